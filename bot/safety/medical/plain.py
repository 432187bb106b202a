"""What anybody would recognise, said plainly.

The same words as they occur in ordinary messages too are `PLAIN_PERHAPS` and `MAYBE`: asked about.
"""

from __future__ import annotations

from bot.safety.words import said

PLAIN = said(
    "fait ?une|des ?petite convulsion|crise_d_epilepsie",
    "sens plus ?mes|ses orteils|doigts|pieds",
    "bouche ?est croche|tordue|de_travers",
    "asthmatique ~ arrive|capable plus|pas ?a respirer",
    "mal|douleur|pression|serre ?dans|a|au|sur ?la|ma|le poitrine",
    "poitrine ~ serre|bloque|explose|eclate",
    "perd|perdu beaucoup|plein|trop ?de sang",
    "saigne ?beaucoup ?et|je ?suis enceinte",
    "enceinte ~ saigne|sang|contractions",
    "rougeur|ligne_rouge|rouge ~ monte ~~ fievre",
    "fievre ~~ rouge|rougeur|enfle|gonfle|rougeur_monte|noir",
    "<membre>|plaie|main ~ rouge|enfle|gonfle|chaud ~~ fievre",
    "fievre ~ bras|jambe|plaie",
)

# Before one's eyes, of whatever: not of age or of an illness, in a bed where it is known.
DYING = said(
    "<il>|<proche> ~ en_train|entrain ?de mourir|crever|partir_vite",
    "<proche>|il|elle meurt .|aidez|vite|dans_mes|devant_moi|help|la",
    "<proche>|il|elle agonise*",
)

PLAIN_PERHAPS = said(
    "doigts|orteils|pieds ?sont|est|me|ont|rendus geles",
    "39|40|41 ?de fievre",
)

MAYBE = said(
    # heart, chest, breath
    "douleur|mal|pression|pris ?dans ?la|a|au poitrine|thorax|chest|machoire",
    "coeur ~ ?qui|va|veut|a ?va sortir|exploser|lacher|arreter|eclater|saute|debat|cogne|"
    "galope|180|200|170|160|150|hits|skip*|rate|manque|bat",
    "respire|souffle|breathe ~ "
    "plus|mal|pas|presque_pas|siffle|a_peine|capable|misere|court|difficile",
    "misere|peine|mal|difficulte|arrive_pas|arrive_plus|capable_pas|pas_capable|plus_capable|pogne|bloque|"
    "peux_plus|dur ?de ?a|pour ?bien|plus "
    "respire*|reprendre_mon_souffle|souffler|prendre_mon_souffle|parler",
    "s|m|je|il|elle ?est|suis etouffe",
    "pompe|ventoline|inhalateur|puffer ?est|ne ?plus|pas ~ "
    "vide|fini|rien|marche|perdu|changent|siffle|plus",
    # half a face
    "bouche|visage|face|sourire|moitie|cote|bord|figure ?est|de|a|la|sa|son ~ "
    "croche|tombe*|paralyse*|pend|engourdi*|endormi*|obeit|morte|tombant|affaisse",
    # blood
    "saigne|saignait|saignements ~ "
    "beaucoup|enormement|gros|partout|fort|depuis|noir|abondant|gicle|oreille|tete",
    "pisse|gicle|coule|flaque|perd|perdu|plein|mare|vomi*|vomit|tousse|crache|dans|beaucoup|"
    "linge ?le|beaucoup|trop|partout|plein sang|blood",
    "sang ?noir ~ gicle|pisse|partout|flaque|selles|oreille|vomi*|arrete|noir|plein|couche|"
    "culotte|urine|caillots",
    # frozen, infected
    "orteil|doigts|pied|main|oreilles|nez|talon|joue|peau ?sont|est|rendus|ont|devenus|tout|de "
    "~ blanc|blanche|noir|gel|cire|durs|cloques|bois|insensib*|bleus|mauves",
    "fievre|temperature|39|40|41|frisson|grelotte|claque|delire ~~ "
    "<membre>|plaie|abces|rouge*|gonfle*|cuisse|ligne|piqure|veine|enfle*|morsure|blessure|"
    "injection|hit|shoot|fix|noir*|pus|main|aine|coude|bosse|cou|poussiere|dents|trou|dos|"
    "pisse*|ventre|infection|confus*|selles",
    "<membre>|plaie|abces|rouge*|gonfle*|cuisse|ligne|piqure|veine|enfle*|enflee|morsure|main|"
    "aine|trou|bosse|cheville|mollet|rougeur|cou|infection|chaude|seins|ventre|rein ~~ "
    "fievre|39|40|41|frissons|grelotte|delire|confus*|claque|temperature|noire",
    "monte|montent ~~ aisselle|coude|genou|epaule|jusqu",
    # withdrawal
    "arrete|stop*|sans|plus|manque|sevrage|pas_bu|sans_boire|bu_depuis|fini|coupe|volés|sauté|"
    "depuis|perdu ~ alcool|boire|bu|vodka|biere|fort|vin|boisson|benzo*|xanax|rivotril|valium|"
    "ativan|ghb|g|alcolo|gin|verre|boit|clonazepam ~~ "
    "bibittes|bebittes|bestioles|betes|rats|voix|hallucin*|convuls*|crise|delire|tremble|"
    "trembl*|shake*|shaker|transpire|confus*|araignees|coeur|fievre|vomi*|murs",
    # pregnant
    "enceinte|grossesse|semaines|accouche*|mois_pregnant|pregnant|bebe|bb|contractions|ansent "
    "~~ sang|saigne*|perd|eaux|contractions|douleurs|bouge_plus|taches|coupait|convuls*|"
    "crampes|tombe|evanoui*|coups|bouger|gonfle*|aux_5_minutes|san|desann|gonflees",
    "saigne*|perdu|perds|sang|crampes|contractions|eaux|douleur ~~ "
    "enceinte|grossesse|sem|accouche*|bebe",
    # a limb out of place, a bite, a poison
    "<membre>|cheville|genou ?est a ?l envers",
    "mordu|mord|piqure|pique ~ serpent|vipere|araignee|raton|chauve_souris|guepe*|abeille*",
    "avale|bu|boire|mange|mang* ~ javel|eau_de_javel|deboucheur|pile|pile_bouton|produit|"
    "antigel|essence|poison|champignon*|mort_aux_rats|savon|acide|peinture|batterie|vitre|lame|"
    "detergent|nettoyant|vernis|aiguille",
)
