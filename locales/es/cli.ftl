### Textos de la línea de órdenes. Palabras y columnas de un terminal: lo más breves posible.

## Rechazos

cli-file-failed = No se puede leer o escribir { $file }.
cli-file-too-long = { $file } es demasiado largo para un mensaje.
cli-json-malformed = No se puede leer { $file } como mensaje: línea { $line }, columna { $column }.
cli-json-addressed = { $file } indica los destinatarios o el tipo del mensaje. Indíquelos solo en los argumentos.
cli-several-officers = Varios agentes tienen este almacén de claves: { $officers }. Indique cuál con --officer.
cli-several-groups = Hay varios grupos abiertos: { $groups }. Indique cuál con --group.
cli-officer-needed = Indique el agente del nuevo almacén de claves con --officer.
cli-data-needed = Indique con --data dónde están los datos de esta oficina.
cli-directory-in-use = { $directory } contiene otros archivos. Elija una carpeta vacía.
cli-passwords-differ = Las dos contraseñas no coinciden. No se ha hecho nada.
cli-no-password = Sin terminal no se puede pedir la contraseña. Póngala en AIRCOP_PASSWORD.

## Preguntas

cli-password = Contraseña de { $officer }:{" "}
cli-new-password = Nueva contraseña de { $officer } (12 caracteres o más):{" "}
cli-password-again = Otra vez:{" "}

## Avisos

cli-waits = { $reference } espera en la bandeja de salida ({ $code }). { $why }
cli-receipt-waits = Se informará al remitente más tarde ({ $code }). { $why }
cli-no-relay = Guardado solo aquí: todavía no se ha indicado ningún servidor de retransmisión.
cli-not-put-up = Guardado aquí; pasará al servidor de retransmisión en la próxima sincronización. { $why }
cli-request-waits = La solicitud saldrá hacia la sede en la próxima sincronización. { $why }
cli-requests-old = No se han podido consultar nuevas solicitudes en el servidor de retransmisión. { $why }
cli-missed =
    { $count ->
        [one] Se ha perdido { $count } evento.
       *[other] Se han perdido { $count } eventos.
    }

## Respuestas

cli-sent-done = { $reference } se ha enviado.
cli-sent-waits = { $reference } está en la bandeja de salida.
cli-acknowledged = Acuse de recibo dado: { $message }.
cli-recalled = { $message } se ha retirado. Vuelve a ser un borrador.
cli-joining = A la espera de la sede. Llame por teléfono y lea esta huella: { $fingerprint }
cli-founded = La sede está creada. Instale el servidor de retransmisión con la clave de arriba e indique después dónde está: aircop hq relay
cli-relay-set = El servidor de retransmisión es { $address }.
cli-invited = La invitación para { $office } está en { $file }. Es válida hasta { $expires } y para un solo dispositivo. Quien la tenga puede solicitar la incorporación.
cli-admitted = { $office } ha sido admitida.
cli-group-opened = { $group } está abierto.
cli-group-closed = { $group } está cerrado.
cli-role-given = { $office } pertenece ahora a { $group }: { $role }.
cli-role-withdrawn = { $office } ya no pertenece a { $group }.
cli-revocation = { $who }: revocación efectuada. No se le sellará nada más.
cli-heartbeat-given = La sede ha dado señal de presencia.

## En seguimiento

cli-online = en línea, { $outbox } en la bandeja de salida
cli-connecting = conectando, { $outbox } en la bandeja de salida
cli-offline = sin conexión ({ $code }), { $outbox } en la bandeja de salida. { $why }
cli-changed = modificado: { $message }
cli-quarantined = algo ha pasado a cuarentena
cli-directory-changed = el directorio ha cambiado

## Nada que mostrar

cli-no-messages = Ningún mensaje.
cli-no-groups = Ningún grupo.
cli-no-offices = Ninguna oficina.
cli-no-quarantine = Nada en cuarentena.
cli-no-drafts = Ningún borrador.
cli-no-requests = Nadie ha solicitado la incorporación.
cli-no-recipients = Ningún destinatario.
cli-more = Hay más. Aumente --limit para ver el resto.

## Rótulos y columnas

cli-office = Oficina
cli-officer = Agente
cli-session = Puesto
cli-session-not-joined = sin incorporar
cli-session-joining = a la espera de admisión
cli-session-locked = bloqueado
cli-session-unlocked = incorporado
cli-fingerprint = Huella
cli-fingerprint-hq = Huella del directorio
cli-admin-key = Clave para el servidor de retransmisión
cli-directory = Directorio
cli-directory-fresh = al día
cli-directory-stale = antiguo: sin señal de la sede desde hace 48 horas
cli-directory-frozen = congelado: sin señal de la sede desde hace 7 días, envío suspendido
cli-directory-split = DIVERGENTE: el servidor de retransmisión muestra directorios distintos
cli-heartbeat = Señal de la sede
cli-messages = Mensajes
cli-counts = sin leer: { $unread }, por responder: { $needs_answer }, bandeja de salida: { $outbox }, borradores: { $drafts }, cuarentena: { $quarantine }, sin leer en ejercicios: { $exercise }
cli-entries = Entradas
cli-root = Raíz
cli-time = Hora
cli-urgency = Urgencia
cli-kind = Tipo
cli-reference = Referencia
cli-route = Ruta
cli-from = De
cli-state = Estado
cli-state-new = nuevo
cli-state-read = leído
cli-state-acknowledged = con acuse
cli-state-waiting = en espera
cli-state-sent = enviado
cli-state-delivered = entregado
cli-state-failed = no enviado
cli-state-recalled = retirado
cli-subject = Asunto
cli-exercise = EJERCICIO
cli-group = Grupo
cli-sent = Enviado
cli-received = Recibido
cli-reply-by = Responder antes de
cli-grading = Tratamiento
cli-signed-by = Firmado por
cli-id = Id.
cli-action = Actuación solicitada
cli-vector = Vía
cli-direction = Sentido
cli-reasons = Motivos
cli-airport = Aeropuerto
cli-flight = Vuelo
cli-arrives = Llegada
cli-leaves = Salida
cli-part = Tramo
cli-person = Persona
cli-aliases = Alias
cli-sex = Sexo
cli-born = Fecha de nacimiento
cli-nationality = Nacionalidad
cli-document = Documento
cli-pnr = Reserva
cli-seat = Asiento
cli-goods = Mercancía
cli-drug = Droga
cli-description = Descripción
cli-recipient = Destinatario
cli-role = Función
cli-problem = Problema
cli-our-role = Nuestra función
cli-open = abierto
cli-closed = cerrado
cli-unread = Sin leer
cli-country = País
cli-place = Lugar
cli-languages = Idiomas
cli-devices = Dispositivos
cli-active = activa
cli-revoked = revocada
cli-number = N.º
cli-bytes = Tamaño (bytes)
cli-reason = Motivo
cli-asked = Solicitado
cli-approved = aprobada
cli-not-approved = pendiente de su decisión

## El propio puesto

cli-you = usted
cli-passphrase = Frase de contraseña de la copia de seguridad:{" "}
cli-evidence-written = La prueba está en { $file }. Cualquiera puede comprobarla: aircop verify
cli-evidence-holds = La prueba es válida.
cli-evidence-bad = { $file } no prueba nada: ha fallado una comprobación.
cli-backed-up = La copia de seguridad está en { $file }. Sin su frase de contraseña no sirve de nada.
cli-restored = El archivo de mensajes está como constaba en { $file }.
cli-wipe-sure = Esto no se puede deshacer. Confírmelo con --yes.
cli-wiped = Las claves, los mensajes y los ajustes se han destruido.
cli-audit-unlocked = desbloqueo
cli-audit-locked = bloqueo
cli-audit-opened = mensaje abierto
cli-audit-exported = mensaje exportado
cli-audit-deleted = eliminación
cli-audit-sent = mensaje enviado
cli-audit-officer-added = agente añadido
cli-audit-officer-removed = agente retirado
cli-audit-password-changed = contraseña cambiada
cli-audit-backed-up = copia de seguridad hecha
cli-audit-restored = copia de seguridad restaurada

## Archivos

cli-file = Archivo
cli-size = Tamaño
cli-caption = Pie
cli-no-files = Este mensaje no tiene archivos.
cli-file-progress = { $file }: { $done } de { $size }
cli-file-waits = { $file } espera: { $why } ({ $code }). Continúa cuando se ejecute `aircop sync --watch`.
cli-file-saved = { $file } se ha guardado: { $name }, { $size }. Es lo que firmó el remitente.
cli-attaching = Adjuntando { $file } ...
