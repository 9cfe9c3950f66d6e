### Cuentas de chat: dos de una misma persona se unen en un solo miembro, y se vuelven a separar.

link-code = Con tu otra cuenta, en otro chat, dame la orden **link** con este código: `{ $code }`. Sirve una vez, durante { $minutes } minutos.
link-secret = No se lo des a nadie: quien lo escribe dice que las dos cuentas son suyas. Mejor dímelo en privado.
link-asks = El código lo hizo **{ $other }** en { $platform }. ¿Eres tú también esa persona, y fuiste tú quien lo pidió?
link-means = Entonces las dos cuentas serán un solo miembro: los saldos se suman (una de las dos bienvenidas se devuelve), de dos votos en una misma votación cuenta el último, y el registro dice que sois la misma persona. Esto no se puede deshacer tal como estaba.
linked = Hecho. Las dos cuentas son ahora un solo miembro: { $name }. Estas son tuyas:
linked-how = Digas lo que digas, donde sea, eres tú, una sola vez. Para quitar una: `{ $prefix }unlink`.
account-here = esta
unlink-which = Estas cuentas son tuyas. ¿Cuál quito?
unlink-asks = ¿Quito { $account }?
unlink-means = Todo se queda con el miembro que eres: puntos, saldos, votos, papeles, historia. La cuenta que se quita empieza de nuevo como otra persona, sin nada y sin puntos de bienvenida. Puedes volver a unirla cuando quieras.
unlinked = Hecho. { $account } empieza de nuevo desde ahora.
choice-link = Las dos son mías
choice-unlink = Quitarla
choice-unlink-which = { $number }.ª { $platform }
sure-yes = sí

told-linked = Esta cuenta y tu cuenta en { $platform } son ahora un solo miembro: { $name }.
told-linked-how = Si no has sido tú, di aquí `{ $prefix }unlink` y avisa a quien organiza.
told-unlinked = Tu cuenta en { $platform } se ha quitado y empieza de nuevo. Lo demás se queda con el miembro al que pertenecía.
told-votes-joined = Habías votado sobre **{ $proposal }** con las dos cuentas. Cuenta el último voto, una vez; su recibo es `{ $receipt }`.
refusal-exchanged-together = Estas dos cuentas tienen horas entre sí ({ $name }), y nadie intercambia horas consigo. Siguen siendo dos miembros; alguien de la organización puede ayudarte a aclararlo.
