"""The time bank: exchanges and their shares, disputes, weekly agreements, trust, and what was given by month."""

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint

from data.tables.columns import OnMerge, moment, number, of_community, refers, text, where

exchange = of_community(
    "time_exchange",
    number("number"),
    refers("author_id", "member"),
    text("note"),
    text("mode"),
    number("rate"),
    moment("at"),
    refers("weekly_id", "time_weekly", null=True),
    UniqueConstraint("community_id", "number"),
)

_WAITS = "state IN ('open', 'disputed')"
WAITS_FOR_GIVER = f"{_WAITS} AND giver_ok = 0"
WAITS_FOR_RECEIVER = f"{_WAITS} AND receiver_ok = 0"

share = of_community(
    "time_share",
    refers("exchange_id", "time_exchange"),
    refers("giver_id", "member"),
    refers("receiver_id", "member", null=True),
    number("minutes"),
    text("state"),
    number("giver_ok"),
    number("receiver_ok"),
    number("settled"),
    moment("settled_at", null=True),
    Index(None, "exchange_id"),
    Index("ix_time_share_waits_for_giver", "community_id", "giver_id", **where(WAITS_FOR_GIVER)),
    Index("ix_time_share_waits_for_receiver", "community_id", "receiver_id", **where(WAITS_FOR_RECEIVER)),
    Index(None, "community_id", "giver_id", "id"),
    Index(None, "community_id", "receiver_id", "id"),
    CheckConstraint("minutes > 0 AND settled >= 0", "counted"),
    CheckConstraint("giver_ok IN (0, 1) AND receiver_ok IN (0, 1)", "yes_or_no"),
    CheckConstraint("receiver_id IS NULL OR giver_id <> receiver_id", "two_people"),
)

step = of_community(
    "time_step",
    refers("exchange_id", "time_exchange"),
    refers("share_id", "time_share"),
    moment("at"),
    text("kind"),
    refers("member_id", "member", null=True),
    refers("by_id", "member", null=True),
    number("minutes"),
    Index(None, "exchange_id"),
    Index(None, "share_id"),
)

dispute = of_community(
    "time_dispute",
    refers("share_id", "time_share"),
    refers("by_id", "member"),
    text("reason"),
    moment("at"),
    refers("giver_names", "member", null=True),
    refers("receiver_names", "member", null=True),
    moment("closed_at", null=True),
    text("ending"),
    UniqueConstraint("share_id"),
    Index(None, "community_id", "giver_names", "closed_at"),
)

weekly = of_community(
    "time_weekly",
    number("number"),
    refers("author_id", "member"),
    refers("giver_id", "member"),
    refers("receiver_id", "member"),
    number("minutes"),
    text("note"),
    text("mode"),
    number("rate"),
    moment("next_at"),
    moment("paused_at", null=True),
    moment("stopped_at", null=True),
    UniqueConstraint("community_id", "number"),
    Index(None, "community_id", "giver_id"),
    Index(None, "community_id", "receiver_id"),
)

trust = of_community(
    "time_trust",
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    refers("partner_id", "member", on_merge=OnMerge.LATEST),
    moment("at"),
    UniqueConstraint("community_id", "member_id", "partner_id"),
    CheckConstraint("member_id <> partner_id", "two_people"),
)

witness = of_community(
    "time_witness",
    refers("share_id", "time_share"),
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    moment("at"),
    UniqueConstraint("share_id", "member_id"),
)

COUNTED = ("given", "received", "gifts_given", "gifts_received", "granted")

month = of_community(
    "time_month",
    refers("member_id", "member", on_merge=OnMerge.SUM, adds=COUNTED),
    number("month"),
    number("given"),
    number("received"),
    number("gifts_given"),
    number("gifts_received"),
    number("granted"),
    UniqueConstraint("community_id", "member_id", "month"),
    Index(None, "community_id", "month"),
)

tally = of_community(
    "time_tally",
    refers("member_id", "member", on_merge=OnMerge.SUM, adds=("given",)),
    number("given"),
    moment("nudged_at", null=True),
    moment("redeemed_at", null=True),
    UniqueConstraint("community_id", "member_id"),
)

import_ = of_community(
    "time_import",
    number("number"),
    text("digest"),
    number("people"),
    number("transfers"),
    moment("at"),
    UniqueConstraint("community_id", "number"),
    UniqueConstraint("community_id", "digest"),
)

imported = of_community(
    "time_imported",
    refers("import_id", "time_import"),
    refers("member_id", "member"),
    text("label"),
    UniqueConstraint("community_id", "label"),
    Index(None, "community_id", "member_id"),
)

import_note = of_community(
    "time_import_note",
    number("seq"),
    text("note"),
    UniqueConstraint("community_id", "seq"),
    ForeignKeyConstraint(["community_id", "seq"], ["entry.community_id", "entry.seq"]),
)
