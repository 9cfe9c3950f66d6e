### Restorative circles: telling, coming together, agreeing.

circle-told = Thank you. Those in the circle will read it, and it is forgotten when the circle ends.
circle-declined = That is all right. What you told is forgotten.
circle-shared = The circle of **{ $name }** is together: everyone reads what the others told. Talk with them now, in a call or a room of their own, about what makes it right; then write it down: `{ $prefix }circle propose { $name }`
circle-proposed = I ask everyone in the circle whether they agree.
circle-agreed = Thank you. You hear when all have agreed.
circle-agreed-all = Thank you. All agree now.
circle-objected = Thank you for saying so. Whoever leads the circle looks for better words with you.
circle-closed = The circle is over. Nothing of it is kept; everyone is told.
circle-followed = Thank you for telling.
circle-of = **{ $member }** tells:
circle-happened = What happened:
circle-felt = Thoughts and feelings:
circle-affected = Who was affected, and how:
circle-needed = What would make it right:
me-circle = An invitation to a circle
me-circle-agree = What a circle may agree on
choice-circle-tell = I am willing
choice-circle-decline = I would rather not
choice-circle-share = Bring them together
choice-circle-agree = I agree to it
choice-circle-object = Not yet
going-holds = It holds
going-look = It needs another look
told-circle-how = I ask you four questions, here between us. Then those in the circle read it, and you look for what makes it right together. Only what all agree on is kept.
told-circle-moved = In the circle of **{ $name }** { $what ->
    [told] somebody has told
    [declined] somebody would rather not be part of it
    [agreed] somebody agrees
    [objected] somebody does not agree yet
    [holds] somebody says that it holds
   *[look] somebody says that it needs another look
}.{ $telling ->
    [yes] { " " }{ $told ->
        [one] { $told } person has told.
       *[other] { $told } people have told.
    }
   *[no] { "" }
}
told-circle-shared = The circle is together. This is what each of you told:
told-circle-proposed = Is this what makes it right?
told-circle-agreed = You all agree. What was told is forgotten; this stays, and I ask how it goes on { $at }:
told-circle-ended = The circle is over without an agreement. What was told is forgotten. You can still talk to a moderator: `{ $prefix }role list`.
told-circle-follow-up = Some time ago you agreed on this in a circle. How does it go?
