"""Not being there any more: going, stopping everything, a sudden calm once it is decided.

A doubt: people also leave for a bed elsewhere, or stop drinking (`lookalikes.NOT_FAREWELL`).
"""

from __future__ import annotations

from bot.safety.words import said

LEAVING = said(
    # not there tomorrow
    "serai|sera|serons ?deja|peut_etre plus",
    "pas|plus etre la demain",
    "demain ~ plus",
    "pas voir mes|41|le_printemps",
    "donne|rendrai|verrai|passerai|ferai pas ?me|la|plus ?jusqu|jusqu_a|au|a|la|41|l "
    "dimanche|noel|nuit|41|hiver|vacances|demain|printemps|samedi|lendemain",
    "vivre|imaginer|passer un|une autre hiver",
    "passer ?une|la|cette nuit ~ pas|vivant",
    "sur|sure pas|plus ?de ?passer la nuit",
    # already gone
    "serai ?deja ?la|trop|tres|dans_la mort|loin|parti|riviere|libre",
    "suis ?deja parti dans ma tete",
    "deja trop loin",
    "pas de retour",
    "rien apres .|ok",
    # going, disappearing
    "vais|veux|vas|va|prefere|dois|pense|compte|faut|decide|vaut_mieux_que|autant ?que|moi ?je "
    "?me|s en_aller|disparaitre|disparais|effacer|eteindre|m_effacer|m_en_aller",
    "disparaitre ?pour ?de vrai|bon|toujours|<soir>|definitivement|maintenant",
    "parasite|fantome ?va|doit partir",
    "je m_efface",
    "je pars tranquille|sans_bruit|en_paix|pour_de_bon|pour_toujours|vraiment|demain_pour|la_haut",
    "pars|partir|parti "
    "<soir>|tranquille|sans_bruit|en_paix|pour_de_bon|ce_week_end|la_haut|au_ciel|pour_toujours",
    "partir sans",
    # lights out, everything stops
    "eteins|eteindre|ferme ?juste ?toutes ?la|les lumiere",
    "fini|termine pour moi",
    "moi fini",
    "moi|toi c_est fini",
    "bon|voila|donc c_est fini",
    "<soir>|a_soir|aujourd_hui ?je|c_est ?est arrete|fini|termine|pars|meurs|lache",
    "je|on arrete tout",
    "je continue|continuerai pas|plus",
    "je lache aujourd_hui|tout|prise",
    "je m arrete ici|la",
    "c_est tout je_ai|merci|ce_que_je_voulais|j|adieu|bye",
    # decided, and calm since
    "decide "
    "c_est|est|ca|tout|depuis|quand|je_pars|longtemps|avant|date|vendredi|cette|que_ce|de_m_en",
    "j_ai|chu|ai decide",
    "depuis que ?je ?j ?ai decide",
    "pense|pense_a ?juste|encore|plus ?a ca "
    "tous_les|tout_le_temps|depuis|souvent|la|le|chaque|soirs",
    "calme|paix|soulage|serein ?maintenant|en_paix|enfin|parce|depuis|avec ?que|avec|ca|je|car "
    "~ decide|demain|ca|plus|sac|fini",
    "vais mieux depuis|parce ~ decide",
    # my turn, when it is dark
    "mon tour",
    "attends ?juste|la|que ?nuit|il ~ noir ~|nuit_pour|fasse_noir|minuit",
    # afraid of oneself
    "peur de moi|moi_meme",
    "betise|niaiserie|connerie ~ irreparable|faire|fasse|vais",
)

# Decided, with a day beside it: a doubt too.
DECIDED = said(
    "vais|veux|va|vas ?juste|vraiment faire <soir>|a_soir|demain|aujourd_hui|pour_de_bon|pour_vrai|bientot|"
    "cette_fois",
    "fais_pour_vrai",
    "decide|decision",
    "aurai|sera|serai|suis plus la",
    "j_y serai pas",
    "je disparais|m_efface|m_en_vais|decolle|lache",
    "me_manque|manquer|rate",
    "raison pour ?pas|rester|continuer",
    "une seule raison",
    "plus me|jamais voir|revoir",
    "disparaitre|disparais",
    "trop tard",
    "pret ?a partir",
    "vouloir se|me mettre_au_chemin",
    "me tuer",
    "parlera pas|plus",
)

SOON = said(
    "<soir>|a_soir|demain|aujourd_hui|vendredi|samedi|dimanche|lundi|bientot",
    "dans une|1|2|6 heure|h|jours",
    "cette fois",
    "la prochaine|4e|3e",
    "pour de_bon|vrai|toujours",
)
