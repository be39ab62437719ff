"""The subscriber's page, reminders and digests: as Discord takes them, whatever stands in the rows."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from bot.domain.meeting import Meeting
from bot.domain.outcome import Outcome, OutcomeState
from bot.domain.subscription import Route, Subscription
from bot.domain.team import Team
from bot.services.digests import DigestView, OtherDate, Promised, Told
from bot.services.models import Link, NoticeView
from bot.services.notices import NoticeKind
from bot.services.reminding import RemindersSet
from bot.services.subscribing import Hearing
from bot.ui import digests, hearing
from bot.ui.pieces import Piece
from bot.ui.worded_notices import worded
from tests.ui.samples import MEETING, STARTS, TEAM, T, check_piece, words_of

ROLE = 10**18 + 7
NASTY = "@everyone <@&1> **[x](https://x.example)** `a` # b\n> <#1> \u202e ~~\n" * 40
WITH_ROLE = replace(TEAM, subscribers_role_id=ROLE)
LINK = Link(10**18, 10**18, 10**18)


def told(number: int, text: str = "When is the library open?", answer: str = "From nine to five.") -> Told:
    return Told(number, text, 1, answer, "PC Oak", 3)


def digest(team: Team = TEAM, **more: object) -> DigestView:
    view = DigestView(
        team, STARTS - timedelta(days=14), STARTS, (told(1),), (), (), (), (MEETING,), (), (LINK,)
    )
    return replace(view, **more)


def full(text: str, count: int) -> DigestView:
    """As much of everything as there can be."""
    outcome = Outcome(1, 1, 1, 1, "PC Oak", text, OutcomeState.PUBLISHED, STARTS, STARTS)
    return digest(
        answers=tuple(told(10**6 + n, text, text) for n in range(count)),
        kept=tuple(told(10**6 + n, text, text) for n in range(count)),
        promised=tuple(Promised(n, text, date(2013, 10, 4), text, STARTS) for n in range(count)),
        outcomes=(outcome,) * count,
        meetings=(replace(MEETING, title=text[:150] or None),) * count,
        elsewhere=tuple(OtherDate(text, text, STARTS, "Europe/London") for _ in range(count)),
        records=(LINK,) * 3,
    )


def pages() -> list[Hearing]:
    by_dm, by_role = Subscription(1, 1, Route.DM), Subscription(1, 1, Route.ROLE)
    return [
        Hearing(TEAM, None),
        Hearing(TEAM, None, changed=True),
        Hearing(TEAM, by_dm, fell_back=True, changed=True),
        Hearing(TEAM, replace(by_dm, digests=False)),
        Hearing(WITH_ROLE, by_role),
        Hearing(WITH_ROLE, replace(by_role, digests=False)),
        Hearing(TEAM, by_role),
        Hearing(replace(TEAM, name=NASTY), by_dm),
    ]


@pytest.mark.parametrize("view", pages())
def test_the_page_is_as_discord_takes_it(view: Hearing) -> None:
    check_piece(hearing.subscribe_page(view, T))


def notice(kind: NoticeKind, meeting: Meeting = MEETING, of: DigestView | None = None) -> NoticeView:
    return NoticeView(
        team=WITH_ROLE, kind=kind, urgent=False, meeting=meeting, link=LINK, role_ids=(ROLE, ROLE + 1),
        digest=of or digest(WITH_ROLE),
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Yes?", NASTY, "w" * 4000, "many words " * 360, "\n" * 50, "*_~`|>#-" * 200]
)
@pytest.mark.parametrize("count", [1, 6, 200])
def test_a_digest_fits_one_message_by_dm_too_whatever_it_tells(text: str, count: int) -> None:
    view = full(text, count)
    check_piece(digests.render_digest(view, T), marked=True)
    check_piece(digests.digest_preview(view, T))
    check_piece(worded(notice(NoticeKind.DIGEST, of=view), T))


def test_a_digest_reads_in_a_minute() -> None:
    read = digests.digest_text(full("many words " * 360, 200), T)
    shown = " ".join(word for word in read.split() if "discord.com" not in word)
    assert len(shown.split()) <= 320
    assert "- … and 19" in read, "and the rest is in the record"


def test_what_is_promised_before_and_the_next_dates_are_nothing_new() -> None:
    old = Promised(4, "Who?", date(2013, 10, 4), None, STARTS - timedelta(days=15))
    assert not digest(answers=(), promised=(old,)).is_new
    assert digest(answers=(), promised=(replace(old, made_at=STARTS - timedelta(days=1)),)).is_new


def test_the_words_of_a_digest() -> None:
    due = Promised(4, "Who mends the light?", date(2013, 10, 4), None, STARTS)
    other = OtherDate("Drop-in", "The library", STARTS + timedelta(days=3), "Europe/London")
    view = digest(
        kept=(told(2, "Who sweeps Ash Road?", "The council."),), promised=(due,), elsewhere=(other,)
    )
    assert digests.digest_text(view, T) == "\n".join(
        (
            "## News of the New Ash Green team",
            "-# Tuesday 17 September 2013 to Tuesday 1 October 2013",
            "### Answered",
            "- **1** When is the library open? **PC Oak:** From nine to five.",
            "### Officers said they would find out, and did",
            "- **2** Who sweeps Ash Road? **PC Oak:** The council.",
            "### Officers are finding out",
            "- **4** Who mends the light? (by Friday 4 October 2013)",
            "### Next dates",
            "- Meeting here: Tuesday 1 October 2013, 18:00 (UK time)",
            "- Drop-in, The library: Friday 4 October 2013, 18:00 (UK time)",
            f"Read it all: [the record]({LINK.url})",
        )
    )


@pytest.mark.parametrize(
    "kind",
    [
        NoticeKind.REMINDER, NoticeKind.REMINDER_POST, NoticeKind.DIGEST, NoticeKind.DIGEST_POST,
        NoticeKind.HEARS_BY_DM,
    ],
)  # fmt: skip
def test_each_notice_is_as_discord_takes_it_and_calls_the_role_alone(kind: NoticeKind) -> None:
    piece = worded(notice(kind, replace(MEETING, title=NASTY)), T)
    check_piece(piece)
    posted = kind in (NoticeKind.REMINDER_POST, NoticeKind.DIGEST_POST)
    assert piece.mention_roles == ((ROLE, ROLE + 1) if posted else ())
    without = worded(replace(notice(kind), role_ids=(), link=None), T)
    check_piece(without)
    assert without.mention_roles == ()


def test_every_dm_to_a_subscriber_ends_in_one_button_that_stops_them() -> None:
    for kind in (NoticeKind.REMINDER, NoticeKind.DIGEST, NoticeKind.HEARS_BY_DM):
        assert _stops(worded(notice(kind), T)) == 1


def _stops(piece: Piece) -> int:
    view = piece.shown_view
    assert view is not None
    return str(view.to_components()).count("bm:stop:")


def test_administrators_read_how_it_is_set() -> None:
    some = replace(WITH_ROLE, reminder_minutes=(10080, 1440, 120, 61))
    words = words_of(hearing.reminders_set(RemindersSet(some), T, givable=False))
    assert "reminds 7 days, 1 day, 2 hours and 61 minutes before a meeting." in words
    assert "The bot can't give the role" in words
    none = words_of(hearing.reminders_set(RemindersSet(replace(TEAM, reminder_minutes=())), T, givable=False))
    assert "sends no reminders" in none
    assert "It has no role for subscribers" in none
