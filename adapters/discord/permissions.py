"""What the bot must be allowed to do on Discord, and the link by which a server lets it in with just that."""

from collections.abc import Sequence

import discord

NEEDED = (
    "view_channel",
    "send_messages",
    "embed_links",
    "attach_files",
    "read_message_history",
    "add_reactions",
    "create_public_threads",
    "send_messages_in_threads",
)


MODERATING = ("manage_messages", "manage_channels", "moderate_members", "kick_members", "ban_members")
"""What steps of moderation take besides; only communities that use them need to allow it."""


def missing(permissions: discord.Permissions, needed: Sequence[str] = NEEDED) -> Sequence[str]:
    """Return the texts that name what these permissions lack."""
    return [f"discord-permission-{each.replace('_', '-')}" for each in needed if not getattr(permissions, each)]


def invitation(application: int) -> str:
    """Return the link with which whoever manages a server invites the bot."""
    permissions = discord.Permissions(**dict.fromkeys(NEEDED, True))
    return discord.utils.oauth_url(application, permissions=permissions, scopes=("bot", "applications.commands"))
