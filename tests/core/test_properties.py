"""Whatever members do, in whatever order, the promises hold: books, points, votes, deadlines and dissent."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.facts import Fact
from core.linking import AccountsLinked, AccountUnlinked
from core.proposals.joining import VotesJoined
from core.proposals.model import Stage, StageBegan
from tests.support.assembly import STEPS, Assembly
from tests.support.linking import LinkingAssembly
from tests.support.memory import MemoryWork


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_the_promises_hold_whatever_is_done_in_whatever_order(seed: int) -> None:
    assembly = Assembly(seed, MemoryWork())
    for _ in range(STEPS):
        assembly.step()
        assembly.check()
    assembly.end()
    assembly.check()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32))
def test_the_promises_hold_while_people_link_their_accounts_and_part_them_again(seed: int) -> None:
    assembly = LinkingAssembly(seed, MemoryWork())
    for _ in range(STEPS):
        assembly.step()
        assembly.check()
    assembly.end()
    assembly.check()


def test_people_who_voted_twice_and_grants_that_were_placed_are_met_on_the_way() -> None:
    facts, entries = set[type[Fact]](), set[str]()
    for seed in range(40):
        assembly = LinkingAssembly(seed, MemoryWork())
        for _ in range(STEPS):
            assembly.step()
        facts |= {type(fact) for fact in assembly.work.facts}
        entries |= {entry.kind for entry in assembly.work.ledger.entries()}

    assert facts >= {AccountsLinked, AccountUnlinked, VotesJoined}
    assert entries >= {"link", "joining-returned", "take-back", "wake"}


def test_such_assemblies_get_everywhere() -> None:
    reached = set[tuple[str, str]]()
    for seed in range(30):
        assembly = Assembly(seed, MemoryWork())
        for _ in range(STEPS):
            assembly.step()
        reached |= {(fact.stage, fact.why) for fact in assembly.town.told(StageBegan)}

    assert {stage for stage, _ in reached} == set(Stage) - {Stage.DRAFT, Stage.SUPPORT}
    assert {why for _, why in reached} >= {"", "passed", "no-quorum", "blocked", "resolved"}
