### Die eigenen Worte des Terminal-Chats. Was der Bot sagt, steht in den anderen Dateien.

chat-bot = TogetherOS
chat-only-you = nur du siehst das
chat-amended = bearbeitet
chat-direct = Privat
chat-input = Schreib hier oder drück einen Knopf. Tab ergänzt.
chat-hello = Du bist **{ $name }**. Schreib `help`, um zu sehen, was du tun kannst, und `me` für das, was auf dich wartet. Mit `/as` bist du jemand anderes, mit `/later 3 Tage` vergeht Zeit, `/help-chat` erzählt mehr.
chat-help = Alles, was du schreibst, geht an den Bot; eine Zahl drückt einen Knopf. Der Chat selbst kennt: `/as NAME`, um jemand anderes zu sein (ein neuer Name kommt neu dazu), `/later 3 Tage`, damit Zeit vergeht, `/room NAME`, um woanders zu lesen, `/quit`, um zu gehen.
chat-you-are = Du bist jetzt { $name }.
chat-newcomer = { $name } ist neu hier. Sag `me`, um dazuzukommen.
chat-people = Hier sind: { $names }. Sei jemand davon mit `/as NAME`.
chat-rooms = Du kannst lesen in: { $names }. Geh dorthin mit `/room NAME`.
chat-later = { $span } später: es ist { $moment }.
chat-later-how = Wie lange? Zum Beispiel `/later 3 Tage` oder `/later 2 Stunden`.
chat-keys = Tab ergänzt · ↑ frühere Zeilen · F2 Räume · F3 hell/dunkel · Strg+Q geht
