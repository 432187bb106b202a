"""Why the bot took a message as it did, in short sentences for whoever reads the talk. Pure."""

from __future__ import annotations

from bot.console import labels
from bot.console.said import percent
from bot.console.thread import Entry

HEARD = {
    "place": "endroit", "organization": "ressource", "time": "moment", "supply": "matériel",
    "substance": "substance", "population": "pour qui", "pet": "animal", "age": "âge",
}  # fmt: skip
"""What is listened for -> how the console says it."""

LIKELY = 0.03  # a second guess fainter than this tells nothing


def why(entry: Entry) -> list[str]:
    """[] when nothing was made of it: a message of ours, one a worker read, one that waits."""
    said = []
    if entry.screened:
        said.append(f"Le dépistage a vu tout de suite: {labels.said(entry.screened)}.")
    found = entry.understood
    if found is None:
        return said
    said.append(f"Pris pour: {labels.said(found.intent)} ({percent(found.confidence)} sûr).")
    if found.rule:
        said.append(f"Décidé par une règle du dépistage ({found.rule}).")
    if found.guess and found.guess != found.intent:
        said.append(f"Le modèle, lui, croyait: {_guess(found.guess, found.guess_confidence)}.")
    if found.second and (found.second_confidence or 0) >= LIKELY:
        said.append(f"Sinon: {_guess(found.second, found.second_confidence)}.")
    said += [
        f"Entendu ({HEARD.get(name, name)}): « {value} »."
        for name, value in (found.heard or {}).items()
    ]
    return said


def _guess(intent: str, confidence: float | None) -> str:
    return f"{labels.said(intent)} ({percent(confidence)})"
