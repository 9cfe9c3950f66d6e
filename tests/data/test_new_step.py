"""Adding a table column goes as the contributors' guide says: change the tables, write the step, upgrade."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from data.migrate import MIGRATIONS, revisions

ROOT = MIGRATIONS.parent.parent

CHECK = """
import sys
from data.migrate import revisions, upgrade
from data.databases import database_of
assert upgrade(sys.argv[1]) is True
assert database_of(sys.argv[1]).version() == revisions()[-1]
"""


def test_a_column_is_added_to_a_database_in_use(tmp_path: Path) -> None:
    for room in ("core", "bot", "data"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    url = f"sqlite:///{tmp_path / 'community.db'}"
    here = os.environ | {"PYTHONPATH": str(tmp_path)}

    def run(*words: str) -> None:
        subprocess.run([sys.executable, "-P", *words], cwd=tmp_path, env=here, check=True, stdout=subprocess.DEVNULL)

    run("-c", CHECK, url)
    tables = tmp_path / "data" / "tables" / "people.py"
    name = '    text("name"),\n    moment("joined_at"),\n'
    changed = tables.read_text().replace(name, f'{name}    text("pronouns", null=True),\n')
    tables.write_text(changed)
    run("-m", "data.migrations", "Members", "have", "pronouns")
    number = f"{len(revisions()) + 1:04}"
    step = tmp_path / "data" / "migrations" / "versions" / f"{number}_members_have_pronouns.py"

    assert "pronouns" in changed
    assert "add_column" in step.read_text()
    run("-c", CHECK, url)
    assert (tmp_path / f"community.db.before-leaving-{revisions()[-1]}").exists()
