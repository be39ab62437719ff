import pytest

from bench.acknowledging import Crowd, pooled
from bench.figures import AIMS, FULL, QUICK, Results, meets, percentile


def test_the_figure_that_ninety_nine_of_a_hundred_do_not_exceed() -> None:
    values = [float(number) for number in range(1, 101)]
    assert percentile(values, 0.99) == 99.0
    assert percentile(values, 0.5) == 50.0
    assert percentile([7.0], 0.99) == 7.0
    with pytest.raises(ValueError, match="nothing was measured"):
        percentile([], 0.5)


def test_what_falls_short_of_its_aim_is_named() -> None:
    said: list[str] = []
    results = Results(QUICK, said.append)
    results.add(ack_lost=0, cpu_ratio=2.04, soak={"memory": 1.01, "files": 1.2})
    assert results.missed() == ["cpu_ratio", "soak"]
    assert meets("ack_lost", 0)
    assert meets("ack_p50_ms", 3.0) is None, "reported without an aim"
    assert said[1].startswith("cpu_ratio = 2.04")


def test_a_figure_that_nobody_described_is_refused() -> None:
    with pytest.raises(KeyError):
        Results(FULL, print).add(speed=1)
    assert all(words for words, _, _ in AIMS.values())


def test_two_crowds_of_a_bot_count_as_one() -> None:
    both = pooled([Crowd([0.1, 0.2], 1, 0.002, 0.7), Crowd([0.3], 2, 0.004, 0.5)])
    assert (both.seconds, both.lost) == ([0.1, 0.2, 0.3], 3)
    assert both.cpu_a_question == pytest.approx(0.003)
    assert both.p99_ms == pytest.approx(300)
    assert both.desk_lag == 0.7
