"""SMS segments: counted as Twilio counts them, French kept readable and cheap."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.segments import (
    BASIC,
    EXTENSION,
    clip,
    for_sms,
    graphemes,
    segments,
    septets,
    to_gsm7,
    utf16_units,
)

GOLDEN = json.loads((Path(__file__).parent / "data" / "segments_golden.json").read_text())

anything = st.text(max_size=400)
french = st.text("abcdeé èàùçêôîûëïœÉÇÀÊ«»’…—!?.,0123456789€[]\n\u00a0🙂", max_size=400)


def test_counts_are_those_of_twilios_calculator() -> None:
    """Encoding and segments equal Twilio's own calculator on every golden text."""
    wrong = [text for text, count, name in GOLDEN if segments(text) != (count, name)]
    assert len(GOLDEN) >= 1000
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("É Ç é è à ù", "É Ç é è à ù"),
        (
            "ça, forêt, côté, île, âge, sûr, Noël, maïs",
            "ca, foret, coté, ile, age, sur, Noel, mais",
        ),
        ("À l’Hôtel, ÈRE ÊTRE", "A l'Hotel, ERE ETRE"),
        ("œuvre, Œil, æ", "oeuvre, OEil, æ"),
        ("«\u00a0oui\u00a0» “non”", '"oui" "non"'),
        ("Attends… 9h–17h — ici", "Attends... 9h-17h - ici"),
        ("514\u202f555\u00a00123", "514 555 0123"),
        ("n° 5, N°6, -20°C, 1ᵉʳ, m²", "no 5, No6, -20C, 1er, m2"),
        ("e\u0301te\u0301", "été"),
        ("intervenant·e", "intervenant.e"),
        ("a\r\nb\rc\td", "a\nb\nc d"),
        ("Bravo 👍🏽 ❤️ 🙂", "Bravo ok <3 :)"),
        ("½ 10 € [a]", "1/2 10 € [a]"),
        ("zéro\u200blargeur", "zérolargeur"),
    ],
)
def test_french_stays_readable(text: str, expected: str) -> None:
    """What GSM-7 lacks becomes what a reader expects, never a question mark."""
    assert to_gsm7(text) == expected


@given(anything | french)
def test_rewriting_always_fits_and_is_final(text: str) -> None:
    """Any text becomes GSM-7, a second rewriting changes nothing, and no "?" is put in."""
    once = to_gsm7(text)
    assert septets(once) is not None
    assert to_gsm7(once) == once
    assert once.count("?") <= unicodedata.normalize("NFKD", text).count("?")


@given(french)
def test_rewriting_loses_no_letter_of_french(text: str) -> None:
    """Every letter and digit of a French text is still there, accent aside."""
    assert sum(map(str.isalnum, to_gsm7(text))) >= sum(map(str.isalnum, text))


@pytest.mark.parametrize("text", ["مرحبا، أين أنام؟", "Де я можу спати?", "🆘🔥", "ok 中文"])
def test_what_gsm7_would_destroy_travels_untouched(text: str) -> None:
    """A text in another script, or of emoji alone, is sent as written, at its dearer price."""
    assert for_sms(text) == text


@pytest.mark.parametrize("text", ["Ça va à l’hôtel 🙂", "Lit libre 🛏️ ce soir", "", "  "])
def test_french_is_sent_cheap(text: str) -> None:
    """A French text travels in GSM-7; a decorative emoji is not worth 90 characters."""
    assert septets(for_sms(text)) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", 0), ("abc", 3), ("€", 2), ("[~]", 6), ("é\n", 2), ("ç", None), ("’", None), ("🙂", None)],
)
def test_septets(text: str, expected: int | None) -> None:
    """Escaped letters cost two septets; outside the alphabet there is no count."""
    assert septets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a" * 160, (1, "GSM-7")),
        ("a" * 161, (2, "GSM-7")),
        ("a" * 152 + "€" + "a" * 152, (3, "GSM-7")),  # the pair moves whole to the next one
        ("ç" * 70, (1, "UCS-2")),
        ("ç" * 71, (2, "UCS-2")),
        ("ç" * 66 + "🙂" + "ç" * 66, (3, "UCS-2")),
    ],
)
def test_edges(text: str, expected: tuple[int, str]) -> None:
    """A segment more is paid exactly at the edges, and nothing is cut in two."""
    assert segments(text) == expected


@given(anything | french, st.integers(3, 200))
def test_a_clip_fits(text: str, limit: int) -> None:
    """A clipped text fits, begins as the text does, and says it was cut only when it was."""
    clipped, whole = clip(text, limit), to_gsm7(text)
    size = septets(clipped)
    assert size is not None
    assert size <= limit
    assert clipped == whole or (
        clipped.endswith("...") and whole.startswith(clipped.removesuffix("..."))
    )
    assert (clipped == whole) == ((septets(whole) or 0) <= limit)


def test_a_clip_ends_at_a_word() -> None:
    """No word is cut in the middle when there is a space to cut at."""
    assert clip("Un lit est libre ce soir", 15) == "Un lit est..."
    assert clip("Un lit est libre ce soir", 14) == "Un lit est..."
    assert clip("anticonstitutionnellement", 10) == "anticon..."


def test_a_clip_of_nothing_is_refused() -> None:
    """A limit under the three dots is a mistake, and says so."""
    with pytest.raises(ValueError, match="the least is 3"):
        clip("bonjour", 2)


def test_letters_are_a_readers() -> None:
    """A family, a flag, a skin tone and a combining accent are each one letter."""
    assert graphemes("👨‍👩‍👧🇨🇦👍🏽e\u0301\r\n") == ["👨‍👩‍👧", "🇨🇦", "👍🏽", "e\u0301", "\r", "\n"]


@given(anything)
def test_graphemes_put_together_are_the_text(text: str) -> None:
    """Cutting into letters loses nothing."""
    assert "".join(graphemes(text)) == text
    assert utf16_units(text) == sum(map(utf16_units, graphemes(text)))


def test_the_alphabet_has_its_size() -> None:
    """GSM 03.38 has 128 places: an escape, 127 letters; the extension has ten."""
    assert (len(BASIC), len(EXTENSION)) == (127, 10)
    assert "ç" not in BASIC
    assert "Ç" in BASIC
