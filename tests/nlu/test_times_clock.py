"""Hours as they are said, in hours since midnight."""

import pytest

from nlu.times.clock import read_hour


@pytest.mark.parametrize(
    ("words", "part", "hours", "either"),
    [
        ("22h", "", 22, False),
        ("22h30", "", 22.5, False),
        ("4h", "", 4, True),
        ("04h", "", 4, False),
        ("4h du mat", "", 4, False),
        ("4h", "a soir", 16, False),
        ("9h", "a soir", 21, False),
        ("2h", "cette nuit", 2, False),
        ("11h", "cette nuit", 23, False),
        ("12h", "du matin", 0, False),
        ("3h", "cet aprem", 15, False),
        ("3 pm", "", 15, False),
        ("12 pm", "", 12, False),
        ("12 am", "", 0, False),
        ("7h", "", 7, False),
        ("midi", "", 12, False),
        ("midi et quart", "", 12.25, False),
        ("minuit", "", 24, False),
        ("minuit moins quart", "", 23.75, False),
        ("minuit 30", "", 24.5, False),
        ("onze heures et demie", "", 11.5, False),
        ("cinq heures moins vingt", "", 4 + 40 / 60, True),
    ],
)
def test_an_hour_is_read(words: str, part: str, hours: float, either: bool) -> None:
    """The figures, the quarters and the part of day make the hour; 1 to 5 alone may be either."""
    found = read_hour(words, part)
    assert found.hours == pytest.approx(hours)
    assert found.either is either
