"""To the person who writes: whom we tell, who is there, whom to call. Nothing is promised that is not done."""

from __future__ import annotations

from datetime import datetime

from bot.paging.texts.fitting import TEAM, name_said
from bot.segments import clip


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


def bot_is_back(name: str, emergency: str) -> str:
    return (
        f"La conversation avec {name_said(name)} est finie. Je suis le robot, je reste là. "
        f"Parler à quelqu'un: INTERVENANT. Danger: {emergency}."
    )


def after_a_crisis(emergency: str) -> str:
    """To who says something else than a wish, soon after a worker has gone."""
    return (
        "Ici le robot. Pour parler à quelqu'un de l'équipe, écris INTERVENANT. "
        f"En danger: appelle le {emergency}."
    )


UNKNOWN_CODE = "Je ne connais pas ce code. Vérifie-le. Pour parler à quelqu'un, écris INTERVENANT."
BOT_AS_ASKED = "C'est le robot qui te répond maintenant. Tu peux redemander quelqu'un."


def still_here(emergency: str) -> str:
    return f"Je suis là. L'équipe est avertie, personne n'a encore répondu. Urgent? Appelle le {emergency}."


def position_received(emergency: str) -> str:
    """While a page is up that nobody has taken."""
    return (
        "J'ai ta position: qui te répondra la verra. "
        f"Dis aussi où tu es au {emergency} si tu appelles."
    )


def not_seen(emergency: str) -> str:
    """A picture or a voice, at the same time: they may be heard by a worker, never by us."""
    return (
        "Je ne vois pas les images et n'entends pas les messages vocaux. "
        f"Écris ce qui se passe. Danger: {emergency}."
    )


def called_later(clock: datetime, emergency: str) -> str:
    """After several calls in an hour; `clock` is the person's own."""
    return (
        f"C'est noté. J'ai appelé l'équipe plusieurs fois: je la rappelle à {clock:%Hh%M}. "
        f"Urgent? Appelle le {emergency}."
    )


def call(emergency: str) -> str:
    return f"Appelle le {emergency}."


def call_line(reach: str, emergency: str) -> str:
    return f"Appelle: {reach}. Si c'est urgent: {emergency}."


def call_or_write(phone: str, text_to: str, emergency: str) -> str:
    return f"Appelle le {phone} ou écris au {text_to}. Si c'est urgent: {emergency}."
