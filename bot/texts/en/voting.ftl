### Voting: ballots, what each choice means, counts, receipts.

vote-cast = Your vote on **{ $name }**: { $choice }. You can change it until { $until }.
vote-receipt = Your receipt is `{ $receipt }`. After the close you find your ballot under it in the nameless list.
vote-block-named = A block is shown with your name and reason when the vote closes, so that it can be resolved together.
ballot-first = How do you vote? Open until { $until }.
ballot-line = **{ $choice }** — { $meaning }
ballot-found = The ballot `{ $receipt }` is in the list: { $choice }.
ballots-receipt = Receipt
ballots-choice = Vote
ballots-reason = Reason

method-consent = Decided by consent
method-majority = Decided by simple majority
method-two-thirds = Decided by two thirds
method-three-quarters = Decided by three quarters

ballot-consent-consent = Consent
ballot-consent-consent-meaning = I can live with it. Is it good enough for now and safe enough to try?
ballot-consent-reservation = Consent with concerns
ballot-consent-reservation-meaning = Go on, but hear my concern. What should we watch?
ballot-consent-abstain = Abstain
ballot-consent-abstain-meaning = I leave it to the others; I count for the quorum.
ballot-consent-block = Block
ballot-consent-block-meaning = It would harm us or break what we stand for. What would make it safe to try?
ballot-majority-yes = Yes
ballot-majority-yes-meaning = I am for it. What do you hope for?
ballot-majority-no = No
ballot-majority-no-meaning = I am against it. What would have to change?
ballot-majority-abstain = Abstain
ballot-majority-abstain-meaning = I leave it to the others; I count for the quorum.
ballot-two-thirds-yes = Yes
ballot-two-thirds-yes-meaning = I am for it. What do you hope for?
ballot-two-thirds-no = No
ballot-two-thirds-no-meaning = I am against it. What would have to change?
ballot-two-thirds-abstain = Abstain
ballot-two-thirds-abstain-meaning = I leave it to the others; I count for the quorum.
ballot-three-quarters-yes = Yes, in spite of the block
ballot-three-quarters-yes-meaning = I heard the block and am still for it. What do we do for those who blocked?
ballot-three-quarters-no = No, the block is right
ballot-three-quarters-no-meaning = It should not go on like this. What would have to change?
ballot-three-quarters-abstain = Abstain
ballot-three-quarters-abstain-meaning = I leave it to the others; I count for the quorum.

tally-passed = { $method }: adopted.
tally-no-quorum = { $method }: too few took part, so it is not adopted.
tally-not-enough = { $method }: not enough said yes, so it is not adopted.
tally-tie = { $method }: as many for it as against it. A tie is not adopted, as the rule says.
tally-blocked = { $method }: it was blocked.

told-reminder = A day is left to vote on **{ $title }** (until { $until }). Your vote is still missing.
