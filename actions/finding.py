"""Finding a service: the need just said or remembered, where, when and for whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from actions import names, texts_card, texts_english, texts_needs
from actions.heard import area_of, instant_of, point_of
from actions.lines import line_for, needs_word
from actions.listing import listing
from actions.scene import FanalAction, Scene
from actions.texts_outreach import PARTNER
from actions.wished import merged, people_of, tongue_of, wishes_of
from bot.conversation import conversations, requests
from bot.conversation.plain import bare
from bot.conversation.second_needs import OF_VIOLENCE
from bot.directory.search import Match, Query, is_line
from bot.outreach import follow_ups
from bot.safety.crisis import Crisis

MORE = "PLUS: d'autres."
ADULT = 18
PAPERS = "identity_papers"
A_ROOF = ("shelter", "housing")  # who flees violence asks for one, and is not to be found there
VIOLENCE = re.compile(OF_VIOLENCE)
CORNER_M = 1_500
MORE_AND_PLACE = "Ton coin (métro)?"


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
        if not (scene.memory.need and wishes_only and said != PAPERS):
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


def answer(scene: Scene) -> None:
    """Say the best services not yet shown for the need in memory, or what else can help."""
    memory, need = scene.memory, scene.memory.need or ""
    at = instant_of(memory.time, scene.now) or scene.now
    matches = [m for m in scene.turn.directory.search(_query(scene, need, at)) if _unseen(m, scene)]
    real = [match for match in matches if not _says_only_whom_to_ask(match, scene)]
    usable = _for_who_flees(_varied(_usable(_not_said_first(real, scene)), memory.age), scene)
    if scene.heard.unknown_place and not scene.heard.place:
        memory.asked = names.ASKED_PLACE
        scene.utter("utter_unknown_place", place=scene.heard.unknown_place[:40], ask_location=True)
        if not usable:
            return
    if not usable:
        _nothing(scene, need)
        return
    _show(scene, usable, at)


def _show(scene: Scene, matches: Sequence[Match], at: datetime) -> None:
    memory, sms = scene.memory, scene.turn.sms
    ask = memory.place is None and memory.asked != names.ASKED_PLACE
    before = _opening(scene) if not memory.shown else ""
    told = memory.need == "naloxone" and bool(before)  # the pharmacies were told
    more, card = MORE_AND_PLACE if ask else MORE, texts_card.card
    if _in_english(scene):
        more, card, before = (
            texts_english.ASK_PLACE if ask else texts_english.MORE,
            texts_english.card,
            "",
        )
    text, shown = listing(
        matches, at, scene.now, sms=sms, more=more, before=before, card=card, told=told
    )
    if ask:
        memory.asked = names.ASKED_PLACE
    memory.shown = [*(memory.shown or []), *(m.service.id for m in shown)]
    memory.focus = [m.service.id for m in shown]
    memory.said = [text]
    first = shown[0].service
    point = first.point if first.precision == "exact" and not sms else None
    scene.say(
        text,
        buttons=() if sms else _buttons(len(matches) > len(shown), bool(first.phone)),
        location=(point.latitude, point.longitude) if point else None,
    )
    # One question at a time, and asked once: a "oui" to it is still heard after other answers.
    if memory.other_need and not ask and memory.asked != names.ASKED_OTHER_NEED:
        memory.asked = names.ASKED_OTHER_NEED
        word = texts_needs.NEED_WORDS.get(memory.other_need.removeprefix("find_"), "autre chose")
        scene.say(f"Aussi besoin de: {word}? Réponds OUI et je cherche.")


def _buttons(more: bool, phone: bool) -> list[tuple[str, str]]:
    shown = [("Itinéraire", "address")]
    shown += [("Appeler", "phone")] if phone else []
    shown += [("Plus", "more")] if more else []
    return [*shown, ("C'est fermé", "closed"), ("Intervenant", "worker")]


def _in_english(scene: Scene) -> bool:
    return scene.memory.language == "en"


def matches_for(scene: Scene, need: str, at: datetime) -> list[Match]:
    """The services for a need at that time, best first, for the person and place in memory;
    without the line that only says whom to ask."""
    found = scene.turn.directory.search(_query(scene, need, at))
    real = [match for match in found if not _says_only_whom_to_ask(match, scene)]
    return _varied(real, scene.memory.age)


def _opening(scene: Scene) -> str:
    """The word that goes first: whom it is for when an agent writes, what one must know."""
    word = needs_word(scene.memory.need or "", scene)
    return " ".join(part for part in (PARTNER if scene.memory.partner else "", word) if part)


def _query(scene: Scene, need: str, at: datetime) -> Query:
    memory, turn = scene.memory, scene.turn
    said = memory.populations or ()
    region = memory.place["region"] if memory.place else turn.region.key
    name = memory.place["name"] if memory.place else None
    return Query(
        need=need,
        region=region,
        at=at,
        point=point_of(memory.place),
        place=turn.directory.place(name, region) if name else None,
        populations=people_of(said),
        age=memory.age,
        pet=bool(memory.pet),
        language=tongue_of(said) or memory.language,
        wishes=wishes_of(said, scene.now),
        at_explicit=memory.time is not None,
    )


def _unseen(match: Match, scene: Scene) -> bool:
    return match.service.id not in (scene.memory.shown or ())


def _says_only_whom_to_ask(match: Match, scene: Scene) -> bool:
    """The line for any question (211) is not an answer: it is what is said when there is none."""
    line = scene.turn.region.line("information")
    return line is not None and is_line(match.service) and match.service.phone == line.phone


def _not_said_first(matches: list[Match], scene: Scene) -> list[Match]:
    """Without the line for violence, which goes before the list, while there is anything else."""
    line = scene.turn.region.best("violence", "victims")
    if scene.memory.need != "violence_help" or line is None:
        return matches
    return [match for match in matches if match.service.phone != line.phone] or matches


def _usable(matches: Sequence[Match]) -> list[Match]:
    """Those that can take the person; when none can, the others with what stands in the way."""
    fitting = [match for match in matches if match.fits]
    return fitting or [match for match in matches if not match.no_use]


def _varied(matches: Sequence[Match], age: int | None = None) -> list[Match]:
    """The best door of each organization first: two answers from one house are one answer."""
    seen: set[str] = set()
    first: list[Match] = []
    again: list[Match] = []
    for match in matches:
        (again if match.service.organization_id in seen else first).append(match)
        seen.add(match.service.organization_id)
    ordered = [*first, *again]
    ordered.sort(key=lambda match: _less_fitting(match, age))
    return _near_too(ordered)


def _less_fitting(match: Match, age: int | None) -> bool:
    """Made for others: who fled violence, or adults when a minor asks."""
    audience = match.service.populations
    adults = age is not None and age < ADULT and "youth" not in audience
    return adults or "violence_help" in match.service.needs


def _for_who_flees(matches: list[Match], scene: Scene) -> list[Match]:
    """Who is being hit is sent to a house for that first, and to no house of men unless they said so."""
    if scene.turn.crisis != Crisis.VIOLENCE.value:
        return matches
    mine = people_of(scene.memory.populations or ())
    open_to = [m for m in matches if "men" in mine or m.service.populations != {"men"}]
    return sorted(open_to, key=lambda match: "violence_help" not in match.service.needs)


def _near_too(matches: list[Match]) -> list[Match]:
    """When the best is far, the next is one at the corner, even if nobody wrote down its hours."""
    if not matches or (matches[0].distance_m or 0) <= CORNER_M:
        return matches
    near = (m for m in matches[1:] if m.status.open is None and _at_the_corner(m))
    corner = next(near, None)
    if corner is None:
        return matches
    return [matches[0], corner, *(m for m in matches[1:] if m is not corner)]


def _at_the_corner(match: Match) -> bool:
    return match.distance_m is not None and match.distance_m <= CORNER_M


def _nothing(scene: Scene, need: str) -> None:
    """Say that we have nothing sure, who may, and keep the need that was not met."""
    seen = bool(scene.memory.shown)
    if _in_english(scene):
        scene.say(texts_english.NOTHING.format(line=line_for(need, scene.turn.region)))
        _unmet(scene, need)
        return
    where = (
        f" à {scene.memory.place['name']}"
        if scene.memory.place and scene.memory.place["name"]
        else ""
    )
    scene.utter(
        "utter_nothing_more" if seen else "utter_nothing_found",
        need=texts_needs.NEED_WORDS.get(need, "ça"),
        where=where,
        line=line_for(need, scene.turn.region),
    )
    if not seen:
        _unmet(scene, need)


def _unmet(scene: Scene, need: str) -> None:
    requests.write(
        scene.turn.conn,
        requests.Kind.UNMET,
        scene.turn.conversation.id,
        scene.turn.now,
        place=area_of(scene.memory.place),
        subject=need,
    )
