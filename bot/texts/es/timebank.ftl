### El banco de tiempo: horas dadas y recibidas, confirmadas por ambas partes, y lo que es de toda la comunidad.

topic-timebank = Banco de tiempo
topic-helpers = Ayudantes

hours-shown = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { NUMBER($hours, useGrouping: 0) } h
       *[other] { NUMBER($hours, useGrouping: 0) } h { $minutes } min
    }
}
time-mode-credit = créditos de tiempo
time-mode-gift = regalo
every-week = cada semana
time-everybody = toda la comunidad
time-state = { $state ->
    [open] espera una palabra
    [disputed] en mediación
    [done] anotado
    [cancelled] retirado
    [lapsed] caducado
   *[closed] cerrado sin horas
}
time-line = **{ $name }** · { $giver } → { $receiver } · { $hours }{ $gift ->
    [yes] { " " }de regalo
   *[no] { $rate ->
        [1] { "" }
       *[other] { " " }× { $rate }
    }
} · { $about } — { $state }
time-balance = { $where ->
    [above] Tienes **{ $hours }**.
    [below] Estás **{ $hours }** por debajo de cero, y está bien hasta { $line }.
   *[even] Estás a **cero**, y puedes bajar { $line }.
}
time-balance-other = Saldo: **{ $hours }**. Hasta { $line } por debajo de cero está bien.
time-six-months = En seis meses: dado { $given }, recibido { $received }
time-six-months-gifts = De regalo: dado { $given }, recibido { $received }
time-none = Aún no hay horas. ¿Quién te ayudó, o a quién ayudaste?
time-title = { $own ->
    [yes] Tus horas
   *[no] Las horas de { $name }
}
time-receipt = Recibo { $name }
time-history = Lo que se dijo:
time-step = { $at }: { $kind ->
    [logged] { $by } anotó { $hours }
    [agreed] { $by } confirmó { $hours }
    [trusted] { $by } dijo { $hours }, con la confianza de la otra parte
    [amount] { $by } dijo que fueron { $hours }
    [cancelled] { $by } lo retiró
    [disputed] { $by } no está de acuerdo
    [mediator] { $by } propuso a alguien para mediar
    [proposed] { $by } propuso { $hours }
    [closed] { $by } lo cerró
    [witnessed] { $by } lo vio hecho
    [weekly] volvió a tocar: { $hours }
   *[lapsed] caducó
}{ GIVEN($helped) ->
    [yes] , en nombre de { $helped }
   *[no] { "" }
}
time-said = **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about }: { $state ->
    [done] anotado{ $gift ->
        [yes] , como regalo. ¡Gracias!
       *[no] . ¡Gracias!
    }
    [disputed] le pregunto a { $other }. Se moverá en cuanto estéis de acuerdo.
   *[open] le pido a { $other } que lo confirme. Hasta entonces no se mueve nada.
}
time-vouch = { $member } no tiene cuenta, y tú actúas en su nombre. Pide a la custodia o a la organización que lo confirme: `{ $line }`
time-alike = Esto ya espera tu palabra. ¿Es lo mismo?
time-cancelled = **{ $name }** queda sin efecto; no se ha movido nada.
time-disputed = El reloj de **{ $name }** está parado, y { $other } lee lo que has escrito. ¿Quién podría ayudaros a aclararlo?
choice-time-yes = Sí, { $hours }
choice-time-yes-to = Sí a { $name }
choice-time-amount = Otra cantidad
choice-time-no = No ocurrió
choice-time-dispute = Algo no está bien
choice-time-back = Retirarlo
choice-time-look = Ver { $name }
choice-time-give = He dado tiempo
choice-time-receive = He recibido tiempo
choice-time-mine = Mis horas
choice-mediator = Proponer a quien medie
choice-mediator-accept = Sí, { $name }
choice-mediation-propose = Proponer una cantidad
choice-mediation-close = Cerrarlo sin horas
choice-weekly-stop = Terminar { $name }
choice-weekly-resume = Seguir con { $name }
choice-pool-give = Dar horas
choice-service-yes = Lo vi hecho
choice-helpers = Quién ayuda a quién

mediator-named = { $found ->
    [yes] Ambas partes habéis nombrado a { $member } para **{ $name }**, y le pido que ayude.
   *[no] Has nombrado a { $member } para **{ $name }**. En cuanto la otra parte también nombre a { $member }, empieza la ayuda.
}
mediation-proposed = Has propuesto { $hours } para **{ $name }**. Les pregunto si están de acuerdo.
mediation-closed = **{ $name }** está cerrado, y no se mueven horas. Gracias por ayudar.

weekly-title = Cada semana
weekly-none = Nada se repite cada semana. Puedes empezar con `{ $prefix }time give` y `every=week`.
weekly-line = **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about } — { $paused ->
    [yes] en pausa
   *[no] la próxima vez, { $at }
}
weekly-begun = Se repite cada semana como **{ $name }**, la próxima vez { $at }; entonces os pregunto.
weekly-paused = **{ $name }** descansa hasta que alguien de los dos siga.
weekly-resumed = **{ $name }** sigue, la próxima vez { $at }.
weekly-stopped = **{ $name }** ha terminado. Lo confirmado queda.

pool-title = Bolsa solidaria
pool-holds = En la bolsa hay **{ $hours }**.
pool-how = Los miembros le dan horas, la custodia las concede a quien necesita ayuda, y paga el trabajo para toda la comunidad: `{ $prefix }time serve`.
pool-given = ¡Gracias! { $hours } tuyas están ahora en la bolsa; hay { $held }.
pool-granted = { $member } recibe { $hours } de la bolsa. Consta en el registro; quedan { $left }.
service-logged = **{ $name }** · { $hours } · { $about }. Cuando otras dos personas lo hayan visto hecho, lo paga la bolsa.
service-witnessed = { $missing ->
    [0] ¡Gracias! **{ $name }** queda anotado: { $giver }, { $hours }, { $about }.
   *[other] ¡Gracias! Falta una persona más para que **{ $name }** cuente.
}

totals-title = Nuestras horas en común
totals-few = Los totales se muestran cuando han participado más de { $few } personas. Tus propias horas: `{ $prefix }time`.
totals-month = Este mes: { $people } personas, **{ $hours }** y { $gifts } de regalo
totals-year = En doce meses: { $people } personas, **{ $hours }** y { $gifts } de regalo
totals-givers = ; { $givers } de ellas dieron
totals-bars = Horas dadas, por mes
totals-picture = Horas dadas en cada uno de los últimos doce meses (un guion donde participaron { $few } personas o menos): { $months }.

trust-list = { $count ->
    [0] Lo confirmas todo tú. ¿En quién confías? Por ejemplo `{ $prefix }time trust @bea`.
   *[other] Su palabra vale por la tuya:
}
trust-given = { $mutual ->
    [yes] Ahora confiáis el uno en el otro: lo que tú o { $member } anotéis cuenta enseguida, y os enteráis ambas partes.
   *[no] Lo que { $member } anote contigo cuenta ahora enseguida, y te enteras cada vez.
}
trust-ended = Vuelves a confirmar tú lo que diga { $member }. Se lo digo a { $member }.
redeemed = { $price } Puntos de Recompensa se han convertido en una hora.

helpers-title = Ayudantes
helpers-mine = Pueden actuar en tu nombre:
helpers-others = Puedes actuar en nombre de:
helpers-how = Quien te ayuda añade `for=` y tu nombre a una orden del banco de tiempo. Cada vez os enteráis las dos personas. Nombra a alguien: `{ $prefix }helper name`.
helper-named = { $helper } puede ahora actuar en tu nombre en el banco de tiempo, nunca en una votación. Te enteras cada vez.
helper-ended = { $helper } ya no actúa en nombre de { $member }.
person-added = { $member } es ahora miembro sin cuenta, y { $helper } actúa en su nombre. Consta en el registro. Mantente en contacto con ambas personas.

told-time-for = Para { $member }:
told-time-asked = { $gave ->
    [yes] { $other } dice que has dado **{ $hours }**{ $gift ->
        [yes] { " " }de regalo
       *[no] { "" }
    }: { $about } ({ $name }). ¿Es así?
   *[no] { $other } dice que has recibido **{ $hours }**{ $gift ->
        [yes] { " " }de regalo
       *[no] { "" }
    }: { $about } ({ $name }). ¿Es así?
}
told-time-amount = { $by } dice **{ $hours }** para { $name } ({ $about }). ¿Es así?
told-time-done = { $name } queda anotado: { $giver } → { $receiver }, **{ $hours }**, { $about }. ¡Gracias!
told-time-trusted = { $name } queda anotado enseguida, porque confías en { $other }: { $giver } → { $receiver }, **{ $hours }**, { $about }.
told-time-cancelled = { $name } queda sin efecto: { $by } { $own ->
    [yes] lo ha retirado
   *[no] dice que no ocurrió
} ({ $giver } → { $receiver }, { $hours }, { $about }). No se ha movido nada.
told-time-reminded = { $name } aún espera una palabra: { $giver } → { $receiver }, { $hours }, { $about }. Sin ella caduca en una semana más o menos.
told-time-lapsed = { $name } ha caducado, porque nadie lo confirmó: { $giver } → { $receiver }, { $hours }, { $about }. No se ha movido nada. Si ocurrió, anótalo otra vez.
told-time-disputed = { $by } ve { $name } de otra manera ({ $giver } → { $receiver }, { $hours }, { $about }). El reloj está parado. Podéis acordar una cantidad o nombrar las dos partes a alguien que ayude:
told-time-mediator-wish = Para { $name }, { $by } aceptaría que alguien os ayude ({ $about }):
told-time-whom = Es { $member }. Si tú también aceptas, le pregunto.
told-time-mediator-found = Para { $name } habéis nombrado a la misma persona ({ $about }). Ahora le pido que ayude:
told-time-mediate = { $giver } y { $receiver } no están de acuerdo sobre { $name } ({ $hours }, { $about }) y te han nombrado para ayudar. Escucha a ambas partes; después propón una cantidad o ciérralo:
told-time-proposed = Para { $name }, quien media propone **{ $hours }** ({ $giver } → { $receiver }, { $about }). ¿Estás de acuerdo?
told-time-closed = Quien media ha cerrado { $name } sin mover más horas ({ $giver } → { $receiver }, { $about }):
told-time-served = Dos personas han confirmado { $name }: **{ $hours }**, { $about }. ¡Gracias por hacerlo para toda la comunidad!
told-time-weekly = Vuelve a ser ese día de la semana: { $giver } → { $receiver }, **{ $hours }**, { $about } ({ $name }). ¿Ha ocurrido?
told-time-helped = { $by } ha actuado en tu nombre: { $what ->
    [asked] ha anotado
    [amount] ha dicho otra cantidad para
    [done] ha confirmado
    [trusted] ha anotado y cerrado
    [cancelled] ha retirado
    [disputed] no está de acuerdo con
   *[other] ha propuesto a alguien para mediar en
} { $name } ({ $giver } → { $receiver }, { $hours }, { $about }).
told-service = { $giver } ha hecho algo para toda la comunidad: **{ $about }**, { $hours } ({ $name }). ¿Quién lo vio? Cuando sean dos personas, lo paga la bolsa.
told-granted = { $by } te concede **{ $hours }** de la bolsa solidaria:
told-weekly = { $what ->
    [begun] { $by } ha empezado un intercambio semanal
    [paused] { $by } ha puesto en pausa un intercambio semanal
    [resumed] { $by } sigue con un intercambio semanal
   *[stopped] { $by } ha terminado un intercambio semanal
}: **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about }{ $what ->
    [begun] , la próxima vez { $at }. Cada semana os pregunto a las dos partes.
    [resumed] , la próxima vez { $at }.
   *[other] .
}
told-trust = { $trusts ->
    [yes] { $mutual ->
        [yes] { $member } y { $partner } se fían ahora de su palabra sobre las horas. Cualquiera puede terminarlo: `{ $prefix }time distrust`.
       *[no] { $member } se fía ahora de la palabra de { $partner } sobre las horas: cuenta enseguida, y { $member } se entera cada vez.
    }
   *[no] { $member } vuelve a confirmar por su cuenta lo que { $partner } diga sobre las horas.
}
told-nudge = Una palabra discreta, solo para ti: en seis meses has recibido { $received } y has dado { $given }. Para eso está el banco de tiempo; y quizá alguien espera justo lo que tú sabes hacer.
told-nudge-requests = Quizá una de estas cosas:
told-helper-named = { $added ->
    [yes] { $by } ha dado de alta a { $member }; { $helper } actúa desde ahora en su nombre en el banco de tiempo: con `for=` y el nombre.
   *[no] { $helper } puede actuar desde ahora en nombre de { $member } en el banco de tiempo: con `for=` y el nombre. Cada vez os enteráis ambas personas.
}
told-helper-ended = { $helper } ya no actúa en nombre de { $member }.

me-time = Tu palabra sobre { $name }{ GIVEN($helped) ->
    [yes] { " " }en nombre de { $helped }
   *[no] { "" }
}: { $giver } → { $receiver }, { $hours }, { $about }{ GIVEN($until) ->
    [yes] , hasta { $until }
   *[no] { "" }
}
me-hours = { $hours } en el banco de tiempo
me-mediate = { $giver } y { $receiver } cuentan con tu ayuda en { $name } ({ $about })

record-hours-granted = { $by } concedió a { $member } { $hours } h { $minutes } min de la bolsa solidaria.
record-acted-for = { $by } actuó en el banco de tiempo en nombre de { $member }, que no tiene cuenta ({ $exchange }).
record-person-added = { $by } dio de alta a { $member }, que no tiene cuenta; { $helper } actúa en su nombre.

charter-group-timebank = Banco de tiempo
charter-timebank-on = Banco de tiempo
charter-timebank-on-meaning = Activado, los miembros anotan las horas que se dan.
charter-timebank-gifts-only = Solo regalos
charter-timebank-gifts-only-meaning = Activado, todas las horas son regalos: se cuentan y no se debe nada.
charter-timebank-credit-line = Línea de crédito
charter-timebank-credit-line-meaning = Hasta dónde puede bajar de cero el saldo de cada miembro.
charter-timebank-credit-growth = Crecimiento de la línea de crédito
charter-timebank-credit-growth-meaning = Esta parte de todas las horas que alguien ha dado amplía su línea de crédito.
charter-timebank-credit-growth-most = Mayor crecimiento de la línea de crédito
charter-timebank-credit-growth-most-meaning = La línea de crédito crece como mucho en esto.
charter-timebank-rate-most = Valor más alto de una hora
charter-timebank-rate-most-meaning = Una hora vale una hora. Por encima de 1, las personas especialistas pueden pedir hasta este valor.
charter-timebank-longest = Intercambio más largo
charter-timebank-longest-meaning = Ningún intercambio dura más que esto.
charter-timebank-reminder-after = Recordatorio de un intercambio
charter-timebank-reminder-after-meaning = Si nadie confirma en este tiempo, pregunto otra vez a ambas partes.
charter-timebank-lapse-after = Caducidad de un intercambio
charter-timebank-lapse-after-meaning = Si nadie confirma en este tiempo, un intercambio caduca y no mueve nada. Durante el mismo tiempo se puede discutir uno ya anotado.
charter-timebank-fairness-bound = Límite de equilibrio
charter-timebank-fairness-bound-meaning = Quien en seis meses recibe más de tantas veces lo que da, oye una palabra amable y privada. Nada más.
charter-timebank-nudge-pause = Pausa entre palabras amables
charter-timebank-nudge-pause-meaning = Esa palabra no llega más a menudo que esto.

refusal-time-bank-off = El banco de tiempo no está activado aquí. Puede hacerlo la organización: `{ $prefix }charter change timebank.on on`.
refusal-not-hours = { $bare ->
    [yes] ¿{ $text } horas o { $text } minutos? Di **{ $text }h** o **{ $text }min**.
   *[no] No entiendo cuánto es «{ $text }». Di por ejemplo **1h30**, **90 min** o **media hora**.
}
refusal-bad-minutes = Aquí cabe un tiempo de un minuto a { $most }; has dicho { $minutes }.
refusal-bad-rate = La carta permite un valor de 1 a { $most }; has dicho { $rate }.
refusal-with-oneself = Para eso hace falta alguien más: ¿con quién fue?
refusal-too-many-people = En un intercambio caben hasta { $most } personas. Anota a las demás en otro.
refusal-beyond-credit-line = Eso pasaría { $short } de tu línea de crédito. Da antes algo de tiempo a alguien, o pregunta a la custodia por la bolsa: `{ $prefix }pool show`.
refusal-their-credit-line = Las horas de { $member } no llegan ahora para eso. Puede esperar, o ser un regalo: anótalo otra vez con `mode=gift`.
refusal-not-enough-hours = Puedes regalar horas que tienes, y tienes { $balance }.
refusal-empty-pool = En la bolsa hay { $balance }, y harían falta { $minutes }. Los regalos son bienvenidos: `{ $prefix }pool give`.
refusal-not-in-exchange = **{ $exchange }** es entre otras personas. Los tuyos están aquí: `{ $prefix }time`.
refusal-not-waiting = **{ $exchange }** { $state ->
    [done] ya está anotado
    [cancelled] fue retirado
    [lapsed] ha caducado
    [closed] fue cerrado
    [disputed] está en mediación
   *[open] espera a la otra parte
}. Míralo: `{ $prefix }time show { $exchange }`.
refusal-others-turn = Ya lo has dicho; ahora **{ $exchange }** espera a { GIVEN($member) ->
    [yes] { $member }
   *[no] las demás personas
}.
refusal-say-whom = En **{ $exchange }** hay varias personas: { $names }. Di a quién te refieres con `with=` y el nombre.
refusal-both-sides = Tú eres la otra parte, así que no puedes hablar también por { $member }. Puede otra persona que le ayude, la custodia o la organización.
refusal-too-late-to-dispute = **{ $exchange }** se anotó hace más de { $days } días. Habladlo: un nuevo intercambio puede arreglarlo.
refusal-already-disputed = **{ $exchange }** ya se habló con alguien que media, o se habla ahora. Cómo está: `{ $prefix }time show { $exchange }`.
refusal-no-dispute = Nadie discute **{ $exchange }**. Si tú sí, di por qué: `{ $prefix }time dispute { $exchange }`.
refusal-not-the-mediator = En **{ $exchange }** solo media quien ambas partes nombraron.
refusal-mediator-is-party = Media una tercera persona en quien ambas partes confíen, y que no actúe por ninguna. ¿Quién podría ser?
refusal-already-witnessed = Ya has confirmado **{ $exchange }**. Falta una persona más.
refusal-own-service = Esto lo confirman otras dos personas que lo vieron hecho.
refusal-not-to-oneself = Las horas de la bolsa son para otras personas. Para ti, o para alguien en cuyo nombre actúas, pregunta a otra persona de la custodia.
refusal-not-adopted = **{ $proposal }** no está aprobada, así que aún no puede decidir esto.
refusal-weekly-stopped = **{ $weekly }** ha terminado. Empieza de nuevo con `{ $prefix }time give` y `every=week`.
refusal-already-trusts = Ya te fías de la palabra de { $member }. Para terminarlo: `{ $prefix }time distrust`.
refusal-does-not-trust = Ya confirmas tú lo que dice { $member }. Para fiarte: `{ $prefix }time trust`.
refusal-not-enough-rewards = Una hora cuesta { $needed } Puntos de Recompensa, y tienes { $held }.
refusal-redeemed-this-month = Los Puntos de Recompensa se convierten en una hora una vez al mes. El mes que viene, otra vez.
refusal-not-their-helper = { $member } no te ha nombrado ayudante. Puede hacerlo: `{ $prefix }helper name`.
refusal-no-helper-of-oneself = Tú ya actúas en tu nombre. ¿Quién más podría ayudar?
refusal-already-helps = { $helper } ya puede actuar en nombre de { $member }.
refusal-enough-helpers = { $member } ya tiene { $most } ayudantes. Termina antes con alguien: `{ $prefix }helper end`.
refusal-no-such-helper = { $helper } no actúa en nombre de { $member }. Quién lo hace: `{ $prefix }helper list`.
refusal-needs-another-person = De esto responden dos personas: tú, y alguien más que ayude. ¿Quién podría ser?
