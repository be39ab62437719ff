"""What happens in the year, day by day. The days are reckoned here from a calendar, not asked of the bot."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Final, TypeAlias

from simcord.actors import MemberActor

from tests.conversations.scenes import page
from tests.support.reading import texts_of
from tests.year.town import BEGINS, ENDS, LONDON, Side, Town, subscribe

Act: TypeAlias = Callable[[], Awaitable[object]]
Entry: TypeAlias = tuple[datetime, Act]

# The gone one's name is in no text of the script: found anywhere, it was left there.
GONE: Final = "Zqgone"
CLOSES_DMS: Final = "Dai"
BY_ROLE: Final = "Huw"
READS_DIGESTS: Final = "Rosa"
MOVED: Final = (date(2026, 12, 1), datetime(2026, 12, 3, 19, 0, tzinfo=LONDON))
CANCELLED: Final = date(2027, 2, 2)
SKIPPED: Final = date(2026, 12, 23)
WHY: Final = "The heating is broken."
DROP_IN: Final = datetime(2027, 5, 15, 10, 30, tzinfo=LONDON)
DMS_CLOSE: Final = datetime(2027, 1, 10, 12, 0, tzinfo=LONDON)
ERASED: Final = datetime(2027, 2, 14, 15, 0, tzinfo=LONDON)
# The bot is down at the hour of that month's reminder, and comes back ten minutes late.
DOWN: Final = datetime(2027, 7, 6, 16, 40, tzinfo=LONDON)
BACK: Final = datetime(2027, 7, 6, 17, 10, tzinfo=LONDON)
LATE: Final = timedelta(days=17)
IN_TIME: Final = timedelta(days=6)
DUE: Final = timedelta(days=10)
_THINGS: Final = (
    "bus shelter", "duck pond", "library roof", "skate park", "village clock", "post box", "school gate",
    "cycle path", "station ramp", "chapel wall", "allotment tap", "football pitch", "pavement",
    "war memorial", "street lamp", "notice board", "car park", "footbridge", "playground", "hedge",
    "bandstand", "orchard",
)  # fmt: skip
_PETHAU: Final = (
    "arhosfan bws", "pwll", "llyfrgell", "parc", "cloc", "blwch post", "giât", "llwybr", "ramp", "wal",
    "tap", "cae", "palmant", "cofeb", "lamp", "hysbysfwrdd", "maes parcio", "pont",
)  # fmt: skip


def first_tuesdays() -> list[date]:
    """Of each month of the year."""
    days = (BEGINS.date() + timedelta(days=n) for n in range((ENDS - BEGINS).days))
    return [day for day in days if day.weekday() == 1 and day.day <= 7]


def every_other_wednesday() -> list[date]:
    """From 2 September 2026."""
    return [date(2026, 9, 2) + timedelta(weeks=2 * n) for n in range(26)]


def held(side: Side) -> list[datetime]:
    """When the team's meetings of the year begin."""
    if side.language == "cy":
        return [at(day, 19) for day in every_other_wednesday() if day != SKIPPED]
    days = [day for day in first_tuesdays() if day != CANCELLED]
    return [MOVED[1] if day == MOVED[0] else at(day, 18) for day in days]


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment by the clock on the wall."""
    return datetime.combine(day, time(hour, minute), LONDON)


@dataclass(slots=True)
class Diary:
    """All entries of the year for one town."""

    town: Town

    def entries(self) -> list[Entry]:
        """In order of time."""
        found = [*self._ash(), *self._afon(), *self._once()]
        return sorted(found, key=lambda entry: entry[0])

    def _ash(self) -> Iterator[Entry]:
        """New Ash Green: asked ahead, in the meeting, promised, kept in time and late, carried over."""
        side, things = self.town.ash, iter(f"{thing} {n}" for n in count(1) for thing in _THINGS)
        left: list[str] = []
        for n, day in enumerate(first_tuesdays()):
            ahead = next(things)
            if day > BEGINS.date():
                yield at(day - timedelta(days=3), 10), self._asks(side, "Rita", _when(ahead))
                left.append(_when(ahead))
            if day == CANCELLED:
                continue
            opens = MOVED[1] if day == MOVED[0] else at(day, 18)
            yield opens + timedelta(minutes=3), self._evening_of_ash(n, [*left], next(things), next(things))
            left = []
            unanswered = _when(next(things))
            if n % 2:
                yield opens + timedelta(minutes=20), self._asks(side, "Tess", unanswered)
                left.append(unanswered)
            if n % 3 == 0:
                yield opens + timedelta(days=2), self._says_what_was_done(side, f"We mended {n + 2} lamps.")

    def _evening_of_ash(self, n: int, left: list[str], first: str, second: str) -> Act:
        town, side = self.town, self.town.ash

        async def evening() -> None:
            named = GONE if town.world.now() < ERASED else "Sam"
            asked = await town.ask(side, named, _when(first), "named")
            promised = await town.ask(side, "Uma", _when(second))
            await town.want(side, "Rita", _when(second))
            for text in left:
                await town.answer(
                    side, self._number(side, text), f"Soon: {text.removeprefix('When will ')[:20]}"
                )
            await town.answer(side, asked, "It is planned for the spring.")
            today = town.world.now().astimezone(LONDON).date()
            due = today + DUE
            await town.promise(side, promised, f"{due.day} {due:%B %Y}")

        return evening

    def _afon(self) -> Iterator[Entry]:
        """Glan yr Afon, each fortnight: in every third nobody asks, every fourth leaves a promise."""
        side, things = self.town.afon, iter(f"{thing} {n}" for n in count(1) for thing in _PETHAU)
        for n, day in enumerate(every_other_wednesday()):
            if day == SKIPPED or n % 3 == 2:
                continue
            text = f"Pryd caiff {next(things)} sylw?"
            yield at(day, 19, 4), self._evening_of_afon(text, promise=n % 4 == 0)
            if n % 4 == 0:
                yield at(day + timedelta(days=5), 11), self._keeps(side, text, "Mae wedi ei wneud.")

    def _evening_of_afon(self, text: str, *, promise: bool) -> Act:
        town, side = self.town, self.town.afon

        async def evening() -> None:
            number = await town.ask(side, "Gwen", text)
            if promise:
                await town.promise(side, number, "in 7 days")
            else:
                await town.answer(side, number, "Yr wythnos nesaf.")

        return evening

    def _once(self) -> Iterator[Entry]:
        """What happens once in the year."""
        town, world = self.town, self.town.world
        ash, afon = town.ash, town.afon
        for n, day in enumerate(day for day in first_tuesdays() if day != CANCELLED):
            held = MOVED[1].date() if day == MOVED[0] else day
            yield at(held, 11) + (LATE if n % 2 else IN_TIME), self._keeps_oldest(ash)
        yield BEGINS + timedelta(hours=2), self._subscribe
        moved = MOVED[1]
        yield (
            at(date(2026, 11, 20), 10),
            lambda: town.do(ash, "meeting move", meeting="next", when=f"{moved:%-d %B %Y %H:%M}"),
        )
        yield at(date(2027, 1, 25), 10), lambda: town.do(ash, "meeting cancel", meeting="next", reason=WHY)
        yield at(date(2026, 12, 18), 10), lambda: town.do(afon, "meeting skip", meeting="next")
        yield at(date(2027, 4, 20), 10), self._plans_drop_in
        yield DMS_CLOSE, self._closes_dms
        yield ERASED, self._is_erased
        # The night after each change of the clocks another process takes over.
        for day in (date(2026, 10, 25), date(2027, 3, 28)):
            yield at(day, 3, 30), world.restart
        yield DOWN, world.kill
        yield BACK, world.revive

    # --- acts ------------------------------------------------------------------------------------------

    def _asks(self, side: Side, who: str, text: str) -> Act:
        return lambda: self.town.ask(side, who, text)

    def _keeps(self, side: Side, text: str, answer: str) -> Act:
        return lambda: self.town.keep(side, self._number(side, text), answer)

    def _keeps_oldest(self, side: Side) -> Act:
        async def keeps() -> None:
            (row,) = self.town.rows.ask(
                "SELECT q.number FROM follow_up f JOIN question q ON q.id = f.question_id"
                " WHERE f.team_id = :team AND f.state = 'open' ORDER BY f.made_at LIMIT 1",
                team=side.id,
            )
            await self.town.keep(side, row["number"], "We asked: it is in the budget.")

        return keeps

    def _says_what_was_done(self, side: Side, text: str) -> Act:
        return lambda: self.town.do(side, "outcome", text=text)

    async def _subscribe(self) -> None:
        town = self.town
        await subscribe(town, town.ash, self._person(CLOSES_DMS), "dm")
        await subscribe(town, town.ash, self._person(BY_ROLE), "role")
        await subscribe(town, town.afon, self._person(READS_DIGESTS), "dm", "digests")
        for side in town.sides:
            await subscribe(town, side, self._person(GONE), "dm")

    async def _plans_drop_in(self) -> None:
        when = f"{DROP_IN:%-d %B %Y %H:%M}"
        await self.town.do(
            self.town.ash, "meeting elsewhere add", title="Drop-in", place="Minnis Hall", when=when
        )

    async def _closes_dms(self) -> None:
        dm = self._person(CLOSES_DMS).user.dm_channel
        self.town.world.env.inject_error(
            "POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=None
        )

    async def _is_erased(self) -> None:
        gone, lobby = self._person(GONE), self.town.world.lobby
        page_of_mine = page(await gone.slash(lobby, "privacy"))
        asks = page(await gone.click(page_of_mine, label="Erase me"))
        self.town.read[GONE] = self.town.dms(gone)
        said = page(await gone.click(asks, label="Erase me"))
        assert "You are erased" in texts_of(said)

    def _person(self, name: str) -> MemberActor:
        return self.town.world.person(name)

    def _number(self, side: Side, text: str) -> int:
        (row,) = self.town.rows.ask(
            "SELECT number FROM question WHERE team_id = :team AND text = :text", team=side.id, text=text
        )
        return int(row["number"])


def _when(thing: str) -> str:
    return f"When will the {thing} be mended?"
