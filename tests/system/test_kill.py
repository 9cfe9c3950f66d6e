"""Killed at any moment, again and again: what was answered is there, what was due is told, both once, and in order."""

import asyncio
import random
import secrets
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from adapters.matrix.identity import Account
from adapters.matrix.render import CHOICES
from tests.support.homeserver import Homeserver
from tests.support.matrix_house import body
from tests.support.matrix_user import Json, Match, MatrixUser
from tests.support.patience import eventually
from tests.support.program import Program

ROUNDS = 50
MEMBERS = 4
AT_ONCE = 3
"""Commands that each member says without waiting for the answer to the one before."""
DUE = (15, 30)
"""Rounds before which the time of some proposals runs out while the program is down."""
LONG = 40 * 86_400_000_000
"""Microseconds of forty days: longer than the time for support."""
PATIENCE = 90.0


@dataclass
class Person:
    """A member who says things to the bot in their direct room, and what must come of it."""

    user: MatrixUser
    direct: str = ""
    drafts: list[str] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)
    placed: list[int] = field(default_factory=list)


class Town:
    """A room of members, the bot among them, and the program that is killed."""

    def __init__(self, server: Homeserver, program: Program, bot: str, luck: random.Random) -> None:
        self.server, self.program, self.bot, self.luck = server, program, bot, luck
        self.people: list[Person] = []
        self.room = ""
        self.over = False

    async def gather(self, stack: AsyncExitStack) -> None:
        """Let everybody in, and set the community up."""
        for number in range(MEMBERS):
            user = await stack.enter_async_context(await MatrixUser.register(self.server, f"member{number}"))
            self.people.append(Person(user))
        first = self.people[0].user
        self.room = await first.create_room(self.bot, *(person.user.id for person in self.people[1:]))
        await asyncio.gather(*(person.user.join(self.room) for person in self.people[1:]))
        for person in self.people:
            person.direct = await person.user.create_room(self.bot, is_direct=True)
            await person.user.wait_for(person.direct, self.says("Hello"), PATIENCE)
        await first.send(self.room, '!setup name="Willow Street" purpose="To share" language=en zone=UTC')
        await first.wait_for(self.room, self.says("is ready"), PATIENCE)
        await self.propose(self.people[0], "The first one")
        await self.publish(self.people[0], "The first one")

    def says(self, words: str) -> Match:
        return lambda event: event["sender"] == self.bot and words in body(event)

    # What members do

    async def live(self, person: Person) -> None:
        """Say one thing after another, never waiting for the bot to be there, until it is over."""
        number = 0
        name = person.user.name
        while not self.over:
            number += 1
            batch = [f"{name} idea {number}.{each}" for each in range(AT_ONCE)]
            for title in batch:
                await self.draft(person, title)
            await self.support(person)
            await self.answered(person, batch[-1])
            if number % 2:
                await self.publish(person, batch[0])
            else:
                person.marked.append(await person.user.send(self.room, "!me"))

    async def draft(self, person: Person, title: str) -> None:
        person.drafts.append(title)
        await person.user.send(person.direct, f'proposal open "{title}" summary="We share what we have."')

    async def propose(self, person: Person, title: str) -> None:
        await self.draft(person, title)
        await self.answered(person, title)

    async def support(self, person: Person) -> None:
        """Ask for points back that are not there, which is refused; then place some, and take them back."""
        points = len(person.placed) % 5 + 1
        person.placed.append(points)
        for words in ("points back P1", f"points place P1 {points}", f"points back P1 {points}"):
            await person.user.send(person.direct, words)

    async def answered(self, person: Person, title: str) -> Json:
        return await person.user.wait_for(person.direct, lambda event: self._drafted(event, title), PATIENCE)

    async def publish(self, person: Person, title: str) -> None:
        """Press the choice that opens a draft to everyone."""
        draft = await self.answered(person, title)
        lines = draft["content"][CHOICES]
        key = next(key for key, line in lines.items() if line.startswith("proposal publish"))
        person.published.append(title)
        await person.user.react(person.direct, draft["event_id"], key)

    def _drafted(self, event: Json, title: str) -> bool:
        return event["sender"] == self.bot and body(event).split("\n")[0].endswith(f"· {title}")

    # What must have come of it

    async def settles(self) -> None:
        """Wait until everything that members said was answered, and everything due was told."""
        until = time.monotonic() + PATIENCE
        while missing := await self.missing():
            assert self.program.is_running(), self.program.tail()
            assert time.monotonic() < until, f"still missing: {missing[:5]}\n{self.program.tail()}"
            await asyncio.sleep(0.2)

    async def hears_something(self) -> None:
        """Wait until the program, which was just started, has answered somebody."""

        def answers() -> int:
            return sum(len(self.said(person, person.direct)) for person in self.people)

        before = answers()
        await eventually(lambda: answers() > before or not self.program.is_running(), PATIENCE)

    async def missing(self) -> list[str]:
        lacking: list[str] = []
        for person in self.people:
            await person.user.sync()
            said = Counter(self.titles(person))
            lacking += [title for title in person.drafts if not said[title]]
            lacking += ["placed"] * (self.count(person, "on P1 · ") < len(person.placed))
            lacking += ["back"] * (self.count(person, "came back from P1") < len(person.placed))
            lacking += [f"mark {each}" for each in person.marked if not self.marks(person, each)]
            lacking += ["me"] * (self.count(person, "Support Points free") < len(person.marked))
            opened = self.opened(person)
            lacking += [f"opened {title}" for title in person.published if not opened[title]]
        with closing(self.program.books()) as books:
            (waiting,) = books.execute("SELECT count(*) FROM outbox WHERE sent_at IS NULL").fetchone()
        lacking += ["notice"] * waiting
        cards = self.cards()
        lacking += [f"card {title}" for person in self.people for title in person.published if not cards[title]]
        return lacking

    def said(self, person: Person, room: str) -> list[Json]:
        """What the bot said there, less what it changed later."""
        return [
            event
            for event in person.user.seen[room]
            if event["sender"] == self.bot
            and event["type"] == "m.room.message"
            and "m.new_content" not in event["content"]
        ]

    def titles(self, person: Person) -> list[str]:
        return [body(event).split("\n")[0].partition(" · ")[2] for event in self.said(person, person.direct)]

    def count(self, person: Person, words: str) -> int:
        return sum(words in body(event) for event in self.said(person, person.direct))

    def marks(self, person: Person, event_id: str) -> int:
        return sum(
            event["sender"] == self.bot and event["content"].get("m.relates_to", {}).get("event_id") == event_id
            for event in person.user.seen[self.room]
            if event["type"] == "m.reaction"
        )

    def opened(self, person: Person) -> Counter[str]:
        """How often each proposal was said to be open."""
        titles = {}
        found: Counter[str] = Counter()
        for event in self.said(person, person.direct):
            name, _, title = body(event).split("\n")[0].partition(" · ")
            if title:
                titles[name] = title
            if " is open." in body(event):
                found[titles[body(event).split(" ")[0]]] += 1
        return found

    def cards(self) -> Counter[str]:
        first = self.people[0]
        return Counter(
            body(event).split("\n")[0].partition(" · ")[2]
            for event in self.said(first, self.room)
            if "m.relates_to" not in event["content"]
        )


@pytest.fixture
async def town(homeserver: Homeserver, tmp_path: Path) -> AsyncIterator[Town]:
    seed = secrets.randbits(32)
    print(f"The luck of this run: {seed}")
    async with AsyncExitStack() as stack:
        bot = await stack.enter_async_context(await MatrixUser.register(homeserver, "bot", log_in=False))
        account = Account(homeserver.url, bot.id, tmp_path, secrets.token_hex(), password=bot.password)
        program = Program(tmp_path, account)
        stack.callback(program.close)
        program.start()
        town = Town(homeserver, program, bot.id, random.Random(seed))  # noqa: S311 - repeatable
        try:
            await town.gather(stack)
        except AssertionError as error:
            raise AssertionError(program.tail()) from error
        yield town


@pytest.mark.timeout(400)
async def test_killed_at_random_moments_nothing_is_lost_doubled_or_out_of_order(town: Town) -> None:
    program = town.program
    async with asyncio.TaskGroup() as lives:
        for person in town.people:
            lives.create_task(town.live(person))
        ran_out = await _kill_again_and_again(town)
        town.over = True
    await town.settles()
    program.kill()
    program.forget_progress(ROUNDS)  # everything comes again
    program.start()
    await town.settles()
    before = [len(town.said(person, person.direct)) for person in town.people]
    for person in town.people:  # whatever it says on hearing all of it again would come before this answer
        await person.user.send(person.direct, "charter show voting.quorum")
        await person.user.wait_for(person.direct, town.says("voting.quorum"), PATIENCE)
    assert [len(town.said(person, person.direct)) for person in town.people] == [each + 1 for each in before]
    assert program.stop() == 0
    commands = sum(len(person.drafts) + 3 * len(person.placed) + len(person.marked) for person in town.people)
    print(f"{commands} commands and {sum(town.cards().values())} cards in {ROUNDS + 1} lives.")
    _once_and_in_order(town)
    _books_are_right(town, ran_out)


async def _kill_again_and_again(town: Town) -> list[int]:
    """Kill the program at random moments; return the proposals whose time ran out while it was down."""
    program, luck = town.program, town.luck
    ran_out: list[int] = []
    for number in range(ROUNDS):
        if number % 3:
            await town.hears_something()
        await asyncio.sleep(luck.uniform(0.0, 0.5 if number % 3 else 2.0))
        program.kill()
        program.remember_position()
        if number % 4 == 3:
            program.forget_progress(luck.randint(1, 6))
        if number in DUE:
            ran_out += _let_time_run_out(program, 3)
        program.start()
    return ran_out


def _let_time_run_out(program: Program, count: int) -> list[int]:
    """Let the time for support of some proposals be over; return their numbers."""
    with closing(program.books()) as books, books:
        open_ones = books.execute(
            "SELECT id, number FROM proposal WHERE stage = 'support' AND number > 1 ORDER BY id LIMIT ?", (count,)
        ).fetchall()
        for proposal_id, _ in open_ones:
            books.execute("UPDATE proposal SET stage_ends_at = stage_ends_at - ? WHERE id = ?", (LONG, proposal_id))
            subject = f"proposal:{proposal_id}"
            books.execute("UPDATE deadline SET due_at = due_at - ? WHERE subject = ?", (LONG, subject))
    return [number for _, number in open_ones]


def _once_and_in_order(town: Town) -> None:
    for person in town.people:
        titles = [title for title in town.titles(person) if title in set(person.drafts)]
        assert titles == person.drafts, "each draft is answered once, in order"
        assert town.count(person, "on P1 · ") == len(person.placed)
        assert town.count(person, "Support Points free") == len(person.marked)
        assert [town.marks(person, each) for each in person.marked] == [1] * len(person.marked)
        assert town.opened(person) == Counter(person.published)
    assert town.cards() & Counter(dict.fromkeys(town.cards(), 1)) == town.cards(), "each card stands once"


def _books_are_right(town: Town, ran_out: list[int]) -> None:
    program = town.program
    assert program.command("audit", "verify").returncode == 0
    with closing(program.books()) as books:
        kept = Counter(title for (title,) in books.execute("SELECT title FROM proposal"))
        assert kept == Counter(title for person in town.people for title in person.drafts)
        stages = dict(books.execute("SELECT number, stage FROM proposal"))
        assert [stages[number] for number in ran_out] == ["resting"] * len(ran_out)
        assert books.execute("SELECT count(*) FROM outbox WHERE sent_at IS NULL").fetchone() == (0,)
        placed = books.execute("SELECT count(*) FROM placement").fetchone()
        assert placed == (0,), "what was placed was taken back"
        moves = sum(2 * len(person.placed) for person in town.people)
        grants = len(town.people)
        assert books.execute("SELECT count(*) FROM entry").fetchone() == (moves + grants,)
    told = Counter(
        event["content"]["m.relates_to"]["event_id"]
        for event in town.said(town.people[0], town.room)
        if "did not find enough support" in body(event)
    )
    assert len(ran_out) == len(told)
    assert set(told.values()) <= {1}, "each is told once, in its thread"
