"""What staff and residents do with what was planted, beside asking and answering: each could give it away."""

import secrets
from typing import TYPE_CHECKING, Any, Final

from torture.looking import Planted

if TYPE_CHECKING:
    from bot.rehearsal.box import Box
    from torture.attack.ground import Ground


class Acts:
    """Drafts, ready answers, searches, who asked and who sent it, a mute, and the record of all that."""

    def __init__(self, ground: "Ground", box: "Box", planted: Planted) -> None:
        self.ground: Final = ground
        self.box: Final = box
        self.planted: Final = planted

    async def do(self) -> None:
        """All of them; the record is read in the end."""
        await self._draft()
        await self._keep_a_ready_answer()
        await self._search()
        await self._look_who_it_was()
        await self._restrict()
        await self._read_the_record()

    def _marked(self, what: str) -> str:
        """A text that may not be in the log."""
        self.planted.written[what] = text = f"Zq{secrets.token_hex(4)}, {what}."
        return text

    async def _draft(self) -> None:
        """Offered back for a number plate, and neither sent nor dropped."""
        from bot.rehearsal.stage import must_say
        from torture.attack.ground import TEAM

        mark = secrets.token_hex(4)
        who = self.box.add_member(self.ground.kent, f"Zqdraft{mark}")
        self.planted.secret["who wrote a draft"] = who
        self.planted.private["draft"] = text = f"Whose is the van AB12 CDE, Zqdrafted{mark}?"
        must_say(await who.slash("ask", self.ground.lobby, question=text, team=TEAM), "not sent")
        must_say(await who.slash("my-questions", self.ground.lobby))

    async def _keep_a_ready_answer(self) -> None:
        officer = self.ground.kind("officer").who
        name, text = self._marked("name of a ready answer"), self._marked("ready answer")
        form = f"bm:ready_form:1:0:{secrets.token_urlsafe(9)}"
        await officer.send(form, {"name": name, "answer": text})
        await officer.press("bm:ready:1")

    async def _search(self) -> None:
        """For what is public, for what is private, and for who asked."""
        from torture.attack.ground import TEAM

        resident, lobby = self.ground.kind("resident").who, self.ground.lobby
        asked_by = next(iter(self.planted.unnamed.values())).name
        for words in (self._marked("what is looked for"), "Zqtext", "shed Zqprivate", asked_by):
            await resident.slash("search", lobby, words=words, team=TEAM)

    async def _look_who_it_was(self) -> None:
        """An officer gives a reason, and is told alone."""
        officer = self.ground.kind("officer").who
        for form in (self._of_question("reveal_form"), "bm:who_sent_form:1:2"):
            reason = self._marked(f"reason of {form.split(':')[1]}")
            await officer.send(f"{form}:{secrets.token_urlsafe(9)}", {"reason": reason})

    async def _restrict(self) -> None:
        """By the number of an unnamed question; the list says who it is in no other way."""
        from bot.rehearsal.stage import must_say
        from torture.attack.ground import TEAM

        moderator, number = self.ground.kind("moderator").who, self._row()["number"]
        await moderator.pick(f"bm:mute_in:{number}:{self._marked('reason of a mute')}", TEAM)
        must_say(await moderator.slash("moderate list", self.ground.lobby, team=TEAM), str(number))
        await moderator.pick(f"bm:lift_in:{number}", TEAM)

    async def _read_the_record(self) -> None:
        from bot.rehearsal.stage import must_say
        from torture.attack.ground import TEAM

        admin = self.ground.kind("administrator").who
        must_say(await admin.slash("team log", self.ground.lobby, team=TEAM))
        for page in (2, 3):
            await admin.press(f"bm:log:1:{page}")

    def _of_question(self, verb: str) -> str:
        row = self._row()
        return f"bm:{verb}:1:{row['id']}:{row['number']}"

    def _row(self) -> dict[str, Any]:
        """A question that was asked without a name."""
        text = next(text for what, text in self.planted.texts.items() if what.startswith("unnamed"))
        return next(row for row in self.ground.rows.table("question") if row["text"] == text)
