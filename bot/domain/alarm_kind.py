"""What a text that alarms is about; apart from what finds it, which is large, as rows have it too."""

from enum import StrEnum


class AlarmKind(StrEnum):
    """What a text seems to be about; the values are stored and never shown as they are."""

    SELF_HARM = "self_harm"
    CHILD = "child"
    SEXUAL = "sexual"
    WEAPON = "weapon"
    ABUSE = "abuse"
    DANGER = "danger"
