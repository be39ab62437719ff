"""What should come of whatever people do to a team's meetings: in memory, without a database. Pure.

Each deed returns the name of the error with which it is refused, or "" if it is done. The module is long
because it is a list of deeds.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

NO_OTHER = frozenset({"declined", "withdrawn"})
"""What nothing can be the same as."""
OPEN_STATES = frozenset({"waiting", "shown"})
PUBLISHED = frozenset({"answered", "following_up"})
SUPPORTABLE = frozenset({"shown", "following_up"})
ENDS = ("answered", "following_up", "declined", "merged", "withdrawn", "carried_over")


@dataclass
class Question:
    """A question. `meeting` is the meeting's place in `Model.meetings`."""

    number: int
    asker: int
    text: str
    meeting: int | None
    opening: str
    state: str = "waiting"
    pressed: set[int] = field(default_factory=set)
    """Who wanted the answer by pressing here."""
    doubles: list["Question"] = field(default_factory=list)
    """Those merged into it."""
    answers: list[str] = field(default_factory=list)
    taken_down: bool = False
    reason: str | None = None
    same_as: "Question | None" = None
    promised: bool = False
    ever_promised: bool = False
    dropped: bool = False
    """Whether a message of its own says that it could not be found out."""
    published: bool = False
    """Whether it ever had a message of its own."""

    @property
    def supporters(self) -> set[int]:
        """Who pressed, and who asked or supports what is the same."""
        found = set(self.pressed)
        for double in self.doubles:
            found |= {double.asker} | double.supporters
        return found - {self.asker}

    def end(self) -> "Question":
        """What it is the same as in the end; itself if it is not merged."""
        return self if self.same_as is None else self.same_as.end()


@dataclass
class Meeting:
    """A meeting: who was in it, and its summary once it is over."""

    state: str = "open"
    inside: list[Question] = field(default_factory=list)
    ends: dict[int, str] = field(default_factory=dict)

    def summary(self) -> dict[str, int]:
        """The counts as the close froze them; `asked` is all of them."""
        counted = Counter(self.ends.values())
        return {"asked": len(self.ends)} | {end: counted[end] for end in ENDS}


@dataclass
class Model:
    """One team."""

    questions: list[Question] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    private: list[tuple[int, str]] = field(default_factory=list)
    """who sent it, and under which opening"""
    paused: bool = False

    @property
    def running(self) -> int | None:
        """The open meeting's place, if one is open."""
        found = [at for at, meeting in enumerate(self.meetings) if meeting.state == "open"]
        return found[0] if found else None

    def find(self, number: int) -> Question | None:
        """A question by its number."""
        return next((one for one in self.questions if one.number == number), None)

    # --- residents -------------------------------------------------------------------------------------

    def ask(self, asker: int, text: str, opening: str) -> str:
        """Somebody sends a form."""
        before = next((one for one in self.questions if one.opening == opening), None)
        if before is not None:
            return "" if before.asker == asker else "OldControl"
        if self._same(asker, text):
            return "AlreadyAsked"
        running = self.running
        question = Question(len(self.questions) + 1, asker, text, running, opening)
        self.questions.append(question)
        if running is not None:
            self.meetings[running].inside.append(question)
        return ""

    def _same(self, asker: int, text: str) -> bool:
        return any(
            one.asker == asker and one.text == text and one.state in OPEN_STATES for one in self.questions
        )

    def ask_privately(self, asker: int, opening: str) -> str:
        """Somebody sends something to the officers only; the same form counts once."""
        before = next((who for who, kept in self.private if kept == opening), None)
        if before is not None:
            return "" if before == asker else "OldControl"
        self.private.append((asker, opening))
        return ""

    def withdraw(self, number: int, by: int) -> str:
        """The asker takes it back."""
        return self._change(number, lambda q: "" if q.asker == by else "NotYours", OPEN_STATES, "withdrawn")

    def reword(self, number: int, by: int, text: str) -> str:
        """The asker changes it while it waits."""
        question = self.find(number)
        if question is None:
            return "OldControl"
        if question.asker != by:
            return "NotYours"
        if question.state != "waiting":
            return "AlreadyHandled"
        if question.text != text and self._same(by, text):
            return "AlreadyAsked"
        question.text = text
        return ""

    def support(self, number: int, by: int) -> str:
        """Another wants the answer too."""
        question = self.find(number)
        if question is None:
            return "OldControl"
        if question.asker == by:
            return "OwnQuestion"
        if question.state not in SUPPORTABLE or question.taken_down:
            return "OldControl" if question.state == "waiting" else "AlreadyHandled"
        if by in question.supporters:
            return "AlreadySupported"
        question.pressed.add(by)
        return ""

    # --- staff -----------------------------------------------------------------------------------------

    def show(self, number: int) -> str:
        """On the board, unless the meeting is paused."""
        return self._change(
            number, lambda _: "MeetingPaused" if self.paused else "", frozenset({"waiting"}), "shown"
        )

    def merge(self, number: int, into: int) -> str:
        """The same as another, or as what that is the same as: who waits for the one waits for the other."""
        question, target = self.find(number), self.find(into)
        if question is None:
            return "OldControl"
        if question.state not in OPEN_STATES:
            return "AlreadyHandled"
        if target is None:
            return "UnknownQuestion"
        target = target.end()
        if target is question:
            return "SameAsItself"
        if target.state in NO_OTHER:
            return "CannotMergeInto"
        question.state, question.same_as = "merged", target
        target.doubles.append(question)
        return ""

    def unmerge(self, number: int) -> str:
        """Not the same after all: it waits again, in the meeting that is open or for the next."""
        question = self.find(number)
        if question is None:
            return "OldControl"
        if question.state in OPEN_STATES:
            return "NotMerged"
        if question.same_as is None:
            return "AlreadyHandled"
        if self._same(question.asker, question.text):
            return "AskedAgain"
        if question.end().state == "answered":
            return "MergeStands"
        question.same_as.doubles.remove(question)
        question.state, question.same_as = "waiting", None
        if self.running not in (None, question.meeting):
            self.meetings[self.running].inside.append(question)
        question.meeting = self.running
        return ""

    def decline(self, number: int, reason: str) -> str:
        """Not here."""
        refused = self._change(number, lambda _: "", OPEN_STATES, "declined")
        if not refused and (question := self.find(number)):
            question.reason = reason
        return refused

    def promise(self, number: int) -> str:
        """An officer will find out."""
        refused = self._change(number, lambda _: "", OPEN_STATES, "following_up", unknown="UnknownQuestion")
        if not refused and (question := self.find(number)):
            question.promised = question.ever_promised = True
            self._publish(question)
        return refused

    def drop(self, number: int, reason: str) -> str:
        """It could not be found out; said where it was promised, if it was in public."""
        question = self.find(number)
        if question is None:
            return "OldControl"
        if not question.promised:
            return "AlreadyHandled" if question.ever_promised else "NoSuchFollowUp"
        question.state, question.reason, question.promised = "declined", reason, False
        question.dropped = question.meeting is not None
        self._publish(question)
        return ""

    def answer(self, number: int, text: str, *, only_promised: bool = False) -> str:
        """Answer, edit, or come back to a promise."""
        question = self.find(number)
        if question is None:
            return "UnknownQuestion"
        if question.state == "answered" and question.answers[-1] == text:
            return ""
        if only_promised and not question.promised:
            return "NoSuchFollowUp"
        if question.state not in OPEN_STATES | PUBLISHED:
            return "AlreadyHandled"
        question.state, question.promised = "answered", False
        question.answers.append(text)
        self._publish(question)
        return ""

    def take_down(self, number: int) -> str:
        """Gone from everywhere."""
        return self._standing(number, taken_down=True)

    def put_back(self, number: int) -> str:
        """There again; one that was taken down before its meeting opened, for the first time."""
        refused = self._standing(number, taken_down=False)
        if not refused and (question := self.find(number)):
            self._publish(question)
        return refused

    # --- the meeting -----------------------------------------------------------------------------------

    def open(self) -> str:
        """A meeting opens and takes in all that waited for one."""
        if self.running is not None:
            return "AlreadyOpen"
        if self.paused:
            return "MeetingPaused"
        self.meetings.append(Meeting())
        for question in self.questions:
            if question.meeting is None and question.state != "withdrawn":
                question.meeting = len(self.meetings) - 1
                self.meetings[-1].inside.append(question)
                if question.state in PUBLISHED and not question.taken_down:
                    self._publish(question)
        return ""

    def close(self) -> str:
        """It closes: each question has its end, and what is open waits for the next."""
        running = self.running
        if running is None:
            return "NoMeetingOpen"
        meeting = self.meetings[running]
        meeting.state = "closed"
        for question in meeting.inside:
            is_open = question.state in OPEN_STATES
            meeting.ends[question.number] = "carried_over" if is_open else question.state
            if is_open:
                question.meeting = None
        return ""

    def pause(self) -> str:
        """Nothing appears and no meeting opens until it goes on."""
        if self.paused:
            return "AlreadyPaused"
        self.paused = True
        return ""

    def go_on(self) -> str:
        """It goes on."""
        if not self.paused:
            return "NotPaused"
        self.paused = False
        return ""

    def archive(self, place: int) -> bool:
        """Its record is made."""
        if not (0 <= place < len(self.meetings)) or self.meetings[place].state != "closed":
            return False
        self.meetings[place].state = "archived"
        return True

    # --- parts -----------------------------------------------------------------------------------------

    def _change(
        self,
        number: int,
        may: Callable[[Question], str],
        states: frozenset[str],
        to: str,
        unknown: str = "OldControl",
    ) -> str:
        question = self.find(number)
        if question is None:
            return unknown
        if refused := may(question):
            return refused
        if question.state not in states:
            return "AlreadyHandled"
        question.state = to
        return ""

    def _standing(self, number: int, *, taken_down: bool) -> str:
        question = self.find(number)
        if question is None:
            return "OldControl"
        stands = question.state in PUBLISHED
        if (stands or question.dropped) and question.taken_down is not taken_down:
            question.taken_down = taken_down
            return ""
        return "AlreadyHandled" if stands or question.taken_down else "NothingPublished"

    def _publish(self, question: Question) -> None:
        question.published = question.published or question.meeting is not None
