### Lo que hacen y preguntan los comandos de ofertas, búsquedas y lugares.

help-offer = Ofrece algo a las demás personas, en una línea: qué, cuándo, dónde.
help-want = Dice lo que buscas, en una línea: qué, cuándo, dónde.
help-listing-edit = Cambia una oferta o búsqueda tuya; lo que no digas se queda como está.
help-listing-show = Muestra una oferta o búsqueda entera.
help-listing-pause = Deja descansar una oferta o búsqueda tuya; nadie la encuentra hasta que la abras otra vez.
help-listing-open = Abre otra vez una oferta o búsqueda tuya, o la mantiene otro tiempo.
help-listing-close = Cierra para siempre una oferta o búsqueda tuya.
help-listings = Encuentra lo que otras personas ofrecen y buscan, por palabras, camino, lugar y tiempo.
help-listing-mine = Muestra tus ofertas y búsquedas, y lo que encaja con ellas.
help-listing-tips = Dice si puedo avisarte, como mucho una vez por semana, de lo que encaja contigo.
help-place-list = Muestra los barrios que conocemos.
help-place-add = Nombra un barrio; un punto del mapa se guarda solo con un kilómetro de precisión.
help-place-remove = Olvida un barrio; lo que lo nombra sigue ahí.
help-synonym-list = Muestra las palabras que aquí significan lo mismo, además de las que ya conozco.
help-synonym-add = Me enseña palabras que significan lo mismo, para que se encuentren las dos.
help-synonym-remove = Olvida una lista de palabras que significan lo mismo.

hint-offer-text = ¿Qué ofreces? Por ejemplo: Arreglo de bicis, fines de semana, Lavapiés
hint-want-text = ¿Qué buscas? Por ejemplo: Ayuda con mi bici, fines de semana, Lavapiés
hint-category = De qué se trata
hint-skills = Qué habilidades hacen falta, separadas por comas
hint-place = En qué barrio, por ejemplo Lavapiés; nunca una dirección
hint-online = ¿Puede ser en línea?
hint-when = Qué días o partes del día, por ejemplo fines de semana o lunes por la tarde
hint-seen = Quién lo ve: toda la comunidad, o solo miembros a quienes les encaje
hint-listing = Qué oferta o búsqueda, por ejemplo L12
hint-listing-edit-title = El título nuevo
hint-listing-edit-details = Algo más, si quieres
hint-listings-words = Lo que buscas, en pocas palabras; todo si no dices nada
hint-listings-kind = Solo ofertas, o solo búsquedas
hint-listings-place = Solo allí y cerca
hint-listings-page = Qué página
hint-listing-tips-tips = ¿Te aviso cuando algo encaje?
hint-place-add-place = Su nombre y, si quieres, un punto del mapa: Lavapiés 40.41, -3.70
hint-place-remove-place = Qué barrio, por ejemplo Lavapiés
hint-synonym-add-words = Palabras que significan lo mismo: bici = bicicleta, burra
hint-synonym-remove-word = Una de las palabras de la lista
