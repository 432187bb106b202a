"""How a send fails, and what to do next.

SendError
 ├── RateLimited     too fast: wait `retry_after` seconds, send again
 ├── NotReached      the provider never had it: send again
 ├── Uncertain       the provider may have it: `Channel.find` first, then send again
 ├── OptedOut        the person closed this channel: never again here, until they write
 ├── DeadNumber      nobody can be reached at this address
 ├── Undeliverable   it would not go through this way: use another one
 └── Refused         our own mistake (settings, request): tell the operator, use another way

A SendError never holds the address, the text, or the provider's own sentence, which often does.
"""

from typing import ClassVar

CODE_LENGTH = 16  # of the outbox's column: a longer code would undo the record of the failure


class SendError(Exception):
    """A message was not handed over. `sentence` is French, for workers; `code` the provider's,
    cut at CODE_LENGTH."""

    retryable: ClassVar[bool] = False  # the same send may work later
    uncertain: ClassVar[bool] = False  # it may have gone: look before sending again
    opted_out: ClassVar[bool] = False  # the person said stop here
    dead_number: ClassVar[bool] = False  # this address will never work
    other_channel: ClassVar[bool] = False  # an urgent message should go another way now

    def __init__(self, sentence: str, code: str, retry_after: float | None = None) -> None:
        """`retry_after` is in seconds, only when the provider named a wait."""
        super().__init__(sentence, code, retry_after)
        self.sentence = sentence
        self.code = code[:CODE_LENGTH]
        self.retry_after = retry_after

    def __str__(self) -> str:
        return f"{self.sentence} ({self.code})"


class RateLimited(SendError):
    """The provider asks us to slow down; it did not take the message."""

    retryable = True


class NotReached(SendError):
    """No connection was made, or the provider said it took nothing: sending again is safe."""

    retryable = True


class Uncertain(SendError):
    """The call left and no clear answer came: sending again blindly could say it twice."""

    retryable = True
    uncertain = True


class OptedOut(SendError):
    """The person opted out, or blocked the bot."""

    opted_out = True
    other_channel = True


class DeadNumber(SendError):
    """The address does not exist or can never receive this kind of message."""

    dead_number = True
    other_channel = True


class Undeliverable(SendError):
    """The telephone or its carrier would not take it. `temporary` ones may be tried again."""

    other_channel = True


class Unreachable(Undeliverable):
    """Not now (telephone off, no coverage, unknown carrier fault): later may work."""

    retryable = True


class Refused(SendError):
    """The provider refused our request itself: wrong credentials, number, or content."""

    other_channel = True
