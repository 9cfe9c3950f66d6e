"""Proposals and everything that is said and voted on them."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from data.tables.columns import OnMerge, moment, number, of_community, refers, text

proposal = of_community(
    "proposal",
    number("number"),
    refers("author_id", "member"),
    text("title"),
    text("summary"),
    text("path"),
    text("stage"),
    moment("stage_at"),
    moment("created_at"),
    text("wish"),
    text("method"),
    number("group_id", null=True),
    number("cost_minor", null=True),
    text("currency"),
    text("setting"),
    text("setting_value"),
    moment("stage_ends_at", null=True),
    number("version"),
    number("round"),
    number("revived"),
    text("outcome"),
    text("next_step"),
    text("minority"),
    text("tally", null=True),
    text("folded"),  # title and summary without case, to be found by
    UniqueConstraint("community_id", "number"),
    Index(None, "community_id", "stage"),
)

version = of_community(
    "version",
    refers("proposal_id", "proposal"),
    number("version"),
    text("title"),
    text("summary"),
    moment("at"),
    refers("by", "member"),
    refers("amendment_id", "amendment", null=True),
    UniqueConstraint("proposal_id", "version"),
)

position = of_community(
    "position",
    refers("proposal_id", "proposal"),
    refers("member_id", "member", on_merge=OnMerge.APART),
    text("stance"),
    text("reason"),
    moment("at"),
    moment("lifted_at", null=True),
    UniqueConstraint("proposal_id", "member_id"),
    Index(None, "member_id"),
)

conflict = of_community(
    "conflict",
    refers("proposal_id", "proposal"),
    refers("member_id", "member", on_merge=OnMerge.APART),
    text("text"),
    moment("at"),
    UniqueConstraint("proposal_id", "member_id"),
)

amendment = of_community(
    "amendment",
    refers("proposal_id", "proposal"),
    number("number"),
    refers("author_id", "member"),
    number("base_version"),
    text("summary"),
    text("reason"),
    text("state"),
    moment("at"),
    moment("decided_at", null=True),
    text("answer"),
    UniqueConstraint("proposal_id", "number"),
)

ballot = of_community(
    "ballot",
    refers("proposal_id", "proposal"),
    number("round"),
    refers("member_id", "member", null=True, on_merge=OnMerge.APART),
    text("choice"),
    text("reason"),
    text("receipt"),
    moment("at"),
    UniqueConstraint("proposal_id", "round", "member_id"),
    UniqueConstraint("proposal_id", "round", "receipt"),
)

roll_entry = of_community(
    "roll_entry",
    refers("proposal_id", "proposal"),
    number("round"),
    refers("member_id", "member", on_merge=OnMerge.APART),
    number("voted"),
    UniqueConstraint("proposal_id", "round", "member_id"),
    CheckConstraint("voted IN (0, 1)", "yes_or_no"),
)
