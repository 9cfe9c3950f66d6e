### Beratung: Haltungen, Interessenkonflikte, Blockaden und Änderungen.

position-taken = Deine Haltung zu **{ $name }** ist notiert: { $stance }. Hast du dabei ein Interesse, von dem andere wissen sollten?
choice-conflict = Interessenkonflikt angeben
conflict-declared = Danke, dass du es sagst. Es steht bei **{ $name }**, und du darfst weiter mitreden und abstimmen.
block-lifted = Deine Blockade von **{ $name }** ist zurückgenommen. Danke, dass du einen Weg gefunden hast.
block-on-ballot = Deine Haltung blockiert **{ $name }** nicht mehr, dein Stimmzettel aber noch. Stimme neu ab, wenn deine Sorge gelöst ist:
told-position = { $mark } { $member }: { $stance }
told-block-lifted = 🕊️ { $member } nimmt die Blockade zurück.
told-conflict = ⚖️ { $member } gibt einen Interessenkonflikt an:

amendment-offered = **{ $name }** liegt jetzt bei dem Menschen, der { $proposal } geschrieben hat. Alle sehen es im Thread.
amendment-own = Es ist dein eigener Vorschlag, also hat **{ $name }** sofort die neue Fassung. Alle sehen die Änderung im Thread.
amendment-accepted = **{ $name }** ist jetzt der Text von { $proposal }.
amendment-declined = **{ $name }** ist abgelehnt; { $proposal } bleibt, wie er ist.
amendment-withdrawn = **{ $name }** zu { $proposal } ist zurückgezogen.
amendment-by = { $name } von { $member } ({ $state ->
    [open] wartet auf Antwort
    [accepted] angenommen
    [declined] abgelehnt
   *[withdrawn] zurückgezogen
})
amendment-why = Warum:
told-amendment = **{ $name }** ist { $state ->
    [accepted] angenommen. Der Text ändert sich:
    [declined] abgelehnt.
   *[withdrawn] zurückgezogen.
}
choice-accept = Annehmen
choice-decline = Ablehnen
choice-withdraw = Zurücknehmen
