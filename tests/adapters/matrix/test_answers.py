"""The conversation on a real homeserver: where answers go, what can be pressed, and that all of it works in secret."""

import asyncio
import threading
from pathlib import Path

import pytest

from adapters.matrix import errors
from adapters.matrix.identity import Account
from adapters.matrix.render import CHOICES
from bot.asks import Place
from bot.pictures import HEIGHT, WIDTH, Bar, bars, picture
from bot.replies import Paragraph, Reply
from tests.adapters.matrix.conftest import NewUser
from tests.support.matrix_house import SETUP, MatrixHouse, allowed, body, living
from tests.support.matrix_user import Json, Match, MatrixUser
from tests.support.secret_user import SecretUser

# --- where answers go ----------------------------------------------------------------------------------------------


async def test_a_private_answer_comes_in_the_direct_room_and_the_room_is_told_where(
    town: MatrixHouse, anna: MatrixUser, ben: MatrixUser
) -> None:
    room = await town.community(anna, ben)
    root = await ben.send(room, "by the way")
    first = await ben.send(room, "!me", thread=root)
    await ben.wait_for(room, town.reacts(first, "📬"))
    note = await ben.wait_for(room, town.says("my answer is in our direct chat", thread=root))
    assert ben.name in body(note)
    assert "Support Points" not in body(note)
    assert await ben.wait_for_invite() != room
    second = await ben.send(room, "!me")
    await ben.wait_for(room, town.reacts(second, "📬"))
    assert sum("direct chat" in body(event) for event in town.said(ben, room)) == 1


async def test_a_name_that_changes_is_the_name_that_is_used(
    town: MatrixHouse, anna: MatrixUser, ben: MatrixUser
) -> None:
    room = await town.community(anna, ben)
    path = f"/_matrix/client/v3/profile/{ben.id}/displayname"
    await ben.call("PUT", path, {"displayname": "Ben <b>the</b> Brave"})
    # The homeserver tells the rooms of it in its own time.
    await ben.wait_for(room, lambda event: event["content"].get("displayname") == "Ben <b>the</b> Brave")
    await ben.send(room, "!me")
    note = await ben.wait_for(room, town.says("direct chat"))
    assert body(note).startswith("Ben <b>the</b> Brave,")
    assert "Ben &lt;b&gt;the" in note["content"]["formatted_body"]


async def test_whoever_cannot_be_reached_directly_is_told_so(
    town: MatrixHouse, room: str, ben: MatrixUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(_: str) -> str:
        raise errors.Undeliverable("M_FORBIDDEN")

    monkeypatch.setattr(town.platform._connection, "direct_room", refuse)
    await ben.send(room, "!me")
    await ben.wait_for(room, town.says("could not open a direct chat with you"))


async def test_answers_follow_the_language_of_the_community(town: MatrixHouse, anna: MatrixUser) -> None:
    room = await town.room(anna)
    await anna.send(room, SETUP.format("Calle del Sauce", "es"))
    await anna.wait_for(room, town.says("Calle del Sauce"))
    direct = await anna.create_room(town.id, is_direct=True, preset="trusted_private_chat")
    await anna.wait_for(direct, town.says("¡Hola! Lo que respondo aquí"))
    await anna.kick(room, town.id)
    await anna.invite(room, town.id)
    await anna.wait_for(room, town.says("Ya estoy aquí de nuevo"))
    await anna.send_event(room, "m.room.encrypted", {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "x"})
    await anna.wait_for(room, town.says("No pude descifrar"))


async def test_a_long_answer_comes_in_several_messages_and_a_file(
    town: MatrixHouse, room: str, anna: MatrixUser
) -> None:
    direct = town.directs[anna.id]
    await anna.send(direct, "x" * 60_000)
    await anna.wait_for(direct, town.says("too long"))
    long = Reply("Long", tuple(Paragraph((f"{number} " + "🎉" * 500,)) for number in range(12)))
    root = await anna.send(room, "Tell me more")
    said = await town.platform.say(Place("matrix", room, root), long, "a key")
    assert said == await town.platform.say(Place("matrix", room, root), long, "a key")
    await anna.wait_for(room, town.says("11 🎉", thread=root))
    parts = [event for event in town.said(anna, room) if "🎉" in body(event)]
    assert len(parts) > 2
    assert parts[0]["event_id"] == said.handle
    await anna.send(direct, "statement")
    file = await anna.wait_for(direct, lambda event: event["content"].get("msgtype") == "m.file")
    assert file["content"]["filename"] == "statement-sp.csv"
    media = file["content"]["url"].removeprefix("mxc://")
    async with anna._http.get(
        f"{anna.url}/_matrix/client/v1/media/download/{media}", headers={"Authorization": f"Bearer {anna.token}"}
    ) as answer:
        assert "100" in await answer.text()


async def test_a_picture_is_an_image_with_its_words(town: MatrixHouse, room: str, anna: MatrixUser) -> None:
    drawn = bars("Hours", [Bar("Jan", 3, "3 h")])
    reply = Reply("Hours", files=(picture("hours.png", drawn, "Three hours in January"),))
    await town.platform.say(Place("matrix", room), reply, "a picture")
    shown = await anna.wait_for(room, lambda event: event["content"].get("msgtype") == "m.image")
    assert shown["content"]["body"] == "Three hours in January"
    assert shown["content"]["filename"] == "hours.png"
    info = shown["content"]["info"]
    assert (info["mimetype"], info["w"], info["h"]) == ("image/png", WIDTH, HEIGHT)
    media = shown["content"]["url"].removeprefix("mxc://")
    async with anna._http.get(
        f"{anna.url}/_matrix/client/v1/media/download/{media}", headers={"Authorization": f"Bearer {anna.token}"}
    ) as answer:
        assert (await answer.read()).startswith(b"\x89PNG")


async def test_typing_is_shown_while_an_answer_takes_long(town: MatrixHouse, room: str, anna: MatrixUser) -> None:
    go_on = threading.Event()
    busy = asyncio.create_task(town.house.storage.write(lambda _: go_on.wait(20)))
    try:
        await anna.send(room, '!proposal open "Buy a drill" summary="We borrow one every month."')
        await anna.sees_typing(room, [town.id])
    finally:
        go_on.set()
        await busy
    await anna.sees_typing(room, [])


# --- choices and cards ---------------------------------------------------------------------------------------------


@pytest.fixture
async def supported(town: MatrixHouse, room: str, anna: MatrixUser, ben: MatrixUser, new_user: NewUser) -> Json:
    """The card of a proposal that has just reached the agenda, as it was at first."""
    cleo = await new_user("cleo")
    await anna.invite(room, cleo.id)
    await cleo.join(room)
    card = await town.card(anna, room, "Buy a drill")
    for each in (anna, ben, cleo):
        await town.press(each, room, card, "points place P1 10")
    return card


async def test_the_live_card_changes_in_place_and_its_thread_hangs_on_it(
    town: MatrixHouse, room: str, supported: Json, ben: MatrixUser
) -> None:
    card = supported
    await ben.wait_for(room, town.says("talk it over", thread=card["event_id"]))
    edited = await ben.wait_for(room, lambda event: _edits(event, card, "Deliberation"))
    await town.press(ben, room, edited, "proposal position P1 support")
    for stale in ("5️⃣", "🔟"):
        reaction = await ben.wait_for(room, town.reacts(card["event_id"], stale))
        await ben.wait_for(room, _redacts(reaction["event_id"]))
    roots = [event for event in town.said(ben, room) if body(event).startswith("P1 · Buy a drill")]
    assert len([event for event in roots if "m.relates_to" not in event["content"]]) == 1


def _edits(event: Json, card: Json, words: str) -> bool:
    relation = event["content"].get("m.relates_to", {})
    return relation.get("event_id") == card["event_id"] and words.casefold() in body(event).casefold()


def _redacts(event_id: str) -> Match:
    return lambda event: event["content"].get("redacts") == event_id


async def test_only_choices_that_the_bot_offered_can_be_pressed(
    town: MatrixHouse, room: str, anna: MatrixUser, ben: MatrixUser
) -> None:
    await town.card(anna, room, "Buy a drill")
    await town.catches_up(anna, room)
    before = len(town.said(anna, room))
    forged: Json = {"msgtype": "m.notice", "body": "Press me", CHOICES: {"👍": "proposal withdraw P1", "🎁": "help"}}
    trap = await ben.send_event(room, "m.room.message", forged)
    await anna.react(room, trap, "👍")
    await anna.react(room, trap, "🎁")
    replacing: Json = {"m.relates_to": {"rel_type": "m.replace", "event_id": trap}}
    await ben.send_event(room, "m.room.message", {**forged, **replacing})
    await town.catches_up(anna, room)
    assert len(town.said(anna, room)) == before
    await anna.send(town.directs[anna.id], "proposal list")
    await anna.wait_for(town.directs[anna.id], town.says("Buy a drill"))


async def test_a_press_that_needs_words_is_asked_for_in_the_thread_by_name(
    town: MatrixHouse, room: str, supported: Json, ben: MatrixUser
) -> None:
    card = supported
    edited = await ben.wait_for(room, lambda event: _edits(event, card, "Deliberation"))
    await town.press(ben, room, edited, "proposal position P1 block")
    question = await ben.wait_for(room, town.says(f"{ben.name}:", thread=card["event_id"]))
    assert "cancel" in body(question)
    answer = await ben.send(room, "It would stand around unused most of the year.", thread=card["event_id"])
    await ben.wait_for(room, town.reacts(answer, "📬"))


async def test_after_a_restart_old_choices_still_work_and_nothing_is_said_twice(
    account: Account, tmp_path: Path, anna: MatrixUser
) -> None:
    async with living(account, tmp_path, allowed) as town:
        room = await town.community(anna)
        direct = await town.direct(anna)
        card = await town.card(anna, room, "Buy a drill")
        await town.catches_up(anna, room)
    kept = (account.state_dir / "position.sealed").read_bytes()
    await anna.react(room, card["event_id"], "5️⃣")
    async with living(account, tmp_path, allowed) as town:
        await anna.wait_for(room, town.says("5 of"))
        await anna.wait_for(direct, town.says("5 points"))
    (account.state_dir / "position.sealed").write_bytes(kept)
    async with living(account, tmp_path, allowed) as town:
        await town.catches_up_directly(anna, direct)
        await anna.sync()
    assert sum("5 points" in body(event) for event in town.said(anna, direct)) == 1


# --- in secret -----------------------------------------------------------------------------------------------------


async def test_in_an_encrypted_room_everything_works_and_nothing_goes_in_plain(
    town: MatrixHouse, anna: MatrixUser
) -> None:
    async with SecretUser(anna) as secret:
        room = await anna.create_room(town.id, encrypted=True)
        await anna.wait_for(room, lambda event: _joined(event, town.id))
        await secret.join(room)
        hello = await secret.reads("Whoever looks after this room")
        assert hello["content"]["body"]
        await secret.send(room, SETUP.format("Willow Street", "en"))
        ready = await secret.reads("Willow Street is ready")
        await anna.wait_for(room, town.reacts(ready["event_id"], "❔"))
        await anna.react(room, ready["event_id"], "❔")
        direct = await anna.wait_for_invite()
        await secret.join(direct)
        await secret.send(direct, 'proposal open "Buy a drill" summary="We borrow one every month."')
        draft = await secret.reads("proposal discard P1")
        await anna.react(direct, draft["event_id"], "✅")
        card = await secret.reads("supporters so far")
        await anna.wait_for(room, town.reacts(card["event_id"], "5️⃣"))
        await anna.react(room, card["event_id"], "5️⃣")
        await secret.reads("5 of")
        await anna.sync()
        for each in (room, direct):
            plain = [event for event in anna.seen[each] if event["type"] == "m.room.message"]
            assert plain == []
            encrypted = [event for event in anna.seen[each] if event["type"] == "m.room.encrypted"]
            assert all(CHOICES not in event["content"] for event in encrypted)


def _joined(event: Json, user: str) -> bool:
    return event.get("state_key") == user and event["content"].get("membership") == "join"
