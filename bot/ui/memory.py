"""What was answered before: the search, what a desk offers to answer with again, and ready answers."""

from typing import Final

from bot.domain.question import MAX_ANSWER
from bot.domain.ready_answer import MAX_READY_NAME, MOST_READY_ANSWERS, ReadyAnswer
from bot.domain.text import shorten
from bot.i18n import Texts
from bot.services.memory import EarlierAnswer, Remembered, SearchItem, SearchPage
from bot.services.ready_answers import ReadyAnswers
from bot.ui.base import Block, Option, Page, Pick, Press, Row, Rule, Style, one_line
from bot.ui.fields import labelled, line, paragraph
from bot.ui.forms import Form
from bot.ui.ids import STEPS, CustomId, Verb
from bot.ui.markdown import inert
from bot.ui.pieces import Piece
from bot.ui.wording import ask_button, linked, plain, search_button, team_name, turns

WORDS: Final = "words"
NAME: Final = "name"
TEXT: Final = "answer"
_MOST_TYPED: Final = 200
_MOST_TEAMS: Final = 4


# --- searching -----------------------------------------------------------------------------------------


def search_form(team_id: int, opening: str, t: Texts) -> Form:
    """*Search answers*. Field: words."""
    example = t("For example: street light Ash Road")
    label = labelled(t("Words to look for"), example, line(WORDS, _MOST_TYPED))
    return Form(t("Search answers"), CustomId(Verb.SEARCH_FORM, team_id, opening), [label])


def found(view: SearchPage, t: Texts) -> Piece:
    """A page of the published answers with the words; or that there is none, and how to ask."""
    team_id = view.team.id if view.team else 0
    head = [t("## Published answers with: {words}", words=plain(", ".join(view.words), 100))]
    if view.shortened:
        head.append(t("Only these words were looked for; there was no room for the others."))
    if not view.total:
        nothing = t("Nothing was found. Try other words, or ask the team.")
        return Piece(view=Page(["\n".join((*head, nothing)), _ask_or_search(view, team_id, t)]))
    number = t.n("{n} answer", "{n} answers", view.total)
    place = t("page {page} of {pages}", page=view.page, pages=view.pages)
    head.append(f"{number} · {place}" if view.pages > 1 else number)
    if not view.every:
        head.append(t("No answer has all of these words; these have some of them."))
    several = view.team is None and len(view.teams) > 1
    blocks: list[Block] = ["\n".join(head)]
    for item in view.items:
        blocks += [Rule(), _found_item(item, t, several=several)]
    pages = turns(Verb.SEARCH, (team_id, " ".join(view.words)), view.page, view.pages, t)
    return Piece(view=Page([*blocks, Rule(), pages, _ask_or_search(view, team_id, t)]))


def _found_item(item: SearchItem, t: Texts, *, several: bool) -> str:
    pair, team = item.pair, item.team
    number = linked(t("Question {number}", number=pair.number), item.link)
    day = t.date(pair.answered_at, team.zone)
    parts = (f"**{number}**", team_name(team, t) if several else "", t("answered on {day}", day=day))
    return "\n".join(
        (
            " · ".join(part for part in parts if part),
            plain(pair.text, 150),
            t("Answer: {text}", text=plain(pair.answer, 250)),
        )
    )


def _ask_or_search(view: SearchPage, team_id: int, t: Texts) -> Row:
    teams = (view.team,) if view.team else view.teams
    if len(teams) == 1:
        asks = [ask_button(teams[0].id, t)]
    else:
        asks = [
            Press(t("Ask: {team}", team=one_line(team.name)), CustomId(Verb.ASK, team.id), Style.MAIN)
            for team in teams[:_MOST_TEAMS]
        ]
    return (*asks, search_button(team_id, t))


# --- on the desk ---------------------------------------------------------------------------------------


def answered_before(view: Remembered, t: Texts) -> tuple[Block, ...]:
    """What a question can be answered with again: earlier answers for all staff, buttons for officers."""
    blocks: list[Block] = []
    if view.earlier:
        blocks.append("\n".join(_before(one, view, t) for one in view.earlier))
    if not view.may_answer:
        return tuple(blocks)
    ids = (view.team.id, view.question_id, view.number)
    if view.ready:
        pick = CustomId(Verb.USE_READY_PICK, *ids)
        blocks.append(Pick(pick, t("Answer with a ready answer"), _options(view.ready)))
    use = [
        Press(
            t("Use the answer to question {number}", number=one.number),
            CustomId(Verb.USE_EARLIER, *ids, one.question_id),
        )
        for one in view.earlier
    ]
    blocks.append((*use, Press(t("Ready answers"), CustomId(Verb.READY, view.team.id))))
    return tuple(blocks)


def _before(one: EarlierAnswer, view: Remembered, t: Texts) -> str:
    return t(
        "Answered before: {question}, on {day}: {answer}",
        question=linked(t("question {number}", number=one.number), one.link),
        day=t.date(one.answered_at, view.team.zone),
        answer=plain(one.answer, 150),
    )


def _options(items: tuple[ReadyAnswer, ...]) -> tuple[Option, ...]:
    return tuple(Option(one.name, str(one.id), one_line(one.text)) for one in items)


def ready_answers(view: ReadyAnswers, t: Texts) -> Piece:
    """An officer's own ready answers: to choose one from, or the one chosen."""
    team = view.team
    blocks: list[Block] = [t("## Ready answers: {team}", team=team_name(team, t))]
    if view.chosen is None:
        blocks += [_about(view, t), *_choose(view, t)]
    else:
        blocks += [f"### {plain(view.chosen.name, 100)}\n{shorten(inert(view.chosen.text), 2500)}"]
    blocks.append(_ready_buttons(view, t))
    return Piece(view=Page(blocks))


def _about(view: ReadyAnswers, t: Texts) -> str:
    yours = t("Only you see and use them. On a question's page you choose one; you can change it, then send.")
    if not view.items:
        return f"{t('You have none yet.')} {yours}"
    number = t.n("{n} of {most}.", "{n} of {most}.", len(view.items), most=MOST_READY_ANSWERS)
    lines = [f"- **{plain(one.name, 100)}**" for one in view.items]
    return "\n".join((f"{number} {yours}", *lines))


def _choose(view: ReadyAnswers, t: Texts) -> list[Block]:
    if not view.items:
        return []
    return [Pick(CustomId(Verb.READY_PICK, view.team.id), t("Read or change one"), _options(view.items))]


def _ready_buttons(view: ReadyAnswers, t: Texts) -> Row:
    team_id, chosen = view.team.id, view.chosen
    buttons = []
    if chosen is not None:
        buttons = [
            Press(t("Change it"), CustomId(Verb.READY_EDIT, team_id, chosen.id), Style.MAIN),
            Press(t("Delete it"), CustomId(Verb.READY_DELETE, team_id, chosen.id), Style.GRAVE),
            Press(t("All ready answers"), CustomId(Verb.READY, team_id)),
        ]
    elif len(view.items) < MOST_READY_ANSWERS:
        buttons = [Press(t("New ready answer"), CustomId(Verb.READY_EDIT, team_id, 0), Style.MAIN)]
    back = CustomId(Verb.DESK_QUESTIONS, team_id, 0, next(iter(STEPS)))
    return (*buttons, Press(t("Back to the questions"), back))


def ready_form(team_id: int, chosen: ReadyAnswer | None, opening: str, t: Texts) -> Form:
    """A ready answer, new or as it is. Fields: name, answer."""
    name, text = (chosen.name, chosen.text) if chosen else ("", "")
    labels = [
        labelled(
            t("What you call it"),
            t("Only you see it. For example: speeding"),
            line(NAME, MAX_READY_NAME, name),
        ),
        labelled(
            t("The answer"),
            t("Name no resident. You can change it each time you use it."),
            paragraph(TEXT, MAX_ANSWER, text),
        ),
    ]
    custom_id = CustomId(Verb.READY_FORM, team_id, chosen.id if chosen else 0, opening)
    return Form(t("Ready answer"), custom_id, labels)
