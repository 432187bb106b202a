"""A drug beside the sign: taken, lying there, or named; and somebody whom it is about."""

from __future__ import annotations

from bot.safety.words import said

DRUG = said(
    "<drogue>|<objet>",
    "<boisson>",
    "ca|quelque_chose|un_truc ~ pris|prend|fume|consomme|sniffe",
    "<avale>|consomme|fume|snif*|inject*|shoot*|tape|melang*",
    "party|teuf|rave|squat",
    "dose|g|stuff|matos|prod",
    "pupille*",
    "consommation",
)

# A drug or a drink, with nothing said of taking it.
SUBSTANCE = said(
    "<drogue>|<objet>|fume|inject*|bu|vodka|alcool|party",
)

# A drug by a name that means nothing else, or somebody seen to have taken it.
DRUG_NAMED = said(
    "drogue|dope|fentanyl|heroine|opioide|morphine|methadone|dilaudid|oxy|percocet|crack|coke|"
    "cocaine|speed|meth|crystal|mdma|ecstasy|ghb|ketamine|xanax|rivotril|valium|ativan|benzo|"
    "lyrica|nitazene|naloxone|overdose|surdose|seringue|garrot|vodka|alcool|saoul",
    "pris|fume|sniffe|gobe|avale|injecte ?une|un|son|sa|des|ses|trop "
    "pilule|comprime|hit|shot|shoot|puff|ligne|dose|poudre|g|k|speed",
    "apres|depuis ?son|sa|un|une hit|shot|shoot|puff|ligne|dose|trait|fix",
)

# Taken by the one who writes.
TAKEN = said(
    "pris|fume|injecte|inject*|sniffe|repris|melange|ligne|hit|trace|gobe ~~ "
    "<drogue>|trop|coup|g|biere|fort|alcool|bu|vin|traite|ligne",
)

SOMEBODY = said(
    "<il>|<proche>",
)
