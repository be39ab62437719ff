"""Each measurement in miniature, with the real processes: that it runs and counts, not how fast it is."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bench.__main__ import MEASURES, as_json
from bench.doings import DOINGS
from bench.figures import AIMS, QUICK, Results

pytestmark = pytest.mark.box

TINY = replace(
    QUICK, residents=8, crowd_seconds=1.2, answered=3, answered_seconds=1.0, paced=3, teams=2, meetings=4,
    questions=40, starts=1, archived=24, soak=11,
)  # fmt: skip


@pytest.mark.parametrize("name", MEASURES)
async def test_a_measurement_says_its_figures(name: str, tmp_path: Path) -> None:
    results = Results(TINY, lambda _: None)
    folder = tmp_path / name
    folder.mkdir()
    await MEASURES[name](results, folder)
    assert results.figures
    assert results.notes
    said = json.loads(as_json(results))
    assert said.keys() - {"quick"} == results.figures.keys() <= AIMS.keys()
    if name == "acknowledging":
        assert (said["ack_lost"], said["ack_lost_at_once"]) == (0, 0)
        assert said["cpu_ratio"] > 0
    if name == "growth":
        assert said["growth"].keys() == DOINGS.keys()
        assert said["digest_ms"] > 0
    if name == "retaining":
        assert 0 < said["retention_wait_s"] <= sum(said["retention_s"].values()) + 3
    if name == "calls":
        assert said["calls_per_question"] >= 6, "two forms, two sends, a message and a pin"
