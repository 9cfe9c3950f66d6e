"""Writing a listing, changing it, letting it rest, and its kind end."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, TypedDict, Unpack

from core import charter, synonyms
from core.listings.model import (
    DETAILS,
    MOST_OPEN,
    MOST_SKILLS,
    SKILL,
    TITLE,
    Category,
    Kind,
    Listing,
    ListingClosed,
    ListingEnds,
    NotYourListing,
    Seen,
    State,
    TooManyListings,
)
from core.members import Member
from core.proposals.model import Path
from core.texts import bounded, one_line
from core.timebank.refusals import BadRate

if TYPE_CHECKING:
    from core.work import Work

ENDS, ENDED = "listing-ends", "listing-ended"
"""The kinds of deadlines at which the owner is asked whether it still holds, and at which it expires."""
ASKED_BEFORE = timedelta(days=7)
_HELD = (State.OPEN, State.PAUSED)


class Changes(TypedDict, total=False):
    """What may be said of a listing, and changed."""

    title: str
    details: str
    category: Category
    path: Path | None
    skills: tuple[str, ...]
    place_id: int | None
    online: bool
    availability: int
    rate: int
    seen: Seen


def write(work: "Work", member: Member, kind: Kind, title: str, /, **given: Unpack[Changes]) -> Listing:
    """Write a listing, open from now on."""
    if work.listings.count(member_id=member.id, state=_HELD) >= MOST_OPEN:
        raise TooManyListings(MOST_OPEN)
    now = work.now
    new = Listing(work.listings.next_number(), member.id, kind, title, now, now, now)
    return _opened(work, work.listings.add(_checked(work, replace(new, **given))))


def edit(work: "Work", member: Member, listing: Listing, **given: Unpack[Changes]) -> Listing:
    """Change what is given of one's own listing."""
    _check_own(member, listing)
    checked = _checked(work, replace(listing, **given))
    changes = {name: getattr(checked, name) for name in given}
    changed = work.listings.save(listing, **changes, changed_at=work.now)
    _index(work, changed)
    return changed


def pause(work: "Work", member: Member, listing: Listing) -> Listing:
    """Let one's own listing rest: nobody finds it until it is opened again."""
    _check_own(member, listing)
    return _put_away(work, listing, State.PAUSED)


def renew(work: "Work", member: Member, listing: Listing) -> Listing:
    """Open one's own listing again, or for another while."""
    _check_own(member, listing)
    return _opened(work, listing)


def close(work: "Work", member: Member, listing: Listing) -> Listing:
    """Close one's own listing for good."""
    _check_own(member, listing)
    return _put_away(work, listing, State.CLOSED)


def on_ends(work: "Work", subject: str) -> None:
    """Ask the owner whether the listing still holds."""
    if listing := of_subject(work, subject):
        work.tell(ListingEnds(listing.id, over=False))


def on_ended(work: "Work", subject: str) -> None:
    """Let a listing rest that its owner did not renew."""
    listing = of_subject(work, subject)
    if listing and listing.state in _HELD:
        _put_away(work, listing, State.EXPIRED)
        work.tell(ListingEnds(listing.id, over=True))


def of_subject(work: "Work", subject: str) -> Listing | None:
    """Return the listing that a subject such as ``listing:12`` names."""
    return work.listings.get(id=int(subject.partition(":")[2]))


def _check_own(member: Member, listing: Listing) -> None:
    if member.id != listing.member_id:
        raise NotYourListing(listing.name)
    if listing.state is State.CLOSED:
        raise ListingClosed(listing.name)


def _checked(work: "Work", listing: Listing) -> Listing:
    """Return the listing with its texts cleaned, or refuse."""
    most = charter.number(work, "timebank.rate-most")
    if not 1 <= listing.rate <= most:
        raise BadRate(listing.rate, most)
    skills = dict.fromkeys(one_line("skills", each, *SKILL) for each in listing.skills[:MOST_SKILLS])
    return replace(
        listing,
        title=one_line("title", listing.title, *TITLE),
        details=bounded("details", listing.details, *DETAILS),
        skills=tuple(skills),
    )


def _opened(work: "Work", listing: Listing) -> Listing:
    until = work.now + timedelta(days=charter.number(work, "listings.lifetime"))
    opened = work.listings.save(listing, state=State.OPEN, expires_at=until)
    work.deadlines.set(ENDS, opened.subject, until - ASKED_BEFORE)
    work.deadlines.set(ENDED, opened.subject, until)
    _index(work, opened)
    return opened


def _put_away(work: "Work", listing: Listing, state: State) -> Listing:
    put_away = work.listings.save(listing, state=state)
    if state is not State.PAUSED:
        work.deadlines.clear(listing.subject)
    _index(work, put_away)
    return put_away


def _index(work: "Work", listing: Listing) -> None:
    found = synonyms.thesaurus(work).stems(listing.text) if listing.state is State.OPEN else ()
    work.listings.index(listing, found)
