"""The words of what goes beyond one answer: plan, follow-up, requests, alerts, watch. Pure.

Written to be read on a cracked screen by somebody tired: short, no promise, and always a way out.
"""

from __future__ import annotations

PERSON = "Une vraie personne: INTERVENANT."
NOTHING_TO_CANCEL = "Rien à annuler. Dis-moi ce qu'il te faut, ou écris INTERVENANT."
CANCELLED = "C'est annulé. Je n'écrirai pas. Tu peux m'écrire quand tu veux."
DROPPED = "OK, on laisse tomber. Dis-moi ce qu'il te faut, quand tu veux."

# -- follow-up

OFFER_FOLLOW_UP = "Je t'écris {when} pour savoir si tu as trouvé? OUI ou NON."
FOLLOW_UP_AGREED = "C'est noté: je t'écris {when}. Pour annuler: ANNULER."
FOLLOW_UP_TOO_FAR = (
    "Je garde tes infos {days} jours au plus: je t'écris {when}. Pour annuler: ANNULER."
)
IT_WORKED = "Content de le savoir! Besoin d'autre chose? Écris-moi quand tu veux."
IT_FAILED = "Merci de le dire, c'est noté pour l'équipe. On essaie autre chose:"
IT_FAILED_NO_NEED = "Merci de le dire, c'est noté pour l'équipe. Dis-moi ce qu'il te faut et je cherche autre chose."
TWICE = (
    "Deux fois pour rien: ce n'est pas ta faute. Veux-tu qu'une vraie personne de l'équipe "
    "s'en occupe avec toi? OUI ou NON."
)

# -- plan

PLAN_WELCOME = (
    "Ok, on regarde ensemble, à ton rythme. En danger là, maintenant? {emergency}, ou écris-le-moi."
)
PLAN_ROOF = (
    "On fait un plan, 4 petites questions. PASSE pour sauter, ANNULER pour finir. "
    "Cette nuit, tu dors où? 1 dehors 2 chez quelqu'un 3 refuge 4 chez moi"
)
PLAN_TODAY = "Il te faut quoi aujourd'hui? Manger, douche, soins, matériel, naloxone... (ou PASSE)"
PLAN_SUPPORT = (
    "Du soutien cette semaine? 1 consommation 2 moral 3 papiers ou argent 4 travail 5 non. "
    "Tu peux en donner plusieurs."
)
PLAN_PLACE = "Dernière: t'es dans quel coin? Quartier, métro ou ville (ou PASSE)."
PLAN_PLACE_ONLY = "Une question: tu seras dans quel coin? Quartier, métro ou ville (ou PASSE)."
PLAN_TITLE = "Ton plan, à ton rythme (ni liste d'attente ni promesse: appelle avant):"
PLAN_MORE = "PLUS: les détails. INTERVENANT: quelqu'un t'aide."
PLAN_NEXT = "PLUS: la suite. INTERVENANT: quelqu'un t'aide."
PLAN_PRISON = (
    "Sortir, ça se prépare, même avant la porte: un lit, tes papiers, ton traitement. "
    "En danger là, maintenant? {emergency}, ou écris-le-moi."
)
PLAN_LATER = "D'abord toi: je suis là. En danger: {emergency}. Ton plan attend, écris PLAN quand tu veux, après."
PLAN_STILL = "Ton plan est encore là, sans presse: écris PLAN quand tu veux."
PLAN_AGAIN = "On reprend où tu étais."
PLAN_NO_NEED = "rien de certain, appelle le {line}"
PLAN_LAST = "C'est tout le plan. Pour le revoir, aussi dans quelques jours: PLAN."
STEP_NAMES = {"now": "MAINTENANT", "week": "CETTE SEMAINE", "after": "ENSUITE"}

# -- referral

BRING = "Bon à savoir: {conditions}."
BRING_UNKNOWN = "Leurs conditions ne sont pas connues: demande avant d'y aller."
RECEPTION = "En arrivant, demande l'accueil."
OFFER_REFERRAL = "Veux-tu qu'un intervenant les avertisse que tu viens? Rien ne leur est dit sans ton OUI. OUI ou NON."
REFERRAL_NOTED = (
    "C'est noté: un intervenant peut les avertir. Aucune place n'est gardée pour toi: vas-y."
)
REFERRAL_WHICH = "Tu veux aller où? Écris le nom, ou dis-moi ce qu'il te faut."

# -- street

STREET_NOW = "Équipe de rue{where}: {walks}."
STREET_UNKNOWN = "Je ne sais pas qui marche ce soir{where}."
STREET_OFFER = "Veux-tu que je demande qu'on passe te voir? OUI ou NON."
STREET_PLACE = "Où on te trouve? Coin de rue, parc, métro."
STREET_WHEN = "Vers quelle heure, et jusqu'à quand? (ou PASSE)"
STREET_NOTED = (
    "C'est noté pour l'équipe de rue: {place}{when}. Ce n'est pas une promesse: si quelqu'un peut "
    "passer, on t'écrit ici. Pressant: INTERVENANT."
)
ACCOMPANY_PLACE = "Pour aller où, et pour quoi (clinique, tribunal, bureau...)?"
ACCOMPANY_WHEN = "C'est quel jour et à quelle heure?"
ACCOMPANY_NOTED = (
    "C'est noté pour l'équipe: {place}{when}. Ce n'est pas une promesse: si quelqu'un peut venir, "
    "on t'écrit ici. Pressant: INTERVENANT."
)

# -- needles, mediation

NEEDLE_PLACE = "Merci de prévenir. N'y touche pas. C'est où exactement (rue, parc, coin)?"
NEEDLE_NOTED = (
    "Noté pour l'équipe: {place}. N'y touche pas, garde enfants et animaux loin. {line} "
    "Quelqu'un s'est piqué? Écris-le-moi."
)
# docs/crisis-wording.md names the sources of what to do about a prick.
PRICKED = (
    "Ne fais pas saigner. Lave à l'eau et au savon. Va vite à l'urgence, si possible en moins de deux "
    "heures: dis que c'est une seringue usagée."
)
PRICKED_LINE = f"{PRICKED} Conseils: {{line}}."
CALL_TOO = "Tu peux aussi appeler {who}."
MEDIATION_PLACE = (
    "Merci d'écrire avant que la tension monte. C'est où exactement (adresse, coin de rue)?"
)
MEDIATION_WHAT = "Qu'est-ce qui se passe, en quelques mots?"
MEDIATION_DANGER = "Quelqu'un est en danger en ce moment? OUI ou NON."
MEDIATION_NOW = (
    "Appelle le {emergency} maintenant, garde tes distances. C'est aussi noté comme pressant pour "
    "l'équipe: {place}."
)
MEDIATION_NOTED = (
    "C'est noté pour l'équipe: {place}. Parle calmement, une personne à la fois, laisse-lui de la "
    "place pour partir. Si le danger monte: {emergency}. {line}"
)
MEDIATION_UNSURE = (
    "C'est noté pour l'équipe: {place}. Quelqu'un est frappé, blessé ou menacé? {emergency} tout de "
    "suite. Sinon parle calmement, laisse de la place pour partir. {line}"
)

# -- groups

GROUP_PLACE = (
    "D'accord. C'est dans quelle ville ou quel quartier? Je cherche qui aide les groupes là."
)
GROUP_WHO = "Pour nous le dire ici: qui fait la demande? (comité, organisme, voisins... combien de personnes)"
GROUP_SUPPORT = (
    "Quel soutien? 1 partir un groupe 2 connaître les besoins 3 un projet 4 des fonds "
    "5 mobiliser 6 travailler avec d'autres 7 vos droits"
)
GROUP_SINCE = "C'est en route depuis quand? (ou PASSE)"
GROUP_DEADLINE = "Une date à respecter? (ou PASSE)"
GROUP_NOTED = "C'est noté pour l'équipe, demande {number}: {support}, {place}."
GROUP_REASON = "C'est noté, demande {number}, mais telle quelle: {reason}. L'équipe la lit aussi."
GROUP_DOOR = "Ta porte: {door}"
GROUP_NO_DOOR = "Je n'ai pas d'organisme pour ce coin."
GROUP_NO_DOOR_LINE = f"{GROUP_NO_DOOR[:-1]}: essaie le {{line}}."

# -- alerts

ALERT_AREA = "Pour quel coin? Quartier ou ville, ou PARTOUT."
ALERT_ON = (
    "C'est noté: je t'avertis si l'équipe signale un mauvais stock {where}. Pour finir: QUITTER."
)
ALERT_OFF = "C'est fait: plus d'alertes. Le reste continue: écris-moi quand tu veux."
ALERT_NOT_WANTED = "D'accord, pas d'alertes. Si tu changes d'idée: écris ALERTES."
ALERT_NONE = "Tu ne recevais pas d'alertes. Pour en recevoir: écris ALERTES."
EVERYWHERE = "dans la région"

# -- watch

WATCH_OFFER = (
    "Si tu veux, quelqu'un de l'équipe peut veiller, s'il accepte. C'est où exactement? "
    "(adresse, étage, porte) Sinon: ANNULER."
)
WATCH_CALL = "Si tu ne réponds plus, on appelle qui? Le {emergency}, ou un nom et un numéro."
WATCH_ASKED = (
    "Tant que personne de l'équipe n'a dit oui ici, PERSONNE ne veille sur toi: attends avant de "
    "consommer."
)
WATCH_STOPPED = "OK, plus personne ne veille. Danger: {emergency}."

PARTNER = "Pour la personne avec toi:"
PARTNER_WORKER = "Besoin de quelqu'un de notre équipe? Écris INTERVENANT."
