"""What `python -m bench` offers can be run."""

from __future__ import annotations

import ast

import pytest

from bench.__main__ import measures
from bot.settings import ROOT


@pytest.mark.parametrize("name", measures())
def test_every_measure_runs(name: str) -> None:
    """A module that only helps another has no `run`, and is not offered."""
    page = ast.parse((ROOT / "bench" / f"{name}.py").read_text(encoding="utf-8"))
    assert "run" in {node.name for node in page.body if isinstance(node, ast.FunctionDef)}
