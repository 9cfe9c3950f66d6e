### Lo que solo ocurre en Matrix.

matrix-hello = ¡Hola! Ayudo a esta comunidad a decidir en común. Quien cuida de esta sala dice `{ $prefix }setup` para empezar; cualquiera puede decir `{ $prefix }help`.
matrix-hello-direct = ¡Hola! Lo que respondo aquí es solo para ti. Di `help` para ver qué puedo hacer.
matrix-hello-again = Ya estoy aquí de nuevo, y me pongo al día. `{ $prefix }help` muestra lo que puedo hacer.
matrix-choice-setup = Preparar esta comunidad
matrix-choice-help = ¿Qué puedo hacer aquí?
matrix-elsewhere = { $name }, mi respuesta está en nuestro chat directo, donde solo tú la lees. Busca mi invitación; desde ahora marco con 📬 lo que respondo allí.
matrix-no-direct-room = { $name }, tengo una respuesta solo para ti y no pude abrir un chat directo contigo. Abre uno conmigo y pregúntame allí, por favor.
matrix-unreadable = No pude descifrar este mensaje, así que no sé qué dice. Envíalo otra vez, por favor; si vuelve a pasar, comprueba en tu cliente que mi dispositivo es de confianza.
