### The time bank: hours given and received, confirmed by both, and what all have in common.

topic-timebank = Time bank
topic-helpers = Helpers

hours-shown = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { NUMBER($hours, useGrouping: 0) } h
       *[other] { NUMBER($hours, useGrouping: 0) } h { $minutes } min
    }
}
time-mode-credit = time credits
time-mode-gift = gift
every-week = every week
time-everybody = everybody
time-state = { $state ->
    [open] waits for a word
    [disputed] in mediation
    [done] settled
    [cancelled] taken back
    [lapsed] lapsed
   *[closed] closed without hours
}
time-line = **{ $name }** · { $giver } → { $receiver } · { $hours }{ $gift ->
    [yes] { " " }as a gift
   *[no] { $rate ->
        [1] { "" }
       *[other] { " " }× { $rate }
    }
} · { $about } — { $state }
time-balance = { $where ->
    [above] You have **{ $hours }**.
    [below] You are **{ $hours }** below zero, and that is fine down to { $line }.
   *[even] You are at **zero**, and may go { $line } below.
}
time-balance-other = Balance: **{ $hours }**. Down to { $line } below zero is fine.
time-six-months = In six months: given { $given }, received { $received }
time-six-months-gifts = As gifts: given { $given }, received { $received }
time-none = No hours yet. Whose help did you get, or whom did you help?
time-title = { $own ->
    [yes] Your hours
   *[no] The hours of { $name }
}
time-receipt = Receipt { $name }
time-history = What was said:
time-step = { $at }: { $kind ->
    [logged] { $by } logged { $hours }
    [agreed] { $by } confirmed { $hours }
    [trusted] { $by } said { $hours }, which the other trusts
    [amount] { $by } said { $hours } instead
    [cancelled] { $by } took it back
    [disputed] { $by } disagreed
    [mediator] { $by } named a mediator
    [proposed] { $by } proposed { $hours }
    [closed] { $by } closed it
    [witnessed] { $by } saw it done
    [weekly] it was time again for { $hours }
   *[lapsed] it lapsed
}{ GIVEN($helped) ->
    [yes] , for { $helped }
   *[no] { "" }
}
time-said = **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about }: { $state ->
    [done] settled{ $gift ->
        [yes] , as a gift. Thank you!
       *[no] . Thank you!
    }
    [disputed] { $other } is asked. It moves as soon as both agree.
   *[open] { $other } is asked to confirm. Until then nothing moves.
}
time-vouch = { $member } has no account, and you act for them yourself. Please ask a steward or an organizer to confirm it: `{ $line }`
time-alike = This waits for your word already. Is it the same?
time-cancelled = **{ $name }** is off; nothing has moved.
time-disputed = The clock of **{ $name }** stands still, and { $other } reads what you wrote. Who could help you both to see it through?
choice-time-yes = Yes, { $hours }
choice-time-yes-to = Yes to { $name }
choice-time-amount = Another amount
choice-time-no = It did not happen
choice-time-dispute = Something is not right
choice-time-back = Take it back
choice-time-look = See { $name }
choice-time-give = I gave time
choice-time-receive = I received time
choice-time-mine = My hours
choice-mediator = Name a mediator
choice-mediator-accept = Yes, { $name }
choice-mediation-propose = Propose an amount
choice-mediation-close = Close it without hours
choice-weekly-stop = Stop { $name }
choice-weekly-resume = Go on with { $name }
choice-pool-give = Give hours
choice-service-yes = I saw it done
choice-helpers = Who helps whom

mediator-named = { $found ->
    [yes] { $member } was named by both of you for **{ $name }** and is asked to help.
   *[no] You named { $member } for **{ $name }**. As soon as the other side names { $member } too, help begins.
}
mediation-proposed = You proposed { $hours } for **{ $name }**. Both are asked whether they agree.
mediation-closed = **{ $name }** is closed, and no hours move. Thank you for helping.

weekly-title = Every week
weekly-none = Nothing comes again each week. You can begin with `{ $prefix }time give` and `every=week`.
weekly-line = **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about } — { $paused ->
    [yes] paused
   *[no] next on { $at }
}
weekly-begun = It comes again each week as **{ $name }**, next on { $at }; both are asked then.
weekly-paused = **{ $name }** rests until one of you goes on with it.
weekly-resumed = **{ $name }** goes on, next on { $at }.
weekly-stopped = **{ $name }** has ended. What was confirmed stays.

pool-title = Solidarity pool
pool-holds = The pool holds **{ $hours }**.
pool-how = Members give hours to it, stewards grant them to whoever needs help, and it pays for work for everybody: `{ $prefix }time serve`.
pool-given = Thank you! { $hours } of yours are in the pool now; it holds { $held }.
pool-granted = { $member } gets { $hours } from the pool. It is on the record; { $left } are left.
service-logged = **{ $name }** · { $hours } · { $about }. When two others have seen it done, the pool pays for it.
service-witnessed = { $missing ->
    [0] Thank you! **{ $name }** is settled: { $giver }, { $hours }, { $about }.
   *[other] Thank you! One more person, and **{ $name }** counts.
}

totals-title = Our hours together
totals-few = Totals are shown as soon as more than { $few } people took part. Your own hours: `{ $prefix }time`.
totals-month = This month: { $people } people, **{ $hours }** and { $gifts } as gifts
totals-year = In twelve months: { $people } people, **{ $hours }** and { $gifts } as gifts
totals-givers = ; { $givers } of them gave
totals-bars = Hours given, by month
totals-picture = Hours given in each of the last twelve months (a dash where { $few } people or fewer took part): { $months }.

trust-list = { $count ->
    [0] You confirm everything yourself. Whom do you trust? For example `{ $prefix }time trust @bea`.
   *[other] Their word stands for yours:
}
trust-given = { $mutual ->
    [yes] You trust each other now: what either of you and { $member } logs counts at once, and both hear of it.
   *[no] What { $member } logs with you counts at once now, and you hear of it each time.
}
trust-ended = You confirm for yourself again what { $member } says. { $member } hears of it.
redeemed = { $price } Reward Points have become an hour.

helpers-title = Helpers
helpers-mine = Who may act for you:
helpers-others = You may act for:
helpers-how = A helper adds `for=` and your name to a command of the time bank. Each time both of you hear of it. Name one: `{ $prefix }helper name`.
helper-named = { $helper } may act for you in the time bank now, never in a vote. You hear of each time.
helper-ended = { $helper } no longer acts for { $member }.
person-added = { $member } is a member now without an account, and { $helper } acts for them. It is on the record. Please stay in touch with both.

told-time-for = For { $member }:
told-time-asked = { $gave ->
    [yes] { $other } says that you gave **{ $hours }**{ $gift ->
        [yes] { " " }as a gift
       *[no] { "" }
    }: { $about } ({ $name }). Is that right?
   *[no] { $other } says that you received **{ $hours }**{ $gift ->
        [yes] { " " }as a gift
       *[no] { "" }
    }: { $about } ({ $name }). Is that right?
}
told-time-amount = { $by } says **{ $hours }** for { $name } ({ $about }). Is that right?
told-time-done = { $name } is settled: { $giver } → { $receiver }, **{ $hours }**, { $about }. Thank you!
told-time-trusted = { $name } is settled at once, because you trust { $other }: { $giver } → { $receiver }, **{ $hours }**, { $about }.
told-time-cancelled = { $name } is off: { $by } { $own ->
    [yes] took it back
   *[no] says that it did not take place
} ({ $giver } → { $receiver }, { $hours }, { $about }). Nothing has moved.
told-time-reminded = { $name } still waits for a word: { $giver } → { $receiver }, { $hours }, { $about }. Without one it lapses in a week or so.
told-time-lapsed = { $name } has lapsed, as nobody confirmed it: { $giver } → { $receiver }, { $hours }, { $about }. Nothing has moved. If it did take place, just log it again.
told-time-disputed = { $by } sees { $name } differently ({ $giver } → { $receiver }, { $hours }, { $about }). The clock stands still. You can agree on an amount, or both name somebody who helps:
told-time-mediator-wish = For { $name } { $by } would accept somebody to help you both ({ $about }):
told-time-whom = That is { $member }. If you accept too, { $member } is asked.
told-time-mediator-found = For { $name } you both named the same person ({ $about }). Now they are asked to help:
told-time-mediate = { $giver } and { $receiver } disagree about { $name } ({ $hours }, { $about }) and both named you to help. Listen to both; then propose an amount, or close it:
told-time-proposed = For { $name } the mediator proposes **{ $hours }** ({ $giver } → { $receiver }, { $about }). Do you agree?
told-time-closed = The mediator has closed { $name } without moving any more hours ({ $giver } → { $receiver }, { $about }):
told-time-served = { $name } was confirmed by two others: **{ $hours }**, { $about }. Thank you for doing it for everybody!
told-time-weekly = It is that day of the week again: { $giver } → { $receiver }, **{ $hours }**, { $about } ({ $name }). Did it take place?
told-time-helped = { $by } acted for you: { $what ->
    [asked] logged
    [amount] said another amount for
    [done] confirmed
    [trusted] logged and settled
    [cancelled] took back
    [disputed] disagreed about
   *[other] named a mediator for
} { $name } ({ $giver } → { $receiver }, { $hours }, { $about }).
told-service = { $giver } did something for all of us: **{ $about }**, { $hours } ({ $name }). Who saw it? When two have, the pool pays for it.
told-granted = { $by } granted **{ $hours }** from the solidarity pool:
told-weekly = { $what ->
    [begun] { $by } set up a weekly exchange
    [paused] { $by } paused a weekly exchange
    [resumed] { $by } goes on with a weekly exchange
   *[stopped] { $by } ended a weekly exchange
}: **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about }{ $what ->
    [begun] , next on { $at }. Each week both of you are asked.
    [resumed] , next on { $at }.
   *[other] .
}
told-trust = { $trusts ->
    [yes] { $mutual ->
        [yes] { $member } and { $partner } trust each other's word about hours now. Either can end it: `{ $prefix }time distrust`.
       *[no] { $member } trusts { $partner }'s word about hours now: it counts at once, and { $member } hears of it each time.
    }
   *[no] { $member } confirms for themselves again what { $partner } says about hours.
}
told-nudge = A quiet word, only for you: in six months you received { $received } and gave { $given }. That is what the time bank is for; and somebody may be waiting for just what you can do.
told-nudge-requests = Perhaps one of these:
told-helper-named = { $added ->
    [yes] { $by } added { $member }, for whom { $helper } acts in the time bank from now on: with `for=` and the name.
   *[no] { $helper } may act for { $member } in the time bank from now on: with `for=` and the name. Each time both hear of it.
}
told-helper-ended = { $helper } no longer acts for { $member }.

me-time = Your word on { $name }{ GIVEN($helped) ->
    [yes] { " " }for { $helped }
   *[no] { "" }
}: { $giver } → { $receiver }, { $hours }, { $about }{ GIVEN($until) ->
    [yes] , until { $until }
   *[no] { "" }
}
me-hours = { $hours } in the time bank
me-mediate = { $giver } and { $receiver } count on your help with { $name } ({ $about })

record-hours-granted = { $by } granted { $member } { $hours } h { $minutes } min from the solidarity pool.
record-acted-for = { $by } acted in the time bank for { $member }, who has no account ({ $exchange }).
record-person-added = { $by } added { $member }, who has no account; { $helper } acts for them.

charter-group-timebank = Time bank
charter-timebank-on = Time bank
charter-timebank-on-meaning = When on, members log the hours that they give each other.
charter-timebank-gifts-only = Gifts only
charter-timebank-gifts-only-meaning = When on, all hours are gifts: they are counted, and nothing is owed.
charter-timebank-credit-line = Credit line
charter-timebank-credit-line-meaning = So far below zero the balance of each member may go.
charter-timebank-credit-growth = Growth of the credit line
charter-timebank-credit-growth-meaning = This share of all hours that a member ever gave widens their credit line.
charter-timebank-credit-growth-most = Most growth of the credit line
charter-timebank-credit-growth-most-meaning = The credit line grows by so much at most.
charter-timebank-rate-most = Highest rate
charter-timebank-rate-most-meaning = An hour is worth one hour. Above 1, specialists may ask for up to so many.
charter-timebank-longest = Longest exchange
charter-timebank-longest-meaning = No single exchange is longer than this.
charter-timebank-reminder-after = Reminder about an exchange
charter-timebank-reminder-after-meaning = After so long without a confirmation both sides are asked once more.
charter-timebank-lapse-after = Lapse of an exchange
charter-timebank-lapse-after-meaning = After so long without a confirmation an exchange lapses and moves nothing. So long a settled one can be disputed, too.
charter-timebank-fairness-bound = Fairness bound
charter-timebank-fairness-bound-meaning = Whoever receives more than so many times what they give, in six months, gets a kind private word. Nothing else.
charter-timebank-nudge-pause = Pause between kind words
charter-timebank-nudge-pause-meaning = That word comes no more often than this.

refusal-time-bank-off = The time bank is not switched on here. An organizer can do it: `{ $prefix }charter change timebank.on on`.
refusal-not-hours = { $bare ->
    [yes] { $text } hours or { $text } minutes? Say **{ $text }h** or **{ $text }min**.
   *[no] I do not see how long “{ $text }” is. Say for example **1h30**, **90 min** or **half an hour**.
}
refusal-bad-minutes = A time from one minute to { $most } fits here; you said { $minutes }.
refusal-bad-rate = The charter allows a rate from 1 to { $most }; you said { $rate }.
refusal-with-oneself = That takes somebody else: with whom was it?
refusal-too-many-people = One exchange holds up to { $most } people. Please log the others in another one.
refusal-beyond-credit-line = That would take you { $short } beyond your credit line. Give somebody some time first, or ask a steward about the pool: `{ $prefix }pool show`.
refusal-their-credit-line = The hours of { $member } do not reach for it just now. It can wait, or be a gift: log it again with `mode=gift`.
refusal-not-enough-hours = You can give away hours that you have, and you have { $balance }.
refusal-empty-pool = The pool holds { $balance }, and that would take { $minutes }. Gifts are welcome: `{ $prefix }pool give`.
refusal-not-in-exchange = **{ $exchange }** is between other people. Yours are here: `{ $prefix }time`.
refusal-not-waiting = **{ $exchange }** { $state ->
    [done] is settled already
    [cancelled] was taken back
    [lapsed] has lapsed
    [closed] was closed
    [disputed] is in mediation
   *[open] waits for the other side
}. Have a look: `{ $prefix }time show { $exchange }`.
refusal-others-turn = You have said so already; now **{ $exchange }** waits for { GIVEN($member) ->
    [yes] { $member }
   *[no] the others
}.
refusal-say-whom = Several people are in **{ $exchange }**: { $names }. Please say whom you mean with `with=` and the name.
refusal-both-sides = You are the other side of this yourself, so you cannot speak for { $member } too. Another helper, a steward or an organizer can.
refusal-too-late-to-dispute = **{ $exchange }** was settled more than { $days } days ago. Talk to each other: a new exchange can make it good.
refusal-already-disputed = **{ $exchange }** was talked over with a mediator before, or is just now. Where it stands: `{ $prefix }time show { $exchange }`.
refusal-no-dispute = Nobody disagrees about **{ $exchange }**. If you do, say why: `{ $prefix }time dispute { $exchange }`.
refusal-not-the-mediator = In **{ $exchange }** only whoever both sides named mediates.
refusal-mediator-is-party = A mediator is a third person whom both of you trust, and who acts for neither. Who could that be?
refusal-already-witnessed = You have confirmed **{ $exchange }** already. One more person is needed.
refusal-own-service = Somebody else confirms this: two others who saw it done.
refusal-not-to-oneself = Hours from the pool go to others. For yourself, or for somebody you act for, ask another steward.
refusal-not-adopted = **{ $proposal }** is not adopted, so it cannot decide on this yet.
refusal-weekly-stopped = **{ $weekly }** has ended. Begin anew with `{ $prefix }time give` and `every=week`.
refusal-already-trusts = You trust { $member }'s word already. To end it: `{ $prefix }time distrust`.
refusal-does-not-trust = You confirm what { $member } says yourself, as it is. To trust: `{ $prefix }time trust`.
refusal-not-enough-rewards = An hour takes { $needed } Reward Points, and you have { $held }.
refusal-redeemed-this-month = Reward Points become an hour once a month. Next month again.
refusal-not-their-helper = { $member } has not named you as a helper. They can: `{ $prefix }helper name`.
refusal-no-helper-of-oneself = You act for yourself anyway. Who else could help?
refusal-already-helps = { $helper } may act for { $member } already.
refusal-enough-helpers = { $member } has { $most } helpers already. End one first: `{ $prefix }helper end`.
refusal-no-such-helper = { $helper } does not act for { $member }. Who does: `{ $prefix }helper list`.
refusal-needs-another-person = Two people vouch for this: you, and a helper who is somebody else. Who could help them?
