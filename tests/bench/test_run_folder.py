"""Runs at the same time keep out of each other's way, and what ended runs left is cleared."""

import subprocess
import sys
from pathlib import Path

from bench.run_folder import run_folder

ROOT = Path(__file__).parents[2]


def test_two_runs_at_a_time_have_folders_of_their_own(tmp_path: Path) -> None:
    with run_folder(tmp_path / "runs") as first:
        (first / "notes").touch()
        with run_folder(tmp_path / "runs") as second:
            assert first != second
            assert not (second / "notes").exists()
            assert (first / "notes").exists()


def test_what_ended_runs_left_is_removed_by_the_next(tmp_path: Path) -> None:
    with run_folder(tmp_path) as first:
        (first / "large").mkdir()
    assert first.exists(), "to look into what went wrong"
    (tmp_path / "of-an-older-version").mkdir()
    with run_folder(tmp_path) as second:
        assert [path for path in tmp_path.iterdir() if path.is_dir()] == [second]


def test_a_killed_run_is_an_ended_one_and_another_process_s_is_not(tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from bench.run_folder import run_folder\n"
        "with run_folder(Path(sys.argv[1])) as folder:\n"
        "    print(folder, flush=True)\n"
        "    sys.stdin.read()\n"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    with other:
        assert other.stdout is not None
        its = Path(other.stdout.readline().strip())
        with run_folder(tmp_path):
            assert its.is_dir()
        other.kill()
    with run_folder(tmp_path) as mine:
        assert not its.exists()
        assert mine.is_dir()
