### Fälle: was auffiel oder gemeldet wurde, die Schritte, die möglich sind, und Einsprüche.

cases-title = Offene Fälle
cases-none = Kein Fall ist offen. Ein guter Tag.
cases-none-mine = Es gibt keinen Fall über dich, in dem etwas getan wurde.
cases-mine = { $count ->
    [one] Es gibt { $count } Fall über dich, in dem etwas getan wurde.
   *[other] Es gibt { $count } Fälle über dich, in denen etwas getan wurde.
}
case-line = **{ $title }**, zuletzt { $at }{ GIVEN($holder) ->
    [yes] , bei { $holder }
   *[no] , noch bei niemandem
}
case-title = { $name } · { $origin ->
    [prompt] Ein Gespräch, das vielleicht Fürsorge braucht
    [raid] Eine Flut, die ich gestoppt habe
    [report] Eine Meldung
   *[moderator] Von der Moderation begonnen
}
case-noticed = { $level ->
    [3] Hier wird es eindeutig schwierig zwischen Menschen
    [2] Hier wird es wahrscheinlich schwierig zwischen Menschen
   *[other] Hier wird es vielleicht schwierig zwischen Menschen
}: { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
}, seit { $since }. Ich kann mich irren; bitte seht selbst nach.
case-signals = Was mir auffiel: { $signals }.
case-link = Im Raum öffnen
case-about = Es geht um { $member } ({ $steps ->
    [0] zuletzt keine Schritte
    [one] zuletzt { $steps } Schritt
   *[other] zuletzt { $steps } Schritte
}).
case-reports = { $count ->
    [one] { $count } Meldung
   *[other] { $count } Meldungen
}: { $kinds }.
case-holder = { $member } kümmert sich darum.
case-verdict = { $verdict ->
    [useful] Es war gut, nachzusehen.
   *[unneeded] Niemand hätte nachsehen müssen.
}
case-action = { $at }: { $step } durch { $by } ({ $agreement }): „{ $reason }“{ $state ->
    [due] { " " }— unterwegs
    [failed] { " " }— die Plattform wollte nicht
    [undone] { " " }— zurückgenommen
   *[done] { "" }
}{ GIVEN($until) ->
    [yes] , bis { $until }
   *[no] { "" }
}
case-appeal = { $state ->
    [open] Ein Einspruch wartet auf jemand anders aus der Moderation, bis { $due }.
    [stands] { $by } hat über den Einspruch entschieden: Der Schritt bleibt.
   *[overturned] { $by } hat über den Einspruch entschieden: Er ist aufgehoben.
}
case-appeal-words = So steht es im Einspruch:
case-closed-line = Geschlossen am { $at }{ GIVEN($outcome) ->
    [yes] : „{ $outcome }“
   *[no] .
}
case-note = Notiz von { $by }, { $at }:
case-reporters = Wer es gemeldet hat, was nur lesen kann, wer an dem Fall arbeitet:
case-reporter = { $member }: { $complaint }
case-own = In **{ $name }** geht es um dich. Das wurde getan, und darauf ruht es:
case-own-line = **{ $line }**
case-opened = **{ $name }** ist offen, und du kümmerst dich darum.
case-taken = Du kümmerst dich jetzt um **{ $name }**.
case-noted = In **{ $name }** notiert. Nur die Moderation liest es.
case-closed = **{ $name }** ist geschlossen. Wer es gemeldet hat, erfährt, wie es ausging.
case-useful = Gut zu wissen, danke. In diesem Raum frage ich etwas früher.
case-unneeded = Danke. In diesem Raum frage ich später.
me-case = **{ $name }** wartet darauf, dass sich jemand kümmert
me-appeal = Ein Einspruch in **{ $name }**, zu entscheiden bis { $until }
told-case-ended = **{ $name }**, von dir gemeldet, ist geschlossen. Danke, dass du es uns gesagt hast. So ging es aus:

signal-attack = Worte, die jemanden verletzen können
signal-tension = ein angespannter Ton
signal-pile-on = mehrere gegen eine Person
signal-quick-replies = schnelles Hin und Her zwischen denselben zwei Menschen
signal-shouting = Schreien
signal-mentions = viele auf einmal gerufen
signal-heat = Ärger
signal-identity = Worte darüber, wer Menschen sind
signal-sarcasm = ein spöttischer Ton
signal-impolite = ein rauer Ton

complaint-unkind = unfreundlich
complaint-harassment = Belästigung
complaint-hate = Hass
complaint-threat = eine Drohung
complaint-privacy = etwas Privates
complaint-spam = Werbung
complaint-other = etwas anderes

choice-case-show = { $name } lesen
choice-case-take = Ich kümmere mich
choice-case-close = Schließen
choice-useful = Gut, dass du fragst
choice-unneeded = Nicht nötig
choice-do-step = { $step }: tun
choice-stands = Der Schritt bleibt
choice-overturn = Aufheben
choice-appeal = Einspruch erheben

step-check = Unter vier Augen nachfragen
step-care = Die angesprochene Person fragen
step-pause = Atempause
step-aside = In einem eigenen Faden weiter
step-circle = Einen Kreis anbieten
step-remind = An eine Vereinbarung erinnern
step-warn = Verwarnen
step-hide = Die Nachricht ausblenden
step-time-out = Auszeit
step-remove = Aus den Räumen nehmen
step-ban = Sperren
step-word = { $step ->
    [check] { step-check }
    [care] { step-care }
    [pause] { step-pause }
    [aside] { step-aside }
    [circle] { step-circle }
    [remind] { step-remind }
    [warn] { step-warn }
    [hide] { step-hide }
    [time-out] { step-time-out }
    [remove] { step-remove }
   *[ban] { step-ban }
}

step-does = { $step ->
    [check] Ein Wort unter vier Augen an die Person, die es schrieb.
    [care] Ein Wort unter vier Augen an die Person, die angesprochen war: Wie geht es ihr?
    [pause] Der Raum wird für einige Minuten langsamer und erfährt freundlich, warum.
    [aside] Wen es betrifft, ist eingeladen, in einem eigenen Faden weiterzureden.
    [circle] Der Person, um die es geht, wird ein Kreis angeboten.
    [remind] Eine Erinnerung unter vier Augen an das, was vereinbart ist.
    [warn] Eine Verwarnung unter vier Augen, mit dem, was vereinbart ist.
    [hide] Die Nachricht wird aus dem Raum entfernt. Zurückholen lässt sie sich nicht.
    [time-out] Mitlesen geht, Schreiben eine Zeit lang nicht.
    [remove] Die Person wird aus den Räumen genommen; sie darf wiederkommen.
   *[ban] Die Person wird aus den Räumen genommen und kann nicht wiederkommen, bis die Sperre aufgehoben ist.
}
steps-order = Die Reihenfolge der festen Schritte, der nächste markiert: { $order }. Wer welche überspringt, sagt warum.
steps-recorded = Es steht ohne Namen im öffentlichen Protokoll und zählt { $memory } Tage. Einspruch ist möglich.
step-how = Das sind meine Worte; deine sind besser: { $line }
step-dry = Nur ausprobiert, nichts ist getan. Es wäre das:
step-taken = Getan, und im Protokoll:
step-for = Für: { $member }
step-until = Bis { $until }.
step-rests = Es ruht auf { $agreement }: „{ $reason }“
step-undone = Zurückgenommen: { $step }. Die Person erfährt es.
step-undone-hidden = Im Protokoll zurückgenommen: { $step }. Die Nachricht selbst lässt sich nicht zurückholen; die Person erfährt es.

ready-check = Hallo! Was du eben geschrieben hast, kam vielleicht härter an, als du wolltest. Wie geht es dir? Wenn du magst, sag es noch einmal: was du gesehen hast, was du fühlst, was du brauchst und worum du bittest. Ich helfe gern.
ready-care = Hallo! Ich habe gesehen, was zu dir gesagt wurde. Wie geht es dir damit? Gibt es etwas, das dir jetzt hilft? Du kannst mir auch sagen, dass alles gut ist.
ready-pause = Lasst uns durchatmen. Dieser Raum ist ein paar Minuten lang langsamer; niemand hat etwas falsch gemacht. Trinkt etwas Wasser, und dann weiter mit dem, was euch wichtig ist.
ready-aside = Das verdient einen eigenen Ort. Wen es betrifft: Bitte redet in einem eigenen Faden weiter, damit alle anderen hier dem Rest folgen können.
ready-circle = Hallo! Wir möchten einen Kreis anbieten: Alle erzählen, was geschah und wie es für sie war, und wir suchen gemeinsam, was es wieder gut macht. Nur wenn du willst. Magst du?
ready-remind = Hallo! Nur eine Erinnerung an das, was wir vereinbart haben, denn eine Nachricht von dir passte nicht gut dazu. Danke, dass du daran denkst.
ready-warn = Hallo! Eine Nachricht von dir ging gegen das, was wir vereinbart haben. Das ist eine Verwarnung: Bitte ändere, wie du hier sprichst. Wir möchten, dass du bleibst.
ready-hide = Hallo! Eine Nachricht von dir ging gegen das, was wir vereinbart haben, und wurde entfernt. Du kannst es gern anders sagen.
ready-time-out = Hallo! Du machst hier eine Pause vom Schreiben. Mitlesen kannst du, und wenn die Zeit um ist, bist du wieder willkommen.
ready-remove = Hallo! Du wurdest für das, was du geschrieben hast, aus unseren Räumen genommen. Du kannst wiederkommen, wenn du einhalten willst, was wir vereinbart haben.
ready-ban = Hallo! Du wurdest für das, was du geschrieben hast, aus unseren Räumen genommen und kannst vorerst nicht wiederkommen.

told-step-why = Warum: „{ $reason }“
told-step-flood = Das habe ich von selbst getan, um eine Flut zu stoppen; die Moderation sieht es sich an und kann es zurücknehmen.
told-step-agreement = Es ruht auf **{ $name } · { $title }**:
told-step-appeal = Bis { $until } kannst du Einspruch erheben; jemand anders aus der Moderation sieht es sich an. Sag mir: `{ $prefix }appeal open { $code }`
told-step-appeal-page = Oder schreib es hier, auch wenn wir nicht mehr reden können: { $page } (dein Code: { $code })
told-step-undone = Das wurde zurückgenommen: { $step }.
told-step-failed = { $undo ->
    [yes] { $step }: Die Plattform konnte es nicht zurücknehmen: { $why }
   *[no] { $step }: Die Plattform konnte es nicht tun: { $why }
} Vielleicht fehlt mir dort ein Recht.

reported = Danke, dass du es uns sagst. Es ist jetzt **{ $name }**. Nur wer aus der Moderation daran arbeitet, erfährt, dass es von dir kam, und du erfährst, wie es ausgeht.

appeal-stands = bleibt
appeal-overturned = aufgehoben
appeal-opened = Danke. Jemand anders aus der Moderation sieht es sich wieder an und antwortet bis { $due }.
appeal-decided = { $state ->
    [overturned] Es ist in **{ $name }** aufgehoben, und rückgängig gemacht, wo die Plattform es kann.
   *[stands] Der Schritt in **{ $name }** bleibt.
} Die Person erfährt es, mit deinem Grund.
told-appeal-opened = In **{ $name }** gibt es einen Einspruch ({ $step }). Bis { $due } entscheidet jemand, der den Schritt nicht getan hat. Darin steht:
told-appeal-soon = Der Einspruch in **{ $name }** ({ $step }) wartet noch auf eine Antwort, bis { $due }. Darin steht:
told-appeal-late = Ein Einspruch wartet länger auf eine Antwort, als wir versprochen haben. Moderation, bitte seht nach: `{ $prefix }case list`
told-appeal-decided = { $state ->
    [overturned] Dein Einspruch wurde gehört: { $step } ist aufgehoben. Es tut uns leid. Der Grund:
   *[stands] Jemand anders aus der Moderation hat es sich wieder angesehen: { $step } bleibt. Der Grund:
}

appeal-page-title = Ein Einspruch
appeal-page-how = Schreib hier, wenn du meinst, dass dir zu Unrecht etwas geschah. Jemand anders aus der Moderation sieht es sich wieder an.
appeal-page-code = Der Code, den du bekommen hast
appeal-page-text = Warum sollte es wieder angesehen werden?
appeal-page-send = Absenden
appeal-page-slow = Das war zu viel auf einmal. Bitte versuch es in einer Minute wieder.
appeal-page-too-long = Das ist zu lang. Bitte schreib bis zu 2000 Zeichen.
appeal-page-again = Bitte sende es noch einmal von dieser Seite.

duty-title = Im Dienst
duty-on = Du bist im Dienst und hörst zuerst, wenn jemand Hilfe braucht{ $quiet ->
    [yes] , außer von { $since } bis { $until }
   *[no] { "" }
}. Danke!
duty-off = Du bist nicht mehr im Dienst. Erhol dich gut!
duty-handed = Jetzt ist { $member } im Dienst{ $count ->
    [0] { "" }
    [one] und kümmert sich um deinen { $count } offenen Fall
   *[other] und kümmert sich um deine { $count } offenen Fälle
}.
duty-line = { $member }, seit { $since }
duty-none = Niemand ist im Dienst, also hören es alle in der Moderation.
quality-of-late = Wie { $count } Menschen die Moderation in den letzten 90 Tagen fanden, von 1 bis 5: Fairness { $fairness }, Einfühlung { $empathy }, Schnelligkeit { $speed }, Verständigung { $communication }.
quality-few = Wie die Moderation gefunden wurde, zeige ich ab { $fewest } Antworten.
choice-duty-off = Dienst beenden
choice-step-back = Aus der Moderation zurücktreten
choice-rate = Sagen, wie du es fandest
case-rated = Danke. Niemand erfährt, dass du es warst; gezeigt wird es, sobald fünf geantwortet haben.
case-on-duty = Im Dienst:
me-rate = Wie du die Moderation in **{ $name }** fandest
told-quality = { $kind ->
    [overturned] In 90 Tagen wurden mehr als fünf Schritte der Moderation aufgehoben.
   *[quality] Wen die Moderation betraf, fand sie im Schnitt weniger als gut.
} Das ist niemandes Schuld allein und ein Gespräch wert: Wie wollen wir füreinander sorgen? Zahlen: `{ $prefix }duty list`

choice-case-rollback = Alles zurücknehmen
case-rolled-back = { $count ->
    [one] { $count } Schritt in **{ $name }** wird zurückgenommen; er steht im Protokoll.
   *[other] { $count } Schritte in **{ $name }** werden zurückgenommen; jeder steht im Protokoll.
}
case-quick-path = den schnellen Weg
signal-links = immer wieder derselbe Link
signal-joins = viele Neue auf einmal
