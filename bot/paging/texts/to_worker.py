"""To a worker: the page itself, and what happens in the talk they hold."""

from __future__ import annotations

from bot.paging.texts.fitting import BY, area_said, fit, name_said, sector
from bot.segments import clip, to_gsm7


def page(code: int, word: str, area: str | None, label: str = "") -> str:
    """A page: what is wrong, roughly where, what to answer. Never who, never the message."""
    head = f"FANAL {code}{', ' + label if label else ''}: {word}"
    return fit([f"{head}{sector(area)}. Réponds 1 pour prendre, 2 pour passer.",
                 f"{head}. Réponds 1 pour prendre, 2 pour passer."])  # fmt: skip


def spoken_page(code: int, word: str, area: str | None) -> str:
    """The same said by telephone, where the answer is a key."""
    number = " ".join(str(code))
    return (
        f"Fanal. Appel {number}. {word.capitalize()}{sector(area)}. "
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


def recent(messages: list[str], left_out: int) -> str:
    """What the person wrote lately, oldest first; `left_out` older ones do not fit."""
    head = (
        "Ses derniers messages:" if not left_out else f"Ses derniers messages ({left_out} avant):"
    )
    return "\n".join([head, *(f"- {message}" for message in messages)])


NO_MESSAGE = "Aucun message récent de sa part."


def area_known(code: int, area: str) -> str:
    if said := area_said(area):
        return f"FANAL {code}: la personne se trouve vers {said}."
    return f"FANAL {code}: la personne a dit où elle est. Tu le lis quand tu prends."


def position_known(code: int, near: str | None) -> str:
    """Where exactly is not for a locked screen."""
    where = f" (vers {area_said(near)})" if near and area_said(near) else ""
    return f"FANAL {code}: la personne a envoyé sa position{where}. Elle vient quand tu prends."


def has_it(code: int, name: str) -> str:
    return f"FANAL {code}: {name_said(name)} s'en occupe. Merci!"


def owner_alert(code: int, word: str, grace: int) -> str:
    """To the worker who holds the talk: the screen saw something in the last message."""
    return f"ALERTE {code}: {word}. Réponds-lui. Sans un mot de toi dans {grace} s, je lui dis quoi faire."


def doubt(code: int, word: str) -> str:
    """To the worker who holds the talk: the last message may speak of this, and may not."""
    return f"VÉRIFIE {code}: {word}? Lis son dernier message et réponds-lui."


def bot_spoke(code: int) -> str:
    return f"{code}: sans réponse de toi, je lui ai dit quoi faire. Écris-lui, {code} reste à toi."


def calmed(code: int) -> str:
    return f"FANAL {code}: la personne dit que c'est une fausse alerte. Vérifie si tu peux."


def person_lost(code: int, channel: str) -> str:
    by = BY.get(channel, channel)
    return f"ALERTE {code}: nos messages par {by} n'arrivent plus à la personne."


def person_stopped(code: int) -> str:
    return f"ALERTE {code}: la personne a écrit STOP. On ne peut plus lui écrire ici."


def taken_back(code: int) -> str:
    """To a worker who left the person unanswered: the page goes to the others."""
    return (
        f"{code}: la personne attend ta réponse. J'avertis l'équipe. Écris 1 {code} pour reprendre."
    )


def left_by_person(code: int) -> str:
    return f"{code}: la personne a demandé le robot. C'est terminé pour toi. Merci!"


def gone_quiet(code: int) -> str:
    return f"{code}: plus personne n'écrit. Je ferme, le robot reprend la conversation."


def from_person(code: int, text: str) -> str:
    return f"#{code}: {text}"


def position(latitude: float, longitude: float) -> str:
    return f"position {latitude:.5f}, {longitude:.5f}"


def file_link(link: str) -> str:
    return f"Image ou son (une heure): {link}"


NOT_RELAYED = "(image, son ou fichier: Fanal ne le transmet pas)"


def drill(code: int) -> str:
    return f"FANAL {code}: ESSAI. Les appels se rendent. Rien à faire, pas besoin de répondre."
