"""When the model is trained again, and when it is not."""

from pathlib import Path

import pytest

from nlu import training
from nlu.training import TrainingError, fingerprint, model_path, train

INPUTS = [
    "nlu/config.yml",
    "domain.yml",
    "nlu/data/greet.yml",
    "nlu/lexicon/substances.csv",
    "nlu/tagging.py",
    "nlu/components/entity_tagger.py",
    "nlu/linear/classifier.py",
    "nlu/times/find.py",
    "directory_data/places.csv",
    "directory_data/places_stib.csv",
    "directory_data/organization.csv",
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one file of each sort."""
    for name in [*INPUTS, "nlu/evaluation.py", "README.md"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one")
    return tmp_path


@pytest.mark.parametrize("name", INPUTS)
def test_a_change_of_any_input_changes_the_fingerprint(root: Path, name: str) -> None:
    """A sentence, a word, a place, a line of a component."""
    before = fingerprint(root)
    (root / name).write_text("two")
    assert fingerprint(root) != before


@pytest.mark.parametrize("name", ["nlu/evaluation.py", "README.md"])
def test_what_is_not_in_the_model_does_not(root: Path, name: str) -> None:
    """Measuring otherwise is not a reason to train."""
    before = fingerprint(root)
    (root / name).write_text("two")
    assert fingerprint(root) == before


def test_a_file_more_changes_the_fingerprint(root: Path) -> None:
    """Its name counts as well as what it says."""
    before = fingerprint(root)
    (root / "nlu/data/new.yml").write_text("one")
    named = fingerprint(root)
    (root / "nlu/data/new.yml").rename(root / "nlu/data/newer.yml")
    assert len({before, named, fingerprint(root)}) == 3


def test_a_model_that_is_there_is_not_trained_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second start trains nothing."""
    monkeypatch.setattr(training, "_train_with_rasa", lambda output: pytest.fail("trained"))
    model_path(tmp_path).write_bytes(b"a model")
    said: list[str] = []
    assert train(tmp_path, said.append) == model_path(tmp_path)
    assert said == ["the model is up to date"]


def test_a_model_is_whole_or_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped half-way, the training leaves no archive under the name of a model."""

    def stopped(output: Path) -> None:
        output.write_bytes(b"half a mo")
        raise KeyboardInterrupt

    monkeypatch.setattr(training, "_train_with_rasa", stopped)
    with pytest.raises(KeyboardInterrupt):
        train(tmp_path)
    assert not model_path(tmp_path).exists()
    monkeypatch.setattr(training, "_train_with_rasa", lambda output: output.write_bytes(b"whole"))
    assert train(tmp_path).read_bytes() == b"whole"


def test_a_missing_input_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person is told what to restore."""
    monkeypatch.setattr(training, "ROOT", tmp_path)
    with pytest.raises(TrainingError, match=r"nlu/config.yml is missing: restore it"):
        train(tmp_path / "models")
