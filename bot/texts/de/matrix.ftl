### Was nur auf Matrix geschieht.

matrix-hello = Hallo! Ich helfe dieser Gemeinschaft, gemeinsam zu entscheiden. Wer sich um diesen Raum kümmert, sagt `{ $prefix }setup`, um zu beginnen; `{ $prefix }help` können alle sagen.
matrix-hello-direct = Hallo! Was ich hier antworte, ist nur für dich. Sag `help`, dann siehst du, was ich kann.
matrix-hello-again = Ich bin wieder da und hole auf, was geschehen ist. `{ $prefix }help` zeigt, was ich kann.
matrix-choice-setup = Diese Gemeinschaft einrichten
matrix-choice-help = Was kann ich hier tun?
matrix-elsewhere = { $name }, meine Antwort steht in unserem direkten Chat, wo nur du sie liest. Du findest dort meine Einladung; von jetzt an zeichne ich mit 📬, was ich dort beantwortet habe.
matrix-no-direct-room = { $name }, ich habe eine Antwort nur für dich und konnte keinen direkten Chat mit dir öffnen. Bitte beginne einen mit mir und frag mich dort.
matrix-unreadable = Ich konnte diese Nachricht nicht entschlüsseln und weiß nicht, was darin steht. Bitte schick sie noch einmal; geschieht es wieder, dann schau in deinem Programm nach, ob es meinem Gerät vertraut.
