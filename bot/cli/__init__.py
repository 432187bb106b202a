"""The verbs of `fanal`: one module each, with `add_parser(subparsers)` and `run(args) -> exit code`.

Machine output goes to standard output and nothing else does; what goes wrong is one clear line on
standard error.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

VERBS = (
    "up",
    "serve",
    "think",
    "chat",
    "demo",
    "train",
    "evaluate",
    "parse",
    "simulate",
    "directory",
    "hours",
    "migrate",
    "purge",
    "worker",
    "rota",
    "partner",
    "user",
    "requests",
    "alert",
    "doctor",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb; its exit code. A fault the person can mend is one line, never a traceback."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    parser = build_parser(arguments[0] if arguments else "")
    args = parser.parse_args(arguments)
    try:
        return int(args.func(args))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("FANAL_TRACEBACK"):
            raise
        print(f"fanal: {_sentence(error)}", file=sys.stderr)
        return 1


def build_parser(verb: str = "") -> argparse.ArgumentParser:
    """The parser. Only the module of `verb` is imported when it is one: some take seconds."""
    parser = argparse.ArgumentParser(prog="fanal", description=__doc__.split("\n")[0])
    subparsers = parser.add_subparsers(required=True, metavar="VERB")
    for name in [verb] if verb in VERBS else VERBS:
        importlib.import_module(f"bot.cli.{name}").add_parser(subparsers)
    return parser


def _sentence(error: Exception) -> str:
    """What to tell: our own errors are sentences; of others, the type says where to look."""
    text = " ".join(str(error).split()) or "no more is known"
    if type(error).__module__.split(".")[0] in ("bot", "nlu", "actions"):
        return text
    return f"{type(error).__name__}: {text[:300]} (set FANAL_TRACEBACK=1 to see where)"
