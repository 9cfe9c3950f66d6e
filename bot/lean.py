"""Libraries without what they load for others: we use none of it, and it is not small."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec, module_from_spec


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


def without_front(package: str) -> None:
    """Let modules of a package be imported without its front (``__init__``), which would load all of them."""
    spec = find_spec(package)
    if spec and package not in sys.modules:
        sys.modules[package] = module_from_spec(spec)
