"""Asking for a person."""

from __future__ import annotations

from actions import names, partners
from actions.finding import remember
from actions.found import answer
from actions.scene import FanalAction, Scene
from actions.texts_outreach import PARTNER_WORKER
from bot.conversation import conversations
from bot.conversation.plain import bare
from bot.conversation.questions import skipped
from bot.paging import service
from bot.paging.kinds import TALK


class Worker(FanalAction):
    """Somebody wants to talk to a person: the team on call is asked, truthfully."""

    title = names.WORKER

    def act(self, scene: Scene) -> None:
        remember(scene)
        said = bare(scene.heard.text)
        if skipped(said):  # PASSE with nothing asked calls nobody
            scene.utter("utter_affirm_nothing")
        elif _for_another(scene, said) and (need := partners.need_of(said)):
            for_somebody(scene, need)
        else:
            ask_the_team(scene)


def _for_another(scene: Scene, said: str) -> bool:
    if partners.writes_in_english(said):
        scene.memory.partner = True
    return scene.heard.partner or bool(scene.memory.partner)


def for_somebody(scene: Scene, need: str) -> None:
    """An agent writes for a person beside them and says what they need: the answer first, a worker
    of ours with one word."""
    scene.memory.need, scene.memory.shown = need, None
    answer(scene)
    scene.say(PARTNER_WORKER)


def ask_the_team(scene: Scene) -> None:
    """Page whoever is on call; the person hears how it stands from paging itself."""
    turn = scene.turn
    talk = conversations.get(turn.conn, turn.conversation.id)
    service.raise_page(turn.conn, talk.id, TALK, turn.now, turn.settings, area=talk.area)
