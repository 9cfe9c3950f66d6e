"""From what happens on Discord to an Ask: who speaks to the bot, where, in which words."""

import re
from collections.abc import Mapping
from typing import Any

import discord

from bot.asks import Ask, Overheard, Place, Power, Quoted
from bot.commands import Command
from bot.kinds import MemberName

PLATFORM = "discord"


def ask_of(event: discord.Interaction, words: str, given: Mapping[str, str], *, pressed: bool = False) -> Ask:
    """Return the Ask of an interaction: a slash command, a form that was sent, something that was pressed."""
    guild = event.guild
    return Ask(
        _place(event.channel, event.channel_id, direct=event.guild_id is None),
        str(event.user.id),
        event.user.display_name,
        words,
        str(event.id),
        power=_power(event.permissions),
        language=event.locale.value,
        pressed=pressed,
        room_name=guild.name if guild and guild.name else "",
        given=tuple(given.items()),
        fields=True,
        neighbours=_neighbours(guild),
        links=_links(guild, event.channel_id),
    )


def ask_of_message(message: discord.Message, me: discord.ClientUser, prefix: str) -> Ask | None:
    """Return the Ask of a typed message, or None when it is not for the bot.

    It is when it begins with the bot's name or the prefix, when it replies to the bot, and always in a direct chat.
    """
    guild, author = message.guild, message.author
    quoted = message.reference.resolved if message.reference else None
    quoted = quoted if isinstance(quoted, discord.Message) else None
    body = message.content.strip()
    called = _after_name(body, me, guild)
    if called is not None:
        body = prefix + (called.removeprefix("/").removeprefix(prefix) or "help")
    elif guild is None:
        body = prefix + body.removeprefix("/") if body.startswith("/") else body
    answers = quoted is not None and quoted.author.id == me.id
    typed = re.match(rf"{re.escape(prefix)}\s*\w", body)
    if not body or not (typed or answers or guild is None):
        return None
    permissions = author.guild_permissions if isinstance(author, discord.Member) else discord.Permissions.none()
    return Ask(
        _place(message.channel, message.channel.id, direct=guild is None),
        str(author.id),
        author.display_name,
        body,
        str(message.id),
        addressed=bool(typed) or guild is None,
        power=_power(permissions),
        quoted=_quoted(quoted) if quoted and not answers else None,
        room_name=guild.name if guild else "",
        neighbours=_neighbours(guild),
        links=_links(guild, message.channel.id),
    )


def slash_values(data: Mapping[str, Any]) -> tuple[str, dict[str, str], str]:
    """Return how a slash command was called, the values it came with, and the option that is being typed, if any."""
    path, options = str(data["name"]), data.get("options", [])
    if options and options[0]["type"] == 1:
        path, options = f"{path} {options[0]['name']}", options[0].get("options", [])
    typed = next((each["name"] for each in options if each.get("focused")), "")
    return path, {each["name"]: str(each["value"]) for each in options}, typed


def overheard(message: discord.Message) -> Overheard:
    """Return what somebody said to others in a server."""
    place = _place(message.channel, message.channel.id, direct=False)
    reference = message.reference.message_id if message.reference else None
    return Overheard(
        place,
        str(message.author.id),
        str(message.id),
        message.content,
        _links(message.guild, message.channel.id) + str(message.id),
        str(reference or ""),
        tuple(str(each.id) for each in message.mentions),
    )


def menu_values(command: Command, event: discord.Interaction, data: Mapping[str, Any]) -> dict[str, str]:
    """Return what a menu entry gives to its command: of the message on which it was chosen, or the person."""
    quoted = _message_in(event, data)
    if quoted is None:
        return {each.name: f"<@{data['target_id']}>" for each in command.params if isinstance(each.kind, MemberName)}
    given = {each.name: str(getattr(quoted, each.from_quoted)) for each in command.params if each.from_quoted}
    return {name: value for name, value in given.items() if value}


def _message_in(event: discord.Interaction, data: Mapping[str, Any]) -> Quoted | None:
    found = data.get("resolved", {}).get("messages", {}).get(data.get("target_id"))
    if found is None:
        return None
    link = f"https://discord.com/channels/{event.guild_id or '@me'}/{event.channel_id}/{found['id']}"
    return Quoted(str(found["id"]), str(found["author"]["id"]), str(found["content"]), link)


def _quoted(message: discord.Message) -> Quoted:
    return Quoted(str(message.id), str(message.author.id), message.content, message.jump_url)


def _place(channel: Any, channel_id: int | None, *, direct: bool) -> Place:
    if isinstance(channel, discord.Thread):
        return Place(PLATFORM, str(channel.parent_id), str(channel.id))
    return Place(PLATFORM, str(channel_id), direct=direct)


def _power(permissions: discord.Permissions) -> Power:
    return Power.OWNER if permissions.manage_guild or permissions.administrator else Power.NONE


def _neighbours(guild: discord.Guild | None) -> tuple[str, ...]:
    return tuple(str(each.id) for each in guild.channels) if guild else ()


def _links(guild: discord.Guild | None, channel: int | None) -> str:
    return f"https://discord.com/channels/{guild.id}/{channel}/" if guild else ""


def _after_name(body: str, me: discord.ClientUser, guild: discord.Guild | None) -> str | None:
    """Return the words after the bot's name, by which a client may also mean the role that belongs to it."""
    role = guild.self_role if guild else None
    names = [f"<@{me.id}>", f"<@!{me.id}>", *([f"<@&{role.id}>"] if role else [])]
    name = next((each for each in names if body.startswith(each)), None)
    return body.removeprefix(name).lstrip(" ,:") if name else None
