### Every expected no: what was wrong, and what would work.

field-name = { $field ->
    [title] The title
    [summary] The summary
    [wish] What will be better
    [reason] The reason
    [conflict] The declaration
    [answer] The answer
    [outcome] The outcome
    [next-step] The next step
    [minority] The report
    [name] The name
    [purpose] The purpose
    [text] The text
    [statement] The statement
    [points] Support
    [about] What it was about
    [hours] The time
    [person] The name
    [days] The number of days
    [before] The number
    [skills] A skill
    [details] The details
    [place] The name of a place
    [page] The page
    [rate] The rate
    [wanted] The number of helpers
    [note] The note
   *[other] This
}

refusal-not-allowed = { $right ->
    [set-up] Only whoever runs this room (its owner, power level 100) can set me up. Ask them to say `{ $prefix }setup`.
    [moderate] Moderators and organizers do this. Ask one of them: `{ $prefix }role list`.
    [keep-agreements] Organizers keep the agreements. Ask one of them: `{ $prefix }role list`.
    [facilitate] Moderators and organizers do this. Ask one of them: `{ $prefix }role list`.
    [appoint] Organizers give roles. Ask one of them: `{ $prefix }role list`.
    [change-charter] Only organizers change settings directly, but you can propose it to everyone: `{ $prefix }proposal open`.
    [bind-rooms] Organizers say what a room is for. Ask one of them: `{ $prefix }role list`.
    [curate] Organizers keep our lists in order. Ask one of them: `{ $prefix }role list`.
    [read-any-statement] Only stewards and organizers read other people's statements. Yours is here: `{ $prefix }statement`.
    [grant-hours] Stewards grant hours from the pool. Ask one of them: `{ $prefix }role list`.
    [add-person] Organizers add people who have no account. Ask one of them: `{ $prefix }role list`.
    [export-books] Stewards and organizers export the books. Everyone can check them: `{ $prefix }ledger verify`.
   *[other] That is for members of the community. What you can do: `{ $prefix }help`.
}
refusal-not-found = { $kind ->
    [proposal] I know no proposal “{ $name }”. { GIVEN($nearest) ->
        [yes] Did you mean **{ $nearest }**?
       *[no] See them all: `{ $prefix }proposal list`.
    }
    [member] I know nobody called “{ $name }” here. { GIVEN($nearest) ->
        [yes] Did you mean **{ $nearest }**?
       *[no] People become members with their first command.
    }
    [case] I know no case “{ $name }” that you may read.
    [circle] I know no circle “{ $name }” that you are in.
    [agreement] You have no agreement “{ $name }”. { GIVEN($nearest) ->
        [yes] There is **{ $nearest }**, for example.
       *[no] Begin with one: `{ $prefix }agreement add`.
    }
    [amendment] That proposal has no amendment “{ $name }”. { GIVEN($nearest) ->
        [yes] The newest is **{ $nearest }**.
       *[no] You can be the first: `{ $prefix }amendment offer`.
    }
    [reminder] You have no reminder “{ $name }”. { GIVEN($nearest) ->
        [yes] Did you mean **{ $nearest }**?
       *[no] A first one: `{ $prefix }remind me 3h Water the tomatoes`.
    }
    [exchange] I know no exchange “{ $name }”. Yours are here: `{ $prefix }time`.
    [weekly] I know no weekly exchange “{ $name }”. { GIVEN($nearest) ->
        [yes] Did you mean **{ $nearest }**?
       *[no] Yours are here: `{ $prefix }weekly list`.
    }
    [method] I know no way to decide called “{ $name }”. Did you mean **{ $nearest }**?
    [platform] No room of this community is on “{ $name }”. Where its rooms are: `{ $prefix }room list`.
    [receipt] No ballot in the list has the receipt “{ $name }”. Please compare it letter by letter.
    [place] I know no neighbourhood “{ $name }”. { GIVEN($nearest) ->
        [yes] Did you mean **{ $nearest }**?
       *[no] Those that we know: `{ $prefix }place list`.
    }
    [listing] I know no listing “{ $name }” that you can see. All that are open: `{ $prefix }listings`.
    [aid] I know no ask or offer of help “{ $name }”. All that are open: `{ $prefix }aid list`.
    [synonyms] No list of ours has the word “{ $name }”. All lists: `{ $prefix }synonym list`.
    [help] I found nothing about “{ $name }”. What you can do: `{ $prefix }help`.
   *[other] I know no proposal, member or setting “{ $name }”. { GIVEN($nearest) ->
        [yes] Did you mean **{ $nearest }**?
       *[no] For example **P1**, somebody's name, or `voting.quorum`.
    }
}
refusal-bad-length = { field-name } takes { $low ->
    [0] up to { $high } characters
   *[other] { $low } to { $high } characters
}; yours has { $length }.
refusal-unknown-setting = The charter has no setting “{ $key }”. { GIVEN($nearest) ->
    [yes] Did you mean `{ $nearest }`?
   *[no] See them all: `{ $prefix }charter list`.
}
refusal-bad-setting = `{ $key }` takes { $kind ->
    [switch] **on** or **off**
    [choice] one of { $options }
    [percent] a whole number from { $low } to { $high } (percent)
    [hours] a whole number from { $low } to { $high } (hours)
    [days] a whole number from { $low } to { $high } (days)
   *[number] a whole number from { $low } to { $high }
}; you wrote “{ $value }”.
refusal-needs-vote = Only an adopted proposal changes `{ $key }`. Open one: `{ $prefix }proposal open setting={ $key } value={ $value }`.
refusal-same-setting = `{ $key }` is { $value } already.
refusal-wrong-stage = **{ $proposal }** { $stage ->
    [draft] is still a draft
    [support] is looking for support
    [deliberation] is being talked over
    [voting] is being voted on
    [resolving] has blocks to be resolved
    [testing] is in the test of its blocks
    [adopted] is adopted
    [rejected] was not adopted
    [resting] rests
   *[withdrawn] was withdrawn
}, so that is not possible now. What is: `{ $prefix }proposal show { $proposal }`.
refusal-not-yours = Only the author of **{ $proposal }** can do this. You can suggest it in an amendment or in the thread.
refusal-reason-needed = { $stance ->
    [oppose] To be against it takes a reason, so that others can understand
   *[block] A block takes a reason, so that others can try to resolve it
}. Please say it again with a few words why.
refusal-not-on-roll = The list of those who vote on **{ $proposal }** was closed when the vote opened, and you joined later. The next vote is yours too.
refusal-unknown-choice = The ballot has no choice “{ $choice }”. It has: { $choices }.
refusal-stale-amendment = **{ $amendment }** was written on an older text; the proposal has version { $version } now. Please offer it again on the new text.
refusal-same-text = That is the text as it is now. What should be different?
refusal-no-block = You have no block on **{ $proposal }** that could be lifted.
refusal-not-an-objector = The minority report on **{ $proposal }** belongs to those who objected. Your own words fit well in its thread.
refusal-bad-cost = A cost is a whole number of cents with its currency, for example 4900 EUR; you wrote { $cost } { $currency }.
refusal-amendment-closed = **{ $amendment }** was already { $state ->
    [accepted] accepted
    [declined] declined
   *[other] withdrawn
}.
refusal-already-stated = The outcome of **{ $proposal }** is already written, and it stays as it was sent.
refusal-too-early = **{ $proposal }** is talked over for a day at least. The vote can be called in { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}.
refusal-bad-days = { $high ->
    [0] This stage cannot be made shorter: at least a day must remain.
   *[other] This takes { $low } to { $high } whole days; you said { $days }.
}
refusal-bad-points = Support takes a whole number from 1 to { $most }; you wrote { $points }.
refusal-not-enough-points = That takes { $needed ->
    [one] { $needed } more point
   *[other] { $needed } more points
}, and you have { $free } free. Take some back from elsewhere: `{ $prefix }points show`.
refusal-nothing-placed = None of your points are there. Where they are: `{ $prefix }points show`.
refusal-not-appointable = Nobody is appointed { role-word }. Roles to give are { role-moderator }, { role-steward } and { role-organizer }.
refusal-already-holds = { $member } is { role-word } already, until { $until }.
refusal-does-not-hold = { $member } is not { role-word } now. Who is what: `{ $prefix }role list`.
refusal-rest-first = { $member } was { role-moderator } before and rests until { $until }. Somebody else may take a turn.
refusal-last-organizer = { $member } is the only { role-organizer }. Please appoint another one first: `{ $prefix }role appoint`.
refusal-bad-term = A term lasts { $low } to { $high } days; you said { $days }.
refusal-already-bound = This room is already for **{ purpose-word }**.
refusal-not-bound = { GIVEN($purpose) ->
    [yes] This room is not for **{ purpose-word }**, so there is nothing to let go.
   *[no] This room is not bound, so there is nothing to let go.
}
refusal-not-a-room = This is a conversation between the two of us. Please say it in the room that you want to bind.
refusal-room-taken = This room belongs to another community. It has to let the room go first: `{ $prefix }room unbind`.
refusal-still-unbound = No community lives here yet. Whoever runs this room can say `{ $prefix }setup`; it takes a minute. With a bridge code from another chat: `{ $prefix }bridge enter`.
refusal-bad-code = { $kind ->
    [bridge] That bridge code does not work: it was mistyped, was used already, or is older than a day. A new one: `{ $prefix }bridge`, said in the community that is to take you in.
   *[link] That code does not work: it was mistyped, was used already, or is older than ten minutes. A new one: `{ $prefix }link`, said with your other account.
}
refusal-too-many-tries = Those were several wrong codes. For safety please wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
} before the next one.
refusal-own-code = That code is from this very account. Enter it with your other one: there you say `{ $prefix }link` and the code.
refusal-already-linked = Both accounts are yours already, as { $name }. Which accounts you have: `{ $prefix }profile`.
refusal-nothing-linked = You have a single account here, so there is nothing to take off. To add another one: `{ $prefix }link`.
refusal-no-such-account = You have { $most } accounts here, so there is no number { $number }. See them: `{ $prefix }unlink`.
refusal-held-twice = Both accounts are { role-word }, one until { $until } and one until { $other }. Step down with one of them first: `{ $prefix }role leave { $role }`.
refusal-too-low-together = Together the two accounts would owe more { $unit } than one person may. Bring one of the balances up first, then link them.
refusal-own-bridge = That code was made in this community. Enter it in the other chat, where it is to lead to you.
refusal-not-empty = **{ $name }** has begun a life of its own, and what two communities hold cannot be added up. A room that is still without a community can be joined, or those who like can come over to the other side.
refusal-nothing-asked = No request number { $number } waits for an answer. Perhaps somebody has answered it already: `{ $prefix }log`.
refusal-last-platform = All rooms of this community are there, so it would be left without any. One room alone can be let go with `{ $prefix }room unbind`.
refusal-unknown-zone = I know no time zone “{ $text }”. { GIVEN($nearest) ->
    [yes] Did you mean **{ $nearest }**?
   *[no] A large city nearby works, for example **Madrid** or **Europe/Berlin**.
}
refusal-unknown-command = I do not know “{ $name }”. { GIVEN($nearest) ->
    [yes] Did you mean `{ $prefix }{ $nearest }`?
   *[no] What you can do: `{ $prefix }help`.
}
refusal-line-too-long = That message is too long for me; I read up to { $most } characters.
refusal-too-many-words = I do not know what to do with “{ $extra }”. It goes like this: `{ $usage }`
refusal-not-whole = { field-name } takes a whole number from { $low } to { $high }; you wrote “{ $text }”.
refusal-not-a-choice = “{ $text }” is none of the choices. They are: { $options }.
refusal-not-a-length = “{ $text }” is not a time that fits here. Say for example **3 days** or **2 weeks**.
refusal-several-members = Several people here are called “{ $name }”. Please name the one you mean by their full chat address.
refusal-slow-down = That was a lot at once. Please wait { $seconds ->
    [one] a second
   *[other] { $seconds } seconds
} and go on.
refusal-not-your-listing = Only its owner changes **{ $listing }**. You can write to them, or say what you look for: `{ $prefix }want`.
refusal-listing-closed = **{ $listing }** is closed. A new one is quickly said: `{ $prefix }offer` or `{ $prefix }want`.
refusal-too-many-listings = You have { $most } listings already. Close one that no longer holds: `{ $prefix }listing mine`.
refusal-too-few-words = Please name 2 to { $most } single words that mean the same, for example `{ $prefix }synonym add bike = bicycle, cycle`.
refusal-too-many = We keep { $most } of these at most. One must go before another comes.
refusal-bad-place = “{ $text }” is no place that I understand. A name is enough, for example **Northside**, or with a point: **Northside 52.51, 13.40**.
refusal-not-a-time = “{ $text }” says no days that I understand. Say for example **weekends** or **Monday evenings**.
refusal-not-quiet-hours = “{ $text }” are no hours of a day. Say for example **22-7**, or **no** for none.
refusal-say-it-alone = So that nobody sees who it is, please say that to me alone, in a private conversation.
refusal-no-kinds = Which kinds of help? Name some of **material**, **time**, **skill** and **space**, or nothing for all of them.
refusal-not-a-date = “{ $text }” is no date to come that I understand. Say for example **tomorrow 6pm**, **Friday** or **5 March**.
refusal-not-days = “{ $text }” are no days that I understand. Say for example **Mon, Wed, Fri for 2 weeks at 6pm**.
refusal-not-your-post = Only whoever wrote **{ $post }** can do this.
refusal-own-post = **{ $post }** is your own. Who answered: `{ $prefix }aid show { $post }`.
refusal-post-over = **{ $post }** { $post_state ->
    [full] has found enough people. Thank you all the same!
    [done] is done.
    [cancelled] was taken back.
   *[expired] is over.
}
refusal-not-answered = On **{ $post }** there is no such answer. Look at it: `{ $prefix }aid show { $post }`.
refusal-already-answered = You have answered **{ $post }** already; whoever asked knows of it.
refusal-too-many-asks = You have asked or offered { $most ->
    [one] once
   *[other] { $most } times
} within a day, which is as often as I pass on. Tomorrow again; or look at what is there: `{ $prefix }aid list`.
refusal-bad-needed-by = That should lie ahead, within a year. By when do you need it?
refusal-no-such-slot = **{ $post }** has no such day ahead for you. Its days: `{ $prefix }slot list { $post }`.
refusal-slot-gone = Somebody else takes that day of **{ $post }** already. What is free: `{ $prefix }slot list { $post }`.
refusal-too-many-slots = An ask has { $most } days at most.
refusal-accepted-first = Whoever asks for **{ $post }** wants to know first who comes: `{ $prefix }aid answer { $post }`. Once you are accepted, take a day.
refusal-not-oneself = It is good to be kind to oneself. Here you thank somebody else, though.
refusal-thanked-enough = You have said thanks { $most ->
    [one] once
   *[other] { $most } times
} within a day. Keep this one for tomorrow; it will still be a joy.
