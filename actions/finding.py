"""A need is named: kept with the place, the time and the person it comes with, then answered."""

from __future__ import annotations

import re

from actions import names
from actions.found import answer
from actions.heard import area_of, instant_of
from actions.scene import FanalAction, Scene
from actions.wished import merged
from bot.conversation import conversations
from bot.conversation.plain import bare
from bot.conversation.second_needs import OF_VIOLENCE
from bot.outreach import follow_ups

PAPERS = "identity_papers"
A_ROOF = ("shelter", "housing")  # who flees violence asks for one, and is not to be found there
WANTS_PAPERS = re.compile(r"\b(?:perd\w*|vol\w*|refai\w*|besoin|ravoir|renouvel\w*)\b")
VIOLENCE = re.compile(OF_VIOLENCE)


class Find(FanalAction):
    """A need was named."""

    title = names.FIND

    def act(self, scene: Scene) -> None:
        if scene.memory.asked != names.ASKED_PLACE:
            scene.memory.asked = scene.memory.form = None  # what was asked before is left
        if scene.turn.awaiting:  # a later "oui" would be about this need, not that of days before
            follow_ups.let_go(scene.turn.conn, scene.turn.conversation.id, scene.turn.now)
        said, wishes_only = scene.heard.intent.removeprefix("find_"), scene.heard.only_wishes
        # "sans carte" completes what was asked; to have lost one's papers is a need of its own.
        own = said == PAPERS and WANTS_PAPERS.search(bare(scene.heard.text))
        if not (scene.memory.need and wishes_only and not own):
            scene.memory.need = said
        if scene.memory.need in A_ROOF and VIOLENCE.search(bare(scene.heard.text)):
            scene.memory.need = "violence_help"
        scene.memory.shown = scene.memory.time = None
        scene.memory.other_need = None if wishes_only else scene.heard.other_need
        remember(scene)
        answer(scene)


def remember(scene: Scene) -> None:
    """Keep what the message said of place, time and person for the rest of the talk."""
    heard, memory = scene.heard, scene.memory
    if heard.place:
        memory.place = heard.place
        if area := area_of(heard.place):
            conversations.note(scene.turn.conn, scene.turn.conversation.id, area=area[:80])
    memory.time = heard.time or (memory.time if instant_of(memory.time, scene.now) else None)
    said = merged(memory.populations or (), (*heard.populations, *heard.wishes))
    memory.populations = said or memory.populations
    memory.age = heard.age if heard.age is not None else memory.age
    memory.pet = heard.pet or memory.pet
    memory.partner = heard.partner or memory.partner
    memory.language = heard.language or memory.language
