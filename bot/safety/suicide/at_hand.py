"""The means named as one's own, with nothing said of what they are for: a doubt, to be asked about.

Asking after a plan and its means is what every crisis line teaches (docs/crisis-wording.md); a rope may
be for a tent.
"""

from __future__ import annotations

from bot.safety.words import said

AT_HAND = said(
    "deja|enfin|toujours|encore la|ma|une|les|mes corde|lame|carabine",
    "achete|trouve|prepare|cache|accroche|attache|sorti ?deja ?tout la|ma|une corde|carabine|lame",
    "la|ma corde|lame|carabine est ?deja ?toute prete|attachee|accrochee|chargee|sortie",
    "la|ma corde|lame m_attend|attend",
    "la|ma|une corde et|avec la|ma|une|les lettre|mot|chaise|poutre|crochet",
    "finish|end|ending my life",
)

# What a rope, a blade or a gun is for on an ordinary day.
FOR_A_THING = said(
    "corde ?pour|a|de|du|sur "
    "linge|sauter|danser|chien|chat|tente|bache|velo|char|auto|bateau|guitare|violon|escalade|remorquer|"
    "attacher|grimper|laisse|hamac|noel|valise|mon_arc|son_arc",
    "corde ~ linge|chien|tente|bache|velo|char|bateau|guitare|attacher|tirer|remorquer|escalade",
    "lame ?de ?mon|pour|du scie|patin|rasoir_neuf|tondeuse|raser|exacto|rabot|moulin",
    "carabine ~ chasse|chevreuil|orignal|plomb|permis|jeu|fortnite",
)
