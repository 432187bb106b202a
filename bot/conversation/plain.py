"""A text as one of our own key words would be typed. Pure."""

from __future__ import annotations

import re
import unicodedata


def bare(text: str) -> str:
    """Lower case, no accents and no marks, one blank between words: "C’est où?" is "c est ou"."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    ascii_only = plain.encode("ascii", "ignore").decode()
    return " ".join(re.sub(r"[^a-z0-9 ]", " ", ascii_only.lower()).split())
