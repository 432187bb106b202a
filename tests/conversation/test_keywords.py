"""STOP, START and HELP: honoured when they are the whole message, and only then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.keywords import HELP_WORDS, START_WORDS, STOP_WORDS, Keyword, keyword


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("STOP", Keyword.STOP),
        ("Stop.", Keyword.STOP),
        ("  arrêt !", Keyword.STOP),
        ("ARRÊTEZ", Keyword.STOP),
        ("arrete", Keyword.STOP),
        ("désabonnement", Keyword.STOP),
        ("Stop all", Keyword.STOP),
        ("opt-out", Keyword.STOP),
        ("stop 🙏", Keyword.STOP),
        ("START", Keyword.START),
        ("début", Keyword.START),
        ("unstop", Keyword.START),
        ("stop lui il me frappe", None),
        ("dis-lui stop", None),
        ("faut que ça arrête", None),
        ("non stop", None),
        ("не stop", None),
        ("لا stop", None),
        ("aide", Keyword.HELP),
        ("HELP!", Keyword.HELP),
        ("Info", Keyword.HELP),
        ("aide moi", None),
        ("j'ai besoin d'aide", None),
        ("", None),
        ("🙂", None),
    ],
)
def test_only_the_bare_word_counts(text: str, meant: Keyword | None) -> None:
    """Accents, capitals and marks do not matter; a word more, in any language, does."""
    assert keyword(text) is meant


def test_no_word_means_both() -> None:
    """Nobody stops by asking to start, or for help."""
    assert len(STOP_WORDS | START_WORDS | HELP_WORDS) == sum(
        map(len, (STOP_WORDS, START_WORDS, HELP_WORDS))
    )


@given(
    st.sampled_from(sorted(STOP_WORDS | START_WORDS | HELP_WORDS)),
    st.text(st.sampled_from(" .,!?…\n-'\"")),
    st.text(st.sampled_from(" .,!?…\n-'\"")),
)
def test_marks_around_change_nothing(word: str, before: str, after: str) -> None:
    """Every listed word is understood in any case and with any marks around it."""
    assert keyword(before + word.upper() + after) is keyword(word)
    assert keyword(word) is not None
