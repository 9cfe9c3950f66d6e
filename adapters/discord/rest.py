"""What we ask of Discord over REST: each request in one place, and no more of them at a time than Discord allows.

Answers to interactions have limits of their own there; everything else shares a pace (`adapters.discord.limits`).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from types import SimpleNamespace
from typing import Any, TypeVar

import discord
from discord.http import Route
from discord.webhook.async_ import async_context

from adapters.discord.errors import THREAD_ARCHIVED, THREAD_EXISTS
from adapters.discord.limits import Limits
from adapters.discord.render import Message, is_same

EPHEMERAL = 1 << 6
REPLY, DEFER, NOTHING, COMPLETE, MODAL = 4, 5, 6, 8, 9
"""How an interaction can be answered: words now, words later, not visibly, completions, a form."""
_KEPT = 10_080
"""Minutes until Discord hides a thread in which nobody writes; the longest it allows."""
_MOST_REMEMBERED, _MOST_RECALLED = 10_000, 100
_SKEW = timedelta(minutes=1)
"""By how much Discord's clock and ours may differ."""

Payload = dict[str, Any]
T = TypeVar("T")


class Rest:
    """Requests of one connected client."""

    def __init__(self, client: discord.Client, limits: Limits) -> None:
        self._client, self._limits = client, limits
        self._direct: dict[str, str] = {}
        self._kinds: dict[str, int] = {}
        self._recalled: dict[str, str] = {}

    # --- messages --------------------------------------------------------------------------------------------------

    async def post(self, channel: str, message: Message, key: str, *, reply_to: str = "") -> str:
        """Post a message and return its id. The same key a moment later is the same message, as is a recalled one."""
        recalled = self._recalled.pop(nonce(key), None)
        if recalled:
            return recalled
        payload = message.payload | {"nonce": nonce(key), "enforce_nonce": True}
        if reply_to:
            payload["message_reference"] = {"message_id": reply_to, "fail_if_not_exists": False}
        said = await self._request("POST", "/channels/{channel_id}/messages", message, payload, channel_id=channel)
        return str(said["id"])

    async def recall(self, channel: str, said: Mapping[str, Message], since: datetime, *, by_title: bool) -> None:
        """Look for messages, by their keys, among ours since then; what is found is not posted again.

        Of a card the title is enough: it may have changed meanwhile.
        """
        after = discord.utils.time_snowflake(since - _SKEW)
        path = f"/channels/{{channel_id}}/messages?limit={_MOST_RECALLED}&after={after}"
        heard = await self._request("GET", path, None, None, channel_id=channel)
        own = [each for each in reversed(heard) if each["author"]["id"] == str(self._me)]
        for key, message in said.items():
            same = [each for each in own if is_same(message, each, by_title=by_title)]
            found = next((each for each in own if each.get("nonce") == nonce(key)), same[0] if same else None)
            if found:
                own.remove(found)
                self._recalled[nonce(key)] = str(found["id"])

    async def recall_post(self, forum: str, name: str, key: str, since: datetime) -> None:
        """Look for a post among ours in a forum since then; what is there is known once everything is connected."""
        await self._client.wait_until_ready()
        known = self._client.get_channel(int(forum))
        posts = known.threads if isinstance(known, discord.ForumChannel) else []
        after = discord.utils.time_snowflake(since - _SKEW)
        for post in posts:
            if post.id > after and (post.owner_id, post.name) == (self._me, name):
                self._recalled[nonce(key)] = str(post.id)

    @property
    def _me(self) -> int:
        return self._client.user.id if self._client.user else 0

    async def amend(self, channel: str, handle: str, message: Message) -> None:
        """Let a message show this now, also in a thread that was put away."""
        payload = message.payload | ({} if message.files else {"attachments": []})
        path = "/channels/{channel_id}/messages/{message_id}"
        try:
            await self._request("PATCH", path, message, payload, channel_id=channel, message_id=handle)
        except discord.HTTPException as refusal:
            if refusal.code != THREAD_ARCHIVED:
                raise
            await self._request("PATCH", "/channels/{channel_id}", None, {"archived": False}, channel_id=channel)
            await self._request("PATCH", path, message, payload, channel_id=channel, message_id=handle)

    async def begin_thread(self, channel: str, handle: str, name: str) -> None:
        """Let a thread begin at a message, unless one does; Discord gives it the message's own id."""
        path = "/channels/{channel_id}/messages/{message_id}/threads"
        payload = {"name": name, "auto_archive_duration": _KEPT}
        try:
            await self._request("POST", path, None, payload, channel_id=channel, message_id=handle)
        except discord.HTTPException as refusal:
            if refusal.code != THREAD_EXISTS:
                raise

    async def post_in_forum(self, forum: str, name: str, message: Message, key: str) -> str:
        """Begin a post in a forum, unless it was recalled, and return its id, which is its first message's as well."""
        recalled = self._recalled.pop(nonce(key), None)
        if recalled:
            return recalled
        payload: Payload = {"name": name, "auto_archive_duration": _KEPT, "message": message.payload}
        said = await self._request("POST", "/channels/{channel_id}/threads", message, payload, channel_id=forum)
        return str(said["id"])

    async def direct_channel(self, user: str) -> str:
        """Return the direct channel with somebody."""
        if user not in self._direct:
            found = await self._request("POST", "/users/@me/channels", None, {"recipient_id": user})
            _remember(self._direct, user, str(found["id"]))
        return self._direct[user]

    async def kind_of(self, channel: str) -> int:
        """Return what kind of channel it is, by Discord's numbers."""
        if channel not in self._kinds:
            known = self._client.get_channel(int(channel))
            if isinstance(known, discord.abc.GuildChannel):
                return int(known.type.value)
            found = await self._request("GET", "/channels/{channel_id}", None, None, channel_id=channel)
            _remember(self._kinds, channel, int(found["type"]))
        return self._kinds[channel]

    # --- moderation ------------------------------------------------------------------------------------------------

    async def delete(self, channel: str, handle: str, reason: str) -> None:
        """Delete a message; one that is gone is deleted."""
        path = "/channels/{channel_id}/messages/{message_id}"
        with suppress(discord.NotFound):
            await self._request("DELETE", path, None, None, reason, channel_id=channel, message_id=handle)

    async def slow(self, channel: str, seconds: int, reason: str) -> int:
        """Let so many seconds pass between two messages of the same person, and return how many it were."""
        found = await self._request("GET", "/channels/{channel_id}", None, None, channel_id=channel)
        payload = {"rate_limit_per_user": seconds}
        await self._request("PATCH", "/channels/{channel_id}", None, payload, reason, channel_id=channel)
        return int(found.get("rate_limit_per_user") or 0)

    async def guild_of(self, channels: Sequence[str]) -> str:
        """Return the server to which channels belong."""
        found = await self._request("GET", "/channels/{channel_id}", None, None, channel_id=channels[0])
        return str(found["guild_id"])

    async def time_out(self, guild: str, user: str, until: datetime | None, reason: str) -> None:
        """Let a member only read until then, or let them write again."""
        path = "/guilds/{guild_id}/members/{user_id}"
        payload = {"communication_disabled_until": until.isoformat() if until else None}
        await self._request("PATCH", path, None, payload, reason, guild_id=guild, user_id=user)

    async def ban(self, guild: str, user: str, reason: str) -> None:
        """Put somebody out of a server for good; their messages stay."""
        path = "/guilds/{guild_id}/bans/{user_id}"
        await self._request("PUT", path, None, {"delete_message_seconds": 0}, reason, guild_id=guild, user_id=user)

    async def put_out(self, guild: str, where: str, user: str, reason: str) -> None:
        """Take somebody off the members of a server, or off its bans; who is not there is off."""
        path = f"/guilds/{{guild_id}}/{where}/{{user_id}}"
        with suppress(discord.NotFound):
            await self._request("DELETE", path, None, None, reason, guild_id=guild, user_id=user)

    async def react(self, channel: str, handle: str, emoji: str) -> None:
        """Put a reaction on a message."""
        path = "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"
        await self._request("PUT", path, None, None, channel_id=channel, message_id=handle, emoji=emoji)

    async def typing(self, channel: str) -> None:
        """Show for ten seconds that an answer is on its way."""
        await self._request("POST", "/channels/{channel_id}/typing", None, None, channel_id=channel)

    async def declare(self, application: int, guild: str, commands: Sequence[Payload]) -> None:
        """Tell Discord all our commands, for one server or (without one) for all."""
        scope = "/applications/{application_id}" + ("/guilds/{guild_id}" if guild else "")
        ids = {"application_id": str(application)} | ({"guild_id": guild} if guild else {})
        await self._request("PUT", f"{scope}/commands", None, list(commands), **ids)

    async def _request(
        self,
        method: str,
        path: str,
        message: Message | None,
        payload: Payload | list[Payload] | None,
        reason: str | None = None,
        **ids: str,
    ) -> Any:
        refusals = self._limits.refusals
        refusals.check()
        await self._limits.pace.turn()
        route = Route(method, path, metadata=None, **ids)
        body: dict[str, Any] = {} if payload is None else {"json": payload}
        if message and message.files:
            files = message.attached()
            body = {"files": files, "form": form(payload, files)}
        return await self._client.http.request(route, reason=reason, raise_for_status=refusals.note, **body)

    # --- interactions ----------------------------------------------------------------------------------------------

    async def respond(self, event: discord.Interaction, kind: int, message: Message | None, data: Payload) -> None:
        """Give the first answer to an interaction, within Discord's three seconds."""
        route = Route(
            "POST", "/interactions/{webhook_id}/{webhook_token}/callback", webhook_id=event.id,
            webhook_token=event.token,
        )  # fmt: skip
        await self._interact(route, message, {"type": kind, "data": data} if data else {"type": kind})

    async def rewrite(self, event: discord.Interaction, message: Message) -> None:
        """Let the first answer show this now."""
        await self._interact(_webhook("PATCH", "/messages/@original", event), message, message.payload)

    async def follow(self, event: discord.Interaction, message: Message, *, private: bool) -> None:
        """Give one more answer."""
        flags = {"flags": EPHEMERAL} if private else {}
        await self._interact(_webhook("POST", "", event), message, message.payload | flags)

    async def _interact(self, route: Route, message: Message | None, payload: Payload) -> None:
        self._limits.refusals.check()
        adapter = async_context.get()
        if message and message.files:
            files = message.attached()
            await adapter.request(route, self._session, files=files, multipart=form(payload, files))
        else:
            await adapter.request(route, self._session, payload=payload)

    @property
    def _session(self) -> Any:
        """Return what asks: discord.py's own session, that lets every answer be looked at."""
        session = self._client.http._HTTPClient__session  # type: ignore[attr-defined] # noqa: SLF001 - nothing public leads to it
        return session and SimpleNamespace(
            request=partial(session.request, raise_for_status=self._limits.refusals.note)
        )


def _remember(store: dict[str, T], key: str, value: T) -> None:
    if len(store) >= _MOST_REMEMBERED:
        store.clear()
    store[key] = value


def nonce(key: str) -> str:
    """Return a key as short as Discord wants it."""
    return hashlib.sha256(key.encode()).hexdigest()[:24]


def form(payload: Any, files: Sequence[discord.File]) -> list[Payload]:
    """Return a request with files as the fields of a form."""
    fields: list[Payload] = [
        {"name": f"files[{number}]", "value": file.fp, "filename": file.filename, "content_type": _kind(file.filename)}
        for number, file in enumerate(files)
    ]
    return [{"name": "payload_json", "value": json.dumps(payload)}, *fields]


def _kind(name: str) -> str:
    return "image/png" if name.endswith(".png") else "text/plain"


def _webhook(method: str, path: str, event: discord.Interaction) -> Route:
    return Route(
        method,
        "/webhooks/{webhook_id}/{webhook_token}" + path,
        webhook_id=event.application_id,
        webhook_token=event.token,
    )
