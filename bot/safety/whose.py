"""Who took it: the one who writes, with nobody else in the story, is not told how to wake themselves."""

from __future__ import annotations

from bot.safety.words import said

TOOK_IT = said(
    "je ai|viens ?juste|trop|tout|de|encore|deja|beaucoup|peut_etre|vraiment "
    "pris|avale|gobe|cale|repris|injecte|shoote|sniffe|fume|melange|bu|consomme|mange",
    "me suis|je_suis ?trop|encore injecte|pique|shoote|fixe|pique_trop",
    "je fais|pense|crois ~ overdose|surdose",
)
ANOTHER = said(
    "il|elle|ils|<proche>|on|nous|lui ?me a|est|va|respire|bouge|reveille|repond|tombe|dort|"
    "ronfle|vomi*|fait|convuls*|veut",
    "<proche>|il|elle ~ ecrit|dit|appelle|texte|raccroche",
    "bleu|inconscient|respire|reveille ?pas|plus ?pas",
)
