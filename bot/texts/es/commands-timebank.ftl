### Qué hacen las órdenes del banco de tiempo y de los ayudantes, y qué preguntan.

help-time = Ver tus horas: el saldo, lo que has dado y recibido, y lo más reciente. Nadie más lo ve.
help-time-show = Ver el recibo de un intercambio: quién, cuánto, para qué, y cada palabra que se dijo.
help-time-give = Anotar tiempo que has dado; quien lo recibió lo confirma.
hint-time-give-members = ¿A quién has dado tiempo? Varias personas, con comas
help-time-receive = Anotar tiempo que has recibido; quien lo dio lo confirma.
hint-time-receive-members = ¿Quién te ha dado tiempo? Varias personas, con comas
help-time-confirm = Decir que un intercambio fue como está escrito; entonces se mueven las horas.
help-time-amount = Decir otra cantidad; pregunto a la otra parte si es así.
help-time-cancel = Retirar un intercambio, o decir que no ocurrió, antes de que se confirme.
help-time-dispute = Decir que algo no está bien; el reloj se para y ayuda una tercera persona que ambas partes acepten.
hint-time-dispute-reason = ¿Qué no está bien? La otra parte lo lee
help-time-statement = Ver cada movimiento de tus créditos de tiempo, con un archivo CSV de todas las líneas.
hint-time-statement-period = De qué tiempo: 30 días, mes pasado, 2025; 90 días si no lo dices
help-time-serve = Anotar lo que has hecho para toda la comunidad; cuando otras dos personas lo confirman, lo paga la bolsa.
help-time-totals = Ver cuántas horas nos hemos dado entre todos, en cuanto han participado más de cinco personas.
help-time-trust = Dejar que la palabra de alguien sobre un intercambio valga por la tuya, o ver en quién confías así.
hint-time-trust-member = ¿La palabra de quién puede valer por la tuya? Sin nombre, las muestro todas
help-time-distrust = Volver a confirmar tú lo que diga esta persona.
hint-time-distrust-member = ¿La palabra de quién ya no vale?
help-time-redeem = Convertir 100 Puntos de Recompensa en una hora, una vez al mes.
hint-exchange = Qué intercambio, por ejemplo T12
hint-hours = Cuánto tiempo, por ejemplo 1h30 o 90 min
hint-about = ¿Qué fue? Unas pocas palabras
hint-mode = Créditos de tiempo, o un regalo: entonces no se debe nada
hint-rate = Cuántas horas de crédito por una hora, donde la carta permite más de 1
hint-for = En nombre de quién, cuando actúas por otra persona
hint-with = Con quién, cuando hay varias personas
hint-every = ¿Se repite? Entonces di week

help-mediation-ask = Proponer a una tercera persona para mediar; vale en cuanto ambas partes nombran a la misma.
hint-mediation-ask-member = ¿Quién podría ayudaros? Una tercera persona
help-mediation-propose = Proponer una cantidad como quien media; pregunto a ambas partes si están de acuerdo.
help-mediation-close = Terminar un desacuerdo como quien media, sin mover horas.
hint-mediation-close-reason = ¿Por qué? Lo leen ambas partes

help-weekly-list = Ver tus intercambios que se repiten cada semana.
help-weekly-pause = Dejar descansar un intercambio semanal.
help-weekly-resume = Seguir con un intercambio semanal, en su día de siempre.
help-weekly-stop = Terminar un intercambio semanal; lo confirmado queda.
hint-weekly = Qué intercambio semanal, por ejemplo W3

help-pool-show = Ver cuántas horas hay en la bolsa solidaria y cómo funciona.
help-pool-give = Dar a la bolsa horas que tienes, para quien las necesite.
help-pool-grant = Conceder horas de la bolsa a un miembro, con una razón que consta en el registro.
hint-pool-grant-member = ¿Quién recibe las horas?
hint-pool-grant-reason = ¿Por qué? Consta en el registro, y cualquiera puede leerlo
hint-pool-grant-decision = La propuesta aprobada que lo decidió, si la hubo

help-helper-name = Dejar que alguien de confianza actúe en tu nombre en el banco de tiempo; nunca en una votación. Cada acto lleva los dos nombres.
hint-helper-name-member = ¿Quién puede actuar en tu nombre?
help-helper-add = Dar de alta a alguien sin cuenta, junto con quien actúa en su nombre; consta en el registro.
hint-helper-add-person = ¿Cómo se llama la persona que no tiene cuenta?
hint-helper-add-helper = ¿Quién actúa en su nombre? Las dos están ahora contigo
hint-helper-add-reason = ¿Cómo se pusieron de acuerdo? Consta en el registro
help-helper-end = Terminar que alguien actúe en tu nombre, o tú en el de alguien.
hint-helper-end-helper = ¿Quién ya no actúa en tu nombre? Tú mismo o tú misma, para retirarte
hint-helper-end-for = En nombre de quién; en el tuyo si no dices nada
help-helper-list = Ver quién puede actuar en tu nombre, y en nombre de quién puedes tú.
