### La sección de la sede en la ventana.

hq-title = Sede
hq-tab-requests = Solicitudes
hq-tab-invitations = Invitaciones
hq-tab-offices = Oficinas y dispositivos
hq-tab-groups = Grupos
hq-tab-history = Historial
hq-failed = No se ha podido leer lo que lleva la sede.
hq-health-heartbeat = Última señal de la sede: { $time }.
hq-health-relay = Servidor de retransmisión: { $address }.
hq-health-no-relay = No hay servidor de retransmisión configurado: nadie puede incorporarse.
hq-health-needs = Claves que firman: { $keys }. Necesarias para admitir: { $admit }, para revocar: { $revoke }, para los grupos: { $groups }.
hq-signed = Firmado. Llega a todos los puestos.
hq-proposed = Usted ha firmado. Firmas que faltan: { $missing }. El archivo para los demás firmantes está en sus descargas: { $file }

## Solicitudes

hq-requests-empty = Nadie espera incorporarse.
hq-requests-about = Llame a la oficina a un número que ya conocía. Haga que lean la huella de la clave que muestra allí la pantalla. Admita solo si todos los grupos coinciden.
hq-requests-answered = Resueltas
hq-officer = Agente
hq-asked = Recibida
hq-request-further = Un dispositivo más de esta oficina
hq-request-officer = Solicitud de { $officer }: { $time }
hq-request-no-telephone = No se anotó ningún teléfono con la invitación. Búsquelo en sus propios registros; nunca lo pida a quien solicita.
hq-request-call = Llame al
hq-request-late = Con esta invitación ya se admitió otro dispositivo. Esta solicitud solo puede rechazarse.
hq-request-approve = Coincide: admitir…
hq-request-refuse = Rechazar…
hq-request-approved = admitida
hq-request-refused = rechazada

## Antes de firmar

hq-sheet-title = Lea antes de firmar
hq-sheet-for-good = No se puede deshacer.
hq-sheet-one = Basta una firma: la de este puesto.
hq-sheet-several = Firmas necesarias: { $needed }. Este puesto da la primera; en sus descargas queda un archivo para los demás firmantes, y nada cambia hasta que firmen.
hq-sheet-confirm = Firmar
hq-sheet-confirm-hard = Firmar y ejecutar
hq-reason-label = Motivo (lo leen todas las oficinas)
hq-reason = Motivo: { $reason }
hq-refuse-title = Rechazar esta solicitud
hq-refuse-will = Quien solicita por { $office } sabrá que se ha rechazado, pero no por qué. La invitación queda gastada: para admitir la oficina más tarde, cree otra.
hq-refuse-reason = Motivo (se guarda solo en este puesto)
hq-refuse-yes = Rechazar

## Invitaciones

hq-invite = Nueva invitación
hq-invitations-empty = No se ha creado ninguna invitación.
hq-made = Creada
hq-good-until = Válida hasta
hq-id = N.º
hq-cancel = Anular invitación
hq-cancel-yes = Anularla ahora
hq-invitation-open = abierta
hq-invitation-asked = usada: le espera en Solicitudes
hq-invitation-used = usada: dispositivo admitido
hq-invitation-refused = rechazada
hq-invitation-cancelled = anulada
hq-invitation-expired = caducada
hq-invitation-outdated = desactualizada: hacer una nueva
hq-invite-device = Un dispositivo más de { $office }
hq-telephone = Teléfono de la oficina
hq-telephone-hint = Como se marca desde el extranjero, empezando por +. Todas las oficinas lo leen en el directorio; ahí se llama para comparar las huellas.
hq-telephone-of = Dónde se llama a { $office }
hq-hours = Horas de validez (720 como máximo)
hq-invite-make = Crear la invitación
hq-invite-name = Nombre de la oficina
hq-invite-name-hint = Tal como figura en cada mensaje, por ejemplo JAITF Dakar
hq-choose = Elija…
hq-place-hint = Código IATA del aeropuerto, o la ciudad
hq-memberships = Grupos y funciones
hq-no-role = no pertenece
hq-invited-title = La invitación está creada
hq-invited = La invitación para { $office } está en sus descargas: { $file }. Es válida hasta { $time } y para un solo dispositivo.
hq-invited-give = Entréguela en mano o por una vía de confianza: quien la tenga puede solicitar la incorporación.
hq-invited-no-qr = Es demasiado larga para un código QR legible en pantalla. Use el archivo.
hq-qr = La invitación como código QR

## Oficinas y dispositivos

hq-offices-search = Buscar nombre, lugar, país, grupo, huella
hq-offices-none = Ninguna oficina coincide.
hq-heard = Último mensaje aquí
hq-never = ninguno
hq-us = este puesto
hq-one-more = Un dispositivo más
hq-set-telephone = Teléfono…
hq-revoke-office = Revocar la oficina…
hq-revoke-device = Revocar…
hq-choose-group = Elija un grupo…
hq-set-role = Dar la función…

## Grupos

hq-group-new = Nuevo grupo
hq-group-close = Cerrar el grupo…
hq-group-begins = Inicio: { $time }
hq-group-until = Fin: { $time }
hq-leaves = Sacar del grupo…
hq-add-member = Añadir una oficina…
hq-group-name = Nombre del grupo
hq-group-starts = Inicio (UTC)
hq-group-starts-hint = Como 2026-12-01 o 2026-12-01 06:00; vacío: de inmediato
hq-group-ends = Fin (UTC)
hq-group-ends-hint = El último día entero; vacío: sin fin
hq-group-briefing = Para qué sirve
hq-group-next = Leer lo que resultará…
hq-retention-change = Días de conservación…
hq-retention-all = Cuánto tiempo se conservan los mensajes
hq-retention-of = Cuánto tiempo se conservan los mensajes de { $group }
hq-retention-days = Conservación: alertas { $alert }, respuestas { $reply }, incautaciones { $seizure }, notas { $note } días; { $longest } como máximo
hq-retention-means = En días, de 1 a 3650. Vale para los mensajes que se envíen desde entonces; los que ya existen conservan su fecha.
hq-retention-alert = Alertas
hq-retention-reply = Respuestas
hq-retention-seizure = Incautaciones
hq-retention-note = Notas y todo lo demás
hq-retention-longest = Como máximo, si un agente pide más

## Historial

hq-history-filter = Buscar oficina, grupo, huella, motivo, firmante
hq-history-heartbeats = También las señales de la sede
hq-history-none = Nada coincide.
hq-when = Cuándo
hq-what = Qué
hq-signed-by = Firmado por
hq-number = Entrada
hq-will-office-admitted = { $office } pasa a ser oficina del directorio ({ $kind }, { $place }, { $country }).
hq-will-device-admitted = El dispositivo { $fingerprint } de { $office } puede enviar y leer desde ahora.
hq-will-office-revoked = { $office } queda revocada con todos sus dispositivos: no se cifra nada más para ella, y lo que envíe desde ahora se rechaza en todas partes.
hq-will-device-revoked = El dispositivo { $fingerprint } de { $office } queda revocado: no se cifra nada más para él, y lo que envíe desde ahora se rechaza en todas partes.
hq-will-device-last = Es el último dispositivo de { $office }: allí nadie podrá enviar ni leer hasta que se admita otro.
hq-will-device-left = Dispositivos que le quedan a { $office }: { $count }.
hq-will-devices = Dispositivos en uso en ella: { $count }.
hq-will-group-opened = Se abre el grupo { $group } ({ $kind }).
hq-will-group-closed = Se cierra el grupo { $group }: no se envía nada más en él. Lo que hay sigue pudiéndose leer.
hq-will-members = Oficinas que lo forman: { $count }.
hq-will-role-granted = { $office } pasa a ser miembro de { $group }: { $role }.
hq-will-role-changed = { $office } cambia de función en { $group }: { $before } hasta ahora, { $role } desde ahora.
hq-will-role-withdrawn = { $office } deja { $group }: nada de lo que se envíe en él le llegará.
hq-will-telephone-set = Desde ahora se llama a { $office } al { $telephone }. Todas las oficinas leen el número en su directorio.
hq-will-telephone-removed = El directorio deja de tener un número de { $office }.
hq-did-office-admitted = Se admitió { $office } ({ $kind }, { $place }, { $country }).
hq-did-device-admitted = Se admitió el dispositivo { $fingerprint } de { $office }.
hq-did-office-revoked = Se revocó { $office } con todos sus dispositivos.
hq-did-device-revoked = Se revocó el dispositivo { $fingerprint } de { $office }.
hq-did-group-opened = Se abrió el grupo { $group } ({ $kind }).
hq-did-group-closed = Se cerró el grupo { $group }.
hq-did-role-granted = { $office } pasó a ser miembro de { $group }: { $role }.
hq-did-role-changed = { $office } cambió de función en { $group }: { $before } antes, { $role } después.
hq-did-role-withdrawn = { $office } dejó { $group }.
hq-did-telephone-set = Se llama a { $office } al { $telephone }.
hq-did-telephone-removed = Se retiró el número de { $office }.
hq-did-policy = Desde aquí firman por la sede estas claves: { $keys }. Necesarias para admitir: { $admit }, para revocar: { $revoke }, para los grupos: { $groups }.
hq-did-witnesses = Testigos externos: { $witnesses }. Confirmaciones necesarias antes de que un puesto acepte el directorio: { $count }.
hq-did-relay-moved = Todos los puestos pasaron al servidor { $address }.
hq-did-log-key = El directorio recibió una clave nueva en el servidor de retransmisión. Se entregó a los dispositivos en vigor ({ $devices }) y a las invitaciones abiertas ({ $invitations }); quien fue revocado no lee ninguna inscripción posterior.
hq-did-heartbeat = La sede dio señal de presencia.
hq-did-unknown = Algo que solo entiende una versión más reciente.
hq-did-retention = Cada grupo sin plazos propios conserva: alertas { $alert }, respuestas { $reply }, incautaciones { $seizure }, notas { $note } días; { $longest } días como máximo.
hq-did-retention-group = El grupo { $group } conserva: alertas { $alert }, respuestas { $reply }, incautaciones { $seizure }, notas { $note } días; { $longest } días como máximo.

## Lista de oficinas, propuestas, situación de la sede

hq-tab-proposals = Propuestas
hq-tab-health = Situación
hq-list-open = Invitar desde una lista…
hq-list-about = CSV o XLSX con columnas para la oficina, el país y el aeropuerto o la ciudad; si procede, tipo, idiomas, teléfono.
hq-list-title = Oficinas que se invitan
hq-list-good = Todas las líneas están bien. Todavía no se ha creado nada.
hq-list-faulty = Líneas que corregir o dejar fuera: { $count }. Antes no se crea nada.
hq-list-ignored = Columnas que no se leen: { $columns }
hq-list-groups = Una oficina entra en sus grupos cuando se ha presentado y usted la ha admitido.
hq-list-invite = Invitarlas: { $count }
hq-list-away = Cerrar la lista
hq-list-line = Línea
hq-list-telephone = Teléfono
hq-list-change = Cambiar
hq-list-out = Dejar fuera
hq-list-in = Volver a incluir
hq-list-invited-title = Las oficinas están invitadas
hq-list-invited = Invitaciones creadas: { $count }. Están en sus descargas, en la carpeta { $folder }, válidas hasta { $time }, cada una para un dispositivo.
hq-list-invited-give = Entregue a cada oficina su archivo y ningún otro, en mano o por una vía de confianza: quien tenga uno puede pedir la incorporación.
hq-list-file = Archivo
hq-proposal-open = Abrir el archivo de una propuesta…
hq-proposals-about = Una copia firmada por otra persona aporta su firma.
hq-proposals-empty = Nada espera más firmas.
hq-proposal-waiting = En espera de firmas
hq-proposal-ready = Firmas suficientes
hq-proposal-in-force = En vigor
hq-proposal-stale = Desfasada
hq-proposal-stale-about = El directorio ha cambiado desde entonces. Rehágala: todos firman la nueva.
hq-proposal-made = Hecha: { $time }
hq-proposal-signed = Firmada por: { $names }. Firmas necesarias: { $needed }.
hq-proposal-missing = Faltan todavía: { $count }. Pueden firmar: { $names }.
hq-proposal-submit = Poner en vigor
hq-proposal-sign = Firmar con la clave de este puesto
hq-proposal-key = Firmar con un archivo de clave…
hq-proposal-key-title = Firmar con un archivo de clave
hq-passphrase = Frase de contraseña del archivo de clave
hq-proposal-save = Guardar para pasarla
hq-proposal-renew = Rehacerla
hq-proposal-forget = Quitar de la lista
hq-will-relay-moved = Todos los puestos pasan al servidor de retransmisión { $address }.
hq-will-log-key = El directorio recibe una clave nueva en el servidor de retransmisión. Se entrega a los dispositivos en vigor ({ $devices }) y a las invitaciones abiertas ({ $invitations }); quien queda revocado no lee ninguna inscripción posterior, ni siquiera con todo lo que guarda el servidor.
hq-health-directory = Directorio
hq-health-last = Última señal de la sede
hq-health-next = Próxima prevista
hq-health-entries = Entradas
hq-health-signatures = Firmas
hq-health-relay-title = Servidor de retransmisión
hq-health-address = Dirección
hq-health-link = Enlace desde este puesto
hq-health-online = establecido
hq-health-connecting = en curso
hq-health-offline = interrumpido
hq-health-put-up = Lo que se le ha comunicado
hq-health-up-to-date = Tiene todo el directorio y todas las órdenes.
hq-health-behind = Aún sin transmitir: entradas { $entries }, órdenes { $pending }. Salen en el próximo intercambio.
hq-health-relay-untold = El servidor de retransmisión solo informa a cada puesto de su propio buzón. Los dispositivos conectados, lo que espera para otros y el disco se leen en su máquina: aircop-relay status.
hq-health-witnesses = Testigos externos
hq-health-no-witnesses = El directorio no tiene testigos externos.
hq-health-witnesses-needed = Confirmaciones necesarias: { $needed }. Entradas del estado más reciente: { $covered }.
hq-health-witness = Testigo
hq-health-confirmed = Estado más reciente confirmado (según su reloj)
hq-health-unconfirmed = todavía no
hq-health-silent = Oficinas, del silencio más largo al más corto
hq-health-silent-about = Último mensaje de esa oficina recibido en este puesto. Lo que una oficina envía solo a otras no se ve aquí.
hq-health-devices = Dispositivos
hq-did-policy-root = Para cambiar las claves o estos números: { $root }.
hq-passphrase-wrong = Esta frase de contraseña no abre el archivo de clave. Inténtelo de nuevo.
