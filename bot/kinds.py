"""Kinds of values that commands take: how each is read from words, offered for completion, and asked for in a form."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from core import charter, texts
from core.members import Member
from core.proposals import finding
from core.proposals.model import Proposal
from core.refusals import NotFound, Refusal

if TYPE_CHECKING:
    from bot.commands import Context


MOST_OFFERS = 25
"""How many completions a platform can show."""


@dataclass
class NotWhole(Refusal):
    """A whole number within bounds was needed."""

    field: str
    low: int
    high: int
    text: str


@dataclass
class NotAChoice(Refusal):
    """One of a few words was needed."""

    field: str
    text: str
    options: str


@dataclass
class NotALength(Refusal):
    """A length of time such as "3 days" was needed."""

    field: str
    text: str


@dataclass
class SeveralMembers(Refusal):
    """More than one member has this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Offer:
    """One completion: what is shown and what is then said."""

    label: str
    value: str


@runtime_checkable
class Kind(Protocol):
    """How one parameter is read. ``long`` asks for a text area; ``takes_rest`` lets it hold spaces unquoted."""

    hint: str
    takes_rest: bool

    def read(self, context: "Context", field: str, text: str) -> Any:
        """Return the value, or refuse with what would work."""
        ...

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return completions that this member may see."""
        ...


@runtime_checkable
class Spaced(Protocol):
    """A kind whose value may hold spaces without quotes, because it knows where it ends."""

    def length(self, rest: str) -> int:
        """Return how many characters at the beginning of a line are the value; 0 when none are."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """Words of a member, cleaned, ``low`` to ``high`` characters; several lines when ``long``."""

    low: int
    high: int
    hint: str
    long: bool = False
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> str:  # noqa: ARG002 - a Kind
        """Return the cleaned text."""
        return (texts.bounded if self.long else texts.one_line)(field, text, self.low, self.high)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return nothing: words are one's own."""
        return ()


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from ``low`` to ``high``."""

    low: int
    high: int
    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> int:  # noqa: ARG002 - a Kind
        """Return the number."""
        plain = text.strip().removeprefix("+")
        if not (plain.isascii() and plain.isdigit() and len(plain) < 12 and self.low <= int(plain) <= self.high):  # noqa: PLR2004 - no bound needs more digits
            raise NotWhole(field, self.low, self.high, text[:60])
        return int(plain)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return the numbers, when they are few."""
        few = range(self.low, self.high + 1) if self.high - self.low < MOST_OFFERS else ()
        return [Offer(str(each), str(each)) for each in few if str(each).startswith(typed)]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One word of an enumeration, or of some of it. Its labels are the texts ``<label>-<value>``."""

    options: Iterable[StrEnum]
    label: str
    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> StrEnum:
        """Return the member of the enumeration, named by its value or by its label in the asker's language."""
        plain = text.strip().casefold()
        for option in self.options:
            if plain in {option.value, self._label(context, option).casefold()}:
                return option
        values = {option.value: option for option in self.options}
        near = get_close_matches(plain, values, 1, 0.75)
        if near:
            return values[near[0]]
        raise NotAChoice(field, text[:60], ", ".join(values))

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the options that begin so."""
        shown = [Offer(self._label(context, option), option.value) for option in self.options]
        return [
            offer
            for offer in shown
            if offer.value.startswith(typed.casefold()) or typed.casefold() in offer.label.casefold()
        ]

    def _label(self, context: "Context", option: StrEnum) -> str:
        return context.words.text(f"{self.label}-{option.value}")


@dataclass(frozen=True, slots=True)
class ProposalName:
    """A proposal by its name, such as P12."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Proposal:  # noqa: ARG002 - a Kind
        """Return the proposal, if this member may see it."""
        return finding.find(context.work, context.member, text.strip())

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the proposals that this member may see and that match what was typed."""
        wanted = typed.casefold()
        shown = [
            Offer(f"{each.name} · {each.title}", each.name) for each in finding.listed(context.work, context.member)
        ]
        return [offer for offer in shown if wanted in offer.label.casefold()][:MOST_OFFERS]


@dataclass(frozen=True, slots=True)
class MemberName:
    """A member by name, chat address or mention."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Member:  # noqa: ARG002 - a Kind
        """Return the member."""
        wanted = text.strip().removeprefix("@")
        for address in (text.strip(), wanted, text.strip().strip("<@!>")):
            known = context.work.members.by_address(context.ask.place.platform, address)
            if known:
                return known
        found = context.work.members.named(texts.clean(wanted))
        if len(found) > 1:
            raise SeveralMembers(wanted[:60])
        if not found:
            names = [member.name for member in context.work.members.find()]
            raise NotFound("member", wanted[:60], next(iter(get_close_matches(wanted, names, 1, 0.6)), ""))
        return found[0]

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return members whose name holds what was typed."""
        wanted = typed.casefold().removeprefix("@")
        return [Offer(each.name, each.name) for each in context.work.members.find() if wanted in each.name.casefold()][
            :25
        ]


_LENGTH = re.compile(r"(\d{1,5})\s*([^\W\d]+)")
_UNITS = {
    "m": 60, "min": 60, "minute": 60, "minutes": 60, "minuto": 60, "minutos": 60, "minuten": 60,
    "h": 3600, "hour": 3600, "hours": 3600, "hora": 3600, "horas": 3600, "stunde": 3600, "stunden": 3600, "std": 3600,
    "d": 86400, "day": 86400, "days": 86400, "día": 86400, "días": 86400, "dia": 86400, "dias": 86400, "tag": 86400,
    "tage": 86400, "tagen": 86400, "w": 604800, "week": 604800, "weeks": 604800, "semana": 604800, "semanas": 604800,
    "woche": 604800, "wochen": 604800,
}  # fmt: skip


def read_length(text: str) -> timedelta | None:
    """Return the length of time that the words mean ("3 days", "1h30m", "2 semanas"), or None."""
    plain = text.strip().casefold()
    found = _LENGTH.findall(plain)
    if not found or _LENGTH.sub("", plain).replace("and", "").replace(",", "").strip():
        return None
    if any(unit not in _UNITS for _, unit in found):
        return None
    return timedelta(seconds=sum(int(count) * _UNITS[unit] for count, unit in found))


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time, from ``low`` to ``high``."""

    low: timedelta
    high: timedelta
    hint: str
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> timedelta:  # noqa: ARG002 - a Kind
        """Return the length."""
        span = read_length(text)
        if span is None or not self.low <= span <= self.high:
            raise NotALength(field, text[:60])
        return span

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return nothing: any length will do."""
        return ()


@dataclass(frozen=True, slots=True)
class SettingKey:
    """A charter setting by its key."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> charter.Setting:  # noqa: ARG002 - a Kind
        """Return the setting."""
        return charter.find(text)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return the keys that hold what was typed."""
        return [Offer(key, key) for key in charter.SETTINGS if typed.casefold() in key][:MOST_OFFERS]
