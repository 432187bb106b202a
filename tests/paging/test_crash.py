"""A crash at any write loses nothing and doubles nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from stories import Story

from bot.safety.crisis import Crisis

WRITES = ("INSERT", "UPDATE", "DELETE")


class Killed(BaseException):
    """The process died here."""


@contextmanager
def killed_at(story: Story, write: int) -> Iterator[None]:
    """The connection dies instead of doing this write (counted from 1)."""
    seen = 0

    def count(conn, cursor, statement, *rest):  # type: ignore[no-untyped-def]
        nonlocal seen
        if statement.startswith(WRITES):
            seen += 1
            if seen == write:
                raise Killed

    sa.event.listen(story.engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        sa.event.remove(story.engine, "before_cursor_execute", count)


def killed_everywhere(story: Story, step: Callable[[], object]) -> int:
    """Kill the step at its first write, then at its second... until it gets through; how many."""
    for write in range(1, 200):
        try:
            with killed_at(story, write):
                step()
        except Killed:
            continue
        return write - 1
    raise AssertionError("the step never got through")


@pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
def test_a_whole_story_killed_at_every_write(story: Story) -> None:
    """Each step dies at each of its writes before it gets through: people and workers still hear
    every word exactly once."""
    marie = story.worker("Marie", level=1, channels=("sms", "telegram"))
    story.worker("Chef", role="coordinator")
    talk = story.person()

    assert killed_everywhere(story, lambda: story.crisis(talk, Crisis.OVERDOSE)) > 8
    texts = [(one.who, one.channel, one.text) for one in story.heard()]
    assert len(texts) == len(set(texts))
    assert [channel for who, channel, _ in texts if who == "Marie"] == ["sms", "telegram"]

    story.now = story.next_due() or story.now
    assert killed_everywhere(story, story.tick) > 3
    assert [one.channel for one in story.heard()] == ["sms", "telegram"]

    assert killed_everywhere(story, lambda: story.worker_says(marie, "1")) > 5
    assert [one.who for one in story.heard()] == ["Alex", "Marie", "Marie"]

    assert killed_everywhere(story, lambda: story.person_says(talk, "vite")) > 2
    assert [one.text for one in story.heard()] == ["#10: vite"]

    assert killed_everywhere(story, lambda: story.worker_says(marie, "fin")) > 3
    assert [one.who for one in story.heard()] == ["Alex", "Marie"]
