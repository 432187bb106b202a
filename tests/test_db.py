"""The one database: what is written together is kept together, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from bot import db
from bot.conversation import conversations, inbox, outbox, requests
from bot.conversation.inbox import Body
from bot.conversation.outbox import Outgoing, Purpose
from bot.edge.marks import marks
from bot.migrate import is_current, upgrade
from bot.privacy import contacts
from bot.sealing import Seal, new_key
from bot.settings import BadSetting, Settings


def test_a_transaction_that_fails_keeps_nothing(engine: Engine) -> None:
    """Two rows written, then an error: neither row is there afterwards."""

    def write_and_fail() -> None:
        with db.transaction(engine) as conn:
            db.insert_new(conn, marks, id="one", value="1")
            db.insert_new(conn, marks, id="two", value="2")
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    with db.reading(engine) as conn:
        assert conn.execute(sa.select(marks)).all() == []


def test_a_row_already_there_is_left_alone(engine: Engine) -> None:
    """The second insert of a unique key gives None and changes nothing."""
    with db.transaction(engine) as conn:
        assert db.insert_new(conn, marks, id="one", value="first") == "one"
        assert db.insert_new(conn, marks, id="one", value="second") is None
        assert conn.execute(sa.select(marks.c.value)).scalar_one() == "first"


def test_instants_come_back_the_same_in_utc(engine: Engine, now: datetime) -> None:
    """Written in any zone, on an engine that knows zones or not, an instant is that instant."""
    eastern = now.astimezone(timezone(timedelta(hours=-5)))
    with db.transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", "+15145550100", eastern)
        seen = conn.execute(
            sa.select(contacts.contacts.c.last_seen_at).where(contacts.contacts.c.id == contact.id)
        ).scalar_one()
    assert seen == now
    assert seen.utcoffset() == timedelta(0)


def test_an_instant_without_a_zone_is_refused(engine: Engine, now: datetime) -> None:
    """A naive datetime could be any hour: it never enters the database."""
    with db.transaction(engine) as conn, pytest.raises(sa.exc.StatementError, match="time zone"):
        contacts.meet(conn, "sms", "+15145550100", now.replace(tzinfo=None))


def test_a_reader_does_not_wait_for_a_writer(engine: Engine) -> None:
    """While somebody writes, another reads what was there before."""
    with db.transaction(engine) as conn:
        db.insert_new(conn, marks, id="one", value="before")
    with db.transaction(engine) as writing:
        writing.execute(sa.update(marks).values(value="after"))
        with db.reading(engine) as conn:
            assert conn.execute(sa.select(marks.c.value)).scalar_one() == "before"


def test_rows_must_refer_to_rows_that_are_there(engine: Engine, now: datetime) -> None:
    """Foreign keys hold on both engines: no conversation with nobody."""
    with pytest.raises(sa.exc.IntegrityError), db.transaction(engine) as conn:
        conversations.open_with(conn, 404, "sms", "montreal", now)


def test_nothing_is_readable_in_the_files(tmp_path: Path, now: datetime) -> None:
    """Somebody who steals the SQLite file finds no number, no message, no place, no answer."""
    settings = Settings(data_dir=tmp_path)
    engine = db.create_engine(settings)
    upgrade(engine)
    with db.transaction(engine) as conn:
        contact = contacts.meet(conn, "sms", "+15145550199", now)
        talk, _ = conversations.open_with(conn, contact.id, "sms", "montreal", now)
        inbox.accept(conn, "sms", "SM1", Body("mon ami Ludovic"), now, conversation_id=talk.id)
        outbox.enqueue(conn, Outgoing(contact.id, "sms", "Respire-t-il?", Purpose.REPLY), now)
        requests.write(
            conn, requests.Kind.NEEDLE, talk.id, now, place="ruelle Fictive", words="derriere chez"
        )
    secrets = (b"5145550199", b"Ludovic", b"Respire", b"ruelle Fictive", b"derriere chez")
    found = [
        (path.name, secret)
        for path in (tmp_path / "fanal.db", tmp_path / "fanal.db-wal")
        for secret in secrets
        if secret in path.read_bytes()
    ]
    engine.dispose()
    assert found == []


def test_what_is_destroyed_leaves_the_file(tmp_path: Path) -> None:
    """A value that is deleted is overwritten in the file, not only unlinked from it."""
    engine = db.create_engine(Settings(data_dir=tmp_path))
    upgrade(engine)
    with db.transaction(engine) as conn:
        db.insert_new(conn, marks, id="one", value="A" * 70)
    _into_the_file(engine)
    assert b"A" * 70 in (tmp_path / "fanal.db").read_bytes()
    with db.transaction(engine) as conn:
        conn.execute(sa.delete(marks))
    _into_the_file(engine)
    engine.dispose()
    assert b"A" * 70 not in (tmp_path / "fanal.db").read_bytes()


def _into_the_file(engine: Engine) -> None:
    with engine.connect() as conn:
        conn.rollback()
        raw = conn.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_two_processes_that_start_together_share_one_key(tmp_path: Path) -> None:
    """Eight first starts at once make one key, which its owner alone may read."""
    settings = Settings(data_dir=tmp_path / "var")
    with ThreadPoolExecutor(8) as threads:
        keys = set(threads.map(lambda _: tuple(db.read_keys(settings)), range(8)))
    assert len(keys) == 1
    (file,) = settings.data_dir.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_given_keys_come_before_the_file(tmp_path: Path) -> None:
    """Keys in the settings are used as they are, newest first, and no file is made."""
    first, second = new_key(), new_key()
    settings = Settings(data_dir=tmp_path / "var", keys=f"{first}, {second}")
    assert db.read_keys(settings) == [first, second]
    assert not settings.data_dir.exists()


@pytest.mark.parametrize("keys", ["une-clef", ",", "x" * 44])
def test_a_bad_key_is_told_at_the_start(tmp_path: Path, keys: str) -> None:
    """A key that seals nothing stops the start with the setting's name, before any message."""
    with pytest.raises(BadSetting, match="FANAL_KEYS"):
        db.create_engine(Settings(data_dir=tmp_path, keys=keys))


def test_a_new_key_opens_what_the_old_one_sealed(tmp_path: Path, now: datetime) -> None:
    """After a rotation people are found again, with the address sealed before it."""
    old, new = new_key(), new_key()
    engine = db.create_engine(Settings(data_dir=tmp_path, keys=old))
    upgrade(engine)
    with db.transaction(engine) as conn:
        before = contacts.meet(conn, "sms", "+15145550100", now)
    engine.dispose()
    engine = db.create_engine(Settings(data_dir=tmp_path, keys=f"{new},{old}"))
    with db.transaction(engine) as conn:
        assert contacts.meet(conn, "sms", "+15145550100", now).id == before.id
        assert contacts.address_of(conn, before.id) == "+15145550100"
    engine.dispose()


def test_who_hangs_with_a_row_loses_it(
    engine: Engine, settings: Settings, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """PostgreSQL: a process frozen in the middle of a turn keeps others from its person for a
    while, not for ever; and none of them waits longer than its own limit."""
    if engine.dialect.name == "sqlite":
        pytest.skip("one process at a time holds a SQLite file, and its transactions are short")
    with db.reading(engine) as conn:
        assert [conn.execute(sa.text(f"SHOW {name}")).scalar() for name in db.LIMITS] == [
            "4s",
            "20s",
        ]
    limits = {"lock_timeout": "20ms", "idle_in_transaction_session_timeout": "100ms"}
    monkeypatch.setattr(db, "LIMITS", limits)
    hasty = db.create_engine(settings)
    with db.transaction(hasty) as conn:
        contact = contacts.meet(conn, "sms", "+15145550100", now)
        talk, _ = conversations.open_with(conn, contact.id, "sms", "montreal", now)
    row = sa.select(conversations.conversations.c.id).with_for_update()
    frozen = hasty.connect()
    frozen.execute(row)

    def tries() -> bool:
        try:
            with db.transaction(hasty) as conn:
                return conn.execute(row).scalar() == talk.id
        except sa.exc.OperationalError:
            return False

    assert any(tries() for _ in range(500))
    with pytest.raises(sa.exc.DBAPIError):
        frozen.execute(row)
    frozen.invalidate()
    frozen.close()
    hasty.dispose()


def test_processes_that_migrate_together_wait_for_one_another(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However short the limits: a migration takes as long as it takes."""
    monkeypatch.setitem(db.LIMITS, "lock_timeout", "1ms")
    engine = db.create_engine(settings)
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(upgrade, [engine] * 3))
    assert is_current(engine)
    engine.dispose()


def test_errors_do_not_quote_what_was_written(engine: Engine) -> None:
    """A failed statement's message hides its values: it may end up in a log."""
    with pytest.raises(sa.exc.IntegrityError) as refused, db.transaction(engine) as conn:
        conn.execute(sa.insert(marks), [{"id": "a", "value": "secret"}] * 2)
    assert "'secret'" not in str(refused.value)


def test_many_writers_lose_nothing(engine: Engine) -> None:
    """Eight threads count to ten each on one row: eighty, not one less."""
    with db.transaction(engine) as conn:
        db.insert_new(conn, marks, id="count", value="0")

    def count(_: int) -> None:
        for _ in range(10):
            with db.transaction(engine) as conn:
                row = sa.select(marks.c.value).with_for_update()
                value = int(conn.execute(row).scalar_one())
                conn.execute(sa.update(marks).values(value=str(value + 1)))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(count, range(8)))
    with db.reading(engine) as conn:
        assert conn.execute(sa.select(marks.c.value)).scalar_one() == "80"


def test_the_seal_is_the_settings_one(tmp_path: Path, now: datetime) -> None:
    """The bytes in the column are opened by the key of the settings, and only by it."""
    key = new_key()
    engine = db.create_engine(Settings(data_dir=tmp_path, keys=key))
    upgrade(engine)
    with db.transaction(engine) as conn:
        contacts.meet(conn, "sms", "+15145550100", now)
        raw = conn.execute(sa.text("SELECT address FROM contacts")).scalar_one()
    engine.dispose()
    assert Seal([key]).open(bytes(raw)) == "+15145550100"
