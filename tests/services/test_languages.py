"""Who reads a language that Discord lacks: kept in their row, and in memory for every reply."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.domain.team import Actor
from bot.services.context import Context
from bot.services.languages import ChosenLanguages
from bot.storage.database import Write
from bot.storage.tables import person
from tests.builders import open_context

WELSH = frozenset({"cy"})
MAIR = Actor(7, "Mair", 1, frozenset(), locale="en-US")


@pytest.fixture
async def ctx(tmp_path: Path) -> AsyncIterator[Context]:
    async with open_context(tmp_path) as opened:
        yield opened


async def loaded(ctx: Context) -> ChosenLanguages:
    languages = ChosenLanguages(ctx, WELSH)
    await languages.load()
    return languages


async def test_a_choice_holds_after_a_restart_until_it_is_left_to_discord(ctx: Context) -> None:
    languages = await loaded(ctx)
    assert languages.of(7, "en-US") == "en-US"
    assert await languages.choose(MAIR, "cy") == "cy"
    assert [one.of(7, "en-US") for one in (languages, await loaded(ctx))] == ["cy", "cy"]
    assert languages.of(8, "fr") == "fr"

    assert await languages.choose(MAIR, "en-GB") == "en-US"
    assert [one.of(7, "en-US") for one in (languages, await loaded(ctx))] == ["en-US", "en-US"]


@pytest.mark.parametrize("typed", ["tlh", "", "cy'; drop table person", "CY", "discord"])
async def test_what_is_no_language_here_leaves_it_to_discord(ctx: Context, typed: str) -> None:
    languages = await loaded(ctx)
    assert await languages.choose(MAIR, typed) == "en-US"
    assert (await loaded(ctx)).of(7, "de") == "de"


async def test_an_erased_person_is_not_remembered(ctx: Context) -> None:
    await (await loaded(ctx)).choose(MAIR, "cy")

    async def erase(write: Write) -> None:
        await write.conn.execute(sa.update(person).values(user_id=None, name=None))

    await ctx.db.write(erase)
    assert (await loaded(ctx)).of(7, "en-US") == "en-US"
