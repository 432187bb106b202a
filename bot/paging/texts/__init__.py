"""Every sentence of paging and hand-off, to people and to workers.

GSM-7 letters only, and one segment of 136 septets at most for whatever is said in a crisis: an "ê"
or a "ç" would more than double the price, and some carriers cut what is longer. What varies
(an area, a name) is shortened so that the sentence always fits. Nothing here promises what is not
already true: "J'avertis" is said in the transaction that writes the page down.
"""

from bot.paging.texts import fitting, in_answer, to_coordinator, to_person, to_worker

__all__ = ["fitting", "in_answer", "to_coordinator", "to_person", "to_worker"]
