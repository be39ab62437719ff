from msgspec.structs import replace

from bot.services.context import Context
from bot.services.people import known_person_id, person_id
from bot.storage.database import Write
from bot.storage.tables import person
from tests.builders import START, resident


async def test_a_person_is_one_row_whose_name_and_language_stay_fresh(ctx: Context) -> None:
    ann = resident("Ann")
    renamed = replace(ann, name="Ann B", locale="fr")

    async def work(write: Write) -> list[int]:
        return [await person_id(write, who, START) for who in (ann, ann, renamed, resident("Bob"))]

    first, second, third, other = await ctx.db.write(work)
    assert first == second == third != other
    async with ctx.db.read() as conn:
        row = (await conn.execute(person.select().where(person.c.id == first))).one()
        assert (row.user_id, row.name, row.locale, row.first_seen_at) == (ann.user_id, "Ann B", "fr", START)
        assert await known_person_id(conn, ann) == first
        assert await known_person_id(conn, resident("Nobody yet")) is None
