"""Bodily emergencies other than an overdose: what must be seen at once by an ambulance.

Seizure, heart, breath, stroke, bleeding, cold and heat, infection with fever, severe withdrawal of alcohol
or benzodiazepines, pregnancy, poisoning, accident. The topic chooses what to say meanwhile.
"""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.rules import Family
from bot.safety.words import said

SEIZURE = said(
    "convulse",
    "epilep* ~ crise*|tombe*|convuls*",
    "2|deux|3|trois|plusieurs crises ~ matin|suite|file|deja|reveiller|aujourd_hui",
    "fait|faite|fais|fait_une|refait|fait_faite ?une|des|encore crise ~ tremble*|terre|"
    "plancher|bave|yeux|matin|seul|sevrage|party|raide|min|dents",
    "tremble ?de partout ~ yeux|bave|crise|terre",
    "yeux|dents ?sont ?ses ?yeux retournes|revires|serrees|roulent ~ bave|tremble*|crise|terre",
    "seizure|seizures|seizing|seizeur",
    "shake|secoue|tremble ~ terre|plancher|partout ~ bave|yeux|conscien*|mousse",
)
SEIZURE_PERHAPS = said(
    "convulsion*",
    "convuls*",
    "crise epilep*|d_epilepsie|epilepsie|epileptique",
)
CHEST = said(
    "mal|douleur|pression|serre|point|brique|pris|brule|brulure|bloque*|ecrase ~ "
    "poitrine|thorax|coeur|chest|poumon|estomac ~~ bras|machoire|souffle|respire*|"
    "depuis|sueur|sue|gauche|ligne|coke|crack|speed|passe|passe_pas|serre|fort|"
    "engourdi*|vomi*|noir",
    "poitrine|chest ?me|qui|est|ca ?me serre|serree|brule|eclate|explose|ecrase|"
    "fait_mal|pain|bloquee|serrer",
    "coeur ~ 150|160|170|180|190|200|220",
    "infarctus|heart_attack",
    "palpitations ~ noir|poitrine|tombe|evanoui*|coke|speed|heure|heures|ligne",
    "bras gauche ~ engourdi*|mort|mal|tombe|serre*|poitrine|paralyse",
    "machoire ?est|toute ?barree barree|serree|serre ~ coeur|poitrine|bras",
    "bpm",
)
CHEST_PERHAPS = said(
    "coeur ~ cogne|galope|debat|saute|palpit*|defonce|bat ~ depuis|vite|fou|malade|"
    "noir|tete|machoire|coups|ligne|speed|fort|arrete|serre|mal|pilule",
)
BREATH = said(
    "gorge|langue|levres|face|visage|bouche ?est|s|me|a|se|qui|sont|toute|tout ?est|"
    "toute|commence_a|commence enfle*|gonfle*|ferme*|serre*|enflure|enflee|gonflent",
    "epipen|choc_anaphylactique|anaphyla*",
    "noyade|noye|sous_l_eau ~ crache|souffle|respire|rose|sorti|reprendre",
    "crache ?du|rose|de sang|rose|mousse",
    "cou|gorge ~ avale|respire|ouvrir|serre",
)
BREATH_PERHAPS = said(
    "etouff* ~ avec|bout|morceau|rouge|bleu|manger|saucisse|viande|os|respire|aidez|"
    "svp|pinottes|bonbon",
    "asthm* ~ crise|pompe|respire|bleu*|levres|souffle|ongles|siffle|ventoline",
)
STROKE = said(
    "bras ~ leve|tombe|engourdi|mou|paralyse|mort ~ visage|parle|bouche|cote|vision|seul|face",
    "perdu ?la|ma|sa vue|vision|parole",
    "vision|vue|oeil ~ parti*|disparu*|noir*|tombe ~ coup|tete|sec|moitie",
    "mal|maux|tete|douleur ?de|a ?la ?tete ~ pire|explose*|exploser|fend*|atroce|fou|"
    "coup_de_tonnerre|fort|enorme* ~ cou|raide|vomi*|vois|vision|lumiere|pression|"
    "visage|coup|fievre|gonfle*|taches",
    "cou ?est raide ~ fievre|tete|point",
    "fievre ~ cou raide",
    "pupille ~ plus_grosse|plus_grande|grosse|inegale",
    "oeil|pupille ?plus plus gros|grosse|grand",
    "mots ?sortent ~ envers|croche",
    "peux plus dire",
    "tombe ~ gauche|toujours ~ mots|parle",
)
STROKE_PERHAPS = said(
    "parle ?plus|que|juste|tout|pas ~ croche|mele|bouche|melange|d_un_cote|comme_saoul|"
    "d_habitude|bizarre|comprends",
    "paralyse|paralysee",
)
BLEEDING = said(
    "saigne|sang|saignement|hemorragie|saigner ?de|du|qui ~ arrete",
    "arrete|arreter ?pas|plus ?de saigner|saigne",
    "selles|caca|merde|vomi|vomis|vomit|degueule|vomir|vomissent ?est|sont|du|de|est "
    "?du|tout|comme noir|noire|noires|sang|goudron|marc|vert|cafe",
    "hemorragie",
    "veine|artere|gorge|poignet ?est|s_est ~ ouvert|ouverte|coupe|tranche* ~ sang|"
    "gicle|pisse|arrete|accident|vitre",
    "balle|couteau|poignarde ~ ventre|dos|poumon|cuisse|jambe|epaule ~ sang|saigne|perce",
    "nez ~ arrete ?pas saigner",
    "nez saigne ~ depuis|min|heure",
)
COLD = said(
    "tremble|grelotte|frissonne|trembler|shake|grelotter ?plus|pas|arrete|meme "
    "?du_tout|plus ~ froid|frette|confus*|gele|bizarre|divague|dehors|manteau|sommeil|"
    "neige|glace|parle|linge",
    "plus trembler|grelotter|trembl*",
    "arrete ?de grelotter|trembler|frissonner",
    "gele|gelee|frigorifie|glace|glacee ?dur ~ bouge|reveille|parle|conscient|confus|"
    "divague|banc|barbe|sommeil|dort|repond|bois|manteau",
    "<proche>|il|elle ?est|a gele|gelee ~~ bouge|parle|ralenti|manteau|tremble",
    "tombe|passe|cale|chute ~ eau|riviere|lac|canal|glace|fleuve ~ froid*|gele*|"
    "trembl*|bleu*|glacee|mouille*|sommeil|sortir|linge|habits",
    "froid froid",
    "dormi|couche|passe ~ dehors|neige|banc ~ sens|blancs|noirs|orteils|gele*",
    "moins 20|25|30|35|40 ~ sens|orteils|bouge|tremble|couche|doigts|dehors_depuis",
)
COLD_PERHAPS = said(
    "sens|sent|sentir|feel ?plus|pas|rien ?de|du_tout ~ orteils|doigts|pieds|pied|main|"
    "mains|oreilles|jambes|jambe",
    "froid|frette ~ endors|endormir|sommeil|dormir|confus|trembler|arrive_plus|raide*",
)
HEAT = said(
    "canicule|chaleur|soleil|38|39|40|tente|char|auto|insolation ~~ divague|delire|"
    "confus*|evanoui*|transpire_plus|vomi*|bouillant*|brulant*|tombe|conscien*|"
    "sue_plus|parle_croche|reveille",
    "coup de chaleur|soleil ~~ conscien*|confus*|vomi*|delire|convuls*|tombe",
    "transpire|sue|suer ?meme plus ~ chaud|delire|divague|bouillant*|rouge|degres|peau",
    "bouillant|bouillante|brulant|brulante ~ confus*|delire|parle|repond|inconscien*|"
    "allure|reveille|sue|convuls*|raide|peau",
)
INFECTION = said(
    "plaie|trou|bras|jambe|pied|abces|cuisse|orteil|peau|main|doigt ?est|sont ?rendue|"
    "rendu|tout|toute|rendus|devient noir|noire|verte|pourri|pourrie|necros* ~ pu*|"
    "bulles|fievre|os|odeur|jours|frisson*|enfl*|vers|monte|vite|claque|pue|frette|noir",
    "noir ~ autour|chair|bulles ~ trou|plaie|pue|peau|frissonne",
    "bulles sous",
    "vers dans ?la|sa|ma plaie",
    "jusqu|voit ?a ?l os",
    "gangrene|septicemie|sepsis|choc_septique|meningite|necros*|endocardite|tetanos",
    "poussiere ~~ fievre|tremble|frisson*|froid|shoot|fix",
    "pied|jambe|bras|cuisse|mollet ~ double|doublee|triple ~ grosseur|taille|volume",
    "jambe|pied|bras ~ devient|est|rendue froid|froide|bleue|violette|morte",
    "bosse ~ bat|coeur|pulse|grossit|gonfle",
    "plaques|taches|points|boutons ~ rouges|rouge|violettes ~ fievre|cou|respire|langue",
)
WITHDRAWAL = said(
    "bibittes|bebittes|bestioles|insectes|rats|araignees|fourmis ?sur|au|partout ~ "
    "murs|mur|plafond|bras|peau",
    "delirium*",
    "tremble|tremblent|shake|shaker|tremblements ~~ alcool|boire|bu|vodka|verre ~ "
    "vomi*|vois|peux|depuis|tenir|tremble|fievre|matin",
    "vomi*|degueule|vomir ~~ eau|tout|sang|depuis|bile|rien ~~ tiens_plus|tient_plus|"
    "evanoui*|debout|passe_out|jours|pipi|pisse|passed",
    "bu|boit ~~ antigel|lave_glace|purell|alcool_a_friction|javel|hand_sanitizer|"
    "windex|deboucheur|alcool_a_bruler|methanol|parfum",
    "vois|voit ?des betes|bebites|bibites|bebittes|bibittes|bestioles",
)
WITHDRAWAL_PERHAPS = said(
    "hallucin* ~~ alcool|boire|sevrage|bu|vodka|fievre|xanax|benzo*|arrete|trembl*",
    "sevrage|manque ~~ convuls*|crise|hallucin*|tient_plus|evanoui*|sang|coeur|"
    "passed_out|vomis|vomi|degueule",
)
PREGNANCY = said(
    "eaux ~ creve*|casse*|perdu*|rompu*|peté*",
    "contractions ~ minutes|min|rapproch*|fortes|heures|toutes",
    "accouche*|accoucher|en_train_d_accoucher|le_bebe_sort|tete_du_bebe ~ la|"
    "maintenant|ici|tente|char|toilettes|seule|sort|vite|dehors|auto",
    "bebe|bb ?plus|pas|qui bouge plus|pas|pu",
    "grossesse extra*|ectopique",
    "couche|culotte ~ sang|pleine_de_sang",
)
ACCIDENT = said(
    "accident ?de|d ~ char|auto|voiture|moto|velo|trottinette|camion|scooter ~~ sang|"
    "blesse*|bouge|jambe|conscien*|coince*|os|tete|mal|saigne|respire|vois|reponds",
    "crash* ~ bike|velo|char|moto|auto",
    "tombe|tombee|chute|tomber|chuter ?du|d|de|dans|en|en_bas ~ toit|etage|echafaudage|"
    "escalier*|balcon|2e|2eme|3e|arbre|echelle|haut|gouttiere|fenetre|pont|viaduc|"
    "glace ~~ bouge|sens|jambe*|tete|sang|conscien*|dos|parle|cou|os|vomi*|saigne|"
    "envers|croche|noir|oreille|confus*|mele|pupille|oeil",
    "tete|crane ~ cogne*|frappe*|fendu*|ouverte|coup|trottoir|tombe|bosse ~~ vomi*|"
    "dormir|sang|conscien*|pupille|confus*|voit|parle|souvient|bizarre|endor*|oreille|"
    "flou|habitude",
    "coup|chute|tombe|cogne|bosse|baton ~~ tete|crane ~~ vomi*|pupille|parle|mele|"
    "endor*|confus*|souvien*|dormir|oreille|reveille|bizarre",
    "feu ?est ?pogne|prend|pris|a|dans ~ tente|appart|cheveux|linge|vetements|camp|"
    "roulotte|maison|lit|batisse ~~ dedans|brule*|coince*|aidez|sors|fumee|fume|vite",
    "sens|sent|bouge|bouger|feel ?plus|pas ?mes|ses|les jambes|jambe|bras",
    "intoxication ~ monoxyde|gaz|champignon*|co",
    "monoxyde|fuite_de_gaz",
    "odeur|sent ?le gaz ~~ tete|mal|tombe|vomi*|endor*|malade*",
    "morsure ~ chien|serpent|raton|homme ~~ violet*|gonfle*|rouge|fievre|sang",
    "champignon* ~~ vomi*|jaune*|malade*|hopital|ventre|bois|foret|mont",
)
ACCIDENT_PERHAPS = said(
    "os ~ sort*|sorti|casse|depasse|visible|perce|ressort",
    "electrocut*|electrise*|foudroye*|decharge_electrique",
    "ecrase|coince|coincee|pogne|pris ~ sous|dans ~ machine|roue|conteneur|porte|"
    "compacteur|benne|dechets|char|metro|poubelle",
)
OTHER_BODY = said(
    "appelez|appelle|envoyez|envoie ?moi ?une ambulance|secours",
    "diabet*|glycemie|insuline|sucre ~~ bas|haute|lo|hi|confus*|trembl*|repond|parle|"
    "evanoui*|tombe|suint*|volee|finie|perdu|perdue|25|30|vomi*|plus|sueur*",
    "tombe|tombee|tombent|evanoui*|perd|perdu ?dans|dans_les ?ses pommes|connaissance|conscience",
    "pass|passed|passe|passer out",
    "blanc|jaune ?des ?comme ~ yeux|citron|jaunes ~~ peau|vomi*|citron|jours|urine|"
    "oeil|ventre|noir|confus*|yeux|dort|endort",
    "yeux|peau|citron ~ jaune|jaunes|jaune_comme",
    "jaune ?comme un citron",
    "ventre|bide|bedaine|abdomen|vant ?est|a|mal ~ dur|gonfle*|ballon*|bois|tord*|"
    "poignard|plie*|insupportable|roche|pleine",
    "pisse|urine|pipi ?plus|pas|rien|pas_une_goutte ~ depuis|jours|hier|2|deux|24",
    "plus|pas pisse|urine|pisser ~ depuis|hier|jours",
    "tord*|plie* ?en|par|de ?en ?deux|terre|douleur ~ ventre|douleur|terre|mal|dos|rein*|hurl*",
    "douleur|mal ~ insupportable|hurler|mourir|atroce|crier|10_sur_10|plus_tenir|poignard",
    "tiens|tient|peux|tenir|reussis|capable plus|pas ?me|meme ?plus|sur|mettre ?mes|"
    "debout|lever ~~ debout|jambes|vomi*|fievre|mal|jours|eau|sang",
    "jours ~ mange|bu|boit|bouge ~~ bouge|delire|repond|pipi|sec|seche|jaune|evanoui*|debout",
    "diarrhee|chiasse|cholera|gastro ~~ sang|jours|debout|sec*|pipi|urine|tiens|bebe",
    "delire|divague|delirer|delirait|propos_incoherents|dit_des_choses|parle_croche|"
    "parle_mele|parle_melange ~~ fievre|chaud|froid|plaie|tombe|chaleur|frissonne|"
    "bouillant|jours|sueur|vieux|tente",
    "transfus*|stoma|drain|sonde|cathet*|dialyse ~~ sang|sorti|lache|bouche|manque|"
    "arrache|fievre|enfle",
    "ambulance ~ vite|pas|loin|minutes|min|40|30|venir|arrive|attend|route|svp|urgent",
    "bebe|nourrisson|ti_bebe|mois ~~ fievre|respire|mou|bleu|bleute|pleure_plus|"
    "convuls*|boit_plus|39|40|reveille|dort_trop|vomi*|secoue|tombe|couche_seche",
    "effondr*",
    "ecroule|effondre|effondree|ecroulee|s_effondre|evanouie|evanoui",
)
EASY = said(
    "reste dans le sang|les_urines",
    "piece|place|endroit ~ fraiche|climatisee|fraiche_accepte",
    "effet|effets ?sont normal|normaux|dure|heures|combien",
    "combien heures",
    "bouton fievre",
    "vaccin",
    "combien de_temps_reste|coute",
    "prefere jaser|parler",
    "pas|rien|sans|plus ?de|trop|d|vraiment|besoin ?de fievre|urgent|grave|urgence",
    "pas urgent|grave|une_urgence|l_urgence",
    "vaccin|vaccins|tetanos|rendez_vous|rdv|medecin_de_famille|prescription|renouvel*|"
    "dentiste|dent|clinique|suivi|infirmiere|clsc|sans_rdv|check_up ~~ ou|cherche|"
    "trouver|gratuit|ouvert|sans_carte|place|prendre|avoir",
    "cherche|trouver|ou|existe|connaissez|besoin|voir|faudrait|kki|qui ~ dentiste|"
    "clinique|infirmiere|clsc|medecin|docteur|doc|nurse|dermato*|physio*|vaccin|"
    "gyneco*|sage_femme|optometriste|podiat*",
    "c_est|est_ce ?tu ?ce ?vrai|quoi|dangereux|risque|possible|normal_de ~ melange*|"
    "prendre|mixer|ensemble|quand_on",
    "au_cas|en_cas|prevenir|eviter|comment_eviter",
    "avant de prendre|mixer|acheter|consommer",
    "test|depistage|its|itss|ist|vih|sida|hepatite|chlamydia|gono*|syphilis|capote|"
    "condom|prep|pep|verrue*|ecoulement|pilule_du_lendemain",
    "il_y_a|ya|depuis|ca_fait 2|3|4|5|6|8|deux|trois|plusieurs mois|ans|annees",
    "mon coeur|mon_coeur ~ toi|brise|aime|peine|lui|elle",
    "peine d amour|de_coeur",
    "chaud|soleil|meteo|canicule ~ clim|fraicheur|rafraichir|place|climatise*|"
    "eau_fraiche|baigner|piscine|halte_fraicheur",
)

MAYBE = said(
    "jambe|bras|cheville|genou|pied ?est a ?l envers",
    "douleur|mal|pression|pris ?dans ?la|a|au poitrine|thorax|chest|machoire",
    "coeur ~ ?qui|va|veut|a ?va sortir|exploser|lacher|arreter|eclater|saute|sauter|"
    "debat|arrete|cogne|galope|180|200|170|160|150|hits|skip*|rate|manque|bat",
    "respire|respirer|souffle|souffler|breathe ~ plus|mal|pas|presque_pas|siffle|"
    "a_peine|capable|misere|court|difficile",
    "misere|peine|mal|difficulte|arrive_pas|arrive_plus|capable_pas|pas_capable|pogne|"
    "bloque|peux_plus|dur ?de|d ?a|pour ?bien|plus respire*|reprendre_mon_souffle|"
    "souffler|prendre_mon_souffle|parler",
    "s|m|je|il|elle ?est|suis etouffe|etouffee",
    "pompe|ventoline|inhalateur|puffer ?est|ne ?plus|pas ~ vide|finie|fini|rien|marche|"
    "perdu|perdue|changent|siffle|plus",
    "bouche|visage|face|sourire|moitie|cote|bord|figure ?est|de|du|a|la|sa|son ~ "
    "croche|tombe*|paralyse*|pend|engourdi*|endormi*|obeit|morte|tombant|affaisse",
    "saigne|saignait|saignements ~ beaucoup|enormement|gros|partout|fort|depuis|noir|"
    "abondant|gicle|oreille|tete",
    "pisse|gicle|coule|flaque|perd|perdu|plein|mare|vomi*|vomit|tousse|crache|dans|bcp|"
    "beaucoup|linge ?le|du|de|beaucoup|bcp|trop|partout|plein sang|blood",
    "sang ?noir ~ gicle|pisse|partout|flaque|selles|oreille|vomi*|arrete|noir|plein|"
    "couche|culotte|urine|caillots",
    "orteils|doigts|pieds|pied|mains|oreilles|nez|talon|orteil|main|joue|peau ?sont|"
    "est|rendus|ont|devenus|tout|toute|de ~ blanc|blancs|blanche|noir|noirs|noire|gele|"
    "geles|gelee|cire|durs|cloques|bois|insensib*|bleus|mauves|gel",
    "fievre|temperature|39|40|41|frissons|grelotte|frissonne|frisson|claque|claquer|"
    "delire|deliree ~~ bras|jambe|plaie|abces|rouge*|gonfle*|cuisse|ligne|piqure|veine|"
    "enfle*|morsure|blessure|injection|hit|shoot|fix|noir*|pus|main|pied|aine|coude|"
    "bosse|cou|poussiere|dents|trou|dos|pisse*|ventre|infection|confus*|selles",
    "bras|jambe|plaie|abces|rouge*|gonfle*|cuisse|ligne|piqure|veine|enfle*|enflee|"
    "morsure|pied|main|aine|trou|bosse|cheville|mollet|lignes|rougeur|cou|infection|"
    "chaude|seins|ventre|rein ~~ fievre|39|40|41|frissons|frissonne|grelotte|delire|"
    "confus*|claque|temperature|noire|noirs|delirer",
    "monte|montent ~~ aisselle|coude|genou|epaule|jusqu",
    "arrete|arreter|arretes|stop*|sans|plus|manque|sevrage|pas_bu|sans_boire|bu_depuis|"
    "fini|coupe|volés|vole|sauté|saute|depuis|perdu ~ alcool|boire|bu|vodka|biere|fort|"
    "vin|boisson|benzo*|xanax|rivotril|valium|ativan|ghb|g|alcolo|gin|verre|boit|"
    "clonazepam ~~ bibittes|bebittes|bestioles|bibites|betes|rats|voix|hallucin*|"
    "convuls*|crise|crises|delire|tremble|trembl*|vois|voit|shake*|shaker|transpire|"
    "confus*|araignees|coeur|fievre|vomi*|murs",
    "enceinte|grossesse|semaines|accouche*|mois_pregnant|pregnant|bebe|bb|contractions|"
    "ansent ~~ sang|saigne*|perd|eaux|contractions|douleurs|bouge_plus|taches|coupait|"
    "convuls*|crampes|tombe|evanoui*|coups|bouger|gonfle*|aux_5_minutes|san|desann|"
    "gonflees",
    "saigne*|perdu|perds|sang|crampes|contractions|eaux|douleur ~~ enceinte|grossesse|"
    "sem|accouche*|bebe",
    "mordu|mordue|mord|piqure|pique ~ serpent|vipere|araignee|raton|chauve_souris|guepe*|abeille*",
    "avale|bu|boire|mange|avaler|mang* ~ javel|eau_de_javel|deboucheur|pile|piles|"
    "pile_bouton|produit|antigel|essence|poison|champignon*|mort_aux_rats|savon|acide|"
    "peinture|batterie|vitre|lame|detergent|nettoyant|vernis|aiguille",
)

# What anybody would recognise, said plainly.
PLAIN = said(
    "fait|fais ?une|des ?petite convulsion|convulsions|crise_d_epilepsie|crise_epilepsie",
    "sens|sent plus ?mes|ses orteils|doigts|pieds",
    "bouche ?est croche|tordue|de_travers",
    "asthmatique ~ arrive|capable plus|pas ?a respirer",
    "mal|douleur|pression|serre ?dans|a|au|sur ?la|ma|le poitrine",
    "poitrine ~ serre|bloque|explose|eclate",
    "perd|perds|perdu beaucoup|bcp|plein|trop ?de sang",
    "saigne ?beaucoup|bcp ?et|je ?suis enceinte",
    "enceinte ~ saigne|sang|contractions",
    "rougeur|ligne_rouge|lignes_rouges|rouge ~ monte ~~ fievre",
    "fievre ~~ rouge|rougeur|enfle|gonfle|rougeur_monte|noir",
    "bras|jambe|plaie|main|pied ~ rouge|enfle|gonfle|chaud ~~ fievre",
    "fievre ~ bras|jambe|plaie",
)
PLAIN_PERHAPS = said(
    "doigts|orteils|pieds ?sont|est|me|ont|rendus geles",
    "39|40|41 ?de fievre",
)

MEDICAL = Family(Crisis.MEDICAL)

MEDICAL_RULES = (
    MEDICAL.sure("plain", PLAIN, unless=[EASY]),
    MEDICAL.sure("withdrawal", WITHDRAWAL, unless=[EASY], topic="withdrawal"),
    MEDICAL.sure("seizure", SEIZURE, unless=[EASY], topic="seizure"),
    MEDICAL.sure("chest", CHEST, unless=[EASY], topic="chest"),
    MEDICAL.sure("breath", BREATH, unless=[EASY], topic="breath"),
    MEDICAL.sure("stroke", STROKE, unless=[EASY]),
    MEDICAL.sure("bleeding", BLEEDING, unless=[EASY], topic="bleeding"),
    MEDICAL.sure("cold", COLD, unless=[EASY], topic="cold"),
    MEDICAL.sure("heat", HEAT, unless=[EASY], topic="heat"),
    MEDICAL.sure("infection", INFECTION, unless=[EASY], topic="infection"),
    MEDICAL.sure("pregnancy", PREGNANCY, unless=[EASY]),
    MEDICAL.sure("accident", ACCIDENT, unless=[EASY]),
    MEDICAL.doubt("body", OTHER_BODY, unless=[EASY]),
    MEDICAL.doubt("maybe", MAYBE, unless=[EASY]),
    MEDICAL.doubt("seizure_perhaps", SEIZURE_PERHAPS, unless=[EASY], topic="seizure"),
    MEDICAL.doubt("chest_perhaps", CHEST_PERHAPS, unless=[EASY], topic="chest"),
    MEDICAL.doubt("breath_perhaps", BREATH_PERHAPS, unless=[EASY], topic="breath"),
    MEDICAL.doubt("stroke_perhaps", STROKE_PERHAPS, unless=[EASY]),
    MEDICAL.doubt("cold_perhaps", COLD_PERHAPS, unless=[EASY], topic="cold"),
    MEDICAL.doubt("withdrawal_perhaps", WITHDRAWAL_PERHAPS, unless=[EASY], topic="withdrawal"),
    MEDICAL.doubt("accident_perhaps", ACCIDENT_PERHAPS, unless=[EASY]),
    MEDICAL.doubt("plain_perhaps", PLAIN_PERHAPS, unless=[EASY]),
)
