"""Linking: two chat accounts of one person become one member, and can part again (people.md, "Linking").

What is still open counts the person once from now on. What is decided stays as it was recorded; the name that stands
there leads to the one member. Nothing final is rewritten: balances move by an entry, and the merge is on the record.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core import helpers, ledger, members, points, roles
from core.facts import Fact
from core.ledger import Owner, OwnerKind, Posting
from core.members import Identity, Member
from core.proposals import joining
from core.record import Act
from core.refusals import Refusal
from core.timebank import joining as timebank_joining

if TYPE_CHECKING:
    from core.work import Work

JOINS: tuple[Callable[["Work", Member, Member], None], ...] = (
    roles.require_apart,
    timebank_joining.require_strangers,
    timebank_joining.join_hours,
    helpers.part,
    joining.join_voices,
    points.join_placements,
)
"""What the subjects do before ``kept`` takes over what names ``gone``, in this order; any of them may refuse."""
PERSONAL = (OwnerKind.MEMBER, OwnerKind.RESTING)
"""Accounts that belong to a person, named by the member's id."""
RULE = "one-person-one-vote"
"""On what linking and parting rest."""


@dataclass(frozen=True, slots=True)
class Account:
    """A chat account: the address of somebody on a platform."""

    platform: str
    address: str


@dataclass(frozen=True)
class AccountsLinked(Fact):
    """Accounts became one member's; the account named is where it was said, and the others are told."""

    member_id: int
    platform: str
    address: str


@dataclass(frozen=True)
class AccountUnlinked(Fact):
    """The account named was taken off a member and begins anew."""

    member_id: int
    platform: str
    address: str


@dataclass
class OwnCode(Refusal):
    """The code was made with the very account that enters it."""


@dataclass
class AlreadyLinked(Refusal):
    """Both accounts belong to this member already."""

    name: str


@dataclass
class NothingLinked(Refusal):
    """The member has a single account."""


@dataclass
class NoSuchAccount(Refusal):
    """The member has no account of this number."""

    number: int
    most: int


@dataclass
class TooLowTogether(Refusal):
    """Added up, the balances would pass the floor of what one person may owe."""

    unit: str


def link(work: "Work", here: Account, there: Account) -> Member | None:
    """Make two accounts one member's in this community; None when neither is a member of it."""
    one = work.members.by_address(here.platform, here.address)
    other = work.members.by_address(there.platform, there.address)
    person = one or other
    if person is None:
        return None
    if one and other:
        person = one if one.id == other.id else _merge(work, one, other)
    else:
        new = there if one else here
        work.identities.add(Identity(person.id, new.platform, new.address, seen_at=work.now))
    work.tell(AccountsLinked(person.id, here.platform, here.address))
    return person


def unlink(work: "Work", member: Member, account: Account) -> Member | None:
    """Take an account off a member who has others; whoever uses it begins anew, without a second joining grant.

    Return who they are from now on, or None when the account is not one of several of the member.
    """
    own, wanted = work.identities.find(member_id=member.id), (account.platform, account.address)
    identity = next((each for each in own if (each.platform, each.address) == wanted), None)
    if identity is None or len(own) == 1:
        return None
    work.identities.remove(id=identity.id)
    new = members.begin(work, account.platform, account.address, member.name)
    points.rest(work, new.id)  # sets the moment from which points that they may earn can rest
    _record(work, "unlinked", member, new)
    work.tell(AccountUnlinked(member.id, account.platform, account.address))
    return new


def accounts(work: "Work", member: Member) -> tuple[Account, ...]:
    """Return the accounts of a member, the first one first."""
    return tuple(Account(each.platform, each.address) for each in work.identities.find(member_id=member.id))


def absorb(work: "Work", kept: Member, gone: Member) -> None:
    """Let everything that is one member's be another's from now on, balances included; a subject may refuse."""
    for join in JOINS:
        join(work, kept, gone)
    _join_balances(work, kept, gone)
    work.deadlines.clear(f"member:{gone.id}")
    work.members.merge(gone, kept)


def _merge(work: "Work", *both: Member) -> Member:
    # Who has the joining grant stays, so that it is found where that member joined.
    kept, gone = sorted(both, key=lambda each: (-points.granted(work, each), each.joined_at, each.id))
    second = points.granted(work, gone)
    absorb(work, kept, gone)
    person = work.members.save(
        kept,
        acted_at=max(kept.acted_at, gone.acted_at),
        language=kept.language or gone.language,
        zone=kept.zone or gone.zone,
    )
    points.wake(work, person.id)
    if second:
        points.return_grant(work, person.id, second)
    _record(work, "linked", person, gone)
    return person


def _join_balances(work: "Work", kept: Member, gone: Member) -> None:
    postings: list[Posting] = []
    for theirs in work.ledger.accounts():
        if theirs.owner.kind in PERSONAL and theirs.owner.ref == str(gone.id) and theirs.balance:
            owner = Owner(theirs.owner.kind, str(kept.id))
            own = work.ledger.account(owner, theirs.unit) or work.ledger.open_account(owner, theirs.unit, theirs.floor)
            if own.floor is not None and own.balance + theirs.balance < own.floor:
                raise TooLowTogether(theirs.unit)
            postings.append(Posting(theirs.owner, theirs.unit, -theirs.balance))
            postings.append(Posting(owner, theirs.unit, theirs.balance))
    if postings:
        ledger.post(work, "link", postings, subject=f"member:{kept.id}", by=kept.id)


def _record(work: "Work", kind: str, person: Member, other: Member) -> None:
    values = {"member": str(person.id), "other": other.name}
    work.record.add(Act(work.now, kind, person.id, f"member:{person.id}", "", RULE, values))
