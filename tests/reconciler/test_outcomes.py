"""What Discord's answers mean to the reconciler."""

from types import SimpleNamespace
from typing import Any

import discord
import pytest

from bot.reconciler.outcomes import (
    Full,
    Gone,
    Later,
    Malformed,
    NoPermission,
    NotOffered,
    Outcome,
    PinsFull,
    Unknown,
    outcome_of,
)


def _answer(status: int, code: int, **errors: list[str]) -> discord.HTTPException:
    fields = {
        name: {"_errors": [{"code": one, "message": one} for one in why]} for name, why in errors.items()
    }
    response: Any = SimpleNamespace(status=status, reason="said so")
    return discord.HTTPException(response, {"code": code, "message": "Invalid Form Body", "errors": fields})


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (_answer(404, 10003), Gone),
        (_answer(404, 10008), Gone),
        (_answer(404, 0), Unknown),
        (_answer(403, 50001), NoPermission),
        (_answer(403, 50013), NoPermission),
        (_answer(403, 0), NoPermission),
        (_answer(400, 30003), PinsFull),
        (_answer(400, 30013), Full),
        (_answer(400, 50035, parent_id=["CHANNEL_PARENT_MAX_CHANNELS"]), Full),
        (_answer(400, 50035, content=["BASE_TYPE_MAX_LENGTH"]), Malformed),
        (_answer(400, 50024), NotOffered),
        (_answer(400, 50035, type=["BASE_TYPE_CHOICES"]), NotOffered),
        (_answer(429, 0), Later),
        (_answer(500, 0), Unknown),
        (discord.RateLimited(40.0), Later),
        (TimeoutError(), Unknown),
        (ConnectionResetError(), Unknown),
    ],
    ids=repr,
)
def test_each_answer_has_its_meaning(answer: Exception, kind: type[Outcome]) -> None:
    assert type(outcome_of(answer)) is kind


def test_what_is_no_answer_of_discords_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        outcome_of(ZeroDivisionError())
