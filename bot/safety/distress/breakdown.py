"""At the end of one's strength; everything lost. A doubt: the bot asks."""

from __future__ import annotations

from bot.safety.words import said

BREAKDOWN = said(
    # "j'en peux plus"
    "je en peux plus",
    "plus ?du_tout|vraiment capable",
    "jpp|plus_capable",
    "plus|pas ?la|de|aucune force",
    # at the end of the rope
    "au boutte rouleau|corde",
    "a|au bout de_nerfs|rouleau",
    "bout de mes|nerfs",
    # falling apart, everything lost, somebody taken away
    "m_effondre|je_m_effondre|effondree|je_m_ecroule",
    "tout ?est|s perdu|s_ecroule|s_effondre|lache|tombe_en_morceaux|croule",
    "perdu ?tout|ma|mon|le ?en ?meme|un jour|meme_jour|tout_perdu",
    "viens|viennent ?juste ?de|me ?me ?perdre|d_apprendre|m_enlever|enlever|prendre|fermer "
    "?la|mes|ma|mon|le ?garde|enfants|filles|bebe|mere|appart|pere|chien|frere ~~ "
    "<pleure>|tremble|sais_plus|respire|brise",
    "enleve|pris|place|enlevent|prennent|prendre ?m|mes|ma|mon|les "
    "?bebe|enfants|fille|petits|kids ~~ <pleure>|tremble|jambes|marche|sais|craque",
    # help, are you there
    "aidez moi",
    "tu_es_la|vous_etes|es|etes|t|vous la ?es|vous ?la ~ repond*|peur|aide",
    # not well at all
    "pas bien ?mais ?pas bien",
    "va vraiment|tellement pas",
    "tout tourne|vire",
    "jambes",
    "panique",
    # crouching, numb, out of breath
    "assis|couche|roule|accroupi|cache|balance|enferme|recroquevill* "
    "?par|sous|sur|dans|derriere|a|d|devant ~~ "
    "tremble|<pleure>|braille|respire|peur|capable|bouger|sortir|lever|seule|folle|ombres|voix",
    "picotent|picotements|engourd* ~ mains|respire|visage|panique|doigts|poitrine",
    "respire pas|mal|plus ~~ "
    "panique|peur|pleure|parler|capable|foule|crise|mains|picote*|char|mourir|tremble",
)
