"""The pages of the wizard that sets a team up: what each step is for, what is chosen, and how to choose.

The module is long because it is one page a step.
"""

from collections.abc import Callable, Sequence
from typing import Final

from bot.domain.retention import RETENTION_DAYS, Kept
from bot.domain.team import Preset, Team
from bot.i18n import Marked, Texts, languages, mark
from bot.services.team_setup import Setup, Step
from bot.ui.base import (
    MAX_PAGE_TEXT,
    Block,
    Option,
    Page,
    Pick,
    PickChannel,
    PickRole,
    Press,
    Row,
    Rule,
    Style,
)
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.signposts import signposts
from bot.ui.wording import plain, team_name
from bot.ui.zones import language_words, zone_words

_STEPS: Final = tuple(Step)
STEP_WORDS: Final[dict[Step, Marked]] = {
    Step.PRESET: mark("What kind of organisation"),
    Step.WHO: mark("Who you are"),
    Step.ROLES: mark("Who answers, and who sorts"),
    Step.CHANNELS: mark("Channels"),
    Step.ZONE: mark("Time zone and language"),
    Step.SIGNPOSTS: mark("Where else to turn"),
    Step.SHOWING: mark("When questions are shown"),
    Step.LIMITS: mark("How much one person may send"),
    Step.RETENTION: mark("How long things are kept"),
    Step.CONTROLLER: mark("Who is responsible for the data"),
    Step.INVITE: mark("The invite link"),
    Step.OVERVIEW: mark("Everything at a glance"),
}
_WHY: Final[dict[Step, Marked]] = {
    Step.PRESET: mark("It chooses words, where else to turn, and in how many days officers come back."),
    Step.WHO: mark(
        "Residents read this in every welcome. They check on your official page that it is really you."
    ),
    Step.ROLES: mark(
        "Choose two roles of this server. Whoever has the first answers; whoever has the second sorts the "
        "questions. Neither gives any power in another team."
    ),
    Step.CHANNELS: mark(
        "Left empty, the bot makes them. A channel that you choose keeps its name and what stands in it; but "
        "then only the bot writes in news and past meetings, and only the two roles see the officers' room."
    ),
    Step.ZONE: mark("Meetings start by the clocks there. Everybody reads the language."),
    Step.SIGNPOSTS: mark(
        "These lines stand in every welcome. 999, 101 and Crimestoppers always do, whatever you write."
    ),
    Step.SHOWING: mark(
        "Either the team reads each question before others do, or all stand on the board at once. Questions "
        "that tell of danger never do."
    ),
    Step.LIMITS: mark("Leave it without limits until you need some. 0 means no limit."),
    Step.RETENTION: mark(
        "After so many days it goes by itself, here and in the channels. What is published stays as long as "
        "the records, without names."
    ),
    Step.CONTROLLER: mark("It stands in the privacy notice: whom a person asks about what is kept of them."),
    Step.INVITE: mark("It brings a resident into this server; it stands on the poster, as a QR code too."),
    Step.OVERVIEW: mark("Nothing has changed yet. Look it over, change a step, then go ahead."),
}
PRESET_WORDS: Final[dict[Preset, Marked]] = {
    Preset.POLICE: mark("Police"),
    Preset.COUNCIL: mark("Council"),
    Preset.HOUSING: mark("Housing association"),
    Preset.SCHOOL: mark("School"),
}
KEPT_WORDS: Final[dict[Kept, Marked]] = {
    Kept.QUESTIONS: mark("Who asked what"),
    Kept.PRIVATE_INFORMATION: mark("Private information"),
    Kept.RECORDS: mark("Records"),
    Kept.NOTICES: mark("What was sent by DM"),
    Kept.ACTIONS: mark("Record of actions"),
}
# What stands in an empty list, and which of Discord's types of channels can serve.
PLACES: Final[dict[str, tuple[Marked, tuple[str, ...]]]] = {
    "news_channel": (mark("News: a new channel"), ("news", "text")),
    "officers_room": (mark("Officers' room: a new channel"), ("text",)),
    "past_meetings": (mark("Past meetings: a new channel"), ("forum", "text")),
}


def setup_page(setup: Setup, t: Texts) -> Piece:
    """One step: its place, why, what is chosen by now, how to choose, and the way on."""
    step, at = setup.step, _STEPS.index(setup.step) + 1
    name = team_name(setup.preview, t) if setup.preview.name else t("A new team")
    head = [
        f"-# {name} · {t('step {n} of {steps}', n=at, steps=len(_STEPS))}",
        f"## {t.marked(STEP_WORDS[step])}",
        t.marked(_WHY[step]),
    ]
    blocks: list[Block] = ["\n".join(head), *_BODIES[step](setup, t), Rule(), _ways(setup, t)]
    return Piece(view=Page(blocks))


def resume_page(setup: Setup, t: Texts) -> Piece:
    """Something was begun before: go on with it, or throw it away."""
    what = team_name(setup.preview, t) if setup.preview.name else t("A new team")
    words = t(
        "You have begun something already: **{what}**, at “{step}”. Go on where you stopped? Thrown away, "
        "nothing of it is kept; then give the command again.",
        what=what,
        step=t.marked(STEP_WORDS[setup.step]),
    )
    row: Row = (
        Press(t("Go on"), CustomId(Verb.SETUP_PAGE, setup.id, setup.step), Style.MAIN),
        Press(t("Throw it away"), CustomId(Verb.SETUP_DROP, setup.id), Style.GRAVE),
    )
    return Piece(view=Page([words, row]))


def later_page(setup: Setup, t: Texts) -> Piece:
    """It waits: how to go on."""
    words = t("It is kept for a month. Go on here, or with /team setup; nothing has changed so far.")
    row: Row = (Press(t("Go on"), CustomId(Verb.SETUP_PAGE, setup.id, setup.step), Style.MAIN),)
    return Piece(view=Page([words, row]))


def thrown_away(t: Texts) -> Piece:
    """It is gone."""
    return Piece(view=Page([t("Thrown away. Nothing of the team has changed. Begin anew with /team setup.")]))


def setup_done(done: Piece, check: Piece, team: Team, t: Texts) -> Piece:
    """What was made, and what the check found."""
    again = Press(t("Check again"), CustomId(Verb.TEAM_CHECK, team.id), Style.MAIN)
    room = MAX_PAGE_TEXT - 100
    texts = [(done.content or "")[: room // 2], (check.content or "")[: room // 2]]
    return Piece(view=Page([texts[0], Rule(), texts[1], (again,)]))


def _ways(setup: Setup, t: Texts) -> Row:
    at = _STEPS.index(setup.step)
    row: list[Press] = []
    if at:
        row.append(Press(t("Back"), CustomId(Verb.SETUP_PAGE, setup.id, _STEPS[at - 1])))
    if setup.step is not Step.OVERVIEW:
        style = Style.PLAIN if setup.team else Style.MAIN
        row.append(Press(t("Next"), CustomId(Verb.SETUP_PAGE, setup.id, _STEPS[at + 1]), style))
    if setup.team and at < len(_STEPS) - 2:
        row.append(Press(t("Overview"), CustomId(Verb.SETUP_PAGE, setup.id, Step.OVERVIEW), Style.MAIN))
    if setup.step is Step.OVERVIEW and not setup.missing:
        words = t("Save the changes") if setup.team else t("Make the team")
        row.append(Press(words, CustomId(Verb.SETUP_MAKE, setup.id), Style.MAIN))
    row.append(Press(t("Go on later"), CustomId(Verb.SETUP_LATER, setup.id)))
    if setup.step is Step.OVERVIEW:
        row.append(Press(t("Throw it away"), CustomId(Verb.SETUP_DROP, setup.id), Style.GRAVE))
    return tuple(row)


# --- what stands on each --------------------------------------------------------------------------------


def _write(setup: Setup, words: str) -> Row:
    return (Press(words, CustomId(Verb.SETUP_WRITE, setup.id, setup.step)),)


def _choice(setup: Setup, setting: str, placeholder: str, options: Sequence[Option]) -> Pick:
    return Pick(CustomId(Verb.SETUP_PICK, setup.id, setting), placeholder, tuple(options))


def _preset(setup: Setup, t: Texts) -> list[Block]:
    options = [
        Option(t.marked(words), preset.value, chosen=preset is setup.preview.preset)
        for preset, words in PRESET_WORDS.items()
    ]
    return [_choice(setup, "preset", t("What kind of organisation"), options)]


def _who(setup: Setup, t: Texts) -> list[Block]:
    team = setup.preview
    return [
        "\n".join(
            (
                t("Name of the neighbourhood: {value}", value=_or_missing(team.name, t)),
                t("Organisation: {value}", value=_or_none(team.organisation, t)),
                t("Official page: {value}", value=_page(team, t)),
                t("How to reach you otherwise: {value}", value=_or_none(team.reach, t)),
            )
        ),
        _write(setup, t("Write it")),
    ]


def _page(team: Team, t: Texts) -> str:
    return f"<{team.official_page}>" if team.official_page else t("nothing yet")


def _roles(setup: Setup, t: Texts) -> list[Block]:
    team = setup.preview
    return [
        t("Those who answer: {role}", role=_role(team.officers_role_id, t)),
        PickRole(
            CustomId(Verb.SETUP_ROLE, setup.id, "officers_role_id"),
            t("The role of those who answer"),
            team.officers_role_id or None,
        ),
        t("Those who sort: {role}", role=_role(team.moderators_role_id, t)),
        PickRole(
            CustomId(Verb.SETUP_ROLE, setup.id, "moderators_role_id"),
            t("The role of those who sort the questions"),
            team.moderators_role_id or None,
        ),
    ]


def _channels(setup: Setup, t: Texts) -> list[Block]:
    return [
        PickChannel(
            CustomId(Verb.SETUP_CHANNEL, setup.id, place), t.marked(words), types, setup.places.get(place)
        )
        for place, (words, types) in PLACES.items()
    ]


def _zone(setup: Setup, t: Texts) -> list[Block]:
    team = setup.preview
    options = [
        Option(language_words(one, t), one, chosen=one == team.language) for one in sorted(languages())
    ]
    return [
        t("Time zone: {zone}", zone=_zone_of(team, t)),
        _write(setup, t("Another time zone")),
        _choice(setup, "language", t("The language of what everybody reads"), options),
    ]


def _signposts(setup: Setup, t: Texts) -> list[Block]:
    team = setup.preview
    whose = t("Your own:") if team.signposts else t("The usual ones for your kind of organisation:")
    lines = [f"- {line}" for line in signposts(team, t)]
    return ["\n".join((whose, *lines)), _write(setup, t("Write your own"))]


def _showing(setup: Setup, t: Texts) -> list[Block]:
    team = setup.preview
    shown = [
        Option(t("When the team shows them"), "off", chosen=not team.show_at_once),
        Option(t("All at once"), "on", chosen=team.show_at_once),
    ]
    kept = [
        Option(t("Remove a meeting's channel once the next has closed"), "on", chosen=team.remove_channels),
        Option(t("Leave the meetings' channels"), "off", chosen=not team.remove_channels),
    ]
    return [
        _choice(setup, "show_at_once", t("When questions are shown"), shown),
        _choice(setup, "remove_channels", t("What becomes of a meeting's channel"), kept),
        _days_line(team, t),
        _write(setup, t("Change the days")),
    ]


def _limits(setup: Setup, t: Texts) -> list[Block]:
    return ["\n".join(_limit_lines(setup.preview, t)), _write(setup, t("Set limits"))]


def _retention(setup: Setup, t: Texts) -> list[Block]:
    return ["\n".join(_kept_lines(setup.preview, t)), _write(setup, t("Change the days"))]


def _controller(setup: Setup, t: Texts) -> list[Block]:
    team = setup.preview
    return [
        "\n".join(
            (
                t("Data controller: {value}", value=_or_none(team.controller or team.organisation, t)),
                t("How to reach them: {value}", value=_or_none(team.controller_contact, t)),
            )
        ),
        _write(setup, t("Write it")),
    ]


def _invite(setup: Setup, t: Texts) -> list[Block]:
    team = setup.preview
    link = f"<{team.invite}>" if team.invite else t("nothing yet")
    return [t("Invite link: {value}", value=link), _write(setup, t("Write it"))]


def _overview(setup: Setup, t: Texts) -> list[Block]:
    team = setup.preview
    places = [f"<#{setup.places[place]}>" for place in PLACES if place in setup.places]
    lines = [
        t("Kind: {value}", value=t.marked(PRESET_WORDS[team.preset])),
        t("Name of the neighbourhood: {value}", value=_or_missing(team.name, t)),
        t("Organisation: {value}", value=_or_none(team.organisation, t)),
        t("Official page: {value}", value=_page(team, t)),
        t("How to reach you otherwise: {value}", value=_or_none(team.reach, t)),
        t("Those who answer: {role}", role=_role(team.officers_role_id, t)),
        t("Those who sort: {role}", role=_role(team.moderators_role_id, t)),
        t("Channels: {value}", value=t.list(places) if places else t("new ones")),
        t("Time zone: {zone}", zone=_zone_of(team, t)),
        t("Language: {value}", value=language_words(team.language, t)),
        t("Where else to turn: your own lines") if team.signposts else t("Where else to turn: the usual"),
        t("Questions are shown on the board at once.")
        if team.show_at_once
        else t("A question is shown on the board when the team shows it."),
        _days_line(team, t),
        *_limit_lines(team, t),
        t("Kept for days: {value}", value=t.list(_kept_short(team, t))),
        t("Data controller: {value}", value=_or_none(team.controller or team.organisation, t)),
        t("Invite link: {value}", value=f"<{team.invite}>" if team.invite else t("nothing yet")),
    ]
    steps = tuple(Option(t.marked(words), step.value) for step, words in STEP_WORDS.items())[:-1]
    pick = Pick(CustomId(Verb.SETUP_STEP_PICK, setup.id), t("Change a step"), steps)
    blocks: list[Block] = ["\n".join(f"- {line}" for line in lines), pick]
    if setup.missing:
        blocks.append(t("**Something is missing**: choose its step, and fill it in."))
    return blocks


def _or_none(text: str | None, t: Texts) -> str:
    return plain(text, 200) if text else t("nothing yet")


def _or_missing(text: str, t: Texts) -> str:
    return plain(text, 100) if text else t("**missing**")


def _role(role_id: int, t: Texts) -> str:
    return f"<@&{role_id}>" if role_id else t("**missing**")


def _zone_of(team: Team, t: Texts) -> str:
    return f"{plain(team.zone, 64)} ({zone_words(team.zone, t)})"


def _days_line(team: Team, t: Texts) -> str:
    return t.n(
        "Officers come back within {n} day.", "Officers come back within {n} days.", team.follow_up_days
    )


def _limit_lines(team: Team, t: Texts) -> list[str]:
    questions, seconds, days = team.questions_per_meeting, team.seconds_between, team.support_after_days
    lines = [
        t("As many questions a meeting as one likes."),
        t("No waiting between two questions."),
        t("Everybody's support counts at once."),
    ]
    if questions:
        lines[0] = t.n(
            "One person: {n} question a meeting.", "One person: {n} questions a meeting.", questions
        )
    if seconds:
        lines[1] = t.n("At least {n} second between two.", "At least {n} seconds between two.", seconds)
    if days:
        lines[2] = t.n("Support counts after {n} day here.", "Support counts after {n} days here.", days)
    return lines


def _kept_lines(team: Team, t: Texts) -> list[str]:
    return [
        t.n("{what}: {n} day", "{what}: {n} days", days_kept(team, kept), what=t.marked(words))
        for kept, words in KEPT_WORDS.items()
    ]


def _kept_short(team: Team, t: Texts) -> list[str]:
    return [f"{t.marked(words)} {days_kept(team, kept)}" for kept, words in KEPT_WORDS.items()]


def days_kept(team: Team, kept: Kept) -> int:
    """For how many days a team keeps something."""
    return team.retention.get(kept, RETENTION_DAYS[kept])


_BODIES: Final[dict[Step, Callable[[Setup, Texts], list[Block]]]] = {
    Step.PRESET: _preset,
    Step.WHO: _who,
    Step.ROLES: _roles,
    Step.CHANNELS: _channels,
    Step.ZONE: _zone,
    Step.SIGNPOSTS: _signposts,
    Step.SHOWING: _showing,
    Step.LIMITS: _limits,
    Step.RETENTION: _retention,
    Step.CONTROLLER: _controller,
    Step.INVITE: _invite,
    Step.OVERVIEW: _overview,
}
