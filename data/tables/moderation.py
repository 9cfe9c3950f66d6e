"""Moderation: rooms that are screened, cases with what belongs to them, agreements. No text of a screened message."""

from sqlalchemy import Index, UniqueConstraint

from data.tables.columns import OnMerge, moment, number, of_community, refers, text, where

sensed = of_community(
    "sensed_room",
    text("platform"),
    text("address"),
    refers("by", "member"),
    moment("since"),
    number("shift"),
    text("bins"),
    text("unknown"),
    UniqueConstraint("community_id", "platform", "address"),
)

case = of_community(
    "moderation_case",
    number("number"),
    text("origin"),
    moment("opened_at"),
    moment("moved_at"),
    text("platform"),
    text("room"),
    text("thread"),
    text("message"),
    text("link"),
    refers("about", "member", null=True),
    text("address"),
    text("addressed"),
    text("signals"),
    number("level"),
    number("people"),
    moment("since", null=True),
    text("verdict"),
    refers("holder", "member", null=True),
    moment("closed_at", null=True),
    text("outcome"),
    UniqueConstraint("community_id", "number"),
    Index("ix_moderation_case_open", "community_id", "id", **where("closed_at IS NULL")),
    Index(None, "community_id", "platform", "room"),
)

report = of_community(
    "moderation_report",
    refers("case_id", "moderation_case"),
    refers("reporter_id", "member", on_merge=OnMerge.LATEST),
    moment("at"),
    text("complaint"),
    text("text"),
    text("message"),
    UniqueConstraint("case_id", "reporter_id", "message"),
)

note = of_community(
    "moderation_note",
    refers("case_id", "moderation_case"),
    refers("by", "member"),
    moment("at"),
    text("text"),
    Index(None, "case_id"),
)

action = of_community(
    "moderation_action",
    refers("case_id", "moderation_case"),
    text("step"),
    refers("by", "member", null=True),
    moment("at"),
    text("state"),
    text("platform"),
    text("room"),
    number("agreement"),
    text("reason"),
    refers("about", "member", null=True),
    text("address"),
    text("thread"),
    text("message"),
    text("skipped"),
    text("words"),
    number("minutes"),
    moment("until", null=True),
    text("rooms"),
    text("before"),
    text("code"),
    moment("undone_at", null=True),
    refers("undone_by", "member", null=True),
    Index(None, "case_id"),
    Index(None, "community_id", "platform", "address"),
)

appeal = of_community(
    "moderation_appeal",
    refers("case_id", "moderation_case"),
    refers("action_id", "moderation_action"),
    moment("at"),
    text("text"),
    moment("due_at"),
    text("state"),
    refers("decided_by", "member", null=True),
    moment("decided_at", null=True),
    text("answer"),
    UniqueConstraint("action_id"),
    Index(None, "case_id"),
)

agreement = of_community(
    "agreement",
    number("number"),
    text("title"),
    text("text"),
    refers("by", "member"),
    moment("since"),
    moment("review_at"),
    moment("ended_at", null=True),
    UniqueConstraint("community_id", "number"),
)

accepted = of_community(
    "agreement_accepted",
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    moment("at"),
    UniqueConstraint("community_id", "member_id"),
)

circle = of_community(
    "circle",
    refers("case_id", "moderation_case"),
    refers("facilitator", "member"),
    moment("at"),
    text("state"),
    text("agreement"),
    number("follow_up_days"),
    moment("follow_up_at", null=True),
    moment("ended_at", null=True),
    Index(None, "case_id"),
)

seat = of_community(
    "circle_seat",
    refers("circle_id", "circle"),
    text("platform"),
    text("address"),
    number("declined"),
    text("told"),
    number("agrees"),
    UniqueConstraint("circle_id", "platform", "address"),
)

rating = of_community(
    "moderation_rating",
    refers("case_id", "moderation_case"),
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    moment("at"),
    *(number(each) for each in ("fairness", "empathy", "speed", "communication")),
    UniqueConstraint("case_id", "member_id"),
)

duty = of_community(
    "moderation_duty",
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    moment("since"),
    number("quiet_from"),
    number("quiet_to"),
    UniqueConstraint("community_id", "member_id"),
)

nudge = of_community(
    "moderation_nudge",
    refers("member_id", "member", on_merge=OnMerge.LATEST),
    moment("told_at", null=True),
    UniqueConstraint("community_id", "member_id"),
)
