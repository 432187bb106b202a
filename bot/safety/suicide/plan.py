"""The wish has become a plan: decided, a day chosen, letters written, the dead to be joined."""

from __future__ import annotations

from bot.safety.words import said

PLAN = said(
    # decided, prepared, looked up
    "prepare|planifie|organise ?deja ?tout ?en_cachette|pour ?pour|et "
    "en_finir|mourir|partir|la_date|attends",
    "vraiment|un|mon|avec_un|rendu_avec_un plan ?cette ?fois ?pour|pas "
    "mourir|ci|comme|fois|suicide|me_tuer",
    "decision est prise",
    "air ~ accident ~~ assurance",
    "comment ?je|on|faire|fait ?pour|fais_pour ?se|me|que "
    "mourir|tuer|suicider|pendre|en_finir|ca_ait_l_air",
    "facon|moyen|methode ~ sans douleur|souffrir|mourir",
    "google|cherche|fouille ~ comment ~ mourir|faire|suicider|tuer",
    # tried before, afraid of failing
    "peur de rater",
    "deja essaye ~ fois|printemps|hier|mourir|suicide|passe|2|tuer",
    "hospitalise* ~ tentative",
    # letters and a will, left where they will be found
    "lettre ~ table|frigo|enfants|enveloppe|sac|prete",
    "testament ~ table|notaire|chat|adieu",
    # joining somebody who died
    "rejoindre|rejoint|retrouver ?ma|mon|sa|son|notre|mes ?petit <proche> ?qui ~ "
    "ciel|mort|decede|nuit|paradis",
    "demain ?je serai avec|pres_de|aupres ?ma|mon|de "
    "mamie|papi|maman|papa|fille|mere|elle|lui|ange",
    "vais les|la|te rejoindre|retrouver",
    "aller rejoindre",
    "avec eux|elle|lui ce_soir",
    "aide dieu",
    "parle ~ rejoindre|mourir",
    # life hanging by a thread that one would cut
    "corps de|vie tres ?fil fine",
    "corde ~ vie ~ fine|lache",
    "fil ~ envie ~ couper",
    # the last night, the last message
    "dernier ?mon|ma nuit|soir|jour|hiver|matin ?pour|de|a|sur|please ~ "
    "moi|vie|decide|soir|sans|merci|vivre|terre|priere",
    "c_est|ceci_est ?mon dernier message|sms|texto|conversation ?que ~ "
    "adieu|jamais|a_vous|a_qui|personne|recevrez",
    "dernier message ?que je envoie|j_envoie|ecris|vais",
)

PLAN_PERHAPS = said(
    # the day, the way and the means chosen
    "choisi|picked|fixe|decide|sais|trouve ?deja|comment ?le|la|ma|the|quel|deja "
    "jour|date|moment|day|methode|en_finir|m_en_aller|daider_dieu|comment_partir|"
    "de_quelle_facon",
    "choisi vendredi|samedi|dimanche|lundi|demain|comment|mon_heure",
    "rassemble|achete|j_ai|trouve|a|got ?tout|what ce_qu|what|ce_qu_il_me|tout_ce ?il ?me "
    "faut|need",
    "pris ?ma ?la decision",
    # this time it will not fail
    "prochaine fois ~ fini|dernier|manquera|bonne|rater|manque",
    "tentatives ~ celle_ci|bonne|echec|annee",
    # a word of farewell, somebody to join, a last night
    "lettre|mot|message|note|vocal|story|texto ?de adieu|goodbye",
    "aller|vais|vas|veux|jvais|tour|partir|ciel|rejoins ?aller ?pour ?les|la|avec "
    "rejoindre|retrouver|eux ?ma|mon|sa|son|notre|mes ?petit|grand "
    "<proche>|demain|cette|ce|a|au|avec|la|elle|lui|eux|ce_soir|pour",
    "ce_est|tait|mon|ma dernier nuit|soir|jour|priere|conversation|au_revoir",
    # to jump
    "saute saute",
)
