### Was die Befehle für Angebote, Gesuche und Orte tun und fragen.

help-offer = Bietet den anderen etwas an, in einer Zeile: was, wann, wo.
help-want = Sagt, was du suchst, in einer Zeile: was, wann, wo.
help-listing-edit = Ändert ein eigenes Angebot oder Gesuch; was du weglässt, bleibt, wie es ist.
help-listing-show = Zeigt ein Angebot oder Gesuch ganz.
help-listing-pause = Lässt ein eigenes Angebot oder Gesuch ruhen; niemand findet es, bis du es wieder öffnest.
help-listing-open = Öffnet ein eigenes Angebot oder Gesuch wieder, oder behält es für eine weitere Weile.
help-listing-close = Schließt ein eigenes Angebot oder Gesuch für immer.
help-listings = Findet, was andere anbieten und suchen, nach Wörtern, Pfad, Ort und Zeit.
help-listing-mine = Zeigt deine eigenen Angebote und Gesuche, und was dazu passt.
help-listing-tips = Legt fest, ob ich dir höchstens einmal in der Woche sage, was zu dir passt.
help-place-list = Zeigt die Nachbarschaften, die wir kennen.
help-place-add = Nennt eine Nachbarschaft; ein Punkt auf der Karte wird nur auf etwa einen Kilometer genau gemerkt.
help-place-remove = Vergisst eine Nachbarschaft; was sie nennt, bleibt.
help-synonym-list = Zeigt die Wörter, die hier dasselbe bedeuten, neben denen, die ich schon kenne.
help-synonym-add = Bringt mir Wörter bei, die dasselbe bedeuten, damit beides gefunden wird.
help-synonym-remove = Vergisst eine Liste von Wörtern, die dasselbe bedeuten.

hint-offer-text = Was bietest du an? Zum Beispiel: Fahrräder reparieren, wochenends, Nordstadt
hint-want-text = Was suchst du? Zum Beispiel: Hilfe mit meinem Rad, wochenends, Nordstadt
hint-category = Worum es geht
hint-skills = Welche Fähigkeiten es braucht, mit Kommas dazwischen
hint-place = Welche Nachbarschaft, zum Beispiel Nordstadt; nie eine Adresse
hint-online = Geht es auch online?
hint-when = An welchen Tagen oder Tageszeiten, zum Beispiel wochenends oder montags abends
hint-seen = Wer es sieht: alle, oder nur Mitglieder, denen es passt
hint-listing = Welches Angebot oder Gesuch, zum Beispiel L12
hint-listing-edit-title = Der neue Titel
hint-listing-edit-details = Mehr dazu, wenn du magst
hint-listings-words = Was du suchst, in ein paar Wörtern; alles, wenn nichts dasteht
hint-listings-kind = Nur Angebote, oder nur Gesuche
hint-listings-place = Nur dort und in der Nähe
hint-listings-page = Welche Seite
hint-listing-tips-tips = Soll ich Bescheid sagen, wenn etwas passt?
hint-place-add-place = Der Name und, wenn du magst, ein Punkt auf der Karte: Nordstadt 52.51, 13.40
hint-place-remove-place = Welche Nachbarschaft, zum Beispiel Nordstadt
hint-synonym-add-words = Wörter, die dasselbe bedeuten: Rad = Fahrrad, Drahtesel
hint-synonym-remove-word = Eines der Wörter der Liste
