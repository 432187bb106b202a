"""The columns of the spreadsheet people fill in: one row a service, one a help line.

Headers are in French, with the model's own names understood too. Words people write (oui, femmes,
un lit pour la nuit) become the codes that `flat` reads; nothing else is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.directory.flat import columns_of
from bot.directory.model import Helpline, Service
from bot.directory.names import fold, key
from bot.directory.public_holidays import CALENDARS
from bot.directory.taxonomy import NEEDS, POPULATIONS


@dataclass(frozen=True, slots=True)
class Column:
    """A fact, what stands over it in the sheet, and what to write under that."""

    field: str
    header: str
    help: str


COLUMNS = (
    Column("organization", "Organisme", "Son nom, comme on le dit."),
    Column("name", "Service", "Ce qui y est offert. Pour une ligne d'aide : son nom."),
    Column("purpose", "À quoi sert la ligne", "En quelques mots."),
    Column("needs", "Besoins", "Un ou plusieurs mots de la feuille Mots, séparés par des ;"),
    Column("region", "Région", f"Une de : {', '.join(CALENDARS)}."),
    Column("regions", "Autres régions", "Celles qu'il sert aussi, séparées par des ;"),
    Column("address", "Adresse", "Numéro et rue. Vide si elle est confidentielle."),
    Column("city", "Ville", ""),
    Column("postal_code", "Code postal", ""),
    Column("area", "Quartier", ""),
    Column("territory", "Territoires", "Villes ou MRC, s'il n'est que pour elles; des ;"),
    Column("phone", "Téléphone", "Un seul numéro, comme on le compose."),
    Column("text_phone", "Texto", "Le numéro à qui écrire."),
    Column("text_to", "Texto de la ligne", "Le numéro à qui écrire."),
    Column("hours", "Horaire", "En opening_hours : Mo-Fr 09:00-17:00; PH off"),
    Column("hours_text", "Horaire en mots", "Comme l'organisme l'a publié."),
    Column("valid_until", "Dernier jour", "Pour une mesure d'hiver : 2027-03-31."),
    Column("populations", "Pour qui", "Mots de la feuille Mots, séparés par des ;"),
    Column("min_age", "Âge minimum", ""),
    Column("max_age", "Âge maximum", ""),
    Column("languages", "Langues", "fr; en"),
    Column("cost", "Coût", ""),
    Column("accessibility", "Accès", "Marches, ascenseur, entrée."),
    Column("pets", "Animaux", "oui, non, ou vide si on ne sait pas."),
    Column("papers", "Papiers", "Ceux qu'il faut apporter; aucun s'il n'en faut pas."),
    Column("active_use", "Consommation", "oui si qui a consommé est accepté, non, ou vide."),
    Column("conditions", "Conditions", "Une phrase courte, au tu."),
    Column("audience", "Public", "Pour qui est la ligne, en mots."),
    Column("confidential", "Adresse confidentielle", "oui pour une maison qui protège."),
    Column("website", "Site web", ""),
    Column("aliases", "Autres noms", "Ceux que les gens disent, séparés par des ;"),
    Column("source", "Source", "La page où c'est écrit, ou qui l'a dit."),
    Column("confirmed", "Confirmé le", "2026-11-22, 2026-11 ou 2026."),
    Column("latitude", "Latitude", ""),
    Column("longitude", "Longitude", ""),
    Column("precision", "Précision du point", "exact, postal, area ou city."),
    Column("organization_id", "Identifiant de l'organisme", "Laisser vide pour un nouveau."),
    Column("id", "Identifiant", "Laisser vide pour un nouveau; ne pas changer les autres."),
)
"""In the order they are written; a sheet of lines has those that a line has."""

FIELDS = {fold(name): each.field for each in COLUMNS for name in (each.header, each.field)}

YES_NO = {"oui": "true", "vrai": "true", "non": "false", "faux": "false"}
TRANSLATED: Mapping[str, Mapping[str, str]] = {
    "needs": {key(words): code for code, words in NEEDS.items()},
    "populations": {key(words): code for code, words in POPULATIONS.items()},
    "pets": YES_NO,
    "active_use": YES_NO,
    "confidential": YES_NO,
}
"""Field -> a word as people write it -> the code for it."""


def columns_for(kind: type[Service] | type[Helpline]) -> list[Column]:
    """The columns of a kind of row."""
    fields = columns_of(kind)
    return [column for column in COLUMNS if column.field in fields]


def coded(field: str, text: str) -> str:
    """A cell with the words people write replaced by their codes."""
    words = TRANSLATED.get(field)
    if words is None:
        return text
    return "; ".join(words.get(key(item), item) for item in _items(text))


def worded(field: str, text: str) -> str:
    """The other way round: codes as words, to be read."""
    words = TRANSLATED.get(field)
    if words is None:
        return text
    said = {"true": "oui", "false": "non", **NEEDS, **POPULATIONS}
    return "; ".join(said.get(item, item) for item in _items(text))


def _items(text: str) -> Iterable[str]:
    return (item.strip() for item in text.split(";") if item.strip())
