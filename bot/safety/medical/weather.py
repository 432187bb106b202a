"""Cold and heat that a body no longer bears (topics "cold", "heat").

Being cold is not enough: no more shivering, confusion, fingers without feeling.
"""

from __future__ import annotations

from bot.safety.words import said

COLD = said(
    "tremble|grelotte|frissonne|shake ?plus|pas|arrete|meme ?du_tout|plus ~ "
    "froid|frette|confus*|gele|bizarre|divague|dehors|manteau|sommeil|neige|glace|parle|linge",
    "plus trembler|grelotter|trembl*",
    "arrete ?de grelotter|trembler|frissonner",
    "gele|frigorifie|glace ?dur ~ "
    "bouge|reveille|parle|conscient|confus|divague|banc|barbe|sommeil|dort|repond|bois|manteau",
    "<proche>|il|elle ?est|a gele ~~ bouge|parle|ralenti|manteau|tremble",
    "tombe|passe|cale|chute ~ eau|<riviere>|lac|glace ~ "
    "froid*|gele*|trembl*|bleu*|glacee|mouille*|sommeil|sortir|linge|habits",
    "froid froid",
    "dormi|couche|passe ~ dehors|neige|banc ~ sens|blancs|noirs|orteils|gele*",
    "moins 20|25|30|35|40 ~ sens|orteils|bouge|tremble|couche|doigts|dehors_depuis",
)

COLD_PERHAPS = said(
    "vais|va|vas|peur|en_train ?tous ?ici <mourir>|geler ?de froid|frette|hypothermie",
    "sens|sentir|feel ?plus|pas|rien ?de|du_tout ~ orteils|doigts|pied|main|oreilles|jambe",
    "froid|frette ~ endors|endormir|sommeil|dormir|confus|trembler|arrive_plus|raide*",
)

HEAT = said(
    "canicule|chaleur|soleil|38|39|40|tente|char|auto|insolation ~~ "
    "divague|delire|confus*|evanoui*|transpire_plus|vomi*|bouillant*|brulant*|tombe|conscien*|"
    "sue_plus|parle_croche|reveille",
    "coup de chaleur|soleil ~~ conscien*|confus*|vomi*|delire|convuls*|tombe",
    "transpire|sue|suer ?meme plus ~ chaud|delire|divague|bouillant*|rouge|degres|peau",
    "bouillant|brulant ~ "
    "confus*|delire|parle|repond|inconscien*|allure|reveille|sue|convuls*|raide|peau",
)
