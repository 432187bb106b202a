"""The directory: find a service, read what is known of it and since when, see it on a map.

The map draws our own points and the names of towns on a plain ground: no tile is asked of anybody.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection
from starlette.responses import Response

from bot.console import cards, finding
from bot.console.access import EVERYBODY, KEEPERS
from bot.console.doors import Door
from bot.console.finding import Row
from bot.console.visit import Refused, Visit
from bot.directory import curation, repository
from bot.directory.catalog import Directory
from bot.directory.changes import Change, What, undone
from bot.directory.dataset import Fault
from bot.directory.freshness import stale
from bot.directory.model import Helpline, Service
from bot.directory.ranking import weigh
from bot.directory.search import Query, ended
from bot.directory.sheet_columns import columns_for
from bot.directory.taxonomy import NEEDS, POPULATIONS

MOST = 60  # services in one list
TO_CHECK = 30
FIRST_NEEDS = (
    "shelter", "food", "exchange_site", "naloxone", "hygiene", "health_care", "crisis_line",
)  # fmt: skip
CHOICES = {"needs": NEEDS, "populations": POPULATIONS}
"""Field -> the words that are ticked rather than typed."""

WHATS = {
    What.CONFIRMED: "vérifié",
    What.CORRECTED: "corrigé",
    What.CLOSED: "fermé pour un temps",
    What.CAPACITY: "places comptées",
    What.REPORTED: "signalé",
    What.SETTLED: "signalement réglé",
    What.ADDED: "ajouté par un import",
    What.REMOVED: "retiré par un import",
}
PASSING = frozenset({What.CLOSED, What.CAPACITY, What.REPORTED, What.CONFIRMED})


def show(visit: Visit) -> Response:
    """What was looked for, as a list and on a map."""
    console, asked = visit.console, visit.query
    region = asked("region") if asked("region") in console.regions else console.region.key
    directory = console.directory()
    need = asked("need") if asked("need") in NEEDS else ""
    looking = bool(need or asked("q") or asked("all"))
    rows = _found(visit, directory, region, need) if looking else []
    with visit.reading() as conn:
        waiting = len({one.service_id for one in curation.reports(conn)})
    return visit.page(
        "directory.html", rows=rows[:MOST], more=len(rows) - MOST, looking=looking, needs=NEEDS, first_needs=FIRST_NEEDS,
        need=need, q=asked("q"), near=asked("near"), region=region, everything=bool(asked("all")),
        place=_place_name(visit, directory, region), waiting=waiting,
        labels=list(finding.labels(directory.places, region)) if looking else [],
    )  # fmt: skip


def show_service(visit: Visit) -> Response:
    return page_of(visit, visit.request.path_params["id"], fix=visit.query("fix"))


def page_of(
    visit: Visit,
    service_id: str,
    status: int = 200,
    said: str = "",
    fix: str = "",
    typed: str | None = None,
    faults: tuple[Fault, ...] = (),
) -> Response:
    """The page of one service or help line; `fix` names the fact whose form is open, `typed` what
    was written in it. Raises Refused when it left the directory."""
    directory = visit.console.directory()
    keeps = visit.me.role in KEEPERS
    with visit.reading() as conn:
        subject = repository.find(conn, service_id)
        if subject is None:
            raise Refused(404, "Ce service n'est pas, ou plus, dans le répertoire.")
        history = _history(conn, visit, service_id)
        open_reports = [one for one in curation.reports(conn) if one.service_id == service_id]
    service = directory.service(service_id)
    known = {column.field for column in columns_for(type(subject))} - finding.HIDDEN
    return visit.page(
        "service.html", status, subject=subject, name=finding.name_of(subject), said=said,
        fix=fix if keeps and fix in known else "", typed=typed, faults=faults, keeps=keeps,
        choices=CHOICES, facts=finding.facts(subject), history=history, reports=open_reports,
        row=_row(visit, directory, service) if service else None,
        week=finding.week(directory, service, visit.now) if service else [],
        closures=finding.closures_ahead(directory, service_id, visit.now),
        is_line=isinstance(subject, Helpline), whats=WHATS, morning=_morning(visit),
        labels=list(finding.labels(directory.places, service.region)) if service else [],
    )  # fmt: skip


def show_history(visit: Visit) -> Response:
    """What was changed lately, by whom; most of it can be undone."""
    directory = visit.console.directory()
    with visit.reading() as conn:
        history = _history(conn, visit, None)
    names = {one[0].service_id: directory.service(one[0].service_id) for one in history}
    return visit.page(
        "changes.html", history=history, whats=WHATS,
        names={id: finding.name_of(one) if one else id for id, one in names.items()},
    )  # fmt: skip


def show_reports(visit: Visit) -> Response:
    """What people say is wrong, then the facts that grew old."""
    directory = visit.console.directory()
    here = visit.now.astimezone(visit.console.zone).date()
    with visit.reading() as conn:
        waiting = curation.reports(conn)
        settled = curation.reports(conn, settled=True)[:10]
    region = visit.console.region.key
    old = [
        (service, finding.confirmed(service.confirmed))
        for service, _ in stale(directory.services, here, finding.AGED)
        if region in service.regions and not ended(service, visit.now)
    ]
    subjects = {one.service_id: directory.service(one.service_id) for one in (*waiting, *settled)}
    return visit.page(
        "reports.html", waiting=waiting, settled=settled, old=old[:TO_CHECK], aged=len(old),
        names={id: finding.name_of(one) if one else id for id, one in subjects.items()},
        subjects=subjects, name_of=finding.name_of, keeps=visit.me.role in KEEPERS,
    )  # fmt: skip


def may_undo(visit: Visit, change: Change) -> bool:
    """Whoever keeps the directory undoes anything; others what they did themselves, if it passes."""
    if change.undoes is not None or change.what in (What.ADDED, What.REMOVED):
        return False
    if visit.me.role in KEEPERS:
        return True
    return change.who == visit.me.name and change.what in PASSING


def _found(visit: Visit, directory: Directory, region: str, need: str) -> list[Row]:
    """By need as people's messages are answered, by name, or all of a region; the best first."""
    words, now = visit.query("q"), visit.now
    near = visit.query("near")
    place = directory.place(near, region) if near else None
    if need:
        query = Query(need=need, region=region, at=now, place=place)
        found = directory.search(query)
        if words:
            named = {service.id for service in cards.find(directory, words)}
            found = [match for match in found if match.service.id in named]
        return [finding.row(match, now, visit.console.zone) for match in found]
    services: list[Service] = list(directory.services)
    if words:
        services = [*directory.named(words, region), *cards.find(directory, words)]
    kept = list({one.id: one for one in services if words or region in one.regions}.values())
    kept.sort(key=lambda one: (region not in one.regions, finding.name_of(one)))
    return [_row(visit, directory, service, near) for service in kept]


def _row(visit: Visit, directory: Directory, service: Service, near: str = "") -> Row:
    place = directory.place(near, service.region) if near else None
    query = Query(
        need=min(service.needs, default=""), region=service.region, at=visit.now, place=place
    )
    match, _ = weigh(service, directory.completed(query))
    return finding.row(match, visit.now, visit.console.zone)


def _place_name(visit: Visit, directory: Directory, region: str) -> str | None:
    """The place that was understood, or None when the words name none."""
    near = visit.query("near")
    place = directory.place(near, region) if near else None
    return place.name if place else None


def _history(
    conn: Connection, visit: Visit, service_id: str | None
) -> list[tuple[Change, bool, bool]]:
    """(a change, whether it was taken back, whether this visitor may take it back)."""
    return [
        (change, gone := undone(conn, change.id), not gone and may_undo(visit, change))
        for change in curation.history(conn, service_id, 40)
    ]


def _morning(visit: Visit) -> datetime:
    """The next eight o'clock in the morning that is at least six hours away: a usual end."""
    local = visit.now.astimezone(visit.console.zone) + timedelta(hours=6)
    eight = local.replace(hour=8, minute=0, second=0, microsecond=0)
    return eight if eight >= local else eight + timedelta(days=1)


DOORS = (
    Door("GET", "/directory", show, EVERYBODY),
    Door("GET", "/directory/service/{id}", show_service, EVERYBODY),
    Door("GET", "/directory/reports", show_reports, EVERYBODY),
    Door("GET", "/directory/changes", show_history, EVERYBODY),
)
