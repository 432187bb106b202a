"""The words that bound a time: "avant", "jusqu'à", "après", "à partir de", "pas avant"."""

import re
from datetime import datetime, timedelta

from nlu.times.moment import Frame, Window
from nlu.times.pieces import Phrase, Piece

_UNTIL = re.compile(r"jus|jska|till?|until|d'? ?ici")
_BEFORE = re.compile(r"avant?|before")
_FROM = re.compile(r"a ?partir|des$|apartir")
_AFTER = re.compile(r"(?:un peu )?apre?s|passe|after|past")


def looks_ahead(bound: Piece) -> bool:
    """Whether what is bounded is to come whatever the verb: "y m'a laisse jusqu'a minuit"."""
    return bool(_UNTIL.match(bound.words) or _BEFORE.match(bound.words))


def bounded(bound: Piece, found: Window, phrase: Phrase, frame: Frame) -> Window:
    """The window once "avant", "jusqu'a", "apres" are heard; "vers" leaves it as it is."""
    if bound.kind == "not_before" or _FROM.match(bound.words):
        return _onward(found.start, phrase, frame)
    if _UNTIL.match(bound.words):
        return _up_to(found.last, frame)
    if _BEFORE.match(bound.words):
        return _up_to(found.start, frame)
    if _AFTER.match(bound.words):
        return _onward(found.last, phrase, frame)
    return found


def _up_to(limit: datetime, frame: Frame) -> Window:
    """From now to a limit; from the start of its day when the limit is past."""
    now = frame.later(timedelta())
    if limit.timestamp() > now.timestamp():
        return Window(now, limit)
    return Window(frame.at((limit - timedelta(minutes=1)).date(), 0), limit)


def _onward(start: datetime, phrase: Phrase, frame: Frame) -> Window:
    """From a start to the end of its day, of its night when it is evening, of a week for a day."""
    if not any(piece.slot in ("clock", "part") or piece.kind == "meal" for piece in phrase.pieces):
        return Window(start, frame.at(start.date() + timedelta(days=7), 0))
    if start.hour >= 18:
        return Window(start, frame.at(start.date(), 30))
    return Window(start, frame.at(start.date(), 6 if start.hour < 6 else 24))
