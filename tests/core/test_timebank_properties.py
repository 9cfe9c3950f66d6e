"""Whatever is done with hours, in whatever order: the books balance, no floor is passed, nothing moves twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.timebank.model import State
from tests.support.bank import Bank
from tests.support.memory import MemoryWork

STEPS = 60


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_no_sequence_of_acts_unbalances_the_books_or_passes_a_floor(seed: int) -> None:
    bank = Bank(seed, MemoryWork())
    for _ in range(STEPS):
        bank.step()
        bank.check()
    bank.end()
    bank.check()


def test_such_banks_get_everywhere() -> None:
    done, states, kinds = set[str](), set[State](), set[str]()
    for seed in range(40):
        bank = Bank(seed, MemoryWork())
        for _ in range(STEPS):
            bank.step()
        done |= bank.done
        states |= {each.state for each in bank.work.timebank.shares.find()}
        kinds |= {entry.kind for entry in bank.work.ledger.entries()}

    assert states == set(State)
    assert kinds >= {"exchange", "exchange-correction", "service", "pool-gift", "pool-grant", "redeem"}
    assert done >= {"log", "confirm", "change_amount", "cancel", "dispute", "name_mediator", "propose", "close"}
    assert done >= {"begin", "pause", "resume", "stop", "witness", "trust", "distrust", "name_helper", "end_helper"}
