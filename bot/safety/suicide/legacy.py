"""What one leaves behind: animals and children entrusted, belongings given away, affairs put in order.

Each is also said by somebody who moves or goes to a shelter: a doubt (see `lookalikes.NOT_FAREWELL`).
"""

from __future__ import annotations

from bot.safety.words import said

LEGACY = said(
    # somebody to look after the cat, the children
    "prenez|prends|prennent|take soin|care ?de|of ?mon|ma|mes|my "
    "<animal>|enfants|plantes|mere|frere|soeur|fille|stuff|parents|petits|kids|toi_frere|elle",
    "occupe ?vous|toi ?de mon|ma|mes|chat|son|sa|tout "
    "<animal>|enfants|plantes|mere|frere|soeur|filles|parents|petits|perroquet|kids|char|tout|"
    "pour",
    "laissez pas ma|mon <animal>",
    "que quelqu_un s_occupe",
    "chercher mon <animal> demain",
    # given away
    "donne|legue|remis|distribue|gave ?tout|deja|away|moi ?mon|ma|mes|toutes|son|sa|ses|my|a "
    "linge|bijoux|bague|montre|chaussures|souliers|telephone|radio|console|switch|bottes|"
    "baskets|papiers_de_banque|sleeping|<animal> ~ "
    "demain|besoin|adieu|fini|soeur|frere|voisine|dernier|bye|pret|tous|kevin|menage|ami|16|"
    "moi|mort|paye|camion|serre|refuge",
    "donne ~ <animal>|bijoux|linge|affaires ~~ besoin",
    "laisse ?ses|son|sa|mon|mes ?alliance|bague ~ table|soeur|enveloppe",
    "bague|bijoux ~ enveloppe|soeur|frere",
    # no more need of it
    "aurai|aura|ai|aurez ?en plus ?en ?jamais besoin",
    "plus ?avoir besoin ?de rien|lit|logement|apres",
    "aura plus|pas",
    # debts paid, drawers tidied, accounts closed
    "paye|rembourse|regle ?mes|le|tout ?mes dettes|loyer ~~ "
    "menage|chat|testament|table|reste|ordre|adieu|paix|fini|thanks|cour",
    "range ?tout|bien ?ma|mes|la|bien chambre|papiers|photos|affaires|vie ~~ "
    "<animal>|pret|dur|partir|termine|fini|enfants|rejoindre|calme|efface",
    "affaires|papiers ?sont ?mis en ordre",
    "ferme ?mes|mon|ensuite|apres ?les comptes|livres|telephone ?et|apres|de|ce ~ "
    "fini|bonne_chance|adieu|message|apres|conversation|calme",
    "range|efface|ferme ?mes|toutes_mes photos|comptes|livres",
    # the key under the mat, the last wishes
    "clef|cle ?est|sont|sous ~ pot|paillasson|tapis",
    "derniere volonte",
)
