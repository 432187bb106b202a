"""Hours and lengths of time in figures and letters, as regular expressions over folded text."""

NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20,
    "trente": 30, "quarante": 40, "quarante-cinq": 45, "soixante": 60, "quelques": 3, "qques": 3,
    "une couple de": 2, "une couple d'": 2, "un couple de": 2, "une coupe de": 2,
}  # fmt: skip
"""In Québec "une couple d'heures" is two or so; "quelques" is taken for three."""


def any_of(*patterns: str) -> str:
    """One pattern for any of several."""
    return "(?:" + "|".join(patterns) + ")"


_NUMBER_WORDS = any_of(*sorted(NUMBERS, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,3}}|{_NUMBER_WORDS})"

_HOUR = r"(?:[01]?\d|2[0-4])"
_HOUR_UNIT = r"(?: ?h(?:eu?re?s?|rs?)?(?![a-z])(?: ?[0-5]\d(?!\d| ?[a-z$]))?|:[0-5]\d)"
_QUARTER = r"(?: et (?:quart|demie?|quar)| moins (?:le )?(?:quart|dix|cinq|vingt|\d\d?))"
_OF_DAY = any_of(
    r" ?(?:du|d[ue]?|le|au) (?:matin|mat|maten|soir|midi)(?!s)",
    r" (?:de |dans )?l'? ?(?:apres[- ]?midi|aprem)",
    r" (?:de |dans )?la nuit",
    r" ?[ap]\.?m\.?(?!\w)",
    r" mat(?:in)?(?!\w)",
)
_PILE = r"(?: (?:pile|precis|precises|tapant|sharp))?"
_CLOCK = any_of(
    rf"{_HOUR}{_HOUR_UNIT}{_QUARTER}?{_OF_DAY}?",
    rf"{_HOUR}h[0-5]\d{_OF_DAY}?",
    rf"(?:minuit|midi)(?:{_QUARTER}| trente| quinze| ?[0-5]\d(?! ?[a-z\d$]))?(?: passee?)?",
    r"(?:1[0-2]|[1-9]) ?(?:[ap]\.?m\.?)(?!\w)",
    rf"{_NUMBER_WORDS} heures?{_QUARTER}?{_OF_DAY}?",
    r"(?:1[0-2]|[1-9]) (?:du matin|du mat|du soir)",
)
CLOCK = _CLOCK + _PILE
RANGE_SIDE = rf"(?:{_CLOCK}|{_HOUR}(?![\d:/$%]| ?(?:ans|an|h\d))|{_NUMBER_WORDS}(?!-))"
CLOCK_RANGE = any_of(
    rf"(?:de|entre|d') ?{RANGE_SIDE} ?(?:a|et|pis|jusqu'?a|-) ?{RANGE_SIDE}",
    rf"{_CLOCK} ?(?:a|-|jusqu'?a) ?{_CLOCK}",
    rf"{_HOUR} ?- ?{_CLOCK}",
)
BARE_HOUR = rf"{_HOUR}(?=$| ?[.,!?;]| (?:pis|et|svp|si|max|le|du|demain|[a@] ?soir)\b)"

_UNIT = any_of(
    "secondes?", "sec", "minutes?", "min", "mins", "mn", "heures?", "hrs?", "h", "jours?", "jrs?",
    "j", "nuits?", "semaines?", "sem", "mois", "ans?", "annees?",
)  # fmt: skip
_ABOUT = (
    r"(?:environ |genre |a peu pres |peut[- ]etre |mettons |max |juste |deja |pres d[e'] ?|"
    r"moins d[e'] ?|~ ?)?"
)
_LENGTH = any_of(
    r"\d{1,2} ?h(?:eures?)? ?[0-5]\d(?!\d)",
    rf"{_NUMBER} ?{_UNIT}(?!\w)(?: et (?:demie?|quart))?",
    r"(?:une )?demi[- ]?heure",
    r"(?:un|trois) quarts? d'heure",
)
IN_A_WHILE = rf"(?:dans|ds|dns|d'ici|d ici|in) {_ABOUT}{_LENGTH}"
AGO = rf"(?:(?:il |i )?y ?'?a|ya|ia) {_ABOUT}{_LENGTH}"
IN_MINUTES = (
    r"(?:dans|ds|in) (?:5|10|15|20|25|30|40|45)"
    r"(?=$|[.,!?;]| (?:a|pis|au|devant|svp|stp)(?: |$))"
)
