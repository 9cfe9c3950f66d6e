### Nach der Entscheidung: das Ergebnis und der Minderheitsbericht.

outcome-stated = Danke. Alle lesen es bei **{ $name }**.
minority-kept = Dein Bericht bleibt für immer bei **{ $name }**.
told-outcome-asked = { $stage ->
    [adopted] **{ $title }** ist angenommen.
   *[rejected] **{ $title }** ist nicht angenommen.
} Magst du allen in ein, zwei Sätzen sagen, was entschieden wurde und was der nächste Schritt ist?
choice-outcome = Ergebnis schreiben
told-outcome = { $stage ->
    [adopted] **{ $title }** ist angenommen.
   *[rejected] **{ $title }** ist nicht angenommen.
}
told-minority-asked = **{ $title }** wurde trotz deines Einwands angenommen. Deine Gründe bleiben dabei. Wenn du magst, fasse sie als Minderheitsbericht; so lautet er jetzt:
choice-minority = Bericht schreiben
told-minority = { $member } hat den Minderheitsbericht geschrieben:
