### Die Bücher: Auszüge, ihr Beweis und ihre Ausgabe.

statement-title = Auszug von { $name }
statement-balance = Stand: **{ $balance }**. { $count ->
    [0] Keine Bewegung
    [one] { $count } Bewegung
   *[other] { $count } Bewegungen
}: { $period }.
statement-when = Wann
statement-what = Was
statement-who = Mit
statement-change = Änderung
statement-after = Danach
statement-file = Alle Zeilen dieses Auszugs als CSV-Tabelle.
entry-kind = { $kind ->
    [joining] Willkommenspunkte
    [link] Konten verbunden
    [joining-returned] Zweite Willkommenspunkte zurückgegeben
    [place] Auf einen Vorschlag gelegt
    [take-back] Zurückgenommen
    [return] Zurückgekommen
    [rest] Ruhend
    [wake] Wieder wach
    [earn-agenda] Vorschlag auf der Tagesordnung
    [earn-useful-evidence] Nützliche Belege
    [earn-minority-report] Minderheitsbericht
    [earn-facilitation] Begleitung
    [earn-moderation-term] Amtszeit der Moderation
    [earn-verified-delivery] Umsetzung
    [exchange] Zeittausch
    [exchange-correction] Zeittausch, berichtigt
    [pool-gift] Geschenk an den Topf
    [pool-grant] Hilfe aus dem Topf
    [service] Arbeit für alle
    [imported] Mitgebracht
    [imported-balance] Stand, mitgebracht
    [redeem] Belohnungspunkte zu einer Stunde
   *[other] Bewegung
}
ledger-sound = Die Bücher stimmen: { $entries ->
    [one] { $entries } Eintrag
   *[other] { $entries } Einträge
} in lückenloser Kette, und { $accounts ->
    [one] { $accounts } Stand gleicht seiner Summe.
   *[other] { $accounts } Stände gleichen ihren Summen.
}
ledger-head = Fingerabdruck des neuesten Eintrags: `{ $head }`
ledger-broken = Die Bücher stimmen **nicht**: { $fault ->
    [gap] Bei Nummer { $seq } fehlt ein Eintrag oder die Reihenfolge ist falsch.
    [chain] Eintrag { $seq } folgt nicht auf den vorigen.
    [hash] Eintrag { $seq } wurde nach dem Schreiben verändert.
    [unbalanced] Eintrag { $seq } ergibt in der Summe nicht null.
    [floor] Eintrag { $seq } bringt { $account } unter die Grenze.
   *[balance] Der Stand von { $account } weicht von der Summe der Bewegungen ab.
}
ledger-broken-next = Bitte sag es gleich der Person, die diesen Server führt; `togetheros audit verify` zeigt ihr dasselbe.
ledger-exported = Hier sind die Bücher. Prüfe sie mit `{ $line }`.
ledger-file = Die Bücher der Gemeinschaft als einfacher Text; Mitglieder stehen nur mit ihrer Nummer darin.
statement-period = { $since } bis { $until }
period-this-month = dieser Monat
period-last-month = letzter Monat
period-this-year = dieses Jahr
period-last-year = letztes Jahr
period-all = alles
refusal-not-a-period = Ich sehe nicht, welche Zeit „{ $text }“ ist. Sag zum Beispiel **30 Tage**, **letzter Monat**, **2025** oder **alles**.
