### Mutual aid: asking, offering, helping, days of a recurring need, calls, and thanks.

aid-side-ask = Asks
aid-side-offer = Offers
aid-kind-material = Things
aid-kind-time = Time and hands
aid-kind-skill = Skill
aid-kind-space = Space
urgency-whenever = whenever it suits
urgency-soon = soon
urgency-urgent = urgent

aid-somebody = Somebody
aid-title = Asked and offered now
aid-none = Nobody asks for anything just now, and nothing is offered. Is there something you need, or could give?
aid-line = { $title } ({ $side ->
    [ask] { $member } asks
   *[offer] { $member } offers
})
aid-by = { $side ->
    [ask] { $member } asks for help
   *[offer] { $member } offers help
}: { $about }
aid-text = { $text }
aid-needed = Needed by { $until }.
aid-agreed = { $side ->
    [ask] { $members } will help.
   *[offer] { $members } will be helped.
}
aid-stands = { $post_state ->
    [open] { $side ->
        [ask] Can you help?
       *[offer] Do you need it?
    }
    [full] Enough people have been found.
    [done] It is done. Thank you!
    [cancelled] It was taken back.
   *[expired] Its time is over.
}
aid-written = **{ $name }** { $side ->
    [ask] is told to everyone{ $unnamed ->
        [yes] { " " }without your name. Only whom you accept will see it
       *[no] { "" }
    }. I tell you as soon as somebody answers{ $urgent ->
        [yes] , and call on people now who agreed to it.
       *[no] .
    }
   *[offer] is told to everyone. I tell you as soon as somebody needs it.
}
aid-answered = Thank you! Whoever wrote **{ $title }** hears { $side ->
    [ask] that you can help
   *[offer] that you need it
}, and decides.
aid-accepted = { $member } hears that you accepted, and who you are. Write to each other, and say when **{ $title }** is done.
aid-declined = { $member } hears it, with thanks.
aid-withdrawn = You are free of **{ $title }** again; whoever asked hears it.
aid-cancelled = **{ $title }** is taken back.
aid-done = { $both ->
    [yes] Done: you both say so. Thank you!
   *[no] Thank you! I ask { $member } whether **{ $title }** is done for them, too.
}
aid-passed = All right; others are called. Thank you for saying so.
aid-waits-answer = { $member } answered and waits for your word:

choice-aid-ask = Ask for help
choice-aid-offer = Offer help
choice-aid-answer = { $side ->
    [ask] I can help
   *[offer] I need it
}
choice-aid-pass = Not this time
choice-aid-accept = Accept { $name }
choice-aid-decline = No, thank you, { $name }
choice-aid-withdraw = I cannot after all
choice-aid-cancel = Take it back
choice-aid-done = It is done
choice-slots-add = Ask for several days
choice-slot-take = { $day }
choice-slot-back = Give it back
choice-slot-again = Take it again
choice-calls-on = You may call on me
choice-calls-off = Call no more
choice-aid-hours = Count it in the time bank
choice-thanks = Thank { $name }

slots-how = Days:
slots-added = The days are there for everyone to take.
slot-line = { $at }: { GIVEN($member) ->
    [yes] { $member }
   *[no] free
}
slot-taken = Thank you! You come to **{ $title }** on { $at }, for { $member }. I remind you the day before.
slot-back = The day is free again: { $at }. Thank you for saying so in time.

calls-title = When something is urgent
calls-off = I do not call on you when something is urgent. You may agree to it, and say for what and when not.
calls-kinds = I call on you for: { $kinds }
calls-place = Near: { GIVEN($place) ->
    [yes] { $place }
   *[no] anywhere here
}
calls-quiet = { GIVEN($quiet) ->
    [yes] Quiet from { $quiet } your time{ $night ->
        [yes] , but you may be woken when it is urgent
       *[no] { "" }
    }
   *[no] At any hour
}

thanks-said = { $member } and everyone here hear it.
told-thanks = 💛 { GIVEN($by) ->
    [yes] { $by } thanks { $to }
   *[no] Somebody thanks { $to }
}: “{ $reason }”
profile-thanked = Thanked { $count ->
    [one] once
   *[other] { $count } times
}

told-called = This is urgent, and you said that you may be called on:
told-calls-over = I have called on everyone who can be called for **{ $title }** ({ $called }). If nobody comes, ask once more in the room, or call somebody you know.
told-answer = { $member } { $side ->
    [ask] can help with **{ $title }**.
   *[offer] needs what you offer: **{ $title }**.
}
told-answer-moved = { $step ->
    [accepted] { $member } counts on you for **{ $title }**. Write to each other about the rest.
    [declined] **{ $title }** has found its people. Thank you for being ready!
   *[withdrawn] { $member } cannot come to **{ $title }** after all.
}
told-done-asked = { $said ->
    [yes] { $member } says that **{ $title }** is done. Is it?
   *[no] The time of **{ $title }** is over. Was it done, with { $member }?
}
told-help-done = **{ $title }** is done. Would you like to thank { $member }?
told-post-ended = { $own ->
    [yes] The time of **{ $title }** is over, and nobody could help. Ask again whenever you like: `{ $prefix }aid ask`.
   *[no] **{ $title }** { $post_state ->
        [cancelled] was taken back. Thank you for being ready!
       *[expired] is over. Thank you for being ready!
    }
}
told-slot-taken = { $back ->
    [yes] { $member } cannot come on { $at } after all; the day is free again: **{ $title }**
   *[no] { $member } comes on { $at }: **{ $title }**
}
told-slot-free = Nobody comes yet on { $at }: **{ $title }**. Can you?
told-slot-soon = Tomorrow is your day for { $member }: **{ $title }**, { $at }.

me-aid-call = You are called on: { $title }
me-aid-answer = { $member } answered { $title }
me-aid-done = Is it done with { $member }? { $title }
me-slot = { $day } is your day: { $title }
