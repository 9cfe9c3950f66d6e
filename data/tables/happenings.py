"""What happened, and what will: the record of acts, and deadlines."""

from sqlalchemy import Index

from data.tables.columns import OnMerge, moment, of_community, refers, text, where

act = of_community(
    "act",
    moment("at"),
    text("kind"),
    refers("by", "member", null=True, on_merge=OnMerge.STAY),
    text("about"),
    text("reason"),
    text("rule"),
    text("values"),
    Index(None, "community_id", "id"),
    Index(None, "community_id", "about", "id"),
)

deadline = of_community(
    "deadline",
    text("kind"),
    text("subject"),
    moment("due_at"),
    moment("done_at", null=True),
    Index("uq_deadline_open", "community_id", "subject", "kind", unique=True, **where("done_at IS NULL")),
    Index("ix_deadline_open", "due_at", **where("done_at IS NULL")),
)
