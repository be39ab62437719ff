"""Replies to administrators who set a team up."""

from bot.domain.team import Team
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.teams import TeamSetUp
from bot.ui.pieces import Piece
from bot.ui.replies.planning import joined
from bot.ui.wording import plain, team_name


def team_set_up(outcome: TeamSetUp, t: Texts) -> Piece:
    """A team was made or repaired."""
    t = words_of(outcome.team, t)
    team = outcome.team
    name = team_name(team, t)
    if outcome.created:
        done = t("The {team} is set up. Its channels are being made.", team=name)
    elif outcome.before is not None and outcome.before.removed_at is not None:
        done = t(
            "The {team} is back. What was missing is being made again; plan its meetings anew.", team=name
        )
    else:
        done = t("The {team} has these settings now. What was missing is being made again.", team=name)
    return joined(
        [
            done,
            t(
                "{Officers}: {answering}. Moderators: {moderators}. Times are in {zone}.",
                answering=f"<@&{team.officers_role_id}>",
                moderators=f"<@&{team.moderators_role_id}>",
                zone=plain(team.zone, 64),
            ),
            _habits(team, t),
            *_may_still_read(outcome, t),
            t("Next: /team check, then /team officer for the names the public reads, then /meeting repeat."),
        ]
    )


def _habits(team: Team, t: Texts) -> str:
    days = t.n(
        "{Officers} come back within {n} day.", "{Officers} come back within {n} days.", team.follow_up_days
    )
    shown = (
        t("Questions are shown on the board at once.")
        if team.show_at_once
        else t("A question is shown on the board when the team shows it.")
    )
    kept = (
        t("A meeting's channel is removed once the next meeting has closed.")
        if team.remove_channels
        else t("The meetings' channels stay.")
    )
    return f"{days} {shown} {kept}"


def _may_still_read(outcome: TeamSetUp, t: Texts) -> list[str]:
    """Roles that were the team's until now; people may have given them the room for another reason."""
    before, team = outcome.before, outcome.team
    if before is None:
        return []
    was = dict.fromkeys((before.officers_role_id, before.moderators_role_id))
    former = [role for role in was if role not in (team.officers_role_id, team.moderators_role_id)]
    if not former:
        return []
    roles = t.list([f"<@&{role}>" for role in former])
    return [t("{roles} can still read the {officers_room}: take that away in its permissions.", roles=roles)]
