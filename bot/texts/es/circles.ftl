### Círculos restaurativos: contar, reunirse, acordar.

circle-told = Gracias. Lo leerán quienes están en el círculo, y se olvida cuando termina.
circle-declined = Está bien. Lo que contaste está olvidado.
circle-shared = El círculo de **{ $name }** está reunido: cada persona lee lo que contaron las demás. Habla ahora con ellas, en una llamada o en una sala propia, sobre qué lo arregla; luego escríbelo: `{ $prefix }circle propose { $name }`
circle-proposed = Pregunto a cada persona del círculo si está de acuerdo.
circle-agreed = Gracias. Te aviso cuando todas las personas estén de acuerdo.
circle-agreed-all = Gracias. Ahora hay acuerdo de todas las personas.
circle-objected = Gracias por decirlo. Quien lleva el círculo buscará contigo mejores palabras.
circle-closed = El círculo terminó. No se guarda nada; cada persona se entera.
circle-followed = Gracias por contarlo.
circle-of = **{ $member }** cuenta:
circle-happened = Qué pasó:
circle-felt = Pensamientos y sentimientos:
circle-affected = A quién afectó, y cómo:
circle-needed = Qué lo arreglaría:
me-circle = Una invitación a un círculo
me-circle-agree = Lo que un círculo puede acordar
choice-circle-tell = Quiero participar
choice-circle-decline = Prefiero no participar
choice-circle-share = Reunirlos
choice-circle-agree = Estoy de acuerdo
choice-circle-object = Aún no
going-holds = Se mantiene
going-look = Necesita otra mirada
told-circle-how = Te hago cuatro preguntas, aquí entre tú y yo. Después lo leen quienes están en el círculo, y buscáis en común qué lo arregla. Solo se guarda lo que acuerden todas las personas.
told-circle-moved = En el círculo de **{ $name }** { $what ->
    [told] alguien ha contado
    [declined] alguien prefiere no participar
    [agreed] alguien está de acuerdo
    [objected] alguien aún no está de acuerdo
    [holds] alguien dice que se mantiene
   *[look] alguien dice que necesita otra mirada
}.{ $telling ->
    [yes] { " " }{ $told ->
        [one] { $told } persona ha contado.
       *[other] { $told } personas han contado.
    }
   *[no] { "" }
}
told-circle-shared = El círculo está reunido. Esto contó cada persona:
told-circle-proposed = ¿Es esto lo que lo arregla?
told-circle-agreed = Hay acuerdo de todas las personas. Lo contado está olvidado; esto queda, y pregunto cómo va el { $at }:
told-circle-ended = El círculo terminó sin acuerdo. Lo contado está olvidado. Aún puedes hablar con alguien de la moderación: `{ $prefix }role list`.
told-circle-follow-up = Hace un tiempo acordasteis esto en un círculo. ¿Cómo va?
