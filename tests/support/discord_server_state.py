"""What a stand-in for Discord knows: servers, channels, messages, commands, and interactions with their deadlines."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.support.discord_server_shapes import Json, member, message, now, role
from tests.support.patience import eventually

TEXT, DIRECT, THREAD, FORUM = 0, 1, 11, 15
EPHEMERAL = 1 << 6
LATE, EXPIRED = 3.0, 900.0
"""Seconds in which an interaction must be answered, and can be answered further."""
MANAGE_GUILD = 1 << 5
EVERYTHING = str((1 << 50) - 1)
_EPOCH_MS = 1_420_070_400_000
_SAME = 300.0
"""Seconds for which a nonce names the same message."""


class Refused(Exception):  # noqa: N818 - named for what it is
    """Discord says no, with an HTTP status and a code of its own."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code


class Clock:
    """Seconds that pass by themselves, and that can be jumped over."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        return time.monotonic() + self._ahead

    def jump(self, seconds: float) -> None:
        self._ahead += seconds


@dataclass(eq=False)
class Interaction:
    """Something that a person did, and what came of it.

    ``kind`` and ``data`` are the first answer, which came ``after`` so many real seconds. ``said`` are the ids of all
    messages that answered, the first of them ``original``.
    """

    state: "State"
    payload: Json
    begun: float
    sent_at: float = field(default_factory=time.monotonic)
    kind: int = 0
    after: float = 0.0
    data: Json = field(default_factory=dict)
    original: str = ""
    said: list[str] = field(default_factory=list)
    waits: bool = False

    @property
    def channel(self) -> str:
        return str(self.payload["channel_id"])

    @property
    def messages(self) -> list[Json]:
        """The messages that answered, as they stand."""
        return [self.state.messages[self.channel][each] for each in self.said]

    async def acknowledged(self, timeout: float = 10.0) -> "Interaction":  # noqa: ASYNC109
        """Wait for the first answer."""
        await eventually(lambda: self.kind, timeout)
        return self

    async def answer(self, timeout: float = 10.0) -> Json:  # noqa: ASYNC109
        """Wait for the first message in answer, and for it to say something."""
        await eventually(lambda: self.said and not self.waits, timeout)
        return self.messages[0]

    async def modal(self, timeout: float = 10.0) -> Json:  # noqa: ASYNC109
        """Wait for the form that opens."""
        await self.acknowledged(timeout)
        assert self.kind == 9, f"no form but {self.kind}: {self.data}"
        return self.data

    async def offers(self, timeout: float = 10.0) -> list[str]:  # noqa: ASYNC109
        """Wait for the completions and return their values."""
        await self.acknowledged(timeout)
        assert self.kind == 8, f"no completions but {self.kind}: {self.data}"
        return [str(each["value"]) for each in self.data["choices"]]


class State:
    """Everything that outlives a request. ``tell`` is how events reach whoever is connected."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.token = "MTIz.not-a-token"
        self.gateway_url = ""
        self.shards = 1
        """How many connections Discord recommends."""
        self.logins = {"total": 1000, "remaining": 1000, "reset_after": 14_400_000, "max_concurrency": 1}
        """How many sessions may begin: until ``reset_after`` milliseconds from now, and at a time."""
        self._newest = 0
        self.application = self.snowflake()
        self.bot = self.user("TogetherOS", bot=True)
        self.guilds: dict[str, Json] = {}
        self.channels: dict[str, Json] = {}
        self.messages: dict[str, dict[str, Json]] = {}
        self.commands: dict[str, list[Json]] = {}
        self.interactions: dict[str, Interaction] = {}
        self.nonces: dict[tuple[str, str], tuple[float, str]] = {}
        self.direct: dict[str, str] = {}
        self.reactions: list[tuple[str, str]] = []
        self.closed_doors: set[str] = set()
        """People who take no direct messages."""
        self.tell: Callable[[str, Json, str], None] = _nobody_hears

    def snowflake(self) -> str:
        """Return a new id, which tells its moment as Discord's do, and is like no other."""
        self._newest = max(int(time.time() * 1000) - _EPOCH_MS, self._newest + 1)
        return str(self._newest << 22)

    def user(self, name: str, *, bot: bool = False) -> Json:
        return {
            "id": self.snowflake(),
            "username": name.lower(),
            "global_name": name,
            "avatar": None,
            "discriminator": "0",
            "public_flags": 0,
            "flags": 0,
            "primary_guild": None,
            "bot": bot,
        }

    # --- places ----------------------------------------------------------------------------------------------------

    def add_guild(self, name: str, *, language: str = "en-US", welcomes: bool = False) -> Json:
        """Make a server that the bot is in; one that ``welcomes`` has a channel for it."""
        guild_id, own, managers = self.snowflake(), self.snowflake(), self.snowflake()
        me = {**member(self.bot), "roles": [own]}
        everyone = role(guild_id, "@everyone", 0, str(1 << 10 | 1 << 11 | 1 << 16))
        own_role = role(own, "TogetherOS", 1, EVERYTHING) | {"managed": True, "tags": {"bot_id": self.bot["id"]}}
        guild: Json = {
            "id": guild_id,
            "name": name,
            "owner_id": self.snowflake(),
            "preferred_locale": language,
            "roles": [everyone, own_role, role(managers, "Managers", 2, str(MANAGE_GUILD))],
            "members": [me],
            "member_count": 1,
            "joined_at": now(),
            "large": False,
            "unavailable": False,
            "features": [],
            "verification_level": 0,
            "system_channel_id": None,
        }
        nothing = ("emojis", "stickers", "presences", "voice_states", "stage_instances", "guild_scheduled_events")
        guild = self.guilds[guild_id] = guild | {each: [] for each in nothing}
        if welcomes:
            guild["system_channel_id"] = self.add_channel(guild, "welcome")
        # One that lets the bot in does not say whether it is there, as those do that a new session hears of.
        told = {key: each for key, each in self.guild(guild_id).items() if key != "unavailable"}
        self.tell("GUILD_CREATE", told, guild_id)
        return guild

    def guild(self, guild_id: str) -> Json:
        """Return a server with what is in it, as its first event tells it."""
        inside = [each for each in self.channels.values() if each.get("guild_id") == guild_id]
        return self.guilds[guild_id] | {
            "channels": [each for each in inside if each["type"] != THREAD],
            "threads": [each for each in inside if each["type"] == THREAD],
        }

    def add_channel(self, guild: Mapping[str, Any], name: str, kind: int = TEXT) -> str:
        """Make a channel and return its id."""
        channel = {
            "id": self.snowflake(),
            "type": kind,
            "guild_id": guild["id"],
            "name": name,
            "position": len(self.channels),
            "flags": 0,
            "permission_overwrites": [],
            "parent_id": None,
            "nsfw": False,
            "topic": None,
            "rate_limit_per_user": 0,
        }
        if kind == FORUM:
            channel |= {"available_tags": [], "default_reaction_emoji": None, "default_sort_order": None}
            channel |= {"default_forum_layout": 0}
        self.channels[channel["id"]] = channel
        self.messages[channel["id"]] = {}
        self.tell("CHANNEL_CREATE", channel, guild["id"])
        return str(channel["id"])

    def add_thread(self, parent: str, thread_id: str, name: str) -> Json:
        """Let a thread begin."""
        if thread_id in self.channels:
            raise Refused(400, 160004, "A thread has already been created for this message")
        thread = {
            "id": thread_id,
            "type": THREAD,
            "guild_id": self.channels[parent]["guild_id"],
            "parent_id": parent,
            "name": name,
            "flags": 0,
            "owner_id": self.bot["id"],
            "thread_metadata": {
                "archived": False,
                "archive_timestamp": now(),
                "auto_archive_duration": 10080,
                "locked": False,
                "create_timestamp": now(),
            },
            "message_count": 0,
            "member_count": 1,
            "total_message_sent": 0,
            "rate_limit_per_user": 0,
            "bitrate": 64000,
            "user_limit": 0,
            "rtc_region": None,
        }
        self.channels[thread_id] = thread
        self.messages[thread_id] = {}
        self.tell("THREAD_CREATE", {**thread, "newly_created": True}, thread["guild_id"])
        return thread

    def direct_channel(self, user: Mapping[str, Any]) -> str:
        """Return the channel between somebody and the bot."""
        if user["id"] not in self.direct:
            channel = self.direct[user["id"]] = self.snowflake()
            self.channels[channel] = {"id": channel, "type": DIRECT, "flags": 0, "recipients": [dict(user)]}
            self.messages[channel] = {}
        return self.direct[user["id"]]

    def channel(self, channel_id: str) -> Json:
        if channel_id not in self.channels:
            raise Refused(404, 10003, "Unknown Channel")
        return self.channels[channel_id]

    def guild_of(self, channel_id: str) -> str:
        return str(self.channel(channel_id).get("guild_id", ""))

    # --- messages --------------------------------------------------------------------------------------------------

    def post(self, channel_id: str, author: Json, body: Mapping[str, Any], **more: Any) -> Json:
        """Put a message into a channel; whoever may read it is told, unless it is for one person's eyes."""
        self.channel(channel_id)
        said = message(self.snowflake(), channel_id, author, body) | more
        nonce = body.get("nonce")
        if nonce is not None:
            said["nonce"] = nonce
        if nonce is not None and body.get("enforce_nonce"):
            at, before = self.nonces.get((channel_id, str(nonce)), (-_SAME, ""))
            if before and self.clock.now() - at < _SAME:
                return self.messages[channel_id][before]
            self.nonces[channel_id, str(nonce)] = (self.clock.now(), said["id"])
        self.messages[channel_id][said["id"]] = said
        if not said["flags"] & EPHEMERAL:
            self.tell("MESSAGE_CREATE", self._event(said), self.guild_of(channel_id))
        return said

    def edit(self, channel_id: str, message_id: str, body: Mapping[str, Any]) -> Json:
        """Let a message show something else."""
        before = self.said(channel_id, message_id)
        if self.channel(channel_id).get("thread_metadata", {}).get("archived"):
            raise Refused(400, 50083, "Thread is archived")
        after = message(message_id, channel_id, before["author"], {**before, **body})
        kept = {key: before[key] for key in before if key not in after or key in {"timestamp", "flags", "type"}}
        before.update(after | kept | {"edited_timestamp": now()})
        if not before["flags"] & EPHEMERAL:
            self.tell("MESSAGE_UPDATE", self._event(before), self.guild_of(channel_id))
        return before

    def take_away(self, channel_id: str, message_id: str) -> None:
        """Delete a message, as moderators do; in a forum its post goes with it."""
        del self.messages[channel_id][message_id]
        told = {"id": message_id, "channel_id": channel_id, "guild_id": self.guild_of(channel_id)}
        self.tell("MESSAGE_DELETE", {**told, "author": self.bot, "mentions": []}, told["guild_id"])

    def said(self, channel_id: str, message_id: str) -> Json:
        self.channel(channel_id)
        if message_id not in self.messages[channel_id]:
            raise Refused(404, 10008, "Unknown Message")
        return self.messages[channel_id][message_id]

    def history(self, channel_id: str) -> list[Json]:
        """Return what everybody in a channel reads, oldest first."""
        return [each for each in self.messages[channel_id].values() if not each["flags"] & EPHEMERAL]

    def _event(self, said: Json) -> Json:
        guild = self.guild_of(said["channel_id"])
        if not guild:
            return said
        author: Json = next(
            (each for each in self.guilds[guild]["members"] if each["user"]["id"] == said["author"]["id"]), {}
        )
        return {**said, "guild_id": guild, "member": {key: value for key, value in author.items() if key != "user"}}

    # --- interactions ----------------------------------------------------------------------------------------------

    def interaction(self, token: str) -> Interaction:
        """Return an interaction that can still be answered further."""
        if token not in self.interactions or not self.interactions[token].kind:
            raise Refused(404, 10015, "Unknown Webhook")
        found = self.interactions[token]
        if self.clock.now() - found.begun > EXPIRED:
            raise Refused(401, 50027, "Invalid Webhook Token")
        return found

    def acknowledge(self, token: str, kind: int, data: Json) -> Interaction:
        """Take the first answer to an interaction."""
        found = self.interactions.get(token)
        if found is None or (not found.kind and self.clock.now() - found.begun > LATE):
            raise Refused(404, 10062, "Unknown interaction")
        if found.kind:
            raise Refused(400, 40060, "Interaction has already been acknowledged.")
        found.kind, found.data, found.after = kind, data, time.monotonic() - found.sent_at
        if kind in {4, 5}:
            found.original = self.follow(found, data)["id"]
            found.waits = kind == 5
        elif kind in {6, 7}:
            found.original = found.payload["message"]["id"]
            if kind == 7:
                self.edit(found.channel, found.original, data)
        return found

    def follow(self, found: Interaction, data: Mapping[str, Any]) -> Json:
        """Answer an interaction with one more message; the first one takes the place of one that was announced."""
        if found.waits:
            found.waits = False
            return self.edit(found.channel, found.original, data)
        said = self.post(found.channel, self.bot, data, webhook_id=self.application, application_id=self.application)
        found.said.append(said["id"])
        return said


def _nobody_hears(_event: str, _data: Json, _guild: str) -> None:
    """Let an event be lost."""
