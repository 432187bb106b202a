"""The few words the edge says by itself. They fit one SMS segment."""

from __future__ import annotations

from bot.regions import Region


def too_many(region: Region) -> str:
    """To whom more comes from than can be read: once, with the number that needs no reading."""
    return (
        "Je reçois trop de messages d'un coup pour bien te lire. Attends une minute, puis "
        f"écris l'essentiel. Danger? {region.emergency}."
    )


def only_in_private(region: Region) -> str:
    """To a group: nobody's words belong before others, so nothing else is answered there."""
    return (
        "Bonjour! Je ne réponds pas dans les groupes, pour protéger ce que chacun me dit. "
        f"Écris-moi en privé. Danger? {region.emergency}."
    )
