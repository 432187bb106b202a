"""What a resident or a shop writes of: used needles to collect, a conflict in the street.

Written for the team from the first words on. Danger is asked about once: who said "ils crient" has
answered that question, and is not asked it again in other words.
"""

from __future__ import annotations

import re

from actions import names
from actions import texts_english_outreach as english
from actions import texts_outreach as words
from actions.asking import NUMBER, call_line, fill, open_request, territory_of
from actions.finding import remember
from actions.guide import Guide, Question, Told, begin, go_on, place_said, stop
from actions.scene import FanalAction, Scene
from bot.conversation import requests
from bot.conversation.plain import bare
from bot.conversation.questions import answers
from bot.conversation.requests import Kind
from bot.outreach import spots
from bot.safety.crisis import Crisis

LONG = 6  # words: a message that long already says what happens
PRESSING = 3
UNSURE = 1  # neither yes nor no was said: read before those where nobody is in danger
LOUD = frozenset({Crisis.VIOLENCE, Crisis.DISTRESS})  # what the danger question asks about too

YES = re.compile(r"^(oui|ouais|ouin|yes|yep)\b")
NO = re.compile(r"^(non|nan|nenon|nope|no|pas vraiment|pas la|personne)\b")
HURT = re.compile(
    r"\b(couteau\w*|arme\w*|fusil|machette|knife|gun|sang|saigne\w*|bless\w+|hurt|frapp\w+|fight\w*"
    r"|(bat|battent|battre)|coups? de|menac\w+|etrangl\w+)\b"
)
# "y a personne de blessé", not "une personne est blessée" nor "il arrête pas de frapper".
NO_HURT = re.compile(
    r"\b(?:(?<!sais )(?<!arrete )(?<!arretent )pas|(?<!une )(?<!la )(?<!cette )(?<!autre )(?<!1 )"
    r"personne(?! bless)|aucune?|sans|nobody|no one|not?) (?!mal\b|de \w+er\b)"
    r"(?:(?:de|d|est|n|a|is|one) ){0,2}"
    r"(?:couteau\w*|armee?s?|fusil|machette|knife|gun|sang|saigne\w*|bless\w+|hurt|frapp\w+"
    r"|coups?|menac\w+)\b"
)
OWN = re.compile(
    r"\b(me|m|moi|je|j|jai|jsuis|chu|mon|ma|mes|my|im|nous|notre|nos|us|our"
    r"|on (?:a peur|est (?:pris|en danger|barr\w*|cach\w*)|se fait))\b"
)


class Needle(FanalAction):
    """Used needles in public: the place, the safe thing to do, the line that collects."""

    title = names.NEEDLE

    def act(self, scene: Scene) -> None:
        remember(scene)
        seen = scene.heard.time or scene.now.isoformat(timespec="minutes")
        begin(scene, NEEDLE, {**_where_known(scene, Kind.NEEDLE), "seen": seen})


class Mediation(FanalAction):
    """A conflict around people in the street: where, what, is anybody in danger now."""

    title = names.MEDIATION

    def act(self, scene: Scene) -> None:
        remember(scene)
        known = _where_known(scene, Kind.MEDIATION)
        if len(scene.heard.text.split()) >= LONG:
            known["what"] = scene.heard.text
        begin(scene, MEDIATION, known)


def answers_danger(scene: Scene, kind: Crisis) -> bool:
    """Whether a violence or a distress heard now is what a neighbour tells of others, in a
    mediation under way: then it is its answer. A danger to who writes is a crisis all the same."""
    under_way = scene.memory.asked == names.SAY_MEDIATION and scene.memory.form is not None
    return under_way and kind in LOUD and OWN.search(bare(scene.heard.text)) is None


def take_answer(scene: Scene) -> None:
    """Go on with the mediation; what sounds like danger now ends its questions."""
    form = scene.memory.form
    if form is not None and _hurt(bare(scene.heard.text)):
        told = {"place": "", "what": scene.heard.text[:200], **form["told"], "danger": "oui"}
        stop(scene)
        _mediation(scene, told)
        return
    go_on(scene, MEDIATION)


def _hurt(plain: str) -> bool:
    """Whether a bare text tells of a weapon, blood or blows, and not that there are none."""
    return HURT.search(NO_HURT.sub(" ", plain)) is not None


def keep_pressing(scene: Scene) -> None:
    """A crisis came out of a conflict: it is served first, and the mediators' note is pressing."""
    form = scene.memory.form
    if scene.memory.asked == names.SAY_MEDIATION and form is not None:
        requests.press(scene.turn.conn, int(form["told"][NUMBER]), PRESSING)


def tells_of_a_prick(scene: Scene) -> bool:
    """Whether the message answers "quelqu'un s'est piqué?", whatever else is doubted in it."""
    asked = scene.memory.asked
    return asked == names.OFFER_PRICKED and answers(asked, bare(scene.heard.text), "", 0.0)


def pricked(scene: Scene) -> None:
    """Somebody was pricked: what to do at once, and where (sources: docs/crisis-wording.md)."""
    scene.memory.asked = None
    line = scene.turn.region.best("health")
    tongue = english if _english(scene) else words
    said = tongue.PRICKED_LINE if line else tongue.PRICKED
    scene.say(said.format(line=line.reach if line else ""))


def _where_known(scene: Scene, kind: Kind) -> Told:
    """The request, opened; with the place only if somebody could walk there: a town is none."""
    _in_our_region(scene)
    known = open_request(scene, kind)
    location = scene.turn.message.body.location
    known.pop("place", None)
    if location is not None:
        known["place"] = place_said(scene) or ""
    elif spot := spots.exact(scene.heard.text):
        place = scene.heard.place
        town = str(place["name"]) if place and place["name"] else ""
        outside = town and bare(town) not in bare(spot)
        known["place"] = f"{spot} ({town})" if outside else spot
    return known


def _in_our_region(scene: Scene) -> None:
    """ "Parc Saint-Sacrement, Terrebonne": a park named like a quarter of another city is not there
    when the message names a town of ours too."""
    heard, region = scene.heard.place, scene.turn.region.key
    if not heard or heard["region"] == region:
        return
    for word in reversed(bare(scene.heard.text).split()):
        place = scene.turn.directory.place(word, region)
        if place is not None and place.region == region:
            scene.memory.place = {"name": place.name, "region": place.region}
            return


def _needle(scene: Scene, told: Told) -> None:
    fill(scene, told, reason=None)
    said = english.NEEDLE_NOTED if _english(scene) else words.NEEDLE_NOTED
    _say(scene, said, told, "needle_disposal")
    scene.memory.asked = names.OFFER_PRICKED


def _mediation(scene: Scene, told: Told) -> None:
    said = bare(told.get("danger", ""))
    if YES.match(said) or _hurt(said):
        priority, french, other = PRESSING, words.MEDIATION_NOW, english.MEDIATION_NOW
    elif NO.match(said) or not said:
        priority, french, other = 0, words.MEDIATION_NOTED, english.MEDIATION_NOTED
    else:
        priority, french, other = UNSURE, words.MEDIATION_UNSURE, english.MEDIATION_UNSURE
    fill(scene, told, reason=None, priority=priority)
    _say(scene, other if _english(scene) else french, told, "mediation")


def _say(scene: Scene, text: str, told: Told, need: str) -> None:
    said = text.format(
        place=_place(scene, told),
        emergency=scene.turn.region.emergency,
        line=_line(scene, need),
    )
    scene.say(" ".join(said.split()))


def _place(scene: Scene, told: Told) -> str:
    return (told.get("place") or territory_of(scene) or "lieu pas précisé")[:60]


def _line(scene: Scene, need: str) -> str:
    """Who collects or mediates there; where nobody is known, who is asked about it."""
    purposes = (
        ("health", "information") if need == "needle_disposal" else ("information", "shelter")
    )
    found = call_line(scene, need, purposes)
    if not found:
        return ""
    if _english(scene):
        return english.CALL_TOO.format(who=found.removeprefix("le "))
    return words.CALL_TOO.format(who=found)


def _english(scene: Scene) -> bool:
    return scene.memory.language == "en"


def _question(key: str, french: str, other: str, *, place: bool = False) -> Question:
    return Question(key, lambda scene: other if _english(scene) else french, place=place)


NEEDLE = Guide(
    names.SAY_NEEDLE,
    [_question("place", words.NEEDLE_PLACE, english.NEEDLE_PLACE, place=True)],
    _needle,
    fill,
)
MEDIATION = Guide(
    names.SAY_MEDIATION,
    [
        _question("place", words.MEDIATION_PLACE, english.MEDIATION_PLACE, place=True),
        _question("what", words.MEDIATION_WHAT, english.MEDIATION_WHAT),
        _question("danger", words.MEDIATION_DANGER, english.MEDIATION_DANGER),
    ],
    _mediation,
    fill,
)
