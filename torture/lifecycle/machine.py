"""What people do in a meeting, drawn by Hypothesis; after each step the rows and the model agree."""

from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from bot.domain.team import Actor
from bot.services import (
    answers,
    followups,
    handing,
    meetings,
    merging,
    my_questions,
    own_words,
    pausing,
    questions,
    support,
    takedown,
)
from bot.services.draft_choices import send_draft
from bot.services.drafts import Offered
from torture.lifecycle.world import GUILD, MODERATOR, OFFICER, World, actor

_TEXTS: Final = ("Why is the lamp dark?", "Will the fence be mended?", "Who owns the field?")
_ANSWERS: Final = ("Yes, on Friday.", "No.")
_PEOPLE: Final = st.integers(0, 3)
# Few, so that much happens to each; some that are not there are tried as well.
_NUMBERS: Final = st.integers(1, 6)


class Lifecycle(World):
    """A team's meetings from the first question to the archive, many times over."""

    # --- residents -------------------------------------------------------------------------------------

    def _new_opening(self) -> str:
        self._openings += 1
        self._used.append(f"opening-{self._openings}")
        return self._used[-1]

    @rule(who=_PEOPLE, text=st.sampled_from(_TEXTS), named=st.booleans())
    def ask(self, who: int, text: str, named: bool) -> None:
        """A new form."""
        opening = self._new_opening()
        self._ask(who, text, opening, "named" if named else "unnamed")

    @rule(who=_PEOPLE, text=st.sampled_from(_TEXTS), which=st.integers(0, 30))
    def send_a_form_again(self, who: int, text: str, which: int) -> None:
        """One that was sent before, perhaps by somebody else."""
        self._ask(who, text, self._used[which % len(self._used)], "unnamed")

    def _ask(self, who: int, text: str, opening: str, audience: str) -> None:
        before = len(self.model.questions)
        expected = self.model.ask(who, text, opening)
        asked = self._do(expected, self._ask_anyway(who, text, audience, opening))
        if asked is not None:
            wanted = next(one for one in self.model.questions if one.opening == opening)
            assert asked.question.number == wanted.number
            assert asked.repeated_submit == (len(self.model.questions) == before)

    async def _ask_anyway(self, who: int, text: str, audience: str, opening: str) -> Any:
        """Who is offered an earlier answer to a question like theirs asks all the same."""
        asked = await questions.ask_question(self.ctx, actor(who), self.team, text, audience, opening)
        if isinstance(asked, Offered):
            return await send_draft(self.ctx, actor(who), self.team, opening)
        return asked

    @rule(who=_PEOPLE, again=st.booleans())
    def tell_the_officers(self, who: int, again: bool) -> None:
        """Private information, perhaps by a form that was sent before."""
        sent = [opening for _, opening in self.model.private]
        opening = sent[-1] if again and sent else f"private-{self._new_opening()}"
        expected = self.model.ask_privately(who, opening)
        deed = questions.ask_question(self.ctx, actor(who), self.team, "By the mill.", "private", opening)
        self._do(expected, deed)

    @rule(number=_NUMBERS, who=_PEOPLE)
    def withdraw(self, number: int, who: int) -> None:
        """By the asker or another."""
        self._do(self.model.withdraw(number, who), questions.withdraw_question(self.ctx, actor(who), number))

    @rule(number=_NUMBERS, who=_PEOPLE, text=st.sampled_from(_TEXTS))
    def reword(self, number: int, who: int, text: str) -> None:
        """By the asker or another, with the words of today or of another question."""
        versions = {row["number"]: row["version"] for row in self._table("question")}
        expected, version = self.model.reword(number, who, text), versions.get(number, 1)
        deed = own_words.edit_question(self.ctx, actor(who), number, text, version, self._new_opening())
        self._do(expected, deed)

    @rule(number=_NUMBERS, who=_PEOPLE)
    def support(self, number: int, who: int) -> None:
        """By the asker or another."""
        self._do(self.model.support(number, who), support.support_question(self.ctx, actor(who), number))

    # --- staff -----------------------------------------------------------------------------------------

    @rule(number=_NUMBERS)
    def show(self, number: int) -> None:
        """The moderator shows it."""
        self._do(self.model.show(number), questions.show_question(self.ctx, MODERATOR, number))

    @rule(number=_NUMBERS, into=_NUMBERS)
    def merge(self, number: int, into: int) -> None:
        """The moderator says that two are the same."""
        deed = merging.merge_question(self.ctx, MODERATOR, number, into, None)
        self._do(self.model.merge(number, into), deed)

    @rule(number=_NUMBERS)
    def unmerge(self, number: int) -> None:
        """The moderator says that they are not the same after all."""
        self._do(self.model.unmerge(number), merging.unmerge_question(self.ctx, MODERATOR, number))

    @rule(number=_NUMBERS)
    def decline(self, number: int) -> None:
        """The moderator declines it."""
        expected = self.model.decline(number, "Not here.")
        self._do(expected, questions.decline_question(self.ctx, MODERATOR, number, "Not here."))

    @rule(number=_NUMBERS, text=st.sampled_from(_ANSWERS))
    def answer(self, number: int, text: str) -> None:
        """An officer answers or edits."""
        expected = self.model.answer(number, text)
        self._do(expected, answers.answer_question(self.ctx, OFFICER, self.team, number, text, None))

    @rule(number=_NUMBERS)
    def promise(self, number: int) -> None:
        """An officer will find out."""
        expected = self.model.promise(number)
        self._do(expected, followups.make_follow_up(self.ctx, OFFICER, self.team, number, None))

    @rule(number=_NUMBERS, text=st.sampled_from(_ANSWERS))
    def come_back(self, number: int, text: str) -> None:
        """An officer keeps the promise."""
        expected = self.model.answer(number, text, only_promised=True)
        self._do(expected, followups.keep_follow_up(self.ctx, OFFICER, self.team, number, text))

    @rule(number=_NUMBERS)
    def drop(self, number: int) -> None:
        """An officer could not find it out."""
        expected = self.model.drop(number, "Nobody knows.")
        self._do(expected, handing.drop_follow_up(self.ctx, OFFICER, number, "Nobody knows."))

    @rule(number=_NUMBERS)
    def take_down(self, number: int) -> None:
        """A pair is removed."""
        self._do(self.model.take_down(number), takedown.take_down(self.ctx, MODERATOR, number))

    @rule(number=_NUMBERS)
    def put_back(self, number: int) -> None:
        """A pair stands again."""
        self._do(self.model.put_back(number), takedown.put_back(self.ctx, OFFICER, number))

    @rule(number=_NUMBERS, who=_PEOPLE, what=st.integers(0, 7))
    def intrude(self, number: int, who: int, what: int) -> None:
        """A resident does what only staff may."""
        deeds: list[Callable[[Actor], Coroutine[Any, Any, object]]] = [
            lambda actor: questions.show_question(self.ctx, actor, number),
            lambda actor: questions.decline_question(self.ctx, actor, number, "No."),
            lambda actor: takedown.take_down(self.ctx, actor, number),
            lambda actor: handing.drop_follow_up(self.ctx, actor, number, "No."),
            lambda actor: answers.answer_question(self.ctx, actor, self.team, number, "No.", None),
            lambda actor: followups.make_follow_up(self.ctx, actor, self.team, number, None),
            lambda actor: meetings.close_now(self.ctx, actor, self.team),
            lambda actor: meetings.open_now(self.ctx, actor, self.team),
        ]
        by_id = what < 4 and self.model.find(number) is None
        self._do("OldControl" if by_id else "NotAllowed", deeds[what](actor(who)))

    # --- the meeting -----------------------------------------------------------------------------------

    @rule()
    def open(self) -> None:
        """It opens."""
        self._do(self.model.open(), meetings.open_now(self.ctx, OFFICER, self.team))

    @rule()
    def close(self) -> None:
        """It closes."""
        self._do(self.model.close(), meetings.close_now(self.ctx, MODERATOR, self.team))

    @rule()
    def pause(self) -> None:
        """The moderator stops it for a while."""
        self._do(self.model.pause(), pausing.pause(self.ctx, MODERATOR, self.team))

    @rule()
    def go_on(self) -> None:
        """An officer lets it go on; what was due meanwhile happens."""
        self._do(self.model.go_on(), pausing.go_on(self.ctx, OFFICER, self.team))
        self._closed_by_itself()

    @rule(place=st.integers(0, 5))
    def archive(self, place: int) -> None:
        """The record is made."""
        archived = self.model.archive(place)
        assert self._do("", meetings.mark_archived(self.ctx, place + 1)) == archived

    @rule(minutes=st.sampled_from((1, 10, 90, 1440)))
    def let_time_pass(self, minutes: int) -> None:
        """The clock moves, and what is due happens: a meeting closes by itself."""
        self.clock.moment += timedelta(minutes=minutes)
        done = self._do("", meetings.run_due(self.ctx))
        assert not done.failed
        self._closed_by_itself()

    def _closed_by_itself(self) -> None:
        running = self.model.running
        if running is not None and self._table("meeting")[running]["state"] != "open":
            self.model.close()

    # --- what holds ------------------------------------------------------------------------------------

    @invariant()
    def rows_are_as_the_model_says(self) -> None:
        """Every question is in exactly one state and one meeting, with all that belongs to it."""
        kept = {row["question_id"]: row for row in self._table("follow_up") if row["state"] == "open"}
        supports, given = self._table("support"), self._table("answer")
        rows = self._table("question")
        assert [row["number"] for row in rows] == [one.number for one in self.model.questions]
        for row, one in zip(rows, self.model.questions, strict=True):
            place = None if row["meeting_id"] is None else row["meeting_id"] - 1
            found = (row["state"], place, row["standing"] == "taken_down", row["supports"], row["text"])
            assert found == (one.state, one.meeting, one.taken_down, len(one.supporters), one.text), one
            assert sum(support["question_id"] == row["id"] for support in supports) == row["supports"]
            assert [a["text"] for a in given if a["question_id"] == row["id"]] == one.answers
            assert (row["id"] in kept) == one.promised
            assert row["reason"] == one.reason
        sealed = [row["number"] for row in self._table("private_information")]
        assert sealed == list(range(1, len(self.model.private) + 1))

    @invariant()
    def meetings_add_up(self) -> None:
        """Those that are over have the summary they closed with, and it adds up."""
        rows = self._table("meeting")
        assert [row["state"] for row in rows] == [one.state for one in self.model.meetings]
        ends = self._table("meeting_question")
        for row, one in zip(rows, self.model.meetings, strict=True):
            inside = [end for end in ends if end["meeting_id"] == row["id"]]
            assert {end["question_id"] for end in inside} == {question.number for question in one.inside}
            if one.state == "open":
                assert all(end["end_state"] is None for end in inside)
                continue
            summary = self._runner.run(meetings.summary_of(self.ctx, row["id"]))
            assert summary is not None
            assert summary.adds_up()
            wanted = one.summary()
            assert {name: getattr(summary, name) for name in wanted} == wanted

    @invariant()
    def nothing_is_published_twice(self) -> None:
        """One message for each pair, of those that were published and no others."""
        pairs = [(row["owner_id"], row["key"]) for row in self._table("view") if row["kind"] == "pair"]
        assert len(pairs) == len(set(pairs))
        assert {owner for owner, _ in pairs} == {one.number for one in self.model.questions if one.published}

    @rule(who=_PEOPLE)
    def look_at_my_questions(self, who: int) -> None:
        """Each sees their own, and those they support; nothing of others'."""
        found = self._do("", my_questions.my_questions(self.ctx, actor(who), GUILD, 1))
        own = [one for one in self.model.questions if one.asker == who]
        supported = [one for one in self.model.questions if who in one.supporters]
        assert found.total == len(own) + len(supported)
        assert {item.number for item in found.items} <= {one.number for one in (*own, *supported)}
