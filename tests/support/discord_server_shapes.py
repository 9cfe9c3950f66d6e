"""How a stand-in for Discord writes down people, roles and messages."""

from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import count
from typing import Any

Json = dict[str, Any]


def member(user: Json) -> Json:
    return {
        "user": user,
        "nick": None,
        "avatar": None,
        "roles": [],
        "joined_at": now(),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }


def message(message_id: str, channel_id: str, author: Json, body: Mapping[str, Any]) -> Json:
    """Return a message as Discord shows it."""
    number = count(1)
    return {
        "id": message_id,
        "channel_id": channel_id,
        "author": author,
        "type": 0,
        "content": body.get("content") or "",
        "embeds": [{"type": "rich", **each} for each in body.get("embeds") or []],
        "components": [_numbered(each, number) for each in body.get("components") or []],
        "attachments": body.get("attachments") or [],
        "mentions": body.get("mentions") or [],
        "mention_roles": [],
        "mention_everyone": False,
        "timestamp": now(),
        "edited_timestamp": None,
        "flags": body.get("flags", 0),
        "pinned": False,
        "tts": False,
    }


def _numbered(component: Mapping[str, Any], number: "count[int]") -> Json:
    shown = {"id": next(number), **component}
    if component["type"] == 3:
        shown = {"min_values": 1, "max_values": 1, **shown}
    if "components" in component:
        shown["components"] = [_numbered(each, number) for each in component["components"]]
    return shown


def role(role_id: str, name: str, position: int, permissions: str) -> Json:
    return {
        "id": role_id,
        "name": name,
        "position": position,
        "permissions": permissions,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }


def now() -> str:
    return datetime.now(UTC).isoformat()
