"""Matrix: the connection to a homeserver, and how members' events become asks and replies become messages."""

from bot.lean import without, without_front

without_front("nio")  # its clients, of which we use none
with without("cffi", "psycopg"):  # it would load any database driver, and a compiler of C headers
    import nio.crypto  # noqa: F401 - loaded here once, before any part of it is
