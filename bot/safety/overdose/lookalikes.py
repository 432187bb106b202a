"""What sounds like a sign of overdose and is something else."""

from __future__ import annotations

from bot.safety.words import said

# Breath and colour that another emergency takes: for `bot.safety.medical`.
CHOKING = said(
    "asthm*",
    "pompe|puffer|ventoline",
    "etouffe avec",
    "arachide|noix|crevette",
    "avale un|une pile|jouet|os|bonbon",
    "epipen",
    "allergi*",
    "piqure",
    "guepe|abeille",
    "noye|noyade",
    "inhalateur",
    "bronch*",
    "pneumoni*",
    "cage_thoracique",
)

# Awake oneself.
AWAKE = said(
    "woke up et mon",
    "je suis ?la ?encore reveille",
    "inquietude|inquiete_pas",
)

# A line that does not answer, a friend who left for work, a flat battery: no body.
NOT_A_BODY = said(
    "parle plus",
    "il est parti dans|en|a|au|avec|travailler|chez|3|le|laissant|voir|retourner",
    "ami ~ est|partie en_prison|3|partie_travailler|voir",
    "locataire est parti",
    "il est en prison",
    "numero|ligne|telephone|message|texto|courriel|organisme|clinique|centre|app|application|"
    "cactus|211|cpas|appel ~ repond*|marche|bouge|reponse",
    "repond* ~ telephone|message*|texto*|texts|appel*|courriel*",
    "personne repond*|bouge|rien",
    "maison ?du pere repond",
    "repond pas a la_maison",
    "zero roule|zéro",
    "batterie|char|auto|ordi|chauffage|bot|robot|ventre parle|repond*|mort",
    "a part ca|de",
    "bouge|bougent pas ?de ici|la",
)

# A snore that keeps the others awake.
SNORES = said(
    "ronfl* ~~ bouchons|dortoir|dors|dormir|<animal>|nuits",
)

# Not taken yet: feared, asked about, intended.
NOT_TAKEN = said(
    "peur|risque|eviter|si|comment|combien|est_ce_que|dangereux|danger|quoi_faire_si|ca_fait_quoi",
    "vais|veux|voudrais|vas|pense|allais|prevois|aimerais prendre|avaler|gober|tout_prendre",
)

# Too much of something else, or two sprays of naloxone.
NOT_A_DOSE = said(
    "juste bu|mange|trop",
    "sucre",
    "naloxone en meme_temps",
    "en mettre 2",
    "tape trop vite|fort",
    "soleil tape",
    "trop dose",
    "police|policiers ~ pris",
    "en mettre|donner 2|deux naloxone",
    "question de meme",
    "pris ?le nom",
)
