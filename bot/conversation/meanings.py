"""Which words and which intents mean something of their own in a talk: tables, and no rule."""

from __future__ import annotations

import re

from bot.conversation import wishes

# Said of needles, these ask for new ones: what is reported is what nobody wants.
WANTS = re.compile(
    r"\b(man(qu|k)\w*|besoin|bzoin|veux|cherche|jai pu|pu (de|d)|me faut|need|want|neuv\w*|propres?)\b"
)
NEEDLES = ("find_exchange_site", "report_discarded_needle")

# The words our own sentences invite: they mean what we said they mean, whatever the model thinks.
KEYWORDS = {
    "plus": "more_options",
    "autre": "more_options",
    "autres": "more_options",
    "aide": "help",
    "help": "help",
    "intervenant": "talk_to_worker",
    "intervenante": "talk_to_worker",
    "tester": "find_drug_checking",
    "effacer": "delete_my_data",
    "annuler": "cancel",
    "annule": "cancel",
    "quitter": "manage_alerts",
    "plan": "pathway",
    "parcours": "pathway",
    "suite": "more_options",
    "robot": "bot_challenge",
    "bot": "bot_challenge",
    "oui": "affirm",
    "non": "deny",
}
# While a page is up these are about the crisis; a clear need ("ou dormir") is still answered.
SMALL_WORDS = frozenset(
    {
        "affirm",
        "deny",
        "greet",
        "inform",
        "thank",
        "repeat",
        "unsure",
        "out_of_scope",
        "complain",
        "bot_challenge",
        "talk_to_worker",
        "help",
        "more_options",
        "check_in_ok",
        "goodbye",
    }
)
# Questions about a door: where none was shown, a page is what they are about.
OF_A_DOOR = frozenset({"ask_phone", "ask_address", "ask_conditions", "ask_hours", "ask_services"})
# "Il lit mes messages" asks nothing about ours, nor "la police est là"; "je peux pas appeler" asks for no number.
OVERLOOKED = re.compile(
    r"\b(il|elle|ils|y|chum|mari|ex|pere|mere|blonde|conjointe?)\b.{0,16}"
    r"\b(lit|lis|lisent|voit|voient|regarde|fouille|check\w*|surveille|ecoute|entend|trouve)\b"
    r"|\b(police|policiers?|flics?|agents?) (est|sont|arrive\w*|vient|viennent|s en (vient|viennent))\b"
)
CANNOT_CALL = re.compile(
    r"\b(peux|peut|pourrai|capable|ose|dois) ?(juste |vraiment |meme )?(pas|pu|plus|jamais)"
    r"( \w+)? (appeler|telephoner|parler|dire un mot)\b"
    r"|\bpas (capable |moyen |le droit )?(de |d )?(appeler|telephoner|parler)\b"
    r"|\b(il|elle|ils|on) (m |nous )?(entend|entendent|ecoute|ecoutent)\b(?! (pas|plus|pu|rien|mal))"
    r"|\bpas de (credit|minutes?|forfait)\b|\b(cant|can t|cannot) (call|talk|speak)\b"
)
OF_SOMEBODY = re.compile(r"\b(il|elle|ils|y|ye|yest|mon (chum|mari|ex|pere|ami)|he|she|they)\b")
# Neither yes nor no to "es-tu en danger?", "penses-tu à mourir?": taken for a yes. "C'est fait" too.
HALF_YES = re.compile(
    r"(oui |ouais |ouin |yes |ben )?(un ?p(eu|tit peu|ti peu)|un ti peu|peut ?etre|ptet|des fois|desfois"
    r"|parfois|souvent|tout le temps|toujours|tjrs|depuis longtemps|ca arrive|plus ou moins|pas mal"
    r"|assez|je pense|je crois|jpense|jcrois|probablement|surement|sans doute|mets en|oui et non"
    r"|beaucoup|trop|vraiment|tellement|maybe|a little|kind of|i think so"
    r"|(c ?est|(je |j)?l ?ai) (deja )?fait)( oui| que oui| la)?"
)
# "Es-tu en danger, là, maintenant?" answered in a whole sentence: the same "non".
NOT_IN_DANGER = re.compile(
    r"((non|nan|nn|no) )?(je suis |chu |chui |jsuis |j suis |suis )?(vraiment |juste )?"
    r"(pas (du tout |vraiment )?en danger|(ok |correcte? )?en securite)"
    r"( la| maintenant| mtn| pour l instant| pour le moment| chez \w+( \w+)?| avec \w+( \w+)?)*"
)
# What the model calls calm, and is not when the words say that it goes on.
CALM = frozenset({"false_alarm", "check_in_ok", "deny"})
GOOD_NEWS = frozenset({"false_alarm", "check_in_ok"})
# What the model does not know what to make of.
LOST = frozenset({"unsure", "out_of_scope", "complain", "inform"})
RESCUE = frozenset({"find_naloxone", "ask_overdose_info", "ask_drug_info"})
OWN_INTENTS = frozenset(
    {"crisis_doubt", "in_crisis", "unsure", "answer", "cancel", *wishes.PHRASES}
)
REQUESTS = frozenset(
    {"report_discarded_needle", "request_mediation", "request_community_organizing"}
)

# What the model, which learned French, makes of English words.
LOST_IN_ENGLISH = frozenset(
    {
        "unsure",
        "out_of_scope",
        "inform",
        "ask_conditions",
        "ask_services",
        "ask_hours",
        "ask_address",
        "more_options",
        "complain",
        "repeat",
        "greet",
    }
)

# What one says to be written to no more. "C'est fini", "je veux plus souffrir" say nothing of it.
OF_MESSAGES = re.compile(
    r"\b(messages?|messaging|msgs?|mssgs?|textos?|texte[sz]?|texter|sms|dms?|mails?|d?m?ecri\w*|d?envo\w*"
    r"|recev\w*|recoi\w*|num(ero\w*)?|number|listes?|stop\w*|arret(ez|er?)? (tout|merci|svp|stp)"
    r"|desab\w*|desins\w*|inscri\w*|unsub\w*|cess\w*|notif\w*|contact\w*|derang\w*|lach\w*|la paix"
    r"|tranquille|bloqu\w*|block\w*|relanc\w*|alertes?|annonces?|pub|abonn\w*|gsm|cell\w*|tel\w*|enlev\w*"
    r"|retir\w*|retrait|remove|mute|off|resili\w*|desactiv\w*|debranch\w*|alone|spam\w*|sollicit\w*)\b"
)

# Of a door just shown: another is wanted. "Barré dehors" is no door's doing.
BARRED = re.compile(
    r"\b(je suis|jsuis|j suis|chu|chui|suis) (deja )?(barree?|bannie?|banned|interdite?)\b"
    r"(?! (dehors|chez|de chez|de la maison|de l appart\w*))"
    r"|^(non )?pas (le |la )?(premiere?|1er?|deuxieme|2e?|celui la|celle la|cette place|cet endroit)\b"
)

# Intents whose words can stand for an answer to what the bot asked, and mean nothing otherwise.
ANSWERS = frozenset({"inform", "affirm", "deny"})

# A death told and nothing else: condolences, and not a question about danger, unless the screen hears one.
MOURNS = re.compile(
    r"(?:mon|ma|mes|notre|nos) \w+(?: \w+)? (?:est|sont) (?:morte?s?|deced\w+)"
    r"(?: (?:hier|avant hier|(?:il )?y ?a .+|l an passe|le mois passe|la semaine passee))?"
)
