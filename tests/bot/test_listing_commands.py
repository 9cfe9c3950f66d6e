"""Offering, looking for something, finding it, and being told kindly, as people say it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.suggestions import suggestions_for
from tests.support.rehearsal import Room, rehearse


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community with Ana as its organizer, Bo, Cleo, and the neighbourhoods Northside and Farside."""
    async with rehearse(tmp_path) as room:
        await room.open("bo", "cleo")
        await room.say("ana", "place add Northside 52.52, 13.40")
        await room.say("ana", "place add Farside 52.10 13.00")
        yield room


async def told(square: Room, who: str) -> list[str]:
    return [text for where, text in await square.heard() if where == f"@{who}"]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Bike repair, weekends, Northside", "Offered by Bo — Northside · weekends"),
        ("Bike repair, online, Technology, northside", "Northside · online · Technology"),
        ("Bike repair, Learning, Sat, Sun mornings", "Sat; Sun mornings · Learning"),
        ('Bike repair when="Monday evenings" place=Northside', "Northside · Mon evenings"),
        ("Bike repair\nOld steel frames, too.", "Old steel frames, too."),
        ("Bike repair skills=wheels,brakes", "Skills: wheels, brakes"),
        ("Bike repair, and scooters", "L1 · Bike repair, and scooters"),
    ],
)
async def test_one_line_says_it_all(square: Room, line: str, shown: str) -> None:
    assert shown in await square.say("bo", f"offer {line}")


async def test_a_long_line_keeps_all_its_words(square: Room) -> None:
    answer = await square.say("bo", f"offer {'very ' * 60}long, weekends")
    assert "…" in answer.splitlines()[0]
    assert "very long" in answer
    assert "weekends" in answer


async def test_a_piece_may_be_a_new_place(square: Room) -> None:
    await square.say("bo", "offer Bike repair, Westend")
    assert "Offered by Bo — Westend" in await square.press("bo", "Westend is a place")
    assert "L1 · Bike repair" in await square.say("bo", "listing show L1")
    assert "Westend" in await square.say("ana", "places")
    assert "Did you mean Westend?" in await square.say("cleo", "offer Cake place=Westendd")


@pytest.mark.parametrize(
    "line", ["x", "", "Bike repair rate=2", "Bike repair when=whenever place=Northside", "Cake place=95,200"]
)
async def test_what_does_not_fit_is_told_kindly(square: Room, line: str) -> None:
    answer = await square.say("bo", f"offer {line}")
    assert "went wrong" not in answer
    assert "L1" not in answer
    await square.say("bo", "cancel")
    assert await square.look(lambda work: work.listings.count()) == 0


async def test_an_hour_is_worth_more_only_where_the_charter_says_so(square: Room) -> None:
    assert "a rate from 1 to 1" in await square.say("bo", "offer Dentistry rate=2")


async def test_only_its_owner_changes_a_listing(square: Room) -> None:
    await square.say("bo", "offer Bike repair")
    for verb in ("edit L1 title=Mine", "pause L1", "open L1", "close L1"):
        assert "Only its owner changes L1" in await square.say("cleo", f"listing {verb}")


async def test_a_listing_rests_comes_back_and_is_closed(square: Room) -> None:
    await square.say("bo", "offer Bike repair")
    await square.say("bo", "listing pause L1")
    assert "I found nothing" in await square.say("cleo", "listings bike")
    assert "I know no listing" in await square.say("cleo", "listing show L1")
    await square.say("cleo", "cancel")
    await square.say("bo", "listing pause L1")
    assert "is open again" in await square.press("bo", "Open it again")
    assert "L1" in await square.say("cleo", "listings bike")
    assert "is closed" in await square.say("bo", "listing close L1")
    assert "is closed" in await square.say("bo", "listing open L1")
    assert "You have no listings" in await square.say("bo", "listing mine")


async def test_pages_follow_one_another(square: Room) -> None:
    for number in range(1, 11):
        await square.say("bo", f"offer Bike repair number {'abcdefghij'[number - 1]}")
    first = await square.say("cleo", "listings")
    second = await square.press("cleo", "More")
    assert first.count("Bike repair") == 8
    assert second.count("Bike repair") == 2
    found = await square.say("cleo", "listings bike kind=offer when=weekends")
    assert found.count("Bike repair") == 8
    assert (await square.press("cleo", "More")).count("Bike repair") == 2
    assert "More" not in [choice.label for choice in square.reply.choices]


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("bicycle", {"L1", "L2"}), ("Fahrräder", {"L1", "L2"}), ("bike kind=want", {"L2"}),
        ("bike place=Northside", {"L1"}),
        ("bike when=monday", {"L2"}), ("place=Farside", {"L3"}), ("kind=offer", {"L1", "L3"}), ("tuba", set()),
        ("path=media", {"L3"}), ("of the", set()),
    ],
)  # fmt: skip
async def test_listings_are_found_by_words_place_path_and_time(square: Room, search: str, found: set[str]) -> None:
    await square.say("bo", "offer Bike repair, weekends, Northside")
    await square.say("ana", "want A small bicycle for a child")
    await square.say("bo", "offer Piano lessons, Farside, Media")
    answer = await square.say("cleo", f"listings {search}")
    assert {name for name in ("L1", "L2", "L3") if f"{name} ·" in answer} == found


async def test_both_sides_hear_of_a_match_and_nobody_hears_of_it_twice(square: Room) -> None:
    await square.say("bo", "offer Bike repair, weekends")
    assert "This may fit:" in await square.say("ana", "want Somebody to fix my bike")
    assert "L2 · wanted" in (await told(square, "bo"))[0]
    await square.say("ana", "listing edit L2 details=It is an old one.")
    await square.later(days=15)
    assert await told(square, "bo") == []


async def test_matches_are_told_once_a_week_at_most_all_together(square: Room) -> None:
    await square.say("bo", "offer Bike repair")
    await square.say("ana", "want Somebody to fix my bike")
    assert len(await told(square, "bo")) == 1
    await square.say("ana", "want A repair of two bikes")
    await square.say("cleo", "want My bicycle repaired")
    assert await told(square, "bo") == []
    heard = [text for where, text in await square.later(days=7) if where == "@bo"]
    assert len(heard) == 1
    assert "L3" in heard[0]
    assert "L4" in heard[0]


async def test_whoever_wants_no_tips_gets_none(square: Room) -> None:
    await square.say("bo", "offer Bike repair")
    assert "I will not tell you any more" in await square.say("bo", "listing tips no")
    await square.say("ana", "want Somebody to fix my bike")
    assert await told(square, "bo") == []
    assert "L2" in await square.say("bo", "listing mine")


async def test_nobody_is_asked_to_go_too_far_or_told_of_their_own(square: Room) -> None:
    await square.say("bo", "offer Bike repair, Northside")
    assert "fit" not in await square.say("ana", "want Somebody to fix my bike, Farside")
    assert "fit" not in await square.say("bo", "want Somebody to fix my bike, Northside")


async def test_what_is_only_for_whom_it_fits_is_seen_by_nobody_else(square: Room) -> None:
    await square.say("bo", "offer Piano lessons seen=matches")
    assert "I found nothing" in await square.say("cleo", "listings piano")
    assert "I found nothing" in await square.say("cleo", "listings")
    assert "I know no listing" in await square.say("cleo", "listing show L1")
    await square.say("cleo", "cancel")
    await square.say("cleo", "want Piano lessons for my daughter")
    assert "Piano lessons" in await square.say("cleo", "listing show L1")
    assert "I know no listing" in await square.say("ana", "listing show L1")


async def test_a_listing_ends_kindly(square: Room) -> None:
    await square.say("bo", "offer Bike repair")
    heard = await square.later(days=173)
    assert any("Does it still hold?" in text for where, text in heard if where == "@bo")
    heard = await square.later(days=7)
    assert any("its time is over" in text.casefold() or "is over, and it rests" in text for _, text in heard)
    assert "I found nothing" in await square.say("cleo", "listings bike")
    assert "is open again" in await square.say("bo", "listing renew L1")


async def test_only_organizers_keep_the_lists(square: Room) -> None:
    assert "Organizers keep our lists" in await square.say("bo", "synonym add hen = chicken")
    assert "Organizers keep our lists" in await square.say("bo", "place remove Northside")
    await square.say("ana", "synonym add hen = chicken")
    assert "hen = chicken" in await square.say("bo", "synonyms")
    assert "no longer mean the same" in await square.say("ana", "synonym remove chicken")
    await square.say("bo", "offer Bike repair, Northside")
    assert "is forgotten" in await square.say("ana", "place remove Northside")
    assert "Offered by Bo" in await square.say("bo", "listing show L1")


async def test_suggestions_name_what_a_member_could_do_and_nobody(square: Room) -> None:
    await square.say("bo", "offer Bike repair")
    await square.say("ana", "want Piano lessons")
    await square.say("ana", "want Somebody to fix my bicycle")
    await square.say("cleo", "ask Somebody to talk to unnamed=yes", direct=True)

    bo = await square.look(lambda work: work.members.named("Bo")[0].id)
    found = await square.look(lambda work: suggestions_for(work, bo, 3))
    assert [each.line for each in found] == ["listing show L3", "aid show H1", "listing show L2"]
    assert not any("Cleo" in each.title or "Ana" in each.title for each in found)
