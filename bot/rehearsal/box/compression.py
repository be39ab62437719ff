"""Transport compression of the gateway: one stream for a whole connection, flushed after each message.

https://discord.com/developers/docs/events/gateway#transport-compression
"""

from __future__ import annotations

import importlib
import zlib
from collections.abc import Callable

Compress = Callable[[bytes], bytes]


def zlib_stream() -> Compress:
    stream = zlib.compressobj(1)  # over loopback, time is worth more than bytes
    return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)


def zstd_stream() -> Compress:
    """discord.py asks for this one where Python has zstd itself (3.14) or the zstandard package is there."""
    try:
        zstd = importlib.import_module("compression.zstd")
    except ImportError:
        stream = importlib.import_module("zstandard").ZstdCompressor().compressobj()
        block = importlib.import_module("zstandard").COMPRESSOBJ_FLUSH_BLOCK
        return lambda data: bytes(stream.compress(data) + stream.flush(block))
    stream = zstd.ZstdCompressor()
    return lambda data: bytes(stream.compress(data, mode=stream.FLUSH_BLOCK))


STREAMS: dict[str, Callable[[], Compress]] = {"zlib-stream": zlib_stream, "zstd-stream": zstd_stream}
