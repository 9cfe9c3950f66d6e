"""Pictures: charts as SVG, made here from numbers and short words only, and drawn as PNG where a platform shows one.

The font comes along with the program: with none at hand, the library that draws would leave all words out silently.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files

from bot.replies import Attachment, Picture
from core.texts import visible

WIDTH, HEIGHT = 800, 360
"""Size of every picture, in pixels."""
_FONT = "Noto Sans"
_TOP, _BOTTOM, _SIDE = 72, 48, 24
_PAPER, _INK, _FAINT, _BAR = "#ffffff", "#1f2430", "#5b6472", "#2a7f62"  # ink on paper 15:1, faint 6:1, bar 5:1
_LONGEST = 70
"""Characters of a title that fit."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what stands below it, how high it is, and what stands above it. None is drawn as no bar at all."""

    label: str
    value: int | None
    shown: str


def bars(title: str, given: Sequence[Bar]) -> str:
    """Return bars side by side as SVG, the highest as high as there is room."""
    most = max((each.value or 0 for each in given), default=0) or 1
    step = (WIDTH - 2 * _SIDE) / max(1, len(given))
    room = HEIGHT - _TOP - _BOTTOM
    base = HEIGHT - _BOTTOM
    parts = [_text(WIDTH / 2, 34, _short(title), _INK, 22)]
    for at, each in enumerate(given):
        left, high = _SIDE + at * step, room * (each.value or 0) / most
        middle = left + step / 2
        if high:
            parts.append(
                f'<rect x="{left + step * 0.15:.1f}" y="{base - high:.1f}" width="{step * 0.7:.1f}"'
                f' height="{high:.1f}" rx="3" fill="{_BAR}"/>'
            )
        parts += [
            _text(middle, base - high - 6, each.shown, _INK, 14),
            _text(middle, base + 22, each.label, _FAINT, 14),
        ]
    line = f'<path d="M{_SIDE} {base}H{WIDTH - _SIDE}" stroke="{_FAINT}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="{_FONT}">'
        f'<rect width="100%" height="100%" fill="{_PAPER}"/>{"".join(parts)}{line}</svg>'
    )


def picture(name: str, svg: str, description: str) -> Picture:
    """Return a picture to go with a reply; the description says all that it shows."""
    return Picture(name, "image/png", svg, description)


def png(svg: str) -> bytes:
    """Draw an SVG of ours. Takes some 25 ms and 17 MiB, which a bot that shows no picture never needs."""
    from resvg_py import svg_to_bytes  # noqa: PLC0415 - as above

    return svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[_font()], font_family=_FONT)


def data(file: Attachment) -> bytes:
    """Return what is sent of a file."""
    return png(file.text) if isinstance(file, Picture) else file.text.encode()


@cache
def _font() -> str:
    found = [each for each in files("fontpkg_noto_sans").joinpath("files").iterdir() if "Italic" not in each.name]
    return str(found[0])


def _text(middle: float, base: float, words: str, colour: str, size: int) -> str:
    said = escape(" ".join(visible(words).split()))
    return (
        f'<text x="{middle:.1f}" y="{base:.1f}" text-anchor="middle" font-size="{size}" fill="{colour}">{said}</text>'
    )


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…"
