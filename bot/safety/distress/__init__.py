"""Acute distress: panic, psychosis, a breakdown, with none of the signs of the other crises."""
