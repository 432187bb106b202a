"""Keeping the directory: every act is taken up by a running brain, written down, and undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from small_directory import BERRI_METRO, a_line, a_service
from sqlalchemy import Connection, Engine

from bot.db import transaction
from bot.directory import curation, repository
from bot.directory.catalog import Directory
from bot.directory.curation import AlreadyChanged, CannotUndo, Outcome, Unknown, What
from bot.directory.dataset import Dataset, DirectoryFaults
from bot.directory.model import Service
from bot.directory.tables import reports as report_rows

HALTE = a_service("La Halte", hours="24/7", confirmed="2020")
OTHER = a_service("La Halte", id="other", name="Douches")
LINE = a_line("211", confirmed="2021")
HOUR = timedelta(hours=1)


@pytest.fixture
def conn(engine: Engine, now: datetime) -> Iterator[Connection]:
    """A transaction on a directory of two services of one organization, and a line."""
    with transaction(engine) as conn:
        repository.store(conn, Dataset((HALTE, OTHER), (), (LINE,)), now)
        yield conn


def service(conn: Connection, id: str = HALTE.id) -> Service:
    found = repository.find(conn, id)
    assert isinstance(found, Service)
    return found


def last(conn: Connection) -> curation.Change:
    return curation.history(conn)[0]


def test_confirming(conn: Connection, now: datetime) -> None:
    """The date is that of the day there, not in Greenwich; a line is confirmed the same way."""
    number = curation.confirm(conn, HALTE.id, "Marie", now, source="appel")
    assert service(conn).confirmed == "2026-11-21"
    assert last(conn) == curation.Change(
        number, now, "Marie", HALTE.id, What.CONFIRMED, "confirmed", "2020", "2026-11-21", "appel"
    )
    curation.confirm(conn, LINE.id, "Marie", now)
    assert repository.load(conn).helplines[0].confirmed == "2026-11-21"


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("hours", "Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00"),
        ("phone", "514-555-0111", "514-555-0111"),
        ("phone", "", None),
        ("populations", "women; youth", frozenset({"women", "youth"})),
        ("aliases", "Halte; la H", ("Halte", "la H")),
        ("min_age", "16", 16),
        ("pets", "true", True),
        ("valid_until", "2027-03-31", datetime(2027, 3, 31).date()),
        ("conditions", "Sonne deux fois.", "Sonne deux fois."),
    ],
)
def test_correcting(conn: Connection, now: datetime, field: str, text: str, value: object) -> None:
    """Each fact is read as a file's cell would be, and nothing else changes."""
    curation.correct(conn, HALTE.id, field, text, "Marie", now)
    assert getattr(service(conn), field) == value
    assert (last(conn).field, last(conn).new) == (field, text)
    assert service(conn, "other") == OTHER


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("hours", "tous les jours", "write for instance 'Mo-Fr 09:00-17:00"),
        ("phone", "appelle Marc", "not a telephone number"),
        ("needs", "", "at least one need"),
        ("needs", "sommeil", "use one of"),
        ("min_age", "dix-huit", "write a whole number such as 18"),
        ("id", "x", "use one of"),
        ("telephone", "x", "use one of"),
    ],
)
def test_what_cannot_be_used_changes_nothing(
    conn: Connection, now: datetime, field: str, text: str, words: str
) -> None:
    """The fault says what to write instead; nothing is in the journal."""
    with pytest.raises(DirectoryFaults, match=words):
        curation.correct(conn, HALTE.id, field, text, "Marie", now)
    assert service(conn) == HALTE
    assert curation.history(conn) == []


def test_two_people_correct_the_same_fact(conn: Connection, now: datetime) -> None:
    """The second, who saw the old one, is told instead of writing over the first."""
    curation.correct(conn, HALTE.id, "phone", "514-555-0111", "Marie", now, old="514-555-0100")
    with pytest.raises(AlreadyChanged, match="514-555-0111"):
        curation.correct(conn, HALTE.id, "phone", "514-555-0122", "Ali", now, old="514-555-0100")


def test_an_organization_has_one_name(conn: Connection, now: datetime) -> None:
    """Renaming it renames it on all its services."""
    curation.correct(conn, HALTE.id, "organization", "Le Havre", "Marie", now)
    assert service(conn, "other").organization == "Le Havre"


def test_what_is_not_there(conn: Connection, now: datetime) -> None:
    """An id that left the directory is refused by every act."""
    with pytest.raises(Unknown):
        curation.confirm(conn, "gone", "Marie", now)
    with pytest.raises(Unknown):
        curation.close_for(conn, "gone", now + HOUR, "Marie", now)
    with pytest.raises(Unknown):
        curation.report(conn, "gone", "Marie", now)
    with pytest.raises(Unknown):
        curation.undo(conn, 99, "Marie", now)


def test_a_running_brain_learns_at_once(conn: Connection, now: datetime) -> None:
    """Each act changes what a directory loaded before it says, without being loaded again when
    no fact was replaced."""
    directory = repository.load(conn)
    assert repository.renewed(conn, directory) is directory

    curation.close_for(conn, HALTE.id, now + HOUR, "Marie", now, reason="travaux")
    directory = renewed(conn, directory)
    assert directory.status(HALTE, now).open is False
    assert directory.status(HALTE, now + HOUR).open is True

    curation.set_capacity(conn, HALTE.id, 12, now, now + HOUR, "Marie", now)
    directory = renewed(conn, directory)
    counted = directory.learned.capacity(HALTE, now)
    assert counted is not None
    assert counted.beds == 12

    curation.report(conn, HALTE.id, None, now, conversation_id=1, words="fermé")
    directory = renewed(conn, directory)
    assert directory.learned.reported[HALTE.id].people == 1

    curation.correct(conn, HALTE.id, "phone", "514-555-0111", "Marie", now)
    found = renewed(conn, directory).service(HALTE.id)
    assert found is not None
    assert found.phone == "514-555-0111"


def test_only_what_was_corrected_is_read_again(
    conn: Connection, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Corrections and confirmations, of services and lines, without loading the directory; an
    import loads it, one that only moved a place too."""
    directory, loads = repository.load(conn), []
    load = repository.load
    monkeypatch.setattr(repository, "load", lambda conn: loads.append(1) or load(conn))
    curation.correct(conn, HALTE.id, "phone", "514-555-0111", "Marie", now)
    curation.confirm(conn, LINE.id, "Marie", now)
    curation.report(conn, "other", "Marie", now)
    directory = renewed(conn, directory)
    assert (directory.services, directory.helplines) == (
        load(conn).services,
        load(conn).helplines,
    )
    assert (directory.mark, directory.learned) == (load(conn).mark, load(conn).learned)
    assert loads == []
    repository.store(conn, Dataset(directory.services, (BERRI_METRO,), (LINE,)), now)
    assert renewed(conn, directory).places == (BERRI_METRO,)
    assert loads == [1]


def test_an_import_of_one_service_is_no_correction(conn: Connection, now: datetime) -> None:
    """As few rows as a correction, and all the others are gone."""
    directory = repository.load(conn)
    repository.store(conn, Dataset((HALTE,)), now)
    assert renewed(conn, directory).services == (HALTE,)
    assert renewed(conn, directory).helplines == ()


def renewed(conn: Connection, before: Directory) -> Directory:
    after = repository.renewed(conn, before)
    assert after is not before
    return after


def test_reports_are_checked_once(conn: Connection, now: datetime) -> None:
    """The same person twice is one report; one call settles all of them, and confirms."""
    first = curation.report(conn, HALTE.id, None, now, conversation_id=1, words="c'est fermé")
    assert curation.report(conn, HALTE.id, None, now, conversation_id=1) == first
    curation.report(conn, HALTE.id, "Ali", now)
    waiting = curation.reports(conn)
    assert [(r.who, r.conversation_id, r.words) for r in waiting] == [
        (None, 1, "c'est fermé"),
        ("Ali", None, None),
    ]
    told = repository.load(conn).learned.reported[HALTE.id]
    assert (told.people, told.by_worker, told.believed) == (1, True, True)

    assert curation.settle(conn, first, Outcome.RIGHT, "Marie", now)
    assert not curation.settle(conn, first, Outcome.RIGHT, "Marie", now)
    assert curation.reports(conn) == []
    assert len(curation.reports(conn, settled=True)) == 2
    assert repository.load(conn).learned.reported == {}
    assert service(conn).confirmed == "2026-11-21"


def test_closed_for_good(conn: Connection, now: datetime) -> None:
    """Settled so, it is no longer found, and its history says who said so."""
    number = curation.report(conn, HALTE.id, "Ali", now)
    curation.settle(conn, number, Outcome.ENDED, "Marie", now)
    assert str(service(conn).valid_until) == "2026-11-20"
    assert [(c.what, c.who) for c in curation.history(conn, HALTE.id)] == [
        (What.SETTLED, "Marie"),
        (What.CORRECTED, "Marie"),
        (What.REPORTED, "Ali"),
    ]


def test_everything_can_be_undone(conn: Connection, now: datetime) -> None:
    """After undoing each act the directory is what it was; the journal keeps all of it."""
    before = repository.load(conn)
    report = curation.report(conn, HALTE.id, "Ali", now)
    done = [
        curation.correct(conn, HALTE.id, "hours", "Mo-Fr 09:00-17:00", "Marie", now),
        curation.confirm(conn, HALTE.id, "Marie", now),
        curation.close_for(conn, HALTE.id, now + HOUR, "Marie", now),
        curation.set_capacity(conn, HALTE.id, 0, now, now + HOUR, "Marie", now),
    ]
    curation.settle(conn, report, Outcome.CORRECTED, "Marie", now)
    settled, reported = last(conn).id, curation.history(conn, HALTE.id)[-1].id
    for change in (settled, *reversed(done), reported):
        assert change in [undone.id for undone in curation.history(conn)]
        curation.undo(conn, change, "Ali", now)
    after = repository.load(conn)
    assert (after.services, after.learned) == (before.services, before.learned)
    assert len(curation.history(conn)) == 12
    with pytest.raises(CannotUndo, match="already"):
        curation.undo(conn, settled, "Ali", now)


def test_an_undone_correction_may_be_done_again(conn: Connection, now: datetime) -> None:
    """Undoing the undoing puts the new fact back; a later correction is not written over."""
    change = curation.correct(conn, HALTE.id, "phone", "514-555-0111", "Marie", now)
    back = curation.undo(conn, change, "Ali", now)
    assert service(conn) == HALTE
    curation.undo(conn, back, "Marie", now)
    assert service(conn).phone == "514-555-0111"
    later = curation.correct(conn, HALTE.id, "phone", "514-555-0122", "Marie", now)
    curation.correct(conn, HALTE.id, "phone", "514-555-0133", "Marie", now)
    with pytest.raises(AlreadyChanged):
        curation.undo(conn, later, "Ali", now)


def test_a_check_of_somebody_else_is_not_taken_back(conn: Connection, now: datetime) -> None:
    """Both checked it the same day: who takes theirs back leaves the other's in force."""
    marie = curation.confirm(conn, HALTE.id, "Marie", now)
    ali = curation.confirm(conn, HALTE.id, "Ali", now)
    with pytest.raises(AlreadyChanged, match="checked or changed since"):
        curation.undo(conn, marie, "Marie", now)
    checked = service(conn).confirmed
    curation.undo(conn, ali, "Ali", now)
    assert service(conn).confirmed == checked
    curation.undo(conn, marie, "Marie", now)
    assert service(conn) == HALTE


def test_what_is_written_already_is_no_change(conn: Connection, now: datetime) -> None:
    """Nothing is added to the journal, and line breaks, as a form sends them, are not a change."""
    before = len(curation.history(conn))
    assert curation.correct(conn, HALTE.id, "phone", f" {HALTE.phone} ", "Marie", now) is None
    assert len(curation.history(conn)) == before
    curation.correct(conn, HALTE.id, "hours_text", "le soir\r\nsauf le lundi", "Marie", now)
    assert service(conn).hours_text == "le soir sauf le lundi"
    seen = "le soir\nsauf le lundi"
    assert curation.correct(conn, HALTE.id, "hours_text", "le jour", "Ali", now, old=seen)


def test_an_import_is_in_the_journal(conn: Connection, now: datetime) -> None:
    """What it brought, took away and changed, fact by fact; it cannot be undone by halves."""
    new = a_service("Nouveau")
    moved = a_service("La Halte", hours="24/7", confirmed="2020", phone="514-555-0111")
    repository.store(conn, Dataset((moved, new), (), (LINE,)), now, "Marie")
    told = {(c.what, c.service_id, c.field, c.old, c.new) for c in curation.history(conn)}
    assert told == {
        (What.CORRECTED, HALTE.id, "phone", "514-555-0100", "514-555-0111"),
        (What.ADDED, new.id, None, None, None),
        (What.REMOVED, "other", None, None, None),
    }
    with pytest.raises(CannotUndo, match="import"):
        curation.undo(
            conn, next(c.id for c in curation.history(conn) if c.what is What.ADDED), "A", now
        )


@pytest.mark.parametrize(("beds", "hours"), [(-1, 1), (3, 0), (3, -1)])
def test_a_count_that_cannot_be(conn: Connection, now: datetime, beds: int, hours: int) -> None:
    """Fewer than no bed, or a count over before it was made, is refused."""
    with pytest.raises(ValueError, match="beds"):
        curation.set_capacity(conn, HALTE.id, beds, now, now + hours * HOUR, "Marie", now)


def test_a_closure_has_an_end(conn: Connection, now: datetime) -> None:
    """One that ends before it begins is refused."""
    with pytest.raises(ValueError, match="later end"):
        curation.close_for(conn, HALTE.id, now, "Marie", now)


def test_words_of_people_are_sealed(conn: Connection, now: datetime) -> None:
    """What somebody wrote cannot be read in the database without the key."""
    curation.report(conn, HALTE.id, None, now, conversation_id=1, words="c'est fermé")
    kept = conn.execute(sa.select(sa.cast(report_rows.c.words, sa.LargeBinary))).scalar()
    assert kept is not None
    assert b"ferm" not in bytes(kept)
