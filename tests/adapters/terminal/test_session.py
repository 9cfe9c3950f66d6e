"""What the chat itself knows: being somebody else, letting time pass, reading elsewhere, completing a line."""

from datetime import timedelta

import pytest

from adapters.terminal.platform import Spot
from tests.support.terminal_chat import START, Chat

DRAFT = 'proposal open "A shelf for tools" summary="We put a shelf into the bike shed."'


async def _open_proposal(chat: Chat) -> None:
    await chat.say("Bo", DRAFT)
    await chat.say("Bo", "1")


async def test_being_somebody_else(chat: Chat) -> None:
    assert await chat.session.enter("/as bo")
    assert chat.session.person.name == "Bo"
    assert chat.last("Bo") == "You are Bo now."
    assert await chat.session.enter("me")
    assert chat.last("Bo").startswith("Bo\n")


async def test_somebody_new_joins_by_speaking(chat: Chat) -> None:
    await chat.session.enter("/as Zoe Quick")
    assert "Zoe Quick is new here" in chat.last("Zoe Quick")
    await chat.session.enter("me")
    assert "100 Support Points free" in chat.last("zoe-quick")


@pytest.mark.parametrize("line", ["/as", "/as \x1b[2J", "/as   "])
async def test_nobody_can_be_nobody(chat: Chat, line: str) -> None:
    await chat.session.enter(line)
    if line != "/as \x1b[2J":
        assert chat.session.person.name == "Ana"
    assert "\x1b" not in chat.session.person.name


async def test_time_passes_through_everything_that_falls_due(chat: Chat) -> None:
    await _open_proposal(chat)
    for who in ("Ana", "Bo", "Cleo"):
        await chat.say(who, "support P1 10")
    await chat.session.enter("/later 6 days")
    thread = Spot("square", next(handle for handle, each in chat.platform.entries.items() if each.amended))
    assert "Voting until Thu 12 Mar 2026, 09:00" in chat.seen("Ana", thread)[0]  # five days after five, not after six
    opened = next(each for each in chat.platform.entries.values() if "The vote on" in str(each.reply))
    assert opened.at - START < timedelta(days=5, minutes=1)
    assert "6 days later: it is" in chat.last("Ana")
    assert chat.clock.now() - START > timedelta(days=6)


@pytest.mark.parametrize("line", ["/later", "/later soon", "/later 99999 weeks", "/later -3 days"])
async def test_a_length_of_time_that_is_none_is_asked_for(chat: Chat, line: str) -> None:
    before = chat.clock.now()
    await chat.session.enter(line)
    assert "How long?" in chat.last("Ana")
    assert chat.clock.now() == before


async def test_reading_elsewhere(chat: Chat) -> None:
    await _open_proposal(chat)
    for who in ("Ana", "Bo", "Cleo"):
        await chat.say(who, "support P1 10")
    session = chat.session
    await session.enter("/as Bo")
    assert [session.label(spot) for spot in session.spots()] == ["square", "P1 · A shelf for tools", "Privately"]
    await session.enter("/room p1")
    assert session.spot.thread
    await session.enter("/room priv")
    assert session.spot == Spot("@bo")
    await session.enter("/room nowhere")
    assert "You can read in: square, P1" in chat.last("Bo", Spot("@bo"))
    await session.enter("/as Ana")
    assert session.spot == Spot("square")


async def test_unread_messages_are_counted_for_each_person(chat: Chat) -> None:
    session = chat.session
    session.read_everything()
    session.shown()
    await chat.say("Bo", "me")
    assert session.unread(Spot("square")) == 0
    await chat.say("Ana", "setup name=Plaza purpose=Trying language=en zone=UTC")
    assert session.unread(Spot("square")) == 2
    session.shown()
    assert session.unread(Spot("square")) == 0


async def test_leaving(chat: Chat) -> None:
    assert not await chat.session.enter("/quit")
    assert await chat.session.enter("")
    assert await chat.session.enter("/help-chat")
    assert "/later 3 days" in chat.last("Ana")


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("prop", "proposal open "),
        ("/prop", "/proposal open "),
        ("!points pl", "!points place "),
        ("/la", "/later "),
        ("/as b", "/as Bo"),
        ("/room squ", "/room square"),
        ("proposal show ", "proposal show P1 "),
        ("proposal show p", "proposal show P1 "),
        ("points place P1 ", "points place P1 3 "),
        ("proposal list ", "proposal list voting "),
        ("proposal list stage=vo", "proposal list stage=voting "),
        ("proposal list st", "proposal list stage="),
        ("charter show voting.q", "charter show voting.quorum "),
    ],
)
async def test_a_line_is_completed(chat: Chat, typed: str, offered: str) -> None:
    await _open_proposal(chat)
    assert offered in [offer.value for offer in await chat.session.completions(typed)]


@pytest.mark.parametrize(
    "typed", ["", "x", "proposal open ", "/later 3", "!", "/", "x" * 30_000, '"', "proposal show \x00"]
)
async def test_any_line_can_be_completed_without_harm(chat: Chat, typed: str) -> None:
    await chat.session.completions(typed)


async def test_completion_keeps_drafts_and_rights(chat: Chat) -> None:
    await chat.say("Bo", DRAFT)
    assert [offer.value for offer in await chat.session.completions("proposal show ")] == []
    assert "charter change " in [offer.value for offer in await chat.session.completions("charter c")]
    await chat.session.enter("/as Bo")
    assert "proposal show P1 " in [offer.value for offer in await chat.session.completions("proposal show ")]
    assert "charter change " not in [offer.value for offer in await chat.session.completions("charter c")]
    await chat.session.enter("/as Nobody yet")
    assert await chat.session.completions("proposal show ") == []
