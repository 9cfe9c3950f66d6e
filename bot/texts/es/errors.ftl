### La disculpa por un fallo.

incident = Lo siento, algo ha fallado por mi parte y no se ha cambiado nada. Inténtalo otra vez; si vuelve a pasar, da este número a quien organiza: `{ $number }`.
