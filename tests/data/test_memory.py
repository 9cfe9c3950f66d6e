"""What the writer remembers is always what the database holds, whatever was changed or taken back."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from bot.store import Tx
from core import ledger, members
from core.communities import Community, Purpose, Room
from core.ledger import ISSUANCE, SP, member_owner
from core.members import Identity, Member
from core.points import Placement
from core.proposals.model import Stage
from core.refusals import NotFound
from core.rights import Role, Term
from core.work import Work
from data.storage import Storage
from tests.support.storehouse import NOW, proposal

PEOPLE = 4
DAYS = [NOW + timedelta(days=day) for day in range(-3, 4)]


def answers(tx: Tx, community: Community) -> list[Any]:
    """Ask everything that is remembered anywhere."""
    work = tx.work(community.id, NOW)
    people = [work.members.by_address("t", f"@{n}") for n in range(PEOPLE + 2)]
    return [
        people,
        [work.members.get(id=n) for n in range(1, PEOPLE + 3)],
        [list(work.members.active_since(day)) for day in DAYS],
        [list(work.terms.find(member_id=n, ended_at=None)) for n in range(1, PEOPLE + 1)],
        [work.proposals.get(number=n) for n in range(1, 5)],
        list(work.proposals.find(stage=[Stage.SUPPORT, Stage.ADOPTED])),
        work.proposals.count(stage=Stage.ADOPTED),
        [list(work.placements.find(target=f"proposal:{n}")) for n in range(1, 4)],
        [work.placements.get(member_id=n, target="proposal:1") for n in range(1, 4)],
        [list(work.placements.find(member_id=n)) for n in range(1, 4)],
        work.placements.count(target="proposal:1"),
        work.placements.count(points=3),
        work.proposals.count(stage=(Stage.SUPPORT, Stage.ADOPTED)),
        list(work.members.find()),
        [work.ledger.account(member_owner(n), SP) for n in range(1, PEOPLE + 2)],
        work.ledger.account(ISSUANCE, SP),
        work.ledger.head(),
        dict(work.charter.values()),
        work.community,
        [tx.communities.by_room("t", f"#{n}") for n in range(3)],
        list(work.rooms.find()),
        list(work.identities.find(member_id=1)),
    ]


Change = Callable[[Work, Member, Random], object]


def appoint(work: Work, person: Member, _: Random) -> None:
    work.terms.add(Term(person.id, Role.MODERATOR, NOW, NOW, None, "asked"))


def dismiss(work: Work, person: Member, _: Random) -> None:
    for term in work.terms.find(member_id=person.id, ended_at=None):
        work.terms.save(term, ended_at=NOW)


def move_on(work: Work, person: Member, random: Random) -> None:
    for each in work.proposals.find(number=random.randrange(1, 4)):
        work.proposals.save(each, stage=random.choice(list(Stage)), author_id=person.id)


def settle(work: Work, _: Member, random: Random) -> None:
    work.charter.put("voting.quorum", random.randrange(99))
    work.communities.save(name=f"Street {random.randrange(99)}")


def bind(work: Work, _: Member, random: Random) -> None:
    work.rooms.remove(address=f"#{random.randrange(3)}")
    work.rooms.add(Room("t", f"#{random.randrange(3)}", random.choice(list(Purpose)), NOW))


def link(work: Work, person: Member, _: Random) -> None:
    work.identities.remove(address=f"@{PEOPLE}")
    work.identities.add(Identity(person.id, "t", f"@{PEOPLE}", NOW))


def place(work: Work, person: Member, random: Random) -> None:
    work.placements.remove(member_id=person.id, target="proposal:1")
    work.placements.add(Placement(person.id, "proposal:1", random.randrange(1, 9), NOW))


def place_again(work: Work, person: Member, random: Random) -> None:
    for placement in work.placements.find(member_id=person.id):
        work.placements.save(placement, points=random.randrange(1, 9))
        if random.random() < 0.3:
            work.placements.save(placement, target=f"proposal:{random.randrange(1, 4)}", placed_at=NOW)


CHANGES: tuple[Change, ...] = (
    lambda work, person, random: work.members.save(person, name=f"P{random.random()}", acted_at=random.choice(DAYS)),
    lambda work, _, random: members.join(work, "t", f"@{random.randrange(PEOPLE + 2)}", "New"),
    lambda work, person, _: members.acted(work, person),
    lambda work, person, _: work.proposals.add(proposal(person, work.proposals.next_number())),
    lambda work, person, random: ledger.move(
        work, "award", ISSUANCE, member_owner(person.id), SP, random.randrange(1, 9)
    ),
    appoint,
    dismiss,
    move_on,
    settle,
    bind,
    link,
    place,
    place_again,
)


def change_something(work: Work, random: Random) -> None:
    """Make one change of any kind."""
    random.choice(CHANGES)(work, random.choice(work.members.find()), random)


@pytest.mark.parametrize("seed", range(8))
def test_the_writer_and_a_reader_give_the_same_answers(storage: Storage, community: Community, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - repeatable on purpose

    def job(tx: Tx) -> None:
        work = tx.work(community.id, NOW)
        answers(tx, community)  # so that something is remembered
        with suppress(NotFound), tx.attempt():
            change_something(work, random)
            if random.random() < 0.3:
                answers(tx, community)
                raise NotFound("proposal", "P1")
        change_something(work, random)
        if random.random() < 0.3:
            answers(tx, community)
            raise NotFound("proposal", "P1")

    def start(tx: Tx) -> None:
        for n in range(PEOPLE):
            members.join(tx.work(community.id, NOW), "t", f"@{n}", f"Person {n}")

    storage.write_now(start)
    for _ in range(40):
        with suppress(Exception):  # some changes meet a constraint, which is a rollback like any other
            storage.write_now(job)
        remembered = storage.write_now(lambda tx: answers(tx, community))

        assert remembered == storage.read_now(lambda tx: answers(tx, community))
