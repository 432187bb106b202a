"""The alarm taken back: "fausse alerte", "c'était mon cell qui est mort" (`TAKES_BACK`), "y s'est réveillé",
"l'ambulance est venue" (`GOT_BETTER`).

A fact of the second table is not one when a negation stands in the message that nothing explains:
"l'ambulance est pas venue" (see `still_on`).
"""

from __future__ import annotations

import re

from bot.safety.words import said

TAKES_BACK = said(
    "je vais pas me <mourir>|foutre|pendre|flinguer|jeter|lancer|couper|blesser",
    "rien de grave finalement|pour|au|jai|c|desole|oups|elle|il",
    "je dis|disais|ecris ca trop_vite|par_colere|sous|pour_rire",
    "coup de stress|colere ~ rigole|desole|promis",
    "vais pas me|me_faire faire|tuer|mal|suicider",
    "non ?je jvais|vais pas",
    "facon ?de parler",
    "voulais|jvoulais ?juste|pas dire|ecrire ?que ca|crevee|brule|tanne|fatigue|mort",
    "pas un|de vrai danger",
    "tel ?de ?la|ma ami|soeur ?qui texte",
    "false alarm|drill|joke",
    "lever|fermer le|la|ce alerte|dossier|alarme",
    "annulez|cancel ?le|la|tout ambulance|alerte|appel|911|police|112",
    "je|on|jfaisais niaisais|deconnais|blaguais|rigolais|jokais",
    "etait|ce_est juste ?une|un|de sieste|blague|joke|ketchup|fatigue|chaleur|farce",
    "plus peur mal",
    "plus besoin ?de ambulance|envoyer|police|secours",
    "pas besoin ?de ambulance|envoyer|police|secours ~~ finalement|c_etait|juste|leve|parti",
    "trompe numero|appli|conversation",
    "faux|mauvais signal|message|chat|numero|bouton|appli|app|alerte|panique",
    "retire|ignore ~ ?ce_que ?j_ai|ca|mon|that|mes dit|message|texte|ecrit|my",
    "panique|capote|peur|enervee|inquiete*|stresse ~~ pour rien",
    "panique pas|pour_rien",
    "c_etait|c_est|etait|ct ?juste ?une|un|pour ?juste "
    "blague|joke|farce|niaiserie|jeu|rire|test|drill|film|chanson|citation|reve|pari|exercice|"
    "expression|facon_de_parler|figure_de_style|autocorrect|correcteur|cauchemar|titre|"
    "texte_de_rap|jeu_de_role",
    "autocorrect*|autocorrecteur|correcteur",
    "parlais|parle ?juste ?de ?mon|ma|un|l telephone|cellulaire|film|exam*|job|jeu|char|"
    "chanson|serie|match|examen|travail|piments|batterie|toune|show|devoir|perso|autre_chose|plants|"
    "abonnement",
    "quand ?je ?ai disais|dit|ecrit|ecrivais ~~ c_etait|parlais|voulais|facon|niaisais",
    "dis|disais|dit|dis_ca ?ca ?sous|par ?le ?effet|coup ?de|la colere|rage",
    "sous ?le ?effet|coup ?de ?la colere|emotion",
    "je etais|tais ?juste|pas_mal|vraiment|trop ?juste "
    "saoul|bourre|paf|rond|gele|fache|fru|enervee|brule|a_bout|crevee|epuise|en_colere|tanne",
    "vais pas|rien ?me faire|tuer|suicider",
    "desole ?pour|du ?le derangement|tantot|panique",
    "desole ?de avoir panique|capote|derange*|alerte|inquiete*|crie",
    "c|c_est|ct|c_etait|etait|oups ?pas|juste|mon|ma|le|un|pour ?mon|ma|le ?petit "
    "frere|soeur|fils|cousin|ami|chat|voisin|ptit|petit|neveu ?qui ~ "
    "joue|jouait|joue_avec|ecrit|texte|pris|griffe|niaisait",
    "joue|jouait avec mon|le telephone|portable|cellulaire",
    "rectif*|correction",
)

# Sounds calm and takes nothing back, so it is taken out of the message before the tables are read.
SOUNDS_CALM = said(
    "je etais|suis ?juste|pas_mal|vraiment|trop saoul|bourre|paf|rond|gele|fache ~ quand|il|elle|ils",
    "fatigue|tanne|brule|epuise|ecoeure vivre|la_vie|souffrir",
    # not tonight: it stays for another night
    "vais ?vraiment pas|rien ?me|en <mourir>|faire|faire_mal|pendre|foutre|finir ~ "
    "<soir>|demain|tout_suite|maintenant|encore|aujourd_hui|longtemps|semaine",
    # decided, and calm since
    "va ?tres bien|mieux ?maintenant|depuis ?que ?j ai decide",
    "tout est|va ~~ decide|decision",
    "c est|c regle ~~ decide|decision",
    # to come, or only if
    "va bien finir|falloir|dormir|mourir|partir|devoir|y_passer|creve",
    "mieux|bien|securite|safe quand|si|nulle_part|hier",
    "se|est_ce|savoir_si|si ?ce il|elle|ca va ?tu bien|mieux",
    # another's blows, another's silence
    "cauchemar ?ce ma|il|elle|ils|vie|que_je",
    "il|elle|ils|<conjoint> ~ ignore|retire",
    "il|<conjoint> joue avec mon telephone",
    "sous ?la colere ~ mais",
)
QUESTION = re.compile(r"[^.?]*\? ")  # "y va bien?" asks, and tells nothing

# Let go of, not taken back: who wanted to die says so too.
LETS_GO = said(
    "laissez faire",
    "oublie ?tout ce ?je ai dit|ecrit",
    "on oublie",
    "oublie ca",
    "nvm|nevermind",
    "pas besoin ?de ambulance|police|secours|pompiers",
)
SORRY = said("desole|scuse|excuse*|pardon|sorry ?moi .")

# It is over: what one sees, where one is.
GOT_BETTER = said(
    "il|elle|bebe respire ?bien normalement|correctement|normal",
    "ambulance|pompiers|police|ambulancier ?est|sont ~ passe|reparti|venu|vu",
    "a repris ses esprits",
    "m a rappele|retexte|repondu .",
    "m a rappele|retexte|repondu ?et il|elle ?est|etait ?juste ?au|a|en "
    "cinema|travail|job|ecole|cours|dormait|correct|ok|bien",
    "chez|avec ?ma|mon|sa|son|une securite",
    "suis en securite",
    "en securite chez",
    "personne de mort|blesse",
    "pas en danger",
    "ca va mieux",
    "va ?bien finalement|maintenant",
    "il|elle va bien",
    "allait bien",
    "on est|je_suis correct|safe|ok",
    "c est|c correct|regle|ok|bon ?la|maintenant|finalement ~ "
    "il|elle|on|ambulance|plus|police|reveille|est|yest|jai|parti",
    "leve|relevee ?tout seul",
    "shes|hes|he_s|she_s up|good|fine|ok|awake",
    "dormait|dort juste|finalement|seulement|paisiblement",
    "finalement ?il|elle ?est dormait|dort|respire|va|reveille|correct|bien",
    "est|vient_de_se reveillee",
    "il|elle|yest s_est ?enfin|finalement reveille",
    "tout est|va beau|correct|bien_maintenant|rentre_dans_l_ordre",
    "she|hes|he ?is good|up|fine|ok",
    "crise est passe|finie",
)
