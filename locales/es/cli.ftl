### Textos de la línea de órdenes. Palabras y columnas de un terminal: lo más breves posible.

## Rechazos

cli-file-failed = { $file }: { $why }
cli-file-too-long = { $file } es demasiado largo para un mensaje.
cli-json-malformed = No se puede leer { $file } como mensaje: línea { $line }, columna { $column }.
cli-json-addressed = { $file } indica los destinatarios o el tipo del mensaje. Indíquelos solo en los argumentos.
cli-several-officers = Varios agentes tienen este almacén de claves: { $officers }. Indique cuál con --officer.
cli-several-groups = Hay varios grupos abiertos: { $groups }. Indique cuál con --group.
cli-relay-not-set = Ningún servidor con esta clave responde en { $address }. No se ha cambiado nada. { $why } Con --force se declara de todos modos.
cli-relay-needed = Indique la dirección y la clave del servidor, o un archivo que escribir con --statement.
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

cli-waits = { $reference } espera en la bandeja de salida ({ $code }) y saldrá con el próximo aircop sync. { $why }
cli-receipt-waits = El remitente lo sabrá con el próximo aircop sync ({ $code }). { $why }
cli-briefing-no-roll-call = Solo la oficina que envió las instrucciones y la OCU tienen el pase de lista.
cli-waits-for-turn = A la espera de que termine otra orden de este puesto.
cli-proxy-set = Donde UDP no pasa, en adelante se llega al servidor de retransmisión a través del proxy { $proxy }.
cli-proxy-direct = En adelante no se usa ningún proxy.
cli-proxy-environment = En adelante se usa el proxy del entorno (HTTPS_PROXY), si lo hay.
cli-relay-silent = Ningún servidor con esta clave responde en { $address } desde aquí. { $why }
cli-no-relay = Guardado solo aquí: todavía no se ha indicado ningún servidor de retransmisión.
cli-not-put-up = Guardado aquí; pasará al servidor de retransmisión en la próxima sincronización. { $why }
cli-request-waits = La solicitud saldrá hacia la sede en la próxima sincronización. { $why }
cli-requests-old = No se han podido consultar nuevas solicitudes en el servidor de retransmisión. { $why }
cli-missed =
    { $count ->
        [one] Se ha perdido { $count } evento.
        [many] Se han perdido { $count } de eventos.
       *[other] Se han perdido { $count } eventos.
    }

## Respuestas

cli-sent-done = { $reference } se ha enviado.
cli-sent-delivered = { $reference } ha llegado a todas las oficinas.
cli-sent-undelivered = { $reference } se ha enviado. Oficinas que lo tienen: { $done } de { $all }.
cli-draft-saved = El borrador se ha guardado: { $draft }
cli-draft-dropped = El borrador { $draft } se ha eliminado.
cli-manual-written = Páginas de manual en { $folder }: { $count }
cli-code = Código
cli-means = Significado
cli-sent-waits = { $reference } está en la bandeja de salida. Envíelo con aircop sync.
cli-acknowledged = Acuse de recibo dado: { $message }.
# $text (text): the officer who looks after it; $officer (text): who said so; $time (text): when.
cli-assigned = A cargo de { $text } ({ $officer }, { $time })
# $text (text): a remark; $officer (text): whose; $time (text): when.
cli-remark = { $text } ({ $officer }, { $time })
cli-office-only = Solo en esta oficina:
cli-recalled = { $message } se ha retirado. Vuelve a ser un borrador.
cli-joining = A la espera de la sede. Llame por teléfono y lea esta huella de la clave: { $fingerprint }
cli-founded = La sede está creada. Instale el servidor de retransmisión con la clave de arriba e indique después dónde está: aircop hq relay
cli-relay-set = El servidor de retransmisión es { $address }.
cli-statement-written = El directorio está en { $file }. Los puestos a los que no llega ningún servidor lo toman con: aircop relay take
cli-relay-moved = Este puesto usa desde ahora el servidor { $address }.
cli-directory-taken = El servidor sigue siendo el mismo. Entradas nuevas del directorio: { $count }.
cli-bundle-written = Escrito en { $file } ({ $size }): mensajes: { $messages }, sobres en total: { $envelopes }, archivos: { $files }. Todo sigue en la bandeja de salida hasta que el servidor lo haya recibido.
cli-bundle-left = No están incluidos: { $left } que ahora no se pueden sellar o que no caben, archivos: { $files }. Saldrán cuando haya línea.
cli-bundle-taken = Recibido: mensajes nuevos: { $messages }, sobres para este puesto: { $envelopes }, archivos: { $files }. Para otros puestos: { $others }.
cli-bundle-carried = El servidor ha aceptado { $envelopes } sobres de este lote.
cli-bundle-files-stay = Los archivos se quedan en la memoria: solo el puesto que los envía puede entregarlos al servidor.
cli-bundle-part = La parte { $part } del lote no se ha tomado: { $why }.
cli-invited = La invitación para { $office } está en { $file }. Es válida hasta { $expires } y para un solo dispositivo. Quien la tenga puede solicitar la incorporación.
cli-admitted = { $office } ha sido admitida.
cli-group-opened = { $group } está abierto.
cli-group-closed = { $group } está cerrado.
cli-role-given = { $office } pertenece ahora a { $group }: { $role }.
cli-role-withdrawn = { $office } ya no pertenece a { $group }.
cli-telephone-set = Se llama a { $office } al { $telephone }.
cli-telephone-removed = El directorio deja de tener un número de { $office }.
cli-revocation = { $who }: revocación efectuada. No se le cifrará ningún mensaje más.
cli-carrier = Conexión
cli-heartbeat-given = La sede ha dado señal de presencia.
cli-log-key-replaced = El directorio tiene una clave nueva en el servidor de retransmisión. Cada dispositivo en vigor la recibe en el próximo intercambio; las invitaciones abiertas siguen siendo válidas.

## En seguimiento

cli-online = en línea, { $outbox } en la bandeja de salida
cli-connecting = conectando, { $outbox } en la bandeja de salida
cli-offline = sin conexión ({ $code }), { $outbox } en la bandeja de salida. { $why }
cli-changed = modificado: { $message }
cli-quarantined = algo ha pasado a cuarentena
cli-directory-changed = el directorio ha cambiado
cli-asks-to-join = { $office } pide unirse ({ $officer }). Haga que le lean la huella por teléfono; si coincide: aircop hq approve { $fingerprint }

## Nada que mostrar

cli-no-messages = Ningún mensaje.
# $reference, $messages (texts).
cli-ambiguous = Varios mensajes llevan la referencia { $reference }. Indique el identificador del que busca: { $messages }
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
cli-session-refused = rechazado por la sede
cli-session-locked = bloqueado
cli-session-unlocked = incorporado
cli-fingerprint = Huella de la clave
cli-fingerprint-hq = Huella del directorio
cli-admin-key = Clave para el servidor de retransmisión
cli-directory = Directorio
cli-directory-fresh = al día
cli-directory-stale = desactualizado: sin señal de la sede desde hace 48 horas
cli-directory-withheld = RETENIDO: la sede ha firmado más de lo que entrega el servidor
cli-directory-uncosigned = SIN CONFIRMAR: muy pocos testigos externos han cofirmado lo que entrega el servidor
cli-directory-frozen = congelado: sin señal de la sede desde hace 7 días, envío suspendido
cli-directory-split = DIVERGENTE: el servidor de retransmisión muestra directorios distintos
cli-disk = Disco
cli-heartbeat = Señal de la sede
cli-clock = Reloj
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
cli-state-corrected = rectificado por { $message }
cli-subject = Asunto
cli-exercise = EJERCICIO
cli-group = Grupo
cli-recipients = Destinatarios
cli-received = Recibido
cli-signed-by = Firmado por
cli-id = Id.
cli-corrected-by = Rectificado. Vigente: { $message }.
cli-action = Actuación solicitada
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
cli-telephone = Teléfono
cli-languages = Idiomas
cli-devices = Dispositivos
cli-active = activa
cli-revoked = revocada
cli-number = N.º
cli-count = Cantidad
cli-first = Primero
cli-last = Último
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
cli-evidence-second = El mismo dispositivo firmó otro contenido con el número de este mensaje:
cli-evidence-bad = { $file } no prueba nada: ha fallado una comprobación.
cli-backed-up = La copia de seguridad está en { $file }. Sin su frase de contraseña no sirve de nada.
# $added, $known, $refused (numbers).
cli-restored = Desde { $file } — mensajes añadidos: { $added }, ya existentes: { $known }, rechazados por no superar una comprobación: { $refused }.
# $kept, $file (paths), $added (a number).
cli-restored-place = El archivo de mensajes dañado se conserva como { $kept } y el de { $file } ocupa su lugar. Mensajes que aún podían leerse y se han añadido: { $added }.
# $count (a number). A list follows.
cli-restored-drafts = Nunca enviados, ahora en borradores: { $count }. Revise cada uno y envíelo o descártelo. Sus adjuntos deben añadirse de nuevo.
cli-was-draft = era un borrador
cli-was-waiting = esperaba el envío
cli-was-recalled = se había retirado
# $done, $total (numbers).
cli-salvaging = Leyendo lo que queda del archivo dañado: página { $done } de { $total }
# $done, $total (numbers).
cli-restoring = Comprobando y añadiendo mensajes: { $done } de { $total }
# $kept, $found (numbers). The command stays as it is.
cli-audit-break = Este registro no continúa donde estaba: había { $kept } anotaciones y se han encontrado { $found }. Alguien lo ha cortado o ha sustituido el archivo de mensajes por una copia anterior. Avise a la sede y después dese por enterado con aircop audit --noted.
cli-audit-break-noted-now = Queda anotado en el registro.
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
cli-audit-keyring-tied = vinculado a este PC
cli-audit-keyring-untied = desvinculado de este PC
cli-about-needed = Indique con --about a qué mensaje se refiere.
cli-about-nothing = Una alerta o una nota no se refiere a otro mensaje; omita --about.
cli-audit-backed-up = copia de seguridad hecha
cli-audit-restored = mensajes tomados de una copia
cli-audit-break-noted = corte del registro anotado

## Archivos

cli-file = Archivo
cli-size = Tamaño
cli-caption = Pie de foto
cli-no-files = Este mensaje no tiene archivos.
cli-file-progress = { $file }: { $done } de { $size }
cli-file-waits = { $file } espera: { $why } ({ $code }). Continúa cuando se ejecute `aircop sync --watch`.
cli-file-saved = { $file } se ha guardado: { $name }, { $size }. Es lo que firmó el remitente.
cli-attaching = Adjuntando { $file } ...
cli-file-says = { $file }: { $says }

## Varias claves de la sede

cli-name = Nombre
cli-device = Dispositivo
cli-device-active = activo
cli-device-revoked = revocado
cli-public-key = Clave pública
cli-nobody = nadie
cli-key-passphrase = Frase de contraseña de la clave { $name } (12 caracteres o más):{" "}
cli-key-made = La clave está en { $file }. Guarde por separado el archivo y su frase de contraseña. Lea la huella de la clave a la sede por teléfono.
cli-key-opens = { $file } se abre con esta frase de contraseña.
cli-key-not-in-policy = La clave { $name } no es una de las claves de la sede, o ya no lo es.
cli-needs-root = Firmas para cambiar las claves
cli-needs-admit = Firmas para admitir
cli-needs-revoke = Firmas para revocar
cli-needs-groups = Firmas para grupos y funciones
cli-needs-cosignatures = Testigos que deben cofirmar
cli-witness = Testigo
cli-witness-none = Este puesto no es testigo externo. Para que lo sea: aircop witness --begin NOMBRE
cli-witness-unnamed = La sede aún no nombra esta clave. En la sede: aircop hq policy --add-witness { $signer }
cli-witness-cosigned = Directorio confirmado hasta la entrada { $size }.
cli-witness-refused = El directorio ya no se confirma: { $why }. Llame a la sede.
cli-proposed = Aún no se ha hecho nada. Firmas que faltan: { $missing }. La propuesta está en { $file }. Los titulares de las claves la firman con aircop hq sign { $file } --key KEYFILE; después, aquí: aircop hq submit { $file }
cli-signed = { $name } ha firmado { $file }.
cli-signatures-missing = Firmas que faltan: { $missing }.
cli-signatures-enough = Las firmas son suficientes. En la sede: aircop hq submit { $file }
cli-proposal-bad = { $file } no debe firmarse ni presentarse: ha fallado una comprobación.
cli-proposal-unknown = { $file } contiene algo que solo entiende una versión más reciente. Actualice antes de firmar.
cli-proposal-stale = { $file } ya no se puede presentar: el directorio ha cambiado desde entonces. Rehaga la propuesta con aircop hq renew { $file } y haga firmar el archivo nuevo.
cli-proposal-unsigned = Han firmado { $file } muy pocas personas. Haga que se firme: aircop hq sign { $file } --key KEYFILE
cli-renewed = La propuesta se ha rehecho.
cli-submitted = Está en el directorio. Entradas: { $size }.

## Lo que dice una propuesta, antes de firmarla

cli-says-founds = Esto funda un directorio nuevo.
cli-says-policy = A partir de ahora firman por la sede estas claves:
cli-says-office = Se admite la oficina { $office } ({ $kind }, { $country }, { $place }).
cli-says-device = Se admite un dispositivo de { $office }: huella de la clave { $fingerprint } ({ $label }).
cli-says-office-revoked = Se revoca la oficina { $office } con todos sus dispositivos. Motivo: { $reason }
cli-says-device-revoked = Se revoca el dispositivo { $fingerprint } de { $office }. Motivo: { $reason }
cli-says-group = Se abre el grupo { $group } ({ $kind }; inicio { $starts }, fin { $ends }). { $briefing }
cli-says-group-closed = Se cierra el grupo { $group }.
cli-says-role = { $office } pertenece a partir de ahora a { $group }: { $role }.
cli-says-role-withdrawn = { $office } deja { $group }.
cli-says-telephone = Se llama a { $office } al { $telephone } (vacío: ningún número).
cli-says-relay = Todos los puestos pasan al servidor { $address } (clave { $key }).
cli-says-log-key = El directorio recibe una clave nueva en el servidor de retransmisión, que se entrega a los dispositivos en vigor ({ $devices }) y a las invitaciones abiertas ({ $invitations }). Quien queda revocado no lee ninguna inscripción posterior.
cli-says-heartbeat = La sede está presente ({ $time }).
cli-says-unknown = Algo que solo entiende una versión más reciente.
cli-says-signatures = Firmas: { $found } de { $needed } ({ $names })

## Alarma

cli-the-relay = el servidor de retransmisión
cli-no-alarms = Ninguna alarma.
cli-alarms-noted = Anotado. Lo que falta se sigue pidiendo.
cli-alarm-no-proof = sin prueba desde aquí
cli-alarm-unprovable = Este puesto no puede probar la alarma por sí solo: el estado firmado del directorio que tenía es anterior al otro. Una oficina que reciba un mensaje de este puesto sí puede.
cli-root-held = Raíz que se tenía a ese tamaño
cli-split-means = Claves de la sede han firmado dos directorios que difieren en sus primeras { $size } entradas. Ningún directorio puede ser ambos: la sede, o alguien que tiene su clave, ha hecho un segundo.
cli-split-compare = Compare por teléfono la huella del directorio con la sede: las claves son las que nombra este directorio.
cli-split-not = No prueba cuál de los dos es el verdadero, ni quién mostró el segundo a quién.

## Exercises

# $count (number), $name (text)
cli-exercise-played = Se ha ejecutado { $name }. Mensajes enviados: { $count }.
cli-exercise-sent = Enviado: { $title } ({ $reference })
cli-exercise-step = { $file }, paso { $step }: no se puede enviar así.
cli-exercise-group = { $group } no es un grupo de ejercicio abierto. Un ejercicio solo puede ejecutarse en un grupo así.
cli-audit-handed-over = puesto entregado al relevo
cli-audit-taken-over = puesto recibido
cli-audit-assigned = confiado a un agente
cli-audit-passengers-matched = lista de pasajeros cotejada
cli-audit-administrator-named = administrador nombrado
cli-audit-administrator-ended = administrador cesado
cli-audit-acknowledgement-undone = acuse retirado

## Headquarters: groups, invitations, what is asked before it is done

cli-group-begins = { $group } está abierto. Se podrán enviar mensajes a partir del { $starts }.
cli-group-ahead = sin comenzar
cli-group-over = terminada
cli-begins = Inicio
cli-ends = Fin
cli-no-members = Ninguna oficina.
cli-confirm = No se puede deshacer. Escriba { $yes } para confirmarlo:
cli-yes = sí
cli-confirm-needed = No se ha hecho nada: { $what } No hay terminal donde preguntar; con --yes se hace sin preguntar.
cli-not-confirmed = No se ha hecho nada: { $what }
cli-revokes-office = La oficina { $office } quedaría revocada con todos sus dispositivos ({ $devices }).
cli-revokes-device = El dispositivo { $fingerprint } ({ $label }) de { $office } quedaría revocado. Dispositivos de esa oficina en uso, con este: { $devices }.
cli-closes-group = El grupo { $group } se cerraría para todas sus oficinas ({ $members }).
cli-refused = rechazada
cli-request-refused = La solicitud { $fingerprint } queda rechazada. Se avisa a quien la hizo.
cli-no-invitations = Ninguna invitación.
cli-made = Creada
cli-good-until = Válida hasta
cli-invitation-used = utilizada
cli-invitation-cancelled = anulada
cli-invitation-expired = caducada
cli-invitation-outdated = desactualizada: la clave del directorio se ha sustituido, haga una nueva
cli-cancelled = La invitación de { $office } queda anulada. El servidor la olvida en el próximo intercambio.
cli-log = Registro
cli-log-cut = El registro de este puesto ha perdido entradas, o se ha puesto una copia más antigua del archivo. Vea aircop audit y avise a la sede.
cli-says-policy-changes = Qué cambia en las claves de la sede:
cli-says-key-added = Se añade { $name }: huella de la clave { $fingerprint }.
cli-says-key-removed = Se retira { $name }: huella de la clave { $fingerprint }.
cli-says-witness-added = Se añade el testigo { $name }: huella de la clave { $fingerprint }.
cli-says-witness-removed = Se retira el testigo { $name }: huella de la clave { $fingerprint }.
cli-says-key-renamed = { $before } pasa a llamarse { $name }.
cli-says-number = { $what }: antes { $before }, ahora { $after }.
cli-says-nothing = No cambia nada.
cli-says-role-changed = { $office } cambia de función en { $group }: antes { $before }, ahora { $role }.
cli-audit-invited = invitación creada
cli-audit-invitation-cancelled = invitación anulada
cli-audit-request-refused = solicitud rechazada
cli-audit-office-admitted = oficina admitida
cli-audit-device-admitted = dispositivo admitido
cli-audit-office-revoked = oficina revocada
cli-audit-device-revoked = dispositivo revocado
cli-audit-group-opened = grupo abierto
cli-audit-group-closed = grupo cerrado
cli-audit-role-granted = función asignada
cli-audit-role-withdrawn = función retirada
cli-audit-telephone-set = número de teléfono indicado
cli-audit-policy-changed = claves de la sede cambiadas
cli-audit-relay-changed = servidor cambiado
cli-audit-log-key-replaced = clave del directorio sustituida
cli-audit-proposed = propuesto para firmar
cli-directory-clock = no se puede valorar: el reloj de este equipo va por detrás de la última señal de la sede; ajuste fecha, hora y zona horaria
cli-clock-wrong = El reloj de este equipo y el del servidor de retransmisión, o el del directorio, marcan las horas de abajo; no se ha firmado nada. Ajuste la fecha, la hora y la zona horaria de este equipo y vuelva a intentarlo. Si son correctas, avise a quien administra el servidor; --clock-is-right firma con la hora de este equipo.

cli-seen-why = Por qué
cli-watch-handling = Tratamiento
cli-audit-judged = dos mensajes comparados
cli-audit-watch-added = añadido a la lista de vigilancia
cli-audit-watch-removed = quitado de la lista de vigilancia
cli-audit-watch-expired = entrada de vigilancia vencida
cli-audit-watch-shown = lista de vigilancia consultada
cli-figure-saved = Escrito en { $file }.
cli-import-would = Prueba, no se ha guardado nada: { $rows } filas, { $new } nuevas, { $duplicates } ya presentes.
cli-import-done = Importado: { $rows } filas, { $new } nuevas, { $duplicates } ya presentes.
cli-import-alike = Filas iguales a otra del archivo: { $count }. Se cuentan.
cli-import-same-file = Este archivo ya se importó como { $name }.
cli-import-files-none = No se ha importado nada.
cli-import-forgotten = La importación { $number } se ha deshecho.
cli-import-number = Número
cli-import-file = Archivo
cli-import-records = Registros
cli-audit-imported = registros importados
cli-export-restricted = Omitidos por falta de autorización de la oficina de origen: { $count }.
cli-out-needed = Este formato se escribe en un archivo: indique cuál con --out.

## El estado de este equipo

cli-doctor-verdict-good = bien
cli-doctor-verdict-note = nota
cli-doctor-verdict-bad = fallo
cli-doctor-verdict-unchecked = sin comprobar
cli-doctor-versions = AIRCOP { $version } en { $system }
cli-doctor-data-good = Carpeta de datos { $folder }: solo para este usuario, y se puede escribir
cli-doctor-data-none = Carpeta de datos { $folder }: aquí no se ha unido ninguna oficina
cli-doctor-data-open = Carpeta de datos { $folder }: otros usuarios de este equipo pueden leerla
cli-doctor-data-open-do = Quíteles ese permiso: { $command }
cli-doctor-data-locked = Carpeta de datos { $folder }: no se puede escribir ({ $why })
cli-doctor-data-locked-do = Dé a este usuario permiso para escribir ahí, o ponga los datos en un disco en el que se pueda escribir.
cli-doctor-disk = Disco: { $megabytes } MB libres
cli-doctor-disk-do = Libere espacio en el disco: con menos de 200 MB pueden fallar los mensajes y las copias de seguridad.
cli-doctor-clock = Reloj: { $time } UTC, zona horaria { $zone }
cli-doctor-clock-no-zone = Reloj: { $time } UTC; el sistema no indica zona horaria
cli-doctor-clock-no-zone-do = Ajuste la zona horaria de este equipo: las horas locales se mostrarían en UTC.
cli-doctor-clock-future = Reloj: aquí hay archivos escritos { $minutes } minutos después de la hora que marca
cli-doctor-clock-off = Reloj: { $seconds } segundos de diferencia con el del servidor de retransmisión
cli-doctor-clock-do = Ponga en hora este equipo y deje que el sistema la mantenga por la red.
cli-doctor-keyring = Llavero: el sistema guarda secretos para este usuario
cli-doctor-keyring-none = Llavero: el sistema no guarda secretos para este usuario
cli-doctor-keyring-do = Solo hace falta si el almacén de claves está vinculado a este equipo. En Linux, inicie un servicio de secretos como gnome-keyring; el código de recuperación abre ese almacén sin él.
cli-doctor-relay = Servidor de retransmisión: alcanzado por { $carrier }
cli-doctor-relay-untried = Servidor de retransmisión: sin probar
cli-doctor-relay-untried-do = aircop doctor --connect desbloquea la oficina y lo prueba.
cli-doctor-relay-away = Servidor de retransmisión: no alcanzado
cli-doctor-relay-silent = Servidor de retransmisión: no alcanzado; nada volvió del puerto UDP { $port }

# $all (number): persons on the list; $known (number): of whom something is known.
cli-passengers-known =
    { $all ->
        [one] { $all } persona en la lista, { $known } conocida.
        [many] { $all } de personas en la lista, { $known } conocidas.
       *[other] { $all } personas en la lista, { $known } conocidas.
    }
# $headings (text): headings of columns.
cli-passengers-ignored = Columnas no leídas: { $headings }
cli-passengers-not-kept = La lista no se ha guardado.
cli-enquiry-until = Responder antes de
# $count (number): messages
cli-enquiry-decide = Solo parecidos: { $count }. Compare y decida con --hit o --no-hit.
cli-enquiry-undecided = No se pudo buscar todo: decida con --hit o --no-hit.
cli-enquiry-not-answered = no ha respondido
cli-enquiry-leaving = Todavía no ha salido para todas las oficinas.
cli-enquiry-by-itself-on = Este puesto responde por sí mismo «sin coincidencias» cuando no encuentra nada, ni siquiera parecido.
cli-enquiry-by-itself-off = Un agente responde a cada consulta.
# $number (text)
cli-enquiry-came = ha llegado una consulta: aircop enquiry show { $number }
# $number (text)
cli-enquiry-reply-came = han respondido a la consulta { $number }: aircop enquiry show { $number }
# $why (text), $code (text)
cli-enquiry-kept = Queda guardada y saldrá en el próximo intercambio: { $why } ({ $code })
cli-audit-enquiry-sent = consulta enviada
cli-audit-enquiry-received = consulta recibida
cli-audit-enquiry-answered = consulta respondida
cli-audit-enquiry-answer-received = respuesta a una consulta recibida
cli-audit-enquiry-by-itself = «sin coincidencias» por el propio puesto
cli-enquiry-blind = A ciegas: ninguna oficina consultada ve lo que se pregunta. Una coincidencia se pregunta abiertamente, solo a quien la tiene.
cli-enquiry-blind-on = Este puesto responde por sí mismo a las consultas a ciegas.
cli-enquiry-blind-off = Un agente autoriza la respuesta a cada consulta a ciegas.
cli-retention-kind = Tipo
cli-retention-group = Grupo
cli-retention-messages = Mensajes
cli-retention-references = Referencias
cli-retention-reason = Motivo
cli-retention-nothing = Nada ha llegado al fin de su plazo.
cli-retention-no-holds = Ningún hilo está retenido.
cli-retention-due = se borrará
cli-retention-held = retenido
cli-retention-under-way = aún en curso
cli-retention-automatic-on = Desde ahora este puesto borra por sí solo, una vez al día, lo que ha llegado al fin de su plazo y no está retenido.
cli-retention-automatic-off = Este puesto ya no borra nada por sí solo.
cli-retention-days = Alertas { $alert }, respuestas { $reply }, incautaciones { $seizure }, notas { $note } días; { $longest } días como máximo.
cli-erases-due = Mensajes que se borran aquí definitivamente: { $count }. Se informa a sus remitentes.
cli-erases-thread = Todo el hilo se borra aquí definitivamente, con sus archivos. Se informa a los remitentes.
cli-erased = Mensajes borrados definitivamente: { $count } (borrado { $number }). aircop retention certificate escribe la prueba.
cli-erased-unswept = El disco está lleno: pueden quedar restos en el archivo cifrado. Libere espacio; se reintenta cada hora.
cli-erased-at = Borrado en { $office } el { $time }
cli-held = No borrar: { $text } ({ $officer }, { $time })
cli-erasure-holds = El certificado de borrado es auténtico. Muestra lo que firmó la oficina, no que no exista otra copia.
cli-erasure-ground = Fundamento
cli-erasure-due = el plazo de conservación había terminado
cli-erasure-order = por orden
cli-erasure-order-text = Orden
cli-audit-held = retenido contra el borrado
cli-audit-released = retención levantada
cli-audit-erased = mensajes borrados definitivamente
cli-audit-erasure-certified = certificado de borrado escrito
cli-audit-retention-switched = borrado automático cambiado
cli-audit-retention-set = plazos de conservación fijados
cli-says-retention = Cada grupo sin plazos propios conserva: alertas { $alert }, respuestas { $reply }, incautaciones { $seizure }, notas { $note } días; { $longest } días como máximo.
cli-says-retention-group = El grupo { $group } conserva: alertas { $alert }, respuestas { $reply }, incautaciones { $seizure }, notas { $note } días; { $longest } días como máximo.
cli-offices-invited = Oficinas invitadas: { $count }. Las invitaciones están en { $folder }, válidas hasta { $expires }, cada una para un dispositivo. Una oficina entra en sus grupos cuando se la admite.
cli-office-list = Oficinas de la lista: { $count }. Con errores: { $faulty }. No se ha creado nada.
cli-office-list-ignored = Columnas que no se leen: { $columns }
enquiry-waits-for = a la espera de { $offices }
enquiry-all-answered = todas han respondido
