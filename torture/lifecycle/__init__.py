"""A meeting's life, drawn at random, against a model of it."""
