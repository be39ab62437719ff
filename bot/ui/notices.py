"""DMs, and pings in the officers' room: plain content, a link, no text that came from a resident."""

from typing import Final

from bot.domain.question import QuestionState
from bot.domain.team import Team
from bot.i18n import Marked, Texts, mark
from bot.services.models import Link
from bot.services.notices import NoticeKind
from bot.ui.base import Buttons, Open, Press, Row, Style
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.room import trouble_sentence
from bot.ui.wording import others_state_words, state_words, team_name

_MINE: Final[dict[QuestionState, Marked]] = {
    QuestionState.WAITING: mark(
        "Your question {number} to the {team} is a question of its own again, and waits for an answer."
    ),
    QuestionState.SHOWN: mark("Your question {number} to the {team} is on the board."),
    QuestionState.ANSWERED: mark("Your question {number} to the {team} is answered."),
    QuestionState.FOLLOWING_UP: mark(
        "Your question {number} to the {team}: {an_officer} is finding out, and comes back."
    ),
    QuestionState.DECLINED: mark(
        "Your question {number} to the {team} can't be answered here. The reason is under My questions."
    ),
    QuestionState.MERGED: mark("Your question {number} to the {team} is the same as another one."),
    QuestionState.WITHDRAWN: mark("Your question {number} to the {team} is withdrawn."),
}
_SUPPORTED: Final[dict[QuestionState, Marked]] = {
    QuestionState.WAITING: mark(
        "Question {number} to the {team}, which you support, is a question of its own again, and waits for "
        "an answer."
    ),
    QuestionState.SHOWN: mark("Question {number} to the {team}, which you support, is on the board."),
    QuestionState.ANSWERED: mark("Question {number} to the {team}, which you support, is answered."),
    QuestionState.FOLLOWING_UP: mark(
        "Question {number} to the {team}, which you support: {an_officer} is finding out, and comes back."
    ),
    QuestionState.DECLINED: mark(
        "Question {number} to the {team}, which you support, can't be answered here."
    ),
    QuestionState.MERGED: mark(
        "Question {number} to the {team}, which you support, is the same as another one."
    ),
    QuestionState.WITHDRAWN: mark("Question {number} to the {team}, which you support, is withdrawn."),
}
_MY_PAIR: Final[dict[NoticeKind, Marked]] = {
    NoticeKind.ANSWER_CHANGED: mark("The answer to your question {number} to the {team} has changed."),
    NoticeKind.TAKEN_DOWN: mark("Your question {number} to the {team} was removed by the team."),
    NoticeKind.PUT_BACK: mark("Your question {number} to the {team} was put back by the team."),
}
_SUPPORTED_PAIR: Final[dict[NoticeKind, Marked]] = {
    NoticeKind.ANSWER_CHANGED: mark(
        "The answer to question {number} to the {team}, which you support, has changed."
    ),
    NoticeKind.TAKEN_DOWN: mark(
        "Question {number} to the {team}, which you support, was removed by the team."
    ),
    NoticeKind.PUT_BACK: mark(
        "Question {number} to the {team}, which you support, was put back by the team."
    ),
}


def changed_words(team: Team, number: int, state: QuestionState | str, t: Texts, *, mine: bool = True) -> str:
    """A question I asked or support has changed."""
    words = (_MINE if mine else _SUPPORTED)[QuestionState(state)]
    return t.marked(words, number=number, team=team_name(team, t))


def dm_question_changed(
    team: Team, number: int, state: QuestionState | str, link: Link | None, t: Texts, *,
    mine: bool = True, question_id: int | None = None,
) -> Piece:  # fmt: skip
    """A question I asked or support has changed; only for those who chose to be told."""
    return _dm(changed_words(team, number, state, t, mine=mine), link, t, question_id)


def same_as_words(
    team: Team, number: int, same_as: int, state: QuestionState, t: Texts, *, mine: bool
) -> str:
    """My question is the same as another, whose answer I get; or one I support is."""
    states = others_state_words(state, t)
    words = {"number": number, "team": team_name(team, t), "other": same_as, "state": states}
    if mine:
        return t("Your question {number} to the {team} is the same as question {other}: {state}.", **words)
    return t(
        "Question {number} to the {team}, which you support, is the same as question {other}: {state}.",
        **words,
    )


def dm_same_as(
    team: Team, number: int, same_as: int, state: QuestionState, link: Link | None, t: Texts, *,
    mine: bool, question_id: int | None,
) -> Piece:  # fmt: skip
    """The same by DM."""
    first = same_as_words(team, number, same_as, state, t, mine=mine)
    ended = state in (QuestionState.ANSWERED, QuestionState.FOLLOWING_UP)
    then = t("You want to know that one's answer too now, and are told of it.")
    return _dm(f"{first}\n{t('Read on there.') if ended and link else then}", link, t, question_id)


def reworded_words(team: Team, number: int, t: Texts) -> str:
    """The team changed the wording of my question before showing it."""
    return t(
        "The {team} changed the wording of your question {number}. My questions shows theirs and yours.",
        team=team_name(team, t),
        number=number,
    )


def dm_reworded(team: Team, number: int, question_id: int | None, t: Texts) -> Piece:
    """The same by DM."""
    return _dm(reworded_words(team, number, t), None, t, question_id)


def pair_words(team: Team, number: int, kind: NoticeKind, t: Texts, *, mine: bool = True) -> str:
    """What is published of a question I asked or support: another answer, removed, put back."""
    words = (_MY_PAIR if mine else _SUPPORTED_PAIR)[kind]
    return t.marked(words, number=number, team=team_name(team, t))


def dm_answer_changed(
    team: Team, number: int, kind: NoticeKind, link: Link | None, t: Texts, *,
    mine: bool = True, question_id: int | None = None,
) -> Piece:  # fmt: skip
    """The same by DM."""
    return _dm(pair_words(team, number, kind, t, mine=mine), link, t, question_id)


def _dm(words: str, link: Link | None, t: Texts, question_id: int | None) -> Piece:
    chosen = t("You chose to be told. We never write first to ask for money, passwords or pictures.")
    row: Row = (Open(t("Open it"), link.url),) if link else ()
    if question_id is not None:
        row = (*row, Press(t("Stop telling me by DM"), CustomId(Verb.TELL, question_id, 0, 0)))
    return Piece(f"{words}\n{chosen}", view=Buttons([row]) if row else None)


def dm_answer_sent_back(team: Team, number: int, t: Texts) -> Piece:
    """To an officer: a colleague wants another wording before the answer is published."""
    words = t(
        "Your answer to question {number} of the {team} was sent back with a remark. It is not published. "
        "Read the remark on your desk under To approve, and change the answer.",
        number=number,
        team=team_name(team, t),
    )
    return Piece(words)


def dm_answer_discarded(team: Team, number: int, state: QuestionState | None, t: Texts) -> Piece:
    """To an officer: their answer was waiting for approval when the question was over."""
    words = t(
        "Your answer to question {number} of the {team} was discarded before it was published, "
        "because the question is over: {state}.",
        number=number,
        team=team_name(team, t),
        state=state_words(state or QuestionState.WITHDRAWN, t),
    )
    return Piece(words)


def ping_first_question(team: Team, meeting_link: Link | None, t: Texts) -> Piece:
    """The first question of a meeting has come: who works at the desk starts now."""
    words = t("The meeting's first question has come. Press Open my desk.")
    desk = Press(t("Open my desk"), CustomId(Verb.DESK, team.id), Style.MAIN)
    row: Row = (desk, Open(t("Go to the meeting"), meeting_link.url)) if meeting_link else (desk,)
    return _ping(words, (team.officers_role_id, team.moderators_role_id), row)


def ping_urgent(team: Team, number: int, t: Texts) -> Piece:
    """Somebody may be in danger; only officers can open it."""
    words = t(
        "**Urgent private information {number}: somebody may be in danger.** {An_officer} must open it now.",
        number=number,
    )
    opens = Press(
        t("Open {number}", number=number), CustomId(Verb.OPEN_PRIVATE, team.id, number), Style.GRAVE
    )
    return _ping(words, (team.officers_role_id,), (opens,))


def ping_trouble(team: Team, trouble: str, t: Texts) -> Piece:
    """Something could not be shown, and what to do about it; nobody is pinged for it."""
    return Piece(trouble_sentence(trouble, t), view=Buttons([(_desk(team, t),)]))


def ping_removed(team: Team, question_id: int, number: int, t: Texts) -> Piece:
    """A person deleted a published pair: it stays deleted until the team decides."""
    words = t(
        "Somebody deleted question {number} and its answer from Discord. It stays deleted until you decide: "
        "put it back, or keep it removed from the record too?",
        number=number,
    )
    ids = (team.id, question_id, number, 0)
    row: Row = (
        Press(t("Put back"), CustomId(Verb.PUT_BACK, *ids)),
        Press(t("Keep removed"), CustomId(Verb.KEEP_REMOVED, *ids), Style.GRAVE),
    )
    return _ping(words, (team.officers_role_id, team.moderators_role_id), row)


def _desk(team: Team, t: Texts) -> Press:
    return Press(t("Open my desk"), CustomId(Verb.DESK, team.id))


def _ping(words: str, roles: tuple[int, ...], row: Row) -> Piece:
    roles = tuple(dict.fromkeys(roles))
    called = " ".join(f"<@&{role}>" for role in roles)
    return Piece(f"{called} {words}", view=Buttons([row]), mention_roles=roles)
