import copy
import dataclasses
import pickle
import re
from dataclasses import FrozenInstanceError, field, replace

import pytest

from bot.lazily import dataclass, regex


@dataclass(frozen=True, slots=True)
class Lamp:
    """A record as most of them are."""

    street: str
    number: int = 1
    watts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Drop what stands around the name."""
        object.__setattr__(self, "street", self.street.strip())

    @property
    def place(self) -> str:
        """Where it stands."""
        return f"{self.number} {self.street}"


@dataclass(frozen=True, slots=True)
class TallLamp(Lamp):
    """A record of a record."""

    metres: int = 9


@dataclass(eq=False)
class LampBroken(Exception):
    """An error as most of them are."""

    street: str
    since: tuple[str, ...] = ()


@dataclass(eq=False)
class LampStolen(LampBroken):
    """An error below another one."""

    by: str = "nobody"


@dataclass(slots=True)
class Count:
    """A record that changes."""

    lit: int = 0


@dataclass(frozen=True, slots=True)
class Unused:
    """A record that nobody makes."""

    street: str


def test_a_record_is_made_read_and_compared_like_a_dataclass() -> None:
    lamp = Lamp(" High Street ", 3)
    assert (lamp.street, lamp.number, lamp.watts, lamp.place) == ("High Street", 3, [], "3 High Street")
    assert lamp == Lamp("High Street", 3)
    assert lamp != Lamp("High Street", 4)
    assert repr(lamp) == "Lamp(street='High Street', number=3, watts=[])"
    assert replace(lamp, number=4).place == "4 High Street"
    assert dataclasses.asdict(lamp) == {"street": "High Street", "number": 3, "watts": []}
    match lamp:
        case Lamp(street, number):
            assert (street, number) == ("High Street", 3)


def test_each_instance_has_a_default_of_its_own() -> None:
    Lamp("Low Street").watts.append(60)
    assert Lamp("Low Street").watts == []


def test_a_frozen_record_does_not_change_and_has_no_room_for_more() -> None:
    lamp = Lamp("High Street")
    with pytest.raises(FrozenInstanceError):
        lamp.number = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del lamp.number
    assert not hasattr(lamp, "__dict__")
    assert len({TallLamp("A", watts=()), TallLamp("A", watts=())}) == 1  # type: ignore[arg-type]


def test_a_record_can_be_copied_and_packed() -> None:
    lamp = Lamp("High Street", 3, [60])
    assert copy.deepcopy(lamp) == lamp
    assert pickle.loads(pickle.dumps(lamp)) == lamp


def test_a_record_of_a_record_has_the_fields_of_both() -> None:
    assert repr(TallLamp("A", 2)) == "TallLamp(street='A', number=2, watts=[], metres=9)"
    assert TallLamp("A") != Lamp("A")


def test_an_error_can_be_raised_with_its_data_and_is_equal_to_none_but_itself() -> None:
    with pytest.raises(LampBroken) as broken:
        raise LampStolen("High Street", by="a thief")
    assert (broken.value.street, broken.value.since) == ("High Street", ())
    assert repr(broken.value) == "LampStolen(street='High Street', since=(), by='a thief')"
    assert LampBroken("A") != LampBroken("A")
    assert [kind.__name__ for kind in LampBroken.__subclasses__()] == ["LampStolen"]


def test_a_record_that_changes_can_be_no_key() -> None:
    count = Count()
    count.lit += 1
    assert count == Count(1)
    with pytest.raises(TypeError):
        hash(count)


def test_the_fields_of_a_class_are_known_before_it_has_an_instance() -> None:
    @dataclass(frozen=True, slots=True)
    class Square(Lamp):
        """A record of a record, just written."""

        benches: int = 0

    assert dataclasses.is_dataclass(Square)
    assert [one.name for one in dataclasses.fields(Square)] == ["street", "number", "watts", "benches"]


def test_what_is_missing_is_named_from_the_first_instance_on() -> None:
    with pytest.raises(
        TypeError, match=r"Unused\.__init__\(\) missing 1 required positional argument: 'street'"
    ):
        Unused()  # type: ignore[call-arg]


def test_a_pattern_is_compiled_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    number = regex(r"(?P<number>\d+)", re.ASCII)
    compiled: list[str] = []
    real = re.compile

    def compile_told(text: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(text)
        return real(text, flags)

    monkeypatch.setattr(re, "compile", compile_told)
    assert compiled == []
    found = number.search("lamp 12")
    assert found is not None
    assert found["number"] == "12"
    assert number.search("lamp") is None
    assert compiled == [r"(?P<number>\d+)"]
