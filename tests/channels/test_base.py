"""The contract's own rules: reports in any order, and nothing said in a repr."""

from functools import reduce
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.base import Inbound, OutgoingMessage, SendStatus, merge

statuses = st.sampled_from(SendStatus)


@given(st.lists(statuses, min_size=1), st.randoms(use_true_random=False))
def test_reports_end_the_same_in_any_order(reports: list[SendStatus], random: Random) -> None:
    """Shuffled and repeated reports give one end state."""
    shuffled = reports * 2
    random.shuffle(shuffled)
    assert reduce(merge, reports) == reduce(merge, shuffled)


@given(statuses, statuses)
def test_a_status_never_goes_back(old: SendStatus, new: SendStatus) -> None:
    """A late "sent" does not undo "delivered", and no report undoes a failure."""
    assert merge(old, new).value >= old.value
    for failure in (SendStatus.UNDELIVERED, SendStatus.FAILED):
        assert merge(failure, SendStatus.DELIVERED) is failure


def test_a_repr_holds_neither_address_nor_words() -> None:
    """What a log or a traceback could print of a message says nothing of the person."""
    words = ("+15145550123", "je suis au parc", "45.5", "OUI")
    shown = repr(Inbound("sms", "SM1", words[0], words[1], "text", (45.5, -73.6), "OUI"))
    shown += repr(OutgoingMessage(words[0], words[1], location=(45.5, -73.6)))
    assert not any(word in shown for word in words)
