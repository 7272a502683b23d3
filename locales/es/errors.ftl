### Qué ha ocurrido y lo único que hay que hacer.

error-other = Se ha producido un error ({ $code }). Anote el código y avise a soporte.

## Datos introducidos

error-invalid-draft = Hay campos que no son válidos. Corrija los campos señalados.
error-no-recipients = Ninguna oficina recibiría este mensaje. Elija al menos un destinatario.
error-recipients-changed = Los destinatarios han cambiado mientras escribía. Revise la lista y vuelva a enviar.
error-unknown-office = Esa oficina no pertenece, o ya no pertenece, a este grupo. Elija otra.
error-unknown-group = Ese grupo no existe, está cerrado o no está abierto a su oficina. Elija otro.
error-group-closed = Este grupo está cerrado: no se envía nada nuevo en él. El mensaje queda guardado en borradores. Lo que empezó en el grupo admite respuestas, rectificaciones e incautaciones durante 30 días tras el cierre.
error-unknown-message = Este mensaje no se encuentra en este equipo. Actualice la lista.
error-search-value = Una palabra de la búsqueda no corresponde a nada aquí. Tras de:, grupo:, tipo:, urgencia:, ruta:, desde: y hasta: se espera una oficina, un grupo, un tipo, una urgencia, un aeropuerto o una fecha.
error-ambiguous-reference = Varios mensajes llevan esta referencia. Indique el identificador del que busca.
error-wrong-password = Nombre o contraseña incorrectos. Inténtelo de nuevo.
error-weak-password = La contraseña es demasiado fácil de adivinar. Elija al menos 12 caracteres que no contengan su nombre.
error-too-soon = Demasiadas contraseñas erróneas. Espere un momento e inténtelo de nuevo.
error-last-officer = Es el último agente de este puesto. Añada antes otro.
error-officer-exists = Ya existe un agente con ese nombre. Elija otro nombre.
error-unknown-officer = No existe ese agente en este puesto, o es usted mismo. Elija otro nombre de la lista.
error-bad-name = Este nombre no es válido. Escríbalo en una sola línea y sin que sea demasiado largo.
error-not-waiting = El mensaje ya ha salido de la bandeja de salida. Envíe en su lugar una rectificación.
error-attachment-too-large = El archivo supera los 2 GiB. Divídalo.
error-not-a-photo = Este archivo no es una foto que pueda mostrarse aquí. Guárdelo para abrirlo.
error-attachment-too-many = Un mensaje admite 32 archivos como máximo. Envíe los demás en un segundo mensaje.
error-attachment-photo = No se pueden quitar de esta foto los datos que grabó la cámara. Marque la opción que los conserva o adjúntela en otro formato.
error-unknown-attachment = Este mensaje no tiene ese archivo. Actualice la lista.
error-attachment-not-here = El archivo aún no ha llegado. Se descargará en cuanto el remitente lo haya enviado.
error-attachment-damaged = El archivo recibido no es el que se envió. Descárguelo de nuevo; si se repite, avise a la sede.
error-attachment-expired = El servidor de retransmisión ha borrado el archivo a los 30 días. Pídalo al remitente.
error-relay-files-full = Su espacio para archivos en el servidor de retransmisión está agotado. Se libera a medida que caducan los archivos antiguos.
error-file-exists = Ya existe un archivo con este nombre y no se ha modificado. Elija otro nombre.
error-file-failed = No se puede leer o escribir el archivo. Compruebe los permisos y el espacio libre.
error-not-signed = Este mensaje aún no está cifrado ni firmado. Espere a que se envíe.
error-malformed = No se han podido leer los datos. Revíselos e inténtelo de nuevo.
error-unknown-list = No hay ninguno con ese nombre. Sin nombre, la orden muestra los que hay.
error-file-missing = Ese archivo o carpeta no existe. Compruebe el nombre.
error-file-forbidden = Este usuario no puede leer ni escribir ahí. Cambie los permisos del archivo o de la carpeta, o elija otro lugar.
error-file-too-long = El archivo es demasiado largo para lo que debería ser. Compruebe que es el correcto.
error-bad-json = El archivo no es un mensaje en JSON. Corrija el lugar indicado; aircop schema muestra lo que se acepta.
error-bad-backup = No es una copia de seguridad completa de AIRCOP. Use otra copia.
error-foreign-backup = Esta copia de seguridad es de otra oficina. No se ha tomado nada de ella. Indique la de su oficina.
error-bad-evidence = Este archivo no prueba nada: falló una comprobación. Pida que lo rehagan en la oficina que tiene el mensaje.
error-bad-proposal = Esta propuesta no puede usarse aquí. Pida a la sede que la haga de nuevo.
error-bad-key-file = No es un archivo de clave de la sede. Compruebe que es el correcto, o cree una clave con aircop hq key new.
error-bad-script = No es un ejercicio que pueda ejecutarse. Corrija el lugar indicado.
error-bad-table = No se puede tomar una fila de esta tabla; no se ha importado nada. Corrija la fila y la columna indicadas e importe de nuevo.
error-table-closed = El archivo está cifrado o no es CSV ni XLSX. Quite la contraseña o guarde la tabla como CSV en UTF-8 e importe de nuevo.
error-columns-needed = No se sabe qué contiene cada columna, o cómo se escriben las fechas y los decimales. Indíquelo con --column, --dates o --decimal; se recordará.
error-bad-question = No se pueden pedir cifras así. Corrija lo indicado.
error-change-differs = Entretanto el directorio ha cambiado y el efecto ya no sería el que usted leyó. No se ha firmado nada. Léalo de nuevo.
error-bad-relay-key = No es la clave de un servidor de retransmisión. Copie los 64 dígitos que mostró aircop-relay.
error-bad-statement = La sede no puede registrarlo: una regla del directorio lo prohíbe. Consulte el directorio y cambie el registro.
error-officer-needed = Varios agentes usan este puesto. Indique cuál actúa con --officer.
error-group-needed = Hay varios grupos abiertos. Indique cuál con --group.
error-own-message = Esta oficina envió el mensaje. Solo quienes lo recibieron pueden acusar recibo.
error-passwords-differ = Las dos contraseñas son distintas. No se hizo nada; escríbalas de nuevo.
error-folder-in-use = La carpeta contiene otros archivos. Elija una vacía.
error-unknown-request = Nadie ha pedido unirse con esta huella de la clave. Compárela con aircop hq requests y pida que la lean de nuevo.
error-unknown-invitation = Ninguna invitación tiene este identificador, o varias empiezan así. aircop hq invitations las muestra; indique al menos cuatro caracteres.
error-unknown-device = Ningún equipo en servicio tiene esta huella o clave, o varios empiezan así. aircop directory los muestra; indique al menos cuatro caracteres.
error-unknown-hq-key = No es una de las claves de la sede. aircop hq policy las muestra.
error-nothing-to-do = Ya es así; no se hizo nada.
error-too-many-saved = Aquí no cabe nada más. Quite uno que ya no se use y guarde de nuevo.
error-saved-unreadable = Lo guardado aquí procede de una versión más reciente o está dañado. Queda como está y no se puede añadir nada. Actualice este puesto.
error-unknown-alarm = No hay ninguna alarma con este número. aircop alarm list muestra las que hay.
error-unknown-entity = Ningún mensaje de este puesto menciona esto.
error-unknown-watch = La lista de vigilancia no tiene ninguna entrada con este número. aircop watch list muestra las que hay.
error-unknown-enquiry = Aquí no hay ninguna consulta con este número. aircop enquiry list muestra las que hay.
error-own-enquiry = Esta consulta es de su propia oficina: responden las oficinas consultadas.
error-cannot-be-sealed = Este mensaje ya no puede salir: es demasiado largo o su plazo ha pasado. Recupérelo y escríbalo de nuevo.
error-disk-read-only = Este equipo no puede escribir en la carpeta de datos de AIRCOP. Lo que hay se puede leer; no se envía, recibe ni anota nada. Dé a este usuario permiso de escritura, o haga que el disco admita escritura.
error-disk-failed = El disco de este equipo no lee o no escribe bien. Haga ya una copia de seguridad en otro disco y mande revisar este.
error-output-failed = Lo que pidió está hecho, pero no se pudo escribir la respuesta. Compruebe adónde va la salida y mire antes de repetir la orden.
error-out-of-memory = Este equipo no tiene memoria libre suficiente para abrir el almacén de claves. Cierre otros programas e inténtelo de nuevo.

## Este puesto

error-locked = AIRCOP está bloqueado. Desbloquéelo con su contraseña.
error-not-joined = Este equipo todavía no pertenece a ninguna oficina. Abra una invitación de la sede.
error-already-joined = Este equipo ya pertenece a una oficina. Utilice otra carpeta de datos para una segunda.
error-in-use = Otra ventana o programa tiene abierta esta oficina. Cierre antes el otro.
error-vault-damaged = El almacén de claves de este equipo está dañado. Solicite una nueva invitación a la sede.
error-keyring-missing = La cuenta de usuario de este PC ya no tiene la clave de este puesto. Introduzca el código de recuperación guardado en la caja fuerte.
error-keyring-unavailable = Este PC no guarda claves para su usuario. Inicie sesión en el PC con su propia cuenta e inténtelo de nuevo.
error-bad-recovery = No es el código de recuperación de este puesto. Compárelo carácter por carácter.
error-view-exists = Ya hay una vista con este nombre. Elija otro nombre.
error-archive-damaged = El archivo de mensajes está dañado. Restáurelo desde una copia de seguridad.
error-archive-newer = El archivo de mensajes procede de una versión más reciente. Actualice AIRCOP en este equipo.
error-disk-full = El disco de este equipo está lleno. Lo que hay se puede leer; nada nuevo se guarda, envía ni recibe. Libere espacio e inténtelo de nuevo.

## Invitaciones

error-invitation-malformed = No se puede leer la invitación. Solicite una nueva a la sede.
error-invitation-unknown = El servidor de retransmisión aún no conoce esta invitación, porque la sede no se ha conectado a él desde entonces. AIRCOP lo intenta de nuevo por sí solo; si tarda, pida a la sede que se conecte (aircop sync).
error-invitation-expired = La invitación ha caducado. Solicite una nueva a la sede.
error-invitation-withdrawn = El servidor de retransmisión ya no acepta esta invitación: la sede la ha retirado o su plazo ha terminado. Solicite una nueva a la sede.
error-invitation-used = La invitación ya se ha utilizado. Solicite una nueva a la sede.
error-invitation-outdated = La clave del directorio se sustituyó después de hacerse esta invitación. Solicite una invitación nueva a la sede.
error-invitation-pending = La sede aún no ha confirmado este equipo. Léale la huella de la clave por teléfono.

## El enlace

error-relay-unreachable = No se puede contactar con el servidor de retransmisión. Los mensajes esperan en la bandeja de salida; compruebe la red.
error-relay-no-network = Este PC no tiene red. Los mensajes esperan en la bandeja de salida; compruebe el cable y la wifi.
error-relay-name-unknown = El nombre del servidor de retransmisión no se conoce en esta red. Los mensajes esperan en la bandeja de salida; compruebe la red o pida la dirección a la sede.
error-relay-nothing-there = Nadie responde en la dirección del servidor de retransmisión: está apagado o la dirección ha cambiado. Los mensajes esperan en la bandeja de salida; avise a la sede si continúa.
error-relay-silent = No vuelve nada del servidor de retransmisión. Puede que esta red bloquee UDP en el puerto de su dirección. Los mensajes esperan en la bandeja de salida; pruebe otra red o haga abrir el puerto.
error-relay-silent-port = No vuelve nada del servidor de retransmisión. Puede que esta red bloquee el puerto UDP { $port }. Los mensajes esperan en la bandeja de salida; pruebe otra red o haga abrir el puerto.
error-relay-proxy-refused = El proxy de esta red no lleva al servidor de retransmisión. Los mensajes esperan en la bandeja de salida; haga autorizar allí la dirección del servidor o indique el proxy con su nombre y su contraseña.
error-relay-wrong-key = Quien responde no es nuestro servidor. No continúe; avise a la sede.
error-relay-not-admitted = El servidor de retransmisión no conoce este equipo. Se le admitirá en cuanto la sede se conecte; si tarda más de una hora, llame a la sede.
error-relay-revoked = La sede ha excluido este equipo. Lo que hay en él sigue siendo legible. Llame a la sede.
error-directory-key-missing = La clave del directorio se ha sustituido y este equipo no ha recibido la nueva: no puede leer lo que la sede ha declarado desde entonces. Llame a la sede.
error-relay-moved = Este servidor de retransmisión ha sido sustituido. AIRCOP pasa por sí solo al nuevo en cuanto el directorio lo indique; los mensajes esperan. Si tarda más de unos minutos, llame a la sede.
error-bad-address = Esto no es la dirección de un servidor de retransmisión. Escriba host:puerto, por ejemplo relay.example.org:4433.
error-bad-proxy = Esto no es la dirección de un proxy. Escriba http://proxy.example.org:3128 o socks5://proxy.example.org:1080, con nombre:contraseña@ delante del host si el proxy los pide.
error-relay-over-quota = El buzón de un destinatario está lleno. El mensaje queda en la bandeja de salida; llame a esa oficina.
error-relay-full = El servidor de retransmisión no tiene espacio. El mensaje queda en la bandeja de salida; avise a la sede.
error-relay-refused = El servidor de retransmisión ha rechazado la petición. Inténtelo de nuevo; si se repite, avise a soporte.

## El directorio

error-directory-frozen = No hay señal de la sede desde hace 7 días, por lo que el envío está suspendido. Llame a la sede.
error-clock-behind = El reloj de este PC va más de una semana por detrás de la última señal de la sede, por lo que las oficinas darían el mensaje por caducado. Ponga el reloj en hora y envíe de nuevo; el borrador se conserva.
error-directory-split = Se están mostrando directorios distintos a las oficinas. Deje de enviar y llame de inmediato a la sede.
error-directory-uncosigned = Muy pocos testigos externos han confirmado este directorio. No se ha aceptado nada de él. Inténtelo de nuevo en unos minutos; si sigue así, llame a la sede.
error-directory-invalid = La firma del directorio no es válida. Llame a la sede.
error-directory-behind = El directorio de este puesto es anterior a lo que ya ha firmado. Conéctese para que se obtenga y vuelva a intentarlo.
error-directory-file-malformed = Esto no es un archivo de directorio para este puesto, o está dañado. Solicite uno nuevo a la sede.
error-bundle-malformed = Esto no es un lote de mensajes, o su comienzo está dañado. Cópielo de nuevo desde el puesto que lo exportó, o expórtelo otra vez.
error-bundle-foreign = Este lote no procede de una oficina de su directorio. Importe primero el directorio de la sede, o pregunte a quien le entregó la memoria de dónde viene.
error-restricted = La oficina de origen no permite copiar ni transmitir este mensaje. Pídale autorización; la concede con una rectificación que lleve otro código de tratamiento o TLP.
error-prekey-expired = Las claves de una oficina destinataria han caducado. Compruebe primero la fecha y la hora de este equipo; si son correctas, pida a esa oficina que inicie AIRCOP.
error-not-headquarters = Solo la sede puede hacerlo. Diríjase a la sede.
error-signatures-missing = Han firmado muy pocas claves de la sede. Haga que la propuesta la firmen más titulares.
error-proposal-stale = El directorio ha cambiado desde que se hizo la propuesta. Rehágala y haga que se firme de nuevo.
error-clock-wrong = El reloj de este equipo y el del servidor de retransmisión, o el del directorio, marcan horas distintas; no se ha firmado nada. Ajuste la fecha, la hora y la zona horaria de este equipo y vuelva a intentarlo. Si son correctas, avise a quien administra el servidor.
error-name-taken = Este nombre ya está en uso, quizá escrito de otra forma. Elija otro.
error-several-matches = Hay varios con ese nombre. Indique el identificador del que desea.
error-operation-over = Esta operación ha terminado. Elija otro grupo o corrija sus fechas.
error-operation-ahead = Esta operación aún no ha comenzado. Envíe el mensaje en otro grupo, o cuando haya comenzado.
error-not-confirmed = No se ha hecho nada, porque nadie lo ha confirmado. Confírmelo o desista.
error-invitation-refused = La sede ha rechazado la solicitud de este equipo. Llame a la sede; hace falta una nueva invitación.

## Fallo del programa

error-internal = Fallo interno de AIRCOP. Inténtelo de nuevo; si se repite, avise a soporte.

## Campos

fault-required = Rellene este campo.
fault-too-long = Demasiado largo. Acorte el texto.
fault-too-many = Demasiadas entradas. Quite algunas.
fault-unknown-code = No figura en la lista. Elija un valor de la lista.
fault-unknown-airport = Aeropuerto desconocido. Use el código IATA de tres letras.
fault-unknown-country = País desconocido. Elija uno de la lista.
fault-flight-number = Número de vuelo no válido. Escríbalo como TP1483.
fault-telephone = Escriba el número como se marca desde el extranjero: +221 33 820 11 22.
fault-callsign = Es un indicativo de radio, no el número de vuelo: escriba el número del pasaje.
fault-date = Fecha no válida. Escríbala como 2026-11-25.
fault-birth-date = Fecha de nacimiento imposible. Compruébela en el documento.
fault-time = No es fecha y hora con la diferencia respecto a UTC. Escríbalas como 2026-11-25 14:30 +01:00.
fault-skipped-time = Ese día, los relojes del lugar se saltan esta hora. Escriba otra hora o el desfase respecto a UTC.
fault-doubled-time = Ese día se atrasan los relojes y esta hora se repite. Añada el desfase respecto a UTC, por ejemplo 2026-10-25 02:30 +02:00.
fault-order = Las horas no están en orden. La llegada precede a la salida, y cada tramo sigue al anterior.
fault-characters = Contiene caracteres no permitidos aquí. Elimínelos.
fault-other-needs-text = Explique con palabras de qué se trata.
fault-at-least-one = Añada al menos una entrada.
fault-number = Número no válido. Escríbalo como 1810 o 1.81.
fault-ambiguous-number = Ambiguo: ¿decimales o millares? Escriba 1810 o 1,81; con tres decimales, añada un cero: 1,2340.
fault-range = Número fuera de los límites admitidos. Corríjalo.
fault-unknown-currency = Moneda desconocida. Use el código de tres letras.
fault-check-digit = El dígito de control no concuerda. Compárelo con el original.
fault-letter-for-digit = Hay una letra en el lugar de una cifra: O por 0, I o L por 1.
fault-format = Este número no tiene la forma debida. Compárelo con el original.
fault-out-of-place = No corresponde aquí y no puede enviarse. Quítelo, o cambie el tipo o la categoría.
fault-express-waybill = No es una guía aérea (AWB), que tiene 11 dígitos. Una guía de transporte exprés se escribe como número de envío en correo y exprés, por vía exprés.
fault-air-waybill = Es una guía aérea. Escríbala en Carga aérea, Guía aérea (AWB).
fault-postal-item = Es el número de un envío postal. Escríbalo en Envío postal, Número de envío.
fault-container-number = Es el número de un contenedor. Escríbalo en Medio de transporte, Número de contenedor.
fault-ship-number = Es el número OMI de un buque. Escríbalo en Medio de transporte, Número OMI.

## Cuarentena

quarantine-reason-other = No aceptado ({ $reason })
quarantine-reason-truncated = Incompleto: falta una parte
quarantine-reason-unknown-version = Generado por una versión más reciente de AIRCOP
quarantine-reason-not-for-us = No puede abrirse con las claves de este equipo
quarantine-reason-bad-commitment = Manipulado: el contenido y la clave no se corresponden
quarantine-reason-bad-body = Dañado en el trayecto
quarantine-reason-bad-padding = Dañado: la longitud es incorrecta
quarantine-reason-bad-signature = La firma no es auténtica
quarantine-reason-not-canonical = No tiene la forma prescrita
quarantine-reason-wrong-sender = Firmado por un dispositivo distinto del indicado
quarantine-reason-unsupported-kind = Tipo de mensaje que solo conoce una versión más reciente
quarantine-reason-bad-content = Incumple una regla de los mensajes de su tipo
quarantine-reason-not-addressed = Dirigido a otros: su oficina no figura en la lista firmada
quarantine-reason-expired = Caducó antes de llegar
quarantine-reason-unknown-sender = El dispositivo remitente no figura en el directorio
quarantine-reason-wrong-office = El dispositivo habla en nombre de una oficina a la que no pertenece
quarantine-reason-revoked-sender = El remitente ha sido revocado por la sede
quarantine-reason-from-the-future = Con fecha futura: el reloj del remitente está mal
quarantine-reason-bad-payload = El mensaje que contiene no puede leerse
quarantine-reason-foreign-group = Enviado en un grupo al que el remitente o su oficina no pertenece
quarantine-reason-closed-group = Empieza algo nuevo en un grupo cerrado
quarantine-reason-exercise-mismatch = Mezcla ejercicio y tráfico real
quarantine-reason-operation-ahead = Enviado antes de que comenzara su operación
quarantine-reason-not-ocu = Instrucciones de una oficina que no es ni la OCU ni la sede
quarantine-reason-two-contents = Otro contenido con el número de un mensaje que ya está aquí
quarantine-reason-not-asked = Respuesta de una oficina a la que no se consultó
quarantine-reason-other-content = Respuesta a una consulta distinta de la enviada
error-not-administrator = Solo un agente que administra este puesto puede hacerlo. Pídaselo a uno de ellos.
error-last-administrator = Es el último agente que administra este puesto. Nombre antes a otro.
error-panic-off = La tecla de emergencia no está activada en este puesto. Un agente que lo administra puede activarla en los ajustes.
error-legal-hold = Este hilo está retenido y no debe borrarse. Levante primero la retención, si quien la ordenó está de acuerdo.
error-under-way = Una parte sigue en curso: en la bandeja de salida, en un borrador o en un archivo. Espere, o termínela o descártela antes.
fault-doubled-name = Este nombre figura dos veces en la lista. Cambie uno o déjelo fuera.
fault-taken-name = Ya existe una oficina con este nombre, o una invitación abierta para ella. Cambie el nombre o déjela fuera.
fault-doubled = Este valor ya está en la lista. Quite uno de los dos.
