### Erinnerungen: Nur eine Person hört sie.

remind-title = Deine Erinnerungen
remind-none = Es gibt nichts, woran ich dich erinnern soll. Versuch `{ $prefix }remind me 3h Tomaten gießen`, oder antworte auf eine Nachricht mit `{ $prefix }remind me 1d`.
remind-line = **{ $name }** · { $at }:
remind-how = Vergiss eine mit `{ $prefix }remind cancel { $name }`, verschieb sie mit `{ $prefix }remind later { $name } 1h`.
remind-kept = Ich erinnere dich am { $at } ({ $name }):
remind-cancelled = { $name } ist vergessen.
remind-message = diese Nachricht
told-remind = Davon wolltest du jetzt wieder hören:
choice-remind-hour = In einer Stunde
choice-remind-tomorrow = Morgen
choice-remind-week = In einer Woche
refusal-about-nothing = Woran soll ich dich erinnern? Schreib es hinter die Zeit: `{ $prefix }remind me 3h Tomaten gießen`.
refusal-too-many-reminders = Du hast { $most } Erinnerungen offen, und mehr behalte ich nicht. `{ $prefix }remind list` zeigt sie.
refusal-not-a-message-link = Ich brauche den Link zu einer Nachricht, wie ihn „Link kopieren“ gibt. Du kannst ihn auch weglassen.

help-remind-me = Erinnert dich an etwas oder an eine Nachricht, nur für dich und zur rechten Zeit.
hint-remind-me-when = In welcher Zeit, zum Beispiel 3h oder 2d
hint-remind-me-about = Woran? Oder antworte auf eine Nachricht
hint-remind-me-link = Ein Link zur Nachricht, wenn es einen gibt
help-remind-list = Zeigt, woran ich dich erinnern werde; niemand sonst sieht es.
help-remind-later = Verschiebt eine Erinnerung.
hint-remind-later-name = Welche Erinnerung, zum Beispiel R7
hint-remind-later-when = In welcher Zeit, zum Beispiel 3h oder 2d
help-remind-cancel = Vergisst eine Erinnerung.
hint-remind-cancel-name = Welche Erinnerung, zum Beispiel R7
