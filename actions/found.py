"""What was found for the need in memory is said; or that nothing sure was, and who may know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from actions import names, texts_card, texts_english, texts_needs
from actions.doors import not_yet_told
from actions.heard import area_of, instant_of
from actions.lines import line_for, needs_word
from actions.listing import listing
from actions.scene import Scene
from actions.texts_outreach import PARTNER
from bot.conversation import requests
from bot.directory.search import Match

MORE = "PLUS: d'autres."
MORE_AND_PLACE = "Ton coin (métro)?"
WITHOUT_METRO = {
    "quebec": "Ton quartier?",
    "lanaudiere": "Ton coin (ville)?",
    "ontario": "Ton coin (ville)?",
}


def answer(scene: Scene) -> None:
    """Say the best services not yet shown for the need in memory, or what else can help."""
    memory, need = scene.memory, scene.memory.need or ""
    at = instant_of(memory.time, scene.now) or scene.now
    usable = not_yet_told(scene, need, at)
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
    where = WITHOUT_METRO.get(scene.turn.region.key, MORE_AND_PLACE)
    more, card = where if ask else MORE, texts_card.card
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
    if not ask:  # one question at a time
        _offer_the_other_need(scene)


def _offer_the_other_need(scene: Scene) -> None:
    """Asked once: a "oui" to it is still heard after other answers."""
    memory = scene.memory
    if memory.other_need and memory.asked != names.ASKED_OTHER_NEED:
        memory.asked = names.ASKED_OTHER_NEED
        word = texts_needs.NEED_WORDS.get(memory.other_need.removeprefix("find_"), "autre chose")
        scene.say(f"Aussi besoin {texts_needs.of(word)}? Réponds OUI et je cherche.")


def _buttons(more: bool, phone: bool) -> list[tuple[str, str]]:
    shown = [("Itinéraire", "address")]
    shown += [("Appeler", "phone")] if phone else []
    shown += [("Plus", "more")] if more else []
    return [*shown, ("C'est fermé", "closed"), ("Intervenant", "worker")]


def _opening(scene: Scene) -> str:
    """The word that goes first: whom it is for when an agent writes, what one must know."""
    word = needs_word(scene.memory.need or "", scene)
    return " ".join(part for part in (PARTNER if scene.memory.partner else "", word) if part)


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


def _in_english(scene: Scene) -> bool:
    return scene.memory.language == "en"
