### Puentes: las salas de otro chat pasan a pertenecer a una comunidad.

bridge-code = En vuestro otro chat, quien lleva la sala me da la orden **bridge enter** con este código: `{ $code }`. Sirve una vez, durante { $hours } horas.
bridge-then = Después os pregunto aquí, y solo cuando digáis que sí seremos una sola comunidad en los dos lados.
bridge-asked = He preguntado a quienes organizan { $name }. En cuanto alguien diga que sí, esta sala será suya, y con ella todas las personas de aquí.
bridge-accepted = { $name } y vosotros sois desde ahora una sola comunidad. Lo digo en todas las salas.
bridge-declined = Les digo que no encaja. De { $name } no sabréis nada más por ahora.
bridge-ended = Todas las salas en { $platform } quedan sueltas. Los miembros y lo que tienen se quedan. Una sala vuelve con `{ $prefix }room bind general`, dicho allí por quien organiza.
choice-bridge = Tengo un código de puente
choice-bridge-accept = Sí, somos una sola
choice-bridge-decline = No

told-bridge-asked = { $name } en { $platform } quisiera pertenecer a esta comunidad, con un código de puente que se hizo aquí.
told-bridge-means = Con un sí, sus salas son salas de esta comunidad: los mismos miembros, propuestas, puntos y carta. Lo dice quien organiza.
told-bridge-made = { $name } en { $platform } y { $community } son ahora una sola comunidad: los mismos miembros, propuestas y puntos en todas las salas.
told-bridge-link = ¿Estás en los dos lados? Entonces dime `{ $prefix }link`, para que cuentes como una sola persona.
told-bridge-declined = Quienes organizan { $name } prefieren no ser por ahora una sola comunidad con esta sala. Podéis seguir como comunidad propia.
