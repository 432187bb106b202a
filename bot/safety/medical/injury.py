"""Blood that does not stop (topic "bleeding"), a fall, a crash, a fire, a gas."""

from __future__ import annotations

from bot.safety.words import said

BLEEDING = said(
    "saigne|sang|saignement|hemorragie ?de|qui ~ arrete",
    "arrete ?pas|plus ?de saigner",
    "selles|caca|merde|vomi|degueule|vomir|vomissent ?est|sont|du ?du|tout|comme "
    "noir|sang|goudron|marc|vert|cafe",
    "hemorragie",
    "veine|artere|gorge|poignet ?est|s_est ~ ouvert|coupe|tranche* ~ "
    "sang|gicle|pisse|arrete|accident|vitre",
    "balle|couteau|poignarde ~ ventre|dos|poumon|cuisse|jambe|epaule ~ sang|saigne|perce",
    "nez saigne ~ depuis|min|heure",
)

ACCIDENT = said(
    # a crash, a fall, a blow on the head
    "accident ?de ~ char|auto|voiture|moto|velo|trottinette|camion|scooter ~~ "
    "sang|blesse*|bouge|jambe|conscien*|coince*|os|tete|mal|saigne|respire|vois|reponds",
    "crash* ~ bike|velo|char|moto|auto",
    "tombe|chute ?du|dans|en|en_bas ~ <hauteur>|etage|echafaudage|escalier*|balcon|2e|2eme|3e|"
    "arbre|echelle|haut|gouttiere|fenetre|glace ~~ "
    "bouge|sens|jambe*|tete|sang|conscien*|dos|parle|cou|os|vomi*|saigne|envers|croche|noir|"
    "oreille|confus*|mele|pupille|oeil",
    "tete|crane ~ cogne*|frappe*|fendu*|ouverte|coup|trottoir|tombe|bosse ~~ "
    "vomi*|dormir|sang|conscien*|pupille|confus*|voit|parle|souvient|bizarre|endor*|oreille|"
    "flou|habitude",
    "coup|chute|tombe|cogne|bosse|baton ~~ tete|crane ~~ "
    "vomi*|pupille|parle|mele|endor*|confus*|souvien*|dormir|oreille|reveille|bizarre",
    # fire, gas, mushrooms, bites
    "feu ?est ?pogne|prend|pris|a|dans ~ "
    "tente|appart|cheveux|linge|vetements|camp|roulotte|maison|lit|batisse ~~ "
    "dedans|brule*|coince*|aidez|sors|fume|vite",
    "intoxication ~ monoxyde|gaz|champignon*|co",
    "monoxyde|fuite_de_gaz",
    "odeur|sent ?le gaz ~~ tete|mal|tombe|vomi*|endor*|malade*",
    "champignon* ~~ vomi*|jaune*|malade*|hopital|ventre|bois|foret|mont",
    "morsure ~ chien|serpent|raton|homme ~~ violet*|gonfle*|rouge|fievre|sang",
    # legs or arms without feeling
    "sens|bouge|feel ?plus|pas ?mes|ses|les jambe|bras",
)

ACCIDENT_PERHAPS = said(
    "os ~ sort*|sorti|casse|depasse|visible|perce|ressort",
    "electrocut*|electrise*|foudroye*|decharge_electrique",
    "ecrase|coince|pogne|pris ~ sous|dans ~ "
    "machine|roue|conteneur|porte|compacteur|benne|dechets|char|metro|poubelle",
)
