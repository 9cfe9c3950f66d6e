"""Every command and everything that members hear, by subject. Importing this fills the tables they are declared in."""

from bot.subjects import (
    accounts,
    aid,
    aid_told,  # noqa: F401 - declares no command, only what is told and what waits
    amendments,
    bridges,
    calls,
    charter,
    deliberation,
    help,  # noqa: A004 - the subject is called what people type
    helpers,
    imports,
    ledger,
    listings,
    me,
    mediation,
    moderation,
    outcome,
    places,
    points,
    pool,
    proposals,
    record,
    reminders,
    roles,
    rooms,
    setup,
    slots,
    thanks,
    timebank,
    timebank_news,  # noqa: F401 - declares no command, only what members hear
    totals,
    voting,
    waiting,  # noqa: F401 - declares no command, only what waits
    weekly,
)

ALL = (
    setup, rooms, me, proposals, points, deliberation, amendments, voting, outcome, listings, aid, slots, calls, thanks,
    places, charter, roles, moderation, record, ledger, timebank, mediation, weekly, pool, totals, helpers, imports,
    reminders, accounts, bridges, help,
)  # fmt: skip
"""The modules that declare commands, in the order in which a reader meets them."""
