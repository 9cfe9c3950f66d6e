### Rollen: wer welche hat und bis wann.

roles-title = Rollen
roles-role = Rolle
roles-who = Wer
roles-until = Bis
roles-why = Warum
roles-founded = hat die Gemeinschaft eingerichtet
roles-none = Zurzeit hat niemand eine Rolle. Wer diesen Raum führt, kann `{ $prefix }setup` sagen und die Organisation übernehmen.
roles-leave = Du kannst jederzeit aufhören: `{ $prefix }role leave { $role }`.
role-given = { $member } hat jetzt die Rolle { role-word }, bis { $until }. Alle erfahren davon.
role-given-later = { $member } hat die Rolle { role-word } von { $since } bis { $until }. Alle erfahren davon, wenn es beginnt.
role-taken = { $member } hat nicht mehr die Rolle { role-word }. Alle erfahren davon.
role-left = Du hast die Rolle { role-word } abgegeben. Danke für alles, was du getan hast.

told-role-began = { $member } hat jetzt die Rolle **{ role-word }**, bis { $until }:
told-role-ended = { $how ->
    [own] { $member } hat die Rolle { role-word } abgegeben. Danke!
    [taken] { $member } hat nicht mehr die Rolle { role-word }. Der Grund steht im Protokoll: `{ $prefix }log`.
   *[run-out] Die Amtszeit von { $member } in der Rolle { role-word } ist vorbei. Danke!
}
told-role-ends-soon = Deine Amtszeit in der Rolle { role-word } endet am { $until }. Gibt es etwas zu übergeben oder jemanden zu fragen?
told-role-vacant = Niemand hat jetzt die Rolle { role-word }. Die Organisation kann sie jemandem geben: `{ $prefix }role appoint`.
told-no-organizer = Niemand hat jetzt die Rolle Organisation. Wer diesen Raum führt, kann sie mit `{ $prefix }setup` wieder übernehmen und weitergeben.
