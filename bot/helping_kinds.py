"""Kinds of values for helping each other: listings, asks, neighbourhoods, quiet hours, yes and no."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.kinds import MOST_OFFERS, MemberName, Offer
from core import places
from core.aid import finding as aid_finding
from core.aid.model import Post, Step
from core.listings import finding
from core.listings.model import Listing
from core.members import Member
from core.places import BadPlace, Place
from core.refusals import NotFound, Refusal

if TYPE_CHECKING:
    from bot.commands import Context

_POINT = re.compile(r"^(.*?)[\s,]*(-?\d{1,2}(?:\.\d{1,8})?)\s*[,\s]\s*(-?\d{1,3}(?:\.\d{1,8})?)\s*$", re.DOTALL)
_HOURS = re.compile(r"(\d{1,2})(?::00|h)?\s*(?:-|–|to|a|bis)\s*(\d{1,2})(?::00|h)?")  # noqa: RUF001 - people type this
_NO_HOURS = frozenset(("no", "none", "never", "nunca", "nein", "keine", "off", "-"))
_MOST_LAT, _MOST_LON, _HOURS_OF_DAY = 90, 180, 24


class YesNo(StrEnum):
    """An answer to a question that has only two."""

    YES = "yes"
    NO = "no"


@dataclass
class NotQuietHours(Refusal):
    """Two full hours of a day were needed."""

    field: str
    text: str


@dataclass
class SayItAlone(Refusal):
    """To stay unnamed one has to say it where nobody else reads it."""


@dataclass(frozen=True, slots=True)
class PlaceSaid:
    """A neighbourhood as a member wrote it, with a point in degrees if they gave one."""

    name: str
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class ListingName:
    """A listing by its name, such as L12."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Listing:  # noqa: ARG002 - a Kind
        """Return the listing, if this member may see it."""
        return finding.find(context.work, context.member, text)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the member's own listings that match what was typed."""
        own = finding.of_member(context.work, context.member)
        shown = [Offer(f"{each.name} · {each.title}", each.name) for each in own]
        return [offer for offer in shown if typed.casefold() in offer.label.casefold()][:MOST_OFFERS]


@dataclass(frozen=True, slots=True)
class PostName:
    """An ask or offer of mutual aid by its name, such as H12."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Post:  # noqa: ARG002 - a Kind
        """Return the post."""
        return aid_finding.find(context.work, text)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return what is open and matches what was typed; who wrote it is not said."""
        shown = [Offer(f"{each.name} · {each.text[:60]}", each.name) for each in aid_finding.listed(context.work)]
        return [offer for offer in shown if typed.casefold() in offer.label.casefold()][:MOST_OFFERS]


@dataclass(frozen=True, slots=True)
class AnswererName:
    """A member who answered; those who answered the asker's own posts are offered, and nobody else."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> Member:
        """Return the member."""
        return MemberName(self.hint).read(context, field, text)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return who answered what the member asked or offered, and can still be decided on."""
        work = context.work
        own = tuple(post.id for post in aid_finding.of_member(work, context.member.id))
        answers = work.aid.answers.find(post_id=own, step=(Step.OFFERED, Step.ACCEPTED)) if own else ()
        found = work.members.find(id=tuple(each.member_id for each in answers))
        wanted = typed.casefold().removeprefix("@")
        return [Offer(each.name, each.name) for each in found if wanted in each.name.casefold()][:MOST_OFFERS]


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A neighbourhood that the community knows."""

    hint: str
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> Place:  # noqa: ARG002 - a Kind
        """Return the neighbourhood."""
        return places.find(context.work, text)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the neighbourhoods that hold what was typed."""
        names = sorted(each.name for each in context.work.listings.places.find())
        return [Offer(name, name) for name in names if typed.casefold() in name.casefold()][:MOST_OFFERS]


@dataclass(frozen=True, slots=True)
class AnyPlace:
    """A neighbourhood, known or new, and if one likes a point: *Northside 52.51, 13.40*."""

    hint: str
    takes_rest: bool = True

    def read(self, context: "Context", field: str, text: str) -> PlaceSaid:  # noqa: ARG002 - a Kind
        """Return what was said; a name that is nearly a known one is refused with that one."""
        point = _POINT.match(text.strip())
        name = " ".join((point[1] if point else text).split())
        if not name:
            raise BadPlace(text[:60])
        if not places.known(context.work, name) and (near := _near(context, name)):
            raise NotFound("place", name[:60], near)
        if point is None:
            return PlaceSaid(name)
        lat, lon = float(point[2]), float(point[3])
        if abs(lat) > _MOST_LAT or abs(lon) > _MOST_LON:
            raise BadPlace(text[:60])
        return PlaceSaid(name, lat, lon)

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:
        """Return the neighbourhoods that are known."""
        return KnownPlace(self.hint).offers(context, typed)


def kept_place(context: "Context", said: PlaceSaid | None) -> int | None:
    """Keep a neighbourhood that somebody named, unless it is known, and return its id."""
    return places.add(context.work, context.member, said.name, said.lat, said.lon).id if said else None


def _near(context: "Context", name: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a misspelt name needs it

    names = {each.name.casefold(): each.name for each in context.work.listings.places.find()}
    return next((names[each] for each in get_close_matches(name.casefold(), names, 1, 0.8)), "")


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Full hours of a day, from and until: *22-7*; *no* for none."""

    hint: str
    takes_rest: bool = False

    def read(self, context: "Context", field: str, text: str) -> tuple[int, int]:  # noqa: ARG002 - a Kind
        """Return both hours; the same twice means none."""
        plain = text.strip().casefold()
        if plain in _NO_HOURS:
            return 0, 0
        found = _HOURS.fullmatch(plain)
        hours = (int(found[1]), int(found[2])) if found else (_HOURS_OF_DAY + 1, 0)
        if max(hours) > _HOURS_OF_DAY:
            raise NotQuietHours(field, text[:60])
        return hours[0] % _HOURS_OF_DAY, hours[1] % _HOURS_OF_DAY

    def offers(self, context: "Context", typed: str) -> Sequence[Offer]:  # noqa: ARG002 - a Kind
        """Return what most people have."""
        return [Offer(each, each) for each in ("22-7", "21-8", "0-6") if each.startswith(typed)]
