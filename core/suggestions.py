"""What a member could do for somebody: concrete requests, the best fitting first."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from core.aid import finding as aid_finding
from core.aid.model import Side
from core.listings import finding, suggesting
from core.listings.model import Kind, Listing, Wanted
from core.members import Member
from core.timebank.fairness import Request

if TYPE_CHECKING:
    from core.work import Work

LONGEST = 70
"""Characters of a request as it is shown, also on a button."""
_PAGE = 20
_OFFERS = 5
"""How many of the member's own offers are compared, the newest ones."""


def suggestions_for(work: "Work", member_id: int, limit: int) -> Sequence[Request]:
    """Return requests that the member could answer: wants that fit their offers, then open asks, then any wants.

    It names nobody, so that whoever asks without a name stays so. Each listing costs the same few questions to
    storage, however many there are.
    """
    member = work.members.get(id=member_id)
    unique = {each.line: each for each in _requests(work, member)} if member else {}
    return list(islice(unique.values(), limit))


def _listing(listing: Listing) -> Request:
    return Request(_short(f"{listing.name} · {listing.title}"), f"listing show {listing.name}")


def _short(title: str) -> str:
    first = title.split("\n", 1)[0]
    return first if len(first) <= LONGEST else f"{first[: LONGEST - 1].rstrip()}…"


def _requests(work: "Work", member: Member) -> Iterator[Request]:
    fits = [
        fit
        for own in [each for each in finding.of_member(work, member) if each.kind is Kind.OFFER][-_OFFERS:]
        for fit in suggesting.fits(work, own, _PAGE)
    ]
    for fit in sorted(fits, key=lambda each: -each.score):
        yield _listing(fit.listing)
    for post in aid_finding.listed(work, Side.ASK):
        if post.member_id != member.id:
            yield Request(_short(f"{post.name} · {post.text}"), f"aid show {post.name}")
    for listing in finding.page(work, Wanted(Kind.WANT), 1, _PAGE).listings:
        if listing.member_id != member.id:
            yield _listing(listing)
