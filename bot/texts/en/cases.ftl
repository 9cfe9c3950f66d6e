### Cases: what was noticed or reported, the steps that can be taken, and appeals.

cases-title = Open cases
cases-none = No case is open. A good day.
cases-none-mine = There is no case about you in which something was done.
cases-mine = { $count ->
    [one] There is { $count } case about you in which something was done.
   *[other] There are { $count } cases about you in which something was done.
}
case-line = **{ $title }**, last news { $at }{ GIVEN($holder) ->
    [yes] , with { $holder }
   *[no] , nobody has taken it
}
case-title = { $name } · { $origin ->
    [prompt] A conversation that may need care
    [raid] A flood that I stopped
    [report] A report
   *[moderator] Opened by a moderator
}
case-noticed = { $level ->
    [3] It plainly gets hard between people
    [2] It likely gets hard between people
   *[other] It may be getting hard between people
} here: { $people ->
    [one] { $people } person
   *[other] { $people } people
}, since { $since }. I may be wrong; please look for yourself.
case-signals = What I noticed: { $signals }.
case-link = Open it in the room
case-about = It is about { $member } ({ $steps ->
    [0] no steps lately
    [one] { $steps } step lately
   *[other] { $steps } steps lately
}).
case-reports = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}: { $kinds }.
case-holder = { $member } looks after it.
case-verdict = { $verdict ->
    [useful] It was good to look.
   *[unneeded] Nobody had to look.
}
case-action = { $at }: { $step } by { $by } ({ $agreement }): “{ $reason }”{ $state ->
    [due] { " " }— on its way
    [failed] { " " }— the platform would not do it
    [undone] { " " }— taken back
   *[done] { "" }
}{ GIVEN($until) ->
    [yes] , until { $until }
   *[no] { "" }
}
case-appeal = { $state ->
    [open] An appeal waits for another moderator, until { $due }.
    [stands] { $by } decided on the appeal: the step stands.
   *[overturned] { $by } decided on the appeal: it is overturned.
}
case-appeal-words = What they say in their appeal:
case-closed-line = Closed on { $at }{ GIVEN($outcome) ->
    [yes] : “{ $outcome }”
   *[no] .
}
case-note = Note by { $by }, { $at }:
case-reporters = Who reported it, which only those who work on the case can read:
case-reporter = { $member }: { $complaint }
case-own = **{ $name }** is about you. This was done, and this is what it rests on:
case-own-line = **{ $line }**
case-opened = **{ $name }** is open, and you look after it.
case-taken = You look after **{ $name }** now.
case-noted = Noted on **{ $name }**. Only moderators read it.
case-closed = **{ $name }** is closed. Whoever reported it is told how it ended.
case-useful = Good to know, thank you. I will be a little quicker to ask in that room.
case-unneeded = Thank you. I will be slower to ask in that room.
me-case = **{ $name }** waits for somebody to take it
me-appeal = An appeal in **{ $name }**, to be decided until { $until }
told-case-ended = **{ $name }**, which you reported, is closed. Thank you for telling us. How it ended:

signal-attack = words that may hurt somebody
signal-tension = a tense tone
signal-pile-on = several people against one
signal-quick-replies = quick replies between the same two people
signal-shouting = shouting
signal-mentions = many people called at once
signal-heat = anger
signal-identity = words about who people are
signal-sarcasm = a mocking tone
signal-impolite = a harsh tone

complaint-unkind = unkind
complaint-harassment = harassment
complaint-hate = hate
complaint-threat = a threat
complaint-privacy = something private
complaint-spam = spam
complaint-other = something else

choice-case-show = Read { $name }
choice-case-take = I take it
choice-case-close = Close it
choice-useful = Good that you asked
choice-unneeded = Not needed
choice-do-step = { $step }: do it
choice-stands = The step stands
choice-overturn = Overturn it
choice-appeal = Appeal

step-check = Check in privately
step-care = Ask the one addressed
step-pause = Breathing pause
step-aside = Move to a side thread
step-circle = Offer a circle
step-remind = Remind of an agreement
step-warn = Warn
step-hide = Hide the message
step-time-out = Time-out
step-remove = Remove
step-ban = Ban
step-word = { $step ->
    [check] { step-check }
    [care] { step-care }
    [pause] { step-pause }
    [aside] { step-aside }
    [circle] { step-circle }
    [remind] { step-remind }
    [warn] { step-warn }
    [hide] { step-hide }
    [time-out] { step-time-out }
    [remove] { step-remove }
   *[ban] { step-ban }
}

step-does = { $step ->
    [check] A private word to whoever wrote it.
    [care] A private word to whoever was addressed: how are they?
    [pause] The room is slowed for some minutes, and told kindly why.
    [aside] Those concerned are invited to go on in a thread of their own.
    [circle] A restorative circle is offered to whoever it is about.
    [remind] A private reminder of what was agreed.
    [warn] A private warning, with what was agreed.
    [hide] The message is removed from the room. It cannot be brought back.
    [time-out] They can read along, but not write, for some time.
    [remove] They are taken out of the rooms; they may come back.
   *[ban] They are taken out of the rooms and cannot come back, until the ban is lifted.
}
steps-order = The order of the firm steps, the next one marked: { $order }. Skipping some takes a reason.
steps-recorded = It is on the public record, without their name, and counts for { $memory } days. They can appeal.
step-how = These are my words; yours are better: { $line }
step-dry = Only tried, nothing is done. It would be this:
step-taken = Done, and on the record:
step-for = For: { $member }
step-until = Until { $until }.
step-rests = It rests on { $agreement }: “{ $reason }”
step-undone = Taken back: { $step }. They are told.
step-undone-hidden = Taken back on the record: { $step }. The message itself cannot be brought back; they are told.

ready-check = Hello! What you wrote a moment ago may have landed harder than you meant. How are you? If you like, say it again: what you saw, how you feel, what you need, and what you ask for. I am glad to help.
ready-care = Hello! I saw what was said to you. How are you with it? Is there something that would help you now? You can also tell me that all is well.
ready-pause = Let us take a breath. This room is slower for a few minutes; nobody did anything wrong. Have some water, and then go on with what matters to you.
ready-aside = This is worth its own place. Whoever it concerns: please go on in a thread of your own, so that everyone else can follow the rest here.
ready-circle = Hello! We would like to offer a circle: everyone tells what happened and how it was for them, and we look together for what makes it right. It is only if you want. Would you?
ready-remind = Hello! Just a reminder of what we agreed on, as a message of yours did not fit it well. Thank you for keeping it in mind.
ready-warn = Hello! A message of yours went against what we agreed on. This is a warning: please change how you speak here. We want you to stay.
ready-hide = Hello! A message of yours went against what we agreed on, and was removed. You are welcome to say it in another way.
ready-time-out = Hello! You take a break from writing here. You can read along, and when the time is over you are welcome again.
ready-remove = Hello! You were taken out of our rooms for what you wrote. You can come back when you are ready to keep what we agreed on.
ready-ban = Hello! You were taken out of our rooms for what you wrote, and cannot come back for now.

told-step-why = Why: “{ $reason }”
told-step-flood = I did this by myself to stop a flood; a moderator looks at it and can take it back.
told-step-agreement = It rests on **{ $name } · { $title }**:
told-step-appeal = You can appeal until { $until }; another moderator will look at it. Say to me: `{ $prefix }appeal open { $code }`
told-step-appeal-page = Or write it here, also when we cannot talk any more: { $page } (your code: { $code })
told-step-undone = This was taken back: { $step }.
told-step-failed = { $undo ->
    [yes] { $step } could not be taken back on the platform: { $why }
   *[no] { $step } could not be done on the platform: { $why }
} Perhaps I lack a permission there.

reported = Thank you for telling us. It is **{ $name }** now. Only moderators who work on it learn that it came from you, and you hear how it ends.

appeal-stands = stands
appeal-overturned = overturned
appeal-opened = Thank you. Another moderator looks at it again and answers until { $due }.
appeal-decided = { $state ->
    [overturned] It is overturned in **{ $name }**, and undone where the platform can.
   *[stands] The step in **{ $name }** stands.
} They are told, with your reason.
told-appeal-opened = There is an appeal in **{ $name }** ({ $step }). Somebody who did not take the step decides until { $due }. They say:
told-appeal-soon = The appeal in **{ $name }** ({ $step }) still waits for an answer, until { $due }. They say:
told-appeal-late = An appeal waits for an answer for longer than we promised. Moderators, please look at it: `{ $prefix }case list`
told-appeal-decided = { $state ->
    [overturned] Your appeal was heard: { $step } is overturned. We are sorry. The reason:
   *[stands] Another moderator looked at it again: { $step } stands. The reason:
}

appeal-page-title = An appeal
appeal-page-how = Write here when you think that what was done to you was wrong. Another moderator looks at it again.
appeal-page-code = The code that you were given
appeal-page-text = Why should it be looked at again?
appeal-page-send = Send
appeal-page-slow = That was too much at once. Please try again in a minute.
appeal-page-too-long = That is too long. Please write up to 2000 characters.
appeal-page-again = Please send it once more from this page.

duty-title = On duty
duty-on = You are on duty and hear first when somebody needs help{ $quiet ->
    [yes] , except from { $since } to { $until }
   *[no] { "" }
}. Thank you!
duty-off = You are off duty. Rest well!
duty-handed = { $member } is on duty now{ $count ->
    [0] { "" }
    [one] , and looks after your { $count } open case
   *[other] , and looks after your { $count } open cases
}.
duty-line = { $member }, since { $since }
duty-none = Nobody is on duty, so all who moderate are told.
quality-of-late = How { $count } people found moderation in the last 90 days, from 1 to 5: fairness { $fairness }, empathy { $empathy }, speed { $speed }, communication { $communication }.
quality-few = How people found moderation is shown from { $fewest } answers on.
choice-duty-off = Go off duty
choice-step-back = Step back as moderator
choice-rate = Say how you found it
case-rated = Thank you. Nobody learns that it was you; it is shown once five people have answered.
case-on-duty = On duty:
me-rate = How you found the moderation in **{ $name }**
told-quality = { $kind ->
    [overturned] More than five steps of moderation were overturned within 90 days.
   *[quality] Those whom moderation concerned found it less than good on average.
} That is nobody's fault alone, and worth a talk: how do we want to look after each other? Figures: `{ $prefix }duty list`

choice-case-rollback = Take it all back
case-rolled-back = { $count ->
    [one] { $count } step in **{ $name }** is taken back, or about to be; each is on the record.
   *[other] { $count } steps in **{ $name }** are taken back, or about to be; each is on the record.
}
case-quick-path = the quick path
signal-links = the same link again and again
signal-joins = many newcomers at once
