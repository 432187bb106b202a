"""Simulated Twilio and Telegram over real HTTP: strict like them, hostile on demand.

They know nothing of our channels, so that both sides are checked against the providers'
documentation and not against each other.
"""
