"""What outreach says by itself, as time passes. Pure.

Words that come unasked may be read over a shoulder: a follow-up names no need, no place and no
drug. Alarms and questions of a watch fit one short segment (136 GSM-7 septets).
"""

from __future__ import annotations

from bot.segments import clip, to_gsm7

# -- follow-up

FOLLOW_UP_QUESTION = (
    "Salut, ici Fanal, comme convenu. As-tu trouvé ce qu'il te fallait? OUI ou NON. "
    "Pour que je n'écrive plus: ANNULER."
)

# -- alerts: what to do meanwhile is what the safer-use services say everywhere (docs/crisis-wording.md)

SAFER = "Garde quelqu'un avec toi. Petite dose d'abord. Naloxone proche."
LEAVE = "Ne plus recevoir: QUITTER."
# Says nothing of drugs: it comes unasked, half a year later.
ALERTS_LAPSED = (
    "Salut, ici Fanal. Tu avais demandé des alertes: elles s'arrêtent après 6 mois. Pour les garder: "
    "écris ALERTES. Sinon, rien à faire."
)


def alert(words: str, area: str | None, testing: str | None) -> str:
    """A warning as people get it: what and where, how to use safer, where to test, how to leave."""
    where = f" ({area})" if area else ""
    tested = (
        f"Faire tester: {testing}." if testing else "Je n'ai pas de lieu pour faire tester ici."
    )
    return f"ALERTE stock{where}: {words.rstrip('.')}. {SAFER} {tested} {LEAVE}"


# -- watch

WATCH_QUESTION = (
    "Fanal: tu vas bien? Écris n'importe quoi pour dire que oui. Sans réponse, j'appelle l'équipe."
)
WATCH_ALARM = "Réponds maintenant: un mot suffit. Sans réponse dans une minute, j'appelle l'équipe."
WATCH_OVER = (
    "Plus personne ne veille sur toi ici à partir de maintenant. Danger: appelle l'urgence."
)


def watch_begins(name: str, minutes: int) -> str:
    """A worker accepted."""
    return (
        f"{clip(to_gsm7(name), 20)} accepte de veiller. Je t'écris {minutes} min après ton dernier "
        "mot. Un texto peut tarder: naloxone proche, porte ouverte."
    )


def watch_plan(code: int, place: str, call: str) -> str:
    """To the worker who accepted, or who answers the alarm: what was agreed."""
    where, whom = clip(to_gsm7(place), 100), clip(to_gsm7(call), 80)
    return f"{code} plan de veille. Où: {where}. Appeler: {whom}. FIN arrête la veille."


def watch_withdrawn(code: int) -> str:
    """To those who were asked to watch: nobody needs to accept any more."""
    return f"{code}: la personne ne demande plus de veille. Rien à faire, merci."


def watch_back(code: int) -> str:
    """To those who were paged: the person wrote after all."""
    return f"{code}: la personne vient d'écrire. Parle-lui avant de fermer."
