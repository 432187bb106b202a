"""To a worker, in answer to what they just wrote."""

from __future__ import annotations

from bot.paging.texts.fitting import BY, name_said


def yours(code: int) -> str:
    return f"{code} est à toi. Tout ce que tu écris ici va à la personne. FIN {code} pour terminer."


def yours_too(code: int) -> str:
    """The same to whoever talks with somebody else already: a bare word would go nowhere."""
    return (
        f"{code} est à toi aussi. Pour lui écrire: #{code} et ton texte. FIN {code} pour terminer."
    )


def too_late(code: int, name: str) -> str:
    return f"{code}: {name_said(name)} l'a déjà. Merci, tu peux te reposer."


def already_yours(code: int) -> str:
    return f"{code} est déjà à toi. Écris: ta réponse va à la personne. FIN {code} pour terminer."


def already_yours_too(code: int) -> str:
    """The same to whoever talks with somebody else as well."""
    return (
        f"{code} est déjà à toi. Pour lui écrire: #{code} et ton texte. FIN {code} pour terminer."
    )


def is_over(code: int) -> str:
    return f"{code} est déjà terminé. Merci!"


def only_a_test(code: int) -> str:
    return f"{code} est un essai: il n'y a personne à aider. Merci!"


def no_such_code(code: int) -> str:
    return (
        f"Il n'y a pas d'appel {code}. Vérifie le numéro. Écris QUI pour savoir qui est de garde."
    )


def passed(code: int) -> str:
    return f"{code}: noté, je demande à quelqu'un d'autre. Écris 1 {code} si tu changes d'idée."


def passed_last(code: int) -> str:
    """The same when nobody else is left to ask."""
    return (
        f"{code}: noté. Il n'y a personne d'autre, je l'ai dit à la personne. "
        f"Écris 1 {code} si tu changes d'idée."
    )


def offered(code: int, name: str) -> str:
    return f"{code}: je demande à {name_said(name)}. La conversation reste à toi jusqu'à son oui."


def refused(code: int, name: str) -> str:
    return f"{code}: {name_said(name)} ne peut pas. La conversation reste à toi."


def unheard(code: int, name: str) -> str:
    return f"{code}: rien ne joint {name_said(name)}. La conversation reste à toi."


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


def person_stopped(code: int) -> str:
    return (
        f"Rien n'est parti: la personne de {code} a écrit STOP. Si elle écrit encore, tu le verras. "
        f"FIN {code} pour terminer."
    )


NOTHING_PENDING = "Aucun appel n'attend ta réponse. Merci!"
NO_TALK = "Rien n'est parti: tu n'as pas de conversation en cours. Écris AIDE pour les commandes."
COORDINATION_TOLD = "J'avertis la coordination. Tu comptes pour nous."


def own_danger(emergency: str, *, told: bool) -> str:
    """To a worker who is in danger themselves, and says so again."""
    called = " La coordination est avertie." if told else ""
    return f"Appelle le {emergency} maintenant, ou demande à quelqu'un près de toi.{called}"


def own_calm(line: str, emergency: str) -> str:
    """To a worker who was in danger a moment ago, and says no."""
    return f"Merci de me le dire. Pour parler: {line}. Si ça change: {emergency}, ou écris ici."


EMPTY = "Rien n'est parti: ton message est vide."
NOT_RELAYED_TO_PERSON = "Rien n'est parti: Fanal ne transmet ni image ni son. Écris ou décris."
HELP = (
    "1 prendre, 2 passer (1 27 s'il y en a plusieurs). #27 et ton texte pour répondre à 27. "
    "FIN 27 terminer. QUI qui est de garde. STOP ne plus recevoir."
)


def ended(code: int) -> str:
    return f"{code} est terminé. Le robot reprend la conversation. Merci!"


def resumed_here(channel: str) -> str:
    return f"Tu recevras de nouveau les appels par {BY.get(channel, channel)}."


def who_is_on(levels: list[tuple[str, list[str]]]) -> str:
    """`levels`: what a level is called, and who is on it."""
    return "\n".join(f"{label}: {', '.join(names) or 'personne'}" for label, names in levels)


LEVEL_NAMES = {1: "De garde", 2: "En renfort", 3: "Coordination"}
