"""`fanal user`: invitations from the server's own command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.cli import main


@pytest.fixture(autouse=True)
def own_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new embedded database for each test."""
    monkeypatch.setenv("FANAL_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("FANAL_PUBLIC_URL", "https://fanal.example.org")


def test_an_invitation_is_a_link(capsys: pytest.CaptureFixture[str]) -> None:
    """It leads to the console at the public address; asking again gives another."""
    links = []
    for _ in range(2):
        assert main(["user", "add", "Marie", "--role", "coordinator"]) == 0
        links.append(capsys.readouterr().out.strip())
    assert all(link.startswith("https://fanal.example.org/console/invitation/") for link in links)
    assert len(set(links)) == 2


def test_accounts_are_listed_and_closed(capsys: pytest.CaptureFixture[str]) -> None:
    """JSON lines with name, role and state; a name nobody has is said."""
    main(["user", "add", "Marie"])
    main(["user", "add", "Sam", "--role", "editor"])
    capsys.readouterr()
    assert main(["user", "remove", "marie"]) == 0
    assert "`fanal worker remove Marie`" in capsys.readouterr().out
    capsys.readouterr()
    main(["user", "list"])
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert listed == [
        {"name": "Marie", "role": "worker", "state": "closed"},
        {"name": "Sam", "role": "editor", "state": "invited"},
    ]
    assert main(["user", "remove", "Luc"]) == 1
    assert "Luc" in capsys.readouterr().err


def test_a_worker_of_that_name_is_the_same_person(capsys: pytest.CaptureFixture[str]) -> None:
    """The account answers the pages of the worker; an editor answers none."""
    main(["worker", "add", "Marie", "--sms", "+15145550199"])
    main(["user", "add", "Marie"])
    main(["user", "add", "Sam", "--role", "editor"])
    capsys.readouterr()
    main(["worker", "list"])
    names = [json.loads(line)["name"] for line in capsys.readouterr().out.splitlines()]
    assert names == ["Marie"]
