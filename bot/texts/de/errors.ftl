### Die Entschuldigung für einen Fehler.

incident = Entschuldige, bei mir ist etwas schiefgegangen, und nichts wurde geändert. Versuch es bitte noch einmal; wenn es wieder passiert, nenne der Organisation diese Nummer: `{ $number }`.
