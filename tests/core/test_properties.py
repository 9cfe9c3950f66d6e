"""Whatever members do, in whatever order, the promises hold: books, points, votes, deadlines and dissent."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.proposals.model import Stage, StageBegan
from tests.support.assembly import STEPS, Assembly
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


def test_such_assemblies_get_everywhere() -> None:
    reached = set[tuple[str, str]]()
    for seed in range(30):
        assembly = Assembly(seed, MemoryWork())
        for _ in range(STEPS):
            assembly.step()
        reached |= {(fact.stage, fact.why) for fact in assembly.town.told(StageBegan)}

    assert {stage for stage, _ in reached} == set(Stage) - {Stage.DRAFT, Stage.SUPPORT}
    assert {why for _, why in reached} >= {"", "passed", "no-quorum", "blocked", "resolved"}
