"""`fanal doctor --page`: sent by the edge that runs, or said not to be."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine
from stories import Story

from bot.cli import check_channels, check_disk, main
from bot.cli.doctor import page
from bot.edge.spool import Outcome, Spool
from bot.sealing import seal_of
from bot.settings import Settings
from bot.simulator.providers.app import Providers
from bot.simulator.providers.gateway_api import PATH
from bot.simulator.providers.server import serving


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)


def asked(story: Story, edge_runs: bool) -> str:
    """What the doctor says; while it waits, an edge sends and ticks, or none does."""

    def sleep(seconds: float) -> None:
        story.now += timedelta(seconds=seconds)
        if edge_runs:
            story.heard()
            story.tick()

    return str(page(story.engine, story.settings, lambda: story.now, sleep))


def test_a_test_page_that_arrives(story: Story) -> None:
    """The doctor says in how long."""
    story.worker("Chef", role="coordinator")
    assert asked(story, edge_runs=True) == "ok    test page: drill arrived (2 s)"


def test_no_edge_is_running(story: Story) -> None:
    """Nobody took the row: that is what is said."""
    story.worker("Chef", role="coordinator")
    assert "is `fanal serve` running" in asked(story, edge_runs=False)


def test_nobody_to_page(story: Story) -> None:
    """The doctor says how to name somebody."""
    assert "FANAL_DRILL_WORKER" in asked(story, edge_runs=True)


def channels_said(settings: Settings) -> list[str]:
    return [str(check) for check in asyncio.run(check_channels.channels(settings))]


def test_a_telephone_of_ones_own_is_named_and_asked(settings: Settings, now: datetime) -> None:
    """It answers with the right password; with a wrong one, or gone, that is a fault."""
    providers = Providers(lambda: now)
    gateway = providers.gateway
    with serving(providers.app) as url:
        on = settings.with_values(
            {
                "sms_gateway_url": f"{url}{PATH}",
                "sms_gateway_login": gateway.login,
                "sms_gateway_password": gateway.password,
                "sms_gateway_signing_key": "k",
                "public_url": "https://fanal.example",
            }
        )
        assert channels_said(on)[0].startswith("ok    SMS is on, by your own telephone")
        wrong = on.with_values({"sms_gateway_password": "wrong"})
        assert channels_said(wrong)[0].startswith("FAULT SMS goes by your own telephone")
        deaf = on.with_values({"public_url": ""})
        assert "FAULT FANAL_PUBLIC_URL is empty: providers cannot call back" in channels_said(deaf)
    assert channels_said(on)[0].startswith("FAULT SMS goes by your own telephone")


def test_the_spool_says_what_waits(engine: Engine, settings: Settings, tmp_path: Path) -> None:
    """Empty, with messages waiting, with one refused, and where nothing can be written."""
    settings = settings.with_values({"data_dir": tmp_path})

    def said() -> list[str]:
        return [str(check) for check in check_disk.spool(settings, engine)]

    assert said() == ["ok    spool: can be written, up to 64 MB; nothing waits"]
    kept = Spool(tmp_path / "spool", seal_of(engine.dialect), 1000)
    kept.keep("a message")
    assert said()[0].startswith(f"note  spool: {kept.size()} bytes of messages wait")
    kept.replay(lambda record: Outcome.REFUSED)
    assert said()[1].startswith("FAULT spool: 1 messages could not be taken in")
    vast = settings.with_values({"spool_mb": 999_999_999})
    assert any("are free, less than" in str(one) for one in check_disk.spool(vast, engine))
    (tmp_path / "file").write_text("")
    (blocked,) = check_disk.spool(settings.with_values({"data_dir": tmp_path / "file"}), engine)
    assert blocked.good is False
    assert "cannot be written" in blocked.sentence


def test_the_doctor_says_the_rest_when_the_database_is_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The database is named without its password, and the spool is looked at all the same."""
    monkeypatch.setattr("bot.privacy.logs.set_up", lambda: None)  # the test run's own stays
    monkeypatch.setenv("FANAL_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("FANAL_DATABASE_URL", "postgresql+psycopg://u:secret@127.0.0.1:1/fanal")
    monkeypatch.setenv("FANAL_VIOLENCE_DELAY", "45")
    monkeypatch.setenv("FANAL_MODEL", str(tmp_path / "no-model.tar.gz"))
    assert main(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "FAULT database: postgresql+psycopg://u:***@127.0.0.1:1/fanal cannot be used" in said
    assert "ok    spool: can be written" in said
    assert "violence 45 s" in said
    assert "no-model.tar.gz, is not there" in said
