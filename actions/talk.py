"""The small words of a talk: yes, no, again, help, goodbye, and what we did not understand."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from actions import (
    following,
    grief,
    hardship,
    names,
    pathway,
    referral,
    room,
    street,
    texts_english,
    texts_needs,
)
from actions.about import answer_question, subject
from actions.correcting import corrects
from actions.finding import remember
from actions.found import answer
from actions.noting import takes_note
from actions.people import ask_the_team
from actions.scene import FanalAction, Scene
from bot.conversation import conversations
from bot.paging import meanwhile
from bot.safety.crisis import Crisis


class Affirm(FanalAction):
    """Yes to the second need offered; to more of the same; to nothing in particular."""

    title = names.AFFIRM

    def act(self, scene: Scene) -> None:
        memory = scene.memory
        if memory.asked in AGREED:
            AGREED[memory.asked](scene)
        elif memory.asked == names.ASKED_OTHER_NEED and memory.other_need:
            memory.need = memory.other_need.removeprefix("find_")
            memory.other_need = memory.asked = memory.shown = None
            answer(scene)
        elif memory.need and memory.focus and takes_note(scene.heard.text):
            scene.say(texts_english.NOTED if memory.language == "en" else texts_needs.NOTED)
        elif memory.need and memory.focus:
            answer(scene)
        else:
            scene.utter("utter_affirm_nothing")


class Deny(FanalAction):
    title = names.DENY

    def act(self, scene: Scene) -> None:
        if scene.memory.asked == names.OFFER_REFERRAL:
            referral.decline(scene)
            return
        scene.memory.asked = scene.memory.other_need = None
        if scene.memory.need and corrects(scene.heard):
            remember(scene)
            scene.memory.shown = None
            answer(scene)
            return
        scene.utter("utter_deny_nothing")
        pathway.offer_again(scene)


class Repeat(FanalAction):
    title = names.REPEAT

    def act(self, scene: Scene) -> None:
        if not scene.memory.said:
            scene.utter("utter_repeat_nothing")
        for text in scene.memory.said or ():
            scene.say(text)


class Help(FanalAction):
    """A bare "aide" may be a cry for help: the danger is asked about first."""

    title = names.HELP

    def act(self, scene: Scene) -> None:
        ask_what_is_needed(scene)


def ask_what_is_needed(scene: Scene) -> None:
    """Danger first; a "oui" to it is one."""
    talk = scene.turn.conversation
    conversations.note(scene.turn.conn, talk.id, doubt=Crisis.DISTRESS.value)
    scene.utter("utter_help")


class Complain(FanalAction):
    title = names.COMPLAIN

    def act(self, scene: Scene) -> None:
        scene.utter("utter_complain")


class OutOfScope(FanalAction):
    title = names.OUT_OF_SCOPE

    def act(self, scene: Scene) -> None:
        turn = scene.turn
        if said := meanwhile.word(turn.conn, turn.conversation.id, turn.now):
            scene.say(said)
        elif grief.listens(scene):
            return
        elif hardship.told(scene.heard.text):
            ask_what_is_needed(scene)
        else:
            scene.utter("utter_out_of_scope")


class Unsure(FanalAction):
    """Two short choices rather than a wrong answer; after two misses, a person and a number."""

    title = names.UNSURE
    understood: ClassVar[bool] = False

    def act(self, scene: Scene) -> None:
        if scene.heard.wishes and scene.memory.need:  # "sans carte" alone completes what was asked
            scene.memory.misses = scene.memory.choices = scene.memory.shown = None
            remember(scene)
            answer(scene)
            return
        if grief.listens(scene):
            return
        if hardship.told(scene.heard.text) and not scene.memory.misses:
            scene.memory.misses = 1
            ask_what_is_needed(scene)
            return
        if scene.heard.named_services(scene.turn) or (
            room.asked(scene.heard.text) and subject(scene)
        ):
            scene.memory.misses = scene.memory.choices = None
            answer_question(scene, "ask_services")  # a door was named: it is told of
            return
        scene.memory.misses = (scene.memory.misses or 0) + 1
        choices = [c for c in scene.heard.choices if c in CHOICE_WORDS]
        if scene.memory.misses >= 2 or len(choices) < 2:
            scene.memory.choices = None
            scene.utter("utter_unsure_again")
            return
        scene.memory.choices = choices
        scene.utter("utter_unsure", first=CHOICE_WORDS[choices[0]], second=CHOICE_WORDS[choices[1]])


class Goodbye(FanalAction):
    title = names.GOODBYE

    def act(self, scene: Scene) -> None:
        if following.can_offer(scene):
            following.offer(scene, before="Prends soin de toi.")
        else:
            scene.utter("utter_goodbye")
            pathway.offer_again(scene)


class Thank(FanalAction):
    title = names.THANK

    def act(self, scene: Scene) -> None:
        other = scene.memory.other_need
        if scene.memory.language == "en":
            scene.say(texts_english.THANKS)
            return
        if other is None and following.can_offer(scene):
            following.offer(scene, before="De rien.")
            return
        if other is None:
            scene.utter("utter_thank")
            pathway.offer_again(scene)
            return
        scene.memory.asked = names.ASKED_OTHER_NEED
        word = texts_needs.NEED_WORDS.get(other.removeprefix("find_"), "autre chose")
        scene.utter("utter_thank_other", need=word)


class Media(FanalAction):
    title = names.MEDIA
    understood: ClassVar[bool] = False

    def act(self, scene: Scene) -> None:
        scene.utter("utter_media")


class Empty(FanalAction):
    title = names.EMPTY
    understood: ClassVar[bool] = False

    def act(self, scene: Scene) -> None:
        scene.utter("utter_empty")


def _worker(scene: Scene) -> None:
    scene.memory.asked = None
    ask_the_team(scene)


# What a yes to our own offers does.
AGREED: dict[str, Callable[[Scene], None]] = {
    names.OFFER_FOLLOW_UP: following.agree,
    names.OFFER_REFERRAL: referral.agree,
    names.OFFER_STREET: street.ask_to_come_by,
    names.OFFER_WORKER: _worker,
}

CHOICE_WORDS: dict[str, str] = {
    **{f"find_{need}": words for need, words in texts_needs.NEED_WORDS.items()},
    "ask_hours": "les heures d'un endroit",
    "ask_address": "l'adresse d'un endroit",
    "ask_phone": "un numéro",
    "ask_services": "ce qu'un endroit offre",
    "ask_conditions": "les conditions d'un endroit",
    "more_options": "d'autres endroits",
    "talk_to_worker": "parler à quelqu'un",
    "ask_drug_info": "de l'info sur une drogue",
    "ask_overdose_info": "de l'info sur les surdoses",
    "report_discarded_needle": "signaler des seringues",
    "request_mediation": "un conflit dans la rue",
    "request_community_organizing": "de l'aide pour un groupe",
    "start_check_in": "une présence quand tu consommes",
    "manage_alerts": "les alertes de mauvais stock",
    "report_outdated_info": "signaler une erreur",
    "ask_privacy": "savoir qui lit tes messages",
    "help": "savoir ce que je peux faire",
}
