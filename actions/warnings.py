"""Bad-supply warnings, for the person: asking for them, of which area, and leaving them."""

from __future__ import annotations

import re

from actions import names
from actions import texts_outreach as words
from actions.finding import remember
from actions.guide import Guide, Question, Told, begin
from actions.heard import area_of
from actions.scene import FanalAction, Scene
from bot.conversation.plain import bare
from bot.outreach import alerts, subscriptions
from bot.outreach.areas import touching

LEAVING = re.compile(
    r"^quitter$|\b(retire|enleve|desabonne|desinscri|arrete|coupe|suspen|annule|cesse)\w*\b"
    r"|\bplus (d |de |recevoir|besoin|les|ces|vos)|\bveux plus\b|\bstop\b"
)
NO = re.compile(r"^(non|nan|nope|no|pas besoin|laisse faire|laisse tomber)\b")
EVERYWHERE = re.compile(r"\b(partout|toute? (la )?(region|ville)|tous?)\b")


class Alerts(FanalAction):
    """Subscribe or leave; one word leaves."""

    title = names.ALERTS

    def act(self, scene: Scene) -> None:
        remember(scene)
        if LEAVING.search(bare(scene.heard.text)):
            turn = scene.turn
            left = subscriptions.leave(turn.conn, turn.conversation.id, turn.now)
            scene.say(words.ALERT_OFF if left else words.ALERT_NONE)
        elif area := area_of(scene.heard.place):
            _subscribe(scene, {"area": area})
        else:
            begin(scene, AREA)


def _subscribe(scene: Scene, told: Told) -> None:
    """Keep the area when we know it; words we do not know, or none, stand for the whole region; a
    "non" is no consent."""
    turn = scene.turn
    if NO.search(bare(told["area"])) and area_of(scene.heard.place) is None:
        scene.say(words.ALERT_NOT_WANTED)
        return
    area = None if EVERYWHERE.search(bare(told["area"])) else _area(scene, told["area"])
    subscriptions.subscribe(turn.conn, turn.conversation.id, turn.region.key, area, turn.now)
    scene.say(words.ALERT_ON.format(where=f"vers {area}" if area else words.EVERYWHERE))
    touch = touching(turn.directory, turn.region.key)
    for alert in alerts.catch_up(turn.conn, turn.conversation.id, touch, turn.now):
        scene.say(alert.text)


def _area(scene: Scene, said: str) -> str | None:
    """The gazetteer's name of the area said, or heard in the words."""
    if area := area_of(scene.heard.place):
        return area
    place = scene.turn.directory.place(said, scene.turn.region.key) if said else None
    return place.name if place else None


AREA = Guide(names.SAY_ALERT, [Question("area", lambda scene: words.ALERT_AREA)], _subscribe)
