"""What the rules refuse at the desk: merging, wording, claims, ready reasons."""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bot.domain.errors import DomainError

# A form that begins with what its question has by now, and with no other answer.
OWN_WORDS: Final = "own"


class Doing(StrEnum):
    """What was to be done while somebody else was writing the answer."""

    ANSWER = "answer"
    FIND_OUT = "find_out"
    DECLINE = "decline"
    APPROVE = "approve"
    MERGE = "merge"
    DROP = "drop"


class BeingAnswered(DomainError):
    """Somebody else is writing this question's answer until a moment, unless it is taken over.

    `begin`: with what the form would begin that was to be opened (`OWN_WORDS`, or an earlier or ready
    answer's name as a custom id says it). `opening`: under it the text is kept that was to be sent, and
    `text` is that text. `due`: the day by which it is to be found out, None: the form was to be opened.
    `mark` is that of the answer to approve, `into` the number of what it was to be merged into. `version` is
    the question's.
    """

    team_id: int
    question_id: int
    number: int
    by: str | None
    until: datetime
    version: int = 0
    begin: str = OWN_WORDS
    opening: str = ""
    text: str = ""
    doing: Doing = Doing.ANSWER
    due: date | None = None
    mark: str = ""
    into: int = 0


class QuestionChanged(DomainError):
    """The question is open as before, but changed since the page or form was opened: it is to be read again.

    `by` is who changed it, None for its asker; `text` is what was written meanwhile, given back.
    """

    number: int
    by: str | None
    text: str = ""


class CannotMergeInto(DomainError):
    """The other question is declined or withdrawn: nobody would get an answer from it."""

    number: int
    state: str


class SameAsItself(DomainError):
    """A question is not merged into itself, nor into one that is merged into it."""

    number: int


class NotMerged(DomainError):
    """The question is no other's double (any more)."""

    number: int


class AskedAgain(DomainError):
    """The merged question's asker has asked the very same again since: `other` is open."""

    number: int
    other: int


class MergeStands(DomainError):
    """The question it was merged into is answered: who asked this one has that answer."""

    number: int
    target: int


class AskerHasThisToo(DomainError):
    """With this wording the asker would have the same question open twice; `other` is the one they have."""

    number: int
    other: int
    text: str


class LinkNeeded(DomainError):
    """The reason "someone else's job" says whose: it needs a link; `text` is what was written."""

    text: str
