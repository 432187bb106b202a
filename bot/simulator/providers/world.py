"""The telephones of a simulation: what reached them, and what the next send to each will meet."""

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

Carrier = Literal["sms", "telegram", "voice"]

Fault = Literal[
    "undelivered",  # taken, then the carrier gives up: telephone off (30003)
    "30003", "30004", "30005", "30006", "30007", "30008",  # the same, for that reason
    "no-answer", "busy",  # calls
    "timeout",  # taken, and never answered in time
    "timeout_lost",  # neither taken nor answered
    "429",  # slow down, with the wait it asks for
    "500",  # an error, and it was not taken
    "500_after",  # an error, although it was taken
    "21610",  # opted out; on Telegram: the bot is blocked
    "21614", "21211",  # not a mobile, not a number; on Telegram: no such chat
    "duplicated", "reordered", "late",  # taken; its reports come twice, backwards, or much later
]  # fmt: skip
FAULTS = frozenset(get_args(Fault))

RETRY_AFTER_SECONDS = 7  # what a "429" asks to wait


@dataclass(frozen=True)
class Delivered:
    """One message or call as its telephone got it; with another status, as it was lost on the way.

    `segments` and `encoding` are those of an SMS. `buttons` are (label, data). `at` is the
    simulated instant. These addresses are invented: they may be shown.
    """

    at: datetime
    channel: Carrier
    to: str
    sender: str
    text: str
    sid: str
    status: str = "delivered"
    segments: int | None = None
    encoding: str | None = None
    buttons: tuple[tuple[str, str], ...] = ()
    location: tuple[float, float] | None = None


Hook = Callable[[Delivered], None]


class Telephones:
    """Every simulated telephone. Hooks run in the provider's thread: they must be quick."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.now = now
        self.delivered: list[Delivered] = []
        self.lost: list[Delivered] = []
        self.opted_out: set[str] = set()  # numbers that texted STOP
        self._faults: defaultdict[tuple[Carrier, str], deque[Fault]] = defaultdict(deque)
        self._hooks: list[Hook] = []

    def subscribe(self, hook: Hook) -> None:
        """Have `hook` called with each message that arrives or is lost."""
        self._hooks.append(hook)

    def fault(self, to: str, fault: Fault, channel: Carrier | None = None) -> None:
        """Line up what a next send to `to` meets; without `channel`: its text messages."""
        if fault not in FAULTS:
            raise ValueError(f"no fault is called {fault!r}; known: {', '.join(sorted(FAULTS))}")
        self._faults[channel or _texts_of(to), to].append(fault)

    def next_fault(self, channel: Carrier, to: str) -> Fault | None:
        """The fault this send meets, if one was lined up; it is used up."""
        waiting = self._faults[channel, to]
        return waiting.popleft() if waiting else None

    def record(self, message: Delivered) -> None:
        """A message got to the end of its way."""
        (self.delivered if message.status == "delivered" else self.lost).append(message)
        for hook in self._hooks:
            hook(message)

    def received_by(self, address: str) -> list[Delivered]:
        """What one telephone got, oldest first."""
        return [message for message in self.delivered if message.to == address]


def _texts_of(address: str) -> Carrier:
    return "sms" if address.startswith("+") else "telegram"
