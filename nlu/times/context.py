"""What is around a time: the words that make it no time at all, and those that put it in the past."""

import re

# Just before: how long, how often, an address, a meal, a greeting, a bus.
_BEFORE: dict[str, re.Pattern[str]] = {
    "clock": re.compile(
        r"(?:depuis|pendant|durant|toutes? les|tous les|chaque|chak|aux|plus de|moins de|au moins|"
        r"ca fait|fait|apres|en|dure|reste|restait|donne|une|quelques|\d|[$/+x-]) ?$"
    ),
    "weekday": re.compile(r"(?:tou[st]?(?: les)?|tout les|chaque|chak|un|les|bon|bonne) $"),
    "part": re.compile(
        r"(?:tou[st]?(?:e|es)?(?: les?| la)?|tte|chaque|chak|bonn?e?|belle|un|une|des|les|\d|passer|passe|"
        r"demi|mi|de|du) ?$"
    ),
    "date": re.compile(
        r"(?:rue|av|avenue|boul|boulevard|bd|blvd|place|pl|pont|quai|square|metro|station|parc)\.? "
        r"(?:du |de la |de l'|de |le )?$"
    ),
    "year": re.compile(r"(?:ne|nee|nes) $"),
}
_AFTER: dict[str, re.Pattern[str]] = {
    "clock": re.compile(
        r" ?(?:de (?!l'?apres|la nuit|nuit|soir|mon|ma|chez|la gare)|d'(?:ici|affile|attente|auto|avion)|"
        r"a pied|en (?:bus|char|auto|metro|train|voiture|velo|taxi)|par (?:jour|semaine|nuit|mois|sem)|"
        r"[/x] ?\d|/ ?(?:j|sem|jour)|sur (?:24|48)|non[- ]?stop|plus (?:tard|tot)|max|d'affil|"
        r"straight|top chrono)"
    ),
    "day_of_month": re.compile(
        r" ?(?:1/2|et demi|pieces|ans|\$|piasses|h\b|e\b|%|km|er etage|euros|premier|prochain)|[-/.]\d"
    ),
}


def is_no_time(kind: str, text: str, start: int, end: int) -> bool:
    """Whether the piece of that kind at `start:end` of folded `text` is how long, how often, or no time."""
    family = _FAMILY.get(kind, kind)
    before = text[max(0, start - 24) : start]
    after = text[end : end + 24]
    looks_before = _BEFORE.get(family)
    looks_after = _AFTER.get(family)
    if looks_before and looks_before.search(before):
        return True
    return bool(looks_after and looks_after.match(after))


_FAMILY = {
    "usual_part": "part", "bare_part": "bare_part", "holiday": "date", "year_span": "year",
}  # fmt: skip

_PAST = re.compile(
    r"\b(?:j'?ai|g|jai|a|as|ont|avait|avais|est|es|suis|chu|sont|s'?est|m'?a|m'?ont|l'?ai|l'?a|ma|la|"
    r"viens? de|avez|on a|jme suis)"
    r"(?: (?:pas|deja|tout|trop|ete|rien|pris|juste|encore|toute?|pu|plus|tellement|jamais|te|ete))*"
    r" \w{2,}(?:e|ee|i|u|is|it|ert|es)\b"
    r"|\b(?:etai[ts]|ct|avai[ts]|c'etait|\w{3,}(?<!r)ai(?:t|ent))\b"
)


def in_the_past(text: str, start: int, end: int) -> bool:
    """Whether the clause around `start:end` of folded `text` tells of something done."""
    clause_start = max(text.rfind(mark, 0, start) for mark in ".!?,") + 1
    ends = [at for mark in ".!?," if (at := text.find(mark, end)) >= 0]
    clause = text[max(clause_start, start - 60) : min([*ends, end + 60])]
    return bool(_PAST.search(clause)) or text[max(0, start - 7) : start].rstrip() == "depuis"
