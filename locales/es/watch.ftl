### Avisos del reloj de alerta, filtros de las listas, marcado en bloque y sonidos.

attention-label = Lo que no puede esperar
attention-none = Nada que no pueda esperar
# $office, $reference (text)
attention-unacknowledged = { $office } espera: nadie aquí ha acusado recibo de { $reference }.
attention-answer-due = { $reference } de { $office } aún no tiene respuesta de esta oficina.
attention-undelivered = { $reference } no ha llegado a todas las oficinas.
attention-unanswered = Nadie ha respondido todavía a { $reference }.
attention-report-due = { $reference } comunica una incautación. Aún falta el informe de incautación.
# $count (number): others
attention-more = { $count ->
    [one] y { $count } más
    [many] y { $count } más
   *[other] y { $count } más
}
attention-open = Ver
filter-toggle = Filtrar
filter-urgency = Urgencia
filter-any = Todos
filter-urgent = Urgente y flash
filter-kind = Tipo
filter-country = País del remitente
filter-airport = Aeropuerto del trayecto
filter-unread = Solo no leídos
filter-here = Mi aeropuerto en el trayecto
filter-clear = Mostrar todo
filter-name = Nombre de esta vista
filter-save = Guardar vista
list-empty-filter = Nada de aquí responde al filtro.
views-saved = Vistas guardadas
# $name (text)
views-remove = Eliminar la vista { $name }
views-removed = Se ha eliminado la vista { $name }.
# $count (number)
pick-count = { $count ->
    [one] { $count } seleccionado
    [many] { $count } seleccionados
   *[other] { $count } seleccionados
}
pick-read = Marcar como leídos
pick-acknowledge = Acusar recibo
pick-clear = Deseleccionar todo
keys-attention = Ir a lo que no puede esperar
keys-pick = Seleccionar o dejar de seleccionar
keys-pick-on = Seleccionar y seguir
keys-read = Marcar la selección como leída
keys-acknowledge-all = Acusar recibo de la selección
keys-filter = Filtrar la lista
sounds-title = Sonidos
sounds-note = Una alerta flash vuelve a sonar cada 20 segundos hasta que alguien acuse recibo o silencie este puesto.
sounds-flash = Alerta flash
sounds-urgent = Mensaje urgente
sounds-routine = Otros mensajes
sounds-off = Ninguno
sounds-chime = Un tono
sounds-double = Dos tonos
sounds-siren = Sirena (sube y baja)
sounds-try = Probar
sounds-mute = Silenciar este puesto
strip-muted = Silenciado
strip-mute = Silenciar
strip-unmute = Activar el sonido
keys-stop = Parte siguiente del formulario
# $count (number)
write-to-route = { $count ->
    [one] Oficina en el trayecto
    [many] { $count } de oficinas en el trayecto
   *[other] { $count } oficinas en el trayecto
}
write-to-on-route = en el trayecto
# $time (text)
write-to-heard = último mensaje: { $time }
write-to-never-heard = aún sin mensajes
paper-save = Guardar como PDF
# $name (text)
paper-saved = Guardado en sus descargas: { $name }
release-ask = Pedir autorización
# $reference (text)
release-subject = Autorización de uso: { $reference }
release-text =
    Le pedimos autorización para usar { $reference } fuera de nuestra oficina.
    Motivo:
# $office, $officer, $time (text)
paper-foot = Impreso en { $office } por { $officer }, { $time } UTC

keys-next-field = Campo siguiente
reader-typed = Un lector escribió: { $text }. No se hizo nada con ello.
reader-begin = Empezar una alerta con ello
reader-fill = Ponerlo en esta alerta
row-mark-read = Marcar como leído
row-copy-reference = Copiar la referencia
row-copied = Copiado: { $reference }
row-menu = Qué se puede hacer con este mensaje
keys-menu = Mostrar qué se puede hacer con el mensaje
sent-leaves = { $reference } sale en { $seconds } s
acknowledge-leaves = Acuse de recibo: { $count }. Se informa al remitente en { $seconds } s
panic-again = Pulse otra vez para destruir todo en este puesto
settings-send-wait = Segundos en los que se puede retirar un mensaje (0 a 60)
settings-send-note = Lo que se envía sale después, y el remitente de lo que usted acusa es informado después. Un mensaje flash sale en el acto. Cuando el puesto se bloquea o se cierra, todo sale.
settings-administers = administra este puesto
settings-administer = Nombrar administrador
settings-administer-end = Ya no es administrador
settings-not-administrator = Solo un agente que administra este puesto puede retirar agentes.
settings-wipe-password = Su contraseña
settings-panic = Tecla de emergencia:
settings-panic-note = Pulsada dos veces en dos segundos, destruye en el acto todo lo de este puesto, también bloqueado, sin preguntar nada. Un agente que administra el puesto decide si la hay.
row-no-times = Sin horas
write-missing-readers = Elija los destinatarios
write-too-long = Acorte el texto
settings-text = Pantalla
settings-text-size = Tamaño del texto
settings-text-note = También con el teclado, o Ctrl con la rueda:
