### Las cuentas: extractos, su prueba y su exportación.

statement-title = Extracto de { $name }
statement-balance = Saldo: **{ $balance }**. { $count ->
    [0] Ningún movimiento
    [one] { $count } movimiento
   *[other] { $count } movimientos
}: { $period }.
statement-when = Cuándo
statement-what = Qué
statement-who = Con
statement-change = Cambio
statement-after = Después
statement-file = Todas las líneas de este extracto como tabla CSV.
entry-kind = { $kind ->
    [joining] Puntos de bienvenida
    [link] Cuentas unidas
    [joining-returned] Devolución de los segundos puntos de bienvenida
    [place] Puestos en una propuesta
    [take-back] Recuperados
    [return] Devueltos
    [rest] En reposo
    [wake] Despiertos de nuevo
    [earn-agenda] Propuesta en la agenda
    [earn-useful-evidence] Datos útiles
    [earn-minority-report] Informe de minoría
    [earn-facilitation] Facilitación
    [earn-moderation-term] Periodo de moderación
    [earn-verified-delivery] Realización
    [exchange] Intercambio de tiempo
    [exchange-correction] Intercambio, corregido
    [pool-gift] Regalo a la bolsa
    [pool-grant] Ayuda de la bolsa
    [service] Trabajo para la comunidad
    [imported] Traído de antes
    [imported-balance] Saldo traído de antes
    [redeem] Puntos de Recompensa en una hora
   *[other] Movimiento
}
ledger-sound = Las cuentas cuadran: { $entries ->
    [one] { $entries } asiento
   *[other] { $entries } asientos
} en una cadena sin roturas, y { $accounts ->
    [one] { $accounts } saldo igual
   *[other] { $accounts } saldos iguales
} a su suma.
ledger-head = Huella del asiento más reciente: `{ $head }`
ledger-broken = Las cuentas **no** cuadran: { $fault ->
    [gap] falta un asiento o está fuera de orden, en el número { $seq }.
    [chain] el asiento { $seq } no sigue al anterior.
    [hash] el asiento { $seq } se cambió después de escribirse.
    [unbalanced] el asiento { $seq } no suma cero.
    [floor] el asiento { $seq } deja { $account } por debajo de su mínimo.
   *[balance] el saldo de { $account } difiere de la suma de sus movimientos.
}
ledger-broken-next = Avisa enseguida a quien lleva este servidor; `togetheros audit verify` le muestra lo mismo.
ledger-exported = Aquí están las cuentas. Compruébalas con `{ $line }`.
ledger-file = Las cuentas de la comunidad en texto sencillo; los miembros aparecen solo con su número.
statement-period = { $since } a { $until }
period-this-month = este mes
period-last-month = el mes pasado
period-this-year = este año
period-last-year = el año pasado
period-all = todo
refusal-not-a-period = No veo qué tiempo es «{ $text }». Di por ejemplo **30 días**, **mes pasado**, **2025** o **todo**.
