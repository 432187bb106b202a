"""Whether somebody could walk to what a message says: a street, a park, a corner. Pure."""

from __future__ import annotations

import re

_SPOT = re.compile(
    r"\b(?:(?:au )?coin|angle|ruelles?|rues?|avenues?|av|boul(?:evard)?|chemin|chauss[ée]e|places?"
    r"|parcs?|plaine|square|quai|m[ée]tro|gare|station|pont|tunnel|stationnement|parking|[ée]cole"
    r"|garderie|cr[èe]che|cour|entre|streets?|corner|lane|park|alley)\b[\s,:]+(?P<named>\S.*)"
    r"|\b\d{1,5}\b,?\s+(?:saint|sainte|st|ste|(?:(?:de l'|de|du|des|la) ?)?(?:avenue|av))\b.*",
    re.IGNORECASE,
)
# "dans la ruelle en arrière de chez nous", "dans le parc ici": nobody else finds it.
_NOWHERE = re.compile(
    r"^(ici|here|c'est|pr[èe]s d'ici|(en )?(arri[èe]re|derri[èe]re|devant|[àa] c[ôo]t[ée]) (de )?(chez|mon|ma|notre)"
    r"|pr[èe]s de (chez|mon|ma)|[àa] c[ôo]t[ée]$|[.,?!]|(de jeux|cri\w+|gueul\w+|o[ùu]|qui|et|pis|il|y"
    r"|(?:des|les) (?:seringues?|aiguilles?|gens|jeunes|gars|filles?|clients?|enfants)|un|une"
    r"|deux(?!-)|eux|nous|lui|elle|pour|avec|on|ya|je|j|is|there)\b)",
    re.IGNORECASE,
)


def exact(text: str) -> str | None:
    """The words that say where, from the street, park or corner on; None when a stranger could
    not find it by them."""
    found = _SPOT.search(text)
    if found is None:
        return None
    if found.group("named") and _NOWHERE.match(found.group("named")):
        return None
    return found.group(0).strip(" .,!?")[:200]
