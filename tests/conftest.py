"""What every test may ask for by name; each plugin says what it offers."""

from collections.abc import Iterator

import pytest
import structlog

pytest_plugins = ["tests.support.homeserver", "tests.support.postgres"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests of whole processes: they mostly wait, and at the end everybody would wait for them."""
    items.sort(key=lambda item: "/system/" not in item.nodeid)


@pytest.fixture(autouse=True)
def _no_log_left_behind() -> Iterator[None]:
    """Let no test write to the log that another one set up and closed."""
    yield
    structlog.reset_defaults()
