"""Forms: what a command still needs is asked for, one question at a time, and a restart forgets none of it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.asks import Ask
from bot.commands import Context, Param, Registry
from bot.kinds import Whole
from bot.parsing import Parsed
from bot.replies import Choice, Paragraph, Reply
from bot.store import Form, Tx
from bot.words import LANGUAGES, Words
from core.refusals import Refusal
from core.rights import Right

LIFE = timedelta(minutes=30)
"""How long a half-filled command waits for its next answer."""
KEEP = ""
"""The raw word that stands for "keep the default" in a guided form."""
CONFIDENTIAL = frozenset({Right.VOTE, Right.CONFIDE, Right.MODERATE})
"""Rights whose commands ask their questions where nobody else reads."""
MOST_CHOICES = 10
LONGEST_CHOICE = 90
"""A choice's line must fit into a button of any platform (characters)."""

Key = tuple[str, str, str, str]


@dataclass
class ValueWanted(Exception):  # noqa: N818 - a question, not an error
    """A parameter is missing or was refused; the bot asks for it."""

    parsed: Parsed
    param: str
    why: Refusal | None = None


def key_of(ask: Ask) -> Key:
    """Return whose form in which place an Ask would answer."""
    return (ask.place.platform, ask.place.room, ask.place.thread or ask.new_thread, ask.address)


def private_key_of(ask: Ask) -> Key:
    """Return whose private form an Ask would answer: it waits wherever only the bot is spoken to."""
    return (ask.place.platform, "", "", ask.address)


class Forms:
    """All forms that wait, remembered so that ordinary messages cost no question to the database."""

    def __init__(self, kept: list[Form]) -> None:
        self._waiting = {(form.platform, form.room, form.thread, form.address): form for form in kept}

    def waiting(self, ask: Ask, now: datetime) -> Form | None:
        """Return the form that this Ask answers, if one waits."""
        form = self._waiting.get(key_of(ask))
        if form is None and ask.addressed:
            form = self._waiting.get(private_key_of(ask))
        if form and form.expires_at < now:
            self.remember(ask, None)
            return None
        return form

    def remember(self, ask: Ask, form: Form | None) -> None:
        """Remember what was kept: the form that waits now, or that none does."""
        for key in (key_of(ask), private_key_of(ask)):
            self._waiting.pop(key, None)
        if form:
            self._waiting[form.platform, form.room, form.thread, form.address] = form


def asked_for(registry: Registry, form: Form) -> Param:
    """Return the parameter that a form waits for."""
    command = registry.all[json.loads(form.line)["command"]]
    return next(param for param in command.params if param.name == form.param)


def answered(registry: Registry, form: Form, said: str) -> Parsed | None:
    """Return the form's command with one more value; None when the words cancel it, in whatever language."""
    plain = said.strip()
    if plain.casefold() in _in_every_language("form-cancel-word"):
        return None
    keep = plain == "-" or plain.casefold() in _in_every_language("form-keep-word")
    kept = json.loads(form.line)
    return Parsed(registry.all[kept["command"]], {**kept["given"], form.param: KEEP if keep else plain})


def _in_every_language(text_id: str) -> set[str]:
    return {Words(language).text(text_id) for language in LANGUAGES}


def keep(tx: Tx, context: Context, wanted: ValueWanted) -> Form:
    """Keep what was given so far, and what is asked for next."""
    drop(tx, context.ask)
    private = is_private(context, wanted.parsed)
    platform, room, thread, address = private_key_of(context.ask) if private else key_of(context.ask)
    given = {name: text for name, text in wanted.parsed.given.items() if name != wanted.param}
    line = json.dumps({"command": wanted.parsed.command.name, "given": given})
    return tx.forms.put(Form(platform, room, thread, address, line, wanted.param, context.work.now + LIFE))


def drop(tx: Tx, ask: Ask) -> None:
    """Forget the form that waits there, if any."""
    if not tx.forms.count(platform=ask.place.platform, address=ask.address):  # remembered: nearly always none
        return
    for key in (key_of(ask), private_key_of(ask)):
        where = dict(zip(("platform", "room", "thread", "address"), key, strict=True))
        tx.forms.remove(**where)


def read_values(context: Context, parsed: Parsed) -> Mapping[str, Any]:
    """Return the parameters' values by keyword; what is missing or refused is asked for."""
    values: dict[str, Any] = {}
    for param in parsed.command.params:
        text = parsed.given.get(param.name)
        if (param.required and not text) or (parsed.command.guided and text is None):
            raise ValueWanted(parsed, param.name)
        if not text:
            values[param.keyword] = param.default
            continue
        try:
            values[param.keyword] = param.kind.read(context, param.name, text)
        except Refusal as refusal:
            raise ValueWanted(parsed, param.name, refusal) from refusal
    return values


def is_private(context: Context, parsed: Parsed) -> bool:
    """Say whether only the asker may read the question: in a direct room, and always about votes and confidences."""
    return context.ask.place.direct or parsed.command.right in CONFIDENTIAL


def field_of(refusal: Refusal, parsed: Parsed) -> str:
    """Return the parameter that a rule refused, so that it can be asked for again; empty when it was none of them."""
    field = getattr(refusal, "field", "")
    return field if any(param.name == field for param in parsed.command.params) else ""


def question(context: Context, wanted: ValueWanted) -> Reply:
    """Return the question for one parameter: what was wrong, what would work, the choices, and how to cancel."""
    words, command = context.words, wanted.parsed.command
    param = next(each for each in command.params if each.name == wanted.param)
    line = _line_up_to(wanted.parsed, param)
    # A number is typed as quickly as it is pressed, and where choices are numbered the two would be confused.
    offers = () if isinstance(param.kind, Whole) else param.kind.offers(context, "")[:MOST_CHOICES]
    choices = tuple(
        Choice(offer.label, line + offer.value, "")
        for offer in offers
        if len(line + offer.value) <= LONGEST_CHOICE and " " not in offer.value
    )
    why = [Paragraph(words.refusal(wanted.why))] if wanted.why else []
    hint = Paragraph((command.hint(words, param),))
    text_id = "form-how" if param.required or wanted.why else "form-how-optional"
    how = [] if context.ask.fields else [words.paragraph(text_id)]
    reply = context.reply("", *why, hint, *how, choices=choices, private=is_private(context, wanted.parsed))
    return replace(reply, asks_for=param.name)


def _line_up_to(parsed: Parsed, param: Param) -> str:
    """Return the command line that lacks nothing but this parameter's value at its end, as short as it can be typed."""
    given = {name: text for name, text in parsed.given.items() if name != param.name and text}
    before = [each.name for each in parsed.command.params[: parsed.command.params.index(param)]]
    if list(given) == before and all(text.isalnum() for text in given.values()):
        return " ".join([parsed.command.name, *given.values(), ""])
    named = (f'{name}="{text}"' for name, text in given.items())
    return " ".join([parsed.command.name, *named, f"{param.name}="])
