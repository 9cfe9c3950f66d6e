"""Reports: somebody tells moderators about a message or a person. Who it was, only moderators on the case learn."""

from typing import TYPE_CHECKING

from core.members import Member
from core.moderation import cases
from core.moderation.cases import CaseMoved, Party, Spot
from core.moderation.model import TEXT, Case, Complaint, Origin, Report
from core.moderation.refusals import AlreadyReported, OwnReport
from core.texts import bounded

if TYPE_CHECKING:
    from core.work import Work


def report(work: "Work", by: Member, about: Party, spot: Spot, *, complaint: Complaint, text: str = "") -> Case:
    """Tell moderators about somebody, perhaps about one message of theirs; it joins the case of the same story."""
    if about.member_id == by.id:
        raise OwnReport
    said = bounded("text", text, 0, TEXT[1])
    case = cases.same_story(work, spot, about)
    if case and work.moderation.reports.count(case_id=case.id, reporter_id=by.id, message=spot.message):
        raise AlreadyReported(case.name)
    if case is None:
        case = cases.begin(work, Origin.REPORT, spot, about)
    else:
        changes: dict[str, object] = {}
        if spot.message and not case.message:
            changes |= {"message": spot.message, "link": spot.link}
        if not case.address:
            changes |= {"about": about.member_id, "address": about.address}
        case = work.moderation.cases.save(case, moved_at=work.now, **changes)
        work.tell(CaseMoved(case.id))
    work.moderation.reports.add(Report(case.id, by.id, work.now, complaint, said, spot.message))
    return case


def reporters(work: "Work", case: Case, reader: Member) -> tuple[Report, ...]:
    """Return the reports of a case for a moderator who works on it; nobody else gets any."""
    if not cases.on_case(work, case, reader) or case.about == reader.id:
        return ()
    return tuple(work.moderation.reports.find(case_id=case.id))
