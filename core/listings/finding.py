"""Finding listings: by what people call them, by words, path, place and time. Who may see one is decided here alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core import availability, matching, places, synonyms
from core.listings.model import Kind, Listing, Seen, State, Wanted
from core.members import Member
from core.refusals import NotFound

if TYPE_CHECKING:
    from core.work import Work

_NUMBER = re.compile(r"[lL]?([0-9]{1,9})")
MOST_OF_A_WORD = 200
"""How many of the newest listings with one word are looked at, so that a common word costs no more than a rare one."""
LEAST_LIKENESS = 30
"""Percent of a search's words, or of meaning, that a listing must have."""
_AT_ONCE = 40


@dataclass(frozen=True, slots=True)
class Found:
    """A page of listings, and whether there are more."""

    listings: Sequence[Listing]
    more: bool


def visible(work: "Work", member: Member | None, listing: Listing) -> bool:
    """Say whether the member may know of the listing."""
    if member and listing.member_id == member.id:
        return True
    if listing.state is not State.OPEN:
        return False
    if listing.seen is Seen.COMMUNITY:
        return True
    # Whoever it was suggested to may look at it: that is what its owner asked for.
    return member is not None and work.listings.matches.count(member_id=member.id, other_id=listing.id) > 0


def find(work: "Work", member: Member, ref: str) -> Listing:
    """Return the listing that the member calls ``L12``, ``l12`` or ``12``, or refuse."""
    match = _NUMBER.fullmatch(ref.strip())
    listing = work.listings.get(number=int(match[1])) if match else None
    if listing is None or not visible(work, member, listing):
        raise NotFound("listing", ref[:60])
    return listing


def of_member(work: "Work", member: Member) -> Sequence[Listing]:
    """Return a member's own listings that are not closed, the oldest first."""
    return work.listings.find(member_id=member.id, state=(State.OPEN, State.PAUSED, State.EXPIRED))


def page(work: "Work", wanted: Wanted, number: int, size: int) -> Found:
    """Return the page (from 1) of open listings that are as wanted, the newest first."""
    found = work.listings.page(wanted, (number - 1) * size, size + 1)
    return Found(found[:size], len(found) > size)


def search(work: "Work", member: Member, text: str, wanted: Wanted, *, number: int, size: int) -> Found:
    """Return the page (from 1) of listings that are most like the words and as wanted, the nearest first."""
    near = candidates(work, text, wanted.kind)
    ids = sorted((id_ for id_ in near if near[id_] >= LEAST_LIKENESS), key=lambda id_: (-near[id_], -id_))
    fits: list[Listing] = []
    end = number * size
    # The nearest come first, so what lies beyond the page is not even read.
    for start in range(0, len(ids), _AT_ONCE):
        if len(fits) > end:
            break
        found = work.listings.find(id=ids[start : start + _AT_ONCE], state=State.OPEN)
        found = sorted(found, key=lambda each: (-near[each.id], -each.id))
        fits += [each for each in found if visible(work, member, each) and _is_as(work, each, wanted)]
    return Found(fits[end - size : end], len(fits) > end)


def candidates(work: "Work", text: str, kind: Kind | None) -> dict[int, int]:
    """Return how much of the text's meaning the listings have that share any of it, in percent by their id.

    By words: stems, with all that mean the same; and by a language model, where there is one. Only the newest
    listings of each word are looked at, so this takes as long among ten listings as among a hundred thousand.
    """
    words = synonyms.thesaurus(work)
    having: dict[str, set[int]] = {}
    for concept in dict.fromkeys(map(words.concept, words.stems(text))):
        found = having.setdefault(concept, set())
        for stem in sorted(words.alike(concept)):
            found.update(work.listings.with_stem(stem, kind, MOST_OF_A_WORD))
    near = matching.shares(having)
    for listing_id, percent in work.listings.alike(text, kind, MOST_OF_A_WORD):
        near[listing_id] = max(percent, near.get(listing_id, 0))
    return near


def _is_as(work: "Work", listing: Listing, wanted: Wanted) -> bool:
    if wanted.path not in (None, listing.path):
        return False
    there = wanted.place_id is None or listing.online or _near(work, listing.place_id, wanted.place_id)
    return there and availability.meets(listing.availability, wanted.availability)


def _near(work: "Work", one: int | None, other: int) -> bool:
    if one is None or one == other:
        return one is not None
    here, there = work.listings.places.get(id=one), work.listings.places.get(id=other)
    apart = places.distance_km(here, there) if here and there else None
    return apart is not None and apart <= places.NEAR_KM
