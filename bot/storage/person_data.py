"""All that the rows hold about one person, table by table: what a copy of it is made of.

Every column that refers to a person stands in `THEIRS` or in `NOT_IN_COPY` with the reason; a test compares.
What others wrote is left out: of a question that one only supports there is the number.
"""

from collections.abc import Mapping
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct

from bot.storage.database import Connection
from bot.storage.tables import metadata, person, restriction

# By "table.column": which columns of the row are theirs to read. Its team, question and meeting come along.
THEIRS: Final[dict[str, tuple[str, ...]]] = {
    "question.person_id": (
        "number", "text", "original", "audience", "state", "standing", "reason", "taken_down_reason",
        "supports", "asked_at", "published_at", "state_at",
    ),
    "private_information.person_id": (
        "number", "urgent", "sealed", "opening", "received_at", "opened_times", "state", "state_at",
        "deleted_at",
    ),
    "draft.person_id": ("audience", "sealed", "opening", "made_at"),
    "kept_text.person_id": ("purpose", "about", "sealed", "opening", "made_at"),
    "support.person_id": ("created_at",),
    "tell_me.person_id": (),
    "participant.person_id": (),
    "subscription.person_id": ("route", "digests", "reminders", "made_at", "dm_closed_at"),
    "notice.person_id": ("kind", "state", "created_at", "channel_id", "message_id"),
    "restriction.person_id": ("reason", "made_at", "lifted_at"),
    "officer.person_id": ("shown_as",),
    "guest_host.person_id": ("shown_as", "made_at", "ended_at"),
    "answer.person_id": ("version", "text", "shown_as", "given_at"),
    "pending_answer.person_id": ("text", "made_at"),
    "ready_answer.person_id": ("name", "text", "made_at"),
    "follow_up.owner_id": (
        "shown_as", "due", "first_due", "state", "reason", "made_at", "kept_at", "ended_at",
    ),
    "follow_up.finder_id": ("shown_as", "due", "state", "kept_at"),
    "speech.person_id": ("shown_as", "text", "said_at"),
    "outcome.person_id": ("shown_as", "text", "state", "made_at", "published_at"),
    "outcome.approved_by": ("made_at", "published_at"),
    "private_information.state_by": ("number", "state", "state_at"),
    "private_reply.person_id": ("kind", "sent_at"),
    "restriction.made_by": ("reason", "made_at"),
    "restriction.lifted_by": ("lifted_at",),
    "guest_host.made_by": ("made_at",),
    "hold.made_by": ("kind", "reason", "made_at"),
    "hold.lifted_by": ("kind", "lifted_at"),
    "setup_draft.person_id": ("step", "wishes", "changed_at"),
    "elsewhere.person_id": ("title", "place", "starts_at", "made_at"),
    "trial.person_id": ("slots", "meetings_each", "made_at", "ended_at"),
    "team.removed_by": ("name", "removed_at"),
    "action.person_id": ("what", "on_kind", "on_id", "why", "done_at"),
}  # fmt: skip
NOT_IN_COPY: Final[dict[str, str]] = {
    "question.state_by": "the record of actions says what they did to a question, and when",
    "question.claimed_by": "that they write an answer just now: for minutes, and it is gone",
}
# Where what was sealed is opened with: the vault's contexts.
SEALED: Final = frozenset({"private_information", "draft", "kept_text"})


class Part(Struct, frozen=True):
    """The rows of one table that refer to the person by one column; `name` is "table.column"."""

    name: str
    rows: tuple[Mapping[str, Any], ...]


def _select(name: str) -> sa.Select[Any]:
    table_name, column = name.split(".")
    table = metadata.tables[table_name]
    fields: list[sa.ColumnElement[Any]] = []
    joined: sa.FromClause = table
    question = metadata.tables["question"].alias("about")
    if "question_id" in table.c:
        joined = joined.outerjoin(question, question.c.id == table.c.question_id)
        fields.append(question.c.number.label("question"))
    private = metadata.tables["private_information"].alias("about_private")
    if "private_information_id" in table.c:
        joined = joined.outerjoin(private, private.c.id == table.c.private_information_id)
        fields.append(private.c.number.label("private_information"))
    meeting = metadata.tables["meeting"].alias("in_meeting")
    if "meeting_id" in table.c:
        joined = joined.outerjoin(meeting, meeting.c.id == table.c.meeting_id)
        fields.append(meeting.c.starts_at.label("meeting"))
    team = metadata.tables["team"].alias("of_team")
    found_by = [table.c.team_id] if "team_id" in table.c else []
    found_by += [question.c.team_id] if "question_id" in table.c else []
    found_by += [private.c.team_id] if "private_information_id" in table.c else []
    found_by += [meeting.c.team_id] if "meeting_id" in table.c else []
    if found_by:
        of = found_by[0] if len(found_by) == 1 else sa.func.coalesce(*found_by)
        joined = joined.outerjoin(team, team.c.id == of)
        fields.insert(0, team.c.name.label("team"))
    fields += [table.c[field] for field in THEIRS[name]]
    mine = table.c[column] == sa.bindparam("b_person")
    if name == "restriction.person_id":
        mine = sa.or_(mine, restriction.c.person_key == sa.bindparam("b_key"))
    return sa.select(*fields).select_from(joined).where(mine).order_by(*table.primary_key.columns)


_parts: Final = {name: _select(name) for name in THEIRS}
_itself = sa.select(person.c.user_id, person.c.name, person.c.locale, person.c.first_seen_at).where(
    person.c.id == sa.bindparam("b_person")
)


async def all_about(
    conn: Connection, person_id: int, person_key: str
) -> tuple[Mapping[str, Any], tuple[Part, ...]]:
    """Return the person's own row and every part that has rows, sealed texts still sealed."""
    itself = dict((await conn.execute(_itself, {"b_person": person_id})).mappings().one())
    parts = []
    for name, statement in _parts.items():
        bound: dict[str, Any] = {"b_person": person_id}
        if name == "restriction.person_id":
            bound["b_key"] = person_key
        rows = tuple(dict(row) for row in (await conn.execute(statement, bound)).mappings())
        if rows:
            parts.append(Part(name, rows))
    return itself, tuple(parts)
