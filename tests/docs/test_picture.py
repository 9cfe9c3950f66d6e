"""The README's picture: made by a script, and complete in itself."""

import asyncio
from pathlib import Path

from docs.picture import PICTURE, picture, without_fonts


def test_the_picture_fetches_nothing() -> None:
    kept = PICTURE.read_text(encoding="utf-8")
    assert "@font-face" not in kept
    assert "url(http" not in kept
    assert "Accept&#160;it" in kept


def test_the_script_still_makes_it(tmp_path: Path) -> None:
    made = without_fonts(asyncio.run(picture(tmp_path)))
    assert "Accept&#160;it" in made
    assert "P4&#160;·&#160;A&#160;repair&#160;café" in made
