"""What a commit tells those who listen, by name: they need not load what changes rows."""

from bot.storage.views import changed_in

__all__ = ["changed_in"]
