"""data·inclusion JSON in: the French public schema of social services, version 1.

https://github.com/gip-inclusion/data-inclusion-schema (Licence Ouverte 2.0). A file holds
"structures" and "services", or services that each carry their "structure". What has no theme that
somebody would ask this bot about (training, mobility...) is left out and counted, not a fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.directory.assumed import NOTHING_ASSUMED, Assumed
from bot.directory.dataset import Dataset, DirectoryFaults, Fault, FaultList
from bot.directory.fault_words import problem
from bot.directory.flat import read_row
from bot.directory.hsds import stable_id
from bot.directory.hsds_cells import Cells
from bot.directory.model import Service

Object = Mapping[str, Any]

THEMES: Mapping[str, str] = {
    "sante--acces-aux-soins": "health_care",
    "sante--addictions": "treatment",
    "sante--sante-mentale": "mental_health",
    "sante--sante-sexuelle": "sti_testing",
    "equipement-et-alimentation--alimentation": "food",
    "equipement-et-alimentation--habillement": "hygiene",
    "logement-hebergement--rechercher-une-solution-dhebergement-temporaire": "shelter",
    "logement-hebergement--louer-un-logement": "housing",
    "logement-hebergement--changer-de-logement": "housing",
    "logement-hebergement--se-maintenir-dans-le-logement": "housing",
    "logement-hebergement--reduire-les-impayes-de-loyer": "housing",
    "logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement": "housing",
    "famille--surmonter-conflits-separation-violence": "violence_help",
    "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits": "legal_help",
    "difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination": (
        "legal_help"
    ),
    "difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire": (
        "legal_help"
    ),
    "difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere": (
        "income_support"
    ),
    "difficultes-financieres--situation-dendettement-surendettement": "income_support",
    "trouver-un-emploi--repondre-a-des-offres-demploi": "employment",
    "trouver-un-emploi--faire-des-candidatures-spontanees": "employment",
    "trouver-un-emploi--maintien-dans-lemploi": "employment",
    "preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation": "employment",
    "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi": "employment",
    "remobilisation--activites-sportives-et-culturelles": "culture_sport",
}
"""Their theme -> our need; the others are not asked of this bot."""

PUBLICS: Mapping[str, str] = {
    "femmes": "women",
    "jeunes": "youth",
    "familles": "families",
    "seniors": "seniors",
    "tous-publics": "all",
}
"""Their public -> our audience; the others are told in words, as a condition."""

ONLY_FOR: Mapping[str, str] = {
    "actifs": "personnes en emploi",
    "beneficiaires-des-minimas-sociaux": "bénéficiaires des minimas sociaux",
    "demandeurs-emploi": "personnes qui cherchent un emploi",
    "etudiants": "personnes aux études",
    "personnes-en-situation-de-handicap": "personnes en situation de handicap",
    "personnes-en-situation-durgence": "personnes en situation d'urgence",
    "personnes-en-situation-juridique-specifique": "personnes en situation juridique particulière",
    "personnes-exilees": "personnes exilées",
    "residents-qpv-frr": "habitants des quartiers prioritaires",
}
NAMES = {
    "id": "id",
    "organization": "structure.nom",
    "organization_id": "structure_id",
    "name": "nom",
    "address": "adresse",
    "city": "commune",
    "postal_code": "code_postal",
    "phone": "telephone",
    "hours": "horaires_accueil",
    "confirmed": "date_maj",
    "needs": "thematiques",
}
"""What the schema calls what we read, for faults."""


def is_data_inclusion(data: Any) -> bool:
    """Whether a parsed JSON file is of that schema."""
    first = next(_services(data), None)
    return first is not None and "nom" in first


def read_services(
    file: str, data: Any, assumed: Assumed = NOTHING_ASSUMED
) -> tuple[Dataset, tuple[str, ...]]:
    """The services, and the names of those left out. Raises DirectoryFaults with every fault."""
    faults = FaultList()
    structures = _structures(data)
    found, left_out = [], []
    for number, service in enumerate(_services(data)):
        where = f"{file}, services[{number}]"
        needs = {THEMES[theme] for theme in _list(service, "thematiques") if theme in THEMES}
        if not needs:
            left_out.append(str(service.get("nom") or where))
            continue
        structure = service.get("structure") or structures.get(service.get("structure_id"))
        if not isinstance(structure, Mapping):
            faults.add(where, 0, "structure_id", problem("no_such_structure"))
            continue
        row = _row(service, structure, needs, assumed)
        found.append(read_row(Service, Cells(where, row, 0, faults, NAMES)))
    faults.raise_if_any()
    if not found and not left_out:
        raise DirectoryFaults([Fault(file, 0, "", problem("no_services"))])
    return Dataset(services=tuple(found)), tuple(left_out)


def _row(service: Object, structure: Object, needs: set[str], assumed: Assumed) -> dict[str, str]:
    """The service as a row of `flat`."""
    publics = _list(service, "publics")
    audience = {PUBLICS[public] for public in publics if public in PUBLICS}
    at_a_distance = _list(service, "modes_accueil") == ["a-distance"]
    place = {} if at_a_distance else service if service.get("code_postal") else structure
    located = _text(place, "latitude") and _text(place, "longitude")
    values = {
        "id": stable_id("data-inclusion", _text(service, "id")),
        "organization_id": stable_id("data-inclusion structure", _text(structure, "id")),
        "organization": _text(structure, "nom"),
        "name": _text(service, "nom"),
        "needs": ";".join(sorted(needs)),
        "region": assumed.region or "france",
        "source": _text(service, "lien_source") or f"data·inclusion, {_text(service, 'source')}",
        "confirmed": _text(service, "date_maj")[:10],
        "address": _text(place, "adresse"),
        "city": _text(place, "commune"),
        "postal_code": _text(place, "code_postal"),
        "latitude": _text(place, "latitude") if located else "",
        "longitude": _text(place, "longitude") if located else "",
        "precision": ("exact" if _text(place, "adresse") else "city") if located else "",
        "phone": _text(service, "telephone") or _text(structure, "telephone"),
        "website": _text(structure, "site_web"),
        "hours": _text(service, "horaires_accueil") or _text(structure, "horaires_accueil"),
        "populations": ";".join(sorted(audience)),
        "cost": _cost(service),
        "conditions": _conditions(service, publics),
    }
    return {name: value for name, value in values.items() if value}


def _cost(service: Object) -> str:
    return _text(service, "frais_precisions") or _text(service, "frais")


def _conditions(service: Object, publics: list[str]) -> str:
    """Whom it is for that we have no audience for, who must send them, and what is asked."""
    kept = [ONLY_FOR[public] for public in publics if public in ONLY_FOR]
    words = [f"Pour : {', '.join(kept)}"] if kept else []
    if _list(service, "mobilisable_par") == ["professionnels"]:
        words.append("Un professionnel doit en faire la demande")
    words += [
        text
        for name in ("publics_precisions", "conditions_acces")
        if (text := _text(service, name))
    ]
    return ". ".join(text.rstrip(".") for text in words)


def _services(data: Any) -> Iterator[Object]:
    listed = data.get("services") if isinstance(data, Mapping) else data
    yield from (each for each in listed or () if isinstance(each, Mapping))


def _structures(data: Any) -> dict[Any, Object]:
    listed = data.get("structures") if isinstance(data, Mapping) else ()
    return {each.get("id"): each for each in listed or () if isinstance(each, Mapping)}


def _list(holder: Object, name: str) -> list[str]:
    value = holder.get(name)
    return [str(each) for each in value] if isinstance(value, list) else []


def _text(holder: Object, name: str) -> str:
    value = holder.get(name)
    return "" if value is None else " ".join(str(value).split())
