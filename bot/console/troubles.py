"""What is broken, in words whoever works the night understands, and what they can do of it. Pure.

Nobody on the street can mend a server: a fault of the machine says what still works meanwhile, and
whom to tell. Each is said once, the gravest first; when all is well nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels import texts as channel_texts
from bot.channels.twilio_codes import twilio_error
from bot.console.said import BY, lasting

SLOW = timedelta(seconds=30)  # a message unanswered for longer: no brain is at work
STILL = timedelta(minutes=3)  # the clockwork looks at the net every minute
TELL = "Préviens la personne qui s'occupe du serveur."
MEANWHILE = "D'ici là, les gens ne reçoivent rien de nous."
ACCOUNT = (channel_texts.BAD_CREDENTIALS, channel_texts.SUSPENDED, channel_texts.BAD_SENDER)
GATES = {("telegram", "401"), ("sms", "401"), ("sms", "403")}  # the last two: a gateway's
FAULTS = {
    "a page waits for its ladder": "Un appel devrait déjà être passé à quelqu'un d'autre.",
    "urgent words wait to be sent": "Des mots urgents n'arrivent pas à partir.",
    "the last test page did not arrive": "Le dernier appel d'essai ne s'est pas rendu.",
}
"""Fault of the way of a page, as operators read it -> as a worker does."""


@dataclass(frozen=True)
class Failure:
    """Messages of the last hour that went wrong the same way: on a channel, with a code."""

    channel: str
    code: str | None
    times: int

    @property
    def ours(self) -> bool:
        """Whether the provider refused us rather than one number: nothing leaves, then."""
        return (self.channel, self.code) in GATES or any(one in _said(self.code) for one in ACCOUNT)


@dataclass(frozen=True)
class Facts:
    """What is looked at to know whether all works. Counts are of the last hour."""

    on_call: Mapping[int, Sequence[str]]  # level -> names
    channels: frozenset[str] = frozenset({"sms"})  # those people can write to us by
    oldest_waiting: datetime | None = None  # message nobody has answered
    waiting: int = 0  # how many
    failed: Sequence[Failure] = ()  # messages that did not leave
    trying: Sequence[Failure] = ()  # messages that failed once at least, and are tried again
    undelivered: int = 0  # messages that left and did not arrive
    looked_at: datetime | None = None  # when the clockwork last went round; None: not yet
    fault: str | None = None  # what is wrong with the way of a page
    kept_since: datetime | None = None  # messages wait on disk since; None: none does
    set_aside: int = 0  # messages kept there that could not be taken in
    holes: Sequence[str] = ()  # what the coordinators are told of: gaps, who cannot be reached


@dataclass(frozen=True)
class Trouble:
    """One thing that is broken, and what to do. `grave`: people may be left without an answer.
    `path`: the page of the console where it is mended."""

    grave: bool
    what: str
    do: str
    path: str = ""


def troubles(facts: Facts, now: datetime) -> list[Trouble]:
    """What is broken now, the gravest first; [] when all is well."""
    found = [
        *_rota(facts), *_robot(facts, now), *_clockwork(facts, now), *_sending(facts), *_disk(facts, now)
    ]  # fmt: skip
    found += [Trouble(False, _sentence(hole), "", _where(hole)) for hole in facts.holes]
    return sorted(found, key=lambda trouble: not trouble.grave)


def _rota(facts: Facts) -> Iterator[Trouble]:
    if not any(facts.on_call.values()):
        yield Trouble(
            True, "Personne n'est de garde: les appels sonnent dans le vide.",
            "Prends la garde, ou trouve quelqu'un.", "/shifts",
        )  # fmt: skip
    elif not facts.on_call.get(1):
        yield Trouble(
            False, "Personne au premier niveau.", "Les appels vont tout de suite au renfort.",
            "/shifts",
        )  # fmt: skip


def _robot(facts: Facts, now: datetime) -> Iterator[Trouble]:
    since = facts.oldest_waiting
    if since is None or now - since <= SLOW:
        return
    many = f"{facts.waiting} messages attendent" if facts.waiting > 1 else "Un message attend"
    yield Trouble(
        True, f"Le robot ne répond plus. {many} depuis {lasting(now - since)}.",
        "Les urgences sûres t'appellent quand même. Lis les conversations plus bas et prends-les "
        f"toi-même. {TELL}",
    )  # fmt: skip


def _clockwork(facts: Facts, now: datetime) -> Iterator[Trouble]:
    if facts.looked_at is not None and now - facts.looked_at > STILL:
        yield Trouble(
            True, f"Les appels ne passent plus d'une personne à l'autre depuis "
            f"{lasting(now - facts.looked_at)}.", f"Garde cette page ouverte. {TELL}",
        )  # fmt: skip
    elif facts.fault is not None:
        said = FAULTS.get(facts.fault, "Un appel pourrait ne pas se rendre.")
        yield Trouble(True, said, f"Garde cette page ouverte: elle, elle montre tout. {TELL}")


def _sending(facts: Facts) -> Iterator[Trouble]:
    if not facts.channels:
        yield Trouble(True, "Personne ne peut nous écrire: ni textos ni Telegram.", TELL)
    refusing = [one for one in (*facts.failed, *facts.trying) if one.ours]
    for channel in dict.fromkeys(one.channel for one in refusing):
        code = next(one.code for one in refusing if one.channel == channel)
        yield Trouble(
            True, f"Rien ne part par {BY.get(channel, channel)}: le fournisseur nous refuse.",
            f"{TELL} Dis-lui: {_why(code)} {MEANWHILE}",
        )  # fmt: skip
    held = sum(one.times for one in facts.trying if not one.ours)
    if held:
        many = f"{held} messages tardent" if held > 1 else "Un message tarde"
        yield Trouble(True, f"{many} à partir: le fournisseur ne répond pas.", "On réessaie.")
    lost = sum(one.times for one in facts.failed if not one.ours)
    if lost:
        many = f"{lost} messages n'ont pas pu" if lost > 1 else "Un message n'a pas pu"
        yield Trouble(True, f"{many} partir depuis une heure.", "La conversation dit lequel.")
    if facts.undelivered:
        many = "messages ne se sont pas rendus" if facts.undelivered > 1 else "message perdu"
        yield Trouble(
            False, f"{facts.undelivered} {many} depuis une heure.",
            "Téléphone fermé ou numéro mort: si c'est un appel, on essaie un autre moyen.",
        )  # fmt: skip


def _disk(facts: Facts, now: datetime) -> Iterator[Trouble]:
    if facts.kept_since is not None and now - facts.kept_since > SLOW:
        yield Trouble(
            True, "Des messages arrivés pendant une panne attendent d'entrer.",
            "Rien n'est perdu: ils entrent dès que la base de données revient.",
        )  # fmt: skip
    if facts.set_aside:
        many = f"{facts.set_aside} messages reçus" if facts.set_aside > 1 else "Un message reçu"
        yield Trouble(True, f"{many} pendant une panne ne s'ouvrent pas.", TELL)


def _said(code: str | None) -> str:
    """What Twilio's code means; "" when it is none of its codes."""
    return str(twilio_error(code)) if code and code.isdecimal() and len(code) == 5 else ""


def _why(code: str | None) -> str:
    return f"« {_said(code) or f'clé refusée ({code})'} »."


def _sentence(hole: str) -> str:
    """An alarm as a message says it, without the words that call for attention there."""
    said = re.sub(r"^ALERTE[A-Z ]*: *", "", hole)
    return said[:1].upper() + said[1:]


def _where(hole: str) -> str:
    return "/shifts" if hole.startswith("ALERTE GARDE") else ""
