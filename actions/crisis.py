"""A crisis the model heard, one it suspects, and one taken back.

The words and the page are `bot.paging.crisis`'s, the same whether the edge's screen or the model
opened it: when the screen already answered this very message, nothing is said twice.
"""

from __future__ import annotations

from actions import answering, names, neighbours, pathway, shown
from actions.correcting import corrects
from actions.finding import remember
from actions.found import answer
from actions.scene import FanalAction, Scene
from bot.conversation import conversations
from bot.conversation.meanings import CANNOT_CALL, RESCUE
from bot.conversation.plain import bare
from bot.paging import crisis, meanwhile
from bot.paging.kinds import CHECK_IN
from bot.safety import protocols
from bot.safety.age import ADULT, says_minor
from bot.safety.crisis import Crisis
from bot.safety.screen import screen, took_it_oneself


class CrisisHeard(FanalAction):
    title = names.CRISIS

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        remember(scene)
        if not turn.message.screened and neighbours.answers_danger(
            scene, Crisis(scene.heard.intent)
        ):
            neighbours.take_answer(scene)
            return
        neighbours.keep_pressing(scene)
        pathway.put_aside(scene)
        scene.memory.asked = scene.memory.form = None  # no guide goes on through a crisis
        conversations.note(turn.conn, turn.conversation.id, doubt=None)
        if turn.message.screened:
            return
        finding = screen(turn.message.body.text)
        kind = Crisis(scene.heard.intent)
        topic = finding.topic if finding.kind is kind else ""
        if kind is Crisis.OVERDOSE and took_it_oneself(turn.message.body.text):
            topic = "self"
        talk = conversations.get(turn.conn, turn.conversation.id)  # with the place just heard
        crisis.open_crisis(
            turn.conn,
            talk,
            kind,
            turn.region,
            turn.settings,
            turn.now,
            topic=topic,
            minor=_minor(scene),
        )


class InCrisis(FanalAction):
    """A page is up and nobody holds the talk: small words are answered for what they are there."""

    title = names.IN_CRISIS

    def act(self, scene: Scene) -> None:
        turn, kind = scene.turn, _kind(scene.turn.crisis)
        remember(scene)
        if shown.take(scene):
            return
        if place := _place(scene):
            meanwhile.learn_area(turn.conn, turn.conversation.id, place, turn.now)
            scene.say(protocols.place_noted(place, turn.region))
        elif kind is Crisis.OVERDOSE and scene.heard.guess in RESCUE:
            for text in protocols.first_response(kind, turn.region)[:2]:
                scene.say(text)
        elif CANNOT_CALL.search(bare(scene.heard.text)):
            scene.say(protocols.cannot_call(turn.region))
        elif scene.heard.guess == "affirm":
            scene.say(protocols.still_in_danger(kind, turn.region))
        elif scene.heard.guess in ("deny", "check_in_ok"):
            scene.say(protocols.safe_for_now(kind, turn.region))
        elif not meanwhile.wrote_again(turn.conn, turn.conversation.id, turn.now, turn.settings):
            scene.say(protocols.still_here(kind, turn.region))


def _kind(page: str | None) -> Crisis:
    """The crisis whose words fit the page that is up: who used alone and did not answer is feared
    to be overdosing."""
    if page == CHECK_IN:
        return Crisis.OVERDOSE
    return Crisis(page) if page else Crisis.DISTRESS


def _place(scene: Scene) -> str | None:
    if scene.heard.place and scene.heard.place["name"]:
        return str(scene.heard.place["name"])
    return scene.heard.unknown_place


def _minor(scene: Scene) -> bool:
    age = scene.memory.age
    return says_minor(scene.turn.message.body.text) or (age is not None and age < ADULT)


class CrisisDoubt(FanalAction):
    """Ask the person, and keep what was asked: their yes opens the crisis."""

    title = names.CRISIS_DOUBT

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        remember(scene)
        suspected = Crisis(scene.heard.suspected or Crisis.DISTRESS.value)
        if neighbours.answers_danger(scene, suspected):
            neighbours.take_answer(scene)
            return
        if neighbours.tells_of_a_prick(scene):
            neighbours.pricked(scene)
            return
        conversations.note(turn.conn, turn.conversation.id, doubt=suspected.value)
        topic = screen(turn.message.body.text).topic
        scene.say(protocols.question(suspected, topic))


class FalseAlarm(FanalAction):
    title = names.FALSE_ALARM

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        doubted = turn.conversation.doubt is not None
        conversations.note(turn.conn, turn.conversation.id, doubt=None)
        up = crisis.stand_down(turn.conn, turn.conversation, turn.now, turn.settings)
        if not up and not doubted:  # "ok scuse": nobody had been alarmed
            if scene.memory.need and corrects(scene.heard):  # "non jvoulais dire longueuil"
                remember(scene)
                scene.memory.shown = None
                answer(scene)
                return
            scene.utter("utter_affirm_nothing")
            return
        kind = _kind(turn.crisis) if turn.crisis else None
        scene.say(protocols.calmed(kind, turn.region))
        if kind is None:
            answering.go_back(scene)
