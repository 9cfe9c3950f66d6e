"""Who fits whom: found when a listing is written, told to its writer at once and to the others once a week at most."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from heapq import nlargest
from typing import TYPE_CHECKING

from core import matching, reach, synonyms
from core.listings import finding
from core.listings.model import Listing, Match, MatchesFound, State
from core.members import Member
from core.synonyms import Thesaurus

if TYPE_CHECKING:
    from core.work import Work

TELL = "matches"
"""The kind of deadline at which a member hears of what fits their listings."""
PAUSE = timedelta(days=7)
"""Nobody hears of matches more often than this."""
MOST_TOLD = 5
MOST_FOUND = 10
MOST_COMPARED = 60
"""Matches that are told at once, and that are kept for one listing when it is written; candidates that are compared."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A listing that fits, and how well in percent."""

    listing: Listing
    score: int


def fits(work: "Work", listing: Listing, most: int = MOST_FOUND) -> Sequence[Fit]:
    """Return the open listings of others that fit, the best first: only those whose owners may see this one, too."""
    near = finding.candidates(work, listing.text, listing.kind.other)
    nearest = nlargest(MOST_COMPARED, near, key=lambda id_: (near[id_], id_))
    found = work.listings.find(id=nearest, state=State.OPEN)
    words = synonyms.thesaurus(work)
    scored = [Fit(each, _score(work, words, listing, each, near[each.id])) for each in found]
    good = [each for each in scored if each.score >= matching.LEAST and _may_meet(listing, each.listing)]
    return sorted(good, key=lambda each: (-each.score, -each.listing.id))[:most]


def suggest(work: "Work", listing: Listing) -> Sequence[Fit]:
    """Note what fits a listing, for its owner (who reads it at once) and for the owners of the others."""
    found = fits(work, listing)
    for each in found:
        _note(work, listing, each.listing, each.score, told=True)
        _note(work, each.listing, listing, each.score, told=False)
    return found


def on_tell(work: "Work", subject: str) -> None:
    """Tell a member what fits their listings and was not told yet, the best first."""
    member_id = int(subject.partition(":")[2])
    waiting = [each for each in work.listings.matches.find(member_id=member_id, told_at=None) if _stands(work, each)]
    if not waiting or reach.of(work, member_id).muted:
        return
    reach.change(work, member_id, matched_at=work.now)
    waiting.sort(key=lambda each: (-each.score, each.id))
    for each in waiting[:MOST_TOLD]:
        work.listings.matches.save(each, told_at=work.now)
    work.tell(MatchesFound(member_id, ",".join(str(each.id) for each in waiting[:MOST_TOLD])))


def for_member(work: "Work", member: Member) -> Sequence[tuple[Listing, Listing]]:
    """Return (own, other) listings that fit each other now, the best first."""
    kept = [each for each in work.listings.matches.find(member_id=member.id) if _stands(work, each)]
    kept.sort(key=lambda each: (-each.score, -each.id))
    pairs = ((work.listings.get(id=each.listing_id), work.listings.get(id=each.other_id)) for each in kept)
    return [(own, other) for own, other in pairs if own and other and own.member_id != other.member_id]


def _note(work: "Work", mine: Listing, other: Listing, score: int, *, told: bool) -> None:
    if work.listings.matches.count(listing_id=mine.id, other_id=other.id):
        return
    told_at = work.now if told else None
    work.listings.matches.add(Match(mine.member_id, mine.id, other.id, score, work.now, told_at))
    subject = f"member:{mine.member_id}"
    if not told and work.deadlines.get(TELL, subject) is None:
        latest = reach.of(work, mine.member_id).matched_at
        work.deadlines.set(TELL, subject, max(work.now, latest + PAUSE) if latest else work.now)


def _stands(work: "Work", match: Match) -> bool:
    pair = work.listings.find(id=(match.listing_id, match.other_id), state=State.OPEN)
    return len(pair) == 2  # noqa: PLR2004 - both of them


def _may_meet(listing: Listing, other: Listing) -> bool:
    return listing.member_id != other.member_id


def _score(work: "Work", words: Thesaurus, listing: Listing, other: Listing, near: int) -> int:
    meaning = max(near, matching.common(words.concepts(listing.text), words.concepts(other.text)))
    here, there = (work.listings.places.get(id=each.place_id) if each.place_id else None for each in (listing, other))
    return matching.score(
        meaning,
        here=here,
        there=there,
        online=listing.online and other.online,
        one_time=listing.availability,
        other_time=other.availability,
    )
