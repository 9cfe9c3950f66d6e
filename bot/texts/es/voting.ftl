### Votación: papeletas, qué significa cada opción, recuentos, recibos.

vote-cast = Tu voto sobre **{ $name }**: { $choice }. Puedes cambiarlo hasta { $until }.
vote-receipt = Tu recibo es `{ $receipt }`. Tras el cierre encuentras con él tu voto en la lista sin nombres.
vote-block-named = Un bloqueo se muestra con tu nombre y tu razón al cerrar la votación, para que podamos resolverlo en común.
ballot-first = ¿Qué votas? Abierta hasta { $until }.
ballot-line = **{ $choice }** — { $meaning }
ballot-found = El voto `{ $receipt }` está en la lista: { $choice }.
ballots-receipt = Recibo
ballots-choice = Voto
ballots-reason = Razón

method-consent = Se decide por consentimiento
method-majority = Se decide por mayoría simple
method-two-thirds = Se decide por dos tercios
method-three-quarters = Se decide por tres cuartos

ballot-consent-consent = Consiento
ballot-consent-consent-meaning = Puedo vivir con ello. ¿Es lo bastante bueno por ahora y seguro para probarlo?
ballot-consent-reservation = Consiento con dudas
ballot-consent-reservation-meaning = Adelante, pero oíd mi preocupación. ¿Qué deberíamos vigilar?
ballot-consent-abstain = Me abstengo
ballot-consent-abstain-meaning = Lo dejo a las demás personas; cuento para el quórum.
ballot-consent-block = Bloqueo
ballot-consent-block-meaning = Nos haría daño o rompería lo que defendemos. ¿Qué lo haría seguro de probar?
ballot-majority-yes = Sí
ballot-majority-yes-meaning = Estoy a favor. ¿Qué esperas de ello?
ballot-majority-no = No
ballot-majority-no-meaning = Estoy en contra. ¿Qué tendría que cambiar?
ballot-majority-abstain = Me abstengo
ballot-majority-abstain-meaning = Lo dejo a las demás personas; cuento para el quórum.
ballot-two-thirds-yes = Sí
ballot-two-thirds-yes-meaning = Estoy a favor. ¿Qué esperas de ello?
ballot-two-thirds-no = No
ballot-two-thirds-no-meaning = Estoy en contra. ¿Qué tendría que cambiar?
ballot-two-thirds-abstain = Me abstengo
ballot-two-thirds-abstain-meaning = Lo dejo a las demás personas; cuento para el quórum.
ballot-three-quarters-yes = Sí, a pesar del bloqueo
ballot-three-quarters-yes-meaning = Oí el bloqueo y sigo a favor. ¿Qué hacemos por quienes bloquearon?
ballot-three-quarters-no = No, el bloqueo tiene razón
ballot-three-quarters-no-meaning = No debería seguir así. ¿Qué tendría que cambiar?
ballot-three-quarters-abstain = Me abstengo
ballot-three-quarters-abstain-meaning = Lo dejo a las demás personas; cuento para el quórum.

tally-passed = { $method }: adoptada.
tally-no-quorum = { $method }: participaron muy pocas personas, así que no queda adoptada.
tally-not-enough = { $method }: no hubo suficientes síes, así que no queda adoptada.
tally-tie = { $method }: tantos a favor como en contra. Un empate no se adopta, como dice la regla.
tally-blocked = { $method }: fue bloqueada.

told-reminder = Queda un día para votar sobre **{ $title }** (hasta { $until }). Falta tu voto.
