"""No breath, hardly any, or a wrong one; no pulse. One of these is enough, without a drug beside it.

Not asthma, a sting, a bone in the throat, the water: `bot.safety.medical` hears those.
"""

from __future__ import annotations

from bot.safety.words import said

NOT_BREATHING = said(
    # somebody who does not breathe, or hardly
    "<il>|<proche> ~ respir* ~ "
    "plus|pas|presque_pas|presque_plus|a_peine|pas_bien|tres_peu|peu|mal|drole|bizarre|croche",
    "<il>|<proche> respir* ~ "
    "plus|pas|presque_pas|presque_plus|a_peine|tres_lentement|lentement|drole|bizarre|croche",
    "<il>|<proche> est plus|pas en_train respire",
    "respir* plus|pas vite|aidez|svp|au_secours|help|du_tout|pantoute",
    "respir* presque_plus|presque_pas|a_peine|tres_peu|tres_lent|super_lent|tres_faible|"
    "faiblement|aux_20|aux_15|aux_10",
    "respir* de moins_en_moins",
    "presque plus respir*|vent|souffle",
    "no respira",
    "not|stopped|isnt|aint|barely|cant|pas|plus breathe*",
    "breathe* pas|plus|weird|slow|not",
    "arrete|cesse|sans|oublie|pauses ?de|a respir*",
    # how it sounds, how often
    "respir* une_fois|un_coup ~ seconde|minute",
    "secondes|sec|minutes|min entre|sans ?chaque respir*",
    "respir* ~ 1|<quelques>|4|5|6|une|quatre|cinq|six fois",
    "compte ses respir*",
    "respir* ~ par a_coups|coups|ti_coups|petits_coups",
    "respir*|souffle|respiration ~ poisson|noie|noyait|ronron|moteur|robinet|rale",
    "respir* comme un_poisson|noie|un_moteur|scie|une_scie",
    "souffle ~ fois_par_minute|trente_secondes|court",
    "inhale presque",
    "respiration faible|lente|arretee|irreguliere|saccadee|bruyante",
    "en|reste|pauses ?en apnee",
    # no breath and no pulse to be felt
    "aucun|plus|trouve_pas ?de souffle|pouls|respiration",
    "plus|pas ?de souffle|pouls",
    "je sens|entends plus|pas ?son|sa|de souffle|respiration|coeur|pouls",
    "je sens rien_devant_son|rien_sous_son|plus_son",
    "poitrine bouge ?toujours|meme plus|pas",
    "cherche son air|souffle",
    "savoir si ?a|il|elle respire",
    # the heart
    "pouls tres|super|est|ben ?tres faible|lent|bas",
    "pouls ?je|le|la trouve pas",
    "est|en arret_cardiaque|arret_respiratoire",
)

NOT_BREATHING_PERHAPS = said(
    "respiration tres|super|full|quasi|presque",
    "en|fait|arret ?un arret cardiaque|respiratoire",
    "coeur ~ tres_lent|super_lent|arrete|s_arrete",
    "bouche_a_bouche|massage_cardiaque|on_masse|faire_le_coeur|a_faire_coeur",
)
