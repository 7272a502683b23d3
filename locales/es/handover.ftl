# Handover, card, rows: see locales/en/handover.ftl.

views-handover = Relevo
handover-title = Relevo
handover-loading = Reuniendo lo que está abierto…
handover-failed = No se pudo abrir el relevo.
handover-on-duty = De turno: { $officer }, desde { $time }.
handover-due = Hasta que reciba el turno, todo lo abierto sigue a cargo de { $officer }.
handover-take = Recibir el turno
handover-hand = Entregar el turno
handover-note = Para el agente siguiente
handover-hand-says = Su nombre y la hora quedan firmados junto con lo que está abierto. Bloquee después el puesto: el agente siguiente verá esta página.
handover-waits = Entregó el turno a las { $time }. Espera al agente siguiente.
handover-note-from = { $officer } escribió, { $time }
handover-no-note = { $officer } se fue sin entregar el turno.
handover-owed = Debemos respuesta
handover-asked = Esperamos respuesta
handover-open = Alertas que aún se pueden interceptar
handover-undelivered = Aún no en todas las oficinas
handover-drafts = Borradores
handover-since = Llegado desde que estuvo aquí, { $time }
handover-first-time = Es la primera vez que está en este puesto.
handover-nothing = No hay nada abierto. Nadie espera a esta oficina.
handover-records = Relevos anteriores
handover-search = Buscar en los relevos
handover-records-none = No se encontró ninguno.
handover-number = Relevo n.º { $number }
handover-signed-from = Entregado por { $officer }, { $time }
handover-signed-to = Recibido por { $officer }, { $time }
handover-not-taken = Aún no recibido
handover-by = de { $officer }
attention-asked = { $office } pregunta por { $reference }.
attention-stood-down = { $office } ha retirado la alerta: { $reference }.
thread-no-answer = no respondió
thread-whole = Todo el hilo
thread-above = se muestra arriba
row-owes = Falta responder
news-asks = { $said }, hace una pregunta
news-becomes = { $was } pasa a { $now }
news-added = nuevo: { $now }
news-removed = retirado: { $was }
news-corrected = Corregido
news-goods = { $what }, { $amount } { $unit }
list-order = Orden
list-order-catchable = Lo que aún se puede interceptar
list-order-arrival = Más recientes
card-label = De un vistazo
card-arrived = Llegó { $airport }
card-left = Salió { $airport }
card-open = Abrir la alerta
news-photos = { $count ->
    [one] { $count } foto
    [many] { $count } de fotos
   *[other] { $count } fotos
}
news-files = { $count ->
    [one] { $count } archivo
    [many] { $count } de archivos
   *[other] { $count } archivos
}
write-send-to = { $count ->
    [one] Enviar a { $count } oficina
    [many] Enviar a { $count } de oficinas
   *[other] Enviar a { $count } oficinas
}

# What an office notes of a thread for itself.
work-title = Solo en esta oficina
work-assigned = A cargo de
work-on-duty = Quien esté de servicio
work-remark = Observación para los compañeros
work-add = Añadir observación
# $officer (text): who looks after the thread.
work-row = A cargo de { $officer }
# $officer (text): who noted it; $time (text): when.
work-by = Anotado por { $officer }, { $time }
