"""What of proposals waits for a member: votes, answers to amendments, outcomes and minority reports."""

from collections.abc import Iterator

from bot.commands import Context
from bot.replies import Moment
from bot.subjects.showing import title_of
from bot.waiting import Waits, waits
from core.proposals.model import AmendmentState, Proposal
from core.proposals.waiting import Task, Waiting, waiting_for

MARKS = {Task.VOTE: "🗳️", Task.AMENDMENT: "✏️", Task.OUTCOME: "🏁", Task.MINORITY: "📝"}


@waits
def what_waits(context: Context) -> Iterator[Waits]:
    """Yield what the member is asked for about proposals."""
    for waiting in waiting_for(context.work, context.member):
        yield _told(context, waiting)


def _told(context: Context, waiting: Waiting) -> Waits:
    words, task = context.words, waiting.task
    proposal = context.work.proposals.get(id=waiting.proposal_id)
    if proposal is None:
        raise LookupError(f"proposal {waiting.proposal_id} waits but is not there")
    until = Moment(waiting.until) if waiting.until else ""
    line = words.line("me-waiting", task=task, title=title_of(proposal), until=until)
    choice = words.choice(f"me-do-{task}", _line_for(context, task, proposal), MARKS[task], name=proposal.name)
    return Waits(line, choice, waiting.until)


def _line_for(context: Context, task: Task, proposal: Proposal) -> str:
    match task:
        case Task.VOTE:
            return f"vote {proposal.name}"
        case Task.AMENDMENT:
            offered = context.work.amendments.find(proposal_id=proposal.id, state=AmendmentState.OPEN)
            current = [each.name for each in offered if each.base_version == proposal.version]
            return f"amendment show {proposal.name} {current[0]}"
        case Task.OUTCOME:
            return f"proposal outcome {proposal.name}"
        case Task.MINORITY:
            return f"proposal minority {proposal.name}"
