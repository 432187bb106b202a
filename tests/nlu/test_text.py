"""French as it is texted, and the way back from the plain spelling to the text as sent."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu import spelling
from nlu.ambiguous import RULES
from nlu.text import fold, normalise

SPELLINGS = [
    # elisions and pronouns glued together
    ("jsuis tanné", "je suis tanne"),
    ("Jsuis gelé", "je suis gele"),
    ("chu dehors", "je suis dehors"),
    ("chui seul", "je suis seul"),
    ("jveux dormir", "je veux dormir"),
    ("j'veux dormir", "je veux dormir"),
    ("jcherche un lit", "je cherche un lit"),
    ("jlai perdu", "je l'ai perdu"),
    ("jai faim", "j'ai faim"),
    ("j'ai faim", "j'ai faim"),
    ("t'es où", "tu es ou"),
    ("t'es-tu là?", "tu es tu la?"),
    ("y'a tu d'la place", "il y a tu de la place"),
    ("ya une place", "il y a une place"),
    ("besoin daide", "besoin d'aide"),
    ("lhopital", "l'hopital"),
    ("quon mange", "qu'on mange"),
    ("savoir quelle heure", "savoir quelle heure"),
    ("don de linge", "don de linge"),
    ("la lune", "la lune"),
    # SMS
    ("2m1", "demain"),
    ("koi d9", "quoi de neuf"),
    ("qqun peut maider svp", "quelqu'un peut m'aider s'il te plait"),
    ("kek chose a manger", "quelque chose a manger"),
    ("ajd", "aujourd'hui"),
    ("dsl", "desole"),
    ("mtn", "maintenant"),
    ("bcp de monde", "beaucoup de monde"),
    ("ds le parc pr 2 filles", "dans le parc pour 2 filles"),
    ("tlm dort", "tout le monde dort"),
    ("p-e demain", "peut etre demain"),
    ("parske jsp", "parce que je sais pas"),
    ("paske jsp", "parce que je sais pas"),
    ("c'te nuit", "cette nuit"),
    ("tt de suite", "tout de suite"),
    # Québec
    ("a soir", "ce soir"),
    ("à soir", "ce soir"),
    ("asoir", "ce soir"),
    ("a matin", "ce matin"),
    ("icitte", "ici"),
    ("pantoute", "pas du tout"),
    ("faque jattends", "donc j'attends"),
    ("asteure", "maintenant"),
    ("drette là", "tout de suite"),
    ("toé pis moé", "toi puis moi"),
    ("la fds", "la fin de semaine"),
    # Brussels, France
    ("septante euros", "soixante dix euros"),
    ("nonante", "quatre vingt dix"),
    ("mon gsm", "mon telephone"),
    ("un kot", "un chambre"),
    ("ma reum", "ma mere"),
    ("les keufs", "les policiers"),
    ("c chelou", "c'est louche"),
    # letters held down, signs, emoji
    ("aiiiiide", "aide"),
    ("svpppp", "s'il te plait"),
    ("ouiiii!!!!", "oui!"),
    ("NON...", "non."),
    ("jai faim 😭", "j'ai faim pleure"),
    ("💉💉", "seringue seringue"),
    ("mdr 💀⚰️", "mdr"),
    ("ｂｏｎｊｏｕｒ", "bonjour"),
    ("l’hôpital", "l'hopital"),
    ("cœur", "coeur"),
    ("peut-être", "peut etre"),
    ("514-555-0142", "514-555-0142"),
    ("10$", "10$"),
    ("  un   lit\n", "un lit"),
    ("", ""),
    ("   ", ""),
    ("مرحبا", "مرحبا"),
]

TWO_MEANINGS = [
    # g: "j'ai", or GHB
    ("g faim", "j'ai faim"),
    ("g mal", "j'ai mal"),
    ("du g", "du g"),
    ("prendre du g", "prendre du g"),
    ("pris 2 g", "pris 2 g"),
    ("g pis alcool", "g puis alcool"),
    ("g", "g"),
    # c: "c'est", or cocaine, vitamin, hepatitis
    ("c ouvert?", "c'est ouvert?"),
    ("c ou cactus", "c'est ou cactus"),
    ("c koi pech", "c'est quoi pech"),
    ("de la c", "de la c"),
    ("hepatite c", "hepatite c"),
    ("vitamine c gratuite", "vitamine c gratuite"),
    # k: "que", "ok", or ketamine
    ("parce k jai peur", "parce que j'ai peur"),
    ("faut k jparte", "faut que je parte"),
    ("de la k", "de la ketamine"),
    ("un k hole", "un ketamine hole"),
    ("k merci", "ok merci"),
    ("kit k", "kit k"),
    # t: "tu es", or a letter
    ("t ou", "tu es ou"),
    ("y a t il un lit", "il y a t il un lit"),
    ("un t shirt", "un t shirt"),
    # pls: please, or the recovery position
    ("pls un lit", "s'il te plait un lit"),
    ("mets le en pls", "mets le en pls"),
    # jpp: "je peux pas", or "j'en peux plus"
    ("jpp dormir", "je peux pas dormir"),
    ("jpp", "j'en peux plus"),
    # pq: why, because, or toilet paper
    ("pq t'es fermé", "pourquoi tu es ferme"),
    ("jveux pas pq jai peur", "je veux pas parce que j'ai peur"),
    ("besoin du pq", "besoin du pq"),
    # pu: "plus", or the verb
    ("jai pu de dope", "j'ai plus de dope"),
    ("jai pas pu dormir", "j'ai pas pu dormir"),
    # tes: "tu es", or the possessive
    ("tes ou", "tu es ou"),
    ("tes heures", "tes heures"),
    # left alone, whatever is around
    ("du cap", "du cap"),
    ("une hydro", "une hydro"),
    ("chu gelé", "je suis gele"),
    ("la poudre", "la poudre"),
]


@pytest.mark.parametrize(("sent", "plain"), SPELLINGS)
def test_spellings_come_to_plain_french(sent: str, plain: str) -> None:
    """What people text has one plain spelling."""
    assert normalise(sent).text == plain


@pytest.mark.parametrize(("sent", "plain"), TWO_MEANINGS)
def test_two_meanings_are_decided_by_neighbours_or_left_alone(sent: str, plain: str) -> None:
    """A form that may be a drug is expanded only where the words around it decide."""
    assert normalise(sent).text == plain


@pytest.mark.parametrize(
    ("sent", "found", "origin"),
    [
        ("Jsuis gelé dehors", "gele", "gelé"),
        ("Jsuis gelé dehors", "je suis", "Jsuis"),
        ("Jsuis gelé dehors", "suis", "Jsuis"),
        ("chu au métro Berri 2m1", "berri", "Berri"),
        ("chu au métro Berri 2m1", "demain", "2m1"),
        ("j’ai besoin d’un lit à L’Œuvre", "l'oeuvre", "L’Œuvre"),
        ("ok 😭 un lit", "un lit", "un lit"),
        ("aiiiiide moi", "aide", "aiiiiide"),
        ("mon cœur  bat", "coeur bat", "cœur  bat"),
        ("kek chose à manger", "quelque chose", "kek chose"),
        ("de\u0301troit", "detroit", "de\u0301troit"),
    ],
)
def test_a_span_goes_back_to_the_words_sent(sent: str, found: str, origin: str) -> None:
    """A span of the plain text is said in offsets of the message, expanded words whole."""
    plain = normalise(sent)
    start = plain.text.index(found)
    first, last = plain.origin(start, start + len(found))
    assert sent[first:last] == origin


def test_fold_changes_letters_not_spelling() -> None:
    """Folding takes case, accents and curly quotes away, and nothing else."""
    assert fold("L’Été à Québec, JSUIS là…").text == "l'ete a quebec, jsuis la..."


def test_an_empty_span_comes_back_empty() -> None:
    """A place between two letters goes back to a place, at the end too."""
    plain = normalise("chu là")
    assert plain.origin(0, 0) == (0, 0)
    assert plain.origin(len(plain.text), len(plain.text)) == (6, 6)
    assert normalise("").origin(0, 5) == (0, 0)


ANYTHING = st.text(max_size=60) | st.text("aàeéœ'’ gckt123.!?💀\u0301\u200d\n", max_size=60)
MESSAGES = st.lists(st.sampled_from([sent for sent, _ in SPELLINGS + TWO_MEANINGS])).map(" ".join)


@given(ANYTHING | MESSAGES)
def test_origins_are_within_the_message_and_in_order(sent: str) -> None:
    """Whatever is sent, every letter given out comes from a place in it, never going backwards."""
    for plain in (fold(sent), normalise(sent)):
        assert len(plain.text) == len(plain.starts) == len(plain.ends)
        assert all(0 <= a < b <= len(sent) for a, b in zip(plain.starts, plain.ends, strict=True))
        assert list(plain.starts) == sorted(plain.starts)
        assert list(plain.ends) == sorted(plain.ends)


@given(ANYTHING | MESSAGES, st.integers(-5, 80), st.integers(-5, 80))
def test_any_offsets_give_a_span_of_the_message(sent: str, start: int, end: int) -> None:
    """Offsets out of the text or upside down give a span inside the message, not an error."""
    first, last = normalise(sent).origin(start, end)
    assert 0 <= first <= last <= len(sent)


@given(MESSAGES)
def test_plain_text_has_single_spaces(sent: str) -> None:
    """Words are one space apart, with none at the ends."""
    plain = normalise(sent).text
    assert plain == " ".join(plain.split())


TABLE = Path(spelling.__file__).parent / "lexicon" / "abbreviations.csv"


def test_the_table_of_abbreviations_is_well_kept() -> None:
    """Forms are folded and said once, expansions folded and different, every row has a source."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len({row["form"] for row in rows}) == len(rows) > 400
    for row in rows:
        assert fold(row["form"]).text == row["form"] != row["expansion"]
        assert fold(row["expansion"]).text == row["expansion"]
        assert row["source"]
        assert row["register"] in {"all", "qc", "be", "fr"}


def test_no_form_with_a_rule_is_in_the_table() -> None:
    """A form with two meanings is decided in one place."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        forms = {row["form"] for row in csv.DictReader(lines)}
    assert not forms & set(RULES)
    assert not forms & {"cap", "hydro", "gele", "poudre", "blanche", "roche", "speed", "keta"}
