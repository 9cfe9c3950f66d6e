### The apology for a bug.

incident = Sorry, something went wrong on my side, and nothing was changed. Please try again; if it happens again, tell an organizer this number: `{ $number }`.
