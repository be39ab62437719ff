"""The records of many meetings in one file, to keep elsewhere."""

import io
import zipfile
from collections.abc import Iterable
from typing import Final

from bot.export.files import File

# The oldest moment that a ZIP file can say: the same records give the same bytes.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)


def zipped(files: Iterable[File]) -> bytes:
    """The files as one ZIP archive. Two of one name are numbered apart."""
    out = io.BytesIO()
    taken: dict[str, int] = {}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            taken[name] = taken.get(name, 0) + 1
            stem, dot, ending = name.rpartition(".")
            unique = name if taken[name] == 1 else f"{stem}-{taken[name]}{dot}{ending}"
            archive.writestr(zipfile.ZipInfo(unique, _NO_TIME), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
