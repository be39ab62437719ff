"""The simulated clock: all that falls into a leap happens, in its order and at its moment."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta

from bench.leaping import LONGEST_LEAP, LeapingLoop

HOUR = timedelta(hours=1)


def test_an_hour_passes_for_the_loop_and_for_the_wall_clock() -> None:
    async def sleep_for_an_hour(loop: LeapingLoop) -> None:
        with loop.by_its_clock():
            began, wall = loop.time(), datetime.now(UTC)
            await asyncio.sleep(HOUR.total_seconds())
            assert loop.time() - began >= HOUR.total_seconds()
            assert HOUR <= datetime.now(UTC) - wall < HOUR + timedelta(minutes=1)
            assert abs(loop.ahead - HOUR.total_seconds()) < 60

    _run(sleep_for_an_hour)


def test_each_timer_goes_at_its_moment() -> None:
    async def set_timers(loop: LeapingLoop) -> None:
        gone: list[tuple[str, int]] = []
        with loop.by_its_clock():
            began = datetime.now(UTC)

            def note(name: str) -> None:
                gone.append((name, round((datetime.now(UTC) - began).total_seconds())))

            for seconds, name in ((61, "third"), (3, "first"), (60, "second")):
                loop.call_later(seconds, note, name)
            await asyncio.sleep(90)
        assert gone == [("first", 3), ("second", 60), ("third", 61)]

    _run(set_timers)


def test_nothing_leaps_while_somebody_waits_or_before_it_may() -> None:
    async def wait(loop: LeapingLoop) -> None:
        await asyncio.sleep(0.02)
        assert loop.ahead == 0
        with loop.by_its_clock():
            with loop.at_real_pace():
                await asyncio.sleep(0.02)
            assert loop.ahead == 0
            await asyncio.sleep(0.02)
            assert 0 < loop.ahead < 0.02

    _run(wait)


def test_what_comes_from_elsewhere_is_not_leapt_over() -> None:
    async def ask_a_thread(loop: LeapingLoop) -> None:
        with loop.by_its_clock():
            async with asyncio.timeout(20 * LONGEST_LEAP):
                assert await asyncio.to_thread(sum, range(1000)) == 499_500

    _run(ask_a_thread)


def _run(main: Callable[[LeapingLoop], Coroutine[None, None, None]]) -> None:
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        loop = runner.get_loop()
        assert isinstance(loop, LeapingLoop)
        runner.run(main(loop))
