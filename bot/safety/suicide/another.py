"""Somebody else: their words, their gifts, their silence.

The person who writes is a witness: the wording that follows helps them to ask and to stay (topic "other").
"""

from __future__ import annotations

from bot.safety.words import said

OF_ANOTHER = said(
    # they say it, they try
    "<proche>|il|elle|a ~ va|veut|vient|essaye|essaie|fait|a ?de|encore ?de se|s_est|une "
    "tuer|suicider|pendre|enlever_la|tentative|mutiler|jeter_en|ouvert_les|jeter_sous",
    "menace|parle ?que|encore|dit ?de ?si_je ?elle ?de se tuer|suicider|jeter|sauter|pendre|tue",
    "va|vas se tuer|suicider|pendre",
    "s enlever la vie",
    "se tue si|je|elle|maintenant",
    # written or drawn at school
    "copie|dessin|redaction|texte ~ mourir|partir|tombe|disparait|verrait",
    # you will be better off without me, tomorrow I shall not be there
    "demain ?de_toute_facon ?il|elle|a ~ sera|serait plus la",
    "dit ~ serez|seriez|seront|etes mieux|sans",
    "serez|vous mieux sans moi|elle",
    # a farewell, a last evening, then a closed door or no answer
    "adieu|lettre|goodbye|bonne_vie ~~ "
    "repond|decroche|raccroche|ferme|coupe|eteint|bloque|enferme|barre|telephone",
    "s_est|enferme|barre|ferme|verrouille ~ "
    "chambre|salle_de_bain|cle|porte|cabanon|toilettes|bain ~~ "
    "mourir|repond|couteau|lame|lettre|mot|pleure|carabine|pardon|entends|vivante|adieu|statut|"
    "cogne|ouvrir",
    "dernier ~ repas|soir|jour|live|appel|message ~~ "
    "serieuse|calme|pardon|pleure|inquiet|repart|repartie|demande",
    # the gun or the knife is not in its place
    "fusil|carabine|arme ~ plus|pas ?plus ~ armoire|place|coffre",
    "pris ?un|le|son|la couteau|fusil|carabine ~ faire|sort|dit|parti|porte|enferme|bain",
    # strange questions, somebody dead to join, fear for their life
    "parle|demande|dit|medit ~ bizarrement|cles|mot_de_passe|assurances|papiers|funerailles ~~ "
    "repond|pleurait|enfants|tout",
    "rejoindre|rejoindrait|rejoint ~ maman|papa|frere|soeur|ami|mere|pere|papi|mamie|grand ~ "
    "mort|decede|ciel",
    "peur ~ pour ~ suicid*|vie",
)

OF_ANOTHER_PERHAPS = said(
    "menace|veut ?de sauter",
    "<proche> ~~ <hauteur>|rambarde|rembarde|quai ~ "
    "descendre|saute|bas|pleure|approcher|veut|parle|raccroche|bye|canal|immeuble",
    "monte|grimpe|assis ~ toit|viaduc|rambarde|rembarde|balcon",
    "repond|decroche|repondent ?plus|pas ?plus|pas ~~ "
    "adieu|lettre|mot|pardon|garage|suicide|testament",
    "reverra|reverrez|reverrai|revoir ?plus|jamais plus|jamais|ca",
    "sera|serai plus|pas ?la demain|apres|ce",
    "inquiet|peur ~ qu|elle|il|ami ?elle|il ~ fasse|faire|suicide|betise|tue",
)

# What they said or did, with a closed door or a worry beside it: a doubt.
SAID_BY_ANOTHER = said(
    "<proche> ~~ funerailles|pardon|adieux|mort_ecrites|legue|distribue|virement|grand_saut|"
    "vide_son_compte|dernier|recommencer|plan|date|foutre_en_l_air|rejoindre|cle_sous|"
    "stories_noires|souffrir",
    "laisse une|un note|mot|lettre",
    "cherche moi pas",
)

WORRIED = said(
    "repond*|decroche|raccroche|ferme|pleure|pleurait|seul|trouve|enferme|inquiet|croit|fais|"
    "appelle|rentre|dors|manteau|coupe|jours|chambre|porte|cabanon|affaires|compte",
)
