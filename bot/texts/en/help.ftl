### Help.

help-title = What you can do here
help-how = More on any of these, or on any words: `{ $prefix }help proposals`.
help-usage = You type: `{ $line }`
help-example = For example: `{ $line }`
help-aliases = Or shorter:
help-param = { $name }: { $hint }{ $needed ->
    [yes] { "" }
   *[no] { " " }(if you like)
}
help-found = Found for “{ $words }”
help-near = Did you mean one of these?
