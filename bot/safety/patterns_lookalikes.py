"""What sounds like a crisis and is none.

HARMLESS phrases are taken out of the message before any rule reads it, so that what stands
beside them still counts: "je meurs de faim pis je veux mourir" keeps its second half.
ELSEWHERE says the message is about a lesson, a story, the news or long ago: what
would be sure becomes a question, what would be a question becomes nothing.
"""

from __future__ import annotations

import re

from bot.safety.words import said

HARMLESS = said(
    "frappe ?moi imagination|de_voir|voir|comment|que",
    "perdu|perdre connaissance ce|dossier",
    "centre|site|ligne|semaine|journee|comite|numero|formation|plan|intervenant|groupe prevention surdoses|overdoses|suicide|surdose|overdose",
    "prevention surdoses|overdoses|suicide|surdose|overdose",
    "combien temps ~ reste ?dans ?le sang|urine|urines",
    "prevention surdoses|overdoses|suicide|surdose|overdose",
    "pas dit que je voulais|allais|veux me|mourir|crever|foutre|tuer|suicider",
    "en finir ~ job|cours|session|travail|demenagement|papiers",
    "dit|disais|ecrit|ecris ?que je veux|voulais|vais|allais mourir|crever|en_finir|"
    "me_tuer|me_jeter|sauter|foutre_en_l_air ~~ blague|facon_de_parler|job|exam|examen|"
    "douche|piments|parlais",
    "suis creve pas que_je_veux|veux crever",
    "je veux|vais crever comme blague",
    "pas que je_veux mourir|crever",
    # dying of laughter, of hunger, of shame: manners of speaking
    "mort|morte|morts|crever|creve|mourir|meurs|meurt|mourrir|crevait|mourait rire|"
    "faim|soif|honte|chaud|fatigue|ennui|jalousie|hate|impatience|rires|envie|"
    "curiosite|trouille|fret|frette",
    "mort|morte|creve|crevee ?ben|bien fatigue|brule",
    "je suis crevee|creve|mort|morte",
    "mourir|meurs|mort|morte moins_niaiseux|bete|dormir_debout|d_amour|amour_pour",
    "plutot|prefere mourir ~ qu*|plutot",
    "mourir dans_le_jeu|dans_fortnite|dans_minecraft|au_jeu|dans_ma_partie|en_ligne",
    "a mourir|crever ?de rire|ennui|chaleur",
    "belle|beau|bon|bonne|drole|cute a mourir",
    "tuer|tue|tues ?un|du temps",
    "tuer le temps",
    "temps a tuer",
    "job|travail|boulot|escaliers|pieds|jambes|dos|chaleur|examen|bug|dette|prix|loyer|facture|"
    "humour|cours|devoirs|blague|suspense|attente me tue|tuent|acheve",
    "me tue|tues|tuer de_rire",
    "ca me tue|acheve",
    "se|me tue|tuer au|a|a_la_job|travail|ouvrage|tache|job",
    "me tue|tuer a te_le_dire|le_dire|repeter|expliquer|essayer|chercher|trouver",
    "overdose|surdose ?de chocolat|sucre|cafe|series|netflix|travail|information|noel|"
    "bonbons|cute|cuteness|soleil|reunions|poutine|fromage|cafeine",
    "sauter|saute ~ repas|souper|diner|dejeuner|cours|ligne|corde|classe|joie|"
    "parachute|bungee|tour|annee|joint|etape|lunch|bulle",
    "telephone|batterie|char|ordi|auto|pile|cell|cellulaire|moto ?est|va|vient|il_est "
    "mort|morte|mourir|lacher|crever|creve",
    "pneu creve|crever|mort",
    "ligne morte|coupee",
    "mort|morte|crime en|de peur|trouille",
    "point mort",
    "heures|saison|temps mortes|morte|mort",
    "peau|feuilles|langue|nature|arbre mort|mortes|morte",
    "mort vivant",
    "fete des morts",
    "mort du petit_cheval",
    "pas mort d_homme",
    "va|vont|vas me tuer si_je_arrive|si_j_arrive|si_je_leur|si_il_voit|si_elle_voit|"
    "si_je_rentre_tard|mdr|haha|lol",
    "enfants|kids|prof|coach|boss|patron ~ va|vont me tuer",
    "poignarde|poignardee dans le dos",
    "mourir dans tes|ses bras",
    "mourir pour toi|elle|lui",
    "crever|mourir si il|on|ils ~ sort*|saison|gagne|perd",
    "pas|plus que je veux|vais mourir|crever|me_tuer",
    "overdose|surdose famille|soleil|bonheur|amour|mignon|tiktok|jeux|pub|politique|bouffe|pizza|fromage|television|tele|pluie|neige|froid|pates|turkey|dinde|gateau|the|selfies|emotions|nostalgie|souvenirs|photos|videos|notifications|courriels|croquettes|lundis|musique|chanson|cours|barbecue|pate|egg|meteo",
    "chanson ~~ mourir|crever|overdose|tuer|suicide",
    "chat|chien|minou ~ overdose|surdose",
    "il|elle me frappe|bat|touche pas|jamais",
    "coup|attaque|crise|arret cardiaque|coeur ~ souri|but|match|amour|quand_il|quand_elle",
    "ivre|saoul mort|morte",
    "coup de foudre|coeur",
    "etouffe|etouffer dans_les|par_les|sous_les|de dette|dettes|loyer|chaleur|factures|"
    "travail|routine|appart*",
    # negated on the spot
    "veux|voulais|veut|voudrais|envie|penser|pense|pensais|songe|parle pas|plus|jamais "
    "?du_tout|pantoute|a|me|de|y mourir|crever|suicider|suicide|tuer|en_finir|"
    "disparaitre|faire_mal|faire_du_mal|die",
    "envie|idees|idee ?est|c_est pas|plus ?de|envie mourir|crever|suicider|suicidaire|en_finir",
    "jamais|pas|plus ?vraiment pense|songe ?au|a ?me suicide|suicider|tuer|mourir",
    "maison|carte|ligne|salle|heure|zone|bac|pilule|pilules|comprime|poudre|sac|"
    "manteau|porte|camion|affiche|metro|stock|fentanyl|heroine ?est|rendue|rendu|"
    "devenue bleu|bleue|mauve|gris|grise|bleus|bleues",
    "pas envie|le_gout ?de|me mourir|crever|tuer|suicider|faire_mal",
    "pas|plus|jamais|aucune|aucun|zero|non ?vraiment|ete|du_tout|une|d|en|des|de|l "
    "suicidaire|suicidaires|idees_suicidaires|idee_suicidaire|pensees_suicidaires|"
    "pensee_suicidaire|overdose|surdose",
    "dont want to die|kill",
    "not suicidal",
    "pas un|une|une_vraie|vraie urgence|crise|overdose|surdose",
    "pas blesse|agresse|en_danger|violent",
    "personne|jamais fait|fais ?une overdose|surdose",
    "personne|aucun a mal|blesse|danger",
    "jamais|pas frappe|frapper|touche|menace|battu|viole|agresse|force",
    "va|vais|ira pas ?me|en|se mourir|tuer|suicider",
    "sans vouloir mourir",
    # the cure, the topic, the institution: not the act
    "prevention du|suicide|overdose|surdose|surdoses",
    "centre|ligne|semaine|journee|comite|site|groupe|intervenant|formation|atelier|"
    "stage|numero|plan prevention|anti|suicide",
    "overdose|surdose|surdoses awareness|prevention",
    "suicide assiste|squad|collectif|commercial|politique|social|boys",
    "aide medicale a mourir",
    "soins palliatifs",
    "contre le|les|la suicide|surdoses|overdoses|violence",
    "maison|hebergement|centre|ligne|organisme|aide|ressource|ressources|groupe ?d|de|"
    "pour|d_aide ?les|aux|femmes ?femmes|victimes ?de violence|violences|violentees|"
    "battues|agression",
)

# A laugh or a smile, as it is typed: read on the text as sent, since marks are not words.
LAUGHING = re.compile(
    r"\b(?:m+d+r+|p+t+d+r+|l+o+l+|x+d+|(?:ha){2,}h?|(?:hi){2,}|(?:he){2,}|vdm)\b"
    r"|\^\^|[:;=x][-'o]?[)pPD]+(?!\w)|[😂🤣😅😜😝😆😁😛]",
    re.IGNORECASE,
)

# Lessons, stories, news, long ago: not now, not here.
ELSEWHERE = said(
    "il a|y_a ?environ|deja|quasiment|genre 2|3|4|5|6|7|8|9|10|15|20|30|deux|trois|"
    "quatre|cinq|dix|quinze|vingt|trente|plusieurs|quelques|des|un|longtemps ans|"
    "annees|an|mois|longtemps",
    "il a ?ben|tres|bien longtemps",
    "en 1980|1990|1995|2000|2005|2008|2010|2012|2014|2015|2016|2017|2018|2019|2020|"
    "2021|2022|2023|2024",
    "hiver|ete|printemps|automne passe|dernier",
    "pour|dans un|mon|ma|mes cours|devoir|expose|travail_d_ecole|recherche|memoire|"
    "these|dissertation|examen|presentation|rapport|oral",
    "expose|travail|devoir|recherche|memoire|article|dissertation sur",
    "pense|pensais|croyais|croyait qu|que ?il|elle ~ mais|finalement",
    "formation|atelier|conference|kiosque ~ naloxone|surdose|overdose|suicide|"
    "secourisme|rcr|violence",
    "dans|comme|regarde|ecoute|regardais|joue|vu|regarder|finir|jecoute|entendu ~ film|"
    "serie|video|jeu|chanson|livre|roman|fortnite|gta|minecraft|netflix|roblox|"
    "valorant|anime|episode|clip|documentaire|reportage|balado|podcast",
    "fortnite|gta|minecraft|valorant|roblox|warzone|cod|zelda|elden_ring|boss|respawn",
    "mon|le|ce|un personnage|heros|perso",
    "reve|cauchemar ~ mort|tue|mourir|mourait",
    "aux|les|ont_dit|dit nouvelles|news|infos|telejournal",
    "dans le|les journal|journaux",
    "histoire inventee|vraie",
    "il a|y_a ?ben|tres|bien|si longtemps",
    "an passe|dernier|derniere",
    "annee passee|derniere",
    "mois passe|dernier",
    "quand je_etais|j_avais|etais petit|petite|jeune|enfant|ado|plus_jeune|12_ans|15_ans",
    "dans mon temps|enfance|jeunesse|ancien_temps",
    "a_l_epoque|jadis|autrefois|dans_le_temps",
)

# Somebody who asks for a service, or arranges to be checked on, names dangers calmly.
SEEKING = said(
    "checker|verifier|surveiller|checke|verifie ?moi aux|toutes|dans|que|si|10",
    "existe",
    "connaissez|avez vous",
    "est_il|c_est|c tu|il ?tu possible",
    "si ?jamais ?je|j|jamais ?te|t reponds|repond|repons|reponse|donne_pas|ecris|texte "
    "pas|plus|rien",
    "verifier que je suis vivant*",
    "vais|vas|apprete|va|veux ?me|juste prendre|piquer|fumer|consommer|shooter|faire "
    "ma|mon|un|une ?premiere dose|hit|shot|shoot|fix|ligne|puff|stock|caillou|trace|"
    "seul|seule",
    "cherche|cherchons|voudrais|aimerais|souhaite|jchekre|recherche",
    "il_a ?un|une|des place|endroit|local|maison|centre|moyen|groupe|organisme",
    "place|endroit|lit|groupe|suivi|therapie|cure|detox|programme|clinique|infirmiere|"
    "medecin|docteur|doc|psy|traitement",
    "besoin d ?un|une lit|medecin|docteur|doc|psy|groupe|therapie|cure|renouvellement|"
    "ordonnance|suivi|coup_de_main",
    "combien|quelle ?ca|de|est_ce ?de|ca coute|heure|distance|kits|seringues|frais",
    "guide|avenir|la semaine passee|fois passee",
    "avant d|de|que ?je|j|l|en|quej ?la|en|les|le prendre|prenne|gober|avaler|"
    "consommer|jeter|toucher|sniffer|fumer",
    "verifie ou",
    "jvoudrais|vouloir|aimerais|voudrais|veux savoir",
)
