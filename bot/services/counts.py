"""How many questions are in which state, as boards and posts say it."""

from msgspec.structs import replace

from bot.domain.meeting import Meeting
from bot.domain.question import QuestionState
from bot.services.models import Counts
from bot.storage import reading
from bot.storage.database import Connection
from bot.storage.pausing import HeldEnd


async def counts_of_meeting(conn: Connection, meeting: Meeting) -> Counts:
    """A meeting's questions by state; after its close those carried over count as waiting."""
    return counts_in(await reading.states(conn, meeting))


async def counts_of_next(conn: Connection, team_id: int) -> Counts:
    """What waits for a team's next meeting, by state."""
    return counts_in(await reading.states_of_next(conn, team_id))


def counts_in(states: dict[QuestionState, int]) -> Counts:
    """Numbers by state, as boards say them."""
    return Counts(**{state.value: number for state, number in states.items()})


def without(counts: Counts, held: tuple[HeldEnd, ...]) -> Counts:
    """Leave out what a pause holds back: the ends that everybody can read."""
    for one in held:
        state = one.state.value
        counts = replace(counts, **{state: getattr(counts, state) - one.questions})
    return counts
