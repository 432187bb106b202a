"""`fanal evaluate`, given something else than labelled messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.cli import main


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"txt": "allo", "intent": "greet"}\n', "line 1: no 'text'; each line is an object"),
        (b"allo\n", "line 1: Expecting value"),
        (b"", "no labelled message to score"),
        (b"\xff\xfe", "is not UTF-8 text (byte 0)"),
        (None, "cannot be read: No such file"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(
    tmp_path: Path, content: bytes | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where, and what a line holds; no model is loaded for it."""
    path = tmp_path / "phrases.jsonl"
    if content is not None:
        path.write_bytes(content)
    assert main(["evaluate", str(path)]) == 1
    err = capsys.readouterr().err
    assert said in err
    assert "phrases.jsonl" in err
