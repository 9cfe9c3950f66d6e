"""The generated pages are what the program says now; `make docs` writes them anew."""

from pathlib import Path

import pytest

from docs.generate import ROOT, pages


@pytest.mark.parametrize("path", sorted(pages()), ids=lambda path: path.name)
def test_the_page_is_true(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == pages()[path], (
        f"run `make docs`: {path.relative_to(ROOT)} is not true any more"
    )
