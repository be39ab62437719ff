"""A copy of what is kept about a person: JSON for programs, one HTML page that loads nothing for people."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from markupsafe import Markup

from bot.export.copy_words import in_words, shown
from bot.export.files import File, fit_files
from bot.export.transcript import page_template, style, style_hash
from bot.i18n import Marked, Texts, mark
from bot.services.exporting import CopyOfMine

_STEM: Final = "my-data"
_DISCORDS: Final = ("user_id", "channel_id", "message_id")
# What each part is called, by "table.column".
PARTS: Final[dict[str, Marked]] = {
    "question.person_id": mark("Questions you asked"),
    "private_information.person_id": mark("Private information you sent"),
    "draft.person_id": mark("Drafts that wait for your choice"),
    "kept_text.person_id": mark("Texts that wait for one press of yours"),
    "support.person_id": mark("Questions you want to know the answer to"),
    "tell_me.person_id": mark("Questions you asked to be told about"),
    "participant.person_id": mark("Meetings you took part in"),
    "subscription.person_id": mark("Subscriptions"),
    "notice.person_id": mark("Direct messages to you, without what they said"),
    "restriction.person_id": mark("Mutes and blocks of you"),
    "officer.person_id": mark("Your public name as an officer"),
    "guest_host.person_id": mark("Meetings you were a guest host of"),
    "answer.person_id": mark("Answers you gave, every version"),
    "pending_answer.person_id": mark("Answers of yours that wait for approval"),
    "ready_answer.person_id": mark("Your ready answers"),
    "follow_up.owner_id": mark("Follow-ups of yours"),
    "follow_up.finder_id": mark("Follow-ups you find out for another team"),
    "speech.person_id": mark("What you said to the room"),
    "outcome.person_id": mark("Your “You said, we did” lines"),
    "outcome.approved_by": mark("“You said, we did” lines you approved"),
    "private_information.state_by": mark("Private information you passed on or closed"),
    "private_reply.person_id": mark("Replies to private information you sent as an officer"),
    "restriction.made_by": mark("Mutes and blocks you made"),
    "restriction.lifted_by": mark("Mutes and blocks you lifted"),
    "guest_host.made_by": mark("Guest hosts you named"),
    "hold.made_by": mark("Holds you made"),
    "hold.lifted_by": mark("Holds you lifted"),
    "setup_draft.person_id": mark("Teams you are setting up"),
    "elsewhere.person_id": mark("Other dates you entered"),
    "trial.person_id": mark("Trials of hours you began"),
    "team.removed_by": mark("Teams you removed"),
    "action.person_id": mark("What you did as staff"),
}
FIELDS: Final[dict[str, Marked]] = {
    "user_id": mark("Discord account number"),
    "name": mark("Name"),
    "locale": mark("Language"),
    "first_seen_at": mark("First seen"),
    "team": mark("Team"),
    "question": mark("Question number"),
    "private_information": mark("Private information number"),
    "meeting": mark("Meeting of"),
    "number": mark("Number"),
    "text": mark("Text"),
    "original": mark("As you wrote it"),
    "audience": mark("Who can see it"),
    "state": mark("State"),
    "standing": mark("Whether it stands"),
    "reason": mark("Reason"),
    "taken_down_reason": mark("Why it was taken down"),
    "supports": mark("How many others want to know"),
    "asked_at": mark("Asked"),
    "published_at": mark("Published"),
    "state_at": mark("In this state since"),
    "urgent": mark("Urgent"),
    "received_at": mark("Received"),
    "channel_id": mark("Its channel"),
    "message_id": mark("Its message"),
    "opened_times": mark("Times opened by officers"),
    "deleted_at": mark("Our copy of the text deleted"),
    "made_at": mark("Made"),
    "purpose": mark("For what"),
    "about": mark("About"),
    "created_at": mark("When"),
    "route": mark("How"),
    "digests": mark("Digests"),
    "reminders": mark("Reminders"),
    "dm_closed_at": mark("Direct messages closed"),
    "kind": mark("Kind"),
    "lifted_at": mark("Lifted"),
    "shown_as": mark("Public name"),
    "ended_at": mark("Ended"),
    "version": mark("Version"),
    "given_at": mark("Given"),
    "due": mark("Due"),
    "first_due": mark("First due"),
    "kept_at": mark("Kept"),
    "said_at": mark("Said"),
    "sent_at": mark("Sent"),
    "step": mark("Step"),
    "wishes": mark("What you entered"),
    "changed_at": mark("Changed"),
    "title": mark("Title"),
    "place": mark("Place"),
    "starts_at": mark("Begins"),
    "slots": mark("Hours tried"),
    "meetings_each": mark("Meetings for each"),
    "removed_at": mark("Removed"),
    "what": mark("What"),
    "on_kind": mark("On what"),
    "on_id": mark("Its row"),
    "why": mark("Why"),
    "done_at": mark("Done"),
}


def copy_files(copy: CopyOfMine, t: Texts) -> tuple[tuple[File, ...], ...]:
    """The JSON and the HTML, in groups that one message each may carry."""
    return fit_files(((f"{_STEM}.html", as_html(copy, t)), (f"{_STEM}.json", as_json(copy))))


def as_json(copy: CopyOfMine) -> bytes:
    """UTF-8 JSON: the person, then by "table.column" the rows; moments as ISO 8601, in UTC."""
    told = {
        "made_at": copy.made_at,
        "person": _with_texts(copy.person),
        "data": {part.name: [_with_texts(row) for row in part.rows] for part in copy.parts},
    }
    return json.dumps(told, default=_plain, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _with_texts(row: Mapping[str, Any]) -> dict[str, Any]:
    """Discord's numbers as texts: programs that keep numbers as floating point lose their last digits."""
    return {
        name: str(value) if name in _DISCORDS and value is not None else value for name, value in row.items()
    }


def as_html(copy: CopyOfMine, t: Texts) -> bytes:
    """One page, readable on a phone, without scripts, pictures or links."""
    page = page_template("copy-of-mine.html.j2").render(
        t=t,
        made_at=in_words(copy.made_at, t),
        person=_lines("person", copy.person, t),
        parts=[
            (t.marked(PARTS[part.name]), [_lines(part.name, row, t) for row in part.rows])
            for part in copy.parts
        ],
        style=Markup(style()),  # noqa: S704  a file of ours
        style_hash=style_hash(),
    )
    return page.encode("utf-8", "replace")


def _lines(part: str, row: Mapping[str, Any], t: Texts) -> list[tuple[str, str]]:
    return [(t.marked(FIELDS[name]), words) for name, words in shown(part, row, t).items()]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else str(value)
