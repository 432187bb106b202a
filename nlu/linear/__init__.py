"""Texts to labels: n-gram features, linear models, probabilities that mean what they say."""
