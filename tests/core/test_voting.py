"""Every voting method, those to come included, keeps the same promises; then what each says by itself."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import charter
from core.voting import _template
from core.voting.method import Method, Why
from core.voting.table import METHODS, OFFERED

ALL = [*METHODS.values(), _template.METHOD]
IN_FAVOUR = {"consent": "consent"}
AGAINST = {"consent": "block"}


@st.composite
def cast_votes(draw: st.DrawFn) -> tuple[Method, list[str]]:
    method = draw(st.sampled_from(ALL))
    return method, draw(st.lists(st.sampled_from([choice.id for choice in method.choices]), max_size=30))


@given(cast_votes(), st.randoms(use_true_random=False), st.integers(0, 31))
def test_the_order_of_votes_never_matters(cast: tuple[Method, list[str]], luck: object, quorum: int) -> None:
    method, votes = cast
    mixed = list(votes)
    getattr(luck, "shuffle")(mixed)  # noqa: B009 - hypothesis gives it no type

    assert method.count(Counter(votes), 30, quorum) == method.count(Counter(mixed), 30, quorum)


@pytest.mark.parametrize("method", ALL, ids=lambda method: method.name)
@pytest.mark.parametrize("quorum", [0, 1, 5])
def test_an_empty_vote_fails_for_want_of_a_quorum(method: Method, quorum: int) -> None:
    tally = method.count({}, 5, quorum)

    assert (tally.passed, tally.why, tally.cast) == (False, Why.NO_QUORUM, 0)


@given(cast_votes(), st.integers(0, 31))
def test_one_more_in_favour_never_turns_adopted_into_rejected(cast: tuple[Method, list[str]], quorum: int) -> None:
    method, votes = cast
    before = method.count(Counter(votes), 40, quorum)
    after = method.count(Counter([*votes, IN_FAVOUR.get(method.name, "yes")]), 40, quorum)

    assert after.passed >= before.passed


@given(cast_votes())
def test_one_more_against_never_turns_rejected_into_adopted(cast: tuple[Method, list[str]]) -> None:
    method, votes = cast
    before = method.count(Counter(votes), 40, 0)
    after = method.count(Counter([*votes, AGAINST.get(method.name, "no")]), 40, 0)

    assert after.passed <= before.passed


@given(cast_votes(), st.integers(0, 31))
def test_a_tally_counts_every_ballot_once_and_below_the_quorum_nothing_passes(
    cast: tuple[Method, list[str]], quorum: int
) -> None:
    method, votes = cast
    tally = method.count(Counter(votes), 30, quorum)

    assert tally.cast == len(votes) == sum(tally.counts.values())
    assert set(tally.counts) == {choice.id for choice in method.choices}
    assert (tally.why is Why.NO_QUORUM) == (len(votes) < max(quorum, 1))
    assert tally.passed == (tally.why is Why.PASSED)


@given(cast_votes(), st.integers(1, 10))
def test_abstaining_alone_never_decides(cast: tuple[Method, list[str]], abstentions: int) -> None:
    method, votes = cast
    alone = method.count({"abstain": abstentions}, 40, 1)
    before, after = (method.count(Counter([*votes, *["abstain"] * more]), 40, 0) for more in (1, abstentions + 1))

    assert not alone.passed
    assert before.why == after.why


@pytest.mark.parametrize("method", ALL, ids=lambda method: method.name)
def test_everyone_in_favour_passes(method: Method) -> None:
    assert method.count({IN_FAVOUR.get(method.name, "yes"): 1}, 1, 1).passed


@pytest.mark.parametrize("method", ALL, ids=lambda method: method.name)
def test_an_unknown_choice_is_never_counted(method: Method) -> None:
    with pytest.raises(ValueError, match="no choice"):
        method.count({"maybe": 1}, 1, 1)


@pytest.mark.parametrize(
    ("name", "counts", "why"),
    [
        ("consent", {"consent": 3}, Why.PASSED),
        ("consent", {"reservation": 1}, Why.PASSED),
        ("consent", {"consent": 99, "block": 1}, Why.BLOCKED),
        ("consent", {"abstain": 9}, Why.NOT_ENOUGH),
        ("majority", {"yes": 2, "no": 1}, Why.PASSED),
        ("majority", {"yes": 2, "no": 2, "abstain": 5}, Why.TIE),
        ("majority", {"yes": 1, "no": 2}, Why.NOT_ENOUGH),
        ("majority", {"abstain": 3}, Why.NOT_ENOUGH),
        ("two-thirds", {"yes": 2, "no": 1}, Why.PASSED),
        ("two-thirds", {"yes": 199, "no": 100}, Why.NOT_ENOUGH),
        ("two-thirds", {"yes": 0, "no": 0, "abstain": 2}, Why.NOT_ENOUGH),
        ("three-quarters", {"yes": 3, "no": 1}, Why.PASSED),
        ("three-quarters", {"yes": 299, "no": 100}, Why.NOT_ENOUGH),
    ],
)
def test_each_method_decides_as_it_says(name: str, counts: dict[str, int], why: Why) -> None:
    assert METHODS[name].count(counts, 400, 1).why is why


def test_the_charter_offers_what_the_table_offers() -> None:
    assert charter.SETTINGS["voting.method"].options == OFFERED
    assert {"consent", "majority", "two-thirds"} <= set(OFFERED)


def test_a_method_stands_in_the_table_under_its_own_name() -> None:
    assert list(METHODS) == [method.name for method in METHODS.values()]


def test_only_a_block_needs_a_reason() -> None:
    needing = {(method.name, choice.id) for method in ALL for choice in method.choices if choice.needs_reason}

    assert needing == {("consent", "block")}
