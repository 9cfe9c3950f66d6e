"""What members do in rooms, as values: the events of the Matrix specification with everything unexpected taken out."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from adapters.matrix.raw import Json, mapping, text


class Kind(StrEnum):
    """What happened."""

    TEXT = "text"
    NOTICE = "notice"
    EDIT = "edit"
    REACTION = "reaction"
    REDACTION = "redaction"
    INVITE = "invite"
    JOINED = "joined"
    LEFT = "left"
    UPGRADED = "upgraded"
    UNREADABLE = "unreadable"


class Manner(StrEnum):
    """How somebody came to be out of a room."""

    LEFT = "left"
    KICKED = "kicked"
    BANNED = "banned"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing that happened in a room.

    `sender` did it; where it was done to a member (`joined`, `left`, `invite`) that is `who`. `target` is the event
    that was edited, reacted to or redacted. `thread` is the event that a thread hangs on. `replacement` is the room
    that takes over when a room was upgraded. `direct` says whether the room is a direct room with the sender, and
    `encrypted` whether the event came encrypted.
    """

    room: str
    event_id: str
    sender: str
    at: datetime
    kind: Kind
    body: str = ""
    formatted: str | None = None
    thread: str | None = None
    reply_to: str | None = None
    target: str | None = None
    key: str | None = None
    who: str | None = None
    manner: Manner | None = None
    replacement: str | None = None
    direct: bool = False
    encrypted: bool = False
    content: dict[str, Any] = field(default_factory=dict)


def parse(room: str, raw: Json, *, direct: bool = False, encrypted: bool = False) -> Incoming | None:
    """The event as a value, or None when it is nothing to us: an unknown type, a state of affairs, or malformed."""
    sender, event_id = text(raw, "sender"), text(raw, "event_id")
    if sender is None or event_id is None:
        return None
    content = mapping(raw, "content")
    found = _read(raw, content)
    if found is None:
        return None
    return Incoming(
        room=room,
        event_id=event_id,
        sender=sender,
        at=moment(raw.get("origin_server_ts")),
        direct=direct,
        encrypted=encrypted,
        content=content,
        **found,
    )


def moment(value: Any) -> datetime:
    """The time in milliseconds that a server wrote on an event; nonsense becomes the epoch."""
    try:
        return datetime.fromtimestamp(float(value) / 1000, UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


def _read(raw: Json, content: Json) -> dict[str, Any] | None:
    match raw.get("type"):
        case "m.room.message":
            return _message(content)
        case "m.reaction":
            return _pointing(Kind.REACTION, content.get("m.relates_to"), "event_id", key="key")
        case "m.room.redaction":
            # From room version 11 on it is in the content; many servers write both.
            return _pointing(Kind.REDACTION, content if "redacts" in content else raw, "redacts")
        case "m.room.member":
            return _membership(raw, content)
        case "m.room.tombstone" if raw.get("state_key") == "" and text(content, "replacement_room"):
            return {"kind": Kind.UPGRADED, "replacement": content["replacement_room"]}
        case "m.room.encrypted":
            return {"kind": Kind.UNREADABLE, "thread": _thread(mapping(content, "m.relates_to"))}
        case _:
            return None


def _pointing(kind: Kind, where: Any, target: str, **more: str) -> dict[str, Any] | None:
    found = {"target": text(where, target), **{name: text(where, key) for name, key in more.items()}}
    return {"kind": kind, **found} if all(found.values()) else None


def _message(content: Json) -> dict[str, Any] | None:
    relation = mapping(content, "m.relates_to")
    if relation.get("rel_type") == "m.replace":
        target, content = text(relation, "event_id"), mapping(content, "m.new_content")
        # What an edit says of its place is void: the edited message stays where it is.
        where: dict[str, Any] = {"kind": Kind.EDIT, "target": target}
        if target is None:
            return None
    else:
        kind = {"m.text": Kind.TEXT, "m.emote": Kind.TEXT, "m.notice": Kind.NOTICE}.get(text(content, "msgtype") or "")
        thread, reply_to = _thread(relation), text(relation, "m.in_reply_to", "event_id")
        if kind is None:
            return None
        if thread is not None and relation.get("is_falling_back") is True:
            reply_to = None  # only there for clients that know no threads
        where = {"kind": kind, "thread": thread, "reply_to": reply_to}
    body = text(content, "body")
    if body is None:
        return None
    if where.get("reply_to"):
        body = _without_quote(body)
    formatted = text(content, "formatted_body") if content.get("format") == "org.matrix.custom.html" else None
    return {"body": body, "formatted": formatted, **where}


def _thread(relation: Json) -> str | None:
    return text(relation, "event_id") if relation.get("rel_type") == "m.thread" else None


def _without_quote(body: str) -> str:
    """Older clients repeat what they reply to, in lines that start with ">", before an empty line."""
    if not body.startswith("> "):
        return body
    lines = body.split("\n")
    while lines and lines[0].startswith(">"):
        lines.pop(0)
    return "\n".join(lines).removeprefix("\n")


def _membership(raw: Json, content: Json) -> dict[str, Any] | None:
    who, now = text(raw, "state_key"), text(content, "membership")
    before = text(raw, "unsigned", "prev_content", "membership")
    if who is None or now == before:
        return None
    if now == "join":
        return {"kind": Kind.JOINED, "who": who}
    if now == "invite":
        return {"kind": Kind.INVITE, "who": who}
    if now == "ban":
        return {"kind": Kind.LEFT, "who": who, "manner": Manner.BANNED}
    if now == "leave" and before != "ban":
        manner = Manner.LEFT if raw.get("sender") == who else Manner.KICKED
        return {"kind": Kind.LEFT, "who": who, "manner": manner}
    return None
