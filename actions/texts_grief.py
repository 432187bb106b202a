"""What is said to somebody who mourns: a word, and somebody to talk to."""

CONDOLENCES = "Mes condoléances. "
LISTEN = (
    "C'est lourd, ce que tu portes. Quelqu'un peut t'écouter: {line}. "
    "Pour une personne de l'équipe: écris INTERVENANT."
)
AGAIN = "Je te lis. Pour parler de vive voix: {line}, ou écris INTERVENANT."
