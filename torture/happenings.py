"""What has to happen beside a meeting for the bot to come to routes that it does not use in every one."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeAlias

from bot.rehearsal import cast
from bot.rehearsal.box import Reply
from bot.rehearsal.stage import is_category
from bot.storage.database import PATIENCE
from bot.ui.ids import Verb
from torture.evening import Evening
from torture.lives import heard

Struck: TypeAlias = Callable[[], bool]

COMES_WITHIN: Final = 30.0
MUCH_LATER: Final = timedelta(days=60)
# The bot says "thinking …" when it has waited for `PATIENCE` for somebody else's lock.
LOCKED: Final = 3 * PATIENCE
UNLOCKED: Final = 0.05


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that others do after a step of the evening, until the route is struck.

    `community`: whether the server has forums. `slow`: whether it slows down every meeting of the bot.
    `why_not` is why the route may be left uncalled all the same.
    """

    after: str = ""
    act: Callable[[Evening, Struck], Awaitable[None]] | None = None
    community: bool = True
    slow: bool = False
    why_not: str = "the bot did not call this route in this meeting"


async def _invited_elsewhere(evening: Evening, struck: Struck) -> None:
    """When a server arrives, the bot looks at the pins of all open meetings."""
    box = evening.meeting.box
    box.add_guild("Next door")
    await box.changed.until(struck, COMES_WITHIN)


async def _another_comes_before(evening: Evening, _: Struck) -> None:
    """A meeting much later has the event, until the one of today is planned: only the next has one."""
    meeting = evening.meeting

    async def act() -> None:
        await heard(await meeting.plan(MUCH_LATER), "planned", "another meeting at that time")

    await evening.lives.insist(act)
    await meeting.box.until(
        lambda: meeting.box.events(meeting.stage.guild), "the event", seconds=COMES_WITHIN
    )


async def _category_deleted(evening: Evening, struck: Struck) -> None:
    """Somebody clears who may see the meeting's channel, and deletes the team's category."""
    meeting = evening.meeting
    meeting.box.set_overwrites(meeting.room, [])
    for channel in [channel for channel in meeting.team_channels() if is_category(channel)]:
        meeting.box.delete_channel(channel)
    await meeting.box.changed.until(struck, COMES_WITHIN)


async def _long_answer_shown(evening: Evening, _: Struck) -> None:
    """The long answer stands, in two messages, before it becomes short."""
    await evening.meeting.settled()


async def _slow_disk(evening: Evening, struck: Struck) -> None:
    """Another process keeps the database locked again and again, while residents ask.

    A form has no page of its own to be turned: who sent it and waits reads "thinking …", which is then
    edited.
    """
    holding = asyncio.create_task(_hold_lock(evening, struck))
    try:
        for number, who in enumerate(evening.meeting.residents):
            if struck():
                break
            await evening.asks_again(who, f"what came up at half past {number + 1}")
    finally:
        holding.cancel()
        with suppress(asyncio.CancelledError):
            await holding


async def _private_opened(evening: Evening, _: Struck) -> None:
    """The officer opens what came privately; one is so long that it takes a second reply."""
    stage = evening.meeting.stage

    async def act() -> None:
        desk = await heard(await stage.officer.slash("desk", stage.lobby), "desk")
        listed = await heard(await stage.officer.click(desk, label="Private information (2)"))
        for label in [button.label for button in listed.shown.buttons]:
            if label and label.startswith("Open "):
                await heard(await stage.officer.click(listed, label=label), "Private information")

    await evening.lives.insist(act)


async def _subscribed_by_role(evening: Evening, struck: Struck) -> None:
    """A resident hears of the team by its role, which the bot gives."""
    await _choose_role(evening)
    await evening.meeting.box.changed.until(struck, COMES_WITHIN)


async def _subscribed_and_stopped(evening: Evening, struck: Struck) -> None:
    """A resident has the role and wishes it no more."""
    page = await _choose_role(evening)
    await evening.meeting.settled()
    await evening.meeting.residents[0].choose(page, _menu(page, Verb.HEAR_HOW_PICK), ["not"])
    await evening.meeting.box.changed.until(struck, COMES_WITHIN)


async def _hears_of_one_thing(evening: Evening, struck: Struck) -> None:
    """A resident hears by role of digests only, for which the bot makes a role."""
    await _choose_one_thing(evening)
    await evening.meeting.box.changed.until(struck, COMES_WITHIN)


async def _made_role_renamed(evening: Evening, struck: Struck) -> None:
    """The team is called another name while there is such a role, and then its own again."""
    meeting = evening.meeting
    stage = meeting.stage
    await _choose_one_thing(evening)
    await meeting.settled()
    for name in (cast.TEAM.upper(), cast.TEAM):

        async def act(name: str = name) -> None:
            said = await stage.admin.slash(
                "team setup", stage.lobby, name=name, officers=stage.officers_role,
                moderators=stage.moderators_role, zone="Europe/London",
            )  # fmt: skip
            await heard(said, name)

        await evening.lives.insist(act)
        await meeting.box.changed.until(struck, COMES_WITHIN)


async def _made_role_unwanted(evening: Evening, struck: Struck) -> None:
    """The team wants no roles for subscribers any more, so that the bot's own goes."""
    meeting = evening.meeting
    stage = meeting.stage
    await _choose_one_thing(evening)
    await meeting.settled()
    everybody = meeting.box.backend.guilds[stage.guild.id].roles[stage.guild.id]

    async def act() -> None:
        await heard(await stage.admin.slash("team reminders", stage.lobby, role=everybody), "no role")

    await evening.lives.insist(act)
    await meeting.box.changed.until(struck, COMES_WITHIN)


async def _choose_one_thing(evening: Evening) -> None:
    page, who = await _choose_role(evening), evening.meeting.residents[0]

    async def act() -> None:
        await heard(await who.choose(page, _menu(page, Verb.HEAR_WHAT_PICK), ["digests"]), "digests")

    await evening.lives.insist(act)


async def _choose_role(evening: Evening) -> Reply:
    meeting = evening.meeting
    stage, who = meeting.stage, meeting.residents[0]
    role = meeting.box.add_role(stage.guild, "Hearers")

    async def act() -> Reply:
        await heard(await stage.admin.slash("team reminders", stage.lobby, role=role), "gets")
        page = await heard(await who.slash("subscribe", stage.lobby), "Hear of")
        return await heard(await who.choose(page, _menu(page, Verb.HEAR_HOW_PICK), ["role"]), "by role")

    return await evening.lives.insist(act)


def _menu(page: Reply, verb: str) -> str:
    (found,) = [menu.custom_id for menu in page.shown.selects if f":{verb}:" in menu.custom_id]
    return found


async def _poster_made(evening: Evening, struck: Struck) -> None:
    """An officer has a poster made with the server's invite, which the bot looks at."""
    meeting = evening.meeting
    stage = meeting.stage
    code = meeting.box.backend.create_invite(stage.lobby.id, stage.officer.id).code

    async def act() -> None:
        poster = await stage.officer.slash(
            "meeting poster", stage.lobby, format="png", invite=f"https://discord.gg/{code}"
        )
        # Discord may say that there is no such invite, and have trouble for as long as the bot asks.
        await heard(poster, "poster", "invite")

    await evening.lives.insist(act)
    await meeting.box.changed.until(struck, COMES_WITHIN)


async def _hold_lock(evening: Evening, struck: Struck) -> None:
    path = evening.meeting.bot.folder / "beatmeet.db"
    while not struck():
        with closing(sqlite3.connect(path, isolation_level=None, timeout=0)) as other:
            try:
                other.execute("BEGIN IMMEDIATE")
                await asyncio.sleep(LOCKED)
            except sqlite3.OperationalError:
                pass  # the bot is writing: this thread, which serves it, must not wait for that
        await asyncio.sleep(UNLOCKED)


_SLOW: Final = Happening(
    "answer", _slow_disk, slow=True,
    why_not="nobody's turn at the locked database came so late that the bot said “thinking …”",
)  # fmt: skip
_CLEARED: Final = Happening("answer", _category_deleted)
HAPPENINGS: Final[Mapping[str, Happening]] = {
    "DELETE /channels/{id}/messages/{id}": Happening("answer", _long_answer_shown),
    "DELETE /guilds/{id}/scheduled-events/{id}": Happening("set up", _another_comes_before),
    "GET /invites/{id}": Happening("plan", _poster_made),
    "GET /channels/{id}/messages/pins": Happening("answer", _invited_elsewhere),
    "PATCH /channels/{id}": _CLEARED,
    "PUT /channels/{id}/permissions/{id}": _CLEARED,
    "POST /channels/{id}/messages/{id}/threads": Happening(community=False),
    "PATCH /webhooks/{id}/{token}/messages/@original": _SLOW,
    "PUT /guilds/{id}/members/{id}/roles/{id}": Happening("set up", _subscribed_by_role),
    "DELETE /guilds/{id}/members/{id}/roles/{id}": Happening("set up", _subscribed_and_stopped),
    "GET /guilds/{id}/roles": Happening("set up", _hears_of_one_thing),
    "POST /guilds/{id}/roles": Happening("set up", _hears_of_one_thing),
    "PATCH /guilds/{id}/roles/{id}": Happening("set up", _made_role_renamed),
    "DELETE /guilds/{id}/roles/{id}": Happening("set up", _made_role_unwanted),
    "POST /webhooks/{id}/{token}": Happening("answer", _private_opened),
}
NOTHING: Final = Happening()


def happening_of(route: str) -> Happening:
    """What has to happen for this route; mostly nothing."""
    return HAPPENINGS.get(route, NOTHING)
