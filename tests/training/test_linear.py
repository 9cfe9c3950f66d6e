"""The training script gives the same weights every time; it needs the group `train`, which tests do without."""

import pytest

from data.screening.fast import Linear, unpack

pytest.importorskip("sklearn", reason="the group `train` is not installed")

from training.linear import Sample, learn, packed
from training.lines import lines


def test_the_same_lines_give_the_same_file_and_it_tells_them_apart() -> None:
    read = [
        Sample(line.text.casefold(), float(line.noticed), float(line.noticed), 1.0, "lines")
        for line in lines()
        if line.language == "en"
    ][:300]

    first, second = (packed(learn(read, 12, 1e-5, both=True)) for _ in range(2))

    assert first == second
    screen = Linear(unpack(first))
    right = sum((screen.read(each.text)[1] > 0.5) == bool(each.tension) for each in read)
    assert right > 0.9 * len(read)
