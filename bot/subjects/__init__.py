"""Every command and everything that members hear, by subject. Importing this fills the tables they are declared in."""

from bot.subjects import (
    accounts,
    amendments,
    bridges,
    charter,
    deliberation,
    help,  # noqa: A004 - the subject is called what people type
    helpers,
    ledger,
    me,
    mediation,
    outcome,
    points,
    pool,
    proposals,
    record,
    reminders,
    roles,
    rooms,
    setup,
    timebank,
    timebank_news,  # noqa: F401 - declares no command, only what members hear
    voting,
    waiting,  # noqa: F401 - declares no command, only what waits
    weekly,
)

ALL = (
    setup, rooms, me, proposals, points, deliberation, amendments, voting, outcome, charter, roles, record, ledger,
    timebank, mediation, weekly, pool, helpers, reminders, accounts, bridges, help,
)  # fmt: skip
"""The modules that declare commands, in the order in which a reader meets them."""
