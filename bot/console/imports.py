"""Files of the directory, in and out: what an import would change is seen before anything does.

A file sent is kept aside until somebody says yes; the yes counts only for the directory they saw.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection
from starlette.datastructures import UploadFile
from starlette.responses import Response

from bot.console.access import KEEPERS
from bot.console.doors import Door
from bot.console.tables import files
from bot.console.visit import Refused, Visit
from bot.db import unhurried
from bot.directory import changes, importing, repository
from bot.directory.assumed import Assumed
from bot.directory.dataset import DirectoryFaults, Fault
from bot.directory.differences import Difference, What, counted
from bot.directory.files import Brought, read_path, write_path
from bot.privacy import retention

KINDS = (".zip", ".xlsx", ".csv", ".json")
SHOWN = 100  # services of each kind of change in one preview
FAULTS = 100
ORDER = (What.REMOVED, What.ADDED, What.CORRECTED)


@dataclass
class Changed:
    """What an import would do to one service or help line."""

    name: str
    what: What
    facts: list[Difference] = field(default_factory=list)


@dataclass(frozen=True)
class Sent:
    """A file kept aside. `keep`: what it does not name stays."""

    name: str
    content: bytes
    keep: bool
    assumed: Assumed

    def read(self) -> Brought:
        """Raises DirectoryFaults."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / self.name
            path.write_bytes(self.content)
            return read_path(path, self.assumed)


def show(visit: Visit) -> Response:
    return _page(visit)


def send(visit: Visit) -> Response:
    """A file to look at; nothing is imported yet."""
    sent = visit.form.get("file")
    name = _plain(sent.filename or "") if isinstance(sent, UploadFile) else ""
    content = sent.file.read() if isinstance(sent, UploadFile) else b""
    if not content or Path(name).suffix.lower() not in KINDS:
        return _page(visit, 422, "Choisis un fichier .xlsx, .csv, .json ou .zip.")
    region = visit.text("region", 16) if visit.text("region", 16) in visit.console.regions else None
    source, keep = visit.text("source", 300) or None, visit.text("how", 8) != "replace"
    try:
        Sent(name, content, keep, Assumed(region, source)).read()
    except DirectoryFaults as error:
        said = f"{len(error.faults)} faute(s) dans le fichier: corrige-les et renvoie-le."
        return _page(visit, 422, f"{said} Rien n'est changé.", error.faults[:FAULTS])
    with visit.writing() as conn:
        old = sa.or_(
            files.c.at < visit.now - retention.SENT_FILE, files.c.account_id == visit.me.id
        )
        conn.execute(sa.delete(files).where(old))
        values = {
            "account_id": visit.me.id, "name": name, "content": content, "at": visit.now,
            "keep": keep, "region": region, "source": source,
        }  # fmt: skip
        kept = conn.execute(sa.insert(files).values(**values))
        number = kept.inserted_primary_key[0]  # type: ignore[index]
    return visit.go(f"/directory/import/{number}")


def preview(visit: Visit) -> Response:
    return _preview(visit)


def apply(visit: Visit) -> Response:
    """Import what was previewed, if the directory is still what they saw."""
    number = visit.number("id")
    with visit.reading() as conn:
        sent = _file(conn, number)
    brought = sent.read()  # takes seconds when it is large: nobody's message waits for it
    with visit.writing() as conn:
        unhurried(conn)  # nor is a large directory compared within what a hung turn is given
        changes.in_turn(conn)
        _file(conn, number)  # somebody may have imported or left it meanwhile
        fresh = _mark(conn) == visit.text("mark", 40)
        if fresh:
            planned = importing.plan(conn, brought.dataset, keep=sent.keep)
            importing.carry_out(conn, planned, visit.me.name, visit.now)
            conn.execute(sa.delete(files).where(files.c.id == number))
            visit.note(conn, "directory imported", sent.name)
            visit.say(conn, "Importé. Les réponses s'en servent dès maintenant.")
    if not fresh:
        return _preview(visit, 409, "Le répertoire a changé entre-temps: relis avant d'importer.")
    return visit.go("/directory/changes")


def drop(visit: Visit) -> Response:
    with visit.writing() as conn:
        conn.execute(sa.delete(files).where(files.c.id == visit.number("id")))
        visit.say(conn, "Laissé: rien n'est changé.")
    return visit.go("/directory/import")


def give_sheet(visit: Visit) -> Response:
    """The directory as a spreadsheet."""
    return _given(visit, "repertoire.xlsx")


def give_json(visit: Visit) -> Response:
    """The directory as HSDS JSON."""
    return _given(visit, "repertoire.json")


def give_tables(visit: Visit) -> Response:
    """The directory as HSDS tables."""
    return _given(visit, "repertoire-hsds.zip")


def by_service(found: Iterable[Difference]) -> list[Changed]:
    """One entry a service, what goes first: losing somebody's door is what must be seen. Pure."""
    entries: dict[str, Changed] = {}
    for one in found:
        entry = entries.setdefault(one.service_id, Changed(one.name, one.what))
        if one.what is What.CORRECTED:
            entry.facts.append(one)
    return sorted(entries.values(), key=lambda entry: (ORDER.index(entry.what), entry.name))


def _preview(visit: Visit, status: int = 200, said: str = "") -> Response:
    with visit.reading() as conn:
        sent, mark = _file(conn, visit.number("id")), _mark(conn)
        brought = sent.read()
        planned = importing.plan(conn, brought.dataset, keep=sent.keep)
    entries, counts = by_service(planned.differences), counted(planned.differences)
    shown = [one for what in ORDER for one in [e for e in entries if e.what is what][:SHOWN]]
    return visit.page(
        "preview.html", status, said=said, name=sent.name, number=visit.number("id"), mark=mark,
        entries=shown, more=len(entries) - len(shown), loses_most=planned.loses_most,
        left_out=brought.left_out, added=counts[What.ADDED], removed=counts[What.REMOVED],
        corrected=counts[What.CORRECTED],
    )  # fmt: skip


def _page(
    visit: Visit, status: int = 200, said: str = "", faults: tuple[Fault, ...] = ()
) -> Response:
    return visit.page("import.html", status, said=said, faults=faults, kinds=",".join(KINDS))


def _file(conn: Connection, number: int) -> Sent:
    row = conn.execute(sa.select(files).where(files.c.id == number)).first()
    if row is None:
        raise Refused(404, "Ce fichier n'est plus là: renvoie-le.")
    return Sent(row.name, row.content, row.keep, Assumed(row.region, row.source))


def _mark(conn: Connection) -> str:
    return f"{repository.release(conn)}-{changes.newest(conn)}"


def _plain(name: str) -> str:
    """A file's name with nothing in it that a path or a header could trip over."""
    return re.sub(r"[^\w. -]", "_", Path(name).name, flags=re.ASCII)[-60:]


def _given(visit: Visit, name: str) -> Response:
    with visit.reading() as conn:
        dataset = repository.dataset_of(conn)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write_path(dataset, path)
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(path.read_bytes(), media_type="application/octet-stream", headers=headers)


DOORS = (
    Door("GET", "/directory/import", show, KEEPERS),
    Door("POST", "/directory/import", send, KEEPERS, upload=True),
    Door("GET", "/directory/import/{id}", preview, KEEPERS),
    Door("POST", "/directory/import/{id}/apply", apply, KEEPERS),
    Door("POST", "/directory/import/{id}/drop", drop, KEEPERS),
    Door("GET", "/directory/repertoire.xlsx", give_sheet, KEEPERS),
    Door("GET", "/directory/repertoire.json", give_json, KEEPERS),
    Door("GET", "/directory/repertoire-hsds.zip", give_tables, KEEPERS),
)
