"""How long what kind of data is kept, and what is held back from erasing."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Kept(StrEnum):
    """A kind of data with a time of its own; the value stands in a team's row."""

    QUESTIONS = "questions"  # who asked, supported and wished to hear; the published pair stays
    PRIVATE_INFORMATION = "private_information"
    RECORDS = "records"  # a meeting's record and what was published in it
    NOTICES = "notices"  # what was sent by DM, as ids
    ACTIONS = "actions"  # the record of actions


# Days, where a team has chosen nothing.
RETENTION_DAYS: Final = {
    Kept.QUESTIONS: 365,
    Kept.PRIVATE_INFORMATION: 90,
    Kept.RECORDS: 6 * 365,
    Kept.NOTICES: 30,
    Kept.ACTIONS: 6 * 365,
}
MIN_RETENTION_DAYS: Final = 7
MIN_ACTIONS_DAYS: Final = 365
MAX_RETENTION_DAYS: Final = 10 * 365
# A server that took the bot out: its data goes after so long, whatever its teams chose.
LEFT_SERVER_DAYS: Final = 30


class HoldKind(StrEnum):
    """Why something is not erased for now."""

    EVIDENCE = "evidence"
    COMPLAINT = "complaint"
    DISCLOSURE = "disclosure"  # a disclosure request


def days_kept(chosen: Mapping[Kept, int], kept: Kept) -> int:
    """How many days a kind of data is kept, by what a team has chosen."""
    return max(chosen.get(kept, RETENTION_DAYS[kept]), least_days(kept))


def least_days(kept: Kept) -> int:
    """The fewest days a team may choose: who did what has to be answered for longer than a week."""
    return MIN_ACTIONS_DAYS if kept is Kept.ACTIONS else MIN_RETENTION_DAYS
