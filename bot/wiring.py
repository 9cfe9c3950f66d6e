"""The one place that sees everything: it puts storage, conversation and platforms together, and nothing else.

Libraries and rooms of the house are imported where they are needed, so that a command starts quickly and stays small.
"""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from threading import Thread
from typing import IO, TYPE_CHECKING

from bot import logs, screens
from bot.checks import NO_PLATFORM, Finding
from bot.clock import Clock, SystemClock, SystemLuck
from bot.commands import COMMANDS
from bot.dispatch import Dispatcher
from bot.floods import Floods
from bot.house import House
from bot.metrics import Metrics
from bot.platform import Platform, Stopped
from bot.settings import Settings, state_folder
from bot.store import StorageError, Tx
from bot.ticker import Ticker
from core import journal
from core.audit import Verdict, verify
from core.moderation.scores import NoModel
from core.moderation.screen import NoScreen, Screen
from core.work import Luck, Work

if TYPE_CHECKING:
    from adapters.discord import client as discord_client
    from adapters.matrix.identity import Account
    from adapters.web.health import HealthServer
    from bot.bank_files import Choice, Voice
    from data.meaning import Meanings
    from data.storage import Storage


SWITCH_S = 0.001
"""How long one thread may keep the interpreter from the others, in seconds. The writer lets go of it at every
statement; by default it would wait five milliseconds to have it back each time that the event loop is busy."""


@asynccontextmanager
async def open_house(settings: Settings, clock: Clock, luck: Luck) -> AsyncIterator[House]:
    """Open the database (made or brought up to date first) and put a house together on it.

    Raises:
        StorageError: when the database cannot be used.
    """
    private_folder(settings.state_dir)
    floods = Floods(settings.limits.per_person_per_minute, settings.limits.per_room_per_minute)
    model = settings.matching.model
    try:
        screen = screens.screen_of(settings)
    except NoModel as missing:
        raise Stopped(str(missing)) from missing
    try:
        async with _house(
            settings.database_url, clock, luck, floods, settings.prefix, model=model, screen=screen
        ) as house:
            house.pages = settings.http.public_url.rstrip("/")
            yield house
    finally:
        await asyncio.to_thread(screen.close)


def open_trial(
    url: str, clock: Clock, luck: Luck | None = None, screen: Screen | None = None
) -> AbstractAsyncContextManager[House]:
    """Open a house for trying out: it knows no settings, and people in it may be as quick as they like."""
    return _house(url, clock, luck or SystemLuck(), Floods(0, 0), "!", screen=screen)


@asynccontextmanager
async def _house(
    url: str, clock: Clock, luck: Luck, floods: Floods, prefix: str, *, model: str = "", screen: Screen | None = None
) -> AsyncIterator[House]:
    import bot.subjects  # noqa: F401 - declares every command
    from data.migrate import upgrade
    from data.storage import Storage

    sys.setswitchinterval(SWITCH_S)
    await asyncio.to_thread(upgrade, url)
    meanings = _meanings(model) if model else None
    storage = await asyncio.to_thread(partial(Storage, url, luck, meanings=meanings))
    if meanings:
        # Words decide until the model is there; nobody waits for it, and a stop does not either.
        Thread(target=meanings.warm_up, args=(storage, clock.now()), name="meaning", daemon=True).start()
    try:
        metrics = Metrics()
        dispatcher = Dispatcher(storage, COMMANDS, clock, metrics, floods, prefix=prefix)
        # Without a screen only outward signs count, and the bot says so.
        yield House(storage, dispatcher, Ticker(storage, clock), clock, metrics, screen=screen or NoScreen())
    finally:
        await asyncio.to_thread(storage.close)


def _meanings(model: str) -> "Meanings":
    from data.meaning import Meanings, SentenceModel

    return Meanings(partial(SentenceModel, model))


async def serve(settings: Settings) -> None:
    """Run the bot until SIGTERM or SIGINT; a second one ends it at once.

    Raises:
        StorageError: when the database cannot be used.
        Stopped: when no platform is switched on.
        NothingLeft: when every platform has stopped for good.
        OSError: when the health pages cannot be served.
    """
    if not (settings.matrix or settings.discord):
        raise Stopped(NO_PLATFORM)
    async with open_house(settings, SystemClock(), SystemLuck()) as house:
        for platform in platforms(settings, house):
            house.add_platform(platform)
        async with health_pages(settings, house):
            with _signals(house.stop):
                _spare_the_collector()
                await house.run()


def _spare_the_collector() -> None:
    """Let Python's collector of reference cycles leave alone what stays anyway, and look at the rest less often.

    It took a tenth of the processor time of a command that only reads.
    """
    gc.freeze()
    gc.set_threshold(10_000)


def platforms(settings: Settings, house: House) -> Iterator[Platform]:
    """Yield every platform that the settings switch on."""
    if settings.matrix:
        from adapters.matrix.platform import MatrixPlatform

        yield MatrixPlatform(matrix_account(settings), house.dispatcher, settings.matrix.may_invite)
    if settings.discord:
        from adapters.discord.platform import DiscordPlatform

        memory = settings.state_dir.absolute() / "discord-commands.json"
        yield DiscordPlatform(discord_account(settings), house.dispatcher, memory)


def discord_account(settings: Settings) -> "discord_client.Account":
    """Return which application we are on Discord, and how to reach it."""
    from adapters.discord.client import Account, Inlet

    discord = settings.discord
    if not (discord and discord.token):
        raise Stopped("Discord is not switched on: fill in the [discord] section of the settings.")
    return Account(
        token=discord.token.get_secret_value(),
        guilds=discord.guilds,
        shards=discord.shards,
        message_content=discord.message_content,
        api_base=discord.api_base,
        gateway_url=discord.gateway_url,
        inlet=Inlet(discord.public_key, discord.interactions_host, discord.interactions_port)
        if discord.interactions_port
        else None,
    )


def matrix_account(settings: Settings) -> "Account":
    """Return how to reach the homeserver and who we are there."""
    from adapters.matrix.identity import Account

    matrix, secret = settings.matrix, settings.secret
    if not (matrix and secret):
        raise Stopped("Matrix is not switched on: fill in the [matrix] section of the settings.")
    return Account(
        homeserver=matrix.homeserver,
        user_id=matrix.user_id,
        state_dir=settings.state_dir.absolute() / "matrix",
        secret=secret.get_secret_value(),
        password=matrix.password.get_secret_value() if matrix.password else None,
        token=matrix.token.get_secret_value() if matrix.token else None,
        device_name=matrix.device_name,
    )


@asynccontextmanager
async def health_pages(settings: Settings, house: House) -> "AsyncIterator[HealthServer | None]":
    """Serve the health pages, if the settings say so."""
    if not settings.http.port:
        yield None
        return
    from adapters.web.appeals import AppealPages
    from adapters.web.health import Health, HealthServer
    from bot.appealing import AppealDesk

    pages = AppealPages(AppealDesk(house.dispatcher).take).routes()

    async def look() -> Health:
        parts = await house.parts()
        return Health(all(well for well, _ in parts.values()), {name: state for name, (_, state) in parts.items()})

    async def figures() -> bytes:
        await house.parts()
        return house.metrics.text()

    async with HealthServer(settings.http.host, settings.http.port, look, figures, pages) as server:
        yield server


def migrate(settings: Settings) -> bool:
    """Make the database or bring it up to date; return whether there was anything to do."""
    from data.migrate import upgrade

    private_folder(settings.state_dir)
    return upgrade(settings.database_url)


def back_up(settings: Settings, target: Path) -> None:
    """Copy the database to a new file, also while the bot runs."""
    from data.backup import backup

    backup(settings.database_url, target)


@contextmanager
def open_books(settings: Settings, *, writes: bool = False) -> "Iterator[Storage]":
    """Open the database: for reading also while the bot runs, for writing only while it does not."""
    from data.storage import Storage

    with Storage(settings.database_url, SystemLuck(), writes=writes) as storage:
        yield storage


def audit_books(settings: Settings, community: int | None = None) -> "Iterator[tuple[int, Verdict]]":
    """Yield the number of each community, or of the one named, and what an audit of its books finds."""
    with open_books(settings) as books:
        for each in _numbers(books, community):
            yield each, books.read_now(lambda tx, each=each: verify(tx.work(each, SystemClock().now())))  # type: ignore[misc]


def export_books(settings: Settings, community: int | None, style: str, write: Callable[[str], None]) -> None:
    """Hand the lines of one community's journal on, without holding them all in memory."""
    with open_books(settings) as books:
        number = _the_one(books, community)

        def export(tx: Tx) -> None:
            for line in journal.lines(tx.work(number, SystemClock().now()), journal.Style(style)):
                write(line)

        books.read_now(export)


def import_bank(
    settings: Settings, community: int | None, reports: tuple[Path, Path | None], choice: "Choice", voice: "Voice"
) -> None:
    """Bring another time bank's members and transfers along from its reports, or only say what that would do."""
    from bot import bank_files

    with open_books(settings, writes=not choice.dry_run) as books:
        number, now = _the_one(books, community), SystemClock().now()

        def work(tx: Tx) -> Work:
            return tx.work(number, now)

        files = books.read_now(lambda tx: bank_files.read_files(*reports, work(tx)))
        bank_files.bring(books, work, files, choice, voice)


def export_bank(settings: Settings, community: int | None, members: Path, transfers: Path) -> tuple[int, int]:
    """Write a community's members and transfers to two new files; return how many of each."""
    from bot import bank_files

    with open_books(settings) as books:
        number = _the_one(books, community)
        with _new_file(members) as people, _new_file(transfers) as moves:
            return books.read_now(lambda tx: bank_files.export(tx.work(number, SystemClock().now()), people, moves))


def _new_file(path: Path) -> "IO[str]":
    """Open a file that must not be there yet; only we may read it."""
    return open(path, "x", encoding="utf-8", newline="", opener=lambda name, flags: os.open(name, flags, 0o600))


def _the_one(books: "Storage", community: int | None) -> int:
    numbers = _numbers(books, community)
    if len(numbers) != 1:
        raise StorageError(f"There are {len(numbers)} communities here; say with --community which one you mean.")
    return numbers[0]


def _numbers(books: "Storage", community: int | None) -> list[int]:
    numbers = [each.id for each in books.read_now(lambda tx: tx.communities.all())]
    if community is not None and community not in numbers:
        raise StorageError(f"There is no community {community}; there are {', '.join(map(str, numbers)) or 'none'}.")
    return numbers if community is None else [community]


def check_database(settings: Settings) -> Finding:
    """Say whether the database can be used."""
    from data.errors import DatabaseMissing, DatabaseTooOld

    try:
        with open_books(settings) as books:
            count = len(books.read_now(lambda tx: tx.communities.all()))
    except (DatabaseMissing, DatabaseTooOld) as old:
        return Finding("database", True, f"{old} (`togetheros run` does that by itself.)")
    except StorageError as trouble:
        return Finding("database", False, str(trouble))
    return Finding("database", True, f"The database answers; {count} communities live in it.")


async def check_connections(settings: Settings) -> AsyncIterator[Finding]:
    """Try every platform that the settings switch on."""
    if settings.matrix:
        from adapters.matrix.check import check

        async for finding in check(matrix_account(settings)):
            yield finding
    if settings.discord:
        from adapters.discord.check import check as check_discord

        async for finding in check_discord(discord_account(settings)):
            yield finding


def try_chat(*, fresh: bool, line_mode: bool) -> int:
    """Open the chat with a demo community and return the exit code."""
    from adapters.terminal.chat import try_chat as open_chat

    folder = state_folder()
    private_folder(folder)
    with (folder / "try.log").open("a", encoding="utf-8") as log:
        logs.configure("warning", to=log)  # the screen belongs to the chat
        return open_chat(open_trial, folder, fresh=fresh, line_mode=line_mode)


def private_folder(folder: Path) -> None:
    """Make a folder that only we may read, unless it is there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


@contextmanager
def _signals(stop: Callable[[], None]) -> Iterator[None]:
    loop = asyncio.get_running_loop()
    handled = (signal.SIGTERM, signal.SIGINT)

    def once() -> None:
        # From now on a signal does what it does by default, for whoever is in a hurry.
        for each in handled:
            loop.remove_signal_handler(each)
        stop()

    for each in handled:
        loop.add_signal_handler(each, once)
    try:
        yield
    finally:
        for each in handled:
            loop.remove_signal_handler(each)
