### Abstimmung: Stimmzettel, was jede Wahl bedeutet, Auszählung, Quittungen.

vote-cast = Deine Stimme zu **{ $name }**: { $choice }. Du kannst sie bis { $until } ändern.
vote-receipt = Deine Quittung ist `{ $receipt }`. Nach dem Schluss findest du damit deinen Stimmzettel in der namenlosen Liste.
vote-block-named = Eine Blockade wird beim Schluss mit deinem Namen und Grund gezeigt, damit wir sie gemeinsam lösen können.
ballot-first = Wie stimmst du? Offen bis { $until }.
ballot-line = **{ $choice }** — { $meaning }
ballot-found = Der Stimmzettel `{ $receipt }` steht in der Liste: { $choice }.
ballots-receipt = Quittung
ballots-choice = Stimme
ballots-reason = Grund

method-consent = Entschieden wird im Konsent
method-majority = Entschieden wird mit einfacher Mehrheit
method-two-thirds = Entschieden wird mit zwei Dritteln
method-three-quarters = Entschieden wird mit drei Vierteln

ballot-consent-consent = Zustimmung
ballot-consent-consent-meaning = Ich kann damit leben. Ist es gut genug für jetzt und sicher genug zum Ausprobieren?
ballot-consent-reservation = Zustimmung mit Bedenken
ballot-consent-reservation-meaning = Macht weiter, aber hört meine Bedenken. Worauf sollten wir achten?
ballot-consent-abstain = Enthaltung
ballot-consent-abstain-meaning = Ich überlasse es den anderen; ich zähle für die Mindestbeteiligung.
ballot-consent-block = Blockade
ballot-consent-block-meaning = Es würde uns schaden oder brechen, wofür wir stehen. Was würde es sicher genug machen?
ballot-majority-yes = Ja
ballot-majority-yes-meaning = Ich bin dafür. Was erhoffst du dir?
ballot-majority-no = Nein
ballot-majority-no-meaning = Ich bin dagegen. Was müsste anders sein?
ballot-majority-abstain = Enthaltung
ballot-majority-abstain-meaning = Ich überlasse es den anderen; ich zähle für die Mindestbeteiligung.
ballot-two-thirds-yes = Ja
ballot-two-thirds-yes-meaning = Ich bin dafür. Was erhoffst du dir?
ballot-two-thirds-no = Nein
ballot-two-thirds-no-meaning = Ich bin dagegen. Was müsste anders sein?
ballot-two-thirds-abstain = Enthaltung
ballot-two-thirds-abstain-meaning = Ich überlasse es den anderen; ich zähle für die Mindestbeteiligung.
ballot-three-quarters-yes = Ja, trotz der Blockade
ballot-three-quarters-yes-meaning = Ich habe die Blockade gehört und bin weiter dafür. Was tun wir für die, die blockiert haben?
ballot-three-quarters-no = Nein, die Blockade hat recht
ballot-three-quarters-no-meaning = So sollte es nicht weitergehen. Was müsste anders sein?
ballot-three-quarters-abstain = Enthaltung
ballot-three-quarters-abstain-meaning = Ich überlasse es den anderen; ich zähle für die Mindestbeteiligung.

tally-passed = { $method }: angenommen.
tally-no-quorum = { $method }: Zu wenige haben mitgemacht, also ist er nicht angenommen.
tally-not-enough = { $method }: Nicht genug haben Ja gesagt, also ist er nicht angenommen.
tally-tie = { $method }: Gleich viele dafür wie dagegen. Bei Gleichstand ist er nicht angenommen, so sagt es die Regel.
tally-blocked = { $method }: Er wurde blockiert.

told-reminder = Noch einen Tag kannst du über **{ $title }** abstimmen (bis { $until }). Deine Stimme fehlt noch.
