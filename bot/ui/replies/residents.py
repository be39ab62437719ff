"""Replies to residents who ask, and who want to know it too."""

from bot.domain.meeting import Meeting
from bot.domain.question import Audience, QuestionState
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.drafts import Offered
from bot.services.models import QuestionLine
from bot.services.private_information import ReceivedPrivately
from bot.services.questions import Asked
from bot.services.support import Supportable, Supported
from bot.ui.base import (
    MAX_OPTIONS,
    Block,
    Buttons,
    Option,
    Page,
    Pick,
    Press,
    Row,
    fit,
    one_line,
    until,
)
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.replies.drafts import offered
from bot.ui.replies.planning import private_terms
from bot.ui.signposts import emergency, nobody_may_be_reading, passes_through
from bot.ui.wording import (
    both_times,
    line_of,
    mine_button,
    more_words,
    supports_words,
    turns,
)


def outcome_of_asking(outcome: Asked | ReceivedPrivately | Offered, t: Texts) -> Piece:
    """What became of what was sent to ask."""
    match outcome:
        case Asked():
            return asked(outcome, t)
        case ReceivedPrivately():
            return received_privately(outcome, t)
        case Offered():
            return offered(outcome, t)


def asked(outcome: Asked, t: Texts) -> Piece:
    """The receipt of a question: its number, who can see it, when it will be answered."""
    question = outcome.question
    lines = [
        t("Thank you. Your question is number **{number}**.", number=question.number),
        _who_sees(question.audience, question.state, t),
        _when_answered(outcome, t),
        f"-# {emergency(t)}",
    ]
    return Piece("\n".join(lines), view=Buttons([_tell_and_mine(question.id, t)]))


def _who_sees(audience: Audience, state: QuestionState, t: Texts) -> str:
    named = audience is Audience.NAMED
    if state is not QuestionState.WAITING:
        return (
            t("Everybody can see it, with your Discord name.")
            if named
            else t("Everybody can see it, without your name.")
        )
    if named:
        return t("Only you and the team see it now. Once the team shows it, everybody does, with your name.")
    return t("Only you and the team see it now. Once the team shows it, everybody does, without your name.")


def _when_answered(outcome: Asked, t: Texts) -> str:
    if outcome.meeting and not outcome.kept_for_next and outcome.team.paused:
        return t("The meeting is paused now. Your question is kept, and looked at when it goes on.")
    if outcome.meeting and not outcome.kept_for_next:
        return t(
            "The meeting is on and closes {until}; answers are posted there.",
            until=until(outcome.meeting.ends_at),
        )
    late = t("The meeting closed before your question came.") if outcome.too_late else ""
    return f"{late} {_kept(outcome.next_meeting, t)}".strip()


def _kept(meeting: Meeting | None, t: Texts) -> str:
    if meeting is None:
        return t("It is kept for the next meeting, which is not planned yet.")
    return t("It is kept for the next meeting, on {when}.", when=both_times(meeting, t))


def received_privately(outcome: ReceivedPrivately, t: Texts) -> Piece:
    """The fixed words for what went to the officers only; where there may be danger, those come first."""
    t = words_of(outcome.team, t)
    received = t("The {officers} received your message. Its number is **{number}**.", number=outcome.number)
    not_published = t("It is not published, and nobody answers it through this bot.")
    if outcome.urgent:
        lines = [nobody_may_be_reading(t), received, not_published, passes_through(t)]
    else:
        lines = [
            received,
            *private_terms(outcome.team, t),
            not_published,
            t("Nobody will ask you for more here. {Anonymously}: Crimestoppers, **0800 555 111**."),
            passes_through(t),
            f"-# {emergency(t)}",
        ]
    return Piece("\n".join(lines), view=Buttons([(mine_button(t),)]))


def _tell(question_id: int, t: Texts) -> Press:
    return Press(t("Tell me by DM"), CustomId(Verb.TELL, question_id, 1, 0))


def _tell_and_mine(question_id: int, t: Texts) -> Row:
    return (_tell(question_id, t), mine_button(t))


# --- support -------------------------------------------------------------------------------------------


def want_list(listed: Supportable, t: Texts, *, supported: Supported | None = None) -> Piece:
    """What others asked and I may want to know too; `supported` is the one just chosen from it."""
    blocks: list[Block] = []
    if supported is not None:
        question = supported.question
        done = t("Done: you want to know the answer to question {number} too.", number=question.number)
        if not supported.counted:
            done = f"{done} {_only_noted(supported, t)}"
        blocks += [done, (_tell(question.id, t),)]
    if not listed.lines:
        blocks.append(t("There is nothing to choose from now: no shown question waits for an answer."))
        return Piece(view=Page([*blocks, (mine_button(t),)]))
    lines = listed.lines[:MAX_OPTIONS]
    shown = fit([line_of(line, t, 120) for line in lines], 3000, lambda left: more_words(left, t))
    custom_id = CustomId(Verb.SUPPORT_PICK, listed.team.id, max(listed.page, 1))
    options = tuple(_option(line, t) for line in lines)
    blocks += [
        f"{t('### I want to know this too')}\n{shown}",
        Pick(custom_id, t("Choose a question"), options),
        (*turns(Verb.WANT, (listed.team.id,), listed.page, listed.pages, t), mine_button(t)),
    ]
    return Piece(view=Page(blocks))


def _option(line: QuestionLine, t: Texts) -> Option:
    # A select shows plain text: there is no Markdown to disarm.
    label = t("{number}: {text}", number=line.number, text=one_line(line.text))
    return Option(label, str(line.question_id), supports_words(line.supports, t) or None)


def supported(outcome: Supported, t: Texts) -> Piece:
    """One question is supported."""
    question = outcome.question
    lines = [
        t("Done: you want to know the answer to question {number} too.", number=question.number),
        *([] if outcome.counted else [_only_noted(outcome, t)]),
        t("You find it under My questions."),
    ]
    return Piece("\n".join(lines), view=Buttons([_tell_and_mine(question.id, t)]))


def _only_noted(outcome: Supported, t: Texts) -> str:
    """Why it moves the question no further up: said honestly, as it stays so."""
    return t.n(
        "It is noted. It does not move the question up: you have been in this server for less than {n} day.",
        "It is noted. It does not move the question up: you have been in this server for less than {n} days.",
        outcome.team.support_after_days or 0,
    )


def told(number: int, question_id: int, on: bool, t: Texts) -> Piece:
    """Told by DM from now on, or no longer."""
    if not on:
        again = _tell(question_id, t)
        words = t("You get no more DMs about question {number}.", number=number)
        return Piece(words, view=Buttons([(again, mine_button(t))]))
    words = t(
        "You get a DM with a link whenever question {number} changes. If your DMs are closed, look under My "
        "questions.",
        number=number,
    )
    stop = Press(t("Stop telling me by DM"), CustomId(Verb.TELL, question_id, 0, 0))
    return Piece(words, view=Buttons([(stop, mine_button(t))]))
