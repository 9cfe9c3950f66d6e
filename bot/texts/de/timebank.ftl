### Die Zeitbank: gegebene und erhaltene Stunden, von beiden bestätigt, und was allen gemeinsam gehört.

topic-timebank = Zeitbank
topic-helpers = Vertretung

hours-shown = { $hours ->
    [0] { $minutes } Min
   *[other] { $minutes ->
        [0] { NUMBER($hours, useGrouping: 0) } Std
       *[other] { NUMBER($hours, useGrouping: 0) } Std { $minutes } Min
    }
}
time-mode-credit = Zeitguthaben
time-mode-gift = Geschenk
every-week = jede Woche
time-everybody = alle
time-state = { $state ->
    [open] wartet auf ein Wort
    [disputed] in Vermittlung
    [done] verbucht
    [cancelled] zurückgenommen
    [lapsed] verfallen
   *[closed] ohne Stunden beendet
}
time-line = **{ $name }** · { $giver } → { $receiver } · { $hours }{ $gift ->
    [yes] { " " }geschenkt
   *[no] { $rate ->
        [1] { "" }
       *[other] { " " }× { $rate }
    }
} · { $about } — { $state }
time-balance = { $where ->
    [above] Du hast **{ $hours }**.
    [below] Du bist **{ $hours }** unter null, und bis { $line } ist das in Ordnung.
   *[even] Du bist bei **null** und darfst { $line } darunter gehen.
}
time-balance-other = Stand: **{ $hours }**. Bis { $line } unter null ist in Ordnung.
time-six-months = In sechs Monaten: { $given } gegeben, { $received } erhalten
time-six-months-gifts = Geschenkt: { $given } gegeben, { $received } erhalten
time-none = Noch keine Stunden. Wer hat dir geholfen, oder wem du?
time-title = { $own ->
    [yes] Deine Stunden
   *[no] Die Stunden von { $name }
}
time-receipt = Quittung { $name }
time-history = Was gesagt wurde:
time-step = { $at }: { $kind ->
    [logged] { $by } hat { $hours } eingetragen
    [agreed] { $by } hat { $hours } bestätigt
    [trusted] { $by } sagt { $hours }, und die andere Seite vertraut darauf
    [amount] { $by } sagt stattdessen { $hours }
    [cancelled] { $by } hat es zurückgenommen
    [disputed] { $by } sieht es anders
    [mediator] { $by } hat jemanden zum Vermitteln genannt
    [proposed] { $by } schlägt { $hours } vor
    [closed] { $by } hat es beendet
    [witnessed] { $by } hat es gesehen
    [weekly] es war wieder Zeit für { $hours }
   *[lapsed] es ist verfallen
}{ GIVEN($helped) ->
    [yes] , für { $helped }
   *[no] { "" }
}
time-said = **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about }: { $state ->
    [done] verbucht{ $gift ->
        [yes] , als Geschenk. Danke!
       *[no] . Danke!
    }
    [disputed] ich frage { $other }. Es zählt, sobald ihr euch einig seid.
   *[open] ich bitte { $other } um Bestätigung. Bis dahin bewegt sich nichts.
}
time-vouch = { $member } hat kein Konto, und du handelst selbst an deren Stelle. Bitte die Treuhand oder die Organisation um Bestätigung: `{ $line }`
time-alike = Das wartet schon auf dein Wort. Ist es dasselbe?
time-cancelled = **{ $name }** gilt nicht mehr; nichts hat sich bewegt.
time-disputed = Die Uhr von **{ $name }** steht still, und { $other } liest, was du geschrieben hast. Wer könnte euch helfen, es zu klären?
choice-time-yes = Ja, { $hours }
choice-time-yes-to = Ja zu { $name }
choice-time-amount = Eine andere Zeit
choice-time-no = Das war nicht so
choice-time-dispute = Etwas stimmt nicht
choice-time-back = Zurücknehmen
choice-time-look = { $name } ansehen
choice-time-give = Ich habe Zeit gegeben
choice-time-receive = Ich habe Zeit erhalten
choice-time-mine = Meine Stunden
choice-mediator = Jemanden zum Vermitteln nennen
choice-mediator-accept = Ja, { $name }
choice-mediation-propose = Eine Zeit vorschlagen
choice-mediation-close = Ohne Stunden beenden
choice-weekly-stop = { $name } beenden
choice-weekly-resume = Mit { $name } weitermachen
choice-pool-give = Stunden geben
choice-service-yes = Ich habe es gesehen
choice-helpers = Wer für wen handelt

mediator-named = { $found ->
    [yes] Ihr habt beide { $member } für **{ $name }** genannt; ich bitte jetzt um Hilfe.
   *[no] Du hast { $member } für **{ $name }** genannt. Sobald auch die andere Seite { $member } nennt, beginnt die Hilfe.
}
mediation-proposed = Du schlägst { $hours } für **{ $name }** vor. Ich frage beide, ob sie zustimmen.
mediation-closed = **{ $name }** ist beendet, und keine Stunden bewegen sich. Danke für deine Hilfe.

weekly-title = Jede Woche
weekly-none = Nichts kommt jede Woche wieder. Anfangen kannst du mit `{ $prefix }time give` und `every=week`.
weekly-line = **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about } — { $paused ->
    [yes] ruht
   *[no] das nächste Mal { $at }
}
weekly-begun = Es kommt jede Woche wieder, als **{ $name }**, das nächste Mal { $at }; dann frage ich euch beide.
weekly-paused = **{ $name }** ruht, bis jemand von euch weitermacht.
weekly-resumed = **{ $name }** geht weiter, das nächste Mal { $at }.
weekly-stopped = **{ $name }** ist zu Ende. Was bestätigt war, bleibt.

pool-title = Solidaritätstopf
pool-holds = Im Topf liegen **{ $hours }**.
pool-how = Mitglieder geben Stunden hinein, die Treuhand vergibt sie an alle, die Hilfe brauchen, und Arbeit für alle wird daraus bezahlt: `{ $prefix }time serve`.
pool-given = Danke! { $hours } von dir liegen jetzt im Topf, zusammen { $held }.
pool-granted = { $member } erhält { $hours } aus dem Topf. Es steht im Protokoll; { $left } bleiben.
service-logged = **{ $name }** · { $hours } · { $about }. Wenn zwei andere es gesehen haben, bezahlt es der Topf.
service-witnessed = { $missing ->
    [0] Danke! **{ $name }** ist verbucht: { $giver }, { $hours }, { $about }.
   *[other] Danke! Noch jemand, dann zählt **{ $name }**.
}

totals-title = Unsere Stunden zusammen
totals-few = Summen zeige ich, sobald mehr als { $few } Leute dabei waren. Deine eigenen Stunden: `{ $prefix }time`.
totals-month = Diesen Monat: { $people } Leute, **{ $hours }** und { $gifts } geschenkt
totals-year = In zwölf Monaten: { $people } Leute, **{ $hours }** und { $gifts } geschenkt
totals-givers = ; { $givers } von ihnen gaben
totals-bars = Gegebene Stunden nach Monat
totals-picture = Gegebene Stunden in jedem der letzten zwölf Monate (ein Strich, wo höchstens { $few } Leute dabei waren): { $months }.

trust-list = { $count ->
    [0] Du bestätigst alles selbst. Wem vertraust du? Zum Beispiel `{ $prefix }time trust @bea`.
   *[other] Ihr Wort gilt für deines:
}
trust-given = { $mutual ->
    [yes] Ihr vertraut einander jetzt: Was du oder { $member } einträgt, zählt sofort, und ihr erfahrt es beide.
   *[no] Was { $member } mit dir einträgt, zählt jetzt sofort, und du erfährst es jedes Mal.
}
trust-ended = Du bestätigst wieder selbst, was { $member } sagt. { $member } erfährt davon.
redeemed = { $price } Belohnungspunkte sind zu einer Stunde geworden.

helpers-title = Vertretung
helpers-mine = Für dich handeln dürfen:
helpers-others = Du darfst handeln für:
helpers-how = Wer dich vertritt, fügt einem Befehl der Zeitbank `for=` und deinen Namen hinzu. Jedes Mal erfahrt ihr es beide. Jemanden nennen: `{ $prefix }helper name`.
helper-named = { $helper } darf in der Zeitbank jetzt für dich handeln, nie in einer Abstimmung. Du erfährst es jedes Mal.
helper-ended = { $helper } handelt nicht mehr für { $member }.
person-added = { $member } ist jetzt Mitglied ohne Konto, und { $helper } handelt an deren Stelle. Es steht im Protokoll. Bleib bitte mit beiden im Gespräch.

told-time-for = Für { $member }:
told-time-asked = { $gave ->
    [yes] { $other } sagt, dass du **{ $hours }**{ $gift ->
        [yes] { " " }geschenkt
       *[no] { " " }gegeben
    } hast: { $about } ({ $name }). Stimmt das?
   *[no] { $other } sagt, dass du **{ $hours }**{ $gift ->
        [yes] { " " }geschenkt bekommen
       *[no] { " " }erhalten
    } hast: { $about } ({ $name }). Stimmt das?
}
told-time-amount = { $by } sagt **{ $hours }** zu { $name } ({ $about }). Stimmt das?
told-time-done = { $name } ist verbucht: { $giver } → { $receiver }, **{ $hours }**, { $about }. Danke!
told-time-trusted = { $name } ist gleich verbucht, weil du { $other } vertraust: { $giver } → { $receiver }, **{ $hours }**, { $about }.
told-time-cancelled = { $name } gilt nicht mehr: { $by } { $own ->
    [yes] hat es zurückgenommen
   *[no] sagt, dass es nicht so war
} ({ $giver } → { $receiver }, { $hours }, { $about }). Nichts hat sich bewegt.
told-time-reminded = { $name } wartet noch auf ein Wort: { $giver } → { $receiver }, { $hours }, { $about }. Sonst verfällt es in etwa einer Woche.
told-time-lapsed = { $name } ist verfallen, weil es niemand bestätigt hat: { $giver } → { $receiver }, { $hours }, { $about }. Nichts hat sich bewegt. Wenn es doch so war, trag es einfach neu ein.
told-time-disputed = { $by } sieht { $name } anders ({ $giver } → { $receiver }, { $hours }, { $about }). Die Uhr steht still. Ihr könnt euch auf eine Zeit einigen oder beide jemanden nennen, der hilft:
told-time-mediator-wish = Bei { $name } wäre { $by } damit einverstanden, dass euch jemand hilft ({ $about }):
told-time-whom = Und zwar { $member }. Wenn du auch einverstanden bist, frage ich nach.
told-time-mediator-found = Bei { $name } habt ihr dieselbe Person genannt ({ $about }). Jetzt bitte ich um Hilfe:
told-time-mediate = { $giver } und { $receiver } sind sich über { $name } nicht einig ({ $hours }, { $about }) und haben beide dich genannt. Hör beiden zu; dann schlag eine Zeit vor oder beende es:
told-time-proposed = Für { $name } liegt ein Vorschlag der Vermittlung vor: **{ $hours }** ({ $giver } → { $receiver }, { $about }). Stimmst du zu?
told-time-closed = Die Vermittlung hat { $name } beendet, ohne weitere Stunden zu bewegen ({ $giver } → { $receiver }, { $about }):
told-time-served = Zwei andere haben { $name } bestätigt: **{ $hours }**, { $about }. Danke, dass du das für alle getan hast!
told-time-weekly = Es ist wieder der Tag: { $giver } → { $receiver }, **{ $hours }**, { $about } ({ $name }). War es so?
told-time-helped = { $by } hat für dich gehandelt: { $what ->
    [asked] eingetragen
    [amount] eine andere Zeit gesagt
    [done] bestätigt
    [trusted] eingetragen und verbucht
    [cancelled] zurückgenommen
    [disputed] widersprochen
   *[other] jemanden zum Vermitteln genannt
}, bei { $name } ({ $giver } → { $receiver }, { $hours }, { $about }).
told-service = { $giver } hat etwas für uns alle getan: **{ $about }**, { $hours } ({ $name }). Wer hat es gesehen? Sind es zwei, bezahlt es der Topf.
told-granted = { $by } gibt aus dem Solidaritätstopf **{ $hours }**:
told-weekly = { $what ->
    [begun] { $by } hat einen wöchentlichen Tausch eingerichtet
    [paused] { $by } lässt einen wöchentlichen Tausch ruhen
    [resumed] { $by } macht mit einem wöchentlichen Tausch weiter
   *[stopped] { $by } hat einen wöchentlichen Tausch beendet
}: **{ $name }** · { $giver } → { $receiver } · { $hours } · { $about }{ $what ->
    [begun] , das nächste Mal { $at }. Jede Woche frage ich euch beide.
    [resumed] , das nächste Mal { $at }.
   *[other] .
}
told-trust = { $trusts ->
    [yes] { $mutual ->
        [yes] { $member } und { $partner } vertrauen jetzt dem Wort der anderen Seite über Stunden. Beide können das beenden: `{ $prefix }time distrust`.
       *[no] { $member } vertraut jetzt dem Wort von { $partner } über Stunden: Es zählt sofort, und { $member } erfährt es jedes Mal.
    }
   *[no] { $member } bestätigt wieder selbst, was { $partner } über Stunden sagt.
}
told-nudge = Ein leises Wort, nur für dich: In sechs Monaten hast du { $received } erhalten und { $given } gegeben. Dafür ist die Zeitbank da; und vielleicht wartet jemand gerade auf das, was du kannst.
told-nudge-requests = Vielleicht etwas davon:
told-helper-named = { $added ->
    [yes] { $by } hat { $member } aufgenommen; { $helper } handelt ab jetzt in der Zeitbank an deren Stelle: mit `for=` und dem Namen.
   *[no] { $helper } darf ab jetzt in der Zeitbank für { $member } handeln: mit `for=` und dem Namen. Jedes Mal erfahrt ihr es beide.
}
told-helper-ended = { $helper } handelt nicht mehr für { $member }.

me-time = Dein Wort zu { $name }{ GIVEN($helped) ->
    [yes] { " " }für { $helped }
   *[no] { "" }
}: { $giver } → { $receiver }, { $hours }, { $about }{ GIVEN($until) ->
    [yes] , bis { $until }
   *[no] { "" }
}
me-hours = { $hours } in der Zeitbank
me-mediate = { $giver } und { $receiver } zählen bei { $name } auf deine Hilfe ({ $about })

record-hours-granted = { $by } gab { $member } { $hours } Std { $minutes } Min aus dem Solidaritätstopf.
record-acted-for = { $by } hat in der Zeitbank für { $member } gehandelt, ohne eigenes Konto ({ $exchange }).
record-person-added = { $by } hat { $member } ohne Konto aufgenommen; { $helper } handelt an deren Stelle.

charter-group-timebank = Zeitbank
charter-timebank-on = Zeitbank
charter-timebank-on-meaning = Ist sie an, tragen Mitglieder die Stunden ein, die sie einander geben.
charter-timebank-gifts-only = Nur Geschenke
charter-timebank-gifts-only-meaning = Ist das an, sind alle Stunden Geschenke: Sie werden gezählt, und niemand schuldet etwas.
charter-timebank-credit-line = Kreditrahmen
charter-timebank-credit-line-meaning = So weit unter null darf der Stand jedes Mitglieds gehen.
charter-timebank-credit-growth = Wachstum des Kreditrahmens
charter-timebank-credit-growth-meaning = Um diesen Teil aller Stunden, die jemand je gegeben hat, wächst der eigene Kreditrahmen.
charter-timebank-credit-growth-most = Größtes Wachstum des Kreditrahmens
charter-timebank-credit-growth-most-meaning = Um mehr wächst der Kreditrahmen nicht.
charter-timebank-rate-most = Höchster Satz
charter-timebank-rate-most-meaning = Eine Stunde gilt eine Stunde. Über 1 dürfen Fachleute bis zu so viele nehmen.
charter-timebank-longest = Längster Tausch
charter-timebank-longest-meaning = Kein einzelner Tausch dauert länger.
charter-timebank-reminder-after = Erinnerung an einen Tausch
charter-timebank-reminder-after-meaning = Bestätigt so lange niemand, werden beide noch einmal gefragt.
charter-timebank-lapse-after = Verfall eines Tauschs
charter-timebank-lapse-after-meaning = Bestätigt so lange niemand, verfällt ein Tausch, und nichts bewegt sich. So lange kann man auch einem verbuchten widersprechen.
charter-timebank-fairness-bound = Grenze der Ausgewogenheit
charter-timebank-fairness-bound-meaning = Wer in sechs Monaten mehr als so viel mal erhält, wie er oder sie gibt, hört ein freundliches Wort unter vier Augen. Sonst nichts.
charter-timebank-nudge-pause = Pause zwischen freundlichen Worten
charter-timebank-nudge-pause-meaning = Öfter kommt dieses Wort nicht.

refusal-time-bank-off = Die Zeitbank ist hier nicht eingeschaltet. Die Organisation kann es tun: `{ $prefix }charter change timebank.on on`.
refusal-not-hours = { $bare ->
    [yes] { $text } Stunden oder { $text } Minuten? Sag **{ $text }h** oder **{ $text }min**.
   *[no] Wie lang „{ $text }“ ist, verstehe ich nicht. Sag zum Beispiel **1h30**, **90 Min** oder **eine halbe Stunde**.
}
refusal-bad-minutes = Hier passt eine Zeit von einer Minute bis { $most }; du hast { $minutes } gesagt.
refusal-bad-rate = Die Satzung erlaubt einen Satz von 1 bis { $most }; du hast { $rate } gesagt.
refusal-with-oneself = Dazu gehört noch jemand: Mit wem war es?
refusal-too-many-people = In einen Tausch passen bis zu { $most } Leute. Trag die anderen bitte in einen weiteren ein.
refusal-beyond-credit-line = Das ginge { $short } über deinen Kreditrahmen hinaus. Gib erst jemandem etwas Zeit, oder frag die Treuhand nach dem Topf: `{ $prefix }pool show`.
refusal-their-credit-line = Die Stunden von { $member } reichen dafür gerade nicht. Es kann warten, oder ein Geschenk sein: Trag es noch einmal ein, mit `mode=gift`.
refusal-not-enough-hours = Verschenken kannst du Stunden, die du hast, und du hast { $balance }.
refusal-empty-pool = Im Topf liegen { $balance }, und dafür braucht es { $minutes }. Geschenke sind willkommen: `{ $prefix }pool give`.
refusal-not-in-exchange = **{ $exchange }** ist zwischen anderen. Deine sind hier: `{ $prefix }time`.
refusal-not-waiting = **{ $exchange }** { $state ->
    [done] ist schon verbucht
    [cancelled] wurde zurückgenommen
    [lapsed] ist verfallen
    [closed] wurde beendet
    [disputed] ist in Vermittlung
   *[open] wartet auf die andere Seite
}. Schau nach: `{ $prefix }time show { $exchange }`.
refusal-others-turn = Das hast du schon gesagt; jetzt wartet **{ $exchange }** auf { GIVEN($member) ->
    [yes] { $member }
   *[no] die anderen
}.
refusal-say-whom = In **{ $exchange }** sind mehrere: { $names }. Sag bitte mit `with=` und dem Namen, wen du meinst.
refusal-both-sides = Du bist hier selbst die andere Seite und kannst nicht auch für { $member } sprechen. Das kann jemand anderes aus der Vertretung, der Treuhand oder der Organisation.
refusal-too-late-to-dispute = **{ $exchange }** wurde vor mehr als { $days } Tagen verbucht. Sprecht miteinander: Ein neuer Tausch kann es richten.
refusal-already-disputed = Über **{ $exchange }** wurde schon vermittelt, oder es geschieht gerade. Wie es steht: `{ $prefix }time show { $exchange }`.
refusal-no-dispute = Niemand widerspricht **{ $exchange }**. Wenn du es tust, sag warum: `{ $prefix }time dispute { $exchange }`.
refusal-not-the-mediator = Bei **{ $exchange }** vermittelt nur, wen beide Seiten genannt haben.
refusal-mediator-is-party = Vermitteln kann jemand Drittes, dem ihr beide vertraut und der niemanden von euch vertritt. Wer könnte das sein?
refusal-already-witnessed = Du hast **{ $exchange }** schon bestätigt. Es fehlt noch jemand.
refusal-own-service = Das bestätigen andere: zwei, die es gesehen haben.
refusal-not-to-oneself = Stunden aus dem Topf gehen an andere. Für dich selbst, oder für jemanden, den du vertrittst, frag jemand anderen aus der Treuhand.
refusal-not-adopted = **{ $proposal }** ist nicht angenommen und kann das noch nicht entscheiden.
refusal-weekly-stopped = **{ $weekly }** ist zu Ende. Fang neu an mit `{ $prefix }time give` und `every=week`.
refusal-already-trusts = Du vertraust dem Wort von { $member } schon. So endet es: `{ $prefix }time distrust`.
refusal-does-not-trust = Was { $member } sagt, bestätigst du ohnehin selbst. Vertrauen geht so: `{ $prefix }time trust`.
refusal-not-enough-rewards = Eine Stunde kostet { $needed } Belohnungspunkte, und du hast { $held }.
refusal-redeemed-this-month = Belohnungspunkte werden einmal im Monat zu einer Stunde. Nächsten Monat wieder.
refusal-not-their-helper = { $member } hat dich nicht zur Vertretung genannt. So geht es: `{ $prefix }helper name`.
refusal-no-helper-of-oneself = Für dich handelst du ohnehin. Wer sonst könnte helfen?
refusal-already-helps = { $helper } darf schon für { $member } handeln.
refusal-enough-helpers = { $member } hat schon { $most } Leute zur Vertretung. Beende erst eine: `{ $prefix }helper end`.
refusal-no-such-helper = { $helper } handelt nicht für { $member }. Wer es tut: `{ $prefix }helper list`.
refusal-needs-another-person = Dafür stehen zwei Leute ein: du, und jemand anderes zur Vertretung. Wer könnte das sein?
