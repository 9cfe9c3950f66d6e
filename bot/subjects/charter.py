"""Commands for the charter: its settings listed, explained, changed by the two-tier rule, and exported."""

from itertools import groupby
from typing import Annotated

from bot.announce import tells
from bot.commands import Context, command
from bot.kinds import SettingKey, Text
from bot.replies import Block, Bullets, Choice, Code, Line, Paragraph, Preformatted, Reply, Strong, Table
from bot.subjects.record import act_line, everyone
from bot.subjects.showing import mention
from bot.words import Words
from core import charter
from core.charter import SETTINGS, CharterChanged, Kind, NeedsVote, Setting, Tier
from core.rights import Right
from core.work import Work

Key = Annotated[Setting, SettingKey("Which setting, for example voting.quorum")]


@command("charter list", right=Right.READ, changes=False, aliases=("charter",), example="charter list voting")
def list_charter(
    context: Context,
    word: Annotated[str, Text(1, 60, "Only settings with this word in their key or name")] = "",
) -> Reply:
    """List the charter's settings by group, or those that have a word in their name."""
    words = context.words
    if not word:
        groups = groupby(SETTINGS, key=lambda key: key.split(".")[0])
        lines = tuple(_group_line(words, group, list(keys)) for group, keys in groups)
        how = words.paragraph("charter-how", key="voting.quorum")
        return context.reply(words.text("charter-title"), Bullets(lines), how, choices=_group_choices(words))
    wanted = word.casefold()
    found = [each for each in SETTINGS.values() if wanted in f"{each.key} {name_of(words, each)}".casefold()]
    if not found:
        raise charter.UnknownSetting(word, "")
    heads = tuple(words.text(f"charter-{each}") for each in ("setting", "value", "who"))
    rows = tuple(_row(context, each) for each in found)
    how = words.paragraph("charter-how", key=found[0].key)
    return context.reply(words.text("charter-title"), Table(heads, rows), how)


def _group_line(words: Words, group: str, keys: list[str]) -> Line:
    names = ", ".join(key.partition(".")[2] for key in keys)
    return Strong(words.text(f"charter-group-{group}")), ": ", names


def _group_choices(words: Words) -> tuple[Choice, ...]:
    groups = dict.fromkeys(key.split(".")[0] for key in SETTINGS)
    return tuple(Choice(words.text(f"charter-group-{group}"), f"charter list {group}.", "") for group in groups)


def _row(context: Context, setting: Setting) -> tuple[Line, ...]:
    words = context.words
    shown = (shown_value(words, setting, _value(context.work, setting)),)
    return (Code(setting.key),), shown, (words.text(f"charter-tier-{setting.tier}"),)


@command("charter show", right=Right.READ, changes=False, example="charter show voting.quorum")
def show_setting(context: Context, key: Key) -> Reply:
    """Explain one setting: what it means, its value and bounds, who may change it, and when it last changed."""
    words, work = context.words, context.work
    facts = [
        words.line("charter-now", value=shown_value(words, key, _value(work, key))),
        words.line("charter-default", value=shown_value(words, key, key.default)),
        _bounds(words, key),
        words.line("charter-changed-by", tier=key.tier),
    ]
    last = work.record.latest(1, about=f"charter:{key.key}")
    facts += [act_line(work, words, act) for act in last]
    blocks: list[Block] = [words.paragraph(f"{_text_id(key)}-meaning"), Bullets(tuple(facts))]
    choices: tuple[Choice, ...] = (_propose(words, key, ""),)
    if key.tier is Tier.ORGANIZER and context.may(Right.CHANGE_CHARTER):
        choices = (words.choice("choice-change", f"charter change {key.key}", "✏️"), *choices)
    return context.reply(f"{name_of(words, key)} · {key.key}", *blocks, choices=choices)


@command(
    "charter change",
    right=Right.CHANGE_CHARTER,
    example='charter change proposal.voting-length 7 "Half of us are on holiday"',
)
def change_setting(
    context: Context,
    key: Key,
    value: Annotated[str, Text(1, 60, "The new value", takes_rest=False)],
    reason: Annotated[str, Text(10, 500, "Why? Everyone reads it, 10 to 500 characters", long=True)],
) -> Reply:
    """Change a setting that organizers may change, with a reason on the record."""
    words = context.words
    try:
        fact = charter.change(context.work, context.member, key.key, value, reason)
    except NeedsVote as refusal:
        choices = (_propose(words, key, refusal.value),)
        return context.reply("", Paragraph(words.refusal(refusal)), choices=choices)
    old, new = shown_value(words, key, fact.old), shown_value(words, key, fact.new)
    said = words.paragraph("charter-set", name=name_of(words, key), old=old, new=new)
    undo = words.choice("choice-undo", f"charter change {key.key} {fact.old}", "↩️")
    return context.reply("", said, choices=(undo,))


@command("charter export", right=Right.READ, changes=False, example="charter export")
def export_charter(context: Context) -> Reply:
    """Export all settings as TOML, the format of settings files."""
    said = context.words.paragraph("charter-exported", count=len(SETTINGS))
    return context.reply("", said, Preformatted(as_toml(context.work)))


def as_toml(work: Work) -> str:
    """Return every setting with its value as TOML, one table for each group."""
    lines: list[str] = []
    for group, keys in groupby(SETTINGS, key=lambda key: key.split(".")[0]):
        lines += ["", f"[{group}]"] if lines else [f"[{group}]"]
        for key in keys:
            setting = SETTINGS[key]
            value, default = (_toml(setting, each) for each in (_value(work, setting), setting.default))
            changed = "" if value == default else f"  # default {default}"
            lines.append(f"{key.partition('.')[2]} = {value}{changed}")
    return "\n".join(lines) + "\n"


def _toml(setting: Setting, value: int | str) -> str:
    if setting.kind is Kind.SWITCH:
        return "true" if int(value) else "false"
    return f'"{value}"' if setting.kind is Kind.CHOICE else str(int(value))


def name_of(words: Words, setting: Setting) -> str:
    """Return what a setting is called."""
    return words.text(_text_id(setting))


def shown_value(words: Words, setting: Setting, value: int | str) -> str:
    """Return a value as people say it: ``5 days``, ``20 %``, ``on``."""
    if setting.kind is Kind.CHOICE:
        return str(value)
    if setting.kind is Kind.SWITCH:
        return words.text("charter-on" if int(value) else "charter-off")
    return words.text("charter-amount", kind=setting.kind, number=int(value))


def _value(work: Work, setting: Setting) -> int | str:
    return work.charter.values().get(setting.key, setting.default)


def _text_id(setting: Setting) -> str:
    return f"charter-{setting.key.replace('.', '-')}"


def _bounds(words: Words, setting: Setting) -> Line:
    if setting.kind is Kind.CHOICE:
        return words.line("charter-options", options=", ".join(setting.options))
    if setting.kind is Kind.SWITCH:
        return words.line("charter-options", options=f"{words.text('charter-on')}, {words.text('charter-off')}")
    return words.line("charter-bounds", low=setting.low, high=setting.high)


def _propose(words: Words, setting: Setting, value: str) -> Choice:
    """Return the choice that begins a proposal for the setting."""
    line = f"proposal open setting={setting.key}" + (f" value={value}" if value else "")
    return words.choice("choice-propose-change", line, "💡")


@tells(CharterChanged, lambda work, _: everyone(work))
def tell_changed(work: Work, fact: CharterChanged, words: Words) -> Reply:
    """Tell everyone what changed in the charter, and by whom or by which decision."""
    setting = SETTINGS[fact.key]
    proposal = work.proposals.get(id=fact.proposal_id) if fact.proposal_id else None
    said = words.paragraph(
        "told-charter-changed",
        name=name_of(words, setting),
        old=shown_value(words, setting, fact.old),
        new=shown_value(words, setting, fact.new),
        by=mention(work, fact.by) if fact.by else "",
        proposal=proposal.name if proposal else "",
    )
    offered = (words.choice("choice-details", f"charter show {fact.key}", "🔎"),)
    return Reply("", (said,), offered, False, words.language, words.zone)
