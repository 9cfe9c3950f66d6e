"""Listings: what is offered and wanted, the stems by which it is found, neighbourhoods, synonyms, and who fits whom."""

from sqlalchemy import CheckConstraint, Index, PrimaryKeyConstraint, Table, UniqueConstraint

from data.tables.columns import metadata, moment, number, of_community, refers, text

place = of_community(
    "place",
    text("name"),
    refers("added_by", "member"),
    moment("at"),
    number("lat", null=True),
    number("lon", null=True),
    text("folded"),  # the name without case, of which there is one
    UniqueConstraint("community_id", "folded"),
)

listing = of_community(
    "listing",
    number("number"),
    refers("member_id", "member"),
    text("kind"),
    text("title"),
    moment("created_at"),
    moment("changed_at"),
    moment("expires_at"),
    text("details"),
    text("category"),
    text("path", null=True),
    text("skills"),
    refers("place_id", "place", null=True),
    number("online"),
    number("availability"),
    number("rate"),
    text("seen"),
    text("state"),
    UniqueConstraint("community_id", "number"),
    Index(None, "community_id", "state", "id"),
    Index(None, "community_id", "member_id"),
    Index(None, "community_id", "place_id"),
    CheckConstraint("online IN (0, 1)", "yes_or_no"),
    CheckConstraint("rate BETWEEN 1 AND 3", "one_to_three"),
)

listing_stem = Table(
    "listing_stem",
    metadata,
    refers("community_id", "community"),
    text("stem"),
    text("kind"),
    refers("listing_id", "listing"),
    PrimaryKeyConstraint("community_id", "stem", "kind", "listing_id"),
    Index("ix_listing_stem_listing_id", "listing_id"),
    sqlite_with_rowid=False,
)

synonyms = of_community(
    "synonyms",
    text("words"),
    refers("by", "member"),
    moment("at"),
    Index(None, "community_id"),
)

match = of_community(
    "match",
    refers("member_id", "member"),
    refers("listing_id", "listing"),
    refers("other_id", "listing"),
    number("score"),
    moment("at"),
    moment("told_at", null=True),
    UniqueConstraint("listing_id", "other_id"),
    Index(None, "community_id", "member_id", "other_id"),
)
