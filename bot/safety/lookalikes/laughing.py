"""A laugh or a smile, as it is typed: what was sure becomes a question."""

from __future__ import annotations

import re

# Read on the text as sent, since marks are not words.
LAUGHING = re.compile(
    r"\b(?:m+d+r+|p+t+d+r+|l+o+l+|x+d+|(?:ha){2,}h?|(?:hi){2,}|(?:he){2,}|vdm)\b"
    r"|\^\^|[:;=x][-'o]?[)pPD]+(?!\w)|[😂🤣😅😜😝😆😁😛]",
    re.IGNORECASE,
)
