"""Every command and everything that members hear, by subject. Importing this fills the tables they are declared in."""

from bot.subjects import (
    accounts,
    amendments,
    bridges,
    charter,
    deliberation,
    help,  # noqa: A004 - the subject is called what people type
    ledger,
    me,
    outcome,
    points,
    proposals,
    record,
    reminders,
    roles,
    rooms,
    setup,
    voting,
    waiting,  # noqa: F401 - declares no command, only what waits
)

ALL = (
    setup, rooms, me, proposals, points, deliberation, amendments, voting, outcome, charter, roles, record, ledger,
    reminders, accounts, bridges, help,
)  # fmt: skip
"""The modules that declare commands, in the order in which a reader meets them."""
