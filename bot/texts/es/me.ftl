### Sobre una misma: lo que tengo, lo que me espera, un próximo paso, mi perfil.

me-points = { $free ->
    [one] { $free } Punto de Apoyo libre
   *[other] { $free } Puntos de Apoyo libres
}, { $placed ->
    [one] { $placed } puesto
   *[other] { $placed } puestos
}
me-role = { role-word } hasta { $until }
me-waits = Esto te espera:
me-waiting = { $task ->
    [vote] Tu voto sobre { $title }
    [amendment] Tu respuesta a un cambio de { $title }
    [outcome] Unas palabras sobre el resultado de { $title }
   *[minority] Si quieres, un informe de minoría sobre { $title }
}{ GIVEN($until) ->
    [yes] , hasta { $until }
   *[no] { "" }
}
me-do-vote = Votar { $name }
me-do-amendment = Ver el cambio de { $name }
me-do-outcome = Escribir el resultado de { $name }
me-do-minority = Escribir el informe sobre { $name }
me-proposals = Tus propuestas:
me-step-draft = No te espera nada. Tu borrador **{ $title }** aún no está abierto. ¿Le echas otro vistazo?
me-step-support = No te espera nada. **{ $title }** busca apoyo. ¿Merece algunos de tus puntos?
me-step-position = No te espera nada. Se está deliberando sobre **{ $title }**. ¿Qué te parece?
me-step-propose = No te espera nada. ¿Hay algo que iría mejor si lo hiciéramos en común?

profile-title = Tu perfil
profile-name = Nombre: { $name }
profile-language = Idioma: { $language }{ $own ->
    [yes] { "" }
   *[no] { " " }(el de la comunidad)
}
profile-zone = Zona horaria: { $zone }{ $own ->
    [yes] { "" }
   *[no] { " " }(la de la comunidad)
}
profile-joined = Aquí desde { $joined }
profile-accounts = Cuentas: { $platforms } (añadir una: `{ $prefix }link`)
profile-how = Cambia lo que quieras, por ejemplo `{ $prefix }profile set zone=Madrid`.
