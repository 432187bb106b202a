"""Stories of the ladder: who is paged, when, and what the person is told meanwhile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from stories import Story

from bot.conversation import talks
from bot.conversation.conversations import Holder
from bot.db import transaction
from bot.paging import shifts
from bot.paging.kinds import CHECK_IN
from bot.paging.shifts import Shift
from bot.paging.tables import PageStatus
from bot.regions import load_regions
from bot.safety.crisis import Crisis
from bot.settings import ROOT

WARNED = "J'avertis l'équipe tout de suite. Je te dis ici si quelqu'un te lit."


def test_an_overdose_pages_the_worker_on_shift_at_once(story: Story) -> None:
    """The page leaves with the first response, and the person hears that the team is told."""
    story.worker("Marie Tremblay", level=1)
    talk = story.person()
    assert story.crisis(talk, Crisis.OVERDOSE)
    heard = story.heard()
    said = [one.text for one in heard if one.who == "Alex"]
    assert "911" in said[0]
    assert said[-1] == WARNED
    (page,) = [one for one in heard if one.who == "Marie Tremblay"]
    assert page.text == "FANAL 10: SURDOSE. Réponds 1 pour prendre, 2 pour passer."
    assert story.talk(talk).holder is Holder.WAITING


def test_a_page_says_roughly_where_and_never_an_address(story: Story) -> None:
    """The neighbourhood goes with the page; what may be an address does not."""
    story.worker("Marie", level=1)
    story.asks_for_somebody(story.person("A"), area="Hochelaga-Maisonneuve")
    story.asks_for_somebody(story.person("B"), area="2123 rue Ontario")
    near, hidden = story.heard_by("Marie")
    assert ", secteur Hochelaga-Maisonneuve. " in near
    assert "2123" not in hidden
    assert "Ontario" not in hidden


def test_telegram_pages_come_with_two_buttons(story: Story) -> None:
    """A worker on both channels is paged on both; Telegram can be answered with a tap."""
    story.worker("Sam", level=1, channels=("sms", "telegram"))
    story.crisis(story.person(), Crisis.SUICIDE)
    pages = {one.channel: one for one in story.heard() if one.who == "Sam"}
    assert set(pages) == {"sms", "telegram"}
    assert pages["telegram"].buttons == ("take:10", "pass:10")
    assert pages["sms"].buttons == ()


@pytest.mark.parametrize(
    ("kind", "climbs_after"),
    [
        (Crisis.OVERDOSE.value, 60), (CHECK_IN, 60), (Crisis.SUICIDE.value, 90),
        (Crisis.VIOLENCE.value, 180), ("talk_to_worker", 180),
    ],
)  # fmt: skip
def test_silence_climbs_level_by_level(story: Story, kind: str, climbs_after: int) -> None:
    """Paged twice, a silent level gives way to the next after its delay; then coordination; then
    the truth."""
    from bot.paging import service

    story.worker("Un", level=1)
    story.worker("Deux", level=2)
    story.worker("Chef", role="coordinator")
    talk = story.person()
    with transaction(story.engine) as conn:
        service.raise_page(conn, talk, kind, story.now, story.settings)
    waves = [[one.who for one in story.heard() if one.who != "Alex"]]
    for _ in range(6):
        story.wait(climbs_after / 2)
        waves.append([one.who for one in story.heard() if one.who != "Alex"])
    assert waves == [["Un"], ["Un"], ["Deux"], ["Deux"], ["Chef"], ["Chef"], []]
    assert story.page(talk).state is PageStatus.EXHAUSTED


def test_nobody_comes_is_said_with_a_number_to_call(story: Story) -> None:
    """A ladder climbed in vain ends with the truth, once, and the bot has the talk again."""
    story.worker("Un", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.SUICIDE)
    story.heard()
    story.wait(90)
    (told,) = story.heard_by("Alex")
    assert told == (
        "Personne de l'équipe n'a pu répondre. Appelle le 1 866 277-3553 ou écris au 535353. "
        "Si c'est urgent: 911."
    )
    assert story.talk(talk).holder is Holder.BOT
    story.wait(3600)
    assert story.heard() == []


@pytest.mark.parametrize("age", [15, 18])
def test_nobody_comes_and_a_minor_is_given_the_line_for_the_young(story: Story, age: int) -> None:
    """Who said they are 15 is told whom the young may call; who is of age, the line of all."""
    story.worker("Un", level=1)
    talk = story.person()
    with transaction(story.engine) as conn:
        talks.keep(conn, talk, {"slots": {"age": age}}, story.now)
    story.crisis(talk, Crisis.DISTRESS)
    story.heard()
    story.wait(600)
    (told,) = story.heard_by("Alex")
    youth = load_regions(ROOT / "directory_data" / "regions")["montreal"].line("youth")
    assert youth is not None
    assert (str(youth.phone) in told) is (age < 18)
    assert "911" in told


def test_nobody_on_call_is_said_at_once(story: Story) -> None:
    """With no shift and no coordinator nothing is promised: the truth comes with the answer."""
    talk = story.person(region="bruxelles")
    story.crisis(talk, Crisis.OVERDOSE)
    said = [one.text for one in story.heard()]
    assert said[-1] == "Personne de l'équipe n'est de garde en ce moment. Appelle le 112."
    assert not [text for text in said if "avertis" in text]
    assert story.page(talk).state is PageStatus.EXHAUSTED
    assert story.talk(talk).holder is Holder.BOT


def test_an_empty_level_costs_no_time(story: Story) -> None:
    """With nobody on shift the coordination is paged in the same instant."""
    story.worker("Chef", role="coordinator")
    story.crisis(story.person(), Crisis.VIOLENCE)
    assert story.heard_by("Chef") == ["FANAL 10: VIOLENCE. Réponds 1 pour prendre, 2 pour passer."]


def test_a_worse_message_pages_everybody_who_knew_anew(story: Story) -> None:
    """From distress to overdose: its own first response, and a page that says it got worse."""
    story.worker("Un", level=1)
    story.worker("Deux", level=2)
    talk = story.person()
    story.crisis(talk, Crisis.DISTRESS)
    story.wait(200)  # level 2 was asked
    story.heard()
    assert story.crisis(talk, Crisis.OVERDOSE)
    heard = story.heard()
    worse = "FANAL 10, PLUS GRAVE: SURDOSE. Réponds 1 pour prendre, 2 pour passer."
    assert [one.text for one in heard if one.who == "Un"] == [worse]
    assert [one.text for one in heard if one.who == "Deux"] == [worse]
    assert story.page(talk).kind == Crisis.OVERDOSE.value
    story.wait(60)  # at the pace of an overdose now
    assert story.page(talk).state is PageStatus.EXHAUSTED


def test_a_milder_message_does_not_lower_the_page(story: Story) -> None:
    """The milder crisis is answered in its own words; the page stays what it was."""
    story.worker("Un", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    assert story.crisis(talk, Crisis.DISTRESS)
    assert story.heard_by("Un") == []
    assert story.page(talk).kind == Crisis.OVERDOSE.value


def test_the_same_crisis_again_gets_a_short_word(story: Story) -> None:
    """Within ten minutes the long text is not repeated; the person hears how it stands."""
    story.worker("Un", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.SUICIDE)
    story.heard()
    story.wait(30)
    assert not story.crisis(talk, Crisis.SUICIDE)
    assert story.heard_by("Alex") == [
        "Je suis là. L'équipe est avertie, personne n'a encore répondu. Urgent? Appelle le 911."
    ]


def test_after_ten_minutes_the_whole_text_comes_again(story: Story) -> None:
    """A crisis that lasts is answered in full once more, and the team is asked once more."""
    story.worker("Un", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.SUICIDE)
    story.wait(601)
    story.heard()
    assert story.crisis(talk, Crisis.SUICIDE)
    heard = story.heard()
    assert [one.text for one in heard if one.who == "Alex"][-1] == WARNED
    assert [one.who for one in heard if one.who == "Un"] == ["Un"]


def test_asking_twice_for_somebody_is_answered_twice(story: Story) -> None:
    """No message of a person stays without a word, even when nothing changed."""
    story.worker("Un", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.heard()
    story.asks_for_somebody(talk)
    heard = story.heard()
    assert [one.who for one in heard] == ["Alex"]
    assert heard[0].text.startswith("Je suis là.")


def test_a_false_alarm_is_told_and_slows_the_page(story: Story) -> None:
    """One may be made to say it is over: the page goes on, slowly, and says what was said."""
    story.worker("Un", level=1)
    story.worker("Deux", level=2)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    assert story.false_alarm(talk)
    assert story.heard_by("Un") == [
        "FANAL 10: la personne dit que c'est une fausse alerte. Vérifie si tu peux."
    ]
    story.wait(80)  # an overdose would have climbed
    assert story.heard() == []
    story.wait(110)
    asked = [(one.who, one.text) for one in story.heard()]
    assert asked[0] == (
        "Un", "FANAL 10, FAUSSE ALERTE?: SURDOSE. Réponds 1 pour prendre, 2 pour passer."
    )  # fmt: skip
    assert asked[-1][0] == "Deux"


def test_a_false_alarm_said_twice_is_told_once(story: Story) -> None:
    """Repeating it neither tells the workers again nor puts the page off for ever."""
    story.worker("Un", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.false_alarm(talk)
    due = story.page(talk).next_at
    story.heard()
    story.wait(10)
    story.false_alarm(talk)
    assert story.heard() == []
    assert story.page(talk).next_at == due


def test_an_alarm_that_is_back_hurries_the_page_again(story: Story) -> None:
    """After a false alarm, the same crisis restores the pace of that crisis."""
    story.worker("Un", level=1)
    story.worker("Deux", level=2)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.false_alarm(talk)
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    story.wait(60)
    assert "Deux" in [one.who for one in story.heard()]


def test_a_false_alarm_with_no_page_is_nothing(story: Story) -> None:
    """There is nobody to tell."""
    assert not story.false_alarm(story.person())
    assert story.heard() == []


def test_a_shift_that_begins_finds_the_page_nobody_took(story: Story) -> None:
    """Whoever comes on call learns of the person who found nobody, and since when."""
    marie = story.worker("Marie")
    with transaction(story.engine) as conn:
        start = story.now + timedelta(hours=2)
        shifts.add(conn, Shift(marie.id, 1, start, start + timedelta(hours=8)))
    talk = story.person()
    story.crisis(talk, Crisis.SUICIDE)
    story.heard()
    story.wait(2 * 3600 - 1)
    assert story.heard() == []
    story.wait(1)
    (heard,) = story.heard()  # and the person is not promised anything a second time
    assert heard.text == ("FANAL 10, DEPUIS 23:40: SUICIDE. Réponds 1 pour prendre, 2 pour passer.")
    story.wait(180)
    assert story.heard_by("Alex") == []  # nor told again that nobody came
    assert story.page(talk).state is PageStatus.EXHAUSTED


def test_who_comes_on_while_the_page_climbs_is_not_skipped(story: Story) -> None:
    """Marie's night ends half a minute after the page; Sam's begins at a level the page has left:
    Sam is paged before the person is told that nobody answered."""
    marie, sam = story.worker("Marie"), story.worker("Sam")
    story.worker("Chef", role="coordinator")
    change = story.now + timedelta(seconds=90)
    with transaction(story.engine) as conn:
        shifts.add(conn, Shift(marie.id, 1, story.now - timedelta(hours=1), change))
        shifts.add(conn, Shift(sam.id, 1, change, change + timedelta(hours=8)))
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()
    story.wait(120)
    heard = story.heard()
    assert "Sam" in [one.who for one in heard]
    assert [one for one in heard if one.who == "Alex"] == []
    story.wait(180)
    assert "Personne de l'équipe n'a pu répondre. Appelle le 911." in story.heard_by("Alex")
    assert story.page(talk).state is PageStatus.EXHAUSTED


def test_first_words_that_did_not_arrive_are_said_again(story: Story) -> None:
    """The carrier lost them: the next call for help gets the whole text, once; then the short word."""
    story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    first = [one for one in story.heard() if one.who == "Alex"]
    story.lose(*first)
    for whole in (True, False):
        story.now += timedelta(minutes=1)
        assert story.crisis(talk, Crisis.OVERDOSE) is whole
        assert (first[0].text in story.heard_by("Alex")) is whole


def test_a_page_nobody_took_in_half_a_day_is_over(story: Story) -> None:
    """Its code is free again, and nothing wants attention any more."""
    talk = story.person()
    story.crisis(talk, Crisis.SUICIDE)
    story.wait(12 * 3600)
    assert story.page(talk).state is PageStatus.CLOSED
    assert story.next_due() is None


def test_codes_are_not_given_twice_in_a_row(story: Story) -> None:
    """A late "1 10" must not meet another person's page."""
    marie = story.worker("Marie", level=1)
    for code in (10, 11):
        talk = story.person(f"p{code}")
        story.asks_for_somebody(talk)
        assert story.page(talk).code == code
        story.worker_says(marie, f"1 {code}")
        story.worker_says(marie, f"FIN {code}")


def test_the_worker_without_a_way_to_reach_them_is_not_on_call(story: Story) -> None:
    """A shift held by somebody who opted out counts as nobody."""
    marie = story.worker("Marie", level=1)
    story.worker_says(marie, "STOP")
    story.crisis(story.person(), Crisis.DISTRESS)
    assert "n'est de garde" in story.heard_by("Alex")[-1]


def test_one_page_that_fails_does_not_stop_the_others(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page that cannot be attended is put off; the next one climbs in the same tick."""
    from bot.paging import ladder

    story.worker("Un", level=1)
    broken, sound = story.person("A"), story.person("B")
    story.crisis(broken, Crisis.OVERDOSE)
    story.crisis(sound, Crisis.OVERDOSE)
    story.heard()
    climb = ladder.climb

    def fails_once(conn, page, *rest):  # type: ignore[no-untyped-def]
        if page.conversation_id == broken:
            raise RuntimeError("a page that cannot be read")
        return climb(conn, page, *rest)

    monkeypatch.setattr(ladder, "climb", fails_once)
    story.wait(30)
    assert [one.text for one in story.heard()] == [
        "FANAL 11, RAPPEL: SURDOSE. Réponds 1 pour prendre, 2 pour passer."
    ]
    assert story.page(broken).state is PageStatus.OPEN
