"""Overdose: the signs one sees, and what one has just taken.

The signs are those of the CATIE and Québec pages (cannot be woken, slow or no breathing, snoring
or gurgling, blue lips or nails, limp body), said as people type them. One vital sign is enough;
a fainter sign needs a drug beside it. Swallowing "the whole bottle" counts as an overdose, whatever the
intention; pills only laid out are for `patterns_suicide`.
"""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.patterns_lookalikes import SEEKING
from bot.safety.rules import Family
from bot.safety.words import said

NOT_BREATHING = said(
    "<il>|<proche> ~ respir* ~ plus|pas|presque_pas|presque_plus|a_peine|pas_bien|"
    "tres_peu|peu|mal|drole|bizarre|croche",
    "<il>|<proche> respir* ~ plus|pas|presque_pas|presque_plus|a_peine|tres_lentement|"
    "lentement|drole|bizarre|croche",
    "<il>|<proche> est plus|pas en_train respire",
    "respir* plus|pas vite|aidez|svp|au_secours|help|du_tout|pantoute",
    "respir* presque_plus|presque_pas|a_peine|tres_peu|tres_lent|super_lent|"
    "tres_faible|faiblement|aux_20|aux_15|aux_10",
    "respir* une_fois|un_coup ~ seconde|secondes|minute",
    "respiration faible|lente|arretee|irreguliere|saccadee|bruyante",
    "arrete|arretee|cesse|sans|oublie|pauses ?de|a respir*",
    "aucun|plus|trouve_pas ?de souffle|pouls|respiration",
    "aucune respiration",
    "not|stopped|isnt|aint|barely|cant|pas|plus breathe*",
    "breathe* pas|plus|weird|slow|not",
    "plus|pas ?de|d souffle|pouls|pouls",
    "je sens|sent|entends plus|pas ?son|sa|de souffle|respiration|coeur|pouls",
    "je sens rien_devant_son|rien_sous_son|plus_son",
    "pouls tres|super|est|ben ?tres faible|lent|bas",
    "est|en arret_cardiaque|arret_respiratoire",
    "respir* comme un_poisson|noie|un_moteur|scie|une_scie",
    "secondes|sec|minutes|min entre|sans ?chaque respir*",
    "cherche son air|souffle",
    "respir* ~ 1|2|3|4|5|6|une|deux|trois|quatre|cinq|six fois",
    "respir* ~ par a_coups|coups|ti_coups|petits_coups",
    "respir*|souffle|respiration ~ poisson|noie|noyait|ronron|moteur|robinet|rale",
    "souffle ~ fois_par_minute|trente_secondes|court",
    "en|reste|pauses ?en apnee",
    "inhale presque",
    "respir* de moins_en_moins",
    "presque plus respir*|vent|souffle",
    "no respira",
    "poitrine bouge ?toujours|meme plus|pas",
    "compte ses respir*",
    "savoir si ?a|il|elle respire",
    "pouls ?je|le|la trouve pas",
)
NOT_BREATHING_PERHAPS = said(
    "respiration tres|super|full|quasi|presque",
    "en|fait|arret ?un arret cardiaque|respiratoire",
    "coeur ~ tres_lent|super_lent|arrete|s_arrete",
    "bouche_a_bouche|massage_cardiaque|on_masse|on_le_masse|faire_le_coeur|a_faire_coeur",
)
CHOKING = said(
    "asthm*",
    "pompe|puffer|ventoline",
    "etouffe avec",
    "arachide|noix|crevette",
    "avale un|une pile|jouet|os|bonbon",
    "epipen",
    "allergi*",
    "piqure",
    "guepe|abeille|guepes",
    "noye|noyer|noyade",
    "inhalateur",
    "bronch*",
    "pneumoni*",
    "cage_thoracique",
)
BLUE = said(
    "levre*|babine*|babines|lips|bouche|langue ~ <bleu>|bleues|mauves|violettes|grises|violacees",
    "levre*|babine*|lips ~ change* ~ couleur",
    "levre*|ongle*|visage|face|doigt* tourn*|vire*|change* ~ <bleu>|bleues|mauves|"
    "violettes|couleur",
    "ongle*|visage|face|peau|teint|genoux ~ <bleu>|bleues|mauves|violettes|grises",
    "<bleu> ~ levre*|ongle*|visage|bouche|face|autour",
    "<est> ?tout|toute|tres|rendu|rendue|complet|completement|ben|full|devenu|devenue|"
    "tourne|vire|viens|vient <bleu>",
    "<il>|<proche> ~ vient|devient|devenait|tourne|vire|viens|turning|going|est ?tout|"
    "toute|tres|au|rendu|ben <bleu>",
    "<est> bleu|bleue|mauve",
    "bleui*",
    "doigts|mains bleus|bleues|mauves",
    "bleu|bleue|mauve ~ pas|plus air|respire",
    "still blue",
    "couleur cendre|papier|cire",
    "pas la bonne couleur",
    "gris|grise ~ cendre",
    "tout|toute <bleu>|bleue|mauve|grise|violette",
    "vire|vient|tourne au bleu|mauve|gris|violet",
    "teint|visage|peau gris*|cendre|cire",
)
WONT_WAKE = said(
    "<il>|<proche> ?se|s ?meme reveil* plus|pas",
    "arriv*|capable|reussi*|moyen|parvien* pas|plus|pas_capable ?a|de|pas ?bien|"
    "du_tout ?la|les|lui|l reveil*",
    "sait|sais|peux|peut|peu|possible|moyen|capable pas|plus ?le|la|de|l|a|les|lui reveil*",
    "arriv*|capable|peux|sais pas|plus ~ faire|lui|la|le ~ ouvrir ~ yeux",
    "wont|cant|isnt|not|doesnt|pas wake*|waking",
    "reveil* mal",
    "cligne* ?meme plus|pas",
    "rien|qui le|la|l|a|ne reveil*",
)
WONT_WAKE_PERHAPS = said(
    "reveil* plus|pas",
    "impossible|dur|dure|difficile|incapable|misere|rien ?a|de|moyen ?le|la|l|qui|a reveil*",
    "wake*|waking|woke up|pas|not",
    "pas|plus|moyen|veux|veut|veulent ~ ouvrir ~ yeux",
)
LIMP = said(
    "inconscien*",
    "pas|plus consciente|conscient",
    "sans connaissance",
    "perdu|perdre|perd ?sa connaissance|conscience",
    "evanoui|evanouie",
    "ecroule|ecroulee|effondre|effondree|affaissee|affaisse|slumped|collapsed|"
    "unresponsive|unconscious",
    "<il>|<proche> ~ passed|passe out",
    "dans les pommes|vapes",
    "tombe|tombee raide|inerte|mou|molle|comme_un_sac",
    "<il>|<proche> ~~ repond* ?meme|presque|quasi|vraiment plus|pas|rien",
    "<proche> repond|reagit ?meme plus|pas",
    "repond* plus|pas ?a rien|du_tout|pantoute|quand|kan|son_nom|lorsqu|vite|aidez",
    "repond une fois_sur",
    "reagi* ?meme plus|pas|rien|zero",
    "reaction|reponse zero|aucune|nulle",
    "zero|aucune|sans|0|pas|plus ?de reaction|geste",
    "aucun mouvement",
    "<il>|<proche> ~ bouge|boug ?meme|presque|quasi plus|pas",
    "plus un geste|souffle|mot",
    "plus|pas|aucun ?de bruit",
    "tout|toute|est|devient|ben mou|molle|flasque",
    "comme une guenille|chiffon|poupee|sac|roche",
    "garde* ~ conscient|consciente|eveille|eveillee|yeux",
    "yeux ~ envers|revire*|roule*|blancs|vide|retournes|mi_clos|demi_ouverts|"
    "moitie_ouverts|revirent|half_open|graisse|partent",
    "eyes ~ half_open|rolled|back",
    "raide mort|froid|froide",
    "tete ~ tombe*|avant|arriere|guenille|pend",
    "retombe|replonge|repart",
    "dodelin*",
    "nod|nodding|nodde",
    "coma|comateux",
    "reveillable ~ seconde*",
    "rien a|qui|ni|du reveil*",
    "parle plus|pas",
    "cligne ?meme plus|pas",
    "tout est_partie",
    "revient|revien plus|pas",
    "pique*|pik ~ nez",
    "coma",
    "rendormi* ~ debout|contre",
    "grouille plus|pas",
    "entend plus|pas et|il|elle|est|du_tout|respirer",
    "plus|fait plus ~ bruit",
    "dit|dis plus|pas rien|un_mot",
    "<il>|<proche> en_train_de_partir|parti_en_arriere|partie",
    "faire bouger",
    "<il>|<proche> ~ bouge ?meme plus|pas",
    "repond bizarre|drole|mal|plus|pas",
    "raide",
    "tombe|tonbe|retombe comme",
    "pas|plus ses couleurs",
    "leve|leves plus|pas",
    "lui parle ~ rien",
)
FAINT = said(
    "a|par terre|sol",
    "sur le|la trottoir|plancher|sol|banc|toilette|bol|dos",
    "dans le|la|les toilettes|toilette|bain|salle_de_bain|douche|escalier|ruelle|"
    "stationnement|bus|metro|entree|tente",
    "tombe|tombee|tomber|glisse|ecroul*",
    "dort ?trop|ben|tellement profond|dur|bizarre|pas_normal|assis|assise|debout",
    "ferme|ferment ses|mes|yeux",
    "pale|bleme|livide|froid|froide|cireuse",
    "allonge|allongee|couche|couchee|etendu|etendue|gisant|revire|reviree",
    "brasse|secoue|gifle|pince|slap|shake",
    "jambes en guenille|coton",
    "tombe|tombee ~ avant|chaise|terre",
    "endorm* profond*",
    "somnol*",
    "gemi*",
    "blanche|blanc ?comme un|une drap|cire|farine",
    "marmonne",
    "parle mou|mal|croche",
    "pupille*|tete_d_epingle|tetes_d_epingle",
    "repond plus|pas",
    "froid|froide|frette",
    "malaise",
    "tape plus",
    "arrete de ronfler",
)
AWAKE = said(
    "woke up et mon",
    "je suis ?la ?encore reveille|reveillee",
    "je suis reveille|reveillee",
    "inquietude|inquiete_pas",
)
GURGLE = said(
    "ronfl* ~ bizarre*|drole|weird|chelou|fort|etrange|moteur|pas_normal|gorge|moteur|"
    "ouverte|profond|ouverts",
    "drole|bizarre|etrange|profond|gros|chelou ?de|genre ronfl*",
    "ronfl* et|mais|comme",
    "gargou*",
    "rale|ralement|raler|ralait|rales",
    "bave|bavait|baver",
    "mousse|ecume|bulle*|salive|vomi|vomissure* ~ bouche|nez|menton|gorge|levre*|coin",
    "fait des bulles",
    "bruit ~ gorge|moteur|respir*|eau|paille|robinet|ronfle*|noie",
    "snor*",
    "vomi* ~ dormant|dort|inconscient*|sur_elle|sur_lui",
    "glouglou*",
    "siffle en",
    "gasp*",
    "ecume|mousse|foam",
    "gurgle*",
    "ronfl* ~ moteur|tracteur|scie|normal|maintenant|encore|toujours|ouverte|rien|20|30|secondes",
    "fait ?un|des ?petit|drole|genre bruit|son|clapet|hic ~ gorge|bouche|normal|ronfle|"
    "secondes|cafetiere|minute",
)
DRUG = said(
    "<drogue>|<objet>",
    "<boisson>",
    "ca|quelque_chose|un_truc ~ pris|prend|fume|consomme|sniffe",
    "pris|prit|consomme|fume|snif*|inject*|shoot*|gobe|aval*|tape|melang*",
    "party|teuf|rave|squat",
    "dose|g|stuff|matos|prod",
    "pupille*",
    "consommation",
)
OVERDOSE_WORD = said(
    "overdose*|surdose*|od|odd|oding|od_ing|overdosing|overdosed",
)
OVERDOSE_NOW = said(
    "<il>|<proche> overdosing|overdose",
    "overdose*|surdose* ?je maintenant|vite|aidez|help|pense|crois|possible|probable|"
    "svp|ici|devant|en_cours|ruelle|la",
    "help|aidez|vite|urgent|urgence|svp|possible|911|secours ?une|y|il_a|c_est overdose*|surdose*",
    "overdosing|oding",
    "overdose ?il_y_a|de|a|au minutes|rue|metro",
)
OVERDOSE_NOW_PERHAPS = said(
    "fait|fais|fai|faire|faisait|face|en_train|je_pense|je_crois|peut_etre|on_dirait|"
    "crois_que_c_est une|un|une_genre overdose*|surdose*",
    "<il>|<proche>|je|suis|est ?est|suis|fait|en en|une|un|overdosing ?train overdose*|surdose*",
)
TOOK_TOO_MUCH = said(
    "pris|aval*|gobe|cale ~ 10|12|15|18|20|24|25|28|30|40|45|50|60|80|100|vingtaine|"
    "trentaine|dizaine|quarantaine|vingt|trente|quarante|cinquante|cent ~ <drogue>",
    "pris|aval*|gobe|cale ~ tout ~ pharmacie|coup|boite|semaine|medicament",
    "aval* ?un|une|le|mon|son sac|sachet|boulette|caillou|pochon|baggie|roche",
    "vide|videe|vider|fini ?la|le|une|un|ma|son|mon|sa boite|bouteille|flacon|pot|"
    "plaquette|fiole|pilulier|pharmacie ~ <drogue>|coup|par_erreur",
    "mis|colle|patch* ~ patch*|deux|trois ~ patch*|deux|trois|fentanyl",
    "g trop pris|pris_trop",
    "trop ?de <drogue>|g|pilules ?et|plus|avec <drogue>|gin|vin|vodka|biere|alcool|maintenant",
    "fait ?le double",
    "pris|repris plus|double ?que d_habitude|qu_d_habitude|dhab|hab",
    "partir|parti ~ g_hole|hole|vapes|vape",
    "avale ~ ballon|boulette|sachet|sac|preservatif",
    "shots|shot ~ jager|vodka|tequila ~ minutes|min|defi",
)
TOOK_TOO_MUCH_PERHAPS = said(
    "pris|prit|prise|fait|faite|fume|bu|mis|consomme|snif*|inject*|shoot*|gobe|aval*|"
    "tape|took|cale ?beaucoup|bien|ben|full|bcp trop",
    "trop|too_much pris|pris_je_crois|consomme|fume|fort_dose|dose|surdose|took",
    "pris|prend|prit|prise|aval*|gobe|cale|mange|bu ~ tout|toutes|toute|plein|tas|"
    "paquet|poignee|boite|bouteille|flacon|pot|plaquette|plaquettes|fiole|sac ~ "
    "<drogue>|boite|bouteille|flacon|pot|plaquette|pharmacie|armoire|semaine|coup",
    "pris|aval*|gobe|cale ~ boite|bouteille|flacon|pot|plaquette|fiole|poignee ~ "
    "<drogue>|semaine|coup",
    "<drogue> ?de_la_semaine d_un_coup|en_meme_temps|d_un_trait",
    "trop|double tape|mis|charge|sniffe|chargee",
)
NOT_TAKEN = said(
    "peur|risque|eviter|si|comment|combien|est_ce_que|dangereux|danger|quoi_faire_si|ca_fait_quoi",
    "vais|veux|voudrais|vas|pense|allais|prevois|aimerais prendre|avaler|gober|tout_prendre",
)
NOT_A_DOSE = said(
    "juste bu|mange|trop",
    "sucre",
    "naloxone en meme_temps|mm_temps",
    "en mettre 2",
    "tape|tapes trop vite|fort",
    "soleil tape",
    "trop dose",
    "police|policiers ~ pris",
    "en mettre|donner 2|deux naloxone",
    "question de meme",
    "pris ?le nom",
)
POISONED = said(
    "mange|mang*|aval*|bu|pris|mis ~ <drogue>|flacon|jujube*|cookie|brownie|thc|patch|"
    "produit|mouth|bouche",
)
CHILD = said(
    "bebe|ptit|fils|fille|enfant|gamin|kid|petit_frere|petite_soeur|petit|petite|"
    "cousin|frere|soeur|baby ~ 1|2|3|4|5|6|7|deux|trois|quatre ans|an|mois",
)
FEELS_IT_COMING = said(
    "tete|jambes|ca ~ tourne|lache*|tombe*|guenille|endorm*|engourdi*|coton|plus",
    "levre*|mains|face engourdi*|bleut*",
    "peux|arriv*|capable|misere|misere_a|peu plus|pas|a ~ bouger|garder|tenir|lever|"
    "respirer|marcher|debout",
    "peur ~ reveil*|endormir|respirer|partir",
    "sens partir|descendre|drole|pas_bien|mal|tomber|faible|bizarre",
    "feel pas|weird|bizarre|drole|partir",
    "oublie comment",
    "bouche lourde",
    "picote*",
    "tout heavy|lourd",
    "machoire bloque*|part|serre*",
    "gorge ferme*",
    "cogne ?des|pas clous",
    "tout|toute seul|seule",
    "vois|voit flou|double|noir|etoiles|embrouille",
    "yeux|paupieres ferme*|lourd*|tout_seuls",
    "endors|endormir",
    "penser ?a respir*",
    "vais|va mourir|tomber|crever|partir|y_passer",
    "pas|plus bien",
    "coeur|coueur",
)
SAVED_WITH_NALOXONE = said(
    "naloxone|spray|sprays|vaporisateur ~ fois|foi|doses|mis|donne ~ toujours|rien|encore|pas|plus",
    "plus|pas|sans|manque ?de naloxone|spray ~~ partir|respire|reveille|vite|bouge",
    "naloxone ~~ marche|fait|effet|reveil*|repart|respire|revient|endort|retombe pas|"
    "plus|rien|encore|toujours",
    "deux|2|3|trois|1|une|un dose|doses|spray|sprays|shot|shots|kit|kits ~ naloxone",
    "dose donnee|faite",
    "apres|reveil*|ramen* ~ naloxone",
    "on masse|massage",
    "massage cardiaque|en_cours",
    "fait|faire|lui_fait|a_fait le|du bouche_a_bouche",
)
SAVED_WITH_NALOXONE_PERHAPS = said(
    "fait|donne|donnee|mis|mise|recu|injecte|utilise|spray|dose|doses|shot|shots|coup|"
    "apres ~ naloxone ~~ plus|pas|encore|toujours|repart|reveil*|marche|rien|endort|"
    "retombe|respire|revient|avant",
    "deux|2|3|trois|1|une|un|deuxieme ~ dose|doses|spray|sprays|shots|coups|"
    "vaporisateur ~~ toujours|rien|encore|pas|plus|revient|reparti|reveille",
    "mis|donne|envoye|fait ~ spray|naloxone|sprays|vaporisateur|coups ~~ toujours|rien|"
    "encore|pas|plus|revient|reparti|repart|reveille",
)
TAKEN = said(
    "pris|fume|injecte|inject*|sniffe|repris|melange|ligne|hit|trace|gobe ~~ <drogue>|"
    "trop|coup|g|biere|fort|alcool|bu|vin|traite|ligne",
)
BREATHES_OR_WAKES = said(
    "respire*|reveil*|yeux|pouls|conscient|conscience|bouge|repond*|bleu|mauve|gris|souffle|partir|parti|repart|reparti|revient|rien|poitrine|endort|marche|ambulance",
)
LESSON = said(
    "combien de temps",
    "pensais|croyais|pensait ~~ mais ~~ sieste|dormait|faisait|juste",
    "a le|sur_le dos ~ mandat",
    "mandat ~ dos",
    "plaque|zona",
    "melange ~ ca_fait quoi",
    "viagra",
    "mandat|sac ?sur le|a dos",
    "peut|peuvent|pourrait ?encore ?faire ?une|replonger|mourir|se overdose|surdose|"
    "replonger|souvenir",
    "bouche a bouche",
    "fait|eu une overdose|surdose la veille|passee",
    "lesquelles|lequel|quel|quelle ~ overdose",
    "overdosed|od|od_d last|month|passe|derniere",
    "chez nous ~ protocole",
    "signe*|symptome* ~ overdose|surdose|trop|reconnaitre",
    "c_est|est_ce quoi ?c_est|une|un|le|la ~ overdose|surdose|naloxone|difference|signe*",
    "a quoi ~ ressembl*|reconnait|sert",
    "comment ~ reconnaitre|reconnait|administr*|utilis*|savoir|fonctionn*|marche|donne|"
    "sait|distinguer|s_en_servir",
    "si|quand|lorsque|en_cas|au_cas ?jamais|jamais_on|je|on ?est|jamais|trouve|tombe|"
    "vois|voit|mets|donne|appelle|pogne ~ kid|quelqu_un|un|une|personne|overdose|"
    "surdose|naloxone|chum|mes",
    "si ?jamais ?je|j|on repond*|reponds|donne_pas|ai_pas|suis_pas|appelle|faisais|meurs",
    "en cas overdose|surdose|urgence",
    "au cas ou",
    "combien temps|dose|doses|de_naloxone",
    "est_ce|c_est ?ce vrai",
    "vrai que|qu",
    "ca_se_peut|difference|mythe|en_general|d_avance|theorie|curieux|curieuse",
    "on_peut|peut_on|peut|faut_il|doit_on|faut|dois_je|devrais|devrait ~ faire|donner|"
    "mourir|mettre|coucher|overdose|inquieter|laisser|utiliser ~ overdose|surdose|"
    "naloxone|spray|general|toucher|mort",
    "prevenir|eviter|risque|risques|proteger|contre|survecu|survivre|apres ?une|un|l|"
    "les|d|de overdose*|surdose*",
    "overdose*|surdose* ~ possible_avec|difference|arrive_quand|alerte|quartier|"
    "statistique*|nombre|lanaudiere|region|bulletin*",
    "mort*|decede*|perdu|deuil|enterre*|parti|parties|memoire ~ overdose|surdose",
    "alerte*|avis|bulletin*|journee|soiree|atelier|affiche*|depliant*|formation|"
    "kiosque|liste|projet|subvention ~~ overdose*|surdose*|drogue|naloxone",
    "overdose*|surdose* ~ atelier|trousse|kit|depliant*|bulletin*",
    "kit|kits|trousse|trousses|spray|patente|vaporisateur ~ naloxone|contre|overdose|"
    "surdose|antidote|reveil*|ramen*|gratis|gratuit",
    "ou|quelle|comment ~ trouve*|commande*|prendre|procur*|obtenir|avoir|donne|vend ~ "
    "naloxone|spray|kit|trousse|antidote",
    "anti overdose|surdose",
    "ecole|travail|prof|cours|etudiant* ~ overdose|naloxone",
    "loi|police|droit|droits|beus|boeufs|arrete*|pogn*|immunite|bons_samaritains ~~ "
    "overdose|surdose|appel*|911|naloxone",
    "appel* ~ 911|ambulance|pour ~~ police|loi|beus|arrete*|mandat|probation|immunite|"
    "bons_samaritains",
    "faire tester|analyser|verifier",
    "tester|analyser|analyse|verifier|labo|regarder avant",
    "kess_ya_dedans|ce_qu_il_a_dedans|quoi_d_dans|savoir_c_est_quoi|savoir_quoi|"
    "quoi_avant|d_dans_avant",
    "ODs|plusieurs|deux|trois|3|2 ?gars|filles|personnes|od|ods ~ tombe|tombes|tombees|"
    "meme batch|rue|sachet|poudre|baggie|stock",
    "fait|fais ?deja|une|mon|2|3|deux|trois|plusieurs overdose*|surdose* ~ passe|"
    "passee|dernier|derniere|dernieres|annee|il_a|deja|vie",
    "voudrais|aimerais|aimerait|voulons|souhaite|veux|cherche|cherchons ~ savoir|"
    "formation|kit|trousse|equipee|equipe|spray|naloxone|participer|organiser|journee",
    "quoi faire si|quand|en_cas",
)
NOT_A_BODY = said(
    "parle plus",
    "il est parti|partie dans|en|a|au|avec|travailler|chez|3|le|laissant|voir|retourner",
    "copain|ami|coloc|blonde ~ est|partie en_prison|3|partie_travailler|voir",
    "locataire est parti",
    "il est en prison",
    "numero|ligne|telephone|message|messages|texto|textos|courriel|organisme|clinique|"
    "centre|app|application|cactus|211|cpas|appels|appel ~ repond*|marche|bouge|reponse",
    "repond* ~ telephone|message*|texto*|textes|texts|appel*|courriel*",
    "personne repond*|bouge|rien",
    "maison ?du pere repond",
    "repond pas a la_maison",
    "zero roule|zéro",
    "batterie|char|auto|ordi|chauffage|bot|robot|ventre parle|repond*|mort|morte",
    "a part ca|de",
    "bouge|bougent pas ?d|de ici|la",
)
SNORES = said(
    "ronfl* ~~ bouchons|dortoir|dors|dormir|chat|chien|nuits",
)
SUBSTANCE = said(
    "<drogue>|<objet>|fume|inject*|sniffe|bu|vodka|alcool|party|dose",
)
# A drug by a name that means nothing else, or somebody seen to have taken it.
DRUG_NAMED = said(
    "drogue|dope|fentanyl|heroine|opioide|morphine|methadone|dilaudid|oxy|percocet|crack|coke|cocaine|"
    "speed|meth|crystal|mdma|ecstasy|ghb|ketamine|xanax|rivotril|valium|ativan|benzo|lyrica|nitazene|"
    "naloxone|overdose|surdose|seringue|garrot|vodka|alcool|saoul",
    "pris|prit|fume|sniffe|gobe|avale|injecte ?une|un|son|sa|des|du|ses|trop "
    "pilule|comprime|hit|shot|shoot|puff|ligne|dose|poudre|g|k|speed|cachet",
    "apres|depuis ?son|sa|un|une hit|shot|shoot|puff|ligne|dose|trait|fix",
)
SOMEBODY = said(
    "<il>|<proche>|gars|fille",
)
# What anybody would recognise, said plainly.
PLAIN = said(
    "<il>|<proche> fait|fais ?une overdose|surdose",
    "je pense|crois qu elle|il|on|ami fait une overdose|surdose",
    "pris|avale|gobe|cale tout|toute|toutes ?le|la|ma|mon|mes|sa|son|ses|une bouteille|boite|pot|flacon|plaquette ?de pilule|comprime|medicament|somnifere|tylenol",
    "wont|isnt|not|doesnt|cant wake|waking up",
    "won|isn|doesn t wake up",
    "pris trop methadone|fentanyl|heroine|morphine|ghb|opioide|dilaudid|somnifere|medicament|pilule|comprime",
    "trouve|sens|trouvent|sent plus|pas ?son|le pouls",
    "<proche> ~ est|devenu|devenue|devient|vient ?devenu|devenue ?tout|toute bleu|mauve|bleue",
    "<il>|<est> ?devient|devenu|devenue|est tout|toute bleu|bleue|mauve",
    "<proche>|il|elle ~ a avale|bu ~ methadone|morphine|fentanyl|dilaudid|suboxone",
)

OVERDOSE = Family(Crisis.OVERDOSE, never=(LESSON,))

OVERDOSE_RULES = (
    OVERDOSE.sure("plain", PLAIN, unless=[CHOKING]),
    OVERDOSE.sure("naloxone_given", SAVED_WITH_NALOXONE, BREATHES_OR_WAKES, unless=[SEEKING]),
    OVERDOSE.doubt("naloxone_given_perhaps", SAVED_WITH_NALOXONE, unless=[SEEKING]),
    OVERDOSE.sure("not_breathing", NOT_BREATHING, unless=[CHOKING]),
    OVERDOSE.sure("blue_drug", BLUE, DRUG, unless=[CHOKING, SEEKING]),
    OVERDOSE.sure("blue_limp", BLUE, LIMP, unless=[CHOKING]),
    OVERDOSE.sure("blue_gurgle", BLUE, GURGLE, unless=[CHOKING]),
    OVERDOSE.sure("wont_wake", WONT_WAKE, unless=[AWAKE]),
    OVERDOSE.sure("gurgle_limp", GURGLE, LIMP),
    OVERDOSE.sure("gurgle_drug_faint", GURGLE, DRUG, FAINT),
    OVERDOSE.sure("limp_drug", LIMP, DRUG_NAMED, SOMEBODY, unless=[NOT_A_BODY, SEEKING]),
    OVERDOSE.sure("overdose_now", OVERDOSE_NOW),
    OVERDOSE.sure("took_too_much", TOOK_TOO_MUCH, unless=[NOT_TAKEN, SEEKING, NOT_A_DOSE]),
    OVERDOSE.sure("child_swallowed", CHILD, POISONED),
    OVERDOSE.sure("self_fading", FEELS_IT_COMING, TAKEN, unless=[SEEKING], topic="self"),
    OVERDOSE.doubt("blue", BLUE, unless=[CHOKING]),
    OVERDOSE.doubt("gurgle", GURGLE, SOMEBODY, unless=[SNORES, SEEKING]),
    OVERDOSE.doubt("limp", LIMP, SOMEBODY, unless=[NOT_A_BODY, SEEKING]),
    OVERDOSE.doubt("limp_taken", LIMP, DRUG, SOMEBODY, unless=[NOT_A_BODY]),
    OVERDOSE.doubt("faint_drug", FAINT, SUBSTANCE, SOMEBODY, unless=[NOT_A_BODY, SEEKING]),
    OVERDOSE.doubt("overdose_word", OVERDOSE_WORD),
    OVERDOSE.doubt("not_breathing_perhaps", NOT_BREATHING_PERHAPS, unless=[CHOKING]),
    OVERDOSE.doubt("wont_wake_perhaps", WONT_WAKE_PERHAPS, unless=[AWAKE]),
    OVERDOSE.doubt("overdose_now_perhaps", OVERDOSE_NOW_PERHAPS),
    OVERDOSE.doubt("took_too_much_perhaps", TOOK_TOO_MUCH_PERHAPS, unless=[NOT_TAKEN, SEEKING, NOT_A_DOSE]),
    OVERDOSE.doubt("naloxone_given_then", SAVED_WITH_NALOXONE_PERHAPS, unless=[SEEKING]),
)  # fmt: skip
