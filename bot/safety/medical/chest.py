"""Heart and breath (topics "chest", "breath"): pain, palpitations, asthma, allergy, drowning.

No breath at all is for `bot.safety.overdose`.
"""

from __future__ import annotations

from bot.safety.words import said

CHEST = said(
    "mal|douleur|pression|serre|point|brique|pris|brule|brulure|bloque*|ecrase ~ "
    "poitrine|thorax|coeur|chest|poumon|estomac ~~ "
    "bras|machoire|souffle|respire*|depuis|sueur|sue|gauche|ligne|coke|crack|speed|passe|"
    "passe_pas|serre|fort|engourdi*|vomi*|noir",
    "poitrine|chest ?me|qui|est|ca ?me serre|brule|eclate|explose|ecrase|fait_mal|pain|bloquee",
    "coeur ~ 150|160|170|180|190|200|220",
    "infarctus|heart_attack",
    "palpitations ~ noir|poitrine|tombe|evanoui*|coke|speed|heure|ligne",
    "bras gauche ~ engourdi*|mort|mal|tombe|serre*|poitrine|paralyse",
    "machoire ?est|toute ?barree barree|serre ~ coeur|poitrine|bras",
    "bpm",
)

CHEST_PERHAPS = said(
    "coeur ~ cogne|galope|debat|saute|palpit*|defonce|bat ~ "
    "depuis|vite|fou|malade|noir|tete|machoire|coups|ligne|speed|fort|arrete|serre|mal|pilule",
)

BREATH = said(
    "gorge|langue|levres|face|visage|bouche ?est|se|me|a|qui|sont|tout "
    "?est|toute|commence_a|commence enfle*|gonfle*|ferme*|serre*|enflure|enflee|gonflent",
    "epipen|choc_anaphylactique|anaphyla*",
    "noyade|noye|sous_l_eau ~ crache|souffle|respire|rose|sorti|reprendre",
    "crache ?du|rose sang|rose|mousse",
    "cou|gorge ~ avale|respire|ouvrir|serre",
)

BREATH_PERHAPS = said(
    "etouff* ~ "
    "avec|bout|morceau|rouge|bleu|manger|saucisse|viande|os|respire|aidez|svp|pinottes|bonbon",
    "asthm* ~ crise|pompe|respire|bleu*|levres|souffle|ongles|siffle|ventoline",
)
