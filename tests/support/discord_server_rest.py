"""The requests that a stand-in for Discord answers; each is one operation of Discord's REST interface."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.support.discord_server_shapes import Json
from tests.support.discord_server_state import EPHEMERAL, Interaction, Refused, State

Operation = Callable[[State, Mapping[str, str], Any], tuple[int, Any]]

OPERATIONS: list[tuple[str, str, re.Pattern[str], Operation]] = []
"""Method, path with holes, the same as a pattern, and what answers."""
_TOO_MUCH = 50035


def _operation(method: str, path: str) -> Callable[[Operation], Operation]:
    def add(answer: Operation) -> Operation:
        OPERATIONS.append((method, path, re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path)), answer))
        return answer

    return add


def find(method: str, path: str) -> tuple[str, Operation, dict[str, str]] | None:
    """Return which operation a request is for, and the ids in its path."""
    for verb, template, pattern, answer in OPERATIONS:
        if verb == method and (found := pattern.fullmatch(path)):
            return template, answer, found.groupdict()
    return None


# --- the bot itself ------------------------------------------------------------------------------------------------


@_operation("GET", "/users/@me")
def _me(state: State, _: Mapping[str, str], __: Any) -> tuple[int, Any]:
    return 200, {**state.bot, "mfa_enabled": True, "locale": "en-US"}


@_operation("GET", "/oauth2/applications/@me")
def _application(state: State, _: Mapping[str, str], __: Any) -> tuple[int, Any]:
    return 200, {
        "id": state.application,
        "name": "TogetherOS",
        "icon": None,
        "description": "",
        "type": None,
        "summary": "",
        "verify_key": "0" * 64,
        "flags": 0,
        "flags_new": "0",
        "bot_public": True,
        "bot_require_code_grant": False,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "owner": {key: value for key, value in state.bot.items() if key != "bot"},
        "approximate_guild_count": len(state.guilds),
        "approximate_user_install_count": 0,
        "approximate_user_authorization_count": 0,
        "explicit_content_filter": 0,
        "team": None,
        "eligible_oauth2_scopes": [],
    }


@_operation("GET", "/gateway/bot")
def _gateway(state: State, _: Mapping[str, str], __: Any) -> tuple[int, Any]:
    return 200, {"url": state.gateway_url, "shards": state.shards, "session_start_limit": state.logins}


@_operation("PUT", "/applications/{application}/commands")
@_operation("PUT", "/applications/{application}/guilds/{guild}/commands")
def _set_commands(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    if ids["application"] != state.application:
        raise Refused(403, 20012, "You are not authorized to perform this action on this application")
    names = [(each.get("type", 1), each["name"]) for each in body]
    if len(set(names)) < len(names) or len(names) > 100:
        raise Refused(400, _TOO_MUCH, "Invalid Form Body")
    if any(kind == 1 and not (re.fullmatch(r"[-_\w]{1,32}", name) and name == name.lower()) for kind, name in names):
        raise Refused(400, _TOO_MUCH, "Invalid Form Body")
    named = {"application_id": state.application, "default_member_permissions": None, "nsfw": False}
    declared = [
        {"type": 1, "description": "", **named, **_told(each), "id": state.snowflake(), "version": state.snowflake()}
        for each in body
    ]
    state.commands[ids.get("guild", "")] = declared
    return 200, declared


# --- channels ------------------------------------------------------------------------------------------------------


@_operation("GET", "/channels/{channel}")
def _channel(state: State, ids: Mapping[str, str], _: Any) -> tuple[int, Any]:
    return 200, state.channel(ids["channel"])


@_operation("PATCH", "/channels/{channel}")
def _edit_channel(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    channel = state.channel(ids["channel"])
    if "archived" in body:
        channel["thread_metadata"]["archived"] = body["archived"]
    state.tell("THREAD_UPDATE", channel, channel["guild_id"])
    return 200, channel


@_operation("POST", "/users/@me/channels")
def _direct(state: State, _: Mapping[str, str], body: Any) -> tuple[int, Any]:
    members = [each["user"] for guild in state.guilds.values() for each in guild["members"]]
    user = next((each for each in members if each["id"] == body["recipient_id"]), None)
    if user is None:
        raise Refused(400, 50033, "Invalid Recipient(s)")
    return 200, state.channel(state.direct_channel(user))


@_operation("POST", "/channels/{channel}/messages/{message}/threads")
def _thread(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    said = state.said(ids["channel"], ids["message"])
    thread = state.add_thread(ids["channel"], said["id"], body["name"])
    said["flags"] |= 1 << 5
    return 201, thread


@_operation("POST", "/channels/{channel}/threads")
def _forum_post(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    _fits(body["message"])
    thread = state.add_thread(ids["channel"], state.snowflake(), body["name"])
    first = state.post(thread["id"], state.bot, body["message"])
    held = state.messages[thread["id"]]
    held[thread["id"]] = held.pop(first["id"])
    first["id"] = thread["id"]
    return 201, thread


@_operation("POST", "/channels/{channel}/typing")
def _typing(state: State, ids: Mapping[str, str], _: Any) -> tuple[int, Any]:
    state.channel(ids["channel"])
    return 204, None


# --- messages ------------------------------------------------------------------------------------------------------


@_operation("POST", "/channels/{channel}/messages")
def _post(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    channel = state.channel(ids["channel"])
    _fits(body)
    if {each["id"] for each in channel.get("recipients", [])} & state.closed_doors:
        raise Refused(403, 50007, "Cannot send messages to this user")
    if channel["type"] == 15:
        raise Refused(400, 50008, "Cannot send messages in a non-text channel")
    return 200, state.post(ids["channel"], state.bot, body)


@_operation("GET", "/channels/{channel}/messages")
def _history(state: State, ids: Mapping[str, str], query: Any) -> tuple[int, Any]:
    state.channel(ids["channel"])
    after = [each for each in state.history(ids["channel"]) if int(each["id"]) > int(query.get("after", 0))]
    return 200, [{key: each[key] for key in each if key != "nonce"} for each in after[: int(query["limit"])]][::-1]


@_operation("PATCH", "/channels/{channel}/messages/{message}")
def _edit(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    said = state.said(ids["channel"], ids["message"])
    if said["author"]["id"] != state.bot["id"]:
        raise Refused(403, 50005, "Cannot edit a message authored by another user")
    _fits({**said, **body})
    return 200, state.edit(ids["channel"], ids["message"], body)


@_operation("PUT", "/channels/{channel}/messages/{message}/reactions/{emoji}/@me")
def _react(state: State, ids: Mapping[str, str], _: Any) -> tuple[int, Any]:
    state.said(ids["channel"], ids["message"])
    state.reactions.append((ids["message"], ids["emoji"]))
    return 204, None


# --- interactions --------------------------------------------------------------------------------------------------


@_operation("POST", "/interactions/{interaction}/{token}/callback")
def _callback(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    data = body.get("data") or {}
    if body["type"] == 4:
        _fits(data)
    found = state.acknowledge(ids["token"], body["type"], data)
    return 200, _answer(found)


@_operation("POST", "/webhooks/{application}/{token}")
def _follow(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    found = state.interaction(ids["token"])
    _fits(body)
    return 200, state.follow(found, body)


@_operation("GET", "/webhooks/{application}/{token}/messages/@original")
def _original(state: State, ids: Mapping[str, str], _: Any) -> tuple[int, Any]:
    found = state.interaction(ids["token"])
    return 200, state.said(found.channel, found.original)


@_operation("PATCH", "/webhooks/{application}/{token}/messages/@original")
def _edit_original(state: State, ids: Mapping[str, str], body: Any) -> tuple[int, Any]:
    found = state.interaction(ids["token"])
    said = state.said(found.channel, found.original)
    _fits({**said, **body})
    state.edit(found.channel, found.original, body)
    found.waits = False
    return 200, said


def _answer(found: Interaction) -> Json:
    """Return what Discord says of a first answer to whoever asks for it."""
    told: Json = {"id": found.payload["id"], "type": found.payload["type"]}
    if not found.original:
        return {"interaction": told}
    said = found.state.said(found.channel, found.original)
    told |= {
        "response_message_id": found.original,
        "response_message_loading": found.waits,
        "response_message_ephemeral": bool(said["flags"] & EPHEMERAL),
    }
    resource = {"resource": {"type": found.kind, "message": said}} if found.kind in {4, 7} else {}
    return {"interaction": told, **resource}


def _told(body: Json) -> Json:
    """Return what a body tells, without what it leaves open."""
    return {key: value for key, value in body.items() if value is not None}


def _fits(body: Mapping[str, Any]) -> None:
    """Check what Discord's description of its interface does not say.

    Raises:
        Refused: when there is nothing in it, or too much.
    """
    embeds = body.get("embeds") or []
    if not (body.get("content") or embeds or body.get("components") or body.get("attachments") or body.get("poll")):
        raise Refused(400, 50006, "Cannot send an empty message")
    custom_ids = list(_custom_ids(body.get("components") or []))
    too_much = (
        len(body.get("content") or "") > 2000
        or sum(map(_length, embeds)) > 6000
        or len(body.get("components") or []) > 5
        or any(len(row.get("components", [])) > 5 for row in body.get("components") or [])
        or len(set(custom_ids)) < len(custom_ids)
    )
    if too_much:
        raise Refused(400, _TOO_MUCH, "Invalid Form Body")


def _custom_ids(components: list[Json]) -> Iterator[str]:
    for each in components:
        if "custom_id" in each:
            yield each["custom_id"]
        yield from _custom_ids(each.get("components", []))


def _length(embed: Json) -> int:
    fields = [*embed.get("fields", []), embed.get("footer", {}), embed.get("author", {}), embed]
    names = ("title", "description", "name", "value", "text")
    return sum(len(each.get(name) or "") for each in fields for name in names)
