"""Pure rules and words of a meeting: synchronous, no I/O, no Discord."""
