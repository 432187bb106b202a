"""The audit log's lines as people read them. What is kept is in one fixed language, which programs
read too; a line nobody foresaw is shown as it is kept."""

from __future__ import annotations

ACTS = {
    "signed in": "est entré·e",
    "sign-in refused": "entrée refusée",
    "account opened": "a ouvert son compte",
    "password changed": "a changé de mot de passe",
    "invited": "a invité",
    "account closed": "a fermé le compte de",
    "left the team": "a retiré de l'équipe",
    "read": "a lu",
    "took": "a pris",
    "tried to take": "a voulu prendre",
    "passed": "a passé",
    "joined": "est entré·e dans",
    "tried to join": "a voulu entrer dans",
    "wrote": "a écrit dans",
    "ended": "a terminé",
    "noted": "a noté sur",
    "erased on request": "a effacé, à la demande de la personne",
    "took a request": "a pris une demande",
    "let go a request": "a remis une demande",
    "did a request": "a fait une demande",
    "refused a request": "a fermé une demande sans suite",
    "shift added": "a ajouté une garde",
    "shift taken out": "a retiré une garde",
    "shift moved": "a déplacé une garde",
    "shift replaced": "a remplacé une garde",
    "shifts swapped": "a échangé deux gardes",
    "pattern ended": "a fini une répétition",
    "calendar imported": "a repris un calendrier",
    "calendar followed": "suit un calendrier",
    "calendar dropped": "ne suit plus un calendrier",
    "warning written": "a envoyé une alerte",
    "warning ended": "a terminé une alerte",
    "directory confirmed": "a vérifié",
    "directory corrected": "a corrigé",
    "directory closed": "a fermé pour un temps",
    "directory counted": "a compté les places de",
    "directory reported": "a signalé",
    "directory ended": "a retiré du répertoire",
    "directory undone": "a défait",
    "directory imported": "a importé un répertoire",
    "labelled": "a classé un message",
    "labels taken": "a emporté les messages classés",
    "report settled": "a réglé un signalement",
}
ABOUT = {
    "conversation": "conversation",
    "page": "appel",
    "request": "demande",
    "shift": "garde",
    "shifts": "gardes",
    "worker": "membre de l'équipe",
    "pattern": "répétition",
    "calendar": "calendrier",
    "warning": "alerte",
    "service": "ressource",
    "report": "signalement",
    "change": "changement",
}


def act(what: str) -> str:
    """ "took" -> "a pris"."""
    if what.startswith("offered to "):
        return f"a proposé à {what.removeprefix('offered to ')}"
    return ACTS.get(what, what)


def about(kept: str) -> str:
    """ "conversation 12" -> "conversation 12", "page 27" -> "appel 27"."""
    kind, _, rest = kept.partition(" ")
    return f"{ABOUT[kind]} {rest}" if rest and kind in ABOUT else kept
