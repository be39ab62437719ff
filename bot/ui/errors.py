"""Every refusal in one plain sentence that says what to do next, looked up along the error's classes.

The module is long because it is one table of sentences.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, TypeVar

from bot.domain import desk_errors, errors
from bot.domain.draft import DraftGone, TooManyDrafts
from bot.domain.errors import DomainError
from bot.domain.followup import FollowUpChanged, HandToWhom, NotAnOfficer, SameDay, SameOwner
from bot.domain.localtime import UnknownZone
from bot.domain.memory_errors import (
    NoEarlierAnswer,
    NoSuchReadyAnswer,
    NothingToLookFor,
    ReadyNameTaken,
    TooManyReadyAnswers,
)
from bot.domain.permissions import Power
from bot.domain.private_errors import OutcomePointsAt
from bot.domain.question import STILL_OPEN, PointsAtSomebody, QuestionState, UnknownAudience, WordsChanged
from bot.domain.rrules import UnknownRecurrence
from bot.domain.when import (
    DayIsPast,
    DayNotUnderstood,
    NoTimeGiven,
    TimeNotUnderstood,
    WeekdayDisagrees,
    WhenIsPast,
    WhenNotUnderstood,
    WhenTooFar,
)
from bot.i18n import Marked, Texts, mark
from bot.ui import dates_errors, peace_errors, private_errors
from bot.ui.base import Buttons, Press, Style, at, clock_time, day
from bot.ui.given_back import with_text_back
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.signposts import emergency, nobody_may_be_reading
from bot.ui.wording import mine_button, plain, state_words
from bot.ui.zones import understood_words

Wording = Callable[[Any, Texts], str]
AnyWording = TypeVar("AnyWording", bound=Wording)
_WORDINGS: Final[dict[type[DomainError], Wording]] = {
    **peace_errors.WORDINGS,
    **private_errors.WORDINGS,
    **dates_errors.WORDINGS,
}
_NAMES: Final = 15


def explain(error: BaseException, t: Texts) -> Piece:
    """The reply to what was refused. A text that came with it goes back to who wrote it."""
    text = str(getattr(error, "text", "") or "") if isinstance(error, _GIVE_BACK) else ""
    piece = with_text_back(sentence(error, t), text, t)
    if isinstance(error, _ABOUT_MINE):
        return replace(piece, view=Buttons([(mine_button(t),)]))
    if isinstance(error, desk_errors.BeingAnswered):
        ids = (error.team_id, error.question_id, error.number)
        take_over = Press(t("Take over and answer"), CustomId(Verb.TAKE_OVER, *ids), Style.MAIN)
        return replace(piece, view=Buttons([(take_over,)]))
    return piece


def sentence(error: BaseException, t: Texts) -> str:
    """What happened and what to do next; that something went wrong, for an error nobody foresaw."""
    for kind in type(error).__mro__:
        if wording := _WORDINGS.get(kind):
            return wording(error, t)
    return t("That did not work. Try again; if it happens again, tell who runs the bot.")


def is_known(error: BaseException) -> bool:
    """Whether there is a sentence for this very error or what it is a kind of."""
    return any(kind in _WORDINGS for kind in type(error).__mro__)


def unexpected(reference: str, t: Texts) -> Piece:
    """Something nobody foresaw; the log has the rest under the reference."""
    words = t(
        "Something went wrong on our side; nothing you did caused it. Try again. If it happens again, tell "
        "who runs the bot this reference: {reference}",
        reference=f"`{reference}`",
    )
    return Piece(f"{words}\n-# {emergency(t)}")


_GIVE_BACK: Final = (
    errors.TooLong, errors.AnswerChanged, errors.PrivateInformationOff, errors.OldForm, OutcomePointsAt,
    NoSuchReadyAnswer, ReadyNameTaken, TooManyReadyAnswers, FollowUpChanged, SameDay, WordsChanged,
    desk_errors.QuestionChanged, desk_errors.AskerHasThisToo, desk_errors.LinkNeeded, PointsAtSomebody,
)  # fmt: skip


# Those that point to My questions lead there.
_ABOUT_MINE: Final = (
    errors.AlreadyAsked, errors.AlreadySupported, errors.OwnQuestion, errors.NotYours, WordsChanged,
)  # fmt: skip


def _for(kind: type[DomainError]) -> Callable[[AnyWording], AnyWording]:
    def keep(wording: AnyWording) -> AnyWording:
        _WORDINGS[kind] = wording
        return wording

    return keep


def _names(names: tuple[str, ...], t: Texts, *, either: bool = False) -> str:
    quoted = [f"“{plain(name, 80)}”" for name in names[:_NAMES]]
    return t.either(quoted) if either else t.list(quoted)


_POWERS: Final[dict[str, Marked]] = {
    Power.OFFICER.value: mark("its officers"),
    Power.MODERATOR.value: mark("its moderators"),
    Power.ADMINISTRATOR.value: mark("administrators of this server"),
}
_FIELDS: Final[dict[str, Marked]] = {
    "question": mark("Your question"),
    "answer": mark("Your answer"),
    "reason": mark("The reason"),
    "wording": mark("The wording"),
    "speech": mark("What you say"),
    "outcome": mark("The line"),
    "reference": mark("The reference"),
    "name": mark("The name"),
    "title": mark("The title"),
    "place": mark("The place"),
    "pause_statement": mark("The statement"),
    "organisation": mark("The organisation"),
    "official_page": mark("The official page"),
    "shown_as": mark("The name the public reads"),
    "readers": mark("Who reads it"),
    "when_read": mark("When it is read"),
    "passed_to": mark("Where it is passed"),
}


def _field(name: str, t: Texts) -> str:
    return t.marked(_FIELDS[name]) if name in _FIELDS else t("The text")


# --- who, where, which team ----------------------------------------------------------------------------


@_for(errors.NotAllowed)
def _(error: errors.NotAllowed, t: Texts) -> str:
    who = t.list([t.marked(words) for power, words in _POWERS.items() if power in error.any_of])
    if not who:
        return t("You may not do this here.")
    return t("In the team “{team}” only {who} may do this.", team=plain(error.team, 100), who=who)


@_for(errors.OutsideServer)
def _(_error: errors.OutsideServer, t: Texts) -> str:
    return t("This works only in the server of the team. Go there and try again.")


@_for(errors.ServerNotReady)
def _(_error: errors.ServerNotReady, t: Texts) -> str:
    return t("The bot is just starting here. Try again in a moment.")


@_for(errors.NoTeams)
def _(_error: errors.NoTeams, t: Texts) -> str:
    return t("There is no team in this server yet. An administrator makes one with /team setup.")


@_for(errors.NobodyThere)
def _(_error: errors.NobodyThere, t: Texts) -> str:
    return f"{t('There is no team here that could read this.')} {nobody_may_be_reading(t)}"


@_for(errors.UnknownTeam)
def _(error: errors.UnknownTeam, t: Texts) -> str:
    name = plain(error.name, 100)
    if not error.known:
        return t("There is no team “{name}” here.", name=name)
    return t("There is no team “{name}” here. There are: {known}.", name=name, known=_names(error.known, t))


@_for(errors.WhichTeam)
def _(error: errors.WhichTeam, t: Texts) -> str:
    return t(
        "There are several teams here: {known}. Say which in the option “team”.", known=_names(error.known, t)
    )


# --- what was written ----------------------------------------------------------------------------------


@_for(errors.TooLong)
def _(error: errors.TooLong, t: Texts) -> str:
    return t(
        "{field} has {length} characters; at most {limit} fit. Shorten it and send it again.",
        field=_field(error.field, t),
        length=f"{error.length:,}",
        limit=f"{error.limit:,}",
    )


@_for(errors.Blank)
def _(error: errors.Blank, t: Texts) -> str:
    return t("{field} is empty. Write something and send it again.", field=_field(error.field, t))


@_for(errors.BadPage)
def _(error: errors.BadPage, t: Texts) -> str:
    address = plain(error.address, 200)
    return t("“{address}” is not a web address. Write it whole, with https:// in front.", address=address)


@_for(UnknownAudience)
def _(_error: UnknownAudience, t: Texts) -> str:
    return t("Choose who can see it from the list: without your name, or with your Discord name.")


@_for(errors.SameRole)
def _(_error: errors.SameRole, t: Texts) -> str:
    return t("Everybody has this role. Choose one for officers or moderators that only they have.")


@_for(errors.BadFollowUpDays)
def _(error: errors.BadFollowUpDays, t: Texts) -> str:
    return t(
        "Officers come back within 1 to {most} days; {days} is outside that.",
        most=error.most,
        days=error.days,
    )


@_for(errors.UnknownLanguage)
def _(error: errors.UnknownLanguage, t: Texts) -> str:
    name, known = plain(error.name, 60), _names(error.known, t)
    return t("There are no texts in “{name}” yet. There are: {known}.", name=name, known=known)


@_for(errors.PrivateInformationOff)
def _(error: errors.PrivateInformationOff, t: Texts) -> str:
    return t(
        "The team “{team}” does not take private information here. Call 101, or, without anybody knowing "
        "who you are, Crimestoppers, 0800 555 111.",
        team=plain(error.team, 100),
    )


# --- meetings ------------------------------------------------------------------------------------------


@_for(errors.UnknownMeeting)
def _(error: errors.UnknownMeeting, t: Texts) -> str:
    if not error.typed:
        return t("There is no such meeting any more. /meeting list shows those there are.")
    typed = plain(error.typed, 100)
    return t("There is no meeting “{typed}”. Choose one of those offered, or see /meeting list.", typed=typed)


@_for(errors.NoMeetingOpen)
def _(error: errors.NoMeetingOpen, t: Texts) -> str:
    team = plain(error.team, 100)
    if error.next_at is None:
        return t("The team “{team}” has no open meeting, and no meeting is planned.", team=team)
    return t(
        "The team “{team}” has no open meeting. The next is on {when}.", team=team, when=at(error.next_at)
    )


@_for(errors.AlreadyOpen)
def _(error: errors.AlreadyOpen, t: Texts) -> str:
    return t("The meeting of the team “{team}” is open already.", team=plain(error.team, 100))


_MEETING_STATES: Final[dict[str, Marked]] = {
    "open": mark("This meeting is open already: use /meeting close or /meeting extend."),
    "closed": mark("This meeting is over already. Plan another with /meeting schedule."),
    "archived": mark("This meeting is over already. Plan another with /meeting schedule."),
    "cancelled": mark("This meeting is called off already. Plan another with /meeting schedule."),
    "missed": mark("This meeting was not held. Plan another with /meeting schedule."),
}


@_for(errors.MeetingNotScheduled)
def _(error: errors.MeetingNotScheduled, t: Texts) -> str:
    if error.state in _MEETING_STATES:
        return t.marked(_MEETING_STATES[error.state])
    return t("This meeting can't be changed any more. /meeting list shows those that can.")


@_for(errors.MeetingOverlaps)
def _(error: errors.MeetingOverlaps, t: Texts) -> str:
    return t(
        "The team has another meeting at that time, on {when}. Choose another time, or move that one.",
        when=at(error.starts_at),
    )


@_for(errors.NotInSeries)
def _(_error: errors.NotInSeries, t: Texts) -> str:
    return t("This meeting does not repeat, so there is nothing to leave out. Use /meeting cancel.")


@_for(errors.BadMinutes)
def _(error: errors.BadMinutes, t: Texts) -> str:
    return t(
        "A meeting lasts from {least} to {most} minutes; that would be {minutes}.",
        least=error.least,
        most=error.most,
        minutes=error.minutes,
    )


@_for(errors.NoSeries)
def _(error: errors.NoSeries, t: Texts) -> str:
    return t(
        "The meetings of the team “{team}” don't repeat, so there is nothing to end.",
        team=plain(error.team, 100),
    )


# --- questions, answers, follow-ups --------------------------------------------------------------------


@_for(errors.UnknownQuestion)
def _(error: errors.UnknownQuestion, t: Texts) -> str:
    return t(
        "There is no question “{typed}” here. Give its number, for example 142.",
        typed=plain(error.typed, 100),
    )


@_for(DraftGone)
def _draft_gone(_error: DraftGone, t: Texts) -> str:
    return t(
        "There is nothing left to send: you chose not to send it, or it waited for more than 7 days. Ask "
        "again if you want to."
    )


@_for(TooManyDrafts)
def _too_many_drafts(error: TooManyDrafts, t: Texts) -> str:
    return t(
        "You have {most} questions that are not sent yet. Open My questions and choose what to do with them; "
        "then ask this one.",
        most=error.most,
    )


@_for(errors.AlreadyAsked)
def _(error: errors.AlreadyAsked, t: Texts) -> str:
    return t(
        "You asked this already: it is question {number}, and it is still open. See My questions.",
        number=error.number,
    )


@_for(errors.AlreadyHandled)
def _(error: errors.AlreadyHandled, t: Texts) -> str:
    state = _handled(error.state, t)
    if error.by:
        by = plain(error.by, 100)
        return t(
            "Already done by {by}: question {number} is {state}.", by=by, number=error.number, state=state
        )
    return t("Question {number} is {state} already.", number=error.number, state=state)


def _handled(state: str, t: Texts) -> str:
    if state == "taken_down":
        return t("removed by the team")
    if state == QuestionState.SHOWN:
        return t("on the board")
    if state == QuestionState.FOLLOWING_UP:
        return t("being found out by an officer")
    if state == QuestionState.DECLINED:
        return t("closed as one that can't be answered here")
    if state in list(QuestionState):
        return state_words(state, t)
    return t("published")


@_for(errors.NothingToApprove)
def _(error: errors.NothingToApprove, t: Texts) -> str:
    return t(
        "No such answer to question {number} waits any more: it was approved, sent back or changed. "
        "Turn to the page again to see how it stands.",
        number=error.number,
    )


@_for(errors.OwnAnswer)
def _(error: errors.OwnAnswer, t: Texts) -> str:
    return t(
        "You wrote the answer to question {number}: somebody else on the team has to approve it.",
        number=error.number,
    )


@_for(errors.AnswerChanged)
def _(error: errors.AnswerChanged, t: Texts) -> str:
    if error.state in STILL_OPEN:
        return _reads_differently(error.number, error.by, t)
    state = _handled(error.state, t)
    if error.by:
        by = plain(error.by, 100)
        return t(
            "{by} was quicker: question {number} is {state}. Yours was not saved. Open it again first.",
            by=by,
            number=error.number,
            state=state,
        )
    return t(
        "Question {number} changed meanwhile: it is {state}. Yours was not saved. Open it again first.",
        number=error.number,
        state=state,
    )


# --- at the desk ---------------------------------------------------------------------------------------


@_for(desk_errors.BeingAnswered)
def _(error: desk_errors.BeingAnswered, t: Texts) -> str:
    who = plain(error.by, 100) if error.by else t("A colleague")
    return t(
        "{who} is answering question {number}, until {until} at the latest. If you take over, they are told "
        "that you were quicker.",
        who=who,
        number=error.number,
        until=clock_time(error.until),
    )


@_for(desk_errors.QuestionChanged)
def _(error: desk_errors.QuestionChanged, t: Texts) -> str:
    return _reads_differently(error.number, error.by, t)


def _reads_differently(number: int, by: str | None, t: Texts) -> str:
    if by:
        return t(
            "{by} changed the wording of question {number} meanwhile. Nothing was done: read it again first.",
            by=plain(by, 100),
            number=number,
        )
    return t(
        "Question {number} was changed by its asker meanwhile. Nothing was done: read it again first.",
        number=number,
    )


@_for(desk_errors.CannotMergeInto)
def _(error: desk_errors.CannotMergeInto, t: Texts) -> str:
    state = _handled(error.state, t)
    return t(
        "Question {number} is {state}, so nobody would get an answer from it. Choose another.",
        number=error.number,
        state=state,
    )


@_for(desk_errors.SameAsItself)
def _(error: desk_errors.SameAsItself, t: Texts) -> str:
    return t("That is question {number} itself. Give the number of another one.", number=error.number)


@_for(desk_errors.AskerHasThisToo)
def _(error: desk_errors.AskerHasThisToo, t: Texts) -> str:
    return t(
        "So worded, question {number} would be the same as question {other} of the same asker. Merge them "
        "instead, or word it differently.",
        number=error.number,
        other=error.other,
    )


@_for(desk_errors.LinkNeeded)
def _(_error: desk_errors.LinkNeeded, t: Texts) -> str:
    return t("Whose job is it? Write where to turn, with a link (https://…), and send it again.")


@_for(WordsChanged)
def _(error: WordsChanged, t: Texts) -> str:
    return t(
        "The wording of question {number} changed meanwhile. Yours was not saved. Open it again under My "
        "questions.",
        number=error.number,
    )


@_for(PointsAtSomebody)
def _(error: PointsAtSomebody, t: Texts) -> str:
    return t(
        "Your new words could point at somebody: {found}. Nothing was saved. Leave that out; or withdraw "
        "question {number} and ask anew, where you can choose to send it to the officers only.",
        found=_names(error.found, t),
        number=error.number,
    )


@_for(errors.OwnQuestion)
def _(error: errors.OwnQuestion, t: Texts) -> str:
    return t(
        "Question {number} is your own: its answer will be under My questions anyway.",
        number=error.number,
    )


@_for(errors.NotYours)
def _(error: errors.NotYours, t: Texts) -> str:
    return t("Question {number} is not yours. My questions shows those that are.", number=error.number)


@_for(errors.AlreadySupported)
def _(error: errors.AlreadySupported, t: Texts) -> str:
    return t(
        "You want to know the answer to question {number} already. See My questions.", number=error.number
    )


@_for(errors.NothingPublished)
def _(error: errors.NothingPublished, t: Texts) -> str:
    return t("Question {number} has no published answer, so there is nothing to remove.", number=error.number)


@_for(NothingToLookFor)
def _(_error: NothingToLookFor, t: Texts) -> str:
    return t("Type at least one word to look for, such as: street light.")


@_for(NoEarlierAnswer)
def _(_error: NoEarlierAnswer, t: Texts) -> str:
    return t("That answer is not public any more, so it can't be used. Answer in your own words.")


@_for(NoSuchReadyAnswer)
def _(_error: NoSuchReadyAnswer, t: Texts) -> str:
    return t("That ready answer is not there any more. Those you have are under Ready answers on your desk.")


@_for(ReadyNameTaken)
def _(error: ReadyNameTaken, t: Texts) -> str:
    name = plain(error.name, 100)
    return t("You have a ready answer named “{name}” already. Choose another name.", name=name)


@_for(TooManyReadyAnswers)
def _(error: TooManyReadyAnswers, t: Texts) -> str:
    return t("You can keep {most} ready answers. Delete one first.", most=error.most)


@_for(errors.DueIsPast)
def _(error: errors.DueIsPast, t: Texts) -> str:
    return t("{day} is past. Give a day from today on.", day=day(error.due, t))


@_for(errors.DueIsTooFar)
def _(error: errors.DueIsTooFar, t: Texts) -> str:
    return t("{day} is more than a year off. Give a nearer day.", day=day(error.due, t))


@_for(errors.NoSuchFollowUp)
def _(error: errors.NoSuchFollowUp, t: Texts) -> str:
    return t(
        "Question {number} has no open follow-up. /followup list shows those there are.", number=error.number
    )


@_for(FollowUpChanged)
def _(error: FollowUpChanged, t: Texts) -> str:
    if error.shown_as:
        return t(
            "Question {number} changed meanwhile: it is with {who} now, to be found out by {day}. Nothing "
            "was saved. Look at it again first.",
            number=error.number,
            who=plain(error.shown_as, 100),
            day=day(error.due, t),
        )
    return t(
        "Question {number} changed meanwhile: it is to be found out by {day} now. Nothing was saved. Look at "
        "it again first.",
        number=error.number,
        day=day(error.due, t),
    )


@_for(SameDay)
def _(error: SameDay, t: Texts) -> str:
    return t(
        "Question {number} is to be found out by {day} already. Give another day.",
        number=error.number,
        day=day(error.due, t),
    )


@_for(SameOwner)
def _(error: SameOwner, t: Texts) -> str:
    return t("Question {number} is with {who} already.", number=error.number, who=plain(error.name, 100))


@_for(NotAnOfficer)
def _(error: NotAnOfficer, t: Texts) -> str:
    return t(
        "{who} is not an officer of the team “{team}”, or has left. Choose a member with its officers' role.",
        who=plain(error.name, 100),
        team=plain(error.team, 100),
    )


@_for(HandToWhom)
def _(_error: HandToWhom, t: Texts) -> str:
    return t("Give an officer or a team to hand it to, not both.")


@_for(errors.UnknownPrivateInformation)
def _(error: errors.UnknownPrivateInformation, t: Texts) -> str:
    return t("There is no private information {number}. Your desk lists what there is.", number=error.number)


@_for(errors.OldControl)
def _(_error: errors.OldControl, t: Texts) -> str:
    return t("This button or form is from an old message. Use a newer one, or a command: /help lists them.")


@_for(errors.OldForm)
def _(_error: errors.OldForm, t: Texts) -> str:
    return t("Not all of the form arrived, so nothing was done. Open it again and send it once more.")


@_for(errors.OldCommand)
def _(_error: errors.OldCommand, t: Texts) -> str:
    return t("This command has changed. Start your Discord app again, then type the command anew.")


# --- days, times, zones --------------------------------------------------------------------------------


@_for(UnknownZone)
def _(error: UnknownZone, t: Texts) -> str:
    name = plain(error.name, 60)
    if not error.suggestions:
        return t("“{name}” is not a time zone. Write one like Europe/London.", name=name)
    return t(
        "“{name}” is not a time zone. Did you mean {like}?",
        name=name,
        like=_names(error.suggestions, t, either=True),
    )


@_for(UnknownRecurrence)
def _(error: UnknownRecurrence, t: Texts) -> str:
    typed = plain(error.text, 100)
    examples = error.examples or (t("first Tuesday"), t("every two weeks on Tuesday"))
    return t(
        "“{typed}” does not say how often. Write it like {examples}.",
        typed=typed,
        examples=_names(examples, t, either=True),
    )


@_for(WhenNotUnderstood)
def _(error: WhenNotUnderstood, t: Texts) -> str:
    how = t("Write it like “next Tuesday 6pm” or “1 Oct 18:00”.")
    return _not_understood(error.text, how, t)


@_for(DayNotUnderstood)
def _(error: DayNotUnderstood, t: Texts) -> str:
    return _not_understood(error.text, t("Write a day, like “Friday”, “in 3 days” or “1 Oct”."), t)


@_for(TimeNotUnderstood)
def _(error: TimeNotUnderstood, t: Texts) -> str:
    return _not_understood(error.text, t("Write a time, like “18:00” or “6pm”."), t)


def _not_understood(text: str, how: str, t: Texts) -> str:
    typed = plain(text, 100)
    if not typed:
        return t("Nothing was typed. {how}", how=how)
    return t("“{typed}” is not understood. {how}", typed=typed, how=how)


@_for(WeekdayDisagrees)
def _(error: WeekdayDisagrees, t: Texts) -> str:
    typed = plain(error.text, 100)
    return t(
        "“{typed}”: the date and the weekday disagree. It would be {day}.", typed=typed, day=day(error.day, t)
    )


@_for(NoTimeGiven)
def _(error: NoTimeGiven, t: Texts) -> str:
    return t("At what time on {day}? Write it like “18:00” or “6pm”, after the day.", day=day(error.day, t))


@_for(WhenIsPast)
def _(error: WhenIsPast, t: Texts) -> str:
    return t("{when} is past. Give a day and time ahead.", when=understood_words(error.understood, t))


@_for(DayIsPast)
def _(error: DayIsPast, t: Texts) -> str:
    return t("{day} is past. Give a day from today on.", day=day(error.day, t))


@_for(WhenTooFar)
def _(error: WhenTooFar, t: Texts) -> str:
    return t(
        "{day} is too far off. Give a day up to {furthest}.",
        day=day(error.day, t),
        furthest=day(error.furthest, t),
    )
