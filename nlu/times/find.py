"""`find_times`: phrases found on the folded text, resolved, said in offsets of the text as sent."""

from dataclasses import dataclass
from datetime import datetime

from nlu.fold import fold
from nlu.times.calendar import zone_of
from nlu.times.context import in_the_past, since
from nlu.times.moment import Frame
from nlu.times.pieces import find_phrases
from nlu.times.resolve import resolve


@dataclass(frozen=True)
class TimeSpan:
    """A time said in a message: `message[start:end] == text`, `value` in ISO 8601."""

    start: int
    end: int
    text: str
    value: str


def find_times(text: str, now: datetime, region: str) -> list[TimeSpan]:
    """The times said in `text`, in order, none overlapping.

    `now` is when the message was sent, aware (ValueError otherwise); `region` one of montreal,
    quebec, lanaudiere, ontario, bruxelles, france (ValueError otherwise). A value is an instant,
    "2026-11-22T14:00:00-05:00", or an interval, "start/end", in the zone of the region.
    """
    if now.tzinfo is None:
        raise ValueError(
            "find_times needs an aware now: a message is sent at one moment of the world"
        )
    zone = zone_of(region)
    local = now.astimezone(zone)
    folded = fold(text)
    spans = []
    for phrase in find_phrases(folded.text):
        if since(folded.text, phrase.start):
            continue
        past = in_the_past(folded.text, phrase.start, phrase.end)
        window = resolve(phrase, Frame(local, zone, region, past))
        if window:
            start, end = folded.origin(phrase.start, phrase.end)
            spans.append(TimeSpan(start, end, text[start:end], window.iso()))
    return spans
