"""What the tests of the rules share: a unit of work in memory and a town of five."""

import pytest

from tests.support.memory import MemoryWork
from tests.support.town import Town


@pytest.fixture
def work() -> MemoryWork:
    return MemoryWork()


@pytest.fixture
def town(work: MemoryWork) -> Town:
    return Town(work)
