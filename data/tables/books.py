"""The books: accounts, final entries with their postings, and Support Points that were placed."""

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, PrimaryKeyConstraint, Table, UniqueConstraint

from data.tables.columns import OnMerge, metadata, moment, number, of_community, refers, text

account = of_community(
    "account",
    text("owner_kind"),
    text("owner_ref"),
    text("unit"),
    number("balance"),
    number("floor", null=True),
    UniqueConstraint("community_id", "owner_kind", "owner_ref", "unit"),
    CheckConstraint("floor IS NULL OR balance >= floor", "above_floor"),
)

entry = Table(
    "entry",
    metadata,
    refers("community_id", "community"),
    number("seq"),
    moment("at"),
    text("kind"),
    text("subject"),
    refers("by", "member", null=True, on_merge=OnMerge.STAY),
    text("previous"),
    text("hash"),
    PrimaryKeyConstraint("community_id", "seq"),
    CheckConstraint("seq > 0", "counted"),
    sqlite_with_rowid=False,
)

posting = Table(
    "posting",
    metadata,
    number("community_id"),
    number("seq"),
    number("position"),
    refers("account_id", "account"),
    number("amount"),
    number("balance"),  # of the account, after this posting
    PrimaryKeyConstraint("community_id", "seq", "position"),
    ForeignKeyConstraint(["community_id", "seq"], ["entry.community_id", "entry.seq"]),
    UniqueConstraint("account_id", "seq"),
    CheckConstraint("amount <> 0", "moves"),
    sqlite_with_rowid=False,
)

placement = of_community(
    "placement",
    refers("member_id", "member", on_merge=OnMerge.APART),
    text("target"),
    number("points"),
    moment("placed_at"),
    UniqueConstraint("community_id", "member_id", "target"),
    Index(None, "community_id", "target"),
    CheckConstraint("points > 0", "some"),
)
