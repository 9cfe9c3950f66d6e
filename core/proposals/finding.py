"""Finding proposals: by what people call them, by words, by stage. A draft is seen by its author only."""

import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from core.members import Member
from core.proposals.model import OPEN_FOR_POINTS, Proposal, Stage
from core.refusals import NotFound

if TYPE_CHECKING:
    from core.work import Work

_NUMBER = re.compile(r"[pP]?([0-9]{1,9})")
_WORD = re.compile(r"\w{3,}")
_STOP_WORDS = """
and are but can for from has have into not our out should than that the their them they this was were what when which
will with you your
als auch auf aus bei bis das dass dem den der des die ein eine einen einer für haben ist mit nach nicht oder sein sich
sie sind soll sollen über und uns unser von wird wir zum zur
como con del esta este hay las los más muy nos para pero por que ser sin sobre son sus una unas uno unos
"""
_STOP = frozenset(_STOP_WORDS.split())
"""Words that say nothing about what a proposal is about, in the languages of the texts."""
MOST_WORDS = 12
"""How many words of a text are looked for, the longest first."""
MOST_CANDIDATES = 100
"""How many proposals that share a word are compared."""
ALIKE = Fraction(1, 4)
"""Open proposals are similar to a text when more than this share of words is common."""


def visible(member: Member | None, proposal: Proposal) -> bool:
    """Say whether the member may know of the proposal."""
    return proposal.stage is not Stage.DRAFT or (member is not None and member.id == proposal.author_id)


def find(work: "Work", member: Member | None, ref: str) -> Proposal:
    """Return the proposal that the member calls ``P12``, ``p12`` or ``12``, or refuse with the nearest one."""
    match = _NUMBER.fullmatch(ref.strip())
    if match is None:
        raise NotFound("proposal", ref, next((each.name for each in similar(work, ref, 1)), ""))
    number = int(match[1])
    proposal = work.proposals.get(number=number)
    if proposal is None or not visible(member, proposal):
        seen = (each.number for each in listed(work, member))
        nearest = min(seen, key=lambda other: abs(other - number), default=None)
        raise NotFound("proposal", ref, f"P{nearest}" if nearest else "")
    return proposal


def listed(work: "Work", member: Member | None, stages: Sequence[Stage] = tuple(Stage)) -> Sequence[Proposal]:
    """Return the proposals in these stages that the member may see, oldest first."""
    return [proposal for proposal in work.proposals.find(stage=tuple(stages)) if visible(member, proposal)]


def search(work: "Work", text: str, limit: int = 10) -> Sequence[Proposal]:
    """Return the proposals of any stage but draft that share most words with the text, the nearest first."""
    return _nearest(work, text, limit, tuple(Stage), Fraction())


def similar(work: "Work", text: str, limit: int = 3) -> Sequence[Proposal]:
    """Return the open proposals that are most like a text, the nearest first; none when nothing is alike."""
    return _nearest(work, text, limit, OPEN_FOR_POINTS, ALIKE)


def _nearest(work: "Work", text: str, limit: int, stages: Sequence[Stage], above: Fraction) -> Sequence[Proposal]:
    wanted = _words(text)
    looked_for = sorted(wanted, key=lambda word: (-len(word), word))[:MOST_WORDS]
    if not looked_for:
        return []
    candidates = [each for each in work.proposals.search(looked_for, MOST_CANDIDATES) if each.stage in stages]
    scored = [(_likeness(wanted, each), each.number, each) for each in candidates]
    return [each for score, _, each in sorted(scored, key=lambda one: (-one[0], -one[1])) if score > above][:limit]


def _likeness(wanted: frozenset[str], proposal: Proposal) -> Fraction:
    """Return the share of the shorter text's words that both have; words of the title count twice."""
    title, whole = _words(proposal.title), _words(f"{proposal.title} {proposal.summary}")
    common = len(wanted & whole) + len(wanted & title)
    return Fraction(common, 2 * max(1, min(len(wanted), len(whole))))


def _words(text: str) -> frozenset[str]:
    found: Iterable[str] = _WORD.findall(text.casefold())
    return frozenset(found) - _STOP
