"""Communities and their rooms: only real changes count, and each is on the record."""

import pytest

from core import communities
from core.communities import AlreadyBound, NotBound, Purpose, RoomsChanged
from tests.support.town import Town


def test_only_what_really_changes_is_changed_and_recorded(town: Town) -> None:
    changed = communities.describe(town.work, town.who(0), name="Riverside", purpose="Swim", zone="Europe/Madrid")
    assert changed == ("purpose", "zone")
    assert (town.work.community.purpose, town.work.community.zone) == ("Swim", "Europe/Madrid")
    acts = town.work.record.latest(5)
    assert [act.kind for act in acts] == ["set-up-changed", "set-up-changed"]
    assert acts[0].values == {"what": "zone", "old": "UTC", "new": "Europe/Madrid"}
    assert communities.describe(town.work, town.who(0), purpose="Swim") == ()
    assert len(town.work.record.latest(5)) == 2


def test_a_room_serves_each_purpose_once(town: Town) -> None:
    for purpose in (Purpose.LOG, Purpose.EVENTS):
        communities.bind(town.work, town.who(0), "terminal", "hall", purpose)
    with pytest.raises(AlreadyBound):
        communities.bind(town.work, town.who(0), "terminal", "hall", Purpose.LOG)
    assert len(town.told(RoomsChanged)) == 2
    act = town.work.record.latest(1)[0]
    assert (act.kind, act.values["purpose"], act.values["room"]) == ("room-bound", "events", "hall")


def test_a_room_is_let_go_for_one_purpose_or_for_all(town: Town) -> None:
    for purpose in (Purpose.LOG, Purpose.EVENTS, Purpose.GENERAL):
        communities.bind(town.work, town.who(0), "terminal", "hall", purpose)
    communities.bind(town.work, town.who(0), "terminal", "square", Purpose.GENERAL)
    gone = communities.unbind(town.work, town.who(0), "terminal", "hall", Purpose.LOG)
    assert [room.purpose for room in gone] == [Purpose.LOG]
    gone = communities.unbind(town.work, town.who(0), "terminal", "hall")
    assert [room.purpose for room in gone] == [Purpose.EVENTS, Purpose.GENERAL]
    assert [room.address for room in town.work.rooms.find()] == ["square"]
    for missing in (None, Purpose.LOG):
        with pytest.raises(NotBound):
            communities.unbind(town.work, town.who(0), "terminal", "hall", missing)
    assert [act.kind for act in town.work.record.latest(3)] == ["room-unbound"] * 3
