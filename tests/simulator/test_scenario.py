"""Reading a scenario: every kind of step, and a fault that says where it is and what it takes."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from bot.simulator.scenario import BadScenario, Setup, Step, read_setup, read_steps

AT = "2026-11-21T23:40:00-05:00"
INSTANT = datetime(2026, 11, 21, 23, 40, tzinfo=timezone(timedelta(hours=-5)))


def steps(*rows: object) -> list[Step]:
    return list(read_steps(row if isinstance(row, str) else json.dumps(row) for row in rows))


@pytest.mark.parametrize(
    ("row", "step"),
    [
        (
            {"at": AT, "channel": "sms", "from": "+15145550101", "text": "allo", "id": "SM1"},
            Step(INSTANT, 1, "sms", sender="+15145550101", text="allo", provider_id="SM1"),
        ),
        (
            {"at": AT, "channel": "telegram", "from": 77, "location": {"lat": 45.5, "lon": "-73"}},
            Step(INSTANT, 1, "telegram", sender="77", location=(45.5, -73.0)),
        ),
        (
            {"at": AT, "channel": "telegram", "from": "ana", "button": "more"},
            Step(INSTANT, 1, "telegram", sender="ana", button="more"),
        ),
        (
            {"at": AT, "worker": "Marie", "channel": "voice", "key": 1},
            Step(INSTANT, 1, "voice", worker="Marie", key="1"),
        ),
        (
            {"at": AT, "worker": "Marie", "channel": "console", "text": "FIN"},
            Step(INSTANT, 1, "console", worker="Marie", text="FIN"),
        ),
        (
            {"at": AT, "fault": "timeout", "to": "+15145550101"},
            Step(INSTANT, 1, fault="timeout", to="+15145550101"),
        ),
        ({"at": AT, "crash": True}, Step(INSTANT, 1, crash=True)),
        ({"at": AT, "wait": True}, Step(INSTANT, 1)),
        ({"at": "2026-11-22T04:40:00Z", "wait": True}, Step(INSTANT, 1)),
    ],
)
def test_each_kind_of_step_is_read(row: dict[str, object], step: Step) -> None:
    """A person, a worker, a fault, a crash, a wait; instants in any zone."""
    assert steps(row) == [step]


def test_lines_are_counted_with_the_blank_ones() -> None:
    """The number a fault would name is the one an editor shows."""
    row = {"at": AT, "wait": True}
    assert [step.line for step in steps(row, "", "  ", row)] == [1, 4]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{", "not JSON"),
        ("[1]", "JSON object"),
        ({"wait": True}, "ISO 8601"),
        ({"at": "demain", "wait": True}, "ISO 8601"),
        ({"at": "2026-11-21T23:40:00", "wait": True}, "time zone"),
        ({"at": AT, "channel": "fax", "from": "x"}, "'channel' takes one of sms, telegram"),
        ({"at": AT, "from": "x", "text": "allo"}, "'channel' takes one of"),
        ({"at": AT, "channel": "sms", "text": "allo"}, "'from' is missing"),
        ({"at": AT, "channel": "sms", "from": "x", "location": [45, 73]}, "'location' is"),
        ({"at": AT, "channel": "sms", "from": "x", "location": {"lat": 45}}, "'location' is"),
        ({"at": AT, "worker": "Marie", "channel": "sms"}, "'text', 'key' or 'button'"),
        ({"at": AT, "worker": "", "channel": "sms", "text": "1"}, "'worker' is missing"),
        ({"at": AT, "worker": "M", "channel": "fax", "text": "1"}, "voice, console"),
        ({"at": AT, "fault": "panne", "to": "x"}, "'fault' takes one of"),
        ({"at": AT, "fault": "timeout"}, "'to' is missing"),
    ],
)
def test_a_fault_names_its_line_and_what_it_takes(row: object, says: str) -> None:
    """The third line is wrong: the message says "line 3" and what to write there."""
    good = {"at": AT, "wait": True}
    with pytest.raises(BadScenario) as refused:
        steps(good, good, row)
    assert str(refused.value).startswith("line 3: ")
    assert says in str(refused.value)


def test_time_does_not_go_back() -> None:
    """Steps out of order are refused rather than played out of order."""
    with pytest.raises(BadScenario, match="line 2: 'at' goes back"):
        steps({"at": AT, "wait": True}, {"at": "2026-11-21T23:39:00-05:00", "wait": True})


def test_steps_are_read_as_they_come() -> None:
    """A fault far down does not keep the first steps from being played."""
    reading = read_steps([json.dumps({"at": AT, "wait": True}), "{"])
    assert next(reading) == Step(INSTANT, 1)
    with pytest.raises(BadScenario):
        next(reading)


def test_no_set_up_is_an_empty_one() -> None:
    """`--config` may be left out."""
    assert read_setup(None) == Setup()


def test_a_whole_set_up_is_read(tmp_path: Path) -> None:
    """Settings, team and services as they are written; calendars are looked for beside the file."""
    path = tmp_path / "nuit.toml"
    path.write_text(
        """
        [settings]
        overdose_delay = 30
        [[workers]]
        name = "Marie Roy"
        sms = "+15145550199"
        [[shifts]]
        workers = ["Marie Roy"]
        ics = "marie.ics"
        [[services]]
        id = "halte"
        """
    )
    setup = read_setup(path)
    assert setup.settings == {"overdose_delay": 30}
    assert setup.team == {
        "workers": [{"name": "Marie Roy", "sms": "+15145550199"}],
        "shifts": [{"workers": ["Marie Roy"], "ics": "marie.ics"}],
    }
    assert setup.services == ({"id": "halte"},)
    assert setup.folder == tmp_path


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("[settings", "cannot be read as TOML"),
        ("[workres]", "unknown table 'workres'"),
    ],
)
def test_a_fault_of_the_set_up_names_its_file(tmp_path: Path, toml: str, says: str) -> None:
    """The message begins with the file and says what is expected."""
    path = tmp_path / "nuit.toml"
    path.write_text(toml)
    with pytest.raises(BadScenario) as refused:
        read_setup(path)
    assert str(refused.value).startswith(f"{path}: ")
    assert says in str(refused.value)


def test_a_set_up_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    """A wrong path names itself."""
    with pytest.raises(BadScenario, match="absent"):
        read_setup(tmp_path / "absent.toml")
