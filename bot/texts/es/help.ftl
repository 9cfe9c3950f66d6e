### Ayuda.

help-title = Lo que puedes hacer aquí
help-how = Más sobre cualquiera de estos temas, o sobre las palabras que quieras: `{ $prefix }help proposals`.
help-usage = Se escribe: `{ $line }`
help-example = Por ejemplo: `{ $line }`
help-aliases = O más corto:
help-param = { $name }: { $hint }{ $needed ->
    [yes] { "" }
   *[no] { " " }(si quieres)
}
help-found = Encontrado para «{ $words }»
help-near = ¿Querías decir alguno de estos?
