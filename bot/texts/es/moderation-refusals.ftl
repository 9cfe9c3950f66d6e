### Moderación: cada «no» esperado.

refusal-already-sensed = Ya escucho en esta sala. Desde cuándo: `{ $prefix }moderation rooms`.
refusal-not-sensed = No escucho en esta sala. Dónde sí: `{ $prefix }moderation rooms`.
refusal-no-agreement = La moderación se apoya en lo que acordasteis, y aún no hay nada. Empezad con una frase: `{ $prefix }agreement add`.
refusal-which-agreement = ¿En qué acuerdo se apoya? Tenéis { $options }.
refusal-case-closed = **{ $case }** está cerrado. Si hay algo nuevo, abre otro: `{ $prefix }case open`.
refusal-party-to-case = Eres parte de la historia de **{ $case }**, así que se ocupa otra persona. Quién puede: `{ $prefix }role list`.
refusal-nobody-there = **{ $case }** no dice para quién sería este paso: { step-word }. Lo que sabe: `{ $prefix }case show { $case }`.
refusal-no-message = **{ $case }** no conoce ningún mensaje que se pueda ocultar.
refusal-no-room = **{ $case }** no conoce ninguna sala para este paso: { step-word }.
refusal-skips-steps = Es un paso grande ({ step-word }); el siguiente sería `{ $next }`. Si tiene que ser, di por favor por qué se saltan los de en medio.
refusal-cannot-undo = Aquí no hay nada que se pueda retirar.
refusal-already-reported = Ya nos lo dijiste; gracias. Es **{ $case }**.
refusal-own-report = Esa persona eres tú. Si algo te pesa, díselo a alguien de la moderación: `{ $prefix }role list`.
refusal-no-such-code = No conozco ningún paso con este código. Por favor, compáralo letra por letra.
refusal-too-late-to-appeal = El plazo para recurrir ha pasado; el paso se dio el { $since }. Aún puedes hablar con alguien de la moderación: `{ $prefix }role list`.
refusal-already-appealed = Ese paso ya se miró de nuevo, o está a punto: **{ $case }**.
refusal-no-open-appeal = No hay ningún recurso que espere en **{ $case }**. Casos abiertos: `{ $prefix }case list`.
refusal-another-moderator = El paso en **{ $case }** lo diste tú, así que decide otra persona de la moderación. Quién puede: `{ $prefix }role list`.
refusal-not-everyone-told = Un círculo se reúne cuando han contado al menos dos personas; en **{ $case }** aún falta.
refusal-nothing-proposed = En el círculo de **{ $case }** aún no hay nada propuesto. Primero lo escribe quien lo lleva.
refusal-circle-over = Eso no es posible en este punto del círculo de **{ $case }**.
refusal-only-facilitator = Eso solo lo hace quien lleva el círculo de **{ $case }**.
refusal-not-concerned = Solo lo valora a quien le tocó un caso cerrado, una vez. Los tuyos: `{ $prefix }case mine`.
refusal-not-on-duty = No estás de guardia. Puedes empezar con `{ $prefix }duty on`.
refusal-already-on-duty = Ya estás de guardia. Para descansar: `{ $prefix }duty off`.
