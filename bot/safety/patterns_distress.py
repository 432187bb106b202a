"""Acute distress: panic, psychosis, a breakdown, with none of the signs of the other crises."""

from __future__ import annotations

from bot.safety.crisis import Crisis, Finding
from bot.safety.patterns_lookalikes import SEEKING
from bot.safety.rules import Family
from bot.safety.spelling import canonical
from bot.safety.words import said

PANIC = said(
    "attaque|moment|panique ?de panique|totale|attack",
    "panique totale|complete",
    "en panique|panik",
    "panique . . .",
    "panic attack",
    "je panique",
    "je capote|freak|freake|spin|spinne|buzz ?ben|bien|full|tellement|vraiment raide|"
    "la|help|aide|solide|toute|grave",
    "capote ?la help|raide|besoin",
    "capote ~ besoin|aide|aidez|tremble|pleure|braille|seul|parler",
    "losing it",
    "suis|je_suis|chu en crise",
    "peur peur peur|",
    "calmer|calme ~ arrive|capable|sais|peux pas|plus",
    "aide|aidez moi ?a ?me calmer",
    "pleure|braille|chiale|hurle|crie|tremble ?et|pis ?je ~ arrete",
    "hurle|crie|braille|pleure ?tout_seul|encore ?dans ?le|la|les|un|mon|ma char|"
    "oreiller|coussin|escalier|toilettes|toilette|rue|stationnement|metro|cage|"
    "salle_de_bain|bus|autobus|couloir|stairwell|voiture",
    "envie de hurler|tout_casser|tout_crisser|crier",
    "pense|sens ~ devenir fou|folle",
    "je perds la_tete|pied|la_carte|le_nord",
    "bruit|voix|musique|cris ~ dans ma tete",
    "noyee|noye dans ma_tete",
)
PANIC_PERHAPS = said(
    "arriv*|capable|sais|peux pas|plus|pas_a ?a|de|comment ?me calmer|descendre|"
    "redescendre|arreter_de_pleurer|arreter_de_crier|arreter_de_trembler|m_arreter|"
    "respirer_normalement",
    "arrete ?pas|plus|jamais ?de pleurer|brailler|trembler|hurler|crier|chialer|shaker",
    "vais craquer|exploser|peter_un_cable|peter_un_plomb|virer_fou|virer_folle|"
    "devenir_fou|devenir_folle",
    "tete ?me|va|est|qui|s ?va exploser|eclater|lache|micro_onde|spinne|explose|en_feu",
    "dans ma tete ~~ arrete|trop|bruit|lache|casse|stop|tourne|noyee|boucle|crie|vire",
)
VOICES = said(
    "fermez les voix",
    "me parlent|parle|parlait ?par|dans|a_travers|de ?la|le|les|l tv|tele|radio|mur|"
    "murs|prise|prises|hotte|calorifere|murs",
    "tv|tele|radio|telephone|murs|autobus|oiseaux|corneilles ?me|qui ?me parle|parlent|"
    "observe|surveille",
    "espionne|espionnent|espionner|ecoutent|surveillent|observe|surveille|filment|"
    "poursuivent|traquent ~~ telephone|micros|partout|murs|cameras|gouvernement|police|"
    "gens|monde|radio|tele|plafond|puce|tlm",
    "on_m|ils_m|m|me|ils_me espionne|espionnent|espionner|empoisonne|empoisonnent|"
    "empoisonner|controlent|controle_mes",
    "mis ~ quelque_chose|de_quoi ~ mon|ma|mes|eau|bouffe|manger|cafe ~ eau|nourriture|"
    "peau|parlent|rire|corps|tete",
    "puce ~ cou|dent|bras|tete|peau|cerveau",
    "murs|mur|plafond|plancher|visages|peau ?ils|qui|se|me|y ?qui|se respire|bouge|"
    "bougent|descend|fond|fondent|rapproche|respirent|parlent|fondent",
    "peau qui_bouge|bouge",
    "choses|trucs ?qui qui_existent_pas|bougent_dans_les|bougent",
    "remplacee|remplace ?par ~ mere|clone|imposteur|sosie|robot",
    "c_est reel ?pour vrai",
    "psychose|psychotique|psychoses|schizo*|delirant ~~ medicament*|traitement|crise|"
    "urgence|peur|capote|crie|casse",
    "trip ~~ mauvais|descendre|arrete_pas|peur|fini_plus|mal|pogne",
    "pogne|reste|rester|coince pogne|coince|bloque ?de_meme|dans|perche ?mon|le|ce ~ trip",
    "jours|nuits|nuit|3|4|5|jour ?que|sans|j|qu|je_ai ?je|qu|il ?ai|a ?n ?pas dort|"
    "dormi|dormir|dors|dort ?pas ~~ voix|parle|murs|ombres|tv|peur|fou|folle|nom|rue|"
    "vrai|seul|insecte*|araignees|reconnait|vais|idees|crie|rit|tourne|arrete|bouge|"
    "visages",
    "tout nu|nue ~~ crie|cour|rue|corneilles|neige|dehors|hurle|diable",
    "demon|possede|possedee|possédé ~~ dit|crie|suis|hurle|casse",
    "medicament|medicaments|traitement|meds|pilules|injection ?plus|pas ~~ crie|hurle|"
    "casse|voix|lance|demon|fenetre",
)
VOICES_PERHAPS = said(
    "tout_le_monde|tlm|gens|ils|monde ?qui|me ?me|m fixe|fixent|observe|observent|"
    "veulent_tous_m|veut_m_avoir|en_veulent|veulent_ma_peau",
    "mis|met|mettre|mise ~ puce|micro|micros|camera|cameras|implant",
    "vois|voir ?des|encore|plus_que|deja|les|plein_de|un ?des ombres|demons|visages|"
    "morts|fantomes|trucs_qui_bougent|choses|diable|petit_homme|soldats|personnages|"
    "face_du|silhouettes",
    "sais plus ou_je_suis|quoi_est_vrai|qui_je_suis|qui_croire|si_je_suis_mort|mon_nom|"
    "c_est_quoi_vrai|ou_jsuis|quel_jour|qui_chu",
    "reconnait|reconnais|reconnaissait plus|pas",
    "gros|full|en bad",
    "dort|dormi|dors pas ~~ voix|ombres|murs|peur|fou|folle|vrai|parle_seul|idees|"
    "pensees|demon|rit",
    "parle|parler ?tout seul|seule|a_mon_mari|aux_oiseaux|aux_corneilles|a_mes_mains",
    "idees|pensees ?se|vont|qui|courent|me ?trop|bousculent|vite|courent ~ vite|"
    "bousculent|arrete|dormi|trop|argent",
)
BREAKDOWN = said(
    "je en peux plus .|help|svp|aidez|la|de_cette_vie|vraiment",
    "je en peux plus",
    "jpp je en",
    "au boutte rouleau|corde",
    "a|au bout|boutte de_nerfs|nerfs|rouleau",
    "jpp",
    "aidez|aide moi",
    "plus|pu ?du_tout|vraiment capable",
    "jpp|plus_capable",
    "bout de mes|nerfs",
    "plus|pas ?la|de|aucune force|forces",
    "m|s|me effondre",
    "m_effondre|je_m_effondre|effondree|je_m_ecroule",
    "tout ?est|s perdu|s_ecroule|s_effondre|lache|tombe_en_morceaux|croule",
    "perdu ?tout|toute|ma|mon|le ?en ?meme|un jour|meme_jour|tout_perdu",
    "viens|vient|viennent ?juste ?de|d|me ?me ?perdre|d_apprendre|m_enlever|enlever|"
    "prendre|perdre|fermer ?la|mes|ma|mon|le ?garde|enfants|filles|bebe|fils|mere|"
    "appart|bebe|pere|chien|frere ~~ hurle|crie|tremble|pleure|sais_plus|respire|brise",
    "enleve|pris|place|enlevent|prennent|prendre|placer|enlevee|placee ?m|mes|ma|mon|"
    "le|les ?bebe|enfants|filles|fille|fils|petits|kids ~~ hurle|crie|pleure|tremble|"
    "jambes|marche|sais|craque",
    "tu_es_la|vous_etes|es|etes|t|vous la ?? ?es|vous ?la ?? ~ repond*|peur|aide|aidez",
    "pas bien ?mais ?pas bien",
    "va vraiment|tellement pas",
    "tout tourne|vire",
    "jambes",
    "assis|assise|couche|couchee|roule|accroupi|accroupie|cache|cachee|balance|enferme|"
    "enfermee|recroquevill* ?par|sous|sur|dans|derriere|a|d|devant ~~ tremble|pleure|"
    "braille|respire|peur|capable|bouger|crie|hurle|sortir|lever|seule|folle|ombres|"
    "voix",
    "picotent|picotements|engourd* ~ mains|respire|visage|panique|doigts|poitrine",
    "respire pas|mal|plus ~~ panique|peur|pleure|parler|capable|foule|crise|mains|"
    "picote*|char|mourir|tremble",
    "panique",
)
CALM = said(
    "cherche|trouver|voudrais|aimerais|besoin ~ groupe|psy|psychologue|therapie|suivi|therapeute",
    "psy ~ coute|combien|gratuit|prix|liste|pas_cher",
    "liste attente",
    "fais des crises",
    "chaque|toutes_les ?les fois|fois_que",
    "baggie|coke|testee|tester|analyser",
    "parler ?a ?un|une groupe|psy",
    "mdr|lol|haha|examen|exam|session|match|film|serie",
    "loyer|facture|hydro|formulaire|impots|paperasse",
    "arreter|decrocher|lacher ~ coke|crack|alcool|boire|fumer|consommer|pot|hero|meth|speed|clope",
    "mes crises",
    "a toutes les fois|chaque_fois",
    "cherche|cherchons|trouver|existe|ou|voudrais|aimerais|prendre|besoin_d ?un|une|"
    "des|du|d ~ psy|psychologue|therapeute|psychiatre|groupe|rendez_vous|suivi|"
    "therapie|consultation|medecin|rdv|atelier|groupes|intervenant_en_sante|"
    "psy_gratuit|soutien_psychologique",
    "mdr|lol|haha|hahaha|ptdr|xd|loll",
    "mon|ma|mes ?service|carte|demande|dossier|cheque|telephone|ordi ~ marche|fonctionne plus|pas",
    "aide ?a ?moi ?pour|a trouver|remplir|comprendre|mon|faire_mon|avec_mon|"
    "remplir_mon|imprimer|lire|ecrire|demenager|deménager|payer|savoir",
    "aide_sociale|aide_juridique|aide_a|aide_medicale|aide_alimentaire|banque_alimentaire",
    "on m_aide|vous_aidez|aidez_vous|pouvez_aider",
    "robot|bot|machine|chatbot|vrai_humain|vraie_personne",
)

MAYBE = said(
    "les voix ~ disent|dit|arretent|reviennent|parlent|arrete|partout|fortes",
    "crise ?de|d panique|anxiete|angoisse|nerfs|larmes|hysterie",
    "crise ?d anxiete|angoisse",
    "tremble",
    "pete|petais|vais_peter|perd|saute ?ma|une|les|un|la ?coche coche|plombs|cable|carte",
    "deviens|devenir|devient|vire|virer|suis_en_train_de_devenir ?completement fou|"
    "folle|dingue|crazy",
    "parle|parlent ?par|de|dans ~ murs|mur|tele|tv|prises|hotte",
    "veulent ?tous ?m avoir|empoisonner|tuer_toute|attraper|mettre",
    "diable|demon|demons|satan",
    "est|pas ma mere|pere|soeur|fils|mari",
    "plus|pas ?quoi|ce_qui|ce_qu_il|c_est_quoi|si|qui|c_est|qu_est ?c_est|est ?est "
    "vrai|reel|vraie|realite|ou_je_suis",
    "bad|mauvais trip|trippe|voyage",
    "bad trip",
    "casse|brise|lance|pitche|pitch|garroche ?tout|toute|son|sa|le|la ~ tout|toute|"
    "vitre|miroir|fenetre|micro_ondes|sapin|assiettes|vitres|murs",
)

# What anybody would recognise, said plainly.
PLAIN = said(
    "fais|fait|suis|faire|en|refais|pleine ?en ?une|un|ma|plein|pleine ?grosse crise|"
    "attaque ?de|d panique|angoisse|anxiete",
    "voix qui_me|me parlent|disent|parle|dit",
    "en_train ?de devenir|virer fou|folle",
    "fais|fait|suis_dans ?un|en ?gros|gros_gros bad_trip",
)
PLAIN_PERHAPS = said(
    "crise|attaque panique|angoisse|anxiete",
    "entends|entend ?des|encore|les voix",
    "entends des voix",
    "deviens|vire|viens fou|folle",
    "arrete plus|pas ?de trembler|pleurer|crier|hurler|brailler",
)

# Two faint signs together: tears or shaking, and being lost, alone or asking for a voice.
OVERWHELMED = said(
    "pleure|pleurer|braille|brailler|chiale|hurle|hurler|crie|crier|tremble|trembler|shake",
    "panique|paniquer|capote|freak|angoisse",
    "craque|craquer|peter|pete|exploser|effondre",
    "casse|brise|pitche ?tout|toute",
    "respire|respirer ~ mal|pas|plus|normal",
    "tete|tete_va ~ exploser|eclater|lache|bruit|bourdonnement|folle|fou",
    "balance|tourne en_rond|avant",
    "jours|nuits ~ dors|dormi|dort",
    "dors|dormi|dort ?pas ~ jours|nuits|depuis",
)
LOST = said(
    "arriv*|capable|sais|peux ?meme pas|plus",
    "arrete pas|plus",
    "parle|parlez|rester|reste|talk ?a|avec ?moi|avec|svp|me",
    "quelqu_un",
    "aide|aidez|help",
    "tout_seul|toute_seule|seul|seule|personne",
    "peur|terrifie",
    "voix|murs|ombres|nom|visages|demon|diable|puce",
    "sous|sur|dans|derriere le|la|les|un|mon ?salle lit|escalier|toilettes|bain|rue|char|plancher|terre|stationnement|metro|bus",
    "depuis une|deux|trois|3|2|hier|matin|heures",
    "vrai|reel|folle|fou",
    "enleve|perdu|refuse|mort|morte ~ bebe|enfants|fille|fils|papiers|demande|mere|garde",
)

# The whole message is a cry: also the keyword for help, so the person is asked.
BARE_CRIES = frozenset(
    canonical(cry).strip()
    for cry in (
        "aide", "à l'aide", "aidez", "aide moi", "aidez moi", "au secours", "secours", "help",
        "help me", "sos", "urgence", "urgent", "vite", "svp aide", "aide svp", "aidez moi svp",
        "help svp", "j'ai besoin d'aide", "besoin d'aide", "911", "112",
    )
)  # fmt: skip
BARE_CRY = Finding(Crisis.DISTRESS, "doubt", "distress.bare_cry")

DISTRESS = Family(Crisis.DISTRESS)

DISTRESS_RULES = (
    DISTRESS.sure("plain", PLAIN, unless=[CALM]),
    DISTRESS.sure("panic", PANIC, unless=[CALM]),
    DISTRESS.sure("voices", VOICES, unless=[CALM], topic="voices"),
    DISTRESS.doubt("breakdown", BREAKDOWN, unless=[CALM]),
    DISTRESS.doubt("maybe", MAYBE, unless=[CALM]),
    DISTRESS.doubt("overwhelmed", OVERWHELMED, LOST, unless=[CALM, SEEKING]),
    DISTRESS.doubt("panic_perhaps", PANIC_PERHAPS, unless=[CALM]),
    DISTRESS.doubt("voices_perhaps", VOICES_PERHAPS, unless=[CALM], topic="voices"),
    DISTRESS.doubt("plain_perhaps", PLAIN_PERHAPS, unless=[CALM]),
)
