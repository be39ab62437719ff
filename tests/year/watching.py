"""Somebody who looks in every day: each new digest against the rows, each file for one's calendar kept."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import discord
from simcord.results import ResponseMessage

from tests.conversations.scenes import page
from tests.support.calendars import read_calendar
from tests.support.reading import labels_of, texts_of
from tests.year.by_reading import read_digest
from tests.year.by_rows import Row, Told, moment, stored
from tests.year.diary import Diary, held
from tests.year.town import BEGINS, LONDON, Side, Town

FORTNIGHT: Final = timedelta(days=14)
_A_DAY: Final = timedelta(days=1)
# An hour, and a few minutes in which the record is made.
_OVER: Final = timedelta(minutes=65)
_DIGESTS: Final = "SELECT id, meeting_id, since, until, made_at FROM digest WHERE team_id = :team ORDER BY id"
_ARCHIVED: Final = """
    SELECT id, closed_at FROM meeting WHERE team_id = :team AND state = 'archived' ORDER BY starts_at
"""


@dataclass(slots=True)
class Watch:
    """What was seen of the digests and of the calendars in the course of the year."""

    town: Town
    told: dict[int, Told] = field(default_factory=dict)  # by digest
    of_team: dict[int, list[int]] = field(default_factory=lambda: {1: [], 2: []})
    # By team and UID, as a calendar keeps it: the newest version that was put in.
    calendars: dict[int, dict[str, Any]] = field(default_factory=lambda: {1: {}, 2: {}})

    async def live(self, until: datetime) -> None:
        """Let the days pass until then: what stands in the diary, and a look each noon."""
        world = self.town.world
        days = ((BEGINS + timedelta(days=n)).replace(hour=12) for n in range((until - BEGINS).days))
        looks = [(noon, self._noon) for noon in days]
        evenings = [(opens + _OVER, self._evening) for side in self.town.sides for opens in held(side)]
        entries = [*Diary(self.town).entries(), *looks, *evenings]
        for at, act in sorted(entries, key=lambda entry: entry[0].astimezone(UTC)):
            if at >= until:
                break
            await world.until(at)
            await act()
            await world.moment()
        await world.until(until)
        self.look()

    async def _evening(self) -> None:
        self.look()

    async def _noon(self) -> None:
        self.look()
        if self.town.world.now().astimezone(LONDON).weekday() == 0:
            await self._take_calendars()

    def look(self) -> None:
        """Each digest made since says what the rows say, and none is missing that should be there."""
        for side in self.town.sides:
            made = self.town.rows.ask(_DIGESTS, team=side.id)
            for before, digest in zip([None, *made], made, strict=False):
                if digest["id"] not in self.told:
                    self._check(side, before, digest)
        self._none_missing_after_a_fortnight(self.town.ash)
        self._none_missing_after_a_meeting(self.town.afon)

    def _check(self, side: Side, before: Row | None, digest: Row) -> None:
        text = self.town.digest_text(digest["id"])
        assert text.startswith(self.town.heading(side)), text
        told = read_digest(text, side.t)
        assert told == self._by_rows(side, digest), text
        assert before is None or digest["since"] == before["until"], "no moment twice, none left out"
        self.told[digest["id"]] = told
        self.of_team[side.id].append(digest["id"])
        if digest["meeting_id"] is not None:
            late = moment(digest["made_at"]) - moment(digest["until"])
            assert late < _OVER - timedelta(hours=1), "the same evening"
        else:
            span = moment(digest["until"]) - moment(digest["since"])
            assert span % FORTNIGHT == timedelta(0), f"a fortnight's digest of {span}"

    def _by_rows(self, side: Side, digest: Row) -> Told:
        return self.town.rows.told(side.id, digest["since"], digest["until"], digest["made_at"])

    def all_stand(self) -> None:
        """Every digest of the year still stands, and says what the rows say by now."""
        for side in self.town.sides:
            for digest in self.town.rows.ask(_DIGESTS, team=side.id):
                text = self.town.digest_text(digest["id"])
                assert read_digest(text, side.t) == self._by_rows(side, digest), text

    def _none_missing_after_a_fortnight(self, side: Side) -> None:
        made = self.town.rows.ask(_DIGESTS, team=side.id)
        if not made:
            return
        since, now = moment(made[-1]["until"]), self.town.world.now()
        until = since + (now - _A_DAY - since) // FORTNIGHT * FORTNIGHT
        near = self.town.rows.ask(
            "SELECT 1 FROM meeting WHERE team_id = :team AND starts_at > :ago AND starts_at <= :soon"
            " AND state IN ('scheduled', 'open', 'closed')",
            team=side.id, ago=stored(now - _A_DAY), soon=stored(now + _A_DAY),
        )  # fmt: skip
        if until > since and not near:  # else the meeting's own digest tells of it
            news = self.town.rows.is_news(side.id, made[-1]["until"], stored(until))
            assert not news, f"no digest since {since}, and there is news"

    def _none_missing_after_a_meeting(self, side: Side) -> None:
        made = self.town.rows.ask(_DIGESTS, team=side.id)
        since = made[-1]["until"] if made else stored(BEGINS)
        for meeting in self.town.rows.ask(_ARCHIVED, team=side.id):
            if meeting["closed_at"] > since:
                news = self.town.rows.is_news(side.id, since, meeting["closed_at"])
                assert not news, f"meeting {meeting['id']} has no digest, and there is news"

    # --- one's own calendar ----------------------------------------------------------------------------

    async def _take_calendars(self) -> None:
        """Kim takes each team's file and puts it into a calendar, as a program does: by UID and SEQUENCE."""
        kim, lobby = self.town.world.person("Kim"), self.town.world.lobby
        for side in self.town.sides:
            listed = page(await kim.slash(lobby, "meetings", team=side.name))
            label = next(label for label in labels_of(listed) if label.startswith("Add all"))
            said = page(await kim.click(listed, label=label))
            for event in read_calendar(self._file(said)).vevent_list:
                known = self.calendars[side.id].setdefault(event.uid.value, event)
                if int(event.sequence.value) > int(known.sequence.value):
                    self.calendars[side.id][event.uid.value] = event

    def _file(self, message: ResponseMessage) -> bytes:
        (attachment,) = message.attachments
        data = self.town.world.env.backend.cdn.get(attachment.url)
        assert data is not None
        return data

    # --- by DM -----------------------------------------------------------------------------------------

    def told_by_dm(self, who: str) -> list[Told]:
        """The digests that somebody got by DM, in order. They read English; each leads to the post."""
        found = [message for message in self._dms(who) if message.content.startswith("## News of")]
        assert {tuple(labels_of(message)) for message in found} == {("Open it", "Stop")}
        return [self._in_english(message.content) for message in found]

    def _in_english(self, text: str) -> Told:
        (side,) = [side for side in self.town.sides if side.name in text.partition("\n")[0]]
        return read_digest(text, side.texts("en-GB"))

    def reminded_by_dm(self, who: str) -> int:
        """How many reminders somebody got by DM."""
        return sum("opens <t:" in texts_of(message) for message in self._dms(who))

    def _dms(self, who: str) -> list[discord.Message]:
        """Also those that were taken back since."""
        stand = self.town.dms(self.town.world.person(who))
        read = self.town.read.get(who, [])
        return [*read, *(message for message in stand if message.id not in {one.id for one in read})]
