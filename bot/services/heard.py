"""What a notice says, of all kinds: those for subscribers here, the others in `notices`."""

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from bot.domain.meeting import MeetingState
from bot.domain.subscription import About, Route
from bot.services.digests import digest_view
from bot.services.models import Link, NoticeView
from bot.services.notice_views import notice_view
from bot.services.notices import Notice, NoticeKind
from bot.services.subscriber_roles import roles_of
from bot.storage import meetings, reading, subscriptions, teams
from bot.storage.database import Connection
from bot.storage.views import Kind

__all__ = ["POSTED_IN_NEWS", "TO_SUBSCRIBERS", "said"]

POSTED_IN_NEWS: Final = frozenset({NoticeKind.REMINDER_POST, NoticeKind.DIGEST_POST})
# By DM, to who chose it so.
TO_SUBSCRIBERS: Final = frozenset({NoticeKind.REMINDER, NoticeKind.DIGEST, NoticeKind.HEARS_BY_DM})
_CALLS: Final = {NoticeKind.REMINDER_POST: About.REMINDERS, NoticeKind.DIGEST_POST: About.DIGESTS}


async def said(conn: Connection, notice: Notice, now: datetime) -> NoticeView | None:
    """What it says, as things stand now; None if that is gone, true no more, or not wished any more."""
    if notice.kind not in POSTED_IN_NEWS | TO_SUBSCRIBERS | {NoticeKind.ROLE_NOT_GIVEN}:
        return await notice_view(conn, notice)
    team = await teams.get(conn, notice.team_id)
    if team is None or team.removed_at is not None:
        return None
    view = NoticeView(team=team, kind=notice.kind, urgent=False)
    if notice.kind == NoticeKind.ROLE_NOT_GIVEN:
        role_ids = (int(notice.data["role"]),) if "role" in notice.data else ()
        return replace(view, role_ids=role_ids, about=About(notice.data.get("about", About.BOTH)))
    if notice.kind in _CALLS:
        view = replace(view, role_ids=(await roles_of(conn, team)).called(_CALLS[NoticeKind(notice.kind)]))
    if notice.person_id is not None and not await _is_wished(conn, notice, notice.person_id):
        return None
    match notice.kind:
        case NoticeKind.REMINDER | NoticeKind.REMINDER_POST:
            return await _reminder(conn, notice, view, now)
        case NoticeKind.DIGEST | NoticeKind.DIGEST_POST:
            return await _digest(conn, notice, view)
        case _:
            return view


async def _is_wished(conn: Connection, notice: Notice, person_id: int) -> bool:
    """They may have chosen otherwise since."""
    found = await subscriptions.get(conn, notice.team_id, person_id)
    if found is None or found.route is not Route.DM:
        return False
    wished = {NoticeKind.REMINDER: found.reminders, NoticeKind.DIGEST: found.digests}
    return wished.get(NoticeKind(notice.kind), True)


async def _reminder(conn: Connection, notice: Notice, view: NoticeView, now: datetime) -> NoticeView | None:
    """None if it was moved, called off or opened meanwhile, or its hour has come."""
    meeting = await meetings.get(conn, int(notice.data["meeting"]))
    if meeting is None or meeting.state is not MeetingState.SCHEDULED or view.team.paused:
        return None
    if meeting.starts_at != datetime.fromisoformat(notice.data["starts"]) or meeting.starts_at <= now:
        return None
    place = await reading.place(conn, Kind.NEWS, meeting.id)
    return replace(view, meeting=meeting, link=Link(view.team.guild_id, *place) if place else None)


async def _digest(conn: Connection, notice: Notice, view: NoticeView) -> NoticeView | None:
    digest = await digest_view(conn, int(notice.data["digest"]))
    place = await reading.place(conn, Kind.DIGEST, int(notice.data["digest"]))
    link = Link(view.team.guild_id, *place) if place else None
    return replace(view, digest=digest, link=link) if digest else None
