"""What DMs and pings say, looked up when they are sent: as things stand then."""

from typing import Final

from msgspec.structs import replace

from bot.domain.followup import FollowUpState
from bot.domain.meeting import MeetingState
from bot.domain.private_information import PrivateReply
from bot.domain.question import Standing
from bot.services.lookups import end_of_merges
from bot.services.models import Link, NoticeView
from bot.services.notices import NoticeKind, told_of
from bot.services.trial_results import trial_shown
from bot.storage import follow_ups, meetings, questions, reading, teams
from bot.storage.database import Connection
from bot.storage.notices import Notice
from bot.storage.views import Kind, channel_of

# How a pair must stand for what is said of it to be true.
_TRUE_WHILE: Final = {
    NoticeKind.ANSWER_CHANGED: Standing.STANDS,
    NoticeKind.TAKEN_DOWN: Standing.TAKEN_DOWN,
    NoticeKind.PUT_BACK: Standing.STANDS,
}
_OF_FOLLOW_UPS: Final = frozenset(
    {
        NoticeKind.FOLLOW_UP, NoticeKind.FOLLOW_UP_MOVED, NoticeKind.FOLLOW_UP_TEAM,
        NoticeKind.FOLLOW_UP_LATE,
    }
)  # fmt: skip


async def notice_view(conn: Connection, notice: Notice) -> NoticeView | None:
    """What a notice says, as things stand now; None if what it was about is gone, or it is true no more."""
    team = await teams.get(conn, notice.team_id)
    if team is None:
        return None
    view = NoticeView(team=team, kind=notice.kind, urgent=notice.urgent)
    match notice.kind:
        case NoticeKind.READY | NoticeKind.NOBODY_CAME:
            return await _about_nobody(conn, notice, view)
        case kind if kind in _OF_FOLLOW_UPS:
            about = [await _about_follow_up(conn, notice, view, *one) for one in told_of(notice)]
            true = tuple(one for one in about if one is not None)
            return replace(view, many=true) if len(true) > 1 else next(iter(true), None)
        case NoticeKind.FIRST_QUESTION:
            return await _about_meeting(conn, notice, view)
        case NoticeKind.PRIVATE_REPLY:
            reply = PrivateReply(notice.data["reply"])
            reference = notice.data.get("reference") or None
            return replace(view, number=int(notice.data["number"]), reply=reply, reference=reference)
        case NoticeKind.URGENT:
            return replace(view, number=int(notice.data["number"]))
        case NoticeKind.TRIAL_RESULT:
            shown = await trial_shown(conn, int(notice.data["trial"]))
            return replace(view, trial=shown) if shown else None
        case NoticeKind.TROUBLE:
            return replace(view, trouble=str(notice.data.get("trouble", "")))
        case _:
            return await _about_question(conn, notice, view, int(notice.data["question"]))


async def _about_question(
    conn: Connection, notice: Notice, view: NoticeView, question_id: int
) -> NoticeView | None:
    question = await questions.by_id(conn, question_id)
    if question is None or _TRUE_WHILE.get(NoticeKind(notice.kind), question.standing) != question.standing:
        return None
    # Of one that is the same as another, that other is where to read on.
    read_on = await end_of_merges(conn, question)
    place = await reading.place(conn, Kind.PAIR, read_on.id)
    channel_id = read_on.meeting_id and await channel_of(conn, Kind.CHANNEL, read_on.meeting_id)
    link = None
    if place is not None:
        link = Link(view.team.guild_id, *place)
    elif channel_id:
        link = Link(view.team.guild_id, channel_id)
    return replace(
        view, question_id=question.id, number=question.number, state=question.state,
        standing=question.standing, link=link, mine=notice.person_id == question.person_id,
        same_as=read_on.number if read_on.id != question.id else None,
        same_as_state=read_on.state if read_on.id != question.id else None,
    )  # fmt: skip


async def _about_follow_up(
    conn: Connection, notice: Notice, view: NoticeView, question_id: int, why: str
) -> NoticeView | None:
    """As it stands now; None once it has ended, or is another's than who should hear of it."""
    about = await _about_question(conn, notice, view, question_id)
    follow_up = await follow_ups.of_question(conn, question_id)
    if about is None or follow_up is None or follow_up.state is not FollowUpState.OPEN:
        return None
    if notice.kind == NoticeKind.FOLLOW_UP and follow_up.reminded_id != notice.person_id:
        return None
    nobodys = (follow_up.handed_to_id, follow_up.finder_id) == (notice.team_id, None)
    if notice.kind == NoticeKind.FOLLOW_UP_TEAM and not nobodys:
        return None
    asked = await teams.get(conn, follow_up.team_id)
    name = follow_up.shown_as or await follow_ups.owner_name(conn, follow_up)
    return replace(about, due=follow_up.due, shown_as=name, why=why, asked_team=asked)


async def _about_meeting(conn: Connection, notice: Notice, view: NoticeView) -> NoticeView | None:
    meeting = await meetings.get(conn, int(notice.data["meeting"]))
    if meeting is None:
        return None
    channel_id = await channel_of(conn, Kind.CHANNEL, meeting.id)
    link = Link(view.team.guild_id, channel_id) if channel_id else None
    return replace(view, meeting=meeting, link=link)


async def _about_nobody(conn: Connection, notice: Notice, view: NoticeView) -> NoticeView | None:
    """Asked too late, or when somebody has come, it is no question any more."""
    wanted = MeetingState.SCHEDULED if notice.kind == NoticeKind.READY else MeetingState.OPEN
    about = await _about_meeting(conn, notice, view)
    if about is None or about.meeting is None or view.team.paused:
        return None
    return about if about.meeting.state is wanted and about.meeting.ready_at is None else None
