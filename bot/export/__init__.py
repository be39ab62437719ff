"""Transcripts and files made from view models; no Discord."""
