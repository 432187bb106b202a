"""The words of time, as regular expressions over folded text (lower case, no accents).

Each pattern is one kind of piece; `nlu.times.pieces` finds them, `nlu.times.resolve` gives them a
meaning. No capturing groups here except named ones in patterns that are never put in the big one.
"""

DAYS = {
    "lundi": r"lundi|lindi|lun?di|lunedi",
    "mardi": r"mardi|mrdi",
    "mercredi": r"mercredi|mecredi|mercedi|mercrdi|mecrdi|mercrdei",
    "jeudi": r"jeudi|judi|jeuid",
    "vendredi": r"vendredi|vendrdi|vendedi|vandredi|venderdi",
    "samedi": r"samedi|samdi|sammedi|smedi",
    "dimanche": r"dimanche|dimanch|dimnche|dimanhce|diamnche",
}
ENGLISH_DAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
MONTHS = {
    "janvier": r"janvier|janv",
    "fevrier": r"fevrier|fev",
    "mars": r"mars",
    "avril": r"avril|avr",
    "mai": r"mai",
    "juin": r"juin",
    "juillet": r"juillet|juil",
    "aout": r"aout",
    "septembre": r"septembre|septembr|sept",
    "octobre": r"octobre|octobr|oct",
    "novembre": r"novembre|novembr|nov",
    "decembre": r"decembre|decembr|dec",
}
NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
    "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "trente": 30,
    "quarante": 40, "quarante-cinq": 45, "soixante": 60, "quelques": 3, "qques": 3,
    "une couple de": 2, "une couple d'": 2, "un couple de": 2, "une coupe de": 2,
}  # fmt: skip


def _any(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_NUMBER_WORDS = _any(*sorted(NUMBERS, key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}|{_NUMBER_WORDS})"
WEEKDAY = _any(*DAYS.values(), *ENGLISH_DAYS)
# Short month names only count next to a day ("3 dec"); "mai" and "mars" alone do.
MONTH_SHORT = _any(*MONTHS.values())
MONTH = _any(*MONTHS)

THIS = r"(?:ce|cet|cette|c'?te|c't'?|cett|st'?e?)(?: |(?<='))"
NEXT = r"prochaine?s?|qui vient|qui s'?en vient|d'apres|suivante?"
LAST = r"passee?|derniere?|dernier|d'avant"

NOW = _any(
    r"right now", r"now", r"maint(?:en)?ant", r"maintenent", r"mainten", r"mtnt?", r"mnt", r"mnant",
    r"(?:la )?tou?t?e? ?de? ?suite", r"(?:la )?tt ?(?:de )?suite", r"(?:la )?tu ?d?suite",
    r"a?st(?:h)?eure?", r"a steure?", r"a c'?t'?e? ?heure?(?:[- ](?:ci|la))?",
    r"a cette heure(?:[- ](?:ci|la))?", r"drett?e?[- ]la", r"la,? ?la(?=$| ?[.,!?]| (?:ou|pis|svp|on|c|je?)\b)",
    r"immediatement", r"presentement",
)  # fmt: skip
SOON = _any(r"tantot", r"tanto", r"t(?:ou)?t a l'?heure?", r"talheure?", r"taleure?", r"a tte")
TODAY = _any(
    r"au?jour?d'? ?h?ui", r"aujourdh?ui", r"ojo?urd'?h?ui", r"ajou?rd'?h?ui", r"aujd", r"ajd", r"auj",
    r"ojd", r"oj", r"today",
)  # fmt: skip
TOMORROW = _any(
    r"demain", r"2m1", r"2 ?mains?", r"dem1", r"dm1", r"demin", r"demen", r"deamin", r"dmain", r"dmin",
    r"tomorrow", r"tmrw?",
)  # fmt: skip
AFTER_TOMORROW = rf"apr?[eé]?s?[- ]?{TOMORROW}"
YESTERDAY = _any(r"hier", r"yesterday", r"iere?(?= soir)")
BEFORE_YESTERDAY = r"(?:avant|av)[- ]?t?'?hier"

MORNING = r"matin(?:ee)?|mat|morning"
NOON = r"midi"
FORENOON = r"avant[- ]?midi|am(?= |$)"
AFTERNOON = r"apre?s?[- ]?midi|aprem|aprm|apm|afternoon"
EVENING = r"soiree?|soir|swar|swe|evening"
NIGHT = r"nuitt?e?|nui|night"
DAYTIME = r"journee"
PART = _any(FORENOON, AFTERNOON, MORNING, NOON, EVENING, NIGHT, DAYTIME)
THIS_PART = _any(
    rf"{THIS}{PART}(?: ?-?la| meme)?", r"[a@] ?soir", r"[a@] ?matin", r"csoir", r"cswr", r"aswe(?: a)?",
    r"tonight", r"this (?:morning|afternoon|evening)", r"last night",
    rf"la (?:nuit|soiree) (?:{LAST})", r"la nuit d'hier",
)  # fmt: skip
USUAL_PART = _any(
    rf"(?:le|l'|l|au) ?(?:{FORENOON}|{AFTERNOON}|(?:matin|mat|midi|soir)(?!s))",
    r"la (?:nuit|soiree|matinee)",
    rf"en (?:pleine? |fin de |fin d'|debut de |debut d')?(?:{AFTERNOON}|{FORENOON}|soiree|journee|matinee|nuit)",
    rf"(?:debut|fin) (?:d'|de |de l')(?:{AFTERNOON}|{FORENOON}|soiree|journee|matinee|nuit)",
)  # fmt: skip

_PAST_THE_HOUR = r"(?: et (?:quart|demie?|quar)| moins (?:le )?(?:quart|dix|cinq|vingt|\d\d?))"
_PART_OF_HOUR = (
    r"(?: ?(?:du|d[ue]?|le|au) (?:matin|mat|maten|soir|midi)(?!s)"
    r"| (?:de |dans )?l'? ?(?:apres[- ]?midi|aprem)| (?:de |dans )?la nuit"
    r"| ?[ap]\.?m\.?(?!\w)| mat(?:in)?(?!\w))"
)
_HOUR_UNIT = r"(?: ?h(?:eu?re?s?|rs?)?(?![a-z])(?: ?[0-5]\d(?!\d| ?[a-z$]))?|:[0-5]\d)"
CLOCK = _any(
    rf"(?:[01]?\d|2[0-4]){_HOUR_UNIT}{_PAST_THE_HOUR}?{_PART_OF_HOUR}?",
    rf"(?:[01]?\d|2[0-4])h[0-5]\d{_PART_OF_HOUR}?",
    rf"(?:minuit|midi)(?:{_PAST_THE_HOUR}| (?:trente|quinze)| ?[0-5]\d(?! ?[a-z\d$]))?(?: passee?)?",
    r"(?:1[0-2]|[1-9]) ?(?:[ap]\.?m\.?)(?!\w)",
    rf"{_NUMBER_WORDS} heures?{_PAST_THE_HOUR}?{_PART_OF_HOUR}?",
    r"(?:1[0-2]|[1-9]) (?:du matin|du mat|du soir)",
)
EXACT = r"(?: (?:pile|precis|precises|tapant|sharp))?"
CLOCK_RANGE_SIDE = rf"(?:{CLOCK}|(?:[01]?\d|2[0-4])(?![\d:/$%]| ?(?:ans|an|h\d))|{_NUMBER_WORDS})"
CLOCK_RANGE = _any(
    rf"(?:de|entre|d') ?{CLOCK_RANGE_SIDE} ?(?:a|et|pis|jusqu'?a|-) ?{CLOCK_RANGE_SIDE}",
    rf"{CLOCK} ?(?:a|-|jusqu'?a) ?{CLOCK}",
    rf"(?:[01]?\d|2[0-4]) ?- ?{CLOCK}",
)

_UNIT = r"(?:secondes?|sec|minutes?|min|mins|mn|heures?|hrs?|h|jours?|jrs?|j|nuits?|semaines?|sem|mois|ans?|annees?)"
_HALF = r"(?: et (?:demie?|quart))?"
_ABOUT = r"(?:environ |genre |a peu pres |peut[- ]etre |mettons |max |juste |deja |pres d[e'] ?|moins d[e'] ?|~ ?)?"
SPAN_OF_TIME = (
    rf"(?:\d{{1,2}} ?h(?:eures?)? ?[0-5]\d(?!\d)|{NUMBER} ?{_UNIT}(?!\w){_HALF}|(?:une )?demi[- ]?heure|"
    rf"(?:un|trois) quarts? d'heure)"
)
IN_A_WHILE = rf"(?:dans|ds|dns|d'ici|d ici|in) {_ABOUT}{SPAN_OF_TIME}"
AGO = rf"(?:(?:il |i )?y ?'?a|ya|ia) {_ABOUT}{SPAN_OF_TIME}"
IN_MINUTES = (
    r"(?:dans|ds|in) (?:5|10|15|20|25|30|40|45)(?=$|[.,!?;]| (?:a|pis|au|devant|svp|stp)(?: |$))"
)

_WEEKEND = r"(?:fins? de semaine|fds|f\.d\.s\.?|week[- ]?end|weekend|wknd|wikend)"
WEEKEND = _any(
    rf"(?:la |le |ce |cette |c'?te |cte |en |c'te )?{_WEEKEND}(?: (?:{NEXT}|{LAST}))?",
    r"(?:ce|le) we",
)
WEEK = _any(
    rf"(?:la |cette |c'?te |cte |l')?sem(?:aine)? (?:{NEXT}|{LAST})", r"(?:cette|c'?te|cte) sem(?:aine)?",
    r"en semaine", r"(?:next|last|this) week", r"la fin de la semaine",
)  # fmt: skip
MONTH_SPAN = _any(
    rf"(?:le )?mois (?:{NEXT}|{LAST})", r"ce mois(?:[- ](?:ci|citte|la))?",
    r"(?:la )?(?:fin|debut|mi)[ -](?:du |de |d'|le )?(?:mois|" + "|".join(MONTHS) + ")",
    rf"(?:au |tout le )?mois (?:de |d')?{MONTH}", r"(?:next|last) month",
)  # fmt: skip
YEAR_SPAN = _any(
    rf"l'? ?an(?:nee)? (?:{NEXT}|{LAST})",
    r"cette annee",
    r"c't'annee",
    r"(?<=en )(?:19[5-9]\d|20\d\d)(?!\d)",
)
_SEASON = r"(?:hiver|ete|automne|printemps)"
SEASON = _any(
    rf"{THIS}{_SEASON}(?: (?:{NEXT}|{LAST}))?",
    rf"(?:l'? ?|le ){_SEASON} (?:{NEXT}|{LAST})",
    rf"(?<=en ){_SEASON}",
)
DATE = _any(
    rf"(?:le )?(?:\d{{1,2}}|1er|premier) (?:de |d')?{MONTH_SHORT}(?!\w)(?: (?:19|20)\d\d(?!\d))?",
    r"(?:le [0-3]?\d/[01]?\d|[0-3]\d/[01]\d)(?:/(?:20)?\d\d)?(?![\d/])", r"20\d\d-[01]\d-[0-3]\d",
)  # fmt: skip
DAY_OF_MONTH = r"(?:le |(?<=nuit )du |(?<=soir )du |(?<=matin )du |(?<=jusqu'au )|(?<=jusquau ))(?:(?:[12]\d|3[01]|[1-9]|1er)(?: du mois)?|premier du mois)(?!\w)"
OTHER_DAY = r"l'autre (?:jour|soir|nuit)"
NEXT_DAY = r"le lendemain(?: matin| soir)?"

HOLIDAYS = {
    "christmas_eve": r"la veille de noel|reveillon de noel|christmas eve",
    "christmas": r"noel|noelle|christmas|xmas",
    "new_year_eve": r"la saint[- ]sylvestre|(?:le )?reveillon du (?:jour de l'an|nouvel an)|new year'?s eve",
    "new_year": r"(?:le |au )?jour (?:de|d') ?l'? ?an|(?:le )?nouvel an(?! chinois)|new year",
    "easter_monday": r"(?:le )?lundi de paques",
    "good_friday": r"(?:le )?vendredi saint",
    "easter": r"paques|easter",
    "ascension": r"(?:l')?ascension",
    "pentecost": r"(?:la )?pentecote",
    "thanksgiving": r"(?:l'? ?)?action de graces?|thanksgiving",
    "st_jean": r"la (?:st|saint|ste)[- ]?jean(?:[- ]baptiste)?",
    "national": r"(?:la )?fete nationale",
    "canada": r"(?:la )?fete du canada|canada day",
    "labour": r"(?:la )?fete du travail",
    "halloween": r"(?:l')?halloween",
    "all_saints": r"(?:la )?toussaint",
    "valentine": r"(?:la )?(?:st|saint)[- ]valentin",
    "armistice": r"(?:l')?armistice",
    "family": r"family day|(?:la )?fete de la famille",
    "patriots": r"(?:la )?(?:fete|journee)(?: nationale)? des patriotes",
    "end_of_year": r"(?:les |le temps des |la periode des )fetes(?! de famille)",
    "assumption": r"(?:la )?fete de l'assomption",
}
HOLIDAY = _any(*HOLIDAYS.values())
RELATIVE_WEEKDAY = rf"(?:l[e'] ?|ce |next |last )?{WEEKDAY}(?!s)(?: (?:{NEXT}|{LAST}))?"

BOUND = _any(
    r"vers(?: (?:genre|les))?", r"autour d[e'] ?", r"aux alentours d[e'] ?", r"avant", r"avan",
    r"(?:un peu )?apre?s", r"passe", r"jusqu'? ?a(?: partir)?", r"jusqu'?au", r"jusqu'?en", r"jusque?", r"jusko",
    r"jska", r"a partir d[e'] ?", r"a partir du", r"apartir de", r"des", r"d'ici", r"dici", r"till?", r"until", r"before",
    r"after", r"past", r"around",
)  # fmt: skip
WEEKDAY_RANGE = rf"(?:du )?{WEEKDAY} (?:au|a) {WEEKDAY}(?!s)"
BARE_HOUR = r"(?:[01]?\d|2[0-4])(?=$| ?[.,!?;]| (?:pis|et|svp|si|max|le|du|demain|[a@] ?soir)\b)"
BARE_AROUND_NOON = rf"{AFTERNOON}|avant[- ]?midi"
NOT_BEFORE = r"(?<=pas )avant?"
MEAL = r"(?:le |l'|l )?(?:souper|diner|dejeuner)"
