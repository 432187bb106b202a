"""The alarm taken back: "c'est correct, fausse alerte", "y s'est réveillé", "c'était mon cell qui est mort"."""

from __future__ import annotations

from bot.safety.words import said

TAKES_BACK = said(
    "laissez faire",
    "oublie|oubliez ?tout ce ?je ai dit|ecrit",
    "il|elle|bebe respire ?bien normalement|correctement|normal",
    "rien de grave finalement|pour|au|jai|c|desole|oups|elle|il",
    "je dis|disais|ecris ca trop_vite|par_colere|sous|pour_rire",
    "sous ?le ?coup|effet de ?la colere",
    "coup de stress|colere ~ rigole|desole|promis",
    "vais rien ?me faire",
    "vais pas me|me_faire faire|tuer|mal|suicider",
    "je vais pas me",
    "non ?je jvais|vais pas",
    "facon ?de parler",
    "voulais|jvoulais ?juste|pas dire|ecrire ?que ca|crevee|brule|tanne|fatigue|mort",
    "parlais|parlait ?juste ?d|de|du mon|un|ma telephone|film|exam|examen|cell|jeu|"
    "char|chanson|cellulaire|match|job",
    "jparlais d|du",
    "film la panique_pas",
    "panique pas",
    "ambulance|pompiers|police|ambulanciers|ambulancier ?est|sont ~ passe|passes|"
    "reparti|repartis|venu|vu",
    "a repris ses esprits",
    "m a rappelee|rappele|retexte|retextee|repondu",
    "chez|avec ?ma|mon|sa|son|une securite",
    "suis en securite",
    "en securite chez",
    "personne de mort|blesse",
    "pas en danger",
    "vrai danger",
    "faux signal|message",
    "joue|jouait|jouai avec|ac mon telephone|portable",
    "tel ?d|de ?la|ma ami|coloc|soeur ?qui texte",
    "ca va mieux",
    "va ?bien finalement|maintenant",
    "il|elle va bien",
    "allait bien",
    "on est|jsuis|je_suis|est correct|safe|ok|correcte",
    "c est|c correct|regle|ok|bon ?la|maintenant|finalement ~ il|elle|on|ambulance|"
    "plus|police|reveille|est|yest|jai|parti",
    "levee|leve|relevee ?toute|tout seule|seul",
    "false alarm|drill|joke",
    "shes|hes|he_s|she_s up|good|fine|ok|awake",
    "nvm|nevermind",
    "lever|leve|fermer|fermez l|le|la|ce alerte|dossier|alarme",
    "annulez|annule|cancel ?l|la|le|tout ambulance|alerte|appel|911|police|112",
    "dormait|dort juste|finalement|seulement|paisiblement",
    "finalement ?il|elle ?est dormait|dort|respire|va|reveille|reveillee|correct|correcte|bien",
    "est|vient_de_se reveillee|reveiller",
    "est reveille",
    "il|elle|yest s_est ?enfin|finalement reveille|reveillee",
    "tout est|va beau|correct|bien_maintenant|rentre_dans_l_ordre",
    "je|on|jfaisais|j niaisais|niaisait|deconnais|blaguais|rigolais|jokais",
    "etait|ce_est juste ?une|un|de sieste|blague|joke|ketchup|fatigue|chaleur|farce",
    "plus peur mal",
    "plus|pas besoin ?d|de|l ambulance|envoyer|police|secours",
    "trompe numero|appli|conversation",
    "faux|fausse|mauvais signal|message|chat|numero|bouton|appli|app|alerte|panique",
    "false alarm",
    "on oublie",
    "retire|ignore|ignorez ~ ?ce_que ?j_ai|ca|mon|that|mes dit|message|texte|messages|ecrit|my",
    "panique|capote|peur|capoté|enervee|inquiete*|stresse ~~ pour rien",
    "panique pas|pour_rien",
    "c_etait|c_est|etait|ct ?juste ?une|un|pour ?juste blague|joke|farce|niaiserie|jeu|"
    "rire|test|drill|film|chanson|citation|reve|pari|exercice|expression|"
    "facon_de_parler|figure_de_style|autocorrect|correcteur|cauchemar|titre|"
    "texte_de_rap|jeu_de_role",
    "autocorrect*|autocorrecteur|correcteur",
    "parlais|parlait|parle|parles ?juste ?de|d|du ?mon|ma|un|l telephone|cellulaire|"
    "film|exam*|job|jeu|char|chanson|serie|match|examen|travail|piments|batterie|toune",
    "quand ?j|je ?ai disais|dit|ecrit|ecrivais ~~ c_etait|parlais|voulais|facon|niaisais",
    "dis|disais|dit|dis_ca ?ca ?sous|par ?l|le ?effet|coup ?de|la colere|rage",
    "sous ?l|le ?effet|coup ?de ?la colere|emotion",
    "j|je etais|tais ?juste|pas_mal|vraiment|trop ?juste saoul|saoule|bourre|bourree|"
    "paf|rond|ronde|gele|gelee|fache|fachee|fru|enervee|brule|a_bout|crevee|epuisee|"
    "epuise|en_colere|tanne|tannee",
    "vais pas|rien ?me faire|tuer|suicider",
    "desole ?pour|du|de ?le derangement|tantot|panique|avoir",
    "nvm",
    "shes|hes|she|he ?is good|up|fine|ok",
    "c|c_est|ct|c_etait|etait|oups ?pas|juste|mon|ma|le|un|pour ?mon|ma|le ?petit "
    "frere|soeur|fils|fille|cousin|ami|coloc|chat|voisin|ptit|petit|neveu ?qui ~ joue|"
    "jouait|joue_avec|ecrit|texte|pris|jouai|griffe|niaisait",
    "joue|jouait|jouai avec|ac mon|le telephone|portable|tel|cellulaire|cell",
    "crise est passee|finie|passe",
    "rectif*|correction",
)
