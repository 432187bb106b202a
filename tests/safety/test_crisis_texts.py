"""The crisis wording: that it fits, that it is easy to read, that it says only what we may say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.regions import Region, load_regions
from bot.safety.crisis import Crisis
from bot.safety.protocols import (
    TOPICS,
    calmed,
    cannot_call,
    english_essentials,
    first_response,
    help_keyword_reply,
    opt_out_confirmation,
    place_noted,
    question,
    safe_for_now,
    still_here,
    still_in_danger,
)
from bot.segments import septets

REGIONS = load_regions(Path(__file__).parents[2] / "directory_data" / "regions")
CRISIS_SEGMENT = 136  # septets: what Twilio lists for Canadian long codes
KEYWORD_SEGMENT = 160  # septets: the most a mandatory keyword reply may hold


def responses(region: Region) -> Iterator[tuple[str, ...]]:
    """Every first response of a region: each crisis, age and topic."""
    for kind in Crisis:
        for minor in (False, True):
            for topic in ("", *sorted(TOPICS)):
                yield first_response(kind, region, minor=minor, topic=topic)


def french(region: Region) -> set[str]:
    """Every French text of a region."""
    said = {text for response in responses(region) for text in response}
    said |= {question(kind, topic) for kind in Crisis for topic in ("", "other")}
    said |= {calmed(kind, region) for kind in (None, *Crisis)}
    for meanwhile in (still_in_danger, safe_for_now, still_here):
        said |= {meanwhile(kind, region) for kind in Crisis}
    said |= {place_noted("Parc-Lafontaine, derrière la fontaine, près du petit pont", region)}
    said.add(cannot_call(region))
    return said | {opt_out_confirmation(region), help_keyword_reply(region)}


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_every_text_fits_one_segment(region: Region) -> None:
    """GSM-7 letters only and 136 septets, so that one message is one segment on any route."""
    for text in (french(region) | set(english_essentials(region))) - {help_keyword_reply(region)}:
        count = septets(text)
        assert count is not None, text
        assert count <= CRISIS_SEGMENT, (count, text)
    count = septets(help_keyword_reply(region))
    assert count is not None
    assert count <= KEYWORD_SEGMENT


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_every_text_is_filled_in(region: Region) -> None:
    """No placeholder is left, no sentence lost its number."""
    for text in french(region) | set(english_essentials(region)):
        assert not re.search(r"[{}]|None|: ?\.|SMS au si|  ", text), text


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_the_numbers_are_those_of_the_region(region: Region) -> None:
    """Every number said is one the region's files carry with its source."""
    known = {region.emergency, region.police, region.emergency_text or "", "112"}
    for line in region.lines.values():
        known |= {line.phone or "", line.text_to or ""}
    digits = {re.sub(r"\D", "", number) for number in known}
    for text in french(region):
        for number in re.findall(r"\d[\d -]{1,}\d", text):
            if number not in ("3-5",):
                assert re.sub(r"\D", "", number) in digits, (number, text)


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_an_overdose_begins_with_the_emergency_number(region: Region) -> None:
    """The call comes first, the law last, and only where the law says so."""
    said = first_response(Crisis.OVERDOSE, region)
    assert region.emergency in said[0].split(".")[0]
    assert all(region.emergency in text for text in said[:2])
    about_the_law = [index for index, text in enumerate(said) if "loi" in text]
    assert about_the_law == ([len(said) - 1] if region.country == "CA" else [])


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_a_suicide_response_asks_and_gives_a_line(region: Region) -> None:
    """It asks whether the person is safe now and gives the line, never a way to die."""
    said = " ".join(first_response(Crisis.SUICIDE, region))
    line = region.line("suicide")
    assert line is not None
    assert line.phone is not None
    assert line.phone in said
    assert region.emergency in said
    assert "?" in said


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_violence_stays_neutral(region: Region) -> None:
    """Whoever reads over the shoulder learns neither what happened nor who did it."""
    for topic in ("", "sexual", "trafficking", "child"):
        for text in first_response(Crisis.VIOLENCE, region, topic=topic):
            assert not re.search(r"viol|frapp|battu|abus|conjoint|agress|mari\b", text.lower()), (
                text
            )


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_no_response_promises_what_we_cannot_keep(region: Region) -> None:
    """Nobody was told yet, nobody watches, no secret is sworn."""
    for text in french(region):
        assert not re.search(
            r"averti|prévenu|en route|je te surveille|promis\b|secret absolu", text
        )


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_nobody_is_congratulated(region: Region) -> None:
    """Who was misunderstood reads these words in danger: no "tant mieux", and a number in each."""
    for kind in (None, *Crisis):
        assert "tant mieux" not in calmed(kind, region).lower()
        assert region.emergency in calmed(kind, region)


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_a_minor_in_distress_is_given_a_line_for_the_young(region: Region) -> None:
    """Where the region has one."""
    youth = region.line("youth")
    said = " ".join(first_response(Crisis.DISTRESS, region, minor=True))
    assert youth is None or (youth.phone or "") in said


def test_who_cannot_speak_is_given_a_number_that_reads() -> None:
    """Where one is known; never a voice line alone."""
    assert "535353" in cannot_call(REGIONS["montreal"])
    assert "114" in cannot_call(REGIONS["france"])
    assert "texto" not in cannot_call(REGIONS["bruxelles"])


def test_english_is_english() -> None:
    """ "988 (call or text)", in no two tongues."""
    for region in REGIONS.values():
        assert not re.search(r"appel|ou SMS", " ".join(english_essentials(region)))


@pytest.mark.parametrize("region", REGIONS.values(), ids=REGIONS)
def test_stop_and_aide_still_give_a_way_out(region: Region) -> None:
    """Both keywords can be a cry: both replies carry the emergency number and a crisis line."""
    line = region.line("suicide")
    assert line is not None
    assert line.phone is not None
    for text in (opt_out_confirmation(region), help_keyword_reply(region)):
        assert region.emergency in text
        assert line.phone in text
    assert "START" in opt_out_confirmation(region)
    assert "danger" in help_keyword_reply(region)


def test_a_minor_gets_words_and_a_line_of_their_own() -> None:
    """In the region files every country names a line for the young or for children in danger."""
    for region in REGIONS.values():
        assert first_response(Crisis.SUICIDE, region, minor=True) != first_response(
            Crisis.SUICIDE, region
        )
        youth = region.best("youth", "child_protection")
        assert youth is not None
        assert youth.phone is not None
        said = " ".join(first_response(Crisis.SUICIDE, region, minor=True))
        assert youth.phone in said


@pytest.mark.parametrize("kind", Crisis)
def test_a_doubt_is_asked_as_one_question(kind: Crisis) -> None:
    """Direct, in the present, answered by yes or no; suicide is named plainly."""
    assert question(kind).count("?") == 1
    assert "OUI" in question(kind)
    assert "NON" in question(kind)
    assert "penses à mourir" in question(Crisis.SUICIDE)


def test_the_whole_set_is_easy_to_read() -> None:
    """Mean sentence of 12 words at most and LIX under 40, over every French text."""
    texts = sorted(set().union(*(french(region) for region in REGIONS.values())))
    sentences = [part for text in texts for part in re.split(r"[.!?:]+", text) if part.strip()]
    words = [word for part in sentences for word in re.findall(r"[^\W\d_]+", part)]
    mean = len(words) / len(sentences)
    lix = mean + 100 * sum(len(word) > 6 for word in words) / len(words)
    assert mean <= 12
    assert lix < 40
