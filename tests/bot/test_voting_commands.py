"""Voting, as people say it: choices in words, reasons asked for in private, receipts, and blocks that are lifted."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.rehearsal import Room, rehearse


@pytest.fixture
async def vote(tmp_path: Path) -> AsyncIterator[Room]:
    """A community in which P1 of Bo's is being voted on by consent."""
    async with rehearse(tmp_path) as room:
        await room.open("bo", "cleo")
        await room.propose("bo")
        for person in ("ana", "bo", "cleo"):
            await room.say(person, "support P1 10")
        await room.later(days=5)
        await room.heard()
        yield room


async def test_the_empty_ballot_says_what_each_choice_means(vote: Room) -> None:
    answer = await vote.say("ana", "vote P1")
    assert "Is it good enough for now and safe enough to try?" in answer
    assert [choice.label for choice in vote.reply.choices] == ["Consent", "Consent with concerns", "Abstain", "Block"]


async def test_a_choice_is_understood_by_its_words_as_well(vote: Room) -> None:
    assert "Your vote on P1: Abstain." in await vote.say("ana", "vote P1 Abstain")


async def test_a_choice_that_is_none_is_asked_for_again_where_only_the_voter_reads(vote: Room) -> None:
    await vote.say("ana", "vote P1 maybe")
    assert vote.reply.private
    assert "Your vote on P1: Consent." in await vote.say("ana", "consent")


async def test_a_block_is_asked_for_its_reason_where_only_the_voter_reads(vote: Room) -> None:
    assert "A block takes a reason" in await vote.say("ana", "vote P1 block")
    assert vote.reply.private
    assert "A block is shown with your name" in await vote.say("ana", "It is too loud for our walls")


async def test_a_lifted_block_does_not_hide_one_on_the_ballot(vote: Room) -> None:
    await vote.say("ana", "position P1 block It is too loud for our walls")
    await vote.say("ana", "vote P1 block It is too loud for our walls")
    assert "your ballot still does" in await vote.say("ana", "unblock P1")
    assert "Your vote on P1: Consent." in await vote.press("ana", "Consent")


async def test_a_receipt_finds_the_ballot_in_the_nameless_list(vote: Room) -> None:
    answer = await vote.say("ana", "vote P1 reservation")
    receipt = re.findall(r"`([A-Z0-9]{8})`", answer)[0]
    for person in ("bo", "cleo"):
        await vote.say(person, "vote P1 consent")
    await vote.later(days=5)
    shown = await vote.say("bo", "proposal ballots P1")
    assert receipt in shown
    assert "Ana" not in shown
    assert "Consent with concerns" in await vote.say("ana", f"vote check P1 {receipt.lower()}")
