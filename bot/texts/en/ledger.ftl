### The books: statements, their proof and their export.

statement-title = Statement of { $name }
statement-balance = Balance: **{ $balance }**. { $count ->
    [0] Nothing moved
    [one] { $count } movement
   *[other] { $count } movements
}: { $period }.
statement-when = When
statement-what = What
statement-who = With
statement-change = Change
statement-after = After
statement-file = All lines of this statement as a CSV table.
entry-kind = { $kind ->
    [joining] Welcome grant
    [link] Accounts linked
    [joining-returned] Second welcome grant returned
    [place] Placed on a proposal
    [take-back] Taken back
    [return] Returned
    [rest] Resting
    [wake] Awake again
    [earn-agenda] Proposal reached the agenda
    [earn-useful-evidence] Useful evidence
    [earn-minority-report] Minority report
    [earn-facilitation] Facilitation
    [earn-moderation-term] Term of moderation
    [earn-verified-delivery] Delivery
    [exchange] Exchange of time
    [exchange-correction] Exchange, corrected
    [pool-gift] Gift to the pool
    [pool-grant] Grant from the pool
    [service] Work for everybody
    [imported] Brought along
    [imported-balance] Balance brought along
    [redeem] Reward Points become an hour
   *[other] Movement
}
ledger-sound = The books are right: { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} in an unbroken chain, and { $accounts ->
    [one] { $accounts } balance equals
   *[other] { $accounts } balances equal
} their sums.
ledger-head = Fingerprint of the newest entry: `{ $head }`
ledger-broken = The books are **not** right: { $fault ->
    [gap] an entry is missing or out of order, at number { $seq }.
    [chain] entry { $seq } does not follow the one before it.
    [hash] entry { $seq } was changed after it was written.
    [unbalanced] entry { $seq } does not sum to zero.
    [floor] entry { $seq } takes { $account } below its floor.
   *[balance] the balance of { $account } differs from the sum of its movements.
}
ledger-broken-next = Please tell whoever runs this server at once; `togetheros audit verify` shows them the same.
ledger-exported = Here are the books. Check them with `{ $line }`.
ledger-file = The community's books as plain text; members stand in it by number only.
statement-period = { $since } to { $until }
period-this-month = this month
period-last-month = last month
period-this-year = this year
period-last-year = last year
period-all = all time
refusal-not-a-period = I do not see which time “{ $text }” is. Say for example **30 days**, **last month**, **2025** or **all**.
