"""Finding, remembering, hearing the results."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True).with_variant(sa.String(length=27), "sqlite")
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


# Of columns that rows have by now: the value given to those is no default of the table's.
GIVEN = {"meeting": "sequence", "team": "digests"}


def upgrade() -> None:
    """Finding, remembering, hearing the results."""
    _new_tables()
    _more_columns()
    for table, column in GIVEN.items():
        with op.batch_alter_table(table) as batch_op:
            batch_op.alter_column(column, server_default=None)


def _new_tables() -> None:
    op.create_table(
        "kept_text",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("opening", sa.String(length=64), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("about", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_kept_text_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_text")),
        sa.UniqueConstraint("opening", name=op.f("uq_kept_text_opening")),
    )
    with op.batch_alter_table("kept_text", schema=None) as batch_op:
        batch_op.create_index("ix_kept_text_person_id", ["person_id"], unique=False)

    op.create_table(
        "erasure",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("person_key", sa.String(length=64), nullable=False),
        sa.Column("erased_at", MOMENT, nullable=False),
        sa.Column("words", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
    )
    with op.batch_alter_table("erasure", schema=None) as batch_op:
        batch_op.create_index("ix_erasure_person_key", ["person_key"], unique=False)

    op.create_table(
        "elsewhere",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("wall", sa.String(length=16), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("opening", sa.String(length=64), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("changed_at", MOMENT, nullable=True),
        sa.Column("cancelled_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_elsewhere_person_id_person")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_elsewhere_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_elsewhere")),
        sa.UniqueConstraint("opening", name=op.f("uq_elsewhere_opening")),
    )
    with op.batch_alter_table("elsewhere", schema=None) as batch_op:
        batch_op.create_index("ix_elsewhere_team_id", ["team_id", "starts_at"], unique=False)

    op.create_table(
        "postcode_area",
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_postcode_area_team_id_team")),
        sa.PrimaryKeyConstraint("team_id", "code", name=op.f("pk_postcode_area")),
    )
    with op.batch_alter_table("postcode_area", schema=None) as batch_op:
        batch_op.create_index("ix_postcode_area_code", ["code"], unique=False)

    op.create_table(
        "setup_draft",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("server_id", BIG, nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("team_id", BIG, nullable=True),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("wishes", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_setup_draft_person_id_person")),
        sa.ForeignKeyConstraint(["server_id"], ["server.id"], name=op.f("fk_setup_draft_server_id_server")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_setup_draft_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setup_draft")),
        sa.UniqueConstraint("server_id", "person_id", name=op.f("uq_setup_draft_server_id_person_id")),
    )
    op.create_table(
        "subscription",
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("route", sa.String(), nullable=False),
        sa.Column("digests", sa.Boolean(), nullable=False),
        sa.Column("reminders", sa.Boolean(), nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("dm_closed_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_subscription_person_id_person")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_subscription_team_id_team")),
        sa.PrimaryKeyConstraint("team_id", "person_id", name=op.f("pk_subscription")),
    )
    with op.batch_alter_table("subscription", schema=None) as batch_op:
        batch_op.create_index("ix_subscription_person_id", ["person_id"], unique=False)

    op.create_table(
        "trial",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("slots", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("meetings_each", sa.Integer(), nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_trial_person_id_person")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_trial_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trial")),
    )
    with op.batch_alter_table("trial", schema=None) as batch_op:
        batch_op.create_index(
            "uq_trial_running",
            ["team_id"],
            unique=True,
            sqlite_where=sa.text("ended_at IS NULL"),
            postgresql_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "digest",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("meeting_id", BIG, nullable=True),
        sa.Column("since", MOMENT, nullable=False),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("crossposted_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_digest_meeting_id_meeting")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_digest_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digest")),
        sa.UniqueConstraint("team_id", "until", name=op.f("uq_digest_team_id_until")),
    )
    op.create_table(
        "guest_host",
        sa.Column("meeting_id", BIG, nullable=False),
        sa.Column("person_id", BIG, nullable=False),
        sa.Column("shown_as", sa.Text(), nullable=False),
        sa.Column("made_by", BIG, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_guest_host_made_by_person")),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_guest_host_meeting_id_meeting")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_guest_host_person_id_person")),
        sa.PrimaryKeyConstraint("meeting_id", "person_id", name=op.f("pk_guest_host")),
    )
    with op.batch_alter_table("guest_host", schema=None) as batch_op:
        batch_op.create_index("ix_guest_host_person_id", ["person_id"], unique=False)

    op.create_table(
        "reminder",
        sa.Column("meeting_id", BIG, nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("starts_at", MOMENT, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_reminder_meeting_id_meeting")),
        sa.PrimaryKeyConstraint("meeting_id", "minutes", "starts_at", name=op.f("pk_reminder")),
    )
    op.create_table(
        "hold",
        sa.Column("id", BIG, autoincrement=True, nullable=False),
        sa.Column("team_id", BIG, nullable=False),
        sa.Column("question_id", BIG, nullable=True),
        sa.Column("private_information_id", BIG, nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("made_by", BIG, nullable=False),
        sa.Column("made_at", MOMENT, nullable=False),
        sa.Column("lifted_by", BIG, nullable=True),
        sa.Column("lifted_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["lifted_by"], ["person.id"], name=op.f("fk_hold_lifted_by_person")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_hold_made_by_person")),
        sa.ForeignKeyConstraint(
            ["private_information_id"],
            ["private_information.id"],
            name=op.f("fk_hold_private_information_id_private_information"),
        ),
        sa.ForeignKeyConstraint(["question_id"], ["question.id"], name=op.f("fk_hold_question_id_question")),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name=op.f("fk_hold_team_id_team")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold")),
    )
    with op.batch_alter_table("hold", schema=None) as batch_op:
        batch_op.create_index(
            "ix_hold_in_force",
            ["team_id", "question_id", "private_information_id"],
            unique=False,
            sqlite_where=sa.text("lifted_at IS NULL"),
            postgresql_where=sa.text("lifted_at IS NULL"),
        )


def _more_columns() -> None:
    with op.batch_alter_table("meeting", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("sequence", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("changed_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("interested", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("trial_id", BIG, nullable=True))
        batch_op.add_column(sa.Column("trial_slot", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_meeting_trial_id_trial"), "trial", ["trial_id"], ["id"])

    with op.batch_alter_table("person", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("erased_at", MOMENT, nullable=True))

    with op.batch_alter_table("server", schema=None, recreate="always") as batch_op:
        batch_op.add_column(sa.Column("left_at", MOMENT, nullable=True))

    with op.batch_alter_table("team", schema=None) as batch_op:
        batch_op.add_column(sa.Column("removed_at", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("removed_by", BIG, nullable=True))
        batch_op.add_column(sa.Column("signposts", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(sa.Column("reach", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("invite", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("controller", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("controller_contact", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("subscribers_role_id", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("reminder_minutes", sa.JSON(none_as_null=True), nullable=True))
        batch_op.add_column(sa.Column("digests", sa.String(), nullable=False, server_default="both"))
        batch_op.add_column(sa.Column("retention", sa.JSON(none_as_null=True), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_team_removed_by_person"), "person", ["removed_by"], ["id"])
