"""How a text travels by SMS: which letters are cheap, how many segments are paid, where to cut.

One letter outside the GSM-7 alphabet (ç, ê, ô, ’, «, an emoji) turns a 160-character segment into
one of 70. So French is rewritten to stay inside it: é è à ù É Ç are kept, "forêt" becomes "foret",
never "for?t". Counts follow Twilio's own calculator (npm sms-segments-calculator 1.3.0), whose
alphabet is 3GPP TS 23.038 with the capital Ç at 0x09 and no small ç.
"""

import re
import unicodedata
from typing import Final, Literal

import regex  # type: ignore[import-untyped]  # the package carries no types

Encoding = Literal["GSM-7", "UCS-2"]

BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION: Final = frozenset("\f^{}\\[~]|€")  # an escape, then the letter: two septets

# (alone in one segment, when it shares the message with others): the rest is the joining header.
GSM7_ROOM: Final = (160, 153)  # septets
UCS2_ROOM: Final = (70, 67)  # UTF-16 units

ELLIPSIS: Final = "..."

# What compatibility decomposition would not turn into readable GSM-7 by itself.
REWRITES: Final = {
    "œ": "oe", "Œ": "OE", "ð": "d", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ı": "i",
    "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "′": "'", "`": "'", "´": "'",
    "‹": "'", "›": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "•": "-", "▪": "-",
    "·": ".", "…": "...", "⁄": "/", "÷": "/", "×": "x", "¢": "c", "©": "(c)", "®": "(r)",
    "→": "->", "➡": "->", "←": "<-", "≤": "<=", "≥": ">=", "≠": "=/=", "±": "+/-",
    "\t": " ", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
    "❤": "<3", "♥": "<3", "💙": "<3", "💚": "<3", "💛": "<3", "🧡": "<3", "💜": "<3",
    "🙂": ":)", "😊": ":)", "☺": ":)", "😀": ":)", "😉": ";)", "🙁": ":(", "😢": ":'(", "😭": ":'(",
    "👍": "ok", "✅": "ok", "✔": "ok", "⚠": "!",
}  # fmt: skip


def to_gsm7(text: str) -> str:
    """The same text in GSM-7 letters only, still readable French.

    Accents GSM-7 lacks are dropped with their letter kept, typographic marks become plain ones,
    a few emoji become words, what has no equivalent is left out: a "?" is never put in its place.
    Total, and idempotent.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub(r"«\s*", '"', text)
    text = re.sub(r"\s*»", '"', text)
    text = re.sub(r"(?<=[nN])°", "o", text)  # "n° 5" reads "no 5"; "-20°" reads "-20"
    return "".join(_rewrite(char) for char in text)


def for_sms(text: str) -> str:
    """What to put on the wire: `to_gsm7` unless that would lose letters, digits or the whole text.

    A worker's message in Arabic, or a lone emoji, is worth its dearer UCS-2 segments.
    """
    cheap = to_gsm7(text)
    lost = any(char.isalnum() and not _rewrite(char) for char in text)
    emptied = bool(text.strip()) and not cheap.strip()
    return unicodedata.normalize("NFC", text) if lost or emptied else cheap


def septets(text: str) -> int | None:
    """How many septets the text takes, or None when it does not fit GSM-7."""
    if any(char not in BASIC and char not in EXTENSION for char in text):
        return None
    return sum(_cost(char) for char in text)


def segments(text: str) -> tuple[int, Encoding]:
    """How many segments an SMS of exactly this text is billed, and in which encoding.

    An escaped pair, a surrogate pair or a grapheme is never cut between two segments.
    The empty text is one segment, as Twilio counts it.
    """
    if septets(text) is not None:
        return _pack([_cost(char) for char in text], GSM7_ROOM), "GSM-7"
    return _pack([utf16_units(part) for part in graphemes(text)], UCS2_ROOM), "UCS-2"


def clip(text: str, limit: int) -> str:
    """The text rewritten to GSM-7 and, if longer than `limit` septets, cut at a word, then "...".

    Raises ValueError when not even the three dots fit.
    """
    if limit < len(ELLIPSIS):
        raise ValueError(f"a text cannot be clipped to {limit} septets: the least is 3")
    text = to_gsm7(text)
    if sum(map(_cost, text)) <= limit:
        return text
    head, room = 0, limit - len(ELLIPSIS)
    while (room := room - _cost(text[head])) >= 0:
        head += 1
    kept = text[:head]
    if not text[head].isspace() and (cut := re.search(r"\s\S*$", kept)):
        kept = kept[: cut.start()]
    return kept.rstrip() + ELLIPSIS


def graphemes(text: str) -> list[str]:
    """The text as a reader's letters: an emoji with its skin tone, an "e" with its accent, is one.

    A CR and its LF count as two, as Twilio's calculator has them.
    """
    return [part for part in regex.findall(r"\r|\n|\X", text) if part]


def utf16_units(text: str) -> int:
    """Length in UTF-16 code units, the measure of UCS-2 segments and of Telegram's limits."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _rewrite(char: str) -> str:
    if char in REWRITES:
        return REWRITES[char]
    if char in BASIC or char in EXTENSION:
        return char
    plain = unicodedata.normalize("NFKD", char)
    kept = (part for part in plain if not unicodedata.combining(part))
    return "".join(REWRITES.get(part, part) for part in kept if part in BASIC or part in REWRITES)


def _cost(char: str) -> int:
    return 2 if char in EXTENSION else 1


def _pack(costs: list[int], room: tuple[int, int]) -> int:
    """Segments needed when pieces of these costs are laid in order and none is cut."""
    alone, shared = room
    if sum(costs) <= alone:
        return 1
    count, used = 1, 0
    for cost in costs:
        if used + cost > shared:
            count, used = count + 1, 0
        used += cost
    return count
