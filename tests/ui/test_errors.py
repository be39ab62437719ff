"""Every refusal is a plain sentence that says what to do next."""

import importlib
import pkgutil
from datetime import date, datetime
from typing import Any, get_type_hints

import pytest

import bot.domain
import bot.services
from bot.domain import errors as domain_errors
from bot.domain.errors import AlreadyHandled, AnswerChanged, DomainError, NotAllowed, TooLong, WhichTeam
from bot.domain.errors.desk import BeingAnswered, Doing
from bot.domain.localtime import UnknownZone, WallTime
from bot.domain.peace import RestrictionKind
from bot.domain.preset import Preset
from bot.domain.retention import Kept
from bot.domain.when import DayNotUnderstood, TimeNotUnderstood, Understood, WhenNotUnderstood
from bot.ui import errors
from bot.ui.pieces import Piece
from tests.ui.samples import STARTS, T, check_piece, labels_of, words_of

for package in (bot.domain, bot.services):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


def kinds(of: type[DomainError] = DomainError) -> list[type[DomainError]]:
    return [kind for sub in of.__subclasses__() for kind in (sub, *kinds(sub))]


def values(hint: str, nasty: bool) -> Any:
    text = "@everyone <@5> ``` " * 40 if nasty else "words"
    by_hint = {
        "str": text,
        "str | None": text,
        "int": 10**9,
        "int | None": 10**9,
        "tuple[str, ...]": (text,) * 60,
        "date": date(2013, 10, 4),
        "dt.date": date(2013, 10, 4),
        "datetime": STARTS,
        "datetime | None": STARTS,
        "bool": nasty,
        "date | None": date(2013, 10, 4),
        "Kept": Kept.ACTIONS,
        "Preset": Preset.SCHOOL,
        "Doing": Doing.FIND_OUT if nasty else Doing.APPROVE,
        "RestrictionKind": RestrictionKind.BLOCK if nasty else RestrictionKind.MUTE,
        "Understood": Understood(
            WallTime.from_naive(datetime(2013, 10, 1, 18)),  # noqa: DTZ001 - a wall time
            WallTime.from_naive(datetime(2013, 10, 1, 18)),  # noqa: DTZ001
            STARTS,
            "Europe/London",
        ),
    }
    return by_hint[hint]


def example(kind: type[DomainError], *, nasty: bool = False) -> DomainError:
    hints = get_type_hints(kind)
    names: tuple[str, ...] = kind.__match_args__
    # What stands in custom ids is made by the bot, not typed by anybody.
    ours = {"opening": "1456074452369408011", "begin": "earlier1000000000", "mark": "0" * 12}
    return kind(*[ours.get(name) or values(_hint(hints[name]), nasty) for name in names])


def _hint(kind: Any) -> str:
    if isinstance(kind, str):
        return kind
    return (
        kind.__name__
        if isinstance(kind, type) and "[" not in str(kind)
        else str(kind).replace("datetime.", "")
    )


def test_there_are_refusals_to_word() -> None:
    assert len(kinds()) > 35


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: kind.__name__)
def test_every_refusal_has_a_sentence(kind: type[DomainError]) -> None:
    assert errors.is_known(example(kind))
    sentence = errors.sentence(example(kind), T)
    assert sentence[0] in "“{" or sentence[0].isupper() or sentence.startswith("words")
    assert sentence.endswith((".", "?"))
    assert "{" not in sentence
    assert "None" not in sentence
    check_piece(errors.explain(example(kind, nasty=True), T))


def test_a_kind_of_a_refusal_without_a_sentence_of_its_own_has_its_parent_s() -> None:
    class NarrowerRefusal(domain_errors.NoTeams):
        pass

    assert errors.sentence(NarrowerRefusal(), T) == errors.sentence(domain_errors.NoTeams(), T)
    assert not errors.is_known(RuntimeError())
    assert "Try again" in errors.sentence(RuntimeError("secret detail"), T)
    assert "secret" not in errors.sentence(RuntimeError("secret detail"), T)


def test_who_may_do_it_is_said() -> None:
    error = NotAllowed(any_of=("moderator", "officer"), team="New Ash Green")
    assert errors.sentence(error, T) == (
        "In the team “New Ash Green” only its officers and its moderators may do this."
    )


def test_the_second_officer_hears_who_answered_first_and_gets_the_text_back() -> None:
    piece = errors.explain(AnswerChanged(142, "PC Oak", "My long work.", "answered"), T)
    words = words_of(piece)
    assert "PC Oak was quicker: question 142 is answered. Yours was not saved." in words
    assert "```\nMy long work.\n```" in words


@pytest.mark.parametrize("doing", Doing)
@pytest.mark.parametrize("opening", ["", "1456074452369408011"])
@pytest.mark.parametrize("due", [None, date(2013, 10, 4)])
def test_whatever_was_to_be_done_while_somebody_answers_can_be_done_all_the_same(
    doing: Doing, opening: str, due: date | None
) -> None:
    busy = example(BeingAnswered)
    assert isinstance(busy, BeingAnswered)
    piece = errors.explain(busy.but(doing=doing, opening=opening, due=due), T)
    check_piece(piece)
    [label] = labels_of(piece)
    assert label.startswith("Approve all" if doing is Doing.APPROVE else "Take over")


@pytest.mark.parametrize("text", ["word " * 800, "a ``` fence", "ends in `"])
def test_a_text_that_does_not_fit_a_message_comes_back_as_a_file(text: str) -> None:
    piece = errors.explain(TooLong("question", 1000, len(text), text), T)
    assert piece.files == (("your-text.txt", text.encode()),)
    check_piece(piece)


def test_a_text_too_long_is_told_by_how_much() -> None:
    sentence = errors.sentence(TooLong("question", 1000, 1312), T)
    assert sentence == "Your question has 1,312 characters; at most 1,000 fit. Shorten it and send it again."


def test_the_teams_there_are_stand_in_the_question_which() -> None:
    sentence = errors.sentence(WhichTeam(("Ash", "Oak")), T)
    assert sentence == "There are several teams here: “Ash” and “Oak”. Say which in the option “team”."


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("answered", "Question 4 is answered already."),
        ("declined", "Question 4 is closed as one that can't be answered here already."),
        ("taken_down", "Question 4 is removed by the team already."),
        ("stands", "Question 4 is published already."),
    ],
)
def test_what_was_done_meanwhile_is_said(state: str, words: str) -> None:
    assert errors.sentence(AlreadyHandled(4, state), T) == words


def test_an_unexpected_error_shows_its_reference_and_where_to_turn() -> None:
    piece: Piece = errors.unexpected("a1b2c3", T)
    assert "`a1b2c3`" in words_of(piece)
    assert "999" in words_of(piece)


def test_a_choice_is_offered_with_or() -> None:
    words = errors.sentence(UnknownZone("Lundon", ("Europe/London", "Europe/Dublin")), T)
    assert words == "“Lundon” is not a time zone. Did you mean “Europe/London” or “Europe/Dublin”?"


@pytest.mark.parametrize(
    ("error", "hint"),
    [
        (WhenNotUnderstood("soonish"), "Write it like “next Tuesday 6pm” or “1 Oct 18:00”."),
        (DayNotUnderstood("soonish"), "Write a day, like “Friday”, “in 3 days” or “1 Oct”."),
        (TimeNotUnderstood("soonish"), "Write a time, like “18:00” or “6pm”."),
    ],
)
def test_what_is_not_understood_says_what_would_be(error: WhenNotUnderstood, hint: str) -> None:
    assert errors.sentence(error, T) == f"“soonish” is not understood. {hint}"
    assert errors.sentence(type(error)(" "), T) == f"Nothing was typed. {hint}"
