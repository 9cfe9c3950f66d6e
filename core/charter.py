"""The charter: the community's own settings, each with its bounds and who may change it (people.md, "Setting up").

Tier *organizer*: an organizer may change it with a written reason. Tier *voted*: only an adopted proposal that
names it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from core.facts import Fact
from core.record import Act
from core.refusals import Refusal
from core.texts import bounded
from core.voting.table import OFFERED

if TYPE_CHECKING:
    from core.members import Member
    from core.work import Work


MOST_DIGITS = 9
"""Longest whole number that is read; Python refuses to read very long ones in its own words."""


class Tier(StrEnum):
    """Who may change a setting."""

    ORGANIZER = "organizer"
    VOTED = "voted"


class Kind(StrEnum):
    """How a value is read and shown; all whole numbers are kept in the unit named here."""

    NUMBER = "number"
    PERCENT = "percent"
    HOURS = "hours"
    DAYS = "days"
    SWITCH = "switch"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Setting:
    """One charter setting. Its words are the texts ``charter-<key with dots as dashes>``."""

    key: str
    kind: Kind
    default: int | str
    tier: Tier
    low: int = 0
    high: int = 0
    options: tuple[str, ...] = ()


def _settings(*settings: Setting) -> Mapping[str, Setting]:
    return {setting.key: setting for setting in settings}


SETTINGS = _settings(
    Setting("points.joining", Kind.NUMBER, 100, Tier.VOTED, 0, 1000),
    Setting("points.most-per-target", Kind.NUMBER, 10, Tier.VOTED, 1, 100),
    Setting("points.daily-cap", Kind.NUMBER, 20, Tier.VOTED, 0, 1000),
    Setting("points.weekly-cap", Kind.NUMBER, 60, Tier.VOTED, 0, 5000),
    Setting("points.rest-after", Kind.DAYS, 90, Tier.VOTED, 7, 3650),
    Setting("points.rest-step", Kind.DAYS, 30, Tier.VOTED, 1, 365),
    Setting("points.rest-floor", Kind.NUMBER, 20, Tier.VOTED, 0, 1000),
    Setting("agenda.supporters-least", Kind.NUMBER, 3, Tier.VOTED, 1, 100),
    Setting("agenda.supporters-percent", Kind.PERCENT, 10, Tier.VOTED, 1, 100),
    Setting("agenda.supporters-most", Kind.NUMBER, 10, Tier.VOTED, 1, 1000),
    Setting("agenda.points-per-supporter", Kind.NUMBER, 10, Tier.VOTED, 1, 100),
    Setting("agenda.members-per-open-proposal", Kind.NUMBER, 5, Tier.VOTED, 1, 1000),
    Setting("agenda.open-proposals-least", Kind.NUMBER, 5, Tier.VOTED, 1, 1000),
    Setting("proposal.support-length", Kind.DAYS, 30, Tier.ORGANIZER, 1, 365),
    Setting("proposal.deliberation-length", Kind.DAYS, 5, Tier.ORGANIZER, 1, 90),
    Setting("proposal.voting-length", Kind.DAYS, 5, Tier.ORGANIZER, 1, 60),
    Setting("proposal.resolving-length", Kind.HOURS, 72, Tier.ORGANIZER, 1, 720),
    Setting("proposal.reminder-before", Kind.HOURS, 24, Tier.ORGANIZER, 1, 168),
    Setting("voting.method", Kind.CHOICE, "consent", Tier.VOTED, options=OFFERED),
    Setting("voting.quorum", Kind.PERCENT, 20, Tier.VOTED, 0, 100),
    Setting("voting.quorum-charter", Kind.PERCENT, 30, Tier.VOTED, 0, 100),
    Setting("voting.open-ballots", Kind.SWITCH, 0, Tier.VOTED, 0, 1),
    Setting("voting.show-who-voted", Kind.SWITCH, 1, Tier.VOTED, 0, 1),
    Setting("members.active-for-quorum", Kind.DAYS, 90, Tier.VOTED, 7, 3650),
    Setting("members.active-for-agenda", Kind.DAYS, 30, Tier.VOTED, 7, 365),
    Setting("roles.moderator-term", Kind.DAYS, 30, Tier.VOTED, 1, 730),
    Setting("roles.organizer-term", Kind.DAYS, 182, Tier.VOTED, 1, 730),
    Setting("roles.steward-term", Kind.DAYS, 182, Tier.VOTED, 1, 730),
    Setting("roles.moderator-rest", Kind.DAYS, 30, Tier.VOTED, 0, 730),
    Setting("timebank.on", Kind.SWITCH, 0, Tier.ORGANIZER, 0, 1),
    Setting("timebank.gifts-only", Kind.SWITCH, 0, Tier.VOTED, 0, 1),
    Setting("timebank.credit-line", Kind.HOURS, 10, Tier.VOTED, 0, 1000),
    Setting("timebank.credit-growth", Kind.PERCENT, 10, Tier.VOTED, 0, 100),
    Setting("timebank.credit-growth-most", Kind.HOURS, 10, Tier.VOTED, 0, 1000),
    Setting("timebank.rate-most", Kind.NUMBER, 1, Tier.VOTED, 1, 3),
    Setting("timebank.longest", Kind.HOURS, 24, Tier.ORGANIZER, 1, 500),
    Setting("timebank.reminder-after", Kind.DAYS, 7, Tier.ORGANIZER, 1, 365),
    Setting("timebank.lapse-after", Kind.DAYS, 14, Tier.ORGANIZER, 2, 365),
    Setting("timebank.fairness-bound", Kind.NUMBER, 2, Tier.VOTED, 1, 100),
    Setting("timebank.nudge-pause", Kind.DAYS, 60, Tier.ORGANIZER, 7, 365),
    Setting("listings.lifetime", Kind.DAYS, 180, Tier.ORGANIZER, 14, 730),
    Setting("aid.lifetime", Kind.DAYS, 30, Tier.ORGANIZER, 1, 365),
    Setting("aid.asks-a-day", Kind.NUMBER, 3, Tier.ORGANIZER, 1, 50),
    Setting("aid.wave-size", Kind.NUMBER, 3, Tier.ORGANIZER, 1, 20),
    Setting("aid.wave-minutes", Kind.NUMBER, 20, Tier.ORGANIZER, 1, 720),
    Setting("aid.thanks-a-day", Kind.NUMBER, 5, Tier.ORGANIZER, 1, 50),
    Setting("moderation.prompts-a-day", Kind.NUMBER, 3, Tier.ORGANIZER, 1, 50),
    Setting("moderation.quick-path", Kind.SWITCH, 0, Tier.VOTED, 0, 1),
    Setting("moderation.memory", Kind.DAYS, 90, Tier.VOTED, 7, 730),
    Setting("moderation.appeal-length", Kind.DAYS, 7, Tier.VOTED, 1, 60),
    Setting("moderation.appeal-answer", Kind.HOURS, 48, Tier.VOTED, 4, 336),
    Setting("set-up.trusted-power", Kind.SWITCH, 0, Tier.ORGANIZER, 0, 1),
)


class CharterValues(Protocol):
    """The values that differ from the defaults."""

    def values(self) -> Mapping[str, int | str]: ...

    def put(self, key: str, value: int | str) -> None: ...


@dataclass(frozen=True)
class CharterChanged(Fact):
    """A setting has a new value (as people write it)."""

    key: str
    old: int | str
    new: int | str
    by: int | None
    proposal_id: int | None = None


@dataclass
class UnknownSetting(Refusal):
    """No setting has this key."""

    key: str
    nearest: str


@dataclass
class BadSetting(Refusal):
    """The value does not fit the setting."""

    key: str
    value: str
    kind: str
    low: int
    high: int
    options: str


@dataclass
class NeedsVote(Refusal):
    """Only an adopted proposal may change this setting."""

    key: str
    value: str


@dataclass
class SameSetting(Refusal):
    """The setting already has this value."""

    key: str
    value: str


def number(work: "Work", key: str) -> int:
    """Return a whole number of the charter, in the unit of its kind."""
    value = work.charter.values().get(key)
    return int(SETTINGS[key].default if value is None else value)


def choice(work: "Work", key: str) -> str:
    """Return the chosen option of the charter."""
    return str(work.charter.values().get(key, SETTINGS[key].default))


def switched_on(work: "Work", key: str) -> bool:
    """Say whether a switch of the charter is on."""
    return number(work, key) == 1


def find(key: str) -> Setting:
    """Return the setting, or refuse with the nearest key."""
    setting = SETTINGS.get(key.strip().lower())
    if setting is None:
        from difflib import get_close_matches  # noqa: PLC0415 - only a misspelt key needs it

        raise UnknownSetting(key, next(iter(get_close_matches(key.lower(), SETTINGS, 1, 0.3)), ""))
    return setting


_SWITCH_WORDS = {"on": 1, "yes": 1, "1": 1, "true": 1, "off": 0, "no": 0, "0": 0, "false": 0,
                 "sí": 1, "si": 1, "ja": 1, "an": 1, "nein": 0, "aus": 0}  # fmt: skip


def read_value(setting: Setting, text: str) -> int | str:
    """Return the value that this text means for the setting, or refuse with its bounds."""
    plain = text.strip().lower()
    refusal = BadSetting(setting.key, text, setting.kind, setting.low, setting.high, ", ".join(setting.options))
    if setting.kind is Kind.CHOICE:
        if plain not in setting.options:
            raise refusal
        return plain
    if setting.kind is Kind.SWITCH:
        if plain not in _SWITCH_WORDS:
            raise refusal
        return _SWITCH_WORDS[plain]
    # Only digits: "3 days" for a setting in hours would otherwise become three hours.
    digits = plain.removesuffix("%").strip()
    written = digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS
    if not written or not setting.low <= int(digits) <= setting.high:
        raise refusal
    return int(digits)


def change(work: "Work", member: "Member", key: str, text: str, reason: str) -> CharterChanged:
    """Change an organizer's setting with a written reason (10 to 500 characters); the act goes on the record."""
    setting = find(key)
    value = read_value(setting, text)
    if setting.tier is Tier.VOTED:
        raise NeedsVote(setting.key, str(value))
    return _put(work, setting, value, by=member.id, reason=bounded("reason", reason, 10, 500), rule=setting.key)


def apply_voted(work: "Work", key: str, value: int | str, proposal_id: int, number_: int) -> CharterChanged:
    """Change a setting as an adopted proposal decided."""
    return _put(work, SETTINGS[key], value, by=None, reason="", rule=f"P{number_}", proposal_id=proposal_id)


def _put(
    work: "Work",
    setting: Setting,
    value: int | str,
    *,
    by: int | None,
    reason: str,
    rule: str,
    proposal_id: int | None = None,
) -> CharterChanged:
    old = work.charter.values().get(setting.key, setting.default)
    if old == value and proposal_id is None:
        raise SameSetting(setting.key, str(value))
    work.charter.put(setting.key, value)
    values = {"key": setting.key, "old": str(old), "new": str(value)}
    work.record.add(Act(work.now, "charter-changed", by, f"charter:{setting.key}", reason, rule, values))
    fact = CharterChanged(setting.key, old, value, by, proposal_id)
    work.tell(fact)
    return fact
