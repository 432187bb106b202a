"""What is around a time: words that make it no time at all, words that put it in the past."""

import re

_PREPOSITION = re.compile(
    r"(?:^|[ '])(?:a|vers|des|jusqu\w*|jusqu'a|au|entre|avant|apres|passe|il est|d'ici a?) $"
)
_LASTS = re.compile(
    r"(?:^|[^\w])(?:dep\w+|dpuis|pendant|durant|toutes? les|tous les|chaque|chak|aux|plus de|"
    r"moins de|au moins|fait|en|dur\w+|prends?|prendre|pris|reste|restait|donne|une|quelques|"
    r"marche|marcher|attend\w*|dormi\w*|dors|dort|passer|endort|roul\w+|conduit|tenir|tenu) $"
    r"|[$/+x-]$"
)
_OF_DURATION = re.compile(
    r" ?(?:de (?!(?:l'?apres|la|nuit|soir|mon|ma|chez|ca)\b)|d'(?:affile|attente|auto|avion)|"
    r"a pied|en (?:bus|char|auto|metro|train|voiture|velo|taxi)|par (?:jour|semaine|nuit|mois|sem)|"
    r"[/x] ?\d|/ ?(?:j|sem|jour)|sur (?:24|48)|non[- ]?stop|straight)"
)
_THEN = re.compile(r" (?:apres|avant|plus (?:tard|tot)|d?ebout)\b")
_LONE_HOURS = re.compile(r"[a-z\d-]+ ?heures?")
_STREET = re.compile(
    r"\b(?:jean|pere|papa|rue|av|avenue|boul|boulevard|bd|blvd|place|pl|pont|quai|square|metro|"
    r"station|parc|gare|porte|champs?|quartier)\.?[ -]"
    r"(?:du[ -]|de[ -]la[ -]|de l'|de[ -]|le |d'|des )?(?:premier[- ]|1er )?$"
)
_NUMBERED = re.compile(r"\b(?:devant|au coin|ligne|bus|autobus|tram|porte|appart|chambre) $")
_EACH = r"tou[st]?(?:e|es)?(?: les?| la)?|tte|chaque|chak|les|des|bonn?e?|belle|[ld]un"
_EVERY = re.compile(rf"(?:^|[ ',])(?:{_EACH}) $")
_EVERY_PART = re.compile(rf"(?:^|[ ',])(?:{_EACH}|une?|passer|passe|demi|mi|de|du) $")
_GOODBYE = re.compile(r"(?:^|[ ,])(?:a|@) ?$")
_COUNTED = re.compile(
    r" ?(?:1/2|et demi|pieces|ans|\$|piasses|h\b|e\b|%|km|er etage|euros|premier|prochain)|[-/.]\d"
)
_IN_MAY = re.compile(
    r"(?:\b(?:en|de|d'|avant|apres|des|depuis|fin|debut|mi|ce|jusqu'?en|et|ou|pour) |[-,] ?)$"
)
_BARE_HOUR_BEFORE = re.compile(
    r"\b(?:vers|avant|apres|jusqu'?a|jusque|passe) $|\b(?:ferm|ouvr)\w+ a $"
)
_BARE_HOUR_THEN = re.compile(r" (?:du|le|a|ce|de l') ?(?:soir|matin|apres[- ]midi)")


def is_no_time(kind: str, text: str, start: int, end: int) -> bool:
    """Whether a piece at `start:end` of folded `text` says how long, how often, or no time."""
    words = text[start:end]
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    match kind:
        case "clock":
            return _is_duration(words, before, after) or bool(_STREET.search(before))
        case "usual_part":
            return bool(_EVERY_PART.search(before))
        case "weekday" | "weekend" | "bare_part" | "around_noon":
            return bool(_EVERY.search(before))
        case "date" | "holiday" | "month" | "season":
            no_may = words == "mai" != text.strip(" .!?") and not _IN_MAY.search(before)
            return no_may or bool(_STREET.search(before))
        case "day_of_month":
            numbered = _STREET.search(before) or _NUMBERED.search(before)
            return bool(numbered or _COUNTED.match(after) or _calls(before, words))
        case "bare_hour":
            after_a = re.search(r"(?:^| )a $", before) and _BARE_HOUR_THEN.match(after)
            return not (_BARE_HOUR_BEFORE.search(before) or after_a)
        case "ago":
            return bool(_OF_DURATION.match(after))
        case "soon":
            return bool(_GOODBYE.search(before))
        case "next_day":
            return bool(re.match(r" d[e']", after))
    return False


def _is_duration(words: str, before: str, after: str) -> bool:
    """ "10h de route", "pendant 2h", "24h": how long; "a 10h", "vers 2h du mat": when."""
    if re.match(r"midi|minuit", words):
        return before.endswith(("du ", "bon "))
    placed = bool(_PREPOSITION.search(before))
    if re.fullmatch(r"24 ?h\w*", words) or _LONE_HOURS.fullmatch(words) or _THEN.match(after):
        return not placed or bool(_OF_DURATION.match(after))
    if re.search(r"[a-z]{3}|[ap]\.?m|\d[h:]\d", words):
        return bool(re.search(r"(?:prend|dure|donne|pendant) $", before))
    if before.endswith("pour ") and re.match(r"[1-4]\D", words):
        return True
    return bool(_LASTS.search(before) or _OF_DURATION.match(after))


def _calls(before: str, words: str) -> bool:
    """ "appelle le 15": in France and Belgium a number to call."""
    return bool(
        re.search(
            r"(?:appel\w*|compos\w*|numero|fai[st]|faire|tel\w*) (?:le \d+ \w+ )?$",
            before,
        )
    ) and bool(re.search(r"1[5-8]", words))


_SINCE = re.compile(r"\b(?:depuis|depui|dpuis|dpui|dps|since)(?: au moins| environ| genre)? $")
# Without accents "mange" may be either tense: it is past after an auxiliary, for these verbs.
_DONE = (
    r"(?:pris|mis|fait|vu|eu|ete|bu|lu|perdu|recu|dormi|fini|dit|ecrit|ouvert|offert|mange|bouffe|"
    r"vomi|vendu|battu|attendu|couru|senti|menti|entendu|repondu|tenu|accueilli|consomme|fume|sniffe|"
    r"shoote|pique|injecte|avale|gobe|tape|frappe|agresse|viole|vole|menace|suivi|appele|demande|"
    r"trouve|quitte|laisse|donne|utilise|manque|rechute|arrete|commence|essaye|parle|couche|marche|"
    r"passe|paye|achete|rate|texte|envoye|croise|coupe|casse|accouche|oublie|ferme|refuse|barre|jete|"
    r"crisse|mele|melange|pogne|garroche|vire|sacre|overdose|teste|convulse|saigne|disparu|ecoute|"
    r"rencontre|partage)"
)
# With "etre", a participle is as often a state ("c'est ouvert le mercredi"): these are not.
_GONE = (
    r"(?:mort|parti|venu|revenu|sorti|tombe|alle|arrive|rentre|retourne|decede|passe|evanoui|"
    r"endormi|effondre|reveille|blesse|pique|injecte|battu|coupe|sauve|fait)"
)
_BETWEEN = (
    r"(?: (?:pas|deja|toute?|trop|rien|juste|encore|pu|plus|jamais|bien|mal|ete|me|te|se|fait))* "
)
_PAST = re.compile(
    r"\b(?:j'?ai|g|t'?as|tu as|(?:il|elle|on|y|qui|ki|ca|qu'il|qu'elle|m'|m|l'|qqun|kkun) ?a|ont|"
    rf"avez|avons|avais|avait|l'ai|s'?est|jme suis|me suis){_BETWEEN}{_DONE}(?:e?s?)\b"
    r"|\b(?:est|es|t'?es|j?'?suis|j?sui|chui?s?|sont|s'?est|y'?est|m'est)"
    rf"{_BETWEEN}{_GONE}(?:e?s?)\b"
    r"|\b(?:etai[ts]|ct|avai[ts]|c'etait|viens? de|vient de)\b"
    r"|\b(?!fait|sait|lait|parfait|trait|souhait|ait\b)\w{2,}[^r\W]ai(?:t|ent)\b"
)


def since(text: str, start: int) -> bool:
    """Whether what begins at `start` of folded `text` says how long: "j'ai rien mangé depuis samedi"
    asks nothing about Saturday."""
    return bool(_SINCE.search(text[max(0, start - 24) : start]))


def in_the_past(text: str, start: int, end: int) -> bool:
    """Whether the clause around `start:end` of folded `text` tells of something done.

    The verb that counts is the one before the time; the one after it only when the time opens the
    clause ("hier soir j'ai dormi là").
    """
    clause_start = max(text.rfind(mark, 0, start) for mark in ".!?,") + 1
    before = text[max(clause_start, start - 60) : start]
    if _PAST.search(before):
        return True
    ends = [at for mark in ".!?," if (at := text.find(mark, end)) >= 0]
    opens = len(before.split()) <= 1
    return opens and bool(_PAST.search(text[end : min([*ends, end + 60])]))
