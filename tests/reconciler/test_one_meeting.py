"""The thinnest whole path: a team's places, a meeting's channel, its board, a pair, the close, the record."""

from pathlib import Path

from bot.services import meetings
from bot.storage.views import Kind
from tests.reconciler.hosting import hosted


async def test_a_team_s_places_are_made_in_its_category(tmp_path: Path) -> None:
    async with hosted(tmp_path) as host:
        team = await host.team()
        category = await host.channel(Kind.CATEGORY, team.id)
        assert category.name == "New Ash Green"
        for kind in (Kind.NEWS_CHANNEL, Kind.OFFICERS_ROOM, Kind.PAST_MEETINGS):
            assert (await host.channel(kind, team.id)).parent_id == category.id
        room = await host.channel(Kind.OFFICERS_ROOM, team.id)
        assert len(host.box.messages(room)) == 1


async def test_a_meeting_is_opened_answered_closed_and_recorded(tmp_path: Path) -> None:
    async with hosted(tmp_path) as host:
        team = await host.team()
        meeting = await host.open_meeting(team)
        await host.pair(team, "When is the next bus?", "At six.")
        welcome, _, pair = (await host.texts(meeting))[:3]
        assert "999" in welcome
        assert "When is the next bus?" in pair
        assert "At six." in pair
        channel = await host.channel(Kind.CHANNEL, meeting.id)
        assert {"At six." in pin.text() for pin in host.box.pins(channel)} == {True, False}
        await meetings.close_now(host.ctx, host.officer, team.id)
        await host.settled()
        (record,) = host.box.threads(await host.channel(Kind.PAST_MEETINGS, team.id))
        first, *_ = host.box.messages(record)
        assert [file.filename.rpartition(".")[2] for file in first.files] == ["html", "csv"]
        assert await meetings.summary_of(host.ctx, meeting.id)
        assert "At six." in "\n".join(message.text() for message in host.box.messages(record))
