"""Where people say they are: a quartier, a town, a station, a postal code, however it is spelt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from bot.directory.kinds import STATION_KINDS, first_meant, index
from bot.directory.model import Place
from bot.directory.names import fold, key, nearest_name

STATION_WORD = re.compile(
    r"^(?:(?:au|du|le|la|a|pres du|station|arret) )*(?:metro|station|gare)\b ?"
)
CANADIAN_POSTAL_CODE = re.compile(r"\b([a-z]\d[a-z])(?: ?\d[a-z]\d)?\b")
STREET_CORNER = re.compile(r"^(?:(?:au|le|sur le|a l) )?(?:coin|angle)\b|\bcoin\b| (?:et|pis|x) ")

# Station names that are also ordinary words, people or cities: they mean the station only when
# somebody says "métro".
ONLY_AFTER_METRO = frozenset(
    {
        "guy",
        "parc",
        "park",
        "longueuil",
        "eglise",
        "college",
        "concorde",
        "savane",
        "patrie",
        "thomas",
    }
)


class Gazetteer:
    """The places of every region, ready to be looked up by what somebody wrote."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._by_name = index(places)

    def find(self, text: str, region: str) -> Place | None:
        """The place meant by `text`, in `region` first, else spelt exactly in another region.

        A street corner, or a name that could be two places, is None: better ask than guess.
        """
        if named := [p for p in self._named(key(text), region) if p.name == text]:
            return first_meant(named)  # the gazetteer's own spelling: already recognised upstream
        folded = fold(text)
        if code := CANADIAN_POSTAL_CODE.search(folded):
            return self._exact(code[1], region)
        station = STATION_WORD.match(folded)
        wanted = folded[station.end() :] if station else folded
        here = self._by_name.get(region, {})
        if station:
            return self._station(here, wanted) or self._station(here, folded)
        if found := self._exact(wanted, region):
            return found
        if not wanted or STREET_CORNER.search(wanted):
            return None
        name = nearest_name(wanted, (name for name in here if name not in ONLY_AFTER_METRO))
        return first_meant(here[name]) if name else None

    def _exact(self, text: str, region: str) -> Place | None:
        name = key(text)
        if name in ONLY_AFTER_METRO:
            candidates = [p for p in self._named(name, region) if p.kind not in STATION_KINDS]
            return first_meant(candidates) if candidates else None
        if found := self._named(name, region):
            return first_meant(found)
        elsewhere = [p for other in self._by_name for p in self._named(name, other)]
        return elsewhere[0] if len(elsewhere) == 1 else None

    def _named(self, name: str, region: str) -> list[Place]:
        return self._by_name.get(region, {}).get(name, [])

    def _station(self, names: Mapping[str, list[Place]], text: str) -> Place | None:
        stations = {
            name: [place for place in found if place.kind in STATION_KINDS]
            for name, found in names.items()
            if any(place.kind in STATION_KINDS for place in found)
        }
        name = nearest_name(text, stations)
        return first_meant(stations[name]) if name else None
