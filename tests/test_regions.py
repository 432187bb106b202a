"""The regions: what their files must hold, and what is said when they do not."""

from __future__ import annotations

from pathlib import Path

import opening_hours
import pytest

from bot.regions import PURPOSES, RegionError, load_regions

FOLDER = Path(__file__).parents[1] / "directory_data" / "regions"

LINE = """
[lines.suicide]
name = "Une ligne"
phone = "1 800 000-0000"
audience = "toute personne"
source = "https://example.org/ligne"
"""
REGION = """
name = "Ici"
country = "CA"
zone = "America/Toronto"
emergency = "911"
police = "911"
"""


def written(folder: Path, region: str, shared: str | None = None) -> Path:
    """A folder with one region, and one shared file when given."""
    (folder / "shared").mkdir()
    (folder / "ici.toml").write_text(region, encoding="utf-8")
    if shared is not None:
        (folder / "shared" / "ca.toml").write_text(shared, encoding="utf-8")
    return folder


def test_the_six_regions_are_there() -> None:
    """Fanal serves these six, and no file was left behind."""
    expected = {"montreal", "quebec", "lanaudiere", "ontario", "bruxelles", "france"}
    assert set(load_regions(FOLDER)) == expected


def test_every_line_carries_its_source_and_readable_hours() -> None:
    """A number without a source is a number invented; hours must be understood by the evaluator."""
    for region in load_regions(FOLDER).values():
        for purpose, line in region.lines.items():
            assert line.source.startswith("http"), (region.key, purpose)
            if line.hours is not None:
                assert opening_hours.validate(line.hours), (region.key, purpose, line.hours)


@pytest.mark.parametrize(
    ("region", "emergency", "police", "by_text"),
    [
        ("montreal", "911", "911", None),
        ("ontario", "911", "911", None),
        ("bruxelles", "112", "101", None),
        ("france", "15", "17", "114"),
    ],
)
def test_emergency_numbers(region: str, emergency: str, police: str, by_text: str | None) -> None:
    """Each country's own; no region pretends that 911 takes texts."""
    found = load_regions(FOLDER)[region]
    assert (found.emergency, found.police, found.emergency_text) == (emergency, police, by_text)


def test_quebec_keeps_its_own_suicide_line_and_ontario_takes_988() -> None:
    """A province's line wins over the country's, purpose by purpose."""
    regions = load_regions(FOLDER)
    for key in ("montreal", "quebec", "lanaudiere"):
        line = regions[key].line("suicide")
        assert line is not None
        assert line.text_to == "535353"
    ontario = regions["ontario"].line("suicide")
    assert ontario is not None
    assert ontario.phone == "988"


def test_a_purpose_without_a_source_is_absent_and_has_a_fallback() -> None:
    """Nothing was found for the 211 of Brussels: the caller takes the next best line."""
    brussels = load_regions(FOLDER)["bruxelles"]
    assert brussels.line("information") is None
    best = brussels.best("information", "distress")
    assert best is not None
    assert best.phone == "107"
    assert brussels.best("information") is None


def test_the_overdose_law_is_canadian() -> None:
    """No equivalent immunity was found elsewhere."""
    immune = {key for key, region in load_regions(FOLDER).items() if region.overdose_immunity}
    assert immune == {"montreal", "quebec", "lanaudiere", "ontario"}


def test_an_unknown_purpose_is_a_typing_mistake() -> None:
    """Asking for a purpose nobody defined fails at once rather than finding nothing for ever."""
    with pytest.raises(KeyError):
        load_regions(FOLDER)["montreal"].line("suicides")


def test_a_region_inherits_what_it_shares(tmp_path: Path) -> None:
    """The region's own line replaces the shared one; the rest is kept."""
    own = REGION + 'inherits = ["ca"]\n' + LINE
    shared = LINE.replace("Une ligne", "L'autre") + LINE.replace("suicide", "health")
    region = load_regions(written(tmp_path, own, shared))["ici"]
    assert {purpose: line.name for purpose, line in region.lines.items()} == {
        "suicide": "Une ligne",
        "health": "Une ligne",
    }


@pytest.mark.parametrize(
    ("region", "message"),
    [
        ("name =", "ici.toml: cannot be read as TOML"),
        (REGION.replace('zone = "America/Toronto"', 'zone = "America/Montréal"'), "ici.toml: zone"),
        (REGION.replace('emergency = "911"', ""), "ici.toml: emergency: expected"),
        (REGION.replace('police = "911"', 'police = "neuf"'), "ici.toml: police: expected"),
        (REGION + 'inherits = ["qc"]', "no shared/qc.toml"),
        (REGION + 'consent_age = "14"', "ici.toml: consent_age: expected an age"),
        (REGION + 'emergancy = "911"', "ici.toml: emergancy: unknown field"),
        (REGION + LINE.replace("suicide", "suicides"), "lines.suicides: unknown purpose"),
        (REGION + LINE.replace("https://example.org/ligne", "bouche à oreille"), "source: expected"),
        (REGION + LINE.replace('phone = "1 800 000-0000"', ""), "needs a phone or a text_to"),
        (REGION + LINE + 'confirmed = "hier"', "lines.suicide.confirmed: expected YYYY"),
        (REGION + LINE + 'languages = "fr"', "lines.suicide.languages: expected a list"),
        (REGION + LINE + 'fone = "1"', "lines.suicide.fone: unknown field"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_name_and_field(
    tmp_path: Path, region: str, message: str
) -> None:
    """Whoever edits a region is told which file and which field to look at."""
    with pytest.raises(RegionError, match=message.replace(".", r"\.")):
        load_regions(written(tmp_path, region))


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """No region at all is a wrong folder, not a world without regions."""
    with pytest.raises(RegionError, match="no region found"):
        load_regions(tmp_path)


def test_every_purpose_is_explained() -> None:
    """The table of purposes is documentation too."""
    assert all(PURPOSES.values())
