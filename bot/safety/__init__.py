"""Recognising a crisis and saying the right thing at once.

`screen` is pure (text in, finding out) and runs on every message before any model;
`protocols` renders the reviewed wording of `texts` for a region.
"""
