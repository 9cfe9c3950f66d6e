"""Listings and mutual aid on both databases: found by stems and pages, and never across communities."""

from collections.abc import Sequence

import pytest

from core import places, reach
from core.aid import asking, helping, slots
from core.aid.model import Kind as AidKind
from core.aid.model import Side
from core.availability import Part, when
from core.communities import Community
from core.listings import finding, keeping, suggesting
from core.listings.model import Kind, Listing, Seen, Wanted
from core.members import Member
from core.proposals.model import Path
from core.work import Work
from data.storage import Storage
from tests.support.storehouse import HOSTILE, NOW, found, join, within

SATURDAY, SUNDAY = when([5], ()), when([6], [Part.MORNING])


def write(work: Work, member: Member, title: str, kind: Kind = Kind.OFFER, **given: object) -> Listing:
    return keeping.write(work, member, kind, title, **given)  # type: ignore[arg-type]  # what may be said of a listing


def titles(listings: Sequence[Listing]) -> list[str]:
    return [each.title for each in listings]


def test_a_listing_comes_back_as_it_was_kept(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def keep(work: Work) -> Listing:
        place = places.add(work, ana, "Northside", 52.5163, 13.3777)
        return write(
            work, ana, "Bike repair", details=HOSTILE, path=Path.PLANET, skills=("wheels", "Straße"), place_id=place.id,
            online=True, availability=SATURDAY, seen=Seen.MATCHES,
        )  # fmt: skip

    kept = within(storage, community, keep)

    assert found(storage, community, lambda work: work.listings.get(number=1)) == kept
    assert found(storage, community, lambda work: work.listings.places.find()[0].lat) == 5252


def test_a_page_holds_what_is_wanted_the_newest_first(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def keep(work: Work) -> int:
        place = places.add(work, ana, "Northside")
        write(work, ana, "One", path=Path.PLANET, place_id=place.id)
        write(work, ana, "Two", Kind.WANT, availability=SATURDAY)
        write(work, ana, "Three", availability=SUNDAY, online=True)
        write(work, ana, "Four", seen=Seen.MATCHES)
        keeping.pause(work, ana, write(work, ana, "Five"))
        return place.id

    place_id = within(storage, community, keep)

    def page(offset: int = 0, limit: int = 9, **wanted: object) -> list[str]:
        asked = Wanted(**wanted)  # type: ignore[arg-type]  # what a page may be asked for
        return found(storage, community, lambda work: titles(work.listings.page(asked, offset, limit)))

    assert page() == ["Three", "Two", "One"]
    assert page(1, 1) == ["Two"]
    assert page(kind=Kind.WANT) == ["Two"]
    assert page(path=Path.PLANET) == ["One"]
    assert page(place_id=place_id) == ["Three", "One"]
    assert page(availability=SATURDAY) == ["Two", "One"]
    assert page(availability=SUNDAY, kind=Kind.OFFER) == ["Three", "One"]


def test_stems_lead_to_open_listings_only_and_follow_changes(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def change(work: Work) -> list[list[int]]:
        seen = []
        listing = write(work, ana, "Bike repair")

        def look() -> None:
            seen.append(sorted(finding.candidates(work, "bicycle", Kind.OFFER)))

        look()
        keeping.edit(work, ana, listing, title="Piano tuning")
        look()
        listing = keeping.edit(work, ana, listing, title="Bikes and trikes")
        look()
        keeping.pause(work, ana, listing)
        look()
        keeping.renew(work, ana, listing)
        look()
        return seen

    assert within(storage, community, change) == [[1], [], [1], [], [1]]
    assert found(storage, community, lambda work: finding.candidates(work, "bicycle", Kind.WANT)) == {}


def test_nothing_of_another_community_is_found(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    other = storage.write_now(lambda tx: tx.communities.create("Elsewhere", "", "en", "UTC", NOW))
    (eve,) = join(storage, other)
    within(storage, community, lambda work: write(work, ana, "Bike repair"))
    within(storage, community, lambda work: asking.write(work, ana, Side.ASK, AidKind.TIME, "A lift"))

    def look(work: Work) -> tuple[object, ...]:
        listing = write(work, eve, "My bike is broken", Kind.WANT)
        return (
            listing.number, list(suggesting.fits(work, listing)), titles(work.listings.page(Wanted(Kind.OFFER), 0, 9)),
            work.aid.posts.find(), work.aid.posts.next_number(), work.listings.matches.count(),
        )  # fmt: skip

    assert within(storage, other, look) == (1, [], [], [], 1, 0)


def test_a_common_word_costs_a_bounded_look(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def keep(work: Work) -> int:
        new = Listing(0, ana.id, Kind.OFFER, "Bike", NOW, NOW, NOW)
        for number in range(1, finding.MOST_OF_A_WORD + 60):
            listing = work.listings.add(Listing(number, *[getattr(new, name) for name in _FIELDS]))
            work.listings.index(listing, ["bike"])
        return len(work.listings.with_stem("bike", Kind.OFFER, finding.MOST_OF_A_WORD))

    assert within(storage, community, keep) == finding.MOST_OF_A_WORD
    newest = found(storage, community, lambda work: work.listings.with_stem("bike", None, 3))
    assert list(newest) == sorted(newest, reverse=True)


_FIELDS = ("member_id", "kind", "title", "created_at", "changed_at", "expires_at")


@pytest.mark.parametrize("again", ["answers", "slots", "reach"])
def test_the_database_keeps_only_one_of_each(storage: Storage, community: Community, again: str) -> None:
    """One answer of a member, one slot at a time, one reach of a member: whatever a rule forgets."""
    ana, bo = join(storage, community, 2)

    def keep(work: Work) -> None:
        post = asking.write(work, ana, Side.ASK, AidKind.MATERIAL, "Meals")
        helping.answer(work, bo, post)
        slots.add(work, ana, post, [NOW.replace(day=9)])
        reach.change(work, bo.id, calls=True)

    def keep_twice(work: Work) -> None:
        rows = getattr(work.aid, again)
        rows.add(rows.find()[0])

    within(storage, community, keep)
    with pytest.raises(Exception, match=r"(?i)unique"):
        within(storage, community, keep_twice)


def test_a_forgotten_place_leaves_what_named_it(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def forget(work: Work) -> None:
        place = places.add(work, ana, "Northside")
        write(work, ana, "Bike repair", place_id=place.id)
        asking.write(work, ana, Side.ASK, AidKind.TIME, "A lift", place_id=place.id)
        reach.change(work, ana.id, calls=True, place_id=place.id)
        places.forget(work, place)

    within(storage, community, forget)

    def look(work: Work) -> tuple[object, ...]:
        listing, post = work.listings.get(number=1), work.aid.posts.get(number=1)
        return listing and listing.place_id, post and post.place_id, reach.of(work, ana.id).place_id

    assert found(storage, community, look) == (None, None, None)
