"""The few words said when no model is there to say better."""

from __future__ import annotations

from bot.regions import Region


def out_of_order(region: Region) -> str:
    """Three tries failed: say so, and who can help now."""
    line = region.best("information", "distress", "shelter")
    other = f" Sinon: {line.reach}." if line else ""
    return (
        "Désolé, j'ai un problème technique et je n'ai pas pu te répondre. "
        f"Réécris-moi dans quelques minutes. Danger? {region.emergency}.{other}"
    )
