### Unterstützungspunkte: Aufmerksamkeit, die man vergibt, verschiebt, zurücknimmt und nie kauft.

points-title = Deine Unterstützungspunkte
points-free = { $free ->
    [one] **{ $free }** Punkt ist frei
   *[other] **{ $free }** Punkte sind frei
}, { $placed ->
    [one] { $placed } ist vergeben.
   *[other] { $placed } sind vergeben.
}
points-resting = { $resting ->
    [one] { $resting } Punkt ruht
   *[other] { $resting } Punkte ruhen
}, bis du wieder mitmachst
points-how = Gib 1 bis { $most } einem Vorschlag, der dir wichtig ist: `{ $prefix }points place P1 5`. Sie kommen zurück, wenn er endet.
points-proposal = Vorschlag
points-placed = Punkte
points-stage = Abschnitt
points-given = { $points ->
    [one] { $points } deiner Punkte liegt jetzt auf { $title }.
   *[other] { $points } deiner Punkte liegen jetzt auf { $title }.
}
points-taken = { $points ->
    [one] { $points } Punkt ist von { $title } zurück.
   *[other] { $points } Punkte sind von { $title } zurück.
}
points-moved = { $points ->
    [one] { $points } Punkt ist von { $source } zu { $target } gewandert.
   *[other] { $points } Punkte sind von { $source } zu { $target } gewandert.
}
points-missing = Bis zur Tagesordnung fehlen noch { $supporters ->
    [0] { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    }.
    [one] { $supporters } Stimme der Unterstützung{ $points ->
        [0] .
        [one] { " " }und { $points } Punkt.
       *[other] { " " }und { $points } Punkte.
    }
   *[other] { $supporters } Stimmen der Unterstützung{ $points ->
        [0] .
        [one] { " " }und { $points } Punkt.
       *[other] { " " }und { $points } Punkte.
    }
}
points-agenda = Damit ist **{ $name }** auf der Tagesordnung: Jetzt wird beraten.
points-left = { $free ->
    [0] Du hast keine freien Punkte mehr.
    [one] Du hast noch { $free } freien Punkt.
   *[other] Du hast noch { $free } freie Punkte.
}

told-points-earned = Danke! Du hast { $points ->
    [one] { $points } Unterstützungspunkt
   *[other] { $points } Unterstützungspunkte
} verdient { $kind ->
    [agenda] für einen Vorschlag, der auf die Tagesordnung kam
    [useful-evidence] für Belege, die anderen geholfen haben
    [minority-report] für einen Minderheitsbericht
    [facilitation] für die Begleitung einer Beratung
    [moderation-term] für eine Amtszeit guter Moderation
   *[verified-delivery] für die Umsetzung einer Entscheidung
}{ GIVEN($about) ->
    [yes] : { $about }.
   *[no] .
}
told-points-returned = { $points ->
    [one] { $points } deiner Unterstützungspunkte ist zurück
   *[other] { $points } deiner Unterstützungspunkte sind zurück
}{ GIVEN($about) ->
    [yes] { " " }von { $about }.
   *[no] .
} { $free ->
    [one] { $free } ist jetzt frei.
   *[other] { $free } sind jetzt frei.
}
