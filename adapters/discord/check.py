"""Whether Discord lets us in, and how servers invite us, found out without connecting."""

from collections.abc import AsyncIterator

import discord

from adapters.discord.client import Account, set_addresses
from adapters.discord.errors import INTENT_REFUSED, connection_errors
from adapters.discord.permissions import invitation
from bot.checks import Finding
from bot.platform import Stopped, Unreachable


async def check(account: Account) -> AsyncIterator[Finding]:
    """Try the token, and say what it belongs to."""
    set_addresses(account)
    try:
        async with connection_errors(), discord.Client(intents=discord.Intents.none()) as client:
            await client.login(account.token)
            application = await client.application_info()
    except (Stopped, Unreachable) as trouble:
        yield Finding("connection", False, str(trouble))
        return
    yield Finding("connection", True, f"Discord answers, and knows the bot as {application.name}.")
    count = application.approximate_guild_count
    told = f"It is in {count} servers." if count else "It is in no server yet."
    yield Finding("permissions", True, f"{told} Servers invite it with {invitation(application.id)}")
    flags = application.flags
    if account.message_content and not (flags.gateway_message_content or flags.gateway_message_content_limited):
        yield Finding("permissions", False, INTENT_REFUSED)
