"""Drafts: written, changed and thrown away by their author alone, and seen by nobody else."""

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict, Unpack

from core import charter, ledger
from core.members import Member
from core.proposals import stages
from core.proposals.model import MOST_COST, SUMMARY, TITLE, WISH, Path, Proposal, Stage
from core.proposals.refusals import BadCost
from core.refusals import NotFound
from core.texts import bounded, one_line
from core.voting.table import OFFERED

if TYPE_CHECKING:
    from core.work import Work


class Extras(TypedDict, total=False):
    """What a draft may say beyond its title, summary and path."""

    wish: str
    method: str
    setting: str
    setting_value: str
    cost_minor: int | None
    currency: str


class Changes(Extras, total=False):
    """All that can be changed in a draft."""

    title: str
    summary: str
    path: Path


def draft(work: "Work", member: Member, title: str, summary: str, path: Path, **extras: Unpack[Extras]) -> Proposal:
    """Keep a new draft. A proposal for the charter names a setting and its new value, of either tier."""
    proposal = Proposal(0, member.id, title, summary, path, Stage.DRAFT, work.now, work.now, **extras)
    return work.proposals.add(replace(checked(work, proposal), number=work.proposals.next_number()))


def edit_draft(work: "Work", member: Member, proposal: Proposal, **changes: Unpack[Changes]) -> Proposal:
    """Change what is named of one's own draft."""
    stages.require_author(member, proposal)
    stages.require(work, proposal, Stage.DRAFT)
    new = checked(work, replace(proposal, **changes))
    return work.proposals.save(proposal, **{name: getattr(new, name) for name in Changes.__annotations__})


def discard(work: "Work", member: Member, proposal: Proposal) -> None:
    """Throw one's own draft away; nothing of it is kept."""
    stages.require_author(member, proposal)
    stages.require(work, proposal, Stage.DRAFT)
    work.proposals.remove(id=proposal.id)


def checked(work: "Work", proposal: Proposal) -> Proposal:
    """Return the draft with its texts cleaned and its setting's value as the charter writes it, or refuse."""
    if proposal.method and proposal.method not in OFFERED:
        raise NotFound("method", proposal.method, OFFERED[0])
    cost = proposal.cost_minor
    currency = proposal.currency.strip().upper()
    known = ledger.valid_unit(currency) and currency not in ledger.DECIMALS
    if (cost is not None or currency) and not (cost is not None and 0 <= cost <= MOST_COST and known):
        raise BadCost(cost or 0, proposal.currency)
    setting, value = "", ""
    if proposal.setting or proposal.setting_value:
        found = charter.find(proposal.setting)
        new = charter.read_value(found, proposal.setting_value)
        setting, value = found.key, str(new)
        if work.charter.values().get(found.key, found.default) == new:
            raise charter.SameSetting(setting, value)
    return replace(
        proposal,
        title=one_line("title", proposal.title, *TITLE),
        summary=bounded("summary", proposal.summary, *SUMMARY),
        wish=bounded("wish", proposal.wish, *WISH),
        currency=currency,
        setting=setting,
        setting_value=value,
    )
