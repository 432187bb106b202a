"""Violence: being hit, threatened, followed, held, forced, or knowing somebody who is, now or just before.

The person may be texting beside the one who hits: the wording that follows stays neutral.
A child, a rape or trafficking changes whom to call, hence the topics.
"""

from __future__ import annotations

from bot.safety.crisis import Crisis
from bot.safety.patterns_lookalikes import SEEKING
from bot.safety.rules import Family
from bot.safety.words import said

SEXUAL = said(
    "un viol",
    "viol hier|ce_soir|cette_nuit|tantot|dans|derriere",
    "agression|agresse|agressee|agressees|abuse|abusee|attouchements|touche|touchee "
    "sexuel*|sexuellement",
    "force|forcee|oblige|obligee ?a|de ?me|moi ?a coucher|sexe|rapport|"
    "faire_des_choses|faire_l_amour|sucer|me_deshabiller",
    "fait|faite coucher avec lui|eux",
    "touche|touchee|toucher ?pendant|la_ou|dans_mon ?je dormais|sommeil|veux_pas|lit|"
    "chambre|partout",
    "m a|as touche|touchee|tripotee|tripote",
    "glisse|glissee|couche|rentre|venu ~ mon duvet|lit|sac_de_couchage|tente ~ touche|pas|non|main",
    "colle ~ bassin|sexe",
    "me|sans reveille ~ nue|culotte|dessus_de_moi|sur_moi|pantalon",
    "met|mets|mis|glisse ~ main|mains|drogue|ghb ~ culotte|cuisses|pantalon|verre|boisson|jupe",
    "dans mon verre|drink",
    "robe|culotte|linge dechiree|dechire|arrachee",
    "etaient trois",
    "sextortion|revenge_porn",
    "client|bonhomme|clients ~ sequestre|part_pas|sans_condom|frappe|violent",
    "pas ?ete consentante|consentant|d_accord ~ quand_meme|touche",
)
SEXUAL_PERHAPS = said(
    "violee|violer|violait|raped|rapist",
    "ont|a|est|ete|fait|faire|me|m|nous|jai_ete ?fait|fait_me|faite viole|violer",
    "veut|veulent ?que ?je couche",
    "serre|touche|pogne|tripote|peloté|caresse|tate ?moi ?les|le|mes|la|entre|partout "
    "seins|fesses|cuisses|sexe|jambes",
    "dit non ~~ arrete|continue|pas|quand_meme",
    "voulais pas ~~ arrete|continue|quand_meme|force",
    "coucher|sexe|baiser|pipe|faveur|faveurs ~ loyer|heberge*|logement|sinon|dehors|dette|toit",
)
CHILD = said(
    "beau_pere|oncle|pere|papa|mononcle|prof|coach|entraineur|frere|cousin|parrain|"
    "moniteur|educateur|pretre ~ me|m ~ touche|viole|violee|lit|photos|dans_ma_chambre|"
    "culotte|deshabiller|baiser|coucher|caresse|des_choses|serre|fait_mal|mal",
    "vient ?dans ma chambre|mon_lit ?la|le nuit|soir|quand",
    "dit ~ garder secret|personne|notre_secret ~ touche|parle",
    "ans|enfant|fille|garcon|petite|soeur|jeune ~~ pimp|passeur|prostitu*",
    "mes parents|mon_pere|ma_mere|mon_beau_pere|belle_mere|mon_oncle ~ frappe|bat|"
    "battent|battre|tape|tapent|ceinture|fouette|enferme|etrangle|brule|cogne|mal",
    "mal ~ enfant|enfants|petit|petite|bebe ~ frappe|secoue|battu",
)
CHILD_PERHAPS = said(
    "frappe|bat|secoue|cogne|etrangle|maltraite ~ enfant|enfants|bebe|petit|petite|"
    "fille|fils|kids|ptits|soeur|frere|mere|maman",
)
TRAFFICKING = said(
    "passeport|papiers|carte|telephone ?il|elle|ils ~ garde|confisque|pris|prend|cache|"
    "a_mon|rendre ~ travail*|client|clients|paye|partir|enferme|sortir|patron|proxenete",
    "patron|gars|homme|mafia|madame|pimp|proxenete|mac ~ confisque ?tous ?mon|mes "
    "passeport|papiers|id",
    "a mon passeport",
    "me force|forcent|oblige|obligent ?a ?me|faire ?des travailler|clients|prostituer|"
    "vendre|danser|escorte|voler|mendier",
    "sequestre|sequestree|sequestrer|kidnap*",
    "pimp|proxenete|souteneur|mon_mac ~ frappe|cherche|partir|tuer|force|argent|menace|"
    "trouve|veut|suit|peur|battre",
    "travaille sans ~ paye ~ passeport",
    "dois ?faire 10|5|8|plein clients",
    "envoyer au pays|bled ~ mariage|marier",
    "mariage force",
    "marier|mariee ?de_force|contre ?ma ?avec volonte|force|homme|cousin|vieux|inconnu",
)
TRAFFICKING_PERHAPS = said(
    "pris|prise|tient|tiennent ?en otage",
)
HELD = said(
    "pris|cache|casse|garde|ote ?mes|mon|ma|moi cles|cle|telephone|gsm|carte|cartes|"
    "iphone|chaussures|lunettes ~ peux|sortir|partir|frapp*|casse|dehors|appeler|"
    "appelle|mari|chum|ex|sinon",
    "sortirais|sortirai|sors|sortira pas vivante|vivant",
    "retient ~ contre|gre|force|chez",
    "me garde ~ force|cave|sous_sol|chambre|enfermee",
)
HELD_PERHAPS = said(
    "bloque|bloquent la porte|sortie",
    "laisse|laissent pas|plus ?que|me|qu ?je sortir|sorte|partir|que_je_parte",
    "m_empeche|empechent|empeche ?de sortir|partir",
)
HIT = said(
    "casse|brise|pete|fracture|cassee ?moi ?le|la|mon|mes|deux nez|bras|dent|dents|"
    "poignet|cotes|cote|machoire|doigt|face|gueule ~ frappe|coup|poing|mari|chum|ex|il|"
    "elle|ils|flic|colere",
    "oeil|yeux ~ au_beurre|noir ~ chum|mari|ex|il|poing|coup",
    "pitch|lance|tire|crisse|garroche|jette|brule ~ affaires|assiettes|bouteille|"
    "bouteilles|objets|roches|couteau|chaise|cafe|eau_bouillante|cigarette ~ dessus|"
    "face|tete|moi|bras|sur_nous|contre",
    "tire|traine|pogne|prise|prend|pris|agrippe|serre ?moi ?par|les|la|le|a|au|ma "
    "cheveux|gorge|cou|collet|bras",
    "saigne ~ frappe|battu|coup|il_m_a|ma_blonde|mon_chum|mari|bagarre|poing",
    "passer ?a tabac",
    "brise|casse|defonce|kick ~ porte|fenetre|vitre|telephone|vitres ~ rentrer|chum|"
    "mari|ex|police|peur|crie|il|appartement|dehors|bebe|tantot|enfants",
    "pepper|poivre|gaze|gazer ~ yeux|tente|face|nous|gars|police|on|cagoule*",
    "lance|lancent|jete|jettent|mis|mettre|foutu ?un|le|des feu|cocktail|petard|"
    "pierres|roches ?a|sur|contre|dans ?notre|nos|mon|ma|le tente|tentes|campement|"
    "camp|nous",
    "cassent|detruisent|brulent ?nos|les tentes|campement",
)
HIT_PERHAPS = said(
    "saute|sautes|sauter|sautee dessus|dans_face|dans_la_face",
    "marques ~ cou|gorge|coups",
    "bouscule|bousculee|poussee|pousse|jete|garroche ~ mur|escalier|escaliers|terre|"
    "lit|evier|contre|rails|bas",
    "battue|battu ?par|hier|tous|chez mon|ma|mes|son|soir|jours|lui",
    "tabasse*",
    "vient de me|se faire",
)
THREAT = said(
    "me|m|nous|ma menace|menacee|menacent ?de|avec|encore|par ?me ?un|une mort|tuer|"
    "frapper|bruler|couteau|gun|fusil|batte|tous|texto|violer|si|poster|envoyer|mon|ma",
    "menaces de mort",
    "menace de me|nous ?retrouver tuer|frapper|violer|bruler|jeter",
    "je te|l tue",
    "me tue|tuera ?si|demain ?je rentre|retourne|parle|pars|appelle|quitte",
    "ex|mari|chum|conjoint ~ parke|parque|stationne|attend|devant|dehors ~ batte|porte|"
    "garderie|maison|couteau|fenetre|appart",
    "il|elle|ils me|m|nous cherche|cherchent|traque|guette|retrouve|surveille ~ lampe|"
    "couteau|partout|cachee|tuer|peur|refuge",
    "ordonnance|interdit*|protection|gardez_la_paix|810 ~ respecte|torche|fout|brise|"
    "revenu|proche|devant|garderie|fiche|peur",
    "si ?je rentre|retourne|pars|parle|quitte|reste ~~ tuer|tue|frappe|frapper|battre|"
    "mort|bat|mal|egorge",
    "ma peau|mort|vie ~ mise a prix",
    "honneur ~ tuer|famille|freres",
    "peur pour ma vie",
    "peur ?de|d mon|ma|lui|son chum|mari|conjoint|ex|pere|frere|homme|copain|beau_pere|"
    "fils|pimp|coloc|blonde|rentrer",
    "peur ?de rentrer|retourner|dormir ~ chez|maison|frapp*|chum|mari|pere|il",
    "me|nous faire du mal il|elle|chum|mari|ex",
)
THREAT_PERHAPS = said(
    "jette par ?la fenetre",
    "cogne|defonce|frappe|tambourine|gratte|essaie|toque|force|rentrer|kick|sonne|bang "
    "?a|dans|sur|apres|d|encore|dans_ma|pour ?la|ma|rentrer porte",
    "m|nous attend|attendent dehors|en_bas|devant|a_la_sortie",
    "ex|chum|mari|conjoint|pere|frere|oncles|gang|copain ~~ cherche|cherchent|retrouve|"
    "retrouvee|trouve|trouvee|arrive|traque|attend|rode|rodent|guette|revient ~ peur|"
    "tuer|cache|cachee|frapper|lampe|porte|couteau|dehors|menace|soir|adresse|refuge|"
    "batte|maison",
    "peur ?qu|que il|elle ~ revienne|tue|frappe|trouve|retrouve|battre|recommence",
)
FOLLOWED = said(
    "je|on|est|suis suis|me_sens|est ?encore|en_train_d_etre suivie|poursuivie|traquee|"
    "stalkee|suivi ?par|depuis|je|il|dans|la|un|par_un gars|metro|depuis|homme|un|rue|"
    "deux|peur|pense|char",
    "je suis suivie|suivi .",
    "quelqu_un|homme|gars ~~ dans|rentre|entre ~ mon|ma appartement|maison|chambre|"
    "tente|appart ~ peur|cachee|arme|couteau",
    "following|chasing|stalking me|us",
    "passe ?et|et_repasse|trois|plusieurs|5|3 fois devant chez",
)
FOLLOWED_PERHAPS = said(
    "me suivent|poursuit|poursuivent|suivait|poursuivait",
    "gars|homme|type|mec|char|auto|van|camion|inconnu|bonhomme|deux|trois|monsieur ~ "
    "me|nous suit|suivent|suis|fixe|suivait|colle|course",
    "me|nous course|coursent",
)
HIDING = said(
    "sauve|sauvee|enfui|enfuie|echappe|fui ~~ par_la_fenetre|pieds_nus|sans_manteau|"
    "nus|frappait|voisine",
    "ecris|ecrit|texte en_cachette",
    "peux pas|plus ?te parler il|elle|mon|fort|va",
    "appelle|appelez|appeler|telephonez|sonne|repond* pas|plus ?moi|pas ~ entend|lit|"
    "voit|fouille|regarde|tuer|frapper|il_est_la|a_cote|douche",
    "minutes|secondes avant|vite ~ revienne|sorte|rentre|douche",
    "au_secours|a_l_aide ~ il|elle|porte|defonce|frapp*|tue",
)
HIDING_PERHAPS = said(
    "est|il_est|elle_est ?dans|encore|sous ?la douche",
)
VIOLENCE_NAMED = said(
    "violent|violente avec|envers|quand moi|nous|bu|il",
    "cris|crie|hurle|hurlements ~ mur|voisin|voisine|haut|bas|frapp*|coups|objets|arrete|lache",
    "bataille|bagarre|chicane|se_battent|se_tapent ?avec|au|a|dans|de|entre|devant|"
    "pogne|generale|couteau|des ~ couteau|couteaux|sang|blesse|blesses|arme|machette|"
    "gun|camp|tente|refuge|batte|coups",
    "coups ?de feu|fusil|gun",
    "il|elle ~ recommence|recommencer|encore ~ frapp*|cogner|crier ~ peur|cache|bat",
    "terroris*|terrifiee|terrifie ~ mari|chum|ex|pere|il|homme",
    "controle|isole|surveille|empeche ?tout|mon|mes|tous ~ argent|telephone|sortir|"
    "amis|vetements ~ peur|chum|mari",
    "harcel*|harass* ~~ ex|gars|refuge|texto|voisin|tous_les|proprio|fois|peur|menace",
    "vole|volee|voler|racket*|taxe|taxer|depouill*|devalise* ~ couteau|frapp*|menac*|"
    "force|arme|tabass*|coups|gang|poussee",
)
NOT_NOW = said(
    "reponds|repondu|donne_pas|repond ~ cogne|sonne|frappe porte|a_ma_porte",
    "plainte|plaintes|avocat|avocate|tribunal|aide_juridique|requete|ivac",
    "cherche|cherchons|trouver|existe|connaitre|ya_tu|il_y_a_t_il|avez_vous|offrez|ou|"
    "numero ~ groupe|atelier|suivi|therapie|psy|psychologue|soutien|hebergement|maison|"
    "avocat|aide_juridique|maison_d_hebergement|centre|refuge|organisme|service|"
    "services|ressource|ressources|conge",
    "me|m|nous suis|suivi|suivie ?par|a|en|au ?un|une|mon|la|le medecin|psy|"
    "psychologue|clsc|clinique|intervenante|infirmiere|travailleuse|equipe|centre|"
    "hopital|therapeute|insta*|tiktok",
    "dans|chez mon equipe",
    "prof|coach|patron|mere|pere|boss|daronne ~ va me tuer",
    "froid|fatigue|stress|bug|moustiques|punaises|job ~ va|vont me tuer",
    "punaises|moustiques|puces|chien|chat|rats|guepe* ~ attaque*|mord*|mordu|suivi|suit",
    "dechets|seringues|poubelles|voleurs|squeegees|clients|commerce|magasin|clientele|"
    "trottoir|eleves|citoyens|voisinage|residents|commercante ~ mediation|conflit|"
    "chicane|plaintes|parler|rencontre|mediateur|dialogue",
)

MAYBE = said(
    "m|me|nous|l ?ont|a|ai|suis enferme|enfermee|enfermes|barricade|barricadee|embarre|embarree",
    "me|m|nous|ma|mon|l|lui|y|vient_de_me|il|a ?a|ai|as|ont|fait|faite|fais|suis|se|"
    "etre|vient|encore ?de|d|me|fait|faite|faire frappe|frappee|frapper|frappent|battu|"
    "battue|battre|tabasse|tabassee|tabasser|cogne|cognee|gifle|giflee|etrangle|"
    "etranglee|etrangler|poignarde|poignardee|agresse|agressee|agresser|attaque|"
    "attaquee|attaquer|kick|punch|planter|stabbed|gazee|gazer|jumped|jumper|"
    "sauter_dessus|poussee|bousculee|mordue|menacee|tirer_dessus",
    "coups|coup ?de|d poing|poings|pied|couteau|batte|baton|bouteille|machette|pelle|marteau",
    "main|mains ?sur|autour ?ma|de_ma|mon gorge|cou",
    "bat sa|ma|mes|les|encore|tous|tout",
    "agresse|agressee|agresses|attaquee|tabassee",
    "poignarde|poignardee ?par|au|dans|devant|hier ?le ventre|bras|cou|un|son|mon|ma|ruelle|rue",
    "il|elle|qui|ils|gars|homme|char|auto|quelqu_un|deux|trois|monsieur|types|hommes|"
    "on|ex|vieux|bonhomme ?encore|toujours me|nous suit|suivent|poursuit|poursuivent|"
    "stalk*|traque|pourchasse",
    "me_suis|suis|me|m|je|on|est|nous ?suis|est cache|cachee|caches|planque|planquee|"
    "refugiee|enfermee|barricadee ?je|me|moi|nous|suis|suis_encore ?dans|chez|derriere|"
    "sous|avec|en|a|la ?la|le|les|une|un|mon|ma ~ toilettes|salle_de_bain|garde_robe|"
    "placard|voisine|ruelle|bain|chambre|lit|friterie|depanneur|mcdo|tim|metro|eglise|"
    "buanderie|cousine|soeur|parc|auto|char|toilette|wc|poubelles|cage|amie|bois|"
    "escalier|sous_sol|cabanon|arriere|fleuriste|vestiaire|bibliotheque|armoire|balcon|"
    "porte",
    "chuchot*",
)

# What anybody would recognise, said plainly.
PLAIN = said(
    "me|m suis ?encore ?fait|faite violer|violee|poignarder|tabasser|battre|agresser|frapper",
    "gars|homme|type|inconnu|bonhomme|quelqu_un ?qui me|nous suit|suivent",
    "il|elle|ils|mari|ami|conjoint|ex|pere me|m|nous laisse|laissent pas|plus sortir|partir",
    "suis enferme|enfermee|sequestre|sequestree chez|avec|par lui|elle|eux|mari|ami|ex",
    "pogne|pris|prise|serre|attrape ?moi par ?la gorge|cou",
    "il|elle|chum|ami|mari|ex|pere|conjoint|mere|frere|coloc|fils|beau_pere|gars|"
    "copain ?il|elle me|m|ma ?a ?encore|toujours frappe|bat|battue|battu|etrangle|"
    "etranglee|tabasse|frappee|cogne|tape",
    "il|elle|on|mari|ex|ils me|m|ma ?a|ont ?encore frappee|battue|etranglee|tabassee|"
    "violee|poignardee|giflee .",
    "pere|mere|mari|ex|conjoint|beau_pere|ami|frere ?il|elle me bat|frappe|tape",
    "il|elle|chum|ami|mari|ex|ils|pimp|conjoint va|vont|veut|veulent me tuer ?si je|"
    "ce_soir|avec|demain|.",
    "menace ?de ?m|me me|nous|tuer tuer|frapper|moi",
    "couteau|gun|fusil|machette|batte|hache ~~ devant|contre|dans ma|mon|moi|la|chez "
    "porte|moi|main|chambre",
    "on|il|elle|ils|mari|ex|pere|ami m|me a|ont enferme|enfermee",
    "cachee|cache|caches|enfermee ~ salle|bain|toilettes|placard|garde_robe|chambre|"
    "lit ~ il|elle|porte|cherche|defonce|crie|cogne|frappe",
    "mis ?ses|les|sa|la ?deux main|mains ~ gorge|cou",
    "va|vas me frapper|battre",
)
PLAIN_PERHAPS = said(
    "me|m suis ?encore ?fait|faite agresser|violer|poignarder|tabasser|battre|attaquer|frapper",
    "enfermee|enferme|sequestree ?chez|par|dans|avec lui|elle|eux|mari|chum|ex|mon",
    "pogne|pognee|pris|prise|serre|attrape|tient ?moi ?par ?la|le gorge|cou",
)

# Two faint signs together: a weapon and somebody using it, a hiding place and somebody looking.
WEAPON = said(
    "couteau|machette|fusil|gun|rifle|carabine|pistolet|batte|bat|marteau|pelle|hache|tournevis|cutter",
    "barre|barres de_fer|fer",
    "bouteille cassee",
    "knife|machete|stabbing",
    "poivre|pepper|gaz|gaze",
)
MENACING = said(
    "cherche|cherchent|hurle|hurlent|pointe|menace|menacent|rode|tape|fesse|frappe|attend|sorti|sort",
    "il|elle|gars|ils ~ revient|reviennent|crie|cogne|arrive|rentre",
    "dans ma|sa|la porte|main|gorge|vitre|tente|escalier",
    "sur|contre moi|nous|la_vitre|la_porte",
    "on|nous ~ cache|caches|peur",
)
HIDDEN = said(
    "cache|cachee|caches|cachees|planque",
    "barre|barree|barrees|enfermee|locked|lock dans ?la|le ?les chambre|salle|auto|char|bain|toilettes|cave",
    "sous|derriere|dans le lit|garde_robe|placard|balcon|buissons|bennes|couverte|cave|jardin",
)
SEEKER = said(
    "il|elle|ils|gars|ex|mari|pere|ami ?me ?nous cherche|cherchent|frappe|tape|crie|fouille|monte|defonce|rentre",
    "il|ils|ex|mari|pere ~ revient|reviennent|attend|attendent|en_bas|ceinture|arrive",
    "entend pas|plus",
    "va me",
)
INTRUDER = said(
    "rentre|entre|vient|venait|entrait ~ ma chambre ?la nuit",
    "ouvre|ouvrir|ouvert ~ ma|notre tente",
    "assis|stationne|parke|attend ~ en_bas|dehors|perron|char|cote_de_moi",
)
CAR = said(
    "dans|ds son|l|un|sa char|auto|voiture|camion|truck",
    "barre|barrer les portes",
    "roule vite|vers",
)
CANNOT_LEAVE = said(
    "laisse|laissent|veut pas ~ descendre|sortir|partir|debarquer",
    "barre|barree ~ portes|char|auto",
    "roule vers",
    "va nous crasher|crasser|tuer",
    "droit de sortir",
    "peut|peux|pouvons pas sortir",
)
DRUGGED = said(
    "blackout|black_out ~~ mal|lit|reveillee|nue|connais",
    "force|forcee|forcait|obligee ~~ capote|hier|matin|filme|client|sexe|coucher",
    "filme|filmee ~~ force|forcait|envoyer",
    "avec|rembourse mon corps",
)
DRUGGED_PERHAPS = said(
    "reveille|reveillee ~~ nue|linge|pantalon|culotte|connais_pas|rappelle|souviens|souvien|mal_en_bas",
)
BEATEN = said(
    "ma|me ?suis ?fait|faire jump|jumpe|choked|burned|defoncer|brulee_avec|trainee|garrochee|attache|pisse_dessus|ramasser",
    "ont|a attache|tape|brule ?avec ?une|le|sa vieux|clope|cigarette|smoke|dessus|hier",
    "ses coups",
    "he s|is ?choking|hitting|beating|following|going_to_kill her|me",
    "sauvez|sauve moi ?de",
    "visage|crane|dent|face ~ sang|ouvert|partie ~ frappe*|battre|homme|gang|fille|compagnon",
    "t es|est morte|mort ce_soir|si",
    "te creve|retrouve ~ creve|tue",
    "arrange le portrait",
)
PERSON = said(
    "il|elle|ils|gars|homme|ex|client|mari|ami|pere|oncle|quelqu_un|pimp|proprio|gang|deux|trois|beau_pere"
)

VIOLENCE = Family(Crisis.VIOLENCE)

VIOLENCE_RULES = (
    VIOLENCE.sure("plain", PLAIN, unless=[NOT_NOW]),
    VIOLENCE.sure("child", CHILD, unless=[NOT_NOW], topic="child"),
    VIOLENCE.sure("sexual", SEXUAL, unless=[NOT_NOW], topic="sexual"),
    VIOLENCE.sure("trafficking", TRAFFICKING, unless=[NOT_NOW], topic="trafficking"),
    VIOLENCE.sure("held", HELD, unless=[NOT_NOW]),
    VIOLENCE.sure("hit", HIT, unless=[NOT_NOW]),
    VIOLENCE.sure("threat", THREAT, unless=[NOT_NOW]),
    VIOLENCE.sure("followed", FOLLOWED, unless=[NOT_NOW]),
    VIOLENCE.sure("hiding", HIDING, unless=[NOT_NOW]),
    VIOLENCE.sure("weapon", WEAPON, MENACING, PERSON, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.sure("hidden", HIDDEN, SEEKER, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.sure("drugged", DRUGGED, unless=[NOT_NOW, SEEKING], topic="sexual"),
    VIOLENCE.sure("car", CAR, CANNOT_LEAVE, PERSON, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.doubt("intruder", INTRUDER, PERSON, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.doubt("cannot_leave", CANNOT_LEAVE, PERSON, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.doubt("beaten", BEATEN, unless=[NOT_NOW, SEEKING]),
    VIOLENCE.doubt("named", VIOLENCE_NAMED, unless=[NOT_NOW]),
    VIOLENCE.doubt("child_before", CHILD, topic="child"),
    VIOLENCE.doubt("sexual_before", SEXUAL, topic="sexual"),
    VIOLENCE.doubt("hit_before", HIT),
    VIOLENCE.doubt("maybe", MAYBE, unless=[NOT_NOW]),
    VIOLENCE.doubt("sexual_perhaps", SEXUAL_PERHAPS, unless=[NOT_NOW], topic="sexual"),
    VIOLENCE.doubt("child_perhaps", CHILD_PERHAPS, unless=[NOT_NOW], topic="child"),
    VIOLENCE.doubt(
        "trafficking_perhaps", TRAFFICKING_PERHAPS, unless=[NOT_NOW], topic="trafficking"
    ),
    VIOLENCE.doubt("held_perhaps", HELD_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("hit_perhaps", HIT_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("threat_perhaps", THREAT_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("followed_perhaps", FOLLOWED_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("hiding_perhaps", HIDING_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("plain_perhaps", PLAIN_PERHAPS, unless=[NOT_NOW]),
    VIOLENCE.doubt("drugged_perhaps", DRUGGED_PERHAPS, unless=[NOT_NOW, SEEKING], topic="sexual"),
)
