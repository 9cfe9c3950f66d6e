"""What a listing consists of, what storage answers about listings, and what happened to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from core.availability import ANY
from core.facts import Fact
from core.proposals.model import Path
from core.refusals import Refusal
from core.rows import Rows

if TYPE_CHECKING:
    from core.places import Place
    from core.synonyms import Synonyms

TITLE = (3, 120)
DETAILS = (0, 1000)
SKILL = (2, 40)
"""Least and most characters of a listing's texts."""
MOST_SKILLS = 8
MOST_OPEN = 40
"""Listings that one member has at the same time."""


class Kind(StrEnum):
    """Whether somebody gives or looks for it."""

    OFFER = "offer"
    WANT = "want"

    @property
    def other(self) -> "Kind":
        """The kind that fits this one."""
        return Kind.WANT if self is Kind.OFFER else Kind.OFFER


class Category(StrEnum):
    """What it is about."""

    REPAIR = "repair"
    HOME = "home"
    GARDEN = "garden"
    FOOD = "food"
    CARE = "care"
    HEALTH = "health"
    TEACHING = "teaching"
    TRANSPORT = "transport"
    DIGITAL = "digital"
    PAPERWORK = "paperwork"
    CREATIVE = "creative"
    THINGS = "things"
    OTHER = "other"


class State(StrEnum):
    """Whether it can be found."""

    OPEN = "open"
    PAUSED = "paused"
    EXPIRED = "expired"
    CLOSED = "closed"


class Seen(StrEnum):
    """Who may see it: everyone, or only members whom it fits."""

    COMMUNITY = "community"
    MATCHES = "matches"


@dataclass(frozen=True, slots=True)
class Listing:
    """One offer or want. ``number`` is what people say (L12); ``rate`` is in credits for an hour.

    ``availability`` is as in ``core.availability``; ``place_id`` None means that it does not matter or was not said.
    """

    number: int
    member_id: int
    kind: Kind
    title: str
    created_at: datetime
    changed_at: datetime
    expires_at: datetime
    details: str = ""
    category: Category = Category.OTHER
    path: Path | None = None
    skills: tuple[str, ...] = ()
    place_id: int | None = None
    online: bool = False
    availability: int = ANY
    rate: int = 1
    seen: Seen = Seen.COMMUNITY
    state: State = State.OPEN
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it: L12."""
        return f"L{self.number}"

    @property
    def subject(self) -> str:
        """The name under which its deadlines are kept."""
        return f"listing:{self.id}"

    @property
    def text(self) -> str:
        """All words of it."""
        return " ".join((self.title, self.details, *self.skills))


@dataclass(frozen=True, slots=True)
class Match:
    """A listing of somebody (``other_id``) that fits one of the member's own; kept so that nobody is told twice."""

    member_id: int
    listing_id: int
    other_id: int
    score: int
    at: datetime
    told_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a page of listings is asked for; None and ANY mean that it does not matter."""

    kind: Kind | None = None
    path: Path | None = None
    place_id: int | None = None
    availability: int = ANY


class Listings(Rows[Listing], Protocol):
    """What the subject asks of storage beyond rows."""

    @property
    def places(self) -> Rows["Place"]: ...
    @property
    def synonyms(self) -> Rows["Synonyms"]: ...
    @property
    def matches(self) -> Rows[Match]: ...

    def next_number(self) -> int:
        """Return the number of the next listing."""
        ...

    def index(self, listing: Listing, stems: Sequence[str]) -> None:
        """Let an open listing be found by these stems, and by no others; by none when there are none."""
        ...

    def with_stem(self, stem: str, kind: Kind | None, limit: int) -> Sequence[int]:
        """Return the ids of the newest listings that are found by this stem."""
        ...

    def page(self, wanted: Wanted, offset: int, limit: int) -> Sequence[Listing]:
        """Return open listings for the whole community that are as wanted, the newest first."""
        ...

    def alike(self, text: str, kind: Kind | None, limit: int) -> Sequence[tuple[int, int]]:
        """Return open listings that mean something like the text, as (id, percent), the nearest first.

        Only a language model can tell; without one there are none.
        """
        ...


# --- facts -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class MatchesFound(Fact):
    """These matches (their ids, with commas) are told to a member."""

    member_id: int
    matches: str


@dataclass(frozen=True)
class ListingEnds(Fact):
    """A listing expires in a week (or did, when ``over``); its owner may keep it with one tap."""

    listing_id: int
    over: bool


# --- refusals --------------------------------------------------------------------------------------------------------


@dataclass
class NotYourListing(Refusal):
    """Only its owner may do this."""

    listing: str


@dataclass
class ListingClosed(Refusal):
    """The listing is closed for good."""

    listing: str


@dataclass
class TooManyListings(Refusal):
    """The member has as many listings as one may have."""

    most: int
