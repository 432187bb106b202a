"""The names read from the project's tables."""

from pathlib import Path

import pytest

from nlu.matching import Name
from nlu.names import NamesError, lexicon_names, organization_names, place_names, with_plurals


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A directory of one town, one station, two organizations, one service and two lines."""
    (tmp_path / "places.csv").write_text(
        "name,kind,alt_names\nLongueuil,ville,\nBerri-UQAM,metro,Berri;Berri-de-Montigny\n"
    )
    (tmp_path / "organization.csv").write_text(
        "id,name,alternate_name\n1,L'Îlot,\n2,Maison Claire (Longueuil) / MCL,claire\n"
    )
    (tmp_path / "service.csv").write_text("id,organization_id,alternate_name\n9,2,La Roulotte\n")
    (tmp_path / "helplines.csv").write_text("id,name,needs\n5,9-8-8,crisis_line\n6,911,\n")
    return tmp_path


def test_stations_are_apart(directory: Path) -> None:
    """They go by other names, and only after "métro" for some."""
    assert place_names(directory, stations=False) == [Name("Longueuil", "Longueuil")]
    assert {name.form for name in place_names(directory, stations=True)} == {
        "Berri-UQAM",
        "Berri",
        "Berri-de-Montigny",
    }


def test_organizations_by_all_their_names(directory: Path) -> None:
    """Whole, other and partial names, those of services too; no town, no emergency number."""
    names = dict(reversed(organization_names(directory)))
    assert names["Îlot"] == names["L'Îlot"] == "L'Îlot"
    assert names["claire"] == names["Roulotte"] == names["La Roulotte"] == names["MCL"]
    assert names["MCL"] == "Maison Claire (Longueuil) / MCL"
    assert names["9-8-8"] == "9-8-8"
    assert "Longueuil" not in names
    assert "911" not in names


def test_a_missing_table_says_how_it_is_made(tmp_path: Path) -> None:
    """The person is told what to run."""
    with pytest.raises(NamesError, match=r"places\*.csv .* run `fanal directory build`"):
        place_names(tmp_path, stations=True)


def test_a_lexicon_gives_terms_and_values(tmp_path: Path) -> None:
    """Other columns are for people."""
    (tmp_path / "words.csv").write_text("term,value,source\nfent,fentanyl,x\n")
    assert lexicon_names(tmp_path / "words.csv") == [Name("fent", "fentanyl")]


def test_a_word_of_the_street_is_heard_in_the_plural_too() -> None:
    """After the words themselves, so that a plural with a value of its own keeps it."""
    names = [Name("tie", "other"), Name("bac jaune", "sharps_bin"), Name("pics", "syringe")]
    assert with_plurals(names) == [*names, Name("ties", "other"), Name("bac jaunes", "sharps_bin")]
