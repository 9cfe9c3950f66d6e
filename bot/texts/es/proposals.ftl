### Propuestas: borradores, la tarjeta viva, listas y lo que oye la comunidad.

draft-ready = Tu borrador **{ $name }** está listo. Nadie más lo ve todavía.
draft-alike = ¿Trata alguna de estas de lo mismo? Apoyarla puede llegar más lejos que tener dos:
draft-alike-line = { $title } ({ $stage })
draft-next = Ábrelo cuando diga lo que quieres decir, o cámbialo antes: `{ $edit }`
draft-discarded = El borrador { $name } ya no existe.

choice-publish = Abrirla a todo el mundo
choice-discard = Tirarla
choice-look-at = Ver { $name }
choice-support = Apoyar con { $points }
choice-details = Detalles
choice-amend = Sugerir un cambio
choice-unblock = Mi bloqueo está resuelto
choice-revive = Recuperarla
choice-ballots = Ver los votos
choice-propose = Proponer algo

proposal-gone = Esta propuesta ya no está.
proposal-opened = **{ $name }** está abierta. Llega a la agenda con { $supporters } apoyos y { $points } puntos en total. Los tuyos también cuentan.
proposal-revived = **{ $name }** vuelve a estar abierta para recibir apoyo.
proposal-withdrawn = **{ $name }** queda retirada y todas las personas recuperan sus puntos.
proposal-advanced = La votación de **{ $name }** está abierta. Consta en el registro que la convocaste tú.
stage-moved = **{ $name }** sigue ahora hasta { $until }. Consta en el registro.

card-until = { $stage } hasta { $until } · de { $author } · { $path }
card-since = { $stage } desde { $since } · de { $author } · { $path }
card-wish = Qué mejorará: { $wish }
card-setting = Si se adopta, el ajuste `{ $setting }` del estatuto pasa a ser **{ $value }**.
card-cost = Cuesta { $cost }.
card-support = { $points } de { $needed } puntos, { $supporters } de { $wanted } apoyos hasta ahora.
card-no-positions = Nadie ha tomado posición todavía. ¿Qué piensas tú?
card-positions = Posiciones hasta ahora: { $said }.
card-conflict = { $member } declara un conflicto de intereses: { $text }
card-turnout = { $method }. Han votado { $cast } de { $roll }; hacen falta { $quorum }.
card-secret = Los votos son secretos hasta el cierre.
card-open-ballots = Los votos son abiertos: tras el cierre todo el mundo puede verlos.
card-voters = Han votado:
card-resolving = Hay consentimiento suficiente, pero no todo el mundo puede vivir con ella. Ahora hay tiempo para encontrar unas palabras que sirvan a todo el mundo.
card-block = { $member } la bloquea:
card-count = { $counted }. Votaron { $cast } de { $roll }; hacían falta { $quorum }.
card-outcome = Qué se decidió:
card-next-step = Siguiente paso: { $step }

minority-report = Informe de la minoría:
objections = Quienes se opusieron dijeron:
objection = { $member } ({ $stance ->
    [oppose] en contra
   *[block] bloqueó
}): { $reason }
objection-lifted = { $member } (levantó su bloqueo): { $reason }
objection-unnamed = En un voto secreto: { $reason }

list-title = Propuestas
list-line-until = { $title } — { $stage }, quedan { $left }
list-line = { $title } — { $stage }
list-more = Y { $count } más.
proposals-none = Aquí no hay ninguna propuesta abierta. La tuya podría ser la primera.
proposals-not-found = No encontré ninguna propuesta con esas palabras. Puedes empezar una.

positions = Posiciones:
position-line = { $member } ({ $stance ->
    [support] a favor
    [oppose] en contra
    [abstain] se abstiene
   *[block] bloquea
}): { $reason }
position-line-lifted = { $member } (levantó su bloqueo): { $reason }
amendments = Cambios sugeridos (mira uno entero con `{ $line }`):
amendment-line = { $name } de { $member }: { $state ->
    [open] espera respuesta
    [accepted] aceptado
    [declined] rechazado
   *[withdrawn] retirado
}

history-version = Versión { $version }, { $member }, { $at }:
history-none = { $name } todavía es un borrador y no tiene historia.

told-revived = **{ $name }** vuelve y está abierta para recibir apoyo.
told-length = { $longer ->
    [yes] Esta etapa dura { $days ->
        [one] un día
       *[other] { $days } días
    } más, hasta { $until }.
   *[no] Esta etapa termina { $days ->
        [one] un día
       *[other] { $days } días
    } antes, el { $until }.
}
why-called = La votación se convocó antes de que acabara el tiempo.
why-resolved = Ya no queda ningún bloqueo.
told-stage-deliberation = **{ $name }** tiene apoyo suficiente. Hablémoslo hasta { $until }: di dónde estás y por qué, o sugiere unas palabras mejores.
told-stage-voting = La votación de **{ $name }** está abierta hasta { $until }. Tu voto es solo tuyo y puedes cambiarlo hasta entonces.
told-stage-resolving = **{ $name }** tiene bloqueos. Hasta { $until } un cambio de palabras puede resolverlos; entonces queda adoptada, o deciden tres cuartos.
told-stage-testing = Siguen en pie bloqueos contra **{ $name }**. Deciden tres cuartos de quienes digan sí o no, hasta { $until }.
told-stage-adopted = **{ $name }** queda adoptada: { $title }
told-stage-rejected = **{ $name }** no queda adoptada: { $title }
told-stage-resting = **{ $name }** no encontró apoyo suficiente a tiempo y ahora descansa. Todos los puntos han vuelto. Cualquiera puede recuperarla.
told-stage-withdrawn = Quien escribió **{ $name }** la ha retirado. Todos los puntos han vuelto.
