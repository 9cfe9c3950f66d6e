"""Pictures are drawn with their words: a missing font would leave them out without saying so."""

import struct
import zlib
from xml.etree import ElementTree as ET

from bot.pictures import HEIGHT, WIDTH, Bar, bars, data, picture, png
from bot.replies import Attachment, Reply, pack, unpack

WORDS = [Bar("Jan", 3, "3 h"), Bar("Feb", None, "—"), Bar("Mar", 9, "9 h")]


def pixels(image: bytes) -> bytes:
    """Return the pixels of a PNG as they were packed, with the head of each line."""
    assert image.startswith(b"\x89PNG")
    assert struct.unpack(">II", image[16:24]) == (WIDTH, HEIGHT)
    parts, at = [], 8
    while at < len(image):
        size, kind = struct.unpack(">I4s", image[at : at + 8])
        parts += [image[at + 8 : at + 8 + size]] if kind == b"IDAT" else []
        at += size + 12
    return zlib.decompress(b"".join(parts))


def test_words_are_drawn() -> None:
    mute = [Bar("", each.value, "") for each in WORDS]
    assert pixels(png(bars("Hours", WORDS))) != pixels(png(bars("", mute)))
    assert pixels(png(bars("Hours", mute))) != pixels(png(bars("", mute)))
    assert pixels(png(bars("", mute))) == pixels(png(bars("", mute)))


def test_words_cannot_change_the_picture() -> None:
    said = '<script href="x">&amp; \u202e'
    drawn = ET.fromstring(bars(said, [Bar(said, 1, said)]))  # noqa: S314 - our own
    texts = [each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert texts == ['<script href="x">&amp;'] * 3
    assert not list(drawn.iter("{http://www.w3.org/2000/svg}script"))
    assert png(bars(said, []))


def test_no_bar_is_higher_than_its_room() -> None:
    drawn = ET.fromstring(bars("", [Bar("a", 10**12, "1"), Bar("b", 0, "0")]))  # noqa: S314 - our own
    _paper, *bar = drawn.iter("{http://www.w3.org/2000/svg}rect")
    assert len(bar) == 1
    assert 0 < float(bar[0].attrib["height"]) < HEIGHT


def test_a_picture_is_kept_with_its_reply() -> None:
    reply = Reply(files=(picture("hours.png", bars("Hours", WORDS), "Three in January"),))
    again = unpack(pack(reply))
    assert again == reply
    assert data(again.files[0]).startswith(b"\x89PNG")
    assert data(Attachment("a.csv", "text/csv", "a,ß", "")) == "a,ß".encode()
