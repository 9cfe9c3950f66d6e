### Puntos de Apoyo: atención que se pone, se mueve, se recupera y nunca se compra.

points-title = Tus Puntos de Apoyo
points-free = { $free ->
    [one] Tienes **{ $free }** punto libre
   *[other] Tienes **{ $free }** puntos libres
} y { $placed ->
    [one] { $placed } puesto.
   *[other] { $placed } puestos.
}
points-resting = { $resting ->
    [one] { $resting } punto descansa
   *[other] { $resting } puntos descansan
} hasta que vuelvas a participar
points-how = Pon de 1 a { $most } en una propuesta que te importe: `{ $prefix }points place P1 5`. Vuelven cuando se cierra.
points-proposal = Propuesta
points-placed = Puntos
points-stage = Etapa
points-given = { $points ->
    [one] { $points } de tus puntos está ahora en { $title }.
   *[other] { $points } de tus puntos están ahora en { $title }.
}
points-taken = { $points ->
    [one] Ha vuelto { $points } punto de { $title }.
   *[other] Han vuelto { $points } puntos de { $title }.
}
points-moved = { $points ->
    [one] { $points } punto ha pasado de { $source } a { $target }.
   *[other] { $points } puntos han pasado de { $source } a { $target }.
}
points-missing = Para llegar a la agenda aún le hacen falta { $supporters ->
    [0] { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    }.
    [one] { $supporters } apoyo{ $points ->
        [0] .
        [one] { " " }y { $points } punto.
       *[other] { " " }y { $points } puntos.
    }
   *[other] { $supporters } apoyos{ $points ->
        [0] .
        [one] { " " }y { $points } punto.
       *[other] { " " }y { $points } puntos.
    }
}
points-agenda = Con esto, **{ $name }** ha llegado a la agenda: ahora se delibera.
points-left = { $free ->
    [0] No te quedan puntos libres.
    [one] Te queda { $free } punto libre.
   *[other] Te quedan { $free } puntos libres.
}

told-points-earned = ¡Gracias! Has ganado { $points ->
    [one] { $points } Punto de Apoyo
   *[other] { $points } Puntos de Apoyo
} { $kind ->
    [agenda] por una propuesta que llegó a la agenda
    [useful-evidence] por datos que ayudaron a otras personas
    [minority-report] por un informe de minoría
    [facilitation] por facilitar una deliberación
    [moderation-term] por un periodo de buena moderación
   *[verified-delivery] por llevar a cabo lo decidido
}{ GIVEN($about) ->
    [yes] : { $about }.
   *[no] .
}
told-points-returned = { $points ->
    [one] Ha vuelto { $points } de tus Puntos de Apoyo
   *[other] Han vuelto { $points } de tus Puntos de Apoyo
}{ GIVEN($about) ->
    [yes] { " " }de { $about }.
   *[no] .
} { $free ->
    [one] Ahora tienes { $free } libre.
   *[other] Ahora tienes { $free } libres.
}
