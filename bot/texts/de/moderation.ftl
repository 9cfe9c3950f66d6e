### Moderation: Räume, in denen zugehört wird, und die Vereinbarungen, auf denen alles ruht.

topic-moderation = Moderation

answer-yes = Ja
answer-no = Nein

moderation-is-on = Ich höre in diesem Raum jetzt zu, damit die Moderation früh Hilfe bekommt. Alle hier erfahren es.
moderation-is-off = Ich höre in diesem Raum nicht mehr zu, und was ich von seinen Nachrichten wusste, ist vergessen.
moderation-rooms-title = Wo ich zuhöre
moderation-rooms-none = Ich höre in keinem Raum zu. Jemand aus der Moderation kann in einem `{ $prefix }moderation on` sagen.
moderation-rooms-room = Raum
moderation-rooms-since = Seit
moderation-rooms-by = Eingeschaltet von
moderation-rooms-how = Ich behalte keinen Text. Die Moderation erfährt von einem Gespräch, nie von einer Punktzahl, und Menschen entscheiden.
moderation-no-screen = Den Ton kann ich hier nicht beurteilen: Es ist kein Modell eingerichtet. Ich zähle nur äußere Zeichen: Schreien, schnelles Hin und Her, viele Erwähnungen auf einmal.
moderation-tones = In diesen Sprachen habe ich gelernt, den Ton zu hören: { $languages }. In anderen zähle ich nur äußere Zeichen.
moderation-figures = In den letzten 30 Tagen: { $steps ->
    [one] { $steps } Schritt
   *[other] { $steps } Schritte
}, { $appeals ->
    [one] { $appeals } Einspruch
   *[other] { $appeals } Einsprüche
}, davon { $overturned } zu Recht.
moderation-false-alarms = Von meinen Hinweisen waren { $percent } % nicht nötig.

told-sensing-on = Von jetzt an höre ich in diesem Raum zu, damit die Moderation früh helfen kann, wenn ein Gespräch schwierig wird. Jede Nachricht wird einmal gelesen, im Arbeitsspeicher, und vergessen; nur Zahlen bleiben. Ich entscheide nichts: Das tun Menschen. Fragen und Einwände sind willkommen: `{ $prefix }moderation rooms` sagt mehr. Bitte heftet das an.
told-sensing-off = Ich höre in diesem Raum nicht mehr zu.
told-language-unknown = In { $room } schreiben Leute „{ $language }“, und den Ton dieser Sprache habe ich nicht gelernt. Ich rate dort nichts und zähle nur äußere Zeichen.

rephrase-on = Gern. Wenn eine Nachricht von dir jemanden verletzen kann, sage ich es dir, unter uns, höchstens einmal in der Stunde.
rephrase-off = Gut, ich sage nichts mehr zu deinen Nachrichten. Was du mit den anderen vereinbart hast, gilt weiter.
told-rephrase = Nur unter uns, wie du es wolltest: Deine letzte Nachricht kommt vielleicht härter an, als du meinst. Wenn es dir wichtig ist, könnte sie auch so beginnen:
told-rephrase-frame = Als ich sah, dass …, fühlte ich …, weil ich … brauche. Würdest du …?
choice-rephrase-off = Nichts mehr sagen

agreements-title = Was wir vereinbart haben
agreements-none = Ihr habt noch nichts vereinbart. Die Organisation kann beginnen: `{ $prefix }agreement add`.
agreement-line = **{ $name } · { $title }** (wir sehen es uns am { $review } wieder an)
agreements-accepted = Du hast sie angenommen. Danke!
agreements-ask = Kannst du damit leben?
agreements-thanks = Danke! Ich melde mich, wenn sich etwas ändert.
agreement-added = { $name } ist vereinbart; wir sehen es uns am { $review } wieder an. Alle erfahren es.
agreement-ended = { $name } ist beendet. Alle erfahren es.
agreement-kept = { $name } bleibt; wir sehen es uns am { $review } wieder an.
told-agreement-added = **{ $name } · { $title }** ist jetzt eine unserer Vereinbarungen:
told-agreement-ended = **{ $name } · { $title }** ist keine unserer Vereinbarungen mehr. Warum, steht im Protokoll: `{ $prefix }log`.
told-agreement-review = Es ist Zeit, **{ $name } · { $title }** wieder anzusehen. Passt es noch?
choice-accept-agreements = Ich nehme sie an
choice-keep-agreement = { $name } behalten
choice-end-agreement = { $name } beenden
me-agreements = Unsere Vereinbarungen, zum Lesen und Annehmen
me-do-agreements = Lesen

charter-group-moderation = Moderation
charter-moderation-prompts-a-day = Hinweise am Tag
charter-moderation-prompts-a-day-meaning = Wie oft ich die Moderation an einem Tag bitte, auf einen Raum zu sehen; was eindeutig ernst ist, kommt in jedem Fall durch.
charter-moderation-quick-path = Schneller Weg gegen Fluten
charter-moderation-quick-path-meaning = Wenn an, stoppe ich Fluten desselben Links, von Erwähnungen oder von Neuen sofort: Ich mache den Raum langsamer, gebe denen, die ihn fluten, eine Stunde Auszeit und blende die Flut aus. Die Moderation nimmt alles mit einem Knopf zurück.
charter-moderation-memory = Wie lange Schritte zählen
charter-moderation-memory-meaning = Wie viele Tage ein Schritt der Moderation zählt, wenn über den nächsten nachgedacht wird.
charter-moderation-appeal-length = Frist für Einsprüche
charter-moderation-appeal-length-meaning = Wie viele Tage lang jemand gegen einen Schritt Einspruch erheben kann.
charter-moderation-appeal-answer = Frist für die Antwort auf einen Einspruch
charter-moderation-appeal-answer-meaning = In wie vielen Stunden jemand anders aus der Moderation entscheiden sollte; danach erfahren alle, dass er wartet.

record-sensing-on = { $by } lässt mich im Raum { $room } ({ $platform }) zuhören.
record-sensing-off = { $by } lässt mich im Raum { $room } ({ $platform }) nicht mehr zuhören.
record-agreement-added = { $by } hat die Vereinbarung { $agreement } · { $title } aufgenommen.
record-agreement-ended = { $by } hat die Vereinbarung { $agreement } · { $title } beendet.
record-agreement-kept = { $by } hat die Vereinbarung { $agreement } · { $title } wieder angesehen, und sie bleibt.
record-case-taken = { $by } kümmert sich um den Fall { $case }.
record-case-closed = { $by } hat den Fall { $case } geschlossen.
record-moderated = { $by } hat in { $case } einen Schritt getan: { step-word }{ $minutes ->
    [0] { "" }
   *[other] { " " }({ $minutes } min)
}.
record-moderation-undone = { $by } hat in { $case } einen Schritt zurückgenommen: { step-word }.
record-appeal-decided = { $by } hat über einen Einspruch in { $case } entschieden ({ step-word }): { $verdict ->
    [overturned] er ist aufgehoben
   *[stands] der Schritt bleibt
}.
record-locked-down = Ich habe eine Flut gestoppt ({ $case }): { $burst ->
    [links] immer wieder derselbe Link
    [mentions] viele auf einmal gerufen
   *[joins] viele Neue auf einmal
}; { $count } Schritte, die die Moderation zurücknehmen kann.
