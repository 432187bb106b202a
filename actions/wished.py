"""What a message asks of a door, from its words: free, no card, a wheelchair, having used, a tongue.

Pure. Wishes are kept with the talk, in the list of what people said of themselves, each as one word
("wish:free", "wish:language:en"); having used is forgotten after a night ("wish:after_use@...").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from actions import having_used
from bot.directory.wishes import AFTER_USE, FREE, IN_THEIR_TONGUE, NO_PAPERS, STEP_FREE

MARK = "wish:"
SOBER_AFTER = timedelta(hours=12)
MONEY = r"(?:argent|cash|cennes?|fric|thunes?|tunes?|piasses?|piastres?|ronds?|bidous?|money)"
PAPERS = (
    r"(?:cartes?|papiers?|pieces?|id|identite|ramq|assurance maladie|mutuelle|passeport"
    r"|permis de conduire|titre de sejour)"
)
NONE_OF = r"(?:sans|pas|pus|plus|aucune?s?|ni|zero|no|without)"
OF = r"(?:de |d |un |une |le |la |l |ma |mes |mon |any |an |my )?"
SAID = {
    FREE: re.compile(
        rf"\b(?:gratuit\w*|gratos|gratis)\b|\b{NONE_OF} (?:a |un )?{OF}{MONEY}\b"
        rf"|\b{NONE_OF} (?:un|des|de|le) sous?\b(?! (?:vet\w+|sols?)\b)"
        r"|\b(?:sans|pas|rien a|peux pas|pas capable de|peut pas) payer\b|\bpas les moyens\b"
        r"|\b(?:chu|je suis|jsuis) (?:cassee?|fauchee?)\b|\bfor free\b|\bfree (?:food|meal|bed|clinic)"
        r"|\bim broke\b|\bfaut (?:tu |t il |il )payer\b|\bc est (?:tu )?payant\b"
    ),
    NO_PAPERS: re.compile(
        rf"\b{NONE_OF} {OF}{PAPERS}\b|\bperdu {OF}{PAPERS}\b|\bvole {OF}{PAPERS}\b|\bsans papiers?\b"
        rf"|\bfaut (?:tu |t il |il )(?:avoir |montrer |absolument )*{OF}{PAPERS}\b"
        rf"|\b(?:demand|exig)(?:ez|ent|e) (?:vous |ils |tu |t on )?(?:des |les )?{OF}{PAPERS}\b"
    ),
    STEP_FREE: re.compile(
        r"\b(?:fauteuil|chaise) roulante?s?\b|\ben (?:fauteuil|chaise)(?: roulante?s?)?\b|\b(?:tri|quadri)porteur\b"
        r"|\bmarchette\b|\bdeambulateur\b|\bbequilles?\b|\bmobilite reduite\b|\bwheelchair\b"
        r"|\bhandicap\w*\b|\bascenseur\b|\brampe d acces\b"
        r"|\bpas (?:capable de |de )?(?:monter|marches|escaliers)\b"
    ),
    AFTER_USE: having_used.SAID,
}
TONGUES = {
    "anglais": "en", "english": "en", "anglophone": "en", "francais": "fr", "francophone": "fr",
    "espagnol": "es", "arabe": "ar", "portugais": "pt", "creole": "ht", "italien": "it",
    "neerlandais": "nl", "flamand": "nl", "roumain": "ro", "polonais": "pl", "russe": "ru",
    "ukrainien": "uk", "mandarin": "zh", "chinois": "zh", "inuktitut": "iu", "cri": "cr",
    "turc": "tr", "tigrigna": "ti", "pachto": "ps", "dari": "fa",
}  # fmt: skip
SMALL_WORDS = re.compile(
    r"\b(?:j|je|ai|jai|chu|suis|jsuis|t|en|est|elle|il|c|et|pis|mais|une?|l[ea]|de|du|d|y|a|que|qui|faut"
    r"|faudrait|il|tu|moi|aussi|svp|stp|par contre|ok|ben|genre|plutot|plus|pas|sante|soleil"
    r"|identite)\b"
)
TONGUE = re.compile(
    rf"\b(?:en|in|parle\w*|speaks?|comprend\w*) (?:juste |seulement |only |que |qu |l |le )?({'|'.join(TONGUES)})\b"
    r"|\b(anglophone|francophone)s?\b"
)


def wishes_in(plain: str, now: datetime) -> tuple[str, ...]:
    """The wishes that a bare text (`plain.bare`) says, each as the word it is kept as."""
    found = [wish for wish, words in SAID.items() if words.search(plain)]
    if AFTER_USE in found and not having_used.said(plain):
        found.remove(AFTER_USE)
    kept = [
        f"{MARK}{wish}@{now.isoformat(timespec='minutes')}"
        if wish == AFTER_USE
        else f"{MARK}{wish}"
        for wish in found
    ]
    if tongue := TONGUE.search(plain):
        kept.append(f"{MARK}{IN_THEIR_TONGUE}:{TONGUES[tongue[1] or tongue[2]]}")
    return tuple(kept)


def only_wishes(plain: str) -> bool:
    """Whether a bare text says wishes and nothing else: "mais jai pas une cenne"."""
    rest = plain
    for words in (*SAID.values(), TONGUE):
        rest = words.sub(" ", rest)
    return rest != plain and not SMALL_WORDS.sub(" ", rest).strip()


def merged(kept: Sequence[str], said: Iterable[str]) -> list[str]:
    """What was said of themselves, wishes new and old each once, the latest of each; who they are
    as said last."""
    said = list(said)
    new = {_kind(word): word for word in said if _is_wish(word)}
    old = {_kind(word): word for word in kept if _is_wish(word)}
    people = [word for word in said if not _is_wish(word)]
    people = people or [word for word in kept if not _is_wish(word)]
    return [*people, *(old | new).values()]


def people_of(kept: Iterable[str]) -> frozenset[str]:
    """Who they said they are."""
    return frozenset(word for word in kept if not _is_wish(word))


def wishes_of(kept: Iterable[str], now: datetime) -> frozenset[str]:
    """The wishes that still stand, for a query."""
    return frozenset(_kind(word) for word in kept if _is_wish(word) and _stands(word, now))


def tongue_of(kept: Iterable[str]) -> str | None:
    """The code of the tongue they asked for."""
    return next((word.split(":")[2] for word in kept if _kind(word) == IN_THEIR_TONGUE), None)


def _is_wish(word: str) -> bool:
    return word.startswith(MARK)


def _kind(word: str) -> str:
    """ "free" of "wish:free", "language" of "wish:language:en"."""
    return re.split("[:@]", word)[1] if _is_wish(word) else word


def _stands(word: str, now: datetime) -> bool:
    _, _, since = word.partition("@")
    return not since or now - datetime.fromisoformat(since) <= SOBER_AFTER
