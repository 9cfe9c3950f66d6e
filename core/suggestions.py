"""What a member could do for somebody: concrete requests, the best fitting first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from core.aid import finding as aid_finding
from core.aid.model import Side
from core.listings import finding, suggesting
from core.listings.model import Kind, Wanted
from core.members import Member

if TYPE_CHECKING:
    from core.work import Work

_PAGE = 20
_OFFERS = 5
"""How many of the member's own offers are compared, the newest ones."""


@dataclass(frozen=True, slots=True)
class Request:
    """Something that somebody asks for. ``name`` is what people call it: L12 is a listing, H3 an ask for help."""

    name: str
    text: str


def suggestions_for(work: "Work", member: Member, count: int) -> Sequence[Request]:
    """Return requests that the member could answer: wants that fit their offers, then open asks, then any wants.

    It names nobody, so that whoever asks without a name stays so. Each listing costs the same few questions to
    storage, however many there are.
    """
    unique = {each.name: each for each in _requests(work, member)}
    return list(islice(unique.values(), count))


def _requests(work: "Work", member: Member) -> Iterator[Request]:
    fits = [
        fit
        for own in [each for each in finding.of_member(work, member) if each.kind is Kind.OFFER][-_OFFERS:]
        for fit in suggesting.fits(work, own, _PAGE)
    ]
    for fit in sorted(fits, key=lambda each: -each.score):
        yield Request(fit.listing.name, fit.listing.title)
    for post in aid_finding.listed(work, Side.ASK):
        if post.member_id != member.id:
            yield Request(post.name, post.text)
    for listing in finding.page(work, Wanted(Kind.WANT), 1, _PAGE).listings:
        if listing.member_id != member.id:
            yield Request(listing.name, listing.title)
