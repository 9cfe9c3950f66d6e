### Moderation: every expected no.

refusal-already-sensed = I listen in this room already. Since when: `{ $prefix }moderation rooms`.
refusal-not-sensed = I do not listen in this room. Where I do: `{ $prefix }moderation rooms`.
refusal-no-agreement = Moderation rests on what you agreed on, and there is nothing yet. Begin with one sentence: `{ $prefix }agreement add`.
refusal-which-agreement = On which agreement does it rest? You have { $options }.
refusal-case-closed = **{ $case }** is closed. If there is something new, begin another: `{ $prefix }case open`.
refusal-party-to-case = You are part of the story of **{ $case }** yourself, so somebody else looks after it. Who can: `{ $prefix }role list`.
refusal-nobody-there = **{ $case }** does not say whom this step would be for: { step-word }. What it knows: `{ $prefix }case show { $case }`.
refusal-no-message = **{ $case }** knows no message that could be hidden.
refusal-no-room = **{ $case }** knows no room for this step: { step-word }.
refusal-skips-steps = That is a big step ({ step-word }); the next one would be `{ $next }`. If it must be, please say why the steps between are skipped.
refusal-cannot-undo = There is nothing here that could be taken back.
refusal-already-reported = You told us of that already; thank you. It is **{ $case }**.
refusal-own-report = That is you yourself. If something weighs on you, tell a moderator: `{ $prefix }role list`.
refusal-no-such-code = I know no step with this code. Please compare it letter by letter.
refusal-too-late-to-appeal = The time to appeal is over; the step was taken on { $since }. You can still talk to a moderator: `{ $prefix }role list`.
refusal-already-appealed = That step was looked at again already, or is about to be: **{ $case }**.
refusal-no-open-appeal = No appeal waits in **{ $case }**. Open cases: `{ $prefix }case list`.
refusal-another-moderator = You took the step in **{ $case }** yourself, so another moderator decides. Who can: `{ $prefix }role list`.
refusal-not-everyone-told = A circle comes together when two people have told at least; in **{ $case }** that is still to come.
refusal-nothing-proposed = Nothing is proposed in the circle of **{ $case }** yet. Whoever leads it writes it down first.
refusal-circle-over = That is not possible at this point of the circle of **{ $case }**.
refusal-only-facilitator = Only whoever leads the circle of **{ $case }** does this.
refusal-not-concerned = Only those whom a closed case concerned can rate it, once. Your own: `{ $prefix }case mine`.
refusal-not-on-duty = You are not on duty. You can begin with `{ $prefix }duty on`.
refusal-already-on-duty = You are on duty already. To rest: `{ $prefix }duty off`.
