"""How people name what moderation is about: cases, agreements, circles, and persons who need not be members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.kinds import MOST_OFFERS, MemberName, Offer
from core.moderation import agreements, cases, circles
from core.moderation.cases import Party
from core.moderation.model import Agreement, Case, Circle
from core.refusals import NotFound

if TYPE_CHECKING:
    from bot.commands import Context

_ACCOUNT = re.compile(r"@[^\s:]{1,200}:[^\s/]{1,200}|<@!?(\d{5,25})>|\d{15,25}")
"""An account as platforms write it: ``@bo:example.org``, a mention, a number."""


@dataclass(frozen=True, slots=True)
class CaseName:
    """A case by its name, such as C3."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Case:  # noqa: ARG002 - a Kind
        """Return the case, if this member may see it."""
        return cases.find(context.work, context.member, text)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return open cases, to moderators only; nothing in them names anybody."""
        if not cases.moderates(context.work, context.member):
            return ()
        found = (each.name for each in cases.waiting(context.work))
        return [Offer(name, name) for name in found if typed.casefold() in name.casefold()][:MOST_OFFERS]


@dataclass(frozen=True, slots=True)
class AgreementName:
    """An agreement that holds, by its name, such as A1."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Agreement:  # noqa: ARG002 - a Kind
        """Return the agreement."""
        return agreements.find(context.work, text)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the agreements that hold."""
        found = agreements.standing(context.work)
        offers = (Offer(f"{each.name} · {each.title}", each.name) for each in found)
        return [offer for offer in offers if typed.casefold() in offer.label.casefold()][:MOST_OFFERS]


@dataclass(frozen=True, slots=True)
class CircleName:
    """A circle by the name of its case, for those in it."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Circle:  # noqa: ARG002 - a Kind
        """Return the circle."""
        return circles.find(context.work, context.member, text)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return nothing: whoever is in a circle knows its name."""
        return ()


@dataclass(frozen=True, slots=True)
class PersonName:
    """Somebody by name, mention or account; whoever has never spoken to the bot is known by their account only."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Party:
        """Return who is meant."""
        platform = context.ask.place.platform
        try:
            member = MemberName(self.hint).read(context, field, text)
        except NotFound:
            found = _ACCOUNT.fullmatch(text.strip())
            if found is None:
                raise
            return cases.party(context.work, platform, found[1] or found[0])
        return cases.party_of(context.work, member, platform)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return members whose name holds what was typed."""
        return MemberName(self.hint).offers(context, typed)
