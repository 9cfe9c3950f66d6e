### Bridges: rooms of another chat come to belong to a community.

bridge-code = In your other chat, whoever runs the room there gives me the command **bridge enter** with this code: `{ $code }`. It works once, for { $hours } hours.
bridge-then = Then I ask you here, and only when you say yes we are one community on both sides.
bridge-asked = I have asked the organizers of { $name }. As soon as one of them says yes, this room belongs to them, and everyone here with it.
bridge-accepted = { $name } and you are one community from now on. I say so in all rooms.
bridge-declined = I tell them that it does not fit. You will hear nothing more of { $name } for now.
bridge-ended = All rooms on { $platform } are let go. Members and all that they hold stay. A room comes back with `{ $prefix }room bind general`, said there by an organizer.
choice-bridge = I have a bridge code
choice-bridge-accept = Yes, we are one
choice-bridge-decline = No

told-bridge-asked = { $name } on { $platform } would like to belong to this community, with a bridge code that was made here.
told-bridge-means = With a yes, their rooms are rooms of this community: the same members, proposals, points and charter. An organizer says it.
told-bridge-made = { $name } on { $platform } and { $community } are one community now: the same members, proposals and points in all rooms.
told-bridge-link = Are you on both sides? Then say `{ $prefix }link` to me, so that you count as one person.
told-bridge-declined = The organizers of { $name } would rather not be one community with this room just now. You can go on as a community of your own.
