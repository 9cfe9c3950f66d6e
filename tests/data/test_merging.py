"""When two members turn out to be one, every row that names the one names the other, whatever table it is in."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import CheckConstraint, Column, Integer, MetaData, Table, UniqueConstraint, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable, SchemaItem

from core import audit, codes, linking, members
from core.codes import BadCode, CodeKind
from core.communities import Community
from core.linking import Account
from data.merging import plan, references
from data.statements import DialectName
from data.storage import Storage
from data.tables import metadata
from data.tables.columns import OnMerge, number, refers
from data.triggers import TRIGGERS
from tests.support.storehouse import NOW, found, join, proposal, within


@pytest.mark.parametrize(
    "reference", list(references(metadata)), ids=lambda each: f"{each.table.name}.{each.column.name}"
)
def test_every_table_that_names_members_says_what_becomes_of_a_clash(reference: Any) -> None:
    final = {trigger.table for trigger in TRIGGERS if trigger.event == "UPDATE"}
    assert (reference.on_merge is OnMerge.STAY) == (reference.table.name in final)
    if reference.keys:
        assert reference.on_merge is not OnMerge.FOLLOW, "of two rows of one key, on_merge says which stays"
    assert set(reference.column.info["adds"]) <= set(reference.table.columns.keys())
    assert bool(reference.column.info["adds"]) == (reference.on_merge is OnMerge.SUM)


# --- each way of following, on tables made for it --------------------------------------------------------------------

Run = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def run(kind: str, request: pytest.FixtureRequest) -> Iterator[Run]:
    """Run SQL on an empty database."""
    if kind == "sqlite":
        lite = sqlite3.connect(":memory:")
        yield lambda sql, *values: lite.execute(sql, values).fetchall()
        lite.close()
        return
    url = make_url(str(request.getfixturevalue("postgres_url"))).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False)) as post:

        def on_postgres(sql: str, *values: Any) -> list[tuple[Any, ...]]:
            answer = post.execute(sql.replace("?", "%s").encode(), values)
            return answer.fetchall() if answer.description else []

        yield on_postgres


def test_rows_follow_stay_add_up_or_are_forgotten(run: Run, kind: DialectName) -> None:
    tables, (kept, third, gone) = MetaData(), (3, 5, 7)
    key = ("member_id", "about")
    samples: dict[str, list[SchemaItem]] = {
        "member": [],
        "plain": [refers("member_id", "member")],
        "final": [refers("member_id", "member", on_merge=OnMerge.STAY)],
        "latest": [refers("member_id", "member", on_merge=OnMerge.LATEST), UniqueConstraint(*key)],
        "apart": [refers("member_id", "member", on_merge=OnMerge.APART), UniqueConstraint(*key)],
        "summed": [
            refers("member_id", "member", on_merge=OnMerge.SUM, adds=("given",)),
            number("given"),
            UniqueConstraint(*key),
        ],
        "pair": [
            refers("member_id", "member", on_merge=OnMerge.LATEST),
            refers("other_id", "member", on_merge=OnMerge.LATEST),
            CheckConstraint("other_id IS NULL OR member_id <> other_id"),
            UniqueConstraint("member_id", "other_id"),
        ],
    }
    for name, items in samples.items():
        table = Table(name, tables, Column("id", Integer, primary_key=True), number("about", null=True), *items)
        made = sqlite.dialect() if kind == "sqlite" else postgresql.dialect()  # type: ignore[no-untyped-call]
        run(str(CreateTable(table).compile(dialect=made)))
    run("INSERT INTO member (id) VALUES (?), (?), (?)", kept, third, gone)
    for insert in (
        f"INSERT INTO {name} (id, about, member_id) VALUES" for name in ("plain", "final", "latest", "apart")
    ):
        for row in ((1, 10, kept), (2, 10, gone), (3, 11, gone), (4, 12, third), (5, 13, gone), (6, 13, kept)):
            run(f"{insert} (?, ?, ?)", *row)
    for sums in ((1, 10, kept, 20), (2, 10, gone, 3), (3, 11, gone, 4), (4, 12, kept, 5), (5, 12, third, 6)):
        run("INSERT INTO summed (id, about, member_id, given) VALUES (?, ?, ?, ?)", *sums)
    for pair in ((1, kept, gone), (2, gone, third), (3, kept, third), (4, third, gone), (5, gone, kept)):
        run("INSERT INTO pair (id, member_id, other_id) VALUES (?, ?, ?)", *pair)
    for statement in plan(tables):
        prepared = statement.prepare(kind)
        run(prepared.sql.replace("%s", "?"), *prepared.bind({"gone": gone, "kept": kept}))

    def members_in(name: str) -> list[tuple[Any, ...]]:
        return run(f"SELECT id, member_id FROM {name} ORDER BY id")  # noqa: S608 - our own names

    assert members_in("plain") == [(1, 3), (2, 3), (3, 3), (4, 5), (5, 3), (6, 3)]
    assert members_in("final") == [(1, 3), (2, 7), (3, 7), (4, 5), (5, 7), (6, 3)]
    assert members_in("latest") == [(2, 3), (3, 3), (4, 5), (6, 3)]
    assert members_in("apart") == [(1, 3), (2, 7), (3, 3), (4, 5), (5, 7), (6, 3)]
    assert members_in("summed") == [(1, 3), (3, 3), (4, 3), (5, 5)]
    assert run("SELECT given FROM summed ORDER BY id") == [(23,), (4,), (5,), (6,)]
    assert run("SELECT id, member_id, other_id FROM pair ORDER BY id") == [(1, 3, 7), (3, 3, 5), (4, 5, 3), (5, 7, 3)]


# --- on the whole storage --------------------------------------------------------------------------------------------


def test_a_merged_member_is_not_found_and_their_id_leads_to_the_other(storage: Storage, community: Community) -> None:
    ana, ben = join(storage, community, 2)
    within(storage, community, lambda work: linking.link(work, Account("t", "@0"), Account("t", "@1")))

    def look(work: Any) -> object:
        assert audit.verify(work).fault is None
        return (
            [each.id for each in work.members.find()],
            work.members.count(),
            [each.id for each in work.members.named(ben.name)],
            list(work.members.active_since(NOW)),
            work.members.get(id=ben.id).id,
            work.members.by_address("t", "@1").id,
        )

    assert found(storage, community, look) == ([ana.id], 1, [], [ana.id], ana.id, ana.id)


async def test_of_two_who_enter_one_code_at_once_one_wins(storage: Storage, community: Community) -> None:
    join(storage, community, 3)
    luck_of = within(storage, community, lambda work: work.luck)
    code = storage.write_now(lambda tx: codes.issue(tx.codes, luck_of, NOW, CodeKind.LINK, community.id, "t", "@0"))

    def enter(tx: Any, address: str) -> str:
        used = codes.find(tx.codes, CodeKind.LINK, code, NOW)
        tx.codes.remove(id=used.id)
        linking.link(tx.work(community.id, NOW), Account("t", address), Account(used.platform, used.address))
        return address

    tasks = (storage.write(lambda tx, address=address: enter(tx, address)) for address in ("@1", "@2"))  # type: ignore[misc]
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(each) for each in outcomes] == [str, BadCode]
    assert found(storage, community, lambda work: work.members.count()) == 2
    assert found(storage, community, lambda work: members.roles_of(work, work.members.by_address("t", "@1")))


def test_a_community_has_begun_once_something_happened_in_it(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    assert not storage.read_now(lambda tx: tx.communities.begun(community.id))
    within(storage, community, lambda work: work.proposals.add(proposal(ana)))
    assert storage.read_now(lambda tx: tx.communities.begun(community.id))
