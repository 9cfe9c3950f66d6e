### Eine Gemeinschaft einrichten, und ihre Räume.

setup-ready = { $name } ist bereit. Alle hier sind ab ihrem ersten Befehl Mitglied, mit 100 Unterstützungspunkten.
setup-speaks = Ich spreche hier { $language } und nenne Zeiten wie in { $zone }.
setup-rooms = Noch ohne Raum: { $purposes }. Sag `{ $prefix }room bind { $first }` in dem Raum, der dafür da ist, oder lass es so: Dann dient der allgemeine Raum.
setup-regained = Niemand hatte mehr die Rolle Organisation, darum hast du sie jetzt für eine Amtszeit. Es steht im Protokoll.

room-bound = Dieser Raum ist jetzt für **{ purpose-word }** da.
room-unbound = Dieser Raum ist nicht mehr da für: { $purposes }.
rooms-title = Räume
rooms-purpose = Für
rooms-platform = Plattform
rooms-room = Raum
rooms-here = dieser Raum
rooms-none = Noch ist kein Raum eingerichtet. Sag `{ $prefix }room bind general` in eurem Hauptraum.
rooms-missing = Noch ohne Raum: { $purposes }. Sag `{ $prefix }room bind { $first }` in dem Raum, der dafür da ist.
