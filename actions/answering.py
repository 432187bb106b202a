"""An answer to what the bot asked goes to whoever asked it; ANNULER leaves it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from actions import (
    asking,
    following,
    names,
    neighbours,
    organizing,
    pathway,
    street,
    warnings,
    watching,
)
from actions import texts_outreach as words
from actions.finding import remember
from actions.guide import Guide, ask_again, go_on, stop
from actions.scene import FanalAction, Scene
from bot.conversation import requests
from bot.conversation.questions import standing
from bot.outreach import follow_ups, watches

GUIDES: Mapping[str, Guide] = {
    guide.asked: guide
    for guide in (
        neighbours.NEEDLE,
        neighbours.MEDIATION,
        organizing.GROUP,
        street.ACCOMPANY,
        street.COME_BY,
        warnings.AREA,
        watching.WATCH,
        pathway.PLAN,
    )
}
OTHERS: Mapping[str, Callable[[Scene], None]] = {
    names.SAY_FOLLOW_UP: following.take_verdict,
    names.PLAN_SHOWN: pathway.choose,
    names.OFFER_PRICKED: neighbours.pricked,
}


class Answer(FanalAction):
    """The message answers the question that stands."""

    title = names.ANSWER

    def act(self, scene: Scene) -> None:
        remember(scene)
        take(scene)


class Cancel(FanalAction):
    """ANNULER: the question asked, else the watch, else the follow-up agreed to."""

    title = names.CANCEL

    def act(self, scene: Scene) -> None:
        turn, form = scene.turn, scene.memory.form
        if form is not None:
            number = form["told"].get(asking.NUMBER)
            if number is not None:
                requests.refuse(turn.conn, int(number), "annulé par la personne", turn.now)
            stop(scene)
            scene.say(words.DROPPED)
        elif watches.end(turn.conn, turn.conversation.id, turn.now):
            scene.say(words.WATCH_STOPPED.format(emergency=turn.region.emergency))
        elif follow_ups.cancel(turn.conn, turn.conversation.id, turn.now):
            scene.say(words.CANCELLED)
        else:
            scene.say(words.NOTHING_TO_CANCEL)


def go_back(scene: Scene) -> None:
    """A question about danger came between, and was calmed: the guide's own is asked again."""
    guide = GUIDES.get(scene.memory.asked or "")
    if guide is not None and scene.memory.form is not None:
        ask_again(scene, guide)


def take(scene: Scene) -> bool:
    """Hand the message to the question that stands; False when none does."""
    asked = standing(scene.memory.asked, scene.turn.awaiting) or ""
    if asked in GUIDES:
        go_on(scene, GUIDES[asked])
    elif asked in OTHERS:
        OTHERS[asked](scene)
    else:
        return False
    return True
