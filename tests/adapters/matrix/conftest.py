"""The parts of a Matrix test: people, the bot's account, and a bot that is connected and writes down what it hears."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from adapters.matrix import vault
from adapters.matrix.connection import Connection
from adapters.matrix.events import Incoming, Kind
from adapters.matrix.identity import Account
from tests.support.homeserver import Homeserver
from tests.support.matrix_house import MatrixHouse, allowed, living
from tests.support.matrix_user import MatrixUser
from tests.support.patience import eventually

NewUser = Callable[..., Awaitable[MatrixUser]]


class Bot:
    """A connection whose events are kept in the order in which they were handed on."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.heard: list[Incoming] = []
        self.pause: Callable[[Incoming], Awaitable[None]] | None = None
        self.running: asyncio.Task[None] | None = None

    async def sink(self, incoming: Incoming) -> None:
        if self.pause is not None:
            await self.pause(incoming)
        if incoming.kind is Kind.INVITE and incoming.who == self.connection.user_id:
            await self.connection.join(incoming.room)
        self.heard.append(incoming)

    def bodies(self, room: str | None = None) -> list[str]:
        return [i.body for i in self.heard if i.kind is Kind.TEXT and room in {None, i.room}]

    async def waits(self, holds: Callable[[], object], timeout: float = 15.0) -> None:  # noqa: ASYNC109
        """Wait until something holds; what ended the run ends the test."""
        running = self.running
        assert running is not None
        await eventually(lambda: holds() or running.done(), timeout)
        if not holds():
            running.result()

    async def hears(self, body: str, timeout: float = 15.0) -> Incoming:  # noqa: ASYNC109
        await self.waits(lambda: any(body in i.body for i in self.heard), timeout)
        return next(i for i in self.heard if body in i.body)

    async def hears_kind(self, kind: Kind, room: str | None = None, *, times: int = 1) -> Incoming:
        """The newest event of a kind, once there have been so many."""

        def found() -> list[Incoming]:
            return [i for i in self.heard if i.kind is kind and room in {None, i.room}]

        await self.waits(lambda: found()[times - 1 :])
        return found()[-1]

    async def is_in(self, room: str) -> None:
        """Wait until a sync has shown that the bot is in the room."""
        await self.connection.members(room)


@asynccontextmanager
async def running(account: Account) -> AsyncIterator[Bot]:
    """A bot that hears, until the block ends."""
    async with Connection(account) as connection:
        bot = Bot(connection)
        bot.running = asyncio.create_task(connection.run(bot.sink))
        try:
            yield bot
        finally:
            bot.running.cancel()
            await asyncio.gather(bot.running, return_exceptions=True)


@pytest.fixture(autouse=True)
def weak_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching the secret is meant to be slow; here it opens a hundred folders."""
    monkeypatch.setattr(vault, "_STRETCH", 2)


@pytest.fixture
async def new_user(homeserver: Homeserver) -> AsyncIterator[NewUser]:
    async with AsyncExitStack() as stack:

        async def make(name: str, *, log_in: bool = True) -> MatrixUser:
            return await stack.enter_async_context(await MatrixUser.register(homeserver, name, log_in=log_in))

        yield make


@pytest.fixture
async def anna(new_user: NewUser) -> MatrixUser:
    return await new_user("anna")


@pytest.fixture
async def account(homeserver: Homeserver, new_user: NewUser, tmp_path: Path) -> Account:
    user = await new_user("bot", log_in=False)
    return Account(
        homeserver=homeserver.url,
        user_id=user.id,
        password=user.password,
        state_dir=tmp_path / "state",
        secret=secrets.token_hex(),
        timeout=10.0,
        sync_wait=5.0,
    )


@pytest.fixture
async def bot(account: Account) -> AsyncIterator[Bot]:
    async with running(account) as bot:
        yield bot


@pytest.fixture
async def town(account: Account, tmp_path: Path) -> AsyncIterator[MatrixHouse]:
    async with living(account, tmp_path, allowed) as town:
        yield town


@pytest.fixture
async def ben(new_user: NewUser) -> MatrixUser:
    return await new_user("ben")


@pytest.fixture
async def room(town: MatrixHouse, anna: MatrixUser, ben: MatrixUser) -> str:
    """The room of a community in which both have a direct room with the bot."""
    room = await town.community(anna, ben)
    await town.direct(anna)
    await town.direct(ben)
    return room
