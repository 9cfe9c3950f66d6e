"""Every table, as SQLAlchemy Core metadata, one module for each subject."""

from data.tables import books, conversation, happenings, people, proposals, reminders
from data.tables.columns import metadata

__all__ = ["books", "conversation", "happenings", "metadata", "people", "proposals", "reminders"]
