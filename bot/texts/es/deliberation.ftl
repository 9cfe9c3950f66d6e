### Deliberación: posiciones, conflictos de intereses, bloqueos y enmiendas.

position-taken = Tu posición sobre **{ $name }** queda guardada: { $stance }. ¿Tienes en ello algún interés que otras personas deban conocer?
choice-conflict = Declarar un conflicto de intereses
conflict-declared = Gracias por decirlo. Se muestra con **{ $name }**, y puedes seguir hablando y votando.
block-lifted = Tu bloqueo de **{ $name }** queda levantado. Gracias por encontrar un camino.
block-on-ballot = Tu posición ya no bloquea **{ $name }**, pero tu voto sí. Vota otra vez si tu preocupación está atendida:
told-position = { $mark } { $member }: { $stance }
told-block-lifted = 🕊️ { $member } levanta su bloqueo.
told-conflict = ⚖️ { $member } declara un conflicto de intereses:

amendment-offered = **{ $name }** se ofrece a quien escribió { $proposal }. Todo el mundo lo ve en el hilo.
amendment-own = La propuesta es tuya, así que **{ $name }** tiene ya las palabras nuevas. Todo el mundo ve el cambio en el hilo.
amendment-accepted = **{ $name }** es ahora el texto de { $proposal }.
amendment-declined = **{ $name }** queda rechazado; { $proposal } sigue como está.
amendment-withdrawn = **{ $name }** de { $proposal } queda retirado.
amendment-by = { $name } de { $member } ({ $state ->
    [open] espera respuesta
    [accepted] aceptado
    [declined] rechazado
   *[withdrawn] retirado
})
amendment-why = Por qué:
told-amendment = **{ $name }** queda { $state ->
    [accepted] aceptado. El texto cambia:
    [declined] rechazado.
   *[withdrawn] retirado por quien lo escribió.
}
choice-accept = Aceptarlo
choice-decline = Rechazarlo
choice-withdraw = Retirarlo
