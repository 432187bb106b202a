"""A message that is nothing but a cry for help."""

from __future__ import annotations

from bot.safety.crisis import Crisis, Finding
from bot.safety.spelling import canonical

# The whole message is a cry: also the keyword for help, so the person is asked.
BARE_CRIES = frozenset(
    canonical(cry).strip()
    for cry in (
        "aide", "à l'aide", "aidez", "aide moi", "aidez moi", "au secours", "secours", "help",
        "help me", "sos", "urgence", "urgent", "vite", "svp aide", "aide svp", "aidez moi svp",
        "help svp", "j'ai besoin d'aide", "besoin d'aide", "911", "112", "aled", "à l'aide vite",
        "j'ai besoin d'aide vite", "aide moi vite", "c'est urgent", "c urgent", "viens vite", "venez vite",
        "appelle le 911", "appelez le 911", "appelle la police", "appelez la police",
        "appelle une ambulance", "appelez une ambulance", "envoie une ambulance",
        "envoyez une ambulance", "j'ai besoin d'une ambulance", "une ambulance vite",
        "envoyez la police", "j'ai besoin de la police",
    )
)  # fmt: skip
BARE_CRY = Finding(Crisis.DISTRESS, "doubt", "distress.bare_cry")
