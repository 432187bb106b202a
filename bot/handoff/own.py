"""A worker who is in danger writes where they always write: they are answered like anybody.

Peer workers use too, and have bad nights. Only who holds no talk and has no call waiting: else such
words are about somebody else.
"""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from bot.conversation import journal, outbox
from bot.conversation.outbox import Outgoing, Purpose
from bot.handoff.caller import Caller, Replies, Reply
from bot.paging import letters, lines, texts, workers
from bot.paging.kinds import need
from bot.safety.protocols import first_response
from bot.safety.screen import screen

WHAT = "worker in crisis"  # in the journal, with the kind
ANSWERED_FOR = timedelta(minutes=10)  # what they write meanwhile answers us


def crisis(caller: Caller, text: str) -> Replies:
    """The first words of the crisis these words are surely about, the coordinators told; [] when
    they are about none."""
    finding = screen(text)
    if finding.kind is None or finding.certainty != "sure":
        return []
    kind = finding.kind.value
    journal.write(caller.conn, caller.now, WHAT, worker_id=caller.worker.id, detail=kind)
    words = first_response(finding.kind, lines.region(caller.settings.region), topic=finding.topic)
    said = [*words, *([texts.in_answer.COORDINATION_TOLD] if _told(caller, kind) else [])]
    return [Reply(one, purpose=Purpose.CRISIS) for one in said]


def lately(caller: Caller) -> str | None:
    """The crisis this worker told of themselves a moment ago, to whose words they answer now."""
    rows = journal.journal.c
    query = sa.select(rows.detail).where(
        rows.what == WHAT,
        rows.worker_id == caller.worker.id,
        rows.at >= caller.now - ANSWERED_FOR,
    )
    return caller.conn.execute(query.order_by(rows.id.desc()).limit(1)).scalar()


def answered(caller: Caller, kind: str, *, calm: bool) -> Replies:
    """What they hear to their answer: with a plain no a line to talk to, else what to do at once,
    and the coordinators are told again."""
    region = lines.region(caller.settings.region)
    if calm:
        line = region.best("distress", "suicide", "information")
        reach = line.reach if line else region.emergency
        return [Reply(texts.in_answer.own_calm(reach, region.emergency), purpose=Purpose.CRISIS)]
    journal.write(caller.conn, caller.now, WHAT, worker_id=caller.worker.id, detail=kind)
    told = _told(caller, kind)
    said = texts.in_answer.own_danger(region.emergency, told=told)
    return [Reply(said, purpose=Purpose.CRISIS)]


def _told(caller: Caller, kind: str) -> bool:
    """Tell the coordinators who are somebody else, and can be written to; whether there was one."""
    text = texts.to_coordinator.worker_in_crisis(caller.worker.name, need(kind).word)
    ways = [
        letters.writing_way(caller.conn, one.id)
        for one in workers.coordinators(caller.conn)
        if one.id != caller.worker.id
    ]
    for way in ways:
        if way is not None:
            out = Outgoing(way.id, way.channel, text, Purpose.PAGE)
            outbox.enqueue(caller.conn, out, caller.now)
    return any(way is not None for way in ways)
