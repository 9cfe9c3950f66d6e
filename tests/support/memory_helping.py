"""Listings and mutual aid in memory, as storage keeps them."""

from collections.abc import Sequence

from core.aid.model import Answer, Call, Post, Slot
from core.availability import meets
from core.listings.model import Kind, Listing, Match, Seen, State, Wanted
from core.places import Place
from core.reach import Reach
from core.synonyms import Synonyms
from core.thanks import Thanks
from tests.support.memory_rows import MemoryRows


class MemoryListings(MemoryRows[Listing]):
    """Listings, and the stems by which they are found."""

    def __init__(self) -> None:
        super().__init__(Listing, ("number",))
        self.places = MemoryRows(Place, ("name",))
        self.synonyms = MemoryRows(Synonyms)
        self.matches = MemoryRows(Match, ("listing_id", "other_id"))
        self.stems: dict[int, tuple[str, ...]] = {}

    def next_number(self) -> int:
        return 1 + max((listing.number for listing in self.find()), default=0)

    def index(self, listing: Listing, stems: Sequence[str]) -> None:
        self.stems[listing.id] = tuple(stems)

    def with_stem(self, stem: str, kind: Kind | None, limit: int) -> Sequence[int]:
        found = [id_ for id_, stems in self.stems.items() if stem in stems and kind in {None, self.kept[id_].kind}]
        return sorted(found, reverse=True)[:limit]

    def page(self, wanted: Wanted, offset: int, limit: int) -> Sequence[Listing]:
        found = [
            each
            for each in self.find(state=State.OPEN, seen=Seen.COMMUNITY)
            if wanted.kind in {None, each.kind}
            and wanted.path in {None, each.path}
            and (wanted.place_id in {None, each.place_id} or each.online)
            and meets(wanted.availability, each.availability)
        ]
        return found[::-1][offset : offset + limit]

    def alike(self, text: str, kind: Kind | None, limit: int) -> Sequence[tuple[int, int]]:  # noqa: ARG002 - a port
        return ()


class MemoryPosts(MemoryRows[Post]):
    """Asks and offers, and their numbers."""

    def __init__(self) -> None:
        super().__init__(Post, ("number",))

    def next_number(self) -> int:
        return 1 + max((post.number for post in self.find()), default=0)


class MemoryAid:
    """All of mutual aid."""

    def __init__(self) -> None:
        self.posts = MemoryPosts()
        self.answers = MemoryRows(Answer, ("post_id", "member_id"))
        self.slots = MemoryRows(Slot, ("post_id", "starts_at"))
        self.calls = MemoryRows(Call, ("post_id", "member_id"))
        self.reach = MemoryRows(Reach, ("member_id",))
        self.thanks = MemoryRows(Thanks)
