"""Completion: how a typed line may go on, from what is declared of commands, and only with what the asker may see."""

from collections.abc import Iterator, Sequence

from bot.asks import Ask
from bot.commands import Command, Context, Param
from bot.dispatch import Dispatcher, find_community
from bot.kinds import Offer
from bot.parsing import UnknownCommand, find_command
from bot.store import Tx
from core.rights import allowed

MOST = 25
"""Completions that are offered at once."""


async def complete(dispatcher: Dispatcher, ask: Ask) -> Sequence[Offer]:
    """Return whole lines that begin as the ask's words do; nothing for somebody whom no community knows."""

    def look(tx: Tx) -> Sequence[Offer]:
        context = _context(dispatcher, tx, ask)
        return list(_lines(context, ask.words))[:MOST] if context else []

    return await dispatcher.store.read(look)


async def complete_value(dispatcher: Dispatcher, ask: Ask, command: Command, param: Param) -> Sequence[Offer]:
    """Return values for one parameter that begin as the ask's words do; nothing for who may not use the command."""

    def look(tx: Tx) -> Sequence[Offer]:
        context = _context(dispatcher, tx, ask)
        may = context and allowed(context.roles, command.right)
        return list(param.kind.offers(context, ask.words))[:MOST] if context and may else []

    return await dispatcher.store.read(look)


def _context(dispatcher: Dispatcher, tx: Tx, ask: Ask) -> Context | None:
    community_id = find_community(tx, ask)
    if community_id is None:
        return None
    work = tx.work(community_id, dispatcher.clock.now())
    member = work.members.by_address(ask.place.platform, ask.address)
    if member is None:
        return None
    return dispatcher.context(tx, work, ask, member)


def _lines(context: Context, typed: str) -> Iterator[Offer]:
    names = context.registry.names
    begun = typed.lstrip()
    yield from (
        Offer(f"{name} — {command.described(context.words)}", f"{name} ")
        for name, command in sorted(names.items())
        if name.startswith(begun.casefold()) and name != begun.casefold() and context.may(command.right)
    )
    try:
        command, rest = find_command(names, begun)
    except UnknownCommand:
        return
    if allowed(context.roles, command.right) and (rest or begun.endswith(" ")):
        yield from _values(context, command, begun, rest)


def _values(context: Context, command: Command, begun: str, rest: str) -> Iterator[Offer]:
    """Yield values for the parameter at which the line ends, by its place or as ``name=value``."""
    words = rest.split() + ([""] if begun[-1:].isspace() else [])
    before, last = words[:-1], words[-1]
    head = begun[: len(begun) - len(last)]
    key, equals, value = last.partition("=")
    params = {param.name: param for param in command.params}
    if equals and key in params:
        yield from _offers(context, params[key], f"{head}{key}=", value)
        return
    place = len(before)
    if place < len(command.params) and not any(param.kind.takes_rest for param in command.params[:place]):
        yield from _offers(context, command.params[place], head, last)
    if last or place >= len([param for param in command.params if param.required]):
        given = {word.partition("=")[0] for word in before}
        yield from (
            Offer(f"{name}= — {command.hint(context.words, param)}",
                  f"{head}{name}=")
            for name, param in params.items()
            if name.startswith(last) and name not in given and not param.required
        )  # fmt: skip


def _offers(context: Context, param: Param, head: str, typed: str) -> Iterator[Offer]:
    for offer in param.kind.offers(context, typed):
        value = f'"{offer.value}"' if " " in offer.value and not param.kind.takes_rest else offer.value
        yield Offer(offer.label, f"{head}{value} ")
