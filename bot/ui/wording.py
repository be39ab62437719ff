"""Words that several messages share: names, states, times and counts, as the design's table has them."""

from typing import Final

from bot.domain.elsewhere import Elsewhere
from bot.domain.meeting import Meeting, MeetingState, Summary
from bot.domain.question import STILL_OPEN, QuestionState, Standing
from bot.domain.team import PrivateTerms, Team, says_team
from bot.domain.text import shorten
from bot.i18n import Marked, Texts, mark
from bot.preset_words import words_of
from bot.services.models import ClaimView, Counts, Link, QuestionLine
from bot.ui.base import Press, Row, Style, clock_time, one_line, until
from bot.ui.ids import CustomId, Verb
from bot.ui.markdown import inert
from bot.ui.zones import zone_words

_STATES: Final[dict[QuestionState, Marked]] = {
    QuestionState.WAITING: mark("waiting (you and the team can see it)"),
    QuestionState.SHOWN: mark("shown on the board, not answered yet"),
    QuestionState.ANSWERED: mark("answered"),
    QuestionState.FOLLOWING_UP: mark("{an_officer} is finding out"),
    QuestionState.DECLINED: mark("can't be answered here"),
    QuestionState.MERGED: mark("the same as another question"),
    QuestionState.WITHDRAWN: mark("withdrawn"),
}


def state_words(state: QuestionState | str, t: Texts, standing: Standing = Standing.STANDS) -> str:
    """A question's state in words."""
    words = t.marked(_STATES[QuestionState(state)])
    return t("{state}, removed by the team", state=words) if standing is Standing.TAKEN_DOWN else words


def others_state_words(state: QuestionState, t: Texts) -> str:
    """How another's question stands: what waits there is for its asker and the team to see."""
    return t("not answered yet") if state in STILL_OPEN else state_words(state, t)


def plain(text: str, limit: int) -> str:
    """A person's text on one line, shortened, with nothing in it that Discord would read as more."""
    return shorten(inert(one_line(text)), limit)


def name_of(shown_as: str | None, team: Team, t: Texts) -> str:
    """The public name of who answers: the shown-as name, else the team's."""
    return plain(shown_as, 100) if shown_as else team_name(team, t)


def team_name(team: Team, t: Texts) -> str:
    """ "New Ash Green team", safe to show; a name that says team itself stays as it is."""
    name = plain(team.name, 100)
    return name if says_team(name) else t("{name} team", name=name)


def title_of(meeting: Meeting, team: Team, t: Texts) -> str:
    """A meeting's own title, else whose it is."""
    t = words_of(team, t)
    return plain(meeting.title, 150) if meeting.title else t("{Meeting}: {team}", team=team_name(team, t))


def local_time(meeting: Meeting | Elsewhere, t: Texts) -> str:
    """When a meeting starts in the words of its own zone: "Tuesday 1 October 2013, 18:00 (UK time)"."""
    when = t.datetime(meeting.starts_at, meeting.zone)
    return t("{when} ({zone})", when=when, zone=zone_words(meeting.zone, t))


def meeting_state(meeting: Meeting, t: Texts) -> str:
    """How a meeting in a list stands; empty for one that is ahead."""
    states = {
        MeetingState.OPEN: t("open now"),
        MeetingState.CANCELLED: t("left out") if meeting.skipped else t("cancelled"),
        MeetingState.MISSED: t("could not be held"),
        MeetingState.CLOSED: t("over"),
        MeetingState.ARCHIVED: t("over"),
    }
    return states.get(meeting.state, "")


def both_times(meeting: Meeting | Elsewhere, t: Texts) -> str:
    """When a meeting starts, in its zone's words and from now: "…, 18:00 (UK time), in 8 days".

    Discord shows the reader's own day and time where "in 8 days" is pointed at.
    """
    return t("{when}, {from_now}", when=local_time(meeting, t), from_now=until(meeting.starts_at))


def next_words(next_meeting: Meeting | None, t: Texts) -> str:
    """When the next meeting is, in a sentence."""
    if next_meeting is None:
        return t("The next meeting is not planned yet.")
    return t("The next meeting is on {when}.", when=both_times(next_meeting, t))


def terms_words(terms: PrivateTerms, t: Texts) -> list[str]:
    """Who reads private information, when, and where it goes, each in a line of a list."""
    return [
        t("- Read by: {readers}", readers=plain(terms.readers, 250)),
        t("- When: {when_read}", when_read=plain(terms.when_read, 250)),
        t("- Passed to: {passed_to}", passed_to=plain(terms.passed_to, 250)),
    ]


def linked(words: str, link: Link | None) -> str:
    """Words that open the place, where there is one."""
    return f"[{words}]({link.url})" if link else words


def asked_by(name: str | None, t: Texts) -> str:
    """Whose question it is: their name as plain text, never a mention."""
    return t("asked by {name}", name=plain(name, 100)) if name else t("asked without a name")


def supports_words(supports: int, t: Texts) -> str:
    """How many others want the answer; empty for none."""
    return t.n("{n} other wants to know", "{n} others want to know", supports) if supports else ""


def line_of(line: QuestionLine, t: Texts, limit: int = 200) -> str:
    """A question in a list: number, support, text."""
    number = linked(t("Question {number}", number=line.number), line.link)
    edited = t("wording edited") if line.reworded and line.text else ""
    parts = [f"**{number}**", supports_words(line.supports, t), edited, plain(line.text, limit)]
    return "- " + " · ".join(part for part in parts if part)


def more_words(left: int, t: Texts) -> str:
    """The end of a list that does not fit."""
    return t.n("- and {n} more", "- and {n} more", left)


def ends_words(counts: Summary | Counts, t: Texts) -> tuple[tuple[int, str], ...]:
    """How many questions came to each end, and how that reads."""
    return (
        (counts.answered, t.n("{n} answered", "{n} answered", counts.answered)),
        (counts.following_up, t.n("{n} following up", "{n} following up", counts.following_up)),
        (counts.declined, t.n("{n} can't be answered here", "{n} can't be answered here", counts.declined)),
        (counts.merged, t.n("{n} same as another", "{n} same as another", counts.merged)),
        (counts.withdrawn, t.n("{n} withdrawn", "{n} withdrawn", counts.withdrawn)),
    )


def counts_words(counts: Summary, t: Texts, held: int = 0) -> str:
    """A summary that adds up, in words: "5 asked = 3 answered + 2 carried over".

    `held` are counted in none of its ends: published once the team goes on.
    """
    if not counts.asked:
        return t("No questions were asked.")
    ends = (
        *ends_words(counts, t),
        (counts.carried_over, t.n("{n} carried over", "{n} carried over", counts.carried_over)),
        (held, t.n("{n} published after the pause", "{n} published after the pause", held)),
    )
    asked = t.n("{n} question asked", "{n} questions asked", counts.asked)
    return f"{asked} = " + " + ".join(words for number, words in ends if number) + "."


def people_words(participants: int, t: Texts) -> str:
    """How many took part."""
    return t.n("{n} person took part.", "{n} people took part.", participants)


# --- the buttons everybody sees --------------------------------------------------------------------------


def ask_button(team_id: int, t: Texts) -> Press:
    """*Ask a question*."""
    return Press(t("Ask a question"), CustomId(Verb.ASK, team_id), Style.MAIN)


def want_button(team_id: int, t: Texts) -> Press:
    """*I want to know this too*: a private list to choose from."""
    return Press(t("I want to know this too"), CustomId(Verb.WANT, team_id, 0))


def support_button(question_id: int, t: Texts) -> Press:
    """*I want to know this too*, for this one question."""
    return Press(t("I want to know this too"), CustomId(Verb.SUPPORT, question_id))


def mine_button(t: Texts) -> Press:
    """*My questions*."""
    return Press(t("My questions"), CustomId(Verb.MINE, 0))


def subscribe_button(team_id: int, t: Texts) -> Press:
    """*Subscribe*: opens the page of how one hears of the team."""
    return Press(t("Subscribe"), CustomId(Verb.SUBSCRIBE, team_id))


def find_button(t: Texts) -> Press:
    """*Find my team*: opens the form."""
    return Press(t("Find my team"), CustomId(Verb.FIND))


def search_button(team_id: int, t: Texts) -> Press:
    """*Search answers*: opens the form for the words. `team_id` 0: of every team here."""
    return Press(t("Search answers"), CustomId(Verb.LOOK_FOR, team_id))


def add_meeting_button(meeting_id: int, t: Texts) -> Press:
    """*Add to calendar*, for one meeting."""
    return Press(t("Add to calendar"), CustomId(Verb.CALENDAR_MEETING, meeting_id))


def add_elsewhere_button(elsewhere_id: int, t: Texts) -> Press:
    """*Add to calendar*, for one of the other dates."""
    return Press(t("Add to calendar"), CustomId(Verb.CALENDAR_ELSEWHERE, elsewhere_id))


def turns(verb: Verb, before: tuple[int | str, ...], page: int, pages: int, t: Texts) -> Row:
    """Buttons to the page before and the page after, where there is one."""
    buttons = []
    if page > 1:
        buttons.append(Press(t("Previous page"), CustomId(verb, *before, page - 1)))
    if page < pages:
        buttons.append(Press(t("Next page"), CustomId(verb, *before, page + 1)))
    return tuple(buttons)


def claimed_words(claim: ClaimView, t: Texts) -> str:
    """For the team: who is writing an answer, and until when nobody else does."""
    until = clock_time(claim.until)
    if claim.mine:
        return t("You are answering it; it is kept for you until {until}.", until=until)
    name = plain(claim.name, 100) if claim.name else t("A colleague")
    return t("**{name} is answering it**, until {until}.", name=name, until=until)
