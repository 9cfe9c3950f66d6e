### Lo que se ofrece y se busca, lugares, palabras que significan lo mismo y días de la semana.

listing-kind-offer = Se ofrece
listing-kind-want = Se busca
category-repair = Reparaciones
category-home = Casa y hogar
category-garden = Jardín y huerto
category-food = Comida
category-care = Cuidados y compañía
category-health = Salud
category-teaching = Aprender
category-transport = Transporte
category-digital = Ordenadores y teléfonos
category-paperwork = Papeleo
category-creative = Manualidades y música
category-things = Cosas para prestar o regalar
category-other = Otra cosa
seen-community = Toda la comunidad
seen-matches = Solo a quien le encaje
word-yes = Sí
word-no = No

weekday-0 = lunes
weekday-1 = martes
weekday-2 = miércoles
weekday-3 = jueves
weekday-4 = viernes
weekday-5 = sábado
weekday-6 = domingo
part-morning = mañanas
part-afternoon = tardes
part-evening = noches
when-any = en cualquier momento
when-daily = todos los días
when-weekdays = entre semana
when-weekends = fines de semana
when-group = { $days } { $parts }

listing-line = { $name } · { $kind ->
    [offer] se ofrece
   *[want] se busca
}: { $title } ({ $member })
listing-by = { $kind ->
    [offer] Lo ofrece
   *[want] Lo busca
} { $member }{ GIVEN($about) ->
    [yes] { " " }— { $about }
   *[no] { "" }
}
listing-skills = Habilidades: { $skills }
listing-online = en línea
listing-rate = { $rate } créditos por hora
listing-seen-matches = Solo lo ven los miembros a quienes les encaja.
listing-until = Abierto hasta { $until }.
listing-state = { $listing_state ->
    [paused] Descansa, y nadie lo encuentra.
    [expired] Se acabó su tiempo, y nadie lo encuentra.
   *[closed] Está cerrado.
}
listing-state-word = { $listing_state ->
    [paused] descansa
    [expired] acabó su tiempo
   *[closed] cerrado
}
listing-written = { $kind ->
    [offer] ¡Gracias!
   *[want] Muy bien.
} **{ $name }** ya está a la vista de { $seen ->
    [matches] quien le encaje.
   *[community] toda la comunidad.
}
listing-changed = **{ $name }** ha cambiado.
listing-opened = **{ $name }** está abierto otra vez.
listing-paused = **{ $title }** descansa; nadie lo encuentra hasta que lo abras otra vez.
listing-closed = **{ $title }** está cerrado. ¡Gracias!
listing-fits = { $count ->
    [one] Esto puede encajar:
   *[other] Estos pueden encajar:
}
listing-tips = { $on ->
    [yes] Te avisaré cuando algo encaje contigo, como mucho una vez por semana.
   *[no] No te avisaré más. Lo que encaja sigue en `{ $prefix }listing mine`.
}
listings-title = Lo que se ofrece y se busca
listings-none = No he encontrado nada así. Puedes decirlo tú, y te avisaré cuando algo encaje.
listings-own-title = Lo que ofreces y buscas
listings-none-own = No ofreces ni buscas nada. ¿Hay algo que podrías hacer por alguien, o que necesitas?
listings-fit = Esto encaja:
told-matches = { $count ->
    [one] Esto encaja con lo que ofreces o buscas:
   *[other] Estos encajan con lo que ofreces o buscas:
}
told-matches-how = Escribe sin más; o míralo antes.
told-listing-ends = { $over ->
    [yes] Se acabó el tiempo de **{ $title }**, y descansa. ¿Sigue en pie?
   *[no] **{ $title }** termina el { $until }. ¿Sigue en pie?
}

choice-offer = Ofrecer algo
choice-want = Decir lo que necesitas
choice-more = Más
choice-is-place = { $place } es un lugar
choice-listing-open = Abrirlo otra vez
choice-listing-keep = Sí, que siga
choice-listing-pause = Dejarlo descansar
choice-listing-close = Cerrarlo
choice-tips-off = No me avises más

places-title = Barrios
places-none = Aún no conocemos ningún barrio. Di el primero: `{ $prefix }place add Lavapiés`.
places-how = Añade otro: `{ $prefix }place add Lavapiés`. Nunca se guarda nada más fino que un kilómetro.
place-point = { " " }(cerca de { $lat }, { $lon })
place-added = **{ $name }** es ya un barrio que conocemos.
place-removed = **{ $name }** queda olvidado; lo que lo nombraba sigue ahí.
synonyms-title = Palabras que aquí significan lo mismo
synonyms-none = Aún no hay listas propias; conozco las palabras corrientes de tres idiomas. La organización añade más: `{ $prefix }synonym add bici = bicicleta, burra`.
synonyms-added = Desde ahora significan lo mismo: { $list }
synonyms-removed = Ya no significan lo mismo: { $list }
