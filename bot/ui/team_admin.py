"""What administrators read of their teams: the list, what removing one means, and that it is done."""

from collections.abc import Sequence
from typing import Final

from bot.domain.team import Team
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.areas import FoundTeam
from bot.services.hosting import GuestNamed
from bot.services.removing import Removal
from bot.ui.base import MAX_CONTENT, Buttons, Press, Row, Style, fit
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.wording import both_times, linked, more_words, plain, team_name

_FILE_NAME: Final = "team-settings.json"


def team_list(found: Sequence[FoundTeam], t: Texts) -> Piece:
    """The server's teams, with their roles and next meetings."""
    head = t("## Teams of this server")
    lines = [_line(one, t) for one in found]
    return Piece(f"{head}\n{fit(lines, MAX_CONTENT - len(head) - 1, lambda left: more_words(left, t))}")


def _line(found: FoundTeam, t: Texts) -> str:
    t = words_of(found.team, t)
    team, meeting = found.team, found.next_meeting
    parts = [
        f"- **{plain(team.name, 100)}**",
        t("{officers} {role}", role=f"<@&{team.officers_role_id}>"),
        t("moderators {role}", role=f"<@&{team.moderators_role_id}>"),
        linked(both_times(meeting.meeting, t), meeting.link) if meeting else t("no meeting planned"),
    ]
    if team.paused:
        parts.append(t("paused"))
    return " · ".join(parts)


def settings_sent(team: Team, data: bytes, t: Texts) -> Piece:
    """The settings as a file."""
    words = t(
        "The settings of the {team}, without anybody's id. Another server takes the file with /team import; "
        "it asks for roles and channels anew.",
        team=team_name(team, t),
    )
    return Piece(words, files=((_FILE_NAME, data),))


def removal_page(view: Removal, t: Texts) -> Piece:
    """What it means to remove a team, what still waits, and what to take along first."""
    team, room = view.team, view.room
    waiting = room.counts.waiting + room.counts.shown
    unread = room.private_unopened
    still = [
        t.n("{n} meeting is planned: it is called off.", "{n} meetings are planned: they are called off.",
            view.meetings_ahead) if view.meetings_ahead else "",
        t.n("{n} question waits for an answer.", "{n} questions wait for an answer.", waiting)
        if waiting else "",
        t.n("{n} promise to find out is open.", "{n} promises to find out are open.", len(room.follow_ups))
        if room.follow_ups else "",
        t.n("{n} piece of private information has not been opened.",
            "{n} pieces of private information have not been opened.", unread) if unread else "",
    ]  # fmt: skip
    lines = [
        t("## Remove the {team}?", team=team_name(team, t)),
        t(
            "Nobody can ask it any more, and nothing more is announced. Its channels stay: delete them or "
            "keep them. What is kept about people goes when its time is over."
        ),
        t("It can be brought back: /team setup with the same name."),
        *(f"- {line}" for line in still if line),
        t("Take along first what you want to keep."),
    ]
    keep: list[Press] = [Press(t("Settings as a file"), CustomId(Verb.TEAM_SETTINGS, team.id))]
    if view.records:
        words = t.n("{n} record as a file", "{n} records as a file", view.records)
        keep.append(Press(words, CustomId(Verb.TEAM_RECORDS, team.id)))
    remove = Press(t("Remove the team"), CustomId(Verb.REMOVE_TEAM, team.id), Style.GRAVE)
    rows: list[Row] = [tuple(keep), (remove,)]
    return Piece("\n".join(lines), view=Buttons(rows))


def team_removed(team: Team, t: Texts) -> Piece:
    """It is done."""
    words = t(
        "The {team} is removed. Its channels stay. To bring it back: /team setup with the same name.",
        team=team_name(team, t),
    )
    return Piece(words)


def records_sent(team_records: int, files: Sequence[tuple[str, bytes]], t: Texts) -> Piece:
    """The records, as far as they fit one message."""
    words = t.n(
        "{n} record, as a page to read and as a table.",
        "{n} records, each as a page to read and as a table.",
        team_records,
    )
    return Piece(words, files=tuple(files))


def guest_named(outcome: GuestNamed, t: Texts) -> Piece:
    """Somebody hosts one meeting: what they can do, from when to when, and how to take it back."""
    t = words_of(outcome.team, t)
    team, meeting = outcome.team, outcome.meeting
    words = t(
        "{member} hosts the meeting of the {team} on {when}, shown as **{name}**. From ten minutes before it "
        "until it closes they do what {an_officer} does, with /desk, /answer and /say in any channel; "
        "private information and who asked stay with the team's own {officers}. It counts for this meeting "
        "only.",
        member=f"<@{outcome.user_id}>",
        team=team_name(team, t),
        when=both_times(meeting, t),
        name=plain(outcome.shown_as, 60),
    )
    back = Press(t("Take it back"), CustomId(Verb.END_GUEST, team.id, meeting.id, outcome.person_id))
    return Piece(words, view=Buttons([(back,)]))


def guest_ended(team: Team, t: Texts) -> Piece:
    """They host it no more."""
    return Piece(t("Taken back. They have no say in the meetings of the {team}.", team=team_name(team, t)))
