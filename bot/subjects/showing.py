"""Small pieces that several subjects show alike: members, texts of several paragraphs, objections, differences."""

from collections.abc import Iterable, Sequence

from bot.replies import Added, Block, Line, Mention, Paragraph, Part, Quote, Removed
from bot.words import Words
from core import journal
from core.ledger import TBC
from core.proposals.amendments import Change, Piece
from core.proposals.model import Proposal
from core.proposals.outcome import Dissent
from core.work import Work

LONGEST_KEPT = 60
"""Unchanged words of a difference that are shown on each side of a change (characters)."""


def mention(work: Work, member_id: int) -> Mention:
    """Return how a member is named in a reply."""
    member = work.members.get(id=member_id)
    return Mention(member.name if member else f"#{member_id}")


def mentions(work: Work, member_ids: Sequence[int], most: int = 12) -> Line:
    """Return members' names with commas between them; beyond ``most`` only how many more."""
    parts: list[Part] = []
    for member_id in member_ids[:most]:
        parts += [", ", mention(work, member_id)] if parts else [mention(work, member_id)]
    if len(member_ids) > most:
        parts.append(f" +{len(member_ids) - most}")
    return tuple(parts)


def paragraphs(text: str) -> tuple[Block, ...]:
    """Return a member's text as paragraphs, one for each that they wrote."""
    return tuple(Paragraph((each.strip(),)) for each in text.split("\n\n") if each.strip())


def title_of(proposal: Proposal) -> str:
    """Return a proposal's name and title: ``P12 · Buy a drill``."""
    return f"{proposal.name} · {proposal.title}"


def value(words: Words, amount: int, unit: str) -> str:
    """Return an amount of a unit as people read it: hours for time credits, else ``12.50 EUR``."""
    return words.hours(amount) if unit == TBC else journal.amount(amount, unit)


def differences(pieces: Iterable[Piece]) -> Line:
    """Return a text difference, with long unchanged stretches cut."""
    parts: list[Part] = []
    for piece in pieces:
        match piece.change:
            case Change.KEPT:
                parts.append(_shortened(piece.text))
            case Change.REMOVED:
                parts.append(Removed(piece.text.strip()))
            case Change.ADDED:
                parts.append(Added(piece.text.strip()))
        if piece.change is not Change.KEPT:
            parts.append(" ")
    return tuple(parts)


def dissent_blocks(work: Work, words: Words, dissent: Dissent) -> tuple[Block, ...]:
    """Return the objections that stay with a decision, wherever it is shown."""
    blocks: list[Block] = []
    if dissent.report:
        blocks += [words.paragraph("minority-report"), Quote((dissent.report,))]
    lines = [
        words.line(
            "objection-lifted" if each.lifted_at else "objection",
            member=mention(work, each.member_id),
            stance=each.stance,
            reason=each.reason,
        )
        for each in dissent.objections
    ]
    lines += [words.line("objection-unnamed", reason=reason) for reason in dissent.unnamed]
    if lines:
        blocks += [words.paragraph("objections"), *words.bullets(lines)]
    return tuple(blocks)


def _shortened(text: str) -> str:
    if len(text) <= 3 * LONGEST_KEPT:
        return text
    start, end = text[:LONGEST_KEPT].rpartition(" ")[0], text[-LONGEST_KEPT:].partition(" ")[2]
    return f"{start} … {end}"
