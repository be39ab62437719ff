"""Forms sent twice, by somebody else, too late, and after a role was lost."""

import secrets
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Final

from bot.rehearsal.box import Reply
from bot.rehearsal.stage import must_say, question_number
from torture.attack.expected import VERBS, Line, Right
from torture.attack.forged import Try, nothing_from
from torture.attack.ground import TEAM, Ground, Kind
from torture.attack.matrix import Cell, Matrix, NobodySays
from torture.attack.rights import POWERS
from torture.attack.surface import Handler

_BY_STAFF: Final = Line(Right.STAFF)
# Tried one by one: sent twice, these are refused, or what may change is counted.
_BY_THEMSELVES: Final = frozenset({"open_private", "open_in", "close_in", "extend_in"})
# These stop what the other trials do, so each is undone in a trial of their own.
_STOP_OTHERS: Final = frozenset(
    {"pause", "go_on", "pause_in", "go_on_in", "mute_in", "block_in", "lift_in", "limits_in", "restrict_form"}
)
_UNDO_EACH_OTHER: Final = frozenset(
    {
        "answer",  # its claim is begun anew after a minute, and all the first sendings may take longer
        "trial_begin",
        "private_form",
        "private_in",
        "hold_form",
        "release",
        "hold_in",
        "hear_how_pick",
        "stop",
    }
)
# Sent twice, the same is looked at again, not done again; and a draft of one's own is begun at will.
_ANEW: Final = frozenset({"view", "sqlite_sequence", "setup_draft"})


class Timing:
    """Builds the trials; each leaves the scene so that the next can be tried."""

    def __init__(self, matrix: Matrix, handlers: tuple[Handler, ...]) -> None:
        self.matrix: Final = matrix
        self.ground: Final[Ground] = matrix.ground
        self.handlers: Final = tuple(one for one in handlers if one.verb in VERBS)
        self._sent_once: Final[dict[str, tuple[Callable[[], Awaitable[Reply]], str]]] = {}

    def trials(self) -> Iterator[Try]:
        """All of them, in the order in which they can be tried."""
        for handler in self.handlers:
            line = VERBS[handler.verb]
            if line.right in POWERS:
                yield Try(f"role lost before {handler.verb}", self._role_lost(handler, line))
        yield Try("a form opened by somebody else", self._somebody_elses)
        for handler in self.handlers:
            if handler.verb not in _BY_THEMSELVES | _STOP_OTHERS:
                yield Try(f"twice {handler.verb}", self._twice(handler))
        yield Try("twice open_private", self._open_private_twice)
        yield Try("twice paused, muted, blocked, limited", self._stopped_twice)
        yield Try("twice extend_in", self._extend_twice)
        yield Try("twice close_in, then twice open_in", self._close_and_open_twice)
        yield Try("staff forms after the question changed", self._changed_meanwhile)
        yield Try("forms after the close", self._after_the_close)

    def _role_lost(self, handler: Handler, line: Line) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            powers = POWERS[line.right]
            kind = self.ground.kind("officer" if "officer" in powers else "administrator")
            backend, guild = self.ground.box.backend, self.ground.kent
            held = list(kind.who.member.role_ids)
            for role in held:
                backend.remove_member_role(guild.id, kind.who.id, role)
            try:
                press = self.matrix.pressing(handler, kind)
                return await self._refused(press, kind, frozenset({"NotAllowed"}))
            finally:
                for role in held:
                    backend.add_member_role(guild.id, kind.who.id, role)

        return do

    async def _somebody_elses(self) -> list[str]:
        """A form's opening names who opened it, from its first sending on."""
        wrong = []
        first, second = self.ground.kind("resident"), self.ground.kind("asker")
        for audience in ("unnamed", "private"):
            fields = {"question": f"Whose form is this, {secrets.token_hex(3)}?", "audience": audience}
            custom_id = f"bm:ask_form:1:1:{secrets.token_urlsafe(9)}"
            await first.who.send(custom_id, fields)
            wrong += await nothing_from(
                self.matrix, second.who.send(custom_id, fields), "somebody else's form"
            )
        return wrong

    def _twice(self, handler: Handler) -> Callable[[], Awaitable[list[str]]]:
        async def do() -> list[str]:
            if not self._sent_once:
                await self._send_all_once()
            again, custom_id = self._sent_once[handler.verb]
            if handler.verb in _UNDO_EACH_OTHER:
                await again()
                await self.ground.settled()
            # The same reason again counts as said anew; the question is no other for it.
            but = _ANEW | {"question"} if handler.verb == "reason_form" else _ANEW
            return await nothing_from(self.matrix, again(), f"{custom_id} a second time", but=but)

        return do

    async def _send_all_once(self) -> None:
        """All the first sendings at once, so that the bot has to settle only once."""
        for handler in self.handlers:
            if handler.verb in _BY_THEMSELVES | _STOP_OTHERS:
                continue
            line = VERBS[handler.verb]
            number, row = await self._fresh(line)
            parts = self.matrix.parts(handler, line, number=number, question=row)
            custom_id = ":".join(["bm", handler.verb, *parts])
            fields, kind = self.matrix.fields(), self._who(line)
            send = partial(self.matrix.send_as, handler, kind, custom_id, parts, fields)
            await send()
            self._sent_once[handler.verb] = (send, custom_id)
        await self.ground.settled()

    async def _open_private_twice(self) -> list[str]:
        """Each opening is on record and counted; nothing else changes."""
        rows, officer = self.ground.rows, self.ground.kind("officer")
        open_it = partial(officer.who.press, "bm:open_private:1:1")
        await open_it()
        await self.ground.settled()
        items, actions = rows.table("private_information"), rows.table("action")
        changed = frozenset({"private_information", "sqlite_sequence"})
        wrong = await nothing_from(self.matrix, open_it(), "opened a second time", but=changed)
        for item in items:
            item["opened_times"] += item["team_id"] == 1 and item["number"] == 1
        if rows.table("private_information") != items:
            wrong.append("more than the count of openings changed")
        new = rows.table("action")[len(actions) :]
        told = [(row["what"], row["on_kind"], row["person_id"]) for row in new]
        if told != [("opened", "private_information", rows.person(officer.who.id))]:
            wrong.append(f"the second opening is on record as {told}")
        return wrong

    async def _stopped_twice(self) -> list[str]:
        """Paused, muted, blocked, limited: a second time changes nothing, and undone twice neither."""
        number, _ = await self._fresh(_BY_STAFF)
        officer, admin = self.ground.kind("officer").who, self.ground.kind("administrator").who
        wrong = []
        for send in (
            partial(officer.press, "bm:pause:1:0"),
            partial(officer.press, "bm:go_on:1:0"),
            partial(officer.pick, "bm:pause_in", TEAM),
            partial(officer.pick, "bm:go_on_in", TEAM),
            partial(officer.pick, f"bm:mute_in:{number}:Forged", TEAM),
            partial(officer.pick, f"bm:block_in:{number}:Forged", TEAM),
            partial(officer.pick, f"bm:lift_in:{number}", TEAM),
            partial(admin.pick, "bm:limits_in:5:5:5", TEAM),
            partial(admin.pick, "bm:limits_in:0:0:0", TEAM),
        ):
            await send()
            await self.ground.settled()
            wrong += await nothing_from(self.matrix, send(), f"{send.args} a second time", but=_ANEW)
        return wrong

    async def _extend_twice(self) -> list[str]:
        """Picked twice in one Which team?, the meeting goes on for longer once; asked anew, once more."""
        officer, rows = self.ground.kind("officer").who, self.ground.rows
        pick = partial(officer.pick, "bm:extend_in:5", TEAM)
        wrong = []
        ends = [self._ends_at()]
        must_say(await pick(), "closes")
        ends.append(self._ends_at())
        await self.ground.settled()
        wrong += await nothing_from(self.matrix, pick(), "extended by one choice twice")
        must_say(await officer.slash("meeting extend", self.ground.lobby, minutes=5, team=TEAM), "closes")
        ends.append(self._ends_at())
        if len(set(ends)) != len(ends):
            wrong.append(f"it is not extended each time it is asked: {ends}")
        extended = [row for row in rows.table("action") if row["what"] == "extended"]
        return wrong + [f"{len(extended)} extensions are on record, not 2"] * (len(extended) < 2)

    def _ends_at(self) -> str:
        meetings = self.ground.rows.table("meeting")
        return next(str(one["ends_at"]) for one in meetings if (one["team_id"], one["state"]) == (1, "open"))

    async def _close_and_open_twice(self) -> list[str]:
        """The second finds it done already and is refused; the meeting is open again at the end."""
        officer, wrong = self.ground.kind("officer"), []
        for verb, why in (("close_in", "NoMeetingOpen"), ("open_in", "AlreadyOpen")):
            pick = partial(officer.who.pick, f"bm:{verb}", TEAM)
            must_say(await pick())
            await self.ground.settled(60)
            wrong += await self._refused(pick, officer, frozenset({why}))
        return wrong

    async def _changed_meanwhile(self) -> list[str]:
        """The asker withdraws while an officer writes: refused, and the text comes back."""
        wrong = []
        officer, asker = self.ground.kind("officer"), self.ground.kind("asker").who
        for verb, field in (("answer", "answer"), ("find_out", "due"), ("decline", "reason")):
            number, row = await self._fresh(_BY_STAFF)
            form = (await officer.who.press(f"bm:{verb}:1:{row}:{number}:0")).form
            await asker.press(f"bm:withdraw:{row}:0")
            await self.ground.settled()
            text = "in 3 days" if field == "due" else f"Written for nothing {secrets.token_hex(3)}."
            cell = Cell(
                verb,
                _BY_STAFF,
                officer,
                partial(officer.who.send, form.custom_id, {field: text, "ready": "own"}),
            )
            reply = await self.matrix.refused(cell, frozenset({"AlreadyHandled", "AnswerChanged"}))
            wrong += cell.wrong
            if field != "due" and text not in reply.text():
                wrong.append(f"{verb}: the text did not come back: {reply.text()!r}")
        return wrong

    async def _after_the_close(self) -> list[str]:
        """What staff say is refused; a question is kept for the next meeting, once."""
        officer, resident = self.ground.kind("officer"), self.ground.kind("resident").who
        say = (await officer.who.slash("say", self.ground.lobby, team=TEAM)).form
        ask = (await resident.press("bm:ask:1")).form
        await officer.who.slash("meeting close", self.ground.lobby, team=TEAM)
        await self.ground.settled()
        late = f"Said too late {secrets.token_hex(3)}."
        wrong = await self._refused(
            partial(officer.who.send, say.custom_id, {"speech": late}), officer, frozenset({"NoMeetingOpen"})
        )
        fields = {"question": f"Sent too late, {secrets.token_hex(3)}?", "audience": "unnamed"}
        said = [await resident.send(ask.custom_id, fields) for _ in range(2)]
        kept = [one for one in self.ground.rows.table("question") if one["text"] == fields["question"]]
        if len(kept) != 1 or kept[0]["meeting_id"] is not None:
            wrong.append(f"a late question is kept {len(kept)} times, not once for the next meeting: {kept}")
        wrong += [
            f"who asks late is not told the number: {reply.text()!r}"
            for reply in said
            if not kept or str(kept[0]["number"]) not in reply.text()
        ]
        await officer.who.slash("meeting open", self.ground.lobby, team=TEAM)
        return wrong

    async def _refused(
        self, do: Callable[[], Awaitable[Reply]], kind: Kind, why: frozenset[str]
    ) -> list[str]:
        cell = Cell("", _BY_STAFF, kind, do)
        await self.matrix.refused(cell, why)
        return cell.wrong

    def _who(self, line: Line) -> Kind:
        if line.right in POWERS:
            wanted = "officer" if "officer" in POWERS[line.right] else "administrator"
            return self.ground.kind(wanted)
        others = {Right.ASKER: "asker", Right.SETS_UP: "administrator"}
        return self.ground.kind(others.get(line.right, "resident"))

    async def _fresh(self, line: Line) -> tuple[str, str]:
        """A new question in the state that the line is about: its number and its row's id."""
        if line.on == "private":
            return "1", "1"
        asker, officer = self.ground.kind("asker").who, self.ground.kind("officer").who
        text = f"Is this one new, {secrets.token_hex(4)}?"
        said = await asker.slash("ask", self.ground.lobby, question=text, team=TEAM)
        number = question_number(said.text())
        row = next(
            one["id"]
            for one in self.ground.rows.table("question")
            if one["team_id"] == 1 and one["number"] == number
        )
        if line.on == "shown":
            await officer.press(f"bm:show:1:{row}:{number}:0")
        elif line.on == "following up":
            await officer.slash("followup make", self.ground.lobby, question=str(number), team=TEAM)
        elif line.on in ("answered", "taken down"):
            await officer.slash("answer", self.ground.lobby, question=str(number), text="Yes.", team=TEAM)
            if line.on == "taken down":
                await officer.press(f"bm:take_down:1:{row}:{number}:0")
        elif line.on != "waiting":
            raise NobodySays(f"nobody says how a question comes to be {line.on}")
        return str(number), str(row)
