"""Psychosis: voices, being watched or poisoned, a bad trip, nights without sleep (topic "voices")."""

from __future__ import annotations

from bot.safety.words import said

VOICES = said(
    # voices, the television, the walls
    "fermez les voix",
    "me parlent|parle|parlait ?par|dans|a_travers|de ?la|les "
    "tv|tele|radio|mur|prise|hotte|calorifere",
    "tv|tele|radio|telephone|murs|autobus|oiseaux|corneilles ?me|qui ?me "
    "parle|parlent|observe|surveille",
    # watched, poisoned, a chip
    "espionne|espionnent|ecoutent|surveillent|observe|surveille|filment|poursuivent|traquent "
    "~~ telephone|micros|partout|murs|cameras|gouvernement|police|gens|monde|radio|tele|"
    "plafond|puce|tlm",
    "on_m|ils_m|me espionne|espionnent|empoisonne|empoisonnent|controlent|controle_mes",
    "mis ~ quelque_chose|de_quoi ~ mon|ma|mes|eau|bouffe|manger|cafe ~ "
    "eau|nourriture|peau|parlent|rire|corps|tete",
    "puce ~ cou|dent|bras|tete|peau|cerveau",
    # what moves and does not exist
    "mur|plafond|plancher|visages|peau ?ils|qui|se|me|y ?qui|se "
    "respire|bouge|bougent|descend|fond|fondent|rapproche|respirent|parlent",
    "choses|trucs ?qui qui_existent_pas|bougent_dans_les|bougent",
    "remplace ?par ~ mere|clone|imposteur|sosie|robot",
    "c_est reel ?pour vrai",
    # a psychosis named, medication stopped, possessed
    "psychose|psychotique|schizo*|delirant ~~ "
    "medicament*|traitement|crise|urgence|peur|capote|casse",
    "medicament|traitement|pilules|injection ?plus|pas ~~ "
    "crie|hurle|casse|voix|lance|demon|fenetre",
    "demon|possede ~~ dit|crie|suis|hurle|casse",
    "tout nu|nue ~~ crie|cour|rue|corneilles|neige|dehors|hurle|diable",
    # a trip that does not end, nights without sleep
    "trip ~~ mauvais|descendre|arrete_pas|peur|fini_plus|mal|pogne",
    "pogne|reste|coince pogne|coince|bloque ?de_meme|dans|perche ?mon|le|ce ~ trip",
    "jour|nuit|3|4|5 ?que|sans|j|je_ai ?je|qu|il ?ai|a ?n ?pas dort|dormi|dormir ?pas ~~ "
    "voix|parle|murs|ombres|tv|peur|fou|folle|nom|rue|vrai|seul|insecte*|araignees|reconnait|"
    "vais|idees|crie|rit|tourne|arrete|bouge|visages",
)

VOICES_PERHAPS = said(
    "tout_le_monde|gens|ils|monde ?qui|me ?me "
    "fixe|fixent|observe|observent|veulent_tous_m|veut_m_avoir|en_veulent|veulent_ma_peau",
    "mis|met|mettre ~ puce|micro|camera|implant",
    "vois|voir ?des|encore|plus_que|deja|plein_de|un ?des "
    "ombres|demons|visages|morts|fantomes|trucs_qui_bougent|choses|diable|petit_homme|soldats|"
    "personnages|face_du|silhouettes",
    "sais plus ou_je_suis|quoi_est_vrai|qui_je_suis|qui_croire|si_je_suis_mort|mon_nom|"
    "c_est_quoi_vrai|quel_jour",
    "reconnait|reconnaissait plus|pas",
    "gros|full|en bad",
    "dort|dormi pas ~~ voix|ombres|murs|peur|fou|folle|vrai|parle_seul|idees|pensees|demon|rit",
    "parle ?tout seul|a_mon_mari|aux_oiseaux|aux_corneilles|a_mes_mains",
    "idees|pensees ?se|vont|qui|courent|me ?trop|bousculent|vite|courent ~ "
    "vite|bousculent|arrete|dormi|trop|argent",
)
