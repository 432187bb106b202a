"""What the carrier reports later decides how somebody is reached the next time."""

from __future__ import annotations

from datetime import datetime

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from stories import Story

from bot.channels.base import SendStatus, StatusUpdate
from bot.conversation import outbox
from bot.db import transaction
from bot.edge.statuses import note_status
from bot.paging import workers
from bot.paging.workers import Way, Worker
from bot.safety.crisis import Crisis
from bot.settings import Settings


@pytest.fixture
def story(engine: Engine, settings: Settings, now: datetime) -> Story:
    return Story(engine, settings, now)


def reports(story: Story, channel: str, *said: tuple[SendStatus, str | None]) -> None:
    """The carrier's word on what was just sent by this channel."""
    waits = sa.and_(outbox.outbox.c.state == "pending", outbox.outbox.c.channel == channel)
    with transaction(story.engine) as conn:
        for row in list(conn.execute(sa.select(outbox.outbox.c.id).where(waits)).scalars()):
            outbox.mark_sent(conn, row, f"SM{row}", story.now)
            for status, code in said:
                update = StatusUpdate(f"SM{row}", status, code)
                note_status(conn, update, story.now, story.settings)


def way(story: Story, worker: Worker, channel: str = "sms") -> Way:
    with transaction(story.engine) as conn:
        (found,) = [w for w in workers.contacts_of(conn, worker.id) if w.channel == channel]
    return found


def paged(story: Story, *channels: str) -> Worker:
    sam = story.worker("Sam", level=1, channels=channels)
    story.crisis(story.person(channel="telegram"), Crisis.OVERDOSE)
    return sam


def test_a_number_out_of_service_is_tried_no_more(story: Story) -> None:
    """Taken by the carrier, then said to be nobody's: not a way any more."""
    sam = paged(story, "sms", "voice")
    reports(story, "sms", (SendStatus.SENT, None), (SendStatus.UNDELIVERED, "30005"))
    assert not way(story, sam).usable


def test_a_telephone_that_is_off_is_rung_at_once_next_time(story: Story) -> None:
    """In doubt, it is still written to, and called from the first round on; what arrives ends it."""
    sam = paged(story, "sms", "voice")
    reports(story, "sms", (SendStatus.UNDELIVERED, "30003"))
    assert (way(story, sam).usable, way(story, sam).doubtful) == (True, True)
    story.heard()
    story.crisis(story.person("Bo"), Crisis.OVERDOSE)
    assert {one.channel for one in story.heard() if "11" in one.text or "1 1" in one.text} >= {
        "voice"
    }
    story.crisis(story.person("Cy"), Crisis.OVERDOSE)
    reports(story, "sms", (SendStatus.DELIVERED, None))
    assert not way(story, sam).doubtful


def test_a_call_nobody_picks_up_says_nothing_of_the_telephone(story: Story) -> None:
    """Asleep or busy: it rings again the next time."""
    sam = paged(story, "voice")
    reports(story, "voice", (SendStatus.UNDELIVERED, None))
    assert not way(story, sam, "voice").doubtful


def test_a_stop_told_by_a_report_is_a_stop(story: Story) -> None:
    """Nothing more goes there."""
    sam = paged(story, "sms", "voice")
    reports(story, "sms", (SendStatus.FAILED, "21610"))
    assert not way(story, sam).usable
