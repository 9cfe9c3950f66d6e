### Lo que solo ocurre en Discord.

discord-hello = ¡Hola! Ayudo a esta comunidad a decidir en común. Quien administra el servidor dice `{ $prefix }setup` para empezar, en el canal donde debo publicar; cualquiera puede decir `{ $prefix }help`.
discord-choice-setup = Poner en marcha esta comunidad
discord-choice-help = ¿Qué puedo hacer aquí?
discord-menu-propose = Hacer de esto una propuesta
discord-menu-remind = Recuérdamelo
discord-menu-profile = Perfil
discord-answer = Responder
discord-answer-how = Aquí solo lo oigo como respuesta a este mensaje, o si pulsas **Responder**.
discord-question-over = Esta pregunta ya no está abierta. Basta con decir la orden otra vez.
discord-below = Mi respuesta está abajo, a la vista de todos.
discord-nothing = Te he oído, y ahora mismo no hay nada más que decir. Si esperabas una respuesta, inténtalo otra vez dentro de un minuto.
discord-no-direct = Tengo una respuesta solo para ti, y tus ajustes no me dejan escribirte. Empieza con una barra, como en `{ $prefix }help`: esas respuestas solo las ves tú.
discord-permissions-missing = En este canal todavía no puedo: { $names }. Quien administra el servidor puede permitírmelo en Editar canal, Permisos.
discord-permission-view-channel = ver el canal
discord-permission-send-messages = enviar mensajes
discord-permission-embed-links = insertar enlaces
discord-permission-attach-files = adjuntar archivos
discord-permission-read-message-history = leer el historial de mensajes
discord-permission-add-reactions = añadir reacciones
discord-permission-create-public-threads = crear hilos
discord-permission-send-messages-in-threads = escribir en los hilos
