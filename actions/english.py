"""Somebody who writes in English: the numbers, and the same services in a few English words."""

from __future__ import annotations

import re

from actions import names, texts_english
from actions.doors import matches_for
from actions.finding import remember
from actions.found import answer
from actions.heard import Heard
from actions.scene import FanalAction, Scene
from bot.conversation.plain import bare
from bot.conversation.tongues import is_english
from bot.safety import protocols

# What English words ask for, first that fits.
NEEDS: tuple[tuple[str, str], ...] = (
    ("exchange_site", r"\b(needles?|syringes?|pipes?|kits?|condoms?|gear|supplies)\b"),
    ("naloxone", r"\b(naloxone|narcan)\b"),
    ("supervised_consumption", r"\b(supervised|injection site|safe (site|place) to use)\b"),
    ("drug_checking", r"\b(test|check)\w* (my )?(drugs?|dope|stuff)\b|\bdrug (check|test)"),
    ("shelter", r"\b(sleep|bed|shelter|roof)\b"),
    ("food", r"\b(eat|food|meals?|hungry|soup)\b"),
    ("hygiene", r"\b(showers?|laundry|wash|clothes|toilets?|bathroom)\b"),
    ("day_centre", r"\b(warm|cool (down|off)|charge|drop ?in)\b"),
    ("sti_testing", r"\b(hiv|sti|std|hep(atitis)?|prep|pep)\b"),
    ("treatment", r"\b(detox|rehab|methadone|suboxone|quit|sober|treatment)\b"),
    ("mental_health", r"\b(therapist|counsel\w+|psych\w*|mental)\b"),
    ("health_care", r"\b(nurse|doctor|clinic|wound|abscess|dentist|pregnan\w+)\b"),
    ("housing", r"\b(apartment|room|housing|rent)\b"),
    ("employment", r"\b(work|jobs?)\b"),
    ("income_support", r"\b(welfare|benefits|money)\b"),
    ("identity_papers", r"\b(my id|papers|passport)\b"),
    ("legal_help", r"\b(lawyer|legal|court|tickets?|rights)\b"),
)


# A question about what was just shown: the card has its hours, address and number.
ABOUT_IT = re.compile(
    r"\b(is|are) (it|they|that|this)\b.{0,12}\bopen|\b(open|close[sd]?|closing) (now|right now|today"
    r"|tonight|at|late)\b|\bwhat time\b|\b(opening )?hours\b|\b(their|the|its) (address|number|phone)\b"
    r"|\bwhere is (it|that)\b|\bhow (do i|can i|to) get there\b"
)


PET = re.compile(r"\bmy (?:(?:two|2|little|old) )?(?:dogs?|cats?|pets?|puppy|doggo)\b")
A_FEW_WORDS = 8


class English(FanalAction):
    """What they need when they say it; else the numbers, and what may be asked."""

    title = names.ENGLISH

    def act(self, scene: Scene) -> None:
        remember(scene)
        said = bare(scene.heard.text)
        if scene.heard.wishes and scene.memory.need and not is_english(said):
            scene.memory.shown = None  # "elle parle que anglais", in French: a wish of the search
            answer(scene)
            return
        scene.memory.language = "en"
        scene.memory.pet = scene.memory.pet or (PET.search(said) is not None) or None
        need = need_of(said)
        if need is not None:
            scene.memory.need, scene.memory.shown = need, None
            answer(scene)
            return
        if ABOUT_IT.search(said) and _told_again(scene):
            return
        if scene.memory.need and completes(scene.heard, said):
            scene.memory.shown = None
            answer(scene)
            return
        for text in protocols.english_essentials(scene.turn.region):
            scene.say(text)
        scene.say(texts_english.ASK)


def completes(heard: Heard, said: str) -> bool:
    """ "Im with my dog", "for a girl": it completes what was asked. Who tells more is told whom to call."""
    if len(said.split()) > A_FEW_WORDS:
        return False
    told = heard.place or heard.populations or heard.pet or heard.wishes
    return bool(told) or PET.search(said) is not None


def _told_again(scene: Scene) -> bool:
    """Say the first service that was shown again, as it stands now; False when none was."""
    shown = scene.memory.focus or []
    if not shown or not scene.memory.need:
        return False
    found = {match.service.id: match for match in matches_for(scene, scene.memory.need, scene.now)}
    first = next((found[id] for id in shown if id in found), None)
    if first is None:
        return False
    text = texts_english.card(first, scene.now, scene.now)
    scene.memory.said = [text]
    scene.say(text)
    return True


def need_of(plain: str) -> str | None:
    """The need that English words name (`plain`: no accents, marks or case), or None."""
    return next((need for need, words in NEEDS if re.search(words, plain)), None)
