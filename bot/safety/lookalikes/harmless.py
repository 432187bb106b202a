"""Manners of speaking, taken out of a message before any rule reads it.

What stands beside them still counts: "je meurs de faim pis je veux mourir" keeps its second half.
The order matters here: the first phrase that fits is the one taken out.
"""

from __future__ import annotations

from bot.safety.words import said

HARMLESS = said(
    "frappe ?moi imagination|de_voir|comment|que",
    "perdu|perdre connaissance ce|dossier",
    "centre|site|ligne|semaine|journee|comite|numero|formation|plan|intervenant|groupe "
    "prevention surdose|overdose|suicide",
    "prevention surdose|overdose|suicide",
    "combien temps ~ reste ?dans ?le sang|urine",
    "pas dit que je voulais|allais|veux me|<mourir>|foutre",
    "en finir ~ job|cours|session|travail|demenagement|papiers",
    "dit|disais|ecrit ?que je veux|voulais|vais|allais "
    "mourir|crever|en_finir|me_tuer|me_jeter|sauter|foutre_en_l_air ~~ "
    "blague|facon_de_parler|job|exam|examen|douche|piments|parlais",
    "suis creve pas que_je_veux|veux crever",
    "je veux|vais crever comme blague",
    "pas que je_veux mourir|crever",
    # dying of laughter, of hunger, of shame: manners of speaking
    "mort|crever|mourir|meurs|crevait|mourait rire|faim|soif|chaud|jalousie|hate|impatience|"
    "curiosite|trouille",
    # "je veux mourir, honte de moi" is a wish: only these forms of it are not
    "mort|meurs|crevait|mourait honte|fatigue|ennui|envie",
    "failli|presque|a|quoi|pour crever|mourir honte|fatigue|ennui|envie",
    "mort|creve ?ben|bien fatigue|brule",
    "je suis creve|mort",
    "mourir|meurs|mort moins_niaiseux|bete|dormir_debout|d_amour|amour_pour",
    "plutot|prefere mourir ~ qu*|plutot",
    "mourir dans_le_jeu|dans_fortnite|dans_minecraft|au_jeu|dans_ma_partie|en_ligne",
    "a mourir|crever ?de rire|ennui|chaleur",
    "belle|beau|bon|drole|cute a mourir",
    "tuer|tue ?un|du temps",
    "tuer le temps",
    "temps a tuer",
    "job|travail|boulot|escaliers|pieds|jambes|dos|chaleur|examen|bug|dette|prix|loyer|facture|"
    "humour|cours|devoirs|blague|suspense|attente me tue|tuent|acheve",
    "me tue|tuer de_rire",
    "ca me tue|acheve",
    "se|me tue|tuer au|a|a_la_job|travail|ouvrage|tache|job",
    "me tue|tuer a te_le_dire|le_dire|repeter|expliquer|essayer|chercher|trouver",
    "overdose|surdose ?de chocolat|sucre|cafe|series|netflix|travail|information|noel|bonbons|"
    "cute|cuteness|soleil|reunions|poutine|fromage|cafeine",
    "sauter ~ repas|souper|diner|dejeuner|cours|ligne|corde|classe|joie|parachute|bungee|tour|"
    "annee|joint|etape|lunch|bulle",
    "telephone|batterie|char|ordi|auto|pile|cellulaire|moto ?est|va|vient|il_est "
    "mort|mourir|lacher|crever",
    "pneu creve|mort",
    "ligne morte|coupee",
    "mort|crime en|de peur|trouille",
    "point mort",
    "heures|saison|temps mort",
    "peau|feuilles|langue|nature|arbre mort",
    "mort vivant",
    "fete des morts",
    "mort du petit_cheval",
    "pas mort d_homme",
    "va|vont|vas me tuer si_je_arrive|si_je_leur|si_je_rentre_tard|mdr|haha|lol",
    "mere|pere|parents|maman|papa|soeur|proprio va|vont me tuer si_il_voit|si_elle_voit|si_ils_voient",
    "enfants|kids|prof|coach|boss|patron ~ va|vont me tuer",
    "poignarde dans le dos",
    "mourir dans tes|ses bras",
    "mourir pour toi|elle|lui",
    "crever|mourir si il|on|ils ~ sort*|saison|gagne|perd",
    "pas|plus que je veux|vais mourir|crever|me_tuer",
    "overdose|surdose famille|soleil|bonheur|amour|mignon|tiktok|jeux|pub|politique|bouffe|"
    "pizza|fromage|television|tele|pluie|neige|froid|pate|turkey|dinde|gateau|the|selfies|"
    "emotions|nostalgie|souvenirs|photos|videos|notifications|courriels|croquettes|lundis|"
    "musique|chanson|cours|barbecue|egg|meteo",
    "chanson ~~ <mourir>|overdose",
    "<animal>|minou ~ overdose|surdose",
    "il|elle me frappe|bat|touche pas|jamais",
    "coup|attaque|crise|arret cardiaque|coeur ~ souri|but|match|amour|quand_il|quand_elle",
    "ivre|saoul mort",
    "coup de foudre|coeur",
    "etouffe dans_les|par_les|sous_les|de dette|loyer|chaleur|factures|travail|routine|appart*",
    # negated on the spot
    "veux|voulais|voudrais|envie|penser|pensais|songe|parle pas|plus|jamais "
    "?du_tout|pantoute|a|me|de|y <mourir>|en_finir|disparaitre|faire_mal|die",
    "envie|idee ?est|c_est pas|plus ?de|envie mourir|crever|suicider|suicidaire|en_finir",
    "jamais|pas|plus ?vraiment pense|songe ?au|a ?me suicide|tuer|mourir",
    "maison|carte|ligne|salle|heure|zone|bac|pilule|comprime|poudre|sac|manteau|porte|camion|"
    "affiche|metro|stock|fentanyl|heroine ?est|rendu|devenue bleu|mauve|gris",
    "pas envie|le_gout ?de|me <mourir>|faire_mal",
    "pas|plus|jamais|aucun|zero|non ?vraiment|ete|du_tout|une|des|en "
    "suicidaire|idees_suicidaires|pensees_suicidaires|overdose|surdose",
    "dont want to die|kill",
    "not suicidal",
    "pas un|une|une_vraie|vraie urgence|crise|overdose|surdose",
    "pas blesse|agresse|en_danger|violent",
    "personne|jamais fait ?une overdose|surdose",
    "personne|aucun a mal|blesse|danger",
    "jamais|pas frappe|touche|menace|battu|viole|agresse|force",
    "va|vais|ira pas ?me|en|se mourir|tuer|suicider",
    "sans vouloir mourir",
    # the cure, the topic, the institution: not the act
    "centre|ligne|semaine|journee|comite|site|groupe|intervenant|formation|atelier|stage|"
    "numero|plan prevention|anti|suicide",
    "overdose|surdose awareness|prevention",
    "suicide assiste|squad|collectif|commercial|politique|social|boys",
    "aide medicale a mourir",
    "soins palliatifs",
    "contre les|la suicide|surdoses|overdoses|violence",
    "maison|hebergement|centre|ligne|organisme|aide|ressource|groupe ?de|pour|d_aide "
    "?les|aux|femmes ?femmes|victimes ?de violence|violentees|battues|agression",
)
