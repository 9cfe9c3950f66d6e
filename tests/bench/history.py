"""A long past, made fast: entries that move a point to a proposal and back again, in a valid chain."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.ledger import SP, Posting, digest, member_owner, target_owner
from data.records import keep_moment
from data.triggers import install
from tests.bench.raw import ENTRY, POSTING, drop_triggers

_CHUNK = 20_000


def lengthen(path: Path, entries: int) -> None:
    """Add so many entries (an even number) to the ledger of the one community of a closed database."""
    with closing(sqlite3.connect(path, isolation_level=None)) as sql:
        sql.execute("PRAGMA synchronous = OFF")
        drop_triggers(sql)
        past = _Past(sql)
        for begin in range(0, entries, _CHUNK):
            sql.execute("BEGIN")
            made = [past.entry() for _ in range(begin, min(begin + _CHUNK, entries))]
            sql.executemany(ENTRY, [entry for entry, _ in made])
            sql.executemany(POSTING, [posting for _, postings in made for posting in postings])
            sql.execute("COMMIT")
        for statement in install("sqlite"):
            sql.execute(statement)
        sql.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class _Past:
    """Members take turns: each places a point and takes it back."""

    def __init__(self, sql: sqlite3.Connection) -> None:
        query = "SELECT id, owner_ref, balance FROM account WHERE unit = 'SP' AND owner_kind = ?"
        self._members = sql.execute(query, ("member",)).fetchall()
        self._target, self._subject, self._placed = sql.execute(query, ("target",)).fetchall()[-1]
        self._seq, self._hash = sql.execute("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1").fetchone()
        self._count = 0
        self._at = datetime.now(UTC) - timedelta(days=365)

    def entry(self) -> tuple[tuple[object, ...], list[tuple[int, ...]]]:
        """Return the columns of the next entry and of its postings."""
        turn, back = divmod(self._count, 2)
        account, member, free = self._members[turn % len(self._members)]
        kind, amount, left = ("take-back", 1, 0) if back else ("place", -1, -1)
        sides = (Posting(member_owner(member), SP, amount), Posting(target_owner(self._subject), SP, -amount))
        self._count += 1
        self._seq += 1
        self._at += timedelta(seconds=10)
        previous = self._hash
        self._hash = digest(self._seq, self._at, kind, self._subject, int(member), sides, previous)
        moment = keep_moment(self._at)
        entry = (self._seq, moment, kind, self._subject, int(member), previous, self._hash)
        return entry, [
            (self._seq, 0, account, amount, free + left),
            (self._seq, 1, self._target, -amount, self._placed - left),
        ]
