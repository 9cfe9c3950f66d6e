"""What moderation does on Discord: deleting, slow mode, time-outs, kicks and bans, with what the server allows us."""

from adapters.discord.rest import Rest
from bot.actions import Deed, Verb
from bot.platform import Undeliverable

LONGEST_REASON = 400


async def carry_out(rest: Rest, deed: Deed) -> str:
    """Do it and return what is needed to take it back.

    Raises:
        Undeliverable: when it cannot be done on Discord.
        discord.HTTPException: when Discord does not let us.
    """
    channel, why = deed.thread or deed.room, deed.reason[:LONGEST_REASON]
    match deed.verb:
        case Verb.HIDE:
            await rest.delete(channel, deed.message, why)
            return ""
        case Verb.SLOW:
            before = await rest.slow(channel, deed.seconds, why)
            return str(before if before != deed.seconds else 0)  # done before a restart, it tells nothing
        case Verb.SLOW_ENDS:
            await rest.slow(channel, int(deed.before or "0"), why)
            return ""
        case _:
            guild = await rest.guild_of(deed.rooms or (deed.room,))
            return await _to_person(rest, guild, deed, why)


async def _to_person(rest: Rest, guild: str, deed: Deed, why: str) -> str:
    match deed.verb:
        case Verb.TIME_OUT:
            await rest.time_out(guild, deed.address, deed.until, why)
        case Verb.TIME_OUT_ENDS:
            await rest.time_out(guild, deed.address, None, why)
        case Verb.REMOVE:
            await rest.put_out(guild, "members", deed.address, why)
        case Verb.BAN:
            await rest.ban(guild, deed.address, why)
        case Verb.UNBAN:
            await rest.put_out(guild, "bans", deed.address, why)
        case _:
            raise Undeliverable("Discord lets nobody in by itself; please send them an invitation.")
    return ""
