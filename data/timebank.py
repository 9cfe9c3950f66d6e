"""The time bank's rows, and the few questions about them that are more than rows."""

from collections.abc import Sequence

from sqlalchemy import BigInteger, ColumnElement, Integer, bindparam, case, cast, func, select, text

from core.timebank.model import (
    Dispute,
    Exchange,
    Import,
    Imported,
    ImportNote,
    Month,
    MonthTotals,
    Share,
    Step,
    Tally,
    Totals,
    Trust,
    Weekly,
    Witness,
)
from data.records import Records, Shape
from data.statements import Statement
from data.tables import timebank as tables
from data.wire import Wire

EXCHANGE = Shape(Exchange, tables.exchange)
SHARE = Shape(Share, tables.share)
STEP = Shape(Step, tables.step)
DISPUTE = Shape(Dispute, tables.dispute)
WEEKLY = Shape(Weekly, tables.weekly)
TRUST = Shape(Trust, tables.trust)
WITNESS = Shape(Witness, tables.witness)
MONTH = Shape(Month, tables.month)
TALLY = Shape(Tally, tables.tally)
IMPORT = Shape(Import, tables.import_)
IMPORTED = Shape(Imported, tables.imported)
IMPORT_NOTE = Shape(ImportNote, tables.import_note)

_COMMUNITY: ColumnElement[int] = bindparam("community_id")
_LIMIT = bindparam("limit", type_=Integer)
_NEWEST = 2**62
"""Above every id."""


class ExchangeRecords(Records[Exchange]):
    """The exchanges of one community."""

    __slots__ = ()

    _exchange = tables.exchange.c
    _NEXT = Statement(
        select(func.coalesce(func.max(_exchange.number), 0) + 1).where(_exchange.community_id == _COMMUNITY)
    )

    def next_number(self) -> int:
        """Return the number of the next exchange."""
        row = self._wire.row(self._NEXT, self._scope)
        return row[0] if row else 1


class WeeklyRecords(Records[Weekly]):
    """The weekly exchanges of one community."""

    __slots__ = ()

    _weekly = tables.weekly.c
    _NEXT = Statement(select(func.coalesce(func.max(_weekly.number), 0) + 1).where(_weekly.community_id == _COMMUNITY))

    def next_number(self) -> int:
        """Return the number of the next one."""
        row = self._wire.row(self._NEXT, self._scope)
        return row[0] if row else 1


def _latest(side: ColumnElement[int]) -> Statement:
    share = tables.share.c
    wanted = (share.community_id == _COMMUNITY, side == bindparam("member_id"), share.id < bindparam("before"))
    return Statement(select(*SHARE.columns).where(*wanted).order_by(share.id.desc()).limit(_LIMIT))


def _waiting(side: ColumnElement[int], condition: str) -> Statement:
    share = tables.share.c
    wanted = (share.community_id == _COMMUNITY, side == bindparam("member_id"), text(condition))
    return Statement(select(*SHARE.columns).where(*wanted))


class ShareRecords(Records[Share]):
    """The shares of one community."""

    __slots__ = ()

    _GIVEN = _latest(tables.share.c.giver_id)
    _RECEIVED = _latest(tables.share.c.receiver_id)

    _GIVER_ASKED = _waiting(tables.share.c.giver_id, tables.WAITS_FOR_GIVER)
    _RECEIVER_ASKED = _waiting(tables.share.c.receiver_id, tables.WAITS_FOR_RECEIVER)

    def waiting(self, member_id: int) -> Sequence[Share]:
        """Return the shares that wait for the member's word, the oldest first."""
        question = self._scope | {"member_id": member_id}
        rows = [*self._wire.rows(self._GIVER_ASKED, question), *self._wire.rows(self._RECEIVER_ASKED, question)]
        return sorted(map(SHARE.read, rows), key=lambda each: each.id)

    def latest(self, member_id: int, limit: int, before: int | None = None) -> Sequence[Share]:
        """Return a member's newest shares first, those with an id below ``before``."""
        question = self._scope | {"member_id": member_id, "before": before or _NEWEST, "limit": limit}
        rows = [*self._wire.rows(self._GIVEN, question), *self._wire.rows(self._RECEIVED, question)]
        return sorted(map(SHARE.read, rows), key=lambda each: -each.id)[:limit]


class MonthRecords(Records[Month]):
    """What the members of one community gave and received, by month."""

    __slots__ = ()

    _month = tables.month.c
    _GAVE = _month.given + _month.gifts_given
    _ACTIVE = (
        _month.community_id == _COMMUNITY,
        _month.month >= bindparam("since"),
        _GAVE + _month.received + _month.gifts_received > 0,
    )
    _TOTALS = Statement(
        select(
            func.count(func.distinct(_month.member_id)),
            func.count(func.distinct(case((_GAVE > 0, _month.member_id)))),
            cast(func.coalesce(func.sum(_month.given), 0), BigInteger),
            cast(func.coalesce(func.sum(_month.gifts_given), 0), BigInteger),
        ).where(*_ACTIVE)
    )
    _BY_MONTH = Statement(
        select(_month.month, func.count(), cast(func.sum(_GAVE), BigInteger))
        .where(*_ACTIVE)
        .group_by(_month.month)
        .order_by(_month.month)
    )

    def totals(self, since: int) -> Totals:
        """Return what everybody gave together in that month and since."""
        row = self._wire.row(self._TOTALS, self._scope | {"since": since})
        return Totals(*row) if row else Totals(0, 0, 0, 0)

    def by_month(self, since: int) -> Sequence[MonthTotals]:
        """Return what everybody gave together in that month and each since, without the months of nobody."""
        return [MonthTotals(*row) for row in self._wire.rows(self._BY_MONTH, self._scope | {"since": since})]


class TimeBankStores:
    """All that the time bank keeps of one community (``core.timebank.model.TimeBank``)."""

    def __init__(self, wire: Wire, community_id: int) -> None:
        self.exchanges = ExchangeRecords(EXCHANGE, wire, community_id)
        self.shares = ShareRecords(SHARE, wire, community_id)
        self.steps: Records[Step] = Records(STEP, wire, community_id)
        self.disputes: Records[Dispute] = Records(DISPUTE, wire, community_id)
        self.weeklies = WeeklyRecords(WEEKLY, wire, community_id)
        self.trusts: Records[Trust] = Records(TRUST, wire, community_id)
        self.witnesses: Records[Witness] = Records(WITNESS, wire, community_id)
        self.months = MonthRecords(MONTH, wire, community_id)
        self.tallies: Records[Tally] = Records(TALLY, wire, community_id)
        self.imports: Records[Import] = Records(IMPORT, wire, community_id)
        self.imported: Records[Imported] = Records(IMPORTED, wire, community_id)
        self.import_notes: Records[ImportNote] = Records(IMPORT_NOTE, wire, community_id)
