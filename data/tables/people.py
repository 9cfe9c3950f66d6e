"""Who is there: communities and their rooms, charters and numbers, members and the roles that they hold."""

from sqlalchemy import CheckConstraint, Index, PrimaryKeyConstraint, Table, UniqueConstraint

from data.tables.columns import metadata, moment, number, of_community, refers, rows, text, where

community = rows(
    "community",
    text("name"),
    text("purpose"),
    text("language"),
    text("zone"),
    moment("created_at"),
    moment("closed_at", null=True),
)

room = of_community(
    "room",
    text("platform"),
    text("address"),
    text("purpose"),
    moment("bound_at"),
    UniqueConstraint("platform", "address", "purpose"),
    Index(None, "community_id"),
)

bridge = of_community(
    "bridge",
    refers("other_id", "community"),
    text("name"),
    text("platform"),
    moment("asked_at"),
    moment("answered_at", null=True),
    Index("uq_bridge_open", "community_id", "other_id", unique=True, **where("answered_at IS NULL")),
)

charter_value = Table(
    "charter_value",
    metadata,
    refers("community_id", "community"),
    text("key"),
    text("value"),
    PrimaryKeyConstraint("community_id", "key"),
    sqlite_with_rowid=False,
)

# The newest number of each kind of thing: the number of what was thrown away still stands in the record.
last_number = Table(
    "last_number",
    metadata,
    refers("community_id", "community"),
    text("kind"),
    number("number"),
    PrimaryKeyConstraint("community_id", "kind"),
    sqlite_with_rowid=False,
)

member = of_community(
    "member",
    text("name"),
    moment("joined_at"),
    moment("acted_at"),
    text("language"),
    text("zone"),
    refers("merged_into", "member", null=True),
    text("folded"),  # the name without case, to be found by
    Index(None, "community_id", "folded"),
)

identity = of_community(
    "identity",
    refers("member_id", "member"),
    text("platform"),
    text("address"),
    moment("seen_at"),
    UniqueConstraint("platform", "address", "community_id"),
    Index(None, "member_id"),
)

helper = of_community(
    "helper",
    refers("member_id", "member"),
    refers("helper_id", "member"),
    refers("named_by", "member"),
    moment("since"),
    moment("ended_at", null=True),
    Index(None, "community_id", "member_id"),
    Index(None, "community_id", "helper_id"),
    CheckConstraint("member_id <> helper_id", "two_people"),
)

term = of_community(
    "term",
    refers("member_id", "member"),
    text("role"),
    moment("starts_at"),
    moment("ends_at"),
    refers("appointed_by", "member", null=True),
    text("reason"),
    moment("ended_at", null=True),
    Index(None, "community_id", "member_id"),
)

code = of_community(
    "code",
    text("kind"),
    text("platform"),
    text("address"),
    text("digest"),
    moment("expires_at"),
    text("taker"),
    UniqueConstraint("kind", "platform", "address"),
)

tries = rows(
    "tries",
    text("platform"),
    text("address"),
    number("count"),
    moment("until"),
    UniqueConstraint("platform", "address"),
)
