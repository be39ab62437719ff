"""How a record is worded in its files: names, states, days and hours, in the team's language and zone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

from markupsafe import Markup

from bot.domain.question import PUBLIC, QuestionState, Standing
from bot.domain.team import says_team
from bot.domain.text import clean
from bot.export.since import since_words
from bot.export.tokens import Wording, plain
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.models import PairView, RecordView

_LONG: Final = 1200


def is_public(pair: PairView) -> bool:
    """Whether the pair's texts may be shown: neither taken down nor withdrawn since."""
    return pair.standing is Standing.STANDS and (pair.state in PUBLIC or is_dropped(pair))


def is_dropped(pair: PairView) -> bool:
    """Whether what was promised could not be found out."""
    return pair.follow_up is not None and pair.follow_up.dropped


def is_promised(pair: PairView) -> bool:
    """Whether the pair is a follow-up that is still to be kept."""
    waits = pair.answer is None and pair.follow_up is not None
    return waits and is_public(pair) and not is_dropped(pair)


def is_long(pair: PairView) -> bool:
    """Whether a pair takes so much paper that a page may end inside it."""
    return len(pair.text) + len(pair.answer or "") > _LONG


def day_words(day: date, t: Texts) -> str:
    """A day in words: "Friday 4 October 2013"."""
    return t.date(datetime.combine(day, time(12), UTC), UTC)


class Words:
    """The wording of one record; what the template and the table ask for by name."""

    def __init__(self, record: RecordView, t: Texts) -> None:
        self.t: Final = words_of(record.team, t)
        self._record: Final = record
        self._zone: Final = record.meeting.zone
        self._wording: Final = Wording(t, self._zone)

    @property
    def team(self) -> str:
        """ "New Ash Green team"; a name that says team itself stays as it is."""
        name = self._record.team.name
        return name if says_team(name) else self.t("{name} team", name=name)

    @property
    def title(self) -> str:
        """The meeting's own title, else whose it is."""
        return self._record.meeting.title or self.t("{Meeting}: {team}", team=self.team)

    @property
    def began(self) -> datetime:
        """When the meeting opened."""
        return self._record.meeting.opened_at or self._record.meeting.starts_at

    @property
    def ended(self) -> datetime:
        """When it closed."""
        return self._record.meeting.closed_at or self._record.meeting.ends_at

    @property
    def place(self) -> str:
        """Whose clock the times are by: "London"."""
        return self._zone.rpartition("/")[2].replace("_", " ")

    @property
    def answering(self) -> str:
        """Who answered."""
        return self.t.list(self._record.answering) or self.team

    @property
    def page(self) -> str:
        """The team's official page if it is an address of the web, else ""."""
        page = self._record.team.official_page
        from bot.export.richtext import host

        return page if host(page) else ""

    def who(self, pair: PairView) -> str:
        """The public name of who answered or promised to."""
        promised_by = pair.follow_up.shown_as if pair.follow_up else None
        return pair.shown_as or (promised_by if pair.answer is None else None) or self.team

    def asked(self, text: str) -> Markup:
        """A resident's words as HTML."""
        from bot.export.richtext import plain_text  # loads Markdown: not for a start

        return plain_text(clean(text), self._wording)

    def said(self, text: str) -> Markup:
        """An officer's words as HTML."""
        from bot.export.richtext import rich

        return rich(clean(text), self._wording)

    def plain(self, text: str) -> str:
        """Anybody's words as plain text."""
        return plain(clean(text), self._wording)

    def state(self, pair: PairView) -> str:
        """How a pair stands, in a word or two."""
        if pair.standing is Standing.TAKEN_DOWN:
            return self.t("Removed by the team")
        if pair.state is QuestionState.WITHDRAWN:
            return self.t("Withdrawn")
        if is_dropped(pair):
            return self.t("Could not be found out")
        if pair.state not in PUBLIC:
            return self.t("Not shown any more")
        return self.t("Following up") if is_promised(pair) else self.t("Answered")

    def reason(self, pair: PairView) -> str:
        """Why it was removed, or why its day was moved or what was promised could not be found out."""
        if pair.taken_down_reason or pair.follow_up is None or not is_public(pair):
            return pair.taken_down_reason or ""
        return "" if pair.follow_up.kept_at else pair.follow_up.reason or ""

    def summary(self) -> Iterator[tuple[str, int]]:
        """The ends a question can have with how many had it; together they make all that were asked."""
        t, counts = self.t, self._record.summary
        yield t("Answered"), counts.answered
        yield t("Following up"), counts.following_up
        yield t("Can't answer here"), counts.declined
        yield t("Same as another question"), counts.merged
        yield t("Withdrawn"), counts.withdrawn
        yield t("Carried over"), counts.carried_over

    @property
    def since(self) -> str:
        """What became of promises after the summary was frozen, else ""."""
        return since_words(self._record.since, self.t)

    def moment(self, moment: datetime) -> Markup:
        """A day and hour as a time element."""
        return _time(_iso(moment), self.t.datetime(moment, self._zone))

    def stamp(self, moment: datetime) -> Markup:
        """A moment as a time element: the hour on the day of the meeting, else the day too."""
        if self._local(moment).date() != self._local(self.began).date():
            return self.moment(moment)
        return _time(_iso(moment), self.t.time(moment, self._zone))

    def day(self, day: date) -> str:
        """A day in words."""
        return day_words(day, self.t)

    def sortable(self, moment: datetime) -> str:
        """A moment as spreadsheet programs read and sort it: "2013-10-01 18:05" in the meeting's zone."""
        return self._local(moment).strftime("%Y-%m-%d %H:%M")

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(ZoneInfo(self._zone))


def _time(machine: str, words: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(machine, words)


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
