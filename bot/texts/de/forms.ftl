### Nachfragen, was einem Befehl noch fehlt, eins nach dem anderen.

form-cancel-word = abbrechen
form-keep-word = lassen
form-how = Schreib einfach deine Antwort, oder `{ form-cancel-word }`, um aufzuhören.
form-how-optional = Schreib einfach deine Antwort, `{ form-keep-word }`, damit es bleibt, wie es ist, oder `{ form-cancel-word }`, um aufzuhören.
form-cancelled = Abgebrochen; nichts hat sich geändert. Sag es wieder, wann immer du magst.
