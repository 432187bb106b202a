"""`python -m bench [NAME ...]`: every measure, or those named, as lines of one table."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import bench

HELPERS = {"__main__", "kill_edge", "load_brain", "synthetic"}


def measures() -> list[str]:
    """The modules of this folder that measure something."""
    return sorted(
        found.name for found in pkgutil.iter_modules(bench.__path__) if found.name not in HELPERS
    )


def main(asked: list[str]) -> int:
    """Exit code 0, or 2 when a measure is unknown."""
    known = measures()
    if unknown := [name for name in asked if name not in known]:
        print(
            f"no measure is called {unknown[0]!r}; use some of: {', '.join(known)}", file=sys.stderr
        )
        return 2
    for name in asked or known:
        importlib.import_module(f"bench.{name}").run(print)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
