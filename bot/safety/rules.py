"""A rule of the screen: the signs that must be there together, those that must not, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.safety.crisis import Certainty, Crisis, Finding
from bot.safety.phrases import Sign


@dataclass(frozen=True)
class Rule:
    """When every sign of `all_of` and none of `none_of` is found, `finding` holds."""

    finding: Finding
    all_of: tuple[Sign, ...]
    none_of: tuple[Sign, ...] = ()

    def holds(self, folded: str) -> bool:
        """Whether the rule holds for a `canonical` text."""
        return all(sign.search(folded) for sign in self.all_of) and not any(
            sign.search(folded) for sign in self.none_of
        )


@dataclass(frozen=True)
class Family:
    """Builds the rules of one crisis, so that a table says only what differs.

    A rule of the family never holds where one of the signs `never` is found.
    """

    kind: Crisis
    never: tuple[Sign, ...] = ()

    def sure(self, name: str, *all_of: Sign, unless: Sequence[Sign] = (), topic: str = "") -> Rule:
        """A rule that pages a worker."""
        return self._rule("sure", name, all_of, unless, topic)

    def doubt(self, name: str, *all_of: Sign, unless: Sequence[Sign] = (), topic: str = "") -> Rule:
        """A rule that makes the bot ask."""
        return self._rule("doubt", name, all_of, unless, topic)

    def _rule(
        self,
        certainty: Certainty,
        name: str,
        all_of: tuple[Sign, ...],
        unless: Sequence[Sign],
        topic: str,
    ) -> Rule:
        reason = f"{self.kind.name.lower()}.{name}"
        return Rule(Finding(self.kind, certainty, reason, topic), all_of, (*self.never, *unless))
