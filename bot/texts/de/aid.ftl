### Gegenseitige Hilfe: bitten, anbieten, helfen, wiederkehrende Tage, Rufe und Dank.

aid-side-ask = Bitten
aid-side-offer = Angebote
aid-kind-material = Dinge
aid-kind-time = Zeit und Hände
aid-kind-skill = Können
aid-kind-space = Raum
urgency-whenever = wann es passt
urgency-soon = bald
urgency-urgent = dringend

aid-somebody = Jemand
aid-title = Bitten und Hilfsangebote
aid-none = Gerade bittet niemand um etwas, und nichts ist angeboten. Brauchst du etwas, oder kannst du etwas geben?
aid-line = { $title } ({ $side ->
    [ask] { $member } bittet darum
   *[offer] { $member } bietet es an
})
aid-by = { $side ->
    [ask] { $member } bittet um Hilfe
   *[offer] { $member } bietet Hilfe an
}: { $about }
aid-text = { $text }
aid-needed = Gebraucht bis { $until }.
aid-agreed = { $side ->
    [ask] Hilfe kommt von { $members }.
   *[offer] Hilfe bekommt { $members }.
}
aid-stands = { $post_state ->
    [open] { $side ->
        [ask] Kannst du helfen?
       *[offer] Brauchst du es?
    }
    [full] Es haben sich genug Leute gefunden.
    [done] Es ist erledigt. Danke!
    [cancelled] Es wurde zurückgenommen.
   *[expired] Die Zeit dafür ist um.
}
aid-written = **{ $name }** { $side ->
    [ask] erfahren jetzt alle{ $unnamed ->
        [yes] , ohne deinen Namen. Ihn sieht nur, wen du annimmst
       *[no] { "" }
    }. Ich melde mich, sobald jemand antwortet{ $urgent ->
        [yes] , und rufe jetzt Leute, die dazu bereit sind.
       *[no] .
    }
   *[offer] erfahren jetzt alle. Ich melde mich, sobald jemand es braucht.
}
aid-answered = Danke! Wer **{ $title }** geschrieben hat, erfährt, { $side ->
    [ask] dass du helfen kannst
   *[offer] dass du es brauchst
}, und entscheidet.
aid-accepted = { $member } erfährt, dass du angenommen hast und wer du bist. Schreibt einander, und sagt Bescheid, wenn **{ $title }** erledigt ist.
aid-declined = { $member } erfährt es, mit Dank.
aid-withdrawn = Von **{ $title }** bist du wieder frei; wer gebeten hat, erfährt es.
aid-cancelled = **{ $title }** ist zurückgenommen.
aid-done = { $both ->
    [yes] Erledigt: Ihr sagt es beide. Danke!
   *[no] Danke! Ich frage { $member }, ob **{ $title }** auch dort erledigt ist.
}
aid-passed = In Ordnung; ich rufe andere. Danke, dass du es sagst.
aid-waits-answer = { $member } hat geantwortet und wartet auf dein Wort:

choice-aid-ask = Um Hilfe bitten
choice-aid-offer = Hilfe anbieten
choice-aid-answer = { $side ->
    [ask] Ich kann helfen
   *[offer] Ich brauche es
}
choice-aid-pass = Diesmal nicht
choice-aid-accept = { $name } annehmen
choice-aid-decline = Nein danke, { $name }
choice-aid-withdraw = Ich kann doch nicht
choice-aid-cancel = Zurücknehmen
choice-aid-done = Es ist erledigt
choice-slots-add = Um mehrere Tage bitten
choice-slot-take = { $day }
choice-slot-back = Zurückgeben
choice-slot-again = Doch wieder nehmen
choice-calls-on = Ihr dürft mich rufen
choice-calls-off = Nicht mehr rufen
choice-aid-hours = In der Zeitbank zählen
choice-thanks = { $name } danken

slots-how = Tage:
slots-added = Die Tage stehen da, und alle können einen nehmen.
slot-line = { $at }: { GIVEN($member) ->
    [yes] { $member }
   *[no] frei
}
slot-taken = Danke! Du kommst zu **{ $title }** am { $at }, für { $member }. Ich erinnere dich am Tag davor.
slot-back = Der Tag ist wieder frei: { $at }. Danke, dass du es rechtzeitig sagst.

calls-title = Wenn etwas dringend ist
calls-off = Ich rufe dich nicht, wenn etwas dringend ist. Du kannst dem zustimmen und sagen, wofür und wann nicht.
calls-kinds = Ich rufe dich für: { $kinds }
calls-place = In der Nähe von: { GIVEN($place) ->
    [yes] { $place }
   *[no] überall hier
}
calls-quiet = { GIVEN($quiet) ->
    [yes] Ruhe von { $quiet } deiner Zeit{ $night ->
        [yes] , aber wenn es dringend ist, darf ich dich wecken
       *[no] { "" }
    }
   *[no] Zu jeder Stunde
}

thanks-said = { $member } und alle hier hören es.
told-thanks = 💛 { GIVEN($by) ->
    [yes] { $by } sagt danke an { $to }
   *[no] Jemand sagt danke an { $to }
}: „{ $reason }“
profile-thanked = { $count ->
    [one] Einmal Dank bekommen
   *[other] { $count }-mal Dank bekommen
}

told-called = Das ist dringend, und du hast gesagt, dass ich dich rufen darf:
told-calls-over = Ich habe für **{ $title }** alle gerufen, die ich rufen kann ({ $called }). Wenn niemand kommt, frag noch einmal im Raum oder ruf jemanden an, den du kennst.
told-answer = { $member } { $side ->
    [ask] kann helfen: **{ $title }**
   *[offer] braucht, was du anbietest: **{ $title }**
}
told-answer-moved = { $step ->
    [accepted] { $member } zählt auf dich: **{ $title }**. Schreibt einander wegen allem Weiteren.
    [declined] **{ $title }** hat seine Leute gefunden. Danke, dass du bereit warst!
   *[withdrawn] { $member } kann nun doch nicht: **{ $title }**
}
told-done-asked = { $said ->
    [yes] { $member } sagt, dass **{ $title }** erledigt ist. Stimmt das?
   *[no] Die Zeit von **{ $title }** ist um. Hat es geklappt, mit { $member }?
}
told-help-done = **{ $title }** ist erledigt. Magst du { $member } danken?
told-post-ended = { $own ->
    [yes] Die Zeit von **{ $title }** ist um, und niemand konnte helfen. Frag wieder, wann immer du magst: `{ $prefix }aid ask`.
   *[no] **{ $title }** { $post_state ->
        [cancelled] wurde zurückgenommen. Danke, dass du bereit warst!
       *[expired] ist vorbei. Danke, dass du bereit warst!
    }
}
told-slot-taken = { $back ->
    [yes] { $member } kann am { $at } nun doch nicht; der Tag ist wieder frei: **{ $title }**
   *[no] { $member } kommt am { $at }: **{ $title }**
}
told-slot-free = Am { $at } kommt noch niemand: **{ $title }**. Kannst du?
told-slot-soon = Morgen ist dein Tag für { $member }: **{ $title }**, { $at }.

me-aid-call = Du wirst gerufen: { $title }
me-aid-answer = { $member } hat geantwortet: { $title }
me-aid-done = Ist es mit { $member } erledigt? { $title }
me-slot = { $day } ist dein Tag: { $title }
