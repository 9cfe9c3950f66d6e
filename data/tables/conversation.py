"""What passes between the bot and its rooms: events that came in, notices that go out, questions half asked."""

from sqlalchemy import Index, PrimaryKeyConstraint, Table, UniqueConstraint

from data.tables.columns import metadata, moment, number, of_community, rows, text, where

inbound = Table(
    "inbound",
    metadata,
    text("platform"),
    text("event_id"),
    moment("at"),
    text("reply", null=True),
    moment("answered_at", null=True),
    PrimaryKeyConstraint("platform", "event_id"),
    Index("ix_inbound_unanswered", "platform", "at", **where("reply IS NOT NULL")),
    sqlite_with_rowid=False,
)

WAITING = "sent_at IS NULL AND dead_at IS NULL"
UNCLAIMED_CARD = f"kind = 'card' AND claimed_at IS NULL AND {WAITING}"

outbox = of_community(
    "outbox",
    text("platform"),
    text("room"),
    text("kind"),
    moment("created_at"),
    moment("due_at"),
    text("thread"),
    text("address"),
    text("subject"),
    text("fact"),
    text("values"),
    number("attempts"),
    moment("claimed_at", null=True),
    moment("sent_at", null=True),
    text("handle"),
    moment("dead_at", null=True),
    Index("ix_outbox_waiting", "platform", "id", **where(WAITING)),
    Index("ix_outbox_retried", "platform", "room", "address", **where(f"attempts > 0 AND {WAITING}")),
    Index("uq_outbox_card", "platform", "room", "subject", unique=True, **where(UNCLAIMED_CARD)),
)

posted = of_community(
    "posted",
    text("platform"),
    text("room"),
    text("subject"),
    text("handle"),
    text("thread"),
    moment("edited_at", null=True),
    UniqueConstraint("platform", "room", "subject"),
    Index(None, "platform", "room", "handle"),
    Index(None, "community_id", "subject"),
)

form = rows(
    "form",
    text("platform"),
    text("room"),
    text("thread"),
    text("address"),
    text("line"),
    text("param"),
    moment("expires_at"),
    UniqueConstraint("platform", "room", "thread", "address"),
)
