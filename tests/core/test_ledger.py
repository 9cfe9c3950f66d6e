"""The ledger refuses what does not balance, keeps floors, and chains its entries."""

import hashlib
import json
from contextlib import suppress
from datetime import timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import audit, ledger
from core.ledger import GENESIS, ISSUANCE, RP, SH, SP, TBC, LedgerError, Owner, OwnerKind, Posting, member_owner
from tests.support.memory import START, MemoryWork

ANA, BEN = member_owner(1), member_owner(2)
UNITS = [SP, RP, TBC, SH, "EUR"]


@pytest.mark.parametrize(
    "postings",
    [
        [],
        [Posting(ISSUANCE, SP, -5)],
        [Posting(ISSUANCE, SP, -5), Posting(ANA, SP, 4)],
        [Posting(ISSUANCE, SP, -5), Posting(ANA, RP, 5)],
        [Posting(ISSUANCE, SP, 0), Posting(ANA, SP, 0)],
        [Posting(ISSUANCE, "points", -5), Posting(ANA, "points", 5)],
        [Posting(ISSUANCE, "EUR\n", -5), Posting(ANA, "EUR\n", 5)],
        [Posting(ANA, SP, -5), Posting(ANA, SP, 5)],
        [Posting(ANA, SP, -5), Posting(BEN, SP, 5)],
    ],
)
def test_what_does_not_balance_or_passes_a_floor_is_no_entry(work: MemoryWork, postings: list[Posting]) -> None:
    with pytest.raises(LedgerError):
        ledger.post(work, "try", postings)

    assert work.ledger.head() == (0, GENESIS)


@pytest.mark.parametrize("amount", [0, -1])
def test_a_movement_is_of_a_positive_amount(work: MemoryWork, amount: int) -> None:
    with pytest.raises(LedgerError):
        ledger.move(work, "try", ISSUANCE, ANA, SP, amount)


def test_an_entry_may_move_several_units_when_each_balances(work: MemoryWork) -> None:
    postings = [Posting(ISSUANCE, SP, -5), Posting(ANA, SP, 5), Posting(ISSUANCE, RP, -7), Posting(ANA, RP, 7)]
    entry = ledger.post(work, "both", postings, subject="proposal:1", by=1)

    assert (entry.seq, entry.previous, entry.postings) == (1, GENESIS, tuple(postings))
    assert [ledger.balance(work, ANA, unit) for unit in (SP, RP, TBC)] == [5, 7, 0]
    assert ledger.balance(work, ISSUANCE, SP) == -5


def test_only_the_issuance_has_no_floor() -> None:
    floors = {kind: ledger.default_floor(Owner(kind, "1")) for kind in OwnerKind}

    assert floors.pop(OwnerKind.ISSUANCE) is None
    assert set(floors.values()) == {0}


def test_an_account_below_its_floor_may_be_raised(work: MemoryWork) -> None:
    ledger.move(work, "give", ISSUANCE, ANA, TBC, 5)
    account = ledger.account_of(work, ANA, TBC)
    work.ledger.held[ANA, TBC] = type(account)(ANA, TBC, 5, 9, account.id)
    ledger.move(work, "give", ISSUANCE, ANA, TBC, 1)

    assert ledger.balance(work, ANA, TBC) == 6


def test_owners_are_written_with_their_kind() -> None:
    assert [str(owner) for owner in (ISSUANCE, ANA, ledger.target_owner("proposal:3"))] == [
        "issuance",
        "member:1",
        "target:proposal:3",
    ]


def test_a_hash_is_the_same_in_every_time_zone_and_covers_every_field() -> None:
    postings = (Posting(ISSUANCE, SP, -5), Posting(ANA, SP, 5))
    elsewhere = START.astimezone(timezone(timedelta(hours=9)))
    first = ledger.digest(1, START, "join", "x", 1, postings, GENESIS)
    others = [
        ledger.digest(2, START, "join", "x", 1, postings, GENESIS),
        ledger.digest(1, START + timedelta(microseconds=1), "join", "x", 1, postings, GENESIS),
        ledger.digest(1, START, "earn", "x", 1, postings, GENESIS),
        ledger.digest(1, START, "join", "y", 1, postings, GENESIS),
        ledger.digest(1, START, "join", "x", None, postings, GENESIS),
        ledger.digest(1, START, "join", "x", 1, postings[::-1], GENESIS),
        ledger.digest(1, START, "join", "x", 1, postings, first),
    ]

    assert ledger.digest(1, elsewhere, "join", "x", 1, postings, GENESIS) == first
    assert first not in others
    assert len(set(others)) == len(others)


@given(st.text(), st.text(), st.none() | st.integers(1), st.text(), st.integers())
def test_the_canonical_form_of_an_entry_is_a_json_list(
    kind: str, subject: str, by: int | None, ref: str, amount: int
) -> None:
    owner = Owner(OwnerKind.TARGET, ref)
    canonical = ["before", 7, "2026-03-02T09:00:00.000000+00:00", kind, subject, by, [[str(owner), SP, amount]]]
    digest = hashlib.sha256(json.dumps(canonical, separators=(",", ":")).encode()).hexdigest()

    assert ledger.digest(7, START, kind, subject, by, [Posting(owner, SP, amount)], "before") == digest


movements = st.lists(
    st.tuples(
        st.sampled_from(["", "1", "2", "3"]),
        st.sampled_from(["", "1", "2", "3"]),
        st.sampled_from(UNITS),
        st.integers(-2, 50),
    )
)


@given(movements)
def test_whatever_is_moved_units_stay_apart_sums_stay_zero_and_floors_hold(
    moves: list[tuple[str, str, str, int]],
) -> None:
    work = MemoryWork()
    for source, target, unit, amount in moves:
        owners = [member_owner(int(ref)) if ref else ISSUANCE for ref in (source, target)]
        with suppress(LedgerError):
            ledger.move(work, "move", owners[0], owners[1], unit, amount)
    accounts = work.ledger.accounts()

    assert all(sum(account.balance for account in accounts if account.unit == unit) == 0 for unit in UNITS)
    assert all(account.balance >= 0 for account in accounts if account.owner != ISSUANCE)
    assert audit.verify(work).fault is None
