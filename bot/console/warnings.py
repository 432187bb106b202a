"""Bad-supply warnings: written by a coordinator, seen as people will get them before they leave."""

from __future__ import annotations

from starlette.responses import Response

from bot.console.access import LEAD, TEAM
from bot.console.cards import Asker
from bot.console.doors import Door
from bot.console.visit import Visit
from bot.outreach import alerts, areas, texts
from bot.outreach.alerts import BadAlert
from bot.segments import segments, to_gsm7

HOURS = (6, 12, 24, 48, 72)


def show(visit: Visit) -> Response:
    return _page(visit)


def preview(visit: Visit) -> Response:
    """The words as people will read them, and what they cost; nothing leaves."""
    area, testing = visit.text("area", 60) or None, _testing(visit, visit.text("area", 60))
    words = " ".join(visit.text("words", alerts.WORDS).split())
    if not words:
        return _page(visit, 422, said="Écris ce qui circule, comment ça se reconnaît, où.")
    text = texts.alert(words, area, testing)
    count = segments(to_gsm7(text))[0]
    return _page(visit, text=text, count=count, words=words, area=area or "")


def send(visit: Visit) -> Response:
    area = visit.text("area", 60) or None
    directory, region = visit.console.directory(), visit.console.region.key
    raw = visit.text("hours", 3)
    try:
        with visit.writing() as conn:
            alert, listed = alerts.write(
                conn, visit.text("words", 600), region, area, int(raw) if raw.isdecimal() else 0,
                areas.touching(directory, region), visit.console.settings, visit.now,
                testing=_testing(visit, area or ""), worker_id=visit.me.worker_id,
            )  # fmt: skip
            visit.note(conn, "warning written", f"warning {alert.id}")
            visit.say(conn, f"L'alerte part: {listed} personne(s) l'ont demandée pour ce coin.")
    except BadAlert:
        said = f"L'alerte n'est pas partie: il lui faut des mots, {alerts.WORDS} lettres au plus."
        return _page(visit, 422, said=said)
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


def _testing(visit: Visit, area: str) -> str | None:
    """Where to have it tested, from the directory: the first that answers by telephone or door."""
    console = visit.console
    asker = Asker(console.directory(), console.region, visit.now, area or None)
    found = asker.near("drug_checking")
    service = console.directory().service(found[0].id) if found else None
    if service is None or service.phone is None:
        return None
    return f"{service.organization}: {service.phone}"


DOORS = (
    Door("GET", "/warnings", show, TEAM),
    Door("POST", "/warnings/preview", preview, LEAD),
    Door("POST", "/warnings", send, LEAD),
    Door("POST", "/warnings/{id}/end", end, LEAD),
)
