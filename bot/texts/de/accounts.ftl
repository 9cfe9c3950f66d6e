### Chat-Konten: Zwei derselben Person werden ein Mitglied, und trennen sich wieder.

link-code = Gib mir mit deinem anderen Konto, im anderen Chat, den Befehl **link** mit diesem Code: `{ $code }`. Er gilt einmal, { $minutes } Minuten lang.
link-secret = Behalte ihn für dich: Wer ihn eingibt, sagt damit, dass beide Konten die eigenen sind. Am besten sagst du ihn mir unter vier Augen.
link-asks = Den Code hat **{ $other }** auf { $platform } bekommen. Bist du auch das, und hast du selbst danach gefragt?
link-means = Dann werden beide Konten ein Mitglied: Guthaben werden zusammengezählt (eine der beiden Willkommensgaben geht zurück), von zwei Stimmen in einer Abstimmung zählt die spätere, und im Protokoll steht, dass ihr dieselbe Person seid. Das lässt sich nicht wieder so trennen, wie es war.
linked = Erledigt. Beide Konten sind jetzt ein Mitglied: { $name }. Diese sind deine:
linked-how = Wo auch immer du etwas sagst, du bist es, einmal. Eines wieder lösen: `{ $prefix }unlink`.
account-here = dieses hier
unlink-which = Diese Konten sind deine. Welches soll ich lösen?
unlink-asks = { $account } lösen?
unlink-means = Alles bleibt bei dem Mitglied, das du bist: Punkte, Guthaben, Stimmen, Ämter, Geschichte. Das gelöste Konto beginnt neu als jemand anderes, mit nichts und ohne Willkommenspunkte. Du kannst es jederzeit wieder verbinden.
unlinked = Erledigt. { $account } beginnt von nun an neu.
choice-link = Beide sind meine
choice-unlink = Lösen
choice-unlink-which = Nr. { $number }: { $platform }
sure-yes = ja

told-linked = Dieses Konto und dein Konto auf { $platform } sind jetzt ein Mitglied: { $name }.
told-linked-how = Wenn du das nicht warst, sag hier `{ $prefix }unlink` und gib dem Organisationsteam Bescheid.
told-unlinked = Dein Konto auf { $platform } wurde gelöst und beginnt neu. Alles andere bleibt bei dem Mitglied, zu dem es gehörte.
told-votes-joined = Du hattest über **{ $proposal }** mit beiden Konten abgestimmt. Die spätere Stimme zählt, einmal; ihr Beleg ist `{ $receipt }`.
refusal-exchanged-together = Diese beiden Konten haben Stunden miteinander ({ $name }), und niemand tauscht Stunden mit sich selbst. Sie bleiben zwei Mitglieder; die Organisation hilft dir, das zu klären.
