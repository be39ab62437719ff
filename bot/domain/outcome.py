"""An outcome: what came of what residents said, in the officers' words ("You said, we did")."""

from enum import StrEnum


class OutcomeState(StrEnum):
    """Published at once, or once a second officer approves it where the team wants that."""

    WAITING = "waiting"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
