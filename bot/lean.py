"""Libraries without the companions that they load when they find them: we use none of these, and they are not small."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(*companions: str) -> Iterator[None]:
    """Let what is imported inside believe that these packages are not installed. Those already loaded stay."""
    hidden = [name for name in companions if name not in sys.modules]
    for name in hidden:
        sys.modules[name] = None  # type: ignore[assignment]  # how Python itself marks what must not be imported
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]
