### Hilfe zu den Befehlen des Hauses: was sie tun und was sie fragen.

help-setup = Richtet die Gemeinschaft ein: Name, Zweck, Sprache und Zeitzone. Du kannst es jederzeit wiederholen.
hint-setup-name = Wie heißt eure Gemeinschaft?
hint-setup-purpose = Wozu seid ihr zusammen? Ein Satz genügt
hint-setup-language = Welche Sprache spreche ich hier?
hint-setup-zone = In welcher Zeitzone lebt ihr? Eine Stadt genügt, zum Beispiel Berlin

help-room-bind = Sagt, wofür dieser Raum da ist: Was dazugehört, wird darin erzählt.
hint-room-bind-purpose = Wofür ist dieser Raum da?
help-room-unbind = Gibt diesen Raum frei, für einen Zweck oder für alle.
hint-room-unbind-purpose = Nur dieser Zweck; alle, wenn du keinen nennst
help-room-list = Zeigt, welcher Raum wofür da ist.

help-me = Zeigt, was du hast, was auf dich wartet, und einen kleinen nächsten Schritt.
help-profile = Zeigt dein Profil, oder was die Gemeinschaft von jemand anderem weiß.
hint-profile-member = Wessen Profil; deines, wenn du niemanden nennst
help-profile-set = Ändert deinen Namen, deine Sprache oder Zeitzone; was du weglässt, bleibt, wie es ist.
hint-profile-set-name = Der Name, den andere sehen
hint-profile-set-language = Die Sprache, in der ich mit dir spreche
hint-profile-set-zone = Deine Zeitzone; eine Stadt genügt, zum Beispiel Berlin

help-link = Verwendet zwei Chat-Konten als ein Mitglied: Hier bekommst du einen Code, dort gibst du ihn ein.
hint-link-code = Der Code von deinem anderen Konto; ohne einen bekommst du hier einen
hint-sure = yes, wenn du gelesen hast, was es bedeutet
help-unlink = Löst eines deiner Chat-Konten wieder, damit es neu beginnt.
hint-unlink-account = Welches Konto; ohne Angabe werden alle gezeigt

help-bridge = Lässt Räume eines anderen Chats zu dieser Gemeinschaft gehören: Hier bekommst du einen Code, dort wird er eingegeben.
hint-bridge-code = Der Brückencode aus dem anderen Chat; ohne einen bekommst du hier einen
help-bridge-enter = Gibt einen Brückencode aus einem anderen Chat ein, damit dieser Raum zur Gemeinschaft dort gehören kann.
hint-bridge-enter-code = Wie lautet der Brückencode aus dem anderen Chat?
help-bridge-accept = Sagt Ja: Räume eines anderen Chats gehören von nun an zu dieser Gemeinschaft.
hint-bridge-accept-number = Die Nummer der Anfrage
help-bridge-decline = Sagt Nein: Der andere Chat bleibt eine eigene Gemeinschaft.
hint-bridge-decline-number = Die Nummer der Anfrage
help-bridge-end = Gibt alle Räume eines Chats wieder frei; Mitglieder und was sie haben, bleiben.
hint-bridge-end-platform = Von welchem Chat alle Räume frei werden: discord, matrix

help-points-show = Zeigt deine Unterstützungspunkte: was frei ist und wo die anderen liegen.
help-points-place = Unterstützt einen Vorschlag mit deinen Punkten; die Zahl ersetzt, was du vorher gegeben hast.
hint-points-place-points = Wie viele Punkte, zum Beispiel 5
help-points-back = Nimmt Punkte von einem Vorschlag zurück, alle oder einige.
hint-points-back-points = Wie viele Punkte; alle, wenn du keine Zahl nennst
help-points-move = Verschiebt Punkte von einem Vorschlag zu einem anderen.
hint-points-move-source = Von welchem Vorschlag, zum Beispiel P12
hint-points-move-target = Zu welchem Vorschlag, zum Beispiel P14
hint-points-move-points = Wie viele Punkte, zum Beispiel 5

help-charter-list = Zeigt die Einstellungen der Satzung nach Gruppen, oder die mit einem Wort im Namen.
hint-charter-list-word = Nur Einstellungen mit diesem Wort im Schlüssel oder Namen
help-charter-show = Erklärt eine Einstellung: was sie bedeutet, ihren Wert und ihre Grenzen, wer sie ändern darf und wann sie sich änderte.
hint-charter-show-key = Welche Einstellung, zum Beispiel voting.quorum
help-charter-change = Ändert eine Einstellung, die die Organisation ändern darf, mit einem Grund im Protokoll.
hint-charter-change-key = Welche Einstellung, zum Beispiel voting.quorum
hint-charter-change-value = Der neue Wert
hint-charter-change-reason = Warum? Alle lesen es, 10 bis 500 Zeichen
help-charter-export = Gibt alle Einstellungen als TOML aus, dem Format von Einstellungsdateien.

help-role-appoint = Gibt einem Mitglied für eine Amtszeit eine Rolle, mit einem Grund im Protokoll.
hint-role-appoint-member = Welches Mitglied
hint-role-appoint-role = Welche Rolle
hint-role-appoint-reason = Warum diese Person? Alle lesen es
hint-role-appoint-days = Für wie viele Tage; die Amtszeit der Satzung, wenn du nichts sagst
hint-role-appoint-starts = In wie langer Zeit es beginnt; jetzt, wenn nichts dasteht
help-role-end = Beendet die Rolle eines Mitglieds vor der Zeit, mit einem Grund im Protokoll.
hint-role-end-member = Welches Mitglied
hint-role-end-role = Welche Rolle
hint-role-end-reason = Warum endet sie jetzt? Alle lesen es
help-role-leave = Gibt eine eigene Rolle ab.
hint-role-leave-role = Welche Rolle
hint-role-leave-reason = Wenn du magst, sag warum
help-role-list = Zeigt, wer welche Rolle hat, seit wann und bis wann.

help-log = Zeigt das Protokoll der Machthandlungen: wer was wann warum und nach welcher Regel getan hat.
hint-log-about = Nur was diesen Vorschlag, dieses Mitglied oder diese Einstellung betrifft
hint-log-before = Nur Handlungen, die älter sind als diese Nummer

help-statement = Zeigt den Auszug eines Kontos, mit einer CSV-Datei aller Zeilen.
hint-statement-unit = Welche Einheit: sp, rp, tbc oder sh
hint-statement-member = Von wem; dein eigener, wenn du niemanden nennst
hint-statement-period = Über welche Zeit: 30 Tage, letzter Monat, 2025; ohne Angabe 90 Tage
help-ledger-verify = Beweist, dass die Bücher stimmen: rechnet die Kette und jeden Stand nach.
help-ledger-export = Gibt die Bücher der Gemeinschaft als einfachen Text aus, den hledger oder beancount liest und prüft.
hint-ledger-export-style = Für welches Programm: hledger oder beancount

help-help = Zeigt, was du hier tun kannst, oder Hilfe zu einem Thema, einem Befehl oder beliebigen Wörtern.
hint-help-words = Ein Thema, ein Befehl oder beliebige Wörter
