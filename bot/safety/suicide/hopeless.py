"""Nothing and nobody left: no way out, no sense, a burden whom nobody would miss.

A doubt: it is despair said aloud, not yet a wish to die, and the bot asks about that.
"""

from __future__ import annotations

from bot.safety.words import said

HOPELESS = said(
    # nobody would notice, nobody holds me back
    "personne ?ne|va ?va|me|pour ?s_en|en remarquer|retient|pleurera|pleurer|manquera|attend|"
    "attendra|remarquera|apercevoir|apercevra|rendre_compte|retenir",
    "rien|plus_rien|personne|plus ?qui|ne ?me retien|attend|pleure",
    "manque|manquera|manquerai a personne",
    "qu_on me sauve|pleure|retienne|retrouve",
    # a burden, worth nothing
    "qu_un|etre|plus_un|suis|comme_un|suis_qu_un fardeau|poids|boulet|parasite|fantome|charge",
    "merite plus|pas",
    # nothing to lose, no way out
    "plus ?rien ?a perdre",
    "rien a perdre",
    "mort|la_mort ?est|c_est|serait ?ma|une|un|la ?seule delivrance|solution|issue|sortie",
    "pas|plus|aucun ?d ?autre issue|futur|avenir",
    "futur|avenir zero",
    "rendu au ?bout boutte|chemin",
    # tired of fighting, no sense, no wish for anything
    "fatigue|tanne|marre ?de|trop ?me battre|me_battre|etre_un_fardeau|lutter|souffrir|me_lever",
    "vie|la_vie ?ne|a ?plus|pas|aucun ?de sens",
    "plus ?la envie ?de rien|juste",
    "envie juste plus",
    # a life that is over, that should not have begun
    "ma vie est|c_est finie|foutue|terminee",
    "jour ~ mort",
    "vouloir|veux|voulu|aurais_du ?pas|jamais ?etre_ne naitre|sauve|mourir|rester ~ "
    "mer|soeur|lui|elle|place|ce_jour",
)
