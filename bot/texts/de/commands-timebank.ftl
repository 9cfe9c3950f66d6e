### Hilfe zu den Befehlen der Zeitbank und der Vertretung: was sie tun und was sie fragen.

help-time = Zeigt deine Stunden: den Stand, was du gegeben und erhalten hast, und die neuesten. Sonst sieht sie niemand.
help-time-show = Zeigt die Quittung eines Tauschs: wer, wie lange, wofür, und jedes Wort dazu.
help-time-give = Trägt Zeit ein, die du gegeben hast; wer sie erhalten hat, bestätigt.
hint-time-give-members = Wem hast du Zeit gegeben? Mehrere mit Kommas
help-time-receive = Trägt Zeit ein, die du erhalten hast; wer sie gegeben hat, bestätigt.
hint-time-receive-members = Wer hat dir Zeit gegeben? Mehrere mit Kommas
help-time-confirm = Sagt, dass ein Tausch so war, wie er dasteht; dann bewegen sich die Stunden.
help-time-amount = Sagt eine andere Zeit; die andere Seite wird gefragt, ob sie stimmt.
help-time-cancel = Nimmt einen Tausch zurück oder sagt, dass er nicht so war, bevor er bestätigt ist.
help-time-dispute = Sagt, dass etwas nicht stimmt; die Uhr steht still, und jemand Drittes, dem beide zustimmen, hilft.
hint-time-dispute-reason = Was stimmt nicht? Die andere Seite liest es
help-time-statement = Zeigt jede Bewegung deines Zeitguthabens, mit einer CSV-Datei aller Zeilen.
hint-time-statement-period = Über welche Zeit: 30 Tage, letzter Monat, 2025; ohne Angabe 90 Tage
help-time-serve = Trägt ein, was du für alle getan hast; bestätigen es zwei andere, bezahlt es der Topf.
help-time-totals = Zeigt, wie viele Stunden wir einander gaben, sobald mehr als fünf Leute dabei waren.
help-time-trust = Lässt das Wort einer Partnerin oder eines Partners für deines gelten, oder zeigt, wem du so vertraust.
hint-time-trust-member = Wessen Wort darf für deines gelten? Ohne Namen zeige ich alle
help-time-distrust = Lässt dich wieder selbst bestätigen, was diese Person sagt.
hint-time-distrust-member = Wessen Wort gilt nicht mehr?
help-time-redeem = Macht aus 100 Belohnungspunkten eine Stunde, einmal im Monat.
hint-exchange = Welcher Tausch, zum Beispiel T12
hint-hours = Wie lange, zum Beispiel 1h30 oder 90 Min
hint-about = Was war es? Ein paar Worte
hint-mode = Zeitguthaben oder ein Geschenk: dann schuldet niemand etwas
hint-rate = Wie viele Stunden für eine Stunde, wo die Satzung mehr als 1 erlaubt
hint-for = Für wen, wenn du jemanden vertrittst
hint-with = Mit wem, wenn mehrere dabei sind
hint-every = Kommt es wieder? Dann sag week

help-mediation-ask = Nennt jemand Drittes zum Vermitteln; es gilt, sobald beide Seiten dieselbe Person nennen.
hint-mediation-ask-member = Wer könnte euch beiden helfen? Jemand Drittes
help-mediation-propose = Schlägt vermittelnd eine Zeit vor; beide werden gefragt, ob sie zustimmen.
help-mediation-close = Beendet vermittelnd eine Uneinigkeit, ohne Stunden zu bewegen.
hint-mediation-close-reason = Warum? Beide lesen es

help-weekly-list = Zeigt, was bei dir jede Woche wiederkommt.
help-weekly-pause = Lässt einen wöchentlichen Tausch eine Weile ruhen.
help-weekly-resume = Macht mit einem wöchentlichen Tausch weiter, am gewohnten Tag.
help-weekly-stop = Beendet einen wöchentlichen Tausch; was bestätigt war, bleibt.
hint-weekly = Welcher wöchentliche Tausch, zum Beispiel W3

help-pool-show = Zeigt, wie viele Stunden im Solidaritätstopf liegen und wie er funktioniert.
help-pool-give = Gibt Stunden, die du hast, in den Topf, für alle, die sie brauchen.
help-pool-grant = Gibt einem Mitglied Stunden aus dem Topf, mit einem Grund im Protokoll.
hint-pool-grant-member = Wer erhält die Stunden?
hint-pool-grant-reason = Warum? Es steht im Protokoll, und alle können es lesen
hint-pool-grant-decision = Der angenommene Vorschlag, der darüber entschied, wenn es einen gibt

help-helper-name = Lässt jemanden, dem du vertraust, in der Zeitbank für dich handeln; nie in einer Abstimmung. Jedes Mal stehen beide Namen dabei.
hint-helper-name-member = Wer darf für dich handeln?
help-helper-add = Nimmt jemanden ohne Konto auf, zusammen mit der Person, die für sie oder ihn handelt; im Protokoll.
hint-helper-add-person = Wie heißt die Person, die kein Konto hat?
hint-helper-add-helper = Wer handelt für sie? Beide sind jetzt bei dir
hint-helper-add-reason = Wie waren beide einverstanden? Es steht im Protokoll
help-helper-end = Beendet, dass jemand für dich handelt, oder du für jemanden.
hint-helper-end-helper = Wer handelt nicht mehr für dich? Du selbst, um dich zurückzuziehen
hint-helper-end-for = Für wen; für dich, wenn du nichts sagst
help-helper-list = Zeigt, wer für dich handeln darf, und für wen du.
