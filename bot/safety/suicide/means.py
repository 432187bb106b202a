"""The means at hand: pills laid out, a rope, a weapon, a height, the rails, the water.

Pills already swallowed are for `bot.safety.overdose`, whatever the intention.
"""

from __future__ import annotations

from bot.safety.words import said

MEANS = said(
    # pills counted, kept, laid out
    "<pilule>|cachets|boites ?sont|sont_toutes "
    "devant_moi|sur_le_lit|sur_la_table|a_cote_de_moi|dans_ma_main",
    "vide la pharmacie sur",
    "compte ?toutes ?les|mes boites|pills|comprimes",
    "assez|garde|cache|accumule|line_up ?des|tout|assez|ses|my|mes <pilule>|cachets",
    "garde|cache ~ <pilule> ~ pour|soir|sous|date|matelas",
    "prendre|avaler|gober tout ?mes|les|la|ma <pilule>|pharmacie|boite|cachets|bouteille",
    # a rope, a weapon, a blade
    "corde|noeud|ceinture ~ cou|poutre|arbre|placard|tuyau|prete|plafond|achete",
    "carabine|fusil|gun|arme|couteau|rasoir ~ "
    "bouche|tempe|poignet|gorge|veines|sur_moi|prete|armoire|charge",
    # on the edge of a height
    "suis|assis|monte|debout|rendu ?tout ?en ?haut|sur|au ?bord|le|la|un ?bord "
    "<hauteur>|rebord|rambarde|balcon|rails|voie_ferree|parapet|falaise|jetee ~ "
    "regarde|sauter|vide|approcher|en_bas|par_dessus",
    "fenetre|balcon du|au 2e|3e|4e|5e|6e|7e|7eme|8e|9e|9eme|etage",
    "a ?une jambe par_dessus",
    "saute ?ou pas saute",
    "si ?je saute pas",
    "sauter a_soir|<soir>|demain",
    # the rails, a truck
    "vois|regarde le ?bord du quai|canal",
    "regarde ?par|vers|les|la|passer|trop ?la vers|en "
    "bas|le_canal|fleuve|rails|voie|fenetre_du|passer_les_metros|les_trains|train_schedule|"
    "bord_du_quai",
    "frapper par ?le|un train|metro|camion",
    "pas me jeter_sous",
    # into the water
    "marcher|rentrer|entrer|disparaitre ?dans ?le|la eau|<riviere> ~ nuit|bord|plus|jamais|revenir",
    "marcher dans <riviere>",
)

# A height, the rails or the water: with what one does or says there, a doubt.
EDGE = said(
    "sur le ?bord <hauteur>|rebord|quai|rails",
    "bord ?de ?la|l <riviere>|pont|eau|falaise",
    "voie ferree",
    "fenetre ?du|est ?de ?7eme|9eme|etage|ouverte",
    "bout de ?la jetee|quai",
    "le pont tous|a_soir|<soir>",
    "metro|train ~ laisse|regarde|passer|schedule",
)

GIVING_UP = said(
    "regarde|saute|vais|veux|plus|fini|mieux|personne|dit|pleure|tentant|tous "
    "les_soirs|laisse_passer|peur|cacher|quelqu_un|heure",
)
