"""Subscribing: by role, by DM or not; one press to stop; closed DMs, a role that can't be given, leaving."""

from simcord.actors import MemberActor
from simcord.results import ResponseMessage

from tests.conversations.scenes import news, page
from tests.support.discord import World
from tests.support.reading import labels_of, texts_of


async def subscribe(world: World, person: MemberActor, way: str) -> ResponseMessage:
    """Somebody chooses a way on their page; the page as it is then."""
    on = page(await person.slash(world.lobby, "subscribe"))
    said = page(await person.select(on, [way], custom_id="bm:hear_how_pick:1"))
    await world.moment()
    return said


async def test_the_button_under_an_announcement_opens_a_page_of_ones_own(town: World) -> None:
    await town.officer.slash(town.lobby, "meeting schedule", when="10 January 2026 18:00")
    await town.moment()
    (post,) = news(town)
    assert "Subscribe" in labels_of(post)
    shown = page(await town.resident.click(post, label="Subscribe"))
    assert "You are **not** subscribed" in texts_of(shown)
