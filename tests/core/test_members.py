"""Members come into being once per person; roles run for their term."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import members
from core.members import NAME_LENGTH, MemberJoined
from core.refusals import BadLength
from core.rights import APPOINTED, RIGHTS, Right, Role, Term, allowed
from tests.support.memory import START, MemoryWork
from tests.support.town import Town


def test_a_stranger_becomes_a_member_with_an_identity(work: MemoryWork) -> None:
    member = members.join(work, "matrix", "@ana:example.org", "  Ana\n Lopez ")

    assert (member.name, member.joined_at, member.acted_at) == ("Ana Lopez", START, START)
    assert [identity.address for identity in work.identities.find(member_id=member.id)] == ["@ana:example.org"]
    assert work.facts == [MemberJoined(member.id)]


@pytest.mark.parametrize(
    ("name", "address", "shown"),
    [("", "@ben:example.org", "@ben:example.org"), ("\u202e\u200b", "\u202e", "member"), ("x" * 80, "b", "x" * 60)],
)
def test_a_name_that_shows_nothing_falls_back(work: MemoryWork, name: str, address: str, shown: str) -> None:
    assert members.join(work, "matrix", address, name).name == shown


@given(st.text(max_size=200))
def test_a_shown_name_is_one_clean_line_of_bounded_length(name: str) -> None:
    shown = members.shown_name(name)

    assert len(shown) <= NAME_LENGTH
    assert shown == shown.strip()
    assert not set(shown) & set("\n\r\t\u202e\u2066\u0000\u2028")
    assert members.shown_name(shown) == shown


def test_acting_keeps_a_member_active(town: Town) -> None:
    town.work.later(days=40)
    members.acted(town.work, town.who(1))

    assert town.work.members.active_since(town.work.now - timedelta(days=30)) == [town.ids[1]]


def test_a_role_is_held_from_its_start_until_its_end(town: Town) -> None:
    now = town.work.now
    term = town.work.terms.add(
        Term(1, Role.MODERATOR, now + timedelta(days=1), now + timedelta(days=31), 2, "agreed in the meeting")
    )
    seen = []
    for _ in range(33):
        seen.append(Role.MODERATOR in members.roles_of(town.work, town.who(0)))
        town.work.later(days=1)

    assert seen == [False] + [True] * 30 + [False] * 2
    assert not town.work.terms.save(term, ended_at=now).runs_at(now + timedelta(days=2))


def test_a_role_given_back_is_gone_at_once(town: Town) -> None:
    term = town.work.terms.add(Term(1, Role.STEWARD, START, START + timedelta(days=30), 2, "agreed"))
    before = members.roles_of(town.work, town.who(0))
    town.work.terms.save(term, ended_at=town.work.now)

    assert before == {Role.MEMBER, Role.STEWARD}
    assert members.roles_of(town.work, town.who(0)) == {Role.MEMBER}
    assert members.roles_of(town.work, None) == frozenset()


def test_every_right_has_holders_and_nobody_in_particular_has_none() -> None:
    assert set(RIGHTS) == set(Right)
    assert all(RIGHTS.values())
    assert not any(allowed(frozenset(), right) for right in Right)


def test_members_can_do_what_members_do_and_no_more() -> None:
    member = frozenset({Role.MEMBER})

    assert {right for right in Right if allowed(member, right)} == {
        Right.CONFIDE, Right.DELIBERATE, Right.EXCHANGE, Right.PROPOSE, Right.READ, Right.SHARE, Right.SUPPORT,
        Right.VOTE,
    }  # fmt: skip
    assert all(allowed(frozenset({role}), Right.VOTE) for role in APPOINTED)
    assert not allowed(frozenset({Role.FOUNDER}), Right.VOTE)
    assert allowed(frozenset({Role.FOUNDER}), Right.SET_UP)


def test_a_profile_changes_in_what_is_given_and_only_there(town: Town) -> None:
    renamed = members.edit_profile(town.work, town.who(0), name=" Ana\u202e  Lopez ")
    elsewhere = members.edit_profile(town.work, renamed, language="es", zone="Europe/Madrid")
    back = members.edit_profile(town.work, elsewhere, language="", zone="")

    assert (renamed.name, elsewhere.name) == ("Ana Lopez", "Ana Lopez")
    assert (elsewhere.language, elsewhere.zone) == ("es", "Europe/Madrid")
    assert (back.language, back.zone) == ("", "")
    assert members.edit_profile(town.work, back) == back
    for name in ("", "\u200b", "x" * 61):
        with pytest.raises(BadLength):
            members.edit_profile(town.work, back, name=name)
