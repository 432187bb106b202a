"""A conversation as one reads it: every word of it in order, with what the bot made of each. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.conversation.inbox import Body
from bot.conversation.understood import Understood

LOST = ("undelivered", "failed", "suppressed")
ARRIVED = {
    "pending": "va partir",
    "sending": "part",
    "sent": "parti",
    "delivered": "reçu",
    "undelivered": "pas rendu",
    "failed": "pas parti",
    "suppressed": "retenu: la personne a écrit STOP",
}
"""State of an outgoing message -> how the console says it."""

EVENTS = {
    "page opened": "Appel ouvert",
    "page raised": "L'appel est devenu plus grave",
    "page lowered": "La veille n'est plus demandée; l'appel d'avant continue",
    "paged": "L'équipe est avertie",
    "taken": "Pris",
    "passed": "Passé",
    "left": "Laissé sans réponse: l'équipe est avertie de nouveau",
    "exhausted": "Personne n'a répondu; la personne le sait",
    "closed": "Terminé; le robot reprend",
    "offered": "Proposé à",
    "offer declined": "Ne peut pas la prendre",
    "crisis answered": "Le robot a dit les premiers gestes",
    "false alarm": "La personne dit que c'est une fausse alerte",
    "lost": "Un appel ne s'est pas rendu à quelqu'un de l'équipe",
    "watch accepted": "Veille acceptée",
    "watch missed": "Veille: pas de réponse",
    "watch over": "Veille finie",
    "erased": "Mots détruits à la demande de la personne",
    "owner alerted": "Alerte dans son dernier message",
    "person stopped": "La personne a écrit STOP",
    "said stop": "La personne a écrit STOP",
    "said start": "La personne veut bien être écrite de nouveau",
    "not understood": "Le robot n'a pas pu répondre et l'a dit",
}
"""Line of the journal -> how the console says it; others are not shown."""

WORDS_GONE = "(mots détruits)"


@dataclass(frozen=True)
class Entry:
    """One thing of the talk. `kind`: person, bot, worker, note or event.

    `state` says how far an outgoing message got; `lost` that it did not arrive.
    `point` is a position the person sent, (latitude, longitude).
    """

    kind: str
    at: datetime
    text: str | None
    order: int = 0
    state: str = ""
    lost: bool = False
    who: str = ""
    point: tuple[float, float] | None = None
    screened: str | None = None
    understood: Understood | None = None


def from_person(
    row_id: int,
    at: datetime,
    raw: str | None,
    screened: str | None,
    understood: Mapping[int, Understood],
) -> Entry:
    """A message received; `raw` is its body, None once its words were destroyed."""
    if raw is None:
        return Entry("person", at, None, row_id, screened=screened)
    body = Body.from_json(raw)
    return Entry(
        "person", at, _said(body), row_id, point=body.location, screened=screened,
        understood=understood.get(row_id),
    )  # fmt: skip


def to_person(row_id: int, at: datetime, text: str | None, state: str, purpose: str) -> Entry:
    """A message sent, or on its way."""
    kind = "worker" if purpose == "relay" else "bot"
    return Entry(
        kind, at, text, row_id, state=ARRIVED.get(state, state), lost=state in LOST
    )  # fmt: skip


def event(row_id: int, at: datetime, what: str, who: str) -> Entry | None:
    """A line of the journal worth showing; None for the others."""
    said = EVENTS.get(what)
    return None if said is None else Entry("event", at, said, row_id, who=who)


def in_order(entries: Iterable[Entry | None]) -> list[Entry]:
    """By the clock; at one instant, what was said to us before what we did and said of it."""
    rank = {"person": 0, "event": 1, "note": 1, "bot": 2, "worker": 2}
    found = [entry for entry in entries if entry is not None]
    return sorted(found, key=lambda entry: (entry.at, rank[entry.kind], entry.order))


def _said(body: Body) -> str:
    if body.location is not None:
        return "Position envoyée"
    if body.kind == "button":
        return f"[bouton {body.button}]"
    media = f"[{', '.join(body.media)}]" if body.media else ""
    return " ".join(part for part in (body.text, media) if part) or "(vide)"
