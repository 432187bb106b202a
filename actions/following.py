"""Follow-ups: offered when somebody leaves with an address, asked for, answered days later."""

from __future__ import annotations

from datetime import datetime, timedelta

from actions import names
from actions import texts_outreach as words
from actions.finding import remember
from actions.found import answer
from actions.heard import instant_of
from actions.scene import FanalAction, Scene
from actions.texts_hours import moment_words
from bot.conversation.plain import bare
from bot.conversation.questions import VERDICT_NO
from bot.directory import curation
from bot.outreach import follow_ups
from bot.outreach.follow_ups import FollowUp
from bot.outreach.times import humane, tomorrow
from bot.paging import pages

SOONEST = timedelta(hours=1)
AFTER_A_CRISIS = timedelta(hours=24)


class AskLater(FanalAction):
    """ "Réécris-moi demain": agreed at once, since they asked."""

    title = names.FOLLOW_UP

    def act(self, scene: Scene) -> None:
        remember(scene)
        agree(scene)


def can_offer(scene: Scene) -> bool:
    """Something was shown, nothing is agreed to yet, and the talk was not about a crisis today: to
    whom just wanted to die, "as-tu trouvé?" is not the question."""
    turn = scene.turn
    if not scene.memory.focus or scene.memory.need is None or turn.crisis is not None:
        return False
    if scene.memory.partner or scene.memory.language == "en":
        return False
    if pages.crisis_since(turn.conn, turn.conversation.id, turn.now - AFTER_A_CRISIS):
        return False
    return follow_ups.open_one(turn.conn, turn.conversation.id) is None


def offer(scene: Scene, before: str = "") -> None:
    """Ask whether we may write tomorrow."""
    scene.memory.asked = names.OFFER_FOLLOW_UP
    asked = words.OFFER_FOLLOW_UP.format(when=_when(_due(scene), scene))
    scene.say(f"{before} {asked}".strip())


def agree(scene: Scene) -> None:
    """They agreed, or asked: it is written down, and said when and how to take it back."""
    scene.memory.asked = None
    turn = scene.turn
    due, wished = _due(scene), _wished(scene)
    follow_ups.agree(
        turn.conn,
        turn.conversation.id,
        due,
        turn.now,
        need=scene.memory.need,
        service_id=scene.memory.focus[0] if scene.memory.focus else None,
    )
    too_far = wished is not None and wished - due > timedelta(hours=24)
    said = words.FOLLOW_UP_TOO_FAR if too_far else words.FOLLOW_UP_AGREED
    scene.say(said.format(when=_when(due, scene), days=turn.settings.retention_days))


def take_verdict(scene: Scene) -> None:
    """ "Est-ce que ça a marché?": the answer, and what comes next."""
    turn = scene.turn
    found = follow_ups.awaiting(turn.conn, turn.conversation.id, turn.now)
    if found is None:
        scene.utter("utter_affirm_nothing")
        return
    worked = not _says_no(scene)
    follow_ups.settle(turn.conn, found, worked, turn.now)
    if worked:
        scene.say(words.IT_WORKED)
        return
    _feed_the_directory(scene, found)
    if found.round_trips:
        scene.memory.asked = names.OFFER_WORKER
        scene.say(words.TWICE)
    elif found.need is None:
        scene.say(words.IT_FAILED_NO_NEED)
    else:
        _something_else(scene, found)


def _something_else(scene: Scene, found: FollowUp) -> None:
    scene.say(words.IT_FAILED)
    scene.memory.need = found.need
    scene.memory.shown = [found.service_id] if found.service_id else None
    scene.memory.time = None
    answer(scene)


def _feed_the_directory(scene: Scene, found: FollowUp) -> None:
    """What was tried and failed is worth a check by whoever keeps the directory."""
    turn = scene.turn
    service = turn.directory.service(found.service_id) if found.service_id else None
    if service is None:
        return
    curation.report(
        turn.conn,
        service.id,
        None,
        turn.now,
        conversation_id=turn.conversation.id,
        words=scene.heard.text,
    )


def _says_no(scene: Scene) -> bool:
    heard = scene.heard
    if heard.guess in ("deny", "report_outdated_info", "complain"):
        return True
    return VERDICT_NO.search(bare(heard.text)) is not None


def _wished(scene: Scene) -> datetime | None:
    wished = instant_of(scene.heard.time, scene.now)
    return wished if wished and wished - scene.now >= SOONEST else None


def _due(scene: Scene) -> datetime:
    """When to write: as they said, else tomorrow at two; in humane hours, while we still know."""
    zone = scene.turn.region.zone
    due = _wished(scene) or tomorrow(scene.now, zone)
    last = scene.now + timedelta(days=scene.turn.settings.retention_days)
    return humane(min(due, last), zone)


def _when(due: datetime, scene: Scene) -> str:
    return moment_words(due.astimezone(scene.now.tzinfo), scene.now)
