### Roles: who holds which, until when.

roles-title = Roles
roles-role = Role
roles-who = Who
roles-until = Until
roles-why = Why
roles-founded = set the community up
roles-none = Nobody holds a role just now. Whoever runs this room can say `{ $prefix }setup` to become organizer.
roles-leave = You may step down at any time: `{ $prefix }role leave { $role }`.
role-given = { $member } is { role-word } now, until { $until }. Everyone hears of it.
role-given-later = { $member } will be { role-word } from { $since } until { $until }. Everyone hears of it when it begins.
role-taken = { $member } is no longer { role-word }. Everyone hears of it.
role-left = You stepped down as { role-word }. Thank you for what you did.

told-role-began = { $member } is **{ role-word }** now, until { $until }:
told-role-ended = { $how ->
    [own] { $member } stepped down as { role-word }. Thank you!
    [taken] { $member } is no longer { role-word }. The reason is on the record: `{ $prefix }log`.
   *[run-out] { $member }'s term as { role-word } is over. Thank you!
}
told-role-ends-soon = Your term as { role-word } ends on { $until }. Is there something to hand over, or somebody to ask?
told-role-vacant = Nobody is { role-word } now. Organizers can appoint somebody: `{ $prefix }role appoint`.
told-no-organizer = Nobody is organizer now. Whoever runs this room can say `{ $prefix }setup` to be one again, and appoint others.
