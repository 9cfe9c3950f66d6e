"""Amendments: another summary offered against the current one; its author's yes makes it the text."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from core import members
from core.members import Member
from core.proposals import stages
from core.proposals.model import (
    REASON,
    SUMMARY,
    Amendment,
    AmendmentDecided,
    AmendmentOffered,
    AmendmentState,
    Proposal,
    Stage,
    Version,
)
from core.proposals.refusals import AmendmentClosed, NotYours, SameText, StaleAmendment
from core.refusals import NotFound
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work

STAGES = (Stage.DELIBERATION, Stage.RESOLVING)
"""Where the text can change."""
TIME_TO_OBJECT = timedelta(hours=24)
"""An amendment accepted while blocks are being resolved leaves everyone at least this long to block the new text."""
_NUMBER = re.compile(r"[aA]?([0-9]{1,6})")
_WORDS = re.compile(r"\S+\s*|\s+")


class Change(StrEnum):
    """What an amendment does with a piece of the text."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words of a text difference."""

    change: Change
    text: str


def offer(work: "Work", member: Member, proposal: Proposal, summary: str, reason: str) -> Amendment:
    """Offer another summary with a reason. What the proposal's author offers is accepted at once."""
    stages.require(work, proposal, *STAGES)
    text, said = bounded("summary", summary, *SUMMARY), bounded("reason", reason, *REASON)
    if text == proposal.summary:
        raise SameText
    members.acted(work, member)
    number = 1 + work.amendments.count(proposal_id=proposal.id)
    amendment = work.amendments.add(
        Amendment(proposal.id, number, member.id, proposal.version, text, said, AmendmentState.OPEN, work.now)
    )
    if member.id == proposal.author_id:
        return accept(work, member, proposal, amendment)
    work.tell(AmendmentOffered(proposal.id, amendment.id))
    return amendment


def accept(work: "Work", member: Member, proposal: Proposal, amendment: Amendment) -> Amendment:
    """Make the amendment the text, as the proposal's author; others that were offered on the old text go stale."""
    _require_answerable(work, member, proposal, amendment)
    if amendment.base_version != proposal.version:
        raise StaleAmendment(amendment.name, proposal.version)
    members.acted(work, member)
    version = proposal.version + 1
    work.versions.add(
        Version(proposal.id, version, proposal.title, amendment.summary, work.now, amendment.author_id, amendment.id)
    )
    proposal = work.proposals.save(proposal, summary=amendment.summary, version=version)
    if proposal.stage is Stage.RESOLVING and proposal.stage_ends_at:
        stages.move_end(work, proposal, max(proposal.stage_ends_at, work.now + TIME_TO_OBJECT))
    return _decided(work, amendment, AmendmentState.ACCEPTED)


def decline(work: "Work", member: Member, proposal: Proposal, amendment: Amendment, answer: str) -> Amendment:
    """Decline an amendment with an answer, as the proposal's author."""
    _require_answerable(work, member, proposal, amendment)
    said = bounded("answer", answer, *REASON)
    members.acted(work, member)
    return _decided(work, amendment, AmendmentState.DECLINED, said)


def withdraw(work: "Work", member: Member, proposal: Proposal, amendment: Amendment) -> Amendment:
    """Withdraw an amendment of one's own that nobody decided yet."""
    stages.require(work, proposal, *STAGES)
    if amendment.author_id != member.id:
        raise NotYours(f"{proposal.name} {amendment.name}")
    _require_open(amendment)
    return _decided(work, amendment, AmendmentState.WITHDRAWN)


def find(work: "Work", proposal: Proposal, ref: str) -> Amendment:
    """Return the amendment of the proposal that people call ``A1``, or refuse with the newest one."""
    match = _NUMBER.fullmatch(ref.strip())
    amendment = work.amendments.get(proposal_id=proposal.id, number=int(match[1])) if match else None
    if amendment is None:
        newest = work.amendments.count(proposal_id=proposal.id)
        raise NotFound("amendment", ref, f"A{newest}" if newest else "")
    return amendment


def difference(old: str, new: str) -> Sequence[Piece]:
    """Return how one text becomes the other with the fewest words changed; kept and added pieces are the new text."""
    pieces: list[Piece] = []
    changes = _changes(_WORDS.findall(old), _WORDS.findall(new))
    for _, stretch in groupby(changes, key=lambda change: change[0] is Change.KEPT):
        words = list(stretch)
        texts = {change: "".join(word for what, word in words if what is change) for change in Change}
        pieces += [Piece(change, text) for change, text in texts.items() if text]
    return pieces


def _changes(before: Sequence[str], after: Sequence[str]) -> list[tuple[Change, str]]:
    """Return every word, in order, with what becomes of it.

    The longest common subsequence is found on whole numbers as rows of bits (Hyyrö 2004): the standard library's
    matcher takes ten seconds and more on texts made to be slow, this one a few milliseconds on any.
    """
    places: defaultdict[str, int] = defaultdict(int)
    for place, word in enumerate(before):
        places[word] |= 1 << place
    row = everywhere = (1 << len(before)) - 1
    rows = [row]  # a bit that is 0 in row n: this word adds one to what is common with the first n new words
    for word in after:
        common = row & places[word]
        row = (row + common | row - common) & everywhere
        rows.append(row)
    found: list[tuple[Change, str]] = []
    old, new = len(before), len(after)
    while old or new:
        if old and rows[new] >> old - 1 & 1:
            old -= 1
            found.append((Change.REMOVED, before[old]))
        elif new and (not old or not rows[new - 1] >> old - 1 & 1):
            new -= 1
            found.append((Change.ADDED, after[new]))
        else:
            old, new = old - 1, new - 1
            found.append((Change.KEPT, before[old]))
    return found[::-1]


def _require_answerable(work: "Work", member: Member, proposal: Proposal, amendment: Amendment) -> None:
    stages.require_author(member, proposal)
    stages.require(work, proposal, *STAGES)
    _require_open(amendment)


def _require_open(amendment: Amendment) -> None:
    if amendment.state is not AmendmentState.OPEN:
        raise AmendmentClosed(amendment.name, amendment.state)


def _decided(work: "Work", amendment: Amendment, state: AmendmentState, answer: str = "") -> Amendment:
    work.tell(AmendmentDecided(amendment.proposal_id, amendment.id, state))
    return work.amendments.save(amendment, state=state, decided_at=work.now, answer=answer)
