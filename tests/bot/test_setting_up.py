"""Setting up, rooms, roles and profiles, as people say them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.asks import Power
from core import roles
from core.rights import Role
from tests.support.rehearsal import Room, rehearse


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with rehearse(tmp_path) as room:
        yield room


@pytest.fixture
async def square(room: Room) -> Room:
    """A community with Ana as its organizer, and Bo and Cleo."""
    await room.open("bo", "cleo")
    return room


async def test_setting_up_asks_one_thing_after_the_other_and_keeps_what_one_skips(room: Room) -> None:
    assert "What is your community called?" in await room.say("ana", "setup", power=Power.OWNER)
    assert "What are you together for?" in await room.say("ana", "Willow Street")
    assert "Which language" in await room.say("ana", "We share tools")
    assert "Which time zone" in await room.say("ana", "keep")
    assert "Did you mean Europe/Madrid?" in await room.say("ana", "madird")
    ready = await room.say("ana", "Madrid")
    assert "Willow Street is ready" in ready
    assert "> We share tools" in ready
    assert "English here and tell times as in Europe/Madrid" in ready
    assert [choice.line for choice in room.reply.choices] == ["proposal open", "charter list", "help", "bridge enter"]
    assert not room.reply.private


async def test_only_whoever_runs_the_room_sets_up_first(room: Room) -> None:
    assert "Only whoever runs this room" in await room.say("bo", "setup")
    assert "Only whoever runs this room" in await room.say("bo", "setup", power=Power.TRUSTED)
    assert "No community lives here yet" in await room.say("bo", "help")


async def test_setting_up_again_records_only_what_changed(square: Room) -> None:
    acts = await square.look(lambda work: len(work.record.latest(50)))
    line = 'setup name="The Square" purpose="We share" language=es zone="Buenos Aires"'
    answer = await square.say("ana", line)
    assert "Aquí hablo español y digo las horas como en America/Buenos_Aires" in answer
    kept = await square.look(lambda work: [act.values["what"] for act in work.record.latest(3)])
    assert kept == ["zone", "language", "purpose"]
    await square.say("ana", line)
    assert await square.look(lambda work: len(work.record.latest(50))) == acts + 3


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("madrid", "Europe/Madrid"),
        ("EUROPE/madrid", "Europe/Madrid"),
        ("são paulo", "America/Sao_Paulo"),
        ("New York", "America/New_York"),
        ("utc", "UTC"),
    ],
)
async def test_a_time_zone_may_be_named_by_its_city(square: Room, said: str, zone: str) -> None:
    assert zone in await square.say("bo", f"profile set zone={said}")


async def test_a_room_is_bound_and_let_go(square: Room) -> None:
    assert "for events" in await square.say("ana", "room bind events", room="hall")
    assert "already for events" in await square.say("ana", "room bind events", room="hall")
    listed = await square.say("bo", "rooms", room="hall")
    assert "events · Platform: rehearsal · Room: this room" in listed
    assert "general · Platform: rehearsal · Room: `square`" in listed
    assert "no longer for: events" in await square.say("ana", "room unbind", room="hall")
    assert "No community lives here yet" in await square.say("bo", "me", room="hall")
    acts = await square.look(lambda work: [act.kind for act in work.record.latest(2)])
    assert acts == ["room-unbound", "room-bound"]


async def test_a_room_of_ones_own_cannot_be_bound(square: Room) -> None:
    assert "between the two of us" in await square.say("ana", "room bind events", direct=True)
    assert "This room is not for moderators" in await square.say("ana", "room unbind moderators")


async def test_only_organizers_bind_rooms(square: Room) -> None:
    assert "Organizers say what a room is for" in await square.say("bo", "room bind log")
    assert "Organizers say what a room is for" in await square.say("bo", "room bind log", room="elsewhere")
    assert "No community lives here yet" in await square.say("stranger", "room bind log", room="elsewhere")


async def test_a_room_belongs_to_one_community(square: Room) -> None:
    await square.say("dora", 'setup name=Other purpose="" language=en zone=UTC', room="other", power=Power.OWNER)
    answer = await square.say("ana", "room bind events", room="other")
    assert "Organizers say what a room is for" in answer


async def test_a_role_is_given_shown_left_and_rested_from(square: Room) -> None:
    given = await square.say("ana", 'role appoint Bo moderator "Bo is kind to everybody" days=14')
    assert "Bo is moderator now, until Mon 16 Mar 2026" in given
    heard = dict(await square.heard())
    assert "> Bo is kind to everybody" in heard["square"]
    assert "> Bo is kind to everybody" in heard["@bo"]
    assert "moderator · Who: Bo" in await square.say("cleo", "roles")
    assert "You may step down" in await square.say("bo", "roles")
    assert "You stepped down as moderator" in await square.say("bo", "role leave moderator")
    assert "rests until" in await square.say("ana", 'role appoint Bo moderator "Bo is kind to everybody"')
    assert "Bo is not moderator now" in await square.say("ana", 'role end Bo moderator "it is over already"')


async def test_undoing_an_appointment_asks_for_the_reason(square: Room) -> None:
    await square.say("ana", 'role appoint Bo steward "Bo keeps the box well"')
    assert "Why does it end now?" in await square.press("ana", "Undo")
    assert "Bo is no longer steward" in await square.say("ana", "Bo would rather not")


async def test_only_organizers_appoint(square: Room) -> None:
    assert "Organizers give roles" in await square.say("bo", 'role appoint Bo organizer "because I can"')
    assert await square.look(lambda work: len(roles.holders(work, Role.ORGANIZER))) == 1


async def test_when_the_last_organizers_term_is_over_setting_up_again_begins_another(square: Room) -> None:
    heard = await square.later(days=183)
    assert any("Your term as organizer ends on" in text for where, text in heard if where == "@ana")
    assert any("Nobody is organizer now" in text for where, text in heard if where == "square")
    assert "Only whoever runs this room" in await square.say("ana", "setup")
    again = await square.say("dora", 'setup name="" purpose="" language="" zone=""', power=Power.OWNER)
    assert "Nobody was an organizer any longer" in again
    assert "organizer · Who: Dora" in await square.say("bo", "roles")


async def test_a_profile_is_shown_in_the_language_it_names(square: Room) -> None:
    assert "Language: English (as the community)" in await square.say("bo", "profile")
    german = await square.say("bo", "profile set name=Björn language=de zone=berlin")
    assert "Name: Björn" in german
    assert "Sprache: Deutsch" in german
    assert "Zeitzone: Europe/Berlin" in german
    assert "Björn" in await square.say("bo", "me")


async def test_a_name_is_kept_without_tricks(square: Room) -> None:
    await square.say("bo", 'profile set name="B\u202eo @everyone **x**"')
    assert await square.look(lambda work: work.members.find()[1].name) == "Bo @everyone **x**"
    assert "takes 1 to 60 characters" in await square.say("bo", "profile set name=" + "x" * 61)


async def test_refusals_and_forms_speak_the_members_language_however_early_they_end(square: Room) -> None:
    await square.say("bo", "profile set language=de")
    assert "kenne ich nicht. Meinst du `!points`?" in await square.say("bo", "!pints")
    assert "Welcher Vorschlag" in await square.say("bo", "!support")
    assert "Abgebrochen" in await square.say("bo", "abbrechen")
    await square.say("ana", 'setup name="" purpose="" language=es zone=""')
    assert "No conozco «pints»" in await square.say("stranger", "!pints")
