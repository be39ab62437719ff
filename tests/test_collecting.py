import asyncio
import gc
import weakref
from collections.abc import Iterator

import pytest

from bot import collecting
from bot.collecting import Collector, Service


class Thing:
    """Refers to itself, as a view refers to its buttons and they to it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def collector_as_it_was() -> Iterator[None]:
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(10**9)
    yield
    gc.set_threshold(*before)


def litter(how_many: int) -> weakref.ref[Thing]:
    things = [Thing() for _ in range(how_many)]
    return weakref.ref(things[-1])


def test_what_nobody_refers_to_goes_when_nobody_is_served() -> None:
    service = Service()
    dropped = litter(10_000)
    assert dropped() is not None
    assert Collector(service).look()
    assert dropped() is None


async def test_nobody_who_is_served_waits_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    service = Service()
    collector = Collector(service)
    dropped = litter(10_000)
    with service.somebody(), service.somebody():
        assert not collector.look()
    assert not collector.look()  # the next may press at any moment
    assert dropped() is not None
    monkeypatch.setattr(collecting, "_QUIET", 0)
    assert collector.look()
    assert dropped() is None


def test_somebody_who_could_not_be_served_is_served_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_QUIET", 0)
    service = Service()
    with pytest.raises(ValueError, match="no"), service.somebody():
        raise ValueError("no")
    assert service.is_quiet


def test_for_a_few_objects_it_does_not_look() -> None:
    gc.collect()
    assert not Collector(Service()).look()


def test_now_and_then_it_looks_at_what_has_become_old() -> None:
    old = Thing()
    gc.collect(0)
    gc.collect(1)  # it is old now: a look at the young ones passes over it
    dropped = weakref.ref(old)
    del old
    collector = Collector(Service())
    looks = 0
    while dropped() is not None:
        litter(6_000)
        assert collector.look()
        looks += 1
        assert looks <= collecting._YOUNG_LOOKS
    assert looks == collecting._YOUNG_LOOKS


async def test_it_looks_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "_EVERY", 0.01)
    gone = asyncio.Event()
    thing = Thing()
    weakref.finalize(thing, gone.set)
    del thing
    litter(10_000)
    looking = asyncio.create_task(Collector(Service()).forever())
    await asyncio.wait_for(gone.wait(), 30)
    looking.cancel()
