### Nombres de cosas que comparten muchas frases: etapas, posturas, caminos, roles, salas, unidades, temas y botones.

path-education = Educación
path-economy = Economía
path-wellbeing = Bienestar
path-technology = Tecnología
path-governance = Gobernanza
path-connection = Conexión
path-media = Medios
path-planet = Planeta

stage-draft = Borrador
stage-support = Busca apoyo
stage-deliberation = Deliberación
stage-voting = Votación
stage-resolving = Resolviendo bloqueos
stage-testing = Prueba de los bloqueos
stage-adopted = Aprobada
stage-rejected = No aprobada
stage-resting = En reposo
stage-withdrawn = Retirada

stance-support = A favor
stance-oppose = En contra
stance-abstain = Abstención
stance-block = Bloqueo

role-member = miembro
role-moderator = moderación
role-steward = custodia
role-organizer = organización
role-founder = fundación
role-word = { $role ->
    [member] { role-member }
    [moderator] { role-moderator }
    [steward] { role-steward }
    [founder] { role-founder }
   *[organizer] { role-organizer }
}

purpose-general = general
purpose-proposals = propuestas
purpose-events = eventos
purpose-moderators = moderación
purpose-log = registro
purpose-word = { $purpose ->
    [proposals] { purpose-proposals }
    [events] { purpose-events }
    [moderators] { purpose-moderators }
    [log] { purpose-log }
   *[general] { purpose-general }
}

language-en = inglés
language-es = español
language-de = alemán

unit-sp = Puntos de Apoyo
unit-rp = Puntos de Recompensa
unit-tbc = créditos de tiempo
unit-sh = Horizonte Social

style-hledger = hledger
style-beancount = beancount

topic-setup = Puesta en marcha
topic-rooms = Salas
topic-me = Sobre mí
topic-accounts = Mis cuentas
topic-bridges = Puentes
topic-proposals = Propuestas
topic-points = Puntos de Apoyo
topic-deliberation = Deliberar
topic-amendments = Enmiendas
topic-voting = Votar
topic-outcome = Después de decidir
topic-listings = Ofertas y búsquedas
topic-aid = Ayuda mutua
topic-slots = Turnos de comida y otros días
topic-calls = Avisos urgentes
topic-thanks = Gracias
topic-places = Lugares y palabras
topic-charter = Carta
topic-roles = Roles
topic-record = Registro
topic-ledger = Cuentas
topic-reminders = Recordatorios
topic-help = Ayuda

choice-undo = Deshacer
choice-take-back = Recuperarlos
choice-help = ¿Qué más puedo hacer?
choice-me = ¿Qué me espera?
choice-charter = Ver la carta
choice-change = Cambiarlo
choice-propose-change = Proponer otro valor
choice-proposals = Ver las propuestas
choice-older = Más antiguos
choice-bind-again = Volver a usarla para { purpose-word }
