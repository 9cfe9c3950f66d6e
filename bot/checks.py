"""What `togetheros check` finds: each part of the installation in one sentence, well or in trouble."""

import os
import re
import stat
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.settings import Settings, find

NO_PLATFORM = "No platform is switched on: fill in the [matrix] or the [discord] section of the settings."


@dataclass(frozen=True, slots=True)
class Finding:
    """How one part is."""

    part: str
    well: bool
    sentence: str


def check_settings(settings: Settings, path: Path | None) -> Iterator[Finding]:
    """Say what was read, and whether others can read secrets in it."""
    found = path or find()
    if found is None:
        yield Finding("settings", True, "There is no settings file; the defaults and the environment hold.")
    elif _holds_secrets(found) and _readable_by_others(found):
        yield Finding("settings", False, f"{found} holds secrets and others can read it: chmod 600 {found}")
    else:
        yield Finding("settings", True, f"{found} is fine.")
    if not (settings.matrix or settings.discord):
        yield Finding("settings", False, NO_PLATFORM)


def check_folder(folder: Path) -> Finding:
    """Say whether the state folder can be written to, and only by us."""
    if not folder.exists():
        parent = next(each for each in folder.absolute().parents if each.exists())
        if os.access(parent, os.W_OK):
            return Finding("state folder", True, f"{folder} is not there yet; it will be made.")
        return Finding("state folder", False, f"{folder} is not there, and we may not make it in {parent}.")
    if not folder.is_dir():
        return Finding("state folder", False, f"{folder} is not a folder.")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return Finding("state folder", False, f"We may not write to {folder}.")
    if _readable_by_others(folder):
        return Finding("state folder", False, f"Others can look into {folder}: chmod 700 {folder}")
    return Finding("state folder", True, f"{folder} is ours alone.")


def _readable_by_others(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def _holds_secrets(path: Path) -> bool:
    given = tomllib.loads(path.read_text(encoding="utf-8"))
    matrix, discord = given.get("matrix", {}), given.get("discord", {})
    in_url = re.search(r"://[^:/@]*:[^@]+@", given.get("database", ""))
    secrets = [given.get("secret"), matrix.get("password"), matrix.get("token"), discord.get("token")]
    return any([*secrets, in_url])
