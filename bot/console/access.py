"""Who may open which door of the console: roles, and nothing else. Pure."""

from __future__ import annotations

from enum import Enum


class Role(str, Enum):
    """What somebody does with the console."""

    WORKER = "worker"  # answers people
    COORDINATOR = "coordinator"  # answers for the team too: accounts, figures, review
    EDITOR = "editor"  # keeps the directory, and sees nobody's conversation


Who = frozenset[Role]

EVERYBODY: Who = frozenset(Role)  # whoever is signed in
TEAM: Who = frozenset({Role.WORKER, Role.COORDINATOR})
KEEPERS: Who = frozenset({Role.EDITOR, Role.COORDINATOR})
LEAD: Who = frozenset({Role.COORDINATOR})

NAMES = {
    Role.WORKER: "intervention",
    Role.COORDINATOR: "coordination",
    Role.EDITOR: "répertoire",
}
"""Role -> how the console names it."""
