"""Made-up conversations for the demonstration, so that the console does not open on emptiness.

Everybody is invented and numbers are of the 555-01xx range, kept for fiction; what the bot is shown
to have answered is what the directory says. The two last months are numbers without words
(`demo_past`), so that the charts have something to count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from bot.console import moves
from bot.console.cards import Asker
from bot.conversation import asked, conversations, requests
from bot.conversation.outbox import Purpose
from bot.conversation.requests import Kind
from bot.conversation.understood import Understood
from bot.directory.catalog import Directory
from bot.handoff.caller import Caller
from bot.handoff.desk import CONSOLE
from bot.paging import pages, service, workers
from bot.regions import Region
from bot.settings import Settings
from bot.simulator.demo_past import Past
from bot.simulator.demo_pen import Pen
from bot.simulator.demo_world import COLLEAGUE

MINUTE, HOUR, MONTHS = timedelta(minutes=1), timedelta(hours=1), timedelta(days=62)
PEOPLE = 40
UNSURE = (
    ("chu brulé la faut jme pose qqpart", "find_shelter", 0.41, "crisis_distress", 0.33),
    ("yont tu encore des kits la bas", "find_exchange_site", 0.48, "find_naloxone", 0.36),
    ("c quoi le deal avec la carte soleil", "find_identity_papers", 0.52, "find_health_care", 0.3),
    ("faque je fais quoi mettons", "help", 0.35, "out_of_scope", 0.31),
)  # fmt: skip
"""(words, what the robot believed, how surely, its second guess, how surely)"""


@dataclass
class Demo:
    """What is being made up."""

    pen: Pen

    def fill(self) -> None:
        """Everything, in the caller's transaction."""
        self._lately()
        self._held_by_a_colleague()
        self._asked_of_the_team()
        self._unsure()
        self._months()

    def _lately(self) -> None:
        """Somebody asked for naloxone two hours ago, and for a bed just now."""
        at = self.pen.now - 120 * MINUTE
        talk = self.pen.somebody(at, "Berri-UQAM")
        asker = Asker(self.pen.directory, self.pen.region, self.pen.now, "Berri-UQAM")
        for wanted, words, ago in (
            ("naloxone", "ou je peux avoir de la naloxone pres de berri", 120),
            ("shelter", "pis dormir a soir", 3),
        ):
            at = self.pen.now - ago * MINUTE
            found = Understood(
                f"find_{wanted}",
                0.94,
                f"find_{wanted}",
                0.94,
                "greet",
                0.01,
                heard={"place": "Berri"},
            )
            self.pen.person_writes(talk, words, at, found)
            for card in asker.near(wanted)[:1]:
                self.pen.we_write(talk, card.text, at + MINUTE / 20)

    def _held_by_a_colleague(self) -> None:
        """A colleague talks with somebody who is not well; both wrote a moment ago."""
        worker = _colleague(self.pen.conn, self.pen.now)
        at = self.pen.now - 14 * MINUTE
        talk = self.pen.somebody(at, "Saint-Henri")
        doubt = Understood(
            "crisis_distress", 0.62, "crisis_distress", 0.62, "find_mental_health", 0.2
        )
        self.pen.person_writes(
            talk, "j'file vraiment pas, j'aimerais parler à quelqu'un", at, doubt
        )
        caller = Caller(self.pen.conn, worker, None, CONSOLE, at + MINUTE, self.pen.settings)
        page = moves.join(caller, talk)
        assert page is not None  # nobody else is there yet
        self.pen.we_write(talk, "Salut, c'est Noor. Je suis là. Qu'est-ce qui se passe?",
                      at + 2 * MINUTE, Purpose.RELAY)  # fmt: skip
        service.worker_spoke(self.pen.conn, page, self.pen.now, self.pen.settings)
        self.pen.person_writes(talk, "jme suis chicané avec ma soeur, chu dehors", at + 5 * MINUTE)
        service.person_spoke(
            self.pen.conn,
            pages.get(self.pen.conn, page.id),
            self.pen.now - MINUTE,
            self.pen.settings,
        )

    def _asked_of_the_team(self) -> None:
        at = self.pen.now - 40 * MINUTE
        talk = self.pen.somebody(at, "Hochelaga")
        self.pen.person_writes(talk, "y'a des seringues a terre dans le parc", at)
        requests.write(self.pen.conn, Kind.NEEDLE, talk, at, place="parc près du métro Joliette",
                       words="y'a des seringues a terre dans le parc", priority=1)  # fmt: skip
        requests.write(
            self.pen.conn,
            Kind.MEDIATION,
            talk,
            at,
            place="Hochelaga",
            priority=3,
            words="le monsieur du dep crie apres nous",
            details={"danger": "non"},
        )
        requests.write(
            self.pen.conn,
            Kind.GROUP,
            self.pen.somebody(at - HOUR),
            at - HOUR,
            territory="Hochelaga",
            priority=1,
            details={
                "who": "cinq personnes du parc",
                "support": "together",
                "what": "une cuisine ensemble le lundi",
            },
        )
        requests.write(
            self.pen.conn,
            Kind.ACCOMPANY,
            self.pen.somebody(at - 3 * HOUR),
            at - 3 * HOUR,
            place="CLSC",
            priority=2,
            wanted_at=self.pen.now + 30 * HOUR,
            words="j'ai rdv pis chu gênée d'y aller toute seule",
        )
        requests.write(self.pen.conn, Kind.UNMET, talk, at, place="Hochelaga", subject="housing")  # fmt: skip

    def _unsure(self) -> None:
        """What the robot understood only just, for somebody of the team to say what it meant."""
        for number, (words, guess, sure, second, next_sure) in enumerate(UNSURE):
            at = self.pen.now - (9 + 2 * number) * HOUR
            talk = self.pen.somebody(at, self.pen.areas()[number % 3])
            found = Understood(guess, sure, guess, sure, second, next_sure)
            self.pen.person_writes(talk, words, at, found)

    def _months(self) -> None:
        """Numbers of the two last months, of people who have not written lately."""
        began = self.pen.now - MONTHS
        people = []
        for _ in range(PEOPLE):
            talk = self.pen.somebody(began)
            people.append((talk, conversations.get(self.pen.conn, talk).contact_id))
        worker = _colleague(self.pen.conn, self.pen.now)
        ways = workers.contacts_of(self.pen.conn, worker.id)
        past = Past(
            self.pen.conn, self.pen.region.key, self.pen.region.zone, people,
            (worker.id, ways[0].id), (*self.pen.areas(), asked.ELSEWHERE),
        )  # fmt: skip
        past.fill(self.pen.now - 12 * HOUR)


def _colleague(conn: Connection, now: datetime) -> workers.Worker:
    """Noor, who is of the team already where it was put on call."""
    known = workers.by_name(conn, COLLEAGUE)
    return known or workers.add(conn, COLLEAGUE, "worker", {"sms": "+15145550198"}, now)


def fill(
    conn: Connection, directory: Directory, region: Region, settings: Settings, now: datetime
) -> None:
    """Make the conversations up, around `now`."""
    Demo(Pen(conn, directory, region, settings, now)).fill()
