"""Whether somebody says they are a minor: it changes who can help, and what may be promised. Pure."""

from __future__ import annotations

import re

ADULT = 18

# "10 ans de rue" is no age. "j'ai 14 ans", "jai 15ans", "g 16 ans", "chu age de 13 ans", "moi 14 ans", "I'm 15"
_OWN_AGE = re.compile(
    r"\b(?:j\W?\s?ai|jai|jé|g|moi|chu|je suis|i\W?m)\s+(?:âgée?s? de |agee?s? de |juste |seulement )?"
    r"(\d{1,2})\s*(?:ans\b(?!\s+(?:de\b|d['’]|que\s+j))|piges\b|yo\b|$)",
    re.IGNORECASE,
)


def says_minor(text: str) -> bool:
    """Whether the text gives the writer's own age, under 18."""
    return any(0 < int(match[1]) < ADULT for match in _OWN_AGE.finditer(text))
