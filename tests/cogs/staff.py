"""What several conversations with officers need."""

from datetime import UTC, datetime

from simcord.results import InteractionResult, ResponseMessage

from tests.support.discord import World


async def ask(world: World, text: str, who: str = "Rita Resident") -> None:
    """A resident asks in public, without a name."""
    person = world.resident if who == "Rita Resident" else world.person(who)
    said = await person.slash(world.lobby, "ask", question=text)
    assert said.acknowledged


def page(result: InteractionResult) -> ResponseMessage:
    """The ephemeral page a command answered with."""
    assert result.response is not None
    assert result.response.ephemeral
    return result.response


async def publish(world: World, number: str, text: str) -> None:
    """An officer answers by command."""
    said = await world.officer.slash(world.lobby, "answer", question=number, text=text)
    assert said.acknowledged


def stamp(month: int, day: int, hour: int) -> str:
    """A moment of 2026, in UTC, as Discord's timestamps hold it."""
    return str(int(datetime(2026, month, day, hour, tzinfo=UTC).timestamp()))
