### Textos de la ventana. Los rótulos de botones y columnas deben ser cortos.

app-name = AIRCOP
app-starting = Iniciando…
app-failed = AIRCOP no puede iniciarse
app-try-again = Reintentar
app-close = Cerrar
app-cancel = Cancelar
app-dismiss = Más tarde
app-detail = Para soporte: { $detail }
app-undo = Deshacer
app-back = Volver a la lista
app-skip = Ir a la lista

## Desbloqueo

unlock-title = Desbloquear este puesto
unlock-officer = Agente
unlock-password = Contraseña
unlock-submit = Desbloquear
unlock-working = Abriendo el almacén de claves…
unlock-show = Mostrar la contraseña
unlock-hide = Ocultar la contraseña
unlock-note = Los mensajes y las claves de este equipo permanecen cifrados hasta que un agente los desbloquea.

## Incorporación

join-title = Incorporar este puesto a una oficina
join-intro = La sede le ha enviado un archivo de invitación. Sirve una sola vez e indica su oficina y el servidor de retransmisión.
join-invitation = Invitación
join-choose = Elija el archivo de invitación
join-paste = o pegue aquí su texto
join-file-unreadable = No se ha podido leer el archivo.
join-officer = Su nombre
join-officer-hint = Tal como figurará en lo que envíe: A. Diop
join-password = Nueva contraseña
join-password-hint = Al menos 12 caracteres. Nadie puede recuperarla, ni siquiera la sede.
join-repeat = Confirmar la nueva contraseña
join-differs = Las dos contraseñas no coinciden.
join-too-short = Caracteres que faltan: { $missing }.
join-submit = Incorporar
join-working = Creando las claves de este puesto…
join-missing = Elija el archivo o pegue su texto.
join-name-missing = Indique su nombre.

joining-title = A la espera de la sede
joining-intro = Su solicitud se ha enviado. Llame a la sede y lea esta huella de la clave en voz alta, grupo por grupo. La sede admitirá este puesto si coincide con la de su pantalla.
joining-fingerprint = Huella de la clave de este puesto
joining-waits = Esta página avanza sola en cuanto se le admita. Mientras tanto puede cerrar la ventana.
joining-offline = Ahora mismo no se puede contactar con el servidor de retransmisión. AIRCOP sigue intentándolo.
joining-refused = La sede ha rechazado esta solicitud. Llame a la sede; hace falta una nueva invitación.

## Franja superior

strip-label = Estado de este puesto
strip-officer = Agente
strip-online = En línea
strip-connecting = Conectando…
strip-offline = Sin conexión
strip-offline-since = Sin conexión desde { $time }
strip-outbox-empty = Nada por enviar
strip-outbox =
    { $count ->
        [one] { $count } por enviar
        [many] { $count } por enviar
       *[other] { $count } por enviar
    }
strip-sync = Probar la conexión ahora
strip-directory-fresh = Directorio al día
strip-directory-stale = Directorio desactualizado
strip-directory-withheld = Directorio retenido
strip-directory-uncosigned = Directorio sin testigos
strip-directory-frozen = Envío suspendido
strip-directory-split = DIRECTORIOS DIVERGENTES
strip-heartbeat = Última señal de la sede: { $time }
strip-heartbeat-never = Aún sin señal de la sede
strip-utc = UTC
strip-local = Hora local
strip-live = REAL
strip-exercise = EJERCICIO
strip-language = Idioma
strip-theme = Aspecto
strip-theme-system = Como el sistema
strip-theme-light = Claro
strip-theme-dark = Oscuro
strip-theme-contrast = Alto contraste
strip-theme-contrast-dark = Alto contraste, oscuro
strip-lock = Bloquear

## Alarmas

alarm-split = El servidor de retransmisión muestra directorios distintos a oficinas distintas. Alguien podría estar escuchando u ocultando una oficina. Deje de enviar y llame ahora mismo a la sede. Las pruebas se conservan.
alarm-withheld = El servidor de retransmisión no entrega a este puesto todo el directorio: la sede ha firmado más y desde hace 15 minutos no llega nada. Puede ocultarse una revocación. Compruebe por teléfono antes de enviar algo importante y avise a la sede.
alarm-uncosigned = Desde hace 15 minutos el servidor de retransmisión entrega un directorio más reciente que muy pocos testigos externos han confirmado. Este puesto no usa nada de él: puede haberse hecho solo para este puesto. Compruebe por teléfono antes de enviar algo importante y avise a la sede.
alarm-frozen = No hay señal de la sede desde hace 7 días. El envío está suspendido, pues una oficina revocada podría seguir figurando en el directorio. Puede seguir leyendo, buscando y redactando borradores. Llame a la sede.
alarm-stale = No hay señal de la sede desde hace 48 horas. El envío todavía funciona; se suspende a los 7 días.
alarm-audit = El registro de quién hizo qué en este puesto ha perdido anotaciones, o el archivo de mensajes se ha sustituido por una copia anterior. Pueden faltar mensajes. Avise a la sede.
alarm-clock = El reloj de este equipo va por detrás de lo que la sede ya ha firmado; no se puede saber si el directorio está al día. Ajuste la fecha, la hora y la zona horaria. Se puede seguir leyendo, buscando y escribiendo borradores.
alarm-audit-noted = La sede está avisada
# $since (text): date and time.
alarm-gap-older = Los datos de este puesto son más antiguos que lo último que hizo el puesto: se ha puesto en su lugar una copia de seguridad o una imagen de disco, o se usa una copia en otro sitio. Faltan aquí los mensajes desde { $since }.
alarm-gap-twin = Una copia de los datos de este puesto está en uso en otro equipo. Llame ahora mismo a la sede: hay que excluir a uno de los dos. La copia recoge correo; pueden faltar aquí mensajes desde { $since }.
# $answered, $asked, $came (numbers).
alarm-gap-progress = Se están pidiendo a las demás oficinas. Respuestas: { $answered } de { $asked }. Mensajes recuperados: { $came }.
alarm-gap-complete = Todas las oficinas consultadas han respondido ({ $asked }). Mensajes recuperados: { $came }.
# $office, $reporter, $reference, $device, $time (texts).
alarm-clash-older = { $office } trabaja con datos más antiguos de lo que eran: se ha puesto en su lugar una copia de seguridad o una imagen de disco, o se usa una copia en otro sitio. Dispositivo { $device }. Detectado por { $reporter }, { $time }.
alarm-device-first = Nueva oficina: { $office }. La sede ({ $by }) admitió su equipo el { $time }. Huella de la clave { $device }.
alarm-device-further = La sede ({ $by }) admitió otro equipo de { $office } el { $time }. Huella de la clave { $device }. Si esa oficina no sabe nada, llame a la sede.
alarm-device-more = y { $count } más: abrir el directorio
alarm-clash-twin = Los datos de { $office } están en uso en dos equipos. Llame a esa oficina y a la sede, que debe excluir a uno de los dos. Dispositivo { $device }. Detectado por { $reporter }, { $time }.
alarm-clash-two-references = Dos mensajes de { $office } llevan la referencia { $reference }; puede estar en uso una copia de sus datos. Se conservan ambos. Llame a la sede. Dispositivo { $device }. Detectado por { $reporter }, { $time }.
alarm-clash-two-contents = Un mensaje de { $office } ({ $reference }) ha llegado con dos contenidos; puede estar en uso una copia de sus datos. El segundo está en cuarentena. Llame a la sede. Dispositivo { $device }. Detectado por { $reporter }, { $time }.
alarm-clash-other-content = { $reporter } tiene otro contenido que este puesto de un mensaje de { $office } ({ $reference }). Léanselo por teléfono y llamen a la sede: puede estar en uso una copia de los datos de esa oficina, o alguien envía textos distintos a distintas oficinas. Dispositivo { $device }. Detectado { $time }.
alarm-noted = Tomo nota
alarm-exercise = Ejercicio: nada de esto es real.
flash-arrived = Alerta flash de { $office }
flash-corrected = Alerta flash rectificada por { $office }
flash-open = Abrir

## Vistas

views-label = Vistas
views-inbox = Entrada
views-needs-answer = Por responder
views-sent = Enviados
views-outbox = Bandeja de salida
views-undelivered = Sin entregar
views-drafts = Borradores
views-quarantine = Cuarentena
views-all = Todos
views-directory = Directorio
views-groups = Grupos
views-exercise = Ejercicio
views-exercise-all = Todo el tráfico de ejercicio
views-closed = cerrado
views-new-alert = Nueva alerta
views-new-note = Nueva nota
views-count =
    { $count ->
        [one] { $count } mensaje
        [many] { $count } de mensajes
       *[other] { $count } mensajes
    }

## Lista

list-label = Mensajes
list-search = Buscar mensajes
list-search-hint = Palabras, «palabras exactas», -sin estas; de:lagos tipo:incautación ruta:GRU desde:2026-06 hasta:2026-07
list-search-clear = Borrar la búsqueda
list-found = Resultados de «{ $words }»
list-loading = Cargando…
list-older = Mostrar más antiguos
list-end = No hay mensajes más antiguos.
list-failed = No se ha podido cargar la lista.
list-empty-inbox = Todavía no ha llegado nada. Los mensajes nuevos aparecen aquí automáticamente.
list-empty-needs-answer = Esta oficina no debe respuesta a nadie.
list-empty-sent = Todavía no se ha enviado nada.
list-empty-outbox = La bandeja de salida está vacía. Todo ha salido de este puesto.
list-empty-undelivered = Todo lo enviado ha llegado.
list-empty-exercise = No hay tráfico de ejercicio.
list-empty-all = Todavía no hay mensajes.
list-empty-search = Ningún mensaje contiene estas palabras. Los nombres se encuentran en todas sus grafías y escrituras.
# $count (number): messages that an older program indexed
list-unindexed = Aún se están indexando los mensajes más antiguos para la búsqueda, faltan { $count }: puede haber más.
list-offline = Sin conexión. Lo que hay aquí puede leerse y buscarse; los mensajes nuevos llegarán cuando se restablezca la conexión.
list-outbox-offline = Sin conexión. Estos mensajes saldrán automáticamente cuando se restablezca la conexión.
list-arrived =
    { $count ->
        [one] { $count } mensaje nuevo
        [many] { $count } de mensajes nuevos
       *[other] { $count } mensajes nuevos
    }
row-unread = Nuevo
row-read = Leído
row-acknowledged = Con acuse
row-waiting = En espera
row-sent = Enviado
row-delivered = Entregado
row-failed = No enviado
row-recalled = Anulado
row-to = a { $count ->
    [one] { $count } oficina
    [many] { $count } de oficinas
   *[other] { $count } oficinas
}
row-receipts = Acuses de recibo: { $done } de { $all }
row-exercise = EJERCICIO
row-past = Trayecto terminado
row-route = Ruta { $route }
row-arrow = a

## Un mensaje

message-none = Elija un mensaje de la lista o pulse ? para ver los atajos de teclado.
message-loading = Abriendo…
message-failed = No se ha podido abrir el mensaje.
message-thread =
    { $count ->
        [one] { $count } mensaje en este hilo
        [many] { $count } de mensajes en este hilo
       *[other] { $count } mensajes en este hilo
    }
message-from = De
message-group = Grupo
message-sent = Enviado
message-received = Recibido
message-reply-by = Responder antes de
message-reply-left = plazo: { $left }
message-reply-late = { $left } de retraso
message-action = Actuación solicitada
message-next-at = { $airport }, { $time }
message-handling = Código de tratamiento
message-grading = Evaluación
message-journey = Trayecto
message-leg-role = Función del aeropuerto
message-airport = Aeropuerto
message-flight = Vuelo
message-arrives = Llegada
message-leaves = Salida
message-aliases = Alias
message-born = Fecha de nacimiento
message-nationality = Nacionalidad
message-document = Documento
message-pnr = Reserva (PNR)
message-seat = Asiento
message-goods = Mercancías sospechosas
message-reasons = Motivos
message-vector = Vía
message-direction = Sentido
message-narrative = Texto
message-language = Idioma del texto: { $language }
message-receipts = Destinatarios
message-office = Oficina
message-delivered = Entregado
message-read = Leído
message-acknowledged = Acuse de recibo
message-not-yet = todavía no
receipt-no-keys = sus claves han caducado
message-by = { $officer }, { $time }
message-taken-back = Anulado antes de salir. Ninguna oficina lo ha recibido; el texto está en los borradores.
message-signed = Firma verificada. Firmado por { $officer }, { $office }.
message-device = Dispositivo
message-acknowledge = Acusar recibo
message-acknowledged-here = Acuse de recibo dado en este puesto
message-reply = Responder
message-recall = Retirar del envío
message-resend = Enviar de nuevo
message-recalled = Mensaje retirado. Vuelve a ser un borrador.
message-newer = Redactado con una versión más reciente de AIRCOP. { $count ->
    [one] { $count } campo no puede mostrarse aquí.
    [many] { $count } de campos no pueden mostrarse aquí.
   *[other] { $count } campos no pueden mostrarse aquí.
}
message-local-time = { $time } allí

## Redacción

write-alert = Nueva alerta
write-note = Nueva nota
overtaken-corrected = Esta alerta se ha rectificado mientras escribía. La ficha dice lo que vale ahora.
overtaken-withdrawn = Esta alerta se ha retirado mientras escribía. Nadie debe actuar ya por ella.
overtaken-read = Lo he leído
write-reply = Respuesta a { $reference }
write-close = Cerrar y guardar el borrador
write-discard = Eliminar
write-discard-sure = ¿Eliminar definitivamente este borrador?
write-discard-yes = Sí, eliminar
write-group = Grupo
write-group-none = Todavía no es miembro de ningún grupo abierto. La sede debe incluir a esta oficina.
write-urgency = Urgencia
write-subject = Asunto
write-subject-proposed = Propuesto a partir de lo rellenado más abajo. Escriba para sustituirlo.
write-subject-left = caracteres restantes: { $left }
write-subject-over = caracteres de más: { $over }
write-action = Actuación solicitada
write-choose = Elegir…
write-reasons = Motivos
write-journey = Trayecto
write-leg = Aeropuerto { $number }
write-airport = Aeropuerto
write-airport-hint = Código o ciudad
write-flight = Vuelo
write-arrives = Llegada
write-leaves = Salida
write-date = Fecha
write-time = Hora
write-offset = Huso horario allí
write-time-skipped = Esa hora no existe ese día: los relojes del lugar la saltan. Se conserva tal como se escribió, con { $offset }.
write-time-twice = Esa hora ocurre dos veces ese día, porque los relojes se retrasan. Se toma la que corresponde a { $offset }.
write-add-leg = Añadir un aeropuerto
write-remove-leg = Quitar el aeropuerto { $number }
write-persons = Personas
write-person = Persona { $number }
write-add-person = Añadir una persona
write-remove-person = Quitar la persona { $number }
write-name = Nombre como en el documento
write-aliases = Alias
write-sex = Sexo
write-born = Fecha de nacimiento
write-nationality = Nacionalidad
write-document = Documento
write-document-number = Número del documento
write-pnr = Reserva (PNR)
write-seat = Asiento
write-goods = Mercancías sospechosas
write-goods-row = Mercancía { $number }
write-add-goods = Añadir mercancía
write-remove-goods = Quitar la mercancía { $number }
write-category = Mercancía
write-drug = Droga
write-description = Descripción
write-narrative = Texto
write-count = { $count } de { $limit } caracteres
write-over = Caracteres de más: { $over }. No se corta nada; acorte el texto para enviarlo.
write-more = Código de tratamiento y evaluación
write-vector = Vía
write-direction = Sentido
write-handling = Código de tratamiento
write-tlp = Protocolo TLP
write-source = Fuente
write-information = Información
write-reply-by = Responder antes de
write-language = Idioma del texto
write-language-own = El de esta ventana ({ $language })
write-usual = { $label } (por defecto)
write-to = Destinatarios
write-to-all = Todos
write-to-none = Ninguno
write-to-classes = Categorías
write-to-offices = Oficinas que podrán leer el mensaje
write-to-nobody = Ningún destinatario elegido
write-to-count =
    { $count ->
        [one] { $count } oficina
        [many] { $count } de oficinas
       *[other] { $count } oficinas
    }
write-to-devices =
    { $count ->
        [one] { $count } dispositivo
        [many] { $count } de dispositivos
       *[other] { $count } dispositivos
    }
write-to-loading = Consultando el directorio…
write-to-failed = El directorio no ha respondido.
write-to-alone = Todavía no hay otra oficina en este grupo.
write-to-changed = El directorio ha cambiado. Revise la nueva lista y vuelva a enviar.
write-to-added = Añadidas: { $offices }
write-to-removed = Quitadas: { $offices }
write-revoked = Revocada
write-saving = Guardando…
write-saved = Borrador guardado: { $time }
write-unsaved = Aún sin guardar
write-save-failed = No se ha podido guardar el borrador.
write-faults =
    { $count ->
        [one] { $count } campo por corregir
        [many] { $count } de campos por corregir
       *[other] { $count } campos por corregir
    }
write-no-faults = Listo para enviar
write-check = Comprobar
write-send = Enviar
write-sending = Cifrando y firmando…
write-send-again = Enviar a esta lista
write-sent = { $reference } está listo; sale en cuanto haya conexión
write-required = obligatorio
write-none-match = Sin coincidencias
write-pick = Sugerencias

## Borradores

drafts-title = Borradores
drafts-empty = No hay borradores. Lo que empiece a redactar se guarda aquí.
drafts-untitled = Sin asunto
drafts-updated = Modificado: { $time }
drafts-open = Seguir redactando
drafts-failed = No se han podido cargar los borradores.

## Cuarentena

quarantine-title = Cuarentena
quarantine-intro = Lo que ha llegado pero no ha podido abrirse o no merece confianza. No se elimina nada; cada entrada dice por qué.
quarantine-empty = Nada en cuarentena.
quarantine-failed = No se ha podido cargar la cuarentena.
quarantine-unknown-sender = Remitente desconocido
quarantine-column-received = Recibido
quarantine-column-reason = Motivo
quarantine-column-from = De
quarantine-column-count = Número
quarantine-column-size = Tamaño
quarantine-bytes = { $size } kB

## Directorio

directory-title = Directorio
directory-flash = Flash
directory-flash-means = Cuántos de los mensajes de los últimos 30 días fueron flash
directory-search = Oficina, lugar, país, huella de la clave
directory-none = Nada en el directorio contiene estas palabras.
directory-failed = No se ha podido cargar el directorio.
directory-empty = El directorio todavía está vacío.
directory-size = Entradas
directory-root = Raíz
directory-fingerprint = Huella de la clave de la sede
directory-fingerprint-hint = En caso de duda, compárela por teléfono con otra oficina.
directory-offices = Oficinas
directory-groups = Grupos
directory-office = Oficina
directory-kind = Tipo
directory-place = Lugar
directory-country = País
directory-telephone = Teléfono
directory-languages = Idiomas
directory-devices = Dispositivos
directory-state = Estado
directory-active = Activa
directory-revoked = Revocada
directory-device-fingerprint = Huella de la clave
directory-device-active = Activo
directory-device-revoked = Revocado
directory-group = Grupo
directory-role = Nuestra función
directory-open = Abierto
directory-closed = Cerrado
directory-not-member = No es miembro
directory-begins = Inicio
directory-ends = Fin
directory-ahead = Sin comenzar
directory-over = Terminada
directory-members = Oficinas en el grupo: { $count }

## This desk

settings-title = Este puesto
settings-part-screen = Pantalla y sonido
settings-part-send = Envío
settings-part-security = Seguridad
settings-part-officers = Agentes
settings-part-about = Acerca de
settings-part-wipe = Destruir todo
about-version = Versión
about-device = Huella de la clave de este dispositivo
about-licence = Apache License 2.0. Software libre.
settings-officers = Agentes
settings-officers-note = Cada agente abre este puesto con su propia contraseña. El agente dado de baja no podrá abrir nada de lo que se guarde después.
settings-officers-failed = No se han podido cargar los agentes.
settings-you = Usted
settings-remove = Dar de baja
settings-remove-yes = Dar de baja definitivamente
settings-add = Añadir un agente
settings-name = Nombre
settings-first-password = Contraseña inicial
settings-repeat = Confirmar
settings-add-submit = Añadir
settings-added = Añadido.
settings-password = Su contraseña
settings-old-password = Contraseña actual
settings-new-password = Contraseña nueva
settings-password-submit = Cambiar la contraseña
settings-password-changed = La contraseña se ha cambiado.
settings-lock = Bloqueo automático
settings-lock-minutes = Minutos de inactividad (0: nunca)
settings-lock-never = Este puesto sigue abierto hasta que alguien lo bloquee.
settings-lock-after =
    { $minutes ->
        [one] Tras { $minutes } minuto de inactividad, las claves de los mensajes se borran de la memoria.
        [many] Tras { $minutes } de minutos de inactividad, las claves de los mensajes se borran de la memoria.
       *[other] Tras { $minutes } minutos de inactividad, las claves de los mensajes se borran de la memoria.
    }
settings-wipe = Borrar este puesto
settings-wipe-note = Destruye las claves, todos los mensajes y borradores de este PC, y los ajustes. Nadie puede recuperarlos. La sede tendrá que invitar de nuevo a este puesto.
settings-wipe-type = Escriba { $word } para confirmar
settings-wipe-word = BORRAR
settings-wipe-submit = Destruir todo

## Atajos de teclado

keys-title = Atajos de teclado
keys-move = Mensaje siguiente
keys-move-back = Mensaje anterior
keys-open = Abrir el mensaje
keys-acknowledge = Acusar recibo del mensaje abierto
keys-alert = Nueva alerta
keys-note = Nueva nota
keys-reply = Responder al mensaje abierto
keys-search = Buscar
keys-find = Buscar, también al redactar
keys-palette = Ir a una vista, una oficina, un mensaje, una acción
keys-send = Enviar lo que se está redactando
keys-undo = Deshacer el último envío o acuse, mientras sea posible
keys-close = Cerrar; el borrador se guarda
keys-help = Esta ayuda

## Archivos

files-title = Archivos
files-attach = Adjuntar archivos
files-drop = o suéltelos aquí, o pegue una imagen
files-not-taken = «{ $name }» no se ha adjuntado: es una carpeta o no se puede abrir. Elija el propio archivo, o uno que pueda leer.
files-no-form = No se ha adjuntado nada: no se está redactando ningún mensaje. Empiece uno y vuelva a soltar el archivo.
files-empty = Este archivo está vacío (0 bytes): solo llegaría su nombre.
files-keep = Conservar en las fotos los datos que grabó la cámara: lugar, hora, modelo del teléfono
files-not-shown = Esta ventana no puede mostrar fotos de este tipo; guarde el archivo para verla.
files-not-shown-there = Esta ventana no puede mostrar fotos de este tipo; quien la reciba tendrá que guardar el archivo para verla.
files-caption = Qué muestra (opcional)
files-caption-of = Qué muestra { $name }
files-remove = Quitar
files-progress = { $done } de { $size }
files-save = Guardar
files-saved = Guardado en las descargas como { $name }
files-fetch = Descargar
files-stop = Detener

palette-title = Ir a
palette-hint = Una vista, una oficina, una referencia, una acción
palette-search = Buscar «{ $words }»
