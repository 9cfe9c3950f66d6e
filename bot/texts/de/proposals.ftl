### Vorschläge: Entwürfe, die lebende Karte, Listen und was die Gemeinschaft hört.

draft-ready = Dein Entwurf **{ $name }** ist fertig. Noch sieht ihn niemand sonst.
draft-alike = Geht es bei einem von diesen um dasselbe? Ihn zu unterstützen bringt vielleicht mehr als ein zweiter:
draft-alike-line = { $title } ({ $stage })
draft-next = Öffne ihn, wenn er sagt, was du meinst, oder ändere ihn zuerst: `{ $edit }`
draft-discarded = Der Entwurf { $name } ist weg.

choice-publish = Für alle öffnen
choice-discard = Wegwerfen
choice-look-at = { $name } ansehen
choice-support = Mit { $points } unterstützen
choice-details = Einzelheiten
choice-amend = Änderung vorschlagen
choice-unblock = Mein Einwand ist gelöst
choice-revive = Zurückholen
choice-ballots = Die Stimmen ansehen
choice-propose = Etwas vorschlagen

proposal-gone = Diesen Vorschlag gibt es nicht mehr.
proposal-opened = **{ $name }** ist offen. Mit { $supporters } Unterstützenden und insgesamt { $points } Punkten kommt er auf die Tagesordnung. Deine zählen auch.
proposal-revived = **{ $name }** kann wieder unterstützt werden.
proposal-withdrawn = **{ $name }** ist zurückgezogen, und alle haben ihre Punkte wieder.
proposal-advanced = Die Abstimmung über **{ $name }** ist offen. Im Protokoll steht, dass du sie eröffnet hast.
stage-moved = **{ $name }** läuft jetzt bis { $until }. Es steht im Protokoll.

card-until = { $stage } bis { $until } · von { $author } · { $path }
card-since = { $stage } seit { $since } · von { $author } · { $path }
card-wish = Was besser wird: { $wish }
card-setting = Wird er angenommen, so wird die Satzungseinstellung `{ $setting }` zu **{ $value }**.
card-cost = Kosten: { $cost }.
card-support = Bisher { $points } von { $needed } Punkten, { $supporters } von { $wanted } Unterstützenden.
card-no-positions = Noch hat niemand Stellung genommen. Was meinst du?
card-positions = Haltungen bisher: { $said }.
card-conflict = { $member } gibt einen Interessenkonflikt an: { $text }
card-turnout = { $method }. { $cast } von { $roll } haben abgestimmt; nötig sind { $quorum }.
card-secret = Die Stimmen sind bis zum Schluss geheim.
card-open-ballots = Die Stimmen sind offen: Nach dem Schluss können alle sie sehen.
card-voters = Abgestimmt haben:
card-resolving = Es gibt genug Zustimmung, aber nicht alle können damit leben. Jetzt ist Zeit, eine Fassung zu finden, mit der alle leben können.
card-block = { $member } blockiert:
card-count = { $counted }. { $cast } von { $roll } haben abgestimmt; nötig waren { $quorum }.
card-outcome = Was entschieden wurde:
card-next-step = Nächster Schritt: { $step }

minority-report = Minderheitsbericht:
objections = Wer Einwände hatte, sagte:
objection = { $member } ({ $stance ->
    [oppose] dagegen
   *[block] blockierte
}): { $reason }
objection-lifted = { $member } (nahm die Blockade zurück): { $reason }
objection-unnamed = Auf einem geheimen Stimmzettel: { $reason }

list-title = Vorschläge
list-line-until = { $title } — { $stage }, noch { $left }
list-line = { $title } — { $stage }
list-more = Und { $count } weitere.
proposals-none = Hier ist kein Vorschlag offen. Deiner könnte der erste sein.
proposals-not-found = Ich habe keinen Vorschlag mit diesen Wörtern gefunden. Du kannst einen beginnen.

positions = Haltungen:
position-line = { $member } ({ $stance ->
    [support] dafür
    [oppose] dagegen
    [abstain] enthält sich
   *[block] blockiert
}): { $reason }
position-line-lifted = { $member } (nahm die Blockade zurück): { $reason }
amendments = Vorgeschlagene Änderungen (ganz zu sehen mit `{ $line }`):
amendment-line = { $name } von { $member }: { $state ->
    [open] wartet auf Antwort
    [accepted] angenommen
    [declined] abgelehnt
   *[withdrawn] zurückgezogen
}

history-version = Fassung { $version }, { $member }, { $at }:
history-none = { $name } ist noch ein Entwurf und hat keine Geschichte.

told-revived = **{ $name }** ist zurück und kann unterstützt werden.
told-length = { $longer ->
    [yes] Dieser Abschnitt dauert { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    } länger, bis { $until }.
   *[no] Dieser Abschnitt endet { $days ->
        [one] einen Tag
       *[other] { $days } Tage
    } früher, am { $until }.
}
why-called = Die Abstimmung wurde vor Ablauf der Zeit eröffnet.
why-resolved = Es steht keine Blockade mehr.
told-stage-deliberation = **{ $name }** hat genug Unterstützung. Sprechen wir bis { $until } darüber: Sag, wo du stehst und warum, oder schlage eine bessere Fassung vor.
told-stage-voting = Die Abstimmung über **{ $name }** ist bis { $until } offen. Deine Stimme gehört nur dir, und du kannst sie bis dahin ändern.
told-stage-resolving = Gegen **{ $name }** gibt es Blockaden. Bis { $until } kann eine andere Fassung sie lösen; dann ist er angenommen, oder drei Viertel entscheiden.
told-stage-testing = Blockaden gegen **{ $name }** bleiben bestehen. Drei Viertel derer, die Ja oder Nein sagen, entscheiden bis { $until }.
told-stage-adopted = **{ $name }** ist angenommen: { $title }
told-stage-rejected = **{ $name }** ist nicht angenommen: { $title }
told-stage-resting = **{ $name }** hat nicht rechtzeitig genug Unterstützung gefunden und ruht jetzt. Alle Punkte sind zurück. Jede und jeder kann ihn zurückholen.
told-stage-withdrawn = **{ $name }** wurde zurückgezogen. Alle Punkte sind zurück.
