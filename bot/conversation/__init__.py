"""A talk with one person: what came in, what goes out, and the turn between them."""
