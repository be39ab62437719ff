"""A meeting held in Welsh, and people who read the bot in Welsh though Discord has no Welsh."""

from datetime import UTC, datetime

import pytest
from simcord.builders import ChannelHandle

from tests.conversations.scenes import message_with, page, says
from tests.support.discord import World
from tests.support.reading import labels_of, reply_text, texts_of

FENCE = "Pryd caiff y ffens ei thrwsio?"
OPENS = datetime(2026, 1, 6, 18, 0, tzinfo=UTC)


@pytest.fixture
async def trefnant(world: World) -> World:
    """A server whose one team writes in Welsh, and whose meeting is the first Tuesday's."""
    await world.set_up_team("Trefnant", language="cy", organisation="Heddlu Dychmygol")
    await world.admin.slash(world.lobby, "team officer", member=world.officer, shown_as="PC Derwen")
    await world.officer.slash(world.lobby, "meeting repeat", every="first Tuesday", at="18:00")
    await world.until(OPENS)
    await world.moment()
    return world


def channel(world: World) -> ChannelHandle:
    return world.channel("cyfarfod-dydd-mawrth-6-ionawr-2026")


async def test_a_welsh_meeting_from_its_news_to_its_record(trefnant: World) -> None:
    welcome = message_with(channel(trefnant), "# Croeso i'r cyfarfod hwn: Tîm Trefnant", "PC Derwen", "999")
    assert "Dydd Mawrth 6 Ionawr 2026, 18:00 (amser y DU)" in texts_of(welcome)
    assert welcome.pinned
    assert "0 cwestiwn hyd yma" in texts_of(message_with(channel(trefnant), "## Cyfarfod nawr"))
    for name in ("Sam Second", "Tess Third", "Uma Fourth"):
        said = await trefnant.person(name).slash(
            trefnant.lobby, "ask", question=f"{FENCE} ({name})", audience="named"
        )
        assert "Thank you. Your question is number" in reply_text(said), "Discord says they read English"
    await trefnant.officer.slash(trefnant.lobby, "answer", question="1", text="Yr wythnos nesaf.")
    await trefnant.officer.slash(trefnant.lobby, "followup make", question="2", due="Friday")
    await trefnant.moment()
    assert message_with(channel(trefnant), "**Ateb: PC Derwen**", "Yr wythnos nesaf.").pinned
    assert says(channel(trefnant), "yn dod yn ôl atoch erbyn Dydd Gwener 9 Ionawr 2026")

    await trefnant.until(datetime(2026, 1, 6, 19, 1, tzinfo=UTC))
    await trefnant.moment()
    counted = (
        "3 chwestiwn wedi'u gofyn = 1 wedi'i ateb + 1 yn holi ymhellach + 1 wedi'i gario drosodd."
        "\nCymerodd 3 pherson ran."
    )
    assert says(channel(trefnant), "## Crynodeb o'r cyfarfod", counted)
    (record,) = trefnant.channel("cyfarfodydd-blaenorol").threads
    assert record.name == "Trefnant, Dydd Mawrth 6 Ionawr 2026, 18:00"
    files = message_with(record, "## Crynodeb o'r cyfarfod", counted, "18:00 tan 19:00").attachments
    transcript = next(file for file in files if file.filename.endswith(".html"))
    text = (await transcript.read()).decode()
    assert '<html lang="cy">' in text
    assert "Pwy gymerodd ran" in text
    assert "Questions" not in text


async def test_whoever_presses_cymraeg_is_answered_in_welsh_also_after_a_restart(trefnant: World) -> None:
    welcome = message_with(channel(trefnant), "Croeso")
    said = await trefnant.resident.click(welcome, label="Cymraeg")
    assert "dyma iaith atebion y bot i chi: Cymraeg." in reply_text(said)
    assert labels_of(page(said)) == ["English (UK)"]

    await trefnant.restart()
    form = await trefnant.resident.click(welcome, label="Gofyn cwestiwn")
    receipt = await trefnant.resident.submit_modal(form, {"question": FENCE, "audience": "unnamed"})
    assert "Diolch. Eich cwestiwn chi yw rhif **1**." in reply_text(receipt)
    await trefnant.moment()
    assert says(channel(trefnant), "1 cwestiwn hyd yma: 1 yn aros")
    refused = await trefnant.resident.slash(trefnant.lobby, "answer", question="1", text="Na.")
    assert "dim ond y rhain gaiff wneud hyn: ei swyddogion." in reply_text(refused)


async def test_a_dm_is_in_the_language_its_reader_chose(trefnant: World) -> None:
    await trefnant.resident.slash(trefnant.lobby, "language", language="cy")
    said = await trefnant.resident.slash(trefnant.lobby, "ask", question=FENCE, audience="unnamed")
    await trefnant.resident.click(page(said), label="Rhoi gwybod i mi drwy neges uniongyrchol")
    await trefnant.officer.slash(trefnant.lobby, "answer", question="1", text="Yr wythnos nesaf.")
    await trefnant.moment()
    (told,) = trefnant.resident.user.dm_channel.history()
    assert "Mae eich cwestiwn 1 wedi'i ateb (Tîm Trefnant)." in texts_of(told)
    assert "Dim mwy o negeseuon uniongyrchol" in labels_of(told)


async def test_english_leaves_it_to_discord_again(trefnant: World) -> None:
    chosen = await trefnant.resident.slash(trefnant.lobby, "language", language="cy")
    said = await trefnant.resident.click(page(chosen), label="English (UK)")
    assert reply_text(said).startswith("The bot replies to you in English (UK) from now on.")
    await trefnant.restart()
    assert "## My questions" in reply_text(await trefnant.resident.slash(trefnant.lobby, "my-questions"))


async def test_help_offers_welsh_only_where_somebody_may_read_it(world: World) -> None:
    await world.set_up_team()
    said = await world.resident.slash(world.lobby, "help")
    assert "Cymraeg" not in labels_of(page(said))
    await world.set_up_team("Trefnant", language="cy")
    said = await world.resident.slash(world.lobby, "help")
    assert "Cymraeg" in labels_of(page(said))


async def test_being_named_by_somebody_else_changes_nobodys_language(trefnant: World) -> None:
    await trefnant.officer.slash(trefnant.lobby, "language", language="cy")
    await trefnant.admin.slash(trefnant.lobby, "team officer", member=trefnant.officer, shown_as="PC Onnen")
    await trefnant.restart()
    assert "## Fy nghwestiynau" in reply_text(await trefnant.officer.slash(trefnant.lobby, "my-questions"))


async def test_who_is_erased_is_told_so_in_welsh_and_their_choice_forgotten(trefnant: World) -> None:
    await trefnant.resident.slash(trefnant.lobby, "language", language="cy")
    said = await trefnant.resident.slash(trefnant.lobby, "privacy")
    assert "## Eich data" in reply_text(said)
    await trefnant.resident.click(page(said), label="Fy nileu")
    await trefnant.resident.click(page(said), label="Fy nileu i a'm holl eiriau")
    assert "Rydych wedi'ch dileu." in texts_of(page(said))
    assert "## Your data" in reply_text(await trefnant.resident.slash(trefnant.lobby, "privacy"))
