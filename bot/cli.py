"""The command line: `togetheros`. Everything that is slow to import waits until a command needs it.

Exit codes: 0 well, 1 trouble (each in one sentence), 2 wrong usage, 70 a bug (with its incident number), 78 settings
that a person must mend first.
"""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.settings import Settings
    from core.audit import Verdict
    from core.timebank.importing import Progress

TROUBLE, BUG, SETTINGS = 1, 70, 78

app = typer.Typer(
    help="TogetherOS in chat: a community that decides and keeps its books together.",
    epilog="Exit codes: 0 well, 1 trouble, 2 wrong usage, 70 a bug, 78 settings that must be mended first.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
audit = typer.Typer(
    help="Prove that the books are right, or write them out.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(audit, name="audit")
import_ = typer.Typer(help="Bring the past of another time bank along.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(import_, name="import")
export_ = typer.Typer(
    help="Take members and transfers along to another time bank.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(export_, name="export")

Config = Annotated[
    Path | None,
    typer.Option("--config", "-c", help="The settings file. [default: config.toml here, else in the state folder]"),
]
OneCommunity = Annotated[int | None, typer.Option("--community", help="Only the community with this number.")]


class Where(StrEnum):
    """Where a journey can be played."""

    TERMINAL = "terminal"
    MATRIX = "matrix"
    DISCORD = "discord"


class Reader(StrEnum):
    """Which screen reads: the small models, the transformer as well, or the best that is installed."""

    AUTO = "auto"
    FAST = "fast"
    FULL = "full"


class Form(StrEnum):
    """Which program is to read the exported books."""

    HLEDGER = "hledger"
    BEANCOUNT = "beancount"


@app.command("try")
def try_(
    fresh: Annotated[bool, typer.Option("--fresh", help="Begin anew with the demo community.")] = False,  # noqa: FBT002
    line: Annotated[bool, typer.Option("--line", help="Chat line by line, without a full screen.")] = False,  # noqa: FBT002
) -> None:
    """Open a chat with a demo community, here in the terminal."""
    with _plainly():
        from bot.wiring import try_chat

        sys.exit(try_chat(fresh=fresh, line_mode=line))


@app.command()
def run(config: Config = None) -> None:
    """Run the bot until it is told to stop."""
    with _plainly():
        from bot import logs, wiring

        settings = _settings(config)
        logs.configure(settings.log.level, form=settings.log.format, secrets=settings.secrets)
        asyncio.run(wiring.serve(settings))


@app.command()
def check(config: Config = None) -> None:
    """Check settings, database, connections and permissions.

    Each is told in a sentence; nothing is changed.
    """
    with _plainly():
        from bot.checks import Finding, check_folder, check_settings
        from bot.screens import check_screen
        from bot.wiring import check_connections, check_database

        well = True

        def show(finding: Finding) -> None:
            nonlocal well
            well = well and finding.well
            mark = typer.style("ok     ", fg="green") if finding.well else typer.style("trouble", fg="red", bold=True)
            typer.echo(f"{mark}  {finding.part:<12}  {finding.sentence}")

        async def connections() -> None:
            async for finding in check_connections(settings):
                show(finding)

        settings = _settings(config)
        for finding in check_settings(settings, config):
            show(finding)
        show(check_folder(settings.state_dir))
        show(check_database(settings))
        show(check_screen(settings))
        asyncio.run(connections())
        sys.exit(0 if well else TROUBLE)


@app.command()
def migrate(config: Config = None) -> None:
    """Make the database, or bring it up to date.

    `run` does this by itself.
    """
    with _plainly():
        from bot import wiring

        done = wiring.migrate(_settings(config))
        typer.echo("The database was brought up to date." if done else "The database is up to date.")


@app.command()
def play(
    file: Annotated[Path, typer.Argument(help="A journey: a Markdown transcript such as those in docs/journeys.")],
    on: Annotated[Where, typer.Option("--on", help="Where to play it.")] = Where.TERMINAL,
    database: Annotated[str, typer.Option("--database", help="A fresh database. [default: a temporary one]")] = "",
    homeserver: Annotated[
        str, typer.Option(envvar="TOGETHEROS_PLAY_HOMESERVER", help="For Matrix: a Synapse made for trying out.")
    ] = "",
    secret: Annotated[
        str,
        typer.Option(
            "--registration-secret",
            envvar="TOGETHEROS_PLAY_SECRET",
            help="For Matrix: its registration_shared_secret, to register the people of the journey.",
        ),
    ] = "",
) -> None:
    """Play a journey, and stop at what does not go as told.

    It is played against a fresh community, and the conversation is printed.
    """
    with _plainly():
        from tempfile import TemporaryDirectory

        from bot.play import play_file
        from bot.stages import discord_stage, matrix_stage, terminal_stage

        with TemporaryDirectory(prefix="togetheros-") as folder:
            url = database or f"sqlite:///{folder}/journey.db"
            if on is Where.MATRIX:
                sys.exit(play_file(file, lambda begins: matrix_stage(url, begins, homeserver, secret)))
            stage = discord_stage if on is Where.DISCORD else terminal_stage
            sys.exit(play_file(file, lambda begins: stage(url, begins)))


@app.command()
def backup(
    file: Annotated[Path, typer.Argument(help="The file to make; it must not be there yet.")], config: Config = None
) -> None:
    """Copy the database to a file, also while the bot runs."""
    with _plainly():
        from bot import wiring

        wiring.back_up(_settings(config), file)
        typer.echo(f"The database was copied to {file}.")


@app.command()
def screen(
    model: Annotated[Reader, typer.Option("--model", help="Which screen reads.")] = Reader.AUTO,
    conversations: Annotated[  # noqa: FBT002 - an option of the command line
        bool, typer.Option("--conversations", help='Read {"turns": [...]} and forecast whether an attack comes next.')
    ] = False,
) -> None:
    """Say of messages how they may land: JSON lines in, JSON lines out.

    Reads {"text": ..., "context": [...]} and writes attack and tension from 0 to 1. Nothing is kept.
    """
    with _plainly():
        from bot.screens import screened

        for line in screened(sys.stdin.buffer, model, conversations=conversations):
            typer.echo(line)


@audit.command()
def verify(config: Config = None, community: OneCommunity = None) -> None:
    """Recompute the chain of entries and every balance.

    Names the first entry that is wrong.
    """
    with _plainly():
        from bot.wiring import audit_books

        verdicts = []
        for number, verdict in audit_books(_settings(config), community):
            verdicts.append(verdict)
            typer.echo(f"Community {number}: {_judged(verdict)}")
        if not verdicts:
            typer.echo("There is no community in this database yet.")
        sys.exit(TROUBLE if any(each.fault for each in verdicts) else 0)


@audit.command()
def export(
    config: Config = None,
    community: OneCommunity = None,
    form: Annotated[Form, typer.Option("--format", help="Which program is to read it.")] = Form.HLEDGER,
) -> None:
    """Write the books out for hledger or beancount.

    Every balance is asserted at the end, so the program that reads them proves them right.
    """
    with _plainly():
        from bot.wiring import export_books

        export_books(_settings(config), community, form, typer.echo)


@import_.command("timeoverflow")
def import_timeoverflow(  # noqa: PLR0917 - what a line of the shell says
    members: Annotated[Path, typer.Option("--members", help="TimeOverflow's report of members, as CSV.")],
    transfers: Annotated[
        Path | None, typer.Option("--transfers", help="Its report of all transfers, as CSV. [default: balances only]")
    ] = None,
    community: OneCommunity = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,  # noqa: FBT002
    skip_unreadable: Annotated[  # noqa: FBT002
        bool, typer.Option("--skip-unreadable", help="Leave out lines that cannot be read.")
    ] = False,
    carry_over: Annotated[  # noqa: FBT002
        bool, typer.Option("--carry-over", help="Begin with what the transfers do not explain of a balance.")
    ] = False,
    config: Config = None,
) -> None:
    """Import the members and transfers of a TimeOverflow time bank.

    Stop the bot first. Everything is imported, or nothing is changed.
    """
    with _plainly():
        from bot.bank_files import Choice, Voice
        from bot.wiring import import_bank

        choice = Choice(skip_unreadable, carry_over, dry_run)
        import_bank(_settings(config), community, (members, transfers), choice, Voice(typer.echo, _progress_bar))


@export_.command("timeoverflow")
def export_timeoverflow(
    members: Annotated[Path, typer.Option("--members", help="The file of members to make.")],
    transfers: Annotated[Path, typer.Option("--transfers", help="The file of transfers to make.")],
    community: OneCommunity = None,
    config: Config = None,
) -> None:
    """Write members and transfers as TimeOverflow's reports have them.

    The files must not be there yet. They hold names: keep them as safe as the database.
    """
    with _plainly():
        from bot.wiring import export_bank

        people, moves = export_bank(_settings(config), community, members, transfers)
        typer.echo(f"{people} members are in {members}, {moves} transfers in {transfers}.")


@contextmanager
def _progress_bar(total: int) -> "Iterator[Progress]":
    """Show a bar on standard error while something long is done, where somebody looks."""
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("Importing", total=total)
        yield lambda done: bar.update(task, completed=done)


def main() -> None:
    """Run the command line."""
    app()


def _settings(config: Path | None) -> "Settings":
    from bot.settings import load

    return load(config)


@contextmanager
def _plainly() -> Iterator[None]:
    """Say every trouble in plain sentences on standard error and end with its exit code."""
    from bot import logs

    logs.configure("error", form="console")  # until a command says where to
    try:
        yield
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:  # noqa: BLE001 - nobody who runs a program should read a trace
        sentences, code = _told(error)
        for sentence in sentences:
            typer.secho(sentence, err=True, fg="red")
        sys.exit(code)


def _told(error: Exception) -> tuple[list[str], int]:
    from bot import logs
    from bot.errors import log_incident
    from bot.house import NothingLeft
    from bot.platform import Stopped
    from bot.settings import BadSettings
    from bot.store import StorageError
    from bot.words import Words, plain
    from core.moderation.scores import NoModel
    from core.refusals import Refusal

    match error:
        case Refusal():
            return [plain(Words().refusal(error), "en", "UTC")], TROUBLE
        case BadSettings():
            return error.sentences, SETTINGS
        case Stopped() | NothingLeft():
            return [str(error)], SETTINGS if error.settings else TROUBLE
        case StorageError() | NoModel():
            return [str(error)], TROUBLE
        case OSError(strerror=str() as why):
            return [f"{error.filename or 'The system'}: {why}."], TROUBLE
    logs.configure("error", form="console")
    number = log_incident("command failed", error)
    return [f"Something went wrong that should not have: incident {number}. The line above says where."], BUG


def _judged(verdict: "Verdict") -> str:
    from core.audit import Fault

    faults = {
        Fault.GAP: f"entry {verdict.seq} is out of order, or the one before it is missing.",
        Fault.CHAIN: f"entry {verdict.seq} does not follow the one before it.",
        Fault.HASH: f"entry {verdict.seq} was changed after it was written.",
        Fault.UNBALANCED: f"the postings of entry {verdict.seq} do not sum to zero.",
        Fault.FLOOR: f"with entry {verdict.seq} the account {verdict.account} passes its floor, or is not there.",
        Fault.BALANCE: f"the kept balance of {verdict.account} is not the sum of its postings.",
    }
    if verdict.fault:
        return faults[verdict.fault]
    return f"sound; {verdict.entries} entries, {verdict.accounts} accounts, newest hash {verdict.head}"


if __name__ == "__main__":
    main()
