guide-title = Ayuda
guide-pages = Páginas de la ayuda
guide-search = Buscar en la ayuda
guide-none = Ninguna página tiene estas palabras.
keys-guide = Ayuda para el lugar donde está

guide-first-day = Su primer día
guide-first-day-about = De la invitación a la primera alerta de un ejercicio.
guide-first-day-1 = «{ join-title }»: elija el archivo de invitación, escriba su nombre y cree una contraseña. { join-password-hint }
guide-first-day-2 = «{ joining-title }»: llame a la sede y lea la huella de la clave que aparece en su pantalla, grupo por grupo. El puesto se admite si coincide con la de allí.
guide-first-day-3 = «{ unlock-title }»: elija su nombre y escriba su contraseña. Cada agente tiene la suya: lo que se envía lleva el nombre de quien desbloqueó.
guide-first-day-4 = Los compañeros se añaden en «{ settings-title }», «{ settings-part-officers }».
guide-first-day-5 = Para practicar, elija un grupo de ejercicio en «{ views-exercise }», al lado, y después «{ views-new-alert }». Todo lo que hay en él lleva la marca «{ strip-exercise }» y queda aparte del trabajo real. Si no tiene un grupo así, pídalo a la sede.
guide-first-day-6 = «{ strip-lock }» siempre que se ausente. En «{ settings-part-security }» fija al cabo de cuántos minutos el puesto lo hace solo.
guide-first-day-7 = «{ backup-title }». { backup-means }

guide-list = La lista y lo que no puede esperar
guide-list-about = Lo que le necesita ahora va primero; lo demás espera su turno.
guide-list-1 = La línea sobre los paneles dice qué es lo más apremiante. { $keys-attention } lo abre; otra vez, lo siguiente.
guide-list-2 = { sounds-note }
guide-list-3 = «{ views-inbox }» contiene lo que ha llegado, «{ views-needs-answer }» aquello a lo que esta oficina debe respuesta.
guide-list-4 = { $keys-move } y { $keys-move-back } recorren la lista, { $keys-open } abre un mensaje, { $keys-close } lo cierra.
guide-list-5 = «{ list-order }»: «{ list-order-catchable }» o «{ list-order-arrival }».
guide-list-6 = { $keys-filter } abre el filtro. «{ filter-save }» lo guarda al lado con un nombre.
guide-list-7 = { $keys-pick } selecciona un mensaje. { $keys-read } marca todos los seleccionados como leídos, { $keys-acknowledge-all } acusa recibo de ellos.
guide-list-8 = { $keys-menu } o el botón derecho del ratón muestra qué puede hacerse con un mensaje.

guide-read = Leer y acusar recibo
guide-read-about = El remitente ve hasta dónde llegó un mensaje y qué agente acusó recibo.
guide-read-1 = La ficha de arriba dice lo esencial; el mensaje completo está debajo.
guide-read-2 = Abrir un mensaje comunica al remitente que se ha leído. «{ message-acknowledge }» ({ $keys-acknowledge }) le comunica, con su nombre y la hora, que usted se ha dado por enterado.
guide-read-3 = Un acuse sale unos segundos después. Hasta entonces, «{ app-undo }» lo retira.
guide-read-4 = Bajo un mensaje enviado por usted, «{ message-receipts }» muestra de cada oficina si se entregó, se leyó y se acusó recibo, y cuándo.
guide-read-5 = «{ work-title }»: deje el hilo a un compañero o escriba una observación. Ninguna otra oficina ve ni lo uno ni lo otro.
guide-read-6 = «{ kept-until }». { kept-until-means }
guide-read-7 = «{ kept-hold }». { kept-hold-means }

guide-alert = Enviar una alerta
guide-alert-about = Avisar a los puestos del lugar donde aterrizará un pasajero o un paquete.
guide-alert-1 = «{ views-new-alert }» ({ $keys-alert }). Lo que hay que rellenar lleva la marca «{ write-required }».
guide-alert-2 = «{ form-scan }»: lea ahí un pasaporte o una tarjeta de embarque, o pegue su código, y los campos se rellenan. Lo que usted escribió se conserva.
guide-alert-3 = «{ write-journey }»: cada aeropuerto por su código o su ciudad, con el vuelo y la hora de allí.
guide-alert-4 = «{ write-to }»: elija una clase, oficinas una a una o las de la ruta. Las oficinas que ve elegidas son las que podrán leer, y ninguna más.
guide-alert-5 = { $keys-next-field } pasa al campo siguiente, { $keys-stop } a la parte siguiente del formulario. { $keys-send } envía.
guide-alert-6 = Lo que escribe se guarda solo como borrador. { $keys-close } cierra el formulario; lo encuentra en «{ views-drafts }».
guide-alert-7 = Tras enviar, «{ app-undo }» retira el mensaje durante unos segundos. Con la urgencia «{ urgency-flash }» sale en el acto.
guide-alert-8 = «{ template-from }» ({ $keys-template }) empieza con lo que ha guardado como plantilla.

guide-answer = Responder a una alerta
guide-answer-about = Decir a la oficina que pregunta qué se hizo y qué resultó de ello.
guide-answer-1 = «{ message-reply }» ({ $keys-reply }) en el mensaje abierto.
guide-answer-2 = «{ form-status }»: «{ reply-status-received }», «{ reply-status-in-progress }» o «{ reply-status-closed }».
guide-answer-3 = «{ form-outcome }» dice qué resultó. Si no se hizo nada, el formulario pregunta por qué.
guide-answer-4 = «{ form-question }» pregunta algo de vuelta. En la pantalla del remitente, esa pregunta no puede esperar.
guide-answer-5 = «{ thread-answers }», sobre los mensajes del hilo, muestra qué dijo cada oficina y quién debe responder todavía.
guide-answer-6 = Si se incautó algo, sigue «{ thread-seize }» ({ $keys-seizure }). El puesto lo recuerda hasta que exista el informe.

guide-seizure = Registrar una incautación
guide-seizure-about = Qué se encontró, cómo estaba escondido y quién lo tenía.
guide-seizure-1 = Desde una alerta abierta: «{ thread-seize }» ({ $keys-seizure }). Sin alerta: «{ views-new-seizure }».
guide-seizure-2 = «{ form-seized-goods }»: cada clase en su propia línea, con cantidad y unidad.
guide-seizure-3 = «{ form-concealment }»: dónde y cómo estaba escondido. Una foto dice más.
guide-seizure-4 = «{ form-offenders }»: las personas y qué fue de ellas. «{ form-case }»: quién se hizo cargo del caso y cómo terminó.
guide-seizure-5 = Lo que se sepa más tarde se envía como corrección: «{ thread-correct }».
guide-seizure-6 = «{ form-seizure-withdrawn }». { form-seizure-withdrawn-note }
guide-seizure-7 = «{ views-statistics }» suma las incautaciones de este puesto.

guide-correct = Corregir y retirar
guide-correct-about = Lo que ha salido no se borra: una versión posterior dice qué vale ahora.
guide-correct-1 = Mientras un mensaje espera en la bandeja de salida, «{ message-recall }» lo convierte de nuevo en borrador.
guide-correct-2 = Después, «{ thread-correct }» en el mensaje abierto empieza una versión nueva para las mismas oficinas.
guide-correct-3 = La versión anterior sigue siendo legible; lleva la marca «{ thread-corrected-mark }».
guide-correct-4 = Una oficina que ya respondió debe respuesta a la corrección de una alerta.
guide-correct-5 = «{ thread-withdraw }» ({ $keys-withdraw }) pone fin a una alerta suya, con el motivo. { form-withdrawing-means }
guide-correct-6 = Solo la oficina que envió un mensaje puede corregirlo o retirarlo.

guide-files = Fotos y archivos
guide-files-about = Enviar lo que se vio, sin enviar más de lo que quería.
guide-files-1 = «{ files-attach }» en el formulario, o suelte un archivo sobre la ventana, o pegue una imagen.
guide-files-2 = Una foto pierde lo que la cámara grabó en ella (lugar, hora, teléfono), salvo que marque «{ files-keep }».
guide-files-3 = Diga en una línea, bajo cada archivo, qué muestra.
guide-files-4 = Un mensaje admite 32 archivos, de 2 GiB como máximo cada uno.
guide-files-5 = «{ files-look }» muestra una foto en la ventana. Solo lo que elija con «{ files-save }» se escribe en las descargas, donde AIRCOP ya no lo protege.
guide-files-6 = El servidor de retransmisión guarda los archivos 30 días. «{ files-fetch }» trae el que no ha venido solo.

guide-search-and-watch = Búsqueda, ya visto, lista de vigilancia
guide-search-and-watch-about = Saber si una persona, un documento, un número o un vuelo ya se conoce.
guide-search-and-watch-1 = { $keys-search } busca en todos los mensajes. Los nombres se encuentran en todas las grafías y escrituras.
guide-search-and-watch-2 = En el campo de búsqueda: { list-search-hint }.
guide-search-and-watch-3 = «{ seen-title }» en un mensaje muestra los anteriores con la misma persona, el mismo documento o el mismo número. Donde solo se parece, compare y diga «{ seen-same-button }» o «{ seen-not-button }».
guide-search-and-watch-4 = «{ watch-title }». { watch-about }
guide-search-and-watch-5 = «{ passengers-title }». { passengers-about } { passengers-kept }
guide-search-and-watch-6 = «{ ask-others }». { ask-intro }
guide-search-and-watch-7 = { $keys-palette } lleva con pocas letras a una vista, una oficina, un mensaje o una página de esta ayuda.

guide-handover = Entregar el turno
guide-handover-about = El agente siguiente sabe qué está abierto, y queda escrito quién lo tenía.
guide-handover-1 = «{ views-handover }» muestra qué debe esta oficina, qué espera, qué alertas están abiertas y qué no ha llegado a todas las oficinas.
guide-handover-2 = Escriba en «{ handover-note }» lo que no está en los mensajes.
guide-handover-3 = «{ handover-hand }». { handover-hand-says }
guide-handover-4 = El agente siguiente desbloquea con su propia contraseña, lee la página y pulsa «{ handover-take }». Hasta entonces, lo abierto sigue a cargo de usted.
guide-handover-5 = «{ handover-records }» guarda cada relevo con los dos nombres y las horas. Se puede buscar en ellos y guardarlos como PDF.

guide-trouble = Cuando algo va mal
guide-trouble-about = Qué hace todavía el puesto, y a quién llamar.
guide-trouble-1 = «{ strip-offline }»: lo que envía espera en «{ views-outbox }» y sale solo en cuanto haya conexión. Puede seguir leyendo, buscando y escribiendo.
guide-trouble-2 = «{ strip-directory-stale }». { alarm-stale }
guide-trouble-3 = «{ strip-directory-frozen }». { alarm-frozen }
guide-trouble-4 = «{ strip-directory-split }». { alarm-split }
guide-trouble-5 = «{ views-undelivered }»: abra lo que se retrasa y pulse «{ message-resend }», o llame a la oficina. Su número está en «{ views-directory }».
guide-trouble-6 = «{ views-quarantine }». { quarantine-intro }
guide-trouble-7 = Se perdió o robaron un PC: llame en el acto a la sede, que lo excluye. Sin contraseña, lo que hay en él sigue cifrado.
guide-trouble-8 = El reloj está mal: ajuste la fecha, la hora y la zona horaria del PC. Hasta entonces, las horas que escriba y las cuentas atrás pueden ser erróneas.

guide-secret = Qué queda en secreto y qué no
guide-secret-about = Quién puede leer qué, y qué puede hacer usted con ello.
guide-secret-1 = Solo las oficinas que eligió su remitente pueden abrir un mensaje. El servidor de retransmisión lo pasa sin poder leerlo; la sede tampoco puede, salvo que se la haya elegido.
guide-secret-2 = El servidor de retransmisión sí ve qué PC envía a cuál, cuándo y cuánto.
guide-secret-3 = «{ work-title }», «{ watch-title }» y «{ views-handover }» quedan en su oficina. Una lista de pasajeros no se guarda en absoluto.
guide-secret-4 = La oficina de origen decide qué puede transmitirse. De lo que vino con «{ handling-h2 }», «{ handling-h3 }» o «{ tlp-red }» no se puede guardar nada: «{ release-ask }» está en lugar de «{ paper-save }».
guide-secret-5 = Quien se sienta ante un puesto desbloqueado lo lee todo. Nada impide fotografiar la pantalla.
guide-secret-6 = Lo que ha guardado o impreso ya no lo protege AIRCOP.
guide-secret-7 = «{ settings-part-wipe }». { settings-wipe-note }

guide-codes = Qué significan los códigos
guide-codes-about = Figuran en cada mensaje; en el formulario están en «{ write-more }».
guide-codes-1 = { handling-h0 }. { handling-h0-means }
guide-codes-2 = { handling-h1 }. { handling-h1-means }
guide-codes-3 = { handling-h2 }. { handling-h2-means }
guide-codes-4 = { handling-h3 }. { handling-h3-means }
guide-codes-5 = { tlp-clear }. { tlp-clear-means }
guide-codes-6 = { tlp-green }. { tlp-green-means }
guide-codes-7 = { tlp-amber }. { tlp-amber-means }
guide-codes-8 = { tlp-amber-strict }. { tlp-amber-strict-means }
guide-codes-9 = { tlp-red }. { tlp-red-means }
guide-codes-10 = B2, X4 y similares evalúan el mensaje: la letra la fuente, la cifra la información.
guide-codes-11 = «{ write-source }»: { source-a }; { source-b }; { source-c }; { source-x }.
guide-codes-12 = «{ write-information }»: { information-1 }; { information-2 }; { information-3 }; { information-4 }.
guide-codes-13 = Oficinas: { office-kind-jaitf }; { office-kind-ocu }; { office-kind-rilo }; { office-kind-cn }; { office-kind-ncb }.

guide-hq-admit = Invitar y admitir una oficina
guide-hq-admit-about = Solo entra quien se comparó por teléfono.
guide-hq-admit-1 = «{ hq-tab-invitations }», «{ hq-invite }»: nombre, país y lugar de la oficina, su número de teléfono, sus grupos y funciones.
guide-hq-admit-2 = { hq-invited-give }
guide-hq-admit-3 = La oficina abre la invitación y pide entrar; entonces figura en «{ hq-tab-requests }».
guide-hq-admit-4 = { hq-requests-about }
guide-hq-admit-5 = «{ hq-list-open }» invita a muchas oficinas a la vez. { hq-list-about }
guide-hq-admit-6 = «{ hq-cancel }» anula una invitación que nadie ha usado.

guide-hq-revoke = Excluir una oficina o un PC
guide-hq-revoke-about = Tras una pérdida, un robo o una duda: primero excluir, después averiguar.
guide-hq-revoke-1 = «{ hq-tab-offices }» encuentra una oficina por nombre, lugar, país, grupo o huella de la clave.
guide-hq-revoke-2 = «{ hq-revoke-device }» excluye un dispositivo, «{ hq-revoke-office }» la oficina con todos los suyos. No se puede deshacer.
guide-hq-revoke-3 = Desde entonces no se cifra nada más para ella, y lo que envíe se rechaza en todas partes. Lo que ya tiene sigue siendo legible allí.
guide-hq-revoke-4 = «{ hq-reason-label }»: no escriba ahí nada que pueda perjudicar a alguien.
guide-hq-revoke-5 = «{ hq-one-more }» invita al PC que ocupa su lugar.

guide-hq-groups = Grupos y operaciones
guide-hq-groups-about = Quién trabaja con quién, desde cuándo y hasta cuándo.
guide-hq-groups-1 = «{ hq-group-new }»: «{ group-kind-permanent }», «{ group-kind-operation }» o «{ group-kind-exercise }». Un ejercicio nunca se mezcla con el trabajo real.
guide-hq-groups-2 = «{ hq-add-member }» hace entrar a una oficina con una función; «{ hq-leaves }» la termina.
guide-hq-groups-3 = Las funciones: { role-ocu }; { role-cn }; { role-rilo }; { role-ncb }; { role-plain }; { role-observer }.
guide-hq-groups-4 = «{ hq-retention-change }». { hq-retention-means }
guide-hq-groups-5 = «{ hq-group-close }»: en él no empieza nada nuevo; lo que hay sigue siendo legible.

guide-hq-sign = Firmar, solo o con otros
guide-hq-sign-about = Todo cambio del directorio se lee con palabras antes de firmarse.
guide-hq-sign-1 = «{ hq-sheet-title }»: la hoja dice qué hará el cambio y cuántas firmas necesita. Solo después viene «{ hq-sheet-confirm }».
guide-hq-sign-2 = Si no basta una firma, el cambio queda en «{ hq-tab-proposals }», y su archivo para los demás está en las descargas.
guide-hq-sign-3 = Los demás firman con su archivo de clave. { hq-proposals-about }
guide-hq-sign-4 = «{ hq-proposal-submit }» cuando hayan firmado los necesarios.
guide-hq-sign-5 = «{ hq-proposal-stale }». { hq-proposal-stale-about }
guide-hq-sign-6 = «{ hq-tab-history }» muestra cada cambio y quién lo firmó.

guide-hq-health = Cómo están las cosas
guide-hq-health-about = Si los puestos saben de usted, y usted de ellos.
guide-hq-health-1 = Deje en marcha un puesto de la sede: firma cada día una señal de vida. Sin ella, los puestos avisan a las 48 horas y dejan de enviar a los 7 días.
guide-hq-health-2 = «{ hq-health-link }» y «{ hq-health-put-up }» dicen si el servidor de retransmisión tiene todo lo que usted firmó.
guide-hq-health-3 = «{ hq-health-silent }». { hq-health-silent-about }
guide-hq-health-4 = «{ hq-health-witnesses }»: confirman que todas las oficinas ven el mismo directorio.
guide-hq-health-5 = { hq-health-relay-untold }
