"""`fanal directory` on one service: find, confirm, correct, close for a time, count beds, settle what
is reported, look back and undo. What the console does with buttons."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, Engine

from bot.clock import SystemClock
from bot.db import reading, transaction
from bot.directory import curation, repository
from bot.directory.curation import Outcome
from bot.directory.freshness import name_of
from bot.directory.model import Helpline, Service
from bot.directory.names import fold
from bot.directory.public_holidays import calendar_of
from bot.directory.subjects import region_of, subject_of

Verbs = argparse._SubParsersAction
Open = Callable[[], Engine]


def add_actions(verbs: Verbs[argparse.ArgumentParser], database: Open) -> None:
    """The actions, as further verbs of `fanal directory`; `database` opens the settings' own."""

    def action(
        name: str, help: str, act: Callable[[Connection, argparse.Namespace], str]
    ) -> Parser:
        parser = verbs.add_parser(name, help=help)
        parser.set_defaults(func=lambda args: _run(database(), act, args))
        return parser

    action("find", "services and lines whose name holds these words", _find).add_argument("words")
    confirm = _about(action("confirm", "its facts were checked and are true today", _confirm))
    confirm.add_argument("--source", help="how it was checked: a call, a page")
    correct = _about(action("correct", "replace one fact", _correct))
    correct.add_argument("field", help="hours, phone, address... as in the spreadsheet")
    correct.add_argument("value", help='"" for not known; lists with semicolons')
    correct.add_argument("--source", help="how it is known")
    close = _about(action("close", "closed for a time; open again by itself", _close))
    close.add_argument("--from", dest="starts", metavar="INSTANT", help="now when not given")
    close.add_argument("--until", required=True, metavar="INSTANT", help="2026-12-01T09:00")
    close.add_argument("--reason")
    beds = _about(action("beds", "beds (or places) left now; 0 is full", _beds))
    beds.add_argument("count", type=int)
    beds.add_argument("--until", required=True, metavar="INSTANT", help="when the count expires")
    action("reports", "what people and workers say is wrong, not checked yet", _reports)
    settle = action("settle", "say what was found when a report was checked", _settle)
    settle.add_argument("report", type=int)
    settle.add_argument("outcome", choices=[outcome.value for outcome in Outcome])
    _signed(settle)
    history = action("history", "who changed what, newest first", _history)
    history.add_argument("id", nargs="?")
    undo = action("undo", "take a change of the history back", _undo)
    undo.add_argument("change", type=int)
    _signed(undo)


Parser = argparse.ArgumentParser


def _about(parser: Parser) -> Parser:
    parser.add_argument("id", help="the identifier that `find` shows")
    return _signed(parser)


def _signed(parser: Parser) -> Parser:
    parser.add_argument("--who", default="command line", help="the name that the history keeps")
    return parser


def _run(
    engine: Engine, act: Callable[[Connection, argparse.Namespace], str], args: argparse.Namespace
) -> int:
    """Exit code 0 when it is done, 1 after a sentence that says what to mend; nothing by halves."""
    looks = act in (_find, _reports, _history)
    try:
        with reading(engine) if looks else transaction(engine) as conn:
            print(act(conn, args))
    except (LookupError, ValueError) as error:
        print(f"fanal directory: {error}", file=sys.stderr)
        return 1
    return 0


def _find(conn: Connection, args: argparse.Namespace) -> str:
    data = repository.dataset_of(conn)
    wanted = fold(args.words)
    known: list[Service | Helpline] = [*data.services, *data.helplines]
    lines = [
        "\t".join((each.id, name_of(each), _does(each), each.phone or "", each.confirmed or ""))
        for each in known
        if wanted in fold(f"{name_of(each)} {_does(each)}")
    ]
    return "\n".join(lines) or "nothing has those words in its name"


def _confirm(conn: Connection, args: argparse.Namespace) -> str:
    return _done(curation.confirm(conn, args.id, args.who, _now(), source=args.source))


def _correct(conn: Connection, args: argparse.Namespace) -> str:
    return _done(
        curation.correct(
            conn, args.id, args.field, args.value, args.who, _now(), source=args.source
        )
    )


def _close(conn: Connection, args: argparse.Namespace) -> str:
    starts = _instant(conn, args.id, args.starts) if args.starts else None
    until = _instant(conn, args.id, args.until)
    return _done(
        curation.close_for(
            conn, args.id, until, args.who, _now(), starts=starts, reason=args.reason
        )
    )


def _beds(conn: Connection, args: argparse.Namespace) -> str:
    now, until = _now(), _instant(conn, args.id, args.until)
    return _done(curation.set_capacity(conn, args.id, args.count, now, until, args.who, now))


def _reports(conn: Connection, args: argparse.Namespace) -> str:
    lines = []
    for each in curation.reports(conn):
        subject = repository.find(conn, each.service_id)
        named = f"{name_of(subject)}, {_does(subject)}" if subject else "no longer in the directory"
        when = each.at.isoformat(timespec="minutes")
        by = each.who or "a person"
        lines.append("\t".join((str(each.id), when, by, each.service_id, named, each.words or "")))
    return "\n".join(lines) or "nothing is reported"


def _settle(conn: Connection, args: argparse.Namespace) -> str:
    if not curation.settle(conn, args.report, Outcome(args.outcome), args.who, _now()):
        raise LookupError(f"no open report has the number {args.report}; see: reports")
    return f"settled: {args.outcome}"


def _history(conn: Connection, args: argparse.Namespace) -> str:
    lines = [
        "\t".join(
            str(fact if fact is not None else "")
            for fact in (
                each.id, each.at.isoformat(timespec="minutes"), each.who or "a person",
                each.what.value, each.service_id, each.field, each.old, each.new,
                f"undoes {each.undoes}" if each.undoes else each.source,
            )
        ).rstrip("\t")
        for each in curation.history(conn, args.id)
    ]  # fmt: skip
    return "\n".join(lines) or "nothing was changed yet"


def _undo(conn: Connection, args: argparse.Namespace) -> str:
    return _done(curation.undo(conn, args.change, args.who, _now()))


def _done(change: int | None) -> str:
    if change is None:
        return "it says so already; nothing was changed"
    return f"done; to take it back: fanal directory undo {change}"


def _does(subject: Service | Helpline) -> str:
    return subject.name if isinstance(subject, Service) else subject.purpose


def _now() -> datetime:
    return SystemClock().now()


def _instant(conn: Connection, id: str, text: str) -> datetime:
    """An ISO instant; without a zone, by the clocks where the service is."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no instant; write 2026-12-01T09:00") from None
    if instant.tzinfo is None:
        zone = calendar_of(region_of(subject_of(conn, id))).zone
        instant = instant.replace(tzinfo=zone)
    return instant
