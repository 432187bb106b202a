"""Recognising a crisis and saying the right thing at once.

`screen` is pure (text in, finding out) and runs on every message before any model;
`protocols` renders the reviewed wording of `texts` for a region.

Each crisis has its room: tables of phrases by theme, `lookalikes` (what the room must not hear) and
`rules` (which tables together page, which only ask). A table named `..._PERHAPS` holds wordings that
ordinary messages have too: they make the bot ask. `phrases` says how a phrase is written.
"""
