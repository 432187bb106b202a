"""Panic: cannot calm down, trembling, crying, a head that explodes."""

from __future__ import annotations

from bot.safety.words import said

PANIC = said(
    # the word
    "attaque|moment|panique ?de panique|totale|attack",
    "panique totale|complete",
    "en panique|panik",
    "panique . . .",
    "panic attack",
    "je panique",
    # freaking out, in crisis, afraid
    "je capote|freak|spin|buzz ?ben|bien|full|tellement|vraiment "
    "raide|la|help|aide|solide|toute|grave",
    "capote ?la help|raide|besoin",
    "capote ~ besoin|aide|tremble|pleure|braille|seul|parler",
    "losing it",
    "suis|je_suis en crise",
    "peur peur peur",
    # cannot calm down, cannot stop crying
    "calmer ~ arrive|capable|sais|peux pas|plus",
    "aide moi ?a ?me calmer",
    "<pleure>|braille|chiale|tremble ?et ?je ~ arrete",
    "<pleure>|braille ?tout_seul|encore ?dans ?les|la|un|mon|ma "
    "char|oreiller|coussin|escalier|toilette|rue|stationnement|metro|cage|salle_de_bain|bus|"
    "autobus|couloir|stairwell|voiture",
    "envie de hurler|tout_casser|tout_crisser|crier",
    # losing one's mind
    "pense|sens ~ devenir fou|folle",
    "je perds la_tete|pied|la_carte|le_nord",
    "bruit|voix|musique|cris ~ dans ma tete",
    "noye dans ma_tete",
)

PANIC_PERHAPS = said(
    "arriv*|capable|sais|peux pas|plus|pas_a ?a|de|comment ?me "
    "calmer|descendre|redescendre|arreter_de_pleurer|arreter_de_crier|arreter_de_trembler|"
    "m_arreter|respirer_normalement",
    "arrete ?pas|plus|jamais ?de <pleure>|brailler|trembler|chialer|shaker",
    "vais craquer|exploser|peter_un_cable|peter_un_plomb|virer_fou|virer_folle|devenir_fou|"
    "devenir_folle",
    "tete ?me|va|est|qui|s ?va exploser|eclater|lache|micro_onde|spinne|en_feu",
    "dans ma tete ~~ arrete|trop|bruit|lache|casse|stop|tourne|noyee|boucle|crie|vire",
)

# Tears or shaking, and being lost, alone or asking for a voice: a doubt together.
OVERWHELMED = said(
    "<pleure>|braille|chiale|tremble|shake",
    "panique|capote|freak|angoisse",
    "craque|peter|exploser|effondre",
    "casse|brise|pitche ?tout",
    "respire ~ mal|pas|plus|normal",
    "tete|tete_va ~ exploser|eclater|lache|bruit|bourdonnement|folle|fou",
    "balance|tourne en_rond|avant",
    "jours|nuits ~ dors|dormi",
    "dors|dormi ?pas ~ jours|nuits|depuis",
)

LOST = said(
    "arriv*|capable|sais|peux ?meme pas|plus",
    "arrete pas|plus",
    "parle|rester|talk ?a|avec ?moi|avec|svp|me",
    "quelqu_un",
    "aide|help",
    "tout_seul|seul|personne",
    "peur|terrifie",
    "voix|murs|ombres|nom|visages|demon|diable|puce",
    "sous|sur|dans|derriere les|la|un|mon ?salle "
    "lit|escalier|toilettes|bain|rue|char|plancher|terre|stationnement|metro|bus",
    "depuis une|<quelques>|hier|matin|heures",
    "vrai|reel|folle|fou",
    "enleve|perdu|refuse|mort ~ bebe|enfants|fille|papiers|demande|mere|garde",
)
