"""What is said about a person's data, to that person alone."""

from collections.abc import Sequence
from typing import Final

from bot.domain.privacy import BLANKED, HeldAs
from bot.domain.retention import LEFT_SERVER_DAYS, Kept
from bot.i18n import Marked, Texts, mark
from bot.services.erasing import Erasing, HeldLine
from bot.services.privacy import TeamPrivacy, privacy_of
from bot.ui.base import MAX_CONTENT, MAX_PAGE_TEXT, Page, Press, Row, Style, fit
from bot.ui.ids import CustomId, Verb
from bot.ui.kept_words import KEPT_WORDS, for_how_long
from bot.ui.pieces import Piece
from bot.ui.wording import more_words, plain, team_name

_MAX_PAGE: Final = 300
_HELD: Final[dict[HeldAs, Marked]] = {
    HeldAs.QUESTION: mark(
        "Question {number} of {team}: the team holds it (evidence, a complaint or the like)."
    ),
    HeldAs.PRIVATE: mark("Private information {number} of {team}: the team holds it."),
    HeldAs.ALARM: mark("Private information {number} of {team}: it is urgent, and nobody has read it yet."),
}


def privacy(here: Sequence[TeamPrivacy], t: Texts) -> Piece:
    """What is kept, how long, who answers for it; and the buttons."""
    head = "\n".join(
        (
            t("## Your data"),
            t(
                "**What is kept about you:** your Discord account number, your name and language; what you "
                "ask, **also without your name**, and what you want to know; the meetings you took part in; "
                "what you subscribe to; private information, encrypted. Without your name means that nobody "
                "in Discord sees who asked; whoever runs this bot could look it up."
            ),
            t(
                "**What is not kept:** what people write in ordinary channels, what you search for, and any "
                "postcode you type to find a team."
            ),
            t(
                "**It passes through Discord**, which keeps what is posted by its own rules: "
                "<https://discord.com/privacy>."
            ),
        )
    )
    tail = "\n".join(
        (
            t(
                "**Get a copy of mine** sends you, and nobody else, all that is kept about you. **Erase me** "
                "asks first, and says what goes and what stays."
            ),
            t(
                "If a server removes this bot, all of its teams’ data goes after {n} days.",
                n=LEFT_SERVER_DAYS,
            ),
        )
    )
    room = MAX_PAGE_TEXT - len(head) - len(tail) - 200
    teams = fit([_team(one, t) for one in here], room, lambda left: more_words(left, t))
    buttons: Row = (
        Press(t("Get a copy of mine"), CustomId(Verb.COPY_OF_MINE), Style.MAIN),
        Press(t("Erase me"), CustomId(Verb.ERASE_ASK), Style.GRAVE),
        Press(t("Read the whole notice"), CustomId(Verb.PRIVACY_NOTICE)),
    )
    return Piece(view=Page([head, teams, tail, buttons]))


def _team(of: TeamPrivacy, t: Texts) -> str:
    kept = "; ".join(
        f"{t.marked(KEPT_WORDS[kept])}: {for_how_long(of.days[kept], t)}" for kept in Kept
    )  # fmt: skip
    return "\n".join(
        (
            f"### {team_name(of.team, t)}",
            _whom_to_ask(of, t),
            *_own_notice(of, t),
            t("Kept for: {kept}.", kept=kept),
        )
    )


def _own_notice(of: TeamPrivacy, t: Texts) -> list[str]:
    return [t("Their privacy notice: {page}", page=f"<{of.team.notice_page}>")] if of.team.notice_page else []


def _whom_to_ask(of: TeamPrivacy, t: Texts) -> str:
    controller = plain(of.controller, 200)
    page = of.team.official_page
    contact = plain(of.contact, 300) or (f"<{page}>" if 0 < len(page) <= _MAX_PAGE else "")
    if not contact:
        return t("Answers for your data: {controller}.", controller=controller)
    return t(
        "Answers for your data: {controller}. How to reach them: {contact}",
        controller=controller,
        contact=contact,
    )


def copy_sent(parts: int, t: Texts) -> str:
    """What stands with the files."""
    said = t(
        "This is all that is kept about you: a page to read (.html) and the same for programs (.json). Only "
        "you can see it here. Save it now: it goes when this message does."
    )
    if parts <= 1:
        return said
    more = t("It is too large for one message: put the parts of a name together in their order, then unpack.")
    return f"{said} {more}"


def nothing_kept(t: Texts) -> Piece:
    """There is no row of this person."""
    return Piece(t("Nothing is kept about you."))


def ask_to_erase(before: Erasing, stamp: str, t: Texts) -> Piece:
    """What goes and what stays, and the choice."""
    lines = [
        t("## Erase me?"),
        t(
            "**This goes, and cannot be brought back:** your name and account number everywhere, also in "
            "backups when they are put back; your open questions (they are withdrawn); the words of those "
            "that were not answered in public; private information; drafts, subscriptions, wishes to hear "
            "by direct message. The public name you were given gives way to the team’s."
        ),
        t(
            "**This stays:** published answers, their questions without your name; how many wanted to know "
            "and took part; what staff did, without their name; and a block, which can be compared but not "
            "read."
        ),
        t(
            "The words of your answered questions stay with the answers, unless you want them gone too: "
            "then “{blanked}” stands in their place.",
            blanked=BLANKED,
        ),
        _dm_line(t),
        *_held_lines(before.held, t),
    ]
    rows: list[Row] = [
        (
            Press(t("Erase me"), CustomId(Verb.ERASE, 0, stamp), Style.GRAVE),
            Press(t("Erase me and all my words"), CustomId(Verb.ERASE, 1, stamp), Style.GRAVE),
            Press(t("Keep everything"), CustomId(Verb.PRIVACY)),
        )
    ]
    return Piece(view=Page([*_fitted(lines, t), *rows]))


def erased(outcome: Erasing, t: Texts) -> Piece:
    """It is done; what is held is named with whom to ask."""
    if not outcome.known:
        return Piece(view=Page([t("Nothing is kept about you (any more).")]))
    done = (
        t("All else of yours is erased. Discord shows it within a few moments.")
        if outcome.held
        else t(
            "You are erased. Discord shows it within a few moments. If you use this bot again, you are "
            "somebody new to it."
        )
    )
    lines = [done, _dm_line(t), *_held_lines(outcome.held, t)]
    return Piece(view=Page(_fitted(lines, t)))


def _dm_line(t: Texts) -> str:
    return t(
        "The bot deletes its direct messages to you. What Discord itself keeps of what was posted is "
        "Discord’s to delete."
    )


def _held_lines(held: Sequence[HeldLine], t: Texts) -> list[str]:
    if not held:
        return []
    lines = [t("**Not erased for now**; your name stays with it, and you can press *Erase me* again later:")]
    for one in held:
        what = t.marked(_HELD[one.what], number=one.number, team=team_name(one.team, t))
        lines.append(f"- {what} {_whom_to_ask(privacy_of(one.team), t)}")
    return lines


def _fitted(lines: Sequence[str], t: Texts) -> list[str]:
    return [fit(lines, MAX_PAGE_TEXT - 100, lambda left: more_words(left, t))]


def notice(there: bool, here: Sequence[TeamPrivacy], t: Texts) -> str:
    """What stands with the notice's file, and the teams' own notices."""
    own = [f"{team_name(one.team, t)}: <{one.team.notice_page}>" for one in here if one.team.notice_page]
    if there:
        lines = [t("The whole privacy notice. Whoever holds these meetings answers for it.")]
    elif own:
        lines = []
    else:
        lines = [t("The whole notice is not here. Ask the team’s organisation, at its official page.")]
    if own:
        lines += [t("**On the web**"), *own]
    return fit(lines, MAX_CONTENT - 200, lambda left: more_words(left, t))


def assessment_too(t: Texts) -> str:
    """For administrators, who get the assessment along."""
    return t("For administrators, also the data-protection impact assessment to fill in.")
