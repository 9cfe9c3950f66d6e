"""Every table, as SQLAlchemy Core metadata, one module for each subject."""

from data.tables import books, conversation, happenings, people, proposals, reminders, timebank
from data.tables.columns import metadata, tell_postgresql

__all__ = [
    "books",
    "conversation",
    "happenings",
    "metadata",
    "people",
    "proposals",
    "reminders",
    "tell_postgresql",
    "timebank",
]
