### Lo que relaciona los mensajes, la ficha de un elemento y la lista de vigilancia.

entity-document = Documento
entity-person = Persona
entity-born = Fecha de nacimiento
entity-telephone = Teléfono
entity-email = Correo electrónico
entity-pnr = Código de reserva (PNR)
entity-ticket = Pasaje
entity-bag-tag = Etiqueta de equipaje
entity-waybill = Guía aérea o envío postal
entity-container = Contenedor
entity-seal = Precinto
entity-registration = Matrícula
entity-serial = Número de serie
entity-party = Expedidor o consignatario
entity-address = Dirección
entity-flight = Vuelo
entity-route = Ruta
seen-same-document = mismo documento
seen-same-telephone = mismo teléfono
seen-same-email = mismo correo electrónico
seen-same-pnr = misma reserva
seen-same-ticket = mismo pasaje
seen-same-bag-tag = misma etiqueta de equipaje
seen-same-waybill = misma guía aérea o envío postal
seen-same-container = mismo contenedor
seen-same-seal = mismo precinto
seen-same-registration = misma matrícula
seen-same-serial = mismo número de serie
seen-same-party = mismo expedidor o consignatario
seen-same-address = misma dirección
seen-same-person = mismo nombre, nacido el mismo día
seen-alike-born-same = nombre parecido, nacido el mismo día
seen-alike-born-exchanged = nombre parecido, día y mes de nacimiento intercambiados
seen-document-one-off = documento con un carácter distinto
seen-telephone-without-country = mismo teléfono, sin el prefijo del país
seen-same-name = mismo nombre, nada más conocido
# $count (number): messages; $reasons (text)
seen-line = Mensajes anteriores ({ $count }): { $reasons }
seen-title = Ya visto
seen-none = Ningún mensaje anterior está relacionado.
seen-likeness = parecido: compárelo
# $text (text)
seen-theirs = allí: { $text }
seen-same-button = Es lo mismo
seen-not-button = No es lo mismo
seen-undo = Deshacer
# $officer (text)
seen-judged-same = { $officer }: es lo mismo
# $officer (text)
seen-judged-not = { $officer }: no es lo mismo
# $count (number): messages
seen-set-aside = Descartados por no ser lo mismo: { $count }
# $count (number): messages
seen-older = Aún se están leyendo los mensajes más antiguos, faltan { $count }: puede haber más.
# $count (number): messages that are not listed
seen-more = Y { $count } más
seen-open = Abrir el mensaje
seen-page = Todo al respecto
# $watched, $reason, $owner (text)
watch-hit = En la lista de vigilancia: { $watched }. { $reason } (consulte a { $owner })
# $watched, $reason, $owner (text)
watch-hit-alike = Parecido a una entrada de la lista de vigilancia: { $watched }. { $reason } (consulte a { $owner })
# $office, $reference (text)
attention-watched = { $reference } de { $office } coincide con la lista de vigilancia.
watch-title = Lista de vigilancia
watch-about = Lo que llega se compara con estas entradas. Quedan en este PC: ninguna otra oficina las ve, y desaparecen solas en su último día.
watch-empty = No se vigila nada.
watch-kind = Qué
watch-text = Nombre, número o ruta
watch-text-hint = En un nombre, * sustituye cualesquiera letras. Una ruta: GRU LIS DSS.
watch-born = Fecha de nacimiento
watch-country = País emisor
watch-reason = Motivo
watch-owner = Responsable
watch-days = Días
watch-weekdays = Solo estos días
watch-until = Hasta
watch-hits = Coincidencias
watch-add = Añadir a la lista
watch-remove = Quitar
watch-this = Vigilar
watch-last = Última coincidencia
page-messages = Mensajes
page-offices = De
page-routes = Rutas
page-connected = En los mismos mensajes
page-steps = Pasos
page-through = Junto a
page-graph = Las relaciones en dibujo; la tabla dice lo mismo
page-close = Cerrar
passengers-title = Lista de pasajeros
passengers-about = Quién, en una lista, figura en la lista de vigilancia o en mensajes anteriores, y lo que la propia lista muestra.
passengers-what = Pegue aquí una lista o abra un archivo: PAXLST tal como lo envía la compañía, CSV o XLSX.
passengers-kept = La lista no se guarda. Permanece en esta pantalla hasta que salga de ella o se bloquee el puesto; solo se registra aquello con lo que empiece una alerta.
passengers-paste = Lista
passengers-open = Abrir un archivo
passengers-match = Cotejar
passengers-working = Cotejando
passengers-again = Otra lista
passengers-nothing = Pegue primero una lista.
passengers-file = No se pudo leer este archivo. Ábralo de nuevo.
passengers-dates = Fechas en cifras, como 03/04/2026
passengers-dates-unsaid = Preguntarme
passengers-dates-day = Primero el día
passengers-dates-month = Primero el mes
# $count (number)
passengers-count = Pasajeros: { $count }
# $count (number)
passengers-crew = Tripulación: { $count }
# $count (number)
passengers-hits = Conocidos aquí: { $count }
# $count (number)
passengers-ruled = Señalados solo por una regla: { $count }
# $count (number)
passengers-rest = Sin nada que señalar: { $count }
passengers-none = Nadie de esta lista es conocido aquí, y ninguna regla señala a nadie.
passengers-number = N.º
passengers-known = Lo que se sabe
passengers-is-crew = tripulación
# $reason (text)
passengers-watched = Lista de vigilancia: { $reason }
# $reason (text)
passengers-watched-alike = Parecido a la lista de vigilancia: { $reason }
# $count (number)
passengers-earlier = Mensajes anteriores: { $count }
passengers-exact = seguro
passengers-alike = parecido
passengers-keys-move = subir y bajar
passengers-keys-open = lo que se sabe
passengers-keys-begin = empieza una alerta con este vuelo y esta persona
passengers-begin = Empezar una alerta
# $headings (text): headings of columns
passengers-ignored = Columnas no leídas: { $headings }
# $at (text): row and column; $why (text)
passengers-refused = { $at }: { $why }
# $row (number)
passengers-at-row = Fila { $row }
# $row (number), $column (text)
passengers-at-cell = Fila { $row }, columna { $column }
# $row (number), $column (text): tag of the segment
passengers-at-segment = Segmento { $row } { $column }
passengers-fault-unreadable = No se puede leer. Corríjalo o pida que le reenvíen la lista.
passengers-fault-date = No es una fecha.
passengers-fault-date-order = El día y el mes podrían estar cambiados. Indique abajo cuál va primero.
passengers-fault-country = No se conoce ningún país con este nombre.
passengers-fault-segment = No es un segmento de un PAXLST.
passengers-fault-cut-off = La lista está cortada o le falta una parte. Pida que la reenvíen.
passengers-fault-columns = Ninguna columna contiene el nombre. Titúlela Name, o Apellido y Nombre.
# $others (text): numbers in the list
mark-shared-document = Mismo número de documento que el n.º { $others }
# $date (text)
mark-document-expired = Documento caducado desde el { $date }
# $date (text), $days (number)
mark-document-expires = Documento válido hasta el { $date }, días restantes: { $days }
# $issuer, $nationality (text): countries
mark-foreign-document = País del documento: { $issuer }, nacionalidad: { $nationality }
# $others (text): numbers in the list
mark-seated-apart = Mismo apellido y misma reserva que el n.º { $others }, sentados lejos uno de otro
mark-paid-cash = Billete pagado en efectivo
mark-one-way = Solo ida, sin regreso
# $date (text), $days (number)
mark-returns-soon = Regreso el { $date }, días después del vuelo: { $days }
mark-booked-same-day = Reservado el día del viaje
