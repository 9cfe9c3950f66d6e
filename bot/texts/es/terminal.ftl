### Las palabras propias del chat de terminal. Lo que dice el bot está en los otros archivos.

chat-bot = TogetherOS
chat-only-you = solo tú ves esto
chat-amended = editado
chat-direct = En privado
chat-input = Escribe aquí o pulsa un botón. Tab completa.
chat-hello = Eres **{ $name }**. Escribe `help` para ver qué puedes hacer y `me` para ver qué te espera. Con `/as` eres otra persona, con `/later 3 días` pasa el tiempo y `/help-chat` cuenta más.
chat-help = Todo lo que escribes va al bot; un número pulsa un botón; lo que empieza con " es para las demás personas de la sala. El chat mismo conoce: `/as NOMBRE` para ser otra persona (un nombre nuevo es alguien que llega), `/later 3 días` para que pase el tiempo, `/room NOMBRE` para leer en otro sitio, `/quit` para salir.
chat-you-are = Ahora eres { $name }.
chat-newcomer = { $name } acaba de llegar. Di `me` para unirte.
chat-people = Aquí están: { $names }. Sé una de esas personas con `/as NOMBRE`.
chat-rooms = Puedes leer en: { $names }. Ve allí con `/room NOMBRE`.
chat-later = { $span } después: es { $moment }.
chat-later-how = ¿Cuánto tiempo? Por ejemplo `/later 3 días` o `/later 2 horas`.
chat-keys = Tab completa · ↑ líneas previas · F2 salas · F3 claro/oscuro · Ctrl+Q salir
chat-barred = Ahora mismo no puedes escribir en las salas (aquí se representa; en una plataforma de verdad se ocupa ella).
chat-hidden = (ocultado por la moderación)
chat-did = (representado) { $verb ->
    [hide] Se ocultó un mensaje.
    [slow] La sala va más despacio unos minutos.
    [slow-ends] La sala va como antes.
    [time-out] { $name } hace una pausa de escribir.
    [time-out-ends] { $name } puede escribir de nuevo.
    [remove] { $name } salió de las salas.
    [welcome] { $name } puede volver.
    [ban] { $name } salió de las salas y no puede volver.
   *[unban] { $name } puede volver.
}
