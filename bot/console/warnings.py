"""Bad-supply warnings: written by a coordinator, seen as people will get them before they leave."""

from __future__ import annotations

from starlette.responses import Response

from bot.console.access import LEAD, TEAM
from bot.console.doors import Door
from bot.console.visit import Visit
from bot.outreach import alerts, broadcast, texts
from bot.outreach.alerts import BadAlert
from bot.outreach.broadcast import UnknownArea
from bot.segments import segments, to_gsm7

HOURS = (6, 12, 24, 48, 72)
PLACE = "Donne un quartier ou une ville, ou laisse vide pour toute la région."
NEEDS = (
    f"L'alerte n'est pas partie: il lui faut des mots, {alerts.WORDS} lettres au plus, et une durée "
    "de la liste."
)


def show(visit: Visit) -> Response:
    return _page(visit)


def preview(visit: Visit) -> Response:
    """The words as people will read them, and what they cost; nothing leaves."""
    directory, region = visit.console.directory(), visit.console.region.key
    raw, words = _area(visit), " ".join(visit.text("words", alerts.WORDS).split())
    if not words:
        said = "Écris ce qui circule, comment ça se reconnaît, où."
        return _page(visit, 422, said=said, area=raw or "")
    try:
        area = broadcast.resolved(directory, region, raw)
    except UnknownArea:
        return _page(visit, 422, said=_nowhere(raw), words=words, area=raw or "")
    text = texts.alert(words, area, broadcast.testing_site(directory, region, area, visit.now))
    count = segments(to_gsm7(text))[0]
    return _page(visit, text=text, count=count, words=words, area=area or "")


def send(visit: Visit) -> Response:
    directory, region = visit.console.directory(), visit.console.region.key
    raw, area, words = visit.text("hours", 3), _area(visit), visit.text("words", 600)
    hours = int(raw) if raw.isdecimal() else 0
    try:
        with visit.writing() as conn:
            alert, listed = broadcast.warn(
                conn, directory, words, region, area, hours, visit.console.settings, visit.now,
                worker_id=visit.me.worker_id,
            )  # fmt: skip
            visit.note(conn, "warning written", f"warning {alert.id}")
            visit.say(conn, f"L'alerte part: {listed} personne(s) l'ont demandée pour ce coin.")
    except BadAlert as error:
        said = _nowhere(area) if isinstance(error, UnknownArea) else NEEDS
        return _page(visit, 422, said=said, words=words, area=area or "")
    return visit.go("/warnings")


def end(visit: Visit) -> Response:
    number = visit.number("id")
    with visit.writing() as conn:
        if alerts.end(conn, number, visit.now):
            visit.note(conn, "warning ended", f"warning {number}")
            visit.say(conn, "L'alerte est terminée: plus rien n'en part.")
    return visit.go("/warnings")


def _page(visit: Visit, status: int = 200, said: str = "", **values: object) -> Response:
    blank = {"text": "", "count": 0, "words": "", "area": ""}
    with visit.reading() as conn:
        standing = [(one, alerts.sent(conn, one.id)) for one in alerts.standing(conn, visit.now)]
    return visit.page(
        "warnings.html", status, said=said, standing=standing, hours=HOURS, longest=alerts.WORDS,
        **{**blank, **values},
    )  # fmt: skip


def _area(visit: Visit) -> str | None:
    """None for the whole region."""
    return visit.text("area", 60) or None


def _nowhere(area: str | None) -> str:
    return f"L'alerte n'est pas partie: «{area}» n'est pas un endroit connu. {PLACE}"


DOORS = (
    Door("GET", "/warnings", show, TEAM),
    Door("POST", "/warnings/preview", preview, LEAD),
    Door("POST", "/warnings", send, LEAD),
    Door("POST", "/warnings/{id}/end", end, LEAD),
)
