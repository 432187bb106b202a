"""What a worker means by what they write: pure, a text in, an intention out.

Workers answer in a hurry, half asleep, with gloves on. A clear yes is a yes ("1", "ok 27", "je
prends"); anything that is not clearly one ("ok?", "je conduis", "c'est qui?") takes nothing: a page
believed taken by somebody who did not mean it would leave a person alone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from bot.conversation.inbox import Body


@dataclass(frozen=True)
class Take:
    """Takes a page. `said` is the text itself when it may also be a word to a person ("oui")."""

    code: int | None
    said: str | None = None


@dataclass(frozen=True)
class Pass:
    """Leaves a page to others. `said` as in Take ("non")."""

    code: int | None
    said: str | None = None


@dataclass(frozen=True)
class End:
    """Ends a talk."""

    code: int | None


@dataclass(frozen=True)
class Give:
    """Asks a colleague to take over a talk."""

    code: int
    name: str


@dataclass(frozen=True)
class Say:
    """Words for a person; without a code, for the only one."""

    code: int | None
    text: str


@dataclass(frozen=True)
class WhoIsOn:
    """Asks who is on call. `said`: the text, when it may be a word to a person ("qui?")."""

    said: str | None = None


@dataclass(frozen=True)
class Help:
    """Asks what can be written here."""

    said: str


@dataclass(frozen=True)
class OptOut:
    """Wants no more messages on this channel."""


@dataclass(frozen=True)
class OptIn:
    """Wants messages on this channel again."""


Answer = Take | Pass | End | Give | Say | WhoIsOn | Help | OptOut | OptIn

BUTTON = re.compile(r"(take|pass):(\d{2,3})")
KEYS: dict[str, Answer] = {"1": Take(None), "4": Take(None), "2": Pass(None), "5": Pass(None)}

ADDRESSED = re.compile(r"#\s*(\d{2,3})\b[\s:,.-]*(.*)", re.DOTALL)
CODE_FIRST = re.compile(r"#?(\d{2,3})\b[\s:,./-]*(.*)", re.DOTALL)
CODE_LAST = re.compile(r"(.*?)[\s:,./#-]*(?<!\d)(\d{2,3})", re.DOTALL)

ENDS_AND_MORE = re.compile(r"fin\s?#?(\d{2,3})\W+\D{1,60}")  # "fin 27 merci bonne nuit"

GIVEN = re.compile(
    r"#?\s*(?:(?:passe|donne|confie|transfere)\s+(?:le\s+|la\s+)?)?#?(\d{2,3})\s+(?:a|pour|@)\s*"
    r"([^\W\d][\w' -]{1,40})"
)

TAKES = {
    "1", "ok", "oui", "ouais", "ouaip", "ouin", "yes", "je prends", "je prend", "jprends", "jprend",
    "je le prends", "je la prends", "je lprends", "je m'en occupe", "jm'en occupe", "je men occupe",
    "prends", "prendre", "je prends le", "je prends la", "d'accord", "dac", "👍",
    "pris", "je prend le", "je prend la", "je le prend", "je la prend", "j'y vais", "jy vais",
    "je m'en charge", "jm'en charge", "je men charge",
}  # fmt: skip
PASSES = {
    "2", "non", "no", "nope", "nan", "passe", "je passe", "jpasse", "passer", "pas moi",
    "je peux pas", "jpeux pas", "je ne peux pas", "peux pas", "pas dispo", "pas disponible",
    "je passe le", "je passe la", "👎",
}  # fmt: skip
AND_ALSO = {"1", "oui", "ok", "ouais", "yes", "2", "non", "no"}  # "oui je prends"
OF_A_CALL = re.compile(r"\bj?pren|\bpris\b|\boccupe\b|\bcharge\b|y vais\b|\bj?passe|\bdispo")
ENDS = {"fin"}
ENDS_WITH_CODE = {"fin", "fini", "termine", "c'est fini", "fin de", "ferme", "fermer"}
WHO = {
    "qui est de garde", "c'est qui de garde", "c'est qui qui est de garde", "qui est sur la garde",
    "qui est en garde", "qui travaille", "garde", "de garde", "qui est de garde ce soir",
    "qui est de garde maintenant",
}  # fmt: skip
HELPS = {"aide", "help", "commandes", "commande", "menu"}
# Twilio's own list, and the French word nobody says to a person in trouble. "Arrete" is one.
# "/start" is what Telegram's own button writes.
STOPS = {"stop", "/stop", "stopall", "unsubscribe", "cancel", "end", "quit", "arret"}
STARTS = {"start", "/start", "unstop"}


def parse(body: Body) -> Answer:
    """What a worker's message means, whatever state their talks are in."""
    if body.kind == "button" and body.button is not None:
        return _button(body.button)
    addressed = ADDRESSED.fullmatch(body.text.strip())
    if addressed is not None:
        code, rest = int(addressed.group(1)), addressed.group(2).strip()
        return End(code) if _fold(rest) in ENDS else Say(code, rest)
    return _command(body.text) or Say(None, body.text.strip())


def names_no_page(answer: Answer) -> bool:
    """Whether it is about a page or a talk, and leaves open which."""
    return isinstance(answer, Take | Pass | End | Say) and answer.code is None


def under(answer: Answer, code: int, *, held: bool) -> Answer:
    """The answer, written under a message about the page `code`; `held`: their own talk.

    Under what a person wrote, "oui" is said to the person; under a page, it takes the page.
    """
    if isinstance(answer, Take | Pass):
        if held and answer.said is not None:
            return Say(code, answer.said)
        return replace(answer, code=code)
    return replace(answer, code=code) if isinstance(answer, End | Say) else answer


def speaks_of_a_call(said: str) -> bool:
    """Whether this yes or no can only be about a call ("je prends"), and not about themselves."""
    return OF_A_CALL.search(_fold(said)) is not None


def wants_bot(text: str) -> bool:
    """Whether the person asks for the bot back: the word alone, so that no sentence does it."""
    return _fold(text) in {"bot", "le bot", "robot", "le robot", "fanal"}


def _button(data: str) -> Answer:
    tapped = BUTTON.fullmatch(data)
    if tapped is not None:
        code = int(tapped.group(2))
        return Take(code) if tapped.group(1) == "take" else Pass(code)
    return KEYS.get(data.removeprefix("key:"), Say(None, ""))


def _command(text: str) -> Answer | None:
    plain = _fold(text)
    if "?" in text and plain not in WHO | HELPS | {"qui", ""}:
        return None  # "ok?", "1?" ask, they do not answer
    if plain in STOPS:
        return OptOut()
    if plain in STARTS:
        return OptIn()
    if plain in HELPS or text.strip() == "?":
        return Help(text.strip())
    if plain in WHO:
        return WhoIsOn()
    if plain == "qui":
        return WhoIsOn(said=text.strip())
    return _about_a_page(text, plain)


def _about_a_page(text: str, plain: str) -> Answer | None:
    if _means(plain, TAKES):
        return Take(None, said=text.strip())
    if _means(plain, PASSES):
        return Pass(None, said=text.strip())
    if plain in ENDS:
        return End(None)
    if ended := ENDS_AND_MORE.fullmatch(plain):
        return End(int(ended.group(1)))
    given = GIVEN.fullmatch(plain)
    if given is not None:
        return Give(int(given.group(1)), given.group(2).strip())
    word, code = _word_and_code(plain)
    if code is None:
        return None
    if _means(word, TAKES):
        return Take(code)
    if _means(word, PASSES):
        return Pass(code)
    return End(code) if word in ENDS_WITH_CODE else None


def _means(plain: str, words: set[str]) -> bool:
    first, _, rest = plain.partition(" ")
    return plain in words or (first in AND_ALSO & words and rest in words)


def _word_and_code(plain: str) -> tuple[str, int | None]:
    """ "1 27", "27 ok", "fin27": the word and the code, in either order."""
    for pattern, word, code in ((CODE_LAST, 1, 2), (CODE_FIRST, 2, 1)):
        found = pattern.fullmatch(plain)
        if found is not None and found.group(word).strip():
            return found.group(word).strip(), int(found.group(code))
    return "", None


def _fold(text: str) -> str:
    """Lower case, no accents, one kind of apostrophe, single spaces, no closing marks."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    plain = "".join(
        " " if char == "," else char for char in plain if not unicodedata.combining(char)
    )
    return " ".join(plain.split()).strip(" .!?;:")
