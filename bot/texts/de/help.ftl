### Hilfe.

help-title = Was du hier tun kannst
help-how = Mehr zu jedem Thema, oder zu beliebigen Wörtern: `{ $prefix }help proposals`.
help-usage = Du tippst: `{ $line }`
help-example = Zum Beispiel: `{ $line }`
help-aliases = Oder kürzer:
help-param = { $name }: { $hint }{ $needed ->
    [yes] { "" }
   *[no] { " " }(wenn du magst)
}
help-found = Gefunden zu „{ $words }“
help-near = Meinst du eines davon?
