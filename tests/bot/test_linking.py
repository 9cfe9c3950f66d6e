"""Linking accounts, as people say it: one person, one member, on two platforms."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.asks import Power
from core import audit, points
from core.members import Member
from core.proposals.model import Stage
from core.work import Work
from tests.support.rehearsal import NAME, Room, rehearse
from tests.support.two_networks import ELSEWHERE, PLAZA, code_in, there


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Room]:
    """A community with rooms on two platforms: Ana, Bo and Cleo here, Ana and Dora elsewhere."""
    async with rehearse(tmp_path, ELSEWHERE) as room:
        await room.open("bo", "cleo")
        code = code_in(await room.say("ana", "bridge"))
        await room.say("dora", f"bridge {code}", on=ELSEWHERE, room=PLAZA, power=Power.OWNER)
        await room.say("ana", "bridge accept 1")
        for person in ("ana", "dora"):
            await room.say(person, "me", on=ELSEWHERE, room=PLAZA)
        await room.heard()
        yield room


async def link(room: Room, who: str = "ana", other: str = "ana") -> str:
    code = code_in(await room.say(who, "link"))
    await there(room, other, f"link {code}")
    return await room.press(other, "Both are mine", on=ELSEWHERE, room=PLAZA)


def member(work: Work, platform: str, address: str) -> Member:
    found = work.members.by_address(platform, address)
    assert found
    return found


async def test_a_code_from_here_entered_there_makes_one_member(town: Room) -> None:
    assert await town.look(lambda work: work.members.count()) == 5
    said = await town.say("ana", "link")
    assert town.reply.private
    assert "10 minutes" in said
    asked = await there(town, "ana", f"link {code_in(said).lower().replace('-', '')}")
    assert "made by Ana on Rehearsal" in asked
    assert "cannot be taken apart" in asked
    assert await town.look(lambda work: work.members.count()) == 5
    assert "one member now: Ana" in await town.press("ana", "Both are mine", on=ELSEWHERE, room=PLAZA)
    assert await town.look(lambda work: work.members.count()) == 4
    heard = dict(await town.heard())
    assert "your account on Elsewhere are one member now: Ana" in heard["@ana"]
    assert "elsewhere @ana" not in heard, "whoever said it has the answer"
    assert "Accounts: Rehearsal, Elsewhere" in await town.say("ana", "profile")
    assert "Ana and Ana are the same person" in await town.say("bo", "log")


async def test_points_add_up_but_for_the_second_grant_and_the_books_stay_sound(town: Room) -> None:
    for each in ("Buy a drill", "Paint the bench"):
        await town.propose("bo", each)
    await town.say("ana", "support P1 8")
    await there(town, "ana", "support P1 7")
    await there(town, "ana", "support P2 3")
    await link(town)

    def look(work: Work) -> object:
        ana = member(work, NAME, "ana")
        assert ana == member(work, ELSEWHERE, "ana")
        assert audit.verify(work).fault is None
        return points.standing(work, ana.id), points.placed_on(work, "proposal:1"), points.placed_on(work, "proposal:2")

    assert await town.look(look) == (points.Standing(87, 13, 0), (1, 10), (1, 3))
    assert "The books are right" in await town.say("bo", "ledger verify")
    statement = await town.say("ana", "statement")
    assert "Second welcome grant returned" in statement
    assert "Accounts linked" in statement


async def test_a_second_grant_that_is_placed_comes_back_from_what_was_placed_last(town: Room) -> None:
    for number in range(20):
        await town.say("bo", f'proposal open "Bench number {number}" summary="We sit on it in the evening."')
        await town.say("bo", f"proposal publish P{number + 1}")
    for number in range(1, 11):
        await town.say("ana", f"support P{number} 10")
        await there(town, "ana", f"support P{number + 10} 10")
    await link(town)
    held = await town.look(lambda work: points.standing(work, member(work, NAME, "ana").id))
    assert held == points.Standing(0, 100, 0)
    assert await town.look(lambda work: audit.verify(work).fault) is None


async def voting(town: Room) -> None:
    await town.propose("bo")
    for person in ("ana", "bo", "cleo"):
        await town.say(person, "support P1 10")
    await town.later(days=6)
    assert await town.look(lambda work: [each.stage for each in work.proposals.find()]) == [Stage.VOTING]


async def test_two_votes_of_one_person_become_the_later_one_and_its_receipt_verifies(town: Room) -> None:
    await voting(town)
    await town.say("ana", "vote P1 consent")
    await there(town, "ana", 'vote P1 block "The nests are there."')
    before = await town.look(lambda work: work.proposals.find()[0].tally)
    await link(town)
    heard = [text for where, text in await town.heard() if where == "elsewhere @ana"]
    assert "The later vote counts, once; its receipt is" in heard[0]
    receipt = re.findall(r"`(\w+)`", heard[0])[0]
    after = await town.look(lambda work: work.proposals.find()[0].tally)
    assert before
    assert after
    assert (before["roll"], before["active"]) == (5, 5)
    assert (after["roll"], after["active"]) == (4, 4)
    cast = await town.look(lambda work: [(each.choice, each.receipt) for each in work.ballots.find()])
    assert cast == [("block", receipt)]
    await town.say("bo", "vote P1 consent")
    await town.later(days=6)
    assert receipt in await town.say("cleo", f"vote check P1 {receipt}")
    assert await town.look(lambda work: {each.member_id for each in work.ballots.find()}) == {None}


async def test_the_code_is_good_for_one_person_once_and_for_ten_minutes(town: Room) -> None:
    code = code_in(await town.say("ana", "link"))
    assert "from this very account" in await town.say("ana", f"link {code}")
    await there(town, "dora", f"link {code}")
    assert "That code does not work" in await there(town, "ana", f"link {code}"), "Dora has said it first"
    code = code_in(await town.say("ana", "link"))
    await town.later(minutes=11)
    assert "older than ten minutes" in await there(town, "ana", f"link {code}")
    await link(town)
    assert "yours already" in await town.say("ana", f"link {code_in(await there(town, 'ana', 'link'))}")
    assert await town.look(lambda work: work.members.count()) == 4


async def test_a_code_that_was_replaced_or_used_works_no_longer(town: Room) -> None:
    old = code_in(await town.say("ana", "link"))
    new = code_in(await town.say("ana", "link"))
    assert "does not work" in await there(town, "ana", f"link {old}")
    assert "one member now" in await there(town, "ana", f"link {new} yes")
    assert "does not work" in await there(town, "ana", f"link {new} yes")


async def test_guessing_ends_after_five_codes_within_an_hour(town: Room) -> None:
    code = code_in(await town.say("ana", "link"))
    for _ in range(5):
        assert "does not work" in await there(town, "dora", "link WRNG-WRNG-WRNG")
    assert "please wait 60 minutes" in await there(town, "dora", f"link {code}")
    await town.later(minutes=61)
    assert "made by Ana" in await there(town, "dora", f"link {code_in(await town.say('ana', 'link'))}")


async def test_codes_are_kept_as_digests_only(town: Room) -> None:
    code = code_in(await town.say("ana", "link"))
    kept = await town.house.storage.read(lambda tx: list(tx.codes.find()))
    assert code.replace("-", "") not in repr(kept)


async def test_the_same_role_twice_has_to_end_once_first(town: Room) -> None:
    await town.say("ana", 'role appoint Dora organizer "Dora keeps the plaza well"')
    assert "Both accounts are organizer" in await link(town, "ana", "dora")
    assert await town.look(lambda work: work.members.count()) == 5
    await there(town, "dora", "role leave organizer")
    assert "one member now" in await link(town, "ana", "dora")
    assert "organizer · Who: Ana" in await there(town, "dora", "roles")


async def test_somebody_unknown_can_enter_a_code_alone_with_the_bot(town: Room) -> None:
    code = code_in(await town.say("cleo", "link"))
    asked = await town.say("cleo-m", f"link {code}", on=ELSEWHERE, direct=True)
    assert "made by Cleo" in asked
    assert "one member now: Cleo" in await town.say("cleo-m", f"link {code} yes", on=ELSEWHERE, direct=True)
    assert await town.look(lambda work: audit.verify(work).fault) is None
    held = await town.look(lambda work: points.standing(work, member(work, ELSEWHERE, "cleo-m").id))
    assert held == points.Standing(100, 0, 0)


async def test_members_are_told_where_they_were_last(town: Room) -> None:
    await link(town)
    await town.heard()
    await town.later(minutes=1)
    await town.say("ana", "profile set zone=Madrid")
    heard = [where for where, text in await town.later(days=183) if "term as organizer ends" in text]
    assert heard == ["@ana"]
    await there(town, "ana", "profile set zone=Berlin")
    await town.say("dora", 'setup name="" purpose="" language="" zone=""', power=Power.OWNER)
    await town.say("dora", 'role appoint Ana steward "Ana keeps the box well"')
    assert [where for where, text in await town.heard() if "steward" in text and "@" in where] == ["elsewhere @ana"]


async def test_an_account_is_taken_off_and_begins_anew_with_nothing(town: Room) -> None:
    assert "single account" in await town.say("ana", "unlink")
    await link(town)
    await town.propose("bo")
    await there(town, "ana", "support P1 5")
    await town.heard()
    assert "1. Rehearsal · ana (this one)\n- 2. Elsewhere · ana" in await town.say("ana", "unlink")
    assert "there is no number 3" in await town.say("ana", "unlink 3")
    assert "begins anew as somebody else" in await town.say("ana", "unlink 2")
    assert "Elsewhere · ana begins anew" in await town.press("ana", "Take it off")
    heard = await town.heard()
    assert {where for where, text in heard if "was taken off" in text} == {"@ana", "elsewhere @ana"}

    def look(work: Work) -> object:
        both = (member(work, NAME, "ana").id, member(work, ELSEWHERE, "ana").id)
        return [points.standing(work, each) for each in both]

    assert await town.look(look) == [points.Standing(95, 5, 0), points.Standing(0, 0, 0)]
    await link(town)
    assert await town.look(look) == [points.Standing(95, 5, 0)] * 2
    assert await town.look(lambda work: audit.verify(work).fault) is None


async def test_every_language_can_do_it(town: Room) -> None:
    await town.say("ana", "profile set language=de")
    assert "10 Minuten lang" in await town.say("ana", "link")
    await there(town, "ana", "profile set language=es")
    assert "código no sirve" in await there(town, "ana", "link XXXX")


async def test_hours_of_two_accounts_add_up_and_are_told_as_one_persons(town: Room) -> None:
    await town.say("ana", "charter change timebank.on on Because we help each other anyway")
    for number, who in ((1, "bo"), (2, "cleo")):
        await town.say("ana", f"time give {who} {number}h Digging the pond")
        await town.say(who, f"time confirm T{number}")
    await there(town, "ana", "time give bo 4h Painting the bench")
    await town.say("bo", "time confirm T3")
    await link(town)
    assert "7 h" in await town.say("ana", "time")
    assert await town.look(lambda work: audit.verify(work).fault) is None


async def test_accounts_that_exchanged_hours_with_each_other_stay_two_members(town: Room) -> None:
    await town.say("ana", "charter change timebank.on on Because we help each other anyway")
    await town.say("cleo", "time give dora 1h Digging the pond")
    assert "nobody exchanges hours with themselves" in await link(town, "cleo", "dora")
    await there(town, "dora", "time confirm T1")
    assert "nobody exchanges hours with themselves" in await link(town, "cleo", "dora")
