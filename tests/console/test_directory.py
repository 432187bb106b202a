"""The directory's pages: found, checked, corrected, closed, counted, reported, undone, imported."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from bot import assembly
from bot.clock import HandClock
from bot.console import imports
from bot.console.tables import files
from bot.db import reading, transaction
from bot.directory import curation, repository
from bot.directory.dataset import Dataset
from bot.directory.files import Brought
from bot.directory.hsds_write import write
from bot.directory.model import Helpline, Place, Point, Service
from tests.console.browser import Answer, Browser, Site

SHELTER = Service(
    id="shelter", organization_id="org", organization="La Halte", name="Lits",
    needs=frozenset({"shelter"}), region="montreal", regions=frozenset({"montreal"}),
    source="https://example.org/halte", confirmed="2020", address="1, rue des Essais",
    city="Montréal", point=Point(45.5, -73.6), precision="exact", phone="514-555-0100",
    hours="Mo-Su 18:00-24:00",
)  # fmt: skip
HOUSE = Service(
    id="house", organization_id="house", organization="Maison Abri", name="Hébergement",
    needs=frozenset({"violence_help"}), region="montreal", regions=frozenset({"montreal"}),
    source="https://example.org/abri", phone="514-555-0199", confidential=True,
)  # fmt: skip
LINE = Helpline(
    id="line", name="Une ligne", purpose="écoute", regions=frozenset({"montreal"}),
    source="https://example.org/ligne", phone="211",
)  # fmt: skip
PLACE = Place("Rosemont", "arrondissement", "montreal", Point(45.55, -73.58))
HERE = "/directory/service/shelter"


@pytest.fixture
def held(site: Site) -> Site:
    """A site whose directory has a shelter, a confidential house, a line and a place."""
    store(site, Dataset((SHELTER, HOUSE), (PLACE,), (LINE,)))
    return site


def store(site: Site, dataset: Dataset) -> None:
    with transaction(site.engine) as conn:
        repository.store(conn, dataset, site.clock.now())


def reader(site: Site, role: str = "editor") -> Browser:
    browser = site.signed_in(f"Une {role}", role)
    browser.get("/account")
    return browser


def fact(site: Site, field: str, id: str = "shelter") -> object:
    with reading(site.engine) as conn:
        return getattr(repository.find(conn, id), field)


def sends_file(browser: Browser, name: str, content: bytes, how: str = "replace") -> Answer:
    sent = browser._client.post(
        "/console/directory/import", data={"csrf": browser.token, "how": how},
        files={"file": (name, content)},
    )  # fmt: skip
    return Answer(sent.status_code, sent.text, dict(sent.headers))


def sheet(*rows: tuple[str, ...]) -> bytes:
    text = "\n".join(";".join(row) for row in rows)
    return text.encode()


def test_found_by_name_by_need_and_all(held: Site) -> None:
    """A misspelt name, a need near a place, or everything: each finds the shelter."""
    browser = reader(held)
    for query in ("q=halte", "q=la+alte", "need=shelter", "need=shelter&near=Rosemont", "all=1"):
        page = browser.get(f"/directory?{query}").text
        assert 'id="service-shelter"' in page, query
    assert "Rien de ce nom" in browser.get("/directory?q=zzzzzz").text
    assert "connu ici" in browser.get("/directory?need=shelter&near=zzzz").text


def test_the_map_is_ours(held: Site) -> None:
    """Points and labels come with the page; a house that hides has neither point nor address."""
    page = reader(held).get("/directory?all=1").text
    assert 'data-lat="45.5"' in page
    assert "Rosemont" in page
    house = page.split('id="service-house"')[1].split("</li>")[0]
    assert "data-lat" not in house.partition(">")[0]
    assert "tile" not in page.lower()


def test_a_confidential_address_has_nowhere_to_be(held: Site) -> None:
    """The page says so, and refuses one typed in."""
    browser = reader(held)
    assert "Adresse confidentielle" in browser.get("/directory/service/house").text
    said = browser.post(
        "/directory/service/house/correct", field="address", old="", new="12, rue Cachée"
    )
    assert said.status_code == 422
    assert fact(held, "address", "house") is None


def test_checked_today(held: Site) -> None:
    """A worker confirms: the date is today's there, and the audit log says who."""
    browser = reader(held, "worker")
    answer = browser.post(f"{HERE}/confirm")
    assert answer.to == HERE
    assert (
        fact(held, "confirmed") == held.clock.now().astimezone(held.console.zone).date().isoformat()
    )
    coordinator = reader(held, "coordinator")
    assert "a vérifié" in coordinator.get("/team/audit").text


def test_a_fact_is_corrected_with_its_source(held: Site) -> None:
    """What was typed replaces the fact at once; the journal keeps both and who said so."""
    browser = reader(held)
    page = browser.get(f"{HERE}?fix=phone").text
    assert re.search(r'name="old" value="514-555-0100"', page)
    browser.post(
        f"{HERE}/correct", field="phone", old="514-555-0100", new="514-555-0101", source="appel"
    )
    assert fact(held, "phone") == "514-555-0101"
    page = browser.get(HERE).text
    assert "<del>514-555-0100</del> <ins>514-555-0101</ins>" in page
    assert "selon appel" in page


def test_ticked_words_are_a_fact_too(held: Site) -> None:
    """Needs are ticked in words and kept as codes."""
    browser = reader(held)
    browser.get(f"{HERE}?fix=needs")
    browser._client.post(
        f"/console{HERE}/correct",
        data={
            "csrf": browser.token, "field": "needs", "old": "shelter",
            "choice": ["food", "shelter"],
        },
    )  # fmt: skip
    assert fact(held, "needs") == frozenset({"food", "shelter"})


def test_a_fact_that_cannot_be_read_changes_nothing(held: Site) -> None:
    """Wrong hours: refused, with what was typed still in the field."""
    browser = reader(held)
    answer = browser.post(f"{HERE}/correct", field="hours", old="Mo-Su 18:00-24:00", new="le soir")
    assert answer.status_code == 422
    assert 'value="le soir"' in answer.text
    assert "Rien n" in answer.text
    assert fact(held, "hours") == "Mo-Su 18:00-24:00"


def test_two_who_correct_the_same_fact(held: Site) -> None:
    """The second saw something that no longer stands: shown anew, not written over."""
    first, second = reader(held), reader(held, "coordinator")
    first.post(f"{HERE}/correct", field="phone", old="514-555-0100", new="514-555-0101")
    answer = second.post(f"{HERE}/correct", field="phone", old="514-555-0100", new="514-555-0102")
    assert answer.status_code == 409
    assert fact(held, "phone") == "514-555-0101"


def test_closed_for_a_time_then_undone(held: Site) -> None:
    """The page says until when; undone, it is as before. A worker undoes their own."""
    browser, other = reader(held, "worker"), held.signed_in("Une autre")
    until = (held.clock.now() + timedelta(days=2)).astimezone(held.console.zone)
    browser.post(f"{HERE}/close", until=until.strftime("%Y-%m-%dT%H:%M"), reason="dégât d'eau")
    page = browser.get(HERE).text
    assert "dégât d&#39;eau" in page
    assert "Fermé, ouvre" in page
    (change,) = re.findall(r'id="undo-(\d+)"', page)
    other.get("/account")
    other.post(f"/directory/changes/{change}/undo")
    assert "dégât" in browser.get(HERE).text
    browser.post(f"/directory/changes/{change}/undo")
    assert "Fermé jusqu" not in browser.get(HERE).text


@pytest.mark.parametrize("until", ["", "hier", "2020-01-01T10:00"])
def test_a_closure_needs_an_end_to_come(held: Site, until: str) -> None:
    """No end, no date, or one that is past: said so, nothing noted."""
    browser = reader(held, "worker")
    assert browser.post(f"{HERE}/close", until=until).status_code == 422
    with reading(held.engine) as conn:
        assert curation.history(conn, "shelter") == []


def test_tonights_places(held: Site) -> None:
    """Counted, shown, and gone by themselves; a count that cannot be is refused."""
    browser = reader(held, "worker")
    browser.post(f"{HERE}/capacity", beds="3", hours="4")
    assert "3 places" in browser.get(HERE).text
    browser.post(f"{HERE}/capacity", beds="0", hours="4")
    assert "complet" in browser.get("/directory?need=shelter").text
    for beds in ("-1", "beaucoup", "99999"):
        assert browser.post(f"{HERE}/capacity", beds=beds, hours="4").status_code == 422
    assert isinstance(held.clock, HandClock)
    held.wait(hours=5)
    browser = held.signed_in("Deux")
    page = browser.get("/directory?need=shelter").text
    assert "<strong>complet</strong>" not in page


def test_a_report_is_looked_into(held: Site) -> None:
    """Said by somebody, seen first, settled by who keeps the directory: facts confirmed."""
    worker, editor = reader(held, "worker"), reader(held)
    worker.post(f"{HERE}/report", words="la porte est barrée")
    page = editor.get("/directory/reports").text
    assert "la porte est barrée" in page
    assert "signalé, à vérifier" in editor.get(HERE).text
    (number,) = re.findall(r'id="report-(\d+)"', page)
    assert worker.post(f"/directory/reports/{number}/settle", outcome="right").status_code == 403
    assert editor.post(f"/directory/reports/{number}/settle", outcome="perhaps").status_code == 422
    editor.post(f"/directory/reports/{number}/settle", outcome="right")
    assert "signalé, à vérifier" not in editor.get(HERE).text
    assert fact(held, "confirmed") != "2020"


def test_a_line_cannot_end_from_its_report(held: Site) -> None:
    """Help lines have no last day: said so, and the report still waits."""
    editor = reader(held)
    editor.post("/directory/service/line/report", words="ça sonne dans le vide")
    page = editor.get("/directory/reports").text
    (number,) = re.findall(r'id="report-(\d+)"', page)
    editor.post(f"/directory/reports/{number}/settle", outcome="ended")
    page = editor.get("/directory/reports").text
    assert "choisis une autre réponse" in page
    assert "sonne dans le vide" in page


def test_old_facts_wait_to_be_checked(held: Site) -> None:
    """2020 is on the list; checked today, it is no longer."""
    browser = reader(held)
    assert 'id="old-shelter"' in browser.get("/directory/reports").text
    answer = browser.post(f"{HERE}/confirm", back="/directory/reports")
    assert answer.to == "/directory/reports"
    assert 'id="old-shelter"' not in browser.get("/directory/reports").text


def test_closed_for_good(held: Site) -> None:
    """It is proposed no more."""
    browser = reader(held)
    browser.post(f"{HERE}/end")
    assert 'id="service-shelter"' not in browser.get("/directory?need=shelter").text


def test_what_left_the_directory_is_not_found(held: Site) -> None:
    """A page kept open on a service that is gone: told, nothing breaks."""
    browser = reader(held)
    assert browser.get("/directory/service/gone").status_code == 404
    for act in ("confirm", "correct", "report", "end"):
        assert browser.post(f"/directory/service/gone/{act}", field="phone").status_code == 404


# Files


def test_an_import_is_seen_first(held: Site) -> None:
    """A spreadsheet without the house: told in red; places and lines stay; one press later it is so."""
    browser = reader(held)
    content = sheet(
        ("Identifiant", "Identifiant de l'organisme", "Organisme", "Service", "Besoins", "Région",
         "Source", "Téléphone"),
        ("shelter", "org", "La Halte", "Lits", "un lit pour la nuit", "montreal",
         "https://example.org/halte", "514-555-0177"),
        ("", "", "Chez Nouveau", "Repas", "manger", "montreal", "https://example.org/n", ""),
    )  # fmt: skip
    answer = sends_file(browser, "../mes services.csv", content)
    page = browser.follow(answer).text
    assert "Retiré: Maison Abri, Hébergement" in page
    assert "Ajouté: Chez Nouveau, Repas" in page
    kept = browser.follow(sends_file(browser, "mes services.csv", content, how="keep")).text
    assert "Retiré" not in kept
    answer = sends_file(browser, "mes services.csv", content)
    page = browser.follow(answer).text
    assert "<del>514-555-0100</del> <ins>514-555-0177</ins>" in page
    assert fact(held, "phone") == "514-555-0100"
    (mark,) = re.findall(r'name="mark" value="([^"]+)"', page)
    browser.post(f"{answer.to}/apply", mark=mark)
    assert fact(held, "phone") == "514-555-0177"
    with reading(held.engine) as conn:
        data = repository.dataset_of(conn)
        assert (len(data.services), data.places, data.helplines) == (2, (PLACE,), (LINE,))
        assert conn.execute(files.select()).first() is None
    assert "ajouté par un import" in browser.get("/directory/changes").text


def test_an_import_waits_for_who_saw_the_present_directory(held: Site) -> None:
    """Somebody corrected a fact after the preview: it is shown again, not overwritten unseen."""
    browser = reader(held)
    with reading(held.engine) as conn:
        data = repository.dataset_of(conn)
    answer = sends_file(browser, "hsds.zip", zipped(data))
    page = browser.follow(answer).text
    assert "ne changerait rien" in page
    browser.post(f"{HERE}/correct", field="phone", old="514-555-0100", new="514-555-0101")
    said = browser.post(f"{answer.to}/apply", mark="1-0")
    assert said.status_code == 409
    assert fact(held, "phone") == "514-555-0101"
    browser.post(f"{answer.to}/drop")
    assert browser.get(answer.to).status_code == 404


def test_nobody_waits_while_a_file_is_read(held: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading a large one takes a minute: whoever writes meanwhile, to us or in the directory,
    writes."""
    read, written = imports.Sent.read, []

    def reads(sent: imports.Sent) -> Brought:
        with transaction(held.engine) as conn:
            written.append(curation.report(conn, "shelter", "Ali", held.clock.now()))
        return read(sent)

    browser = reader(held)
    with reading(held.engine) as conn:
        answer = sends_file(browser, "hsds.zip", zipped(repository.dataset_of(conn)))
    browser.follow(answer)
    monkeypatch.setattr(imports.Sent, "read", reads)
    assert browser.post(f"{answer.to}/apply", mark="1-0").status_code == 409  # Ali spoke meanwhile
    assert written


def test_a_file_that_cannot_be_used_names_its_faults(held: Site) -> None:
    """Each fault with its row and column; nothing is kept."""
    browser = reader(held)
    content = sheet(("Organisme", "Service", "Région"), ("La Halte", "Lits", "lune"))
    answer = sends_file(browser, "x.csv", content)
    assert answer.status_code == 422
    assert "ligne 2" in answer.text
    for name, junk in (("x.txt", b"x"), ("x.zip", b"no zip"), ("x.xlsx", b"no sheet"), ("", b"")):
        assert sends_file(browser, name, junk).status_code in (413, 422), name
    with reading(held.engine) as conn:
        assert conn.execute(files.select()).first() is None


def test_the_directory_leaves_as_files(held: Site) -> None:
    """A spreadsheet and HSDS tables, whole."""
    browser = reader(held)
    book = browser._client.get("/console/directory/repertoire.xlsx").content
    assert "Services" in openpyxl.load_workbook(io.BytesIO(book)).sheetnames
    page = browser._client.get("/console/directory/repertoire.json").json()
    assert len(page["contents"]) == 2
    tables = browser._client.get("/console/directory/repertoire-hsds.zip").content
    assert "service.csv" in " ".join(zipfile.ZipFile(io.BytesIO(tables)).namelist())


def test_the_shipped_directory_has_its_pages(site: Site) -> None:
    """Every service and line that comes with the product can be opened by who keeps it."""
    assembly.load_directory(site.engine, site.clock.now())
    browser = reader(site)
    directory = site.console.directory()
    for subject in (*directory.services[::9], *directory.helplines[::9]):
        assert browser.get(f"/directory/service/{subject.id}").status_code == 200, subject.id


def zipped(data: Dataset) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        write(data, Path(folder) / "x.zip")
        return (Path(folder) / "x.zip").read_bytes()
