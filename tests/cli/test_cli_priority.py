"""Thinking and training stand back for the edge."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from bot.cli.priority import BRAIN, THREADS, TRAINING
from bot.settings import ROOT

# A process that would load a model instead says how it stands, and goes no further.
PROGRAM = """
import os, sys
import threadpoolctl
from bot import assembly
from bot.cli import main
started_at = os.nice(0)
def tell(*_):
    print(os.nice(0) - started_at, os.environ["OMP_NUM_THREADS"], os.environ["OPENBLAS_NUM_THREADS"])
    print(max(pool["num_threads"] for pool in threadpoolctl.threadpool_info()))
    sys.exit(0)
assembly.ensure_model = assembly.open_database = tell
main([sys.argv[1]])
"""


@pytest.mark.parametrize(("verb", "steps"), [("think", BRAIN), ("train", TRAINING)])
def test_it_goes_after_the_edge(verb: str, steps: int) -> None:
    """Before anything is loaded: lower priority by so many steps, and one core, also for numpy, which is loaded by then."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, verb],
        env={name: value for name, value in os.environ.items() if name not in THREADS},
        capture_output=True, text=True, timeout=120, check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(steps), "1", "1", "1"]
