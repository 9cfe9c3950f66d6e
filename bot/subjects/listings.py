"""Commands for listings: offering and looking for something, changing it, finding others' listings."""

from typing import Annotated

from bot.announce import ToMember, tells
from bot.commands import Context, command
from bot.helping_kinds import AnyPlace, KnownPlace, ListingName, PlaceSaid, YesNo, kept_place
from bot.kinds import OneOf, Text, Whole
from bot.listing_line import Said, read_line
from bot.replies import Block, Bullets, Choice, Moment, Reply
from bot.subjects.listing_card import listing_blocks, listing_line, title_of_listing
from bot.weekwords import WhenFree, show_availability
from bot.words import Words
from core import reach
from core.availability import ANY
from core.listings import finding, keeping, suggesting
from core.listings.model import (
    DETAILS,
    MOST_SKILLS,
    SKILL,
    TITLE,
    Category,
    Kind,
    Listing,
    ListingEnds,
    MatchesFound,
    Seen,
    State,
    Wanted,
)
from core.places import Place
from core.proposals.model import Path
from core.rights import Right
from core.suggestions import suggestions_for
from core.timebank.fairness import suggests
from core.work import Work

PAGE = 8
_LONGEST_LINE = 90
"""A choice's line must fit into a button of any platform (characters)."""
_LINE = (TITLE[0], TITLE[1] + DETAILS[1])
_ALL_SKILLS = MOST_SKILLS * (SKILL[1] + 2)
Which = Annotated[Listing, ListingName("Which listing, for example L12")]
Categories = Annotated[Category | None, OneOf(Category, "category", "What it is about")]
Paths = Annotated[Path | None, OneOf(Path, "path", "Which cooperation path it belongs to")]
Skills = Annotated[str, Text(0, _ALL_SKILLS, "Skills it takes, with commas between them")]
Where = Annotated[PlaceSaid | None, AnyPlace("Which neighbourhood, for example Northside; never an address")]
Online = Annotated[YesNo | None, OneOf(YesNo, "word", "Can it be done online?")]
When = Annotated[int | None, WhenFree("Which days or parts of days, for example weekends or Monday evenings")]
Rate = Annotated[int | None, Whole(1, 3, "Credits for an hour; 1 unless the charter allows more")]
SeenBy = Annotated[Seen | None, OneOf(Seen, "seen", "Who sees it: everyone, or only members whom it fits")]


@command("offer", right=Right.SHARE, example="offer Bike repair, weekends, Northside")
def offer(
    context: Context,
    text: Annotated[str, Text(*_LINE, "What do you offer? For example: Bike repair, weekends, Northside", long=True)],
    category: Categories = None,
    path: Paths = None,
    skills: Skills = "",
    place: Where = None,
    online: Online = None,
    when: When = None,
    rate: Rate = None,
    seen: SeenBy = None,
) -> Reply:
    """Offer something to the others, in one line: what, when, where."""
    said = read_line(context, text)
    _add_given(context, said, category, path, skills, place, online, when, rate, seen)
    return _written(context, Kind.OFFER, said)


@command("want", right=Right.SHARE, example="want Somebody to fix my bike, Saturday mornings, Northside")
def want(
    context: Context,
    text: Annotated[
        str, Text(*_LINE, "What do you look for? For example: Fix my bike, weekends, Northside", long=True)
    ],
    category: Categories = None,
    path: Paths = None,
    skills: Skills = "",
    place: Where = None,
    online: Online = None,
    when: When = None,
    rate: Rate = None,
    seen: SeenBy = None,
) -> Reply:
    """Say what you look for, in one line: what, when, where."""
    said = read_line(context, text)
    _add_given(context, said, category, path, skills, place, online, when, rate, seen)
    return _written(context, Kind.WANT, said)


@command("listing edit", right=Right.SHARE, example='listing edit L12 title="Bikes and scooters" when=weekends')
def edit_listing(
    context: Context,
    listing: Which,
    title: Annotated[str, Text(*TITLE, "The new title")] = "",
    details: Annotated[str, Text(*DETAILS, "More about it, if you like", long=True)] = "",
    category: Categories = None,
    path: Paths = None,
    skills: Skills = "",
    place: Where = None,
    online: Online = None,
    when: When = None,
    rate: Rate = None,
    seen: SeenBy = None,
) -> Reply:
    """Change a listing of your own; what you leave out stays as it is."""
    said = Said(title)
    _add_given(context, said, category, path, skills, place, online, when, rate, seen)
    if title:
        said.given["title"] = title
    if details:
        said.given["details"] = details
    changed = keeping.edit(context.work, context.member, listing, **said.given)
    return _with_fits(context, changed, "listing-changed", [])


@command("listing show", right=Right.READ, changes=False, example="listing show L12")
def show_listing(context: Context, listing: Which) -> Reply:
    """Show a listing whole."""
    blocks = listing_blocks(context.work, context.words, listing)
    own = listing.member_id == context.member.id
    choices = _own_choices(context.words, listing) if own else ()
    return context.reply(title_of_listing(listing), *blocks, choices=choices)


@command("listing pause", right=Right.SHARE, example="listing pause L12")
def pause_listing(context: Context, listing: Which) -> Reply:
    """Let a listing of your own rest; nobody finds it until you open it again."""
    paused = keeping.pause(context.work, context.member, listing)
    again = context.words.choice("choice-listing-open", f"listing open {listing.name}", "🔁")
    said = context.words.paragraph("listing-paused", title=title_of_listing(paused))
    return context.reply("", said, choices=(again,))


@command("listing open", right=Right.SHARE, aliases=("listing renew",), example="listing open L12")
def open_listing(context: Context, listing: Which) -> Reply:
    """Open a listing of your own again, or keep it for another while."""
    return _with_fits(context, keeping.renew(context.work, context.member, listing), "listing-opened", [])


@command("listing close", right=Right.SHARE, example="listing close L12")
def close_listing(context: Context, listing: Which) -> Reply:
    """Close a listing of your own for good."""
    closed = keeping.close(context.work, context.member, listing)
    return context.reply("", context.words.paragraph("listing-closed", title=title_of_listing(closed)))


@command("listings", right=Right.READ, changes=False, aliases=("listing list",), example="listings bike when=weekends")
def list_listings(
    context: Context,
    words: Annotated[str, Text(0, 200, "What you look for, in a few words; everything when left out")] = "",
    kind: Annotated[Kind | None, OneOf(Kind, "listing-kind", "Only offers, or only wants")] = None,
    path: Paths = None,
    place: Annotated[Place | None, KnownPlace("Only there and near by")] = None,
    when: When = None,
    page: Annotated[int, Whole(1, 1000, "Which page")] = 1,
) -> Reply:
    """Find what others offer and look for, by words, path, place and time."""
    wanted = Wanted(kind, path, place.id if place else None, when or ANY)
    if words:
        found = finding.search(context.work, context.member, words, wanted, number=page, size=PAGE)
    else:
        found = finding.page(context.work, wanted, page, PAGE)
    if not found.listings:
        start = (
            context.words.choice("choice-offer", "offer", "🤲"),
            context.words.choice("choice-want", "want", "🔎"),
        )
        return context.reply("", context.words.paragraph("listings-none"), choices=start)
    lines = tuple(listing_line(context.work, context.words, each) for each in found.listings)
    looks = [_look(context.words, each) for each in found.listings[:5]]
    if found.more:
        line = _again(context.words, words, kind, path, place, when, page + 1)
        looks += [context.words.choice("choice-more", line, "⏭️")] if len(line) <= _LONGEST_LINE else []
    return context.reply(context.words.text("listings-title"), Bullets(lines), choices=tuple(looks))


@command("listing mine", right=Right.READ, changes=False, example="listing mine")
def my_listings(context: Context) -> Reply:
    """Show your own listings, and what fits them."""
    own, words = finding.of_member(context.work, context.member), context.words
    if not own:
        return context.reply(
            "", words.paragraph("listings-none-own"), choices=(words.choice("choice-offer", "offer", "🤲"),)
        )
    lines = []
    for each in own:
        resting = (
            (" (", words.text("listing-state-word", listing_state=each.state), ")")
            if each.state is not State.OPEN
            else ()
        )
        lines.append((*listing_line(context.work, words, each), *resting))
    blocks: list[Block] = [Bullets(tuple(lines))]
    pairs = suggesting.for_member(context.work, context.member)[:PAGE]
    if pairs:
        blocks += [
            words.paragraph("listings-fit"),
            Bullets(tuple(listing_line(context.work, words, other) for _, other in pairs)),
        ]
    looks = tuple(_look(words, each) for each in [*own[:4], *(other for _, other in pairs[:4])])
    return context.reply(words.text("listings-own-title"), *blocks, choices=looks)


@command("listing tips", right=Right.SHARE, example="listing tips off")
def listing_tips(
    context: Context, tips: Annotated[YesNo, OneOf(YesNo, "word", "Shall I tell you when something fits?")]
) -> Reply:
    """Say whether I may tell you, once a week at most, when a new listing fits one of yours."""
    reach.change(context.work, context.member.id, muted=tips is YesNo.NO)
    return context.reply("", context.words.paragraph("listing-tips", on=tips is YesNo.YES))


def _add_given(
    context: Context,
    said: Said,
    category: Category | None,
    path: Path | None,
    skills: str,
    place: PlaceSaid | None,
    online: YesNo | None,
    when: int | None,
    rate: int | None,
    seen: Seen | None,
) -> None:
    """Add what is named, which goes before what a line was guessed to say."""
    given = said.given
    if category:
        given["category"] = category
    if path:
        given["path"] = path
    if skills:
        given["skills"] = tuple(each.strip() for each in skills.split(",") if each.strip())
    if place:
        given["place_id"], said.guesses = kept_place(context, place), []
    if online:
        given["online"] = online is YesNo.YES
    if when is not None:
        given["availability"] = when
    if rate:
        given["rate"] = rate
    if seen:
        given["seen"] = seen


def _written(context: Context, kind: Kind, said: Said) -> Reply:
    listing = keeping.write(context.work, context.member, kind, said.title, **said.given)
    return _with_fits(context, listing, "listing-written", said.guesses)


def _with_fits(context: Context, listing: Listing, first: str, guesses: list[str]) -> Reply:
    """Return what became of a listing, and what fits it already."""
    work, words = context.work, context.words
    blocks: list[Block] = [
        words.paragraph(first, kind=listing.kind, name=listing.name, seen=listing.seen),
        *listing_blocks(work, words, listing),
    ]
    fits = [] if listing.state is not State.OPEN else list(suggesting.suggest(work, listing))[:5]
    if fits:
        lines = tuple(listing_line(work, words, each.listing) for each in fits)
        blocks += [words.paragraph("listing-fits", count=len(fits)), Bullets(lines)]
    places = tuple(
        words.choice("choice-is-place", line, "📍", place=each)
        for each in guesses
        if len(line := _there(listing, each)) <= _LONGEST_LINE
    )
    looks = tuple(_look(words, each.listing) for each in fits[:3])
    return context.reply(title_of_listing(listing), *blocks, choices=(*places, *looks, *_own_choices(words, listing)))


def _there(listing: Listing, place: str) -> str:
    """Return the line that says that the last piece of a title is its place."""
    title = listing.title.removesuffix(f", {place}")
    return f'listing edit {listing.name} place="{place}" title="{title}"'


def _own_choices(words: Words, listing: Listing) -> tuple[Choice, ...]:
    name = listing.name
    match listing.state:
        case State.OPEN:
            return (
                words.choice("choice-listing-pause", f"listing pause {name}", "⏸️"),
                words.choice("choice-listing-close", f"listing close {name}", "✖️"),
            )
        case State.CLOSED:
            return ()
        case _:
            return (
                words.choice("choice-listing-open", f"listing open {name}", "🔁"),
                words.choice("choice-listing-close", f"listing close {name}", "✖️"),
            )


def _look(words: Words, listing: Listing) -> Choice:
    return words.choice("choice-look-at", f"listing show {listing.name}", "🔎", name=listing.name)


def _again(
    words: Words, wanted: str, kind: Kind | None, path: Path | None, place: Place | None, when: int | None, page: int
) -> str:
    """Return the line that shows another page of the same."""
    named = {
        "words": wanted.replace('"', " "),
        "kind": kind or "",
        "path": path or "",
        "place": place.name if place else "",
        "when": show_availability(words, when) if when else "",
    }
    return " ".join(["listings", *(f'{name}="{value}"' for name, value in named.items() if value), f"page={page}"])


suggests(suggestions_for)


# --- what members hear -----------------------------------------------------------------------------------------------


@tells(MatchesFound, lambda _, fact: [ToMember(fact.member_id)])
def tell_matches(work: Work, fact: MatchesFound, words: Words) -> Reply:
    """Tell a member what fits their listings, all at once."""
    kept = work.listings.matches.find(id=tuple(int(each) for each in fact.matches.split(",")))
    others = work.listings.find(id=tuple(each.other_id for each in kept), state=State.OPEN)
    if not others:
        return Reply("")
    lines = tuple(listing_line(work, words, each) for each in others)
    blocks = (words.paragraph("told-matches", count=len(others)), Bullets(lines), words.paragraph("told-matches-how"))
    looks = tuple(_look(words, each) for each in others)
    quiet = words.choice("choice-tips-off", "listing tips no", "🔕")
    return Reply("", blocks, (*looks, quiet), True, words.language, words.zone)


def _owner(work: Work, fact: ListingEnds) -> list[ToMember]:
    listing = work.listings.get(id=fact.listing_id)
    return [ToMember(listing.member_id)] if listing else []


@tells(ListingEnds, _owner)
def tell_ends(work: Work, fact: ListingEnds, words: Words) -> Reply:
    """Ask the owner whether a listing still holds, or say that it rests now."""
    listing = work.listings.get(id=fact.listing_id)
    if listing is None or listing.state not in (State.OPEN, State.EXPIRED):
        return Reply("")
    said = words.paragraph(
        "told-listing-ends", title=title_of_listing(listing), over=fact.over, until=Moment(listing.expires_at)
    )
    keep = words.choice("choice-listing-keep", f"listing open {listing.name}", "🔁")
    close = words.choice("choice-listing-close", f"listing close {listing.name}", "✖️")
    return Reply("", (said,), (keep, close), True, words.language, words.zone)
