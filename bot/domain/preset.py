"""The kinds of organisations that hold meetings."""

from enum import StrEnum


class Preset(StrEnum):
    """Which kind of organisation holds the meeting; it changes words and signposts."""

    POLICE = "police"
    COUNCIL = "council"
    HOUSING = "housing"
    SCHOOL = "school"
