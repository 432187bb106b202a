"""The conversion of sentences: no twins, nothing kept for measuring, the same bytes twice."""

from pathlib import Path

import pytest

from nlu.convert import fingerprint, held_out, main, without_twins
from nlu.sentences import Sentence


def _said(*texts: str, intent: str = "find_food") -> list[Sentence]:
    return [Sentence(text, intent, (), "rue") for text in texts]


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["jai faim", "J'ai faim!"], ["jai faim"]),
        (["jai faim", "jai froid"], ["jai faim", "jai froid"]),
        (
            ["ou manger gratuitement pres du metro", "ou manger gratuitement pres dun metro"],
            ["ou manger gratuitement pres du metro"],
        ),
        (["oui", "ouin"], ["oui", "ouin"]),
    ],
)
def test_twins_are_kept_once(texts: list[str], kept: list[str]) -> None:
    """The same letters, or nearly the same long sentence; short words may differ by one letter."""
    assert [s.text for s in without_twins(_said(*texts), frozenset())] == kept


def test_nearly_the_same_words_may_mean_two_intents() -> None:
    """Hard contrasts are wanted: near twins are only looked for inside one intent."""
    crisis = _said("mon ami dort et ne se reveille plus", intent="crisis_overdose")
    calm = _said("mon ami dort et ne se reveille pas", intent="false_alarm")
    assert len(without_twins([*crisis, *calm], frozenset())) == 2


def test_what_is_kept_for_measuring_is_refused() -> None:
    """A held-out message is refused in any spelling of its letters."""
    refused = frozenset({fingerprint(_said("Où dormir ce soir?")[0])})
    assert without_twins(_said("ou dormir ce soir", "ou manger"), refused) == _said("ou manger")


def test_converting_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """The order in which files are named does not matter either."""
    for name in ("b_rue.tsv", "a_rue.tsv"):
        (tmp_path / name).write_text(f"greet\tsalut {name}\n", encoding="utf-8")
    files = [str(tmp_path / name) for name in ("b_rue.tsv", "a_rue.tsv")]
    assert main([*files, "--into", str(tmp_path / "one")]) == 0
    assert main([*reversed(files), "--into", str(tmp_path / "two")]) == 0
    one, two = ((tmp_path / f / "greet.yml").read_bytes() for f in ("one", "two"))
    assert one == two


def test_a_file_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is written and one clear line is said."""
    (tmp_path / "rue.tsv").write_text("no tab here\n", encoding="utf-8")
    assert main([str(tmp_path / "rue.tsv"), "--into", str(tmp_path / "out")]) == 1
    assert "rue.tsv, line 1" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_held_out_messages_are_known_by_fingerprint_only() -> None:
    """420 of them, each a SHA-256."""
    assert len(held_out()) > 400
    assert all(len(print_) == 64 for print_ in held_out())
