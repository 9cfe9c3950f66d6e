"""The whole house on a real homeserver, in this process: a bot that answers, and what people see of it."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from adapters.matrix.identity import Account
from adapters.matrix.platform import MatrixPlatform
from adapters.matrix.render import CHOICES
from bot.clock import SystemClock, SystemLuck
from bot.house import House
from bot.sections import Http, Limits
from bot.settings import Settings
from bot.wiring import open_house
from tests.support.matrix_user import Json, MatrixUser

SETUP = '!setup name="{}" purpose="To share" language={} zone=UTC'


class MatrixHouse:
    """A running house, and the conversation with it."""

    def __init__(self, house: House, platform: MatrixPlatform, account: Account) -> None:
        self.house, self.platform, self.id = house, platform, account.user_id
        self.directs: dict[str, str] = {}

    async def room(self, owner: MatrixUser, *others: MatrixUser, version: str = "12", **more: Any) -> str:
        """A room in which the bot has said hello."""
        room = await owner.create_room(self.id, *(other.id for other in others), version=version, **more)
        for other in others:
            await other.join(room)
        await owner.wait_for(room, self.says("!setup"))
        return room

    async def community(self, owner: MatrixUser, *others: MatrixUser, **more: Any) -> str:
        """A room in which a community was set up."""
        room = await self.room(owner, *others, **more)
        await owner.send(room, '!setup name="Willow Street" purpose="To share" language=en zone=UTC')
        await owner.wait_for(room, self.says("Willow Street is ready"))
        return room

    async def direct(self, member: MatrixUser) -> str:
        """A direct room with the bot that the member opened, not encrypted."""
        room = await member.create_room(self.id, is_direct=True, preset="trusted_private_chat")
        await member.wait_for(room, self.says("help"))
        self.directs[member.id] = room
        return room

    async def card(self, author: MatrixUser, room: str, title: str) -> Json:
        """The card of a proposal that the author, who has a direct room, has just opened."""
        direct = self.directs[author.id]
        await author.send(room, f'!proposal open "{title}" summary="We borrow one every month. Let us buy our own."')
        draft = await author.wait_for(direct, lambda event: title in body(event) and "discard" in body(event))
        publish = next(line for line in draft["content"][CHOICES].values() if line.startswith("proposal publish"))
        await self.press(author, direct, draft, publish)
        return await author.wait_for(room, self.says(title))

    async def catches_up(self, member: MatrixUser, room: str) -> None:
        """Wait until everything said in the room so far was handled; the member has a direct room."""
        asked = await member.send(room, "!me")
        await member.wait_for(room, self.reacts(asked, "📬"))

    async def catches_up_directly(self, member: MatrixUser, direct: str) -> None:
        """Wait until everything said in the member's direct room so far was handled."""
        before = len(self.said(member, direct))
        await member.send(direct, "me")
        while len(self.said(member, direct)) == before:
            await member.sync(1.0)

    def says(self, words: str, *, thread: str | None = None) -> Callable[[Json], bool]:
        """What the bot says with these words in it, and in this thread if one is named."""

        def matches(event: Json) -> bool:
            relation = event.get("content", {}).get("m.relates_to", {})
            where = relation.get("event_id") if relation.get("rel_type") == "m.thread" else None
            return event["sender"] == self.id and words in body(event) and thread in {None, where}

        return matches

    def reacts(self, event_id: str, key: str | None = None) -> Callable[[Json], bool]:
        """A reaction of the bot to an event."""

        def matches(event: Json) -> bool:
            relation = event.get("content", {}).get("m.relates_to", {})
            ours = event["sender"] == self.id and event["type"] == "m.reaction"
            return bool(ours and relation.get("event_id") == event_id and key in {None, relation.get("key")})

        return matches

    def said(self, user: MatrixUser, room: str) -> list[Json]:
        """What the bot has said in the room as far as the user saw it, less edits."""
        return [
            event
            for event in user.seen[room]
            if event["sender"] == self.id
            and event["type"] == "m.room.message"
            and event["content"].get("m.relates_to", {}).get("rel_type") != "m.replace"
        ]

    async def press(self, user: MatrixUser, room: str, event: Json, line: str) -> None:
        """Press the choice of a message that stands for a command line, once its reaction is there."""
        lines = event["content"].get("m.new_content", event["content"])[CHOICES]
        key = next(key for key, each in lines.items() if each == line)
        edited = "m.new_content" in event["content"]
        event_id = str(event["content"]["m.relates_to"]["event_id"] if edited else event["event_id"])
        await user.wait_for(room, self.reacts(event_id, key))
        await user.react(room, event_id, key)


def allowed(user: str) -> bool:
    """Whose invitations the bot follows."""
    return not user.startswith("@mallory")


def body(event: Json) -> str:
    """The words of an event, as it was changed last."""
    content = event.get("content", {})
    return str(content.get("m.new_content", content).get("body", ""))


@asynccontextmanager
async def living(account: Account, folder: Path, may_invite: Callable[[str], bool]) -> AsyncIterator[MatrixHouse]:
    """A house that lives until the block ends; in the same folder, it goes on where the last one ended."""
    settings = Settings(
        state_dir=folder,
        http=Http(port=0),
        limits=Limits(per_person_per_minute=0, per_room_per_minute=0),
    )
    async with open_house(settings, SystemClock(), SystemLuck()) as house:
        platform = MatrixPlatform(account, house.dispatcher, may_invite)
        house.add_platform(platform)
        running = asyncio.create_task(house.run())
        try:
            yield MatrixHouse(house, platform, account)
        finally:
            house.stop()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(running, 10)
