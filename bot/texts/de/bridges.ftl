### Brücken: Räume eines anderen Chats kommen zu einer Gemeinschaft.

bridge-code = In eurem anderen Chat gibt mir, wer dort den Raum leitet, den Befehl **bridge enter** mit diesem Code: `{ $code }`. Er gilt einmal, { $hours } Stunden lang.
bridge-then = Dann frage ich euch hier, und erst wenn ihr Ja sagt, sind wir auf beiden Seiten eine Gemeinschaft.
bridge-asked = Ich habe das Organisationsteam von { $name } gefragt. Sobald jemand davon Ja sagt, gehört dieser Raum dazu, und alle hier mit ihm.
bridge-accepted = { $name } und ihr seid von nun an eine Gemeinschaft. Ich sage es in allen Räumen.
bridge-declined = Ich sage ihnen, dass es nicht passt. Von { $name } hört ihr vorerst nichts mehr.
bridge-ended = Alle Räume auf { $platform } sind frei. Mitglieder und alles, was sie haben, bleiben. Ein Raum kommt zurück mit `{ $prefix }room bind general`, dort gesagt von jemandem aus dem Organisationsteam.
choice-bridge = Ich habe einen Brückencode
choice-bridge-accept = Ja, wir gehören zusammen
choice-bridge-decline = Nein

told-bridge-asked = { $name } auf { $platform } möchte zu dieser Gemeinschaft gehören, mit einem Brückencode, der hier gemacht wurde.
told-bridge-means = Mit einem Ja sind ihre Räume Räume dieser Gemeinschaft: dieselben Mitglieder, Vorschläge, Punkte und dieselbe Charta. Jemand aus dem Organisationsteam sagt es.
told-bridge-made = { $name } auf { $platform } und { $community } sind jetzt eine Gemeinschaft: dieselben Mitglieder, Vorschläge und Punkte in allen Räumen.
told-bridge-link = Bist du auf beiden Seiten? Dann sag mir `{ $prefix }link`, damit du als eine Person zählst.
told-bridge-declined = Das Organisationsteam von { $name } möchte jetzt lieber keine gemeinsame Gemeinschaft mit diesem Raum. Ihr könnt als eigene Gemeinschaft weitermachen.
