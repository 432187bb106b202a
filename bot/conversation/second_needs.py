"""A second need said in plain words: the model, sure of the first one, hardly hears it.

Only words that name a thing to find; what they come to is offered, never answered unasked.
"""

from __future__ import annotations

import re

# Violence one flees, and not "l'autre refuge était trop violent" or "un lieu sans violence".
OF_VIOLENCE = (
    r"(?<!\bsans )(?<!\bpas de )\b(?:violences?|conjugale)\b"
    r"|\b(?:chum|mari|ex|conjointe?|blonde|copain|copine|pere|mere|famille|coloc|il est|elle est)"
    r" (?:\w+ ){0,3}violente?s?\b"
)
_NAMED = {
    "find_food": r"faim|manger|repas|bouffe|bouffer|souper|soupe|epicerie",
    "find_shelter": r"ou dormir|pour dormir|place dormir|un lit|dodo|ou coucher|un toit",
    "find_hygiene": r"douche|douches|me laver|laver mon linge|lavage|buanderie",
    "find_exchange_site": r"seringues?|pipes?|du materiel|matos",
    "find_naloxone": r"naloxone|narcan",
    "find_health_care": r"infirmi\w+|un medecin|un docteur|un doc|dentiste",
    "find_treatment": r"desintox\w*|detox|methadone|suboxone",
    "find_mental_health": r"un psy|psychologue",
    "find_employment": r"une job|un job|un boulot|du travail",
    "find_identity_papers": r"mes cartes|mes papiers|carte soleil|carte d identite",
    "find_sti_testing": r"depistage|test (?:du |de )?vih",
}
_ALSO_NAMED = {
    "find_violence_help": OF_VIOLENCE,
    "find_day_centre": r"centre de jour|place chaude|haltes?(?: chaleur)?|me rechauffer",
    "find_income_support": r"cpas|aide sociale|bien etre social|adresse de reference",
    "find_drug_checking": r"analyse de drogues?|(?:analyser|tester) ma (?:drogue|dope|poudre)",
    "find_supervised_consumption": r"salle de (?:consommation|shoot)|site supervise",
    "find_street_outreach": r"travailleu\w+ de rue|intervenante?s? de rue",
    "find_legal_help": r"avocate?s?|aide juridique",
    "find_health_care": r"clsc|clinique|maison medicale",
    "find_housing": r"logement|appart\w*",
    "find_exchange_site": r"aiguilles?",
    "find_shelter": r"refuges?|hebergement|heberg\w+|dormir|coucher",
    "find_food": r"mange\w*|nourriture",
}
_PATTERNS = {need: re.compile(rf"\b(?:{words})\b") for need, words in _NAMED.items()}


_ALSO = {need: re.compile(rf"\b(?:{words})\b") for need, words in _ALSO_NAMED.items()}


def named_need(plain: str) -> str | None:
    """The first thing to find that a text in small letters without accents names at all: for a
    message that the model heard no need in, or in another kind of question."""
    found = (
        need for table in (_PATTERNS, _ALSO) for need, said in table.items() if said.search(plain)
    )
    return next(found, None)


def named_at_once(plain: str) -> str | None:
    """The thing to find that its very first words name."""
    found = (
        need
        for table in (_PATTERNS, _ALSO)
        for need, said in table.items()
        if (first := said.search(plain)) and plain[: first.start()].count(" ") < 2
    )
    return next(found, None)


def second_need(plain: str, first: str) -> str | None:
    """The first need of the table that a text in small letters without accents names beside `first`."""
    if not first.startswith("find_"):
        return None
    others = (need for need, said in _PATTERNS.items() if need != first and said.search(plain))
    return next(others, None)
