"""Overdoses as a topic: a question, a workshop, a kit to fetch, the law, long ago.

No rule of overdose holds beside a `LESSON`. `ASKED_BESIDE` is also asked with somebody lying there ("elle
respire pu, comment on donne le narcan?"): beside it no faint sign holds, but a vital one does.
"""

from __future__ import annotations

from bot.safety.words import said

LESSON = said(
    # what is it, how does one know, how long does it last
    "c_est|est_ce quoi ?c_est|une|un|le|la ~ overdose|surdose|naloxone|difference|signe*",
    "signe*|symptome* ~ overdose|surdose|trop|reconnaitre",
    "a quoi ~ ressembl*|reconnait|sert",
    "comment ~ reconnaitre|reconnait|savoir|sait|distinguer",
    "lesquelles|lequel|quel ~ overdose",
    "chez nous ~ protocole",
    "combien temps",
    "vrai ?que on|il_faut|la_naloxone|le_fentanyl|toucher|overdose|surdose",
    "ca_se_peut|difference|mythe|en_general|d_avance|theorie|curieux",
    "on_peut|peut_on|peut|faut_il|doit_on|faut|dois_je|devrais ~ "
    "faire|donner|mourir|mettre|coucher|overdose|inquieter|laisser|utiliser ~ "
    "overdose|surdose|naloxone|spray|general|toucher|mort",
    "quoi faire si|quand|en_cas",
    # what if, one day
    "si|quand|lorsque|en_cas|au_cas ?jamais|jamais_on|je|on "
    "?est|jamais|trouve|tombe|vois|mets|donne|appelle|pogne ~ "
    "kid|quelqu_un|un|une|personne|overdose|surdose|naloxone|chum|mes",
    "si ?jamais ?je|on repond*|reponds|donne_pas|ai_pas|suis_pas|appelle|faisais|meurs",
    "en cas overdose|surdose|urgence",
    "au cas ou",
    # can it happen again, how to prevent it
    "peut|peuvent|pourrait ?encore ?faire ?une|replonger|mourir|se "
    "overdose|surdose|replonger|souvenir",
    "prevenir|eviter|risque|proteger|contre|survecu|survivre|apres ?une|un|les overdose*|surdose*",
    # one that is past, somebody who died of it
    "fait|eu une overdose|surdose la veille|passee",
    "overdosed|od last|month|passe|derniere",
    "fait ?deja|une|mon|<quelques>|plusieurs overdose*|surdose* ~ "
    "passe|dernier|annee|il_a|deja|vie",
    "mort*|decede*|perdu|deuil|enterre*|parti|memoire ~ overdose|surdose",
    "pensais|croyais ~~ mais ~~ sieste|dormait|faisait|juste",
    # where they happen, bulletins, workshops
    "overdose*|surdose* ~ possible_avec|difference|arrive_quand|alerte|quartier|statistique*|"
    "nombre|lanaudiere|region|bulletin*",
    "alerte*|avis|bulletin*|journee|soiree|atelier|affiche*|depliant*|formation|kiosque|liste|"
    "projet|subvention ~~ overdose*|surdose*|drogue|naloxone",
    "overdose*|surdose* ~ atelier|trousse|kit|depliant*|bulletin*",
    "voudrais|aimerais|voulons|souhaite|veux|cherche|cherchons ~ "
    "savoir|formation|kit|trousse|equipe|spray|naloxone|participer|organiser|journee",
    # having a drug checked; a bad batch told of
    "faire tester|analyser|verifier",
    "tester|analyse|verifier|labo|regarder avant",
    "kess_ya_dedans|ce_qu_il_a_dedans|quoi_d_dans|savoir_c_est_quoi|savoir_quoi|quoi_avant|"
    "d_dans_avant",
    "ODs|plusieurs|<quelques> ?gars|filles|personnes|od|ods ~ tombe|meme "
    "batch|rue|sachet|poudre|baggie|stock",
    # other questions of health
    "plaque|zona",
    "melange ~ ca_fait quoi",
    "viagra",
)

ASKED_BESIDE = said(
    "c_est|est_ce vrai",
    # how to give it, how much, how it works
    "comment ~ administr*|utilis*|fonctionn*|marche|donne|s_en_servir",
    "combien ?de dose|naloxone|kit|spray",
    # the kit
    "kit|trousse|spray|patente|vaporisateur ~ "
    "naloxone|contre|overdose|surdose|antidote|reveil*|ramen*|gratis|gratuit",
    "ou|quelle|comment ~ trouve*|commande*|prendre|procur*|obtenir|avoir|donne|vend ~ "
    "naloxone|spray|kit|trousse|antidote",
    "anti overdose|surdose",
    # the police, a warrant, the good samaritans
    "loi|police|droit|beus|boeufs|arrete*|pogn*|immunite|bons_samaritains ~~ "
    "overdose|surdose|appel*|911|naloxone",
    "appel* ~ 911|ambulance|pour ~~ "
    "police|loi|beus|arrete*|mandat|probation|immunite|bons_samaritains",
    "a le|sur_le dos ~ mandat",
    "mandat ~ dos",
    "mandat|sac ?sur le|a dos",
    # at school, at work; breath by mouth
    "ecole|travail|prof|cours|etudiant* ~ overdose|naloxone",
    "bouche a bouche",
)
