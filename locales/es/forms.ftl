### The forms and the thread. Labels of fields stand both where they are written and where they are read.

## The forms of reply, seizure and long alert; a field is called the same where it is read

form-reply = Respuesta
form-seizure = Nueva incautación
form-seizure-from = Incautación a partir de { $reference }
form-correction = Rectificación de { $reference }
form-correcting = Rectificación
form-long = Formulario completo
form-section-empty = sin datos

## Reply

form-status = Estado
form-outcome = Resultado
form-stand-down = Motivo de la retirada
form-withdrawing = Retirar { $reference }
form-withdrawing-means = Se informa a todas las oficinas que tienen la alerta y no se las vuelve a avisar por ella. La alerta queda en el archivo, marcada como retirada.
form-checks = Controles realizados
form-acted-at = Hora de la actuación
form-other-text = «Otro», especificar
form-reason-not-done = Motivo por el que no se hizo
form-new-leads = Nuevas pistas
form-seizure-reference = Referencia de la incautación
form-usefulness = Utilidad de la alerta
form-usefulness-scale = 1 inútil, 5 muy útil
form-question = Pregunta al remitente

## Seizure

form-at = Incautado el
form-place = Lugar, si no es aeropuerto
form-location = Punto del aeropuerto
form-detection = Modo de detección
form-seized-goods = Mercancías incautadas
form-precursor = Precursor
form-weapon = Arma
form-quantity = Cantidad
form-unit = Unidad
form-units = N.º de unidades
form-value = Valor
form-currency = Moneda
form-analysis = Pureza, prueba, embalaje
form-purity = Pureza (%)
form-test = Prueba
form-packaging = Embalaje
form-logo = Logotipo o marca
form-incb-table = Cuadro de la JIFE
form-species = Especie
form-appendix = Apéndice CITES
form-make = Marca
form-calibre = Calibre
form-serial = Número de serie
form-declared = Declarado
form-fraud = Tipo de fraude
form-concealment = Ocultación
form-concealment-row = Escondite { $number }
form-add-concealment = Añadir un escondite
form-remove-concealment = Quitar el escondite { $number }
form-concealment-place = Lugar de ocultación
form-concealment-method = Método de ocultación
form-offenders = Infractores
form-role = Papel
form-offender-outcome = Situación de la persona
form-age = Edad
form-residence = País de residencia
form-case = Expediente y remisión
form-case-outcome = Situación judicial
form-seizure-withdrawn = Comunicada por error, motivo
form-seizure-withdrawn-note = Rellenar solo si esta incautación no se produjo o se comunicó dos veces. Sigue siendo legible para todos y sale de todas las cifras.
form-case-text = Resultado, en palabras
form-authority = Autoridad a cargo
form-cen-export = Envío al CEN
form-ncb-export = Envío a INTERPOL

## The long alert

form-person-further = Otros datos
form-document-country = País emisor
form-document-expiry = Válido hasta
form-age-band = Edad estimada
form-bag-tags = Etiquetas de equipaje
form-ticket-payment = Pago del pasaje
form-companions = Viaja con
form-risks = Indicadores de riesgo
form-reason-text = Otro motivo o riesgo, especificar
form-travel = Sentido y vía
form-cargo = Carga aérea
form-awb = Guía aérea (AWB)
form-house-awb = Guía hija (HAWB)
form-shipper = Expedidor
form-consignee = Consignatario
form-declared-goods = Mercancía declarada
form-hs-code = Código SA
form-pieces = Bultos
form-kg = Bruto (kg)
form-post = Envío postal
form-item = Número de envío
form-sender = Remitente
form-addressee = Destinatario
form-conveyance = Medio de transporte
form-conveyance-kind = Tipo
form-registration = Matrícula
form-imo = Número OMI
form-container = Número de contenedor
form-seal = Precinto

## Scan to fill

form-scan = Escanear o pegar: pasaporte, tarjeta de embarque
form-scan-filled = Rellenado: { $fields }
form-scan-dates = Fecha del vuelo: { $dates }
form-scan-digit = No se ha rellenado nada: dígito de control erróneo en { $fields }. Escanee de nuevo.
form-scan-unreadable = No se ha rellenado nada: código ilegible. Escanee de nuevo.
form-scan-neither = No se ha rellenado nada: ni zona de lectura mecánica (MRZ) de un pasaporte ni tarjeta de embarque.
form-scan-personal-number = Número personal
form-scan-all = toda la zona

## A thread

thread-open = Abierta, sin respuesta
thread-received = Abierta, recibida
thread-being-checked = En verificación
thread-closed = Cerrada: { $outcome }
thread-by-mistake = Comunicada por error: { $reason }
thread-by-mistake-means = Comunicada por error: { $reason }. Esta incautación no cuenta en ninguna cifra.
thread-withdrawn = Retirada: { $reason }
thread-withdrawn-means = Retirada: { $reason }. Nadie debe actuar ya por esta alerta.
thread-show-withdrawal = Ver la retirada
thread-no-stand-down = Retirada sin efecto
thread-no-stand-down-means = Esta oficina no envió la alerta y no puede retirarla. La alerta sigue vigente.
thread-answers = Respuestas
thread-answered = Respuestas: { $done } de { $all }
thread-yet-to-answer = aún no ha respondido
thread-unreached = aún no la ha recibido
thread-answered-before = aún no ha respondido a la rectificación; antes: { $answer }
thread-seizures =
    { $count ->
        [one] { $count } incautación
        [many] { $count } de incautaciones
       *[other] { $count } incautaciones
    }
thread-corrected = Rectificado: rige una versión posterior.
thread-corrected-mark = Rectificado
message-shut-out = Enviado antes de que esta oficina fuera revocada: el servidor de retransmisión ya lo tenía y se recogió después. Ya no se puede responder a esta oficina.
message-shut-out-mark = Antes de la revocación
thread-show-correction = Verla
thread-corrects = Rectifica un mensaje anterior.
thread-show-earlier = Ver el anterior
thread-reply = Actuación realizada
thread-seize = Registrar incautación
thread-correct = Rectificar
thread-withdraw = Retirar
thread-unknown = Desconocido en esta versión: { $fields }
keys-seizure = Registrar una incautación
keys-withdraw = Retirar nuestra alerta
views-new-seizure = Nueva incautación
