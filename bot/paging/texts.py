"""Every sentence of paging and hand-off, to people and to workers.

GSM-7 letters only, and one segment of 136 septets at most for whatever is said in a crisis: an "ê"
or a "ç" would more than double the price, and some carriers cut what is longer. What varies
(an area, a name) is shortened so that the sentence always fits. Nothing here promises what is not
already true: "J'avertis" is said in the transaction that writes the page down.
"""

from __future__ import annotations

import re
from datetime import datetime

from bot.segments import clip, septets, to_gsm7

ONE_SEGMENT = 136  # septets: what Canadian long codes carry safely
AREA = 26  # septets of a neighbourhood's name
NAME = 16  # septets of a first name
TEAM = 36  # septets of the team's name
BY = {"sms": "SMS", "telegram": "Telegram", "voice": "téléphone"}


def area_said(area: str | None) -> str:
    """The neighbourhood, fit to be paged; "" when unknown, or when it could be an address.

    Digits are kept only in what is a postal zone (H2X, 1000), never in a house number.
    """
    name = to_gsm7(area or "").strip()
    if any(char.isdigit() for char in name) and not re.fullmatch(r"[A-Z]\d[A-Z]|\d{4,5}", name):
        return ""
    return clip(name, AREA)


def name_said(name: str) -> str:
    return clip(name, NAME)


# To workers


def page(code: int, word: str, area: str | None, label: str = "") -> str:
    """A page: what is wrong, roughly where, what to answer. Never who, never the message."""
    head = f"FANAL {code}{', ' + label if label else ''}: {word}"
    return _fit([f"{head}{_sector(area)}. Réponds 1 pour prendre, 2 pour passer.",
                 f"{head}. Réponds 1 pour prendre, 2 pour passer."])  # fmt: skip


def spoken_page(code: int, word: str, area: str | None) -> str:
    """The same said by telephone, where the answer is a key."""
    number = " ".join(str(code))
    return (
        f"Fanal. Appel {number}. {word.capitalize()}{_sector(area)}. "
        "Fais le 1 pour prendre. Fais le 2 pour passer."
    )


REMINDER = "RAPPEL"
WORSE = "PLUS GRAVE"
RESUMED = "REPRISE"
CALMED = "FAUSSE ALERTE?"


def from_colleague(name: str) -> str:
    """The label of a talk that a colleague wants to hand over."""
    return f"DE {clip(to_gsm7(name), 10)}"


def since(clock: str) -> str:
    """The label of a page that waited for somebody to come on call; `clock` is local, "23:40"."""
    return f"DEPUIS {clock}"


def yours(code: int) -> str:
    return f"{code} est à toi. Tout ce que tu écris ici va à la personne. FIN {code} pour terminer."


def recent(messages: list[str], left_out: int) -> str:
    """What the person wrote lately, oldest first; `left_out` older ones do not fit."""
    head = (
        "Ses derniers messages:" if not left_out else f"Ses derniers messages ({left_out} avant):"
    )
    return "\n".join([head, *(f"- {message}" for message in messages)])


NO_MESSAGE = "Aucun message récent de sa part."


def area_known(code: int, area: str) -> str:
    return f"FANAL {code}: la personne dit être vers {area_said(area) or 'un endroit précis'}."


def has_it(code: int, name: str) -> str:
    return f"FANAL {code}: {name_said(name)} s'en occupe. Merci!"


def too_late(code: int, name: str) -> str:
    return f"{code}: {name_said(name)} l'a déjà. Merci, tu peux te reposer."


def already_yours(code: int) -> str:
    return f"{code} est déjà à toi. Écris: ta réponse va à la personne. FIN {code} pour terminer."


def is_over(code: int) -> str:
    return f"{code} est déjà terminé. Merci!"


def no_such_code(code: int) -> str:
    return (
        f"Il n'y a pas d'appel {code}. Vérifie le numéro. Écris QUI pour savoir qui est de garde."
    )


def passed(code: int) -> str:
    return f"{code}: noté, je demande à quelqu'un d'autre. Écris 1 {code} si tu changes d'idée."


def offered(code: int, name: str) -> str:
    return f"{code}: je demande à {name_said(name)}. La conversation reste à toi jusqu'à son oui."


def refused(code: int, name: str) -> str:
    return f"{code}: {name_said(name)} ne peut pas. La conversation reste à toi."


def stays(code: int) -> str:
    return f"{code}: noté, la conversation reste où elle est."


def nobody_called(name: str) -> str:
    return f"Rien n'est parti: je ne connais pas de {name_said(name)}, ou il y en a plusieurs. Écris QUI."


def cannot_reach(name: str) -> str:
    return f"Rien n'est parti: rien ne joint {name_said(name)}. Écris QUI pour savoir qui est de garde."


def which(question: str, choices: list[tuple[int, str]], form: str) -> str:
    """Ask which page is meant: `form` has a {code}, `choices` are (code, what it is)."""
    listed = ", ".join(f"{code} {word}" for code, word in choices)
    return f"{question} {listed}. Écris {form.format(code=choices[-1][0])} par exemple."


TAKE_WHICH = "Lequel prends-tu?"
PASS_WHICH = "Lequel passes-tu?"
END_WHICH = "Lequel est terminé?"
SAY_WHICH = "Rien n'est parti: tu parles à plusieurs personnes."
TO_WHOM = "Rien n'est parti: est-ce pour prendre un appel, ou pour la personne?"


def take_or_say(pending: int, held: int) -> str:
    return f"{TO_WHOM} 1 {pending} pour prendre. #{held} et ton texte pour lui répondre."


def not_taken(code: int) -> str:
    return f"{code} n'est pas pris. Réponds 1 pour prendre, 2 pour passer."


def not_yours(code: int) -> str:
    return f"Rien n'est parti: {code} n'est pas à toi. Écris 1 {code} pour prendre."


NOTHING_PENDING = "Aucun appel n'attend ta réponse. Merci!"
NO_TALK = "Rien n'est parti: tu n'as pas de conversation en cours. Écris AIDE pour les commandes."
EMPTY = "Rien n'est parti: ton message est vide."
NOT_RELAYED_TO_PERSON = "Rien n'est parti: Fanal ne transmet ni image ni son. Écris ou décris."
HELP = (
    "1 prendre, 2 passer (1 27 s'il y en a plusieurs). #27 et ton texte pour répondre à 27. "
    "FIN 27 terminer. QUI qui est de garde. STOP ne plus recevoir."
)


def ended(code: int) -> str:
    return f"{code} est terminé. Le robot reprend la conversation. Merci!"


def left_by_person(code: int) -> str:
    return f"{code}: la personne a demandé le robot. C'est terminé pour toi. Merci!"


def taken_back(code: int) -> str:
    """To a worker who left the person unanswered: the page goes to the others."""
    return (
        f"{code}: la personne attend ta réponse. J'avertis l'équipe. Écris 1 {code} pour reprendre."
    )


def gone_quiet(code: int) -> str:
    return f"{code}: plus personne n'écrit. Je ferme, le robot reprend la conversation."


def calmed(code: int) -> str:
    return f"FANAL {code}: la personne dit que c'est une fausse alerte. Vérifie si tu peux."


def owner_alert(code: int, word: str, grace: int) -> str:
    """To the worker who holds the talk: the screen saw something in the last message."""
    return f"ALERTE {code}: {word}. Réponds-lui. Sans un mot de toi dans {grace} s, je lui dis quoi faire."


def bot_spoke(code: int) -> str:
    return f"{code}: sans réponse de toi, je lui ai dit quoi faire. Écris-lui, {code} reste à toi."


def person_lost(code: int, channel: str) -> str:
    by = BY.get(channel, channel)
    return f"ALERTE {code}: nos messages par {by} n'arrivent plus à la personne."


def person_stopped(code: int) -> str:
    return f"ALERTE {code}: la personne a écrit STOP. On ne peut plus lui écrire ici."


def worker_stopped(name: str, channel: str, *, covered: bool) -> str:
    by = BY.get(channel, channel)
    rest = (
        "Joins-le autrement." if covered else "On ne peut plus l'avertir: trouve un remplacement."
    )
    return f"ALERTE GARDE: {name_said(name)} a écrit STOP ({by}). {rest}"


DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")


def gap(start: datetime, until: datetime | None) -> str:
    """Nobody on shift from then on; instants are in the team's zone."""
    end = f" à {DAYS[until.weekday()]} {until:%Hh%M}" if until is not None else " et après"
    return (
        f"ALERTE GARDE: personne de {DAYS[start.weekday()]} {start:%Hh%M}{end}. Trouve quelqu'un."
    )


def unreachable(name: str) -> str:
    return f"ALERTE GARDE: rien ne joint {name_said(name)}. Ajoute un numéro ou trouve un remplacement."


def calendar_fault(name: str) -> str:
    return f"ALERTE GARDE: le calendrier {clip(name, TEAM)} ne se lit pas. L'horaire d'avant reste."


UNREADABLE = "ALERTE: un message entré ne s'ouvre pas (clé manquante). Appelle qui gère le serveur."
DRILL_FAILED = (
    "ALERTE: un appel d'essai ne s'est pas rendu. Appelle qui gère le serveur (fanal doctor)."
)


def drill(code: int) -> str:
    return f"FANAL {code}: ESSAI. Les appels se rendent. Rien à faire, pas besoin de répondre."


def resumed_here(channel: str) -> str:
    return f"Tu recevras de nouveau les appels par {BY.get(channel, channel)}."


def who_is_on(levels: list[tuple[str, list[str]]]) -> str:
    """`levels`: what a level is called, and who is on it."""
    return "\n".join(f"{label}: {', '.join(names) or 'personne'}" for label, names in levels)


CALENDAR_NAME = "Garde (Fanal)"
LEVEL_NAMES = {1: "De garde", 2: "En renfort", 3: "Coordination"}


def from_person(code: int, text: str) -> str:
    return f"#{code}: {text}"


def position(latitude: float, longitude: float) -> str:
    return f"position {latitude:.5f}, {longitude:.5f}"


def file_link(link: str) -> str:
    return f"Image ou son (une heure): {link}"


NOT_RELAYED = "(image, son ou fichier: Fanal ne le transmet pas)"


# To the person


def warning_team(team: str) -> str:
    return f"J'avertis {clip(team, TEAM)} tout de suite. Je te dis ici si quelqu'un te lit."


def nobody_on_call(fallback: str) -> str:
    return f"Personne de l'équipe n'est de garde en ce moment. {fallback}"


def nobody_answered(fallback: str) -> str:
    return f"Personne de l'équipe n'a pu répondre. {fallback}"


def worker_is_here(name: str) -> str:
    return f"{name_said(name)} de l'équipe te lit maintenant. Écris ici."


def worker_silent(name: str, emergency: str) -> str:
    return (
        f"{name_said(name)} n'a pas pu répondre. J'avertis quelqu'un d'autre. "
        f"Si c'est urgent, appelle le {emergency}."
    )


def bot_is_back(name: str) -> str:
    return f"La conversation avec {name_said(name)} est finie. Je suis le robot, je reste là."


UNKNOWN_CODE = "Je ne connais pas ce code. Vérifie-le. Pour parler à quelqu'un, écris INTERVENANT."
BOT_AS_ASKED = "C'est le robot qui te répond maintenant. Tu peux redemander quelqu'un."


def still_here(emergency: str) -> str:
    return f"Je suis là. L'équipe est avertie, personne n'a encore répondu. Urgent? Appelle le {emergency}."


def call(emergency: str) -> str:
    return f"Appelle le {emergency}."


def call_line(reach: str, emergency: str) -> str:
    return f"Appelle: {reach}. Si c'est urgent: {emergency}."


def call_or_write(phone: str, text_to: str, emergency: str) -> str:
    return f"Appelle le {phone} ou écris au {text_to}. Si c'est urgent: {emergency}."


def _sector(area: str | None) -> str:
    said = area_said(area)
    return f", secteur {said}" if said else ""


def _fit(candidates: list[str]) -> str:
    """The first that fits one segment, else the last one shortened."""
    for text in candidates:
        if (septets(text) or ONE_SEGMENT + 1) <= ONE_SEGMENT:
            return text
    return clip(candidates[-1], ONE_SEGMENT)
