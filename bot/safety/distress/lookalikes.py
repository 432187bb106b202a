"""What the tables of this room must not hear: a therapist looked for, a form, an exam, a laugh.

No rule holds beside one of these.
"""

from __future__ import annotations

from bot.safety.words import said

CALM = said(
    # a therapist, a group, a waiting list
    "cherche|cherchons|trouver|existe|ou|voudrais|aimerais|prendre|besoin_d ?un|une|des ~ "
    "<soutien>|psychologue|therapeute|psychiatre|rendez_vous|consultation|medecin|rdv|atelier|"
    "intervenant_en_sante|psy_gratuit|soutien_psychologique",
    "psy ~ coute|combien|gratuit|prix|liste|pas_cher",
    "liste attente",
    "parler ?a ?un|une groupe|psy",
    # crises one has had for long
    "fais des crises",
    "mes crises",
    "chaque|toutes_les ?les fois",
    # help with something
    "mon|ma|mes ?service|carte|demande|dossier|cheque|telephone|ordi ~ marche|fonctionne plus|pas",
    "aide ?a ?moi ?pour|a trouver|remplir|comprendre|mon|faire_mon|avec_mon|remplir_mon|"
    "imprimer|lire|ecrire|demenager|payer|savoir",
    "aide_sociale|aide_juridique|aide_a|aide_medicale|aide_alimentaire|banque_alimentaire",
    "on m_aide|vous_aidez|aidez_vous|pouvez_aider",
    # a habit to give up, a drug to have checked
    "arreter|decrocher|lacher ~ coke|crack|alcool|boire|fumer|consommer|pot|hero|meth|speed|clope",
    "baggie|coke|testee|analyser",
    # an exam, a form, a laugh, the bot itself
    "mdr|lol|haha|examen|exam|session|match|film|serie",
    "mdr|lol|haha|hahaha|ptdr|xd",
    "loyer|facture|hydro|formulaire|impots|paperasse",
    "robot|bot|machine|chatbot|vrai_humain|vraie_personne",
)

# A body that trembles is for `bot.safety.medical`, or for a bed: not for naming three things.
SICK = said("vomi*|fievre|froid|frette|frissonne|grippe|manque|sevrage")
