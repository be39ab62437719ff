"""What was typed and waits for one press: sealed, its sender's alone, and gone after a week."""

from datetime import timedelta

import pytest

from bot.domain.errors.asking import TextGone
from bot.domain.kept_text import KEPT_FOR, MOST_KEPT, Purpose
from bot.services.kept_texts import drop_old_texts, forget_text, keep_text, kept_text
from bot.storage.database import Write
from bot.storage.tables import kept_text as table
from bot.storage.vault import VaultError
from tests.builders import resident
from tests.evening import Evening

TEXT = "Why is the blue van AB12 CDE parked on the verge?"
ABOUT = {"audience": "named"}


async def test_its_row_holds_no_word_of_it(evening: Evening) -> None:
    sender = resident()
    await keep_text(evening.ctx, sender, "1", Purpose.ASK, ABOUT, TEXT)
    (row,) = await evening.rows("kept_text")
    assert "AB12" not in repr(row)
    kept = await kept_text(evening.ctx, sender, "1", Purpose.ASK)
    assert (kept.text, kept.about) == (TEXT, ABOUT)


async def test_it_opens_for_its_sender_its_purpose_and_its_opening_only(evening: Evening) -> None:
    sender = resident()
    await keep_text(evening.ctx, sender, "1", Purpose.ASK, ABOUT, TEXT)
    for who, opening, purpose in (
        (resident("Sam"), "1", Purpose.ASK),
        (sender, "2", Purpose.ASK),
        (sender, "1", Purpose.ANSWER),
    ):
        with pytest.raises(TextGone):
            await kept_text(evening.ctx, who, opening, purpose)

    async def move(write: Write) -> None:
        await write.conn.execute(table.update().values(opening="2"))

    await evening.ctx.db.write(move)
    with pytest.raises(VaultError):
        await kept_text(evening.ctx, sender, "2", Purpose.ASK)


async def test_half_a_character_is_no_reason_to_lose_the_rest(evening: Evening) -> None:
    sender = resident()
    await keep_text(evening.ctx, sender, "1", Purpose.ASK, ABOUT, "Half \ud83d a character?")
    assert "a character?" in (await kept_text(evening.ctx, sender, "1", Purpose.ASK)).text


async def test_kept_twice_by_one_command_it_is_there_once_and_forgotten_once(evening: Evening) -> None:
    sender = resident()
    for text in (TEXT, "Something else?"):
        await keep_text(evening.ctx, sender, "1", Purpose.ASK, ABOUT, text)
    assert (await kept_text(evening.ctx, sender, "1", Purpose.ASK)).text == "Something else?"
    await forget_text(evening.ctx, resident("Sam"), "1")
    assert len(await evening.rows("kept_text")) == 1, "nobody else's to forget"
    await forget_text(evening.ctx, sender, "1")
    assert await evening.rows("kept_text") == []


async def test_the_oldest_makes_room_and_only_for_ones_own(evening: Evening) -> None:
    sender, other = resident(), resident("Sam")
    await keep_text(evening.ctx, other, "other", Purpose.ASK, ABOUT, TEXT)
    for at in range(MOST_KEPT + 2):
        await keep_text(evening.ctx, sender, str(at), Purpose.ASK, ABOUT, TEXT)
    kept = {row["opening"] for row in await evening.rows("kept_text")}
    assert kept == {"other", *(str(at) for at in range(2, MOST_KEPT + 2))}


async def test_after_a_week_it_is_deleted_and_not_before(evening: Evening) -> None:
    await keep_text(evening.ctx, resident(), "1", Purpose.ASK, ABOUT, TEXT)
    evening.clock.advance(seconds=(KEPT_FOR - timedelta(hours=1)).total_seconds())
    await drop_old_texts(evening.ctx, None)
    assert len(await evening.rows("kept_text")) == 1
    evening.clock.advance(hours=2)
    await drop_old_texts(evening.ctx, evening.clock.now())
    assert len(await evening.rows("kept_text")) == 1, "once a day is enough"
    await drop_old_texts(evening.ctx, None)
    assert await evening.rows("kept_text") == []
