"""Rows and domain dataclasses; the only place that knows the database."""
