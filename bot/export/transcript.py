"""The transcript of a meeting's record: one HTML page that loads nothing, and a CSV table.

The same record gives the same bytes, so that what Discord keeps can be compared with what the rows say.
"""

import base64
import csv as csv_format
import hashlib
import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from bot.export.csvcells import neutral
from bot.export.words import Words, is_dropped, is_long, is_promised, is_public
from bot.i18n import Texts
from bot.services.models import PairView, RecordView

TEMPLATES: Final = Path(__file__).parent / "templates"


def html(record: RecordView, t: Texts) -> bytes:
    """The record as one UTF-8 page: readable on a phone, printable, self-contained, without scripts."""
    page = page_template("transcript.html.j2").render(
        record=record,
        t=t,
        words=Words(record, t),
        is_public=is_public,
        is_long=is_long,
        is_dropped=is_dropped,
        promised=[pair for pair in record.pairs if is_promised(pair)],
        style=Markup(style()),  # noqa: S704  a file of ours
        style_hash=style_hash(),
    )
    # What people type is cleaned of lone surrogates before it is stored; an old row must not stop a record.
    return page.encode("utf-8", "replace")


def csv(record: RecordView, t: Texts) -> bytes:
    """The questions as a table (RFC 4180, UTF-8 with a byte order mark for spreadsheet programs).

    One row a question: published pairs, then what could not be answered, then what was carried over. At the
    end, without a number, what came of what residents said. No cell can act as a formula.
    """
    words = Words(record, t)
    out = io.StringIO(newline="")
    writer = csv_format.writer(out, dialect="excel", quoting=csv_format.QUOTE_ALL)
    writer.writerow(_columns(record, t))
    for row in (*_pair_rows(record, words), *_other_rows(record, words), *_outcome_rows(record, words)):
        writer.writerow(neutral(cell) for cell in row)
    return out.getvalue().encode("utf-8-sig", "replace")


def _columns(record: RecordView, t: Texts) -> tuple[str, ...]:
    return (
        t("Number"),
        t("State"),
        t("Question"),
        t("Answer"),
        t("Answered by"),
        t("When ({zone})", zone=record.meeting.zone),
        t("Due"),
        t("Supports"),
        t("Reason"),
    )


def _pair_rows(record: RecordView, words: Words) -> Iterator[tuple[str, ...]]:
    for pair in record.pairs:
        texts = _texts_of(pair, words) if is_public(pair) else ("",) * 5
        yield (
            str(pair.number),
            f"{words.state(pair)}, {words.t('wording edited')}" if pair.reworded else words.state(pair),
            *texts,
            str(pair.supports),
            words.plain(words.reason(pair)),
        )


def _texts_of(pair: PairView, words: Words) -> tuple[str, ...]:
    return (
        words.plain(pair.text),
        words.plain(pair.answer or ""),
        words.who(pair),
        words.sortable(pair.given_at) if pair.given_at else "",
        pair.follow_up.due.isoformat() if pair.follow_up else "",
    )


def _other_rows(record: RecordView, words: Words) -> Iterator[tuple[str, ...]]:
    t = words.t
    for declined in record.declined:
        told = (words.plain(declined.text), "", "", "", "", "", words.plain(declined.reason or ""))
        yield (str(declined.number), t("Can't answer here"), *told)
    for line in record.carried_over:
        told = (words.plain(line.text), "", "", "", "", str(line.supports), "")
        yield (str(line.number), t("Carried over"), *told)


def _outcome_rows(record: RecordView, words: Words) -> Iterator[tuple[str, ...]]:
    for outcome in record.outcomes:
        who = outcome.shown_as or words.team
        told = (words.plain(outcome.text), who, words.sortable(outcome.published_at))
        yield ("", words.t("You said, we did"), "", *told, "", "", "")


@cache
def page_template(name: str) -> Template:
    """A page's template: everything put into it is escaped, and a name it does not get is an error."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)


@cache
def style() -> str:
    """The style sheet of every page that is made here."""
    return (TEMPLATES / "transcript.css").read_text(encoding="utf-8")


@cache
def style_hash() -> str:
    """The style sheet's hash, for the page's own policy: it allows this style and nothing else."""
    return base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
