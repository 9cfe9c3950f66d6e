"""Mutual aid: asks and offers, who answered, days that are taken, calls, how members may be reached, and thanks."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from data.tables.columns import OnMerge, moment, number, of_community, refers, text

aid_post = of_community(
    "aid_post",
    number("number"),
    refers("member_id", "member"),
    text("side"),
    text("kind"),
    text("text"),
    moment("created_at"),
    moment("closes_at"),
    text("urgency"),
    moment("needed_by", null=True),
    refers("place_id", "place", null=True),
    number("unnamed"),
    number("wanted"),
    text("state"),
    UniqueConstraint("community_id", "number"),
    Index(None, "community_id", "state", "id"),
    Index(None, "community_id", "member_id"),
    Index(None, "community_id", "place_id"),
    CheckConstraint("unnamed IN (0, 1)", "yes_or_no"),
)

aid_answer = of_community(
    "aid_answer",
    refers("post_id", "aid_post"),
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    text("step"),
    text("note"),
    moment("at"),
    moment("owner_done_at", null=True),
    moment("other_done_at", null=True),
    UniqueConstraint("post_id", "member_id"),
    Index(None, "community_id", "member_id"),
)

aid_slot = of_community(
    "aid_slot",
    refers("post_id", "aid_post"),
    moment("starts_at"),
    refers("member_id", "member", null=True),
    UniqueConstraint("post_id", "starts_at"),
    Index(None, "community_id", "member_id"),
)

aid_call = of_community(
    "aid_call",
    refers("post_id", "aid_post"),
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    moment("at"),
    number("passed"),
    UniqueConstraint("post_id", "member_id"),
    Index(None, "community_id", "member_id"),
    CheckConstraint("passed IN (0, 1)", "yes_or_no"),
)

reach = of_community(
    "reach",
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    number("calls"),
    text("kinds"),
    number("quiet_from"),
    number("quiet_to"),
    number("at_night"),
    refers("place_id", "place", null=True),
    number("muted"),
    moment("matched_at", null=True),
    moment("called_at", null=True),
    UniqueConstraint("community_id", "member_id"),
    Index(None, "community_id", "calls"),
    CheckConstraint("quiet_from BETWEEN 0 AND 23 AND quiet_to BETWEEN 0 AND 23", "hours"),
)

thanks = of_community(
    "thanks",
    refers("by", "member"),
    refers("to", "member"),
    text("reason"),
    moment("at"),
    number("unnamed"),
    Index(None, "community_id", "by"),
    Index(None, "community_id", "to"),
    CheckConstraint("unnamed IN (0, 1)", "yes_or_no"),
)
