"""The live card of a proposal: what it says, how it stands, and what can be done now. Made anew at each delivery."""

from collections import Counter

from bot.announce import card
from bot.replies import Block, Choice, Moment, Paragraph, Quote, Reply, Strong
from bot.subjects.showing import dissent_blocks, mention, mentions, paragraphs, title_of
from bot.words import Words
from core import points
from core.proposals import ballots, closing, deliberation, outcome, support
from core.proposals.model import BALLOT_STAGES, DECIDED, Proposal, Stage, Stance
from core.work import Work

MARKS = {
    "consent": "👍",
    "reservation": "🤔",
    "yes": "👍",
    "no": "👎",
    "abstain": "🤷",
    "block": "🛑",
    "support": "👍",
    "oppose": "👎",
}
"""The mark of each choice. Words always stand beside it."""


@card("proposal")
def proposal_card(work: Work, proposal_id: int, words: Words) -> Reply:
    """Return the card of a proposal."""
    proposal = work.proposals.get(id=proposal_id)
    if proposal is None:
        return Reply("", (words.paragraph("proposal-gone"),), language=words.language, zone=words.zone)
    blocks = (*_head(work, words, proposal), *standing(work, words, proposal))
    return Reply(title_of(proposal), blocks, choices(work, words, proposal), False, words.language, words.zone)


def _head(work: Work, words: Words, proposal: Proposal) -> tuple[Block, ...]:
    stage = Strong(words.text(f"stage-{proposal.stage}"))
    path = words.text(f"path-{proposal.path}")
    author = mention(work, proposal.author_id)
    if proposal.stage_ends_at:
        first = words.paragraph(
            "card-until", stage=stage, until=Moment(proposal.stage_ends_at), author=author, path=path
        )
    else:
        first = words.paragraph("card-since", stage=stage, since=Moment(proposal.stage_at), author=author, path=path)
    blocks: list[Block] = [first, *paragraphs(proposal.summary)]
    if proposal.wish:
        blocks.append(words.paragraph("card-wish", wish=proposal.wish))
    if proposal.setting:
        blocks.append(words.paragraph("card-setting", setting=proposal.setting, value=proposal.setting_value))
    if proposal.cost_minor is not None:
        cost = f"{proposal.cost_minor // 100}.{proposal.cost_minor % 100:02} {proposal.currency}"
        blocks.append(words.paragraph("card-cost", cost=cost))
    return tuple(blocks)


def standing(work: Work, words: Words, proposal: Proposal) -> tuple[Block, ...]:
    """Return how the proposal stands in its stage."""
    if proposal.stage is Stage.SUPPORT:
        supporters, placed = points.placed_on(work, proposal.target)
        needed = support.threshold(work)
        return (
            words.paragraph(
                "card-support",
                points=placed,
                needed=needed.points,
                supporters=supporters,
                wanted=needed.supporters,
            ),
        )
    if proposal.stage is Stage.DELIBERATION:
        return (*_positions(work, words, proposal), *_conflicts(work, words, proposal))
    if proposal.stage in BALLOT_STAGES:
        return (*_turnout(work, words, proposal), *_conflicts(work, words, proposal))
    if proposal.stage is Stage.RESOLVING:
        blocks: list[Block] = [words.paragraph("card-resolving")]
        for each in closing.standing_blocks(work, proposal):
            blocks += [words.paragraph("card-block", member=mention(work, each.member_id)), Quote((each.reason,))]
        return tuple(blocks)
    return decision(work, words, proposal) if proposal.stage in DECIDED else ()


def decision(work: Work, words: Words, proposal: Proposal) -> tuple[Block, ...]:
    """Return a decision: the count, the outcome in its author's words, and the dissent that stays with it."""
    blocks: list[Block] = []
    tally = ballots.result(proposal)
    if tally:
        method = str((proposal.tally or {})["method"])
        counted = ", ".join(
            f"{words.text(f'ballot-{method}-{choice}')} {count}" for choice, count in tally.counts.items()
        )
        blocks += [
            words.paragraph(f"tally-{tally.why}", method=words.text(f"method-{method}")),
            words.paragraph("card-count", counted=counted, cast=tally.cast, roll=tally.roll, quorum=tally.quorum),
        ]
    if proposal.outcome:
        blocks += [words.paragraph("card-outcome"), Quote((proposal.outcome,))]
    if proposal.next_step:
        blocks.append(words.paragraph("card-next-step", step=proposal.next_step))
    blocks += dissent_blocks(work, words, outcome.dissent(work, proposal))
    return tuple(blocks)


def choices(work: Work, words: Words, proposal: Proposal) -> tuple[Choice, ...]:
    """Return what can be done with one press."""
    name = proposal.name
    more = words.choice("choice-details", f"proposal show {name}", "🔎")
    match proposal.stage:
        case Stage.SUPPORT:
            return (
                words.choice("choice-support", f"points place {name} 5", "5️⃣", points=5),
                words.choice("choice-support", f"points place {name} 10", "🔟", points=10),
                more,
            )
        case Stage.DELIBERATION:
            stances = [
                words.choice(f"stance-{stance}", f"proposal position {name} {stance}", MARKS[stance])
                for stance in Stance
            ]
            return (*stances, words.choice("choice-amend", f"amendment offer {name}", "✏️"), more)
        case Stage.VOTING | Stage.TESTING:
            return (*ballot_choices(work, words, proposal), more)
        case Stage.RESOLVING:
            return (
                words.choice("choice-unblock", f"proposal unblock {name}", "🕊️"),
                words.choice("choice-amend", f"amendment offer {name}", "✏️"),
                more,
            )
        case Stage.RESTING:
            return (words.choice("choice-revive", f"proposal revive {name}", "🌱"), more)
        case Stage.ADOPTED | Stage.REJECTED:
            return (words.choice("choice-ballots", f"proposal ballots {name}", "🗳️"),)
        case _:
            return ()


def ballot_choices(work: Work, words: Words, proposal: Proposal) -> tuple[Choice, ...]:
    """Return one choice for each way to vote."""
    method = ballots.method_of(work, proposal)
    return tuple(
        words.choice(f"ballot-{method.name}-{choice.id}", f"vote {proposal.name} {choice.id}", MARKS.get(choice.id, ""))
        for choice in method.choices
    )


def _positions(work: Work, words: Words, proposal: Proposal) -> tuple[Block, ...]:
    stances = Counter(each.stance for each in deliberation.positions(work, proposal) if each.lifted_at is None)
    if not stances:
        return (words.paragraph("card-no-positions"),)
    said = ", ".join(f"{words.text(f'stance-{stance}')} {stances[stance]}" for stance in Stance if stances[stance])
    return (words.paragraph("card-positions", said=said),)


def _conflicts(work: Work, words: Words, proposal: Proposal) -> tuple[Block, ...]:
    declared = work.conflicts.find(proposal_id=proposal.id)
    lines = [words.line("card-conflict", member=mention(work, each.member_id), text=each.text) for each in declared]
    return words.bullets(lines)


def _turnout(work: Work, words: Words, proposal: Proposal) -> tuple[Block, ...]:
    turnout = ballots.turnout(work, proposal)
    method = words.text(f"method-{ballots.method_of(work, proposal).name}")
    first = words.paragraph("card-turnout", method=method, cast=turnout.cast, roll=turnout.roll, quorum=turnout.quorum)
    secret = words.paragraph("card-open-ballots" if (proposal.tally or {}).get("open") else "card-secret")
    if not turnout.voters:
        return first, secret
    voters = words.line("card-voters")
    return first, Paragraph((*voters, " ", *mentions(work, turnout.voters))), secret
