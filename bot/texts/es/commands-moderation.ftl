### Ayuda de los comandos de moderación: qué hacen y qué preguntan.

hint-case = Qué caso, por ejemplo C3
hint-agreement = Qué acuerdo, por ejemplo A1
hint-step = Qué paso, el más suave que ayude
hint-message = El mensaje del que se trata: basta un enlace a él

help-moderation-on = Escucha en esta sala, para que la moderación reciba ayuda pronto; se dice a todo el mundo.
help-moderation-off = Deja de escuchar en esta sala, y olvida lo que se sabe de sus mensajes.
help-moderation-rooms = Muestra en qué salas escucho, y si mis avisos fueron buenos.

help-agreement-add = Añade uno de vuestros acuerdos básicos; la moderación se apoya en ellos.
hint-agreement-add-title = El acuerdo en pocas palabras
hint-agreement-add-text = Qué significa, para que todo el mundo lo entienda igual
hint-days = En cuántos días lo revisamos; un año si no dices nada
help-agreement-end = Termina un acuerdo; lo que se hizo con él queda en el registro.
hint-agreement-end-reason = ¿Por qué termina? Todo el mundo lo lee
help-agreement-keep = Mantiene un acuerdo como está, después de revisarlo.
help-agreement-list = Lee vuestros acuerdos básicos.
help-agreement-accept = Acepta los acuerdos como están ahora.

help-report = Avisa a la moderación de un mensaje o de alguien; solo ella sabrá que fuiste tú.
hint-report-who = De quién avisas
hint-report-complaint = ¿De qué se trata?
hint-report-text = Si quieres, cuenta más; solo lo lee quien de la moderación trabaje en el caso

help-case-list = Muestra los casos abiertos.
help-case-mine = Muestra los casos en los que se te hizo algo, para que puedas leerlos.
help-case-show = Lee un caso: entero si eres de la moderación, o el tuyo.
help-case-open = Empieza un caso por tu cuenta.
hint-case-open-who = De quién se trata
hint-case-open-why = De qué se trata; solo lo lee la moderación
help-case-take = Ocúpate de un caso, para que se sepa que alguien lo hace.
help-case-note = Escribe una nota privada sobre un caso, solo para la moderación.
hint-case-note-text = Lo que la moderación debería saber; nadie más lo lee
help-case-close = Cierra un caso con una palabra sobre cómo acabó.
hint-case-close-outcome = Cómo acabó; todo el mundo lo lee, así que no nombres a nadie
help-case-useful = Di que estuvo bien preguntarte; aprendo de ello.
help-case-unneeded = Di que no hacía falta mirar; preguntaré más tarde en esa sala.

help-case-prepare = Mira un paso antes de darlo: qué hace, las palabras que lo acompañan y el orden de los pasos.
help-case-act = Da un paso en un caso; queda en el registro con tu motivo, y la persona se entera.
hint-case-act-reason = ¿Por qué? Todo el mundo lo lee en el registro, así que no nombres a nadie
hint-case-act-agreement = El acuerdo en el que se apoya, por ejemplo A1
hint-case-act-words = Tus propias palabras; si no hay, las mías
hint-case-act-minutes = Cuántos minutos, para una pausa o un tiempo de silencio
hint-case-act-skip = Por qué se saltan los pasos de en medio
hint-case-act-dry = Solo ver qué haría
help-case-undo = Retira el último paso de un caso; se deshace donde la plataforma puede.
hint-case-undo-reason = ¿Por qué se retira? Todo el mundo lo lee

help-appeal-open = Pide que se mire de nuevo un paso; lo hará otra persona de la moderación.
hint-appeal-open-code = El código que vino con el paso
hint-appeal-open-text = ¿Por qué debería mirarse de nuevo?
help-appeal-decide = Decide sobre un recurso; nunca quien dio el paso.
hint-appeal-decide-state = ¿El paso se mantiene, o se anula?
hint-appeal-decide-answer = ¿Por qué? Lo lee la persona, y todo el mundo en el registro, así que no nombres a nadie

hint-circle = Qué círculo, por ejemplo C3
help-circle-tell = Participa en un círculo: responde a sus preguntas, que leerán quienes están en él, y que se olvidan después.
hint-circle-tell-happened = ¿Qué pasó, según lo viste?
hint-circle-tell-felt = ¿Qué pensaste y sentiste, entonces y desde entonces?
hint-circle-tell-affected = ¿A quién afectó, y cómo?
hint-circle-tell-needed = ¿Qué necesitas para que se arregle?
help-circle-decline = No participes en un círculo, o déjalo; lo que contaste se olvida.
help-circle-share = Reúne un círculo: cada persona en él lee lo que contaron las demás.
help-circle-propose = Escribe lo que quienes están en un círculo pueden acordar; se guarda cuando todas las personas quieren.
hint-circle-propose-text = Lo que acordasteis, con sus palabras
hint-circle-propose-days = En cuántos días pregunto cómo va
help-circle-agree = Di que sí a lo propuesto en un círculo.
help-circle-object = Di que lo propuesto en un círculo aún no está bien.
help-circle-close = Termina un círculo sin acuerdo; no se guarda nada.
help-circle-follow = Cuenta cómo va lo que acordasteis en un círculo.
hint-circle-follow-going = ¿Se mantiene, o necesita otra mirada?

help-duty-on = Ponte de guardia: te enteras primero, salvo en las horas tranquilas que digas.
hint-duty-on-quiet_from = Desde qué hora de tu día (0 a 23) no quieres avisos
hint-duty-on-quiet_to = Hasta qué hora de tu día (0 a 23)
help-duty-off = Deja la guardia.
help-duty-hand = Pasa tu guardia y los casos de los que te ocupas a otra persona de la moderación.
hint-duty-hand-member = Quién sigue en tu lugar; alguien de la moderación
help-duty-list = Mira quién está de guardia y cómo vio la moderación la gente a la que le tocó.
help-case-rate = Di cómo viste la moderación en un caso que te tocó; nadie sabrá quién dijo qué.
hint-case-rate-case = El número del caso, por ejemplo 3
hint-case-rate-fairness = ¿Fue justo? De 1 (nada) a 5 (mucho)
hint-case-rate-empathy = ¿Hubo empatía? De 1 (nada) a 5 (mucho)
hint-case-rate-speed = ¿Fue rápido? De 1 (nada) a 5 (mucho)
hint-case-rate-communication = ¿Se explicó bien? De 1 (nada) a 5 (mucho)

help-rephrase-on = Que te diga en privado cuando un mensaje tuyo pueda herir, y cómo podría decirse; como mucho una vez por hora.
help-rephrase-off = Que no te diga nada más sobre tus propios mensajes.

help-case-rollback = Retira todo lo que se hizo en un caso, por ejemplo si lo que parecía una avalancha no lo era.
hint-case-rollback-reason = ¿Por qué se retira? Todo el mundo lo lee
