"""Stories of the desk: from the page to the last word of the talk."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from sqlalchemy import Engine
from stories import Story

from bot.conversation import conversations
from bot.conversation.conversations import Holder
from bot.conversation.outbox import Purpose
from bot.db import transaction
from bot.paging import service, texts
from bot.paging.tables import PageStatus
from bot.safety.crisis import Crisis
from bot.safety.protocols import first_response
from bot.settings import Settings


def test_an_overdose_from_page_to_end(story: Story) -> None:
    """Page, yes, the person's words, a talk both ways, and the bot again."""
    marie = story.worker("Marie Tremblay", level=1)
    talk = story.person()
    story.person_says(talk, "mon chum respire pu")
    story.crisis(talk, Crisis.OVERDOSE)
    story.heard()

    story.worker_says(marie, "1")
    heard = story.heard()
    assert [one.text for one in heard if one.who == "Alex"] == [
        "Marie de l'équipe te lit maintenant. Écris ici."
    ]
    assert [one.text for one in heard if one.who == "Marie Tremblay"] == [
        "10 est à toi. Tout ce que tu écris ici va à la personne. FIN 10 pour terminer.",
        "Ses derniers messages:\n- mon chum respire pu",
    ]
    assert story.talk(talk).holder is Holder.WORKER
    assert story.talk(talk).worker_id == marie.id

    assert story.person_says(talk, "y respire mieux")
    assert story.heard_by("Marie Tremblay") == ["#10: y respire mieux"]
    story.worker_says(marie, "Reste avec lui, j'appelle.")
    assert story.heard_by("Alex") == ["Reste avec lui, j'appelle."]

    story.worker_says(marie, "FIN 10")
    heard = story.heard()
    assert [one.text for one in heard if one.who == "Alex"] == [
        "La conversation avec Marie est finie. Je suis le robot, je reste là. "
        "Parler à quelqu'un: INTERVENANT. Danger: 911."
    ]
    assert story.talk(talk).holder is Holder.BOT
    assert story.page(talk).state is PageStatus.CLOSED
    assert not story.person_says(talk, "merci")
    assert story.heard() == []


def test_neither_sees_the_number_of_the_other(story: Story) -> None:
    """Nothing that leaves holds anybody's address."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "oui")
    story.person_says(talk, "allo")
    story.worker_says(marie, "bonjour")
    assert not [one.text for one in story.heard() if "555" in one.text]


def test_what_is_said_between_them_leaves_in_order(story: Story) -> None:
    """ "Marie te lit" comes before her words, her words before "c'est fini"."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.heard()
    story.worker_says(marie, "1")
    story.worker_says(marie, "Salut")
    story.worker_says(marie, "fin")
    first, second, third = story.heard_by("Alex")
    assert "te lit" in first
    assert second == "Salut"
    assert "finie" in third


def test_the_first_to_answer_has_it_and_the_others_learn_who(story: Story) -> None:
    """The second gets a clear word, whether before or after they answer."""
    marie, sam = story.worker("Marie", level=1), story.worker("Sam", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    assert story.heard_by("Sam")[-1] == "FANAL 10: Marie s'en occupe. Merci!"
    story.worker_says(sam, "1")
    assert story.heard_by("Sam") == ["10: Marie l'a déjà. Merci, tu peux te reposer."]
    assert story.talk(talk).worker_id == marie.id


def test_answering_twice_is_answering_once(story: Story) -> None:
    """A worker who repeats the code is told that it is theirs; a plain "1" is then a word."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.heard()
    story.worker_says(marie, "1 10")
    assert "déjà à toi" in story.heard_by("Marie")[0]
    story.worker_says(marie, "1")
    assert story.heard_by("Alex") == ["1"]


def test_a_late_answer_still_takes_a_page_nobody_took(story: Story) -> None:
    """The ladder is over and the person was told so: whoever wakes up is still welcome."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.wait(3600)
    story.heard()
    story.worker_says(marie, "1")
    assert story.heard_by("Alex") == ["Marie de l'équipe te lit maintenant. Écris ici."]
    assert story.talk(talk).holder is Holder.WORKER


def test_a_late_answer_to_a_page_that_is_over_gets_a_clear_word(story: Story) -> None:
    """By its code, or without one; and a code that never was is said to be none."""
    marie, sam = story.worker("Marie", level=1), story.worker("Sam", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.worker_says(marie, "fin")
    story.heard()
    story.worker_says(sam, "1 10")
    story.worker_says(sam, "1")
    story.worker_says(sam, "1 55")
    assert story.heard_by("Sam") == [
        "10 est déjà terminé. Merci!",
        "Aucun appel n'attend ta réponse. Merci!",
        "Il n'y a pas d'appel 55. Vérifie le numéro. Écris QUI pour savoir qui est de garde.",
    ]


def test_passing_climbs_at_once_when_nobody_else_is_there(story: Story) -> None:
    """The next level does not wait for the delay of somebody who said no."""
    marie = story.worker("Marie", level=1)
    story.worker("Deux", level=2)
    story.crisis(story.person(), Crisis.DISTRESS)
    story.heard()
    story.worker_says(marie, "2")
    heard = story.heard()
    assert [one.text for one in heard if one.who == "Marie"] == [
        "10: noté, je demande à quelqu'un d'autre. Écris 1 10 si tu changes d'idée."
    ]
    assert "Deux" in [one.who for one in heard]


def test_passing_leaves_the_page_to_those_of_the_same_level(story: Story) -> None:
    """Somebody else of the level may still answer: no climbing, and no second page to who passed."""
    marie = story.worker("Marie", level=1)
    story.worker("Sam", level=1)
    story.worker("Deux", level=2)
    talk = story.person()
    story.crisis(talk, Crisis.DISTRESS)
    story.worker_says(marie, "2 10")
    story.heard()
    story.wait(90)
    assert [one.who for one in story.heard()] == ["Sam"]


def test_everybody_passing_ends_in_the_truth(story: Story) -> None:
    """The person hears it in the same instant."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.heard()
    story.worker_says(marie, "non")
    assert story.heard_by("Alex") == [
        "Personne de l'équipe n'a pu répondre. Appelle: 211. Si c'est urgent: 911."
    ]
    story.worker_says(marie, "1 10")  # and they may change their mind
    assert "te lit" in story.heard_by("Alex")[0]


def test_what_is_not_an_answer_takes_nothing(story: Story) -> None:
    """A worker at the wheel hears that the page is still nobody's."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.heard()
    story.worker_says(marie, "Je conduis")
    assert [one.text for one in story.heard()] == [
        "10 n'est pas pris. Réponds 1 pour prendre, 2 pour passer."
    ]
    assert story.page(talk).state is PageStatus.OPEN


def test_two_pages_at_once_are_told_apart(story: Story) -> None:
    """ "1" alone takes neither: the worker is asked which, and reads what each is."""
    marie = story.worker("Marie", level=1)
    one, two = story.person("A"), story.person("B")
    story.crisis(one, Crisis.OVERDOSE)
    story.asks_for_somebody(two)
    story.heard()
    story.worker_says(marie, "1")
    assert [said.text for said in story.heard()] == [
        "Lequel prends-tu? 10 SURDOSE, 11 veut parler à quelqu'un. Écris 1 11 par exemple."
    ]
    story.worker_says(marie, "1 10")
    assert story.talk(one).worker_id == marie.id
    assert story.talk(two).worker_id is None


def test_two_talks_at_once_never_mix(story: Story) -> None:
    """Each word needs its code; without one nothing leaves, and the worker is told so."""
    marie = story.worker("Marie", level=1)
    one, two = story.person("A"), story.person("B")
    for talk, code in ((one, 10), (two, 11)):
        story.asks_for_somebody(talk)
        story.worker_says(marie, f"1 {code}")
    story.heard()
    story.worker_says(marie, "J'arrive")
    assert [(said.who, said.text.split(":")[0]) for said in story.heard()] == [
        ("Marie", "Rien n'est parti")
    ]
    story.worker_says(marie, "#11 J'arrive")
    assert [(said.who, said.text) for said in story.heard()] == [("B", "J'arrive")]
    story.worker_says(marie, "fin")
    assert story.heard_by("Marie")[0].startswith("Lequel est terminé?")
    story.worker_says(marie, "fin 10")
    assert story.talk(one).holder is Holder.BOT
    assert story.talk(two).holder is Holder.WORKER


def test_yes_in_a_talk_while_another_page_waits_goes_nowhere(story: Story) -> None:
    """ "oui" may be for the person or for the page: the worker chooses."""
    marie = story.worker("Marie", level=1)
    one, two = story.person("A"), story.person("B")
    story.asks_for_somebody(one)
    story.worker_says(marie, "1")
    story.asks_for_somebody(two)
    story.heard()
    story.worker_says(marie, "oui")
    (answer,) = story.heard()
    assert answer.who == "Marie"
    assert "1 11 pour prendre. #10 et ton texte" in answer.text
    assert story.page(two).state is PageStatus.OPEN


@pytest.mark.parametrize("word", ["oui", "ok", "non", "2", "qui?", "aide", "d'accord"])
def test_short_words_in_a_talk_go_to_the_person(story: Story, word: str) -> None:
    """With one talk and no page waiting, an answer-like word is said to the person."""
    marie = story.worker("Marie", level=1)
    story.asks_for_somebody(story.person())
    story.worker_says(marie, "1")
    story.heard()
    story.worker_says(marie, word)
    assert [(one.who, one.text) for one in story.heard()] == [("Alex", word)]


def test_words_for_a_page_of_somebody_else_go_nowhere(story: Story) -> None:
    """Only the worker who has the talk speaks to the person."""
    marie, sam = story.worker("Marie", level=1), story.worker("Sam", level=1)
    story.asks_for_somebody(story.person())
    story.worker_says(sam, "#10 allo")
    assert story.heard_by("Sam")[-1].startswith("Rien n'est parti: 10 n'est pas à toi.")
    story.worker_says(marie, "1")
    story.heard()
    story.worker_says(sam, "#10 allo")
    story.worker_says(sam, "fin 10")
    story.worker_says(sam, "allo")
    heard = story.heard()
    assert {one.who for one in heard} == {"Sam"}


def test_a_position_is_relayed_as_a_position(story: Story) -> None:
    """Both ways, with its figures in the text for telephones that show no map."""
    sam = story.worker("Sam", level=1, channels=("telegram",))
    talk = story.person(channel="telegram")
    story.asks_for_somebody(talk)
    story.taps(sam, "take:10")
    story.heard()
    story.person_says(talk, "", kind="location", location=(45.51, -73.56))
    assert story.heard_by("Sam") == ["#10: position 45.51000, -73.56000"]
    story.worker_says(sam, "", "telegram", kind="location", location=(45.5, -73.5))
    assert story.heard_by("Alex") == ["position 45.50000, -73.50000"]


def test_a_picture_is_not_relayed_and_both_know_it(story: Story) -> None:
    """Files are never fetched: the worker hears that there was one, or that theirs went nowhere."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.heard()
    story.person_says(talk, "", kind="media", media=("image/jpeg",))
    assert story.heard_by("Marie") == ["#10: (image, son ou fichier: Fanal ne le transmet pas)"]
    story.worker_says(marie, "", kind="media", media=("image/jpeg",))
    assert story.heard_by("Marie")[0].startswith("Rien n'est parti: Fanal ne transmet ni image")


def test_a_silent_worker_loses_the_talk_to_the_team(story: Story) -> None:
    """Ten minutes without a word after the person's: the others are paged, everybody is told."""
    marie = story.worker("Marie", level=1)
    story.worker("Sam", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.worker_says(marie, "Salut")
    story.wait(300)
    story.person_says(talk, "t'es là?")
    story.wait(599)
    story.heard()
    story.wait(1)
    heard = {one.who: one.text for one in story.heard()}
    assert heard["Alex"] == (
        "Marie n'a pas pu répondre. J'avertis quelqu'un d'autre. Si c'est urgent, appelle le 911."
    )
    assert heard["Sam"].startswith("FANAL 10, REPRISE: ")
    assert heard["Marie"] == (
        "10: la personne attend ta réponse. J'avertis l'équipe. Écris 1 10 pour reprendre."
    )
    assert story.talk(talk).holder is Holder.WAITING
    story.worker_says(marie, "1 10")
    assert story.talk(talk).worker_id == marie.id


def test_writing_again_does_not_give_the_worker_more_time(story: Story) -> None:
    """Silence is counted from the oldest word left unanswered: a person who insists is not put off."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.worker_says(marie, "Salut")
    for _ in range(2):
        story.person_says(talk, "t'es là?")
        story.wait(300)
    assert story.talk(talk).holder is not Holder.WORKER


def test_taking_and_never_writing_counts_as_silence(story: Story) -> None:
    """The person was told that somebody reads: somebody has to."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.heard()
    story.wait(600)
    assert "n'a pu répondre" in story.heard_by("Alex")[0]
    assert story.talk(talk).holder is Holder.BOT
    story.wait(300)  # and the only worker there is gets another page
    assert "DEPUIS" in story.heard_by("Marie")[0]


def test_a_worker_who_answered_owes_nothing(story: Story) -> None:
    """Silence is counted from the person's word, not from the worker's."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.person_says(talk, "allo")
    story.worker_says(marie, "oui?")
    story.heard()
    story.wait(3600)
    assert story.heard() == []
    assert story.talk(talk).holder is Holder.WORKER


def test_a_talk_left_by_both_goes_back_to_the_bot(story: Story) -> None:
    """Hours after the last word the bot answers again: nobody writes into the void."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.worker_says(marie, "Bonne nuit")
    story.heard()
    story.wait(6 * 3600)
    heard = {one.who: one.text for one in story.heard()}
    assert (
        heard["Marie"] == "10: plus personne n'écrit. Je ferme, le robot reprend la conversation."
    )
    assert heard["Alex"].startswith("La conversation avec Marie est finie.")
    assert story.talk(talk).holder is Holder.BOT


def test_the_person_can_have_the_bot_back(story: Story) -> None:
    """One word, and the worker learns of it."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.heard()
    assert story.person_says(talk, "Bot")
    heard = {one.who: one.text for one in story.heard()}
    assert heard["Marie"] == "10: la personne a demandé le robot. C'est terminé pour toi. Merci!"
    assert heard["Alex"].startswith("C'est le robot qui te répond")
    assert not story.person_says(talk, "où manger")


def test_a_crisis_during_a_talk_alerts_the_worker_and_not_the_person(story: Story) -> None:
    """The bot is silent while a worker has the talk; the screen keeps watching for them."""
    marie = story.worker("Marie", level=1)
    story.worker("Sam", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.worker_says(marie, "Salut")
    story.heard()
    assert not story.crisis(talk, Crisis.SUICIDE)
    assert not story.crisis(talk, Crisis.SUICIDE)
    assert [(one.who, one.text) for one in story.heard()] == [
        (
            "Marie",
            "ALERTE 10: SUICIDE. Réponds-lui. Sans un mot de toi dans 30 s, je lui dis quoi faire.",
        )
    ]
    story.wait(90)  # at the pace of the crisis, not of a talk
    assert "REPRISE: SUICIDE" in story.heard_by("Sam")[0]


def test_a_false_alarm_during_a_talk_is_told_to_the_worker(story: Story) -> None:
    """The talk stays theirs."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.worker_says(marie, "1")
    story.heard()
    assert story.false_alarm(talk)
    assert [one.who for one in story.heard()] == ["Marie"]
    assert story.talk(talk).holder is Holder.WORKER


def test_a_worker_who_stops_leaves_a_hole_that_is_said(story: Story) -> None:
    """Coordinators hear at once; the talk held there goes to the others."""
    marie = story.worker("Marie", level=1)
    story.worker("Chef", role="coordinator", channels=("telegram",))
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.heard()
    story.worker_says(marie, "STOP")
    heard = story.heard()
    assert "Marie" not in {one.who for one in heard}
    to_chef = [one.text for one in heard if one.who == "Chef"]
    assert any("REPRISE" in text for text in to_chef)
    assert (
        "ALERTE GARDE: Marie a écrit STOP (SMS). On ne peut plus l'avertir: trouve un remplacement."
        in to_chef
    )
    assert story.talk(talk).holder is Holder.WAITING
    story.worker_says(marie, "START")
    assert story.heard_by("Marie") == ["Tu recevras de nouveau les appels par SMS."]


def test_a_worker_with_another_channel_keeps_the_talk(story: Story) -> None:
    """STOP by SMS: what the person writes comes by Telegram."""
    sam = story.worker("Sam", level=1, channels=("sms", "telegram"))
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(sam, "1")
    story.worker_says(sam, "STOP")
    story.heard()
    story.person_says(talk, "allo")
    assert [(one.channel, one.text) for one in story.heard()] == [("telegram", "#10: allo")]


def test_a_key_pressed_in_a_call_takes_the_page(story: Story) -> None:
    """The talk then goes on in writing."""
    sam = story.worker("Sam", level=1, channels=("sms", "voice"))
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.wait(30)
    story.heard()
    story.taps(sam, "key:1", "voice")
    heard = story.heard()
    assert {one.channel for one in heard if one.who == "Sam"} == {"sms"}
    story.person_says(talk, "vite")
    assert [one.text for one in story.heard()] == ["#10: vite"]


def test_the_console_does_the_same_without_a_telephone(story: Story) -> None:
    """Answers come back on the page; the person's words are read there."""
    chef = story.worker("Chef", role="coordinator")
    talk = story.person()
    story.person_says(talk, "je veux parler à quelqu'un")
    story.asks_for_somebody(talk)
    story.heard()
    first, second = story.worker_says(chef, "1 10", "console")
    assert first.startswith("10 est à toi.")
    assert second == "Ses derniers messages:\n- je veux parler à quelqu'un"
    assert story.heard_by("Alex") == ["Chef de l'équipe te lit maintenant. Écris ici."]
    assert story.worker_says(chef, "Bonjour", "console") == ()
    assert story.heard_by("Alex") == ["Bonjour"]
    assert story.person_says(talk, "allo")
    assert story.heard() == []


def test_who_is_on_call(story: Story) -> None:
    """Level by level; an empty one is said to be empty."""
    marie = story.worker("Marie", level=1)
    story.worker("Chef", role="coordinator")
    story.worker_says(marie, "qui est de garde?")
    assert story.heard_by("Marie") == ["De garde: Marie\nEn renfort: personne\nCoordination: Chef"]


def test_a_worker_who_is_lost_gets_help(story: Story) -> None:
    """With nothing going on, words go nowhere and the commands are a word away."""
    marie = story.worker("Marie", level=1)
    story.worker_says(marie, "allo")
    story.worker_says(marie, "aide")
    lost, helped = story.heard_by("Marie")
    assert lost.startswith("Rien n'est parti")
    assert helped.startswith("1 prendre, 2 passer")


def test_many_messages_are_summed_up(story: Story) -> None:
    """The ten last are read; how many came before is said."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    for number in range(12):
        story.person_says(talk, f"message {number}")
    story.asks_for_somebody(talk)
    story.heard()
    story.worker_says(marie, "1")
    details = [one for one in story.heard() if one.who == "Marie"][-1].text
    assert details.startswith("Ses derniers messages (2 avant):\n- message 2\n")
    assert details.endswith("- message 11")


def test_words_of_the_talk_outrank_answers_of_the_bot(story: Story) -> None:
    """Everything of the hand-off leaves with the priority of a relay or of a page."""
    marie = story.worker("Marie", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.heard()
    story.worker_says(marie, "1")
    story.worker_says(marie, "Salut")
    assert {one.purpose for one in story.heard()} == {Purpose.RELAY}


def test_what_was_shown_before_anybody_took_the_talk_is_shown_to_whoever_takes_it(
    engine: Engine, settings: Settings, now: datetime
) -> None:
    """A picture sent while nobody answered comes as a link, a position as words and a pin."""
    story = Story(engine, settings.with_values({"public_url": "https://fanal.example"}), now)
    marie = story.worker("Marie", level=1, channels=("sms", "telegram"))
    talk = story.person()
    story.asks_for_somebody(talk)
    story.person_says(talk, "a" * 500)
    story.person_says(talk, "regarde", media=("image/png",), files=("first",))
    story.person_says(talk, "", kind="media", media=("image/jpeg",), files=("second",))
    story.person_says(talk, "", kind="media", media=("text/vcard",), files=("card",))
    story.person_says(talk, "", kind="location", location=(45.5, -73.56))
    story.heard()
    story.worker_says(marie, "1", "telegram")
    (recent,) = [one for one in story.heard() if one.who == "Marie" and "derniers" in one.text]
    assert re.sub(r"/f/[\w-]{16}", "/f/SECRET", recent.text).splitlines() == [
        "Ses derniers messages:",
        "- " + "a" * 400 + " (...)",
        "- regarde",
        "Image ou son (une heure): https://fanal.example/f/SECRET",
        "- Image ou son (une heure): https://fanal.example/f/SECRET",
        "- (image, son ou fichier: Fanal ne le transmet pas)",
        "- position 45.50000, -73.56000",
    ]
    assert recent.location == (45.5, -73.56)


def test_whoever_passes_last_knows_that_nobody_else_comes(story: Story) -> None:
    """With a backup somebody else is asked; without one it is said, and to the person too."""
    marie, sam = story.worker("Marie", level=1), story.worker("Sam", level=2)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.heard()
    story.worker_says(marie, "2")
    assert story.heard_by("Marie") == [
        "10: noté, je demande à quelqu'un d'autre. Écris 1 10 si tu changes d'idée."
    ]
    story.worker_says(sam, "2")
    heard = story.heard()
    assert [one.text for one in heard if one.who == "Sam"] == [
        "10: noté. Il n'y a personne d'autre, je l'ai dit à la personne. "
        "Écris 1 10 si tu changes d'idée."
    ]
    assert ["n'a pu répondre" in one.text for one in heard if one.who == "Alex"] == [True]


def test_the_second_talk_says_how_to_write_to_it(story: Story) -> None:
    """With one talk every word goes to the person; from the second on the code must be said."""
    marie = story.worker("Marie", level=1)
    first, second = story.person("Alex"), story.person("Bo")
    for talk in (first, second):
        story.asks_for_somebody(talk)
        story.heard()
    story.worker_says(marie, "1 10")
    assert "Tout ce que tu écris ici" in story.heard_by("Marie")[0]
    story.worker_says(marie, "1 11")
    assert story.heard_by("Marie")[0] == (
        "11 est à toi aussi. Pour lui écrire: #11 et ton texte. FIN 11 pour terminer."
    )


def test_words_to_who_wrote_stop_are_said_to_go_nowhere(story: Story) -> None:
    """Each time, until the person writes again; the worker who tries is not taken for silent."""
    marie = story.worker("Marie", level=1)
    story.worker("Sam", level=2)
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.worker_says(marie, "1")
    story.heard()
    with transaction(story.engine) as conn:
        conversations.note(conn, talk, last_in_at=story.now)
        service.person_stopped(conn, talk, story.now)
    assert any("a écrit STOP" in text for text in story.heard_by("Marie"))
    story.wait(30)
    story.worker_says(marie, "es-tu là?")
    (one,) = story.heard()
    assert (one.who, one.text[:15]) == ("Marie", "Rien n'est part")
    assert "STOP" in one.text
    story.wait(story.settings.worker_silence + 60)
    assert [one for one in story.heard() if one.who == "Sam"] == []
    with transaction(story.engine) as conn:
        conversations.note(conn, talk, last_in_at=story.now)
    story.person_says(talk, "scuse, je suis là")
    story.worker_says(marie, "ok, je te lis")
    assert story.heard_by("Alex") == ["ok, je te lis"]


def test_the_owner_is_told_where_they_talk(story: Story) -> None:
    """She took it on Telegram: what happens to it comes there too, not by SMS."""
    marie = story.worker("Marie", level=1, channels=("sms", "telegram"))
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    story.taps(marie, "take:10")
    story.heard()
    with transaction(story.engine) as conn:
        service.person_stopped(conn, talk, story.now)
    assert [one.channel for one in story.heard() if one.who == "Marie"] == ["telegram"]


def test_a_page_taken_twice_by_who_has_two(story: Story) -> None:
    """A bare word would go nowhere: she is told how to write to that one."""
    marie = story.worker("Marie", level=1)
    for _ in range(2):
        story.crisis(story.person(), Crisis.OVERDOSE)
    story.worker_says(marie, "1 10")
    story.worker_says(marie, "1 11")
    story.heard()
    story.worker_says(marie, "1 11")
    (text,) = story.heard_by("Marie")
    assert text.startswith("11 est déjà à toi. Pour lui écrire: #11")


def test_who_fell_silent_is_nobody_new(story: Story) -> None:
    """Where nobody is in danger: everybody else was asked in vain, and she, who knows of it, does not
    start the ladder over for all at night; whoever comes on call does."""
    marie = story.worker("Marie", level=1)
    story.worker("Sam", level=2)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.worker_says(marie, "1")
    story.wait(story.settings.worker_silence + 30 * 60)
    assert story.page(talk).state is PageStatus.EXHAUSTED
    story.heard()
    story.wait(2 * 3600)
    assert story.heard() == []
    story.worker("Lou", level=1)
    story.wait(600)
    heard = {one.who for one in story.heard()}
    assert "Lou" in heard
    assert "Marie" not in heard


def test_stop_to_a_call_sends_it_on_at_once(story: Story) -> None:
    """The only one asked hears nothing more: the next level is not kept waiting for them."""
    marie = story.worker("Marie", level=1)
    story.worker("Sam", level=2)
    story.crisis(story.person(), Crisis.DISTRESS)
    assert story.heard_by("Marie")
    story.worker_says(marie, "STOP")
    assert any("DÉTRESSE" in text for text in story.heard_by("Sam"))


def test_who_says_start_hears_at_once_of_who_waits(story: Story) -> None:
    """Everybody had stopped and the person was told that nobody came: the first who is back is paged
    in the same second."""
    sam = story.worker("Sam", level=1)
    story.worker_says(sam, "STOP")
    talk = story.person()
    story.crisis(talk, Crisis.OVERDOSE)
    assert story.page(talk).state is PageStatus.EXHAUSTED
    story.heard()
    story.wait(10)
    story.worker_says(sam, "START")
    story.tick()
    assert any("SURDOSE" in text for text in story.heard_by("Sam"))


def test_a_worker_in_danger_is_answered_like_anybody(story: Story) -> None:
    """Off shift, from their own telephone: the first words, and the coordinators know whom to call."""
    sam = story.worker("Sam")
    story.worker("Chef", role="coordinator")
    story.worker_says(sam, "je veux mourir")
    heard = story.heard()
    assert [one.text for one in heard if one.who == "Sam"] == [
        *first_response(Crisis.SUICIDE, story.region()), texts.in_answer.COORDINATION_TOLD,
    ]  # fmt: skip
    (told,) = [one.text for one in heard if one.who == "Chef"]
    assert told == "ALERTE ÉQUIPE: Sam nous écrit: SUICIDE. Appelle maintenant."


@pytest.mark.parametrize(
    ("said", "starts", "told_again"),
    [
        ("oui", "Appelle le 911 maintenant", True),
        ("j'ai peur de moi", "Appelle le 911 maintenant", True),
        ("non", "Merci de me le dire. Pour parler:", False),
    ],
)
def test_a_worker_s_answer_to_our_question_is_no_answer_to_a_page(
    story: Story, said: str, starts: str, told_again: bool
) -> None:
    """ "Es-tu en danger?": "oui" is never "no call waits for you", nor takes a colleague's call."""
    sam = story.worker("Sam")
    story.worker("Chef", role="coordinator")
    story.worker_says(sam, "je veux mourir")
    story.heard()
    story.worker_says(sam, said)
    heard = story.heard()
    (answer,) = [one.text for one in heard if one.who == "Sam"]
    assert answer.startswith(starts)
    assert any(one.who == "Chef" for one in heard) is told_again
    story.wait(15 * 60)
    story.worker_says(sam, "oui")
    assert story.heard_by("Sam") == [texts.in_answer.NOTHING_PENDING]


def test_an_old_call_nobody_took_makes_no_worker_s_danger_somebody_else_s(story: Story) -> None:
    """Hours after a talk request was given up, "je veux mourir" is their own."""
    sam = story.worker("Sam", level=1)
    talk = story.person()
    story.asks_for_somebody(talk)
    story.wait(2 * 3600)
    assert story.page(talk).state is PageStatus.EXHAUSTED
    story.heard()
    story.worker_says(sam, "je veux mourir")
    assert story.heard_by("Sam")[:1] == [first_response(Crisis.SUICIDE, story.region())[0]]


@pytest.mark.parametrize("takes", [True, False])
def test_words_of_a_talk_are_not_the_worker_s_own(story: Story, takes: bool) -> None:
    """With a talk, or a call that waits, such words are about somebody else."""
    sam = story.worker("Sam", level=1)
    story.worker("Chef", role="coordinator")
    story.asks_for_somebody(story.person())
    if takes:
        story.worker_says(sam, "1")
    story.heard()
    story.worker_says(sam, "tu dis: je veux mourir")
    assert not [one for one in story.heard() if one.who == "Chef"]


def test_a_coordinator_alone_is_promised_nobody(story: Story) -> None:
    """Whoever would be told is the one who writes: only the words are said."""
    chef = story.worker("Chef", role="coordinator")
    story.worker_says(chef, "je veux mourir")
    assert story.heard_by("Chef") == list(first_response(Crisis.SUICIDE, story.region()))
