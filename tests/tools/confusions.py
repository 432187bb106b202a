"""Draws the confusion matrix of a report: what was said (across) of what was meant (down).

    fanal evaluate messages.jsonl --json report.json
    .venv/bin/python tests/tools/confusions.py report.json docs/images/confusions.svg

Shares of each intent's messages; a message understood is on the diagonal.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
matplotlib.rcParams["svg.hashsalt"] = "fanal"  # the same report draws the same bytes
import matplotlib.pyplot as plt
import numpy as np


def main(report: Path, target: Path) -> None:
    told = json.loads(report.read_text(encoding="utf-8"))
    names = list(told["intents"])
    matrix = np.zeros((len(names), len(names)))
    for name, score in told["intents"].items():
        at = names.index(name)
        matrix[at, at] = score["support"]
    for true, said, times in told["confusions"]:
        matrix[names.index(true), names.index(said)] += times
        matrix[names.index(true), names.index(true)] -= times
    totals = matrix.sum(axis=1, keepdims=True)
    draw(matrix / np.maximum(totals, 1), names, told, target)


def draw(shares: np.ndarray, names: list[str], told: dict[str, object], target: Path) -> None:
    figure, axes = plt.subplots(figsize=(11, 11))
    axes.imshow(np.sqrt(shares), cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(names)), names, rotation=90, fontsize=6.5)
    axes.set_yticks(range(len(names)), names, fontsize=6.5)
    axes.xaxis.tick_top()
    for true, said in zip(*np.nonzero(shares)):
        if true != said:
            axes.text(
                said, true, f"{100 * shares[true, said]:.0f}", ha="center", va="center", fontsize=5
            )
    axes.set_title(
        f"{told['messages']} messages, {100 * float(str(told['accuracy'])):.1f} % understood;"
        " figures: % of the row said otherwise",
        fontsize=9,
        pad=12,
    )
    figure.tight_layout()
    figure.savefig(target, metadata={"Date": None})


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
