"""What anybody would recognise, said plainly, and the word itself.

The word alone is a doubt; with "vite", "aidez" or a place beside it, it is happening now.
"""

from __future__ import annotations

from bot.safety.words import said

PLAIN = said(
    "<il>|<proche> fait ?une overdose|surdose",
    "pris|avale|gobe|cale tout ?le|la|ma|mon|mes|sa|son|ses|une <boite> ?de "
    "<pilule>|somnifere|tylenol",
    "avale|gobe|cale tout ?le|mes|ses|sa|ma <pilule>|somnifere|tylenol|antidepresseur",
    "wont|isnt|not|doesnt|cant wake|waking up",
    "won|isn|doesn t wake up",
    "pris trop methadone|fentanyl|heroine|morphine|ghb|opioide|dilaudid|somnifere|<pilule>",
    "trouve|sens|trouvent plus|pas ?son|le pouls",
    "<proche> ~ est|devenu|devient|vient ?devenu ?tout bleu|mauve",
    "<il>|<est> ?devient|devenu|est tout bleu|mauve",
    "<proche>|il|elle ~ a avale|bu ~ methadone|morphine|fentanyl|dilaudid|suboxone",
)

OVERDOSE_WORD = said(
    "overdose*|surdose*|od|odd|oding|od_ing|overdosing|overdosed",
)

OVERDOSE_NOW = said(
    "<il>|<proche> overdosing|overdose",
    "overdose*|surdose* ?je "
    "maintenant|vite|aidez|help|pense|crois|possible|probable|svp|ici|devant|en_cours|ruelle|la",
    "help|aidez|vite|urgent|urgence|svp|possible|911|secours ?une|y|il_a|c_est overdose*|surdose*",
    "overdosing|oding",
    "overdose ?il_y_a|de|a|au minutes|rue|metro",
)

OVERDOSE_NOW_PERHAPS = said(
    "fai|faire|faisait|face|en_train|je_pense|je_crois|peut_etre|on_dirait|crois_que_c_est "
    "une|un|une_genre overdose*|surdose*",
    "<il>|<proche>|je|suis|est ?est|suis|fait|en en|une|un|overdosing ?train overdose*|surdose*",
)
