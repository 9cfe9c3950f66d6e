"""The time bank's stores in memory."""

from collections.abc import Sequence

from core.timebank.model import (
    WAITING,
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
from tests.support.memory_rows import MemoryRows


class MemoryExchanges(MemoryRows[Exchange]):
    """Exchanges and their numbers."""

    def next_number(self) -> int:
        return 1 + max((each.number for each in self.find()), default=0)


class MemoryWeeklies(MemoryRows[Weekly]):
    """Weekly exchanges and their numbers."""

    def next_number(self) -> int:
        return 1 + max((each.number for each in self.find()), default=0)


class MemoryShares(MemoryRows[Share]):
    """Shares; a member's newest first."""

    def waiting(self, member_id: int) -> Sequence[Share]:
        open_ = (each for each in self.find(state=WAITING) if each.concerns(member_id))
        return [each for each in open_ if not each.agrees(member_id)]

    def latest(self, member_id: int, limit: int, before: int | None = None) -> Sequence[Share]:
        mine = [each for each in self.find() if each.concerns(member_id) and (before is None or each.id < before)]
        return mine[::-1][:limit]


class MemoryMonths(MemoryRows[Month]):
    """What was given by month."""

    def totals(self, since: int) -> Totals:
        active = self._active(since)
        people = len({each.member_id for each in active})
        givers = len({each.member_id for each in active if each.given + each.gifts_given})
        return Totals(people, givers, sum(each.given for each in active), sum(each.gifts_given for each in active))

    def by_month(self, since: int) -> Sequence[MonthTotals]:
        active = self._active(since)
        return [
            MonthTotals(month, len(mine), sum(each.given + each.gifts_given for each in mine))
            for month in sorted({each.month for each in active})
            for mine in [[each for each in active if each.month == month]]
        ]

    def _active(self, since: int) -> Sequence[Month]:
        months = [each for each in self.find() if each.month >= since]
        return [each for each in months if each.given + each.received + each.gifts_given + each.gifts_received > 0]


class MemoryTimeBank:
    """Everything that the time bank keeps."""

    def __init__(self) -> None:
        self.exchanges = MemoryExchanges(Exchange, ("number",))
        self.shares = MemoryShares(Share)
        self.steps = MemoryRows(Step)
        self.disputes = MemoryRows(Dispute, ("share_id",))
        self.weeklies = MemoryWeeklies(Weekly, ("number",))
        self.trusts = MemoryRows(Trust, ("member_id", "partner_id"))
        self.witnesses = MemoryRows(Witness, ("share_id", "member_id"))
        self.months = MemoryMonths(Month, ("member_id", "month"))
        self.tallies = MemoryRows(Tally, ("member_id",))
        self.imports = MemoryRows(Import, ("number",), ("digest",))
        self.imported = MemoryRows(Imported, ("label",))
        self.import_notes = MemoryRows(ImportNote, ("seq",))
