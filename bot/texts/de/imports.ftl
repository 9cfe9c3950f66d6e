### Wer mit einem Import aus einer anderen Zeitbank kam.

help-import-list = Zeigt, wer mit einem Import aus einer anderen Zeitbank kam und hier noch kein Konto hat.
hint-import-list-page = Welche Seite der Liste
help-import-claim = Sagen, welches Mitglied jemand aus einem Import ist; Stunden und alles Gegebene gehen über. Steht im Protokoll.
hint-import-claim-arrived = Wen aus dem Import, wie import list es zeigt
hint-import-claim-member = Wer ist es hier?
imports-title = { $count ->
    [one] Eine Person aus einem Import
   *[other] { $count } Leute aus einem Import
}
imports-none = Niemand aus einem Import wartet darauf, erkannt zu werden.
imports-how = Sag, wer wer ist: `{ $line }`. Stunden und alles Gegebene gehen auf dieses Mitglied über.
import-line = **{ $member }** · { $hours }
import-claimed = { $label } ist von jetzt an { $member }, mit allen Stunden. Das steht im Protokoll.
record-time-imported = Die Vergangenheit einer anderen Zeitbank kam dazu: { $people ->
    [one] eine Person
   *[other] { $people } Leute
}, { $transfers ->
    [one] eine Übertragung
   *[other] { $transfers } Übertragungen
}. { $wider ->
    [0] Alle blieben
   *[other] { $wider } blieben nicht immer
} in unserem Kreditrahmen.
record-import-claimed = { $by } sagte, dass { $label } aus dem Import { $member } ist.
refusal-imported-before = { GIVEN($name) ->
    [yes] { $name } kam schon mit Import { $number } und würde doppelt zählen. Nur Neues lässt sich importieren.
   *[no] Das wurde schon importiert, als Nummer { $number }. Nichts wurde geändert.
}
refusal-balances-differ = Nichts wurde geändert: Die Übertragungen ergeben nicht den Stand von { $count ->
    [one] einem Mitglied
   *[other] { $count } Mitgliedern
} ({ $names }). Fehlen ältere Übertragungen, beginnt --carry-over mit dem Unterschied.
refusal-nothing-to-import = In diesen Dateien ist niemand, also gibt es nichts zu importieren.
refusal-not-time-overflow = Die Datei der { $file } hat { $columns } Spalten; der Bericht von TimeOverflow hat { $widths }. Ist es die richtige?
refusal-not-imported = { $member } ist nicht unter denen, die nach einem Import warten: `{ $prefix }import list`.
refusal-needs-account = { $member } hat hier noch kein Konto. Nenne jemanden mit Konto.
