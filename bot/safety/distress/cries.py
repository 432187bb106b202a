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
        "help svp", "j'ai besoin d'aide", "besoin d'aide", "911", "112",
    )
)  # fmt: skip
BARE_CRY = Finding(Crisis.DISTRESS, "doubt", "distress.bare_cry")
