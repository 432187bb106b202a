"""Telephones, providers and time that are not real, around a product that is."""
