"""What listings and mutual aid ask of storage beyond rows."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Integer, bindparam, func, literal_column, or_, select
from sqlalchemy.sql import ClauseElement

from core.aid.model import Answer, Call, Post, Slot
from core.availability import ANY
from core.listings.model import Kind, Listing, Match, Seen, State, Wanted
from core.places import Place
from core.reach import Reach
from core.synonyms import Synonyms
from core.thanks import Thanks
from data import shapes
from data.records import Records
from data.remembered import RememberedRecords
from data.statements import DialectName, Statement
from data.tables import aid, listings
from data.wire import Wire

if TYPE_CHECKING:
    from data.meaning import Meanings

_COMMUNITY: ColumnElement[int] = bindparam("community_id")
_LIMIT = bindparam("limit", type_=Integer)
_OFFSET = bindparam("offset", type_=Integer)


class ListingRecords(Records[Listing]):
    """The listings of one community, and what belongs to them; ``meanings`` tells what means alike, if anything."""

    __slots__ = ("_meanings", "matches", "places", "synonyms")

    _listing, _stem = listings.listing.c, listings.listing_stem.c
    _NEXT = Statement(
        select(func.coalesce(func.max(_listing.number), 0) + 1).where(_listing.community_id == _COMMUNITY)
    )
    _FORGET = Statement(
        listings.listing_stem.delete().where(
            _stem.listing_id == bindparam("listing_id"), _stem.community_id == _COMMUNITY
        )
    )
    _INDEX = Statement(listings.listing_stem.insert(), ("community_id", "stem", "kind", "listing_id"))
    _WITH_STEM = Statement(
        select(_stem.listing_id)
        .where(_stem.community_id == _COMMUNITY, _stem.stem == bindparam("stem"), _stem.kind == bindparam("kind"))
        .order_by(_stem.listing_id.desc())
        .limit(_LIMIT)
    )

    def __init__(self, wire: Wire, community_id: int, meanings: "Meanings | None" = None) -> None:
        super().__init__(shapes.LISTING, wire, community_id)
        self._meanings = meanings
        self.places: Records[Place] = RememberedRecords(shapes.PLACE, wire, community_id)
        self.synonyms: Records[Synonyms] = RememberedRecords(shapes.SYNONYMS, wire, community_id)
        self.matches: Records[Match] = Records(shapes.MATCH, wire, community_id)

    def next_number(self) -> int:
        """Return the number of the next listing."""
        row = self._wire.row(self._NEXT, self._scope)
        return row[0] if row else 1

    def index(self, listing: Listing, stems: Sequence[str]) -> None:
        """Let a listing be found by these stems, and by no others."""
        values = self._scope | {"listing_id": listing.id}
        self._wire.change(self._FORGET, values)
        if stems:
            kept = values | {"kind": listing.kind.value}
            self._wire.change_many(self._INDEX, [kept | {"stem": each} for each in dict.fromkeys(stems)])
        if self._meanings:
            self._meanings.put(self._scope["community_id"], listing)

    def with_stem(self, stem: str, kind: Kind | None, limit: int) -> Sequence[int]:
        """Return the ids of the newest listings that are found by this stem."""
        question = self._scope | {"stem": stem, "limit": limit}
        kinds = (kind,) if kind else tuple(Kind)
        return [id_ for each in kinds for (id_,) in self._wire.rows(self._WITH_STEM, question | {"kind": each.value})]

    def page(self, wanted: Wanted, offset: int, limit: int) -> Sequence[Listing]:
        """Return open listings for the whole community that are as wanted, the newest first."""
        columns = listings.listing.c
        given = {
            "kind": wanted.kind.value if wanted.kind else None,
            "path": wanted.path.value if wanted.path else None,
            "place_id": wanted.place_id,
            "availability": None if wanted.availability == ANY else wanted.availability,
        }
        asked = {name: value for name, value in given.items() if value is not None}
        met = columns.availability.bitwise_and(bindparam("availability")) != literal_column("0")
        conditions = {
            "kind": columns.kind == bindparam("kind"),
            "path": columns.path == bindparam("path"),
            "place_id": or_(columns.place_id == bindparam("place_id"), columns.online == literal_column("1")),
            "availability": or_(columns.availability == literal_column("0"), met),
        }

        def build(_: DialectName) -> ClauseElement:
            return (
                select(*shapes.LISTING.columns)
                .where(
                    columns.community_id == _COMMUNITY,
                    columns.state == bindparam("state"),
                    columns.seen == bindparam("seen"),
                    *(conditions[name] for name in asked),
                )
                .order_by(columns.id.desc())
                .limit(_LIMIT)
                .offset(_OFFSET)
            )

        fixed = {"state": State.OPEN.value, "seen": Seen.COMMUNITY.value, "offset": offset, "limit": limit}
        statement = self._shape.statement(("page", *asked), build)
        return [self._shape.read(row) for row in self._wire.rows(statement, self._scope | fixed | asked)]

    def alike(self, text: str, kind: Kind | None, limit: int) -> Sequence[tuple[int, int]]:
        """Return open listings that mean something like the text, as (id, percent), the nearest first."""
        return self._meanings.near(self._scope["community_id"], text, kind, limit) if self._meanings else ()


class PostRecords(Records[Post]):
    """The asks and offers of one community."""

    __slots__ = ()

    _post = aid.aid_post.c
    _NEXT = Statement(select(func.coalesce(func.max(_post.number), 0) + 1).where(_post.community_id == _COMMUNITY))

    def next_number(self) -> int:
        """Return the number of the next ask or offer."""
        row = self._wire.row(self._NEXT, self._scope)
        return row[0] if row else 1


class AidRecords:
    """All that is kept of mutual aid in one community."""

    __slots__ = ("answers", "calls", "posts", "reach", "slots", "thanks")

    def __init__(self, wire: Wire, community_id: int) -> None:
        self.posts = PostRecords(shapes.AID_POST, wire, community_id)
        self.answers: Records[Answer] = Records(shapes.AID_ANSWER, wire, community_id)
        self.slots: Records[Slot] = Records(shapes.AID_SLOT, wire, community_id)
        self.calls: Records[Call] = Records(shapes.AID_CALL, wire, community_id)
        self.reach: Records[Reach] = Records(shapes.REACH, wire, community_id)
        self.thanks: Records[Thanks] = Records(shapes.THANKS, wire, community_id)
