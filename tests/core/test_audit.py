"""The audit names the first thing that is wrong with the books."""

from dataclasses import replace

import pytest

from core import audit, ledger
from core.audit import Fault
from core.ledger import GENESIS, ISSUANCE, SP, Account, Entry, Posting, member_owner
from tests.support.memory import MemoryWork

ANA, BEN = member_owner(1), member_owner(2)


@pytest.fixture
def books(work: MemoryWork) -> MemoryWork:
    ledger.move(work, "joining", ISSUANCE, ANA, SP, 100, by=1)
    ledger.move(work, "joining", ISSUANCE, BEN, SP, 100, by=2)
    ledger.move(work, "place", ANA, ledger.target_owner("proposal:1"), SP, 10, by=1)
    return work


def chained(log: list[Entry]) -> list[Entry]:
    """Return entries whose hashes are right again, as a forger would make them."""
    previous, made = GENESIS, []
    for entry in log:
        values = (entry.seq, entry.at, entry.kind, entry.subject, entry.by, entry.postings, previous)
        made.append(replace(entry, previous=previous, hash=ledger.digest(*values)))
        previous = made[-1].hash
    return made


def test_books_that_nobody_touched_are_sound(books: MemoryWork) -> None:
    verdict = audit.verify(books)

    assert (verdict.fault, verdict.entries, verdict.accounts, verdict.head) == (None, 3, 4, books.ledger.log[-1].hash)


def test_empty_books_are_sound(work: MemoryWork) -> None:
    assert audit.verify(work) == audit.Verdict(0, 0, GENESIS)


def test_a_missing_entry_is_a_gap(books: MemoryWork) -> None:
    del books.ledger.log[1]

    assert (audit.verify(books).fault, audit.verify(books).seq) == (Fault.GAP, 3)


def test_a_changed_entry_has_the_wrong_hash(books: MemoryWork) -> None:
    books.ledger.log[1] = replace(books.ledger.log[1], kind="gift")

    assert (audit.verify(books).fault, audit.verify(books).seq) == (Fault.HASH, 2)


def test_an_entry_made_anew_breaks_the_chain_after_it(books: MemoryWork) -> None:
    books.ledger.log[1] = chained([books.ledger.log[0], replace(books.ledger.log[1], kind="gift")])[1]

    assert (audit.verify(books).fault, audit.verify(books).seq) == (Fault.CHAIN, 3)


def test_an_entry_that_does_not_balance_is_found_even_when_forged_well(books: MemoryWork) -> None:
    bad = replace(books.ledger.log[1], postings=(Posting(ISSUANCE, SP, -100), Posting(BEN, SP, 900)))
    books.ledger.log[1:] = [bad, *books.ledger.log[2:]]
    books.ledger.log = chained(books.ledger.log)

    assert (audit.verify(books).fault, audit.verify(books).seq) == (Fault.UNBALANCED, 2)


def test_a_balance_below_its_floor_is_found_in_the_entry_that_made_it(books: MemoryWork) -> None:
    bad = replace(books.ledger.log[2], postings=(Posting(ANA, SP, -101), Posting(BEN, SP, 101)))
    books.ledger.log = chained([*books.ledger.log[:2], bad])
    verdict = audit.verify(books)

    assert (verdict.fault, verdict.seq, verdict.account) == (Fault.FLOOR, 3, "member:1")


def test_a_posting_to_an_account_that_does_not_exist_is_found(books: MemoryWork) -> None:
    del books.ledger.held[BEN, SP]

    assert (audit.verify(books).fault, audit.verify(books).account) == (Fault.FLOOR, "member:2")


def test_a_kept_balance_that_differs_from_its_postings_is_named(books: MemoryWork) -> None:
    books.ledger.held[BEN, SP] = Account(BEN, SP, 1000, 0)
    verdict = audit.verify(books)

    assert (verdict.fault, verdict.seq, verdict.account) == (Fault.BALANCE, 0, "member:2 SP")
