"""How a listing is shown: whole, and as a line in lists."""

from bot.replies import Block, Line, Mention, Moment
from bot.subjects.showing import mention, paragraphs
from bot.weekwords import show_availability
from bot.words import Words
from core.availability import ANY
from core.listings.model import Category, Listing, Seen, State
from core.work import Work


def listing_line(work: Work, words: Words, listing: Listing) -> Line:
    """Return a listing as one line: its name and title, whose it is, and where and when."""
    about = [*_about(work, words, listing)]
    line = words.line(
        "listing-line", name=listing.name, title=listing.title, kind=listing.kind, member=_who(work, listing)
    )
    return (*line, *([" — ", " · ".join(about)] if about else []))


def listing_blocks(work: Work, words: Words, listing: Listing) -> tuple[Block, ...]:
    """Return a listing whole."""
    first = words.paragraph(
        "listing-by", kind=listing.kind, member=_who(work, listing), about=" · ".join(_about(work, words, listing))
    )
    blocks: list[Block] = [first, *paragraphs(listing.details)]
    if listing.skills:
        blocks.append(words.paragraph("listing-skills", skills=", ".join(listing.skills)))
    if listing.seen is Seen.MATCHES:
        blocks.append(words.paragraph("listing-seen-matches"))
    if listing.state is State.OPEN:
        blocks.append(words.paragraph("listing-until", until=Moment(listing.expires_at)))
    else:
        blocks.append(words.paragraph("listing-state", listing_state=listing.state))
    return tuple(blocks)


def title_of_listing(listing: Listing) -> str:
    """Return a listing's name and title: ``L12 · Bike repair``."""
    return f"{listing.name} · {listing.title}"


def _who(work: Work, listing: Listing) -> Mention:
    return mention(work, listing.member_id)


def _about(work: Work, words: Words, listing: Listing) -> list[str]:
    place = work.listings.places.get(id=listing.place_id) if listing.place_id else None
    said = [
        place.name if place else "",
        words.text("listing-online") if listing.online else "",
        show_availability(words, listing.availability) if listing.availability != ANY else "",
        words.text(f"category-{listing.category}") if listing.category is not Category.OTHER else "",
        words.text(f"path-{listing.path}") if listing.path else "",
        words.text("listing-rate", rate=listing.rate) if listing.rate > 1 else "",
    ]
    return [each for each in said if each]
