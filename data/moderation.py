"""What moderation keeps for one community: each kind of row with its table."""

from core.moderation.model import (
    Accepted,
    Action,
    Agreement,
    Appeal,
    Case,
    CaseNote,
    Circle,
    Duty,
    Nudge,
    Rating,
    Report,
    Seat,
    Sensed,
)
from data.records import Records, Shape
from data.tables import moderation as tables
from data.wire import Wire

SENSED = Shape(Sensed, tables.sensed)
CASE = Shape(Case, tables.case)
REPORT = Shape(Report, tables.report)
NOTE = Shape(CaseNote, tables.note)
ACTION = Shape(Action, tables.action)
APPEAL = Shape(Appeal, tables.appeal)
AGREEMENT = Shape(Agreement, tables.agreement)
ACCEPTED = Shape(Accepted, tables.accepted)
CIRCLE = Shape(Circle, tables.circle)
SEAT = Shape(Seat, tables.seat)
RATING = Shape(Rating, tables.rating)
DUTY = Shape(Duty, tables.duty)
NUDGE = Shape(Nudge, tables.nudge)


class ModerationRecords:
    """All rows of moderation (``core.moderation.model.Moderation``)."""

    def __init__(self, wire: Wire, community_id: int) -> None:
        self.sensed: Records[Sensed] = Records(SENSED, wire, community_id)
        self.cases: Records[Case] = Records(CASE, wire, community_id)
        self.reports: Records[Report] = Records(REPORT, wire, community_id)
        self.notes: Records[CaseNote] = Records(NOTE, wire, community_id)
        self.actions: Records[Action] = Records(ACTION, wire, community_id)
        self.appeals: Records[Appeal] = Records(APPEAL, wire, community_id)
        self.agreements: Records[Agreement] = Records(AGREEMENT, wire, community_id)
        self.accepted: Records[Accepted] = Records(ACCEPTED, wire, community_id)
        self.circles: Records[Circle] = Records(CIRCLE, wire, community_id)
        self.seats: Records[Seat] = Records(SEAT, wire, community_id)
        self.ratings: Records[Rating] = Records(RATING, wire, community_id)
        self.duties: Records[Duty] = Records(DUTY, wire, community_id)
        self.nudges: Records[Nudge] = Records(NUDGE, wire, community_id)
