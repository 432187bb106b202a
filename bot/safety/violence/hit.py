"""Being hit, and a fight one hears or sees.

A blow, a bone or blood is sure; a name for it ("violent", "bagarre") is a doubt.
"""

from __future__ import annotations

from bot.safety.words import said

HIT = said(
    # bones, eyes, blood
    "casse|brise|pete|fracture ?moi ?le|la|mon|mes|deux "
    "nez|bras|dent|poignet|cote|machoire|doigt|face|gueule ~ "
    "frappe|coup|poing|<conjoint>|il|elle|ils|flic|colere",
    "oeil|yeux ~ au_beurre|noir ~ <conjoint>|il|poing|coup",
    "saigne ~ frappe|battu|coup|il_m_a|ma_blonde|mon_chum|mari|bagarre|poing",
    # seized, dragged, things thrown
    "tire|traine|pogne|pris|prend|agrippe|serre ?moi ?par|les|la|a|au|ma "
    "cheveux|gorge|cou|collet|bras",
    "pitch|lance|tire|crisse|garroche|jette|brule ~ "
    "affaires|assiettes|bouteille|objets|roches|couteau|chaise|cafe|eau_bouillante|cigarette ~ "
    "dessus|face|tete|moi|bras|sur_nous|contre",
    "passer ?a tabac",
    # the door broken in
    "brise|casse|defonce|kick ~ porte|fenetre|vitre|telephone ~ "
    "rentrer|<conjoint>|police|peur|crie|il|appartement|dehors|bebe|tantot|enfants",
    # pepper, fire, stones on a camp
    "pepper|poivre|gaze ~ yeux|tente|face|nous|gars|police|on|cagoule*",
    "lance|lancent|jete|jettent|mis|mettre|foutu ?un|des feu|cocktail|petard|pierres|roches "
    "?a|sur|contre|dans ?notre|nos|mon|ma|le tente|campement|camp|nous",
    "cassent|detruisent|brulent ?nos|les tentes|campement",
)

HIT_PERHAPS = said(
    "saute dessus|dans_face|dans_la_face",
    "marques ~ cou|gorge|coups",
    "bouscule|pousse|jete|garroche ~ mur|escalier|terre|lit|evier|contre|rails|bas",
    "battu ?par|hier|tous|chez mon|ma|mes|son|soir|jours|lui",
    "tabasse*",
    "vient de me|se faire",
)

BEATEN = said(
    "ma|me ?suis ?fait|faire "
    "jump|choked|burned|defoncer|brulee_avec|trainee|garrochee|attache|pisse_dessus|ramasser",
    "ont|a attache|tape|brule ?avec ?une|le|sa vieux|clope|cigarette|smoke|dessus|hier",
    "ses coups",
    "he s|is ?choking|hitting|beating|following|going_to_kill her|me",
    "sauvez moi ?de",
    "visage|crane|dent|face ~ sang|ouvert|partie ~ frappe*|battre|homme|gang|fille|compagnon",
    "t es|est mort ce_soir|si",
    "te creve|retrouve ~ creve|tue",
    "arrange le portrait",
)

# Violence named rather than told: shouting next door, a brawl, harassment, robbery.
VIOLENCE_NAMED = said(
    "violent avec|envers|quand moi|nous|bu|il",
    "cris|hurle|hurlements ~ mur|voisin|haut|bas|frapp*|coups|objets|arrete|lache",
    "bataille|bagarre|chicane|se_battent|se_tapent "
    "?avec|au|a|dans|des|entre|devant|pogne|generale|couteau ~ "
    "couteau|sang|blesse|arme|machette|gun|camp|tente|refuge|batte|coups",
    "coups ?de feu|fusil|gun",
    "il|elle ~ recommence|encore ~ frapp*|cogner|crier ~ peur|cache|bat",
    "terroris*|terrifie ~ <conjoint>|pere|il|homme",
    "controle|isole|surveille|empeche ?tout|mon|mes ~ argent|telephone|sortir|amis|vetements ~ "
    "peur|chum|mari",
    "harcel*|harass* ~~ ex|gars|refuge|texto|voisin|tous_les|proprio|fois|peur|menace",
    "vole|racket*|taxe|depouill*|devalise* ~ "
    "couteau|frapp*|menac*|force|arme|tabass*|coups|gang|poussee",
)
