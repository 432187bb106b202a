"""What the tables of this room must not hear: a question, an appointment, a test, a broken heart.

No rule holds beside one of these.
"""

from __future__ import annotations

from bot.safety.words import said

# Who dies where it is known and cared for; a telephone, a plant.
EXPECTED = said(
    "cancer|palliatif*|hopital|chsld|hospice|vieillesse|maladie|phase_terminale|veterinaire",
    "<animal>|telephone|cellulaire|batterie|plante|char|ordi|tomate*|ficus|jeu|serie|film|boss|niveau",
    "rire|ennui|faim|soif|chaud|honte|jalousie|spoiler",
    "pas en_train|entrain",
)

EASY = said(
    # not urgent, for some time, if ever
    "pas|rien|sans|plus ?de|trop|vraiment|besoin ?de fievre|urgent|grave|urgence",
    "pas urgent|grave|une_urgence|l_urgence",
    "il_y_a|depuis|ca_fait <quelques>|4|5|6|8|plusieurs mois|ans|annees",
    "au_cas|en_cas|prevenir|eviter|comment_eviter",
    # how long it stays, is it dangerous
    "reste dans le sang|les_urines",
    "effet ?sont normal|normaux|dure|heures|combien",
    "combien heures",
    "combien de_temps_reste|coute",
    "c_est|est_ce ?tu ?ce ?vrai|quoi|dangereux|risque|possible|normal_de ~ "
    "melange*|prendre|mixer|ensemble|quand_on",
    "avant de prendre|mixer|acheter|consommer",
    # an appointment, a vaccine, a test
    "vaccin",
    "vaccin|tetanos|rendez_vous|rdv|medecin_de_famille|prescription|renouvel*|dentiste|dent|"
    "clinique|suivi|infirmiere|clsc|sans_rdv|check_up ~~ "
    "ou|cherche|trouver|gratuit|ouvert|sans_carte|place|prendre|avoir",
    "cherche|trouver|ou|existe|connaissez|besoin|voir|faudrait|kki|qui ~ "
    "dentiste|clinique|infirmiere|clsc|medecin|docteur|doc|nurse|dermato*|physio*|vaccin|"
    "gyneco*|sage_femme|optometriste|podiat*",
    "test|depistage|its|ist|vih|sida|hepatite|chlamydia|gono*|syphilis|capote|condom|prep|pep|"
    "verrue*|ecoulement|pilule_du_lendemain",
    # somewhere cool
    "piece|place|endroit ~ fraiche|climatisee|fraiche_accepte",
    "chaud|soleil|meteo|canicule ~ "
    "clim|fraicheur|rafraichir|place|climatise*|eau_fraiche|baigner|piscine|halte_fraicheur",
    # a cold sore, a broken heart, somebody to talk to
    "bouton fievre",
    "mon coeur|mon_coeur ~ toi|brise|aime|peine|lui|elle",
    "peine d amour|de_coeur",
    "prefere jaser|parler",
)
