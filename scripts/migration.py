"""Writes a migration from what the tables have become: `scripts/migration.py "add a reason to question"`.

`scripts/migration.py --first` writes the first one anew, for as long as no version has been released.
Read what it wrote before committing it: a renamed column comes out as one dropped and one added.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.storage.migrate import MIGRATIONS  # noqa: E402
from bot.storage.schema import metadata  # noqa: E402
from bot.storage.sqlite import make_file, migration_engine  # noqa: E402


def write(message: str) -> None:
    """Bring an empty database to the newest version, compare it with the tables, write the difference."""
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "compare.db"
        make_file(path)
        engine = migration_engine(path)
        with engine.connect() as conn:
            _revise(conn, message)
        engine.dispose()


def _revise(connection: Connection, message: str) -> None:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    command.upgrade(config, "head")
    command.revision(config, message, autogenerate=True)


def say_for_postgresql() -> None:
    """Give each partial index its condition under PostgreSQL's name too."""
    for table in metadata.tables.values():
        for index in table.indexes:
            if (condition := index.dialect_kwargs.get("sqlite_where")) is not None:
                index.dialect_kwargs["postgresql_where"] = condition


def tidy(path: Path) -> None:
    """Drop Alembic's own remarks and put the file in our format."""
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.strip().startswith("# ###")]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8")
    for job in (["format"], ["check", "--fix"]):
        subprocess.run([sys.executable, "-m", "ruff", *job, "--quiet", str(path)], check=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if sys.argv[1] == "--first":
        (MIGRATIONS / "versions").mkdir(exist_ok=True)
        for old in (MIGRATIONS / "versions").glob("*.py"):
            old.unlink()
    say_for_postgresql()
    write("The first tables" if sys.argv[1] == "--first" else sys.argv[1])
    tidy(max((MIGRATIONS / "versions").glob("*.py")))
