"""A list of services within what a text message may cost."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from actions.listing import CHAT_SHOWN, SMS_SEGMENTS, SMS_SHOWN, fits, listing
from bot.directory.hours import Status
from bot.directory.repository import load_folder
from bot.directory.search import Match, Query, search
from bot.directory.taxonomy import NEEDS
from bot.segments import segments, to_gsm7
from bot.settings import REGIONS, ROOT
from tests.actions.small_services import MONTREAL, a_match, a_service

NOW = datetime(2026, 11, 21, 23, 40, tzinfo=MONTREAL)
MORE = "PLUS pour d'autres."
WORDS = st.text(st.characters(categories=["L", "N", "Zs"]), min_size=1, max_size=120)
SERVICES = st.builds(
    a_service,
    organization=WORDS,
    name=WORDS,
    address=st.none() | WORDS,
    area=st.none() | WORDS,
    hours_text=st.none() | WORDS,
    conditions=st.none() | WORDS,
    confirmed=st.none() | st.just("2020-05"),
)
MATCHES = st.lists(st.builds(a_match, SERVICES, obstacle=st.none() | WORDS), max_size=5)


def named(*names: str, status: Status = Status(None)) -> list[Match]:
    return [a_match(a_service(organization=name), status) for name in names]


def test_two_by_sms_with_a_word_for_the_others() -> None:
    """Numbered, one a line, the need first, and how to ask for more last."""
    text, shown = listing(
        named("Un", "Deux", "Trois"), NOW, NOW, sms=True, more=MORE, before="Un lit:"
    )
    lines = text.split("\n")
    assert [line[:5] for line in lines[:3]] == ["Un li", "1) Un", "2) De"]
    assert lines[3] == MORE
    assert [match.service.organization for match in shown] == ["Un", "Deux"]


def test_a_sure_door_is_enough_in_one_segment() -> None:
    """Open for long enough, near, takes them: one segment, and how to ask for the others."""
    names = "Le grand accueil du faubourg", "Le petit accueil du faubourg"
    text, shown = listing(named(*names, status=Status(True)), NOW, NOW, sms=True, more=MORE)
    assert [match.service.organization for match in shown] == [names[0]]
    assert fits(text, 1)
    assert text.endswith(MORE)


def test_a_door_that_closes_soon_is_not_sure() -> None:
    """In half an hour it is shut: a second one is named with it."""
    soon = Status(True, NOW + timedelta(minutes=30))
    _, shown = listing(named("Un", "Deux", status=soon), NOW, NOW, sms=True, more=MORE)
    assert len(shown) == 2


def test_nothing_more_is_promised_when_there_is_nothing_more() -> None:
    """One match: no number before it, no "PLUS"."""
    text, shown = listing(named("Un"), NOW, NOW, sms=True, more=MORE)
    assert text.startswith("Un: ")
    assert MORE not in text
    assert len(shown) == 1


def test_three_by_telegram_with_their_conditions() -> None:
    """Room is free there: three services, their names and conditions, a blank line between."""
    matches = [a_match(a_service(conditions="Sans animaux"), Status(True))] * 4
    text, shown = listing(matches, NOW, NOW, sms=False, more=MORE)
    assert len(shown) == CHAT_SHOWN
    assert text.count("Sans animaux") == CHAT_SHOWN
    assert text.endswith(f"\n\n{MORE}")


def test_no_match_is_no_list() -> None:
    """Only the opening words are left, for the caller to do better."""
    assert listing([], NOW, NOW, sms=True, more=MORE, before="Un lit:") == ("Un lit:", [])


@given(MATCHES, st.booleans(), st.just("") | st.just("Un lit:"))
def test_a_list_is_short_and_begins_at_the_beginning(
    matches: list[Match], sms: bool, before: str
) -> None:
    """Whatever the services: the first ones, in order, each named; by SMS two only if they fit."""
    text, shown = listing(matches, NOW, NOW, sms=sms, more=MORE, before=before)
    assert shown == matches[: len(shown)]
    assert len(shown) <= (SMS_SHOWN if sms else CHAT_SHOWN)
    assert bool(shown) == bool(matches)
    assert all(match.service.organization in text for match in shown)
    assert (MORE in text) == (len(matches) > len(shown) > 0)
    if sms and len(shown) > 1:
        assert fits(text)


@given(WORDS)
def test_what_fits_is_counted_as_it_is_sent(text: str) -> None:
    """The count is that of the GSM-7 text that leaves, not of the accents before it."""
    assert fits(text * 4) == (segments(to_gsm7(text * 4))[0] <= SMS_SEGMENTS)


def test_every_need_of_every_region_is_answered_in_two_segments() -> None:
    """The real directory: whatever is asked, wherever, the first answer costs two segments at most
    (it may be one service alone; but no service is too long to be said)."""
    services = load_folder(ROOT / "directory_data").services
    too_long = set()
    for region in REGIONS:
        for need in NEEDS:
            matches = search(services, Query(need=need, region=region, at=NOW))
            for start in range(len(matches)):
                text, shown = listing(matches[start:], NOW, NOW, sms=True, more=MORE)
                if not fits(text):
                    too_long.add((shown[0].service.id, segments(to_gsm7(text))[0]))
    assert too_long == set()
