"""TimeOverflow's files: every shape that it writes is read, a wrong line is named, and what we write is read again."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.texts import line
from core.timebank.timeoverflow import (
    NOBODY,
    Fault,
    NotTimeOverflow,
    Person,
    Transfer,
    member_rows,
    read_people,
    read_transfers,
    transfer_rows,
)

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
MADRID = ZoneInfo("Europe/Madrid")
MEMBERS = "N,Nombre,Email,Teléfono,Teléfono alternativo,Creado,Última visita,Idioma,Saldo"
TRANSFERS = "Fecha,De,A,Anuncio,Cantidad"


def lines(*rows: str) -> list[str]:
    return [f"{row}\n" for row in rows]


def written(rows: object) -> list[str]:
    text = io.StringIO()
    csv.writer(text).writerows(rows)  # type: ignore[arg-type]  # rows of texts
    return text.getvalue().splitlines(keepends=True)


def faults(found: Sequence[object]) -> list[tuple[int, Fault]]:
    return [(each.line, each.why) for each in found]  # type: ignore[attr-defined]  # all are Unreadable


def test_members_come_with_their_balance_in_minutes() -> None:
    row = "12,Ana Núñez,ana@example.org,600 000 000,,2015-03-01 10:00:00 +0100,2020-01-01 10:00:00 +0100,ca,-5400"
    found = read_people(lines(MEMBERS, row), MADRID, NOW)
    assert found.persons == [
        Person("12", "Ana Núñez", datetime(2015, 3, 1, 9, 0, tzinfo=UTC), balance=-90),
    ]
    assert found.persons[0].label == "Ana Núñez (12)"


def test_the_older_and_the_complete_report_of_members_are_read() -> None:
    older = read_people(lines("N,Name,Email,Phone,Alternative Phone", "3,Bo,,,"), UTC, NOW)
    assert older.persons == [Person("3", "Bo")]
    complete = "3,Bo,,1970-01-01,,,,2015-03-01 10:00:00,2016-01-01 10:00:00,male,,2015-03-01 10:00:00,,,es,true"
    assert read_people(lines(",".join("abcdefghijklmnop"), complete), UTC, NOW).persons == [
        Person("3", "Bo", datetime(2015, 3, 1, 10, 0, tzinfo=UTC))
    ]


def test_transfers_come_oldest_first_whatever_the_language_of_the_head() -> None:
    found = read_transfers(
        lines(
            TRANSFERS,
            '2020-03-05 10:00:00 UTC,Bo (3),Ana Núñez (12),"Arreglar, la bici",1:30',
            "2019-03-05 10:00:00 +0100,Ana Núñez (12),Bo (3),,0:20",
        ),
        UTC,
        NOW,
    )
    assert found.moves == [
        Transfer(datetime(2019, 3, 5, 9, 0, tzinfo=UTC), "12", "3", 20, ""),
        Transfer(datetime(2020, 3, 5, 10, 0, tzinfo=UTC), "3", "12", 90, "Arreglar, la bici"),
    ]
    assert found.names == {"3": "Bo", "12": "Ana Núñez"}


def test_transfers_of_one_second_keep_their_order_though_the_file_has_the_newest_first() -> None:
    moment = "2020-03-05 10:00:00 UTC"
    rows = [f"{moment},A (1),B (2),third,0:03", f"{moment},A (1),B (2),second,0:02"]
    found = read_transfers(lines(TRANSFERS, "2021-01-01 10:00:00 UTC,A (1),B (2),last,1:00", *rows), UTC, NOW)
    assert [each.note for each in found.moves] == ["second", "third", "last"]


def test_the_complete_report_of_transfers_has_hours_with_decimals_and_a_reason() -> None:
    head = "Fecha,from,from ID,to,to ID,post,post ID,Comentarios,quantity"
    row = "2020-03-05 10:00:00 UTC,Bo (3),3,Ana (12),12,Bicis,88,La roja,0.33"
    found = read_transfers(lines(head, row), UTC, NOW)
    assert found.moves == [Transfer(datetime(2020, 3, 5, 10, 0, tzinfo=UTC), "3", "12", 20, "La roja")]


@given(st.integers(1, 100_000))
def test_no_minute_is_lost_in_hours_with_two_decimals(minutes: int) -> None:
    head = "Fecha,from,from ID,to,to ID,post,post ID,reason,quantity"
    row = f"2020-03-05 10:00:00 UTC,Bo (3),3,Ana (12),12,,,,{round(minutes / 60, 2)}"
    assert read_transfers(lines(head, row), UTC, NOW).moves[0].minutes == minutes


def test_what_a_spreadsheet_saved_is_read_as_well() -> None:
    row = "05/03/2020 10:00;Bo (3);Ana (012);;01:30:00"
    found = read_transfers(lines(TRANSFERS.replace(",", ";"), row), MADRID, NOW)
    assert found.moves == [Transfer(datetime(2020, 3, 5, 9, 0, tzinfo=UTC), "3", "12", 90, "")]


def test_whoever_has_no_number_is_counted_by_name() -> None:
    at = "2020-03-05 10:00:00 UTC"
    found = read_transfers(
        lines(TRANSFERS, f"{at},Bo (3),Banco del Tiempo,,2:00", f"{at},Usuario inactivo,Banco del Tiempo,,1:00"),
        UTC,
        NOW,
    )
    assert [(each.source, each.target) for each in found.moves] == [("3", NOBODY)]
    assert found.unnumbered == {"Banco del Tiempo": 2, "Usuario inactivo": 1}
    assert found.outside == 1


def test_transfers_of_no_time_are_only_counted() -> None:
    found = read_transfers(lines(TRANSFERS, "2020-03-05 10:00:00 UTC,Bo (3),Ana (12),,0"), UTC, NOW)
    assert (found.moves, found.empty, found.unreadable) == ([], 1, [])


def test_every_line_that_cannot_be_read_is_named() -> None:
    at = "2020-03-05 10:00:00 UTC"
    found = read_transfers(
        lines(
            TRANSFERS,
            f"{at},Bo (3),Ana (12),,soon",
            "yesterday,Bo (3),Ana (12),,1:00",
            "2020-13-05 10:00:00,Bo (3),Ana (12),,1:00",
            "2030-03-05 10:00:00 UTC,Bo (3),Ana (12),,1:00",
            f"{at},Bo (3),Bo (3),,1:00",
            f"{at},Bo (3),Ana (12),1:00",
            "",
            f"{at},Bo (3),Ana (12),,-1:00",
            f"{at},Bo (3),Ana (12),,1:00",
        ),
        UTC,
        NOW,
    )
    assert faults(found.unreadable) == [
        (2, Fault.HOURS), (3, Fault.DATE), (4, Fault.DATE), (5, Fault.DATE), (6, Fault.SAME), (7, Fault.COLUMNS),
        (9, Fault.HOURS),
    ]  # fmt: skip
    assert len(found.moves) == 1


def test_members_without_number_or_name_or_with_anothers_number_are_named() -> None:
    rows = ("x,Bo,,,,,,,0", "3,,,,,,,,0", "4,Ana,,,,,,,0", "04,Cleo,,,,,,,0", "5,Dev,,,,,,,plenty")
    found = read_people(lines(MEMBERS, *rows), UTC, NOW)
    assert [each.name for each in found.persons] == ["Ana"]
    assert faults(found.unreadable) == [(2, Fault.NUMBER), (3, Fault.NAME), (5, Fault.NUMBER), (6, Fault.HOURS)]


def test_invisible_signs_in_names_and_notes_are_dropped() -> None:
    row = "2020-03-05 10:00:00 UTC,B\u202eo (3),Ana (12),a\u202eb,1:00"
    found = read_transfers(lines(TRANSFERS, row), UTC, NOW)
    assert (found.names["3"], found.moves[0].note) == ("Bo", "ab")


@pytest.mark.parametrize("head", ["", "a,b,c", "N;Name;Email"])
def test_another_table_is_refused(head: str) -> None:
    with pytest.raises(NotTimeOverflow):
        read_people(lines(head), UTC, NOW)
    with pytest.raises(NotTimeOverflow):
        read_transfers([], UTC, NOW)


@given(st.lists(st.text(max_size=80), max_size=12))
def test_whatever_stands_in_a_file_is_read_or_named(rows: list[str]) -> None:
    for head, read in ((MEMBERS, read_people), (TRANSFERS, read_transfers)):
        found = read([f"{head}\n", *rows], UTC, NOW)
        assert all(each.line > 1 for each in found.unreadable)


_NAMES = st.text(min_size=1, max_size=20).map(line).filter(bool)
_PEOPLE = st.dictionaries(st.integers(1, 99).map(str), _NAMES, min_size=2, max_size=6)
_MOMENTS = st.integers(0, 10**8).map(lambda seconds: datetime(2015, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))


@given(_PEOPLE, st.data())
def test_what_we_write_is_read_again(names: dict[str, str], data: st.DataObject) -> None:
    persons = [
        Person(number, name, data.draw(_MOMENTS), balance=data.draw(st.integers(-9999, 9999)))
        for number, name in names.items()
    ]
    sides = st.permutations([*names, NOBODY]).map(lambda every: every[:2])
    moves = []
    for at in sorted(data.draw(st.lists(_MOMENTS, max_size=8))):
        source, target = data.draw(sides)
        note = line(data.draw(st.text(max_size=40)))
        moves.append(Transfer(at, source, target, data.draw(st.integers(1, 9999)), note))
    assert read_people(written(member_rows(persons)), UTC, NOW).persons == persons
    found = read_transfers(written(transfer_rows(moves, names, "The Bank")), UTC, NOW)
    assert sorted(found.moves, key=str) == sorted(moves, key=str)
    assert found.unreadable == []
