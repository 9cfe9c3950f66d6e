### El registro de los actos de poder: una frase para cada clase de acto.

record-title = El registro
record-none = No hay nada de eso en el registro. Todo: `{ $prefix }log`.
record-reason = «{ $reason }»
record-rule = (regla: { $rule }; n.º { $number })
record-set-up = { $member } puso en marcha la comunidad y asumió el rol de { role-word }.
record-set-up-changed = { $by } cambió { $what ->
    [name] el nombre
    [purpose] el propósito
    [language] el idioma
   *[zone] la zona horaria
} de la comunidad{ GIVEN($old) ->
    [yes] { " " }de { $old }
   *[no] { "" }
}{ GIVEN($new) ->
    [yes] { " " }a { $new }
   *[no] { "" }
}.
record-room-bound = { $by } dedicó la sala { $room } ({ $platform }) a { purpose-word }.
record-room-unbound = { $by } dejó libre la sala { $room } ({ $platform }); era para { purpose-word }.
record-charter-changed = { GIVEN($by) ->
    [yes] { $by } cambió `{ $key }` de { $old } a { $new }.
   *[no] `{ $key }` cambió de { $old } a { $new }, como se decidió.
}
record-appointed = { $by } dio a { $member } el rol de { role-word } por { $days ->
    [one] { $days } día
   *[other] { $days } días
}.
record-role-ended = { $by } puso fin al rol de { role-word } de { $member }.
record-stepped-down = { $by } dejó el rol de { role-word }.
record-term-ended = Terminó el periodo de { $member } en el rol de { role-word }.
record-linked = { $member } y { $other } son la misma persona: sus dos cuentas son ahora un solo miembro.
record-unlinked = { $member } volvió a quitar una cuenta; empieza de nuevo como { $other }.
record-bridged = { $by } acogió las salas de { $name } ({ $platform }).
record-bridged-away = Las salas de esta comunidad pertenecen desde ahora a { $name }, como acordaron las dos partes.
record-bridge-declined = { $by } prefirió no acoger las salas de { $name } ({ $platform }).
record-bridge-ended = { $by } soltó todas las salas en { $platform }.
record-vote-called = { $by } abrió la votación de { $proposal } antes de acabar la deliberación.
record-stage-extended = { $by } dio a { $proposal } { $days ->
    [one] { $days } día
   *[other] { $days } días
} más.
record-stage-shortened = { $by } quitó { $days ->
    [one] { $days } día
   *[other] { $days } días
} a { $proposal }.
