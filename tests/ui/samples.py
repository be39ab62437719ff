"""A plain meeting in New Ash Green, and hostile ones: the longest and strangest that rows can hold."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import simcord.components
from discord.ui import LayoutView
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.domain.elsewhere import Elsewhere
from bot.domain.followup import Chase
from bot.domain.localtime import WallTime
from bot.domain.meeting import Meeting, MeetingState, Summary
from bot.domain.outcome import Outcome, OutcomeState
from bot.domain.preset import Preset
from bot.domain.private_information import PrivateInformation, PrivateReply, PrivateState
from bot.domain.question import Audience, Question, QuestionState, Standing
from bot.domain.team import PrivateTerms, Team
from bot.domain.text import discord_length, is_blank
from bot.i18n import texts
from bot.services.dates import ElsewhereLine
from bot.services.models import (
    CameBack,
    Counts,
    Delivery,
    FollowUpLine,
    FollowUpView,
    Link,
    MeetingLine,
    MyQuestion,
    NoticeView,
    PairView,
    QuestionLine,
    SameAs,
    ToldPrivately,
)
from bot.services.notices import NoticeKind
from bot.ui.base import MAX_CONTENT, MAX_PAGE_COMPONENTS, MAX_PAGE_TEXT
from bot.ui.forms import Form
from bot.ui.markers import Marker, in_message
from bot.ui.pieces import Piece

T = texts("en-GB")
STARTS = datetime(2013, 10, 1, 17, 0, tzinfo=UTC)
TEAM = Team(
    id=1,
    server_id=1,
    guild_id=100,
    name="New Ash Green",
    officers_role_id=201,
    moderators_role_id=202,
    organisation="Example Police",
    official_page="https://police.example/new-ash-green",
    zone="Europe/London",
    language="en-GB",
    preset=Preset.POLICE,
    private_on=True,
    private_terms=PrivateTerms("PC Oak", "every weekday morning", "the control room"),
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
    wall=WallTime(date(2013, 10, 1), time(18)),
    zone="Europe/London",
    minutes=60,
    starts_at=STARTS,
    ends_at=STARTS + timedelta(hours=1),
    state=MeetingState.OPEN,
)
NEXT = replace(
    MEETING,
    id=8,
    wall=WallTime(date(2013, 11, 5), time(18)),
    starts_at=datetime(2013, 11, 5, 18, 0, tzinfo=UTC),
    ends_at=datetime(2013, 11, 5, 19, 0, tzinfo=UTC),
    state=MeetingState.SCHEDULED,
)
QUESTION = Question(
    id=31,
    team_id=1,
    number=142,
    meeting_id=7,
    person_id=9,
    audience=Audience.UNNAMED,
    asker_name=None,
    state=QuestionState.WAITING,
    text="When is the light by the school mended?",
    reason=None,
    merged_into=None,
    standing=Standing.STANDS,
    taken_down_reason=None,
    asked_at=STARTS,
    state_at=STARTS,
    version=1,
)
PAIR = PairView(
    team=TEAM,
    meeting=MEETING,
    question_id=31,
    number=142,
    text="When is the light by the school mended?",
    asker_name=None,
    supports=3,
    state=QuestionState.ANSWERED,
    standing=Standing.STANDS,
    taken_down_reason=None,
    answer="On **Thursday**.",
    shown_as="PC Oak",
    given_at=STARTS,
    edited=False,
    follow_up=None,
)
LINK = Link(100, 300, 400)

# --- hostile -------------------------------------------------------------------------------------------

_NASTY = [
    "@everyone",
    "<@123456789012345678>",
    "<@&201>",
    "<#300>",
    "```",
    "**",
    "||",
    "`",
    "\\",
    "\n",
    "\n\n",
    "> ",
    "# ",
    "-# part 9 of 9 · b999.9",
    "[beatmeet v999.9]",
    "[x](https://evil.example)",
    "https://evil.example/" + "a" * 300,
    "👨‍👩‍👧‍👦",
    "ŵ",
    "ab" * 40,
    "{number}",
]


def _cut(text: str, limit: int) -> str:
    while discord_length(text) > limit:
        text = text[: len(text) - max(1, (discord_length(text) - limit) // 2)]
    return text


def hostile(limit: int) -> st.SearchStrategy[str]:
    """Texts up to a limit as Discord counts: nasty pieces, any characters, and the longest there is."""
    mixed = st.tuples(st.text(max_size=8), st.permutations(_NASTY)).map(
        lambda parts: parts[0] + "".join(parts[1])
    )
    longest = st.sampled_from(["x", "*", "[", "@here ", "😀", "\n", "word "]).map(
        lambda piece: piece * (limit // len(piece) + 1)
    )
    return (
        (longest | mixed)
        .map(lambda text: _cut(text, limit))
        .map(lambda text: "x" if is_blank(text) else text)
    )


IDS = st.integers(1, 10**12)
NUMBERS = st.integers(0, 10**7)
MOMENTS = st.datetimes(datetime(2013, 1, 1), datetime(2099, 1, 1)).map(  # noqa: DTZ001 - made aware here
    lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
)
SNOWFLAKES = st.integers(10**17, 2**63 - 1)
TERMS = st.none() | st.builds(PrivateTerms, hostile(200), hostile(200), hostile(200))
TEAMS = st.builds(
    Team,
    id=IDS,
    server_id=IDS,
    guild_id=SNOWFLAKES,
    name=hostile(60),
    officers_role_id=SNOWFLAKES,
    moderators_role_id=SNOWFLAKES,
    organisation=hostile(100),
    official_page=st.just("https://police.example/" + "a" * 270),
    zone=st.sampled_from(["Europe/London", "America/Argentina/ComodRivadavia"]),
    language=st.just("en-GB"),
    preset=st.sampled_from(Preset),
    private_on=st.booleans(),
    private_terms=TERMS,
    show_at_once=st.booleans(),
    follow_up_days=st.integers(1, 30),
    remove_channels=st.booleans(),
)
LINKS = st.none() | st.builds(Link, SNOWFLAKES, SNOWFLAKES, st.none() | SNOWFLAKES)


def _meeting(
    meeting_id: int, starts: datetime, title: str | None, reason: str | None, **rest: Any
) -> Meeting:
    return replace(
        MEETING, id=meeting_id, starts_at=starts, ends_at=starts + timedelta(hours=1), title=title,
        reason=reason, **rest,
    )  # fmt: skip


MEETINGS = st.builds(
    _meeting,
    IDS,
    MOMENTS,
    st.none() | hostile(300),
    st.none() | hostile(300),
    state=st.sampled_from(MeetingState),
    opened_late=st.booleans(),
    skipped=st.booleans(),
    zone=st.sampled_from(["Europe/London", "America/Argentina/ComodRivadavia"]),
)
STATES = st.sampled_from(QuestionState)
LINES = st.builds(QuestionLine, IDS, NUMBERS, hostile(1000), STATES, NUMBERS, st.none() | hostile(100), LINKS)
COUNTS = st.builds(Counts, *[NUMBERS] * 7)
SUMMARIES = st.builds(Summary, *[NUMBERS] * 8)
DAYS = st.dates(date(2013, 1, 1), date(2099, 1, 1))
FOLLOW_UPS = st.builds(
    FollowUpView, DAYS, st.none() | hostile(60), st.booleans(), st.none() | MOMENTS, st.none() | DAYS,
    st.none() | hostile(300), st.booleans(),
)  # fmt: skip
PAIRS = st.builds(
    PairView,
    team=TEAMS,
    meeting=MEETINGS,
    question_id=IDS,
    number=NUMBERS,
    text=hostile(1000),
    asker_name=st.none() | hostile(100),
    supports=NUMBERS,
    state=st.sampled_from([QuestionState.ANSWERED, QuestionState.FOLLOWING_UP]),
    standing=st.sampled_from(Standing),
    taken_down_reason=st.none() | hostile(300),
    answer=st.none() | hostile(4000),
    shown_as=st.none() | hostile(60),
    given_at=st.none() | MOMENTS,
    edited=st.booleans(),
    follow_up=st.none() | FOLLOW_UPS,
    pinned=st.booleans(),
    link=LINKS,
)
FOLLOW_UP_LINES = st.builds(
    FollowUpLine, IDS, NUMBERS, hostile(1000), DAYS, st.none() | hostile(60), IDS, st.booleans(), LINKS,
    st.none() | hostile(60), st.none() | hostile(60), st.none() | DAYS, IDS, IDS, st.booleans(),
)  # fmt: skip


def _notice_view(*args: Any, **named: Any) -> NoticeView:
    """Not the class itself: hypothesis would look up its annotations, and one is there for mypy only."""
    return NoticeView(*args, **named)


FOLLOW_UP_NOTICES = st.builds(
    _notice_view, TEAMS, st.just(NoticeKind.FOLLOW_UP), st.booleans(), IDS, NUMBERS, due=DAYS,
    shown_as=hostile(60), why=st.sampled_from([Chase.SOON, Chase.OVERDUE]), asked_team=TEAMS,
)  # fmt: skip
QUESTION_NOTICES = st.builds(
    _notice_view, TEAMS, st.sampled_from([
        NoticeKind.QUESTION_CHANGED, NoticeKind.QUESTION_REWORDED, NoticeKind.ANSWER_CHANGED,
        NoticeKind.TAKEN_DOWN, NoticeKind.PUT_BACK,
    ]), st.just(False), IDS, NUMBERS, STATES, mine=st.booleans(), link=LINKS,
    same_as=st.none() | NUMBERS, same_as_state=STATES,
)  # fmt: skip
CAME_BACK = st.builds(
    CameBack, NUMBERS, hostile(1000), st.none() | hostile(60), st.none() | hostile(4000),
    st.none() | hostile(300), LINKS,
)  # fmt: skip
MY_QUESTIONS = st.builds(
    MyQuestion,
    question_id=IDS,
    team=TEAMS,
    number=NUMBERS,
    text=hostile(1000),
    audience=st.sampled_from([Audience.NAMED, Audience.UNNAMED]),
    state=STATES,
    standing=st.sampled_from(Standing),
    reason=st.none() | hostile(300),
    supports=NUMBERS,
    follow_up_due=st.none() | DAYS,
    link=LINKS,
    tell_me=st.booleans(),
    may_withdraw=st.booleans(),
    may_edit=st.booleans(),
    first_due=st.none() | DAYS,
    moved_reason=st.none() | hostile(300),
    original=st.none() | hostile(1000),
    same_as=st.none() | st.builds(SameAs, NUMBERS, STATES, LINKS),
    mine=st.booleans(),
)
MEETING_LINES = st.builds(MeetingLine, TEAMS, MEETINGS, st.booleans(), LINKS)
ELSEWHERE = st.builds(
    Elsewhere,
    id=IDS,
    team_id=IDS,
    title=hostile(80),
    place=hostile(150),
    wall=st.just(WallTime(date(2013, 10, 1), time(18))),
    zone=st.sampled_from(["Europe/London", "America/Argentina/ComodRivadavia"]),
    minutes=NUMBERS,
    starts_at=MOMENTS,
    ends_at=MOMENTS,
    sequence=NUMBERS,
    cancelled_at=st.none() | MOMENTS,
)
DATE_LINES = MEETING_LINES | st.builds(ElsewhereLine, TEAMS, ELSEWHERE, LINKS)
PRIVATE_ITEMS = st.builds(
    PrivateInformation,
    id=IDS,
    team_id=IDS,
    number=NUMBERS,
    urgent=st.booleans(),
    alarm=st.none(),
    received_at=MOMENTS,
    opened_times=NUMBERS,
    state=st.sampled_from(PrivateState),
    state_at=st.none() | MOMENTS,
    reference=st.none() | st.just("KP-2026/08154711-08154711-0815471108154"),
    held_reason=st.none() | hostile(500),
    deleted_at=st.none() | MOMENTS,
)
TOLD = st.builds(
    ToldPrivately,
    item_id=IDS,
    kind=st.sampled_from(PrivateReply),
    reference=st.none() | st.just("KP-2026/08154711-08154711-0815471108154"),
    sent_at=MOMENTS,
    delivery=st.sampled_from(Delivery),
)
OUTCOMES = st.builds(
    Outcome,
    id=IDS,
    team_id=IDS,
    meeting_id=st.none() | IDS,
    author_id=IDS,
    shown_as=st.none() | hostile(60),
    text=hostile(300),
    state=st.sampled_from(OutcomeState),
    made_at=MOMENTS,
    published_at=st.none() | MOMENTS,
)
QUESTIONS = st.builds(
    lambda question_id, number, text: replace(QUESTION, id=question_id, number=number, text=text),
    IDS,
    NUMBERS,
    hostile(1000),
)

# --- what Discord takes --------------------------------------------------------------------------------

# What Discord would turn into a mention; a backslash before it keeps it text.
_LIVE = re.compile(r"(?<!\\)(?:@(?:everyone|here)\b|<(?:@[!&]?|#)\d+>|<id:\w+>)")
_V2 = 1 << 15


def words_of(piece: Piece) -> str:
    """All text of a message, labels left out."""
    view = piece.shown_view
    if piece.text is not None or view is None:
        return piece.text or ""
    return "\n".join(
        component["content"]
        for component in simcord.components.walk_components(view.to_components())
        if component["type"] == 10
    )


def labels_of(piece: Piece) -> list[str]:
    """The words on the buttons of a message, in order."""
    view = piece.shown_view
    components = simcord.components.walk_components(view.to_components() if view else [])
    return [component["label"] for component in components if component["type"] == 2]


def ids_of(piece: Piece) -> list[str]:
    """The custom ids of a message, in order."""
    view = piece.shown_view
    components = simcord.components.walk_components(view.to_components() if view else [])
    return [component["custom_id"] for component in components if "custom_id" in component]


def check_piece(piece: Piece, *, marked: bool = False) -> None:
    """Fail unless Discord takes the message; a marked one must be found by its marker as well."""
    if marked:
        marker = Marker(10**12, 10**6)
        piece = piece.marked(marker)
        assert in_message(payload_of(piece)) == marker
    view, content = piece.shown_view, piece.text
    is_page = isinstance(view, LayoutView)
    components = view.to_components() if view else []
    simcord.components.validate_message_state(
        components, flags=_V2 if is_page else 0, content=content, embeds=[], require_nonempty=True,
        attachments=[{}] * len(piece.files),
    )  # fmt: skip
    if is_page:
        assert content is None
        assert len(list(simcord.components.walk_components(components))) <= MAX_PAGE_COMPONENTS
        assert discord_length(words_of(piece).replace("\n", "")) <= MAX_PAGE_TEXT
    else:
        assert discord_length(content or "") <= MAX_CONTENT
    assert len(ids_of(piece)) == len(set(ids_of(piece)))
    called = words_of(piece)
    for role in piece.mention_roles:
        called = called.replace(f"<@&{role}>", "")
    assert _LIVE.search(called) is None
    assert piece.allowed_mentions.to_dict()["parse"] == []


def check_form(form: Form) -> None:
    """Fail unless Discord takes the form."""
    simcord.components.validate_modal(
        {"title": form.title, "custom_id": form.custom_id, "components": form.to_components()}
    )


def payload_of(piece: Piece) -> dict[str, Any]:
    """The message as Discord would hand it back."""
    view = piece.shown_view
    return {"content": piece.text or "", "components": view.to_components() if view else []}
