"""Replies about holds and how long data are kept, to who may decide that."""

from typing import Final

from bot.domain.retention import HoldKind, Kept, days_kept
from bot.domain.team import Team
from bot.i18n import Marked, Texts, mark
from bot.services.holding import HoldLifted, HoldLine, HoldPlaced, Holds
from bot.ui.base import MAX_CONTENT, at, fit
from bot.ui.kept_words import KEPT_WORDS, for_how_long
from bot.ui.markdown import inert
from bot.ui.pieces import Piece
from bot.ui.wording import more_words, plain, team_name

KINDS: Final[dict[HoldKind, Marked]] = {
    HoldKind.EVIDENCE: mark("evidence"),
    HoldKind.COMPLAINT: mark("a complaint"),
    HoldKind.DISCLOSURE: mark("a request for disclosure"),
}


def hold_placed(outcome: HoldPlaced, t: Texts) -> Piece:
    """What is held, and what that means."""
    return Piece(
        "\n".join(
            (
                t(
                    "{what} is held: {kind}.",
                    what=_what(outcome.question, outcome.private, t),
                    kind=t.marked(KINDS[outcome.kind]),
                ),
                t("Reason: {reason}", reason=inert(outcome.reason)),
                t(
                    "It is not erased and does not go by itself until somebody lifts the hold. Whoever it "
                    "comes from is told, when they want to be erased, that it is held and whom to ask; never "
                    "the reason."
                ),
            )
        )
    )


def hold_lifted(outcome: HoldLifted, t: Texts) -> Piece:
    """It goes as all else does."""
    return Piece(
        t(
            "Hold {number} is lifted. What it held can be erased again, and goes once its time is over.",
            number=outcome.number,
        )
    )


def hold_list(holds: Holds, t: Texts) -> Piece:
    """Those in force."""
    if not holds.lines:
        return Piece(t("Nothing is held by the {team}.", team=team_name(holds.team, t)))
    head = t("## Held by the {team}", team=team_name(holds.team, t))
    lines = [_line(line, t) for line in holds.lines]
    left = holds.total - len(lines)
    room = MAX_CONTENT - len(head) - 1
    return Piece(f"{head}\n" + fit(lines, room, lambda more: more_words(more, t), also=left))


def _line(line: HoldLine, t: Texts) -> str:
    return t(
        "- **Hold {number}**: {what}, {kind}, since {since}. {reason}",
        number=line.id,
        what=_what(line.question, line.private, t),
        kind=t.marked(KINDS[line.kind]),
        since=at(line.made_at),
        reason=plain(line.reason, 300),
    )


def _what(question: int | None, private: int | None, t: Texts) -> str:
    if question is not None:
        return t("Question {number}", number=question)
    return t("Private information {number}", number=private)


def retention(team: Team, t: Texts) -> Piece:
    """How long a team keeps what."""
    lines = [t("The {team} keeps:", team=team_name(team, t))]
    for kept in Kept:
        how_long = for_how_long(days_kept(team.retention, kept), t)
        lines.append(f"- {t.marked(KEPT_WORDS[kept])}: {how_long}")
    lines.append(t("What is older goes once a day, from Discord too. What is held stays."))
    return Piece("\n".join(lines))
