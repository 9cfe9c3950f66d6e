"""How the time bank's things are named on a line: exchanges (T12), weekly ones (W3), and one or several people."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.kinds import MOST_OFFERS, MemberName, Offer
from core.members import Member
from core.timebank import exchanges, weekly
from core.timebank.model import Exchange

if TYPE_CHECKING:
    from bot.commands import Context

_BETWEEN = re.compile(r"[,;+&]")
_MOST_NAMES = 31
"""One more than an exchange takes, so that its rule can say so."""


@dataclass(frozen=True, slots=True)
class ExchangeName:
    """An exchange by its receipt number, such as T12."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Exchange:  # noqa: ARG002 - a Kind
        """Return the exchange."""
        return exchanges.find(context.work, text.strip()[:60])

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the member's newest exchanges that begin so."""
        work = context.work
        mine = work.timebank.shares.latest(context.member.id, MOST_OFFERS)
        ids = tuple(dict.fromkeys(each.exchange_id for each in mine))
        found = reversed(work.timebank.exchanges.find(id=ids)) if ids else ()
        return [
            Offer(f"{each.name} · {each.note}", each.name)
            for each in found
            if typed.casefold() in f"{each.name} {each.note}".casefold()
        ]


@dataclass(frozen=True, slots=True)
class WeeklyName:
    """A weekly exchange by its number, such as W3. It is found for the one for whom somebody acts."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> str:  # noqa: ARG002 - a Kind
        """Return the name; whose it is depends on for whom it is said."""
        return text.strip()[:60]

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the member's weekly exchanges that begin so."""
        found = weekly.listed(context.work, context.member)
        shown = [Offer(f"{each.name} · {each.note}", each.name) for each in found]
        return [each for each in shown if typed.casefold() in each.label.casefold()][:MOST_OFFERS]


@dataclass(frozen=True, slots=True)
class MemberNames:
    """One member or several, with commas between them."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> tuple[Member, ...]:
        """Return the members, each once."""
        names = [each.strip() for each in _BETWEEN.split(text, _MOST_NAMES) if each.strip()]
        one = MemberName(self.hint)
        if len(names) == 1 or not names:
            return (one.read(context, field, text),)
        return tuple(dict.fromkeys(one.read(context, field, each) for each in names))

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return members whose name holds what was typed last, after those typed before."""
        before, comma, last = typed.rpartition(",")
        shown = MemberName(self.hint).offers(context, last.strip())
        return [Offer(f"{before}{comma}{each.label}", f"{before}{comma}{each.value}") for each in shown]
