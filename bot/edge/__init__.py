"""The edge: what stands open to providers day and night. It imports nothing of Rasa."""
