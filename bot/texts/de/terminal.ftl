### Die eigenen Worte des Terminal-Chats. Was der Bot sagt, steht in den anderen Dateien.

chat-bot = TogetherOS
chat-only-you = nur du siehst das
chat-amended = bearbeitet
chat-direct = Privat
chat-input = Schreib hier oder drück einen Knopf. Tab ergänzt.
chat-hello = Du bist **{ $name }**. Schreib `help`, um zu sehen, was du tun kannst, und `me` für das, was auf dich wartet. Mit `/as` bist du jemand anderes, mit `/later 3 Tage` vergeht Zeit, `/help-chat` erzählt mehr.
chat-help = Alles, was du schreibst, geht an den Bot; eine Zahl drückt einen Knopf; was mit " beginnt, ist für die anderen im Raum. Der Chat selbst kennt: `/as NAME`, um jemand anderes zu sein (ein neuer Name kommt neu dazu), `/later 3 Tage`, damit Zeit vergeht, `/room NAME`, um woanders zu lesen, `/quit`, um zu gehen.
chat-you-are = Du bist jetzt { $name }.
chat-newcomer = { $name } ist neu hier. Sag `me`, um dazuzukommen.
chat-people = Hier sind: { $names }. Sei jemand davon mit `/as NAME`.
chat-rooms = Du kannst lesen in: { $names }. Geh dorthin mit `/room NAME`.
chat-later = { $span } später: es ist { $moment }.
chat-later-how = Wie lange? Zum Beispiel `/later 3 Tage` oder `/later 2 Stunden`.
chat-keys = Tab ergänzt · ↑ frühere Zeilen · F2 Räume · F3 hell/dunkel · Strg+Q geht
chat-barred = Du kannst in den Räumen gerade nicht schreiben (hier ist es gespielt; auf einer echten Plattform sorgt sie dafür).
chat-hidden = (von der Moderation ausgeblendet)
chat-did = (gespielt) { $verb ->
    [hide] Eine Nachricht wurde ausgeblendet.
    [slow] Der Raum ist ein paar Minuten lang langsamer.
    [slow-ends] Der Raum ist wieder so schnell wie vorher.
    [time-out] { $name } macht eine Pause vom Schreiben.
    [time-out-ends] { $name } kann wieder schreiben.
    [remove] { $name } wurde aus den Räumen genommen.
    [welcome] { $name } darf wiederkommen.
    [ban] { $name } wurde aus den Räumen genommen und kann nicht wiederkommen.
   *[unban] { $name } darf wiederkommen.
}
