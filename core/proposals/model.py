"""The things that a proposal consists of, and what happened to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.facts import Fact
from core.rows import Rows

TITLE = (3, 200)
SUMMARY = (10, 2000)
WISH = (0, 500)
REASON = (5, 1000)
"""Least and most characters of a proposal's texts (governance.md)."""
MOST_COST = 10**15
"""Highest cost, in minor units of its currency."""


class Stage(StrEnum):
    """Where a proposal stands."""

    DRAFT = "draft"
    SUPPORT = "support"
    DELIBERATION = "deliberation"
    VOTING = "voting"
    RESOLVING = "resolving"  # consent with blocks: first tried to be resolved by an amendment
    TESTING = "testing"  # blocks that still stand: tested by a three-quarters vote
    ADOPTED = "adopted"
    REJECTED = "rejected"
    RESTING = "resting"  # did not reach the agenda in time; can be revived
    WITHDRAWN = "withdrawn"


OPEN_FOR_POINTS = (Stage.SUPPORT, Stage.DELIBERATION, Stage.VOTING, Stage.RESOLVING, Stage.TESTING)
BALLOT_STAGES = (Stage.VOTING, Stage.TESTING)
DECIDED = (Stage.ADOPTED, Stage.REJECTED)


class Path(StrEnum):
    """The eight Cooperation Paths."""

    EDUCATION = "education"
    ECONOMY = "economy"
    WELLBEING = "wellbeing"
    TECHNOLOGY = "technology"
    GOVERNANCE = "governance"
    CONNECTION = "connection"
    MEDIA = "media"
    PLANET = "planet"


class Stance(StrEnum):
    """A position in the deliberation; oppose and block need a reason."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    ABSTAIN = "abstain"
    BLOCK = "block"


class AmendmentState(StrEnum):
    """What became of an amendment."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposal. ``number`` is what people say (P12); ``version`` counts accepted texts from 1.

    ``stage_ends_at`` is None in stages that wait for a person. ``group_id`` None means the whole community.
    ``setting`` and ``setting_value`` name the charter setting that adoption changes (both empty otherwise).
    ``cost_minor`` is in the minor unit of ``currency``. ``outcome`` and ``next_step`` are the author's closing words.
    ``tally`` is how the last vote is counted, as plain values: ``method``, ``open``, ``roll``, ``active``, ``quorum``
    are frozen when it opens; ``passed``, ``why``, ``cast`` and ``count-<choice>`` join them when it closes. ``round``
    counts ballots (1 is the vote itself, 2 the test of blocks). ``minority`` is the report of those who objected, once
    they edited it.
    """

    number: int
    author_id: int
    title: str
    summary: str
    path: Path
    stage: Stage
    stage_at: datetime
    created_at: datetime
    wish: str = ""
    method: str = ""
    group_id: int | None = None
    cost_minor: int | None = None
    currency: str = ""
    setting: str = ""
    setting_value: str = ""
    stage_ends_at: datetime | None = None
    version: int = 1
    round: int = 0
    revived: int = 0
    outcome: str = ""
    next_step: str = ""
    minority: str = ""
    tally: dict[str, int | str] | None = None
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it: P12."""
        return f"P{self.number}"

    @property
    def target(self) -> str:
        """The name of what points are placed on."""
        return f"proposal:{self.id}"


@dataclass(frozen=True, slots=True)
class Version:
    """A text that the proposal had, from its opening on."""

    proposal_id: int
    version: int
    title: str
    summary: str
    at: datetime
    by: int
    amendment_id: int | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """One member's position with its reason; a lifted block keeps its reason with ``lifted_at``."""

    proposal_id: int
    member_id: int
    stance: Stance
    reason: str
    at: datetime
    lifted_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """A declared conflict of interest; shown wherever the member's position is."""

    proposal_id: int
    member_id: int
    text: str
    at: datetime
    id: int = 0


@dataclass(frozen=True, slots=True)
class Amendment:
    """A suggested new summary, against the version it was written on; ``number`` counts within the proposal (A1)."""

    proposal_id: int
    number: int
    author_id: int
    base_version: int
    summary: str
    reason: str
    state: AmendmentState
    at: datetime
    decided_at: datetime | None = None
    answer: str = ""
    id: int = 0

    @property
    def name(self) -> str:
        """What people call it within its proposal: A1."""
        return f"A{self.number}"


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote in one round. ``member_id`` is forgotten at the close of a secret vote; ``receipt`` stays."""

    proposal_id: int
    round: int
    member_id: int | None
    choice: str
    reason: str
    receipt: str
    at: datetime
    id: int = 0


@dataclass(frozen=True, slots=True)
class RollEntry:
    """One member of the frozen voter roll of a round."""

    proposal_id: int
    round: int
    member_id: int
    voted: bool = False
    id: int = 0


class Proposals(Rows[Proposal], Protocol):
    """What the subject asks of storage beyond rows."""

    def next_number(self) -> int:
        """Return a number that no proposal has or had, not even a draft that was thrown away."""
        ...

    def search(self, words: Sequence[str], limit: int) -> Sequence[Proposal]:
        """Return proposals whose title or summary holds any of the words (case ignored), newest first; no drafts."""
        ...


class Rolls(Rows[RollEntry], Protocol):
    """What the subject asks of storage beyond rows."""

    def freeze(self, proposal_id: int, round_: int, member_ids: Sequence[int]) -> None:
        """Keep the voter roll of a round."""
        ...


# --- facts ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ProposalOpened(Fact):
    """A draft was opened for support (``revived`` when it had rested before)."""

    proposal_id: int
    revived: bool = False


@dataclass(frozen=True)
class ProposalChanged(Fact):
    """Something that the live card shows changed; nothing else is announced."""

    proposal_id: int


@dataclass(frozen=True)
class StageBegan(Fact):
    """The proposal entered a stage (any but draft and support).

    ``why`` is how the vote was counted (``core.voting.method.Why``), ``resolved`` when no block stood any longer,
    ``called`` when somebody called the vote before its time, or empty.
    """

    proposal_id: int
    stage: str
    why: str = ""


@dataclass(frozen=True)
class PositionTaken(Fact):
    """A member took or changed a position."""

    proposal_id: int
    member_id: int
    stance: str


@dataclass(frozen=True)
class BlockLifted(Fact):
    """A member lifted their block."""

    proposal_id: int
    member_id: int


@dataclass(frozen=True)
class AmendmentOffered(Fact):
    """An amendment was written."""

    proposal_id: int
    amendment_id: int


@dataclass(frozen=True)
class AmendmentDecided(Fact):
    """The author accepted or declined an amendment, or its writer withdrew it."""

    proposal_id: int
    amendment_id: int
    state: str


@dataclass(frozen=True)
class ConflictDeclared(Fact):
    """A member declared a conflict of interest."""

    proposal_id: int
    member_id: int


@dataclass(frozen=True)
class VoteReminder(Fact):
    """A day before the end: one fact for each member on the roll who has not voted."""

    proposal_id: int
    member_id: int


@dataclass(frozen=True)
class StageLengthChanged(Fact):
    """A facilitator gave the stage so many days more (fewer when negative), with a reason on the record."""

    proposal_id: int
    days: int


@dataclass(frozen=True)
class OutcomeAsked(Fact):
    """The author is asked for a short outcome statement and the next step."""

    proposal_id: int
    member_id: int


@dataclass(frozen=True)
class OutcomeStated(Fact):
    """The author's closing words were kept; everyone concerned hears them."""

    proposal_id: int


@dataclass(frozen=True)
class MinorityAsked(Fact):
    """An objector may edit the minority report that was drafted from the objections."""

    proposal_id: int
    member_id: int


@dataclass(frozen=True)
class MinorityReported(Fact):
    """The minority report was written or changed."""

    proposal_id: int
    member_id: int
