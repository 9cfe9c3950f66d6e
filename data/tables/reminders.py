"""What members want to be reminded of."""

from sqlalchemy import Index

from data.tables.columns import moment, of_community, refers, text

reminder = of_community(
    "reminder",
    refers("member_id", "member"),
    text("about"),
    text("link"),
    moment("due_at"),
    moment("told_at", null=True),
    Index(None, "community_id", "member_id"),
)
