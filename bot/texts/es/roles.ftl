### Roles: quién tiene cuál y hasta cuándo.

roles-title = Roles
roles-role = Rol
roles-who = Quién
roles-until = Hasta
roles-why = Por qué
roles-founded = puso en marcha la comunidad
roles-none = Ahora nadie tiene un rol. Quien lleva esta sala puede decir `{ $prefix }setup` y pasar a la organización.
roles-leave = Puedes dejarlo cuando quieras: `{ $prefix }role leave { $role }`.
role-given = { $member } tiene ahora el rol de { role-word }, hasta { $until }. Todo el mundo lo sabrá.
role-given-later = { $member } tendrá el rol de { role-word } desde { $since } hasta { $until }. Todo el mundo lo sabrá cuando empiece.
role-taken = { $member } ya no tiene el rol de { role-word }. Todo el mundo lo sabrá.
role-left = Has dejado el rol de { role-word }. Gracias por lo que has hecho.

told-role-began = { $member } tiene ahora el rol de **{ role-word }**, hasta { $until }:
told-role-ended = { $how ->
    [own] { $member } ha dejado el rol de { role-word }. ¡Gracias!
    [taken] { $member } ya no tiene el rol de { role-word }. El motivo está en el registro: `{ $prefix }log`.
   *[run-out] El periodo de { $member } en el rol de { role-word } ha terminado. ¡Gracias!
}
told-role-ends-soon = Tu periodo en el rol de { role-word } termina el { $until }. ¿Hay algo que traspasar, o alguien a quien preguntar?
told-role-vacant = Ahora nadie tiene el rol de { role-word }. La organización puede dárselo a alguien: `{ $prefix }role appoint`.
told-no-organizer = Ahora nadie está en la organización. Quien lleva esta sala puede decir `{ $prefix }setup` para volver a estarlo y dar roles a otras personas.
