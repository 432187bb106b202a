"""The words of time, as regular expressions over folded text (lower case, no accents).

Each pattern is one kind of piece; `nlu.times.pieces` finds them, `nlu.times.resolve` gives them a
meaning. Frequent misspellings are spelled out: a table is easier to trust than a distance.
"""

from nlu.times.figures import any_of

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
WEEKDAY = any_of(*DAYS.values(), *ENGLISH_DAYS)
# Short month names only count next to a day ("3 dec"); "mai" and "mars" alone do.
MONTH_SHORT = any_of(*MONTHS.values())
MONTH = any_of(*MONTHS)

THIS = r"(?:ce|cet|cette|c'?te|c't'?|cett|st'?e?)(?: |(?<='))"
NEXT = r"prochaine?s?|qui vient|qui s'?en vient|d'apres|suivante?"
LAST = r"passee?|derniere?|dernier|d'avant"

NOW = any_of(
    r"right now", r"now", r"maint(?:en)?ant", r"maintenent", r"mainten", r"mtnt?", r"mnt", r"mnant",
    r"(?:la )?tou?t?e? ?de? ?suite", r"(?:la )?tt ?(?:de )?suite", r"(?:la )?tu ?d?suite",
    r"a?st(?:h)?eure?", r"a sth?eure?", r"a c'?t'?e? ?heure?(?:[- ](?:ci|la))?",
    r"a cette heure(?:[- ](?:ci|la))?", r"drett?e?[- ]la", 
    r"la,? ?la(?=$| ?[.,!?]| (?:ou|pis|svp|on|c|je?)\b)",
    r"immediatement", r"presentement",
)  # fmt: skip
SOON = any_of(r"tantot", r"tanto", r"t(?:ou)?t a l'?heure?", r"talheure?", r"taleure?", r"a tte")
TODAY = any_of(
    r"au?jour?d'? ?h?ui", r"aujourdh?ui", r"ojo?urd'?h?ui", r"ajou?rd'?h?ui", r"aujd", r"ajd",
    r"auj", r"ojd", r"oj", r"today",
)  # fmt: skip
TOMORROW = any_of(
    r"demain", r"2m1", r"2 ?mains?", r"dem1", r"dm1", r"demin", r"demen", r"demian", r"deamin",
    r"dmain", r"dmin", r"tomorrow", r"tmrw?",
)  # fmt: skip
AFTER_TOMORROW = rf"apr?[eé]?s?[- ]?{TOMORROW}"
YESTERDAY = any_of(r"hiere?", r"yesterday", r"iere?(?= soir)")
BEFORE_YESTERDAY = r"(?:avant|av)[- ]?t?'?hier"

MORNING = r"matin(?:ee)?|mat|morning"
NOON = r"midi"
FORENOON = r"avant[- ]?midi"
AFTERNOON = r"apre?s?[- ]?midi|aprem|aprm|apm|afternoon"
EVENING = r"soiree?|soir|swar|swe|evening"
NIGHT = r"nuitt?e?|nui|night"
DAYTIME = r"journee"
PART = any_of(FORENOON, AFTERNOON, MORNING, NOON, EVENING, NIGHT, DAYTIME)
THIS_PART = any_of(
    rf"{THIS}{PART}(?: ?-?la| meme)?", r"[a@] ?soir", r"[a@] ?matin", r"csoir", r"cswr",
    r"aswe(?: a)?", r"tonight", r"this (?:morning|afternoon|evening)", r"last night",
    rf"la (?:nuit|soiree) (?:{LAST})", r"la nuit d'hier",
)  # fmt: skip
_LONG_PART = any_of(AFTERNOON, FORENOON, r"soiree|journee|matinee|nuit")
USUAL_PART = any_of(
    rf"(?:le|l'|l|au) ?(?:{FORENOON}|{AFTERNOON}|(?:matin|mat|midi|soir)(?!s))",
    rf"la (?:{NIGHT}|soiree|matinee)",
    rf"en (?:pleine? |fin de |fin d'|debut de |debut d')?{_LONG_PART}",
    rf"(?:debut|fin) (?:d'|de |de l'){_LONG_PART}",
)  # fmt: skip

_WEEKEND = r"(?:fins? de semaine|fds|f\.d\.s\.?|week[- ]?end|weekend|wknd|wikend)"
WEEKEND = any_of(
    rf"(?:la |le |ce |cette |c'?te |cte |en |c'te )?{_WEEKEND}(?: (?:{NEXT}|{LAST}))?",
    r"(?:ce|le) we",
)
WEEK = any_of(
    rf"(?:la |cette |c'?te |cte |l')?sem(?:aine)? (?:{NEXT}|{LAST})",
    r"(?:cette|c'?te|cte) sem(?:aine)?",
    r"en semaine", r"(?:next|last|this) week", r"la fin de la semaine",
)  # fmt: skip
MONTH_SPAN = any_of(
    rf"(?:le )?mois (?:{NEXT}|{LAST})", r"ce mois(?:[- ](?:ci|citte|la))?",
    r"(?:la )?(?:fin|debut|mi)[ -](?:du |de |d'|le )?(?:mois|" + "|".join(MONTHS) + ")",
    rf"(?:au |tout le )?mois (?:de |d')?{MONTH}", r"(?:next|last) month",
)  # fmt: skip
YEAR_SPAN = any_of(
    rf"l'? ?an(?:nee)? (?:{NEXT}|{LAST})",
    r"cette annee",
    r"c't'annee",
    r"(?<=en )(?:19[5-9]\d|20\d\d)(?!\d)",
)
_SEASON = r"(?:hiver|ete|automne|printemps)"
SEASON = any_of(
    rf"{THIS}{_SEASON}(?: (?:{NEXT}|{LAST}))?",
    rf"(?:l'? ?|le ){_SEASON} (?:{NEXT}|{LAST})",
    rf"(?<=en ){_SEASON}",
)
DATE = any_of(
    rf"(?:le )?(?:\d{{1,2}}|1er|premier) (?:de |d')?{MONTH_SHORT}(?!\w)(?: (?:19|20)\d\d(?!\d))?",
    r"(?:le [0-3]?\d/[01]?\d|[0-3]\d/[01]\d)(?:/(?:20)?\d\d)?(?![\d/])", r"20\d\d-[01]\d-[0-3]\d",
)  # fmt: skip
DAY_OF_MONTH = (
    r"(?:le |(?<=nuit )du |(?<=soir )du |(?<=matin )du |(?<=jusqu'au )|(?<=jusquau ))"
    r"(?:(?:[12]\d|3[01]|[1-9]|1er)(?: du mois)?|premier du mois)(?!\w)"
)
OTHER_DAY = r"l'autre (?:jour|soir|nuit)"
NEXT_DAY = r"le lendemain(?: matin| soir)?"

HOLIDAYS = {
    "christmas_eve": r"la veille de noel|reveillon de noel|christmas eve",
    "christmas": r"noel|christmas|xmas",
    "new_year_eve": r"la saint[- ]sylvestre|(?:le )?reveillon du (?:jour|nouvel) (?:de l')?an",
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
    "public": r"(?:les |le |un |des )?jours? ferie[rs]?s?|public holidays?|stat holidays?",
}
HOLIDAY = any_of(*HOLIDAYS.values())
RELATIVE_WEEKDAY = rf"(?:l[e'] ?|ce |next |last )?{WEEKDAY}(?!s)(?: (?:{NEXT}|{LAST}))?"

BOUND = any_of(
    r"vers(?: (?:genre|les))?", r"autour d[e'] ?", r"aux alentours d[e'] ?", r"around",
    r"avant?", r"before", r"(?:un peu )?apre?s", r"passe", r"after", r"past",
    r"jusqu'? ?a(?: partir)?", r"jusqu'?au", r"jusqu'?en", r"jusque?", r"jusko", r"jska",
    r"till?", r"until", r"d'ici", r"dici",
    r"a partir d[e'] ?", r"a partir du", r"apartir de", r"des",
)  # fmt: skip
WEEKDAY_RANGE = rf"(?:du )?{WEEKDAY} (?:au|a) {WEEKDAY}(?!s)"
BARE_AROUND_NOON = rf"{AFTERNOON}|{FORENOON}"
NOT_BEFORE = r"(?<=pas )avant?"
MEAL = r"(?:le |l'|l )?(?:souper|diner|dejeuner)"
