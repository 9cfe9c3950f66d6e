### Moderation: rooms that are listened to, and the agreements on which everything rests.

topic-moderation = Moderation

answer-yes = Yes
answer-no = No

moderation-is-on = I listen in this room now, so that moderators get help early. Everyone here is told.
moderation-is-off = I no longer listen in this room, and what I knew of its messages is forgotten.
moderation-rooms-title = Where I listen
moderation-rooms-none = I listen in no room. A moderator can say `{ $prefix }moderation on` in one.
moderation-rooms-room = Room
moderation-rooms-since = Since
moderation-rooms-by = Switched on by
moderation-rooms-how = I keep no text. Moderators hear of a conversation, never of a score, and people decide what happens.
moderation-no-screen = I cannot judge tone here: no model is set up. I only count outward signs: shouting, quick replies back and forth, bursts of mentions.
moderation-tones = I have learned to hear the tone of these languages: { $languages }. In others I only count outward signs.
moderation-figures = In the last 30 days: { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
}, { $appeals ->
    [one] { $appeals } appeal
   *[other] { $appeals } appeals
}, { $overturned } of them overturned.
moderation-false-alarms = Of my prompts { $percent } % were not needed.

told-sensing-on = I listen in this room from now on, so that moderators can help early when a conversation gets hard. Each message is read once, in memory, and forgotten; only numbers stay. I decide nothing: people do. Questions and objections are welcome: `{ $prefix }moderation rooms` tells more. Please pin this.
told-sensing-off = I no longer listen in this room.
told-language-unknown = People in { $room } write “{ $language }”, and I have not learned to hear its tone. I make no guesses there and only count outward signs.

rephrase-on = Gladly. When a message of yours may hurt somebody, I tell you, between us, at most once an hour.
rephrase-off = All right, I say nothing about your messages any more. What you agreed on with the others still holds.
told-rephrase = Just between us, as you wished: your last message may land harder than you mean. If it matters to you, it could also begin like this:
told-rephrase-frame = When I saw …, I felt …, because I need …. Would you …?
choice-rephrase-off = Tell me no more

agreements-title = What we agreed on
agreements-none = You have not agreed on anything yet. An organizer can begin: `{ $prefix }agreement add`.
agreement-line = **{ $name } · { $title }** (we look at it again on { $review })
agreements-accepted = You accepted these. Thank you!
agreements-ask = Can you live by these?
agreements-thanks = Thank you! You hear from me again when something changes.
agreement-added = { $name } is agreed; we look at it again on { $review }. Everyone hears of it.
agreement-ended = { $name } has ended. Everyone hears of it.
agreement-kept = { $name } stays; we look at it again on { $review }.
told-agreement-added = **{ $name } · { $title }** is one of our agreements now:
told-agreement-ended = **{ $name } · { $title }** is no longer one of our agreements. Why is on the record: `{ $prefix }log`.
told-agreement-review = It is time to look at **{ $name } · { $title }** again. Does it still fit?
choice-accept-agreements = I accept
choice-keep-agreement = Keep { $name }
choice-end-agreement = End { $name }
me-agreements = Our agreements, to be read and accepted
me-do-agreements = Read them

charter-group-moderation = Moderation
charter-moderation-prompts-a-day = Prompts a day
charter-moderation-prompts-a-day-meaning = How often I ask moderators to look at one room within a day; what is plainly serious comes through in any case.
charter-moderation-quick-path = Quick path against floods
charter-moderation-quick-path-meaning = When on, I stop floods of the same link, of mentions or of newcomers at once: I slow the room, quieten who floods it for an hour, and hide the flood. A moderator takes it all back with one button.
charter-moderation-memory = How long steps count
charter-moderation-memory-meaning = For how many days a step of moderation counts when the next one is considered.
charter-moderation-appeal-length = Time to appeal
charter-moderation-appeal-length-meaning = For how many days somebody can appeal against a step.
charter-moderation-appeal-answer = Time to answer an appeal
charter-moderation-appeal-answer-meaning = Within how many hours another moderator should decide; then everyone is told that it waits.

record-sensing-on = { $by } let me listen in the room { $room } ({ $platform }).
record-sensing-off = { $by } let me stop listening in the room { $room } ({ $platform }).
record-agreement-added = { $by } added the agreement { $agreement } · { $title }.
record-agreement-ended = { $by } ended the agreement { $agreement } · { $title }.
record-agreement-kept = { $by } looked at the agreement { $agreement } · { $title } again, and it stays.
record-case-taken = { $by } took the case { $case }.
record-case-closed = { $by } closed the case { $case }.
record-moderated = { $by } took a step in { $case }: { step-word }{ $minutes ->
    [0] { "" }
   *[other] { " " }({ $minutes } min)
}.
record-moderation-undone = { $by } took a step in { $case } back: { step-word }.
record-appeal-decided = { $by } decided on an appeal in { $case } ({ step-word }): { $verdict ->
    [overturned] it is overturned
   *[stands] the step stands
}.
record-locked-down = I stopped a flood ({ $case }): { $burst ->
    [links] the same link again and again
    [mentions] many people called at once
   *[joins] many newcomers at once
}; { $count } steps, which a moderator can take back.
