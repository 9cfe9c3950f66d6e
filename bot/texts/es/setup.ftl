### Poner en marcha una comunidad, y sus salas.

setup-ready = { $name } está lista. Todo el mundo aquí es miembro desde su primer comando, con 100 Puntos de Apoyo.
setup-speaks = Aquí hablo { $language } y digo las horas como en { $zone }.
setup-rooms = Aún sin sala: { $purposes }. Di `{ $prefix }room bind { $first }` en la sala que sea para eso, o déjalo así: sirve la sala general.
setup-regained = Ya nadie tenía el rol de organización, así que ahora lo tienes tú, por un periodo. Queda en el registro.

room-bound = Esta sala es ahora para **{ purpose-word }**.
room-unbound = Esta sala ya no es para: { $purposes }.
rooms-title = Salas
rooms-purpose = Para
rooms-platform = Plataforma
rooms-room = Sala
rooms-here = esta sala
rooms-none = Todavía no hay ninguna sala. Di `{ $prefix }room bind general` en vuestra sala principal.
rooms-missing = Aún sin sala: { $purposes }. Di `{ $prefix }room bind { $first }` en la sala que sea para eso.
