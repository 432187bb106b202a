"""Paging: who is on call, who must be told now, and who is told next when nobody answers."""
