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
