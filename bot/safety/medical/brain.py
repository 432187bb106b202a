"""Seizure (topic "seizure") and stroke."""

from __future__ import annotations

from bot.safety.words import said

SEIZURE = said(
    "convulse",
    "epilep* ~ crise*|tombe*|convuls*",
    "<quelques>|plusieurs crises ~ matin|suite|file|deja|reveiller|aujourd_hui",
    "fait|fait_une|refait|fait_faite ?une|des|encore crise ~ "
    "tremble*|terre|plancher|bave|yeux|matin|seul|sevrage|party|raide|min|dents",
    "tremble ?de partout ~ yeux|bave|crise|terre",
    "yeux|dents ?sont ?ses ?yeux retournes|revires|serrees|roulent ~ bave|tremble*|crise|terre",
    "seizure|seizing|seizeur",
    "shake|secoue|tremble ~ terre|plancher|partout ~ bave|yeux|conscien*|mousse",
)

SEIZURE_PERHAPS = said(
    "convuls*",
    "crise epilep*|d_epilepsie|epileptique",
)

STROKE = said(
    "bras ~ leve|tombe|engourdi|mou|paralyse|mort ~ visage|parle|bouche|cote|vision|seul|face",
    "perdu ?la|ma|sa vue|vision|parole",
    "vision|vue|oeil ~ parti*|disparu*|noir*|tombe ~ coup|tete|sec|moitie",
    "mal|maux|tete|douleur ?de|a ?la ?tete ~ "
    "pire|explose*|exploser|fend*|atroce|fou|coup_de_tonnerre|fort|enorme* ~ "
    "cou|raide|vomi*|vois|vision|lumiere|pression|visage|coup|fievre|gonfle*|taches",
    "cou ?est raide ~ fievre|tete|point",
    "fievre ~ cou raide",
    "pupille ~ plus_grosse|plus_grande|grosse|inegale",
    "oeil|pupille ?plus plus gros|grand",
    "mots ?sortent ~ envers|croche",
    "peux plus dire",
    "tombe ~ gauche|toujours ~ mots|parle",
)

STROKE_PERHAPS = said(
    "parle ?plus|que|juste|tout|pas ~ "
    "croche|mele|bouche|melange|d_un_cote|comme_saoul|d_habitude|bizarre|comprends",
    "paralyse",
)
