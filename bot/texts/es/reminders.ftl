### Recordatorios: los oye una sola persona.

remind-title = Tus recordatorios
remind-none = No hay nada que recordarte. Prueba `{ $prefix }remind me 3h Regar los tomates`, o responde a un mensaje con `{ $prefix }remind me 1d`.
remind-line = **{ $name }** · { $at }:
remind-how = Olvida uno con `{ $prefix }remind cancel { $name }`, aplázalo con `{ $prefix }remind later { $name } 1h`.
remind-kept = Te lo recordaré el { $at } ({ $name }):
remind-cancelled = { $name } queda olvidado.
remind-message = ese mensaje
told-remind = Querías volver a oír esto ahora:
choice-remind-hour = En una hora
choice-remind-tomorrow = Mañana
choice-remind-week = En una semana
refusal-about-nothing = ¿Qué te recuerdo? Escríbelo después del tiempo: `{ $prefix }remind me 3h Regar los tomates`.
refusal-too-many-reminders = Tienes { $most } recordatorios abiertos, y no guardo más. `{ $prefix }remind list` los muestra.
refusal-not-a-message-link = Necesito el enlace a un mensaje, tal como lo da «copiar enlace». También puedes dejarlo vacío.

help-remind-me = Te recuerda algo, o un mensaje, en privado y a su hora.
hint-remind-me-when = Dentro de cuánto, por ejemplo 3h o 2d
hint-remind-me-about = ¿De qué? O responde a un mensaje
hint-remind-me-link = Un enlace al mensaje, si lo hay
help-remind-list = Muestra lo que te voy a recordar; nadie más lo ve.
help-remind-later = Aplaza un recordatorio.
hint-remind-later-name = Qué recordatorio, por ejemplo R7
hint-remind-later-when = Dentro de cuánto, por ejemplo 3h o 2d
help-remind-cancel = Olvida un recordatorio.
hint-remind-cancel-name = Qué recordatorio, por ejemplo R7
