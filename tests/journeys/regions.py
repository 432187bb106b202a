"""Where each journey of `test_beyond_regions.py` is played: a region's ordinary words and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from telling import text, words

from bot import assembly
from bot.directory.repository import load_folder
from bot.segments import to_gsm7
from bot.simulator.events import Event

DATA = load_folder(assembly.DIRECTORY_DATA)
SHORT = 6  # letters: "Cran" and "Pech" are also parts of words


@dataclass(frozen=True)
class Here:
    """A region as somebody there speaks of it. `city_line` collects needles found in public."""

    key: str
    place: str
    spot: str
    emergency: str
    city_line: str | None


REGIONS = {
    here.key: here
    for here in (
        Here("montreal", "berri", "ruelle entre parthenais et fullum", "911", "514-524-3661"),
        Here("quebec", "saint-roch", "parc victoria saint-roch", "911", "311"),
        Here("lanaudiere", "terrebonne", "parc saint-sacrement terrebonne", "911", "811"),
        Here("ontario", "ottawa", "parc strathcona à ottawa", "911", "311"),
        Here("bruxelles", "molenbeek", "chaussée de gand à molenbeek", "112", None),
    )
}
EVERYWHERE = tuple(REGIONS)


def when(here: Here, clock: str, day: int = 21) -> str:
    """An instant of November 2026, on the clocks of the region."""
    offset = "+01:00" if here.key == "bruxelles" else "-05:00"
    return f"2026-11-{day}T{clock}:00{offset}"


def talk(here: Here, *said: str, hour: int = 14, day: int = 21) -> list[dict[str, Any]]:
    """One message a minute."""
    return [text(when(here, f"{hour:02}:{minute:02}", day), one) for minute, one in enumerate(said)]


def named(events: list[Event], here: Here) -> set[str]:
    """The organizations that were said. All of them are of this region's directory: a street of
    another city, or a name from nowhere, fails the journey."""
    said = to_gsm7(words(events))
    local = {s.organization for s in DATA.services if here.key in s.regions}
    found = {name for name in local if to_gsm7(name) in said}
    ours = to_gsm7(" ".join(local))
    others = {s.organization for s in DATA.services if here.key not in s.regions}
    strangers = {
        name
        for name in others - local
        if len(name) > SHORT and to_gsm7(name) in said and to_gsm7(name) not in ours
    }
    assert not strangers, f"of another region: {strangers}"
    return found
