"""Which team looks after a place: the form, what was found, and what a team says that it looks after."""

import csv
import io
from typing import Final

from bot.domain.postcode import Extent, extent
from bot.domain.text import discord_length
from bot.export.csvcells import neutral
from bot.i18n import Texts
from bot.services.areas import MOST_FOUND, Found, FoundTeam, TeamAreas
from bot.ui.base import MAX_CONTENT, MAX_ROW, Buttons, Open, Press, Row, Style, fit, one_line
from bot.ui.fields import labelled, line
from bot.ui.forms import Form
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.signposts import check_us, emergency
from bot.ui.wording import both_times, find_button, linked, plain, team_name

WHERE: Final = "where"
_MOST_TYPED: Final = 60
_REACH_SHOWN: Final = 200


def find_form(opening: str, t: Texts) -> Form:
    """*Find my team*. Field: where."""
    words = t("It is compared and forgotten: your postcode is not kept.")
    label = labelled(t("Your postcode, or the team's name"), words, line(WHERE, _MOST_TYPED))
    return Form(t("Find my team"), CustomId(Verb.FIND_FORM, opening), [label])


def found_teams(found: Found, t: Texts) -> Piece:
    """The teams, how to reach them and when they meet next; or that there is none, and what to try."""
    again = (find_button(t),)
    if not found.teams:
        return Piece(f"{_nothing(found, t)}\n-# {emergency(t)}", view=Buttons([again]))
    shown = found.teams[:MOST_FOUND]
    head = t.n("## Your team", "## {n} teams", len(found.teams)) if found.by_postcode else t("## Teams")
    foot = [f"-# {emergency(t)}"]
    if found.by_postcode and not found.whole and len(found.teams) > 1:
        foot.insert(0, t("With the whole postcode it can be told which of them is yours."))
    rows: list[Row] = [_buttons(one, t, several=len(shown) > 1) for one in shown[: 5 - 1]]
    room = MAX_CONTENT - sum(discord_length(line) + 1 for line in (head, *foot))
    teams = fit(
        [_team(one, t) for one in shown],
        room,
        lambda left: t.n("… and {n} more team.", "… and {n} more teams.", left),
        also=len(found.teams) - len(shown),
    )
    return Piece("\n".join([head, teams, *foot]), view=Buttons([*rows, again]))


def _nothing(found: Found, t: Texts) -> str:
    if found.by_postcode:
        return t(
            "No team here says that it looks after this postcode. Look for it by its name, or see /meetings."
        )
    return t("No team here is called like that. Try a part of its name, or your postcode.")


def _team(found: FoundTeam, t: Texts) -> str:
    team, line = found.team, found.next_meeting
    lines = [f"### {team_name(team, t)}", check_us(team, t)]
    if team.reach:
        lines.append(t("How to reach them: {reach}", reach=plain(team.reach, _REACH_SHOWN)))
    if line is None:
        lines.append(t("Their next meeting is not planned yet. You can ask already: it is kept."))
    else:
        when = linked(both_times(line.meeting, t), line.link)
        lines.append(t("Next meeting: {when}", when=when))
    return "\n".join(lines)


def _buttons(found: FoundTeam, t: Texts, *, several: bool) -> Row:
    team = found.team
    asking = t("Ask: {team}", team=one_line(team.name)) if several else t("Ask a question")
    hearing = t("Subscribe: {team}", team=one_line(team.name)) if several else t("Subscribe")
    row: list[Press | Open] = [
        Press(asking, CustomId(Verb.ASK, team.id), Style.MAIN),
        Press(hearing, CustomId(Verb.SUBSCRIBE, team.id)),
    ]
    if found.next_meeting is not None and found.next_meeting.link is not None:
        row.append(Open(t("Next meeting"), found.next_meeting.link.url))
    return tuple(row[:MAX_ROW])


# --- what a team says ----------------------------------------------------------------------------------


def team_areas(outcome: TeamAreas, t: Texts) -> Piece:
    """What the team looks after now, with the whole list as a file."""
    name = team_name(outcome.team, t)
    if not outcome.codes:
        nothing = t("The {team} lists no postcodes yet: nobody finds it by theirs.", team=name)
        return Piece(f"{nothing}\n{_how(t)}")
    counts = t.n(
        "The {team} looks after {n} postcode area.",
        "The {team} looks after {n} postcode areas.",
        len(outcome.codes),
        team=name,
    )
    lines = [counts]
    if outcome.added:
        lines.append(t("Added: {codes}", codes=_codes(outcome.added, t)))
    if outcome.removed:
        lines.append(t("Taken away: {codes}", codes=_codes(outcome.removed, t)))
    lines += [t("All: {codes}", codes=_codes(outcome.codes, t)), _how(t)]
    return Piece("\n".join(lines), files=(("postcodes.csv", areas_csv(outcome.codes)),))


def areas_csv(codes: tuple[str, ...]) -> bytes:
    """The codes as a CSV file that `/team areas` takes back, each cell in quotes."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(["postcode", "extent"])
    writer.writerows([neutral(code), extent(code).value] for code in codes)
    return text.getvalue().encode()


def codes_in_csv(data: bytes) -> str:
    """The cells of a CSV file that hold a code, a line each; heading and extents are left out.

    A file that is no CSV comes back as it is: what in it is no code is then refused by name.
    """
    text = data.decode("utf-8-sig", "replace").replace("\0", "")
    try:
        rows = [row for row in csv.reader(io.StringIO(text, newline=None)) if row]
    except csv.Error:
        return text
    if rows and rows[0][0].strip().casefold() in ("postcode", "code", "area", "postcodes"):
        rows = rows[1:]
    extents = {one.value for one in Extent}
    cells = [cell.strip() for row in rows for cell in row if cell.strip().casefold() not in extents]
    return "\n".join(cell for cell in cells if cell)


def _how(t: Texts) -> str:
    return t(
        "A district is written DA3, a sector DA3 8, one postcode DA3 8QG; the longest that fits wins. "
        "A resident's own postcode is never kept."
    )


def _codes(codes: tuple[str, ...], t: Texts) -> str:
    shown = [plain(code, 10) for code in codes[:60]]
    if left := len(codes) - len(shown):
        shown.append(t.n("{n} more", "{n} more", left))
    return ", ".join(shown)
