### Asking for what a command still needs, one question at a time.

form-cancel-word = cancel
form-keep-word = keep
form-how = Just write your answer, or `{ form-cancel-word }` to stop.
form-how-optional = Just write your answer, `{ form-keep-word }` to leave it as it is, or `{ form-cancel-word }` to stop.
form-cancelled = Stopped; nothing has changed. Say it again whenever you like.
