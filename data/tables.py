"""Every table, as SQLAlchemy Core metadata: plain integers and texts, so that SQLite and PostgreSQL keep the same.

Moments are whole microseconds since 1970 (UTC), choices their text, yes and no 1 and 0, everything composite JSON.
A column has the name of the dataclass field that it keeps. What belongs to a community names it in ``community_id``;
``inbound`` and ``form`` belong to a platform, where something is said before anyone knows for which community.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    # Every constraint has a name, because an unnamed one can never be changed on SQLite.
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _number(name: str, *, null: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=null)


_moment = _number


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null)


def _refers(name: str, target: str, *, null: bool = False) -> Column[int]:
    return Column(name, BigInteger, ForeignKey(f"{target}.id"), nullable=null)


def _rows(name: str, *items: SchemaItem) -> Table:
    """Return a table whose rows have an id that is never given twice."""
    id_ = Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    return Table(name, metadata, id_, *items, sqlite_autoincrement=True)


def _of_community(name: str, *items: SchemaItem) -> Table:
    return _rows(name, _refers("community_id", "community"), *items)


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


community = _rows(
    "community",
    _text("name"),
    _text("purpose"),
    _text("language"),
    _text("zone"),
    _moment("created_at"),
)

room = _of_community(
    "room",
    _text("platform"),
    _text("address"),
    _text("purpose"),
    _moment("bound_at"),
    UniqueConstraint("platform", "address", "purpose"),
    Index(None, "community_id"),
)

charter_value = Table(
    "charter_value",
    metadata,
    _refers("community_id", "community"),
    _text("key"),
    _text("value"),
    PrimaryKeyConstraint("community_id", "key"),
    sqlite_with_rowid=False,
)

# --- members -------------------------------------------------------------------------------------------------------

member = _of_community(
    "member",
    _text("name"),
    _moment("joined_at"),
    _moment("acted_at"),
    _text("language"),
    _text("zone"),
    _text("folded"),  # the name without case, to be found by
    Index(None, "community_id", "folded"),
)

identity = _of_community(
    "identity",
    _refers("member_id", "member"),
    _text("platform"),
    _text("address"),
    _moment("seen_at"),
    UniqueConstraint("platform", "address", "community_id"),
    Index(None, "member_id"),
)

term = _of_community(
    "term",
    _refers("member_id", "member"),
    _text("role"),
    _moment("starts_at"),
    _moment("ends_at"),
    _refers("appointed_by", "member", null=True),
    _text("reason"),
    _moment("ended_at", null=True),
    Index(None, "community_id", "member_id"),
)

# --- the books -----------------------------------------------------------------------------------------------------

account = _of_community(
    "account",
    _text("owner_kind"),
    _text("owner_ref"),
    _text("unit"),
    _number("balance"),
    _number("floor", null=True),
    UniqueConstraint("community_id", "owner_kind", "owner_ref", "unit"),
    CheckConstraint("floor IS NULL OR balance >= floor", "above_floor"),
)

entry = Table(
    "entry",
    metadata,
    _refers("community_id", "community"),
    _number("seq"),
    _moment("at"),
    _text("kind"),
    _text("subject"),
    _refers("by", "member", null=True),
    _text("previous"),
    _text("hash"),
    PrimaryKeyConstraint("community_id", "seq"),
    CheckConstraint("seq > 0", "counted"),
    sqlite_with_rowid=False,
)

posting = Table(
    "posting",
    metadata,
    _number("community_id"),
    _number("seq"),
    _number("position"),
    _refers("account_id", "account"),
    _number("amount"),
    _number("balance"),  # of the account, after this posting
    PrimaryKeyConstraint("community_id", "seq", "position"),
    ForeignKeyConstraint(["community_id", "seq"], ["entry.community_id", "entry.seq"]),
    UniqueConstraint("account_id", "seq"),
    CheckConstraint("amount <> 0", "moves"),
    sqlite_with_rowid=False,
)

placement = _of_community(
    "placement",
    _refers("member_id", "member"),
    _text("target"),
    _number("points"),
    _moment("placed_at"),
    UniqueConstraint("community_id", "member_id", "target"),
    Index(None, "community_id", "target"),
    CheckConstraint("points > 0", "some"),
)

# --- proposals -----------------------------------------------------------------------------------------------------

proposal = _of_community(
    "proposal",
    _number("number"),
    _refers("author_id", "member"),
    _text("title"),
    _text("summary"),
    _text("path"),
    _text("stage"),
    _moment("stage_at"),
    _moment("created_at"),
    _text("wish"),
    _text("method"),
    _number("group_id", null=True),
    _number("cost_minor", null=True),
    _text("currency"),
    _text("setting"),
    _text("setting_value"),
    _moment("stage_ends_at", null=True),
    _number("version"),
    _number("round"),
    _number("revived"),
    _text("outcome"),
    _text("next_step"),
    _text("minority"),
    _text("tally", null=True),
    _text("folded"),  # title and summary without case, to be found by
    UniqueConstraint("community_id", "number"),
    Index(None, "community_id", "stage"),
)

version = _of_community(
    "version",
    _refers("proposal_id", "proposal"),
    _number("version"),
    _text("title"),
    _text("summary"),
    _moment("at"),
    _refers("by", "member"),
    _refers("amendment_id", "amendment", null=True),
    UniqueConstraint("proposal_id", "version"),
)

position = _of_community(
    "position",
    _refers("proposal_id", "proposal"),
    _refers("member_id", "member"),
    _text("stance"),
    _text("reason"),
    _moment("at"),
    _moment("lifted_at", null=True),
    UniqueConstraint("proposal_id", "member_id"),
)

conflict = _of_community(
    "conflict",
    _refers("proposal_id", "proposal"),
    _refers("member_id", "member"),
    _text("text"),
    _moment("at"),
    UniqueConstraint("proposal_id", "member_id"),
)

amendment = _of_community(
    "amendment",
    _refers("proposal_id", "proposal"),
    _number("number"),
    _refers("author_id", "member"),
    _number("base_version"),
    _text("summary"),
    _text("reason"),
    _text("state"),
    _moment("at"),
    _moment("decided_at", null=True),
    _text("answer"),
    UniqueConstraint("proposal_id", "number"),
)

ballot = _of_community(
    "ballot",
    _refers("proposal_id", "proposal"),
    _number("round"),
    _refers("member_id", "member", null=True),
    _text("choice"),
    _text("reason"),
    _text("receipt"),
    _moment("at"),
    UniqueConstraint("proposal_id", "round", "member_id"),
    UniqueConstraint("proposal_id", "round", "receipt"),
)

roll_entry = _of_community(
    "roll_entry",
    _refers("proposal_id", "proposal"),
    _number("round"),
    _refers("member_id", "member"),
    _number("voted"),
    UniqueConstraint("proposal_id", "round", "member_id"),
    CheckConstraint("voted IN (0, 1)", "yes_or_no"),
)

# --- what happened, and what will ----------------------------------------------------------------------------------

act = _of_community(
    "act",
    _moment("at"),
    _text("kind"),
    _refers("by", "member", null=True),
    _text("about"),
    _text("reason"),
    _text("rule"),
    _text("values"),
    Index(None, "community_id", "id"),
    Index(None, "community_id", "about", "id"),
)

deadline = _of_community(
    "deadline",
    _text("kind"),
    _text("subject"),
    _moment("due_at"),
    _moment("done_at", null=True),
    Index("uq_deadline_open", "community_id", "subject", "kind", unique=True, **_where("done_at IS NULL")),
    Index("ix_deadline_open", "due_at", **_where("done_at IS NULL")),
)

# --- the conversation ----------------------------------------------------------------------------------------------

inbound = Table(
    "inbound",
    metadata,
    _text("platform"),
    _text("event_id"),
    _moment("at"),
    _text("reply", null=True),
    _moment("answered_at", null=True),
    PrimaryKeyConstraint("platform", "event_id"),
    Index("ix_inbound_unanswered", "platform", "at", **_where("reply IS NOT NULL")),
    sqlite_with_rowid=False,
)

WAITING = "sent_at IS NULL AND dead_at IS NULL"
UNCLAIMED_CARD = f"kind = 'card' AND claimed_at IS NULL AND {WAITING}"

outbox = _of_community(
    "outbox",
    _text("platform"),
    _text("room"),
    _text("kind"),
    _moment("created_at"),
    _moment("due_at"),
    _text("thread"),
    _text("address"),
    _text("subject"),
    _text("fact"),
    _text("values"),
    _number("attempts"),
    _moment("claimed_at", null=True),
    _moment("sent_at", null=True),
    _text("handle"),
    _moment("dead_at", null=True),
    Index("ix_outbox_waiting", "platform", "id", **_where(WAITING)),
    Index("ix_outbox_retried", "platform", "room", "address", **_where(f"attempts > 0 AND {WAITING}")),
    Index("uq_outbox_card", "platform", "room", "subject", unique=True, **_where(UNCLAIMED_CARD)),
)

posted = _of_community(
    "posted",
    _text("platform"),
    _text("room"),
    _text("subject"),
    _text("handle"),
    _text("thread"),
    _moment("edited_at", null=True),
    UniqueConstraint("platform", "room", "subject"),
    Index(None, "platform", "room", "handle"),
    Index(None, "community_id", "subject"),
)

form = _rows(
    "form",
    _text("platform"),
    _text("room"),
    _text("thread"),
    _text("address"),
    _text("line"),
    _text("param"),
    _moment("expires_at"),
    UniqueConstraint("platform", "room", "thread", "address"),
)
