"""Using alone: the services that stay on the line; a watch only where a worker accepts it."""

from __future__ import annotations

from datetime import datetime

from actions import names
from actions import texts_outreach as words
from actions.doors import matches_for
from actions.finding import remember
from actions.guide import Guide, Question, Told, begin
from actions.scene import FanalAction, Scene
from actions.texts_card import card
from bot.conversation import conversations
from bot.directory.hours import status
from bot.directory.search import is_line
from bot.outreach import watches
from bot.regions import Region


class CheckIn(FanalAction):
    """About to use alone: who does it by voice, that we do not, and a site where one is not alone.

    Where the organization offers a watch, the plan is asked for next; nothing begins by itself.
    """

    title = names.CHECK_IN

    def act(self, scene: Scene) -> None:
        remember(scene)
        scene.utter("utter_check_in", alone=_alone(scene.turn.region, scene.turn.now))
        if scene.turn.settings.watch_minutes:
            begin(scene, WATCH)
        elif site := _site(scene):
            scene.say(site)


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


def _site(scene: Scene) -> str | None:
    """A supervised site that may be open: the other way not to be alone."""
    found = matches_for(scene, "supervised_consumption", scene.now)
    sites = [m for m in found if m.fits and m.status.open and not is_line(m.service)]
    if not sites:
        return None
    return f"Pour avoir quelqu'un près de toi: {card(sites[0], scene.now, scene.now)}"


def _propose(scene: Scene, told: Told) -> None:
    turn = scene.turn
    talk = conversations.get(turn.conn, turn.conversation.id)
    watch = watches.propose(
        turn.conn,
        talk.id,
        told["place"] or "pas dit",
        told["call"] or turn.region.emergency,
        turn.now,
        turn.settings,
        area=talk.area,
    )
    if watch is not None:  # else they were told that nobody can, and whom to call
        scene.say(words.WATCH_ASKED)


WATCH = Guide(
    names.SAY_WATCH,
    [
        Question("place", lambda scene: words.WATCH_OFFER, place=True),
        Question(
            "call",
            lambda scene: words.WATCH_CALL.format(emergency=scene.turn.region.emergency),
        ),
    ],
    _propose,
)
