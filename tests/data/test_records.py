"""Rows that are dataclasses come back as they were kept, of one community only, and mistakes are heard at once."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from core.communities import Community, Purpose, Room
from core.points import Placement
from core.proposals.model import RollEntry, Stage
from core.record import Act
from core.refusals import Refusal
from core.work import Work
from data.storage import Storage
from data.wire import ReadOnlyError
from tests.support.storehouse import HOSTILE, NOW, found, join, proposal, within

HUGE = 10**30


def test_a_row_comes_back_as_it_was_kept(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    new = proposal(
        ana, title=HOSTILE, tally={"yes": 3, "why": "päßt"}, stage_ends_at=NOW + timedelta(days=5), cost_minor=2**62
    )
    kept = within(storage, community, lambda work: work.proposals.add(new))

    assert kept == replace(new, id=kept.id)
    assert kept.id > 0
    assert found(storage, community, lambda work: work.proposals.get(id=kept.id)) == kept
    assert found(storage, community, lambda work: work.proposals.get(title=HOSTILE, cost_minor=2**62)) == kept


def test_a_moment_is_kept_to_the_microsecond_whatever_its_zone(storage: Storage, community: Community) -> None:
    elsewhere = datetime(2026, 10, 25, 2, 30, 0, 999_999, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    (ana,) = join(storage, community)
    within(storage, community, lambda work: work.members.save(ana, acted_at=elsewhere))
    kept = found(storage, community, lambda work: work.members.get(id=ana.id))

    assert kept
    assert kept.acted_at == elsewhere
    assert kept.acted_at.utcoffset() == timedelta()


def test_a_moment_without_a_zone_is_refused(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    with pytest.raises(TypeError):
        within(storage, community, lambda work: work.members.save(ana, acted_at=datetime(2026, 3, 2)))  # noqa: DTZ001


def test_yes_and_no_are_kept(storage: Storage, community: Community) -> None:
    ana, ben = join(storage, community, 2)

    def keep(work: Work) -> list[RollEntry]:
        kept = work.proposals.add(proposal(ana))
        work.rolls.freeze(kept.id, 1, [ana.id, ben.id])
        work.rolls.save(work.rolls.find(member_id=ana.id)[0], voted=True)
        return list(work.rolls.find())

    assert [(each.member_id, each.voted) for each in within(storage, community, keep)] == [(1, True), (2, False)]
    assert found(storage, community, lambda work: work.rolls.count(voted=False)) == 1


def test_rows_are_found_by_any_of_several_values_the_oldest_first(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    stages = [Stage.ADOPTED, Stage.DRAFT, Stage.SUPPORT, Stage.DRAFT]

    def keep(work: Work) -> None:
        for number, stage in enumerate(stages, 1):
            work.proposals.add(proposal(ana, number, stage=stage))

    within(storage, community, keep)

    def numbers(**equal: Any) -> list[int]:
        return found(storage, community, lambda work: [each.number for each in work.proposals.find(**equal)])

    assert numbers() == [1, 2, 3, 4]
    assert numbers(stage=[Stage.DRAFT, Stage.ADOPTED]) == [1, 2, 4]
    assert numbers(stage=(Stage.DRAFT,), number=4) == [4]
    assert numbers(stage=()) == []
    assert numbers(number=list(range(20_000))) == [1, 2, 3, 4]
    assert numbers(number=[2, HUGE]) == [2]
    assert numbers(group_id=None) == [1, 2, 3, 4]


def test_a_number_that_no_column_holds_finds_nothing(storage: Storage, community: Community) -> None:
    def ask(work: Work) -> tuple[object, ...]:
        return work.proposals.get(number=HUGE), work.members.find(id=-HUGE), work.members.count(id=HUGE)

    assert found(storage, community, ask) == (None, [], 0)
    assert within(storage, community, lambda work: work.placements.remove(id=HUGE)) == 0


def test_a_changed_row_is_returned_as_it_is_now(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def change(work: Work) -> None:
        work.members.save(ana, name="Ana the Second")
        later = work.members.save(ana, zone="Europe/Madrid")  # the caller's row is older than what is kept

        assert (later.name, later.zone) == ("Ana the Second", "Europe/Madrid")
        assert work.members.get(id=ana.id) == later

    within(storage, community, change)


def test_a_row_that_is_not_there_cannot_be_changed(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    with pytest.raises(LookupError):
        within(storage, community, lambda work: work.members.save(replace(ana, id=999), name="Nobody"))


@pytest.mark.parametrize("verb", ["get", "find", "count", "remove"])
def test_a_field_that_does_not_exist_is_refused(storage: Storage, community: Community, verb: str) -> None:
    with pytest.raises(TypeError, match="nickname"):
        within(storage, community, lambda work: getattr(work.members, verb)(nickname="Ann"))


def test_a_field_that_does_not_exist_cannot_be_changed(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    with pytest.raises(TypeError, match="nickname"):
        within(storage, community, lambda work: work.members.save(ana, nickname="Ann"))


def test_no_row_of_another_community_is_seen_changed_or_removed(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)
    within(storage, community, lambda work: work.placements.add(Placement(ana.id, "proposal:1", 3, NOW)))
    other = storage.write_now(lambda tx: tx.communities.create("Elsewhere", "", "en", "UTC", NOW))

    def look(work: Work) -> tuple[object, ...]:
        return (
            work.members.get(id=ana.id),
            work.members.by_address("t", "@0"),
            work.members.named(ana.name),
            work.members.active_since(NOW - timedelta(days=1)),
            work.placements.remove(target="proposal:1"),
            work.placements.count(),
            work.ledger.accounts(),
            work.ledger.head()[0],
            work.proposals.next_number(),
        )

    assert within(storage, other, look) == (None, None, [], [], 0, 0, [], 0, 1)
    with pytest.raises(LookupError):
        within(storage, other, lambda work: work.members.save(ana, name="Stolen"))
    assert found(storage, community, lambda work: work.members.get(id=ana.id)) == ana
    assert found(storage, community, lambda work: work.placements.find()[0].points) == 3


def test_a_community_that_does_not_exist_has_no_work(storage: Storage) -> None:
    with pytest.raises(LookupError):
        storage.read_now(lambda tx: tx.work(7, NOW))


@pytest.mark.parametrize(
    "change",
    [
        lambda work: work.rooms.add(Room("t", "#a", Purpose.GENERAL, NOW)),
        lambda work: work.members.save(work.members.find()[0], name="New"),
        lambda work: work.members.remove(id=1),
        lambda work: work.charter.put("voting.quorum", 50),
        lambda work: work.rolls.freeze(1, 1, [1]),
        lambda work: work.deadlines.set("stage", "proposal:1", NOW),
    ],
)
def test_who_only_reads_cannot_change_anything(
    storage: Storage, community: Community, change: Callable[[Work], object]
) -> None:
    join(storage, community)
    with pytest.raises(ReadOnlyError):
        found(storage, community, change)


def test_words_find_proposals_without_case_and_nothing_in_them_is_a_wildcard(
    storage: Storage, community: Community
) -> None:
    (ana,) = join(storage, community)

    def keep(work: Work) -> None:
        work.proposals.add(proposal(ana, 1, title="STRASSE für alle"))
        work.proposals.add(proposal(ana, 2, title="100% solar"))
        work.proposals.add(proposal(ana, 3, summary="Ein Garten in der Straße", stage=Stage.ADOPTED))
        work.proposals.add(proposal(ana, 4, title="Straße im Entwurf", stage=Stage.DRAFT))

    within(storage, community, keep)

    def search(*words: str, limit: int = 9) -> list[int]:
        return found(storage, community, lambda work: [each.number for each in work.proposals.search(words, limit)])

    assert search("straße") == [3, 1]
    assert search("straße", limit=1) == [3]
    assert search("SOLAR", "garten") == [3, 2]
    assert search("%") == [2]
    assert search("_") == []
    assert search() == search("") == []
    assert search(*["nothing"] * 500) == []


def test_a_changed_title_is_found_by_its_new_words(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def change(work: Work) -> tuple[int, int]:
        kept = work.proposals.add(proposal(ana, title="A swing"))
        work.proposals.save(kept, title="A slide", outcome="built")
        return len(work.proposals.search(["swing"], 9)), len(work.proposals.search(["slide"], 9))

    assert within(storage, community, change) == (0, 1)


def test_numbers_count_up_in_each_community(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def count(work: Work) -> list[int]:
        for _ in range(3):
            work.proposals.add(proposal(ana, work.proposals.next_number()))
        return [each.number for each in work.proposals.find()]

    assert within(storage, community, count) == [1, 2, 3]


def test_the_number_of_what_was_thrown_away_is_not_given_again(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def discard(work: Work) -> int:
        kept = work.proposals.add(proposal(ana, work.proposals.next_number()))
        work.proposals.remove(id=kept.id)
        return kept.number

    assert [within(storage, community, discard) for _ in range(2)] == [1, 2]


def test_an_id_is_never_given_twice(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def discard(work: Work) -> int:
        kept = work.proposals.add(proposal(ana))
        work.proposals.remove(id=kept.id)
        return kept.id

    assert within(storage, community, discard) < within(storage, community, discard)


def test_members_are_known_by_account_name_and_activity(storage: Storage, community: Community) -> None:
    ana, ben = join(storage, community, 2)

    def ask(work: Work) -> None:
        work.members.save(ana, name="ÁNGELA Ünal", acted_at=NOW - timedelta(days=9))

        assert [each.id for each in work.members.named("ángela ünal")] == [ana.id]
        assert work.members.by_address("t", "@1") == ben
        assert work.members.by_address("other", "@1") is None
        assert list(work.members.active_since(NOW)) == [ben.id]
        assert list(work.members.active_since(NOW - timedelta(days=9))) == [ana.id, ben.id]

    within(storage, community, ask)


def test_the_charter_keeps_numbers_and_words(storage: Storage, community: Community) -> None:
    def change(work: Work) -> None:
        work.charter.put("voting.quorum", 30)
        work.charter.put("voting.method", "majority")
        work.charter.put("voting.quorum", 35)

    within(storage, community, change)

    assert found(storage, community, lambda work: dict(work.charter.values())) == {
        "voting.quorum": 35,
        "voting.method": "majority",
    }


def test_a_community_changes_its_own_row(storage: Storage, community: Community) -> None:
    def change(work: Work) -> None:
        work.communities.save(name="Oak Street", language="de")

        assert work.community.name == "Oak Street"

    within(storage, community, change)

    assert found(storage, community, lambda work: work.community) == replace(
        community, name="Oak Street", language="de"
    )


def test_the_record_is_read_newest_first_in_pages(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    def write(work: Work) -> None:
        for n in range(5):
            work.record.add(Act(NOW, "appointed", ana.id, f"member:{n % 2}", HOSTILE, "appoint", {"role": str(n)}))

    within(storage, community, write)

    def roles(*asked: Any) -> list[str]:
        return found(storage, community, lambda work: [act.values["role"] for act in work.record.latest(*asked)])

    assert roles(2) == ["4", "3"]
    assert roles(9, 3) == ["1", "0"]
    assert roles(9, None, "member:1") == ["3", "1"]
    assert roles(9, 4, "member:0") == ["2", "0"]


def test_a_deadline_is_open_once_for_its_kind_and_subject(storage: Storage, community: Community) -> None:
    def plan(work: Work) -> None:
        work.deadlines.set("stage", "proposal:1", NOW + timedelta(days=2))
        work.deadlines.set("reminder", "proposal:1", NOW + timedelta(days=1))
        work.deadlines.set("stage", "proposal:2", NOW + timedelta(days=3))
        work.deadlines.set("stage", "proposal:1", NOW + timedelta(hours=5))
        kept = work.deadlines.get("stage", "proposal:1")

        assert kept
        assert kept.due_at == NOW + timedelta(hours=5)
        assert [each.kind for each in work.deadlines.due(NOW + timedelta(days=9), 9)] == ["stage", "reminder", "stage"]
        assert work.deadlines.due(NOW, 9) == []

        work.deadlines.done(kept)

        assert work.deadlines.get("stage", "proposal:1") is None
        work.deadlines.set("stage", "proposal:1", NOW + timedelta(days=4))
        work.deadlines.clear("proposal:1", "reminder")
        assert [each.subject for each in work.deadlines.due(NOW + timedelta(days=9), 1)] == ["proposal:2"]
        work.deadlines.clear("proposal:1")
        assert [each.subject for each in work.deadlines.due(NOW + timedelta(days=9), 9)] == ["proposal:2"]

    within(storage, community, plan)


def test_a_refused_step_leaves_nothing_behind_and_the_rest_stays(storage: Storage, community: Community) -> None:
    (ana,) = join(storage, community)

    class No(Refusal):
        """An expected no."""

    def job(tx: Any) -> None:
        work = tx.work(community.id, NOW)
        work.members.save(ana, name="Before")
        with suppress(No), tx.attempt():
            work.members.save(ana, name="Inside")
            work.charter.put("voting.quorum", 99)
            raise No

        assert work.members.get(id=ana.id).name == "Before"
        assert work.charter.values() == {}

    storage.write_now(job)

    assert [each.name for each in found(storage, community, lambda work: work.members.find())] == ["Before"]
