"""Use cases: one function, one transaction, one outcome or domain error."""
