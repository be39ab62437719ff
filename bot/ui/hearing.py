"""Subscribing: the private page, and what subscribers get by DM and read in the news channel."""

from typing import Final

from bot.domain.subscription import MAX_ROLES, About, Route
from bot.domain.team import Team
from bot.i18n import Marked, Texts, mark
from bot.services.models import NoticeView
from bot.services.reminding import RemindersSet
from bot.services.subscribing import Hearing
from bot.ui.base import Block, Buttons, Open, Option, Page, Pick, Press, Row, until
from bot.ui.digests import digest_text
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.wording import ask_button, local_time, plain, subscribe_button, team_name, title_of

# What stands for "not at all" in the list of ways.
NOT: Final = "not"
_ABOUT: Final[dict[About, Marked]] = {
    About.BOTH: mark("Reminders and digests"),
    About.REMINDERS: mark("Reminders only"),
    About.DIGESTS: mark("Digests only"),
}
_HEARS: Final[dict[About, Marked]] = {
    About.BOTH: mark("You get reminders and digests **by DM**."),
    About.REMINDERS: mark("You get reminders only, **by DM**."),
    About.DIGESTS: mark("You get digests only, **by DM**."),
}
_CALLED: Final[dict[About, Marked]] = {
    About.BOTH: mark(
        "You get reminders and digests **by role**: your role for them is mentioned in the news channel."
    ),
    About.REMINDERS: mark(
        "You get reminders only, **by role**: your role for them is mentioned in the news channel."
    ),
    About.DIGESTS: mark(
        "You get digests only, **by role**: your role for them is mentioned in the news channel."
    ),
}
_MAX_ROLE_TEAM: Final = 70


def subscribe_page(view: Hearing, t: Texts) -> Piece:
    """How I hear of this team, and the lists to choose otherwise."""
    team, mine = view.team, view.subscription
    lines = [t("## Hear of the {team}", team=team_name(team, t))]
    if view.fell_back:
        lines.append(t("This team has no role here that could be given to you. You hear by DM instead."))
    lines.append(f"{t('Saved.')} {_how(view, t)}" if view.changed else _how(view, t))
    lines.append(
        t(
            "A reminder comes before each meeting. A digest says what was answered and what came of it, "
            "after a meeting or each fortnight if anything is new."
        )
    )
    ways = (
        Option(t("By role"), Route.ROLE, t("You get a role, which is mentioned in the news channel")),
        Option(t("By DM"), Route.DM, t("The bot writes to you; each message has a button to stop")),
        Option(t("Not at all"), NOT),
    )
    blocks: list[Block] = [
        "\n".join(lines),
        Pick(CustomId(Verb.HEAR_HOW_PICK, team.id), t("How do you want to hear?"), ways),
    ]
    if mine is not None:
        about = tuple(Option(t.marked(words), one) for one, words in _ABOUT.items())
        blocks.append(Pick(CustomId(Verb.HEAR_WHAT_PICK, team.id), t("What do you want to hear?"), about))
    return Piece(view=Page(blocks))


def _how(view: Hearing, t: Texts) -> str:
    if view.subscription is None:
        return t("You are **not** subscribed.")
    if view.subscription.route is Route.DM:
        return t.marked(_HEARS[view.subscription.about])
    if view.team.subscribers_role_id is None:
        return t("You are subscribed by role, but this team has none now: read its news channel.")
    return t.marked(_CALLED[view.subscription.about])


def role_name(team: Team, about: About, t: Texts) -> str:
    """What a role is called that the bot makes for who wants to hear of this alone."""
    name = " ".join(team.name.split())[:_MAX_ROLE_TEAM]
    if about is About.REMINDERS:
        return t("{team} reminders", team=name)
    return t("{team} digests", team=name)


def dms_closed(teams: tuple[str, ...], t: Texts) -> Piece:
    """Said once, after a DM could not be delivered."""
    names = t.list([f"“{plain(name, 80)}”" for name in teams[:5]])
    return Piece(
        t(
            "Your DMs from this server are closed, so what you subscribed to of {teams} comes by role now, "
            "or stands in the news channel where there is no role. To get DMs again, allow them in Discord's "
            "privacy settings and choose By DM under /subscribe.",
            teams=names,
        )
    )


def stopped(team: Team, t: Texts) -> Piece:
    """One press of *Stop* in a DM."""
    return Piece(
        t(
            "Stopped: the {team} sends you no more reminders and digests. To come back, use /subscribe in "
            "the server, or Subscribe under a meeting in its news channel.",
            team=team_name(team, t),
        )
    )


# --- by DM ---------------------------------------------------------------------------------------------


def dm_reminder(view: NoticeView, t: Texts) -> Piece:
    """A meeting comes soon."""
    meeting = view.meeting
    if meeting is None:
        raise LookupError("a reminder is of a meeting")
    words = t(
        "**{title}** opens {from_now}: {when}.",
        title=title_of(meeting, view.team, t),
        from_now=until(meeting.starts_at),
        when=local_time(meeting, t),
    )
    return _dm([words, t("You can ask now: your question waits for the meeting.")], view, t)


def dm_digest(view: NoticeView, t: Texts) -> Piece:
    """The whole digest, as in the news channel."""
    if view.digest is None:
        raise LookupError("no digest to send")
    return _dm([digest_text(view.digest, t)], view, t)


def dm_hears_by_dm(view: NoticeView, t: Texts) -> Piece:
    """The role that was wished can't be given."""
    words = t(
        "The role for subscribers of the {team} could not be given to you. You get its reminders and digests "
        "by DM instead.",
        team=team_name(view.team, t),
    )
    return _dm([words], view, t)


def _dm(lines: list[str], view: NoticeView, t: Texts) -> Piece:
    lines.append("-# " + t("You subscribed to this. We never write first to ask for money or passwords."))
    stop = Press(t("Stop"), CustomId(Verb.STOP, view.team.id))
    row: Row = (Open(t("Open it"), view.link.url), stop) if view.link else (stop,)
    return Piece("\n".join(lines), view=Buttons([row]))


# --- in the news channel -------------------------------------------------------------------------------


def post_reminder(view: NoticeView, t: Texts) -> Piece:
    """A meeting comes soon: the roles of those who wish to hear of it are called."""
    meeting = view.meeting
    if meeting is None:
        raise LookupError("a reminder is of a meeting")
    words = t(
        "**{title}** opens {from_now}. You can ask now: your question waits for the meeting.",
        title=title_of(meeting, view.team, t),
        from_now=until(meeting.starts_at),
    )
    row: Row = (ask_button(view.team.id, t), subscribe_button(view.team.id, t))
    if view.link:
        row = (*row, Open(t("The announcement"), view.link.url))
    return _called(words, view, row)


def post_digest(view: NoticeView, t: Texts) -> Piece:
    """A digest stands: the roles of those who wish to hear of it are called."""
    row: Row = (Open(t("Read it"), view.link.url),) if view.link else ()
    return _called(t("There is a new digest."), view, (*row, subscribe_button(view.team.id, t)))


def _called(words: str, view: NoticeView, row: Row) -> Piece:
    called = "".join(f"<@&{role}> " for role in view.role_ids)
    return Piece(f"{called}{words}", view=Buttons([row]), mention_roles=view.role_ids)


def ping_role_not_given(view: NoticeView, t: Texts) -> Piece:
    """To the officers' room, once for each role: what to put right. Nobody is called for it."""
    words = not_givable(view.role_ids[0], t) if view.role_ids else not_made(view.team, view.about, t)
    return Piece(words, view=Buttons([(_desk(view.team, t),)]))


def not_made(team: Team, about: About, t: Texts) -> str:
    """What an administrator should put right about a role that the bot would have to make."""
    return t(
        "The bot can't make the role “{role}” for subscribers who want nothing else, so they hear by DM "
        "instead. Let the bot manage roles; a server has room for {n} roles.",
        role=plain(role_name(team, about, t), 100),
        n=MAX_ROLES,
    )


def not_givable(role_id: int, t: Texts) -> str:
    """What an administrator should put right about a role."""
    return t(
        "The bot can't give the role {role} to subscribers, so they hear by DM instead. Put the bot's own "
        "role above it and let the bot manage roles, or choose another with /team reminders.",
        role=f"<@&{role_id}>",
    )


def _desk(team: Team, t: Texts) -> Press:
    return Press(t("Open my desk"), CustomId(Verb.DESK, team.id))


# --- to administrators ---------------------------------------------------------------------------------


def reminders_set(outcome: RemindersSet, t: Texts, *, givable: bool) -> Piece:
    """How the team reminds now."""
    team = outcome.team
    if team.reminder_minutes:
        before = t.list([_before(minutes, t) for minutes in team.reminder_minutes])
        lines = [t("The {team} reminds {before} before a meeting.", team=team_name(team, t), before=before)]
    else:
        lines = [t("The {team} sends no reminders.", team=team_name(team, t))]
    if team.subscribers_role_id is None:
        lines.append(t("It has no role for subscribers: who wishes to hear can choose DMs."))
    else:
        role = f"<@&{team.subscribers_role_id}>"
        lines.append(
            t(
                "Who subscribes by role gets {role}, which is mentioned. For those who want only reminders "
                "or only digests, the bot makes a role of that kind.",
                role=role,
            )
        )
        if not givable:
            lines.append(not_givable(team.subscribers_role_id, t))
    return Piece("\n".join(lines))


def _before(minutes: int, t: Texts) -> str:
    if minutes % (24 * 60) == 0:
        return t.n("{n} day", "{n} days", minutes // (24 * 60))
    if minutes % 60 == 0:
        return t.n("{n} hour", "{n} hours", minutes // 60)
    return t.n("{n} minute", "{n} minutes", minutes)
