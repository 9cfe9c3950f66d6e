"""The plain-text books are read by the programs they are for, which find every balance as we keep it."""

import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from beancount import loader
from beancount.core import realization
from hypothesis import given, settings
from hypothesis import strategies as st

from core import journal, ledger, points
from core.journal import Style, account_name, amount
from core.ledger import ISSUANCE, RP, SH, SP, TBC, Owner, OwnerKind, Posting, member_owner
from tests.support.memory import MemoryWork

NEEDS_HLEDGER = pytest.mark.skipif(shutil.which("hledger") is None, reason="hledger is not installed here")
UNITS = [SP, RP, TBC, SH, "EUR"]


def lively(work: MemoryWork) -> MemoryWork:
    """Books with every kind of owner and every unit, over some days."""
    for member_id in (1, 2, 3):
        points.grant_on_joining(work, member_id)
    points.place(work, 1, "proposal:1", 7)
    work.later(days=2)
    points.place(work, 2, "proposal:1", 3)
    points.give_back_all(work, "proposal:1")
    owners = [Owner(OwnerKind.FUND, "tools"), Owner(OwnerKind.GROUP, "4"), Owner(OwnerKind.ESCROW, "purchase:9")]
    for number, (unit, owner) in enumerate(zip([RP, TBC, SH], owners, strict=True), 1):
        ledger.move(work, "grant", ISSUANCE, owner, unit, 1234567 * number, subject='sub"ject\\ ; | x', by=number)
    ledger.post(work, "gift", [Posting(ISSUANCE, "EUR", -1250), Posting(member_owner(1), "EUR", 1250)])
    return work


def beancount_balances(text: str) -> dict[tuple[str, str], Decimal]:
    entries, errors, _ = loader.load_string(text)
    assert errors == []
    real = realization.realize(entries)  # type: ignore[no-untyped-call]  # beancount's
    return {
        (account.account, position.units.currency): position.units.number
        for account in realization.iter_children(real)  # type: ignore[no-untyped-call]
        for position in account.balance
    }


def kept_balances(work: MemoryWork) -> dict[tuple[str, str], Decimal]:
    return {
        (account_name(each.owner), each.unit): Decimal(amount(each.balance, each.unit).split()[0])
        for each in work.ledger.accounts()
        if each.balance
    }


def hledger(text: str, *command: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["hledger", "--file", "-", *command], input=text, text=True, capture_output=True, check=False, timeout=60
    )


def test_beancount_finds_the_balances_that_we_keep(work: MemoryWork) -> None:
    text = "\n".join(journal.lines(lively(work), Style.BEANCOUNT))

    assert beancount_balances(text) == kept_balances(work)
    assert text.count(" balance ") == len(work.ledger.accounts())


@NEEDS_HLEDGER
def test_hledger_finds_the_books_sound(work: MemoryWork) -> None:
    text = "\n".join(journal.lines(lively(work), Style.HLEDGER))

    found = hledger(text, "check", "accounts", "commodities", "balancednoautoconversion", "assertions")
    assert (found.returncode, found.stdout + found.stderr) == (0, "")
    shown = hledger(text, "balance", "--flat", "--no-total", "Assets:Escrow", "Assets:Members:1").stdout.split()
    assert shown == ["3.703701", "SH", "Assets:Escrow:Purchase:9", "12.50", "EUR", "100", "SP", "Assets:Members:1"]


def a_kept_balance_is_wrong(work: MemoryWork) -> None:
    account = work.ledger.account(member_owner(1), SP)
    assert account
    work.ledger.held[account.owner, SP] = replace(account, balance=account.balance + 1)


def an_entry_is_missing(work: MemoryWork) -> None:
    del work.ledger.log[3]


@pytest.mark.parametrize("spoil", [a_kept_balance_is_wrong, an_entry_is_missing])
@pytest.mark.parametrize("style", [Style.BEANCOUNT, pytest.param(Style.HLEDGER, marks=NEEDS_HLEDGER)])
def test_wrong_books_are_found_by_the_reading_program(
    work: MemoryWork, style: Style, spoil: Callable[[MemoryWork], None]
) -> None:
    spoil(lively(work))
    text = "\n".join(journal.lines(work, style))

    if style is Style.BEANCOUNT:
        assert any("Balance failed" in error.message for error in loader.load_string(text)[1])
    else:
        assert hledger(text, "check", "assertions").returncode != 0


def test_empty_books_are_readable(work: MemoryWork) -> None:
    assert loader.load_string("\n".join(journal.lines(work, Style.BEANCOUNT)))[1] == []


@given(
    st.lists(
        st.tuples(st.sampled_from(UNITS), st.integers(1, 9), st.integers(1, 10**15), st.text(max_size=12)), max_size=12
    )
)
@settings(max_examples=25, deadline=None)
def test_any_books_are_readable(moves: list[tuple[str, int, int, str]]) -> None:
    work = MemoryWork()
    for unit, member_id, number, subject in moves:
        ledger.move(work, "grant", ISSUANCE, member_owner(member_id), unit, number, subject=subject)
        work.later(hours=7)

    assert beancount_balances("\n".join(journal.lines(work, Style.BEANCOUNT))) == kept_balances(work)


def test_the_books_come_line_by_line_and_name_no_one(work: MemoryWork) -> None:
    lines = journal.lines(lively(work), Style.BEANCOUNT)

    assert next(lines).startswith("; The books of community 1")
    assert "Riverside" not in "\n".join(lines)
