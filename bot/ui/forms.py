"""Forms (Discord's modals). What a form is about stands in its id, so it can be sent after a restart."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import discord

from bot.domain.errors import OldForm
from bot.domain.question import MAX_ANSWER, MAX_QUESTION, MAX_REASON, Audience, Question
from bot.domain.team import PrivateTerms, Team
from bot.domain.text import shorten
from bot.i18n import SOURCE_LANGUAGE, Texts
from bot.preset_words import words_of
from bot.ui.base import one_line
from bot.ui.fields import MAX_DESCRIPTION, asked, labelled, paragraph
from bot.ui.ids import CustomId, Verb
from bot.ui.reasons import OWN_WORDS, ready_reasons
from bot.ui.signposts import in_form
from bot.ui.wording import plain

# https://discord.com/developers/docs/components/reference: modal title.
MAX_TITLE: Final = 45
_MAX_TERM: Final = 200

QUESTION: Final = "question"
AUDIENCE: Final = "audience"
ANSWER: Final = "answer"
DUE: Final = "due"
REASON: Final = "reason"
READY_REASON: Final = "ready"
SPEECH: Final = "speech"
READERS: Final = "readers"
WHEN_READ: Final = "when_read"
PASSED_TO: Final = "passed_to"


class Form(discord.ui.Modal):
    """A modal that discord.py does not keep: its sending arrives by its id alone."""

    def __init__(self, title: str, custom_id: CustomId, items: Iterable[discord.ui.Item[Any]]) -> None:
        super().__init__(title=shorten(title, MAX_TITLE), timeout=None, custom_id=str(custom_id))
        for item in items:
            self.add_item(item)

    def is_finished(self) -> bool:
        """Always: see `bot.ui.base`."""
        return True


def read_form(data: Any, field: str, *more: str) -> dict[str, str]:
    """What was filled in, by field: from the data of a form as Discord sends it. A field left empty is "".

    Each field that is asked for is there once and holds a text, else OldForm, with the texts that can be
    read. Others are passed over.
    """
    wanted = (field, *more)
    found = [field for field in _fields((data or {}).get("components")) if field["custom_id"] in wanted]
    read = {field["custom_id"]: field.get("value") or "" for field in found if _is_whole(field)}
    if len(read) < len(wanted) or len(found) > len(wanted):
        raise OldForm("\n".join(text for name, text in read.items() if name != AUDIENCE))
    return read


def _fields(components: Any) -> Iterator[Mapping[str, Any]]:
    for component in components if isinstance(components, list) else ():
        if isinstance(component, Mapping):
            if isinstance(component.get("custom_id"), str):
                yield component
            yield from _fields(component.get("components"))
            yield from _fields([component.get("component")])


def _is_whole(field: Mapping[str, Any]) -> bool:
    return isinstance(field.get("value"), str | None) and "values" not in field


def ask_form(
    team: Team,
    opening: str,
    t: Texts,
    *,
    meeting_id: int = 0,
    text: str = "",
    audience: Audience = Audience.UNNAMED,
    verb: Verb = Verb.ASK_FORM,
) -> Form:
    """*Ask a question*: the safety words, the question, and who can see it. Fields: question, audience.

    With `Verb.DRAFT_FORM` it changes the draft of the opening.
    """
    t = words_of(team, t)
    if audience is Audience.PRIVATE and not team.private_on:
        audience = Audience.UNNAMED
    limit = t("At most {limit} characters. Leave out what must not be known.", limit=f"{MAX_QUESTION:,}")
    question = labelled(t("Your question"), limit, paragraph(QUESTION, MAX_QUESTION, text))
    seen = labelled(t("Who can see this?"), None, _audiences(team, audience, t))
    custom_id = CustomId(verb, team.id, meeting_id, opening)
    words = "\n".join((in_form(t, team), *_private_terms(team, t)))
    return Form(t("Ask a question"), custom_id, [discord.ui.TextDisplay(words), question, seen])


def edit_mine_form(
    team: Team, question: Question, page: int, opening: str, t: Texts, *, text: str = ""
) -> Form:
    """My question again, with my words in it, or the `text` that I would change it to. Field: question."""
    limit = t("At most {limit} characters. Leave out what must not be known.", limit=f"{MAX_QUESTION:,}")
    box = labelled(t("Your question"), limit, paragraph(QUESTION, MAX_QUESTION, text or question.text))
    custom_id = CustomId(Verb.EDIT_MINE_FORM, question.id, question.version, page, opening)
    title = t("Change question {number}", number=question.number)
    return Form(title, custom_id, [discord.ui.TextDisplay(in_form(t, team)), box])


def _private_terms(team: Team, t: Texts) -> list[str]:
    """What becomes of private information: read before it is sent, not after."""
    terms = team.private_terms
    if not (team.private_on and terms):
        return []
    return [
        t(
            "**Only the {officers}** – read by: {readers}. When: {when_read}. Passed to: {passed_to}. "
            "Text only: no files.",
            readers=plain(terms.readers, 250),
            when_read=plain(terms.when_read, 250),
            passed_to=plain(terms.passed_to, 250),
        )
    ]


def offered_audiences(team: Team, t: Texts) -> tuple[tuple[Audience, str], ...]:
    """Who can see a question of this team, in words; only the officers if it takes private information."""
    t = words_of(team, t)
    offered = ((Audience.UNNAMED, t("Without my name")), (Audience.NAMED, t("With my Discord name")))
    return (*offered, (Audience.PRIVATE, t("Only the {officers}"))) if team.private_on else offered


def _audiences(team: Team, chosen: Audience, t: Texts) -> discord.ui.RadioGroup[Any]:
    terms = team.private_terms
    readers = one_line(terms.readers) if terms else one_line(team.name)
    descriptions = {
        Audience.UNNAMED: t("Everybody may read the question, nobody your name."),
        Audience.NAMED: t("Everybody may read the question and your name."),
        Audience.PRIVATE: t("Read by: {readers}", readers=readers),
    }
    return discord.ui.RadioGroup(
        custom_id=AUDIENCE,
        options=[
            discord.RadioGroupOption(
                label=label,
                value=audience.value,
                description=shorten(descriptions[audience], MAX_DESCRIPTION),
                default=audience is chosen,
            )
            for audience, label in offered_audiences(team, t)
        ],
    )


def answer_form(
    team_id: int,
    question: Question,
    version: int,
    opening: str,
    t: Texts,
    *,
    current: str = "",
    desk: int = 0,
) -> Form:
    """*Answer*, with what was answered so far. Field: answer."""
    title = t("Answer question {number}", number=question.number)
    custom_id = CustomId(Verb.ANSWER_FORM, team_id, question.id, question.number, version, desk, opening)
    return Form(title, custom_id, [asked(question), _answer(current, t)])


def keep_form(
    team_id: int, question: Question, version: int, opening: str, t: Texts, *, desk: int = 0
) -> Form:
    """The answer that keeps a follow-up. Field: answer."""
    title = t("Come back on question {number}", number=question.number)
    custom_id = CustomId(Verb.KEEP_FORM, team_id, question.id, question.number, version, desk, opening)
    return Form(title, custom_id, [asked(question), _answer("", t)])


def _answer(current: str, t: Texts) -> discord.ui.Label[Any]:
    words = t("Everybody reads it. Name no resident, and nothing that tells who they are.")
    return labelled(t("Your answer"), words, paragraph(ANSWER, MAX_ANSWER, current))


def follow_up_form(
    team_id: int, question: Question, version: int, due: date, opening: str, t: Texts, *, desk: int = 0
) -> Form:
    """*I'll find out*, with the day to come back by. Field: due, a day as people type it."""
    title = t("I'll find out: question {number}", number=question.number)
    custom_id = CustomId(Verb.FOLLOW_UP_FORM, team_id, question.id, question.number, version, desk, opening)
    words = t("Everybody reads it. For example: Friday, in 3 days, 1 October.")
    day = discord.ui.TextInput[Any](custom_id=DUE, max_length=60, default=typed_day(due, t))
    return Form(title, custom_id, [asked(question), labelled(t("I come back by"), words, day)])


def typed_day(due: date, t: Texts) -> str:
    """A day as a person would type it."""
    # Without its weekday: a person changes the number and forgets the name.
    return f"{due.day} {due:%B %Y}" if t.language == SOURCE_LANGUAGE else due.isoformat()


def decline_form(
    team: Team, question: Question, version: int, opening: str, t: Texts, *, desk: int = 0
) -> Form:
    """*Can't answer here*, with the reason: one ready to choose, the officer's own, or both.

    Fields: ready (of ui.reasons.ready_reasons, or its OWN_WORDS), reason, which a ready one makes needless.
    """
    title = t("Can't answer question {number} here", number=question.number)
    custom_id = CustomId(Verb.DECLINE_FORM, team.id, question.id, question.number, version, desk, opening)
    options = [discord.RadioGroupOption(label=t("In my own words, below"), value=OWN_WORDS, default=True)]
    options += [
        discord.RadioGroupOption(label=t.marked(one.label), value=one.value)
        for one in ready_reasons(team.preset)
    ]
    ready = discord.ui.RadioGroup[Any](custom_id=READY_REASON, options=options, required=False)
    about_ready = t("The asker reads it, and it is in the record.")
    own = t("Alone, or added to a ready reason. Say where else to turn.")
    fields = (
        labelled(t("Why not?"), about_ready, ready),
        labelled(t("In your own words"), own, paragraph(REASON, MAX_REASON, "", required=False)),
    )
    return Form(title, custom_id, [asked(question), *fields])


def reason_form(
    team_id: int, question_id: int, number: int, opening: str, t: Texts, *, desk: int = 0
) -> Form:
    """Why a pair was taken down. Field: reason."""
    title = t("Why question {number} was removed", number=number)
    custom_id = CustomId(Verb.REASON_FORM, team_id, question_id, number, desk, opening)
    return Form(title, custom_id, [_reason(t("Everybody reads it where the answer was."), t)])


def _reason(words: str, t: Texts) -> discord.ui.Label[Any]:
    return labelled(t("Reason"), words, paragraph(REASON, MAX_REASON, ""))


def say_form(team_id: int, opening: str, t: Texts) -> Form:
    """Something said to the room. Field: speech."""
    custom_id = CustomId(Verb.SAY_FORM, team_id, opening)
    words = t("It stands in the meeting's channel and in the record.")
    return Form(
        t("Say to the room"), custom_id, [labelled(t("Words"), words, paragraph(SPEECH, MAX_ANSWER, ""))]
    )


def private_form(team: Team, opening: str, t: Texts, *, terms: PrivateTerms | None = None) -> Form:
    """What residents are told before they send in private. Fields: readers, when_read, passed_to."""
    t = words_of(team, t)
    custom_id = CustomId(Verb.PRIVATE_FORM, team.id, opening)
    wanted = (
        (READERS, t("Who reads it?"), t("For example: {readers_example}"), terms and terms.readers),
        (
            WHEN_READ,
            t("When is it read?"),
            t("For example: every weekday morning"),
            terms and terms.when_read,
        ),
        (
            PASSED_TO,
            t("Where is it passed?"),
            t("For example: {passed_to_example}"),
            terms and terms.passed_to,
        ),
    )
    labels = [
        labelled(
            words,
            None,
            discord.ui.TextInput[Any](
                custom_id=name,
                max_length=_MAX_TERM,
                placeholder=example,
                default=(now or "")[:_MAX_TERM] or None,
            ),
        )
        for name, words, example, now in wanted
    ]
    told = discord.ui.TextDisplay[Any](
        t("Residents read this before they send something to the {officers} only.")
    )
    return Form(t("Private information"), custom_id, [told, *labels])
