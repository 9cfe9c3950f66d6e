"""The measure of the engine: bare `sqlite3` writes the rows of the same commands, and asks and decides nothing."""

import itertools
import sqlite3
import time
from pathlib import Path

from data.sqlite import connect

INBOUND = "INSERT INTO inbound (platform, event_id, at, reply, answered_at) VALUES ('bench', ?, ?, ?, NULL)"
MEMBER = "UPDATE member SET acted_at = ? WHERE id = ?"
ENTRY = (
    """INSERT INTO entry (community_id, seq, at, kind, subject, "by", previous, hash) VALUES (1, ?, ?, ?, ?, ?, ?, ?)"""
)
POSTING = "INSERT INTO posting (community_id, seq, position, account_id, amount, balance) VALUES (1, ?, ?, ?, ?, ?)"
ACCOUNT = "UPDATE account SET balance = ? WHERE id = ?"
PLACEMENT = "UPDATE placement SET points = ?, placed_at = ? WHERE id = ?"
CARD = """
INSERT INTO outbox (community_id, platform, room, kind, created_at, due_at, thread, address, subject, fact, "values",
  attempts, claimed_at, sent_at, handle, dead_at)
VALUES (1, 'bench', 'square', 'card', ?, ?, '', '', ?, 'ProposalChanged', '{}', 0, NULL, NULL, '', NULL)
ON CONFLICT DO NOTHING"""
ANSWERED = "UPDATE inbound SET reply = NULL, answered_at = ? WHERE platform = 'bench' AND event_id = ?"
MOST_HEARD = 64


def drop_triggers(sql: sqlite3.Connection) -> None:
    """Leave the bare tables."""
    for (trigger,) in sql.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        sql.execute(f"DROP TRIGGER {trigger}")


class RawRows:
    """Members change a placement by one, in a copy of the engine's database.

    With ``checks`` the database is opened as the house does, and keeps its triggers and foreign keys; else only the
    tables stay.
    """

    def __init__(self, path: Path, reply: str, *, checks: bool) -> None:
        self._checks = checks
        if checks:
            self._sql = connect(path)
        else:
            self._sql = sqlite3.connect(path, isolation_level=None)
            self._sql.execute("PRAGMA journal_mode = WAL")
            self._sql.execute("PRAGMA synchronous = FULL")
            drop_triggers(self._sql)
        self._balances = dict(self._sql.execute("SELECT id, balance FROM account").fetchall())
        query = "SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1"
        self._seq, self._hash = self._sql.execute(query).fetchone()
        query = """
            SELECT placement.id, member_id, target, points, own.id, theirs.id FROM placement
            JOIN account AS own ON own.owner_kind = 'member' AND own.owner_ref = CAST(member_id AS TEXT)
            JOIN account AS theirs ON theirs.owner_kind = 'target' AND theirs.owner_ref = target
            ORDER BY placement.id"""
        self._placements = itertools.cycle([list(row) for row in self._sql.execute(query)])
        self._events = itertools.count()
        self._heard: list[str] = []
        self._reply = reply

    def close(self) -> None:
        self._sql.close()

    def run(self, size: int, times: int) -> int:
        """Commit so many groups of a size and return how many commands that made."""
        for _ in range(times):
            self._commit(size)
        return size * times

    def _commit(self, size: int) -> None:
        """Write the rows of so many commands, a savepoint each, and make them durable together."""
        self._sql.execute("BEGIN IMMEDIATE")
        for _ in range(size):
            self._sql.execute("SAVEPOINT job")
            self._command()
            self._sql.execute("RELEASE SAVEPOINT job")
        if len(self._heard) >= MOST_HEARD:
            now = time.time_ns() // 1000
            self._sql.executemany(ANSWERED, [(now, event) for event in self._heard])
            self._heard.clear()
        self._sql.execute("COMMIT")

    def _command(self) -> None:
        write, now = self._sql.execute, time.time_ns() // 1000
        placement = next(self._placements)
        id_, member_id, target, points, own, theirs = placement
        moved = 1 if points == 1 else -1
        placement[3] = points + moved
        event = f"$raw{next(self._events)}"
        write(MEMBER, (now, member_id))
        self._seq = seq = self._seq + 1
        previous, self._hash = self._hash, f"{seq:064x}"
        write(ENTRY, (seq, now, "place", target, member_id, previous, self._hash))
        for position, (account, amount) in enumerate(((own, -moved), (theirs, moved))):
            balance = self._balances[account] = self._balances[account] + amount
            write(POSTING, (seq, position, account, amount, balance))
            if not self._checks:  # where the triggers stand, they do this
                write(ACCOUNT, (balance, account))
        write(PLACEMENT, (placement[3], now, id_))
        write(CARD, (now, now, target))
        write(INBOUND, (event, now, self._reply))
        self._heard.append(event)
