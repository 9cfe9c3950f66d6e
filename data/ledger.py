"""The books: accounts, entries and postings. Triggers keep them final and every balance true (``data.triggers``)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby, islice
from operator import itemgetter

from sqlalchemy import bindparam, func, select

from core.ledger import BROUGHT_ALONG, GENESIS, Account, Entry, Owner, OwnerKind, Posting, StatementLine
from data.records import keep_moment, moment_of
from data.statements import Statement
from data.tables.books import account, entry, posting
from data.wire import Wire

_KINDS = {kind.value: kind for kind in OwnerKind}

_ACCOUNT_COLUMNS = [
    account.c.owner_kind,
    account.c.owner_ref,
    account.c.unit,
    account.c.balance,
    account.c.floor,
    account.c.id,
]
_OF_COMMUNITY = account.c.community_id == bindparam("community_id")
_ACCOUNT = Statement(
    select(*_ACCOUNT_COLUMNS).where(
        _OF_COMMUNITY,
        account.c.owner_kind == bindparam("owner_kind"),
        account.c.owner_ref == bindparam("owner_ref"),
        account.c.unit == bindparam("unit"),
    )
)
_ACCOUNTS = Statement(select(*_ACCOUNT_COLUMNS).where(_OF_COMMUNITY).order_by(account.c.id))
_SET_FLOOR = Statement(
    account.update().where(_OF_COMMUNITY, account.c.id == bindparam("account_id")).values(floor=bindparam("new_floor"))
)
_OPEN = Statement(account.insert(), [each.name for each in account.c if each.name != "id"])
_HEAD = Statement(
    select(entry.c.seq, entry.c.hash)
    .where(entry.c.community_id == bindparam("community_id"))
    .order_by(entry.c.seq.desc())
    .limit(1)
)
_ADD_ENTRY = Statement(entry.insert(), [each.name for each in entry.c])
_ADD_POSTING = Statement(posting.insert(), [each.name for each in posting.c])
_ENTRIES = Statement(
    select(
        *[each for each in entry.c if each.name != "community_id"],
        account.c.owner_kind,
        account.c.owner_ref,
        account.c.unit,
        posting.c.amount,
    )
    .select_from(
        entry.outerjoin(
            posting, (posting.c.community_id == entry.c.community_id) & (posting.c.seq == entry.c.seq)
        ).outerjoin(account)
    )
    .where(entry.c.community_id == bindparam("community_id"), entry.c.seq > bindparam("after_seq"))
    .order_by(entry.c.seq, posting.c.position)
)
_PAGE = 100
"""Lines of a statement that are read at a time: what is older than a period costs nothing."""
_NEWEST = 2**62
"""Above every sequence number."""
_THERE = posting.alias("there")
_OTHER = account.alias("other")
_STATEMENT = Statement(
    select(
        entry.c.seq,
        entry.c.at,
        entry.c.kind,
        entry.c.subject,
        posting.c.amount,
        posting.c.balance,
        _OTHER.c.owner_kind,
        _OTHER.c.owner_ref,
    )
    .select_from(posting.join(entry))
    .join(
        _OTHER,
        _OTHER.c.id
        == select(func.min(_THERE.c.account_id))
        .where(
            _THERE.c.community_id == posting.c.community_id,
            _THERE.c.seq == posting.c.seq,
            _THERE.c.account_id != posting.c.account_id,
        )
        .scalar_subquery(),
    )
    .where(
        posting.c.account_id == bindparam("account_id"),
        posting.c.seq < bindparam("before"),
    )
    .order_by(posting.c.seq.desc())
    .limit(_PAGE)
)


class LedgerBooks:
    """The ledger of one community."""

    __slots__ = ("_community_id", "_memory", "_wire")

    def __init__(self, wire: Wire, community_id: int) -> None:
        self._wire = wire
        self._memory = wire.memory
        self._community_id = community_id

    def account(self, owner: Owner, unit: str) -> Account | None:
        key = (self._community_id, owner.kind, owner.ref, unit)
        if key not in self._memory.accounts:
            where = {"community_id": self._community_id, "owner_kind": owner.kind.value, "owner_ref": owner.ref}
            row = self._wire.row(_ACCOUNT, where | {"unit": unit})
            self._memory.keep_account(key, Account(owner, *row[2:]) if row else None)
        return self._memory.accounts[key]

    def open_account(self, owner: Owner, unit: str, floor: int | None) -> Account:
        values = {
            "community_id": self._community_id,
            "owner_kind": owner.kind.value,
            "owner_ref": owner.ref,
            "unit": unit,
            "balance": 0,
            "floor": floor,
        }
        opened = Account(owner, unit, 0, floor, self._wire.insert(_OPEN, values))
        self._memory.keep_account((self._community_id, owner.kind, owner.ref, unit), opened)
        return opened

    def set_floor(self, account: Account, floor: int) -> Account:
        """Keep another floor for an account; the database takes none that is higher than before."""
        question = {"community_id": self._community_id, "account_id": account.id, "new_floor": floor}
        self._wire.change(_SET_FLOOR, question)
        now = Account(account.owner, account.unit, account.balance, floor, account.id)
        self._memory.keep_account((self._community_id, account.owner.kind, account.owner.ref, account.unit), now)
        return now

    def accounts(self) -> Sequence[Account]:
        """Return every account of the community, as the database has it."""
        rows = self._wire.rows(_ACCOUNTS, {"community_id": self._community_id})
        return [Account(Owner(_KINDS[kind], ref), *rest) for kind, ref, *rest in rows]

    def head(self) -> tuple[int, str]:
        """Return the sequence number and hash of the newest entry (0 and GENESIS before the first)."""
        head = self._memory.heads.get(self._community_id)
        if head is None:
            row = self._wire.row(_HEAD, {"community_id": self._community_id})
            head = self._memory.heads[self._community_id] = (row[0], row[1]) if row else (0, GENESIS)
        return head

    def append(self, entry: Entry, accounts: Sequence[Account]) -> None:
        """Keep the entry and its postings; the database moves the balances and checks floors and chain."""
        community_id = self._community_id
        values = {
            "community_id": community_id,
            "seq": entry.seq,
            "at": keep_moment(entry.at),
            "kind": entry.kind,
            "subject": entry.subject,
            "by": entry.by,
            "previous": entry.previous,
            "hash": entry.hash,
        }
        self._wire.later(_ADD_ENTRY, values)
        moved = [
            Account(each.owner, each.unit, each.balance + side.amount, each.floor, each.id)
            for each, side in zip(accounts, entry.postings, strict=True)
        ]
        for position, (after, side) in enumerate(zip(moved, entry.postings, strict=True)):
            values = {
                "community_id": community_id,
                "seq": entry.seq,
                "position": position,
                "account_id": after.id,
                "amount": side.amount,
                "balance": after.balance,
            }
            self._wire.later(_ADD_POSTING, values)
        for each in moved:
            self._memory.keep_account((community_id, each.owner.kind, each.owner.ref, each.unit), each)
        self._memory.heads[community_id] = (entry.seq, entry.hash)

    def entries(self, after_seq: int = 0) -> Iterator[Entry]:
        """Yield the entries in order, without holding them all in memory."""
        rows = self._wire.stream(_ENTRIES, {"community_id": self._community_id, "after_seq": after_seq})
        for _, group in groupby(rows, itemgetter(0)):
            sides = list(group)
            seq, at, kind, subject, by, previous, hash_ = sides[0][:7]
            postings = tuple(
                Posting(Owner(_KINDS[owner_kind], ref), unit, amount)
                for *_, owner_kind, ref, unit, amount in sides
                if owner_kind
            )
            yield Entry(seq, moment_of(at), kind, subject, by, postings, previous, hash_)

    def statement(self, account: Account, since: datetime, until: datetime, limit: int) -> Sequence[StatementLine]:
        """Return the newest lines of an account from ``since`` to ``until`` (both included), newest first."""
        lines = (each for each in self._lines_since(account, since) if since <= each.at <= until)
        return list(islice(lines, limit))

    def _lines_since(self, account: Account, since: datetime) -> Iterator[StatementLine]:
        """Yield lines, newest first, until all that come are older; what was brought along says nothing of others."""
        before = _NEWEST
        while rows := self._wire.rows(_STATEMENT, {"account_id": account.id, "before": before}):
            for seq, at, entry_kind, subject, amount, balance, kind, ref in rows:
                line = StatementLine(seq, moment_of(at), entry_kind, subject, amount, balance, Owner(_KINDS[kind], ref))
                if line.at < since and not entry_kind.startswith(BROUGHT_ALONG):
                    return
                yield line
            before = rows[-1][0]
