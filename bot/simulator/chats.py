"""Telegram knows chats and updates by number; a scenario may name them as it likes."""

from __future__ import annotations

import itertools


class Chats:
    """Gives every name a number, and the name back."""

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._updates: dict[str, str] = {}
        self._free = itertools.count(9_000_001)
        self._free_updates = itertools.count(50_000_001)

    def number(self, name: str) -> str:
        """The chat id of this name; telephone numbers and chat ids are their own."""
        if name.startswith("+") or name.lstrip("-").isdigit():
            return name
        if name not in self._numbers:
            number = str(next(self._free))
            self._numbers[name], self._names[number] = number, name
        return self._numbers[name]

    def name(self, number: str) -> str:
        return self._names.get(number, number)

    def update_id(self, provider_id: str | None) -> str | None:
        """A number for this provider id, the same for the same; None leaves it to the provider."""
        if provider_id is None or provider_id.isdigit():
            return provider_id
        if provider_id not in self._updates:
            self._updates[provider_id] = str(next(self._free_updates))
        return self._updates[provider_id]
