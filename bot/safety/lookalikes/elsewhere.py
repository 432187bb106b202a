"""Lessons, stories, news, long ago: not now, not here.

What would be sure becomes a question, what would be a question becomes nothing.
"""

from __future__ import annotations

from bot.safety.words import said

ELSEWHERE = said(
    "il a|y_a ?environ|deja|quasiment|genre <quelques>|4|5|6|7|8|9|10|15|20|30|quatre|cinq|dix|"
    "quinze|vingt|trente|plusieurs|quelques|des|un|longtemps ans|annees|an|mois|longtemps",
    "en 1980|1990|1995|2000|2005|2008|2010|2012|2014|2015|2016|2017|2018|2019|2020|2021|2022|"
    "2023|2024",
    "hiver|ete|printemps|automne passe|dernier",
    "pour|dans un|mon|ma|mes cours|devoir|expose|travail_d_ecole|recherche|memoire|these|"
    "dissertation|examen|presentation|rapport|oral",
    "expose|travail|devoir|recherche|memoire|article|dissertation sur",
    "pense|pensais|croyais que ?il|elle ~ mais|finalement",
    "formation|atelier|conference|kiosque ~ "
    "naloxone|surdose|overdose|suicide|secourisme|rcr|violence",
    "dans|comme|regarde|ecoute|regardais|joue|vu|finir|jecoute|entendu ~ "
    "film|serie|video|jeu|chanson|livre|roman|fortnite|gta|minecraft|netflix|roblox|valorant|"
    "anime|episode|clip|documentaire|reportage|balado|podcast",
    "fortnite|gta|minecraft|valorant|roblox|warzone|cod|zelda|elden_ring|boss_de_fin|boss_final|respawn",
    "mon|le|ce|un personnage|heros|perso",
    "reve|cauchemar ~ mort|tue|mourir|mourait",
    "aux|les|ont_dit|dit nouvelles|news|infos|telejournal",
    "dans les journal|journaux",
    "histoire inventee|vraie",
    "il a|y_a ?ben|tres|bien|si longtemps",
    "an passe|dernier",
    "annee passee|derniere",
    "mois passe|dernier",
    "quand je_etais|j_avais|etais petit|jeune|enfant|ado|plus_jeune|12_ans|15_ans",
    "dans mon temps|enfance|jeunesse|ancien_temps",
    "a_l_epoque|jadis|autrefois|dans_le_temps",
)

# "Mon fils il a 4 ans": an age, not a time ago.
AGES = said(
    "fils|bebe|enfant|petit|garcon|neveu|niece|kid ?il|elle|qui a "
    "<quelques>|1|un|4|5|6|7|8|9|10|quatre|cinq|dix|quinze an|ans|mois",
    "a <quelques>|1|un|4|5|6|7|8|9|10|quatre|cinq|dix an|ans|mois mon|ma fils|bebe|petit|garcon .",
)
