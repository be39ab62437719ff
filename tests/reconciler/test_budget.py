"""One budget for all lanes: never more than the rate, and the urgent first."""

import asyncio

import pytest

from bot.reconciler.budget import Budget
from bot.reconciler.limits import Limits, just_wait
from bot.reconciler.outcomes import Overtaken


def _budget(**limits: float) -> Budget:
    chosen = Limits(calls_a_second=limits.get("rate", 50.0), burst=int(limits.get("burst", 2)))
    return Budget(chosen, just_wait, lambda: None)


async def _turn() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


async def test_a_burst_goes_at_once_and_the_rest_waits_for_its_turn() -> None:
    budget = _budget(rate=0.001)
    waiting = [asyncio.create_task(budget.take(1)) for _ in range(4)]
    await _turn()
    assert [task.done() for task in waiting] == [True, True, False, False]
    assert (budget.release() or 0) > 500
    budget.close()
    for task in waiting[2:]:
        with pytest.raises(Overtaken):
            await task


async def test_an_opening_goes_before_a_record() -> None:
    budget = _budget(rate=1000.0, burst=1)
    went: list[str] = []

    async def call(name: str, urgency: int) -> None:
        await budget.take(urgency)
        went.append(name)

    tasks = [
        asyncio.create_task(call(name, urgency))
        for name, urgency in (("first", 9), ("record", 7), ("opening", 0))
    ]
    await _turn()
    while len(went) < 3:
        if budget.release() is not None:
            await asyncio.sleep(0.001)
        await _turn()
    await asyncio.gather(*tasks)
    assert went == ["first", "opening", "record"]


async def test_a_caller_that_is_cancelled_costs_nothing() -> None:
    budget = _budget(rate=1000.0, burst=1)
    await budget.take(0)
    given_up = asyncio.create_task(budget.take(0))
    after = asyncio.create_task(budget.take(1))
    await _turn()
    given_up.cancel()
    await _turn()
    while not after.done():
        budget.release()
        await asyncio.sleep(0.001)
    assert budget.release() is None


async def test_nobody_gets_a_turn_after_the_end() -> None:
    budget = _budget()
    budget.close()
    with pytest.raises(Overtaken):
        await budget.take(1)
