### Was es nur auf Discord gibt.

discord-hello = Hallo! Ich helfe dieser Gemeinschaft, gemeinsam zu entscheiden. Wer den Server verwaltet, sagt zum Beginnen `{ $prefix }setup`, und zwar in dem Kanal, in dem ich schreiben soll; alle können `{ $prefix }help` sagen.
discord-choice-setup = Diese Gemeinschaft einrichten
discord-choice-help = Was kann ich hier tun?
discord-menu-propose = Daraus einen Vorschlag machen
discord-menu-remind = Erinnere mich
discord-menu-profile = Profil
discord-answer = Antworten
discord-answer-how = Hier höre ich es nur als Antwort auf diese Nachricht, oder wenn du **Antworten** drückst.
discord-question-over = Diese Frage ist nicht mehr offen. Sag den Befehl einfach noch einmal.
discord-below = Meine Antwort steht darunter, für alle lesbar.
discord-nothing = Ich habe dich gehört, und mehr gibt es gerade nicht zu sagen. Falls du auf eine Antwort wartest, versuch es bitte in einer Minute noch einmal.
discord-no-direct = Ich habe eine Antwort nur für dich, und deine Einstellungen lassen mich dir nicht schreiben. Beginne stattdessen mit einem Schrägstrich, wie bei `{ $prefix }help`: solche Antworten siehst nur du.
discord-permissions-missing = In diesem Kanal darf ich noch nicht: { $names }. Wer den Server verwaltet, kann es mir unter „Kanal bearbeiten“, „Berechtigungen“ erlauben.
discord-permission-view-channel = den Kanal sehen
discord-permission-send-messages = Nachrichten senden
discord-permission-embed-links = Links einbetten
discord-permission-attach-files = Dateien anhängen
discord-permission-read-message-history = den Nachrichtenverlauf lesen
discord-permission-add-reactions = Reaktionen hinzufügen
discord-permission-create-public-threads = Threads erstellen
discord-permission-send-messages-in-threads = in Threads schreiben
