"""Commands for listening in rooms: where messages are screened, since when, and how well that works."""

from datetime import timedelta

from bot.announce import Audience, ToMember, ToPlace, tells
from bot.commands import Context, command
from bot.locales import Language
from bot.replies import Code, Line, Moment, Paragraph, Quote, Reply, Table
from bot.subjects.rooms import NotARoom, RoomTaken
from bot.subjects.showing import mention
from bot.words import Words
from core import roles
from core.moderation import nudges, prompts, sensing
from core.moderation.model import AppealState, Doing, Sensed
from core.moderation.nudges import Nudged
from core.moderation.sensing import LanguageUnknown, SensingChanged
from core.rights import Right, Role
from core.work import Work

TOPIC = "moderation"

LATELY = timedelta(days=30)
"""What the statistics look back on."""
FEWEST = 5
"""Cases from which on shares are shown: of fewer, one could tell whose they were (promises.md, 8)."""


@command("moderation on", right=Right.MODERATE, example="moderation on")
def switch_on(context: Context) -> Reply:
    """Listen in this room, so that moderators get help early; everyone here is told."""
    place, words = context.ask.place, context.words
    if place.direct:
        raise NotARoom
    other = context.tx.communities.by_room(place.platform, place.room)
    if other and other.id != context.work.community.id:
        raise RoomTaken
    sensing.switch_on(context.work, context.member, place.platform, place.room)
    undo = words.choice("choice-undo", "moderation off", "↩️")
    return context.reply("", words.paragraph("moderation-is-on"), _tones(context), choices=(undo,))


@command("moderation off", right=Right.MODERATE, example="moderation off")
def switch_off(context: Context) -> Reply:
    """Listen in this room no longer, and forget what is known of its messages."""
    place = context.ask.place
    sensing.switch_off(context.work, context.member, place.platform, place.room)
    return context.reply("", context.words.paragraph("moderation-is-off"))


@command("moderation rooms", right=Right.READ, changes=False, aliases=("moderation",), example="moderation rooms")
def list_rooms(context: Context) -> Reply:
    """List the rooms in which I listen, and how well my prompts were received."""
    words, work = context.words, context.work
    sensed = work.moderation.sensed.find()
    if not sensed:
        return context.reply("", words.paragraph("moderation-rooms-none"), _tones(context))
    heads = tuple(words.text(f"moderation-rooms-{each}") for each in ("room", "since", "by"))
    rows = tuple(_row(context, each) for each in sensed)
    how = words.paragraph("moderation-rooms-how")
    title = words.text("moderation-rooms-title")
    return context.reply(title, Table(heads, rows), _tones(context), *_figures(work, words), how)


@command("rephrase on", right=Right.READ, example="rephrase on")
def rephrase_on(context: Context) -> Reply:
    """Hear privately from me when a message of yours may hurt, and how else it could be said; at most once an hour."""
    nudges.switch(context.work, context.member, on=True)
    undo = context.words.choice("choice-undo", "rephrase off", "↩️")
    return context.reply("", context.words.paragraph("rephrase-on"), choices=(undo,))


@command("rephrase off", right=Right.READ, example="rephrase off")
def rephrase_off(context: Context) -> Reply:
    """Hear no more from me about messages of your own."""
    nudges.switch(context.work, context.member, on=False)
    return context.reply("", context.words.paragraph("rephrase-off"))


def _row(context: Context, sensed: Sensed) -> tuple[Line, ...]:
    here = (sensed.platform, sensed.address) == (context.ask.place.platform, context.ask.place.room)
    room: Line = (context.words.text("rooms-here"),) if here else (Code(sensed.address), f" ({sensed.platform})")
    return room, (Moment(sensed.since),), (mention(context.work, sensed.by),)


def _tones(context: Context) -> Paragraph:
    """Say honestly in which languages the tone of messages can be judged."""
    words, tones = context.words, context.tones
    if not tones:
        return words.paragraph("moderation-no-screen")
    known = {each.value for each in Language}
    names = ", ".join(words.text(f"language-{each}") if each in known else each for each in tones)
    return words.paragraph("moderation-tones", languages=names)


def _figures(work: Work, words: Words) -> list[Paragraph]:
    """Return what was done lately and how often prompts were for nothing, which everyone may know."""
    since = work.now - LATELY
    unneeded, answered = prompts.false_alarms(work, since)
    taken = [each for each in work.moderation.actions.find() if each.at >= since and each.state is not Doing.FAILED]
    appeals = [each for each in work.moderation.appeals.find() if each.at >= since]
    overturned = sum(each.state is AppealState.OVERTURNED for each in appeals)
    found = [words.paragraph("moderation-figures", steps=len(taken), appeals=len(appeals), overturned=overturned)]
    if answered >= FEWEST:
        found.append(words.paragraph("moderation-false-alarms", percent=round(100 * unneeded / answered)))
    return found


# --- what rooms and organizers hear ----------------------------------------------------------------------------------


@tells(SensingChanged, lambda _, fact: [ToPlace(fact.platform, fact.address)])
def tell_changed(work: Work, fact: SensingChanged, words: Words) -> Reply:  # noqa: ARG001 - a Telling
    """Tell everyone in a room that it is listened to, what that means and how to object, or that it is over."""
    said = words.paragraph("told-sensing-on" if fact.on else "told-sensing-off")
    return Reply("", (said,), language=words.language, zone=words.zone)


def _organizers(work: Work, _: LanguageUnknown) -> list[Audience]:
    return [ToMember(term.member_id) for term in roles.holders(work, Role.ORGANIZER)]


@tells(LanguageUnknown, _organizers)
def tell_unknown(work: Work, fact: LanguageUnknown, words: Words) -> Reply:  # noqa: ARG001 - a Telling
    """Tell organizers of a language that is not judged, rather than guess."""
    said = words.paragraph("told-language-unknown", language=fact.language, room=fact.address)
    return Reply("", (said,), private=True, language=words.language, zone=words.zone)


@tells(Nudged, lambda _, fact: [ToMember(fact.member_id)])
def tell_nudged(work: Work, fact: Nudged, words: Words) -> Reply:  # noqa: ARG001 - a Telling
    """Offer a way to say it again: what was seen, how it feels, what is needed, what is asked for."""
    said = (words.paragraph("told-rephrase"), Quote(words.line("told-rephrase-frame")))
    off = words.choice("choice-rephrase-off", "rephrase off", "🔕")
    return Reply("", said, (off,), True, words.language, words.zone)
