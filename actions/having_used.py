"""Having used, as it is said of oneself or asked of a door: "j'ai bu", "vous prenez le monde gelé?".

Pure. What is said of somebody else ("mon chum consomme"), or no longer true, is not heard.
"""

from __future__ import annotations

import re

HIGH = (
    r"(?:gelee?s?|saoule?s?|soule?s?|high|stone[ds]?|defoncee?s?|intoxiquee?s?|bourree?s?|ivres?"
    r"|pactee?s?|pompette|drunk|wasted|tipsy)"
)
I_AM = (
    r"(?:chu|je suis|jsuis|j suis|suis|chuis|meme si t es"
    r"|(?<!pas )(?<!plus )(?<!pus )(?<!pu )(?<!sans )etre|im|i m|i am)"
)
NOT = r"(?:pas(?! mal\b)|plus|pus?|jamais|rien|not|never)\b"
WORD = rf"(?:(?!{NOT})\w+ )"
USED = r"(?:consomme[rzs]?|bu|pris (?:quelque chose|de la drogue|de la dope)|fume du crack|fume de la meth)"
UNDER = r"sous (?:influence|l effet(?! (?:du|de la|d un) (?:choc|stress|panique|colere|froid)))"
ACCEPTS = (
    r"(?:accept\w+|pren(?:ez|nent|d|dre|nez)|recoi\w+|recev\w+|veul\w+|laiss\w+ (?:r?entrer)"
    r"|take|let)"
)
PEOPLE = r"(?:monde|gens|personnes?|ceux|celles|quelqu une?|qqun|people|those|someone)"
WHO_USE = rf"(?:consomm\w+|{HIGH}|{UNDER}|bu|fume(?:nt)?|se piquent|s injectent|se droguent|use|using|do drugs)"
WHO_ARE = (
    r"(?:toxico\w*|toxs?|consommateurs?|consommatrices?|usagers? de drogues?|junk(?:ies?|ys?)"
    r"|alcooliques?|poteux|la consommation|consommation)"
)
SOFT = r"(?:(?:mon|un|une|du|de l|de la|des|le) )?(?:cafes?|eau|jus|the|lait|soupe|viande|sucre)\b"
SOBER = r"(?:sobres?|a jeun|clean|sober)"
STAY = r"(?:refuges?|lit|dormir|hebergement|coucher|bed|shelter)"

_SAID = (
    # of oneself
    rf"\b{I_AM} (?:pas mal |{WORD})?{HIGH}\b",
    rf"\b(?:{I_AM}) {UNDER}\b",
    rf"\bj ?ai (?:trop |deja |encore |juste |un peu )?{USED}\b(?! {NOT})(?! {SOFT})",
    rf"\bmeme (?:si|quand) (?:je|on|tu|j) ?(?:ai )?(?:consomm\w+|{USED})\b(?! {NOT})",
    rf"\bmeme {HIGH}\b",
    rf"\bje consomme\b(?! {NOT})(?! {SOFT})",
    rf"\bje (?:m injecte|me pique|me shoote|fume du \w+)\b.{{0,40}}\b{ACCEPTS}\b",
    rf"\bi used\b|\bi ?ve been (?:drinking|using)\b|\bcome in (?:\w+ )?{HIGH}\b",
    rf"\bif (?:i ?m|i am|you ?re|you are|ur) {HIGH}\b",
    # of who is let in
    rf"\b{ACCEPTS} {WORD}{{0,3}}{PEOPLE} {WORD}{{0,3}}{WHO_USE}\b(?! {NOT})",
    rf"\b(?:accept\w+|toler\w+|pren(?:ez|nent)|admett\w+|permet\w*) {WORD}{{0,3}}{WHO_ARE}\b",
    rf"\b{WHO_ARE} {WORD}{{0,3}}(?:accept\w+|bienvenu\w*|toleree?s?|permise?s?)\b",
    rf"\b(?:laiss\w+ (?:r?entrer)|accept\w+) {WORD}{{0,2}}(?:quand|si) {WORD}{{0,3}}{HIGH}\b",
    # of what is asked of who comes in
    rf"\b(?:faut|fo|doit on|on doit|dois je|do i have to|do you have to)"
    rf" (?:tu |t il |il |absolument )*(?:etre|be) (?:\w+ )?{SOBER}\b",
    rf"\b{STAY}\b.{{0,30}}\bpeu[tx] consommer\b",
    r"\bbas seuil\b|\bhaut seuil d acceptation\b|\brefuges? humides?\b|\bwet shelter\b",
)
SAID = re.compile("|".join(f"(?:{each})" for each in _SAID))
# Frozen, not high: "chu gelé" is both. And one fasts before some tests.
_COLD = re.compile(r"\b(?:froid|frette|dehors|neige|hiver|mains|pieds|doigts|orteils|moins \d+)\b")
_COLD_OR_HIGH = re.compile(rf"\b{I_AM} (?:\w+ )?gelee?s?\b")
_FASTING = re.compile(r"\b(?:sang|analyses?|test|operation|chirurgie)\b")


def said(plain: str) -> bool:
    """Whether a bare text (`plain.bare`) says that they used, or asks of a door for who did."""
    without = _COLD_OR_HIGH.sub("", plain) if _COLD.search(plain) else plain
    if _FASTING.search(without):
        without = without.replace("a jeun", "")
    return SAID.search(without) is not None
