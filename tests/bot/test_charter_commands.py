"""The charter, the record and the books, as people say them."""

import csv
import io
import tomllib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.replies import Preformatted
from bot.words import LANGUAGES
from core import charter
from core.charter import SETTINGS
from tests.support.rehearsal import Room, rehearse

REASON = "half of us are away"


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    """A community with Ana as its organizer, Bo and Cleo."""
    async with rehearse(tmp_path) as room:
        await room.open("bo", "cleo")
        yield room


async def test_the_charter_is_listed_by_group_and_by_word(square: Room) -> None:
    whole = await square.say("bo", "charter")
    assert "Voting: method, quorum, quorum-charter" in whole
    groups = {key.partition(".")[0] for key in SETTINGS}
    assert len(whole.splitlines()) <= 2 * len(groups) + 4  # each with its button
    group = await square.press("bo", "Voting")
    assert "`voting.quorum` · Value: 20 % · Changed by: a vote" in group
    assert "proposal.voting-length" not in group
    assert "`proposal.reminder-before`" in await square.say("bo", "charter list reminder")
    assert "The charter has no setting “zzz”" in await square.say("bo", "charter list zzz")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_setting_is_explained(square: Room, language: str) -> None:
    for key in charter.SETTINGS:
        explained = await square.say("bo", f"charter show {key}", language=language)
        assert key in explained
        assert len(explained.splitlines()) > 5


async def test_an_organizer_changes_a_setting_with_a_reason_and_everyone_hears(square: Room) -> None:
    answer = await square.say("ana", f'charter change proposal.voting-length 7 "{REASON}"')
    assert "Time to vote was 5 days and is 7 days now." in answer
    heard = [text for where, text in await square.heard() if where == "square"]
    told = "Charter: Time to vote was 5 days and is 7 days now. Ana changed it; the reason is on the record."
    assert [text for text in heard if text.startswith(told)]
    shown = await square.say("bo", "charter show proposal.voting-length")
    assert "Now: 7 days" in shown
    assert f"Ana changed `proposal.voting-length` from 5 to 7. “{REASON}”" in shown


async def test_a_change_is_undone_with_a_reason_too(square: Room) -> None:
    await square.say("ana", f'charter change proposal.voting-length 7 "{REASON}"')
    assert "Why?" in await square.press("ana", "Undo")
    assert "is 5 days now" in await square.say("ana", "we are all back again")


async def test_what_a_vote_decides_is_refused_with_the_proposal_that_would_do_it(square: Room) -> None:
    answer = await square.say("ana", f'charter change voting.quorum 25 "{REASON}"')
    assert "Only an adopted proposal changes `voting.quorum`" in answer
    assert "`!proposal open setting=voting.quorum value=25`" in answer
    await square.press("ana", "Propose another value")
    await square.say("ana", "A higher quorum")
    draft = await square.say("ana", "More of us should take part when we decide.")
    assert "P1 · A higher quorum" in draft
    proposal = await square.look(lambda work: work.proposals.find()[0])
    assert (proposal.setting, proposal.setting_value) == ("voting.quorum", "25")


async def test_members_are_pointed_to_a_proposal(square: Room) -> None:
    answer = await square.say("bo", f"charter change proposal.voting-length 7 {REASON}")
    assert "you can propose it to everyone" in answer


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "charter change proposal.voting-length 99 " + REASON,
            "a whole number from 1 to 60 (days); you wrote “99”",
        ),
        ("charter change set-up.trusted-power maybe " + REASON, "takes on or off; you wrote “maybe”"),
        ("charter change proposal.voting-length 5 " + REASON, "is 5 already"),
        ("charter change proposal.votinglength 5 " + REASON, "Did you mean `proposal.voting-length`?"),
        ("charter show vote.quorum", "Did you mean `voting.quorum`?"),
    ],
)
async def test_wrong_values_and_keys_are_told_with_what_would_work(square: Room, line: str, said: str) -> None:
    assert said in await square.say("ana", line)


async def test_the_export_is_the_charter_as_toml(square: Room) -> None:
    await square.say("ana", f'charter change proposal.voting-length 7 "{REASON}"')
    await square.say("ana", f'charter change set-up.trusted-power on "{REASON}"')
    await square.say("bo", "charter export")
    (text,) = (block.text for block in square.reply.blocks if isinstance(block, Preformatted))
    exported = tomllib.loads(text)
    keys = {f"{group}.{key}" for group, settings in exported.items() for key in settings}
    assert keys == charter.SETTINGS.keys()
    assert exported["proposal"]["voting-length"] == 7
    assert exported["set-up"]["trusted-power"] is True
    assert exported["voting"]["method"] == "consent"


async def test_the_record_is_read_by_anyone_in_pages_and_by_subject(square: Room) -> None:
    for days in range(6, 18):
        await square.say("ana", f'charter change proposal.voting-length {days} "{REASON}"')
    first = await square.say("bo", "log")
    assert first.count("Ana changed `proposal.voting-length`") == 10
    second = await square.press("bo", "Older ones")
    assert second.count("Ana changed `proposal.voting-length`") == 2
    assert "Ana set the community up and became organizer." in second
    assert not square.reply.choices
    about = await square.say("bo", "log proposal.voting-length")
    assert about.count("Ana changed") == 10
    assert (await square.press("bo", "Older ones")).count("Ana changed") == 2
    assert "Ana set the community up" in await square.say("bo", "log ana")
    assert "Nothing is on the record about that" in await square.say("bo", "log bo")


@pytest.mark.parametrize(
    ("about", "said"),
    [("P7", "I know no proposal, member or setting “P7”."), ("voting.quorun", "voting.quorum"), ("Anna", "Ana")],
)
async def test_the_record_suggests_the_nearest_subject(square: Room, about: str, said: str) -> None:
    assert said in await square.say("bo", f"log {about}")


async def test_the_record_tells_of_roles_rooms_and_stages(square: Room) -> None:
    await square.say("ana", 'role appoint Bo moderator "Bo is kind to everybody"')
    await square.say("ana", "room bind log", room="hall")
    await square.propose("cleo")
    for person in ("ana", "bo", "cleo"):
        await square.say(person, "support P1 10")
    await square.say("bo", 'proposal extend P1 "3 days" reason="Half of us are away"')
    record = await square.say("cleo", "log")
    assert "Bo gave P1 3 days more. “Half of us are away”" in record
    assert "Ana bound the room hall (rehearsal) for log." in record
    assert "Ana appointed Bo as moderator for 30 days. “Bo is kind to everybody” (rule: appoint;" in record
    assert "Bo gave P1 3 days more" in await square.say("cleo", "log P1")


async def test_a_log_room_hears_of_acts_once(square: Room) -> None:
    await square.say("ana", "room bind log", room="hall")
    await square.say("ana", f'charter change proposal.voting-length 7 "{REASON}"')
    places = [where for where, text in await square.heard() if text.startswith("Charter:")]
    assert sorted(places) == ["hall", "square"]


async def test_a_statement_is_ones_own_with_all_lines_in_a_file(square: Room) -> None:
    await square.propose("bo")
    for points in range(1, 9):
        await square.say("bo", f"support P1 {points}")
    shown = await square.say("bo", "statement")
    assert "Balance: 92 SP. 9 movements: 2 Dec 2025 to 2 Mar 2026." in shown
    assert "What: Placed on a proposal · Change: -1 SP · After: 92 SP" in shown
    rows = list(csv.DictReader(io.StringIO(square.reply.files[0].text)))
    assert len(rows) == 9
    assert (rows[-1]["kind"], rows[-1]["amount"], rows[-1]["balance"]) == ("joining", "100", "100")
    assert "Balance: 0 min" in await square.say("bo", "statement tbc")


async def test_others_statements_take_a_right(square: Room) -> None:
    assert "Only stewards and organizers" in await square.say("bo", "statement member=Cleo")
    assert "Statement of Cleo" in await square.say("ana", "statement member=Cleo")
    assert "Statement of Cleo" in await square.say("cleo", "statement member=Cleo")


async def test_the_books_are_verified_by_anyone_and_exported_by_few(square: Room) -> None:
    assert "The books are right: 3 entries in an unbroken chain, and 4 balances equal their sums." in await square.say(
        "bo", "ledger verify"
    )
    assert "Stewards and organizers export" in await square.say("bo", "ledger export")
    await square.say("ana", "ledger export beancount")
    assert square.reply.files[0].name == "books.beancount"
    assert "Assets:Members:1" in square.reply.files[0].text
    assert square.reply.private
