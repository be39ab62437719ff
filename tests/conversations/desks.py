"""What conversations at the desk share."""

from simcord.actors import MemberActor
from simcord.results import InteractionResult, ResponseMessage

from tests.conversations.scenes import page
from tests.support.discord import World
from tests.support.reading import select_of


async def desk_of(world: World, who: MemberActor) -> ResponseMessage:
    return page(await who.slash(world.lobby, "desk"))


async def go_to(world: World, who: MemberActor, desk: ResponseMessage, number: int) -> None:
    form = await who.click(desk, label="Go to a number")
    await who.submit_modal(form, {"number": str(number)})


async def more(who: MemberActor, desk: ResponseMessage, what: str) -> InteractionResult:
    return await who.select(desk, [what], custom_id=select_of(desk, "More for question"))
