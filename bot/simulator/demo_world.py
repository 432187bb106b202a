"""What `fanal up` stands in for when no provider is configured: telephones, and a team on call.

Everything here is invented and marked so: numbers of the 555-01xx range, kept for fiction.
"""

from __future__ import annotations

import itertools
from datetime import datetime, time, timedelta, tzinfo

from sqlalchemy import Connection

from bot.paging import shifts, workers
from bot.paging.shifts import Shift

PERSON_SMS = "+15145550123"
PERSON_CHAT = "8000001"
WORKER_NAME = "Camille (démo)"
WORKER_SMS = "+15145550199"
WORKER_CHAT = "8000099"
PHONES = {
    "person-sms": ("sms", PERSON_SMS),
    "person-telegram": ("telegram", PERSON_CHAT),
    "worker-sms": ("sms", WORKER_SMS),
    "worker-telegram": ("telegram", WORKER_CHAT),
}
COLLEAGUE, COORDINATOR, CONSOLE_ONLY = "Noor (démo)", "Lou (démo)", "Sacha (démo)"
WEEKS = 5
TURNS = (time(8), time(20))  # when shifts change, on the region's clocks
FIRST = timedelta(hours=24)  # whoever opens the demonstration is on call for so long
HOLE = timedelta(days=3)  # the first night after it is nobody's: what a gap looks like
NIGHT = 20


def put_on_call(conn: Connection, now: datetime, zone: tzinfo) -> None:
    """The team and its rota: the worker whose telephone is shown has the first day and night, and
    backs the others up afterwards. Sacha answers from the console alone."""
    camille = workers.add(
        conn, WORKER_NAME, "worker", {"sms": WORKER_SMS, "telegram": WORKER_CHAT}, now
    )
    noor = workers.add(conn, COLLEAGUE, "worker", {"sms": "+15145550198"}, now)
    lou = workers.add(conn, COORDINATOR, "coordinator", {"sms": "+15145550197"}, now)
    workers.add(conn, CONSOLE_ONLY, "worker", {}, now)
    if shifts.on_shift(conn, 1, now):
        return
    for number, (start, end) in enumerate(_turns(now, zone)):
        if _is_hole(start, now, zone):
            continue
        mine = start < now + FIRST and now < end
        by_turns = (camille, lou, noor, noor)[number % 4]
        first = camille if mine else by_turns
        second = noor if first == camille else camille
        for level, worker in ((1, first), (2, second)):
            shifts.add(conn, Shift(worker.id, level, start, end, source="demo"))


def _turns(now: datetime, zone: tzinfo) -> list[tuple[datetime, datetime]]:
    """Every shift from the Monday of this week on, in turn."""
    today = now.astimezone(zone).date()
    monday = today - timedelta(days=today.weekday())
    changes = [
        datetime.combine(monday + timedelta(days=day), at, zone)
        for day in range(-1, 7 * WEEKS)
        for at in TURNS
    ]
    return list(itertools.pairwise(changes))


def _is_hole(start: datetime, now: datetime, zone: tzinfo) -> bool:
    """Whether this is the night that nobody took."""
    first = (now + HOLE).astimezone(zone)
    return start.hour == NIGHT and start.date() == first.date()
