"""The console's menu: what each role finds there, in the order of use."""

from __future__ import annotations

from dataclasses import dataclass

from bot.console.access import EVERYBODY, LEAD, TEAM, Who


@dataclass(frozen=True)
class Entry:
    """`path` is under the console; `section` is what its pages call themselves."""

    section: str
    path: str
    title: str
    who: Who


MENU = (
    Entry("now", "/", "Maintenant", TEAM),
    Entry("shifts", "/shifts", "Garde", TEAM),
    Entry("requests", "/requests", "Demandes", TEAM),
    Entry("directory", "/directory", "Répertoire", EVERYBODY),
    Entry("figures", "/figures", "Chiffres", LEAD),
    Entry("team", "/team", "Comptes", LEAD),
)
