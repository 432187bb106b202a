"""A crisis the model heard, one it suspects, and one taken back.

The words and the page are `bot.paging.crisis`'s, the same whether the edge's screen or the model
opened it: when the screen already answered this very message, nothing is said twice.
"""

from __future__ import annotations

from actions import names
from actions.finding import remember
from actions.scene import FanalAction, Scene
from bot.conversation import conversations
from bot.paging import crisis
from bot.safety import protocols
from bot.safety.crisis import Crisis
from bot.safety.screen import screen


class CrisisHeard(FanalAction):
    title = names.CRISIS

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        remember(scene)
        conversations.note(turn.conn, turn.conversation.id, doubt=None)
        if turn.message.screened:
            return
        finding = screen(turn.message.body.text)
        kind = Crisis(scene.heard.intent)
        topic = finding.topic if finding.kind is kind else ""
        talk = conversations.get(turn.conn, turn.conversation.id)  # with the place just heard
        crisis.open_crisis(turn.conn, talk, kind, turn.region, turn.settings, turn.now, topic=topic)


class CrisisDoubt(FanalAction):
    """Ask the person, and keep what was asked: their yes opens the crisis."""

    title = names.CRISIS_DOUBT

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        remember(scene)
        suspected = Crisis(scene.heard.suspected or Crisis.DISTRESS.value)
        conversations.note(turn.conn, turn.conversation.id, doubt=suspected.value)
        topic = screen(turn.message.body.text).topic
        scene.say(protocols.question(suspected, topic))


class FalseAlarm(FanalAction):
    title = names.FALSE_ALARM

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        conversations.note(turn.conn, turn.conversation.id, doubt=None)
        crisis.stand_down(turn.conn, turn.conversation, turn.now, turn.settings)
        scene.say(protocols.calmed())
