"""What the model was unsure of: redacted, said by somebody to mean this or that, kept to learn from.

A sentence labelled is kept sealed, and destroyed when its message's words are: take the file before.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import labels, redaction
from bot.console.access import LEAD
from bot.console.doors import Door
from bot.console.visit import Visit
from bot.conversation.inbox import Body, inbox
from bot.conversation.understood import understood
from bot.directory.catalog import CENTRES, Directory
from bot.directory.names import key

UNSURE = 0.6  # below this the model hesitated
CLOSE = 0.15  # nor was it sure when its second guess was this near
SHOWN = 20
LONGEST = 400
PLACES = ("place", "organization")  # what is heard and may say where somebody is


@dataclass(frozen=True)
class Doubtful:
    """One message to look at: `text` is redacted, `choices` are its likeliest meanings."""

    id: int
    at: datetime
    text: str
    intent: str
    confidence: float | None
    choices: list[str]


def show(visit: Visit) -> Response:
    return _page(visit)


def label(visit: Visit) -> Response:
    """Say what one meant, or that it teaches nothing. What was struck out by hand stays out."""
    number = visit.number("id")
    meaning = visit.text("label", 60) or visit.text("other", 60)
    if meaning != labels.SKIPPED and meaning not in labels.MEANINGS:
        return _page(visit, 422, "Choisis ce que ça voulait dire.")
    directory = visit.console.directory()
    with visit.writing() as conn:
        row = conn.execute(sa.select(understood.c.heard).where(understood.c.id == number)).first()
        heard = _heard(row.heard) if row else []
        words = redaction.redact(visit.text("words", LONGEST), heard, _names(directory))
        kept = words if meaning != labels.SKIPPED and words else None
        waits = sa.and_(understood.c.id == number, understood.c.label.is_(None), _has_words())
        done = conn.execute(
            sa.update(understood)
            .where(waits)
            .values(label=meaning, labelled_at=visit.now, sentence=kept)
        )
        if done.rowcount:
            visit.note(conn, "labelled", f"message {number} {meaning}")
        visit.say(conn, "Noté." if done.rowcount else "Quelqu'un l'a déjà fait, ou il est détruit.")
    return visit.go("/review")


def give_sentences(visit: Visit) -> Response:
    """What was labelled, for `python -m nlu.convert`: to be read again before anything is trained."""
    region = visit.console.region
    query = (
        sa.select(understood.c.label, understood.c.sentence)
        .where(understood.c.sentence.is_not(None), understood.c.label != labels.SKIPPED)
        .order_by(understood.c.id)
    )
    with visit.writing() as conn:
        pairs = [(row.label, row.sentence) for row in conn.execute(query)]
        visit.note(conn, "labels taken", f"{len(pairs)} sentences")
    text = labels.lines(pairs, CENTRES.get(region.key, region.name))
    name = {"Content-Disposition": 'attachment; filename="revues.tsv"'}
    return Response(text, media_type="text/tab-separated-values; charset=utf-8", headers=name)


def _page(visit: Visit, status: int = 200, said: str = "") -> Response:
    names = _names(visit.console.directory())
    with visit.reading() as conn:
        waiting = _waiting(conn, names)
        ready = conn.execute(
            sa.select(sa.func.count())
            .select_from(understood)
            .where(understood.c.sentence.is_not(None), understood.c.label != labels.SKIPPED)
        ).scalar_one()
    return visit.page(
        "review.html", status, said=said, waiting=waiting, ready=ready, meanings=labels.MEANINGS,
        skipped=labels.SKIPPED, longest=LONGEST, days=visit.console.settings.retention_days,
    )  # fmt: skip


def _waiting(conn: Connection, places: frozenset[str]) -> list[Doubtful]:
    """The least sure first, of those whose words still stand."""
    sure, second = understood.c.guess_confidence, understood.c.second_confidence
    query = (
        sa.select(understood, inbox.c.body)
        .join(inbox, inbox.c.id == understood.c.id)
        .where(
            understood.c.label.is_(None),
            inbox.c.body.is_not(None),
            sa.or_(sure < UNSURE, sure - second < CLOSE),
        )
        .order_by(sure, understood.c.id.desc())
        .limit(SHOWN)
    )
    found = []
    for row in conn.execute(query):
        words = Body.from_json(row.body).text
        text = redaction.redact(words, _heard(row.heard), places)[:LONGEST]
        if text:
            likely = labels.choices(row.intent, row.guess, row.second)
            found.append(Doubtful(row.id, row.at, text, row.intent, row.guess_confidence, likely))
    return found


def _has_words() -> sa.ColumnElement[bool]:
    """Whether a message's words still stand: what was destroyed is not brought back by a form."""
    return sa.exists().where(inbox.c.id == understood.c.id, inbox.c.body.is_not(None))


def _heard(raw: str | None) -> list[str]:
    """The places heard in a message."""
    heard = json.loads(raw) if raw else {}
    return [str(value) for name, value in heard.items() if name in PLACES]


def _names(directory: Directory) -> frozenset[str]:
    """Every place's names, folded."""
    return frozenset(
        key(name) for place in directory.places for name in (place.name, *place.aliases)
    )


DOORS = (
    Door("GET", "/review", show, LEAD),
    Door("POST", "/review/{id}", label, LEAD),
    Door("GET", "/review/revues.tsv", give_sentences, LEAD),
)
