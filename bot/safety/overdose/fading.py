"""The one who writes feels it coming. Sure with something taken beside it (topic "self")."""

from __future__ import annotations

from bot.safety.words import said

FEELS_IT_COMING = said(
    # falling asleep, leaving, dying
    "endors|endormir",
    "peur ~ reveil*|endormir|respirer|partir",
    "sens partir|descendre|drole|pas_bien|mal|tomber|faible|bizarre",
    "feel pas|weird|bizarre|drole|partir",
    "vais|va mourir|tomber|crever|partir|y_passer",
    "pas|plus bien",
    # breathing, that one must think of
    "penser ?a respir*",
    "oublie comment",
    # the head, the legs, the face, the eyes
    "tete|jambes|ca ~ tourne|lache*|tombe*|guenille|endorm*|engourdi*|coton|plus",
    "levre*|mains|face engourdi*|bleut*",
    "bouche lourde",
    "picote*",
    "tout heavy|lourd",
    "machoire bloque*|part|serre*",
    "gorge ferme*",
    "vois flou|double|noir|etoiles|embrouille",
    "yeux|paupieres ferme*|lourd*|tout_seuls",
    # the heart
    "cogne ?des|pas clous",
    "coeur|coueur",
    # not able to; alone
    "peu|arriv*|capable|misere|misere_a plus|pas|a ~ "
    "bouger|garder|tenir|lever|respirer|marcher|debout",
    "tout seul",
)
