"""Importing from the command line: what cannot be read is told, nothing changes by halves, and it goes out again."""

from pathlib import Path

import pytest

from bot.cli import TROUBLE
from tests.bot.test_cli import _alone, a_community, togetheros  # noqa: F401 - a fixture that each test here uses

MEMBERS = """\
N,Nom,Correu electrònic,Telèfon,Telèfon alternatiu,Creat,Darrera visita,Llengua,Saldo
1,Ana Núñez,ana@example.org,600,,2015-03-01 10:00:00 +0100,2020-01-01 10:00:00 +0100,ca,5400
2,Bo,,,,2015-03-02 10:00:00 +0100,,es,-45000
"""
TRANSFERS = """\
Data,De,A,Servei,Quantitat
2020-03-05 10:00:00 +0100,Bo (2),Ana Núñez (1),"Arreglar, la bici",1:30
2019-03-05 10:00:00 +0100,Bo (2),Banc del Temps,Quota,11:00
"""
IMPORT = ("import", "timeoverflow", "--members", "m.csv", "--transfers", "t.csv")


def files(members: str = MEMBERS, transfers: str = TRANSFERS, encoding: str = "utf-8") -> None:
    Path("m.csv").write_bytes(members.encode(encoding))
    Path("t.csv").write_bytes(transfers.encode(encoding))


def accounts() -> str:
    shown: str = togetheros("audit", "export").output
    return shown[shown.index("balances\n") :]


def test_a_bank_comes_along_and_only_once() -> None:
    a_community()
    files()
    tried = togetheros(*IMPORT, "--dry-run")
    assert tried.exit_code == 0, tried.output
    assert "2 transfers from 2019-03-05 to 2020-03-05, 12 h 30 min together." in tried.output
    assert "Banc del Temps (1 times)" in tried.output
    assert (
        "Further below zero than our credit line once, so their floor is set there: Bo (2) 12 h 30 min." in tried.output
    )
    assert "Nothing was changed" in tried.output
    assert "TBC" not in accounts()

    done = togetheros(*IMPORT)
    assert "Import 1 is done: 2 members, 2 transfers, and every balance is right." in done.output
    assert "0 TBC = 90 TBC" in accounts()
    assert "0 TBC = -750 TBC" in accounts()
    assert "sound" in togetheros("audit", "verify").output

    again = togetheros(*IMPORT)
    assert again.exit_code == TROUBLE
    assert "This was imported already, as number 1. Nothing was changed." in again.output


def test_lines_that_cannot_be_read_stop_it_and_can_be_left_out() -> None:
    a_community()
    files(transfers=TRANSFERS + "someday,Bo (2),Ana Núñez (1),,1:00\n")
    stopped = togetheros(*IMPORT)
    assert stopped.exit_code == TROUBLE
    assert "t.csv, line 4: there is no date such as 2019-03-01 10:00:00 +0100, or it has not been yet (someday)." in (
        stopped.output
    )
    assert "Nothing was changed: 1 lines could not be read." in stopped.output
    assert "TBC" not in accounts()
    assert "Import 1 is done" in togetheros(*IMPORT, "--skip-unreadable").output


def test_balances_that_differ_stop_it_and_can_be_carried_over() -> None:
    a_community()
    files(members=MEMBERS.replace(",5400", ",9000"))
    stopped = togetheros(*IMPORT)
    assert stopped.exit_code == TROUBLE
    assert "Ana Núñez (1) has 2 h 30 min in m.csv; the transfers add up to 1 h 30 min." in stopped.output
    assert "one member (Ana Núñez (1))" in stopped.output
    assert "TBC" not in accounts()
    assert "Import 1 is done" in togetheros(*IMPORT, "--carry-over").output
    assert "0 TBC = 150 TBC" in accounts()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
def test_what_a_spreadsheet_saved_is_read(encoding: str) -> None:
    a_community()
    files(MEMBERS.replace(",", ";"), TRANSFERS.replace('"Arreglar, la bici"', "Bici").replace(",", ";"), encoding)
    assert "Import 1 is done" in togetheros(*IMPORT).output
    togetheros("export", "timeoverflow", "--members", "m2.csv", "--transfers", "t2.csv")
    assert "Ana Núñez" in Path("m2.csv").read_text(encoding="utf-8")


def test_another_file_is_refused_in_a_sentence() -> None:
    a_community()
    files(members="a,b\n1,2\n")
    refused = togetheros(*IMPORT)
    assert refused.exit_code == TROUBLE
    assert "The file of members has 2 columns; TimeOverflow's report has 9, 5, 16." in refused.output
    assert "nowhere.csv: No such file or directory." in (
        togetheros("import", "timeoverflow", "--members", "nowhere.csv").output
    )


def test_members_and_transfers_go_out_to_new_files_of_our_own() -> None:
    a_community()
    files()
    togetheros(*IMPORT)
    out = ("export", "timeoverflow", "--members", "m2.csv", "--transfers", "t2.csv")
    assert "5 members are in m2.csv, 2 transfers in t2.csv." in togetheros(*out).output
    rows = Path("t2.csv").read_text(encoding="utf-8").splitlines()
    assert rows[0] == "Date,From,To,Post,Quantity"
    assert rows[2] == '2020-03-05 09:00:00 UTC,Bo (5),Ana Núñez (4),"Arreglar, la bici",1:30'
    assert Path("t2.csv").stat().st_mode & 0o077 == 0
    assert togetheros(*out).exit_code == TROUBLE
