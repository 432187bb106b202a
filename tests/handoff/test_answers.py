"""What a worker means: a table, both ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.inbox import Body
from bot.handoff.answers import (
    Answer,
    End,
    Give,
    Help,
    OptIn,
    OptOut,
    Pass,
    Say,
    Take,
    WhoIsOn,
    names_no_page,
    parse,
    under,
    wants_bot,
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1", None), ("1.", None), (" 1 ", None), ("1!", None), ("oui", None), ("Oui.", None),
        ("OUI!!", None), ("ok", None), ("Ok", None), ("ouais", None), ("yes", None),
        ("je prends", None), ("Je prends!", None), ("jprends", None), ("je le prends", None),
        ("Je m’en occupe", None), ("d'accord", None), ("👍", None), ("oui je prends", None),
        ("ok, je prends", None), ("1 je prends", None),
        ("pris", None), ("Pris!", None), ("je prend", None), ("je le prend", None),
        ("ok j'y vais", None), ("J’y vais", None), ("je m'en charge", None), ("ok pris", None),
        ("je prend le 27", 27), ("pris 27", 27), ("27 j'y vais", 27),
        ("1 27", 27), ("27 1", 27), ("27 ok", 27), ("OK 27", 27), ("ok27", 27), ("1-27", 27),
        ("1/27", 27), ("1, 27", 27), ("1 #27", 27), ("oui 27", 27), ("27 oui!", 27),
        ("je prends 27", 27), ("Je prends le 27", 27), ("27: je prends", 27), ("1 103", 103),
    ],
)  # fmt: skip
def test_a_clear_yes_takes_the_page(text: str, code: int | None) -> None:
    """Said in any of these ways, with its code or without."""
    answer = parse(Body(text))
    assert isinstance(answer, Take)
    assert answer.code == code


@pytest.mark.parametrize(
    "text",
    [
        "Je conduis", "c'est qui?", "ok?", "1?", "oui?", "27 ok?", "ok mais c'est qui", "quoi",
        "ok jarrive pas a lire", "oui mais pas tout de suite", "je sais pas si je prends", "27",
        "127", "1 2 3", "je prends pas", "okay?", "c'est pas ok", "11", "3", "deux", "il a 27 ans",
        "je finis a 27", "j'y vais pas", "as-tu pris", "j'y vais quand?", "il a pris 27", "1 personne ou 2?", "",
    ],
)  # fmt: skip
def test_what_is_not_clearly_a_yes_takes_nothing(text: str) -> None:
    """A page believed taken by mistake would leave a person alone: these are only words."""
    assert parse(Body(text)) == Say(None, text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("2", Pass(None, "2")), ("non", Pass(None, "non")), ("Non!", Pass(None, "Non!")),
        ("je passe", Pass(None, "je passe")), ("pas dispo", Pass(None, "pas dispo")),
        ("je peux pas", Pass(None, "je peux pas")), ("non, je peux pas", Pass(None, "non, je peux pas")),
        ("2 27", Pass(27)), ("27 2", Pass(27)), ("passe 27", Pass(27)), ("27 non", Pass(27)),
        ("FIN 27", End(27)), ("fin27", End(27)), ("27 fin", End(27)), ("fin", End(None)),
        ("Fin.", End(None)), ("#27 fin", End(27)), ("terminé 27", End(27)), ("fini 27", End(27)),
        ("passe 27 à Sam", Give(27, "sam")), ("27 à Jean-Luc", Give(27, "jean-luc")),
        ("Donne le 27 à Marie Roy", Give(27, "marie roy")), ("#27 à Sam", Say(27, "à Sam")),
        ("donne à Sam", Say(None, "donne à Sam")), ("27 a 3 enfants", Say(None, "27 a 3 enfants")),
        ("fin 27 merci", End(27)), ("FIN 27, bonne nuit!", End(27)), ("fin 27 jours et 3", Say(None, "fin 27 jours et 3")),
        ("fini", Say(None, "fini")), ("c'est la fin", Say(None, "c'est la fin")),
        ("#27 J'arrive", Say(27, "J'arrive")), ("# 27: bonjour", Say(27, "bonjour")),
        ("#27 ok", Say(27, "ok")), ("#27 1", Say(27, "1")), ("#27", Say(27, "")),
        ("#27 ligne un\nligne deux", Say(27, "ligne un\nligne deux")),
        ("#besoin d'aide", Say(None, "#besoin d'aide")), ("#7 x", Say(None, "#7 x")),
        ("qui", WhoIsOn("qui")), ("Qui?", WhoIsOn("Qui?")), ("qui est de garde?", WhoIsOn()),
        ("C'est qui de garde", WhoIsOn()), ("aide", Help("aide")), ("?", Help("?")),
        ("STOP", OptOut()), ("stop.", OptOut()), ("Arrêt", OptOut()), ("START", OptIn()), ("/start", OptIn()), ("/stop", OptOut()),
        ("arrête de boire", Say(None, "arrête de boire")), ("Arrête", Say(None, "Arrête")),
        ("non merci", Say(None, "non merci")), ("2 minutes", Say(None, "2 minutes")),
    ],
)  # fmt: skip
def test_the_other_answers(text: str, answer: Answer) -> None:
    """Passing, ending, speaking, asking, stopping; and what only looks like it."""
    assert parse(Body(text)) == answer


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        ("take:27", Take(27)), ("pass:27", Pass(27)), ("key:1", Take(None)), ("key:4", Take(None)),
        ("key:2", Pass(None)), ("key:9", Say(None, "")), ("more", Say(None, "")),
        ("take:x", Say(None, "")),
    ],
)  # fmt: skip
def test_taps_and_keys(data: str, answer: Answer) -> None:
    """A tap names its page; a key is about the call it was pressed in; anything else is nothing."""
    assert parse(Body("", kind="button", button=data)) == answer


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("bot", True), ("Bot!", True), ("le robot", True), ("je veux le bot", False),
        ("t'es un bot?", False), ("", False),
    ],
)  # fmt: skip
def test_the_person_gets_the_bot_back_with_one_word(text: str, wanted: bool) -> None:
    """Only the word alone: a sentence about robots is said to the worker."""
    assert wants_bot(text) is wanted


@pytest.mark.parametrize(
    ("text", "held", "meant"),
    [
        ("1", False, Take(27, said="1")),
        ("non", False, Pass(27, said="non")),
        ("oui", True, Say(27, "oui")),
        ("j'arrive", True, Say(27, "j'arrive")),
        ("fin", True, End(27)),
    ],
)
def test_what_is_written_under_a_message_is_about_its_page(
    text: str, held: bool, meant: Answer
) -> None:
    """Under a page "1" takes it; under what a person of theirs wrote, "oui" is said to the person."""
    answer = parse(Body(text))
    assert names_no_page(answer)
    assert under(answer, 27, held=held) == meant


@pytest.mark.parametrize("text", ["1 11", "#11 salut", "FIN 11", "qui", "stop", "aide"])
def test_a_code_that_is_written_counts_before_the_message_it_stands_under(text: str) -> None:
    """And what is about no page stays about none."""
    assert not names_no_page(parse(Body(text)))


@given(st.text(max_size=200))
def test_any_text_is_something(text: str) -> None:
    """Nothing a worker types is an error, and what is not a command is kept as it was typed."""
    answer = parse(Body(text))
    if isinstance(answer, Say) and answer.code is None:
        assert answer.text == text.strip()
