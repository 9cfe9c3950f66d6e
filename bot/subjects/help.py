"""Help: complete, searchable, and only of what the asker may do."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Annotated

from bot.commands import Command, Context, Param, command
from bot.kinds import Text
from bot.replies import Bullets, Choice, Code, Line, Paragraph, Reply, Strong
from bot.words import Words
from core.refusals import NotFound
from core.rights import Right

TOPICS = {
    "me": ("me",),
    "accounts": ("link", "unlink"),
    "proposals": ("proposal open", "proposal list", "proposal show"),
    "points": ("points place", "points back", "points move"),
    "deliberation": ("proposal position", "proposal conflict"),
    "amendments": ("amendment offer", "amendment show"),
    "voting": ("vote", "vote check"),
    "outcome": ("proposal outcome", "proposal minority"),
    "reminders": ("remind me", "remind list"),
    "timebank": ("time", "time give", "time receive", "pool show"),
    "helpers": ("helper list", "helper name"),
    "listings": ("offer", "want", "listings"),
    "aid": ("aid ask", "aid offer", "aid list"),
    "slots": (),
    "calls": ("calls set",),
    "thanks": ("thanks",),
    "places": (),
    "charter": ("charter list", "charter show"),
    "roles": ("role list", "role appoint"),
    "moderation": ("report", "agreement list", "case mine", "case list", "case act"),
    "record": ("log",),
    "ledger": ("statement", "ledger verify"),
    "rooms": ("room bind", "room list"),
    "bridges": ("bridge", "bridge end"),
    "setup": ("setup",),
    "help": ("help",),
}
"""The topics in the order in which they are shown, each with the commands that people need first.

One with none is found by its words only."""
MOST_FOUND = 8


@command("help", right=Right.READ, changes=False, example="help points")
def show_help(
    context: Context,
    words: Annotated[str, Text(1, 200, "A topic, a command, or any words")] = "",
) -> Reply:
    """Show what you can do here, or help on a topic, a command, or any words."""
    mine = [each for each in context.registry.all.values() if context.may(each.right)]
    wanted = words.strip().removeprefix(context.prefix).casefold()
    if not wanted:
        return _overview(context, mine)
    topic = next((each for each in TOPICS if wanted in {each, _topic(context.words, each).casefold()}), "")
    of_topic = [each for each in mine if each.topic == topic]
    if len(of_topic) > 1:
        return _several(context, _topic(context.words, topic), of_topic)
    named = context.registry.names.get(wanted)
    for found in mine:
        if found in (named, *of_topic):
            return _one(context, found)
    return _search(context, mine, wanted)


def _overview(context: Context, mine: Sequence[Command]) -> Reply:
    """Return the topics, each with the commands that people need first."""
    words = context.words
    names = {each.name for each in mine}
    lines: list[Line] = []
    for topic, first in TOPICS.items():
        shown = [each for each in first if each in names]
        if shown:
            lines.append((Strong(_topic(words, topic)), ": ", *_codes(context.prefix, shown)))
    how = words.paragraph("help-how")
    choices = (words.choice("choice-me", "me", "🙋"), words.choice("choice-proposals", "proposal list", "📋"))
    return context.reply(words.text("help-title"), Bullets(tuple(lines)), how, choices=choices)


def _several(context: Context, title: str, found: Sequence[Command]) -> Reply:
    """Return commands with what they do, a line each."""
    lines = tuple((Code(each.usage(context.prefix)), " — ", _summary(context.words, each)) for each in found)
    return context.reply(title, Bullets(lines), choices=tuple(_more(each) for each in found[:MOST_FOUND]))


def _one(context: Context, found: Command) -> Reply:
    """Return all there is to know of one command."""
    words = context.words
    lines = [_param_line(words, found, param) for param in found.params]
    blocks = [
        Paragraph((found.described(words),)),
        words.paragraph("help-usage", line=found.usage(context.prefix)),
        *words.bullets(lines),
        words.paragraph("help-example", line=context.prefix + found.example),
    ]
    if found.aliases:
        blocks.append(Paragraph((*words.line("help-aliases"), " ", *_codes(context.prefix, found.aliases))))
    return context.reply(context.prefix + found.name, *blocks)


def _search(context: Context, mine: Sequence[Command], wanted: str) -> Reply:
    """Return the commands whose name, summary or hints hold the words, or those with the nearest names."""
    words = context.words
    texts = {each.name: _all_text(words, each).casefold() for each in mine}
    found = [each for each in mine if all(word in texts[each.name] for word in wanted.split())]
    if found:
        title = words.text("help-found", words=wanted[:60])
        return _several(context, title, sorted(found, key=lambda each: wanted not in each.name)[:MOST_FOUND])
    names = {name: each for each in mine for name in (each.name, *each.aliases)}
    near = get_close_matches(wanted[:60], names, 3, 0.5)
    if not near:
        raise NotFound("help", wanted[:60])
    unique = dict.fromkeys(names[name].name for name in near)
    return _several(context, words.text("help-near"), [context.registry.all[name] for name in unique])


def _param_line(words: Words, found: Command, param: Param) -> Line:
    hint = found.hint(words, param)
    return words.line("help-param", name=Code(param.name), hint=hint, needed=param.required)


def _all_text(words: Words, each: Command) -> str:
    hints = (each.hint(words, param) for param in each.params)
    return " ".join([each.name, *each.aliases, _summary(words, each), _topic(words, each.topic), *hints])


def _summary(words: Words, each: Command) -> str:
    return each.described(words)


def _topic(words: Words, topic: str) -> str:
    return words.text(f"topic-{topic}")


def _codes(prefix: str, names: Sequence[str]) -> Line:
    parts = [(Code(prefix + name), ", ") for name in names]
    return tuple(part for pair in parts for part in pair)[:-1]


def _more(each: Command) -> Choice:
    return Choice(each.name, f"help {each.name}", "")
