"""The measure on Discord: the plainest bot that discord.py can make. It answers /ping with what ours answers.

Run as ``python -m tests.bench.plain API GATEWAY TOKEN MESSAGE``. As ours, it keeps no caches of what it does not need.
"""

import asyncio
import json
import sys
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route


class Plain(discord.AutoShardedClient):
    """Answers, and does nothing else."""

    def __init__(self, says: dict[str, Any]) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            shard_count=1,
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self._content = says["content"]
        self._embeds = [discord.Embed.from_dict(each) for each in says["embeds"]]
        buttons = [each for row in says["components"] for each in row["components"]]
        self._view = discord.ui.View(timeout=None)
        for each in buttons:
            self._view.add_item(discord.ui.Button(label=each.get("label"), custom_id=each["custom_id"]))
        self.tree = app_commands.CommandTree(self)
        self.tree.command(name="ping")(self._ping)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def _ping(self, event: discord.Interaction) -> None:
        """Say the same as always."""
        await event.response.send_message(self._content, embeds=self._embeds, view=self._view, ephemeral=True)


async def main(api: str, gateway: str, token: str, said: str) -> None:
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = api, yarl.URL(gateway)
    async with Plain(json.loads(said)) as bot:
        await bot.start(token)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
