### Names of things that many sentences share: stages, stances, paths, roles, rooms, units, topics, and what to press.

path-education = Education
path-economy = Economy
path-wellbeing = Wellbeing
path-technology = Technology
path-governance = Governance
path-connection = Connection
path-media = Media
path-planet = Planet

stage-draft = Draft
stage-support = Looking for support
stage-deliberation = Deliberation
stage-voting = Voting
stage-resolving = Resolving blocks
stage-testing = Testing the blocks
stage-adopted = Adopted
stage-rejected = Not adopted
stage-resting = Resting
stage-withdrawn = Withdrawn

stance-support = For it
stance-oppose = Against
stance-abstain = Abstain
stance-block = Block

role-member = member
role-moderator = moderator
role-steward = steward
role-organizer = organizer
role-founder = founder
role-word = { $role ->
    [member] { role-member }
    [moderator] { role-moderator }
    [steward] { role-steward }
    [founder] { role-founder }
   *[organizer] { role-organizer }
}

purpose-general = general
purpose-proposals = proposals
purpose-events = events
purpose-moderators = moderators
purpose-log = log
purpose-word = { $purpose ->
    [proposals] { purpose-proposals }
    [events] { purpose-events }
    [moderators] { purpose-moderators }
    [log] { purpose-log }
   *[general] { purpose-general }
}

language-en = English
language-es = Spanish
language-de = German

unit-sp = Support Points
unit-rp = Reward Points
unit-tbc = time credits
unit-sh = Social Horizon

style-hledger = hledger
style-beancount = beancount

topic-setup = Setting up
topic-rooms = Rooms
topic-me = About me
topic-accounts = My accounts
topic-bridges = Bridges
topic-proposals = Proposals
topic-points = Support Points
topic-deliberation = Talking it over
topic-amendments = Amendments
topic-voting = Voting
topic-outcome = After the decision
topic-listings = Listings
topic-aid = Mutual aid
topic-slots = Meal trains and other days
topic-calls = Being called on
topic-thanks = Thanks
topic-places = Places and words
topic-charter = Charter
topic-roles = Roles
topic-record = Record
topic-ledger = Books
topic-reminders = Reminders
topic-help = Help

choice-undo = Undo
choice-take-back = Take them back
choice-help = What else can I do?
choice-me = What waits for me?
choice-charter = Look at the charter
choice-change = Change it
choice-propose-change = Propose another value
choice-proposals = See the proposals
choice-older = Older ones
choice-bind-again = Bind it for { purpose-word } again
