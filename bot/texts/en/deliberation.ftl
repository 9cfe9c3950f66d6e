### Deliberation: positions, conflicts of interest, blocks and amendments.

position-taken = Your position on **{ $name }** is kept: { $stance }. Do you have an interest in it that others should know of?
choice-conflict = Declare a conflict of interest
conflict-declared = Thank you for saying so. It is shown with **{ $name }**, and you may still speak and vote.
block-lifted = Your block on **{ $name }** is lifted. Thank you for finding a way.
block-on-ballot = Your position no longer blocks **{ $name }**, but your ballot still does. Vote anew if your concern is met:
told-position = { $mark } { $member }: { $stance }
told-block-lifted = 🕊️ { $member } lifts their block.
told-conflict = ⚖️ { $member } declares a conflict of interest:

amendment-offered = **{ $name }** is offered to the author of { $proposal }. Everyone sees it in the thread.
amendment-own = It is your own proposal, so **{ $name }** has the new wording at once. Everyone sees the change in the thread.
amendment-accepted = **{ $name }** is now the text of { $proposal }.
amendment-declined = **{ $name }** is declined; { $proposal } stays as it is.
amendment-withdrawn = **{ $name }** on { $proposal } is withdrawn.
amendment-by = { $name } from { $member } ({ $state ->
    [open] waits for an answer
    [accepted] accepted
    [declined] declined
   *[withdrawn] withdrawn
})
amendment-why = Why:
told-amendment = **{ $name }** is { $state ->
    [accepted] accepted. The text changes:
    [declined] declined.
   *[withdrawn] withdrawn by its author.
}
choice-accept = Accept it
choice-decline = Decline it
choice-withdraw = Take it back
