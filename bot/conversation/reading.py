"""A message with all that is said of it: by the model, by the screen, and by the talk so far. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.conversation import wishes
from bot.conversation.meanings import KEYWORDS
from bot.conversation.plain import bare
from bot.conversation.settled import Context
from bot.conversation.votes import as_met, crisis_vote
from bot.safety.crisis import Finding
from bot.safety.screen import goes_on, lets_go


@dataclass(frozen=True)
class Reading:
    """What one message is settled from.

    `ranking` is the model's (intent, probability) list, best first; `finding` the screen's; `takes_back`
    whether the text says that the crisis was a false alarm; `has_place`: a place was heard in it.
    """

    text: str
    intent: str | None
    confidence: float
    ranking: Sequence[tuple[str, float]]
    finding: Finding
    takes_back: bool = False
    context: Context = Context()
    has_place: bool = False
    keyword: bool = False  # a word that stands for itself, whatever the model says of it

    @cached_property
    def plain(self) -> str:
        """The text in small letters, without accents or marks."""
        return bare(self.text)

    def with_keyword(self) -> Reading:
        """The same; a keyword means what it means."""
        named = KEYWORDS.get(self.plain)
        return replace(self, intent=named, confidence=1.0, keyword=True) if named else self

    @cached_property
    def scores(self) -> dict[str, float]:
        """The model's probabilities by intent."""
        return dict(self.ranking)

    @cached_property
    def goes_on(self) -> bool:
        """Whether it says that danger is not over; of a need it says nothing ("le refuge répond pas")."""
        need = (self.intent or "").startswith("find_") and self.confidence >= wishes.CLEAR
        return goes_on(self.text) and not need

    @property
    def doubted(self) -> bool:
        """The screen heard something, and is not sure of it."""
        return self.finding.kind is not None and self.finding.certainty == "doubt"

    @property
    def another(self) -> bool:
        """ "Non, mais il m'a frappée": a no to what was asked, and another danger in the same breath."""
        kind, doubt = self.finding.kind, self.context.doubt
        named = kind is not None and doubt is not None and kind.value != doubt
        return named and self.doubted and self.intent != "affirm"

    @property
    def asked_about(self) -> str | None:
        """The crisis the bot had asked about, unless another danger is named instead."""
        return None if self.another else self.context.doubt

    @cached_property
    def vote(self) -> tuple[str | None, float]:
        """The likeliest crisis and how much is on all of them: of what is met here, when the screen doubts."""
        return crisis_vote(dict(as_met(self.ranking)) if self.doubted else self.scores)

    @property
    def met(self) -> list[tuple[str, float]]:
        """What it may mean outside of a crisis, best first, chat as likely as it is met here."""
        said = [(self.intent, self.confidence)] if self.keyword and self.intent else self.ranking
        return as_met(said)

    @property
    def taken_back(self) -> bool:
        """Taken back, and the words do not let go of life meanwhile."""
        return self.takes_back and not (self.context.crisis and lets_go(self.text))
