"""Asking for a person."""

from __future__ import annotations

from actions import names
from actions.finding import remember
from actions.scene import FanalAction, Scene
from bot.conversation import conversations
from bot.paging import service
from bot.paging.kinds import TALK


class Worker(FanalAction):
    """Somebody wants to talk to a person: the team on call is asked, truthfully."""

    title = names.WORKER

    def act(self, scene: Scene) -> None:
        remember(scene)
        ask_the_team(scene)


def ask_the_team(scene: Scene) -> None:
    """Page whoever is on call; the person hears how it stands from paging itself."""
    turn = scene.turn
    talk = conversations.get(turn.conn, turn.conversation.id)
    service.raise_page(turn.conn, talk.id, TALK, turn.now, turn.settings, area=talk.area)
