"""Records to render: a rich one, and parts to build others from. Its people are invented."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from bot.domain.localtime import WallTime
from bot.domain.meeting import Meeting, MeetingState, Summary
from bot.domain.preset import Preset
from bot.domain.question import QuestionState, Standing
from bot.domain.team import Team
from bot.i18n import Texts, texts
from bot.services.models import (
    DeclinedLine,
    FollowUpView,
    PairView,
    QuestionLine,
    RecordView,
    SpeechView,
)

T: Texts = texts("en-GB")
OPENED = datetime(2013, 10, 1, 17, 0, tzinfo=UTC)
TEAM = Team(
    id=1,
    server_id=1,
    guild_id=100,
    name="New Ash Green",
    officers_role_id=201,
    moderators_role_id=202,
    organisation="Kent Police",
    official_page="https://www.kent.police.uk/new-ash-green",
    zone="Europe/London",
    language="en-GB",
    preset=Preset.POLICE,
    private_on=False,
    private_terms=None,
    show_at_once=False,
    follow_up_days=3,
    remove_channels=True,
)
MEETING = Meeting(
    id=7,
    team_id=1,
    series_id=None,
    original=None,
    title=None,
    wall=WallTime.fromisoformat("2013-10-01T18:00"),
    zone="Europe/London",
    minutes=60,
    starts_at=OPENED,
    ends_at=OPENED + timedelta(hours=1),
    state=MeetingState.CLOSED,
    opened_at=OPENED,
    closed_at=OPENED + timedelta(hours=1),
)
NEXT_MEETING = replace(
    MEETING,
    id=8,
    wall=WallTime.fromisoformat("2013-11-05T18:00"),
    starts_at=datetime(2013, 11, 5, 18, 0, tzinfo=UTC),
    ends_at=datetime(2013, 11, 5, 19, 0, tzinfo=UTC),
    state=MeetingState.SCHEDULED,
    opened_at=None,
    closed_at=None,
)
OFFICER = "PC Rowan Example"
PROMISE = FollowUpView(due=date(2013, 10, 4), shown_as=OFFICER, overdue=False, kept_at=None)
MOVED = replace(PROMISE, due=date(2013, 10, 12), first_due=PROMISE.due, reason="The contractor is away.")
DROPPED = replace(PROMISE, reason="Nobody owns <that> lamp.", dropped=True)
HOSTILE = (
    "</article><script>alert(1)</script><img src=https://evil.example/x.png onerror=alert(2)>\n"
    "[click](javascript:alert(3)) ![picture](https://evil.example/p.png) <@123456789012345678> @everyone\n"
    '"><iframe src="https://evil.example"></iframe> &lt;b&gt; {{ 7*7 }} {% raw %} **bold** `code`'
    "\u202egnp.exe"
)


def pair(number: int, text: str, answer: str | None = "Yes.", **changes: Any) -> PairView:
    """A published pair; an answer of None is a follow-up to be kept."""
    promised = answer is None
    made = PairView(
        team=TEAM,
        meeting=MEETING,
        question_id=number,
        number=number,
        text=text,
        asker_name=None,
        supports=0,
        state=QuestionState.FOLLOWING_UP if promised else QuestionState.ANSWERED,
        standing=Standing.STANDS,
        taken_down_reason=None,
        answer=answer,
        shown_as=None if promised else OFFICER,
        given_at=None if promised else OPENED + timedelta(minutes=number % 60),
        edited=False,
        follow_up=PROMISE if promised else None,
    )
    return replace(made, **changes)


def taken_down(number: int, reason: str | None = None) -> PairView:
    """A pair the team removed."""
    gone: dict[str, Any] = {"standing": Standing.TAKEN_DOWN, "taken_down_reason": reason}
    return pair(number, "", **gone, answer=None, state=QuestionState.ANSWERED, follow_up=None)


def record(*pairs: PairView, **changes: Any) -> RecordView:
    """A record of these pairs, its summary counting them as they are."""
    answered = sum(each.state is QuestionState.ANSWERED for each in pairs)
    following_up = sum(each.state is QuestionState.FOLLOWING_UP for each in pairs)
    made = RecordView(
        team=TEAM,
        meeting=MEETING,
        summary=Summary(
            asked=len(pairs), answered=answered, following_up=following_up, participants=len(pairs)
        ),
        answering=(OFFICER,),
        pairs=pairs,
        declined=(),
        carried_over=(),
        speeches=(),
        next_meeting=NEXT_MEETING,
    )
    return replace(made, **changes)


LONG_ANSWER = "\n\n".join(
    (
        "Thank you, this has come up at **three** meetings now, so here is all of it.",
        (
            "## What we did\n- stopped 14 vehicles on Ash Road between 7am and 9am\n"
            "- gave *advice* to nine drivers and reported ~~six~~ **five** for summons\n"
            "- asked the county council about a `20 mph` zone outside the school"
        ),
        (
            "1. The speed sign goes up on <t:1380902400:D>.\n2. We count cars for two weeks.\n"
            "3. The results are on [the council's page](https://www.example.org/kent/ash-road?week=41) and "
            "at https://www.example.org/results_2013_10 for everyone."
        ),
        "> “Please come back to us with numbers”\n\nWe will. " + "Every count is published as it is. " * 70,
        "```\nMon  07:00  112 cars  8 over 35 mph\nTue  07:00   98 cars  3 over 35 mph\n```",
        "__Questions about this__ go to the team, <@123456789012345678> is away until <t:1381226400:f>.",
    )
)


def rich_record() -> RecordView:
    """Eighteen questions with all that can become of them."""
    asked = (
        "Will there be extra patrols on Halloween?",
        (
            "What happened about the untaxed van in Punch Croft? It was there for six weeks and children "
            "play behind it."
        ),
        "Can the alley behind the shops have a light?",
        (
            "Who do I call about the motorbikes on the playing field, 101 or the council? I tried both and "
            "each sent me to the other."
        ),
        "Is the Bonfire Night event still on?",
        "My neighbour parks across the dropped kerb. What can I do?",
    )
    pairs = [
        pair(101 + at, text, "Yes, from 5pm, two of us on foot and one car." if at % 2 else "It was removed.")
        for at, text in enumerate(asked)
    ]
    pairs += [
        pair(107, "Cars race down Ash Road every morning.\n\nWhat is being done?", LONG_ANSWER, supports=12),
        pair(108, "How many burglaries were there this summer?", None, supports=4),
        taken_down(109, "It named a neighbour."),
        pair(110, HOSTILE, HOSTILE, supports=1),
        pair(111, "When does the CCTV at the station work again?", None),
        pair(112, "W" * 160 + " is that one word?", "No.", edited=True),
        pair(
            113,
            "Are dogs allowed in the woods off the lead?",
            "Yes, outside the nesting season.",
            follow_up=replace(PROMISE, kept_at=OPENED + timedelta(days=2)),
            given_at=OPENED + timedelta(days=2),
        ),
    ]
    return record(
        *pairs,
        summary=Summary(
            asked=18, answered=11, following_up=2, declined=1, withdrawn=1, carried_over=3, participants=58
        ),
        answering=(OFFICER, "Sgt Kim Sample"),
        declined=(DeclinedLine(114, "", "This is about one person. Please call 101."),),
        carried_over=(
            QuestionLine(116, 116, "Can we have a meeting at the village hall too?", QuestionState.SHOWN, 3),
            QuestionLine(117, 117, "", QuestionState.WAITING, 0),
            QuestionLine(118, 118, "", QuestionState.WAITING, 0),
        ),
        speeches=(
            SpeechView(TEAM, MEETING, OFFICER, "Good evening all. **Ask away.**", OPENED),
            SpeechView(TEAM, MEETING, None, "Ten minutes left.", OPENED + timedelta(minutes=50)),
        ),
    )
