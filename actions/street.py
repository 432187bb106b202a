"""The people of the street team: who walks tonight, asking them to come by, or along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from actions import names
from actions import texts_outreach as words
from actions.asking import NUMBER, fill, open_request
from actions.doors import matches_for
from actions.finding import remember
from actions.guide import Guide, Question, Told, begin, place_said
from actions.heard import area_of, instant_of
from actions.listing import listing
from actions.people import ask_the_team
from actions.scene import FanalAction, Scene
from actions.texts_hours import moment_words
from bot.conversation.requests import Kind
from bot.outreach import street
from bot.outreach.areas import touching

NIGHT = timedelta(hours=14)
SOON = timedelta(hours=3)  # wanted so soon, a queue read by day would come too late
SHOWN = 3


class Street(FanalAction):
    """ "Qui est dans la rue ce soir dans mon coin?": the shifts that may be told of, else who does
    street work there; and whether they want somebody to come by."""

    title = names.STREET

    def act(self, scene: Scene) -> None:
        remember(scene)
        name = area_of(scene.memory.place)
        where = f" vers {name}" if name else ""
        walks = street.tonight(scene.turn.conn, scene.turn.now, _morning(scene), _near(scene, name))
        if walks:
            said = "; ".join(_walk(walk, scene.now) for walk in walks[:SHOWN])
            scene.say(words.STREET_NOW.format(where=where, walks=said))
        else:
            _who_walks(scene, where)
        scene.memory.asked = names.OFFER_STREET
        scene.say(words.STREET_OFFER)


class Accompany(FanalAction):
    """Somebody to come along to the hospital, to court, to an office."""

    title = names.ACCOMPANY

    def act(self, scene: Scene) -> None:
        remember(scene)
        known = {NUMBER: open_request(scene, Kind.ACCOMPANY)[NUMBER]}
        if scene.heard.time:
            known["when"] = scene.heard.text[:200]
        begin(scene, ACCOMPANY, known)


def ask_to_come_by(scene: Scene) -> None:
    """They want a street worker to come by: where, and when."""
    begin(scene, COME_BY, {NUMBER: open_request(scene, Kind.STREET)[NUMBER]})


def _who_walks(scene: Scene, where: str) -> None:
    before = words.STREET_UNKNOWN.format(where=where)
    found = [m for m in matches_for(scene, "street_outreach", scene.now) if m.fits]
    text, shown = listing(found, scene.now, scene.now, sms=scene.turn.sms, more="", before=before)
    scene.memory.focus = [m.service.id for m in shown] or scene.memory.focus
    scene.say(text)


def _near(scene: Scene, name: str | None) -> Callable[[str], bool]:
    if name is None:
        return lambda area: True
    touch = touching(scene.turn.directory, scene.turn.region.key)
    return lambda area: touch(area, name)


def _walk(walk: street.Walk, now: datetime) -> str:
    until = moment_words(walk.ends_at.astimezone(now.tzinfo), now)
    begins = walk.starts_at.astimezone(now.tzinfo)
    if begins <= now:
        return f"{walk.area}, jusqu'à {until}"
    return f"{walk.area}, de {moment_words(begins, now)} à {until}"


def _morning(scene: Scene) -> datetime:
    return scene.turn.now + NIGHT


def _noted(scene: Scene, told: Told, template: str) -> None:
    wanted = instant_of(scene.heard.time or scene.memory.time, scene.now)
    fill(scene, told, reason=None, wanted_at=wanted)
    when = f", {moment_words(wanted.astimezone(scene.now.tzinfo), scene.now)}" if wanted else ""
    place = (told["place"] or place_said(scene) or "lieu pas précisé")[:60]
    scene.say(template.format(place=place, when=when))
    if wanted is not None and wanted - scene.turn.now <= SOON:
        ask_the_team(scene)


ACCOMPANY = Guide(
    names.SAY_ACCOMPANY,
    [
        Question("place", lambda scene: words.ACCOMPANY_PLACE),
        Question("when", lambda scene: words.ACCOMPANY_WHEN),
    ],
    lambda scene, told: _noted(scene, told, words.ACCOMPANY_NOTED),
    fill,
)
COME_BY = Guide(
    names.SAY_STREET,
    [
        Question("place", lambda scene: words.STREET_PLACE, place=True),
        Question("when", lambda scene: words.STREET_WHEN),
    ],
    lambda scene, told: _noted(scene, told, words.STREET_NOTED),
    fill,
)
