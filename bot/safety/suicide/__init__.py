"""Suicide and self-harm: said outright, planned, said as a farewell, or feared for somebody.

Said outright, with the means at hand, or for a named day is sure. A farewell that could also be a
goodbye to the night shift is a doubt: the bot then asks the question directly, as suicide
prevention teaches. No phrase here is ever shown to anybody.
"""
