### Jedes erwartete Nein: was nicht ging, und was gehen würde.

field-name = { $field ->
    [title] Der Titel
    [summary] Die Zusammenfassung
    [wish] Das, was besser wird,
    [reason] Der Grund
    [conflict] Die Erklärung
    [answer] Die Antwort
    [outcome] Das Ergebnis
    [next-step] Der nächste Schritt
    [minority] Der Bericht
    [name] Der Name
    [purpose] Der Zweck
    [text] Der Text
    [statement] Das Ergebnis
    [points] Unterstützung
    [days] Die Zahl der Tage
    [before] Die Nummer
    [about] Worum es ging
    [hours] Die Zeit
    [person] Der Name
    [skills] Eine Fähigkeit
    [details] Die Beschreibung
    [place] Der Name eines Orts
    [page] Die Seite
    [rate] Das Guthaben
    [wanted] Die Zahl der Helfenden
    [note] Die Nachricht
   *[other] Das
}

refusal-not-allowed = { $right ->
    [set-up] Nur wer diesen Raum führt (als Eigentümerin oder Eigentümer, Stufe 100), kann mich einrichten. Bitte um ein `{ $prefix }setup`.
    [moderate] Das machen Moderation und Organisation. Frag jemanden davon: `{ $prefix }role list`.
    [keep-agreements] Die Vereinbarungen führt die Organisation. Frag jemanden davon: `{ $prefix }role list`.
    [facilitate] Das machen Moderation und Organisation. Frag jemanden davon: `{ $prefix }role list`.
    [appoint] Rollen gibt die Organisation. Frag jemanden davon: `{ $prefix }role list`.
    [change-charter] Nur die Organisation ändert Einstellungen direkt, aber du kannst es allen vorschlagen: `{ $prefix }proposal open`.
    [bind-rooms] Wofür ein Raum da ist, sagt die Organisation. Frag jemanden davon: `{ $prefix }role list`.
    [curate] Unsere Listen hält die Organisation in Ordnung. Frag jemanden davon: `{ $prefix }role list`.
    [read-any-statement] Nur Treuhand und Organisation lesen Auszüge anderer. Deiner ist hier: `{ $prefix }statement`.
    [grant-hours] Stunden aus dem Topf vergibt die Treuhand. Frag jemanden davon: `{ $prefix }role list`.
    [add-person] Leute ohne Konto nimmt die Organisation auf. Frag jemanden davon: `{ $prefix }role list`.
    [export-books] Die Bücher geben Treuhand und Organisation aus. Prüfen können sie alle: `{ $prefix }ledger verify`.
   *[other] Das ist für Mitglieder der Gemeinschaft. Was du tun kannst: `{ $prefix }help`.
}
refusal-not-found = { $kind ->
    [proposal] Ich kenne keinen Vorschlag „{ $name }“. { GIVEN($nearest) ->
        [yes] Meinst du **{ $nearest }**?
       *[no] Hier sind alle: `{ $prefix }proposal list`.
    }
    [member] Ich kenne hier niemanden namens „{ $name }“. { GIVEN($nearest) ->
        [yes] Meinst du **{ $nearest }**?
       *[no] Mit dem ersten Befehl wird man Mitglied.
    }
    [case] Ich kenne keinen Fall „{ $name }“, den du lesen darfst.
    [circle] Ich kenne keinen Kreis „{ $name }“, in dem du bist.
    [agreement] Ihr habt keine Vereinbarung „{ $name }“. { GIVEN($nearest) ->
        [yes] Es gibt zum Beispiel **{ $nearest }**.
       *[no] Beginnt mit einer: `{ $prefix }agreement add`.
    }
    [amendment] Dieser Vorschlag hat keine Änderung „{ $name }“. { GIVEN($nearest) ->
        [yes] Die neueste ist **{ $nearest }**.
       *[no] Deine kann die erste sein: `{ $prefix }amendment offer`.
    }
    [reminder] Du hast keine Erinnerung „{ $name }“. { GIVEN($nearest) ->
        [yes] Meinst du **{ $nearest }**?
       *[no] Die erste: `{ $prefix }remind me 3h Tomaten gießen`.
    }
    [exchange] Ich kenne keinen Tausch „{ $name }“. Deine sind hier: `{ $prefix }time`.
    [weekly] Ich kenne keinen wöchentlichen Tausch „{ $name }“. { GIVEN($nearest) ->
        [yes] Meinst du **{ $nearest }**?
       *[no] Deine sind hier: `{ $prefix }weekly list`.
    }
    [method] Ich kenne keine Art zu entscheiden namens „{ $name }“. Meinst du **{ $nearest }**?
    [platform] Kein Raum dieser Gemeinschaft ist auf „{ $name }“. Wo sie sind: `{ $prefix }room list`.
    [receipt] Keine Stimme in der Liste hat die Quittung „{ $name }“. Vergleiche sie bitte Zeichen für Zeichen.
    [place] Ich kenne keine Nachbarschaft „{ $name }“. { GIVEN($nearest) ->
        [yes] Meinst du **{ $nearest }**?
       *[no] Die wir kennen: `{ $prefix }place list`.
    }
    [listing] Ich kenne kein Angebot oder Gesuch „{ $name }“, das du sehen kannst. Alle offenen: `{ $prefix }listings`.
    [aid] Ich kenne keine Bitte und kein Hilfsangebot „{ $name }“. Alles Offene: `{ $prefix }aid list`.
    [synonyms] Keine unserer Listen hat das Wort „{ $name }“. Alle Listen: `{ $prefix }synonym list`.
    [help] Zu „{ $name }“ habe ich nichts gefunden. Was du tun kannst: `{ $prefix }help`.
   *[other] Ich kenne keinen Vorschlag, kein Mitglied und keine Einstellung „{ $name }“. { GIVEN($nearest) ->
        [yes] Meinst du **{ $nearest }**?
       *[no] Zum Beispiel **P1**, ein Name oder `voting.quorum`.
    }
}
refusal-bad-length = { field-name } darf { $low ->
    [0] bis zu { $high } Zeichen
   *[other] { $low } bis { $high } Zeichen
} haben; hier sind es { $length }.
refusal-unknown-setting = Die Satzung hat keine Einstellung „{ $key }“. { GIVEN($nearest) ->
    [yes] Meinst du `{ $nearest }`?
   *[no] Hier sind alle: `{ $prefix }charter list`.
}
refusal-bad-setting = `{ $key }` nimmt { $kind ->
    [switch] **an** oder **aus**
    [choice] eines davon: { $options }
    [percent] eine ganze Zahl von { $low } bis { $high } (Prozent)
    [hours] eine ganze Zahl von { $low } bis { $high } (Stunden)
    [days] eine ganze Zahl von { $low } bis { $high } (Tage)
   *[number] eine ganze Zahl von { $low } bis { $high }
}; du hast „{ $value }“ geschrieben.
refusal-needs-vote = Nur ein angenommener Vorschlag ändert `{ $key }`. Mach einen: `{ $prefix }proposal open setting={ $key } value={ $value }`.
refusal-same-setting = `{ $key }` ist schon { $value }.
refusal-wrong-stage = **{ $proposal }** { $stage ->
    [draft] ist noch ein Entwurf
    [support] sucht gerade Unterstützung
    [deliberation] ist gerade in Beratung
    [voting] steht gerade zur Abstimmung
    [resolving] hat Blockaden, die zu lösen sind
    [testing] ist in der Prüfung seiner Blockaden
    [adopted] ist angenommen
    [rejected] wurde nicht angenommen
    [resting] ruht
   *[withdrawn] wurde zurückgezogen
}, darum geht das jetzt nicht. Was geht: `{ $prefix }proposal show { $proposal }`.
refusal-not-yours = Das kann nur, wer **{ $proposal }** geschrieben hat. Du kannst es als Änderung oder im Gesprächsfaden anregen.
refusal-reason-needed = { $stance ->
    [oppose] Dagegen zu sein braucht einen Grund, damit andere es verstehen
   *[block] Eine Blockade braucht einen Grund, damit andere sie zu lösen versuchen können
}. Sag es bitte noch einmal mit ein paar Worten, warum.
refusal-not-on-roll = Die Liste derer, die über **{ $proposal }** abstimmen, wurde mit dem Beginn geschlossen, und du kamst später. Die nächste Abstimmung ist auch deine.
refusal-unknown-choice = Auf dem Stimmzettel steht kein „{ $choice }“. Es gibt: { $choices }.
refusal-stale-amendment = **{ $amendment }** bezieht sich auf einen älteren Text; der Vorschlag hat jetzt Fassung { $version }. Biete sie bitte auf den neuen Text noch einmal an.
refusal-same-text = Das ist der Text, wie er jetzt ist. Was soll anders sein?
refusal-no-block = Du hast keine Blockade auf **{ $proposal }**, die sich aufheben ließe.
refusal-not-an-objector = Der Minderheitsbericht zu **{ $proposal }** gehört denen, die widersprochen haben. Deine Worte passen gut in den Gesprächsfaden.
refusal-bad-cost = Kosten sind eine ganze Zahl von Cent mit ihrer Währung, zum Beispiel 4900 EUR; du hast { $cost } { $currency } geschrieben.
refusal-amendment-closed = **{ $amendment }** wurde schon { $state ->
    [accepted] angenommen
    [declined] abgelehnt
   *[other] zurückgezogen
}.
refusal-already-stated = Das Ergebnis von **{ $proposal }** ist schon geschrieben, und es bleibt, wie es gesendet wurde.
refusal-too-early = Über **{ $proposal }** wird mindestens einen Tag beraten. Die Abstimmung kann beginnen in { $hours ->
    [one] { $hours } Stunde
   *[other] { $hours } Stunden
}.
refusal-bad-days = { $high ->
    [0] Dieser Abschnitt lässt sich nicht kürzen: Mindestens ein Tag muss bleiben.
   *[other] Hier gehen { $low } bis { $high } ganze Tage; du hast { $days } gesagt.
}
refusal-bad-points = Unterstützung ist eine ganze Zahl von 1 bis { $most }; du hast { $points } geschrieben.
refusal-not-enough-points = Dafür braucht es { $needed ->
    [one] { $needed } weiteren Punkt
   *[other] { $needed } weitere Punkte
}, und du hast { $free } frei. Nimm anderswo welche zurück: `{ $prefix }points show`.
refusal-nothing-placed = Dort liegen keine Punkte von dir. Wo sie sind: `{ $prefix }points show`.
refusal-not-appointable = Die Rolle { role-word } wird nicht vergeben. Vergeben werden { role-moderator }, { role-steward } und { role-organizer }.
refusal-already-holds = { $member } hat die Rolle { role-word } schon, bis { $until }.
refusal-does-not-hold = { $member } hat die Rolle { role-word } jetzt nicht. Wer welche hat: `{ $prefix }role list`.
refusal-rest-first = { $member } hatte die Rolle { role-moderator } schon und setzt bis { $until } aus. Jemand anderes kann übernehmen.
refusal-last-organizer = Nur { $member } hat noch die Rolle { role-organizer }. Gib sie bitte erst noch jemandem: `{ $prefix }role appoint`.
refusal-bad-term = Eine Amtszeit dauert { $low } bis { $high } Tage; du hast { $days } gesagt.
refusal-already-bound = Dieser Raum ist schon für **{ purpose-word }** da.
refusal-not-bound = { GIVEN($purpose) ->
    [yes] Dieser Raum ist nicht für **{ purpose-word }** da, also gibt es nichts freizugeben.
   *[no] Dieser Raum ist nicht eingerichtet, also gibt es nichts freizugeben.
}
refusal-not-a-room = Das ist ein Gespräch nur zwischen uns. Sag es bitte in dem Raum, um den es geht.
refusal-room-taken = Dieser Raum gehört einer anderen Gemeinschaft. Sie muss ihn erst freigeben: `{ $prefix }room unbind`.
refusal-still-unbound = Hier wohnt noch keine Gemeinschaft. Wer diesen Raum führt, kann `{ $prefix }setup` sagen; es dauert eine Minute. Mit einem Brückencode aus einem anderen Chat: `{ $prefix }bridge enter`.
refusal-bad-code = { $kind ->
    [bridge] Dieser Brückencode gilt nicht: vertippt, schon benutzt oder älter als ein Tag. Einen neuen gibt `{ $prefix }bridge`, gesagt in der Gemeinschaft, die euch aufnehmen soll.
   *[link] Dieser Code gilt nicht: vertippt, schon benutzt oder älter als zehn Minuten. Einen neuen gibt `{ $prefix }link`, gesagt mit deinem anderen Konto.
}
refusal-too-many-tries = Das waren mehrere falsche Codes. Zur Sicherheit warte bitte { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} bis zum nächsten.
refusal-own-code = Dieser Code ist von genau diesem Konto. Gib ihn mit deinem anderen ein: Sag dort `{ $prefix }link` und den Code.
refusal-already-linked = Beide Konten sind schon deine, als { $name }. Welche du hast, zeigt `{ $prefix }profile`.
refusal-nothing-linked = Du hast hier nur ein Konto, da gibt es nichts zu lösen. Ein weiteres kommt mit `{ $prefix }link` dazu.
refusal-no-such-account = Du hast hier { $most } Konten, eine Nummer { $number } ist nicht dabei. Sieh sie an: `{ $prefix }unlink`.
refusal-held-twice = Beide Konten haben das Amt { role-word }, eines bis { $until } und eines bis { $other }. Gib zuerst eines davon ab: `{ $prefix }role leave { $role }`.
refusal-too-low-together = Zusammen würden die beiden Konten mehr { $unit } schulden, als eine Person darf. Gleiche zuerst etwas aus, dann verbinde sie.
refusal-own-bridge = Dieser Code wurde in dieser Gemeinschaft gemacht. Gib ihn im anderen Chat ein, von dem aus er zu euch führen soll.
refusal-not-empty = **{ $name }** hat schon ein eigenes Leben begonnen, und was zwei Gemeinschaften haben, lässt sich nicht zusammenzählen. Ein Raum, der noch keine Gemeinschaft hat, kann dazukommen, oder wer mag, wechselt auf die andere Seite.
refusal-nothing-asked = Keine Anfrage mit der Nummer { $number } wartet auf eine Antwort. Vielleicht hat schon jemand geantwortet: `{ $prefix }log`.
refusal-last-platform = Dort sind alle Räume dieser Gemeinschaft, sie hätte dann keinen mehr. Ein einzelner Raum wird frei mit `{ $prefix }room unbind`.
refusal-unknown-zone = Ich kenne keine Zeitzone „{ $text }“. { GIVEN($nearest) ->
    [yes] Meinst du **{ $nearest }**?
   *[no] Eine große Stadt in der Nähe geht, zum Beispiel **Berlin** oder **Europe/Zurich**.
}
refusal-unknown-command = „{ $name }“ kenne ich nicht. { GIVEN($nearest) ->
    [yes] Meinst du `{ $prefix }{ $nearest }`?
   *[no] Was du tun kannst: `{ $prefix }help`.
}
refusal-line-too-long = Diese Nachricht ist zu lang für mich; ich lese bis zu { $most } Zeichen.
refusal-too-many-words = Mit „{ $extra }“ weiß ich nichts anzufangen. Es geht so: `{ $usage }`
refusal-not-whole = { field-name } nimmt eine ganze Zahl von { $low } bis { $high }; du hast „{ $text }“ geschrieben.
refusal-not-a-choice = „{ $text }“ ist keine der Möglichkeiten. Es gibt: { $options }.
refusal-not-a-length = „{ $text }“ ist keine Zeit, die hier passt. Sag zum Beispiel **3 Tage** oder **2 Wochen**.
refusal-several-members = Mehrere hier heißen „{ $name }“. Nenne die Person, die du meinst, bitte mit ihrer ganzen Chat-Adresse.
refusal-slow-down = Das war viel auf einmal. Warte bitte { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
} und mach dann weiter.
refusal-not-your-listing = **{ $listing }** ändert nur, wer es geschrieben hat. Du kannst hinschreiben oder sagen, was du suchst: `{ $prefix }want`.
refusal-listing-closed = **{ $listing }** ist geschlossen. Ein neues ist schnell gesagt: `{ $prefix }offer` oder `{ $prefix }want`.
refusal-too-many-listings = Du hast schon { $most } Angebote und Gesuche. Schließ eines, das nicht mehr gilt: `{ $prefix }listing mine`.
refusal-too-few-words = Nenn bitte 2 bis { $most } einzelne Wörter, die dasselbe bedeuten, zum Beispiel `{ $prefix }synonym add Rad = Drahtesel`.
refusal-too-many = Davon merken wir uns höchstens { $most }. Erst muss eines gehen, bevor ein anderes kommt.
refusal-bad-place = „{ $text }“ ist kein Ort, den ich verstehe. Ein Name genügt, zum Beispiel **Nordstadt**, oder mit einem Punkt: **Nordstadt 52.51, 13.40**.
refusal-not-a-time = „{ $text }“ nennt keine Tage, die ich verstehe. Sag zum Beispiel **wochenends** oder **montags abends**.
refusal-not-quiet-hours = „{ $text }“ sind keine Stunden eines Tages. Sag zum Beispiel **22-7**, oder **nein** für keine.
refusal-say-it-alone = Damit niemand sieht, wer es ist, sag mir das bitte allein, in einem privaten Gespräch.
refusal-no-kinds = Welche Art Hilfe? Nenn einige von **material**, **time**, **skill** und **space**, oder nichts für alle.
refusal-not-a-date = „{ $text }“ ist kein künftiger Tag, den ich verstehe. Sag zum Beispiel **morgen 18 Uhr**, **Freitag** oder **5. März**.
refusal-not-days = „{ $text }“ sind keine Tage, die ich verstehe. Sag zum Beispiel **Mo, Mi, Fr für 2 Wochen um 18 Uhr**.
refusal-not-your-post = Das kann nur, wer **{ $post }** geschrieben hat.
refusal-own-post = **{ $post }** ist von dir. Wer geantwortet hat: `{ $prefix }aid show { $post }`.
refusal-post-over = **{ $post }** { $post_state ->
    [full] hat genug Leute gefunden. Trotzdem danke!
    [done] ist erledigt.
    [cancelled] wurde zurückgenommen.
   *[expired] ist vorbei.
}
refusal-not-answered = Zu **{ $post }** gibt es keine solche Antwort. Schau nach: `{ $prefix }aid show { $post }`.
refusal-already-answered = Du hast auf **{ $post }** schon geantwortet; wer gebeten hat, weiß davon.
refusal-too-many-asks = Du hast an einem Tag { $most ->
    [one] einmal
   *[other] { $most }-mal
} gebeten oder angeboten; öfter gebe ich es nicht weiter. Morgen wieder; oder schau, was da ist: `{ $prefix }aid list`.
refusal-bad-needed-by = Das sollte in der Zukunft liegen, innerhalb eines Jahres. Bis wann brauchst du es?
refusal-no-such-slot = **{ $post }** hat keinen solchen künftigen Tag für dich. Seine Tage: `{ $prefix }slot list { $post }`.
refusal-slot-gone = Diesen Tag von **{ $post }** übernimmt schon jemand. Was frei ist: `{ $prefix }slot list { $post }`.
refusal-too-many-slots = Eine Bitte hat höchstens { $most } Tage.
refusal-accepted-first = Wer um **{ $post }** bittet, möchte erst wissen, wer kommt: `{ $prefix }aid answer { $post }`. Sobald du angenommen bist, nimm einen Tag.
refusal-not-oneself = Gut zu sich selbst zu sein ist schön. Hier dankst du aber jemand anderem.
refusal-thanked-enough = Du hast an einem Tag schon { $most ->
    [one] einmal
   *[other] { $most }-mal
} gedankt. Heb dir diesen Dank für morgen auf; er freut dann genauso.
