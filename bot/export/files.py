"""The files of a record: their names, and how they keep within what one message may carry."""

import gzip
import unicodedata
from collections.abc import Sequence
from typing import Final, TypeAlias
from zoneinfo import ZoneInfo

from bot.i18n import Texts
from bot.lazily import regex
from bot.services.models import RecordView

File: TypeAlias = tuple[str, bytes]

# Discord takes 10 MiB an attachment where nothing is boosted
# (https://discord.com/developers/docs/reference#uploading-files); what goes around a file also needs room.
MAX_UPLOAD: Final = 10 * 1024 * 1024 - 64 * 1024
_LONGEST_NAME: Final = 60
_NOT_NAME: Final = regex(r"[^a-z0-9]+")


def record_files(record: RecordView, t: Texts) -> tuple[File, ...]:
    """The transcript as HTML and CSV, with their names."""
    stem = file_stem(record)
    from bot.export import transcript  # loads templates and Markdown: not for a start

    return (f"{stem}.html", transcript.html(record, t)), (f"{stem}.csv", transcript.csv(record, t))


def file_stem(record: RecordView) -> str:
    """The files' name without its ending: "new-ash-green-2013-10-01"; safe on every system."""
    name = safe_name(record.team.name, "meeting")
    began = record.meeting.opened_at or record.meeting.starts_at
    return f"{name}-{began.astimezone(ZoneInfo(record.meeting.zone)).date().isoformat()}"


def safe_name(name: str, instead: str) -> str:
    """A name as part of a file's that every system takes; `instead` if nothing of it is left."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _NOT_NAME.sub("-", ascii_name.lower()).strip("-")[:_LONGEST_NAME].rstrip("-") or instead


def fit_files(files: Sequence[File], limit: int = MAX_UPLOAD) -> tuple[tuple[File, ...], ...]:
    """The files in groups of at most `limit` bytes, one group a message; nothing is left out.

    As they are if they fit together; else each is compressed (.gz), and one that is still too big is cut in
    numbered parts (.gz.001, …) that make the file again when put together. Raises ValueError for a limit
    below 1.
    """
    if limit < 1:
        raise ValueError("limit must be at least 1")
    if sum(len(data) for _, data in files) <= limit:
        return (tuple(files),)
    groups: list[list[File]] = [[]]
    for name, data in files:
        for part in _parts(f"{name}.gz", gzip.compress(data, mtime=0), limit):
            if groups[-1] and sum(len(other) for _, other in groups[-1]) + len(part[1]) > limit:
                groups.append([])
            groups[-1].append(part)
    return tuple(tuple(group) for group in groups)


def _parts(name: str, data: bytes, limit: int) -> list[File]:
    if len(data) <= limit:
        return [(name, data)]
    return [
        (f"{name}.{number:03}", data[start : start + limit])
        for number, start in enumerate(range(0, len(data), limit), 1)
    ]
