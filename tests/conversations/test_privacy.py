"""Everybody's own data: what is kept is said, a copy is theirs alone, and erased is erased everywhere."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import discord
import sqlalchemy as sa
from msgspec.structs import replace
from simcord.actors import MemberActor
from simcord.results import InteractionResult, ResponseMessage

from bot.domain.privacy import BLANKED
from bot.domain.subscription import Route
from bot.storage import people, teams
from bot.storage.backup import back_up
from bot.storage.database import Write
from bot.storage.tables import metadata
from tests.conversations.scenes import (
    answer,
    ask,
    asked,
    board,
    meeting_channel,
    number_in,
    page,
    pair,
    records,
    room,
    says,
    show,
)
from tests.support.discord import World
from tests.support.reading import custom_ids_of, labels_of, reply_text, texts_of
from tests.support.setting_the_scene import press_forged


async def privacy(person: MemberActor, world: World) -> ResponseMessage:
    return page(await person.slash(world.lobby, "privacy"))


async def erase(person: MemberActor, world: World, label: str = "Erase me") -> InteractionResult:
    asks = await person.click(await privacy(person, world), label="Erase me")
    said = await person.click(page(asks), label=label)
    await world.moment()
    return said


async def files_of(message: discord.Message | ResponseMessage) -> dict[str, bytes]:
    return {one.filename: await one.read() for one in message.attachments}


async def test_it_says_in_plain_words_what_is_kept_how_long_and_who_answers_for_it(town: World) -> None:
    said = texts_of(await privacy(town.resident, town))
    assert "also without your name" in said
    assert "New Ash Green team" in said
    assert "Answers for your data: Invented Police. How to reach them: <https://www.example.org>" in said
    assert "who asked, supported or wished to hear: 365 days" in said
    assert "private information: 90 days" in said
    assert "passes through Discord" in said


async def test_a_copy_has_all_of_mine_and_nothing_of_others(meeting: World) -> None:
    zoe = meeting.person("Zoe <b>Zq</b>")
    await ask(zoe, board(meeting), "Is the Zqmine path lit?")
    other = await asked(meeting, "Is the Zqothers path lit?")
    await show(meeting, other)
    said = await zoe.click(await privacy(zoe, meeting), label="Get a copy of mine")
    await zoe.click(board(meeting), label="I want to know this too")
    message = page(said)
    files = await files_of(message)
    assert sorted(files) == ["my-data.html", "my-data.json"]
    told = json.loads(files["my-data.json"])
    assert told["person"]["user_id"] == str(zoe.id)
    assert [row["text"] for row in told["data"]["question.person_id"]] == ["Is the Zqmine path lit?"]
    html = files["my-data.html"].decode()
    assert "Zqmine" in html
    assert "<b>Zq</b>" not in html, "what people type is never markup"
    assert "&lt;b&gt;Zq&lt;/b&gt;" in html
    assert "http" not in html.replace("http-equiv", ""), "it loads nothing"
    assert b"Zqothers" not in b"".join(files.values())


async def test_who_has_nothing_here_is_told_so(meeting: World) -> None:
    nobody = meeting.person("Nora Nobody")
    said = await nobody.click(await privacy(nobody, meeting), label="Get a copy of mine")
    assert "Nothing is kept about you" in reply_text(said)
    said = await nobody.click(await privacy(nobody, meeting), label="Erase me")
    assert "Nothing is kept about you" in texts_of(page(said))


async def test_it_asks_first_and_nothing_goes_before(meeting: World) -> None:
    zoe = meeting.person("Zoe Zq")
    await ask(zoe, board(meeting), "Is it lit?", "named")
    asks = page(await zoe.click(await privacy(zoe, meeting), label="Erase me"))
    assert "This goes, and cannot be brought back" in texts_of(asks)
    assert "This stays" in texts_of(asks)
    back = page(await zoe.click(asks, label="Keep everything"))
    assert "Your data" in texts_of(back)
    said = await zoe.slash(meeting.lobby, "my-questions")
    assert "Is it lit?" in texts_of(page(said))


async def everything(world: World) -> str:
    """All that anybody can read in the server, the records' files too, and the log."""
    messages = [message for channel in world.channels for message in channel.history()]
    messages += [message for thread in records(world) for message in thread.history()]
    said = [texts_of(message) for message in messages]
    for message in messages:
        said += [data.decode("utf-8", "replace") for data in (await files_of(message)).values()]
    return "\n".join([*said, str(world.log)])


async def test_erased_is_erased_everywhere(town: World, tmp_path: Path) -> None:
    form = await town.admin.slash(town.lobby, "team private", switch="on")
    terms = {"readers": "PC Oak", "when_read": "daily", "passed_to": "the unit"}
    await town.admin.submit_modal(form, terms)
    await town.officer.slash(town.lobby, "meeting open")
    await town.moment()
    zoe = town.person("Zqzoe")
    first = number_in(await ask(zoe, board(town), "Is the Zqanswered path lit?", "named"))
    await ask(zoe, board(town), "Is the Zqopen path lit?", "named")
    shown = number_in(await ask(zoe, board(town), "Is the Zqshown path lit?", "named"))
    await ask(zoe, board(town), "The shed at Zqprivate.", "private")
    await show(town, shown)
    await answer(town, first, "It was mended.")
    assert says(meeting_channel(town), "Zqzoe")
    await town.officer.slash(town.lobby, "meeting close")
    await town.moment()
    assert "Zqanswered" in await everything(town)
    assert "Zqzoe" in await everything(town)

    said = await erase(zoe, town, "Erase me and all my words")

    assert "You are erased" in texts_of(page(said))
    told = await everything(town)
    assert "It was mended." in told, "the record of what was answered stands"
    assert BLANKED in told
    backup = back_up(town.client.ctx.db.path, tmp_path / "backup.db").path
    kept = b"".join(
        path.read_bytes()
        for path in [backup, *town.client.ctx.db.path.parent.glob("beatmeet*")]
        if path.is_file()
    )
    for secret in ("Zqzoe", "Zqanswered", "Zqopen", "Zqshown", "Zqprivate", str(zoe.id)):
        assert secret not in told, secret
        assert secret.encode() not in kept, secret
    assert texts_of(room(town).history()[-1])


def in_files(world: World) -> bytes:
    """The database's files, in small letters: the search keeps words so."""
    folder = world.client.ctx.db.path.parent
    return b"".join(path.read_bytes() for path in sorted(folder.glob("beatmeet.db*"))).lower()


async def test_erased_words_leave_the_searchs_own_file_at_once(meeting: World) -> None:
    zoe = meeting.person("Zqzoe")
    for word in ("Zqlamp", "Zqbench"):
        number = number_in(await ask(zoe, board(meeting), f"Is the {word} mended?"))
        await answer(meeting, number, "It is.")
    await meeting.officer.context_menu(meeting_channel(meeting), "Take down", pair(meeting, 1))
    await meeting.moment()
    assert b"zqlamp" in in_files(meeting), "only marked as gone"
    assert b"zqbench" in in_files(meeting)
    await erase(zoe, meeting, "Erase me and all my words")
    assert b"zqlamp" not in in_files(meeting)
    assert b"zqbench" not in in_files(meeting)


async def test_an_answered_question_keeps_its_words_but_not_the_name(meeting: World) -> None:
    zoe = meeting.person("Zqzoe")
    number = number_in(await ask(zoe, board(meeting), "Is the path lit?", "named"))
    await answer(meeting, number, "Yes.")
    await erase(zoe, meeting)
    assert says(meeting_channel(meeting), "Is the path lit?", "Yes.", "asked without a name")
    assert not says(meeting_channel(meeting), "Zqzoe")


async def test_a_button_made_for_somebody_else_erases_nobody(meeting: World) -> None:
    zoe, mallory = meeting.person("Zqzoe"), meeting.person("Mallory")
    await ask(zoe, board(meeting), "Is the path lit?")
    await ask(mallory, board(meeting), "Is the path long?")
    asks = page(await zoe.click(await privacy(zoe, meeting), label="Erase me"))
    theirs = custom_ids_of(asks)["Erase me"]
    said = await press_forged(meeting, mallory, board(meeting), theirs)
    assert "You are erased" not in reply_text(said)
    assert "Is the path long?" in texts_of(page(await mallory.slash(meeting.lobby, "my-questions")))


async def test_after_a_restart_the_button_still_works_and_twice_is_once(meeting: World) -> None:
    zoe = meeting.person("Zqzoe")
    await ask(zoe, board(meeting), "Is the path lit?")
    asks = page(await zoe.click(await privacy(zoe, meeting), label="Erase me"))
    await meeting.restart()
    first = await zoe.click(asks, label="Erase me")
    assert "You are erased" in texts_of(page(first))
    with closing(sqlite3.connect(meeting.client.ctx.db.path)) as db:
        assert db.execute("SELECT count(*) FROM erasure").fetchone() == (1,)


async def test_a_teams_own_notice_is_named_where_the_notice_is_offered(town: World) -> None:
    assert "privacy notice:" not in texts_of(await privacy(town.resident, town))
    address = "https://police.example/privacy"
    async with town.client.ctx.db.read() as conn:
        team = await teams.get(conn, 1)
    assert team is not None
    await town.client.ctx.db.write(lambda write: teams.update(write.conn, replace(team, notice_page=address)))
    on = await privacy(town.resident, town)
    assert f"Their privacy notice: <{address}>" in texts_of(on)
    said = page(await town.resident.click(on, label="Read the whole notice"))
    assert f"New Ash Green team: <{address}>" in texts_of(said)
    assert list(await files_of(said)) == ["privacy-notice.md"], "the file says what the bot does"


async def test_the_whole_notice_comes_as_a_file_and_to_administrators_the_assessment_too(town: World) -> None:
    said = await town.resident.click(await privacy(town.resident, town), label="Read the whole notice")
    assert list(await files_of(page(said))) == ["privacy-notice.md"]
    said = await town.admin.click(await privacy(town.admin, town), label="Read the whole notice")
    assert sorted(await files_of(page(said))) == ["dpia.md", "privacy-notice.md"]
    assert "Read the whole notice" in labels_of(await privacy(town.admin, town))


async def test_the_subscribers_role_goes_too(town: World) -> None:
    role = town.guild.create_role("Subscribers")
    zoe = town.person("Zqzoe", role)

    async def subscribes(write: Write) -> None:
        person = await people.remember(write.conn, zoe.id, "Zqzoe", None, town.now())
        await write.conn.execute(
            sa.update(metadata.tables["team"]).values(subscribers_role_id=role.id)
        )  # fmt: skip
        row = {"team_id": 1, "person_id": person, "route": Route.ROLE, "digests": True, "reminders": True}
        await write.conn.execute(sa.insert(metadata.tables["subscription"]), row | {"made_at": town.now()})

    await town.client.ctx.db.write(subscribes)
    await erase(zoe, town)
    assert role.id not in town.guild._guild.members[zoe.id].role_ids
