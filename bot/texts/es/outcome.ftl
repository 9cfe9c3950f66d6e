### Después de la decisión: el resultado y el informe de la minoría.

outcome-stated = Gracias. Todo el mundo lo lee con **{ $name }**.
minority-kept = Tu informe queda con **{ $name }** para siempre.
told-outcome-asked = { $stage ->
    [adopted] **{ $title }** queda adoptada.
   *[rejected] **{ $title }** no queda adoptada.
} ¿Quieres contar en una o dos frases qué se decidió y cuál es el siguiente paso?
choice-outcome = Escribir el resultado
told-outcome = { $stage ->
    [adopted] **{ $title }** queda adoptada.
   *[rejected] **{ $title }** no queda adoptada.
}
told-minority-asked = **{ $title }** se adoptó a pesar de tu objeción. Tus razones quedan con ella. Si quieres, escríbelas como informe de la minoría; esto dice ahora:
choice-minority = Escribir el informe
told-minority = { $member } escribió el informe de la minoría:
