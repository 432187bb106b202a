"""Pregnancy, and what else must be seen at once: sugar, belly, fainting, a sick infant."""

from __future__ import annotations

from bot.safety.words import said

PREGNANCY = said(
    "eaux ~ creve*|casse*|perdu*|rompu*|peté*",
    "contractions ~ minutes|min|rapproch*|fortes|heures|toutes",
    "accouche*|accoucher|en_train_d_accoucher|le_bebe_sort|tete_du_bebe ~ "
    "la|maintenant|ici|tente|char|toilettes|seule|sort|vite|dehors|auto",
    "bebe|bb ?plus|pas|qui bouge plus|pas",
    "grossesse extra*|ectopique",
    "couche|culotte ~ sang|pleine_de_sang",
)

OTHER_BODY = said(
    # an ambulance asked for
    "appelez|envoyez|envoie ?moi ?une ambulance|secours",
    "ambulance ~ vite|pas|loin|minutes|min|40|30|venir|arrive|attend|route|svp|urgent",
    # diabetes, jaundice, a dialysis
    "diabet*|glycemie|insuline|sucre ~~ bas|haute|lo|hi|confus*|trembl*|repond|parle|evanoui*|"
    "tombe|suint*|volee|finie|perdu|25|30|vomi*|plus|sueur*",
    "blanc|jaune ?des ?comme ~ yeux|citron|jaunes ~~ "
    "peau|vomi*|citron|jours|urine|oeil|ventre|noir|confus*|yeux|dort|endort",
    "yeux|peau|citron ~ jaune|jaune_comme",
    "jaune ?comme un citron",
    "transfus*|stoma|drain|sonde|cathet*|dialyse ~~ "
    "sang|sorti|lache|bouche|manque|arrache|fievre|enfle",
    # fainting, not able to stand
    "tombe|tombent|evanoui*|perd|perdu ?dans ?ses pommes|connaissance|conscience",
    "pass|passed|passe out",
    "tiens|peux|tenir|reussis|capable plus|pas ?me|meme ?plus|sur|mettre ?mes|debout|lever ~~ "
    "debout|jambes|vomi*|fievre|mal|jours|eau|sang",
    "effondr*",
    "ecroule|effondre|s_effondre|evanoui",
    # the belly, unbearable pain, no urine
    "ventre|bide|bedaine|abdomen|vant ?est|a|mal ~ "
    "dur|gonfle*|ballon*|bois|tord*|poignard|plie*|insupportable|roche|pleine",
    "pisse|urine|pipi ?plus|pas|rien|pas_une_goutte ~ depuis|jours|hier|2|deux|24",
    "tord*|plie* ?en|par|de ?en ?deux|terre|douleur ~ ventre|douleur|terre|mal|dos|rein*|hurl*",
    "douleur|mal ~ insupportable|hurler|mourir|atroce|crier|10_sur_10|plus_tenir|poignard",
    # no food, no water, delirium
    "jours ~ mange|bu|boit|bouge ~~ bouge|delire|repond|pipi|sec|seche|jaune|evanoui*|debout",
    "diarrhee|chiasse|cholera|gastro ~~ sang|jours|debout|sec*|pipi|urine|tiens|bebe",
    "delire|divague|delirait|propos_incoherents|dit_des_choses|parle_croche|parle_mele|"
    "parle_melange ~~ "
    "fievre|chaud|froid|plaie|tombe|chaleur|frissonne|bouillant|jours|sueur|vieux|tente",
    # an infant
    "bebe|nourrisson|ti_bebe|mois ~~ fievre|respire|mou|bleu|pleure_plus|convuls*|boit_plus|39|"
    "40|reveille|dort_trop|vomi*|secoue|tombe|couche_seche",
)
