"""Importing and exporting another time bank's files, for whoever runs the server: what is said about it, and the doing.

Nothing is changed unless everything is as it should be: unreadable lines and balances that differ stop an import until
the operator says what to do with them.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol, TypeVar
from zoneinfo import ZoneInfo

from bot.store import StorageError, Tx
from bot.words import Words
from core.timebank import exporting, importing
from core.timebank.importing import Plan, Progress
from core.timebank.model import Import
from core.timebank.timeoverflow import (
    Fault,
    People,
    Transfers,
    Unreadable,
    member_rows,
    read_people,
    read_transfers,
    transfer_rows,
)
from core.work import Work

MOST_LISTED = 20
"""Lines, names and the like that are listed before only their number is told."""
_OLD_ENCODING = "cp1252"
"""What spreadsheets save in when they do not save in UTF-8."""
_WHY = {
    Fault.COLUMNS: "it has not as many columns as the first line",
    Fault.NUMBER: "a member's number is a whole number of their own",
    Fault.NAME: "there is no name",
    Fault.DATE: "there is no date such as 2019-03-01 10:00:00 +0100, or it has not been yet",
    Fault.HOURS: "there is no length of time such as 1:30",
    Fault.SAME: "it goes from somebody to themselves",
    Fault.CSV: "it is no line of a table",
}
T = TypeVar("T")


class Books(Protocol):
    """The database, spoken to without a loop."""

    def write_now(self, job: Callable[[Tx], T]) -> T: ...
    def read_now(self, job: Callable[[Tx], T]) -> T: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """What the operator said to do: with unreadable lines, with balances that differ, and whether to do it at all."""

    skip_unreadable: bool
    carry_over: bool
    dry_run: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """How the operator hears of it: sentences, and a bar that is shown while so much is done."""

    say: Callable[[str], None]
    bar: Callable[[int], AbstractContextManager[Progress]]


@dataclass(frozen=True, slots=True)
class Files:
    """What was read from the files of the other bank."""

    members: Path
    people: People
    transfers: Path | None
    moves: Transfers


def read_files(members: Path, transfers: Path | None, work: Work) -> Files:
    """Read both files; moments without a zone are in that of the community."""
    zone = ZoneInfo(work.community.zone)
    people = read_people(_lines(members), zone, work.now)
    moves = read_transfers(_lines(transfers), zone, work.now) if transfers else Transfers()
    return Files(members, people, transfers, moves)


def bring(books: Books, open_work: Callable[[Tx], Work], files: Files, choice: Choice, voice: Voice) -> None:
    """Import what was read, or only say what an import would do.

    Raises:
        StorageError: when lines cannot be read and are not to be left out.
        Refusal: when the import was done before, or its balances differ.
    """
    planned = importing.plan(files.people.persons, files.moves.moves, files.moves.names)
    for sentence in books.read_now(lambda tx: list(_told(open_work(tx), files, planned))):
        voice.say(sentence)
    count = len(files.people.unreadable) + len(files.moves.unreadable)
    if count and not choice.skip_unreadable:
        unread = f"{count} lines could not be read. Mend them, or leave them out with --skip-unreadable"
        raise StorageError(f"Nothing was changed: {unread}.")
    books.read_now(lambda tx: importing.check(open_work(tx), planned, carry_over=choice.carry_over))
    if choice.dry_run:
        voice.say("Nothing was changed: this was a dry run. All of it would be imported.")
        return
    with voice.bar(len(planned.moves)) as progress:

        def job(tx: Tx) -> Import:
            return importing.bring(open_work(tx), planned, carry_over=choice.carry_over, progress=progress)

        done = books.write_now(job)
    voice.say(
        f"Import {done.number} is done: {done.people} members, {done.transfers} transfers, and every balance is right."
    )
    voice.say("Whoever is who, an organizer says in the chat: import list, then import claim.")


def export(work: Work, members: IO[str], transfers: IO[str]) -> tuple[int, int]:
    """Write the community's members and transfers as TimeOverflow does; return how many of each."""
    people = exporting.people(work)
    names = {each.number: each.name for each in people}
    csv.writer(members).writerows(member_rows(people))
    count = 0

    def counted() -> Iterator[tuple[str, ...]]:
        nonlocal count
        for row in transfer_rows(exporting.transfers(work), names, work.community.name):
            yield row
            count += 1

    csv.writer(transfers).writerows(counted())
    return len(people), count - 1


def _lines(path: Path) -> Sequence[str]:
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode(_OLD_ENCODING, errors="replace")
    return text.splitlines(keepends=True)


def _told(work: Work, files: Files, planned: Plan) -> Iterator[str]:
    """Yield what was found in the files and what an import would do with it."""
    words = Words()
    yield f"{files.members}: {len(files.people.persons)} members."
    yield from _faults(files.members, files.people.unreadable)
    moves = files.moves
    if files.transfers:
        dates = f" from {planned.moves[0].at:%Y-%m-%d} to {planned.moves[-1].at:%Y-%m-%d}" if planned.moves else ""
        yield f"{files.transfers}: {len(planned.moves)} transfers{dates}, {words.hours(planned.minutes)} together."
        yield from _faults(files.transfers, moves.unreadable)
    if moves.empty:
        yield f"{moves.empty} transfers of no time at all are left out."
    if moves.outside:
        yield f"{moves.outside} transfers between two sides without a number are left out."
    if moves.unnumbered:
        named = _listed(f"{name or 'no name'} ({count} times)" for name, count in moves.unnumbered.most_common())
        yield f"Without a number, so the bank itself or who left it; one account stands for all of them: {named}."
    extra = len(planned.arrivals) - len(files.people.persons)
    if extra:
        yield f"{extra} people stand in the transfers only; they are imported as well."
    beyond = importing.hours_beyond(work, planned)
    if beyond:
        named = _listed(f"{person.label} {words.hours(minutes)}" for person, minutes in beyond)
        yield f"Further below zero than our credit line once, so their floor is set there: {named}."
    if any(each.person.balance is not None for each in planned.arrivals) and not planned.differing:
        yield "Every balance equals what the transfers add up to."
    for each in planned.differing[:MOST_LISTED]:
        there, here = (words.hours(minutes) for minutes in (each.balance, each.balance - each.opening))
        yield f"{each.person.label} has {there} in {files.members.name}; the transfers add up to {here}."


def _faults(path: Path, unreadable: Sequence[Unreadable]) -> Iterator[str]:
    for each in unreadable[:MOST_LISTED]:
        yield f"{path}, line {each.line}: {_WHY[each.why]}" + (f" ({each.text})." if each.text else ".")
    if len(unreadable) > MOST_LISTED:
        yield f"{path}: {len(unreadable) - MOST_LISTED} more lines could not be read."


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    more = len(every) - MOST_LISTED
    return ", ".join(every[:MOST_LISTED]) + (f" and {more} more" if more > 0 else "")
