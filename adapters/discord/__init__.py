"""Discord: the bot as an application there, through discord.py."""
