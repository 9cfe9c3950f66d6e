"""The time bank as people say it: who may do what, what they are told, and what each refusal offers."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core import audit, ledger
from core.ledger import ISSUANCE, RP, member_owner
from tests.support.rehearsal import Room, rehearse

ON = "charter change timebank.on on Because we help each other anyway"


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community with a time bank; Ana is its organizer, Bo its steward."""
    async with rehearse(tmp_path) as room:
        await room.open("bo", "cleo", "dev")
        await room.say("ana", ON)
        await room.say("ana", 'role appoint bo steward "Bo is careful with what is ours"')
        await room.heard()
        yield room


async def exchanged(square: Room, giver: str, receiver: str, hours: str) -> None:
    """Let somebody give time to somebody who confirms it."""
    name = (await square.say(giver, f"time give {receiver} {hours} Digging the pond")).split(" ")[0]
    assert "settled" in await square.say(receiver.removeprefix("@"), f"time confirm {name}")


async def told(square: Room, who: str) -> list[str]:
    return [text for where, text in await square.heard() if where == f"@{who}"]


async def test_without_the_charter_there_is_no_time_bank_and_the_answer_says_who_can_begin(tmp_path: Path) -> None:
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        for line in (
            "time",
            "time give ana 1h Reading",
            "time serve 1h Sweeping",
            "pool",
            "time totals",
            "time redeem",
        ):
            assert "An organizer can do it" in await room.say("bo", line), line


async def test_the_credit_line_ends_kindly_and_only_its_owner_hears_how_far_it_goes(square: Room) -> None:
    answer = await square.say("cleo", "time receive dev 12h Moving house")
    assert "That would take you 2 h beyond your credit line." in answer
    await square.say("dev", "time give cleo 12h Moving house")
    assert "2 h beyond your credit line" in await square.say("cleo", "time confirm T1")
    await exchanged(square, "dev", "cleo", "9h")
    await square.say("cleo", "time receive dev 1h Tea")
    await exchanged(square, "dev", "cleo", "30 min")
    answer = await square.say("dev", "time confirm T3")
    assert "The hours of Cleo do not reach for it just now" in answer
    assert "30" not in answer


async def test_the_line_grows_with_what_one_gave(square: Room) -> None:
    for _ in range(2):
        await exchanged(square, "cleo", "dev", "5h")
    assert "You have 10 h." in await square.say("cleo", "time")
    await exchanged(square, "dev", "cleo", "20h")
    assert "You are 10 h below zero, and that is fine down to 11 h." in await square.say("cleo", "time")
    await exchanged(square, "ana", "cleo", "1h")
    assert "1 min beyond your credit line" in await square.say("cleo", "time receive ana 1 min Tea")


async def test_trusted_partners_need_no_tap_and_can_still_object(square: Room) -> None:
    assert "counts at once now" in await square.say("cleo", "time trust dev")
    assert any("Cleo trusts Dev's word" in text for text in await told(square, "dev"))
    assert "settled" in await square.say("dev", "time give cleo 1h Ironing")
    (heard,) = await told(square, "cleo")
    assert "T1 is settled at once, because you trust Dev" in heard
    await square.say("cleo", "time dispute T1 That was half an hour")
    assert "Cleo is asked" in await square.say("dev", "time amount T1 30min")
    assert "settled" in await square.say("cleo", "time confirm T1")
    assert "You trust each other now" in await square.say("dev", "time trust cleo")
    await square.say("cleo", "time distrust dev")
    assert "Dev is asked" not in await square.say("cleo", "time give dev 1h Reading")
    assert "Cleo is asked to confirm" in await square.say("dev", "time give cleo 1h Reading aloud")


async def test_a_helper_acts_with_both_names_and_the_helped_hears_of_it(square: Room) -> None:
    assert "has not named you" in await square.say("dev", "time give ana 1h Letters for=cleo")
    await square.say("cleo", "helper name dev")
    await square.heard()
    assert "Cleo → Ana" in await square.say("dev", "time give ana 1h Letters for=cleo")
    heard = await square.heard()
    assert any(where == "@cleo" and "Dev acted for you: logged T1" in text for where, text in heard)
    assert any(where == "@ana" and "Cleo says that you received 1 h" in text for where, text in heard)
    await square.say("ana", "time confirm T1")
    both = {where: text for where, text in await square.heard() if "T1 is settled" in text}
    assert both.keys() == {"@cleo", "@dev"}
    assert "For Cleo:" in both["@dev"]
    assert "Dev logged 1 h, for Cleo" in await square.say("ana", "time show T1")
    await square.say("dev", "helper end dev for=cleo")
    assert "has not named you" in await square.say("dev", "time give ana 1h Letters for=cleo")


async def test_gifts_are_counted_and_nothing_is_owed(square: Room) -> None:
    await square.say("cleo", "time give dev 20h Looking after the children mode=gift")
    assert "as a gift" in await square.say("dev", "time confirm T1")
    answer = await square.say("dev", "time")
    assert "You are at zero" in answer
    assert "As gifts: given 0 min, received 20 h" in answer


async def test_the_pool_gives_what_it_was_given(square: Room) -> None:
    assert "you have 0 min" in await square.say("cleo", "pool give 1h")
    await square.say("cleo", "cancel")
    await exchanged(square, "cleo", "dev", "3h")
    assert "it holds 2 h" in await square.say("cleo", "pool give 2h")
    assert "Stewards grant hours" in await square.say("ana", "pool grant dev 1h He was ill for weeks")
    assert "Hours from the pool go to others" in await square.say("bo", "pool grant bo 1h I was ill for weeks")
    assert "The pool holds 2 h, and that would take 3 h" in await square.say(
        "bo", "pool grant dev 3h He was ill for weeks"
    )
    assert "1 h are left" in await square.say("bo", "pool grant dev 1h He was ill for weeks")
    assert any("Bo granted 1 h from the solidarity pool" in text for text in await told(square, "dev"))
    assert "Bo granted Dev 1 h 0 min" in await square.say("ana", "log")


async def test_a_grant_can_rest_on_an_adopted_proposal_only(square: Room) -> None:
    await exchanged(square, "cleo", "dev", "3h")
    await square.say("cleo", "pool give 2h")
    await square.propose("cleo")
    answer = await square.say("bo", "pool grant dev 1h decision=P1 reason=As all of us decided")
    assert "P1 is not adopted" in answer
    for who in ("ana", "bo", "cleo"):
        await square.say(who, "support P1 10")
    await square.later(days=5)
    for who in ("ana", "bo", "cleo"):
        await square.say(who, "vote P1 consent")
    await square.later(days=5)
    assert "Dev gets 1 h" in await square.say("bo", "pool grant dev 1h decision=P1 reason=As all of us decided")
    assert "(rule: P1;" in await square.say("ana", "log")


async def test_work_for_everybody_is_paid_when_two_others_saw_it(square: Room) -> None:
    await exchanged(square, "cleo", "dev", "3h")
    await square.say("cleo", "pool give 2h")
    await square.heard()
    await square.say("dev", "time serve 1h Cleaning the hall")
    heard = await square.heard()
    assert [where for where, text in heard if "Who saw it?" in text] == ["square"]
    assert "Somebody else confirms this" in await square.say("dev", "time confirm T2")
    assert "One more person" in await square.say("cleo", "time confirm T2")
    assert "You have confirmed T2 already" in await square.say("cleo", "time confirm T2")
    assert "T2 is settled" in await square.say("ana", "time confirm T2")
    assert "is settled already" in await square.say("bo", "time confirm T2")
    assert "-2 h" in await square.say("dev", "time statement")


async def test_reward_points_become_an_hour_once_a_month_and_only_if_there_are_any(square: Room) -> None:
    assert "takes 100 Reward Points, and you have 0" in await square.say("cleo", "time redeem")

    def reward(work: object) -> None:
        ledger.move(work, "earn-test", ISSUANCE, member_owner(3), RP, 250)  # type: ignore[arg-type]

    now = square.clock.now()
    await square.house.storage.write(lambda tx: reward(tx.work(1, now)))
    assert "100 Reward Points have become an hour" in await square.say("cleo", "time redeem")
    assert "once a month" in await square.say("cleo", "time redeem")
    await square.later(days=31)
    assert "You have 2 h." in await square.say("cleo", "time redeem")
    assert "takes 100 Reward Points, and you have 50" in await square.say("cleo", "time redeem")
    assert await square.look(lambda work: audit.verify(work).fault) is None


async def test_whoever_receives_much_hears_a_kind_word_alone_and_seldom(square: Room) -> None:
    await exchanged(square, "dev", "cleo", "3h")
    assert not [text for _, text in await square.heard() if "A quiet word" in text]
    await exchanged(square, "dev", "cleo", "1h")
    nudges = [(where, text) for where, text in await square.heard() if "A quiet word" in text]
    assert [where for where, _ in nudges] == ["@cleo"]
    assert "you received 4 h and gave 0 min" in nudges[0][1]
    await exchanged(square, "dev", "cleo", "1h")
    assert not [text for _, text in await square.heard() if "A quiet word" in text]
    await square.later(days=61)
    await exchanged(square, "dev", "cleo", "1h")
    assert [where for where, text in await square.heard() if "A quiet word" in text] == ["@cleo"]


async def test_totals_are_shown_over_more_than_five_people_only(square: Room) -> None:
    await exchanged(square, "dev", "cleo", "1h")
    assert "more than 5 people" in await square.say("ana", "time totals")
    for who in ("esra", "finn", "gita", "hal"):
        await square.say(who, "me")
        await exchanged(square, "dev", who, "1h")
    assert "6 people, 5 h and 0 min as gifts" in await square.say("ana", "time totals")


async def test_several_people_and_slips_are_told_apart(square: Room) -> None:
    await square.say("cleo", "time receive ana,dev 1h Carrying the piano")
    await square.say("ana", "time amount T1 30min")
    await square.say("dev", "time amount T1 45min")
    assert "Please say whom you mean" in await square.say("cleo", "time confirm T1")
    assert "settled" in await square.say("cleo", "time confirm T1 with=dev")
    assert "settled" in await square.say("cleo", "time confirm T1")
    assert "That takes somebody else" in await square.say("cleo", "time give cleo 1h Reading")
    assert "I know no exchange “T99”" in await square.say("cleo", "time show T99")
    await square.say("cleo", "cancel")
    assert "from one minute to 24 h fits here" in await square.say("cleo", "time give dev 25h Reading")
    assert "settled" not in await square.say("cleo", "2h")


async def test_people_of_a_group_see_their_own_part_only(square: Room) -> None:
    await square.say("cleo", "time receive ana,dev 1h Carrying the piano")
    await square.say("ana", "time amount T1 30min")
    await square.say("cleo", "time dispute T1 It was a whole hour with=ana")
    whole, part = await square.say("cleo", "time show T1"), await square.say("dev", "time show T1")
    assert "30 min" in whole
    assert "a whole hour" in whole
    assert "Dev → Cleo" in part
    assert "Ana" not in part
    assert "a whole hour" not in part


async def test_the_rate_of_specialists_is_the_charters(square: Room) -> None:
    assert "rate from 1 to 1" in await square.say("dev", "time give cleo 1h Fixing the roof rate=2")
    await square.house.storage.write(lambda tx: tx.work(1, square.clock.now()).charter.put("timebank.rate-most", 3))
    await square.say("dev", "time give cleo 1h Fixing the roof rate=2")
    await square.say("cleo", "time confirm T1")
    assert "You have 2 h." in await square.say("dev", "time")


async def test_the_same_exchange_waiting_twice_is_pointed_out(square: Room) -> None:
    await square.say("dev", "time give cleo 2h Digging the pond")
    answer = await square.say("cleo", "time receive dev 3h Digging")
    assert "This waits for your word already. Is it the same? T1" in answer


async def test_saying_yes_twice_moves_nothing_twice(square: Room) -> None:
    await exchanged(square, "dev", "cleo", "1h")
    assert "settled" in await square.say("cleo", "time confirm T1")
    assert "You have 1 h." in await square.say("dev", "time")


async def test_hours_speak_the_members_language(square: Room) -> None:
    await square.say("cleo", "profile set language=de")
    await square.say("dev", "profile set language=es")
    await square.heard()
    assert "ich bitte Dev um Bestätigung" in await square.say("cleo", "time give dev 1,5 Std Fahrrad reparieren")
    (heard,) = await told(square, "dev")
    assert "Cleo dice que has recibido 1 h 30 min: Fahrrad reparieren (T1). ¿Es así?" in heard
    assert "anotado. ¡Gracias!" in await square.say("dev", "time confirm T1")
    assert "Du hast 1 Std 30 Min." in await square.say("cleo", "time")


async def test_a_statement_of_hours_says_with_whom_and_over_which_time(square: Room) -> None:
    await exchanged(square, "dev", "cleo", "1h30")
    shown = await square.say("dev", "time statement this month")
    assert "Balance: 1 h 30 min. 1 movement: 1 Mar 2026 to 31 Mar 2026." in shown
    assert "What: Exchange of time T1 · With: Cleo · Change: +1 h 30 min · After: 1 h 30 min" in shown
    head, row = square.reply.files[0].text.splitlines()
    assert head == "entry,at,kind,subject,with,unit,amount,balance,hours"
    assert row.endswith("exchange,T1,Cleo,TBC,90,90,1:30")
    assert "Nothing moved: 1 Jan 2025 to 31 Dec 2025." in await square.say("dev", "time statement 2025")
    assert "I do not see which time “when I was young” is." in await square.say(
        "dev", "time statement when I was young"
    )


async def test_a_name_in_a_statement_is_no_formula_of_a_spreadsheet(square: Room) -> None:
    await square.say("cleo", 'profile set name="=HYPERLINK(1)"')
    await exchanged(square, "dev", "@cleo", "1h")
    await square.say("dev", "time statement")
    assert "'=HYPERLINK(1)" in square.reply.files[0].text
