"""What the tables of this room must not hear: a complaint, a service looked for, a nuisance, a joke."""

from __future__ import annotations

from bot.safety.words import said

NOT_NOW = said(
    "repond|repondu|donne_pas ~ cogne|sonne|frappe porte|a_ma_porte",
    "plainte|avocat|tribunal|aide_juridique|requete|ivac",
    "cherche|cherchons|trouver|existe|connaitre|ya_tu|il_y_a_t_il|avez_vous|offrez|ou|numero ~ "
    "<soutien>|atelier|psychologue|soutien|hebergement|maison|avocat|aide_juridique|"
    "maison_d_hebergement|centre|refuge|organisme|service|ressource|conge",
    "me|nous suis|suivi ?par|a|en|au ?un|une|mon|la|le "
    "medecin|psy|psychologue|clsc|clinique|intervenante|infirmiere|travailleuse|equipe|centre|"
    "hopital|therapeute|insta*|tiktok",
    "dans|chez mon equipe",
    "prof|coach|patron|mere|pere|boss ~ va me tuer",
    "froid|fatigue|stress|bug|moustiques|punaises|job ~ va|vont me tuer",
    "punaises|moustiques|puces|<animal>|rats|guepe* ~ attaque*|mord*|mordu|suivi|suit",
    "dechets|seringues|poubelles|voleurs|squeegees|clients|commerce|magasin|clientele|trottoir|"
    "eleves|citoyens|voisinage|residents|commercante ~ "
    "mediation|conflit|chicane|plaintes|parler|rencontre|mediateur|dialogue",
)
