"""Naloxone or a massage already given: somebody overdosed, and may fall back.

Sure with a sign of life or its absence beside it. Looking for a kit is for the model (`lookalikes.SEEKING`).
"""

from __future__ import annotations

from bot.safety.words import said

SAVED_WITH_NALOXONE = said(
    "naloxone|spray|vaporisateur ~ fois|doses|mis|donne ~ toujours|rien|encore|pas|plus",
    "plus|pas|sans|manque ?de naloxone|spray ~~ partir|respire|reveille|vite|bouge",
    "naloxone ~~ marche|fait|effet|reveil*|repart|respire|revient|endort|retombe "
    "pas|plus|rien|encore|toujours",
    "<quelques>|1|une|un dose|spray|shot|kit ~ naloxone",
    "dose donnee|faite",
    "apres|reveil*|ramen* ~ naloxone",
    "on masse|massage",
    "massage cardiaque|en_cours",
    "fait|faire|lui_fait|a_fait le bouche_a_bouche",
)

SAVED_WITH_NALOXONE_PERHAPS = said(
    "fait|donne|mis|recu|injecte|utilise|spray|dose|shot|coup|apres ~ naloxone ~~ "
    "plus|pas|encore|toujours|repart|reveil*|marche|rien|endort|retombe|respire|revient|avant",
    "<quelques>|1|une|un|deuxieme ~ dose|spray|shots|coups|vaporisateur ~~ "
    "toujours|rien|encore|pas|plus|revient|reparti|reveille",
    "mis|donne|envoye|fait ~ spray|naloxone|vaporisateur|coups ~~ "
    "toujours|rien|encore|pas|plus|revient|reparti|repart|reveille",
)

BREATHES_OR_WAKES = said(
    "respire*|reveil*|yeux|pouls|conscient|conscience|bouge|repond*|bleu|mauve|gris|souffle|"
    "partir|parti|repart|reparti|revient|rien|poitrine|endort|marche|ambulance",
)
