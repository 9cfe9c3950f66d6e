### Über mich: was ich habe, was auf mich wartet, ein nächster Schritt, mein Profil.

me-points = { $free ->
    [one] { $free } Unterstützungspunkt frei
   *[other] { $free } Unterstützungspunkte frei
}, { $placed } vergeben
me-role = { role-word } bis { $until }
me-waits = Das wartet auf dich:
me-waiting = { $task ->
    [vote] Deine Stimme zu { $title }
    [amendment] Deine Antwort auf eine Änderung an { $title }
    [outcome] Ein Wort zum Ergebnis von { $title }
   *[minority] Wenn du magst, ein Minderheitsbericht zu { $title }
}{ GIVEN($until) ->
    [yes] , bis { $until }
   *[no] { "" }
}
me-do-vote = Über { $name } abstimmen
me-do-amendment = Die Änderung an { $name } ansehen
me-do-outcome = Das Ergebnis von { $name } schreiben
me-do-minority = Den Bericht zu { $name } schreiben
me-proposals = Deine Vorschläge:
me-step-draft = Nichts wartet auf dich. Dein Entwurf **{ $title }** ist noch nicht offen. Schaust du noch einmal drüber?
me-step-support = Nichts wartet auf dich. **{ $title }** sucht Unterstützung. Ist es dir ein paar Punkte wert?
me-step-position = Nichts wartet auf dich. Über **{ $title }** wird beraten. Was hältst du davon?
me-step-propose = Nichts wartet auf dich. Gibt es etwas, das besser ginge, wenn wir es zusammen machten?

profile-title = Dein Profil
profile-name = Name: { $name }
profile-language = Sprache: { $language }{ $own ->
    [yes] { "" }
   *[no] { " " }(wie die Gemeinschaft)
}
profile-zone = Zeitzone: { $zone }{ $own ->
    [yes] { "" }
   *[no] { " " }(wie die Gemeinschaft)
}
profile-joined = Hier seit { $joined }
profile-accounts = Konten: { $platforms } (eines dazu: `{ $prefix }link`)
profile-how = Ändere, was du magst, zum Beispiel `{ $prefix }profile set zone=Berlin`.
