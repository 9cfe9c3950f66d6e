"""Reminders: heard again by one member alone, put off, forgotten, and never lost to an outage."""

from pathlib import Path

import pytest

from tests.support.rehearsal import rehearse


async def test_a_reminder_comes_at_its_time_to_one_person(tmp_path: Path) -> None:
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        said = await room.say("bo", "remind me 3h Water the tomatoes")
        assert "Water the tomatoes" in said
        assert room.reply.private
        assert await room.later(hours=2) == []
        assert [(who, "Water the tomatoes" in words) for who, words in await room.later(hours=1)] == [("@bo", True)]
        assert await room.later(days=10) == []


async def test_a_reminder_is_put_off_once_it_was_told(tmp_path: Path) -> None:
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        await room.say("bo", "remind me 1h Call Cleo")
        await room.later(hours=1)
        await room.say("bo", "remind later R1 1d")
        assert await room.later(hours=23) == []
        assert "Call Cleo" in (await room.later(hours=1))[0][1]


async def test_a_reminder_is_forgotten_on_wish_and_a_week_after_it_was_told(tmp_path: Path) -> None:
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        await room.say("bo", "remind me 1h Call Cleo")
        await room.press("bo", "Undo")
        assert await room.later(hours=2) == []
        await room.say("bo", "remind me 1h Call Dana")
        await room.later(days=8)
        assert await room.look(lambda work: work.reminders.count()) == 0
        assert "no reminder" in await room.say("bo", "remind later R2 1h")


async def test_nobody_sees_or_touches_the_reminders_of_others(tmp_path: Path) -> None:
    async with rehearse(tmp_path) as room:
        await room.open("bo", "cleo")
        await room.say("bo", "remind me 1d The surprise for Cleo")
        assert "surprise" in await room.say("bo", "remind list")
        assert "surprise" not in await room.say("cleo", "remind list")
        assert "no reminder" in await room.say("cleo", "remind cancel R1")
        assert "no reminder" in await room.say("cleo", "remind later R1 1h")
        assert "surprise" in await room.say("bo", "remind list")


@pytest.mark.parametrize(
    ("words", "kindly"),
    [
        ("remind me 3h", "What shall I remind you of"),
        ("remind me soon the pump", "3 days"),
        ("remind me 400d the pump", "3 days"),
        ("remind me 3h link=javascript:alert(1)", "link to a message"),
        ("remind cancel R99", "no reminder"),
    ],
)
async def test_nonsense_is_refused_kindly_and_keeps_nothing(tmp_path: Path, words: str, kindly: str) -> None:
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        assert kindly in await room.say("bo", words)
        assert await room.look(lambda work: work.reminders.count()) == 0


async def test_only_so_many_are_kept(tmp_path: Path) -> None:
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        for number in range(50):
            await room.say("bo", f"remind me 1d thing {number}")
        assert "50 reminders" in await room.say("bo", "remind me 1d one more")
        assert "And 30 more" in await room.say("bo", "remind list")
