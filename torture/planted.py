"""Names, ids and texts that nobody may find: planted in a meeting in which much goes wrong, then looked for.

What may not be found where: who asked without a name – in nothing that others read, in no file, in no log.
Who wrote in private, and what – neither, and the text not in the database's file. Any resident's text – in no
log. That the search finds what is there is tried with what must be found.
"""

import asyncio
import secrets
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.machine import PROJECT
from torture.looking import BACKUP, Planted, look
from torture.part import Options, Tell, Trial
from torture.planted_acts import Acts

if TYPE_CHECKING:
    from bot.rehearsal.box import Box, Person, Reply
    from torture.attack.ground import Ground

_FORMATS: Final = ("json", "console")
_QUESTIONS: Final = 5


class PlantedNames:
    """The part `planted`."""

    name = "planted"

    async def run(self, options: Options, tell: Tell) -> list[Trial]:
        """One meeting for each format of the log, both at DEBUG, side by side: they mostly wait."""
        names = {f"a meeting logged as {log_format}": log_format for log_format in _FORMATS}
        wanted = {name: log_format for name, log_format in names.items() if options.wants(name)}
        return list(
            await asyncio.gather(*(self._trial(name, log, options, tell) for name, log in wanted.items()))
        )

    async def _trial(self, name: str, log_format: str, options: Options, tell: Tell) -> Trial:
        began = time.perf_counter()
        try:
            wrong = await _meeting(options, log_format, tell)
        except Exception as broken:  # a trial that breaks is one that did not hold
            wrong = [f"{type(broken).__name__}: {broken}"]
        again = f"make torture ARGS='--part {self.name} --only \"{name}\" --seed {options.seed}'"
        return Trial(self.name, name, tuple(wrong), seconds=time.perf_counter() - began, again=again)


async def _meeting(options: Options, log_format: str, tell: Tell) -> list[str]:
    from torture.attack.ground import set_the_scene
    from torture.requests import watched_box

    folder = options.folder / "planted" / log_format
    folder.mkdir(parents=True)
    async with watched_box() as box:
        ground = await set_the_scene(box, folder, LOG_LEVEL="DEBUG", LOG_FORMAT=log_format)
        try:
            planted = await Play(ground, box).hold()
            wrong = await _back_up(ground)
            await ground.bot.stop()
            wrong += look(ground, box, planted)
            count = len(planted.who()) + len(planted.private)
            tell(f"{count} planted, log as {log_format}: {len(wrong)} found.")
            return wrong
        finally:
            ground.rows.close()
            await ground.bot.kill()


async def _back_up(ground: "Ground") -> list[str]:
    """Copy the database as an operator does, beside the running bot."""
    copy = ground.bot.folder / BACKUP
    command = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "backup", str(copy), cwd=ground.bot.folder,
        env=ground.bot.environment() | {"PYTHONPATH": str(PROJECT)},
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    _, said = await command.communicate()
    return [f"there is no backup: {said.decode()}"] if command.returncode or not copy.exists() else []


class Play:
    """A meeting with everything in it, and failures in between."""

    def __init__(self, ground: "Ground", box: "Box") -> None:
        self.ground: Final = ground
        self.box: Final = box
        self.planted: Final = Planted()
        self._path: Final = ground.bot.folder / "beatmeet.db"

    async def hold(self) -> Planted:
        """Ask, fail, answer, close."""
        await self._ask()
        await self._fail_in_handlers()
        await self._answer_with_faults()
        await self._act_on_private()
        await Acts(self.ground, self.box, self.planted).do()
        await self._refused()
        self.box.drop_gateway(resume=False)
        await self.box.until(lambda: self.box.logins >= 2, "a second login")
        erasing = await self._ask_to_be_erased()
        await self._staff("meeting close")
        await self.ground.settled(60)
        # By now their name and words stand on the board, in a pair, in the record and its files.
        await self._erase(erasing)
        await self.ground.settled(60)
        return self.planted

    async def _ask_to_be_erased(self) -> "Person":
        """Somebody asks with their name, in public and in private, and is answered."""
        from torture.attack.ground import TEAM

        who, texts, lobby = self._person("erased", 0), self.planted.erased_texts, self.ground.lobby
        for what, audience in (("answered", "named"), ("open", "named"), ("private", "private")):
            texts[f"the {what} text of who was erased"] = text = f"Is Zq{what}{secrets.token_hex(4)} lit?"
            await who.slash("ask", lobby, question=text, audience=audience, team=TEAM)
        answered = texts["the answered text of who was erased"]
        row = next(row for row in self.ground.rows.table("question") if row["text"] == answered)
        await self._staff("answer", question=str(row["number"]), text="It was mended.")
        await self.ground.settled(60)
        return who

    async def _erase(self, who: "Person") -> None:
        from bot.rehearsal.stage import must_say

        told = await who.slash("privacy", self.ground.lobby)
        asks = await who.click(told.shown, label="Erase me")
        must_say(await who.click(asks.shown, label="Erase me and all my words"), "You are erased")
        self.planted.erased = who

    async def _staff(self, command: str, **options: Any) -> "Reply":
        from torture.attack.ground import TEAM

        return await self.ground.kind("officer").who.slash(command, self.ground.lobby, team=TEAM, **options)

    def _person(self, kind: str, number: int) -> "Person":
        mark = secrets.token_hex(4)
        return self.box.add_member(self.ground.kent, f"Zq{kind}{number}{mark}")

    async def _ask(self) -> None:
        from torture.attack.ground import TEAM

        planted, lobby = self.planted, self.ground.lobby
        for number in range(_QUESTIONS):
            who = self._person("unnamed", number)
            planted.unnamed[f"unnamed asker {number}"] = who
            planted.texts[f"unnamed asker {number}"] = text = f"Where is Zqtext{secrets.token_hex(4)} kept?"
            await who.slash("ask", lobby, question=text, team=TEAM)
        planted.named = named = self._person("named", 0)
        planted.texts["named asker"] = f"Who reads Zqtext{secrets.token_hex(4)} here?"
        await named.slash("ask", lobby, question=planted.texts["named asker"], audience="named", team=TEAM)
        urgent = "please help he has a knife and is hitting my mum right now Zqurgent"
        for number, (text, audience) in enumerate(
            (("The shed at Zqprivate", "private"), (urgent, "unnamed"), (urgent, "private"))
        ):
            who = self._person("secret", number)
            planted.secret[f"private asker {number}"] = who
            planted.private[f"private text {number}"] = kept = f"{text}{secrets.token_hex(4)}."
            await who.slash("ask", lobby, question=kept, audience=audience, team=TEAM)

    # --- failures --------------------------------------------------------------------------------------

    async def _fail_in_handlers(self) -> None:
        """The database refuses, is locked, and Discord repeats the text in its refusal."""
        from bot.rehearsal.box import Fault, NoReply
        from torture.attack.ground import TEAM

        unnamed = next(iter(self.planted.unnamed.values()))
        secret = next(iter(self.planted.secret.values()))
        for table, who, audience in (
            ("question", unnamed, "unnamed"),
            ("private_information", secret, "private"),
        ):
            text = f"Does Zqlost{secrets.token_hex(4)} get lost?"
            kept = self.planted.private if audience == "private" else self.planted.written
            kept[f"lost {audience} text"] = text
            with _refusing(self._path, table):
                await who.slash("ask", self.ground.lobby, question=text, audience=audience, team=TEAM)
            repeated = {"code": "X", "message": f'"{text}" {who.name} {who.id}'}
            inner = {"data": {"content": {"_errors": [repeated]}}}
            echo = {"code": 50035, "message": f"Invalid Form Body {text}", "errors": inner}
            for fault in (
                Fault("POST", "/interactions/*/*/callback", status=400, body=echo),
                Fault("POST", "/interactions/*/*/callback", status=403, body=echo | {"code": 50013}),
                Fault("POST", "/interactions/*/*/callback", reset=True),
            ):
                self.box.faults.add(fault)
                text = f"Does Zqlost{secrets.token_hex(4)} get lost?"
                kept[f"lost {audience} text {fault.status}"] = text
                with suppress(NoReply):
                    await who.slash("ask", self.ground.lobby, question=text, audience=audience, team=TEAM)
            self.box.faults.clear()

    async def _answer_with_faults(self) -> None:
        from bot.rehearsal.box import Fault

        rows = self.ground.rows.table("question")
        numbers = [row["number"] for row in rows if "Zqtext" in row["text"]]
        for who, row in zip(
            self.planted.unnamed.values(), (r for r in rows if "Zqtext" in r["text"]), strict=False
        ):
            attacker = _forging(self.box, who, self.ground)
            await attacker.press(f"bm:tell:{row['id']}:1:0")
        malformed = {"code": 50035, "message": "Invalid Form Body"}
        faults = (
            Fault("POST", "/channels/{id}/messages", status=500, times=2),
            Fault("POST", "/channels/{id}/messages", status=400, body=malformed),
            Fault("POST", "/users/@me/channels", status=403, body={"code": 50007, "message": "Cannot send"}),
            Fault("PATCH", "/channels/{id}/messages/{id}", reset=True),
            Fault("PUT", "/channels/{id}/messages/pins/{id}", status=403, code=50013),
            Fault("POST", "/channels/{id}/messages", status=502, effect_done=True),
        )
        for number, fault in zip(numbers, faults, strict=False):
            self.box.faults.add(fault)
            await self._staff("answer", question=str(number), text="We look into it.")
        with suppress(TimeoutError):
            async with asyncio.timeout(5):
                await self.box.until(lambda: not self.box.faults.rules, "every fault has struck", seconds=5)
        self.box.faults.clear()
        # What waits for a permission or a change is tried again.
        role = self.box.bot_role(self.ground.kent)
        self.box.set_permissions(self.ground.kent, role, role.permissions)
        for number in numbers:
            await self._staff("answer", question=str(number), text="We looked into it.")

    async def _act_on_private(self) -> None:
        """An officer opens, passes on and answers what came in private, and tells what came of it."""
        officer = self.ground.kind("officer").who
        self.planted.written["reference"] = reference = f"ZQ-{secrets.randbelow(9000) + 1000}"
        for row in self.ground.rows.table("private_information"):
            number = row["number"]
            await officer.press(f"bm:open_private:1:{number}")
            form = f"bm:send_on_form:1:{number}:{secrets.token_urlsafe(9)}"
            await officer.send(form, {"reference": reference, "reason": ""})
            await officer.press(f"bm:tell_sender:1:{number}:call")
        self.planted.texts["outcome"] = line = f"Zqoutcome{secrets.token_hex(4)} was looked into. Thank you."
        await self._staff("outcome", text=line)

    async def _refused(self) -> None:
        """Unnamed and private askers press what they may not."""
        for who in (*self.planted.unnamed.values(), *self.planted.secret.values()):
            attacker = _forging(self.box, who, self.ground)
            for verb in ("show:1:1:1:0", "desk:1", f"{who.name}:1", "open_private:1:2"):
                await attacker.press(f"bm:{verb}")


def _forging(box: "Box", who: "Person", ground: "Ground") -> Any:
    from torture.attack.attacker import Attacker

    return Attacker(box, who, ground.lobby)


@contextmanager
def _refusing(path: Path, table: str) -> Iterator[None]:
    """Let the database refuse every new row of a table."""

    def do(statement: str) -> None:
        with closing(sqlite3.connect(path, timeout=10)) as db:
            db.execute(statement)
            db.commit()

    do(f"CREATE TRIGGER planted BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END")
    try:
        yield
    finally:
        do("DROP TRIGGER planted")
