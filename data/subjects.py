"""The few questions that core's subjects ask of storage beyond rows."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Integer, bindparam, cast, func, or_, select
from sqlalchemy.sql import ClauseElement

from core.deadlines import Deadline
from core.ledger import SP, OwnerKind
from core.members import Member
from core.points import Placement
from core.proposals.model import Proposal, RollEntry, Stage
from core.record import Act
from data.merging import rewire
from data.records import Records, fold, keep_json, keep_moment
from data.remembered import RememberedRecords
from data.shapes import ACT, DEADLINE, MEMBER, PROPOSAL
from data.statements import DialectName, Statement, holds, insert
from data.tables import books, happenings, people, proposals
from data.wire import Wire

_LIMIT = bindparam("limit", type_=Integer)
_COMMUNITY: ColumnElement[int] = bindparam("community_id")
_MOST_WORDS = 20
"""How many words a search looks for; more are ignored."""


class MemberRecords(RememberedRecords[Member]):
    """The members of one community."""

    __slots__ = ()

    _member, _identity = people.member.c, people.identity.c
    _OWN = _member.merged_into.is_(None)
    _ACTIVE = Statement(
        select(_member.id)
        .where(_member.community_id == _COMMUNITY, _member.acted_at >= bindparam("moment"), _OWN)
        .order_by(_member.id)
    )
    _BY_ADDRESS = Statement(
        select(_identity.member_id).where(
            _identity.platform == bindparam("platform"),
            _identity.address == bindparam("address"),
            _identity.community_id == _COMMUNITY,
        )
    )
    _NAMED = Statement(
        select(*MEMBER.columns)
        .where(_member.community_id == _COMMUNITY, _member.folded == bindparam("folded"), _OWN)
        .order_by(_member.id)
    )

    def active_since(self, moment: datetime) -> Sequence[int]:
        """Return the ids of members whose last governance act is not older than that, in order."""
        community_id, memory = self._scope["community_id"], self._wire.memory
        known = memory.active.get((community_id, moment))
        if known is None:
            rows = self._wire.rows(self._ACTIVE, self._scope | {"moment": keep_moment(moment)})
            known = [id_ for (id_,) in rows]
            memory.keep_active(community_id, moment, known)
        return known

    def by_address(self, platform: str, address: str) -> Member | None:
        """Return the member who uses this chat account."""
        question = self._scope | {"platform": platform, "address": address}
        row = self._wire.memory.answer(
            "identity", tuple(question.values()), lambda: self._wire.row(self._BY_ADDRESS, question)
        )
        return self.get(id=row[0]) if row else None

    def named(self, name: str) -> Sequence[Member]:
        """Return the members with this name, ignoring case."""
        return [self._shape.read(row) for row in self._wire.rows(self._NAMED, self._scope | {"folded": fold(name)})]

    def get(self, **equal: Any) -> Member | None:
        """Return the one member whose fields equal these values, or None."""
        known = RememberedRecords.get(self, **equal)
        return self.get(id=known.merged_into) if known and known.merged_into else known

    def find(self, **equal: Any) -> Sequence[Member]:
        """Return all members whose fields equal these values, oldest first."""
        return RememberedRecords.find(self, **equal, merged_into=None)

    def count(self, **equal: Any) -> int:
        """Return how many members have these values."""
        return RememberedRecords.count(self, **equal, merged_into=None)

    def merge(self, gone: Member, kept: Member) -> None:
        """Let everything that names ``gone`` name ``kept``, but for what is final and what both have side by side."""
        rewire(self._wire, gone.id, kept.id)
        RememberedRecords.save(self, gone, merged_into=kept.id)
        self._wire.memory.forget()

    def save(self, row: Member, **changes: object) -> Member:
        """Change the named fields of a member and return them as they are now."""
        before = self.known(row) or row
        now = RememberedRecords.save(self, row, **changes)
        self._wire.memory.acted(before.acted_at, now.acted_at)
        return now

    def add(self, row: Member) -> Member:
        """Keep a new member and return them with their id."""
        self._wire.memory.active.clear()
        return RememberedRecords.add(self, row)

    def remove(self, **equal: object) -> int:
        """Forget the members with these values and return how many there were."""
        self._wire.memory.active.clear()
        return RememberedRecords.remove(self, **equal)


class PlacementRecords(RememberedRecords[Placement]):
    """The points that members of one community have placed."""

    __slots__ = ()

    _EARNED = Statement(
        select(cast(func.coalesce(func.sum(books.posting.c.amount), 0), BigInteger))
        .select_from(books.account.join(books.posting).join(books.entry))
        .where(
            books.account.c.community_id == _COMMUNITY,
            books.account.c.owner_kind == OwnerKind.MEMBER.value,
            books.account.c.owner_ref == bindparam("owner_ref"),
            books.account.c.unit == SP,
            books.entry.c.kind.startswith("earn-", autoescape=True),
            books.entry.c.at >= bindparam("moment"),
        )
    )

    def earned_since(self, member_id: int, moment: datetime) -> int:
        """Return the points the member earned since then."""
        question = self._scope | {"owner_ref": str(member_id), "moment": keep_moment(moment)}
        row = self._wire.row(self._EARNED, question)
        return row[0] if row else 0


def _next_number(dialect: DialectName) -> ClauseElement:
    number = people.last_number.c.number
    new = insert(dialect, people.last_number).values(number=1)
    counted = new.on_conflict_do_update(index_elements=["community_id", "kind"], set_={"number": number + 1})
    return counted.returning(number)


class ProposalRecords(RememberedRecords[Proposal]):
    """The proposals of one community."""

    __slots__ = ()

    _NEXT = Statement(_next_number, ["community_id", "kind"])

    def next_number(self) -> int:
        """Return a number that no proposal has or had."""
        row = self._wire.change_row(self._NEXT, self._scope | {"kind": "proposal"})
        return int(row[0]) if row else 1

    def search(self, words: Sequence[str], limit: int) -> Sequence[Proposal]:
        """Return proposals whose title or summary holds any of the words (case ignored), newest first; no drafts."""
        wanted = {f"word{at}": fold(word) for at, word in enumerate(words[:_MOST_WORDS]) if word}
        if not wanted:
            return ()

        def build(dialect: DialectName) -> ClauseElement:
            columns = proposals.proposal.c
            return (
                select(*PROPOSAL.columns)
                .where(
                    columns.community_id == _COMMUNITY,
                    columns.stage != Stage.DRAFT.value,
                    or_(*(holds(dialect, columns.folded, name) for name in wanted)),
                )
                .order_by(columns.id.desc())
                .limit(_LIMIT)
            )

        statement = PROPOSAL.statement(("search", *wanted), build)
        return [self._shape.read(row) for row in self._wire.rows(statement, self._scope | wanted | {"limit": limit})]


class RollRecords(Records[RollEntry]):
    """The voter rolls of one community."""

    __slots__ = ()

    _ADD = Statement(proposals.roll_entry.insert(), ("community_id", "proposal_id", "round", "member_id", "voted"))

    def freeze(self, proposal_id: int, round_: int, member_ids: Sequence[int]) -> None:
        """Keep the voter roll of a round."""
        roll = self._scope | {"proposal_id": proposal_id, "round": round_, "voted": 0}
        self._wire.change_many(self._ADD, [roll | {"member_id": member_id} for member_id in member_ids])


def _put_charter(dialect: DialectName) -> ClauseElement:
    new = insert(dialect, people.charter_value)
    return new.on_conflict_do_update(index_elements=["community_id", "key"], set_={"value": new.excluded.value})


class Charter:
    """The charter values of one community that differ from the defaults."""

    __slots__ = ("_community_id", "_wire")

    _value = people.charter_value.c
    _VALUES = Statement(select(_value.key, _value.value).where(_value.community_id == _COMMUNITY))
    _PUT = Statement(_put_charter, ("community_id", "key", "value"))

    def __init__(self, wire: Wire, community_id: int) -> None:
        self._wire = wire
        self._community_id = community_id

    def values(self) -> Mapping[str, int | str]:
        charters = self._wire.memory.charters
        if self._community_id not in charters:
            rows = self._wire.rows(self._VALUES, {"community_id": self._community_id})
            charters[self._community_id] = {key: json.loads(value) for key, value in rows}
        return charters[self._community_id]

    def put(self, key: str, value: int | str) -> None:
        values = {"community_id": self._community_id, "key": key, "value": keep_json(value)}
        self._wire.change(self._PUT, values)
        self._wire.memory.charters.pop(self._community_id, None)


class ActRecords:
    """The record of acts of one community; rows are only ever added."""

    __slots__ = ("_records", "_scope", "_wire")

    def __init__(self, wire: Wire, community_id: int) -> None:
        self._wire = wire
        self._scope = {"community_id": community_id}
        self._records = Records(ACT, wire, community_id)

    def add(self, row: Act) -> Act:
        return self._records.add(row)

    def latest(self, limit: int, before: int | None = None, about: str | None = None) -> Sequence[Act]:
        """Return the newest acts first, those with an id below ``before``, about one subject if named."""
        columns = happenings.act.c
        conditions = {"before": columns.id < bindparam("before"), "about": columns.about == bindparam("about")}
        wanted = {name: value for name, value in (("before", before), ("about", about)) if value is not None}
        statement = ACT.statement(
            ("latest", *wanted),
            lambda _: (
                select(*ACT.columns)
                .where(columns.community_id == _COMMUNITY, *(conditions[name] for name in wanted))
                .order_by(columns.id.desc())
                .limit(_LIMIT)
            ),
        )
        return [ACT.read(row) for row in self._wire.rows(statement, self._scope | wanted | {"limit": limit})]


def _set_deadline(dialect: DialectName) -> ClauseElement:
    new = insert(dialect, happenings.deadline)
    return new.on_conflict_do_update(
        index_elements=["community_id", "subject", "kind"],
        index_where=happenings.deadline.c.done_at.is_(None),
        set_={"due_at": new.excluded.due_at},
    )


class DeadlineRecords:
    """The deadlines of one community, at one moment."""

    __slots__ = ("_community_id", "_now", "_records", "_wire")

    _deadline = happenings.deadline.c
    _SET = Statement(_set_deadline, ("community_id", "kind", "subject", "due_at"))
    _DUE = Statement(
        select(*DEADLINE.columns)
        .where(
            _deadline.community_id == _COMMUNITY,
            _deadline.done_at.is_(None),
            _deadline.due_at <= bindparam("moment"),
        )
        .order_by(_deadline.due_at, _deadline.id)
        .limit(_LIMIT)
    )

    def __init__(self, wire: Wire, community_id: int, now: datetime) -> None:
        self._wire = wire
        self._community_id = community_id
        self._now = now
        self._records = Records(DEADLINE, wire, community_id)

    def set(self, kind: str, subject: str, due_at: datetime) -> None:
        """Set the deadline, or move it when it is already set."""
        values = {"community_id": self._community_id, "kind": kind, "subject": subject, "due_at": keep_moment(due_at)}
        self._wire.change(self._SET, values)

    def clear(self, subject: str, kind: str | None = None) -> None:
        """Forget the open deadlines of a subject (of one kind only, if named)."""
        if kind is None:
            self._records.remove(subject=subject, done_at=None)
        else:
            self._records.remove(subject=subject, kind=kind, done_at=None)

    def due(self, moment: datetime, limit: int) -> Sequence[Deadline]:
        """Return open deadlines that fell due by that moment, the oldest first."""
        question = {"community_id": self._community_id, "moment": keep_moment(moment), "limit": limit}
        return [DEADLINE.read(row) for row in self._wire.rows(self._DUE, question)]

    def done(self, deadline: Deadline) -> None:
        """Mark it handled, in the same unit of work as its effect."""
        self._records.save(deadline, done_at=self._now)

    def get(self, kind: str, subject: str) -> Deadline | None:
        """Return the open deadline of this kind for the subject, or None."""
        return self._records.get(kind=kind, subject=subject, done_at=None)
