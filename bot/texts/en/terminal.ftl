### The terminal chat's own words. What the bot says is in the other files.

chat-bot = TogetherOS
chat-only-you = only you see this
chat-amended = edited
chat-direct = Privately
chat-input = Type here, or press a button. Tab completes.
chat-hello = You are **{ $name }**. Type `help` to see what you can do, `me` for what waits for you. `/as` lets you be somebody else, `/later 3 days` lets time pass, `/help-chat` says more.
chat-help = Everything you type goes to the bot; a number presses a button; what begins with " is for the others in the room. The chat itself knows: `/as NAME` to be somebody else (a new name is a newcomer), `/later 3 days` to let time pass, `/room NAME` to read elsewhere, `/quit` to leave.
chat-you-are = You are { $name } now.
chat-newcomer = { $name } is new here. Say `me` to join.
chat-people = Here are: { $names }. Be one of them with `/as NAME`.
chat-rooms = You can read in: { $names }. Go there with `/room NAME`.
chat-later = { $span } later: it is { $moment }.
chat-later-how = How long? For example `/later 3 days` or `/later 2 hours`.
chat-keys = Tab completes · ↑ earlier lines · F2 rooms · F3 light/dark · Ctrl+Q leaves
chat-barred = You cannot write in the rooms just now (this is played here; on a real platform the platform sees to it).
chat-hidden = (hidden by moderators)
chat-did = (played) { $verb ->
    [hide] A message was hidden.
    [slow] The room is slower for a few minutes.
    [slow-ends] The room is as quick as before.
    [time-out] { $name } takes a break from writing.
    [time-out-ends] { $name } can write again.
    [remove] { $name } was taken out of the rooms.
    [welcome] { $name } may come back.
    [ban] { $name } was taken out of the rooms and cannot come back.
   *[unban] { $name } may come back.
}
