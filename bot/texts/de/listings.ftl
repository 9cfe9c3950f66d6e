### Angebote und Gesuche, Orte, Wörter gleicher Bedeutung und Wochentage.

listing-kind-offer = Angebot
listing-kind-want = Gesuch
category-repair = Reparatur
category-home = Haus und Wohnung
category-garden = Garten
category-food = Essen
category-care = Pflege und Gesellschaft
category-health = Gesundheit
category-teaching = Lernen
category-transport = Unterwegs
category-digital = Computer und Telefone
category-paperwork = Papierkram
category-creative = Basteln und Musik
category-things = Dinge zum Leihen oder Schenken
category-other = Etwas anderes
seen-community = Alle hier
seen-matches = Nur wem es passt
word-yes = Ja
word-no = Nein

weekday-0 = Mo
weekday-1 = Di
weekday-2 = Mi
weekday-3 = Do
weekday-4 = Fr
weekday-5 = Sa
weekday-6 = So
part-morning = vormittags
part-afternoon = nachmittags
part-evening = abends
when-any = jederzeit
when-daily = täglich
when-weekdays = werktags
when-weekends = wochenends
when-group = { $days } { $parts }

listing-line = { $name } · { $kind ->
    [offer] Angebot
   *[want] Gesuch
}: { $title } ({ $member })
listing-by = { $kind ->
    [offer] Angebot
   *[want] Gesuch
} von { $member }{ GIVEN($about) ->
    [yes] { " " }– { $about }
   *[no] { "" }
}
listing-skills = Fähigkeiten: { $skills }
listing-online = online
listing-rate = { $rate } Guthaben pro Stunde
listing-seen-matches = Nur Mitglieder, denen es passt, sehen es.
listing-until = Offen bis { $until }.
listing-state = { $listing_state ->
    [paused] Es ruht, und niemand findet es.
    [expired] Seine Zeit ist um, und niemand findet es.
   *[closed] Es ist geschlossen.
}
listing-state-word = { $listing_state ->
    [paused] ruht
    [expired] Zeit um
   *[closed] geschlossen
}
listing-written = { $kind ->
    [offer] Danke!
   *[want] Gut.
} **{ $name }** { $seen ->
    [matches] sehen jetzt alle, denen es passt.
   *[community] können jetzt alle finden.
}
listing-changed = **{ $name }** ist geändert.
listing-opened = **{ $name }** ist wieder offen.
listing-paused = **{ $title }** ruht jetzt; niemand findet es, bis du es wieder öffnest.
listing-closed = **{ $title }** ist geschlossen. Danke!
listing-fits = { $count ->
    [one] Das könnte passen:
   *[other] Diese könnten passen:
}
listing-tips = { $on ->
    [yes] Ich sage dir Bescheid, wenn etwas zu dir passt, höchstens einmal in der Woche.
   *[no] Ich sage dir nichts mehr. Was passt, steht weiter unter `{ $prefix }listing mine`.
}
listings-title = Angebote und Gesuche
listings-none = So etwas habe ich nicht gefunden. Sag es selbst, dann melde ich mich, wenn etwas passt.
listings-own-title = Deine Angebote und Gesuche
listings-none-own = Du hast nichts angeboten und suchst nichts. Gibt es etwas, das du für jemanden tun könntest oder brauchst?
listings-fit = Das passt dazu:
told-matches = { $count ->
    [one] Das passt zu dem, was du anbietest oder suchst:
   *[other] Diese passen zu dem, was du anbietest oder suchst:
}
told-matches-how = Schreib einfach hin; oder schau es dir erst an.
told-listing-ends = { $over ->
    [yes] Die Zeit von **{ $title }** ist um, jetzt ruht es. Gilt es noch?
   *[no] **{ $title }** endet am { $until }. Gilt es noch?
}

choice-offer = Etwas anbieten
choice-want = Sagen, was du brauchst
choice-more = Mehr
choice-is-place = { $place } ist ein Ort
choice-listing-open = Wieder öffnen
choice-listing-keep = Ja, behalten
choice-listing-pause = Ruhen lassen
choice-listing-close = Schließen
choice-tips-off = Nicht mehr Bescheid sagen

places-title = Nachbarschaften
places-none = Wir kennen noch keine Nachbarschaft. Nenn die erste: `{ $prefix }place add Nordstadt`.
places-how = Noch eine: `{ $prefix }place add Nordstadt`. Genauer als ein Kilometer wird nie etwas gemerkt.
place-point = { " " }(etwa { $lat }, { $lon })
place-added = **{ $name }** ist jetzt eine Nachbarschaft, die wir kennen.
place-removed = **{ $name }** ist vergessen; was sie nannte, bleibt.
synonyms-title = Wörter, die hier dasselbe bedeuten
synonyms-none = Noch keine eigenen Listen; die gängigen Wörter dreier Sprachen kenne ich. Die Organisation ergänzt sie: `{ $prefix }synonym add Rad = Drahtesel`.
synonyms-added = Ab jetzt bedeuten diese dasselbe: { $list }
synonyms-removed = Diese bedeuten nicht mehr dasselbe: { $list }
