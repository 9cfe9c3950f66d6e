### La carta: cómo se llama y qué significa cada ajuste.

charter-title = La carta
charter-how = Qué significa cada uno, y cómo se cambia: `{ $prefix }charter show { $key }`.
charter-setting = Ajuste
charter-value = Valor
charter-who = Lo cambia
charter-tier-organizer = la organización
charter-tier-voted = una votación
charter-now = Ahora: **{ $value }**
charter-default = Desde el principio: { $value }
charter-bounds = De { $low } a { $high }
charter-options = Uno de: { $options }
charter-changed-by = { $tier ->
    [organizer] La organización puede cambiarlo, con un motivo en el registro.
   *[voted] Solo lo cambia una propuesta aprobada.
}
charter-amount = { $kind ->
    [percent] { $number } %
    [hours] { $number ->
        [one] { $number } hora
       *[other] { $number } horas
    }
    [days] { $number ->
        [one] { $number } día
       *[other] { $number } días
    }
   *[number] { $number }
}
charter-on = sí
charter-off = no
charter-set = **{ $name }** era { $old } y ahora es { $new }. Todo el mundo lo sabrá, y tu motivo queda en el registro.
charter-exported = Los { $count } ajustes:
told-charter-changed = Carta: **{ $name }** era { $old } y ahora es **{ $new }**{ GIVEN($proposal) ->
    [yes] , como decidió { $proposal }.
   *[no] . Lo cambió { $by }; el motivo está en el registro.
}

charter-group-points = Puntos de Apoyo
charter-group-agenda = La agenda
charter-group-proposal = Propuestas
charter-group-voting = Votaciones
charter-group-members = Miembros
charter-group-roles = Roles
charter-group-set-up = Puesta en marcha
charter-group-listings = Ofertas y búsquedas
charter-group-aid = Ayuda mutua

charter-points-joining = Puntos al llegar
charter-points-joining-meaning = Cuántos Puntos de Apoyo recibe alguien, una vez, al hacerse miembro.
charter-points-most-per-target = Máximo de puntos en una propuesta
charter-points-most-per-target-meaning = Cuántos puntos puede poner como máximo un miembro en una propuesta.
charter-points-daily-cap = Máximo de puntos ganados en un día
charter-points-daily-cap-meaning = Cuántos puntos puede ganar un miembro en un día con trabajo de gobernanza.
charter-points-weekly-cap = Máximo de puntos ganados en una semana
charter-points-weekly-cap-meaning = Cuántos puntos puede ganar un miembro en una semana con trabajo de gobernanza.
charter-points-rest-after = Tiempo hasta el reposo de los puntos
charter-points-rest-after-meaning = Tras este tiempo sin ningún acto de gobernanza, los puntos de un miembro empiezan a descansar. El próximo acto los despierta.
charter-points-rest-step = Ritmo del reposo
charter-points-rest-step-meaning = Cada vez que pasa este tiempo descansa otra décima parte de los puntos de un miembro inactivo.
charter-points-rest-floor = Puntos que nunca descansan
charter-points-rest-floor-meaning = Un miembro inactivo conserva al menos estos puntos.
charter-agenda-supporters-least = Mínimo de apoyos
charter-agenda-supporters-least-meaning = Una propuesta necesita al menos el apoyo de estas personas para llegar a la agenda.
charter-agenda-supporters-percent = Proporción de apoyos
charter-agenda-supporters-percent-meaning = Una propuesta necesita el apoyo de esta parte de los miembros activos para llegar a la agenda.
charter-agenda-supporters-most = Máximo de apoyos necesarios
charter-agenda-supporters-most-meaning = Por muchos miembros que haya, no se piden más apoyos que estos.
charter-agenda-points-per-supporter = Puntos por apoyo necesario
charter-agenda-points-per-supporter-meaning = Los puntos que necesita una propuesta son los apoyos que necesita multiplicados por este número.
charter-agenda-members-per-open-proposal = Miembros por propuesta abierta
charter-agenda-members-per-open-proposal-meaning = Puede haber una propuesta abierta por cada tantos miembros activos; con más, cuesta más llegar a la agenda.
charter-agenda-open-proposals-least = Propuestas abiertas siempre bienvenidas
charter-agenda-open-proposals-least-meaning = Puede haber tantas propuestas abiertas antes de que cueste más llegar a la agenda, por pocos miembros que haya.
charter-proposal-support-length = Tiempo para buscar apoyo
charter-proposal-support-length-meaning = Cuánto tiempo busca apoyo una propuesta antes de quedar en reposo.
charter-proposal-deliberation-length = Tiempo para deliberar
charter-proposal-deliberation-length-meaning = Cuánto se delibera sobre una propuesta antes de votar.
charter-proposal-voting-length = Tiempo para votar
charter-proposal-voting-length-meaning = Cuánto tiempo está abierta una votación.
charter-proposal-resolving-length = Tiempo para resolver bloqueos
charter-proposal-resolving-length-meaning = Cuánto tiempo hay, cuando alguien bloquea, para encontrar una redacción con la que todo el mundo pueda vivir.
charter-proposal-reminder-before = Recordatorio antes del cierre
charter-proposal-reminder-before-meaning = Con esta antelación al cierre se avisa a quienes aún no han votado.
charter-voting-method = Forma habitual de decidir
charter-voting-method-meaning = Cómo se decide una propuesta que no nombra otra forma.
charter-voting-quorum = Quórum
charter-voting-quorum-meaning = Tiene que votar esta parte de los miembros activos para que una votación valga.
charter-voting-quorum-charter = Quórum para la carta
charter-voting-quorum-charter-meaning = Lo mismo para las propuestas que cambian la carta.
charter-voting-open-ballots = Votos a la vista
charter-voting-open-ballots-meaning = Con «sí», tras el cierre se ve quién votó qué. Con «no», los votos pierden su nombre al cerrar.
charter-voting-show-who-voted = Mostrar quién ha votado
charter-voting-show-who-voted-meaning = Con «sí», mientras dura la votación se ve quién ha votado (nunca qué).
charter-members-active-for-quorum = Activo, para el quórum
charter-members-active-for-quorum-meaning = Quien hizo un acto de gobernanza en este tiempo cuenta como activo para el quórum.
charter-members-active-for-agenda = Activo, para la agenda
charter-members-active-for-agenda-meaning = Quien hizo un acto de gobernanza en este tiempo cuenta como activo para el número de apoyos necesarios.
charter-roles-moderator-term = Periodo de moderación
charter-roles-moderator-term-meaning = Cuánto dura el rol de moderación cuando se da.
charter-roles-organizer-term = Periodo de organización
charter-roles-organizer-term-meaning = Cuánto dura el rol de organización cuando se da.
charter-roles-steward-term = Periodo de custodia
charter-roles-steward-term-meaning = Cuánto dura el rol de custodia cuando se da.
charter-roles-moderator-rest = Descanso entre periodos de moderación
charter-roles-moderator-rest-meaning = Cuánto descansa alguien antes de volver a moderar.
charter-set-up-trusted-power = Personas de confianza pueden ponerme en marcha
charter-set-up-trusted-power-meaning = Con «sí», pueden ponerme en marcha también las personas en quienes confía la plataforma (nivel de poder 50 en Matrix), no solo quienes llevan la sala.
charter-listings-lifetime = Duración de una oferta o búsqueda
charter-listings-lifetime-meaning = Cuánto tiempo se encuentra una oferta o búsqueda antes de preguntar si sigue en pie.
charter-aid-lifetime = Duración de una petición
charter-aid-lifetime-meaning = Cuánto tiempo queda abierta una petición u oferta de ayuda que no dice hasta cuándo.
charter-aid-asks-a-day = Peticiones por día
charter-aid-asks-a-day-meaning = Cuántas peticiones y ofertas de ayuda puede escribir un miembro en un día.
charter-aid-wave-size = Personas avisadas a la vez
charter-aid-wave-size-meaning = A cuántos miembros se avisa a la vez por una petición urgente.
charter-aid-wave-minutes = Minutos entre avisos
charter-aid-wave-minutes-meaning = Tantos minutos después de avisar a algunas personas se avisa a las siguientes, hasta que respondan bastantes.
charter-aid-thanks-a-day = Gracias por día
charter-aid-thanks-a-day-meaning = Cuántas veces puede un miembro dar las gracias en un día, para que cada una sea una alegría.
