### Das Protokoll der Machthandlungen: ein Satz für jede Art.

record-title = Das Protokoll
record-none = Darüber steht nichts im Protokoll. Alles: `{ $prefix }log`.
record-reason = „{ $reason }“
record-rule = (Regel: { $rule }; Nr. { $number })
record-set-up = { $member } hat die Gemeinschaft eingerichtet und die Rolle { role-word } übernommen.
record-set-up-changed = { $by } hat { $what ->
    [name] den Namen
    [purpose] den Zweck
    [language] die Sprache
   *[zone] die Zeitzone
} der Gemeinschaft geändert{ GIVEN($old) ->
    [yes] { " " }von { $old }
   *[no] { "" }
}{ GIVEN($new) ->
    [yes] { " " }auf { $new }
   *[no] { "" }
}.
record-room-bound = { $by } hat den Raum { $room } ({ $platform }) bestimmt für: { purpose-word }.
record-room-unbound = { $by } hat den Raum { $room } ({ $platform }) freigegeben; er war da für: { purpose-word }.
record-charter-changed = { GIVEN($by) ->
    [yes] { $by } hat `{ $key }` von { $old } auf { $new } geändert.
   *[no] `{ $key }` wurde von { $old } auf { $new } geändert, wie beschlossen.
}
record-appointed = { $by } hat { $member } die Rolle { role-word } für { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} gegeben.
record-role-ended = { $by } hat die Rolle { role-word } von { $member } beendet.
record-stepped-down = { $by } hat die Rolle { role-word } abgegeben.
record-term-ended = Die Amtszeit von { $member } in der Rolle { role-word } ist abgelaufen.
record-linked = { $member } und { $other } sind dieselbe Person: Ihre beiden Konten sind jetzt ein Mitglied.
record-unlinked = { $member } hat ein Konto wieder gelöst; es beginnt neu als { $other }.
record-bridged = { $by } hat die Räume von { $name } ({ $platform }) aufgenommen.
record-bridged-away = Die Räume dieser Gemeinschaft gehören von nun an zu { $name }, wie beide Seiten vereinbart haben.
record-bridge-declined = { $by } wollte die Räume von { $name } ({ $platform }) nicht aufnehmen.
record-bridge-ended = { $by } hat alle Räume auf { $platform } freigegeben.
record-vote-called = { $by } hat die Abstimmung über { $proposal } vor dem Ende der Beratung eröffnet.
record-stage-extended = { $by } hat { $proposal } um { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} verlängert.
record-stage-shortened = { $by } hat { $proposal } um { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} verkürzt.
