"""What is installed is what was locked and what is ours; the project names no place on earth or on one machine."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions, version
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("core", "bot", "data", "adapters")
LOCKS = ("requirements/runtime.txt", "requirements/dev.txt", "tests/requirements-homeserver.txt")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
INDEX_ADDRESS = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|crates\.io")


def written_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def requirements(lock: str) -> list[str]:
    """Each requirement of a lock with its hashes, comments left out."""
    text = "\n".join(line for line in (ROOT / lock).read_text().splitlines() if not line.lstrip().startswith("#"))
    return [entry for entry in text.replace("\\\n", " ").splitlines() if entry.strip()]


@pytest.mark.parametrize("room", ROOMS)
def test_the_name_of_a_room_belongs_to_this_project_alone(room: str) -> None:
    others = set(packages_distributions().get(room, [])) - {PROJECT["name"]}

    assert set() == others


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_by_version_and_hash(lock: str) -> None:
    entries = requirements(lock)

    assert entries
    assert [] == [entry for entry in entries if not re.match(r"[\w.\[\],-]+==\S+.*--hash=sha256:[0-9a-f]{64}", entry)]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address_and_no_path(lock: str) -> None:
    words = (ROOT / lock).read_text().split()

    assert [] == [word for word in words if "://" in word or word.startswith(("/", "--index", "--extra", "--find"))]


def test_everything_that_runs_is_in_the_tools_lock_in_the_same_version() -> None:
    runtime, tools = ({entry.split()[0] for entry in requirements(lock)} for lock in LOCKS[:2])

    assert set() == runtime - tools


def test_no_file_names_a_package_index() -> None:
    texts = {path: path.read_bytes().decode(errors="ignore") for path in written_files()}

    assert [] == [str(path) for path, text in texts.items() if INDEX_ADDRESS.search(text)]


def test_the_installed_version_is_the_declared_one() -> None:
    assert PROJECT["version"] == version(PROJECT["name"])


def test_the_changelog_opens_with_this_version() -> None:
    changelog = ROOT / "CHANGELOG.md"
    if not changelog.exists():
        pytest.skip("there is no changelog before the first release")
    headings = re.findall(r"^## \[?(\d[\w.]*)", changelog.read_text(), re.MULTILINE)

    assert PROJECT["version"] == headings[0]


def test_the_core_needs_nothing_but_python() -> None:
    strangers = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / "core").rglob("*.py")
        for name in imported(path)
        if name not in sys.stdlib_module_names and name != "core"
    }

    assert set() == strangers


def imported(path: Path) -> set[str]:
    """The top-level names that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").partition(".")[0])
    return names


def test_a_wheel_holds_every_file_of_the_rooms_and_nothing_else(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=ROOT, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as packed:
        names = {name for name in packed.namelist() if ".dist-info/" not in name}
    ours = {path.relative_to(ROOT).as_posix() for path in written_files()}

    assert {name for name in ours if name.startswith(tuple(f"{room}/" for room in ROOMS))} == names
