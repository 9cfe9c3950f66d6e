### Ayuda de los comandos de la casa: lo que hacen y lo que preguntan.

help-setup = Pone en marcha la comunidad: nombre, propósito, idioma y zona horaria. Se puede repetir cuando quieras.
hint-setup-name = ¿Cómo se llama vuestra comunidad?
hint-setup-purpose = ¿Para qué estáis juntos? Basta una frase
hint-setup-language = ¿En qué idioma hablo aquí?
hint-setup-zone = ¿En qué zona horaria vivís? Basta una ciudad, por ejemplo Madrid

help-room-bind = Dice para qué es esta sala: lo que toca se cuenta en ella.
hint-room-bind-purpose = ¿Para qué es esta sala?
help-room-unbind = Deja libre esta sala, para un uso o para todos.
hint-room-unbind-purpose = Solo este uso; todos si no lo dices
help-room-list = Muestra qué sala es para qué.

help-me = Muestra lo que tienes, lo que te espera y un pequeño próximo paso.
help-profile = Muestra tu perfil, o lo que la comunidad sabe de otra persona.
hint-profile-member = De quién es el perfil; el tuyo si no dices a nadie
help-profile-set = Cambia tu nombre, idioma o zona horaria; lo que no digas se queda como está.
hint-profile-set-name = El nombre que ven los demás
hint-profile-set-language = El idioma en que te hablo
hint-profile-set-zone = Tu zona horaria; basta una ciudad, por ejemplo Madrid

help-link = Usar dos cuentas de chat como un solo miembro: aquí recibes un código, allí lo escribes.
hint-link-code = El código de tu otra cuenta; sin ninguno, recibes uno
hint-sure = yes, cuando hayas leído lo que significa
help-unlink = Quitar una de tus cuentas de chat, para que empiece de nuevo.
hint-unlink-account = Qué cuenta; si no dices ninguna, se listan todas

help-bridge = Dejar que salas de otro chat pertenezcan a esta comunidad: aquí recibes un código, allí lo escribes.
hint-bridge-code = El código de puente del otro chat; sin ninguno, recibes uno
help-bridge-enter = Escribir un código de puente de otro chat, para que esta sala pertenezca a aquella comunidad.
hint-bridge-enter-code = ¿Cuál es el código de puente del otro chat?
help-bridge-accept = Decir que sí: las salas de otro chat pertenecen desde ahora a esta comunidad.
hint-bridge-accept-number = El número de la petición
help-bridge-decline = Decir que no: el otro chat sigue siendo una comunidad propia.
hint-bridge-decline-number = El número de la petición
help-bridge-end = Volver a soltar todas las salas de un chat; los miembros y lo que tienen se quedan.
hint-bridge-end-platform = De qué chat se sueltan todas las salas: discord, matrix

help-points-show = Muestra tus Puntos de Apoyo: los que están libres y los que pusiste en cada sitio.
help-points-place = Apoya una propuesta con tus puntos; el número sustituye a los que pusiste antes.
hint-points-place-points = Cuántos puntos, por ejemplo 5
help-points-back = Recupera puntos de una propuesta, todos o algunos.
hint-points-back-points = Cuántos puntos; todos si no lo dices
help-points-move = Pasa puntos de una propuesta a otra.
hint-points-move-source = De qué propuesta, por ejemplo P12
hint-points-move-target = A qué propuesta, por ejemplo P14
hint-points-move-points = Cuántos puntos, por ejemplo 5

help-charter-list = Muestra los ajustes de la carta por grupos, o los que llevan una palabra en su nombre.
hint-charter-list-word = Solo ajustes con esta palabra en su clave o nombre
help-charter-show = Explica un ajuste: qué significa, su valor y sus límites, quién puede cambiarlo y cuándo cambió.
hint-charter-show-key = Qué ajuste, por ejemplo voting.quorum
help-charter-change = Cambia un ajuste que la organización puede cambiar, con un motivo en el registro.
hint-charter-change-key = Qué ajuste, por ejemplo voting.quorum
hint-charter-change-value = El valor nuevo
hint-charter-change-reason = ¿Por qué? Lo lee todo el mundo, de 10 a 500 caracteres
help-charter-export = Exporta todos los ajustes como TOML, el formato de los archivos de ajustes.

help-role-appoint = Da a un miembro un rol por un periodo, con un motivo en el registro.
hint-role-appoint-member = Qué miembro
hint-role-appoint-role = Qué rol
hint-role-appoint-reason = ¿Por qué esta persona? Lo lee todo el mundo
hint-role-appoint-days = Cuántos días; el periodo de la carta si no lo dices
hint-role-appoint-starts = Dentro de cuánto empieza; ahora si no se dice
help-role-end = Pone fin al rol de un miembro antes de tiempo, con un motivo en el registro.
hint-role-end-member = Qué miembro
hint-role-end-role = Qué rol
hint-role-end-reason = ¿Por qué termina ahora? Lo lee todo el mundo
help-role-leave = Deja un rol tuyo.
hint-role-leave-role = Qué rol
hint-role-leave-reason = Si quieres, di por qué
help-role-list = Muestra quién tiene qué rol, desde cuándo y hasta cuándo.

help-log = Lee el registro de los actos de poder: quién hizo qué, cuándo, por qué y según qué regla.
hint-log-about = Solo lo que trata de esta propuesta, persona o ajuste de la carta
hint-log-before = Solo actos anteriores a este número

help-statement = Muestra el extracto de una cuenta, con un archivo CSV de todas sus líneas.
hint-statement-unit = Qué unidad: sp, rp, tbc o sh
hint-statement-member = De quién; tuyo si no lo dices
hint-statement-period = De qué tiempo: 30 días, mes pasado, 2025; 90 días si no lo dices
help-ledger-verify = Demuestra que las cuentas cuadran: recalcula la cadena y cada saldo.
help-ledger-export = Exporta las cuentas de la comunidad en texto sencillo que hledger o beancount leen y comprueban.
hint-ledger-export-style = Para qué programa: hledger o beancount

help-help = Muestra lo que puedes hacer aquí, o ayuda sobre un tema, un comando o las palabras que quieras.
hint-help-words = Un tema, un comando o las palabras que quieras
