"""STOP and START by contact id, for those who must not see addresses."""

from bot.privacy.contacts import opt_in, opt_out

__all__ = ["opt_in", "opt_out"]
