"""What a real crowd needs."""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite")
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


# Of columns that rows have by now: the value given to those is no default of the table's.
GIVEN = {
    "private_information": ("state",),
    "support": ("counted",),
    "team": ("answers_checked", "outcomes_checked"),
}


def upgrade() -> None:
    """What a real crowd needs."""
    _new_tables()
    _more_columns()
    for table, columns in GIVEN.items():
        with op.batch_alter_table(table) as batch_op:
            for column in columns:
                batch_op.alter_column(column, server_default=None)
    _search_index()
    _record_of_actions()


def _new_tables() -> None:
    op.create_table(
        "ready_answer",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_ready_answer_person_id_person")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_ready_answer_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ready_answer")),
        sa.UniqueConstraint(
            "team_id", "person_id", "name", name=op.f("uq_ready_answer_team_id_person_id_name")
        ),
    )
    op.create_table(
        "private_reply",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("private_information_id", BIG, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("sent_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_private_reply_person_id_person")),
        sa.ForeignKeyConstraint(
            ["private_information_id"],
            ["private_information.id"],
            name=op.f("fk_private_reply_private_information_id_private_information"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_private_reply")),
        sa.UniqueConstraint(
            "private_information_id", "kind", name=op.f("uq_private_reply_private_information_id_kind")
        ),
    )
    op.create_table(
        "draft",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("meeting_id", BIG, nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("opening", sa.String(length=64), nullable=False),
        sa.Column("why", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_draft_meeting_id_meeting")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_draft_person_id_person")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_draft_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft")),
        sa.UniqueConstraint("opening", name=op.f("uq_draft_opening")),
    )
    with op.batch_alter_table("draft", schema=None) as batch_op:
        batch_op.create_index("ix_draft_person_id", ["person_id"], unique=False)

    op.create_table(
        "outcome",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("meeting_id", BIG, nullable=True),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("shown_as", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("opening", sa.String(length=64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("approved_by", BIG, nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["approved_by"], ["person.id"], name=op.f("fk_outcome_approved_by_person")),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_outcome_meeting_id_meeting")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_outcome_person_id_person")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_outcome_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome")),
        sa.UniqueConstraint("opening", name=op.f("uq_outcome_opening")),
    )
    with op.batch_alter_table("outcome", schema=None) as batch_op:
        batch_op.create_index("ix_outcome_meeting_id", ["meeting_id"], unique=False)
        batch_op.create_index("ix_outcome_team_id", ["team_id", "published_at"], unique=False)

    op.create_table(
        "pending_answer",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("question_id", BIG, nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("opened_on", sa.Integer(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_pending_answer_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_pending_answer_question_id_question")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_pending_answer_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pending_answer")),
        sa.UniqueConstraint("question_id", name=op.f("uq_pending_answer_question_id")),
    )
    with op.batch_alter_table("pending_answer", schema=None) as batch_op:
        batch_op.create_index("ix_pending_answer_team_id", ["team_id"], unique=False)

    op.create_table(
        "restriction",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("meeting_id", BIG, nullable=True),
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("person_id", BIG, nullable=True),
        sa.Column("question_id", BIG, nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", BIG, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("told_at", MOMENT, nullable=True),
        sa.Column("lifted_by", BIG, nullable=True),
        sa.Column("lifted_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["lifted_by"], ["person.id"], name=op.f("fk_restriction_lifted_by_person")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_restriction_made_by_person")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_restriction_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_restriction_person_id_person")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_restriction_question_id_question")
        ),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_restriction_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_restriction")),
    )
    with op.batch_alter_table("restriction", schema=None) as batch_op:
        batch_op.create_index(
            "ix_restriction_in_force",
            ["team_id", "person_key"],
            unique=False,
            sqlite_where=sa.text("lifted_at IS NULL"),
            postgresql_where=sa.text("lifted_at IS NULL"),
        )


def _more_columns() -> None:
    # Its order is no plain column's, so that SQLite's tables made anew would lose it.
    op.drop_index("ix_question_open", "question")
    with op.batch_alter_table("action", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("once", sa.String(length=64), nullable=True))

    with op.batch_alter_table("follow_up", schema=None) as batch_op:
        batch_op.add_column(sa.Column("handed_to_id", BIG, nullable=True))
        batch_op.add_column(sa.Column("first_due", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("reason", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("ended_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("owner_chased_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("overdue_chased_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("moderators_chased_at", MOMENT, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_follow_up_handed_to_id_team"), "team", ["handed_to_id"], ["id"]
        )
        batch_op.create_index(
            "ix_follow_up_handed", ["handed_to_id"], unique=False,
            sqlite_where=sa.text("handed_to_id IS NOT NULL"),
            postgresql_where=sa.text("handed_to_id IS NOT NULL"),
        )  # fmt: skip

    with op.batch_alter_table("meeting", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("ready_asked_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("ready_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("nobody_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("new_date_offered_at", MOMENT, nullable=True))

    with op.batch_alter_table("private_information", schema=None) as batch_op:
        batch_op.add_column(sa.Column("state", sa.String(), nullable=False, server_default="received"))
        batch_op.add_column(sa.Column("state_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("state_by", BIG, nullable=True))
        batch_op.add_column(sa.Column("reference", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("held_reason", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("deleted_at", MOMENT, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_private_information_state_by_person"), "person", ["state_by"], ["id"]
        )

    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.add_column(sa.Column("original", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("claimed_by", BIG, nullable=True))
        batch_op.add_column(sa.Column("claimed_until", MOMENT, nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_question_claimed_by_person"), "person", ["claimed_by"], ["id"]
        )

    with op.batch_alter_table("support", schema=None) as batch_op:
        batch_op.add_column(sa.Column("counted", sa.Boolean(), nullable=False, server_default=sa.true()))

    with op.batch_alter_table("team", schema=None) as batch_op:
        batch_op.add_column(sa.Column("questions_per_meeting", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("seconds_between", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("support_after_days", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("answers_checked", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("outcomes_checked", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("paused_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("pause_statement", sa.Text(), nullable=True))

    op.create_index(
        "ix_question_open",
        "question",
        ["team_id", sa.literal_column("supports DESC"), "asked_at", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('waiting', 'shown')"),
        postgresql_where=sa.text("state IN ('waiting', 'shown')"),
    )


def _search_index() -> None:
    """What is published and stands, by its words."""
    if op.get_bind().dialect.name != "sqlite":
        return
    op.execute(
        "CREATE VIRTUAL TABLE search_index USING fts5"
        "(question, answer, tokenize = 'porter unicode61 remove_diacritics 2')"
    )
    for number, team_id, text, answer in op.get_bind().execute(
        sa.text(
            "SELECT question.number, question.team_id, question.text, answer.text "
            "FROM question JOIN answer ON answer.question_id = question.id AND answer.version = "
            "(SELECT max(version) FROM answer WHERE question_id = question.id) "
            "LEFT JOIN view ON view.owner = 'question' AND view.owner_id = question.id "
            "AND view.kind = 'pair' AND view.key = 0 "
            "WHERE question.state = 'answered' AND question.standing = 'stands' "
            "AND question.meeting_id IS NOT NULL AND view.parked IS NOT 'removed_by_person' "
            "ORDER BY question.team_id, question.number"
        )
    ):
        op.get_bind().execute(
            sa.text("INSERT INTO search_index (rowid, question, answer) VALUES (:row, :question, :answer)"),
            {
                "row": team_id << 32 | number,
                "question": _marked(team_id, text),
                "answer": _marked(team_id, answer),
            },
        )


def _record_of_actions() -> None:
    """Append-only from now on; what a command was asked by stood among the reasons."""
    op.execute(
        "UPDATE action SET once = why, why = NULL "
        "WHERE what = 'extended' AND length(why) >= 10 AND why NOT GLOB '*[^0-9.]*'"
    )
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER action_no_{verb} BEFORE {verb.upper()} ON action "
                "BEGIN SELECT RAISE(ABORT, 'the record of actions is append-only'); END"
            )


def _marked(team_id: int, text: str) -> str:
    """As `storage/search.py` writes words at this version: each with its team before it."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(f"t{team_id}x{word[:48]}" for word in re.findall(r"[^\W_]+", folded))
