"""The alarm taken back: "c'est correct, fausse alerte", "y s'est réveillé", "c'était mon cell qui est mort"."""

from __future__ import annotations

from bot.safety.words import said

TAKES_BACK = said(
    "faux|fausse|mauvais signal|message|chat|numero|bouton|appli|app|alerte|panique", "false alarm", "on oublie ?tout|ce", "retire|ignore|ignorez ~ ?ce_que ?j_ai|ca|mon|that|mes dit|message|texte|messages|ecrit|my",
    "panique|capote|peur|capoté|enervee|inquiete*|stresse ~ ~ pour rien", "panique pas|pour_rien",     "c_etait|c_est|etait|ct ?juste ?une|un|pour ?juste blague|joke|farce|niaiserie|jeu|rire|test|drill|film|chanson|citation|reve|pari|exercice|expression|facon_de_parler|figure_de_style|autocorrect|correcteur|cauchemar|titre|texte_de_rap|jeu_de_role", "autocorrect*|autocorrecteur|correcteur", "parlais|parlait|parle|parles ?juste ?de|d|du ?mon|ma|un|l telephone|cellulaire|film|exam*|job|jeu|char|chanson|serie|match|examen|travail|piments|batterie|toune", "quand ?j|je ?ai disais|dit|ecrit|ecrivais ~ ~ c_etait|parlais|voulais|facon|niaisais",
    "dis|disais|dit|dis_ca ?ca ?sous|par ?l|le ?effet|coup ?de|la colere|rage", "sous ?l|le ?effet|coup ?de ?la colere|emotion", "j|je etais|tais ?juste|pas_mal|vraiment|trop ?juste saoul|saoule|bourre|bourree|paf|rond|ronde|gele|gelee|fache|fachee|fru|enervee|brule|a_bout|crevee|epuisee|epuise|en_colere|tanne|tannee ~ ~ ", "vais pas|rien ?me faire|tuer|suicider ?promis",     "desole ?pour|du|de ?le derangement|tantot|panique|avoir", "nvm", "shes|hes|she|he ?is good|up|fine|ok", "c|c_est|ct|c_etait|etait|oups ?pas|juste|mon|ma|le|un|pour ?mon|ma|le ?petit frere|soeur|fils|fille|cousin|ami|coloc|chat|voisin|ptit|petit|neveu ?qui ~ joue|jouait|joue_avec|ecrit|texte|pris|jouai|griffe|niaisait", "joue|jouait|jouai avec|ac mon|le telephone|portable|tel|cellulaire|cell", "levee|leve|relevee ?toute|tout seule|seul", "crise est passee|finie|passe", "rectif*|correction", )
