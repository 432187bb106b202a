"""Suicide and self-harm: said outright, planned, said as a farewell, or feared for somebody.

Said outright, with the means at hand, or for a named day is sure. A farewell that could also be a
goodbye to the night shift is a doubt: the bot then asks the question directly, as suicide
prevention teaches. No phrase here is ever shown to anybody.
"""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.patterns_lookalikes import SEEKING
from bot.safety.rules import Family
from bot.safety.words import said

# The wish, in the first person.
WISH = said(
    "pense|penser ?plus|souvent|encore|juste a me tuer|suicider|pendre",
    "plus envie ?de me|m reveiller|revoir|lever|voir_le_printemps",
    "deja mort|morte ~ finir",
    "assez vecu",
    "regarde couler",
    "je|en veux|voudrais|voulais|prefere|prefererais|aimerais ?juste|vraiment|"
    "tellement|mieux|moi_meme mourir|crever|me_tuer|me_suicider|me_pendre|me_flinguer",
    "veux|voudrais ?juste|vraiment|tellement ?de|me mourir|crever|tuer|suicider|pendre|"
    "flinguer|die",
    "veux|voudrais|capable|envie|gout|force|raison|besoin plus|pas|pu ?du_tout|"
    "vraiment|juste ?de exister|etre_en_vie|reveiller|me_reveiller|me_lever_demain|"
    "vivre_comme_ca|etre_sur_terre",
    "envie|gout|raison ?meme plus|pas|aucune ?de vivre|exister|me_reveiller",
    "plus|pas|aucune|moins ?meme|vraiment envie|gout|raison ?de|de_me vivre|exister|"
    "me_reveiller|reveiller",
    "m enlever la vie",
    "me|m enlever|enleve|oter la vie",
    "mettre|mets|met|mettrai fin ?a mes|tout|ca|ses|cette|cet_enfer|nuit",
    "mets|mettre|met fin cette nuit",
    "fin a mes|ses jours",
    "en finir|finisse ?avec|pour ?la|cette|de|une vie|bon|bonne_fois|nuit|soir",
    "je en finis|finir",
    "suis|me_sens|deviens|redeviens suicidaire",
    "kill myself",
    "dont|don_t want ?to live|wake_up|be_here|be_alive",
    "suicidal",
    "end my|it_all life",
    "unalive*",
    "cant anymore ~~ pont|bye|goodbye|done",
    "im|chu|je_suis done ~~ goodbye|blocked|bye",
    "i want out",
    "vie ?ne vaut plus|pas|rien",
    "vaut plus|pas ?la peine ?de vivre|continuer",
    "mieux ?tout|pour|le ?le|tout ?monde ?le|la|ma ?famille sans moi",
    "tanne|tannee|marre|fatigue|fatiguee|ecoeure|ecoeuree|assez|capable|las|lasse|"
    "degoute ?ben|bien|plus|trop ?de|d|la vivre|la_vie|exister|respirer|etre_en_vie",
    "merite plus|pas ?d|de vivre|etre_ici|etre_en_vie|exister|d_etre",
    "monde ~ mieux ~ jamais existe",
    "si je meurs|mourais|mourrais",
    "j ai hate ?de|que mourir|fini|finisse",
    "sert plus|pas ?a_rien ?de|que vivre|continuer|exister|je_vive|je_respire",
    "servirait ?a ?qui|quoi ?que ?je respire|vive|continue",
    "quiero morir|morirme",
    "niet meer leven",
    "mwen vle|ta_vle mouri",
    "vle mouri",
    "m fini ak",
    "rdv|rendez_vous ~ mort",
    "respirer|respire ~ degoute",
    "fini vivre",
    "moi ?et|pis la mort",
    "vie ~ c_est pas|plus faite|pour ?pour moi",
    "crever juste crever",
    "foutre|fout en l_air",
    "peur mourir ~ rater",
    "enterrez|enterrer moi",
    "voix ~ crois",
    "pour|veux|que ?ca ?ca ?tout arrete|finisse ?pour toujours|definitivement|de_bon|vrai",
    "arrete definitivement|pour_toujours",
    "jamais rouvrir",
    "dormir ?et|pour plus|ne|toujours|jamais ?jamais ?me|plus|se reveiller",
    "endormir|endors|dormir|fermer ~ plus|pas|jamais ?avoir ?a ouvrir|reveiller|rouvrir",
    "si ?je me reveille|reveil* ?pas|plus demain",
    "pour|prie|reve|espere|veux|voudrais ?de|que ?je plus|pas|jamais me reveiller",
    "reveil* ?ca plus|pas jamais",
    "decue|decu ~ reveillee|reveille",
)
WISH_PERHAPS = said(
    "jamais exister|plus_exister",
    "envie|gout|idee|besoin ?trop|tellement|vraiment|juste ?de|d ?me|m mourir|crever|"
    "suicider|tuer|en_finir|die|pendre|flinguer|jeter_sous|enlever_la_vie|"
    "foutre_en_l_air",
    "vais|veux|voulais|compte|pense|va|vas ?juste|bientot|surement|peut_etre ?a me "
    "suicider|pendre|flinguer|jeter_en_bas|jeter_sous|enlever_la_vie|foutre_en_l_air|"
    "ouvrir_les_veines|tirer_une_balle|laisser_mourir|noyer",
    "je ?vais|veux|voulais|pense|compte ?juste|a me tuer",
    "je me tue|suicide|flingue|pends",
    "veux|vais|voulais|autant|envie|pense|parle|idee|decide|pret|prete ?juste ?d|de en_finir",
    "idees|pensees suicidaires|noires",
    "want|wanna|going|gonna ?to die",
    "serait|serais|etre|mieux|preferable|bien|aime_mieux|prefere ?que|si|d ?etre|"
    "je_suis|j_etais mort|morte",
    "seraient|serait|irait|seront|vont|va|serez|irez|etre ?ben|bien|beaucoup mieux sans|apres|avec",
    "raison ?de vivre|rester|continuer",
    "pourquoi continuer|vivre|rester|je_vis|exister",
    "a quoi bon",
    "juste crever",
    "voix ~~ jeter|sauter|saute|tuer|mourir|mieux|finir",
    "penses|pense|pensais|penser plus|juste|non_stop|trop ?a|souvent me|mourir|la_mort|"
    "suicide|sauter",
    "pense|penser ?encore|trop|souvent|tous_les_jours ?au|a|a_me|me suicide|suicider|"
    "tuer|mort|mourir",
)
# A day, a place, means, letters: the wish has become a plan.
PLAN = said(
    "prepare|planifie|organise ?deja ?toute|tout ?en_cachette|pour ?pour|et en_finir|"
    "mourir|partir|la_date|attends",
    "vraiment|un|mon|avec_un|rendu_avec_un plan ?cette ?fois ?pour|pas mourir|ci|comme|"
    "fois|suicide|me_tuer",
    "decision est prise",
    "lettre|lettres ~ table|frigo|enfants|enveloppe|sac|prete|pretes",
    "air ~ accident ~~ assurance",
    "testament ~ table|notaire|chat|adieu",
    "comprimes|pilules|pills|medicaments|cachets|boites ?sont|sont_toutes devant_moi|"
    "sur_le_lit|sur_la_table|a_cote_de_moi|dans_ma_main|su_la_table|sua_table",
    "vide la pharmacie sur",
    "compte ?toutes ?les|mes boites|pilules|comprimes|cachets|pills",
    "assez|gardes|garde|cache|accumule|line_up ?de|tout|assez|ses|des|les|my|mes "
    "pilules|comprimes|medicaments|pills|cachets",
    "garde|gardes|cache ~ comprimes|pilules|medicaments ~ pour|soir|sous|date|matelas",
    "prendre|avaler|gober tout|toute|toutes ?mes|les|la|ma pilules|comprimes|"
    "medicaments|pharmacie|boite|cachets|bouteille",
    "corde|noeud|ceinture ~ cou|poutre|arbre|placard|tuyau|prete|plafond|achete",
    "carabine|fusil|gun|arme|couteau|rasoir ~ bouche|tempe|poignet|poignets|gorge|"
    "veines|sur_moi|prete|armoire|charge|chargee",
    "suis|assis|assise|monte|montee|debout|rendu ?tout ?en ?haut|sur|au|su|sul ?bord|le|la|un "
    "?bord pont|toit|rebord|rambarde|viaduc|balcon|rails|voie_ferree|parapet|falaise|jetee "
    "~ regarde|sauter|vide|approcher|en_bas|par_dessus",
    "regarde ?par|vers|le|la|les|passer|trop ?la vers|en bas|le_canal|canal|fleuve|"
    "rails|voie|fenetre_du|passer_les_metros|les_trains|train_schedule|bord_du_quai",
    "vois|regarde le ?bord du quai|canal",
    "fenetre|balcon du|au 2e|3e|4e|5e|6e|7e|7eme|8e|9e|9eme|etage",
    "saute ?ou pas saute",
    "si ?je saute pas",
    "sauter a_soir|ce_soir|cette_nuit|demain",
    "pas me|m jeter_sous",
    "marcher|rentrer|entrer|disparaitre ?dans ?l|la|le eau|riviere|fleuve|canal ~ nuit|"
    "bord|plus|jamais|revenir",
    "marcher dans riviere|fleuve|canal",
    "frapper par ?le|un|l train|metro|camion",
    "a ?une jambe par_dessus",
    "comment ?je|on|faire|fait ?pour|fais_pour ?se|me|que mourir|tuer|suicider|pendre|"
    "en_finir|ca_ait_l_air",
    "facon|moyen|methode ~ sans douleur|souffrir|mourir",
    "google|googler|googlee|cherche|fouille ~ comment ~ mourir|faire|suicider|tuer",
    "peur de rater",
    "deja essaye ~ fois|printemps|hier|mourir|suicide|passe|2|tuer",
    "hospitalise* ~ tentative",
    "rejoindre|rejoint|retrouver ?ma|mon|sa|son|notre|mes ?petit|petite <proche>|fille|"
    "papi|mamie|mere ?qui ~ ciel|mort|morte|decede|decedee|nuit|paradis",
    "demain ?je serai|serais avec|pres_de|aupres ?ma|mon|de mamie|papi|maman|papa|"
    "fille|mere|elle|lui|ange",
    "vais le|la|les|te rejoindre|retrouver",
    "aller rejoindre",
    "avec eux|elle|lui ce_soir",
    "aide|aider dieu",
    "corps de|vie tres ?fil fine",
    "corde ~ vie ~ fine|lache",
    "fil ~ envie ~ couper",
    "parle ~ rejoindre|mourir",
    "dernier|derniere ?mon|ma nuit|soir|jour|hiver|matin ?pour|de|a|sur|please ~ moi|"
    "vie|decide|soir|sans|merci|vivre|terre|priere",
    "c_est|ceci_est ?mon dernier|derniere message|sms|texto|conversation ?que ~ adieu|"
    "jamais|a_vous|a_qui|personne|recevrez",
    "dernier message ?que je envoie|j_envoie|ecris|vais",
)
PLAN_PERHAPS = said(
    "choisi|picked|fixe|decide|sais|trouve ?deja|comment ?le|la|ma|the|d|de|quel|deja "
    "jour|date|moment|day|methode|en_finir|m_en_aller|daider_dieu|comment_partir|"
    "de_quelle_facon",
    "choisi vendredi|samedi|dimanche|lundi|demain|comment|mon_heure",
    "rassemble|achete|j_ai|trouve|a|got|acheter ?tout|toute|what ce_qu|ce|what|"
    "ce_qu_il_me|tout_ce ?i|il|qu_il ?me faut|need",
    "pris ?ma ?la decision",
    "lettre|lettres|mot|message|note|vocal|story|texto ?d|de adieu|adieux|goodbye",
    "saute saute",
    "prochaine fois ~ fini|dernier|manquera|bonne|rater|manque",
    "tentatives ~ celle_ci|bonne|echec|annee",
    "aller|vais|vas|veux|veut|jvais|tour|partir|ciel|rejoins ?aller ?pour ?le|la|les|"
    "avec rejoindre|retrouver|eux ?ma|mon|sa|son|notre|mes ?petit|petite|grand "
    "<proche>|mamie|papi|demain|cette|ce|a|au|avec|la|elle|lui|eux|ce_soir|pour",
    "c_est|tait|ce_est|mon|ma dernier|derniere nuit|soir|jour|priere|conversation|au_revoir",
)
# Cutting or hurting oneself.
SELF_HARM = said(
    "me coupe ?les bras|cuisses|poignets|veines encore|depuis",
    "recommence ?a me couper|mutiler",
    "me couper|mutiler|taillader|scarifier ~ envie|cuisses|soulage|poignets|veines",
    "envie|besoin de me couper|mutiler|faire_mal|faire_du_mal|bruler",
    "ouvert|ouvrir ?les|mes veines|poignets",
    "cutting myself|deeper|again",
    "se mutile|taillade|scarifie|automutile",
    "se coupe ?encore ?les bras|cuisses|poignets|veines",
    "coupe|coupee ?les|mes poignets|veines",
)
# A wound or a scar is not yet a wish, and one cuts oneself with a knife in the kitchen too.
SELF_HARM_PERHAPS = said(
    "me coupe|mutile|taillade|scarifie ?encore|depuis ~ bras|cuisses|poignets|soulage|"
    "calme|matin|arrete|peau|veines|vie",
    "me couper|coupe|mutiler|taillader|scarifier ~ arrete|bras|calme|soir|saigne|depuis|ecole",
    "me faire ?du mal|mal",
    "peur de me couper|mutiler|faire_mal|faire_du_mal|bruler",
    "coupe|coupee|couper|taillade|cutting|coupes ~ plus|bcp ?plus|beaucoup profond|"
    "creux|deeper|profondement",
    "coupures|marques|scarifications|cuts|traces ~ bras|poignets|cuisses|poignet",
    "bras ~ coupures|marques",
    "bras ~ plein|pleins ~ coupures|sang",
    "cutting my",
    "automutil*|scarifi*",
    "si je me fais mal|du_mal",
    "se coupe dans|depuis ?la|sa|ce chambre|salle_de_bain|matin",
    "coupe|coupee ?les|le bras|cuisses",
    "je me cogne|frappe ?la tete",
)
# Goodbyes, legacies, excuses.
FAREWELL = said(
    "plaisir|content|contente de_vous|vous|t ?avoir connu|connus|connue",
    "range|efface|ferme ?mes|toutes_mes|mes photos|comptes|livres",
    "pas voir mes|41|le_printemps",
    "bague|bagues|bijoux ~ enveloppe|soeur|frere",
    "a bientot la haut",
    "maman partait ~ voyage",
    "deja trop loin",
    "pas de retour",
    "rien apres .|ok",
    "en aurai plus besoin",
    "donne ~ chat|chien|bijoux|linge|affaires ~~ besoin",
    "dites|direz|dire|diras|disez|dites_y|dites_lui|dis_lui|tell ?juste|bien|a|y ?a|"
    "leur|lui ?ma|mon|mes|sa|leur ?petite <proche>|enfants|filles|soeurs|them|amis|"
    "petits|famille|kids|travailleuse|intervenante ?que|qu ?je|l|les|elle|i|son|ses|"
    "c_est ~ aime|aimais|aimait|pardon|faute|desole|essaye|merci|excuse|tried",
    "dis|dites|direz|explique ?a|leur|lui ~ pas ?de ?sa|leur|d_sa faute",
    "est pas ?de ?sa|leur|ta faute",
    "dites|dis ~ que ?je l|les aime|aimais|aimait",
    "prenez|prends|prennent|take soin|care ?de|of ?mon|ma|mes|my chien|chat|chats|"
    "chienne|enfants|plantes|mere|frere|soeur|fille|filles|stuff|parents|petits|kids|"
    "toi_frere|elle",
    "occupez|occupe ?vous|toi ?de|du mon|ma|mes|chat|son|sa|tout chien|chat|chats|"
    "chienne|enfants|plantes|mere|frere|soeur|filles|parents|petits|perroquet|kids|"
    "char|tout|pour",
    "laissez pas ma|mon chienne|chien|chat",
    "que quelqu_un s_occupe",
    "chercher mon chat|chien demain",
    "donne|legue|remis|distribue|gave ?tout|toute|deja|away|moi ?mon|ma|mes|toutes|son|"
    "sa|ses|my|a linge|bijoux|bagues|bague|montre|chaussures|souliers|telephone|radio|"
    "console|consoles|switch|bottes|baskets|papiers_de_banque|sleeping|chien|chat ~ "
    "demain|besoin|adieu|fini|soeur|frere|voisine|dernier|bye|pret|tous|kevin|menage|"
    "ami|16|moi|mort|paye|camion|serre|refuge",
    "aurai|aura|aurais|ai|aurait|aurez ?en plus ?en ?jamais besoin",
    "plus ?avoir besoin ?de rien|lit|logement|apres",
    "laisse ?ses|son|sa|mon|mes ?alliance|bague ~ table|soeur|enveloppe",
    "serai|sera|serais|serons|seras ?deja|peut_etre plus",
    "serai|serais ?deja ?la|trop|tres|dans_la|ds_la mort|morte|loin|parti|partie|riviere|libre",
    "pas|plus etre la demain",
    "suis ?deja parti|partie dans ma tete",
    "demain ~ plus",
    "il en aura plus",
    "aura plus|pas",
    "vais|veux|vas|va|prefere|dois|pense|compte|faut|decide|vaut_mieux_que|autant ?de|"
    "moi|que ?je ?m|me|s en_aller|disparaitre|disparaisse|effacer|eteindre|m_effacer|"
    "m_en_aller|disparais",
    "disparaitre ?pour ?de vrai|bon|toujours|ce_soir|cette_nuit|definitivement|maintenant",
    "parasite|fantome ?va|doit partir",
    "je m_efface",
    "je pars tranquille|sans_bruit|en_paix|pour_de_bon|pour_toujours|vraiment|demain_pour|la_haut",
    "pars|partir|part|parti|partie ce_soir|cette_nuit|tranquille|sans_bruit|en_paix|"
    "pour_de_bon|ce_week_end|la_haut|au_ciel|pour_toujours",
    "partir sans",
    "eteins|eteint|eteindre|fermer|ferme ?juste ?toutes ?la|les lumiere|lumieres",
    "fini|finie|termine|terminee pour moi",
    "moi fini",
    "moi|toi c_est fini",
    "bon|voila|donc c_est fini",
    "ce_soir|a_soir|cette_nuit|aujourd_hui ?je|c_est|j ?est arrete|finis|fini|finit|"
    "termine|pars|meurs|lache",
    "je|on arrete tout|toute",
    "je continue|continuerai pas|plus",
    "je lache aujourd_hui|tout|prise",
    "je m arrete ici|la",
    "c_est tout je_ai|merci|ce_que_je_voulais|j|adieu|bye",
    "decide c_est|est|ca|tout|depuis|quand|je_pars|longtemps|avant|date|vendredi|cette|"
    "que_ce|de_m_en",
    "j_ai|chu|ai decide|decidee",
    "depuis que ?je ?j ?ai decide",
    "pardonne|pardonnez|pardon moi|dieu|maman|papa|adieu|a_tous|a_ma|a_mes|pour_tout|ce_que_je",
    "demande ?juste|qu_on ?me|vous pardon|pardonne",
    "excuse|excuser|desole|excusez ~ avance|trouver|trouvera",
    "qui|celle|celui|ceux|ils|on|me ?va|vont|me ?me trouver|trouvera|trouveront ?juste "
    "?mon|mes|pas corps|mot|mort|morte|casier|lettre|char",
    "vas|va|vont qui|ceux_qui me trouver",
    "cherchez|cherche pas|plus moi|mon|corps",
    "qu_on me sauve|pleure|pleurer|retienne|retrouve",
    "personne ?ne|va ?va|me|pour|m ?s_en|en remarquer|retient|pleurera|pleurer|"
    "manquera|attend|attendra|remarquera|apercevoir|apercevra|rendre_compte|retenir",
    "rien|plus_rien|personne|plus ?qui|ne ?me|m retient|attend|retien|pleure",
    "un|etre|qu_un|plus_un|suis|comme_un|suis_qu_un fardeau|poids|boulet|parasite|fantome|charge",
    "merite plus|pas",
    "plaisir|content|contente|cool|gentils ~ connu|connus|connaitre",
    "merci ?pour ?tout|toute ~~ adieu|fini|bye|chat|chien|bonne_vie|c_est_tout|salut|"
    "donne|aimais|tried|essaye|arrete|dernier|connu",
    "merci ?d_avoir|pour|de|avoir ?essaye ecoute|gentils|soupe|ete|d_avoir ~ adieu|"
    "fini|arrete|termine|decide|soir",
    "bonne vie",
    "bonne nuit ~ toujours|jamais",
    "bye|goodbye|ciao|adieu tout_le_monde|tlm|cruel|la_gang_pour",
    "fini bye",
    "well that_s it",
    "donne|rendrai|verrai|passerai|ferai pas ?me|la|plus ?jusqu|jusqu_a|au|a|la|41|l "
    "dimanche|noel|nuit|41|hiver|vacances|demain|printemps|samedi|lendemain",
    "vivre|imaginer|passer un|une autre hiver",
    "passer ?une|la|cette nuit ~ pas|vivant|vivante",
    "sur|sure|sur_de pas|plus ?de ?passer la nuit",
    "clef|cle|cles ?est|sont|sous ~ pot|paillasson|tapis",
    "derniere volonte",
    "ferme ?mes|mon|ensuite|apres ?les comptes|livres|tel|telephone|gsm|cell ?et|apres|"
    "pis|de|ce ~ fini|bonne_chance|adieu|message|apres|conversation|calme",
    "paye|payer|rembourse|regle ?mes|le|toutes|tout ?mes dettes|loyer ~~ menage|chat|"
    "testament|table|reste|ordre|adieu|paix|fini|thanks|cour",
    "range|rangee ?tout|toute|bien|toutes ?ma|mes|la|bien chambre|papiers|photos|"
    "affaires|vie ~~ chien|pret|prete|dur|partir|termine|fini|chat|enfants|rejoindre|"
    "calme|efface",
    "affaires|papiers ?sont ?mis en ordre",
    "inquietez|inquiete ?vous pas ~ retrouver|problemes|prevu|probleme|apres|minuit|plus|bien",
    "calme|paix|soulage|serein|sereine ?maintenant|en_paix|enfin|parce|depuis|avec "
    "?que|avec|ca|je|car ~ decide|demain|ca|plus|sac|fini",
    "vais mieux depuis|parce ~ decide",
    "inquietez ~ prevu",
    "mon tour",
    "est mon tour",
    "attends ?juste|la|que|qu ?nuit|il ~ noir ~|nuit_pour|fasse_noir|minuit",
    "peur de moi|moi_meme",
    "betise|niaiserie|connerie ~ irreparable|faire|fasse|vais",
    "plus ?rien ?a perdre",
    "rien a perdre",
    "mort|la_mort ?est|c_est|serait ?ma|une|un|la ?seule delivrance|solution|issue|sortie",
    "pas|plus|aucun ?d ?autre issue|futur|avenir",
    "futur|avenir zero",
    "rendue|rendu au ?bout boutte|chemin",
    "fatigue|fatiguee|tanne|tannee|marre ?de|d|trop ?me battre|me_battre|"
    "etre_un_fardeau|lutter|souffrir|me_lever",
    "vie|la_vie ?ne|a ?plus|pas|aucun ?de sens",
    "plus ?la envie ?de rien|juste",
    "envie juste plus",
    "pense|penser|pense_a ?juste|encore|plus ?a ca tous_les|tout_le_temps|depuis|"
    "souvent|la|le|chaque|soirs",
    "ecris|ecrit|texte|message|voulais ?juste|que|pour|te ?te|vous ?juste ~ quelqu_un ?le sache",
    "sans que quelqu_un|personne ?le sache",
    "quelqu_un ?le sache",
    "temoin|quelqu_un ~ dernier|derniere fois",
    "entendre ?quelqu_un ~ derniere fois",
    "t|tu|vous es|etes ?le dernier|derniere",
    "manque|manquera|manquerai a personne",
    "ma vie est|c_est finie|foutue|terminee",
    "jour ~ mort",
    "vouloir|veux|voulu|aurais_du ?pas|jamais ?etre_ne naitre|sauve|mourir|rester ~ "
    "mer|soeur|lui|elle|place|ce_jour",
    "pas|jamais reussi a ?t appeler",
    "aimais|aimait|aime ~ adieu|pardon|fini|parti|partie|lira|termine",
    "quand ?elle|il|ils|tu|vous va ?me|vas lire|lira|liras|lirez|trouver|verrez ~ deja|"
    "parti|partie|plus|serai|riviere",
)
# Somebody else: their words, their gifts, their silence.
OF_ANOTHER = said(
    "<proche>|il|elle|a ~ va|veut|vient|essaye|essaie|fait|a ?de|d|encore ?de se|s_est|"
    "s|une tuer|suicider|pendre|enlever_la|tentative|mutiler|jeter_en|ouvert_les|"
    "jeter_sous",
    "menace|parle|menacer ?de|que|encore|dit ?de ?si_je ?elle ?de se tuer|suicider|"
    "jeter|sauter|pendre|tue",
    "va|vas se tuer|suicider|pendre",
    "s enlever la vie",
    "se tue si|je|elle|maintenant",
    "adieu|adieux|lettre|goodbye|bonne_vie ~~ repond|decroche|raccroche|ferme|coupe|"
    "eteint|bloque|enferme|enfermee|barre|barree|telephone",
    "s_est|enferme|enfermee|barre|barree|ferme|verrouille ~ chambre|salle_de_bain|cle|"
    "porte|cabanon|toilettes|bain ~~ mourir|repond|couteau|lame|lettre|mot|pleure|"
    "carabine|pardon|entends|vivante|adieu|statut|cogne|ouvrir",
    "fusil|carabine|arme ~ plus|pas ?plus ~ armoire|place|coffre",
    "pris ?un|le|son|la couteau|fusil|carabine ~ faire|sort|dit|parti|partie|porte|enferme|bain",
    "demain ?de_toute_facon ?il|elle|a ~ sera|serait|seras plus la",
    "dit ~ serez|seriez|seront|etes mieux|sans",
    "serez|vous mieux sans moi|elle",
    "dernier|derniere ~ repas|soir|jour|live|appel|message ~~ serieuse|calme|pardon|"
    "pleure|inquiet|repart|repartie|demande",
    "rejoindre|rejoindrait|rejoint ~ maman|papa|frere|soeur|ami|mere|pere|papi|mamie|"
    "grand ~ mort|morte|decede|decedee|ciel",
    "peur ~ pour ~ suicid*|vie",
    "parle|demande|dit|medit ~ bizarrement|cles|mot_de_passe|assurances|papiers|"
    "funerailles ~~ repond|pleurait|enfants|tout",
    "copie|dessin|dessine|redaction|texte ~ mourir|partir|tombe|disparait|verrait",
)
OF_ANOTHER_PERHAPS = said(
    "menace|veut ?de sauter",
    "<proche> ~~ toit|pont|viaduc|rambarde|rembarde|quai ~ descendre|sauter|bas|pleure|"
    "approcher|veut|saute|parle|raccroche|bye|canal|immeuble",
    "monte|grimpe|grimpee|assis|assise ~ toit|viaduc|rambarde|rembarde|balcon",
    "repond|decroche|reponds|repondent ?plus|pas ?plus|pas ~~ adieu|lettre|mot|pardon|"
    "garage|suicide|testament",
    "reverra|reverrez|reverrai|revoir ?plus|jamais plus|jamais|ca",
    "sera|serai|serait|serais plus|pas ?la demain|apres|ce",
    "inquiet|inquiete|peur|inquiets ~ qu|elle|il|ami ?elle|il ~ fasse|faire|suicide|betise|tue",
)
TOPIC = said(
    "suicide|suicider ~ prevention|taux|groupe|endeuilles|statistiques|conference|"
    "sensibilisation|benevole|formation",
    "deuil|endeuille|endeuilles|survivant|groupe|groupes ~ suicide|suicidaire",
    "ancien|anciennes|anciens suicidaire|tentative",
    "formation|former|outil|sentinelle|benevole|stage|intervenir ~ suicide|suicidaire|crise",
    "groupe|soutien|endeuille ~ suicide",
    "suicide de|d mon|ma|notre ~ ans|mois|passe|annee",
    "tentative ~ mois_passe|annee_passee|ans|an_passe",
)
NOT_FAREWELL = said(
    "chat|chien|chiens|chienne|animal|minou ~ accept*|rentrer|permis|admis|vacciner|"
    "veterinaire|hebergement|refuge|gardien|garder|rentre",
    "gardien|garder|garderie|gardiennage|pension ~ chat|chien|enfants|hospital*",
    "arrete|arreter|lacher|finir|lache|cesser ?avec|la|de|le|l|en_finir|tout ?avec|la|"
    "le ?ma dope|coke|crack|alcool|fumer|boire|clope|cigarette|fentanyl|consommer|"
    "consommation|heroine|drogue|pot|speed|meth|ecole|job|jouer",
    "merci|thanks ?beaucoup|bien|pour ?l|votre|ton|vos|les|tes info|aide|reponse|infos|"
    "adresse|adresses|ecoute|numero|service",
    "bonne journee|fin_de_semaine|soiree",
    "j_ai faim|froid",
)

MAYBE = said(
    "tout|toute ?est|etait ?deja pret|prete|prepare|preparee|planifie|en_ordre|en_place",
    "tout|toute prevu|prepare|planifie|achete|regle|reglee",
    "ecrit|ecris|ecrire|laisse|fait|prepare ?deja|mes ?la|des|ma|mes|les|trois|2|3|"
    "deux|leurs lettre|lettres|mot_d_adieu|note_d_adieu",
    "adieu|adieux",
    "sur|au|su|sul ?le|bord|bout ?du|de|la pont|toit|viaduc|rebord|bord ~~ regarde|bas|"
    "sauter|saute|repond|heure|mois|personne|mieux|approcher|coeur|descendre",
    "sauter|sauterai|jeter|jette|lancer|laisser_tomber|pitcher|garrocher|jump ?me|moi|"
    "en ?du|de|d|d_un|en_bas|sous|devant|dans|sur|off|en ?un|une|le|la|les ?bas|the "
    "pont|toit|balcon|quai|metro|train|trains|rails|canal|fenetre|etage|viaduc|fleuve|"
    "riviere|pont_jacques|eau",
    "me fais du mal",
    "<proche>|il|elle ~ veut|voulait|dit|parle|menace|pense|repete|jure|ecrit|annonce|"
    "crie ~ mourir|crever|suicide|suicider|en_finir|se_tuer|s_enlever_la|se_jeter|"
    "disparaitre|se_pendre|mettre_fin|se_flinguer|rejoindre_maman|pour_plus_souffrir",
    "<proche> ~~ suicidaire|idees_suicidaires|idees_noires|suicider|s_enlever_la_vie|"
    "mettait_fin|fin_a_ses_jours|lettre_d_adieu|se_tuer|en_finir|adieu|adieux|goodbye",
    "<proche>|il|elle|a ~ donne|vide|distribue|legue ~ tout|chien|chat|consoles|"
    "telephone|bijoux|affaires|compte|montre|radio|bottes|baskets|switch|chaussures ~ "
    "et|adieu|demain|repond|soir|besoin|disant|frigo|nieces|moi|16|foyer|pleure|serre|"
    "merci|dit|tous",
)

# Two faint signs together: a height, a track or the water, and what one does or says there.
EDGE = said(
    "sur|su le ?bord pont|toit|rebord|quai|viaduc|rails",
    "bord ?de ?la|l canal|fleuve|riviere|pont|eau|falaise",
    "voie ferree",
    "fenetre ?du|est ?de ?7eme|9eme|etage|ouverte",
    "bout de ?la jetee|quai",
    "le pont tous|a_soir|ce_soir|cette_nuit",
    "metro|metros|train|trains ~ laisse|regarde|passer|schedule",
)
GIVING_UP = said(
    "regarde|saute|sauter|vais|veux|plus|fini|mieux|personne|dit|pleure|tentant|tous les_soirs|laisse_passer|peur|cacher|quelqu_un|heure",
)
SOON = said(
    "ce_soir|a_soir|cette_nuit|demain|aujourd_hui|vendredi|samedi|dimanche|lundi|bientot",
    "dans une|1|2|6 heure|heures|h|jours",
    "cette fois",
    "la prochaine|4e|3e",
    "pour de_bon|vrai|toujours",
)
DECIDED = said(
    "le faire|fais_pour_vrai",
    "decide|decidee|decision",
    "aurai|sera|serai|serais|suis plus la",
    "j_y serai pas",
    "je disparais|m_efface|m_en_vais|decolle|lache",
    "me_manque|manquer|ratee|rate",
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
SAID_BY_ANOTHER = said(
    "<proche> ~~ funerailles|pardon|adieux|mort_ecrites|legue|distribue|virement|grand_saut|vide_son_compte|dernier|recommencer|plan|date|foutre_en_l_air|rejoindre|cle_sous|stories_noires|souffrir",
    "laisse une|un note|mot|lettre",
    "cherche moi pas",
)
WORRIED = said(
    "repond*|decroche|raccroche|ferme|pleure|pleurait|seul|seule|trouve|enferme|enfermer|inquiet|inquiete|croit|fais|appelle|rentre|dors|manteau|coupe|jours|chambre|porte|cabanon|affaires|compte",
)

# What anybody would recognise, said plainly.
PLAIN = said(
    "je|ai|j_ai|g envie ?juste ?vraiment mourir|crever|me_tuer|me_suicider|me_pendre",
    "envie crever la",
    "vais|veux me pendre|flinguer|jeter|tirer_une_balle ce_soir|cette_nuit|demain|maintenant",
    "pense|songe suicide|au_suicide|a_me_suicider|a_me_tuer|me_suicider|me_tuer",
    "want|wanna to die|kill_myself",
    "serais|serait|suis mieux mort|morte",
    "ecrit|ecris|laisse|fini ?ma|mes|sa|ses|une lettre|lettres adieu|adieux",
    "adieu tout_le_monde|a_tous",
    "voix ?qui me disent|dit ?me sauter|tuer|mourir|faire_mal",
    "veux|voudrais plus vivre .",
    "vais|veux|va|vas sauter|sauter_en_bas|me_jeter|me_lancer ~ pont|toit|balcon|metro|"
    "train|quai|viaduc|fenetre",
    "je me mutile|automutile|scarifie|taillade",
    "je veux|voudrais|prefere mourir|crever|me_suicider|me_tuer",
    "je vais me_suicider|me_tuer",
)
PLAIN_PERHAPS = said(
    "adieu tout|tlm|mes|les|la|mon|ma|a_tous",
    "je vais mourir|crever ce_soir|cette_nuit|demain|bientot|seul|seule|.",
)

SUICIDE = Family(Crisis.SUICIDE, never=(TOPIC,))

SUICIDE_RULES = (
    SUICIDE.sure("plain", PLAIN),
    SUICIDE.sure("wish", WISH),
    SUICIDE.sure("plan", PLAN),
    SUICIDE.sure("self_harm", SELF_HARM),
    SUICIDE.sure("of_another", OF_ANOTHER, topic="other"),
    SUICIDE.doubt("edge", EDGE, GIVING_UP, unless=[NOT_FAREWELL, SEEKING]),
    SUICIDE.doubt("decided_soon", DECIDED, SOON, unless=[NOT_FAREWELL, SEEKING]),
    SUICIDE.doubt("signs_in_another", SAID_BY_ANOTHER, WORRIED, unless=[SEEKING], topic="other"),
    SUICIDE.doubt("farewell", FAREWELL, unless=[NOT_FAREWELL]),
    SUICIDE.doubt("maybe", MAYBE, unless=[NOT_FAREWELL]),
    SUICIDE.doubt("wish_perhaps", WISH_PERHAPS),
    SUICIDE.doubt("plan_perhaps", PLAN_PERHAPS),
    SUICIDE.doubt("self_harm_perhaps", SELF_HARM_PERHAPS),
    SUICIDE.doubt("of_another_perhaps", OF_ANOTHER_PERHAPS, topic="other"),
    SUICIDE.doubt("plain_perhaps", PLAIN_PERHAPS),
)
