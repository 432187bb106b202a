"""What the tables of this room must not hear: a topic, a pet, a habit to give up, a thank-you."""

from __future__ import annotations

from bot.safety.words import said

# Suicide as a topic: prevention, mourning, training, long ago. No rule of suicide holds beside it.
TOPIC = said(
    "suicide ~ prevention|taux|groupe|endeuilles|statistiques|conference|sensibilisation|"
    "benevole|formation",
    "deuil|endeuille|survivant|groupe ~ suicide|suicidaire",
    "ancien suicidaire|tentative",
    "formation|former|outil|sentinelle|benevole|stage|intervenir ~ suicide|suicidaire|crise",
    "groupe|soutien|endeuille ~ suicide",
    "suicide de mon|ma|notre ~ ans|mois|passe|annee",
    "tentative ~ mois_passe|annee_passee|ans|an_passe",
)

# A pet to be let in, a habit to give up, a thank-you: no farewell.
NOT_FAREWELL = said(
    "<animal>|animal|minou ~ "
    "accept*|rentre|permis|admis|vacciner|veterinaire|hebergement|refuge|gardien|garder",
    "gardien|garder|garderie|gardiennage|pension ~ <animal>|enfants|hospital*",
    "arrete|lache|finir|cesser ?avec|la|de|en_finir|tout ?avec|la|le ?ma "
    "dope|coke|crack|alcool|fumer|boire|clope|cigarette|fentanyl|consommer|consommation|"
    "heroine|drogue|pot|speed|meth|ecole|job|jouer",
    "merci|thanks ?beaucoup|bien|pour ?les|votre|ton|vos|tes "
    "info|aide|reponse|adresse|ecoute|numero|service",
    "bonne journee|fin_de_semaine|soiree",
    "j_ai faim|froid",
)

# "Mon mari veut me tuer" is no wish of one's own: for `bot.safety.violence`.
BY_ANOTHER = said(
    "il|elle|ils|<conjoint>|conjoint|pimp|pere|frere|boss|patron|voisin ?qui ?me|nous va|vont|veut|veulent me|nous tuer",
)
