### What only happens on Matrix.

matrix-hello = Hello! I help this community decide together. Whoever looks after this room says `{ $prefix }setup` to begin; everyone can say `{ $prefix }help`.
matrix-hello-direct = Hello! What I answer here is for you alone. Say `help` to see what I can do.
matrix-hello-again = I am here again, and catching up with what happened. `{ $prefix }help` shows what I can do.
matrix-choice-setup = Set up this community
matrix-choice-help = What can I do here?
matrix-elsewhere = { $name }, my answer is in our direct chat, where only you can read it. Look for my invitation; from now on I mark with 📬 what I answered there.
matrix-no-direct-room = { $name }, I have an answer for you alone, and could not open a direct chat with you. Please start one with me and ask me there.
matrix-unreadable = I could not decrypt this message, so I do not know what it says. Please send it again; if it happens again, check in your client that my device is trusted.
