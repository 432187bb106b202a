"""What people asked of the team: needles, mediation, somebody to come along, a group's project.

Each lies in a queue; a worker takes it, lets it go, does it, or refuses it with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from starlette.responses import Response

from bot.console.access import TEAM
from bot.console.doors import Door
from bot.console.visit import Visit
from bot.conversation import requests
from bot.directory.model import Service
from bot.directory.taxonomy import NEEDS
from bot.outreach.groups import SUPPORT_WORDS
from bot.paging.tables import workers as workers_table

TEAMS = {
    "needles": "Matériel à ramasser",
    "mediation": "Médiation",
    "community": "Groupes et territoires",
    "street": "Rue et accompagnement",
    "directory": "Répertoire",
}
"""Queue -> how the console names it, in the order shown."""

KINDS = {
    "needle": "Seringues trouvées",
    "mediation": "Médiation",
    "group": "Projet d'un groupe",
    "outdated": "Information contestée",
    "unmet": "Besoin sans réponse",
    "accompany": "Accompagnement",
    "street": "Passage d'une travailleuse de rue",
    "referral": "Référence personnalisée",
}
DETAILS = {
    "who": "Qui", "support": "Soutien", "since": "Depuis", "deadline": "Échéance",
    "what": "Quoi", "danger": "Danger", "where": "Où", "when": "Quand",
}  # fmt: skip
PRESSING = 3


@dataclass(frozen=True)
class Asked:
    """One request as it is shown. `told` are (label, what was answered)."""

    number: int
    kind: str
    subject: str  # the need, or the name of the service, it is about; "" when of none
    service: str | None  # that service's id
    at: datetime
    wanted_at: datetime | None
    pressing: bool
    reason: str | None
    where: str | None
    words: str | None
    told: tuple[tuple[str, str], ...]
    owner: str | None
    mine: bool
    conversation_id: int | None


def show(visit: Visit) -> Response:
    service_of = visit.console.directory().service
    with visit.reading() as conn:
        names = {row.id: row.name for row in conn.execute(sa.select(workers_table))}
        queues = [
            (
                name,
                [
                    asked(row, names, visit.me.worker_id, service_of)
                    for row in requests.waiting(conn, team=team)
                ],
            )
            for team, name in TEAMS.items()
        ]
    return visit.page("requests.html", queues=queues)


def asked(
    row: dict[str, object],
    names: Mapping[int, str],
    me: int | None,
    service_of: Callable[[str], Service | None] = lambda _: None,
) -> Asked:
    """A row of a queue, in words; `service_of` finds a service by its id. Pure."""
    subject = str(row["subject"] or "")
    service = service_of(subject)
    details = row["details"] if isinstance(row["details"], dict) else {}
    told = tuple(
        (DETAILS.get(key, key), SUPPORT_WORDS.get(value, value) if key == "support" else value)
        for key, value in ((str(k), str(v)) for k, v in details.items())
        if value and value != "None"
    )
    owner = row["worker_id"] if isinstance(row["worker_id"], int) else None
    places = [str(row[one]) for one in ("place", "territory") if row[one]]
    return Asked(
        number=int(str(row["number"])),
        kind=KINDS.get(str(row["kind"]), str(row["kind"])),
        subject=service.organization if service else NEEDS.get(subject, ""),
        service=service.id if service else None,
        at=datetime.fromisoformat(str(row["at"])),
        wanted_at=datetime.fromisoformat(str(row["wanted_at"])) if row["wanted_at"] else None,
        pressing=int(str(row["priority"])) >= PRESSING,
        reason=str(row["reason"]) if row["reason"] else None,
        where=", ".join(dict.fromkeys(places)) or None,
        words=str(row["words"]) if row["words"] else None,
        told=told,
        owner=None if owner is None else names.get(owner, "?"),
        mine=owner is not None and owner == me,
        conversation_id=int(str(row["conversation_id"])) if row["conversation_id"] else None,
    )


def take(visit: Visit) -> Response:
    def act(conn: sa.Connection, number: int) -> bool:
        return requests.take(conn, number, visit.worker(conn).id, visit.now)

    return _acted(visit, act, "took", "La demande est à toi.")


def let_go(visit: Visit) -> Response:
    def act(conn: sa.Connection, number: int) -> bool:
        return requests.let_go(conn, number, visit.now)

    return _acted(visit, act, "let go", "La demande retourne dans la file.")


def finish(visit: Visit) -> Response:
    def act(conn: sa.Connection, number: int) -> bool:
        return requests.mark_done(conn, number, visit.now)

    return _acted(visit, act, "did", "Fait. Merci!")


def refuse(visit: Visit) -> Response:
    """Closed without being done, with a word on why."""
    reason = visit.text("reason", 40)
    if not reason:
        with visit.writing() as conn:
            visit.say(conn, "Dis pourquoi en deux mots: la demande reste ouverte.")
        return visit.go("/requests")

    def act(conn: sa.Connection, number: int) -> bool:
        return requests.refuse(conn, number, reason, visit.now)

    return _acted(visit, act, "refused", "Fermée sans suite.")


def _acted(
    visit: Visit, act: Callable[[sa.Connection, int], bool], what: str, said: str
) -> Response:
    """One change of a request, its line in the audit log and its word, kept together."""
    number = visit.number("id")
    with visit.writing() as conn:
        done = act(conn, number)
        if done:
            visit.note(conn, f"{what} a request", f"request {number}")
        visit.say(conn, said if done else "Cette demande est déjà fermée.")
    return visit.go("/requests")


DOORS = (
    Door("GET", "/requests", show, TEAM),
    Door("POST", "/requests/{id}/take", take, TEAM),
    Door("POST", "/requests/{id}/free", let_go, TEAM),
    Door("POST", "/requests/{id}/done", finish, TEAM),
    Door("POST", "/requests/{id}/refuse", refuse, TEAM),
)
