"""What is wrong in a file or a form, in French, by the codes of `bot.directory.fault_words`. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from bot.directory.dataset import Fault
from bot.directory.fault_words import Problem
from bot.directory.sheet_columns import COLUMNS

SENTENCES: Mapping[str, str] = {
    # --- une case ---
    "empty": "vide; il faut l'écrire pour chaque ligne",
    "age": "« {value} » n'est pas un âge; écris un nombre d'années, comme 18",
    "boolean": "« {value} » n'est ni oui (true), ni non (false), ni vide",
    "date": "« {value} » n'est pas une date; écris-la comme 2026-03-31",
    "confirmed": "« {value} » n'est pas une date; écris 2020, 2025-09 ou 2025-09-12",
    "phone": "« {value} » n'est pas un numéro; écris-en un seul, comme on le compose",
    "unknown_word": "« {value} » n'est pas connu; un de ceux-ci : {known}",
    "half_point": "écris la latitude et la longitude, en degrés, comme 45.51",
    "off_earth": "{latitude}, {longitude} n'est pas sur Terre; la latitude vient d'abord",
    "no_fact": "cette information n'existe pas; une de celles-ci : {known}",
    # --- l'horaire ---
    "no_hours": "l'horaire est vide; écris par exemple Mo-Fr 09:00-17:00",
    "sun": "« {expr} » suit le soleil; écris des heures",
    "not_hours": (
        "« {expr} » n'est pas un horaire opening_hours; "
        "écris par exemple Mo-Fr 09:00-17:00; Sa 10:00-12:00; PH off"
    ),
    "school_holidays": (
        "« {expr} » nomme les congés scolaires (SH), que chaque centre de services de {region} "
        "choisit; écris les dates"
    ),
    # --- ce qui se contredit ---
    "no_need": "vide; nomme au moins un besoin auquel il répond",
    "address_told": "son adresse est dans les fichiers; il faut l'enlever",
    "no_region": "vide; nomme les régions d'où on peut appeler",
    "no_number": "écris un numéro à appeler, ou un à qui texter",
    "ages_swapped": "plus grand que l'âge maximum; échange-les",
    # --- les lignes et les tables ---
    "same_id": "le même identifiant que la ligne {row}; chacun a le sien",
    "no_such_row": "cet identifiant n'est pas dans {file}",
    "no_such_structure": "cet identifiant n'est pas parmi les structures; ajoute-la",
    "no_region_row": "pas de ligne « region » pour lui dans service_area.csv; une de : {known}",
    "no_need_row": "pas de besoin pour lui dans attribute.csv; relie-le à un terme « needs »",
    "no_column": "la colonne manque",
    "other_column": "aucune colonne ne s'appelle ainsi; enlève-la, ou prends : {known}",
    "column_twice": "cette colonne y est deux fois; garde-en une",
    "too_many_cells": "plus de cases que de colonnes; mets entre guillemets ce qui a des virgules",
    "semicolons": "les colonnes sont séparées par des points-virgules; enregistre avec des virgules",
    # --- le fichier ---
    "no_table": "le fichier manque; c'est une des tables de HSDS",
    "not_found": "introuvable, ou ni un dossier de fichiers CSV HSDS ni un zip",
    "too_large": "trop gros pour un répertoire; pas ouvert",
    "not_utf8": "pas en UTF-8 (octet {byte}); enregistre-le en UTF-8",
    "not_csv": "illisible comme CSV ({error}); vérifie les guillemets",
    "not_json": "pas du JSON à partir du caractère {at} ({error})",
    "not_xlsx": "illisible comme .xlsx ({error}); enregistre-le de nouveau",
    "no_sheet": "aucune feuille ne s'appelle « {sheet} »; renomme celle qui contient les services",
    "nothing": "aucun service dedans; rien ne changerait",
    "not_an_object": "pas un objet; écris un service entre {{ et }}",
    "not_a_list": "ni une liste de services, ni une page de services",
    "no_contents": "aucun service; écris une liste, ou une page avec « contents »",
    "no_services": "aucun service; écris une liste « services »",
}
"""Code -> the sentence, with the same things filled in as its English."""

HEADERS = {column.field: column.header for column in COLUMNS}


def said(fault: Fault) -> str:
    """What is wrong, and what to write instead."""
    message = fault.message
    if not isinstance(message, Problem):
        return message
    return SENTENCES[message.code].format(**message.values)


def where(fault: Fault) -> str:
    """ "services.xlsx, ligne 4, Téléphone": as much as is known of the place."""
    row = f"ligne {fault.row}" if fault.row else ""
    column = HEADERS.get(fault.column, fault.column)
    return ", ".join(part for part in (fault.file, row, column) if part)
