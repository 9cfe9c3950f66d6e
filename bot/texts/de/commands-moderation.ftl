### Hilfe zu den Befehlen der Moderation: was sie tun und was sie fragen.

hint-case = Welcher Fall, zum Beispiel C3
hint-agreement = Welche Vereinbarung, zum Beispiel A1
hint-step = Welcher Schritt, der sanfteste, der hilft
hint-message = Die Nachricht, um die es geht: ein Link zu ihr genügt

help-moderation-on = Hört in diesem Raum zu, damit die Moderation früh Hilfe bekommt; alle hier erfahren es.
help-moderation-off = Hört in diesem Raum nicht mehr zu, und vergisst, was von seinen Nachrichten bekannt ist.
help-moderation-rooms = Zeigt, in welchen Räumen ich zuhöre, und ob meine Hinweise gut waren.

help-agreement-add = Nimmt eine eurer Vereinbarungen auf; Moderation ruht auf ihnen.
hint-agreement-add-title = Die Vereinbarung in wenigen Worten
hint-agreement-add-text = Was sie bedeutet, damit alle sie gleich verstehen
hint-days = In wie vielen Tagen wir sie wieder ansehen; ein Jahr, wenn du nichts sagst
help-agreement-end = Beendet eine Vereinbarung; was unter ihr getan wurde, bleibt im Protokoll.
hint-agreement-end-reason = Warum endet sie? Alle lesen es
help-agreement-keep = Behält eine Vereinbarung, wie sie ist, nachdem ihr sie wieder angesehen habt.
help-agreement-list = Zeigt eure Vereinbarungen.
help-agreement-accept = Nimmt die Vereinbarungen an, wie sie jetzt sind.

help-report = Meldet der Moderation eine Nachricht oder jemanden; nur sie erfährt, dass du es warst.
hint-report-who = Wen du meldest
hint-report-complaint = Worum geht es?
hint-report-text = Wenn du magst, sag mehr; nur wer aus der Moderation am Fall arbeitet, liest es

help-case-list = Zeigt die offenen Fälle.
help-case-mine = Zeigt die Fälle, in denen dir gegenüber etwas getan wurde, damit du sie lesen kannst.
help-case-show = Zeigt einen Fall: der Moderation ganz, oder dir deinen eigenen.
help-case-open = Beginnt selbst einen Fall.
hint-case-open-who = Um wen es geht
hint-case-open-why = Worum es geht; nur die Moderation liest es
help-case-take = Nimmt einen Fall, damit andere wissen, dass sich jemand kümmert.
help-case-note = Schreibt eine Notiz zu einem Fall, nur für die Moderation.
hint-case-note-text = Was andere aus der Moderation wissen sollten; sonst liest es niemand
help-case-close = Schließt einen Fall mit einem Wort dazu, wie er ausging.
hint-case-close-outcome = Wie er ausging; alle lesen es, also nenne niemanden
help-case-useful = Sagt, dass es gut war, dich zu fragen; ich lerne daraus.
help-case-unneeded = Sagt, dass niemand hätte nachsehen müssen; in diesem Raum frage ich später.

help-case-prepare = Zeigt einen Schritt, bevor du ihn tust: was er bewirkt, die Worte dazu und die Reihenfolge der Schritte.
help-case-act = Tut einen Schritt in einem Fall; er steht mit deinem Grund im Protokoll, und wen es betrifft, erfährt es.
hint-case-act-reason = Warum? Alle lesen es im Protokoll, also nenne niemanden
hint-case-act-agreement = Die Vereinbarung, auf der er ruht, zum Beispiel A1
hint-case-act-words = Deine eigenen Worte; sonst nehme ich meine
hint-case-act-minutes = Wie viele Minuten, für eine Atempause oder eine Auszeit
hint-case-act-skip = Warum die Schritte dazwischen übersprungen werden
hint-case-act-dry = Nur sehen, was er täte
help-case-undo = Nimmt den letzten Schritt eines Falls zurück, auch auf der Plattform, wo sie es kann.
hint-case-undo-reason = Warum wird er zurückgenommen? Alle lesen es

help-appeal-open = Bittet darum, einen Schritt wieder anzusehen; das tut jemand anders aus der Moderation.
hint-appeal-open-code = Der Code, der mit dem Schritt kam
hint-appeal-open-text = Warum sollte er wieder angesehen werden?
help-appeal-decide = Entscheidet über einen Einspruch; nie, wer den Schritt getan hat.
hint-appeal-decide-state = Bleibt der Schritt, oder ist er aufgehoben?
hint-appeal-decide-answer = Warum? Die Person liest es, und alle im Protokoll, also nenne niemanden

hint-circle = Welcher Kreis, zum Beispiel C3
help-circle-tell = Sei Teil eines Kreises: Beantworte seine Fragen, die alle darin lesen, und die danach vergessen sind.
hint-circle-tell-happened = Was geschah, so wie du es gesehen hast?
hint-circle-tell-felt = Was hast du gedacht und gefühlt, damals und seither?
hint-circle-tell-affected = Wer war betroffen, und wie?
hint-circle-tell-needed = Was brauchst du, damit es wieder gut wird?
help-circle-decline = Bleib einem Kreis fern oder verlass ihn; was du erzählt hast, ist vergessen.
help-circle-share = Bringt einen Kreis zusammen: Alle darin lesen, was die anderen erzählt haben.
help-circle-propose = Schreibt auf, worauf sich die im Kreis einigen können; es bleibt, wenn alle zustimmen.
hint-circle-propose-text = Worauf ihr euch geeinigt habt, in ihren Worten
hint-circle-propose-days = In wie vielen Tagen ich frage, wie es geht
help-circle-agree = Stimmt dem zu, was in einem Kreis vorgeschlagen ist.
help-circle-object = Sagt, dass das im Kreis Vorgeschlagene noch nicht stimmt.
help-circle-close = Beendet einen Kreis ohne Vereinbarung; nichts davon bleibt.
help-circle-follow = Sagt, wie es mit dem geht, was ihr in einem Kreis vereinbart habt.
hint-circle-follow-going = Hält es, oder braucht es noch einen Blick?

help-duty-on = Geh in den Dienst: Du hörst es zuerst, außer in den ruhigen Stunden, die du nennst.
hint-duty-on-quiet_from = Ab welcher Stunde deines Tages (0 bis 23) du Ruhe willst
hint-duty-on-quiet_to = Bis zu welcher Stunde deines Tages (0 bis 23)
help-duty-off = Beende den Dienst.
help-duty-hand = Übergib deinen Dienst und die Fälle, um die du dich kümmerst, an jemand anders aus der Moderation.
hint-duty-hand-member = Wer an deiner Stelle weitermacht; jemand aus der Moderation
help-duty-list = Zeigt, wer im Dienst ist, und wie die Moderation gefunden wurde.
help-case-rate = Sag, wie du die Moderation in einem Fall fandest, der dich betraf; niemand erfährt, wer was gesagt hat.
hint-case-rate-case = Die Nummer des Falls, zum Beispiel 3
hint-case-rate-fairness = War es fair? Von 1 (gar nicht) bis 5 (sehr)
hint-case-rate-empathy = War es einfühlsam? Von 1 (gar nicht) bis 5 (sehr)
hint-case-rate-speed = Ging es schnell? Von 1 (gar nicht) bis 5 (sehr)
hint-case-rate-communication = Wurde es gut erklärt? Von 1 (gar nicht) bis 5 (sehr)

help-rephrase-on = Lass dir unter vier Augen sagen, wenn eine Nachricht von dir verletzen kann, und wie sie anders ginge; höchstens einmal in der Stunde.
help-rephrase-off = Lass dir nichts mehr zu deinen eigenen Nachrichten sagen.

help-case-rollback = Nimmt alles zurück, was in einem Fall getan wurde, etwa wenn die vermeintliche Flut keine war.
hint-case-rollback-reason = Warum wird es zurückgenommen? Alle lesen es
