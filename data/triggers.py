"""What the database itself refuses: triggers that keep the books final and every balance true to its postings.

They are no part of the migrations: each upgrade drops them first and installs them anew at its end, because changing a
table on SQLite loses its triggers without a word.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trigger:
    """One refusal or consequence. ``refuse_if`` is an SQL condition over NEW and OLD; ``first`` runs before it."""

    name: str
    table: str
    event: str
    says: str
    refuse_if: str = ""
    first: str = ""

    @property
    def timing(self) -> str:
        """BEFORE refuses what is about to happen, AFTER follows up what did."""
        return "AFTER" if self.first else "BEFORE"


_KEEPS = "an account keeps its owner and unit"
_FINAL = "ledger entries are final"

TRIGGERS = (
    Trigger("entry_no_update", "entry", "UPDATE", _FINAL),
    Trigger("entry_no_delete", "entry", "DELETE", _FINAL),
    Trigger("posting_no_update", "posting", "UPDATE", _FINAL),
    Trigger("posting_no_delete", "posting", "DELETE", _FINAL),
    Trigger("act_no_update", "act", "UPDATE", "the record of acts is final"),
    Trigger("act_no_delete", "act", "DELETE", "the record of acts is final"),
    Trigger("account_no_delete", "account", "DELETE", "accounts stay"),
    Trigger("account_keeps_owner", "account", "UPDATE OF community_id, owner_kind, owner_ref, unit", _KEEPS),
    Trigger("account_floor_widens", "account", "UPDATE OF floor", "a floor only ever widens", "NEW.floor > OLD.floor"),
    Trigger("account_opens_empty", "account", "INSERT", "an account opens empty", "NEW.balance <> 0"),
    Trigger(
        "entry_continues_chain",
        "entry",
        "INSERT",
        "an entry continues the chain",
        "NEW.seq > 1 AND NOT EXISTS (SELECT 1 FROM entry"
        " WHERE community_id = NEW.community_id AND seq = NEW.seq - 1 AND hash = NEW.previous)",
    ),
    Trigger(
        "account_follows_postings",
        "account",
        "UPDATE OF balance",
        "only a posting moves a balance",
        "NEW.balance <> COALESCE((SELECT balance FROM posting WHERE account_id = NEW.id ORDER BY seq DESC LIMIT 1), 0)",
    ),
    Trigger(
        "posting_moves_balance",
        "posting",
        "INSERT",
        "a posting carries its account's balance",
        "NOT EXISTS (SELECT 1 FROM account"
        " WHERE id = NEW.account_id AND community_id = NEW.community_id AND balance = NEW.balance)",
        "UPDATE account SET balance = balance + NEW.amount WHERE id = NEW.account_id;",
    ),
)


def install(dialect: str) -> Sequence[str]:
    """Return the statements that create every trigger on ``sqlite`` or ``postgresql``."""
    return [sql for each in TRIGGERS for sql in (_sqlite(each) if dialect == "sqlite" else _postgresql(each))]


def installed(dialect: str) -> str:
    """Return the query that names every trigger that the database has."""
    if dialect == "sqlite":
        return "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    return (
        "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
        " WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace"
    )


def uninstall(dialect: str, name: str) -> str:
    """Return the statement that drops the trigger of that name."""
    return f"DROP TRIGGER {name}" if dialect == "sqlite" else f"DROP FUNCTION {name}() CASCADE"


def _sqlite(trigger: Trigger) -> Sequence[str]:
    condition = f" WHERE {trigger.refuse_if}" if trigger.refuse_if else ""
    head = f"CREATE TRIGGER {trigger.name} {trigger.timing} {trigger.event} ON {trigger.table}"
    return [f"{head} BEGIN {trigger.first} SELECT RAISE(ABORT, '{_quoted(trigger.says)}'){condition}; END"]


def _postgresql(trigger: Trigger) -> Sequence[str]:
    refusal = f"RAISE EXCEPTION '{_quoted(trigger.says)}' USING ERRCODE = 'integrity_constraint_violation';"
    if trigger.refuse_if:
        refusal = f"IF {trigger.refuse_if} THEN {refusal} END IF; RETURN NEW;"
    function = f"CREATE FUNCTION {trigger.name}() RETURNS trigger LANGUAGE plpgsql AS"
    head = f"CREATE TRIGGER {trigger.name} {trigger.timing} {trigger.event} ON {trigger.table}"
    return [
        f"{function} $$ BEGIN {trigger.first} {refusal} END $$",
        f"{head} FOR EACH ROW EXECUTE FUNCTION {trigger.name}()",
    ]


def _quoted(words: str) -> str:
    return words.replace("'", "''")
