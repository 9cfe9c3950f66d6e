"""Steps of moderation: what platforms are asked to do, appeals, and floods that are stopped at once."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.actions import Verb
from bot.asks import Overheard, Place
from bot.store import Tx
from core import charter
from tests.support.moderated import heated, moderated, warned
from tests.support.rehearsal import NAME, SQUARE, Room


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    async with moderated(tmp_path) as room:
        yield room


# --- steps ------------------------------------------------------------------------------------------------------------


async def test_whoever_a_step_is_for_hears_it_before_the_platform_acts(square: Room) -> None:
    await heated(square)
    await square.say("dev", 'case act C1 ban "A threat to somebody" skip="It was a serious threat"')
    notices = await square.house.storage.write(
        lambda tx: [(each.kind, each.room, each.address) for each in tx.outbox.claim(NAME, square.clock.now(), 99)]
    )
    assert [each for each in notices if each[2] == "bo"] == [("account", "", "bo"), ("deed", "", "bo")]


async def test_a_step_and_its_undo_reach_the_platform(square: Room) -> None:
    await heated(square)
    for step, verb, back in (
        ("pause", Verb.SLOW, Verb.SLOW_ENDS),
        ("time-out", Verb.TIME_OUT, Verb.TIME_OUT_ENDS),
        ("remove", Verb.REMOVE, Verb.WELCOME),
        ("ban", Verb.BAN, Verb.UNBAN),
    ):
        square.platforms[0].deeds.clear()
        await square.say("dev", f'case act C1 {step} "It hurt somebody in here" skip="It was a serious one"')
        await square.heard()
        await square.say("dev", 'case undo C1 "It was not as it seemed"')
        await square.heard()
        done, undone = square.platforms[0].deeds
        assert (done.verb, undone.verb, undone.before) == (verb, back, f"before {verb}")
        assert set(done.rooms) == {SQUARE, "den"}


async def test_a_hidden_message_is_the_one_that_was_noticed(square: Room) -> None:
    await heated(square)
    case = await square.look(lambda work: work.moderation.cases.find()[0])
    await square.say("dev", 'case act C1 hide "It hurt somebody in here" skip="It was a serious one"')
    await square.heard()
    assert [(each.verb, each.room, each.message) for each in square.platforms[0].deeds] == [
        (Verb.HIDE, SQUARE, case.message)
    ]
    assert "cannot be brought back" in await square.say("dev", 'case undo C1 "It was not as it seemed"')


async def test_a_time_out_ends_when_its_time_is_over(square: Room) -> None:
    await heated(square)
    await square.say("dev", 'case act C1 time-out "It hurt somebody" minutes=30 skip="It was a serious one"')
    await square.later(minutes=29)
    assert [each.verb for each in square.platforms[0].deeds] == [Verb.TIME_OUT]
    await square.later(minutes=2)
    assert [each.verb for each in square.platforms[0].deeds] == [Verb.TIME_OUT, Verb.TIME_OUT_ENDS]


async def test_whoever_acted_hears_that_the_platform_would_not(square: Room) -> None:
    await heated(square)
    square.platforms[0].forbids = "missing permission"
    await square.say("dev", 'case act C1 time-out "It hurt somebody" skip="It was a serious one"')
    told = dict(await square.heard())
    assert "missing permission" in told["@dev"]
    assert "the platform would not do it" in await square.say("dev", "case show C1")


async def test_trying_a_step_does_nothing(square: Room) -> None:
    await heated(square)
    await square.heard()
    said = await square.say("dev", 'case act C1 ban "It hurt somebody" skip="It was serious" dry=yes')
    assert "nothing is done" in said
    assert await square.heard() == []
    assert square.platforms[0].deeds == []
    assert not await square.look(lambda work: work.moderation.actions.count())


async def test_the_last_step_cannot_be_undone_twice(square: Room) -> None:
    await warned(square)
    await square.say("esra", 'case undo C1 "It was not as it seemed"')
    assert "nothing here that could be taken back" in await square.say("esra", 'case undo C1 "Once more, please"')


# --- appeals ----------------------------------------------------------------------------------------------------------


async def test_an_appeal_is_offered_to_all_but_the_first_moderator(square: Room) -> None:
    line = await warned(square)
    await square.heard()
    await square.say("bo", f'{line} "My brother had my phone that day"', direct=True)
    told = await square.heard()
    assert "@esra" in {where for where, _ in told}
    assert "@dev" not in {where for where, _ in told}
    assert "An appeal in C1" in await square.say("esra", "me")
    assert "An appeal in C1" not in await square.say("dev", "me")


async def test_a_late_appeal_is_told_to_everyone_without_saying_whose(square: Room) -> None:
    line = await warned(square)
    await square.say("bo", f'{line} "My brother had my phone that day"', direct=True)
    heard = await square.later(hours=49)
    late = [words for where, words in heard if where == SQUARE]
    assert len(late) == 1
    assert "longer than we promised" in late[0]
    assert "Bo" not in late[0]


async def test_who_is_no_member_can_be_moderated_and_told(square: Room) -> None:
    await square.talk("@stranger:example.org", "only a fool forgets keys")
    await square.say("dev", 'case act C1 remind "It hurt somebody in here"')
    told = dict(await square.heard())
    assert "You can appeal until" in told["@@stranger:example.org"]
    assert not await square.look(lambda work: work.members.by_address(NAME, "@stranger:example.org"))


async def test_agreements_wait_for_whoever_has_not_accepted_them(square: Room) -> None:
    assert "Our agreements" in await square.say("bo", "me")
    await square.say("bo", "agreement accept")
    assert "Our agreements" not in await square.say("bo", "me")


# --- floods -----------------------------------------------------------------------------------------------------------

SPAM = "win a phone https://spam.example/win now"


async def flooded(square: Room) -> None:
    for who in ("bo", "cleo", "bo", "dev", "bo"):
        await square.talk(who, SPAM)


async def test_a_flood_is_left_to_people_where_the_community_did_not_ask_for_more(square: Room) -> None:
    await flooded(square)
    assert await square.heard() == []
    assert square.platforms[0].deeds == []


@pytest.fixture
async def guarded(square: Room) -> Room:
    """The square, where the community has adopted the quick path."""

    def adopt(tx: Tx) -> None:
        work = tx.work(tx.communities.all()[0].id, square.clock.now())
        charter.apply_voted(work, "moderation.quick-path", 1, 1, 1)

    await square.house.storage.write(adopt)
    return square


async def test_a_flood_is_stopped_told_and_taken_back_with_one_button(guarded: Room) -> None:
    await flooded(guarded)
    told = await guarded.heard()
    deeds = guarded.platforms[0].deeds
    assert [each.verb for each in deeds].count(Verb.SLOW) == 1
    assert {each.address for each in deeds if each.verb is Verb.TIME_OUT} == {"bo", "cleo"}, "never who moderates"
    assert len({each.message for each in deeds if each.verb is Verb.HIDE}) == 5
    assert [words for where, words in told if where == "den" and "A flood that I stopped" in words]
    assert "You can appeal until" in next(words for where, words in told if where == "@bo")
    assert "I stopped a flood (C1)" in await guarded.say("cleo", "log")
    deeds.clear()
    await guarded.say("esra", 'case rollback C1 "A class came to visit us"')
    await guarded.heard()
    assert {each.verb for each in deeds} == {Verb.SLOW_ENDS, Verb.TIME_OUT_ENDS}
    assert "took a step in C1 back" in await guarded.say("cleo", "log")
    assert "nothing here that could be taken back" in await guarded.say("esra", 'case rollback C1 "Once more, please"')
    await guarded.talk("bo", SPAM)
    await guarded.heard()
    assert not [each for each in deeds if each.verb is Verb.TIME_OUT], "what a person took back stays so"


async def test_what_is_shared_by_a_few_is_no_flood(guarded: Room) -> None:
    for who in ("bo", "cleo", "fay"):
        await guarded.talk(who, SPAM)
    for number in range(8):
        await guarded.talk("bo", f"look at https://garden.example/{number}")
    await guarded.later(minutes=2)
    await guarded.talk("dev", SPAM)
    assert guarded.platforms[0].deeds == []


async def test_many_newcomers_at_once_slow_the_room_and_harm_none_of_them(guarded: Room) -> None:
    for number in range(9):
        arrived = Overheard(Place(NAME, SQUARE), f"new{number}", f"j{number}", "", joined=True)
        guarded.house.dispatcher.overhear(arrived)
    await guarded.heard()
    assert [each.verb for each in guarded.platforms[0].deeds] == [Verb.SLOW]
