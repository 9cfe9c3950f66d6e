### The charter: what each setting is called and means.

charter-title = The charter
charter-how = What one of them means, and how it is changed: `{ $prefix }charter show { $key }`.
charter-setting = Setting
charter-value = Value
charter-who = Changed by
charter-tier-organizer = organizers
charter-tier-voted = a vote
charter-now = Now: **{ $value }**
charter-default = From the start: { $value }
charter-bounds = From { $low } to { $high }
charter-options = One of: { $options }
charter-changed-by = { $tier ->
    [organizer] Organizers may change it, with a reason on the record.
   *[voted] Only an adopted proposal changes it.
}
charter-amount = { $kind ->
    [percent] { $number } %
    [hours] { $number ->
        [one] { $number } hour
       *[other] { $number } hours
    }
    [days] { $number ->
        [one] { $number } day
       *[other] { $number } days
    }
   *[number] { $number }
}
charter-on = on
charter-off = off
charter-set = **{ $name }** was { $old } and is { $new } now. Everyone hears of it, and your reason is on the record.
charter-exported = All { $count } settings:
told-charter-changed = Charter: **{ $name }** was { $old } and is **{ $new }** now{ GIVEN($proposal) ->
    [yes] , as { $proposal } decided.
   *[no] . { $by } changed it; the reason is on the record.
}

charter-group-points = Support Points
charter-group-agenda = The agenda
charter-group-proposal = Proposals
charter-group-voting = Voting
charter-group-members = Members
charter-group-roles = Roles
charter-group-set-up = Setting up
charter-group-listings = Listings
charter-group-aid = Mutual aid

charter-points-joining = Points on joining
charter-points-joining-meaning = How many Support Points somebody gets, once, when they become a member.
charter-points-most-per-target = Most points on one proposal
charter-points-most-per-target-meaning = How many points one member can place on one proposal at most.
charter-points-daily-cap = Most points earned in a day
charter-points-daily-cap-meaning = How many points a member can earn with governance work within a day.
charter-points-weekly-cap = Most points earned in a week
charter-points-weekly-cap-meaning = How many points a member can earn with governance work within a week.
charter-points-rest-after = Time until points rest
charter-points-rest-after-meaning = After so long without any governance act a member's points begin to rest. The next act wakes them.
charter-points-rest-step = Pace of resting
charter-points-rest-step-meaning = Each time this passes, another tenth of an inactive member's points rests.
charter-points-rest-floor = Points that never rest
charter-points-rest-floor-meaning = An inactive member keeps at least so many points.
charter-agenda-supporters-least = Least supporters
charter-agenda-supporters-least-meaning = A proposal needs at least so many supporters to reach the agenda.
charter-agenda-supporters-percent = Share of supporters
charter-agenda-supporters-percent-meaning = A proposal needs this share of the active members as supporters to reach the agenda.
charter-agenda-supporters-most = Most supporters needed
charter-agenda-supporters-most-meaning = However many members there are, no more supporters than this are asked for.
charter-agenda-points-per-supporter = Points for each supporter needed
charter-agenda-points-per-supporter-meaning = The points that a proposal needs are the supporters it needs times this number.
charter-agenda-members-per-open-proposal = Members for each open proposal
charter-agenda-members-per-open-proposal-meaning = One proposal may be open for so many active members; beyond that the agenda is harder to reach.
charter-agenda-open-proposals-least = Open proposals always welcome
charter-agenda-open-proposals-least-meaning = So many proposals may be open before the agenda becomes harder to reach, however few members there are.
charter-proposal-support-length = Time to find support
charter-proposal-support-length-meaning = How long a proposal looks for support before it rests.
charter-proposal-deliberation-length = Time to talk it over
charter-proposal-deliberation-length-meaning = How long a proposal is talked over before the vote.
charter-proposal-voting-length = Time to vote
charter-proposal-voting-length-meaning = How long a vote is open.
charter-proposal-resolving-length = Time to resolve blocks
charter-proposal-resolving-length-meaning = How long everyone has to find a wording that all can live with, when somebody blocks.
charter-proposal-reminder-before = Reminder before the close
charter-proposal-reminder-before-meaning = So long before a vote closes, those who have not voted are reminded.
charter-voting-method = Usual way to decide
charter-voting-method-meaning = How a proposal is decided that names no way of its own.
charter-voting-quorum = Quorum
charter-voting-quorum-meaning = So large a share of the active members must vote for a vote to count.
charter-voting-quorum-charter = Quorum for the charter
charter-voting-quorum-charter-meaning = The same for proposals that change the charter.
charter-voting-open-ballots = Open ballots
charter-voting-open-ballots-meaning = When on, everyone sees after the close who voted how. When off, ballots lose their names at the close.
charter-voting-show-who-voted = Show who voted
charter-voting-show-who-voted-meaning = When on, everyone sees who has voted (never how) while the vote is open.
charter-members-active-for-quorum = Active, for the quorum
charter-members-active-for-quorum-meaning = Whoever did a governance act within this time counts as active for the quorum.
charter-members-active-for-agenda = Active, for the agenda
charter-members-active-for-agenda-meaning = Whoever did a governance act within this time counts as active for the number of supporters needed.
charter-roles-moderator-term = Term of moderators
charter-roles-moderator-term-meaning = How long somebody is moderator when appointed.
charter-roles-organizer-term = Term of organizers
charter-roles-organizer-term-meaning = How long somebody is organizer when appointed.
charter-roles-steward-term = Term of stewards
charter-roles-steward-term-meaning = How long somebody is steward when appointed.
charter-roles-moderator-rest = Rest between terms of moderators
charter-roles-moderator-rest-meaning = So long somebody rests before being moderator again.
charter-set-up-trusted-power = Trusted people may set up
charter-set-up-trusted-power-meaning = When on, people whom the platform trusts (power level 50 on Matrix) may set up, not only those who run the room.
charter-listings-lifetime = Time of a listing
charter-listings-lifetime-meaning = How long a listing is found before its owner is asked whether it still holds.
charter-aid-lifetime = Time of an ask
charter-aid-lifetime-meaning = How long an ask or offer of help stays open when it does not say until when.
charter-aid-asks-a-day = Asks in a day
charter-aid-asks-a-day-meaning = How many asks and offers of help one member may write within a day.
charter-aid-wave-size = People called at once
charter-aid-wave-size-meaning = How many members are called on at the same time for an urgent ask.
charter-aid-wave-minutes = Minutes between calls
charter-aid-wave-minutes-meaning = So many minutes after some were called, the next are, until enough have answered.
charter-aid-thanks-a-day = Thanks in a day
charter-aid-thanks-a-day-meaning = How often one member may say thanks within a day, so that each is a joy.
