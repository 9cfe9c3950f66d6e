"""What can go wrong with Discord, told apart by who can help: time, nobody, or whoever runs the bot."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import discord

from bot.platform import Gone, Stopped, Undeliverable, Unreachable

UNKNOWN_CHANNEL, UNKNOWN_MESSAGE = 10003, 10008
UNKNOWN_INTERACTION, ANSWERED_ALREADY = 10062, 40060
THREAD_EXISTS, THREAD_ARCHIVED = 160004, 50083
BAD_TOKEN, BAD_INTENTS = 4004, 4014
TOKEN_EXPIRED = 50027
AWAY = (OSError, TimeoutError, aiohttp.ClientError, discord.GatewayNotFound, discord.RateLimited)
_TOO_MANY, _UNAUTHORIZED, _SERVER_ERROR = 429, 401, 500

LOGIN_REFUSED = (
    "Discord does not accept the bot's token: make a new one under Bot, Reset Token, in the Discord developer portal, "
    "and put it into `discord.token` or the file that `discord.token_file` names."
)
INTENT_REFUSED = (
    "Discord does not let the bot read messages: switch Message Content Intent on under Bot in the Discord developer "
    "portal, or switch `discord.message_content` off."
)


def is_lost(error: Exception) -> bool:
    """Say whether an answer to an interaction cannot be given any more, though nothing is wrong with it."""
    if isinstance(error, discord.HTTPException):
        return error.status >= _SERVER_ERROR or error.code in {UNKNOWN_INTERACTION, TOKEN_EXPIRED}
    return isinstance(error, (*AWAY, Unreachable))


@asynccontextmanager
async def sorted_errors() -> AsyncIterator[None]:
    """Tell what Discord refuses for good from what may work later.

    Raises:
        Gone: when a channel or a message is not there any more.
        Undeliverable: when it will be refused again.
        Unreachable: when it may work later.
    """
    try:
        yield
    except AWAY as away:
        raise Unreachable(f"Discord cannot be reached ({type(away).__name__}).") from away
    except discord.HTTPException as refusal:
        why = f"Discord answers {refusal.status} ({refusal.code})."
        if refusal.status in {_TOO_MANY, _UNAUTHORIZED} or refusal.status >= _SERVER_ERROR:
            raise Unreachable(why) from refusal
        raise (Gone if refusal.code in {UNKNOWN_CHANNEL, UNKNOWN_MESSAGE} else Undeliverable)(why) from refusal


@asynccontextmanager
async def connection_errors() -> AsyncIterator[None]:
    """Tell what ends a connection.

    Raises:
        Stopped: when only a person can help.
        Unreachable: when a new connection may work.
    """
    try:
        yield
    except discord.LoginFailure as failure:
        raise Stopped(LOGIN_REFUSED) from failure
    except discord.PrivilegedIntentsRequired as required:
        raise Stopped(INTENT_REFUSED) from required
    except discord.ConnectionClosed as closed:
        if closed.code == BAD_TOKEN:
            raise Stopped(LOGIN_REFUSED) from closed
        raise Unreachable(f"Discord closed the connection ({closed.code}).") from closed
    except AWAY as away:
        raise Unreachable(f"Discord cannot be reached ({type(away).__name__}).") from away
    except discord.HTTPException as refusal:
        raise Unreachable(f"Discord answers {refusal.status} ({refusal.code}).") from refusal
