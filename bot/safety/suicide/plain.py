"""What anybody would recognise, said plainly.

The same words as they occur in ordinary messages too are `PLAIN_PERHAPS` and `MAYBE`: asked about.
"""

from __future__ import annotations

from bot.safety.words import said

PLAIN = said(
    "je|ai|j_ai envie ?juste ?vraiment mourir|crever|me_tuer|me_suicider|me_pendre",
    "envie crever la",
    "vais|veux me pendre|flinguer|jeter|tirer_une_balle <soir>|demain|maintenant",
    "pense|songe suicide|au_suicide|a_me_suicider|a_me_tuer|me_suicider|me_tuer",
    "want|wanna to die|kill_myself",
    "serais|suis mieux mort",
    "ecrit|laisse|fini ?ma|mes|sa|ses|une lettre adieu",
    "adieu tout_le_monde|a_tous",
    "voix ?qui me disent|dit ?me sauter|tuer|mourir|faire_mal",
    "veux|voudrais plus vivre .",
    "vais|veux|va|vas sauter|sauter_en_bas|me_jeter|me_lancer ~ "
    "<hauteur>|balcon|metro|train|quai|fenetre",
    "je me mutile|automutile|scarifie|taillade",
    "je veux|voudrais|prefere mourir|crever|me_suicider|me_tuer",
    "je vais me_suicider|me_tuer",
)

PLAIN_PERHAPS = said(
    "adieu tout|tlm|mes|les|la|mon|ma|a_tous",
    "je vais mourir|crever <soir>|demain|bientot|seul|.",
)

MAYBE = said(
    # everything is ready, letters, adieu
    "tout ?est|etait ?deja pret|prepare|planifie|en_ordre|en_place",
    "tout prevu|prepare|planifie|achete|regle",
    "ecrit|ecrire|laisse|fait|prepare ?deja|mes ?la|des|ma|mes|<quelques>|leurs "
    "lettre|mot_d_adieu|note_d_adieu",
    "adieu",
    # on a height, to jump
    "sur|au ?le|bord|bout ?du|la <hauteur>|rebord|bord ~~ "
    "regarde|bas|saute|repond|heure|mois|personne|mieux|approcher|coeur|descendre",
    "sauter|sauterai|jeter|lancer|laisser_tomber|pitcher|garrocher|jump ?me|moi|en "
    "?du|d_un|en_bas|sous|devant|dans|sur|off|en ?un|une|les|la ?bas|the "
    "<hauteur>|balcon|quai|metro|train|rails|<riviere>|fenetre|etage|pont_jacques|eau",
    # to hurt oneself
    "me fais du mal",
    # somebody close who speaks of it, who gives everything away
    "<proche>|il|elle ~ veut|voulait|dit|parle|menace|pense|repete|jure|ecrit|annonce|crie ~ "
    "mourir|crever|suicide|en_finir|se_tuer|s_enlever_la|se_jeter|disparaitre|se_pendre|"
    "mettre_fin|se_flinguer|rejoindre_maman|pour_plus_souffrir",
    "<proche> ~~ suicidaire|idees_suicidaires|idees_noires|suicider|s_enlever_la_vie|"
    "mettait_fin|fin_a_ses_jours|lettre_d_adieu|se_tuer|en_finir|adieu|goodbye",
    "<proche>|il|elle|a ~ donne|vide|distribue|legue ~ "
    "tout|<animal>|consoles|telephone|bijoux|affaires|compte|montre|radio|bottes|baskets|"
    "switch|chaussures ~ et|adieu|demain|repond|soir|besoin|disant|frigo|nieces|moi|16|foyer|"
    "pleure|serre|merci|dit|tous",
)
