"""A few things asked for in set phrases that no label of the model stands for. Pure.

The model tells the contract's intents apart; what goes beyond one answer (a plan, who walks the
streets tonight, somebody to come along, a word to a service, a later question) has phrases of its
own, read here. Where the model is sure of a precise need, it is right and the phrase is not read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.conversation.votes import CHAT

CLEAR = 0.75  # the model is sure of a precise need
SHORT = 12  # words: a longer message says more than its set phrase
BARELY = 6  # "je viens de sortir de prison"
LONGER = {"accompany": 20}  # who asks for company says where and when in the same breath

LEAVING_PRISON = re.compile(
    r"\b(sor(s|t|tir|ti|tie|tant)|libere\w*|liberation|sortie)\b.{0,24}"
    r"\b(prison|penitencier|pen|detention|taule|tole)\b"
    r"|\b(prison|detention|penitencier|taule)\b.{0,20}\b(sors|sort|libere\w*|sortie)\b"
    r"|\bma (liberation|sortie de prison)\b"
    # A jail called by its town's name: only of oneself, and right after the verb.
    r"|\b(je|j|chu) ?(suis |vais |viens de )?(sors|sort|sortir|sortie?) (de |d )"
    r"(bordeaux|haren|orsainville)\b"
)
ASKS = re.compile(r"\b(ou|besoin|j?cherche|veux|faut)\b")  # "je sors de prison où dormir"
# "Mon ex sort de prison, j'ai peur": who is afraid, or asks for another, is not the one with a plan.
SOMEBODY_ELSE = re.compile(
    r"\b((mon|ma) (ex|chum|blonde|mari|femme|conjoint\w*|copain|copine|pere|mere|frere|soeur|fils"
    r"|fille|amie?)\b.*|il |elle |qui )\b(sort|sortira|va sortir|vient de sortir"
    r"|(est|etait|sera|a ete|va etre) (sorti|libere)\w*)\b"
    r"|\bsa (liberation|sortie)\b|\b(liberation|sortie)( de prison)? de (mon|ma|son) "
)
PHRASES: Mapping[str, re.Pattern[str]] = {
    "pathway": re.compile(
        r"\bm ?en sortir\b|\bpar ou (je |on )?commence|\bsortir de la (rue|marde|merde|galere)\b"
        r"|\bremonter la (pente|cote)\b|\brefaire ma vie\b|\bchanger (de|ma) vie\b"
        r"|\brepartir a zero\b|\b(mon|un|le) (plan|parcours)$|^(plan|parcours)$"
    ),
    "street_tonight": re.compile(
        r"\bqui (est|kest|ke c)?.{0,12}\bdans (la|les) rues?\b"
        r"|\b(qui|quand|ou|ya|y a|ki|quelle|quelles|heure|passe|passent)\b.{0,30}"
        r"\b(travailleu\w+ de rue|intervenant\w* de rue|equipes? de rue|maraudes?|travail de rue)\b"
        r"|\bmaraudes?\b.{0,20}\b(quand|passe|passent|ou|soir|heure)\b"
        r"|\b(travailleu\w+|equipes?|educ\w*) de rue\b.{0,20}\b(soir|nuit|maintenant|mtn|la|ou|quand)\b"
    ),
    "accompany": re.compile(
        r"\bm accompagn|\baccompagn(e|ez) moi\b|\baccompagn(e|er|es|ez|ateur|atrice)\b.{0,40}"
        r"\b(rdv|rendez ?vous|hopital|hosto|tribunal|cour|clsc|cpas|bureau|clinique|visite)\b"
        r"|\b(venir|vienne|viens|vient|viendrai\w*|aller|alle) avec (moi|nous|lui|elle)\b"
    ),
    "referral": re.compile(
        r"\b(refere|referez|recommande|recommandez) moi\b|\bme referer\b|\bj y vais\b|\bjy vais\b"
        r"|\bjvais y aller\b|\bje vais y aller\b|\b(avertis|appelle|avertissez|previens) les\b"
        r"|\bdis leur que\b|\b(leur|les) (dire|avertir|prevenir) que (je|j|on)\b"
    ),
    "follow_up": re.compile(
        r"\b(re)?ecri(s|vez|re) ?moi\b|\b(re)?texte[sz]? moi\b|\bme (re)?(ecrire|texter|relancer)\b"
        r"|\b(re)?ecri(s|vez) moi\b|\bprend\w* de mes nouvelles\b|\brelance moi\b|\brappelle moi ca\b"
    ),
}
# Opens the question itself: nobody asks for a bed so, however sure of one the model is.
WHO_WALKS = re.compile(r"^(c est )?qui (qui )?(est|kest) .{0,12}\bdans (la|les) rues?\b")
LATER = re.compile(
    r"\b(demain|2m1|dmain|plus tard|apres|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
    r"|\bdans \d+ (jour|h|heure)"
)
# Plain needs whose words the model was taught too few of: keeping a home, a group, a canteen.
NEEDS: Mapping[str, re.Pattern[str]] = {
    "find_legal_help": re.compile(r"\bevinc\w*|\beviction\b|\bexpuls\w*|\bmise en demeure\b"),
    "find_income_support": re.compile(
        r"\b(paye\w*|retard\w*|arrieres?|dettes?|capable)\b.{0,24}\bloyers?\b"
        r"|\bloyers?\b.{0,24}\b(retard|impayes?|paye\w*|dus?)\b"
        r"|\bcpas\b|\b(le|avoir le|droit au|mon) ris\b|\brevenu d integration\b"
    ),
    "find_housing": re.compile(
        r"\b(perd\w*|perte|garder)\b.{0,12}\b(appart\w*|logement|loyer|maison|kot|studio|bail)\b"
    ),
    "find_food": re.compile(r"\b(restos?|restaurants?) (social\w*|du coeur|communautaires?)\b"),
    "request_community_organizing": re.compile(
        r"\b(aider?|aident|soutien\w*|appuie\w*)\b.{0,16}\b(groupes?|organismes?|comites?|asbl)\b"
    ),
}
MINE = re.compile(r"\b(?:je|j|jme|jsuis|chu|chui|jai|mon|ma|mes|on|nous|notre|nos|me|m)\b")
# What the model may say of such a message and still leave the phrase its meaning.
NEVER = {
    "pathway": (
        "request_community_organizing", "request_mediation", "ask_overdose_info", "talk_to_worker",
        "start_check_in", "find_naloxone", "delete_my_data", "opt_out",
    ),
    "street_tonight": ("request_mediation", "request_community_organizing"),
    "accompany": ("request_mediation", "request_community_organizing", "start_check_in"),
    "referral": ("start_check_in", "talk_to_worker"),
    "follow_up": ("start_check_in", "manage_alerts", "talk_to_worker", "opt_out"),
}  # fmt: skip
# Needs that the phrase outweighs, however sure the model is: the way out says more than one of them,
# and who asks for company to the hospital asks for company.
OUTWEIGHED = {
    "pathway": ("find_treatment", "find_housing", "find_mental_health", "find_legal_help"),
    "accompany": (
        "find_health_care", "find_legal_help", "find_income_support", "find_identity_papers",
        "find_housing",
    ),
}  # fmt: skip


def wish(bare: str, intent: str | None, confidence: float) -> str | None:
    """What a message wishes for beyond the model's labels, or None.

    `bare` is the text without accents, marks and case; `intent` and `confidence` the model's.
    """
    length = len(bare.split())
    for name, phrase in PHRASES.items():
        if length > LONGER.get(name, SHORT):
            continue
        if phrase.search(bare) is None or (name == "follow_up" and not LATER.search(bare)):
            continue
        precise = bool(intent) and str(intent).startswith("find_") and confidence >= CLEAR
        precise = precise and not (name == "street_tonight" and WHO_WALKS.search(bare))
        if intent in NEVER[name] or (precise and intent not in OUTWEIGHED.get(name, ())):
            continue
        return name
    if length > SHORT:
        return None
    return _out_of_prison(bare, intent, confidence) or _need(bare, intent, confidence)


def _out_of_prison(bare: str, intent: str | None, confidence: float) -> str | None:
    """Who gets out and says no more than that has a whole plan to make. Where nothing is known of
    the model's word (`intent` None), only a message that is hardly longer says so little."""
    if LEAVING_PRISON.search(bare) is None or SOMEBODY_ELSE.search(bare):
        return None
    if intent is None:
        little = len(bare.split()) <= BARELY and ASKS.search(bare) is None
        return "pathway" if little else None
    if intent in NEVER["pathway"]:
        return None
    sure = intent.startswith("find_") and intent != "find_legal_help" and confidence >= CLEAR
    return None if sure else "pathway"


def _need(bare: str, intent: str | None, confidence: float) -> str | None:
    """A plain need in set words, unless the model is sure of any meaning; sure of chat is not sure
    of what somebody says of themselves."""
    if confidence >= CLEAR and not (intent == CHAT and MINE.search(bare)):
        return None
    found = (need for need, phrase in NEEDS.items() if phrase.search(bare))
    return next((need for need in found if need != intent), None)
