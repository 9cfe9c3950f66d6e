### Die Satzung: wie jede Einstellung heißt und was sie bedeutet.

charter-title = Die Satzung
charter-how = Was eine davon bedeutet und wie man sie ändert: `{ $prefix }charter show { $key }`.
charter-setting = Einstellung
charter-value = Wert
charter-who = Geändert durch
charter-tier-organizer = die Organisation
charter-tier-voted = eine Abstimmung
charter-now = Jetzt: **{ $value }**
charter-default = Von Anfang an: { $value }
charter-bounds = Von { $low } bis { $high }
charter-options = Eines von: { $options }
charter-changed-by = { $tier ->
    [organizer] Die Organisation darf sie ändern, mit einem Grund im Protokoll.
   *[voted] Nur ein angenommener Vorschlag ändert sie.
}
charter-amount = { $kind ->
    [percent] { $number } %
    [hours] { $number ->
        [one] { $number } Stunde
       *[other] { $number } Stunden
    }
    [days] { $number ->
        [one] { $number } Tag
       *[other] { $number } Tage
    }
   *[number] { $number }
}
charter-on = an
charter-off = aus
charter-set = **{ $name }** war { $old } und ist jetzt { $new }. Alle erfahren davon, und dein Grund steht im Protokoll.
charter-exported = Alle { $count } Einstellungen:
told-charter-changed = Satzung: **{ $name }** war { $old } und ist jetzt **{ $new }**{ GIVEN($proposal) ->
    [yes] , wie { $proposal } beschlossen hat.
   *[no] . { $by } hat das geändert; der Grund steht im Protokoll.
}

charter-group-points = Unterstützungspunkte
charter-group-agenda = Die Tagesordnung
charter-group-proposal = Vorschläge
charter-group-voting = Abstimmungen
charter-group-members = Mitglieder
charter-group-roles = Rollen
charter-group-set-up = Einrichten
charter-group-listings = Angebote und Gesuche
charter-group-aid = Gegenseitige Hilfe

charter-points-joining = Punkte beim Ankommen
charter-points-joining-meaning = Wie viele Unterstützungspunkte jemand einmal bekommt, wenn er oder sie Mitglied wird.
charter-points-most-per-target = Höchstens Punkte je Vorschlag
charter-points-most-per-target-meaning = Wie viele Punkte ein Mitglied höchstens auf einen Vorschlag legen kann.
charter-points-daily-cap = Höchstens verdiente Punkte am Tag
charter-points-daily-cap-meaning = Wie viele Punkte ein Mitglied mit Mitbestimmung an einem Tag verdienen kann.
charter-points-weekly-cap = Höchstens verdiente Punkte in der Woche
charter-points-weekly-cap-meaning = Wie viele Punkte ein Mitglied mit Mitbestimmung in einer Woche verdienen kann.
charter-points-rest-after = Zeit, bis Punkte ruhen
charter-points-rest-after-meaning = Nach so langer Zeit ohne Mitbestimmung beginnen die Punkte eines Mitglieds zu ruhen. Die nächste Handlung weckt sie.
charter-points-rest-step = Takt des Ruhens
charter-points-rest-step-meaning = Jedes Mal, wenn diese Zeit vergeht, ruht ein weiteres Zehntel der Punkte eines untätigen Mitglieds.
charter-points-rest-floor = Punkte, die nie ruhen
charter-points-rest-floor-meaning = Ein untätiges Mitglied behält mindestens so viele Punkte.
charter-agenda-supporters-least = Mindestens Unterstützende
charter-agenda-supporters-least-meaning = Für die Tagesordnung braucht ein Vorschlag mindestens so viele Unterstützende.
charter-agenda-supporters-percent = Anteil der Unterstützenden
charter-agenda-supporters-percent-meaning = Für die Tagesordnung braucht ein Vorschlag die Unterstützung dieses Anteils der aktiven Mitglieder.
charter-agenda-supporters-most = Höchstens nötige Unterstützende
charter-agenda-supporters-most-meaning = Wie viele Mitglieder es auch gibt, mehr Unterstützende als so viele werden nicht verlangt.
charter-agenda-points-per-supporter = Punkte je nötiger Unterstützung
charter-agenda-points-per-supporter-meaning = Die nötigen Punkte eines Vorschlags sind die nötigen Unterstützenden mal diese Zahl.
charter-agenda-members-per-open-proposal = Mitglieder je offenem Vorschlag
charter-agenda-members-per-open-proposal-meaning = Auf so viele aktive Mitglieder darf ein Vorschlag offen sein; darüber hinaus wird der Weg auf die Tagesordnung schwerer.
charter-agenda-open-proposals-least = Immer willkommene offene Vorschläge
charter-agenda-open-proposals-least-meaning = So viele Vorschläge dürfen offen sein, bevor der Weg auf die Tagesordnung schwerer wird, wie wenige Mitglieder es auch sind.
charter-proposal-support-length = Zeit für Unterstützung
charter-proposal-support-length-meaning = Wie lange ein Vorschlag Unterstützung sucht, bevor er ruht.
charter-proposal-deliberation-length = Zeit zum Beraten
charter-proposal-deliberation-length-meaning = Wie lange über einen Vorschlag beraten wird, bevor abgestimmt wird.
charter-proposal-voting-length = Zeit zum Abstimmen
charter-proposal-voting-length-meaning = Wie lange eine Abstimmung offen ist.
charter-proposal-resolving-length = Zeit, um Blockaden zu lösen
charter-proposal-resolving-length-meaning = Wie lange alle Zeit haben, bei einer Blockade einen Wortlaut zu finden, mit dem alle leben können.
charter-proposal-reminder-before = Erinnerung vor dem Ende
charter-proposal-reminder-before-meaning = So lange vor dem Ende einer Abstimmung werden alle erinnert, die noch nicht abgestimmt haben.
charter-voting-method = Übliche Art zu entscheiden
charter-voting-method-meaning = Wie über einen Vorschlag entschieden wird, der keine eigene Art nennt.
charter-voting-quorum = Quorum
charter-voting-quorum-meaning = Ein so großer Anteil der aktiven Mitglieder muss abstimmen, damit eine Abstimmung gilt.
charter-voting-quorum-charter = Quorum für die Satzung
charter-voting-quorum-charter-meaning = Dasselbe für Vorschläge, die die Satzung ändern.
charter-voting-open-ballots = Offene Stimmen
charter-voting-open-ballots-meaning = Wenn an, sehen nach dem Ende alle, wer wie gestimmt hat. Wenn aus, verlieren die Stimmen am Ende ihren Namen.
charter-voting-show-who-voted = Zeigen, wer abgestimmt hat
charter-voting-show-who-voted-meaning = Wenn an, sehen während der Abstimmung alle, wer abgestimmt hat (nie wie).
charter-members-active-for-quorum = Aktiv, für das Quorum
charter-members-active-for-quorum-meaning = Wer in dieser Zeit mitbestimmt hat, zählt für das Quorum als aktiv.
charter-members-active-for-agenda = Aktiv, für die Tagesordnung
charter-members-active-for-agenda-meaning = Wer in dieser Zeit mitbestimmt hat, zählt als aktiv, wenn die nötigen Unterstützenden berechnet werden.
charter-roles-moderator-term = Amtszeit der Moderation
charter-roles-moderator-term-meaning = Wie lange jemand die Rolle Moderation bekommt.
charter-roles-organizer-term = Amtszeit der Organisation
charter-roles-organizer-term-meaning = Wie lange jemand die Rolle Organisation bekommt.
charter-roles-steward-term = Amtszeit der Treuhand
charter-roles-steward-term-meaning = Wie lange jemand die Rolle Treuhand bekommt.
charter-roles-moderator-rest = Pause zwischen Amtszeiten der Moderation
charter-roles-moderator-rest-meaning = So lange setzt jemand aus, bevor er oder sie wieder moderiert.
charter-set-up-trusted-power = Vertraute dürfen einrichten
charter-set-up-trusted-power-meaning = Wenn an, dürfen auch Menschen einrichten, denen die Plattform vertraut (Stufe 50 in Matrix), nicht nur die, die den Raum führen.
charter-listings-lifetime = Dauer eines Angebots oder Gesuchs
charter-listings-lifetime-meaning = Wie lange ein Angebot oder Gesuch zu finden ist, bevor gefragt wird, ob es noch gilt.
charter-aid-lifetime = Dauer einer Bitte
charter-aid-lifetime-meaning = Wie lange eine Bitte oder ein Hilfsangebot offen ist, wenn nicht gesagt wird, bis wann.
charter-aid-asks-a-day = Bitten am Tag
charter-aid-asks-a-day-meaning = Wie viele Bitten und Hilfsangebote ein Mitglied an einem Tag schreiben darf.
charter-aid-wave-size = Gleichzeitig Gerufene
charter-aid-wave-size-meaning = Wie viele Mitglieder bei einer dringenden Bitte gleichzeitig gerufen werden.
charter-aid-wave-minutes = Minuten zwischen den Rufen
charter-aid-wave-minutes-meaning = So viele Minuten, nachdem einige gerufen wurden, sind die nächsten dran, bis genug geantwortet haben.
charter-aid-thanks-a-day = Dank am Tag
charter-aid-thanks-a-day-meaning = Wie oft ein Mitglied an einem Tag danken darf, damit jeder Dank eine Freude bleibt.
