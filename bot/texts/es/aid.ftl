### Ayuda mutua: pedir, ofrecer, ayudar, días que se repiten, avisos y gracias.

aid-side-ask = Peticiones
aid-side-offer = Ofertas
aid-kind-material = Cosas
aid-kind-time = Tiempo y manos
aid-kind-skill = Saber
aid-kind-space = Espacio
urgency-whenever = cuando venga bien
urgency-soon = pronto
urgency-urgent = urgente

aid-somebody = Alguien
aid-title = Lo que se pide y se ofrece ahora
aid-none = Ahora nadie pide nada, ni hay nada ofrecido. ¿Necesitas algo, o puedes dar algo?
aid-line = { $title } ({ $side ->
    [ask] lo pide { $member }
   *[offer] lo ofrece { $member }
})
aid-by = { $side ->
    [ask] { $member } pide ayuda
   *[offer] { $member } ofrece ayuda
}: { $about }
aid-text = { $text }
aid-needed = Hace falta antes de { $until }.
aid-agreed = { $side ->
    [ask] Ayudará: { $members }.
   *[offer] Recibirá ayuda: { $members }.
}
aid-stands = { $post_state ->
    [open] { $side ->
        [ask] ¿Puedes ayudar?
       *[offer] ¿Lo necesitas?
    }
    [full] Ya hay bastante gente.
    [done] Está hecho. ¡Gracias!
    [cancelled] Se retiró.
   *[expired] Se acabó su tiempo.
}
aid-written = **{ $name }** { $side ->
    [ask] ya lo sabe todo el mundo{ $unnamed ->
        [yes] , sin tu nombre. Solo lo verá quien tú aceptes
       *[no] { "" }
    }. Te aviso en cuanto alguien responda{ $urgent ->
        [yes] , y llamo ahora a quienes están dispuestos.
       *[no] .
    }
   *[offer] ya lo sabe todo el mundo. Te aviso en cuanto alguien lo necesite.
}
aid-answered = ¡Gracias! Quien escribió **{ $title }** sabrá { $side ->
    [ask] que puedes ayudar
   *[offer] que lo necesitas
}, y decide.
aid-accepted = { $member } sabrá que has aceptado, y quién eres. Escribíos, y decid cuándo **{ $title }** está hecho.
aid-declined = { $member } lo sabrá, con las gracias.
aid-withdrawn = Quedas libre de **{ $title }**; quien lo pidió lo sabrá.
aid-cancelled = **{ $title }** queda retirado.
aid-done = { $both ->
    [yes] Hecho: lo decís las dos partes. ¡Gracias!
   *[no] ¡Gracias! Pregunto a { $member } si también da **{ $title }** por hecho.
}
aid-passed = De acuerdo; aviso a otras personas. Gracias por decirlo.
aid-waits-answer = { $member } ha respondido y espera tu palabra:

choice-aid-ask = Pedir ayuda
choice-aid-offer = Ofrecer ayuda
choice-aid-answer = { $side ->
    [ask] Puedo ayudar
   *[offer] Lo necesito
}
choice-aid-pass = Esta vez no
choice-aid-accept = Aceptar a { $name }
choice-aid-decline = No, gracias, { $name }
choice-aid-withdraw = Al final no puedo
choice-aid-cancel = Retirarlo
choice-aid-done = Está hecho
choice-slots-add = Pedir para varios días
choice-slot-take = { $day }
choice-slot-back = Devolverlo
choice-slot-again = Tomarlo otra vez
choice-calls-on = Podéis avisarme
choice-calls-off = No me aviséis más
choice-aid-hours = Contarlo en el banco de tiempo
choice-thanks = Dar las gracias a { $name }

slots-how = Días:
slots-added = Los días están ahí para que cualquiera tome uno.
slot-line = { $at }: { GIVEN($member) ->
    [yes] { $member }
   *[no] libre
}
slot-taken = ¡Gracias! Vienes a **{ $title }** el { $at }, por { $member }. Te lo recuerdo el día antes.
slot-back = El día queda libre otra vez: { $at }. Gracias por decirlo a tiempo.

calls-title = Cuando algo es urgente
calls-off = No te aviso cuando algo es urgente. Puedes aceptarlo, y decir para qué y cuándo no.
calls-kinds = Te aviso para: { $kinds }
calls-place = Cerca de: { GIVEN($place) ->
    [yes] { $place }
   *[no] cualquier lugar de aquí
}
calls-quiet = { GIVEN($quiet) ->
    [yes] Silencio de { $quiet } en tu hora{ $night ->
        [yes] , pero si es urgente puedo despertarte
       *[no] { "" }
    }
   *[no] A cualquier hora
}

thanks-said = { $member } y toda la comunidad lo oyen.
told-thanks = 💛 { GIVEN($by) ->
    [yes] { $by } da las gracias a { $to }
   *[no] Alguien da las gracias a { $to }
}: «{ $reason }»
profile-thanked = { $count ->
    [one] Le han dado las gracias una vez
   *[other] Le han dado las gracias { $count } veces
}

told-called = Esto es urgente, y dijiste que se te puede avisar:
told-calls-over = He avisado a todas las personas que podía para **{ $title }** ({ $called }). Si no viene nadie, pregunta otra vez en la sala o llama a alguien que conozcas.
told-answer = { $member } { $side ->
    [ask] puede ayudar: **{ $title }**
   *[offer] necesita lo que ofreces: **{ $title }**
}
told-answer-moved = { $step ->
    [accepted] { $member } cuenta contigo: **{ $title }**. Escribíos para lo demás.
    [declined] **{ $title }** ya tiene a su gente. ¡Gracias por estar ahí!
   *[withdrawn] { $member } al final no puede: **{ $title }**
}
told-done-asked = { $said ->
    [yes] { $member } dice que **{ $title }** está hecho. ¿Es así?
   *[no] Se acabó el tiempo de **{ $title }**. ¿Se hizo, con { $member }?
}
told-help-done = **{ $title }** está hecho. ¿Quieres dar las gracias a { $member }?
told-post-ended = { $own ->
    [yes] Se acabó el tiempo de **{ $title }**, y nadie pudo ayudar. Pide otra vez cuando quieras: `{ $prefix }aid ask`.
   *[no] **{ $title }** { $post_state ->
        [cancelled] se retiró. ¡Gracias por estar ahí!
       *[expired] ha terminado. ¡Gracias por estar ahí!
    }
}
told-slot-taken = { $back ->
    [yes] { $member } al final no puede el { $at }; el día queda libre otra vez: **{ $title }**
   *[no] { $member } viene el { $at }: **{ $title }**
}
told-slot-free = Aún no viene nadie el { $at }: **{ $title }**. ¿Puedes tú?
told-slot-soon = Mañana es tu día por { $member }: **{ $title }**, { $at }.

me-aid-call = Te llaman: { $title }
me-aid-answer = { $member } ha respondido: { $title }
me-aid-done = ¿Está hecho con { $member }? { $title }
me-slot = { $day } es tu día: { $title }
