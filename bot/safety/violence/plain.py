"""What anybody would recognise, said plainly.

The same words as they occur in ordinary messages too are `PLAIN_PERHAPS` and `MAYBE`: asked about.
"""

from __future__ import annotations

from bot.safety.words import said

PLAIN = said(
    "me suis ?encore ?fait violer|poignarder|tabasser|battre|agresser|frapper",
    "gars|homme|inconnu|bonhomme|quelqu_un ?qui me|nous suit|suivent",
    "il|elle|ils|<conjoint>|conjoint|pere me|nous laisse|laissent pas|plus sortir|partir",
    "suis enferme|sequestre chez|avec|par lui|elle|eux|<conjoint>",
    "pogne|pris|serre|attrape ?moi par ?la gorge|cou",
    "il|elle|<conjoint>|pere|conjoint|mere|frere|fils|beau_pere|gars|boss|patron|proprio|voisin|"
    "client|policier ?il|elle me|ma ?a "
    "?encore|toujours frappe|bat|battu|etrangle|tabasse|cogne|tape",
    "il|elle|on|mari|ex|ils me|ma ?a|ont ?encore "
    "frappee|battue|etranglee|tabassee|violee|poignardee|giflee .",
    "il|elle|<conjoint>|ils|pimp|conjoint va|vont|veut|veulent ?bien|finir|finira ?par me|nous tuer "
    "?si|se|et je|il|elle|on|nous|ce_soir|avec|demain|.",
    "menace ?de ?me me|nous|tuer tuer|frapper|moi",
    "couteau|gun|fusil|machette|batte|hache ~~ devant|contre|dans ma|mon|moi|la|chez "
    "porte|moi|main|chambre",
    "on|il|elle|ils|<conjoint>|pere me a|ont enferme",
    "cache|enfermee ~ salle|bain|toilettes|placard|garde_robe|chambre|lit ~ "
    "il|elle|porte|cherche|defonce|crie|cogne|frappe",
    "mis ?ses|les|sa|la ?deux main ~ gorge|cou",
    "va|vas me frapper|battre",
)

# "Je suis en danger", and what such words are said of without anybody being in any.
DANGER = said(
    "je_suis|on_est|nous_sommes|vie_est ?vraiment|toujours|encore|tellement|surement en "
    "?vrai|grand|grave|gros|serieux danger",
    "oui|suis en ?vrai|grand|gros danger",
    "in ?real|serious|great|big danger",
)
DANGER_OF_WHAT = said(
    "not|arent|isnt|never|species|dog|cat ~ in danger",
    "est_ce_que|savoir|si|quand|jamais|suis_je|mettre|met",
    "danger ?de financier|ecologique|perdre|echec|extinction",
)

PLAIN_PERHAPS = said(
    "me suis ?encore ?fait agresser|violer|poignarder|tabasser|battre|attaquer|frapper",
    "enferme|sequestree ?chez|par|dans|avec lui|elle|eux|<conjoint>|mon",
    "pogne|pris|serre|attrape|tient ?moi ?par ?la|le gorge|cou",
)

MAYBE = said(
    # hit, stabbed, attacked
    "me|nous|ma|mon|l|lui|il|vient_de_me|a ?a|ai|as|ont|fait|suis|se|etre|vient|encore "
    "?de|me|fait|faire frappe|frappent|battu|battre|tabasse|cogne|gifle|etrangle|poignarde|"
    "agresse|attaque|kick|punch|planter|stabbed|gazee|jumped|jumper|sauter_dessus|poussee|"
    "bousculee|mordue|menacee|tirer_dessus",
    "coup ?de poing|pied|couteau|batte|baton|bouteille|machette|pelle|marteau",
    "main ?sur|autour ?de_ma|mon gorge|cou",
    "bat sa|ma|mes|les|encore|tous",
    "agresse|attaquee|tabassee",
    "poignarde ?par|au|dans|devant|hier ?le ventre|bras|cou|un|son|mon|ma|ruelle|rue",
    # followed
    "il|elle|qui|ils|gars|homme|char|auto|quelqu_un|deux|trois|monsieur|types|on|ex|vieux|"
    "bonhomme ?encore|toujours me|nous "
    "suit|suivent|poursuit|poursuivent|stalk*|traque|pourchasse",
    # shut in, hidden, whispering
    "me|nous|l ?ont|a|ai|suis enferme|barricade|embarre",
    "me_suis|suis|me|je|on|est|nous ?suis|est cache|planque|refugiee|enfermee|barricadee "
    "?je|me|moi|nous|suis|suis_encore ?dans|chez|derriere|sous|avec|en|a|la "
    "?la|les|une|un|mon|ma ~ toilette|salle_de_bain|garde_robe|placard|voisine|ruelle|bain|"
    "chambre|lit|friterie|depanneur|mcdo|tim|metro|eglise|buanderie|cousine|soeur|parc|auto|"
    "char|wc|poubelles|cage|amie|bois|escalier|sous_sol|cabanon|arriere|fleuriste|vestiaire|"
    "bibliotheque|armoire|balcon|porte",
    "chuchot*",
)
