"""The figures of ranking are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.figures import bound_for, ranking

SCORED = st.lists(st.tuples(st.sampled_from([0.0, 0.1, 0.2, 0.5, 0.9]), st.integers(0, 1)), min_size=2).filter(
    lambda rows: len({label for _, label in rows}) == 2
)


@given(SCORED)
def test_the_area_is_the_share_of_pairs_in_the_right_order(rows: list[tuple[float, int]]) -> None:
    noticed = [score for score, label in rows if label]
    quiet = [score for score, label in rows if not label]
    right = sum((one > other) + (one == other) / 2 for one in noticed for other in quiet)

    told = ranking([score for score, _ in rows], [label for _, label in rows])

    assert told.auc == pytest.approx(right / len(noticed) / len(quiet))


def test_a_perfect_order_is_told_as_such() -> None:
    told = ranking([0.9, 0.8, 0.2, 0.1], [1, 1, 0, 0])

    assert (told.auc, told.precision, told.at_1, told.at_5) == (1, 1, 1, 1)


@given(st.lists(st.floats(0, 1), min_size=1), st.sampled_from([0.0, 0.01, 0.05, 0.5]))
def test_no_more_than_the_allowed_share_lies_above_the_bound(quiet: list[float], alarms: float) -> None:
    assert sum(score > bound_for(quiet, alarms) for score in quiet) <= alarms * len(quiet)
