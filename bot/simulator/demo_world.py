"""What `fanal up` stands in for when no provider is configured: telephones, and a worker on call.

Everything here is invented and marked so: numbers of the 555-01xx range, kept for fiction.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.paging import shifts, workers

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
ON_CALL = timedelta(days=365)


def put_on_call(conn: Connection, now: datetime) -> None:
    """The demonstration worker, on call for a year from now."""
    addresses = {"sms": WORKER_SMS, "telegram": WORKER_CHAT}
    worker = workers.add(conn, WORKER_NAME, "worker", addresses, now)
    if not shifts.on_shift(conn, 1, now):
        shifts.add(conn, shifts.Shift(worker.id, 1, now, now + ON_CALL, source="demo"))
