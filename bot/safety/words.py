"""Lists of words the phrase tables share, by `<name>`, and `said`, which compiles a table.

A word stands once, in its shortest form: `spelling.canonical` brings "agressée" and "agresser" to the
same stem, and "coloc", "copain" and "blonde" to "ami", before a table is read.
"""

from __future__ import annotations

from bot.safety.phrases import Sign, sign

WORDS: dict[str, str] = {
    # Somebody else, by pronoun and by relation. "a" and "est" are joual for "elle" and "elle est".
    "il": "il|elle|a|on|ils|elles|he|she|lui",
    "est": "il_est|elle_est|est|il_a_l_air|il_devient|elle_devient|il_vient|elle_vient|il_tourne",
    "proche": "ami|amis|frere|soeur|mere|maman|pere|papa|fils|fille|filles|gars|cousin|cousine|"
    "voisin|voisine|mari|femme|conjoint|conjointe|enfant|bebe|kid|kids|monsieur|madame|dame|homme|"
    "client|cliente|usager|usagere|resident|residente|patient|patiente|jeune|eleve|etudiant|"
    "etudiante|locataire|neveu|niece|oncle|tante|mamie|papi|garcon|collegue|ado|quelqu_un|someone|"
    "copain|copine|fiston|belle_soeur|beau_frere|ex|petit|petite|vieux|itinerant|brother|sister|"
    "mom|dad|kid|boyfriend|girlfriend|cousin|personne|beneficiaire|participant|participante|partenaire",
    # What one takes, and what lies beside.
    "drogue": "drogue|dope|fentanyl|heroine|opioide|morphine|methadone|metha|dilaudid|oxy|oxycodone|"
    "percocet|perc|codeine|tramadol|skenan|subutex|suboxone|purple|down|crack|coke|cocaine|roche|"
    "speed|meth|crystal|tina|ice|mdma|ecstasy|ghb|gh|ket|ketamine|keta|xanax|xan|rivotril|"
    "rivo|valium|ativan|benzo|benzos|lyrica|seresta|nitazene|tranq|ptc|spice|buddha_blue|3mmc|"
    "cathinone|rabla|brune|came|fix|shoot|smack|stock|point_de_down|trace|trail|rail|hit|puff|patch|"
    "patchs|pilule|comprime|medicament|somnifere|antidepresseur|tylenol|paracetamol|doliprane|"
    "advil|insuline|pot_de_pilules|opium|poppers|champignon|lsd|acide|pcp|freebase|gelule|naloxone|"
    "consomme|injecte|piquer|shooter|sniffer|sniffe|shot|dose|poudre|sirop",
    "boisson": "alcool|vodka|fort|boisson|bu|rhum|whisky|vin|biere|bieres|gin|saoul|boire",
    "objet": "seringue|aiguille|garrot|cuillere|paille|sachet|pipe|poudre|papier_alu|papier_aluminium|"
    "needle|syringe|bouteille_vide|boite_vide|blister|plaquette|kit|tourniquet",
    "avale": "pris|aval*|gobe",
    "boite": "boite|bouteille|flacon|pot|plaquette",
    "pilule": "pilule|comprime|medicament",
    # What one sees and hears.
    "bleu": "bleu|bleue|mauve|violet|violette|gris|grise|bleute|bleutee|blue|purple|bleuatre|violace",
    "pleure": "pleure|crie|hurle",
    "membre": "bras|jambe|pied",
    # Places one jumps from, waters one walks into.
    "hauteur": "pont|toit|viaduc",
    "riviere": "riviere|fleuve|canal",
    # To die, in the words people use.
    "mourir": "mourir|crever|suicider|tuer",
    # When, how many.
    "soir": "ce_soir|cette_nuit",
    "quelques": "2|3|deux|trois",
    # Whom and what one speaks of.
    "conjoint": "mari|chum|ex",
    "animal": "chat|chien",
    "soutien": "psy|groupe|therapie|suivi",
}


def said(*phrases: str) -> Sign:
    """A sign: any of these phrases, in the language of `phrases`, with the lists above."""
    return sign(*phrases, words=WORDS)
