"""``make bench``: measure, side by side, and print ratios. Name parts to measure only these (engine, listings, …)."""

import asyncio
import subprocess
import sys
from collections.abc import Callable

from tests.bench import discord, engine, listings, matrix, screening, timebank
from tests.bench.measure import Cost
from tests.support.homeserver import running_homeserver


def measure_engine() -> None:
    print("Members place Support Points; a house that is as fast as raw SQLite writing the same rows would reach 1.00.")
    print("  rows: bare tables, no reads. checked: with the foreign keys and triggers that guard the books.\n")
    print(f"  {'at once':>8}  {'rows':>6} {'checked':>8}    processor: {'rows':>6} {'checked':>8}")
    for clients in engine.CLIENTS:
        cost = engine.beside_raw(clients)
        house = cost["house"]
        wall = [cost[name].wall_us / house.wall_us for name in ("rows", "checked")]
        cpu = [cost[name].cpu_us / house.cpu_us for name in ("rows", "checked")]
        print(f"  {clients:>8}  {wall[0]:>6.2f} {wall[1]:>8.2f}    {'':>10} {cpu[0]:>6.2f} {cpu[1]:>8.2f}", flush=True)
    print(f"\nThe same with {engine.HISTORY:,} entries of history; a long past that costs nothing would give 1.00.\n")
    for clients, cost in engine.beside_history():
        print(f"  {clients:>8}  {_times(cost['old'], cost['young'])}", flush=True)


def measure_listings() -> None:
    print(
        f"Questions among {listings.MANY:,} listings beside {listings.FEW:,}; one that does not mind would give 1.00.\n"
    )
    for name, (few, many) in listings.beside_few().items():
        print(f"  {name:<24} {many.wall_us / 1000:>6.1f} ms  {_times(many, few)}", flush=True)


def measure_timebank() -> None:
    print(f"Questions after {timebank.EXCHANGES:,} exchanges beside a bank that has just begun; 1.00 is alike.\n")
    for name, (young, old) in timebank.beside_young().items():
        print(f"  {name:<26} {old.wall_us / 1000:>6.2f} ms  {_times(old, young)}", flush=True)
    seconds, most = timebank.imported()
    print(f"\n  Importing {timebank.TRANSFERS:,} transfers takes {seconds:.0f} s and {most:.0f} MiB at most.")


def measure_matrix() -> None:
    print("A member waits for !me on Matrix; a bot as quick as the plainest nio bot would give 1.00.\n")
    with running_homeserver() as server:
        cost = asyncio.run(matrix.compare(server))
    ours = cost["togetheros"]
    for name in ("nio", "nio with keys"):
        theirs = cost[name]
        waits, spent = ours.wait_ms / theirs.wait_ms, ours.cpu_ms / theirs.cpu_ms
        print(f"  beside {name:<14} {waits:>5.2f} of its waiting time, {spent:>5.2f} of its processor time")


def measure_discord() -> None:
    print("A member uses a slash command on Discord; a bot as cheap as the plainest discord.py bot would give 1.00.\n")
    cost = asyncio.run(discord.compare())
    print(f"  processor time: {cost.plain / cost.reading:.2f} for /{discord.READS}, which reads,", end=" ")
    print(f"and {cost.plain / cost.writing:.2f} for /{discord.WRITES}, which is kept durably")
    idle, after = asyncio.run(discord.memory())
    members = discord.GUILDS * discord.MEMBERS
    print(f"  {discord.GUILDS} servers with {members:,} members: idle {idle:.0f} MiB,", end=" ")
    print(f"after {discord.ANSWERED} commands {after:.0f} MiB")


def measure_start() -> None:
    print("From starting the process to the first answer on Matrix, and resident memory; on this machine, now:\n")
    with running_homeserver() as server:
        ours, echo = asyncio.run(matrix.start(server)), asyncio.run(matrix.start_echo(server))
    print(f"  first start ever {ours.first_s:.2f} s, again {ours.again_s:.2f} s; plainest nio bot {echo.first_s:.2f} s")
    print(f"  idle {ours.idle_mib:.0f} MiB; plainest nio bot {echo.idle_mib:.0f} MiB")
    line = [sys.executable, "-m", "tests.bench.memory"]
    before, after = map(float, subprocess.run(line, check=True, capture_output=True, text=True).stdout.split())
    print(f"  10,000 commands add {after - before:.1f} MiB")


def measure_screening() -> None:
    print("The fast screen reads chat messages on one core; beside it alt-profanity-check, where it is installed.\n")
    for name, cost in screening.beside_profanity_check().items():
        print(f"  {name:<34} {1e6 / cost.cpu_us:>9,.0f} messages a second of processor time")


def _times(one: Cost, other: Cost) -> str:
    return f"{one.wall_us / other.wall_us:.2f} of the time, {one.cpu_us / other.cpu_us:.2f} of the processor time"


PARTS: dict[str, Callable[[], None]] = {
    "engine": measure_engine,
    "listings": measure_listings,
    "timebank": measure_timebank,
    "matrix": measure_matrix,
    "discord": measure_discord,
    "start": measure_start,
    "screening": measure_screening,
}

if __name__ == "__main__":
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()
        print(flush=True)
