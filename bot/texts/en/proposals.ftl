### Proposals: drafts, the live card, lists, and what the community hears.

draft-ready = Your draft **{ $name }** is ready. Nobody else sees it yet.
draft-alike = Is one of these about the same? Supporting it may go further than a second one:
draft-alike-line = { $title } ({ $stage })
draft-next = Open it when it says what you mean, or change it first: `{ $edit }`
draft-discarded = The draft { $name } is gone.

choice-publish = Open it to everyone
choice-discard = Throw it away
choice-look-at = Look at { $name }
choice-support = Support with { $points }
choice-details = Details
choice-amend = Suggest a change
choice-unblock = My block is resolved
choice-revive = Bring it back
choice-ballots = See the ballots
choice-propose = Propose something

proposal-gone = This proposal is no longer there.
proposal-opened = **{ $name }** is open. It reaches the agenda with { $supporters } supporters and { $points } points in all. Yours count too.
proposal-revived = **{ $name }** is open for support again.
proposal-withdrawn = **{ $name }** is withdrawn, and everyone has their points back.
proposal-advanced = The vote on **{ $name }** is open. It is on the record that you called it.
stage-moved = **{ $name }** now goes on until { $until }. It is on the record.

card-until = { $stage } until { $until } · from { $author } · { $path }
card-since = { $stage } since { $since } · from { $author } · { $path }
card-wish = What will be better: { $wish }
card-setting = If adopted, the charter setting `{ $setting }` becomes **{ $value }**.
card-cost = It costs { $cost }.
card-support = { $points } of { $needed } points, { $supporters } of { $wanted } supporters so far.
card-no-positions = Nobody has taken a position yet. What do you think?
card-positions = Positions so far: { $said }.
card-conflict = { $member } declares a conflict of interest: { $text }
card-turnout = { $method }. { $cast } of { $roll } have voted; { $quorum } are needed.
card-secret = Votes are secret until the close.
card-open-ballots = Votes are open: everyone can see them after the close.
card-voters = Have voted:
card-resolving = It has enough consent, but not everyone can live with it. There is time now to find a wording that all can live with.
card-block = { $member } blocks it:
card-count = { $counted }. { $cast } of { $roll } voted; { $quorum } were needed.
card-outcome = What was decided:
card-next-step = Next step: { $step }

minority-report = Minority report:
objections = Those who objected said:
objection = { $member } ({ $stance ->
    [oppose] against
   *[block] blocked
}): { $reason }
objection-lifted = { $member } (lifted their block): { $reason }
objection-unnamed = On a secret ballot: { $reason }

list-title = Proposals
list-line-until = { $title } — { $stage }, { $left } left
list-line = { $title } — { $stage }
list-more = And { $count } more.
proposals-none = No proposal is open here. Yours could be the first.
proposals-not-found = I found no proposal with these words. You can start one.

positions = Positions:
position-line = { $member } ({ $stance ->
    [support] for it
    [oppose] against
    [abstain] abstains
   *[block] blocks
}): { $reason }
position-line-lifted = { $member } (lifted their block): { $reason }
amendments = Suggested changes (see one whole with `{ $line }`):
amendment-line = { $name } from { $member }: { $state ->
    [open] waits for an answer
    [accepted] accepted
    [declined] declined
   *[withdrawn] withdrawn
}

history-version = Version { $version }, { $member }, { $at }:
history-none = { $name } is still a draft and has no history.

told-revived = **{ $name }** is back and open for support.
told-length = { $longer ->
    [yes] This stage goes on { $days ->
        [one] a day
       *[other] { $days } days
    } longer, until { $until }.
   *[no] This stage ends { $days ->
        [one] a day
       *[other] { $days } days
    } sooner, on { $until }.
}
why-called = The vote was called before the time was over.
why-resolved = No block stands any longer.
told-stage-deliberation = **{ $name }** has enough support. Let us talk it over until { $until }: say where you stand and why, or suggest a better wording.
told-stage-voting = The vote on **{ $name }** is open until { $until }. Your vote is yours alone and can be changed until then.
told-stage-resolving = **{ $name }** has blocks. Until { $until } a change of wording may resolve them; then it is adopted, or three quarters decide.
told-stage-testing = Blocks against **{ $name }** still stand. Three quarters of those who say yes or no decide, until { $until }.
told-stage-adopted = **{ $name }** is adopted: { $title }
told-stage-rejected = **{ $name }** is not adopted: { $title }
told-stage-resting = **{ $name }** did not find enough support in time and rests now. All points are back with their owners. Anyone can bring it back.
told-stage-withdrawn = **{ $name }** was withdrawn by its author. All points are back with their owners.
