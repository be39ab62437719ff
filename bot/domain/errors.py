"""Domain errors: each carries data, never a sentence; another layer words it."""


class DomainError(Exception):
    """Something a person asked for that the rules refuse."""
