"""The privacy notice and the impact assessment, as they lie in docs/ for the organisation to fill in."""

from pathlib import Path
from typing import Final

from bot.export.files import File

_DOCS: Final = Path(__file__).resolve().parents[2] / "docs"
NOTICE: Final = "privacy-notice.md"
ASSESSMENT: Final = "dpia.md"


def documents(*names: str) -> tuple[File, ...]:
    """Those of the files that are there."""
    return tuple((name, (_DOCS / name).read_bytes()) for name in names if (_DOCS / name).is_file())
