### Wiedergutmachungskreise: erzählen, zusammenkommen, vereinbaren.

circle-told = Danke. Wer im Kreis ist, wird es lesen, und es ist vergessen, wenn er endet.
circle-declined = Das ist in Ordnung. Was du erzählt hast, ist vergessen.
circle-shared = Der Kreis von **{ $name }** ist beisammen: Alle lesen, was die anderen erzählt haben. Rede jetzt mit ihnen, am Telefon oder in einem eigenen Raum, was es wieder gut macht; dann schreib es auf: `{ $prefix }circle propose { $name }`
circle-proposed = Ich frage alle im Kreis, ob sie zustimmen.
circle-agreed = Danke. Du hörst, wenn alle zugestimmt haben.
circle-agreed-all = Danke. Jetzt stimmen alle zu.
circle-objected = Danke, dass du es sagst. Wer den Kreis führt, sucht mit dir bessere Worte.
circle-closed = Der Kreis ist vorbei. Nichts davon bleibt; alle erfahren es.
circle-followed = Danke, dass du es erzählst.
circle-of = **{ $member }** erzählt:
circle-happened = Was geschah:
circle-felt = Gedanken und Gefühle:
circle-affected = Wer betroffen war, und wie:
circle-needed = Was es wieder gut machen würde:
me-circle = Eine Einladung in einen Kreis
me-circle-agree = Worauf sich ein Kreis einigen kann
choice-circle-tell = Ich bin bereit
choice-circle-decline = Lieber nicht
choice-circle-share = Zusammenbringen
choice-circle-agree = Ich stimme zu
choice-circle-object = Noch nicht
going-holds = Es hält
going-look = Es braucht noch einen Blick
told-circle-how = Ich stelle dir vier Fragen, hier unter uns. Dann lesen es alle im Kreis, und ihr sucht gemeinsam, was es wieder gut macht. Nur worauf sich alle einigen, bleibt.
told-circle-moved = Im Kreis von **{ $name }** { $what ->
    [told] hat jemand erzählt
    [declined] möchte jemand lieber nicht dabei sein
    [agreed] stimmt jemand zu
    [objected] stimmt jemand noch nicht zu
    [holds] sagt jemand, dass es hält
   *[look] sagt jemand, dass es noch einen Blick braucht
}.{ $telling ->
    [yes] { " " }{ $told ->
        [one] { $told } Person hat erzählt.
       *[other] { $told } Personen haben erzählt.
    }
   *[no] { "" }
}
told-circle-shared = Der Kreis ist beisammen. Das habt ihr erzählt:
told-circle-proposed = Ist es das, was es wieder gut macht?
told-circle-agreed = Ihr stimmt alle zu. Was erzählt wurde, ist vergessen; das hier bleibt, und ich frage am { $at }, wie es geht:
told-circle-ended = Der Kreis ist ohne Vereinbarung zu Ende. Was erzählt wurde, ist vergessen. Mit der Moderation reden kannst du weiterhin: `{ $prefix }role list`.
told-circle-follow-up = Vor einer Weile habt ihr das in einem Kreis vereinbart. Wie geht es damit?
