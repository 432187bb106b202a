"""Every word said in a crisis, in one place, for one review.

Rules of the house, held by tests/safety/test_crisis_texts.py: letters of GSM-7 only (no ç, ê, ô, œ, curly
quotes), 136 septets at most once rendered, short sentences, simple words, no method, no blame, no promise.
`{emergency}`, `{police}`... are filled in by `protocols`. Sources: docs/crisis-wording.md.
CLINICAL SIGN-OFF IS REQUIRED BEFORE LAUNCH.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.safety.crisis import Crisis

# --- Overdose -----------------------------------------------------------------------------------
# Order of the rescue by country: Québec and CAMH lead with compressions, CATIE with breaths;
# until that is settled, every version says to follow the emergency service.

OVERDOSE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "CA": (
            "Appelle le {emergency} MAINTENANT, mets le haut-parleur. Crie, frotte le sternum. "
            "Si la personne réagit pas: 1 dose de naloxone (nez ou cuisse).",
            "Suis les consignes du {emergency} (compressions, souffles). Rien après 3-5 min: autre dose. "
            "Si elle respire: sur le flanc, reste avec elle.",
        ),
        "": (  # any other country
            "Appelle le {emergency} MAINTENANT, mets le haut-parleur. Crie, secoue. Si la personne "
            "réagit pas: naloxone si tu en as. Reste avec elle.",
            "Suis les consignes du {emergency}. Rien après 3-5 min: autre dose de naloxone. "
            "Si elle respire: sur le flanc, reste avec elle.",
        ),
        "FR": (
            "Appelle le 15 ou 112 MAINTENANT (SMS au {emergency_text} si tu peux pas parler). "
            "Si la personne réagit pas: naloxone si tu en as. Reste avec elle.",
            "Suis les consignes du 15. Rien après 3-5 min: autre dose de naloxone. "
            "Si elle respire: sur le flanc, reste avec elle.",
        ),
    }
)
OVERDOSE_SELF = (
    "Appelle le {emergency} tout de suite, mets le haut-parleur. Dis où tu es. Ouvre ta porte. "
    "Va vers quelqu'un si tu peux.",
)
# Good Samaritan Drug Overdose Act. Canada only, after the rescue: no equivalent was found elsewhere.
OVERDOSE_IMMUNITY = (
    "Au Canada, la loi protège qui appelle pour une surdose: pas d'accusation de possession simple. "
    "Mandat ou trafic: pas couverts."
)

# --- Suicide ------------------------------------------------------------------------------------

SUICIDE = (
    "Merci de me le dire. Ta vie compte. Es-tu en danger, là, maintenant? Réponds OUI ou NON. "
    "Si oui, appelle le {emergency}.",
    "Tu peux parler à une vraie personne, jour et nuit: {line}. Tu peux aussi me répondre ici.",
)
SUICIDE_MINOR = (
    "Merci de me le dire. C'est pas ta faute. Es-tu en danger, là, maintenant? Réponds OUI ou NON. "
    "Si oui, appelle le {emergency}.",
    "Tu peux parler à une vraie personne: {line}. {youth}. Tu peux aussi me répondre ici.",
)
SUICIDE_OTHER = (
    "Tu as bien fait d'écrire. Si la personne est en danger maintenant: {emergency}. "
    "Reste avec elle ou garde-la au téléphone.",
    "Demande-lui: penses-tu au suicide? La question met personne en danger. "
    "Pour t'aider, jour et nuit: {line}.",
)

# --- Violence: the phone may be read by another, so nothing here names what happened ---------------

VIOLENCE = (
    "Je te crois. Va dans un lieu avec du monde si tu peux. Es-tu en danger, là, maintenant? "
    "Réponds OUI ou NON. Si oui: {police}.",
    "Pour parler: {line}. Tu peux effacer nos messages. On continue seulement si c'est sans risque.",
)
VIOLENCE_SEXUAL = (
    "Je te crois. C'est pas ta faute. Es-tu en danger, là, maintenant? Réponds OUI ou NON. "
    "Si oui: {police}.",
    "Pour parler ou voir du personnel de santé: {line}. C'est toi qui choisis. "
    "Tu peux effacer nos messages.",
)
VIOLENCE_MINOR = (
    "Je te crois. C'est pas ta faute. Tu as bien fait d'écrire. Es-tu en danger, là, maintenant? "
    "Réponds OUI ou NON. Si oui: {police}.",
    "Un adulte de confiance peut t'aider. Pour parler: {youth}. "
    "Je peux pas te promettre le secret si tu es en danger.",
)

# --- Medical ------------------------------------------------------------------------------------

MEDICAL = (
    "Appelle le {emergency} maintenant, mets le haut-parleur. Dis où tu es, suis les consignes. "
    "Reste avec la personne ou garde quelqu'un avec toi.",
)
MEDICAL_MEANWHILE: Mapping[str, str] = MappingProxyType(
    {
        "seizure": "Pendant la crise: mets rien dans la bouche, retiens pas la personne. "
        "Reste avec elle.",
        "chest": "En attendant: reste au calme. Garde quelqu'un avec toi.",
        "cold": "Mets la personne au sec et couvre-la. Pas d'alcool, frotte pas la peau. "
        "Boisson tiède sucrée si elle est bien éveillée.",
        "heat": "Mets la personne au frais. Linges frais et mouillés sur la peau. "
        "Reste calme, reste avec elle.",
        "withdrawal": "Un sevrage d'alcool ou de benzos est parfois grave. "
        "Garde quelqu'un avec toi. Coupe jamais tout d'un coup sans aide.",
        "infection": "Fièvre et rougeur qui monte: c'est urgent. Injecte pas près de la plaie. "
        "Pas d'alcool dessus, couvre-la avec un tissu neuf.",
    }
)

# --- Distress -----------------------------------------------------------------------------------

DISTRESS = (
    "Je suis là. Pose tes pieds au sol. Respire lentement: 4 secondes, puis souffle. "
    "Nomme 3 choses que tu vois.",
    "Tu peux parler à une vraie personne: {line}. Es-tu en danger, là, maintenant? "
    "Réponds OUI ou NON. Si oui: {emergency}.",
)
DISTRESS_VOICES = (
    "Je te crois. Cela fait peur. C'est temporaire. Va dans un lieu calme, bois un peu d'eau, "
    "reste avec quelqu'un de confiance.",
    "Tu peux parler à une vraie personne: {line}. Si cela empire ou si tu es en danger: {emergency}.",
)

# --- A doubt is a question ------------------------------------------------------------------------
# Asked directly and in the present: asking about suicide does not plant the idea.

QUESTIONS: Mapping[Crisis, str] = MappingProxyType(
    {
        Crisis.OVERDOSE: "Est-ce que quelqu'un fait une surdose ou respire mal, là, maintenant? "
        "Réponds OUI ou NON.",
        Crisis.SUICIDE: "Je veux bien comprendre. Est-ce que tu penses à mourir? "
        "Tu peux me le dire, je te juge pas. Réponds OUI ou NON.",
        Crisis.VIOLENCE: "Est-ce que tu es en danger maintenant? Réponds OUI ou NON.",
        Crisis.MEDICAL: "Est-ce que c'est une urgence pour le corps, là, maintenant? "
        "Réponds OUI ou NON.",
        Crisis.DISTRESS: "Cela semble dur. As-tu besoin de parler à quelqu'un tout de suite? "
        "Réponds OUI ou NON.",
    }
)
QUESTION_OTHER = "As-tu peur pour la vie de quelqu'un, là, maintenant? Réponds OUI ou NON."

# Never "tant mieux": whoever was misunderstood must find a number here too.
CALMED = (
    "Merci de me le dire. Si cela change, écris-moi, à toute heure. Parler à quelqu'un: {line}. "
    "En danger: {emergency}."
)

# Naloxone lasts 20 to 90 minutes, often less than the opioid (safety_facts, section 1).
CALMED_OVERDOSE = (
    "Merci de me le dire. Reste avec la personne: la naloxone s'use en 20 à 90 min, la surdose peut revenir. "
    "Appelle le {emergency}."
)

# --- While a page is up -----------------------------------------------------------------------------
# Most first responses ask one question, the same way round: "es-tu en danger?". These answer it.

STILL_IN_DANGER = (
    "Appelle le {emergency} maintenant. Dis où tu es et reste en ligne. "
    "Tu peux continuer à m'écrire ici."
)
SAFE_FOR_NOW = (
    "Merci de me répondre. Reste où tu te sens bien. "
    "Pour parler tout de suite: {line}. Tu peux m'écrire ici."
)
# Who hides cannot speak: a voice line alone would be no help.
CANNOT_CALL = "Compris, tu n'as pas à parler. Écris-moi ici: où tu es, ce qui se passe."
CANNOT_CALL_TEXT = (
    "Compris, tu n'as pas à parler. Écris-moi ici: où tu es, ce qui se passe. "
    "Par texto aussi: {text_to}."
)
PLACE_NOTED = "Noté: {place}. Dis aussi où tu es au {emergency} si tu appelles."
STILL_HERE = "Je suis là. Pour parler tout de suite: {line}. En danger: {emergency}."

# --- Keywords -------------------------------------------------------------------------------------
# A STOP or an AIDE can be sent in distress: both replies carry a crisis number.

OPT_OUT = (
    "C'est fait, plus de messages. Pour revenir: START. En danger: {emergency}. "
    "Parler à quelqu'un: {line}."
)
HELP = (
    "Fanal: aide gratuite par texto. Es-tu en danger? Urgence: {emergency}. "
    "Crise: {line}. Dis-moi ton besoin (dormir, manger...). ARRET pour cesser."
)
ENGLISH = (
    "Emergency: call {emergency}. Suicide or crisis: call {line}.",
    "My English is short. In danger? Call {emergency}. Overdose: call first, give naloxone, stay.",
)
