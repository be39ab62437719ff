"""How well the safety words hear, in lines for whoever runs the bot (`python -m bot safety`)."""

from typing import Final

from bot.domain.alarm_kind import AlarmKind
from bot.domain.safety_set import PARTS, WELSH_PARTS, Rate, Rates, rates
from bot.i18n import Marked, Texts, mark

_PARTS: Final[dict[str, Marked]] = {
    "known": mark("Known: what the patterns are mended with"),
    "unseen": mark("Unseen: written before the patterns were looked at again, mended with since"),
    "varied": mark("Varied: the same in other words, written to make the reading general"),
    "untouched": mark("Untouched: only ever counted, the rates to expect of other texts"),
    "welsh learnt": mark("Welsh, known: what the Welsh words are mended with"),
    "welsh half": mark("Welsh, other half: never mended with, but written by whoever mends"),
    "welsh untouched": mark("Welsh, untouched: only ever counted, the rates to expect of other texts"),
}
_KINDS: Final[dict[AlarmKind | None, Marked]] = {
    AlarmKind.SELF_HARM: mark("self-harm"),
    AlarmKind.CHILD: mark("a child at risk"),
    AlarmKind.SEXUAL: mark("sexual assault"),
    AlarmKind.ABUSE: mark("abuse and threats"),
    AlarmKind.WEAPON: mark("weapons"),
    AlarmKind.DANGER: mark("danger now"),
    None: mark("any of them"),
}


def report(t: Texts) -> str:
    """The rates of every part: missed by kind, then the false alarms of ordinary texts."""
    blocks = ["\n".join(_lines(rates(part), t)) for part in (*PARTS, *WELSH_PARTS)]
    blocks.append(
        t("All texts are made up. No list of words is complete: officers read what was not flagged.")
    )
    return "\n\n".join(blocks)


def _lines(of: Rates, t: Texts) -> list[str]:
    rows = [(t.marked(_KINDS[kind]), rate) for kind, rate in of.missed_by_kind.items()]
    rows.append((t("all alarming texts"), of.missed))
    lines = [f"  {words:<20} {_missed(rate, t)}" for words, rate in rows]
    ordinary = f"  {t('ordinary texts'):<20} {_false(of.false_alarms, t)}"
    return [t.marked(_PARTS[of.part.name]), *lines, ordinary]


def _missed(rate: Rate, t: Texts) -> str:
    return t("{of} texts, {wrong} missed: {share} %", **_numbers(rate))


def _false(rate: Rate, t: Texts) -> str:
    return t("{of} texts, {wrong} false alarms: {share} %", **_numbers(rate))


def _numbers(rate: Rate) -> dict[str, str]:
    return {"of": f"{rate.of:>3}", "wrong": f"{rate.wrong:>3}", "share": f"{100 * rate.share:.1f}"}
