"""Who writes, or whom an agent writes for, when it is said so plainly that no model is needed.

The tagger marks whom a service is for, and often leaves out who only says what they are; but no woman is
to be shown a men's house because she said "chu une fille" in passing.
"""

from __future__ import annotations

import re

from bot.conversation import tongues

_ENGLISH = re.compile(r"\b(?:im|i am|i m|for) a (guy|man|dude|male|girl|woman|lady|female)\b")
_I_AM = r"\b(?:je suis|jsuis|j suis|chu|chui|suis|moi)(?: (?:juste|encore|rien qu))? "
_WOMAN = r"(?:une|1) (?:fille|femme|meuf|madame|maman|mere|dame|nana)\b"
_MAN = r"(?:un|1) (?:gars|homme|mec|monsieur|bonhomme)\b"
_SHE_WRITES, _HE_WRITES = re.compile(_I_AM + _WOMAN), re.compile(_I_AM + _MAN)
_FOR_HER = re.compile(
    r"\b(?:une|la|ma|notre|1) (?:dame|femme|madame|fille|cliente|patiente|residente|usagere|participante)\b"
)
_FOR_HIM = re.compile(
    r"\b(?:un|le|mon|notre|1) (?:monsieur|homme|gars|client|patient|resident|usager|participant)\b"
)
_ALONE = r"\b(?! (?:et|pis|pi|puis|avec) moi)"  # "pour ma blonde pis moi" is a couple
_FOR_A_WOMAN_OF_MINE = re.compile(
    r"\bpour (?:ma|sa|notre|une) (?:(?:grande|petite|ptite|vieille|belle) )?(?:mere|maman|soeur|sister|fille"
    r"|tante|grand mere|blonde|copine|femme|conjointe|cousine|niece|amie)" + _ALONE
)
_FOR_A_MAN_OF_MINE = re.compile(
    r"\bpour (?:mon|son|notre|un) (?:(?:grand|petit|ptit|vieux|beau) )?(?:pere|papa|frere|fils|garcon|gars"
    r"|oncle|grand pere|chum|copain|mari|conjoint|cousin|neveu|ami)" + _ALONE
)
_CHILDREN = re.compile(
    r"\b(?:avec|pour|et|pis|j ai|ai|jai)(?: juste)? (?:mes|nos|mon|ma|des|un|une|\d|deux|trois|quatre)"
    r"(?: (?:\d|deux|trois|quatre|jeunes|petits?|petites?))? (?:enfants?|bebes?|bb|kids|flos|ptits)\b"
    r"|\bavec (?:mon fils|ma fille|mes (?:fils|filles|garcons))\b"
)


def plainly(plain: str, partner: bool = False) -> list[str]:
    """The populations told in a text in small letters without accents: "women", "men", "families".

    `partner`: an agent writes, and whom they speak of is who it is for.
    """
    if tongues.is_english(plain) and (english := _ENGLISH.search(plain)):
        return ["men" if english.group(1) in ("guy", "man", "dude", "male") else "women"]
    told = (
        ("women", (_SHE_WRITES, _FOR_A_WOMAN_OF_MINE), _FOR_HER),
        ("men", (_HE_WRITES, _FOR_A_MAN_OF_MINE), _FOR_HIM),
    )
    who = [
        who
        for who, anyone, them in told
        if any(way.search(plain) for way in anyone) or (partner and them.search(plain))
    ]
    return [*who, "families"] if _CHILDREN.search(plain) else who


_MINOR = re.compile(
    _I_AM + r"(?:encore )?mineure?\b|\b(?:j ai|jai|j suis en|jsuis en) (?:fugue|fugu\w*)\b"
)
SEVENTEEN = 17


def minor(plain: str) -> int | None:
    """The age to search with for who says they are a minor and not how old: no door of adults."""
    return SEVENTEEN if _MINOR.search(plain) else None
