### El puesto en su conjunto: clave de este PC, avisos, marca junto al reloj, plantillas.

keyring-title = Clave de este PC
keyring-note = Vincula este puesto a la cuenta de usuario de este PC: quien se lleve el disco no abre nada, ni con la contraseña de un agente. Si se pierde la cuenta, solo el código de recuperación abre el puesto.
keyring-tie = Vincular a este PC
keyring-working = Un momento…
keyring-tied = Este puesto está vinculado a este PC.
keyring-untie = Desvincular
keyring-code = Código de recuperación
keyring-code-note = Anótelo ahora y guárdelo en la caja fuerte. No se mostrará de nuevo.
keyring-code-kept = Está anotado
unlock-recovery = Código de recuperación (de la caja fuerte)
notice-choice = Avisos fuera de esta ventana
notice-off = Ninguno
notice-private = Solo el aviso de que hay algo pendiente
notice-reference = También la oficina y la referencia
notice-note = Un asunto o un nombre nunca aparece fuera de esta ventana.
# $count (number)
notify-waits = { $count ->
    [one] { $count } alerta no puede esperar.
    [many] { $count } de alertas no pueden esperar.
   *[other] { $count } alertas no pueden esperar.
}
tray-idle = Nada pendiente
tray-open = Abrir AIRCOP
tray-lock = Bloquear este puesto
template-from = Desde una plantilla
templates-title = Empezar desde una plantilla
templates-empty = Todavía no hay ninguna. Escriba un mensaje y elija «Guardar como plantilla» al pie del formulario.
templates-note = Personas, envíos y horas nunca se conservan en una plantilla.
template-save = Guardar como plantilla
template-name = Nombre de la plantilla
# $name (text)
template-saved = La plantilla { $name } está guardada, sin personas ni horas.
template-remove = Eliminar la plantilla { $name }
template-removed = La plantilla { $name } se ha eliminado.
keys-template = Empezar desde una plantilla
filter-office = Oficina
filter-hours = Recibido
# $count (number)
filter-last-hours = { $count ->
    [one] En la última hora
    [many] En las últimas { $count } horas
   *[other] En las últimas { $count } horas
}
# $count (number)
filter-last-days = { $count ->
    [one] En las últimas 24 horas
    [many] En los últimos { $count } días
   *[other] En los últimos { $count } días
}
# $name (text)
views-rename = Cambiar el nombre de la vista { $name }
views-new-name = Nombre nuevo
files-look = Ver
# $name (text)
files-photo = Foto { $name }
photo-before = Anterior
photo-next = Siguiente
photo-number = { $number } de { $count }
photo-nearer = Ampliar
photo-farther = Reducir
photo-turn = Girar
settings-listen = Seguir a la escucha una vez bloqueado
settings-listen-note = El puesto bloqueado avisa entonces de que algo ha llegado, nunca de qué. Solo la clave del servidor de retransmisión queda en memoria; no abre ningún mensaje.
heard-nothing = A la escucha. No ha llegado nada desde { $time }.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [one] Ha llegado { $count } mensaje cifrado: { $time }. Desbloquee para ver si es una alerta.
    [many] Han llegado { $count } de mensajes cifrados, el último: { $time }. Desbloquee para ver si hay una alerta entre ellos.
   *[other] Han llegado { $count } mensajes cifrados, el último: { $time }. Desbloquee para ver si hay una alerta entre ellos.
}
heard-connecting = Conectando con el servidor de retransmisión: aún no se recibe nada.
heard-offline = Sin conexión desde { $time }: este puesto no recibe nada.
heard-deaf = Este puesto no está a la escucha. Las alertas solo suenan una vez que un agente lo desbloquea.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [one] Ha llegado { $count } mensaje cifrado. Desbloquee el puesto para leerlo.
    [many] Han llegado { $count } de mensajes cifrados. Desbloquee el puesto para leerlos.
   *[other] Han llegado { $count } mensajes cifrados. Desbloquee el puesto para leerlos.
}

# Enquiries: whether other offices hold something.
views-enquiries = Consultas
enquiry-intro = Lo que otras oficinas preguntan si consta aquí, y lo que ustedes preguntaron. Quien pregunta sabe si consta y cuántas veces, nunca en qué mensaje.
enquiry-asked = Preguntado el
enquiry-why = Motivo
# $time (text)
enquiry-until = Responder antes de { $time }
# $count (number): messages
enquiry-decide = No hay nada igual, solo parecido: { $count }. Compare y decida.
enquiry-send = Enviar la respuesta
enquiry-hit = Hay coincidencia
enquiry-decline = No responder
enquiry-text = Lo que su oficina comunica (opcional)
enquiry-came = Una oficina pregunta si consta algo aquí. Véase Consultas.
enquiry-answer-came = Una oficina ha respondido a su consulta. Véase Consultas.
enquiry-blind = A ciegas: lo que se pregunta no aparece aquí. Su puesto lo compara sin conocerlo.
enquiry-who = Oficina
enquiry-what = Objeto
enquiry-state = Estado
enquiry-none = Ninguna consulta.
enquiry-to-answer = por responder
enquiry-answered = respondida
# $count (number)
enquiry-hits = coincidencias: { $count }
enquiry-no-hit = sin coincidencias
enquiry-declined = respuesta denegada
# $answer (text)
enquiry-proposed = El puesto propone: { $answer }
# $count (number)
enquiry-alike = solo parecidos: { $count }
enquiry-by-itself = por el propio puesto
enquiry-over = Esta oficina ha hecho más de 60 preguntas en una hora; el puesto no responde por sí mismo.
enquiry-evaluated = tramitada, sin saber lo que se pregunta

ask-new = Nueva consulta
ask-intro = Pregunte a otras oficinas si les consta una persona, un documento o un número. Cada una dice si consta y cuántas veces, nunca en qué mensaje.
ask-way = Cómo se pregunta
ask-open = Abierta.
ask-open-means = Cada oficina consultada lee lo que pregunta. Responde un agente; también se buscan nombres parecidos.
ask-blind = A ciegas.
ask-blind-means = Solo para documentos y números. Una oficina a la que no le consta nada conoce el tipo y el motivo, no el número. A la que tiene una coincidencia se le pregunta enseguida abiertamente. Solo números iguales. Cada pregunta prueba un número, por eso se cuentan.
ask-blind-ours = Preguntado a ciegas: sin coincidencia, la oficina no conoce el número. Si la hay, solo se pregunta abiertamente a quien la tiene.
ask-more = Preguntar algo más
ask-remove = Quitar esta pregunta
ask-text = Nombre o número
ask-terms = Motivo y condiciones
ask-reason = Motivo (lo lee cada oficina consultada)
ask-hours = Respuesta en horas (24 si queda vacío)
ask-whom = Oficinas consultadas
ask-not-blind = No se puede preguntar a ciegas: los nombres se adivinan con facilidad. Pregunte abiertamente o quítelo.
# $left (number), $of (number)
ask-left = Preguntas que quedan en esta hora: { $left } de { $of }.
# $left (number), $of (number)
ask-over = Más que las { $of } preguntas por hora (quedan: { $left }): ningún puesto responde por sí solo, esperan a un agente. Pregunte menos o más tarde.
# $count (number): offices
ask-go = Preguntar ({ $count })…
ask-send = Enviar la consulta
# $offices (text)
ask-sure-open = Lo leerán por completo: { $offices }.
# $offices (text)
ask-sure-blind = A ciegas; leerán el motivo: { $offices }. Una coincidencia se revela a quien la tiene.
ask-missing-text = Indique qué pregunta
ask-missing-blind = Un nombre no se pregunta a ciegas
ask-missing-reason = Indique el motivo
ask-missing-office = Elija una oficina
ask-others = Preguntar a otras oficinas
ask-ours = Su oficina pregunta
# $time (text)
ask-waits-since = sin respuesta desde { $time }
# $time (text)
ask-leaving = aún sin enviar, preguntado { $time }
enquiry-say-no-hit = Sin coincidencias
enquiry-let = Dejar que el puesto compare
enquiry-text-declined = Lo que dice su oficina si no responde (opcional)
# $place (number)
enquiry-missing = Pregunta { $place }: diga primero si hay coincidencia
enquiry-numbers = Números y otros
kept-until = Se conserva hasta
kept-until-means = Último día (UTC) de todo el hilo. Después puede borrarse.
kept-hold = Retener
kept-hold-reason = Motivo de la retención y quién la ordena
kept-hold-means = Todo el hilo se conserva entonces en este puesto, sea cual sea su plazo, hasta que un agente levante la retención. Las demás oficinas no lo saben.
# $time (text), $officer (text)
kept-held = Retenido desde { $time } por { $officer }
kept-release = Levantar la retención
kept-release-sure = ¿Está de acuerdo quien la ordenó?
# $reference (text), $time (text), $officer (text)
kept-erased = { $reference } se borró aquí: { $time }, { $officer }.
kept-by-itself = por el propio puesto
kept-ground-due = El plazo de conservación había terminado.
kept-ground-order = Por orden.
kept-certificate = Guardar el certificado
# $time (text)
kept-erased-there = Borrado allí { $time }
settings-part-kept = Conservación y borrado
kept-due = Lo que se borraría
kept-due-means = Un hilo se borra entero, pasado el plazo de su último mensaje. Mirar no borra nada.
kept-on = En la fecha (vacío: hoy)
kept-look = Ver
# $count (number), $day (text)
kept-count = Mensajes que se borrarían el { $day }: { $count }.
kept-kind = Tipo
kept-messages = Mensajes
kept-stays-held = se queda, está retenido
kept-stays-under-way = se queda, aún en curso
kept-automatic = Borrar por sí solo, una vez al día, lo vencido y no retenido
kept-holds = Hilos retenidos
kept-no-holds = Ningún hilo está retenido.
kept-erasures = Lo que se borró
kept-no-erasures = No se ha borrado nada.
kept-when = Cuándo
kept-who = Quién
kept-why = Motivo
kept-erase = Borrar ahora…
# $count (number)
kept-erase-sure = Mensajes que se borran aquí definitivamente: { $count }. Se informa a sus remitentes. AIRCOP espera mientras se reescribe el archivo.
kept-erase-yes = Borrar definitivamente
# $count (number)
kept-more = y { $count } más
kept-unswept = Pueden quedar restos: libere espacio, se reintenta cada hora.

backup-title = Copia de seguridad
backup-means = Todos los mensajes de este puesto en un solo archivo en sus descargas, cifrado con una frase de contraseña. Guárdelo lejos de este PC. No contiene claves, agentes ni contraseñas.
backup-never = En este puesto nunca se ha hecho una copia de seguridad.
backup-last = Última copia de seguridad: { $time }.
backup-due = No hay copia de seguridad en los últimos siete días.
backup-passphrase = Frase de contraseña de la copia de seguridad
backup-make = Hacer copia
backup-working = Haciendo la copia. Con muchos mensajes tarda unos minutos.
backup-made = La copia de seguridad está hecha. Sin su frase de contraseña no sirve de nada.
