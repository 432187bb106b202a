"""The wish to die, in the first person: to die, to kill oneself, to end it.

Said as a will ("je veux mourir") it is sure. Said as a wish, a thought or a plan of the mind ("envie de
mourir", "je pense au suicide") it is a doubt: people also say so of a bad week, and the bot asks.
"""

from __future__ import annotations

from bot.safety.words import said

DYING = said(
    # to die, to kill oneself
    "je|en veux|voudrais|voulais|prefere|prefererais|aimerais "
    "?juste|vraiment|tellement|mieux|moi_meme|quand_meme|encore|toujours|pareil "
    "mourir|crever|me_tuer|me_suicider|me_pendre|me_flinguer",
    "veux|voudrais ?juste|vraiment|tellement|quand_meme|encore|toujours ?de|me <mourir>|pendre|flinguer|die",
    "pense ?plus|souvent|encore|juste a me tuer|suicider|pendre",
    "me enleve|oter la vie",
    "suis|me_sens|deviens|redeviens suicidaire",
    "crever juste crever",
    "foutre|fout en l_air",
    "deja mort ~ finir",
    "moi ?et la mort",
    "peur mourir ~ rater",
    "enterrez moi",
    # to end it
    "mettre|met|mettrai fin ?a mes|tout|ca|ses|cette|cet_enfer|nuit",
    "fin a mes|ses jours",
    "en finir|finisse ?avec|pour ?la|cette|de|une vie|bon|bonne_fois|nuit|soir",
    "je en finis|finir",
    "j ai hate ?que mourir|fini",
    "rdv|rendez_vous ~ mort",
    "si je meurs|mourais",
    # said in English, Spanish, Dutch, Creole
    "kill myself",
    "suicidal",
    "end my|it_all life",
    "unalive*",
    "i want out",
    "cant anymore ~~ pont|bye|goodbye|done",
    "im|je_suis done ~~ goodbye|blocked|bye",
    "quiero morir|morirme",
    "niet meer leven",
    "vle mouri",
    "m fini ak",
    # looking at one's own blood; voices that one believes
    "regarde couler",
    "voix ~ crois",
)

DYING_PERHAPS = said(
    # a wish, a thought
    "envie|gout|idee|besoin ?trop|tellement|vraiment|juste ?de ?me "
    "<mourir>|en_finir|die|pendre|flinguer|jeter_sous|enlever_la_vie|foutre_en_l_air",
    "vais|veux|voulais|compte|pense|va|vas ?juste|bientot|surement|peut_etre ?a me "
    "suicider|pendre|flinguer|jeter_en_bas|jeter_sous|enlever_la_vie|foutre_en_l_air|"
    "ouvrir_les_veines|tirer_une_balle|laisser_mourir|noyer",
    "je ?vais|veux|voulais|pense|compte ?juste|a me tuer",
    "je me tue|suicide|flingue|pends",
    "veux|vais|voulais|autant|envie|pense|parle|idee|decide|pret ?juste ?de en_finir",
    "idees|pensees suicidaires|noires",
    "pense|pensais plus|juste|non_stop|trop ?a|souvent me|mourir|la_mort|suicide|sauter",
    "pense ?encore|trop|souvent|tous_les_jours ?au|a|a_me|me suicide|tuer|mort|mourir",
    "juste crever",
    "want|wanna|going|gonna ?to die",
    # voices that push to it
    "voix ~~ jeter|saute|tuer|mourir|mieux|finir",
)
