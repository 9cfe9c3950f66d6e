### Moderation: jedes erwartete Nein.

refusal-already-sensed = Ich höre in diesem Raum schon zu. Seit wann: `{ $prefix }moderation rooms`.
refusal-not-sensed = In diesem Raum höre ich nicht zu. Wo ich es tue: `{ $prefix }moderation rooms`.
refusal-no-agreement = Moderation ruht auf dem, was ihr vereinbart habt, und da ist noch nichts. Beginnt mit einem Satz: `{ $prefix }agreement add`.
refusal-which-agreement = Auf welcher Vereinbarung ruht es? Ihr habt { $options }.
refusal-case-closed = **{ $case }** ist geschlossen. Gibt es etwas Neues, beginne einen anderen: `{ $prefix }case open`.
refusal-party-to-case = Du bist selbst Teil der Geschichte von **{ $case }**, also kümmert sich jemand anders. Wer kann: `{ $prefix }role list`.
refusal-nobody-there = **{ $case }** sagt nicht, für wen dieser Schritt wäre: { step-word }. Was darin steht: `{ $prefix }case show { $case }`.
refusal-no-message = **{ $case }** kennt keine Nachricht, die sich ausblenden ließe.
refusal-no-room = **{ $case }** kennt keinen Raum für diesen Schritt: { step-word }.
refusal-skips-steps = Das ist ein großer Schritt ({ step-word }); der nächste wäre `{ $next }`. Wenn es sein muss, sag bitte, warum die dazwischen übersprungen werden.
refusal-cannot-undo = Hier gibt es nichts, was sich zurücknehmen ließe.
refusal-already-reported = Das hast du uns schon gesagt; danke. Es ist **{ $case }**.
refusal-own-report = Das bist du selbst. Wenn dich etwas bedrückt, sag es jemandem aus der Moderation: `{ $prefix }role list`.
refusal-no-such-code = Ich kenne keinen Schritt mit diesem Code. Bitte vergleiche ihn Buchstabe für Buchstabe.
refusal-too-late-to-appeal = Die Frist für einen Einspruch ist um; der Schritt war am { $since }. Mit der Moderation reden kannst du weiterhin: `{ $prefix }role list`.
refusal-already-appealed = Dieser Schritt wurde schon wieder angesehen, oder es steht bevor: **{ $case }**.
refusal-no-open-appeal = In **{ $case }** wartet kein Einspruch. Offene Fälle: `{ $prefix }case list`.
refusal-another-moderator = Den Schritt in **{ $case }** hast du selbst getan, also entscheidet jemand anders aus der Moderation. Wer kann: `{ $prefix }role list`.
refusal-not-everyone-told = Ein Kreis kommt zusammen, wenn mindestens zwei erzählt haben; in **{ $case }** steht das noch aus.
refusal-nothing-proposed = Im Kreis von **{ $case }** ist noch nichts vorgeschlagen. Erst schreibt es auf, wer ihn führt.
refusal-circle-over = Das geht an diesem Punkt des Kreises von **{ $case }** nicht.
refusal-only-facilitator = Das tut nur, wer den Kreis von **{ $case }** führt.
refusal-not-concerned = Nur wen ein geschlossener Fall betraf, kann etwas dazu sagen, einmal. Deine: `{ $prefix }case mine`.
refusal-not-on-duty = Du bist nicht im Dienst. Beginnen kannst du mit `{ $prefix }duty on`.
refusal-already-on-duty = Du bist schon im Dienst. Zum Ausruhen: `{ $prefix }duty off`.
