"""Words that say it is not over: beside them nothing is a false alarm, whatever calm the model hears.

`STILL_ON` says so outright: "je suis pas correct", "l'ambulance est pas venue", "y est reparti". A
negation that nobody explains (`NEGATED` without `CALM_NEGATIONS`) or a word of unease leaves it open:
the person is asked again, or the page stays as it is.
"""

from __future__ import annotations

from bot.safety.words import said

STILL_ON = said(
    "mais|pis|puis|sauf ~~ "
    "reparti|retombe|rendormi|revenu|bleu|mauve|gris|convulse|pire|mourir|mal|bouge_pas|bouge_plus",
    "repond|respire|reveille|bouge ?toujours|encore|meme|vraiment pas|plus|mal",
    "pas|plus|jamais ?encore|vraiment|toujours reveille|conscient",
    "reveille ~ rendormi|retombe|vomi*|repique|reconsomme|recommence",
    "dort|reveille|correct|il_va_bien|elle_va_bien ~ ronfle|gargouille|rale",
    "encore|toujours bleu|mauve|gris|inconscient|en_crise|mal|peur|pris|pogne|coince|enferme",
    "va ?vraiment|toujours|encore bien pas",
    "va|vais|va_t ?vraiment|toujours|encore pas|plus ?vraiment|encore|du_tout bien|mieux|fort",
    "ca va ?vraiment|toujours|encore pas ?pantoute|du_tout|tellement|trop|fort .",
    "feel|file ?vraiment|toujours pas",
    "pas change ?idee|avis|rien",
    "je_suis|il_est|elle_est|est|sont ?toujours pas|plus "
    "?vraiment|encore|du_tout|trop correct|ok|bien|safe|mieux",
    "sens ?toujours|encore pas ?vraiment|encore|du_tout bien|mieux|correct|safe",
    "empire|empirent",
    # no safety, a danger
    "pas|jamais|plus ?encore|vraiment|du_tout|trop en securite|safe",
    "je_suis|on_est|nous_sommes|suis|vie_est ?vraiment|toujours|encore|tellement|oui ?en "
    "?vrai|grand|grave|gros danger",
    "oui|et|encore|toujours|vraiment ?un|en ?vrai|grand danger",
    "peur|crains pour ma|sa|notre vie",
    # nobody came, or they are back
    "ambulance|pompiers|police|ambulanciers|secours|911|112 "
    "est|sont|arrive|vient|viennent|repond|veut|veulent|a|ont ?toujours|encore|meme pas|jamais",
    "ambulance|pompiers|police|ambulanciers|secours ?toujours|encore pas ?encore la|arrive|venu",
    "ambulance|pompiers|police|ambulanciers|secours ?est|sont partie|reparti ~ "
    "sans|revenu|revient|mais|plus|encore",
    "attend* ?encore|toujours ?apres ?le|la|un|une ambulance|pompiers|police|ambulanciers|secours",
    "encore|toujours|vraiment besoin ?de ?une ambulance|police|aide|secours|pompiers",
    "est|sont ?toujours pas|jamais|plus ?encore venu|arrive|passe|la|parti|regle|fini",
    "aucun|pas aide|secours .",
    "personne|aucun|rien ?est|a ?encore venu|arrive|vient|passe|regle|aide",
    "il|elle|ils|<conjoint> ?est|sont ?encore|toujours|deja revenu|revient|reviennent|de_retour|"
    "va_revenir|recommence",
    "est|sont encore|toujours la|dehors|dans|devant|derriere|avec",
    # somebody who goes on
    "va|vont|veut|veulent ~ me|nous|se tuer|frapper|battre|retrouver|sauter|pendre",
    "il|elle|<conjoint> ignore|retire",
    "donne|mange|mangeait ?toute une correction",
    "rappele|retexte|repondu ~ menac*|tuer|frapper|sauter",
    # a life that is a nightmare, an end
    "vie|ca|c_est|vis|vit ?est|c_est ?un un cauchemar",
    "il|elle|ils|<proche> est|sont mort",
    "vais pas me en_sortir|reveiller|rendre|relever|laisser",
    "vais pas passer|survivre|tenir|voir ~ .",
    "vais ?me pendre|tuer|suicider|mourir",
    "vais|veux en finir",
    "vais faire quand_meme",
    "laisse* faire ~~ mourir|rien|personne|finir|mort",
    "a|ai|ont pris|avale|gobe|fume ?tout ?le|mes|des|sa|ses|son <pilule>|methadone|fentanyl|dope|somnifere",
    "trop tard .",
    "adieu",
    # said in English
    "not ?a|really|yet|feeling|even safe|ok|okay|fine|better|good|here|coming|over|joke|false_alarm",
    "nobody|no_one ?is|has ?is came|come|here|coming|answering",
    "still ?in danger|here|bleeding|blue|unconscious|scared|outside",
    "came|is|s|coming back",
    # said to be no joke, not to be called off
    "pas ?une|un|de|des fausse_alerte|blague|joke|farce|jeu|test|niaiserie|facon",
    "niaise|rigole|deconne|blague pas",
    "annule*|oublie*|laisse*|lache* pas",
)

NEGATED = said("pas|plus|jamais|rien|personne|aucun|sans|not|never|nobody|dont|isnt|cant")

# Negations that calm: they explain themselves, and are taken out before `NEGATED` is looked for.
CALM_NEGATIONS = said(
    "non ?non pas ?vraiment|du_tout|pantoute|maintenant|trop|la ?pantoute .",
    "pas|plus|jamais|personne|aucun ?est|de|un ?vraiment|du_tout|plus ?en ?vrai danger",
    "pas|plus|aucun ?de besoin",
    "pas|rien|plus ?de|si|trop|bien grave",
    "pour|jamais|rien rien ?de_special",
    "panique|inquiete*|stresse|capote|fais_toi pas",
    "pas|plus|jamais ?vraiment|pour_vrai|me|te|nous ?me <mourir>|en_finir|die|faire_mal",
    "vais|veux|voulais|va|ferai|irai|envie ?me ?vraiment|du_tout pas|rien|plus ?me|de|rien|vraiment "
    "?me <mourir>|faire|ferai|foutre|pendre|jeter|lancer|couper|sauter|consommer",
    "personne|aucun|pas ?est|a|ete ?ete blesse|mort|mal|touche|frappe|victime|inconscient",
    "pas|plus ?une|un|de|des ?vraie overdose|surdose|suicide|suicidaire|urgence|crise|inquiet*",
    "plus peur que_de_mal",
    "pas dit|dire|ecrit|pense|vrai|moi|elle|lui|nous|vous|fache|grand_chose|trop_pire",
    "plus|pas peur",
    "plus|pas inquiet*|la_peine|probleme|trouble",
    "reviendra|revient|revenu pas|plus",
    "plus tard|calme|tranquille",
)

# Beside a calm word of the model's alone, these leave it open.
UNEASY = said(
    "encore|toujours|danger|peur|mal|pire|empire|mais|attend*|revenu|revient|recommence|seul|aide|"
    "urgent|urgence|vite|rendormi|mort|claque|frapp*|poussee|tue|tuer|menac*|bleu|saigne*|"
    "coince|pogne|enferme|pleure|tremble|perdu|besoin|envoye*|malgre|sauf|fini|reviendra|bof|still|scared|afraid",
)
# A "non" beside these is about somebody, not the answer to the question.
OF_SOMEBODY = said(
    "il|elle|ils|bebe|<conjoint>|<proche> ~ pas|plus|mal|encore|toujours",
    "mais",
    "oui",
    "pas encore .",
    "pas ?encore ce_soir|tout_de_suite|aujourd_hui|maintenant|cette_nuit",
)
