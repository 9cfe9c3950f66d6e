### Preguntar lo que le falta a un comando, una cosa cada vez.

form-cancel-word = cancelar
form-keep-word = dejar
form-how = Escribe tu respuesta, o `{ form-cancel-word }` para parar.
form-how-optional = Escribe tu respuesta, `{ form-keep-word }` para dejarlo como está, o `{ form-cancel-word }` para parar.
form-cancelled = Lo dejamos aquí; no ha cambiado nada. Dilo otra vez cuando quieras.
