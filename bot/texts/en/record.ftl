### The record of acts of power: one sentence for each kind of act.

record-title = The record
record-none = Nothing is on the record about that. Everything: `{ $prefix }log`.
record-reason = “{ $reason }”
record-rule = (rule: { $rule }; no. { $number })
record-set-up = { $member } set the community up and became { role-word }.
record-set-up-changed = { $by } changed the { $what ->
    [name] name
    [purpose] purpose
    [language] language
   *[zone] time zone
} of the community{ GIVEN($old) ->
    [yes] { " " }from { $old }
   *[no] { "" }
}{ GIVEN($new) ->
    [yes] { " " }to { $new }
   *[no] { "" }
}.
record-room-bound = { $by } bound the room { $room } ({ $platform }) for { purpose-word }.
record-room-unbound = { $by } let the room { $room } ({ $platform }) go; it was for { purpose-word }.
record-charter-changed = { GIVEN($by) ->
    [yes] { $by } changed `{ $key }` from { $old } to { $new }.
   *[no] `{ $key }` changed from { $old } to { $new }, as was decided.
}
record-appointed = { $by } appointed { $member } as { role-word } for { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
record-role-ended = { $by } ended { $member }'s role as { role-word }.
record-stepped-down = { $by } stepped down as { role-word }.
record-term-ended = { $member }'s term as { role-word } ran out.
record-linked = { $member } and { $other } are the same person: their two accounts are one member now.
record-unlinked = { $member } took an account off again; it begins anew as { $other }.
record-bridged = { $by } took in the rooms of { $name } ({ $platform }).
record-bridged-away = The rooms of this community belong to { $name } from now on, as both sides agreed.
record-bridge-declined = { $by } declined to take in the rooms of { $name } ({ $platform }).
record-bridge-ended = { $by } let all rooms on { $platform } go.
record-vote-called = { $by } opened the vote on { $proposal } before the deliberation was over.
record-stage-extended = { $by } gave { $proposal } { $days ->
    [one] { $days } day
   *[other] { $days } days
} more.
record-stage-shortened = { $by } took { $days ->
    [one] { $days } day
   *[other] { $days } days
} off { $proposal }.
