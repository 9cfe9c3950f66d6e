### Cada «no» esperado: qué no iba bien y qué funcionaría.

field-name = { $field ->
    [title] El título
    [summary] El resumen
    [wish] Lo que irá mejor
    [reason] El motivo
    [conflict] La declaración
    [answer] La respuesta
    [outcome] El resultado
    [next-step] El próximo paso
    [minority] El informe
    [name] El nombre
    [purpose] El propósito
    [text] El texto
    [statement] La declaración
    [points] El apoyo
    [days] El número de días
    [before] El número
    [about] Aquello de lo que se trata
    [hours] El tiempo
    [person] El nombre
    [skills] Una habilidad
    [details] La descripción
    [place] El nombre de un lugar
    [page] La página
    [rate] El valor
    [wanted] El número de personas
    [note] La nota
   *[other] Esto
}

refusal-not-allowed = { $right ->
    [set-up] Solo puede ponerme en marcha quien lleva esta sala (su dueña o dueño, nivel de poder 100). Pídele que diga `{ $prefix }setup`.
    [moderate] De esto se ocupan la moderación y la organización. Pregunta a alguien: `{ $prefix }role list`.
    [keep-agreements] Los acuerdos los lleva la organización. Pregunta a alguien: `{ $prefix }role list`.
    [facilitate] De esto se ocupan la moderación y la organización. Pregunta a alguien: `{ $prefix }role list`.
    [appoint] Los roles los da la organización. Pregunta a alguien: `{ $prefix }role list`.
    [change-charter] Solo la organización cambia ajustes directamente, pero puedes proponerlo a todo el mundo: `{ $prefix }proposal open`.
    [bind-rooms] Para qué es una sala lo dice la organización. Pregunta a alguien: `{ $prefix }role list`.
    [curate] La organización cuida de nuestras listas. Pregunta a alguien: `{ $prefix }role list`.
    [read-any-statement] Solo la custodia y la organización leen extractos ajenos. El tuyo está aquí: `{ $prefix }statement`.
    [grant-hours] Las horas de la bolsa las concede la custodia. Pregunta a alguien: `{ $prefix }role list`.
    [add-person] A quien no tiene cuenta lo da de alta la organización. Pregunta a alguien: `{ $prefix }role list`.
    [export-books] Las cuentas las exportan la custodia y la organización. Comprobarlas puede cualquiera: `{ $prefix }ledger verify`.
   *[other] Eso es para los miembros de la comunidad. Lo que puedes hacer: `{ $prefix }help`.
}
refusal-not-found = { $kind ->
    [proposal] No conozco ninguna propuesta «{ $name }». { GIVEN($nearest) ->
        [yes] ¿Querías decir **{ $nearest }**?
       *[no] Míralas todas: `{ $prefix }proposal list`.
    }
    [member] No conozco aquí a nadie que se llame «{ $name }». { GIVEN($nearest) ->
        [yes] ¿Querías decir **{ $nearest }**?
       *[no] La gente se hace miembro con su primer comando.
    }
    [case] No conozco ningún caso «{ $name }» que puedas leer.
    [circle] No conozco ningún círculo «{ $name }» en el que estés.
    [agreement] No tenéis ningún acuerdo «{ $name }». { GIVEN($nearest) ->
        [yes] Hay por ejemplo **{ $nearest }**.
       *[no] Empezad con uno: `{ $prefix }agreement add`.
    }
    [amendment] Esa propuesta no tiene ninguna enmienda «{ $name }». { GIVEN($nearest) ->
        [yes] La más nueva es **{ $nearest }**.
       *[no] La tuya puede ser la primera: `{ $prefix }amendment offer`.
    }
    [reminder] No tienes ningún recordatorio «{ $name }». { GIVEN($nearest) ->
        [yes] ¿Querías decir **{ $nearest }**?
       *[no] El primero: `{ $prefix }remind me 3h Regar los tomates`.
    }
    [exchange] No conozco ningún intercambio «{ $name }». Los tuyos están aquí: `{ $prefix }time`.
    [weekly] No conozco ningún intercambio semanal «{ $name }». { GIVEN($nearest) ->
        [yes] ¿Querías decir **{ $nearest }**?
       *[no] Los tuyos están aquí: `{ $prefix }weekly list`.
    }
    [method] No conozco ninguna forma de decidir llamada «{ $name }». ¿Querías decir **{ $nearest }**?
    [platform] Ninguna sala de esta comunidad está en «{ $name }». Dónde están: `{ $prefix }room list`.
    [receipt] Ningún voto de la lista tiene el recibo «{ $name }». Compáralo letra por letra.
    [place] No conozco ningún barrio «{ $name }». { GIVEN($nearest) ->
        [yes] ¿Querías decir **{ $nearest }**?
       *[no] Los que conocemos: `{ $prefix }place list`.
    }
    [listing] No conozco ninguna oferta ni búsqueda «{ $name }» que puedas ver. Todas las abiertas: `{ $prefix }listings`.
    [aid] No conozco ninguna petición ni oferta de ayuda «{ $name }». Todas las abiertas: `{ $prefix }aid list`.
    [synonyms] Ninguna lista nuestra tiene la palabra «{ $name }». Todas las listas: `{ $prefix }synonym list`.
    [help] No he encontrado nada sobre «{ $name }». Lo que puedes hacer: `{ $prefix }help`.
   *[other] No conozco ninguna propuesta, persona ni ajuste «{ $name }». { GIVEN($nearest) ->
        [yes] ¿Querías decir **{ $nearest }**?
       *[no] Por ejemplo **P1**, el nombre de alguien o `voting.quorum`.
    }
}
refusal-bad-length = { field-name } admite { $low ->
    [0] hasta { $high } caracteres
   *[other] de { $low } a { $high } caracteres
}; aquí hay { $length }.
refusal-unknown-setting = La carta no tiene ningún ajuste «{ $key }». { GIVEN($nearest) ->
    [yes] ¿Querías decir `{ $nearest }`?
   *[no] Míralos todos: `{ $prefix }charter list`.
}
refusal-bad-setting = `{ $key }` admite { $kind ->
    [switch] **sí** o **no**
    [choice] uno de estos: { $options }
    [percent] un número entero de { $low } a { $high } (por ciento)
    [hours] un número entero de { $low } a { $high } (horas)
    [days] un número entero de { $low } a { $high } (días)
   *[number] un número entero de { $low } a { $high }
}; has escrito «{ $value }».
refusal-needs-vote = Solo una propuesta aprobada cambia `{ $key }`. Abre una: `{ $prefix }proposal open setting={ $key } value={ $value }`.
refusal-same-setting = `{ $key }` ya es { $value }.
refusal-wrong-stage = **{ $proposal }** { $stage ->
    [draft] todavía es un borrador
    [support] está buscando apoyo
    [deliberation] está en deliberación
    [voting] se está votando
    [resolving] tiene bloqueos por resolver
    [testing] está en la prueba de sus bloqueos
    [adopted] está aprobada
    [rejected] no se aprobó
    [resting] está en reposo
   *[withdrawn] se retiró
}, así que ahora eso no es posible. Lo que sí: `{ $prefix }proposal show { $proposal }`.
refusal-not-yours = Esto solo puede hacerlo quien escribió **{ $proposal }**. Puedes sugerirlo en una enmienda o en el hilo.
refusal-reason-needed = { $stance ->
    [oppose] Estar en contra pide un motivo, para que se entienda
   *[block] Un bloqueo pide un motivo, para que se pueda intentar resolver
}. Dilo otra vez con unas palabras de por qué.
refusal-not-on-roll = La lista de quienes votan **{ $proposal }** se cerró al abrir la votación, y tú llegaste después. La próxima votación también es tuya.
refusal-unknown-choice = La papeleta no tiene la opción «{ $choice }». Tiene: { $choices }.
refusal-stale-amendment = **{ $amendment }** se escribió sobre un texto anterior; la propuesta va por la versión { $version }. Ofrécela otra vez sobre el texto nuevo.
refusal-same-text = Ese es el texto tal como está. ¿Qué debería cambiar?
refusal-no-block = No tienes ningún bloqueo en **{ $proposal }** que se pueda levantar.
refusal-not-an-objector = El informe de minoría sobre **{ $proposal }** es de quienes objetaron. Tus palabras caben bien en su hilo.
refusal-bad-cost = Un coste es un número entero de céntimos con su moneda, por ejemplo 4900 EUR; has escrito { $cost } { $currency }.
refusal-amendment-closed = **{ $amendment }** ya se { $state ->
    [accepted] aceptó
    [declined] rechazó
   *[other] retiró
}.
refusal-already-stated = El resultado de **{ $proposal }** ya está escrito, y se queda como se envió.
refusal-too-early = Sobre **{ $proposal }** se delibera al menos un día. La votación se puede abrir dentro de { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
}.
refusal-bad-days = { $high ->
    [0] Esta etapa no se puede acortar: tiene que quedar al menos un día.
   *[other] Aquí caben de { $low } a { $high } días enteros; has dicho { $days }.
}
refusal-bad-points = El apoyo es un número entero de 1 a { $most }; has escrito { $points }.
refusal-not-enough-points = Para eso hacen falta { $needed ->
    [one] { $needed } punto más
   *[other] { $needed } puntos más
}, y tienes { $free } libres. Recupera algunos de otro sitio: `{ $prefix }points show`.
refusal-nothing-placed = Ahí no hay puntos tuyos. Dónde están: `{ $prefix }points show`.
refusal-not-appointable = El rol de { role-word } no se da a nadie. Se pueden dar { role-moderator }, { role-steward } y { role-organizer }.
refusal-already-holds = { $member } ya tiene el rol de { role-word }, hasta { $until }.
refusal-does-not-hold = { $member } no tiene ahora el rol de { role-word }. Quién tiene cuál: `{ $prefix }role list`.
refusal-rest-first = { $member } ya tuvo el rol de { role-moderator } y descansa hasta { $until }. Otra persona puede tomar el turno.
refusal-last-organizer = { $member } es la única persona en el rol de { role-organizer }. Da antes el rol a otra: `{ $prefix }role appoint`.
refusal-bad-term = Un periodo dura de { $low } a { $high } días; has dicho { $days }.
refusal-already-bound = Esta sala ya es para **{ purpose-word }**.
refusal-not-bound = { GIVEN($purpose) ->
    [yes] Esta sala no es para **{ purpose-word }**, así que no hay nada que dejar.
   *[no] Esta sala no está en uso, así que no hay nada que dejar.
}
refusal-not-a-room = Esta es una conversación entre nosotros dos. Dilo en la sala que quieres usar.
refusal-room-taken = Esta sala es de otra comunidad. Antes tiene que dejarla libre: `{ $prefix }room unbind`.
refusal-still-unbound = Aquí todavía no vive ninguna comunidad. Quien lleva esta sala puede decir `{ $prefix }setup`; es un minuto. Con un código de puente de otro chat: `{ $prefix }bridge enter`.
refusal-bad-code = { $kind ->
    [bridge] Ese código de puente no sirve: está mal escrito, ya se usó o tiene más de un día. Uno nuevo: `{ $prefix }bridge`, dicho en la comunidad que os va a acoger.
   *[link] Ese código no sirve: está mal escrito, ya se usó o tiene más de diez minutos. Uno nuevo: `{ $prefix }link`, dicho con tu otra cuenta.
}
refusal-too-many-tries = Han sido varios códigos equivocados. Por seguridad espera { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} antes del siguiente, por favor.
refusal-own-code = Ese código es de esta misma cuenta. Escríbelo con la otra: allí di `{ $prefix }link` y el código.
refusal-already-linked = Las dos cuentas ya son tuyas, como { $name }. Tus cuentas: `{ $prefix }profile`.
refusal-nothing-linked = Aquí tienes una sola cuenta, así que no hay nada que quitar. Para añadir otra: `{ $prefix }link`.
refusal-no-such-account = Aquí tienes { $most } cuentas, así que no hay número { $number }. Míralas: `{ $prefix }unlink`.
refusal-held-twice = Las dos cuentas tienen el papel de { role-word }, una hasta { $until } y otra hasta { $other }. Deja primero uno de los dos: `{ $prefix }role leave { $role }`.
refusal-too-low-together = Juntas, las dos cuentas deberían más { $unit } de lo que puede deber una persona. Sube antes uno de los saldos y después únelas.
refusal-own-bridge = Ese código se hizo en esta comunidad. Escríbelo en el otro chat, desde donde ha de llevar hasta vosotros.
refusal-not-empty = **{ $name }** ya ha empezado una vida propia, y lo que tienen dos comunidades no se puede sumar. Se puede unir una sala que todavía no tenga comunidad, o quien quiera puede pasarse al otro lado.
refusal-nothing-asked = Ninguna petición con el número { $number } espera respuesta. Quizá alguien ya respondió: `{ $prefix }log`.
refusal-last-platform = Todas las salas de esta comunidad están allí, así que se quedaría sin ninguna. Una sola sala se suelta con `{ $prefix }room unbind`.
refusal-unknown-zone = No conozco ninguna zona horaria «{ $text }». { GIVEN($nearest) ->
    [yes] ¿Querías decir **{ $nearest }**?
   *[no] Vale una gran ciudad cercana, por ejemplo **Madrid** o **America/Bogota**.
}
refusal-unknown-command = No conozco «{ $name }». { GIVEN($nearest) ->
    [yes] ¿Querías decir `{ $prefix }{ $nearest }`?
   *[no] Lo que puedes hacer: `{ $prefix }help`.
}
refusal-line-too-long = Ese mensaje es demasiado largo para mí; leo hasta { $most } caracteres.
refusal-too-many-words = No sé qué hacer con «{ $extra }». Va así: `{ $usage }`
refusal-not-whole = { field-name } pide un número entero de { $low } a { $high }; has escrito «{ $text }».
refusal-not-a-choice = «{ $text }» no es ninguna de las opciones. Son: { $options }.
refusal-not-a-length = «{ $text }» no es un tiempo que sirva aquí. Di por ejemplo **3 días** o **2 semanas**.
refusal-several-members = Aquí hay varias personas que se llaman «{ $name }». Nombra a la que quieres decir con su dirección de chat completa.
refusal-slow-down = Ha sido mucho de golpe. Espera { $seconds ->
    [one] un segundo
   *[other] { $seconds } segundos
} y sigue.
refusal-not-your-listing = **{ $listing }** solo lo cambia quien lo escribió. Puedes escribirle, o decir lo que buscas: `{ $prefix }want`.
refusal-listing-closed = **{ $listing }** está cerrado. Otro se dice enseguida: `{ $prefix }offer` o `{ $prefix }want`.
refusal-too-many-listings = Ya tienes { $most } ofertas y búsquedas. Cierra alguna que ya no valga: `{ $prefix }listing mine`.
refusal-too-few-words = Di de 2 a { $most } palabras sueltas que signifiquen lo mismo, por ejemplo `{ $prefix }synonym add bici = bicicleta, burra`.
refusal-too-many = De esto guardamos { $most } como mucho. Una tiene que irse antes de que venga otra.
refusal-bad-place = «{ $text }» no es un lugar que yo entienda. Basta un nombre, por ejemplo **Lavapiés**, o con un punto: **Lavapiés 40.41, -3.70**.
refusal-not-a-time = «{ $text }» no dice días que yo entienda. Di por ejemplo **fines de semana** o **lunes por la tarde**.
refusal-not-quiet-hours = «{ $text }» no son horas de un día. Di por ejemplo **22-7**, o **no** si ninguna.
refusal-say-it-alone = Para que nadie vea quién es, dímelo a solas, en una conversación privada.
refusal-no-kinds = ¿Qué tipo de ayuda? Di alguno de **material**, **time**, **skill** y **space**, o nada para todos.
refusal-not-a-date = «{ $text }» no es un día futuro que yo entienda. Di por ejemplo **mañana a las 18:00**, **viernes** o **5 de marzo**.
refusal-not-days = «{ $text }» no son días que yo entienda. Di por ejemplo **lunes, miércoles y viernes durante 2 semanas a las 18:00**.
refusal-not-your-post = Eso solo lo puede hacer quien escribió **{ $post }**.
refusal-own-post = **{ $post }** es cosa tuya. Quién ha respondido: `{ $prefix }aid show { $post }`.
refusal-post-over = **{ $post }** { $post_state ->
    [full] ya ha encontrado a bastante gente. ¡Gracias de todos modos!
    [done] está hecho.
    [cancelled] se retiró.
   *[expired] ha terminado.
}
refusal-not-answered = En **{ $post }** no hay tal respuesta. Míralo: `{ $prefix }aid show { $post }`.
refusal-already-answered = Ya has respondido a **{ $post }**; quien lo pidió lo sabe.
refusal-too-many-asks = Has pedido u ofrecido { $most ->
    [one] una vez
   *[other] { $most } veces
} en un día, y más no transmito. Mañana de nuevo; o mira lo que hay: `{ $prefix }aid list`.
refusal-bad-needed-by = Eso debería estar por venir, dentro de un año. ¿Para cuándo lo necesitas?
refusal-no-such-slot = **{ $post }** no tiene para ti ese día por venir. Sus días: `{ $prefix }slot list { $post }`.
refusal-slot-gone = Ese día de **{ $post }** ya lo tiene otra persona. Lo que queda libre: `{ $prefix }slot list { $post }`.
refusal-too-many-slots = Una petición tiene como mucho { $most } días.
refusal-accepted-first = Quien pide **{ $post }** quiere saber antes quién viene: `{ $prefix }aid answer { $post }`. Cuando te acepte, elige un día.
refusal-not-oneself = Está bien cuidarse. Pero aquí se dan las gracias a otra persona.
refusal-thanked-enough = Has dado las gracias { $most ->
    [one] una vez
   *[other] { $most } veces
} en un día. Guarda estas para mañana; alegrarán igual.
