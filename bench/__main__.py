"""`python -m bench [NAME ... [--OPTION NUMBER]]`: every measure, or those named, as lines of one
table. An option, such as `kill --every 10`, is an argument of the `run` of the measures named."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from functools import partial
from inspect import signature

import bench

HELPERS = {
    "__main__",
    "kill_edge",
    "kill_story",
    "kill_telling",
    "load_brain",
    "load_callers",
    "load_crowd",
    "load_world",
    "synthetic",
}


def measures() -> list[str]:
    """The modules of this folder that measure something."""
    return sorted(
        found.name for found in pkgutil.iter_modules(bench.__path__) if found.name not in HELPERS
    )


def main(given: list[str]) -> int:
    """Exit code 0, or 2 when a measure or option is unknown."""
    known = measures()
    try:
        asked, options = _parted(given)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if unknown := [name for name in asked if name not in known]:
        print(
            f"no measure is called {unknown[0]!r}; use some of: {', '.join(known)}", file=sys.stderr
        )
        return 2
    for name in asked or known:
        run = importlib.import_module(f"bench.{name}").run
        if strange := [option for option in options if option not in signature(run).parameters]:
            print(f"{name} has no option --{strange[0]}", file=sys.stderr)
            return 2
        run(partial(print, flush=True), **options)
    return 0


def _parted(given: list[str]) -> tuple[list[str], dict[str, int]]:
    """Names and options. Raises ValueError when an option has no number."""
    names: list[str] = []
    options: dict[str, int] = {}
    words = iter(given)
    for word in words:
        if not word.startswith("--"):
            names.append(word)
        elif (number := next(words, "")).isdigit() and int(number):
            options[word.removeprefix("--").replace("-", "_")] = int(number)
        else:
            raise ValueError(f"{word} takes a number from 1 on")
    return names, options


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
