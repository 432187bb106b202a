"""Training opens no connection and looks no name up: what people might write stays here."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.settings import ROOT

ENOUGH = 8  # sentences of each intent: enough for the folds of the calibration
EACH = 2  # sentences of each voice
BACKGROUND, BACKGROUND_FEW = "count: 3000", "count: 60"
PATIENCE = 1100  # seconds: a busy machine is no fault of the code


def small_copy(folder: Path) -> Path:
    """The training inputs, with a few sentences of each intent only."""
    data = folder / "nlu" / "data"
    data.mkdir(parents=True)
    shutil.copy(ROOT / "domain.yml", folder)
    config = (ROOT / "nlu" / "config.yml").read_text(encoding="utf-8")
    assert BACKGROUND in config
    fewer = config.replace(BACKGROUND, BACKGROUND_FEW)
    (folder / "nlu" / "config.yml").write_text(fewer, encoding="utf-8")
    for source in sorted((ROOT / "nlu" / "data").glob("*.yml")):
        content = yaml.safe_load(source.read_text(encoding="utf-8"))
        if "nlu" in content:
            content["nlu"] = list(few(content["nlu"]))
        (data / source.name).write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return folder


def few(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same blocks, cut to their first sentences, until there are enough."""
    room = ENOUGH
    for block in blocks:
        lines = block["examples"].splitlines(keepends=True)[: min(room, EACH)]
        room -= len(lines)
        if lines:
            yield block | {"examples": "".join(lines)}


@pytest.mark.model
@pytest.mark.timeout(PATIENCE + 100)
def test_training_calls_nobody(tmp_path: Path) -> None:
    """The whole training, Rasa included, with every way out of the machine shut: it succeeds, and
    nothing tried one."""
    program = Path(__file__).parent / "quiet_training.py"
    done = subprocess.run(
        [sys.executable, str(program), str(small_copy(tmp_path))],
        capture_output=True, text=True, timeout=PATIENCE, check=False, cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout.splitlines()[-1]) == []
    assert list((tmp_path / "models").glob("*.tar.gz"))
