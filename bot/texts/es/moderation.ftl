### Moderación: salas en las que se escucha, y los acuerdos en los que todo se apoya.

topic-moderation = Moderación

answer-yes = Sí
answer-no = No

moderation-is-on = Ahora escucho en esta sala, para que la moderación reciba ayuda pronto. Se lo digo a todo el mundo aquí.
moderation-is-off = Ya no escucho en esta sala, y lo que sabía de sus mensajes está olvidado.
moderation-rooms-title = Dónde escucho
moderation-rooms-none = No escucho en ninguna sala. Alguien de la moderación puede decir `{ $prefix }moderation on` en una.
moderation-rooms-room = Sala
moderation-rooms-since = Desde
moderation-rooms-by = Lo activó
moderation-rooms-how = No guardo ningún texto. La moderación se entera de una conversación, nunca de una puntuación, y deciden personas.
moderation-no-screen = Aquí no puedo juzgar el tono: no hay ningún modelo puesto. Solo cuento señales externas: gritos, respuestas rápidas de ida y vuelta, ráfagas de menciones.
moderation-tones = He aprendido a oír el tono de estos idiomas: { $languages }. En otros solo cuento señales externas.
moderation-figures = En los últimos 30 días: { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos
}, { $appeals ->
    [one] { $appeals } recurso
   *[other] { $appeals } recursos
}, de ellos { $overturned } con razón.
moderation-false-alarms = De mis avisos, el { $percent } % no hacía falta.

told-sensing-on = Desde ahora escucho en esta sala, para que la moderación pueda ayudar pronto cuando una conversación se pone difícil. Cada mensaje se lee una vez, en memoria, y se olvida; solo quedan números. Yo no decido nada: deciden personas. Preguntas y objeciones son bienvenidas: `{ $prefix }moderation rooms` cuenta más. Por favor, fijad este mensaje.
told-sensing-off = Ya no escucho en esta sala.
told-language-unknown = En { $room } la gente escribe «{ $language }», y no he aprendido a oír su tono. Ahí no adivino nada y solo cuento señales externas.

rephrase-on = Con gusto. Cuando un mensaje tuyo pueda herir a alguien, te lo digo, entre tú y yo, como mucho una vez por hora.
rephrase-off = De acuerdo, ya no digo nada sobre tus mensajes. Lo que acordaste con los demás sigue valiendo.
told-rephrase = Solo entre tú y yo, como querías: tu último mensaje quizá llega más duro de lo que quieres. Si te importa, también podría empezar así:
told-rephrase-frame = Cuando vi …, sentí …, porque necesito …. ¿Podrías …?
choice-rephrase-off = No me digas más

agreements-title = En qué estamos de acuerdo
agreements-none = Aún no habéis acordado nada. Alguien de la organización puede empezar: `{ $prefix }agreement add`.
agreement-line = **{ $name } · { $title }** (lo revisamos el { $review })
agreements-accepted = Ya los aceptaste. ¡Gracias!
agreements-ask = ¿Puedes vivir con ellos?
agreements-thanks = ¡Gracias! Te aviso cuando algo cambie.
agreement-added = { $name } queda acordado; lo revisamos el { $review }. Todo el mundo se entera.
agreement-ended = { $name } ha terminado. Todo el mundo se entera.
agreement-kept = { $name } se queda; lo revisamos el { $review }.
told-agreement-added = **{ $name } · { $title }** es ahora uno de nuestros acuerdos:
told-agreement-ended = **{ $name } · { $title }** ya no es uno de nuestros acuerdos. El porqué está en el registro: `{ $prefix }log`.
told-agreement-review = Toca mirar de nuevo **{ $name } · { $title }**. ¿Sigue encajando?
choice-accept-agreements = Acepto
choice-keep-agreement = Mantener { $name }
choice-end-agreement = Terminar { $name }
me-agreements = Nuestros acuerdos, para leer y aceptar
me-do-agreements = Leerlos

charter-group-moderation = Moderación
charter-moderation-prompts-a-day = Avisos al día
charter-moderation-prompts-a-day-meaning = Cuántas veces al día pido a la moderación que mire una sala; lo claramente grave pasa en todo caso.
charter-moderation-quick-path = Vía rápida contra avalanchas
charter-moderation-quick-path-meaning = Con «sí», detengo enseguida avalanchas del mismo enlace, de menciones o de gente nueva: freno la sala, silencio una hora a quien la inunda y oculto la avalancha. La moderación lo retira todo con un botón.
charter-moderation-memory = Cuánto cuentan los pasos
charter-moderation-memory-meaning = Durante cuántos días cuenta un paso de moderación cuando se piensa en el siguiente.
charter-moderation-appeal-length = Plazo para recurrir
charter-moderation-appeal-length-meaning = Durante cuántos días alguien puede recurrir un paso.
charter-moderation-appeal-answer = Plazo para responder a un recurso
charter-moderation-appeal-answer-meaning = En cuántas horas debería decidir otra persona de la moderación; después se dice a todo el mundo que espera.

record-sensing-on = { $by } me dejó escuchar en la sala { $room } ({ $platform }).
record-sensing-off = { $by } hizo que dejara de escuchar en la sala { $room } ({ $platform }).
record-agreement-added = { $by } añadió el acuerdo { $agreement } · { $title }.
record-agreement-ended = { $by } terminó el acuerdo { $agreement } · { $title }.
record-agreement-kept = { $by } revisó el acuerdo { $agreement } · { $title }, y se queda.
record-case-taken = { $by } se ocupa del caso { $case }.
record-case-closed = { $by } cerró el caso { $case }.
record-moderated = { $by } dio un paso en { $case }: { step-word }{ $minutes ->
    [0] { "" }
   *[other] { " " }({ $minutes } min)
}.
record-moderation-undone = { $by } retiró un paso en { $case }: { step-word }.
record-appeal-decided = { $by } decidió sobre un recurso en { $case } ({ step-word }): { $verdict ->
    [overturned] se anula
   *[stands] el paso se mantiene
}.
record-locked-down = Detuve una avalancha ({ $case }): { $burst ->
    [links] el mismo enlace una y otra vez
    [mentions] mucha gente llamada a la vez
   *[joins] mucha gente nueva a la vez
}; { $count } pasos, que la moderación puede retirar.
