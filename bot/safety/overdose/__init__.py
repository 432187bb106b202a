"""Overdose: the signs one sees, and what one has just taken.

The signs are those of the CATIE and Québec pages (cannot be woken, slow or no breathing, snoring
or gurgling, blue lips or nails, limp body), said as people type them. One vital sign is enough;
a fainter sign needs a drug beside it.
"""
