"""The conversation on a real homeserver: which rooms the bot enters and follows, and who is heard there."""

import pytest

from tests.adapters.matrix.conftest import NewUser
from tests.support.matrix_house import SETUP, MatrixHouse, body
from tests.support.matrix_user import Json, MatrixUser

# --- rooms ---------------------------------------------------------------------------------------------------------


async def test_it_follows_invitations_of_those_whom_the_operator_allows(
    town: MatrixHouse, anna: MatrixUser, new_user: NewUser
) -> None:
    mallory = await new_user("mallory")
    refused = await mallory.create_room(town.id)
    await mallory.wait_for(refused, lambda event: out(event, town.id))
    room = await town.room(anna)
    assert town.id in await anna.members(room)


def out(event: Json, user: str) -> bool:
    return event.get("state_key") == user and event["content"].get("membership") == "leave"


@pytest.mark.parametrize("version", ["11", "12"])
async def test_a_community_is_set_up_step_by_step_in_a_thread(
    version: str, town: MatrixHouse, anna: MatrixUser, ben: MatrixUser
) -> None:
    room = await town.room(anna, ben, version=version)
    asked = await anna.send(room, "!setup")
    await anna.wait_for(room, town.says("What is your community called?", thread=asked))
    await ben.send(room, "Benland", thread=asked)  # it was not he who was asked
    await anna.send(room, "a word in between")
    for answer, question in (
        ("Willow Street", "What are you together for?"),
        ("To share what we have", "Which language"),
        ("en", "time zone"),
        ("Nowhere", "Nowhere"),
    ):
        await anna.send(room, answer, thread=asked)
        await anna.wait_for(room, town.says(question, thread=asked))
    await anna.send(room, "Madrid", thread=asked)
    ready = await anna.wait_for(room, town.says("Willow Street is ready", thread=asked))
    assert "Europe/Madrid" in body(ready)
    await town.press(anna, room, ready, "help")
    assert await anna.wait_for_invite()


async def test_a_question_can_be_cancelled(town: MatrixHouse, room: str, anna: MatrixUser) -> None:
    asked = await anna.send(room, "!proposal open")
    await anna.wait_for(room, town.says("What do you propose?", thread=asked))
    await anna.send(room, "cancel", thread=asked)
    await anna.wait_for(room, town.says("Stopped", thread=asked))
    await anna.send(room, "Buy a drill", thread=asked)
    await town.catches_up(anna, room)
    assert not any("drill" in body(event) for event in town.said(anna, room))


async def test_only_who_has_power_may_set_up(town: MatrixHouse, anna: MatrixUser, ben: MatrixUser) -> None:
    room = await town.room(anna, ben)
    await town.direct(ben)
    asked = await ben.send(room, SETUP.format("Benland", "en"))
    await ben.wait_for(room, town.reacts(asked, "📬"))
    assert not any("Benland is ready" in body(event) for event in town.said(ben, room))


@pytest.mark.parametrize("version", ["11", "12"])
async def test_a_power_level_of_fifty_counts_once_the_charter_says_so(
    version: str, town: MatrixHouse, anna: MatrixUser, ben: MatrixUser
) -> None:
    room = await town.community(anna, ben, version=version)
    await town.direct(ben)
    await town.direct(anna)
    powers = await anna.state(room, "m.room.power_levels")
    await anna.put_state(room, "m.room.power_levels", {**powers, "users": {**powers["users"], ben.id: 50}})
    refused = await ben.send(room, SETUP.format("Willow Road", "en"))
    await ben.wait_for(room, town.reacts(refused, "📬"))
    await anna.send(room, '!charter change set-up.trusted-power on reason="Ben looks after this room too."')
    await town.catches_up(anna, room)
    await ben.send(room, SETUP.format("Willow Road", "en"))
    await ben.wait_for(room, town.says("Willow Road is ready"))


async def test_kicked_and_invited_again_it_catches_up(
    town: MatrixHouse, room: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    card = await town.card(anna, room, "Buy a drill")
    await anna.kick(room, town.id)
    await anna.wait_for(room, lambda event: out(event, town.id))
    await anna.send(room, "!proposal list")  # while it is not there
    await ben.send(town.directs[ben.id], "points place P1 5")
    await ben.wait_for(town.directs[ben.id], town.says("5 points"))
    await anna.invite(room, town.id)
    await anna.wait_for(room, town.says("I am here again"))
    edited = await anna.wait_for(room, town.says("5 of"))
    assert edited["content"]["m.relates_to"]["event_id"] == card["event_id"]
    await town.catches_up(anna, room)
    assert not any("P1" in body(event) for event in town.said(anna, room) if event != card)


@pytest.mark.parametrize(("version", "newer"), [("11", "12"), ("12", "12")])
async def test_an_upgraded_room_takes_everything_along(
    version: str, newer: str, town: MatrixHouse, anna: MatrixUser, ben: MatrixUser
) -> None:
    room = await town.community(anna, ben, version=version, preset="public_chat")
    await town.direct(anna)
    await town.card(anna, room, "Buy a drill")
    new = await anna.upgrade(room, newer)
    await ben.join(new)
    card = await ben.wait_for(new, town.says("Buy a drill"))
    await town.press(ben, new, card, "points place P1 5")
    edited = await ben.wait_for(new, town.says("5 of"))
    assert edited["content"]["m.relates_to"]["event_id"] == card["event_id"]


async def test_an_upgraded_room_that_needs_an_invitation_is_followed_when_it_comes(
    town: MatrixHouse, anna: MatrixUser, room: str
) -> None:
    await town.card(anna, room, "Buy a drill")
    new = await anna.upgrade(room, "12")
    await anna.invite(new, town.id)
    await anna.wait_for(new, town.says("Buy a drill"))
    assert not any("!setup" in body(event) for event in town.said(anna, new)), "nobody is asked to set up again"


# --- who is heard --------------------------------------------------------------------------------------------------


async def test_commands_come_by_prefix_by_name_in_threads_and_as_replies(
    town: MatrixHouse, room: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    direct = town.directs[ben.id]
    name = town.id.removeprefix("@").partition(":")[0]
    root = await ben.send(room, "I have an idea")
    for said in (
        await ben.send(room, "!me"),
        await ben.send(room, f"{name}: me"),
        await ben.send(room, f"{town.id} me"),
        await ben.send(room, "!me", thread=root),
        await ben.reply(room, root, "> <@x> I have an idea\n\n!me"),
    ):
        await ben.wait_for(room, town.reacts(said, "📬"))
    await ben.sync()
    assert sum("Support Points" in each for each in ben.bodies(direct)) == 5
    idea = await anna.send(room, "We borrow one every month, so let us buy our own.")
    reply = await ben.reply(room, idea, '!proposal open "Buy a drill"')
    await ben.wait_for(room, town.reacts(reply, "📬"))
    draft = await ben.wait_for(direct, town.says("Buy a drill"))
    assert "We borrow one every month" in body(draft)


async def test_edits_redactions_notices_and_oddities_are_not_heard(
    town: MatrixHouse, room: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    await town.catches_up(anna, room)
    before = len(town.said(anna, room))
    talk = await ben.send(room, "hello")
    await ben.edit(room, talk, "!help")
    await ben.react(room, talk, "👍")
    await ben.redact(room, talk)
    for content in (
        {"msgtype": "m.notice", "body": "!help"},
        {"msgtype": "m.image", "body": "!help", "url": "mxc://hs.test/x"},
    ):
        await ben.send_event(room, "m.room.message", content)
    await town.catches_up(anna, room)
    assert len(town.said(anna, room)) == before
    await ben.sync()
    assert not any("help" in each.casefold() for each in ben.bodies(town.directs[ben.id])[1:])


async def test_an_edited_or_redacted_command_was_done_once(town: MatrixHouse, room: str, anna: MatrixUser) -> None:
    direct = town.directs[anna.id]
    said = await anna.send(room, '!proposal open "Buy a drill" summary="We borrow one every month."')
    await anna.wait_for(direct, town.says("Buy a drill"))
    await anna.edit(room, said, '!proposal open "Buy an aeroplane" summary="We borrow one every month."')
    await anna.redact(room, said)
    await town.catches_up(anna, room)
    await anna.send(direct, "proposal show P2")
    await anna.wait_for(direct, town.says("P2"))
    assert not any("aeroplane" in each for each in anna.bodies(direct))
