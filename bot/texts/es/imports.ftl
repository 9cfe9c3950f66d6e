### Quienes llegaron con una importación de otro banco de tiempo.

help-import-list = Ver quién llegó con una importación de otro banco de tiempo y todavía no tiene cuenta aquí.
hint-import-list-page = Qué página de la lista
help-import-claim = Decir qué miembro es alguien de una importación; sus horas y todo lo que dio pasan a ser suyos. Consta en el registro.
hint-import-claim-arrived = Quién de la importación, como aparece en import list
hint-import-claim-member = ¿Quién es, aquí?
imports-title = { $count ->
    [one] Una persona de una importación
   *[other] { $count } personas de una importación
}
imports-none = Nadie de una importación espera a que le reconozcan.
imports-how = Di quién es quién: `{ $line }`. Sus horas y todo lo que dio pasan a ser de ese miembro.
import-line = **{ $member }** · { $hours }
import-claimed = { $label } es { $member } desde ahora, con todas sus horas. Consta en el registro.
record-time-imported = Llegó el pasado de otro banco de tiempo: { $people ->
    [one] una persona
   *[other] { $people } personas
}, { $transfers ->
    [one] una transferencia
   *[other] { $transfers } transferencias
}. { $wider ->
    [0] Todo quedó dentro
   *[other] De ellas, { $wider } no siempre estuvieron dentro
} de nuestra línea de crédito.
record-import-claimed = { $by } dijo que { $label }, de la importación, es { $member }.
refusal-imported-before = { GIVEN($name) ->
    [yes] { $name } ya llegó con la importación { $number } y contaría dos veces. Solo se puede importar lo nuevo.
   *[no] Esto ya se importó, con el número { $number }. No ha cambiado nada.
}
refusal-balances-differ = No ha cambiado nada: las transferencias no suman el saldo de { $count ->
    [one] un miembro
   *[other] { $count } miembros
} ({ $names }). Si faltan transferencias antiguas, --carry-over empieza con la diferencia.
refusal-nothing-to-import = No hay nadie en estos archivos, así que no hay nada que importar.
refusal-not-time-overflow = El archivo de { $file } tiene { $columns } columnas; el informe de TimeOverflow tiene { $widths }. ¿Es el correcto?
refusal-not-imported = { $member } no está entre quienes esperan tras una importación: `{ $prefix }import list`.
refusal-needs-account = { $member } todavía no tiene cuenta aquí. Nombra a alguien que la tenga.
