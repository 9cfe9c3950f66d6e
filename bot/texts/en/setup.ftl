### Setting a community up, and its rooms.

setup-ready = { $name } is ready. Everyone here is a member from their first command on, with 100 Support Points.
setup-speaks = I speak { $language } here and tell times as in { $zone }.
setup-rooms = Still without a room: { $purposes }. Say `{ $prefix }room bind { $first }` in the room that is for it, or leave it: the general room serves.
setup-regained = Nobody was an organizer any longer, so you are now, for one term. It is on the record.

room-bound = This room is now for **{ purpose-word }**.
room-unbound = This room is no longer for: { $purposes }.
rooms-title = Rooms
rooms-purpose = For
rooms-platform = Platform
rooms-room = Room
rooms-here = this room
rooms-none = No room is bound yet. Say `{ $prefix }room bind general` in your main room.
rooms-missing = Still without a room: { $purposes }. Say `{ $prefix }room bind { $first }` in the room that is for it.
