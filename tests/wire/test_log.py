"""What the bot's log holds at its most talkative: never a token, never what a resident wrote."""

from pathlib import Path

import pytest

from bot.rehearsal import cast
from bot.rehearsal.box import Box, Fault
from torture.meeting import PRIVATE, SmallMeeting

pytestmark = pytest.mark.box


async def test_no_log_holds_the_token_or_what_anybody_wrote(tmp_path: Path) -> None:
    question, answer = "Who lives at number seven?", "We cannot say who lives where."
    async with Box() as box:
        meeting = SmallMeeting(box, tmp_path, LOG_LEVEL="DEBUG")
        try:
            await meeting.bot.start()
            await meeting.ready()
            await meeting.allow_private()
            number = await meeting.ask(meeting.residents[0], question)
            for who, text, audience in zip(
                meeting.residents[1:3], (PRIVATE, cast.URGENT), ("private", "unnamed"), strict=True
            ):
                form = await meeting.form(who)
                await who.submit(form, {"question": text, "audience": audience})
            await meeting.settled()
            refused = {"code": 50035, "message": "Invalid Form Body"}
            box.faults.add(Fault("POST", "/channels/{id}/messages", status=400, body=refused))
            await meeting.answer(number, answer)
            await meeting.settled()
            meeting.box.drop_gateway(resume=False)
            await box.until(lambda: box.logins == 2, "a second login")
            assert await meeting.bot.stop() == 0
        finally:
            await meeting.bot.kill()
    log = meeting.bot.log.read_text(encoding="utf-8")
    written = (box.token, PRIVATE, cast.URGENT, question, answer)
    assert [text for text in written if text in log] == []
    for name in ("beatmeet.db", "beatmeet.db-wal"):
        stored = tmp_path / name
        assert not stored.exists() or PRIVATE.encode() not in stored.read_bytes()
