"""The documents and the code name the same things."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli

from bot.cli import VERBS
from bot.settings import ROOT, Settings
from bot.tables import metadata

DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
NAMES = [str(path.relative_to(ROOT)) for path in DOCS]
OPERATING = ROOT / "docs" / "operating.md"
PRIVACY = ROOT / "docs" / "privacy.md"
DECISIONS = ROOT / "docs" / "decisions" / "README.md"

TOP = "actions|bench|bot|directory_data|docs|nlu|tests"
PATH = re.compile(rf"`((?:(?:{TOP})/[\w./-]*|[\w-]+\.(?:md|toml|yml|lock))|Makefile|LICENSE)`")
MODULE = re.compile(r"`((?:actions|bot|nlu)(?:\.[a-z_]+)+)`")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)\)")


@pytest.fixture(params=DOCS, ids=NAMES)
def document(request: pytest.FixtureRequest) -> Path:
    """Each document in turn."""
    path: Path = request.param
    return path


def settings_table() -> str:
    """The settings as `docs/operating.md` shows them, from the fields of `Settings`."""
    rows = ["| Setting | Default | What it is |", "|---|---|---|"]
    for field in dataclasses.fields(Settings):
        default = field.default
        if isinstance(default, Path):
            default = default.relative_to(ROOT)
        shown = "" if default == "" else f"`{default}`"
        rows.append(f"| `FANAL_{field.name.upper()}` | {shown} | {field.metadata['help']} |")
    return "\n".join(rows)


def paths_named(text: str) -> Iterator[str]:
    yield from PATH.findall(text)
    yield from (name.replace(".", "/") for name in MODULE.findall(text))


def is_there(path: str) -> bool:
    return (ROOT / path).exists() or (ROOT / f"{path}.py").exists()


def missing(document: Path, pattern: re.Pattern[str]) -> list[str]:
    """What the document points to by a relative link, and is not there."""
    found = pattern.findall(document.read_text(encoding="utf-8"))
    local = [target for target in found if "://" not in target and not target.startswith("mailto:")]
    return [target for target in local if not (document.parent / target).exists()]


def test_every_setting_is_in_the_table() -> None:
    """The settings table says what the settings say: name, default, help."""
    assert settings_table() in OPERATING.read_text(encoding="utf-8"), settings_table()


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_explained(verb: str) -> None:
    """The operating guide lists each verb of the command line."""
    assert re.search(rf"^\| `fanal {verb}\b", OPERATING.read_text(encoding="utf-8"), re.M)


def test_no_verb_is_invented(document: Path) -> None:
    """A document names no verb that `fanal` does not have."""
    named = set(re.findall(r"`fanal ([a-z]+)", document.read_text(encoding="utf-8")))
    assert named <= set(VERBS)


def test_no_setting_is_invented(document: Path) -> None:
    """A document names no setting that does not exist."""
    known = {f"FANAL_{field.name.upper()}" for field in dataclasses.fields(Settings)}
    known |= {f"{name}_FILE" for name in known} | {"FANAL_TRACEBACK"}
    named = re.findall(r"FANAL_[A-Z_]*[A-Z]", document.read_text(encoding="utf-8"))
    assert set(named) <= known


def test_every_path_named_exists(document: Path) -> None:
    """A file or module in back-quotes is in the project, from its root."""
    named = paths_named(document.read_text(encoding="utf-8"))
    assert [path for path in named if not is_there(path)] == []


def test_every_link_leads_somewhere(document: Path) -> None:
    """A relative link leads to a file."""
    assert missing(document, LINK) == []


def test_every_picture_is_there() -> None:
    """A picture shown in a document exists."""
    assert [target for document in DOCS for target in missing(document, PICTURE)] == []


def test_every_make_target_named_exists(document: Path) -> None:
    """A `make` command in a document is a target of the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"`make ([a-z]+)`", document.read_text(encoding="utf-8"))) <= targets


@pytest.mark.parametrize("table", sorted(metadata.tables))
def test_every_table_has_its_fate_told(table: str) -> None:
    """The privacy page has a row for each table of the database."""
    assert re.search(rf"^\| `{table}`", PRIVACY.read_text(encoding="utf-8"), re.M)


def test_the_packages_decided_on_are_those_required() -> None:
    """The table of packages has one row for each one `pyproject.toml` asks for, and no other."""
    project = tomli.loads((ROOT / "pyproject.toml").read_text())
    required = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    wanted = {re.split(r"[\[<>=]", line)[0] for line in required}
    text = DECISIONS.read_text(encoding="utf-8").partition("## Packages")[2]
    assert set(re.findall(r"^\| `([\w-]+)`", text, re.M)) == wanted
