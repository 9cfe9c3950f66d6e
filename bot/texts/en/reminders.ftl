### Reminders: heard by one member alone.

remind-title = Your reminders
remind-none = Nothing to remind you of. Try `{ $prefix }remind me 3h Water the tomatoes`, or reply to a message with `{ $prefix }remind me 1d`.
remind-line = **{ $name }** · { $at }:
remind-how = Forget one with `{ $prefix }remind cancel { $name }`, put it off with `{ $prefix }remind later { $name } 1h`.
remind-kept = I will remind you on { $at } ({ $name }):
remind-cancelled = { $name } is forgotten.
remind-message = that message
told-remind = You wanted to hear of this now:
choice-remind-hour = In an hour
choice-remind-tomorrow = Tomorrow
choice-remind-week = In a week
refusal-about-nothing = What shall I remind you of? Write it after the time: `{ $prefix }remind me 3h Water the tomatoes`.
refusal-too-many-reminders = You have { $most } reminders open, and that is as many as I keep. `{ $prefix }remind list` shows them.
refusal-not-a-message-link = I need a link to a message, as “copy link” gives it. You can also leave it out.
