"""The whole schema: the tables, what their rows are found by, and what only SQLite has.

Only what makes or changes a database needs it: the bot itself runs on `tables`. A partial index names its
condition for SQLite only; `scripts/migration.py` says it for PostgreSQL too.
"""

import sqlalchemy as sa

from bot.storage.tables import (
    KEEP_ACTIONS,
    MAKE_SEARCH_INDEX,
    SEARCH_INDEX,
    action,
    answer,
    digest,
    draft,
    elsewhere,
    erasure,
    follow_up,
    guest_host,
    hold,
    kept_text,
    meeting,
    meeting_question,
    metadata,
    notice,
    officer,
    outcome,
    participant,
    pending_answer,
    person,
    postcode_area,
    private_information,
    private_reply,
    question,
    ready_answer,
    restriction,
    series,
    speech,
    subscription,
    support,
    team,
    tell_me,
    trial,
    view,
)

__all__ = ["is_compared", "metadata"]

# --- what is asked for often ---------------------------------------------------------------------------

sa.Index("ix_person_locale", person.c.locale, sqlite_where=person.c.locale.is_not(None))
sa.Index("ix_postcode_area_code", postcode_area.c.code)
sa.Index("ix_subscription_person_id", subscription.c.person_id)
sa.Index(
    "uq_series_running", series.c.team_id, unique=True,
    sqlite_where=series.c.ended_at.is_(None),
)  # fmt: skip
sa.Index("ix_meeting_team_id_state", meeting.c.team_id, meeting.c.state, meeting.c.starts_at)
sa.Index(
    "ix_meeting_unfinished", meeting.c.starts_at,
    sqlite_where=sa.text("state IN ('scheduled', 'open', 'closed')"),
)  # fmt: skip
sa.Index(
    "uq_meeting_open", meeting.c.team_id, unique=True,
    sqlite_where=sa.text("state = 'open'"),
)  # fmt: skip
sa.Index("ix_elsewhere_team_id", elsewhere.c.team_id, elsewhere.c.starts_at)
sa.Index("ix_guest_host_person_id", guest_host.c.person_id)
sa.Index(
    "uq_trial_running", trial.c.team_id, unique=True,
    sqlite_where=trial.c.ended_at.is_(None),
)  # fmt: skip
sa.Index("ix_question_meeting_id_state", question.c.meeting_id, question.c.state, question.c.supports)
sa.Index("ix_question_person_id", question.c.person_id, question.c.asked_at)
sa.Index(
    "ix_question_open", question.c.team_id, question.c.supports.desc(), question.c.asked_at, question.c.id,
    sqlite_where=sa.text("state IN ('waiting', 'shown')"),
)  # fmt: skip
sa.Index(
    "ix_question_merged_into", question.c.merged_into,
    sqlite_where=sa.text("merged_into IS NOT NULL"),
)  # fmt: skip
sa.Index(
    "ix_question_next", question.c.team_id, question.c.state,
    sqlite_where=sa.text("meeting_id IS NULL"),
)  # fmt: skip
sa.Index(  # nobody asks the same twice while it is open, even from two processes
    "uq_question_same", question.c.person_id, question.c.team_id, question.c.fingerprint, unique=True,
    sqlite_where=sa.text("state IN ('waiting', 'shown')"),
)  # fmt: skip
sa.Index(
    "ix_question_published",
    question.c.team_id, question.c.published_at, question.c.id, question.c.meeting_id,
    sqlite_where=sa.text("published_at IS NOT NULL"),
)  # fmt: skip
sa.Index("ix_meeting_question_question_id", meeting_question.c.question_id)
sa.Index("ix_support_person_id", support.c.person_id)
sa.Index(
    "ix_follow_up_open", follow_up.c.team_id, follow_up.c.due,
    sqlite_where=sa.text("state = 'open'"),
)  # fmt: skip
sa.Index("ix_follow_up_team_id", follow_up.c.team_id, follow_up.c.kept_at)
sa.Index(
    "ix_follow_up_handed", follow_up.c.handed_to_id,
    sqlite_where=sa.text("handed_to_id IS NOT NULL"),
)  # fmt: skip
sa.Index("ix_draft_person_id", draft.c.person_id)
sa.Index("ix_kept_text_person_id", kept_text.c.person_id)
sa.Index("ix_pending_answer_team_id", pending_answer.c.team_id)
sa.Index(
    "ix_restriction_in_force", restriction.c.team_id, restriction.c.person_key,
    sqlite_where=sa.text("lifted_at IS NULL"),
)  # fmt: skip
sa.Index("ix_speech_meeting_id", speech.c.meeting_id)
sa.Index("ix_private_information_person_id", private_information.c.person_id)
sa.Index(
    "ix_private_information_unopened", private_information.c.team_id, private_information.c.urgent,
    sqlite_where=sa.text("opened_times = 0"),
)  # fmt: skip
sa.Index(
    "ix_private_information_held", private_information.c.team_id,
    sqlite_where=sa.text("held_reason IS NOT NULL"),
)  # fmt: skip
sa.Index("ix_outcome_team_id", outcome.c.team_id, outcome.c.published_at)
sa.Index("ix_outcome_meeting_id", outcome.c.meeting_id)
sa.Index("ix_action_team_id", action.c.team_id, action.c.done_at)
sa.Index(
    "ix_hold_in_force", hold.c.team_id, hold.c.question_id, hold.c.private_information_id,
    sqlite_where=sa.text("lifted_at IS NULL"),
)  # fmt: skip
sa.Index("ix_erasure_person_key", erasure.c.person_key)
sa.Index(
    "ix_view_dirty", view.c.lane, view.c.rank, view.c.id,
    sqlite_where=sa.text("wanted_version <> shown_version"),
)  # fmt: skip
sa.Index("ix_view_message_id", view.c.message_id)
sa.Index("ix_view_channel_id", view.c.channel_id)
sa.Index(
    "ix_view_parked", view.c.team_id, view.c.kind,
    sqlite_where=sa.text("parked IS NOT NULL"),
)  # fmt: skip
sa.Index(
    "ix_notice_waiting", notice.c.id,
    sqlite_where=sa.text("state = 'waiting'"),
)  # fmt: skip
sa.Index(
    "ix_notice_untold", notice.c.person_id,
    sqlite_where=sa.text("state = 'untold'"),
)  # fmt: skip

# --- who and what is referred to -----------------------------------------------------------------------

# Erasing and the copy of mine look for a person in each of these; and before a row goes, SQLite looks for
# what refers to it. Left out are the few tables that never hold much: drafts, what is pending, trials.
for _column in (
    officer.c.person_id, ready_answer.c.person_id, elsewhere.c.person_id, guest_host.c.made_by,
    participant.c.person_id, tell_me.c.person_id, answer.c.person_id, speech.c.person_id,
    question.c.state_by, question.c.claimed_by, support.c.through_id,
    follow_up.c.owner_id, follow_up.c.finder_id, outcome.c.person_id, outcome.c.approved_by,
    private_information.c.state_by, private_reply.c.person_id, action.c.person_id, notice.c.person_id,
    restriction.c.person_id, restriction.c.person_key, restriction.c.made_by, restriction.c.lifted_by,
    restriction.c.meeting_id, restriction.c.question_id,
    hold.c.made_by, hold.c.lifted_by, hold.c.question_id, hold.c.private_information_id,
    digest.c.meeting_id, team.c.removed_by,
):  # fmt: skip
    sa.Index(
        f"ix_{_column.table.name}_{_column.name}",
        _column,
        sqlite_where=_column.is_not(None) if _column.nullable else None,
    )
sa.Index(
    "ix_action_named", action.c.on_id,
    sqlite_where=sa.text("what = 'named'"),
)  # fmt: skip

# --- what only SQLite has ------------------------------------------------------------------------------


@sa.event.listens_for(metadata, "after_create")
def _make_what_only_sqlite_has(_metadata: object, connection: sa.Connection, **_: object) -> None:
    if connection.dialect.name == "sqlite":
        for statement in (MAKE_SEARCH_INDEX, *KEEP_ACTIONS):
            connection.execute(sa.text(statement))


def is_compared(name: str | None, kind: str, _parents: object = None) -> bool:
    """Whether Alembic may compare what is called so with the tables here: not what FTS5 keeps for itself."""
    return not (kind == "table" and name is not None and name.startswith(SEARCH_INDEX))
