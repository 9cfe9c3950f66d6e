"""Commands for being called on when something is urgent: for what, where, and at which hours not."""

from dataclasses import dataclass
from typing import Annotated

from bot.commands import Context, command
from bot.helping_kinds import AnyPlace, PlaceSaid, QuietHours, YesNo, kept_place
from bot.kinds import OneOf, Text
from bot.replies import Bullets, Line, Reply
from core import reach
from core.aid.model import Kind
from core.refusals import Refusal
from core.rights import Right


@dataclass
class NoKinds(Refusal):
    """None of the words is a kind of help."""


@command("calls show", right=Right.READ, changes=False, aliases=("calls",), example="calls show")
def show_calls(context: Context) -> Reply:
    """Show whether you are called on when something is urgent, and when not."""
    return _shown(context)


@command("calls set", right=Right.SHARE, aliases=("aid calls",), example="calls set yes kinds=time,skill quiet=22-7")
def set_calls(
    context: Context,
    calls: Annotated[YesNo, OneOf(YesNo, "word", "May I call on you when something is urgent?")],
    kinds: Annotated[str, Text(0, 80, "For what: material, time, skill, space; all when left out")] = "",
    quiet: Annotated[tuple[int, int] | None, QuietHours("Hours in which I let you sleep, for example 22-7")] = None,
    night: Annotated[YesNo | None, OneOf(YesNo, "word", "May I call in those hours, too?")] = None,
    place: Annotated[PlaceSaid | None, AnyPlace("Where you are near, for example Northside")] = None,
) -> Reply:
    """Agree to be called on when something is urgent near you, or no longer."""
    changes = reach.Changes(calls=calls is YesNo.YES)
    kept = reach.of(context.work, context.member.id)
    if kinds or not kept.kinds:
        changes["kinds"] = _read_kinds(context, kinds)
    if quiet:
        changes["quiet_from"], changes["quiet_to"] = quiet
    if night:
        changes["at_night"] = night is YesNo.YES
    if place:
        changes["place_id"] = kept_place(context, place)
    reach.change(context.work, context.member.id, **changes)
    return _shown(context)


def _read_kinds(context: Context, text: str) -> tuple[str, ...]:
    """Return the kinds that the words name, by value or in the reader's language; all when there are none."""
    if not text.strip():
        return tuple(each.value for each in Kind)
    said = {each.strip().casefold() for each in text.replace(" ", ",").split(",") if each.strip()}
    labels = {each: {each.value, *context.words.text(f"aid-kind-{each}").casefold().split()} for each in Kind}
    found = tuple(each.value for each, names in labels.items() if names & said)
    if not found:
        raise NoKinds
    return found


def _shown(context: Context) -> Reply:
    words, work = context.words, context.work
    mine = reach.of(work, context.member.id)
    if not mine.calls:
        yes = words.choice("choice-calls-on", "calls set yes", "📣")
        return context.reply("", words.paragraph("calls-off"), choices=(yes,))
    place = work.listings.places.get(id=mine.place_id) if mine.place_id else None
    lines: list[Line] = [
        words.line("calls-kinds", kinds=", ".join(words.text(f"aid-kind-{each}") for each in mine.kinds)),
        words.line("calls-place", place=place.name if place else ""),
        words.line("calls-quiet", quiet=_hours(mine), night=mine.at_night),
    ]
    off = words.choice("choice-calls-off", "calls set no", "🔕")
    return context.reply(words.text("calls-title"), Bullets(tuple(lines)), choices=(off,))


def _hours(mine: reach.Reach) -> str:
    return "" if mine.quiet_from == mine.quiet_to else f"{mine.quiet_from}:00-{mine.quiet_to}:00"
