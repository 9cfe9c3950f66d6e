"""Matrix: the connection to a homeserver, and how members' events become asks and replies become messages."""

from bot.lean import without

with without("cffi", "psycopg"):  # it would load any database driver, and a compiler of C headers
    import nio  # noqa: F401 - loaded here once, before any part of it is
