"""The same chat event again changes nothing, whatever happened in between; and an answer that nobody got is given."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.terminal.render import plain_text
from bot.asks import Ask, Place
from bot.clock import TravelClock
from bot.dispatch import Answer, Dispatcher
from bot.floods import Floods
from bot.metrics import Metrics
from core.proposals.model import Stage
from tests.support.rehearsal import NAME, SQUARE, Room, rehearse


@pytest.fixture
async def square(tmp_path: Path) -> AsyncIterator[Room]:
    async with rehearse(tmp_path) as room:
        await room.open("bo")
        await room.propose("ana")
        yield room


def event(words: str, event_id: str, *, thread: str = "", addressed: bool = True) -> Ask:
    return Ask(Place(NAME, SQUARE, thread), "bo", "Bo", words, event_id, addressed=addressed, new_thread=event_id)


def restarted(square: Room) -> Dispatcher:
    """The conversation as a new process would begin it."""
    old = square.house.dispatcher
    return Dispatcher(old.store, old.registry, TravelClock(square.clock.now()), Metrics(), Floods(0, 0))


def shown(answer: Answer | None) -> str:
    return plain_text(answer.reply) if answer else ""


async def test_what_was_refused_stays_refused(square: Room) -> None:
    dispatcher = square.house.dispatcher
    refused = await dispatcher.hear(event("!points back P1", "$1"))
    assert refused
    assert "None of your points are there" in shown(refused)
    await dispatcher.heard(refused)
    await dispatcher.flush()
    await dispatcher.hear(event("!points place P1 4", "$2"))
    for again in (dispatcher, restarted(square)):
        assert await again.hear(event("!points back P1", "$1")) is None
    placed = await square.look(lambda work: [each.points for each in work.placements.find(target="proposal:1")])
    assert placed == [4]


async def test_a_refusal_that_nobody_got_to_hear_is_said_again(square: Room) -> None:
    await square.house.dispatcher.hear(event("!points back P1", "$1"))
    await square.house.dispatcher.hear(event("!points place P1 4", "$2"))
    assert "None of your points are there" in shown(await restarted(square).hear(event("!points back P1", "$1")))


async def test_the_last_answer_to_a_question_is_not_lost_with_the_process(square: Room) -> None:
    """Its words alone mean nothing any more: neither are they for the bot, nor does a question wait for them."""
    dispatcher = square.house.dispatcher
    for number, (words, addressed) in enumerate(
        [("!proposal open", True), ("A bench", False), ("A bench under the oak, for all.", False)]
    ):
        answer = await dispatcher.hear(event(words, f"${number}", thread="$0" if number else "", addressed=addressed))
        assert answer
    last = event("A bench under the oak, for all.", "$2", thread="$0", addressed=False)
    again = restarted(square)
    repeated = await again.hear(last)
    assert repeated
    assert "A bench" in shown(repeated)
    await again.heard(repeated)
    await again.flush()
    assert await restarted(square).hear(last) is None
    drafts = await square.look(lambda work: work.proposals.count(stage=Stage.DRAFT))
    assert drafts == 1


async def test_an_old_cancel_does_not_stop_a_new_question(square: Room) -> None:
    dispatcher = square.house.dispatcher
    await dispatcher.hear(event("!proposal open", "$1"))
    stopped = await dispatcher.hear(event("cancel", "$2", thread="$1", addressed=False))
    assert stopped
    await dispatcher.heard(stopped)
    await dispatcher.hear(event("!proposal open", "$3", thread="$1"))
    await dispatcher.flush()
    again = restarted(square)
    assert await again.hear(event("cancel", "$2", thread="$1", addressed=False)) is None
    answer = await again.hear(event("A bench", "$4", thread="$1", addressed=False))
    assert "What exactly, and why?" in shown(answer)
