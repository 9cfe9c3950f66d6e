### Chat accounts: two of one person become one member, and part again.

link-code = With your other account, in another chat, give me the command **link** with this code: `{ $code }`. It works once, for { $minutes } minutes.
link-secret = Keep it to yourself: whoever enters it says that both accounts are theirs. Best say it to me in private.
link-asks = The code was made by **{ $other }** on { $platform }. Are you that person too, and were you the one who asked for it?
link-means = Then both accounts become one member: balances are added up (one welcome grant of the two goes back), of two votes in one ballot the later one counts, and the record says that you are the same person. This cannot be taken apart again as it was.
linked = Done. Both accounts are one member now: { $name }. These are yours:
linked-how = Wherever you say something, it is you, once. To take one off again: `{ $prefix }unlink`.
account-here = this one
unlink-which = These accounts are yours. Which one shall I take off?
unlink-asks = Take off { $account }?
unlink-means = Everything stays with the member that you are: points, balances, votes, roles, history. The account that is taken off begins anew as somebody else, with nothing and without a welcome grant. You can link it again at any time.
unlinked = Done. { $account } begins anew from now on.
choice-link = Both are mine
choice-unlink = Take it off
choice-unlink-which = { $number }. { $platform }
sure-yes = yes

told-linked = This account and your account on { $platform } are one member now: { $name }.
told-linked-how = If that was not you, say `{ $prefix }unlink` here and tell an organizer.
told-unlinked = Your account on { $platform } was taken off and begins anew. The rest stays with the member it belonged to.
told-votes-joined = You had voted on **{ $proposal }** with both accounts. The later vote counts, once; its receipt is `{ $receipt }`.
refusal-exchanged-together = These two accounts have hours with each other ({ $name }), and nobody exchanges hours with themselves. They stay two members; an organizer can help you sort it out.
