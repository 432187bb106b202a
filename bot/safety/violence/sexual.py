"""Rape, forced sex, being touched, drugged or filmed (topic "sexual").

Said of long ago, or with a complaint or a therapy beside it, it is a doubt (`rules.sexual_before`).
"""

from __future__ import annotations

from bot.safety.words import said

SEXUAL = said(
    # rape, assault
    "un viol",
    "viol hier|<soir>|tantot|dans|derriere",
    "agression|agresse|abuse|attouchements|touche sexuel*|sexuellement",
    "etaient trois",
    "robe|culotte|linge dechire|arrachee",
    # forced
    "force|oblige ?a|de ?me|moi ?a "
    "coucher|sexe|rapport|faire_des_choses|faire_l_amour|sucer|me_deshabiller",
    "fait coucher avec lui|eux",
    "pas ?ete consentant|d_accord ~ quand_meme|touche",
    "client|bonhomme ~ sequestre|part_pas|sans_condom|frappe|violent",
    # touched
    "touche ?pendant|la_ou|dans_mon ?je dormais|sommeil|veux_pas|lit|chambre|partout",
    "m a|as touche|tripote",
    "glisse|couche|rentre|venu ~ mon duvet|lit|sac_de_couchage|tente ~ touche|pas|non|main",
    "colle ~ bassin|sexe",
    "me|sans reveille ~ nue|culotte|dessus_de_moi|sur_moi|pantalon",
    # a hand, a drug in the glass
    "met|mis|glisse ~ main|drogue|ghb ~ culotte|cuisses|pantalon|verre|boisson|jupe",
    "dans mon verre|drink",
    # pictures as a threat
    "sextortion|revenge_porn",
)

SEXUAL_PERHAPS = said(
    "violee|violait|raped|rapist",
    "veut|veulent ?que ?je couche",
    "serre|touche|pogne|tripote|peloté|caresse|tate ?moi ?les|mes|la|entre|partout "
    "seins|fesses|cuisses|sexe|jambes",
    "dit non ~~ arrete|continue|pas|quand_meme",
    "voulais pas ~~ arrete|continue|quand_meme|force",
    "coucher|sexe|baiser|pipe|faveur ~ loyer|heberge*|logement|sinon|dehors|dette|toit",
)

# A night one does not remember, or was forced or filmed in.
DRUGGED = said(
    "blackout|black_out ~~ mal|lit|reveillee|nue|connais",
    "force|forcait|obligee ~~ capote|hier|matin|filme|client|sexe|coucher",
    "filme ~~ force|forcait|envoyer",
    "avec|rembourse mon corps",
)

DRUGGED_PERHAPS = said(
    "reveille ~~ nue|linge|pantalon|culotte|connais_pas|rappelle|souvien|mal_en_bas",
)
