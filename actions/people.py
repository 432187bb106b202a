"""Asking for a person, and using alone."""

from __future__ import annotations

from datetime import datetime

from actions import names
from actions.finding import remember
from actions.scene import FanalAction, Scene
from bot.conversation import conversations
from bot.directory.hours import status
from bot.paging import service
from bot.paging.kinds import TALK
from bot.regions import Region


class Worker(FanalAction):
    """Somebody wants to talk to a person: the team on call is asked, truthfully."""

    title = names.WORKER

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        remember(scene)
        talk = conversations.get(turn.conn, turn.conversation.id)
        service.raise_page(turn.conn, talk.id, TALK, turn.now, turn.settings, area=talk.area)


class CheckIn(FanalAction):
    """About to use alone: the services that do stay on the line; never a promise of ours."""

    title = names.CHECK_IN

    def act(self, scene: Scene) -> None:
        remember(scene)
        scene.utter("utter_check_in", alone=_alone(scene.turn.region, scene.turn.now))


class CheckInOk(FanalAction):
    title = names.CHECK_IN_OK

    def act(self, scene: Scene) -> None:
        scene.utter("utter_check_in_ok")


def _alone(region: Region, now: datetime) -> str:
    line = region.best("overdose_alone")
    if line is None:
        return f"Reste avec quelqu'un si tu peux. Urgence: {region.emergency}."
    hours = f" ({line.hours_text})" if line.hours_text else ""
    if status(line.hours, now, region.key).open is False:
        return f"{line.name} est fermé là{hours}. Reste avec quelqu'un si tu peux."
    return f"{line.name}: {line.reach}{hours} reste en ligne avec toi."
