"""What anybody would recognise, said plainly.

The same words as they occur in ordinary messages too are `PLAIN_PERHAPS` and `MAYBE`: asked about.
"""

from __future__ import annotations

from bot.safety.words import said

PLAIN = said(
    "fais|suis|faire|en|refais|pleine ?en ?une|un|ma|plein ?grosse crise|attaque ?de "
    "panique|angoisse|anxiete",
    "voix qui_me|me parlent|disent|parle|dit",
    "en_train ?de devenir|virer fou|folle",
    "fais|suis_dans ?un|en ?gros|gros_gros bad_trip",
)

PLAIN_PERHAPS = said(
    "crise|attaque panique|angoisse|anxiete",
    "entend ?des|encore voix",
    "deviens|vire|viens fou|folle",
    "arrete plus|pas ?de trembler|<pleure>|brailler",
)

MAYBE = said(
    # voices, the devil, what is real
    "les voix ~ disent|dit|arretent|reviennent|parlent|arrete|partout|fortes",
    "parle|parlent ?par|de|dans ~ mur|tele|tv|prises|hotte",
    "veulent ?tous ?m avoir|empoisonner|tuer_toute|attraper|mettre",
    "diable|demon|satan",
    "est|pas ma mere|pere|soeur|fils|mari",
    "plus|pas ?quoi|ce_qui|ce_qu_il|c_est_quoi|si|qui|c_est|qu_est ?c_est|est ?est "
    "vrai|reel|realite|ou_je_suis",
    # a crisis, trembling, going mad
    "crise ?de panique|anxiete|angoisse|nerfs|larmes|hysterie",
    "tremble",
    "pete|petais|vais_peter|perd|saute ?ma|une|les|un|la ?coche coche|plombs|cable|carte",
    "deviens|devenir|vire|suis_en_train_de_devenir ?completement fou|folle|dingue|crazy",
    # a bad trip; everything broken
    "bad|mauvais trip|voyage",
    "casse|brise|lance|pitch|garroche ?tout|son|sa|le|la ~ "
    "tout|vitre|miroir|fenetre|micro_ondes|sapin|assiettes|murs",
)
