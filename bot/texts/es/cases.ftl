### Casos: lo que se notó o se avisó, los pasos que se pueden dar, y los recursos.

cases-title = Casos abiertos
cases-none = No hay ningún caso abierto. Un buen día.
cases-none-mine = No hay ningún caso sobre ti en el que se hiciera algo.
cases-mine = { $count ->
    [one] Hay { $count } caso sobre ti en el que se hizo algo.
   *[other] Hay { $count } casos sobre ti en los que se hizo algo.
}
case-line = **{ $title }**, últimas noticias { $at }{ GIVEN($holder) ->
    [yes] , con { $holder }
   *[no] , nadie se ocupa aún
}
case-title = { $name } · { $origin ->
    [prompt] Una conversación que quizá necesita cuidado
    [raid] Una avalancha que detuve
    [report] Un aviso
   *[moderator] Abierto por la moderación
}
case-noticed = { $level ->
    [3] Claramente se pone difícil entre la gente
    [2] Probablemente se pone difícil entre la gente
   *[other] Quizá se pone difícil entre la gente
} aquí: { $people ->
    [one] { $people } persona
   *[other] { $people } personas
}, desde { $since }. Puedo equivocarme; por favor, miradlo.
case-signals = Lo que noté: { $signals }.
case-link = Abrirlo en la sala
case-about = Es sobre { $member } ({ $steps ->
    [0] ningún paso últimamente
    [one] { $steps } paso últimamente
   *[other] { $steps } pasos últimamente
}).
case-reports = { $count ->
    [one] { $count } aviso
   *[other] { $count } avisos
}: { $kinds }.
case-holder = Se ocupa { $member }.
case-verdict = { $verdict ->
    [useful] Estuvo bien mirar.
   *[unneeded] No hacía falta mirar.
}
case-action = { $at }: { $step }, por { $by } ({ $agreement }): «{ $reason }»{ $state ->
    [due] { " " }— en camino
    [failed] { " " }— la plataforma no quiso
    [undone] { " " }— retirado
   *[done] { "" }
}{ GIVEN($until) ->
    [yes] , hasta { $until }
   *[no] { "" }
}
case-appeal = { $state ->
    [open] Un recurso espera a otra persona de la moderación, hasta { $due }.
    [stands] { $by } decidió sobre el recurso: el paso se mantiene.
   *[overturned] { $by } decidió sobre el recurso: se anula.
}
case-appeal-words = Lo que dice en su recurso:
case-closed-line = Cerrado el { $at }{ GIVEN($outcome) ->
    [yes] : «{ $outcome }»
   *[no] .
}
case-note = Nota de { $by }, { $at }:
case-reporters = Quién avisó, que solo puede leer quien trabaja en el caso:
case-reporter = { $member }: { $complaint }
case-own = **{ $name }** es sobre ti. Esto se hizo, y en esto se apoya:
case-own-line = **{ $line }**
case-opened = **{ $name }** está abierto, y te ocupas tú.
case-taken = Ahora te ocupas tú de **{ $name }**.
case-noted = Anotado en **{ $name }**. Solo lo lee la moderación.
case-closed = **{ $name }** está cerrado. Quien avisó se entera de cómo acabó.
case-useful = Es bueno saberlo, gracias. Preguntaré un poco antes en esa sala.
case-unneeded = Gracias. Preguntaré más tarde en esa sala.
me-case = **{ $name }** espera a que alguien se ocupe
me-appeal = Un recurso en **{ $name }**, para decidir hasta { $until }
told-case-ended = **{ $name }**, del que avisaste, está cerrado. Gracias por decírnoslo. Así acabó:

signal-attack = palabras que pueden herir a alguien
signal-tension = un tono tenso
signal-pile-on = varias personas contra una
signal-quick-replies = respuestas rápidas entre las mismas dos personas
signal-shouting = gritos
signal-mentions = mucha gente llamada a la vez
signal-heat = enfado
signal-identity = palabras sobre lo que la gente es
signal-sarcasm = un tono de burla
signal-impolite = un tono áspero

complaint-unkind = poco amable
complaint-harassment = acoso
complaint-hate = odio
complaint-threat = una amenaza
complaint-privacy = algo privado
complaint-spam = publicidad
complaint-other = otra cosa

choice-case-show = Leer { $name }
choice-case-take = Me ocupo yo
choice-case-close = Cerrarlo
choice-useful = Bien que preguntes
choice-unneeded = No hacía falta
choice-do-step = { $step }: hacerlo
choice-stands = El paso se mantiene
choice-overturn = Anularlo
choice-appeal = Recurrir

step-check = Hablar en privado
step-care = Preguntar a quien iba dirigido
step-pause = Pausa para respirar
step-aside = Seguir en un hilo aparte
step-circle = Ofrecer un círculo
step-remind = Recordar un acuerdo
step-warn = Advertir
step-hide = Ocultar el mensaje
step-time-out = Tiempo de silencio
step-remove = Sacar de las salas
step-ban = Vetar
step-word = { $step ->
    [check] { step-check }
    [care] { step-care }
    [pause] { step-pause }
    [aside] { step-aside }
    [circle] { step-circle }
    [remind] { step-remind }
    [warn] { step-warn }
    [hide] { step-hide }
    [time-out] { step-time-out }
    [remove] { step-remove }
   *[ban] { step-ban }
}

step-does = { $step ->
    [check] Una palabra en privado a quien lo escribió.
    [care] Una palabra en privado a quien iba dirigido: ¿cómo está?
    [pause] La sala va más despacio unos minutos, y se explica con cariño por qué.
    [aside] Se invita a quienes les toca a seguir en un hilo propio.
    [circle] Se ofrece un círculo restaurativo a la persona de la que se trata.
    [remind] Un recordatorio privado de lo acordado.
    [warn] Una advertencia privada, con lo acordado.
    [hide] El mensaje se quita de la sala. No se puede recuperar.
    [time-out] Puede leer, pero no escribir, durante un tiempo.
    [remove] Sale de las salas; puede volver.
   *[ban] Sale de las salas y no puede volver, hasta que se levante el veto.
}
steps-order = El orden de los pasos firmes, con el siguiente marcado: { $order }. Saltarse alguno necesita un motivo.
steps-recorded = Queda en el registro público, sin su nombre, y cuenta { $memory } días. Se puede recurrir.
step-how = Estas son mis palabras; las tuyas son mejores: { $line }
step-dry = Solo una prueba, no se hace nada. Sería esto:
step-taken = Hecho, y en el registro:
step-for = Para: { $member }
step-until = Hasta { $until }.
step-rests = Se apoya en { $agreement }: «{ $reason }»
step-undone = Retirado: { $step }. La persona se entera.
step-undone-hidden = Retirado en el registro: { $step }. El mensaje mismo no se puede recuperar; la persona se entera.

ready-check = ¡Hola! Lo que escribiste hace un momento quizá llegó más duro de lo que querías. ¿Cómo estás? Si quieres, dilo de nuevo: qué viste, cómo te sientes, qué necesitas y qué pides. Ayudo con gusto.
ready-care = ¡Hola! Vi lo que te dijeron. ¿Cómo estás con ello? ¿Hay algo que te ayudaría ahora? También puedes decirme que todo está bien.
ready-pause = Respiremos un momento. Esta sala va más despacio unos minutos; nadie hizo nada malo. Bebed agua, y luego seguid con lo que os importa.
ready-aside = Esto merece su propio lugar. A quien le toque: por favor, seguid en un hilo propio, para que los demás puedan seguir el resto aquí.
ready-circle = ¡Hola! Queremos ofrecer un círculo: cada persona cuenta qué pasó y cómo lo vivió, y buscamos juntas qué lo arregla. Solo si quieres. ¿Te gustaría?
ready-remind = ¡Hola! Solo un recordatorio de lo que acordamos, porque un mensaje tuyo no encajaba bien. Gracias por tenerlo en cuenta.
ready-warn = ¡Hola! Un mensaje tuyo iba contra lo que acordamos. Esto es una advertencia: por favor, cambia cómo hablas aquí. Queremos que te quedes.
ready-hide = ¡Hola! Un mensaje tuyo iba contra lo que acordamos, y se quitó. Puedes decirlo de otra manera.
ready-time-out = ¡Hola! Haces una pausa de escribir aquí. Puedes leer, y cuando pase el tiempo te esperamos de nuevo.
ready-remove = ¡Hola! Has salido de nuestras salas por lo que escribiste. Puedes volver cuando quieras cumplir lo que acordamos.
ready-ban = ¡Hola! Has salido de nuestras salas por lo que escribiste, y por ahora no puedes volver.

told-step-why = Por qué: «{ $reason }»
told-step-flood = Lo hice por mi cuenta para detener una avalancha; la moderación lo mira y puede retirarlo.
told-step-agreement = Se apoya en **{ $name } · { $title }**:
told-step-appeal = Puedes recurrir hasta { $until }; lo mirará otra persona de la moderación. Dime: `{ $prefix }appeal open { $code }`
told-step-appeal-page = O escríbelo aquí, también cuando ya no podamos hablar: { $page } (tu código: { $code })
told-step-undone = Esto se retiró: { $step }.
told-step-failed = { $undo ->
    [yes] { $step } no se pudo retirar en la plataforma: { $why }
   *[no] { $step } no se pudo hacer en la plataforma: { $why }
} Quizá me falta un permiso allí.

reported = Gracias por decírnoslo. Ahora es **{ $name }**. Solo quien de la moderación trabaje en ello sabrá que fuiste tú, y te cuento cómo acaba.

appeal-stands = se mantiene
appeal-overturned = anulado
appeal-opened = Gracias. Otra persona de la moderación lo mira de nuevo y responde hasta { $due }.
appeal-decided = { $state ->
    [overturned] Queda anulado en **{ $name }**, y deshecho donde la plataforma puede.
   *[stands] El paso en **{ $name }** se mantiene.
} La persona se entera, con tu motivo.
told-appeal-opened = Hay un recurso en **{ $name }** ({ $step }). Decide hasta { $due } alguien que no dio el paso. Dice:
told-appeal-soon = El recurso en **{ $name }** ({ $step }) sigue esperando respuesta, hasta { $due }. Dice:
told-appeal-late = Un recurso espera respuesta más tiempo del que prometimos. Moderación, por favor miradlo: `{ $prefix }case list`
told-appeal-decided = { $state ->
    [overturned] Se escuchó tu recurso: { $step } queda anulado. Lo sentimos. El motivo:
   *[stands] Otra persona de la moderación lo miró de nuevo: { $step } se mantiene. El motivo:
}

appeal-page-title = Un recurso
appeal-page-how = Escribe aquí si crees que lo que se te hizo no fue justo. Lo mirará otra persona de la moderación.
appeal-page-code = El código que recibiste
appeal-page-text = ¿Por qué debería mirarse de nuevo?
appeal-page-send = Enviar
appeal-page-slow = Fue demasiado de golpe. Inténtalo de nuevo en un minuto.
appeal-page-too-long = Es demasiado largo. Escribe hasta 2000 caracteres.
appeal-page-again = Por favor, envíalo otra vez desde esta página.

duty-title = De guardia
duty-on = Estás de guardia y te enteras primero cuando alguien necesita ayuda{ $quiet ->
    [yes] , salvo de { $since } a { $until }
   *[no] { "" }
}. ¡Gracias!
duty-off = Ya no estás de guardia. ¡Descansa!
duty-handed = Ahora está de guardia { $member }{ $count ->
    [0] { "" }
    [one] , y se ocupa de tu { $count } caso abierto
   *[other] , y se ocupa de tus { $count } casos abiertos
}.
duty-line = { $member }, desde { $since }
duty-none = Nadie está de guardia, así que se avisa a toda la moderación.
quality-of-late = Cómo vieron { $count } personas la moderación en los últimos 90 días, de 1 a 5: justicia { $fairness }, empatía { $empathy }, rapidez { $speed }, comunicación { $communication }.
quality-few = Cómo vio la gente la moderación se muestra a partir de { $fewest } respuestas.
choice-duty-off = Dejar la guardia
choice-step-back = Dejar la moderación
choice-rate = Di cómo lo viste
case-rated = Gracias. Nadie sabrá que fuiste tú; se muestra cuando han respondido cinco personas.
case-on-duty = De guardia:
me-rate = Cómo viste la moderación en **{ $name }**
told-quality = { $kind ->
    [overturned] En 90 días se anularon más de cinco pasos de la moderación.
   *[quality] A quienes les tocó la moderación les pareció, de media, menos que buena.
} No es culpa de una sola persona, y merece una charla: ¿cómo queremos cuidarnos? Cifras: `{ $prefix }duty list`

choice-case-rollback = Retirarlo todo
case-rolled-back = { $count ->
    [one] Se retira { $count } paso en **{ $name }**; queda en el registro.
   *[other] Se retiran { $count } pasos en **{ $name }**; cada uno queda en el registro.
}
case-quick-path = la vía rápida
signal-links = el mismo enlace una y otra vez
signal-joins = mucha gente nueva a la vez
