"""Hand-off: what a worker writes back, and the relay between a worker and a person."""
