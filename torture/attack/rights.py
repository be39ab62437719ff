"""Whether a person may, by the tables of `expected`, and what one who may not is told."""

from typing import Final

from torture.attack.expected import AT_HOME, ELSEWHERE, IN_A_DM, NOT_THE_ASKER, Line, Right
from torture.attack.ground import Kind

POWERS: Final[dict[Right, frozenset[str]]] = {
    Right.OFFICER: frozenset({"officer"}),
    Right.STAFF: frozenset({"officer", "moderator"}),
    Right.HOLDER: frozenset({"officer", "administrator"}),
    Right.PLANNER: frozenset({"officer", "moderator", "administrator"}),
    Right.ADMINISTRATOR: frozenset({"administrator"}),
}


def may(line: Line, kind: Kind) -> bool:
    """Whether this kind of person may use what the line of the table is about."""
    if line.right in POWERS:
        return kind.place == "home" and bool(kind.powers & POWERS[line.right])
    return {
        Right.EVERYBODY: True,
        Right.IN_A_SERVER: kind.place != "dm",
        Right.RESIDENT: kind.place == "home",
        Right.ASKER: kind.is_asker,
        Right.SETS_UP: kind.is_admin and kind.place != "dm",
    }[line.right]


def reasons(line: Line, kind: Kind) -> frozenset[str]:
    """The errors with which one who may not can be refused."""
    if kind.place == "home":
        return NOT_THE_ASKER if line.right is Right.ASKER else AT_HOME
    return IN_A_DM if kind.place == "dm" else ELSEWHERE
