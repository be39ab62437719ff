"""Beatmeet: a Discord bot that holds a neighbourhood's online meetings."""
