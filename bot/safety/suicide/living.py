"""No longer wanting to live: to wake up, to go on, to weigh on the others.

"Je veux pus me réveiller" is said by people who would not say "mourir"; it means the same and is sure.
A life without a reason is a doubt.
"""

from __future__ import annotations

from bot.safety.words import said

NOT_LIVING = said(
    # no will, no reason to live
    "veux|voudrais|capable|envie|gout|force|raison|besoin plus|pas ?du_tout|vraiment|juste ?de "
    "exister|etre_en_vie|reveiller|me_reveiller|me_lever_demain|vivre_comme_ca|etre_sur_terre",
    "envie|gout|raison ?meme plus|pas|aucune ?de vivre|exister|me_reveiller",
    "plus|pas|aucune|moins ?meme|vraiment envie|gout|raison ?de|de_me "
    "vivre|exister|me_reveiller|reveiller",
    "dont|don_t want ?to live|wake_up|be_here|be_alive",
    "assez vecu",
    "fini vivre",
    "vie ?ne vaut plus|pas|rien",
    "vaut plus|pas ?la peine ?de vivre|continuer",
    "vie ~ c_est pas|plus faite|pour ?pour moi",
    # tired of living, disgusted with breathing
    "tanne|marre|fatigue|ecoeure|assez|capable|las|degoute ?ben|bien|plus|trop ?de|la "
    "vivre|la_vie|exister|etre_en_vie",
    "tanne|marre|fatigue|ecoeure|assez|las|degoute ?ben|bien|plus|trop ?de respirer",
    "respire ~ degoute",
    # worth nothing, of no use, better without me
    "merite plus|pas ?de vivre|etre_ici|etre_en_vie|exister|d_etre",
    "monde ~ mieux ~ jamais existe",
    "mieux ?tout|pour|le ?le|tout ?monde ?le|la|ma ?famille sans moi",
    "sert plus|pas ?a_rien ?que vivre|continuer|exister|je_vive|je_respire",
    "servirait ?a ?qui|quoi ?que ?je respire|vive|continue",
    # never to wake up
    "plus envie ?de me reveiller|revoir|lever|voir_le_printemps",
    "dormir ?et|pour plus|ne|toujours|jamais ?jamais ?me|plus|se reveiller",
    "endormir|endors|dormir|fermer ~ plus|pas|jamais ?avoir ?a ouvrir|reveiller|rouvrir",
    "si ?je me reveille|reveil* ?pas|plus demain",
    "pour|prie|reve|espere|veux|voudrais ?que ?je plus|pas|jamais me reveiller",
    "reveil* ?ca plus|pas jamais",
    "decu ~ reveille",
    "jamais rouvrir",
    # that everything stop for good
    "pour|veux|que ?ca ?ca ?tout arrete|finisse ?pour toujours|definitivement|de_bon|vrai",
    "arrete definitivement|pour_toujours",
)

NOT_LIVING_PERHAPS = said(
    # no reason, what for
    "raison ?de vivre|rester|continuer",
    "pourquoi continuer|vivre|rester|je_vis|exister",
    "a quoi bon",
    "jamais exister|plus_exister",
    # better dead, better without me
    "serait|etre|mieux|preferable|bien|aime_mieux|prefere ?que|si ?etre|je_suis|j_etais mort",
    "seraient|serait|irait|seront|vont|va|serez|irez|etre ?ben|bien|beaucoup mieux sans|apres|avec",
)
