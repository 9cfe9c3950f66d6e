"""Every table, as SQLAlchemy Core metadata, one module for each subject."""

from data.tables import (
    aid,
    books,
    conversation,
    happenings,
    listings,
    moderation,
    people,
    proposals,
    reminders,
    timebank,
)
from data.tables.columns import metadata, tell_postgresql

__all__ = [
    "aid",
    "books",
    "conversation",
    "happenings",
    "listings",
    "metadata",
    "moderation",
    "people",
    "proposals",
    "reminders",
    "tell_postgresql",
    "timebank",
]
