"""Every body that the bot sent, packed away to be looked at later: the bot need not wait for it."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any, Final

from bot.rehearsal.box.overlay import overlooked

# Characters that are packed together: enough to be packed well, and quickly done.
_TOGETHER: Final = 1 << 18
_DIGEST: Final = 16


class Bodies:
    """All bodies by route, each text once: `sent` counts how many there were, `len()` how many differ.

    Several boxes may share it, to be checked once.
    """

    def __init__(self) -> None:
        self.sent = 0
        self._known: set[bytes] = set()
        self._packed: list[tuple[int, bytes]] = []
        self._open: list[tuple[str, str]] = []
        self._size = 0
        self._looked_at = 0
        self._faults: dict[str, None] = {}

    def note(self, route: str, text: str) -> None:
        """Keep a body as it came over the wire, if the very same is not there."""
        self.sent += 1
        digest = blake2b(f"{route}\n{text}".encode(errors="surrogatepass"), digest_size=_DIGEST).digest()
        if digest in self._known:
            return
        self._known.add(digest)
        self._open.append((route, text))
        self._size += len(text)
        if self._size > _TOGETHER:
            self._packed.append((len(self._open), zlib.compress(json.dumps(self._open).encode(), 1)))
            self._open, self._size = [], 0

    def __len__(self) -> int:
        return len(self._known)

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Route and body of each."""
        yield from self._from(0)

    def _from(self, first: int) -> Iterator[tuple[str, Any]]:
        for count, packed in self._packed:
            if first < count:
                for route, text in json.loads(zlib.decompress(packed))[first:]:
                    yield route, json.loads(text)
            first = max(0, first - count)
        for route, text in self._open[first:]:
            yield route, json.loads(text)

    def faults(self) -> list[str]:
        """What Discord refuses and no schema says, in words; each once. Looks only at what is new."""
        for route, body in self._from(self._looked_at):
            self._faults |= dict.fromkeys(f"{route}: {told}" for told in overlooked(route, body))
        self._looked_at = len(self)
        return list(self._faults)
