### What only happens on Discord.

discord-hello = Hello! I help this community decide together. Whoever may manage this server says `{ $prefix }setup` to begin, in the channel where I should post; everyone can say `{ $prefix }help`.
discord-choice-setup = Set up this community
discord-choice-help = What can I do here?
discord-menu-propose = Make a proposal of this
discord-menu-remind = Remind me
discord-menu-profile = Profile
discord-answer = Answer
discord-answer-how = Here I only hear it as a reply to this message, or when you press **Answer**.
discord-question-over = This question is no longer open. Just say the command again.
discord-below = My answer is below, for everyone to read.
discord-nothing = I heard you, and there is nothing more to say just now. If you were waiting for an answer, please try again in a minute.
discord-no-direct = I have an answer for you alone, and your settings keep me from writing to you. Type a slash instead, as in `{ $prefix }help`: those answers only you can see.
discord-permissions-missing = In this channel I am still not allowed to: { $names }. Whoever manages the server can allow it to me under Edit Channel, Permissions.
discord-permission-view-channel = see the channel
discord-permission-send-messages = send messages
discord-permission-embed-links = embed links
discord-permission-attach-files = attach files
discord-permission-read-message-history = read the message history
discord-permission-add-reactions = add reactions
discord-permission-create-public-threads = create threads
discord-permission-send-messages-in-threads = write in threads
