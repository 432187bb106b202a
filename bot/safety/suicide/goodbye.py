"""A farewell: what one says to those who stay.

A doubt: it could also be a goodbye to the night shift, or a thank-you for an address.
"""

from __future__ import annotations

from bot.safety.words import said

GOODBYE = said(
    # tell them that I love them, that it is nobody's fault
    "dites|dire|diras|disez|dites_y|dites_lui|dis_lui|tell ?juste|bien|a|y ?a|leur|lui "
    "?ma|mon|mes|sa|leur ?petite <proche>|them|famille|travailleuse|intervenante ?que "
    "?je|les|elle|i|son|ses|c_est ~ aime|aimais|pardon|faute|desole|essaye|merci|excuse|tried",
    "dis|dites|direz|explique ?a|leur|lui ~ pas ?de ?d_sa|leur faute",
    "est pas ?de ?sa|leur|ta faute",
    "dites|dis ~ que ?je les aime|aimais",
    "aimais|aime ~ adieu|pardon|fini|parti|lira|termine",
    # forgive me
    "pardon moi|dieu|maman|papa|adieu|a_tous|a_ma|a_mes|pour_tout|ce_que_je",
    "demande ?juste|qu_on ?me|vous pardon",
    "excuse|desole ~ avance|trouver|trouvera",
    # thank you for everything
    "plaisir|content|cool|gentils ~ connu|connaitre",
    "merci ?pour ?tout ~~ adieu|fini|bye|<animal>|bonne_vie|c_est_tout|salut|donne|aimais|"
    "tried|essaye|arrete|dernier|connu",
    "merci ?d_avoir|pour|de ?essaye ecoute|gentils|soupe|ete|d_avoir ~ "
    "adieu|fini|arrete|termine|decide|soir",
    # goodbye
    "bonne vie",
    "bonne nuit ~ toujours|jamais",
    "bye|goodbye|ciao|adieu tout_le_monde|cruel|la_gang_pour",
    "fini bye",
    "well that_s it",
    "a bientot la haut",
    "maman partait ~ voyage",
    # you are the last one, the last time; somebody should know
    "t|tu|vous es|etes ?le dernier",
    "temoin|quelqu_un ~ dernier fois",
    "entendre ?quelqu_un ~ derniere fois",
    "quelqu_un ?le sache",
    "sans que quelqu_un|personne ?le sache",
    "pas|jamais reussi a ?t appeler",
    # who will find me, who will read this
    "qui|celle|celui|ceux|ils|on|me ?va|vont|me ?me trouver|trouvera|trouveront ?juste "
    "?mon|mes|pas corps|mot|mort|casier|lettre|char",
    "vas|va|vont qui|ceux_qui me trouver",
    "cherche pas|plus moi|mon|corps",
    "quand ?elle|il|ils|tu|vous va ?me|vas lire|lira|trouver|verrez ~ "
    "deja|parti|plus|serai|riviere",
    # do not worry
    "inquiete ?vous pas ~ retrouver|probleme|prevu|apres|minuit|plus|bien",
    "inquietez ~ prevu",
)
