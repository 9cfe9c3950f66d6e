"""What the conversation keeps, so that nothing is handled twice, and all is said once and in order."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

import pytest

from bot.store import CARD, Form, Inbound, Notice, Posted, Tx
from core.communities import Community, Purpose, Room
from data.storage import Storage
from tests.support.storehouse import HOSTILE, NOW, join, within

T = TypeVar("T")
SOON = timedelta(minutes=1)


@pytest.fixture
def write(storage: Storage) -> Callable[[Callable[[Tx], Any]], Any]:
    return storage.write_now


Write = Callable[[Callable[[Tx], T]], T]


def notice(community: Community, **changes: Any) -> Notice:
    plain = Notice(community.id, "t", "#room", "fact", NOW, NOW, fact="MemberJoined", values={"member_id": 1})
    return replace(plain, **changes)


def card(community: Community, subject: str = "proposal:1", **changes: Any) -> Notice:
    return notice(community, kind=CARD, subject=subject, **changes)


def say(write: "Write[None]", *notices: Notice) -> None:
    def add(tx: Tx) -> None:
        for each in notices:
            tx.outbox.add(each)

    write(add)


def claim(write: "Write[Sequence[Notice]]", limit: int = 99, after: timedelta = timedelta()) -> Sequence[Notice]:
    return write(lambda tx: tx.outbox.claim("t", NOW + after, limit))


# --- events --------------------------------------------------------------------------------------------------------


def test_an_event_is_known_once_it_was_handled(write: "Write[Any]") -> None:
    event = Inbound("t", f"$event{HOSTILE}", NOW, '{"text": "Hello"}')

    assert write(lambda tx: tx.inbox.seen("t", event.event_id)) is None
    write(lambda tx: tx.inbox.add(event))
    assert write(lambda tx: tx.inbox.seen("t", event.event_id)) == event
    assert write(lambda tx: tx.inbox.seen("other", event.event_id)) is None


def test_the_same_event_cannot_be_noted_twice(write: "Write[Any]") -> None:
    write(lambda tx: tx.inbox.add(Inbound("t", "$1", NOW)))
    with pytest.raises(Exception, match=r"(?i)unique"):
        write(lambda tx: tx.inbox.add(Inbound("t", "$1", NOW)))


def test_a_given_answer_is_forgotten_and_the_event_is_not(write: "Write[Any]") -> None:
    def handle(tx: Tx) -> None:
        for n in range(3):
            tx.inbox.add(Inbound("t", f"${n}", NOW + n * SOON, f"reply {n}"))
        tx.inbox.add(Inbound("t", "$silent", NOW))
        tx.inbox.answered([("t", "$1")], NOW + SOON)

    write(handle)

    assert [each.event_id for each in write(lambda tx: tx.inbox.unanswered("t", 9))] == ["$0", "$2"]
    assert len(write(lambda tx: tx.inbox.unanswered("t", 1))) == 1
    assert write(lambda tx: tx.inbox.seen("t", "$1")) == Inbound("t", "$1", NOW + SOON, None, NOW + SOON)
    assert write(lambda tx: tx.inbox.forget(NOW + 9 * SOON)) == 2
    known = write(lambda tx: [tx.inbox.seen("t", f"${n}") is not None for n in range(3)])
    assert known == [True, False, True]


# --- notices -------------------------------------------------------------------------------------------------------


def test_notices_come_in_order_once_they_are_due(write: "Write[Any]", community: Community) -> None:
    say(
        write,
        notice(community, values={"word": HOSTILE, "n": [1, None, True]}),
        notice(community, due_at=NOW + SOON),
        notice(community, platform="other"),
        notice(community, address="@ana", room=""),
    )
    first = claim(write)

    assert [(each.id, each.room, each.address) for each in first] == [(1, "#room", ""), (4, "", "@ana")]
    assert first[0] == notice(community, values={"word": HOSTILE, "n": [1, None, True]}, id=1)
    again = claim(write, after=SOON / 2)
    assert again == [replace(each, claimed_at=NOW) for each in first]
    assert claim(write, after=SOON / 2) == again
    assert [each.id for each in claim(write, 2, SOON)] == [1, 2]
    assert write(lambda tx: tx.outbox.waiting()) == 4
    assert write(lambda tx: tx.outbox.next_due("other")) == NOW
    assert write(lambda tx: tx.outbox.next_due("nowhere")) is None


def test_what_was_sent_or_given_up_does_not_come_again(write: "Write[Any]", community: Community) -> None:
    say(write, notice(community), notice(community, room="#other"), notice(community, room="#third"))
    one, two, _ = claim(write)
    write(lambda tx: tx.outbox.sent(one, "$message", NOW))
    write(lambda tx: tx.outbox.bury(two, NOW))

    assert [each.id for each in claim(write)] == [3]
    assert write(lambda tx: tx.outbox.waiting()) == 1
    assert write(lambda tx: tx.outbox.forget(NOW + SOON)) == 2
    assert [each.id for each in claim(write)] == [3]


def test_a_notice_to_be_tried_again_holds_back_the_later_ones_of_its_place_only(
    write: "Write[Any]", community: Community
) -> None:
    say(write, notice(community), notice(community, room="#other"), notice(community))
    first = claim(write)[0]
    write(lambda tx: tx.outbox.postpone(first, NOW + SOON))

    assert [each.id for each in claim(write)] == [2]
    assert write(lambda tx: tx.outbox.next_due("t")) == NOW
    write(lambda tx: tx.outbox.sent(claimed(tx, 2), "$2", NOW))
    assert write(lambda tx: tx.outbox.next_due("t")) == NOW + SOON
    again = claim(write, after=SOON)
    assert [(each.id, each.attempts) for each in again] == [(1, 1)]
    write(lambda tx: tx.outbox.sent(again[0], "$1", NOW))
    assert [each.id for each in claim(write, after=SOON)] == [3]


def claimed(tx: Tx, id_: int) -> Notice:
    return next(each for each in tx.outbox.claim("t", NOW, 99) if each.id == id_)


def test_cards_of_one_subject_in_one_room_wait_as_one(write: "Write[Any]", community: Community) -> None:
    say(write, card(community), card(community), card(community, "proposal:2"), card(community, room="#other"))
    say(write, card(community), notice(community, subject="proposal:1"), notice(community, subject="proposal:1"))

    assert [(each.kind, each.subject, each.room) for each in claim(write)] == [
        (CARD, "proposal:1", "#room"),
        (CARD, "proposal:2", "#room"),
        (CARD, "proposal:1", "#other"),
        ("fact", "proposal:1", "#room"),
        ("fact", "proposal:1", "#room"),
    ]


def test_a_card_that_changes_while_it_is_sent_is_shown_again(write: "Write[Any]", community: Community) -> None:
    say(write, card(community))
    (in_flight,) = claim(write)
    say(write, card(community))
    say(write, card(community))
    write(lambda tx: tx.outbox.sent(in_flight, "$1", NOW))
    (next_one,) = claim(write)

    assert (in_flight.claimed_at, next_one.claimed_at) == (None, None)
    assert next_one.id > in_flight.id
    write(lambda tx: tx.outbox.sent(next_one, "$1", NOW))
    assert claim(write) == []


def test_a_card_that_was_not_sent_comes_again_under_its_own_id(write: "Write[Any]", community: Community) -> None:
    """As after a crash between sending and noting: the same id lets the platform drop what it has already."""
    say(write, card(community))
    (before,) = claim(write)
    say(write, card(community))

    assert [each.id for each in claim(write)] == [before.id, before.id + 1]


# --- cards, forms, communities, deadlines --------------------------------------------------------------------------


def test_a_card_is_found_by_its_subject_or_its_message(write: "Write[Any]", community: Community) -> None:
    def post(tx: Tx) -> None:
        first = tx.posted.put(Posted(community.id, "t", "#room", "proposal:1", "$1", "thread"))
        tx.posted.put(Posted(community.id, "t", "#room", "proposal:2", "$2"))
        again = tx.posted.put(Posted(community.id, "t", "#room", "proposal:1", "$9", "thread", NOW))

        assert again.id == first.id
        assert tx.posted.get(platform="t", room="#room", handle="$9") == again
        assert tx.posted.get(platform="t", room="#room", handle="$1") is None
        assert [each.handle for each in tx.posted.find(community_id=community.id, subject="proposal:1")] == ["$9"]
        assert tx.posted.save(again, edited_at=None).edited_at is None
        assert tx.posted.remove(subject="proposal:2") == 1

    write(post)


def test_a_form_is_one_for_a_person_and_place(write: "Write[Any]") -> None:
    form = Form("t", "#room", "", "@ana", "proposal open", "title", NOW)

    def fill(tx: Tx) -> None:
        tx.forms.put(form)
        tx.forms.put(replace(form, line=f"proposal open {HOSTILE}", param="summary"))
        tx.forms.put(replace(form, address="@ben"))

        assert [(each.address, each.param) for each in tx.forms.find()] == [("@ana", "summary"), ("@ben", "title")]
        kept = tx.forms.get(platform="t", room="#room", thread="", address="@ana")
        assert kept
        assert kept.line == f"proposal open {HOSTILE}"

    write(fill)


def test_communities_are_found_by_their_rooms_and_people(write: "Write[Any]", storage: Storage) -> None:
    one = write(lambda tx: tx.communities.create("One", "", "en", "UTC", NOW))
    two = write(lambda tx: tx.communities.create("Two", "", "es", "Europe/Madrid", NOW))

    assert write(lambda tx: tx.communities.by_room("t", "#two")) is None
    within(storage, two, lambda work: work.rooms.add(Room("t", "#two", Purpose.GENERAL, NOW)))
    within(storage, two, lambda work: work.rooms.add(Room("t", "#two", Purpose.LOG, NOW)))
    join(storage, two)
    join(storage, one)

    assert write(lambda tx: tx.communities.all()) == [one, two]
    assert write(lambda tx: tx.communities.get(two.id)) == two
    assert write(lambda tx: tx.communities.get(99)) is None
    assert write(lambda tx: tx.communities.by_room("t", "#two")) == two
    assert write(lambda tx: tx.communities.by_room("other", "#two")) is None
    assert list(write(lambda tx: tx.communities.of_address("t", "@0"))) == [one, two]
    within(storage, two, lambda work: work.rooms.remove(address="#two"))
    assert write(lambda tx: tx.communities.by_room("t", "#two")) is None


def test_a_room_serves_one_purpose_once(storage: Storage) -> None:
    one, two = (storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW)) for _ in range(2))
    within(storage, one, lambda work: work.rooms.add(Room("t", "#a", Purpose.LOG, NOW)))
    with pytest.raises(Exception, match=r"(?i)unique"):
        within(storage, two, lambda work: work.rooms.add(Room("t", "#a", Purpose.LOG, NOW)))


def test_deadlines_of_all_communities_are_on_one_agenda(write: "Write[Any]", storage: Storage) -> None:
    one, two = (storage.write_now(lambda tx: tx.communities.create("A", "", "en", "UTC", NOW)) for _ in range(2))

    assert write(lambda tx: tx.agenda.next_due()) is None
    within(storage, two, lambda work: work.deadlines.set("stage", "proposal:2", NOW))
    within(storage, one, lambda work: work.deadlines.set("stage", "proposal:1", NOW + SOON))
    assert write(lambda tx: tx.agenda.next_due()) == NOW
    due = write(lambda tx: tx.agenda.due(NOW + SOON, 9))
    assert [(community_id, each.subject) for community_id, each in due] == [
        (two.id, "proposal:2"),
        (one.id, "proposal:1"),
    ]
    within(storage, two, lambda work: work.deadlines.done(due[0][1]))
    assert write(lambda tx: tx.agenda.next_due()) == NOW + SOON
    assert [each.subject for _, each in write(lambda tx: tx.agenda.due(NOW, 9))] == []


def test_what_waits_for_a_room_can_be_said_in_the_one_after_it(write: "Write[Any]", community: Community) -> None:
    say(write, notice(community), card(community), notice(community, room="#other"), notice(community))
    write(lambda tx: tx.outbox.sent(claimed(tx, 4), "$4", NOW))

    assert list(write(lambda tx: tx.outbox.move("t", "#room", "#new"))) == ["proposal:1"]
    assert [(each.id, each.room) for each in claim(write)] == [(1, "#new"), (3, "#other")]
