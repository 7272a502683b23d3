### Denominaciones de los valores codificados.

code-unknown = { $code } (código desconocido)

## Duraciones

duration-moment = menos de un minuto
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
duration-days =
    { $days ->
        [one] { $days } día
        [many] { $days } de días
       *[other] { $days } días
    }
duration-days-hours =
    { $days ->
        [one] { $days } día { $hours } h
        [many] { $days } de días { $hours } h
       *[other] { $days } días { $hours } h
    }

## Urgencia

urgency-flash = Flash
urgency-urgent = Urgente
urgency-routine = Rutina

## Tipo de mensaje

kind-alert = Alerta
kind-reply = Respuesta
kind-seizure = Incautación
kind-note = Nota
kind-briefing = Instrucciones

## Vía

vector-air-pax = Pasajero aéreo
vector-air-cargo = Carga aérea
vector-postal = Envío postal
vector-express = Mensajería expresa
vector-general-aviation = Aviación general
vector-container = Contenedor marítimo
vector-vessel = Buque
vector-vehicle = Vehículo terrestre
vector-other = Otra
vector-unknown = Desconocida

## Origen de la sospecha

reason-profile = Perfil de riesgo
reason-intelligence = Inteligencia
reason-api-pnr = Datos API/PNR
reason-db-hit = Coincidencia en base de datos
reason-prior-seizure = Incautación anterior
reason-canine = Perro detector
reason-xray = Imagen de rayos X
reason-routine = Control rutinario
reason-other = Otro
reason-unknown = Desconocido

## Sentido, visto desde el aeropuerto requerido

direction-arrival = Llegada
direction-transit = Tránsito
direction-departure = Salida
direction-unknown = Desconocido

## Papel del aeropuerto en el trayecto

leg-role-departure = Salida
leg-role-transit = Tránsito
leg-role-destination = Destino

## Actuación solicitada

action-check-full = Control exhaustivo
action-check-discreet = Control discreto
action-info-only = Solo para información
action-contact-before-action = Contactar con nosotros antes de actuar
action-controlled-delivery-contact = Contactar con nosotros para una entrega vigilada

## Códigos de tratamiento

handling-h0 = H0 – Uso policial y aduanero
handling-h1 = H1 – No como prueba
handling-h2 = H2 – No difundir
handling-h3 = H3 – Restricciones especiales
handling-h0-means = Puede utilizarse para prevenir y combatir la delincuencia. Sin más restricciones.
handling-h1-means = No puede utilizarse como prueba judicial sin autorización de la oficina de origen.
handling-h2-means = No puede comunicarse a terceros sin autorización de la oficina de origen.
handling-h3-means = Restricciones indicadas en el mensaje. Consulte a la oficina de origen antes de cualquier otro uso.

## TLP 2.0: las etiquetas no se traducen

tlp-clear = TLP:CLEAR
tlp-green = TLP:GREEN
tlp-amber = TLP:AMBER
tlp-amber-strict = TLP:AMBER+STRICT
tlp-red = TLP:RED
tlp-clear-means = Difusión sin límites.
tlp-green-means = Difusión entre servicios policiales y aduaneros, nunca al público.
tlp-amber-means = Difusión a quienes tengan necesidad de conocerla en su servicio y en los servicios asociados.
tlp-amber-strict-means = Difusión a quienes tengan necesidad de conocerla, solo dentro de su servicio.
tlp-red-means = Solo para los destinatarios indicados. No puede revelarse a nadie más.

## Evaluación de la fuente (4x4)

source-a = A – Siempre fiable
source-b = B – Generalmente fiable
source-c = C – Generalmente no fiable
source-x = X – Fiabilidad no evaluable

## Evaluación de la información (4x4)

information-1 = 1 – Exactitud fuera de duda
information-2 = 2 – Conocida directamente por la fuente
information-3 = 3 – De oídas, corroborada
information-4 = 4 – De oídas, imposible de corroborar

## Sexo

sex-f = Mujer
sex-m = Hombre
sex-x = No especificado

## Documento de viaje

document-passport = Pasaporte
document-identity-card = Documento de identidad
document-residence-permit = Permiso de residencia
document-refugee-document = Documento de viaje para refugiados
document-seafarer-book = Documento de identidad de la gente de mar
document-visa = Visado
document-other = Otro
document-unknown = Desconocido

## Mercancías

goods-drugs = Drogas
goods-precursors = Precursores de drogas
goods-nps = Nuevas sustancias psicoactivas
goods-medicines = Medicamentos
goods-tobacco = Tabaco
goods-currency = Dinero en efectivo
goods-weapons = Armas
goods-ammunition = Municiones
goods-explosives = Explosivos
goods-cites-fauna = Fauna protegida (CITES)
goods-cites-flora = Flora protegida (CITES)
goods-cultural = Bienes culturales
goods-counterfeit = Mercancías falsificadas
goods-precious = Metales y piedras preciosas
goods-strategic = Bienes estratégicos
goods-waste = Residuos
goods-false-docs = Documentos falsos
goods-other = Otra mercancía
goods-unknown = Desconocida

## Drogas

drug-cocaine-hcl = Clorhidrato de cocaína
drug-cocaine-base = Cocaína base
drug-crack = Crack
drug-cocaine-liquid = Cocaína líquida
drug-cocaine = Cocaína, forma desconocida
drug-coca-leaf = Hoja de coca
drug-heroin = Heroína
drug-opium = Opio
drug-morphine = Morfina
drug-fentanyls = Fentanilo y análogos
drug-nitazenes = Nitazenos
drug-tramadol = Tramadol
drug-cannabis-herb = Hierba de cannabis (marihuana)
drug-cannabis-resin = Resina de cannabis (hachís)
drug-cannabis-oil = Aceite de cannabis
drug-cannabis-plant = Plantas de cannabis
drug-amphetamine = Anfetamina
drug-methamphetamine = Metanfetamina
drug-captagon = Captagón
drug-mdma = MDMA (éxtasis)
drug-ketamine = Ketamina
drug-khat = Khat (cat)
drug-lsd = LSD
drug-ghb = GHB/GBL
drug-benzodiazepines = Benzodiacepinas
drug-synthetic-cannabinoids = Cannabinoides sintéticos
drug-synthetic-cathinones = Catinonas sintéticas
drug-other = Otra droga
drug-unknown = Desconocida

## Franja de edad

age-band-under-12 = Menos de 12 años
age-band-12-17 = 12 a 17 años
age-band-18-24 = 18 a 24 años
age-band-25-34 = 25 a 34 años
age-band-35-44 = 35 a 44 años
age-band-45-54 = 45 a 54 años
age-band-55-64 = 55 a 64 años
age-band-65-over = 65 años o más
age-band-unknown = Desconocida

## Pago del pasaje

payment-cash = Efectivo
payment-card = Tarjeta
payment-third-party-card = Tarjeta de un tercero
payment-transfer = Transferencia bancaria
payment-mobile-money = Dinero móvil
payment-agency = Agencia de viajes
payment-miles = Millas
payment-other = Otro
payment-unknown = Desconocido

## Indicadores de riesgo

risk-cash-ticket = Pasaje pagado en efectivo
risk-late-booking = Reserva de última hora
risk-unusual-route = Ruta inusual
risk-broken-journey = Viaje fraccionado en pasajes separados
risk-short-stay = Estancia breve
risk-frequent-travel = Viajes frecuentes
risk-third-party-booking = Reserva hecha por un tercero
risk-shared-contact = Datos de contacto comunes con otros sospechosos
risk-new-document = Documento expedido recientemente
risk-document-anomaly = Anomalía en el documento
risk-luggage-mismatch = Equipaje incoherente con el viaje
risk-no-luggage = Sin equipaje
risk-nervous-behaviour = Comportamiento nervioso
risk-evasive-answers = Respuestas evasivas
risk-known-associate = Vínculo con un infractor conocido
risk-first-time-shipper = Primer envío del expedidor
risk-vague-description = Descripción vaga de las mercancías
risk-weight-mismatch = Peso incoherente
risk-value-mismatch = Valor incoherente
risk-seal-anomaly = Anomalía del precinto
risk-false-address = Dirección falsa
risk-source-country = País de procedencia sensible
risk-possible-victim = Posible víctima de trata
risk-other = Otro
risk-unknown = Desconocido

## Medio de transporte

conveyance-aircraft = Avión comercial
conveyance-private-aircraft = Avión privado
conveyance-container = Contenedor
conveyance-ship = Buque
conveyance-boat = Embarcación
conveyance-truck = Camión
conveyance-van = Furgoneta
conveyance-car = Automóvil
conveyance-bus = Autobús
conveyance-motorcycle = Motocicleta
conveyance-train = Tren
conveyance-other = Otro
conveyance-unknown = Desconocido

## Estado de la respuesta

reply-status-received = Recibida
reply-status-in-progress = En curso
reply-status-closed = Cerrada
reply-status-withdrawn = Retirada

## Why an alert is withdrawn by the office that sent it

stand-down-wrong-person = Persona equivocada
stand-down-wrong-flight = Vuelo equivocado
stand-down-solved = Asunto resuelto
stand-down-ordered = Por orden superior
stand-down-other = Otro motivo

## Resultado

outcome-positive-seizure = Positivo: incautación
outcome-positive-other = Positivo: otro resultado
outcome-negative = Negativo
outcome-not-located = No localizado
outcome-no-show = No embarcó
outcome-missed-too-late = Fallido: alerta tardía
outcome-not-checked = No controlado
outcome-refused-legal = Denegado por motivos legales
outcome-other = Otro
outcome-unknown = Desconocido

## Controles realizados

check-interview = Entrevista
check-bag-search = Registro del equipaje
check-body-search = Registro corporal
check-body-xray = Radiografía corporal
check-urine-test = Análisis de orina
check-canine = Perro detector
check-xray = Rayos X de los objetos
check-trace = Detección de trazas
check-doc-exam = Examen de documentos
check-db-check = Consulta de bases de datos
check-other = Otro
check-unknown = Desconocido

## Lugar en el aeropuerto

location-pax-arrival = Pasajeros, llegadas
location-pax-transit = Pasajeros, tránsito
location-pax-departure = Pasajeros, salidas
location-baggage-hall = Sala de equipajes
location-cargo-shed = Almacén de carga
location-postal = Centro postal
location-express = Centro de mensajería expresa
location-aircraft = A bordo de la aeronave
location-landside = Zona pública
location-other = Otro
location-unknown = Desconocido

## Origen del hallazgo

detection-profile = Perfil de riesgo
detection-intelligence = Inteligencia
detection-api-pnr = Datos API/PNR
detection-db-hit = Coincidencia en base de datos
detection-prior-seizure = Incautación anterior
detection-canine = Perro detector
detection-xray = Imagen de rayos X
detection-routine = Control rutinario
detection-declaration = Declaración
detection-accidental = Hallazgo fortuito
detection-other = Otro
detection-unknown = Desconocido

## Identificación de la sustancia

test-field = Prueba de campo
test-lab = Laboratorio
test-none = Sin analizar
test-unknown = Desconocido

## Precursores (Lista Roja de la JIFE)

precursor-acetic-anhydride = Anhídrido acético
precursor-anthranilic-acid = Ácido antranílico
precursor-acetone = Acetona
precursor-anpp = 4-Anilino-N-fenetilpiperidina (ANPP)
precursor-apaa = alfa-Fenilacetoacetamida (APAA)
precursor-apaan = alfa-Fenilacetoacetonitrilo (APAAN)
precursor-ephedrine = Efedrina
precursor-ergometrine = Ergometrina
precursor-ergotamine = Ergotamina
precursor-ethyl-ether = Éter etílico
precursor-hydrochloric-acid = Ácido clorhídrico
precursor-isosafrole = Isosafrol
precursor-lysergic-acid = Ácido lisérgico
precursor-mapa = alfa-Fenilacetoacetato de metilo (MAPA)
precursor-mdp2p = 3,4-MDP-2-P (PMK)
precursor-mek = Metiletilcetona (MEK)
precursor-norephedrine = Norefedrina
precursor-npp = N-Fenetil-4-piperidona (NPP)
precursor-p2p = 1-Fenil-2-propanona (P-2-P, BMK)
precursor-phenylacetic-acid = Ácido fenilacético
precursor-piperidine = Piperidina
precursor-piperonal = Piperonal
precursor-potassium-permanganate = Permanganato de potasio
precursor-pseudoephedrine = Pseudoefedrina
precursor-safrole = Safrol
precursor-sulphuric-acid = Ácido sulfúrico
precursor-toluene = Tolueno
precursor-other = Otro precursor
precursor-unknown = Desconocido

## Cuadro de la Convención de 1988

incb-table-table-i = Cuadro I
incb-table-table-ii = Cuadro II
incb-table-surveillance-list = Lista de vigilancia internacional especial
incb-table-not-listed = No incluido
incb-table-unknown = Desconocido

## Apéndice CITES

cites-appendix-i = Apéndice I
cites-appendix-ii = Apéndice II
cites-appendix-iii = Apéndice III
cites-not-listed = No incluida
cites-unknown = Desconocido

## Armas

weapon-pistol = Pistola
weapon-revolver = Revólver
weapon-rifle = Fusil
weapon-hunting-rifle = Rifle de caza
weapon-shotgun = Escopeta
weapon-automatic = Arma automática
weapon-gas-alarm = Arma de alarma o de gas
weapon-air-gun = Arma de aire comprimido
weapon-parts = Piezas y componentes de armas
weapon-blade = Arma blanca
weapon-other = Otra arma
weapon-unknown = Desconocida

## Declaración del dinero

declared-declared = Declarado
declared-not-declared = No declarado
declared-falsely-declared = Declarado falsamente
declared-unknown = Desconocido

## Fraude documental

document-fraud-forged = Falsificado
document-fraud-counterfeit = Íntegramente falso
document-fraud-stolen = Robado
document-fraud-impostor = Usurpación de identidad
document-fraud-other = Otro
document-fraud-unknown = Desconocido

## Lugar de ocultación

concealment-place-swallowed = Ingerido
concealment-place-inserted = Introducido en el cuerpo
concealment-place-on-body = Adherido al cuerpo
concealment-place-clothing = Ropa
concealment-place-shoes = Calzado
concealment-place-wig = Peluca
concealment-place-cabin-bag = Equipaje de mano
concealment-place-hold-bag = Equipaje facturado
concealment-place-unaccompanied-bag = Equipaje no acompañado
concealment-place-cargo = Carga
concealment-place-mail = Correo
concealment-place-aircraft-structure = Estructura de la aeronave
concealment-place-vehicle = Vehículo
concealment-place-other = Otro
concealment-place-unknown = Desconocido

## Método de ocultación

concealment-method-false-bottom = Doble fondo
concealment-method-false-wall = Doble pared
concealment-method-among-effects = Entre efectos personales
concealment-method-in-food = En alimentos
concealment-method-in-electronics = En aparatos electrónicos
concealment-method-impregnated = Impregnación
concealment-method-liquid = Disolución en líquido
concealment-method-rip-on = Gancho ciego (rip-on/rip-off)
concealment-method-special = Compartimento oculto fabricado
concealment-method-none = Sin ocultación
concealment-method-other = Otro
concealment-method-unknown = Desconocido

## Papel de la persona

offender-role-courier = Correo humano
offender-role-escort = Acompañante
offender-role-sender = Remitente
offender-role-recipient = Destinatario
offender-role-driver = Conductor
offender-role-crew = Tripulante
offender-role-airport-staff = Personal del aeropuerto
offender-role-organiser = Organizador
offender-role-holder = Poseedor
offender-role-other = Otro
offender-role-unknown = Desconocido

## Situación de la persona

offender-outcome-arrested = Detenido
offender-outcome-detained = Retenido
offender-outcome-released = Puesto en libertad
offender-outcome-hospitalised = Hospitalizado
offender-outcome-fugitive = Prófugo
offender-outcome-handed-over = Entregado a otra autoridad
offender-outcome-possible-victim = Posible víctima
offender-outcome-other = Otra
offender-outcome-unknown = Desconocida

## Estado del procedimiento

case-outcome-pending = Pendiente
case-outcome-investigation = En investigación
case-outcome-prosecution = En vía judicial
case-outcome-convicted = Condena
case-outcome-acquitted = Absolución
case-outcome-settlement = Transacción
case-outcome-dismissed = Archivado
case-outcome-transferred = Trasladado
case-outcome-other = Otro
case-outcome-unknown = Desconocido

## Transmisión al CEN o a INTERPOL

export-state-not-sent = No transmitido
export-state-prepared = Preparado
export-state-sent = Transmitido
export-state-confirmed = Confirmado
export-state-refused = Rechazado
export-state-not-applicable = No procede
export-state-unknown = Desconocido

## Unidades

unit-g = g
unit-kg = kg
unit-t = t
unit-ml = ml
unit-l = l
unit-tablet = comprimido(s)
unit-capsule = cápsula(s)
unit-blotter = secante(s)
unit-plant = planta(s)
unit-piece = unidad(es)
unit-package = bulto(s)
unit-carton = cartón(es)
unit-note = billete(s)
unit-other = otra unidad
unit-unknown = unidad desconocida

## Función en el grupo

role-ocu = Coordinación (OCU)
role-cn = Corresponsal nacional (CN)
role-rilo = Oficina regional (RILO)
role-ncb = Oficina de INTERPOL (OCN)
role-plain = Usuario
role-observer = Observador

## Tipo de oficina

office-kind-jaitf = Grupo Conjunto de Interdicción Aeroportuaria (JAITF)
office-kind-ocu = Unidad de Coordinación Operativa (OCU)
office-kind-rilo = Oficina Regional de Enlace de Inteligencia (RILO)
office-kind-cn = Corresponsal nacional (CN)
office-kind-ncb = Oficina Central Nacional de INTERPOL (OCN)
office-kind-hq = Sede

## Tipo de grupo

group-kind-permanent = Grupo permanente
group-kind-operation = Operación
group-kind-exercise = Ejercicio

## Clases de destinatarios

class-all-ocu = Todas las unidades de coordinación (OCU)
class-all-cn = Todos los corresponsales nacionales (CN)
class-all-plain = Todos los usuarios
class-my-country = Todas las oficinas de mi país
class-everyone = Todo el grupo

## Archivos

carrier-quic = QUIC sobre UDP
carrier-tcp = TCP (UDP está bloqueado aquí)
carrier-proxy = TCP a través del proxy (UDP está bloqueado aquí)
file-state-staged = adjunto
file-state-sending = enviándose
file-state-sent = enviado
file-state-offered = por descargar
file-state-receiving = recibiéndose
file-state-here = recibido
file-state-cancelled = detenido
file-state-failed = fallido
file-size-b = { $n } B
file-size-kb = { $n } kB
file-size-mb = { $n } MB
file-size-gb = { $n } GB
file-says = Este archivo indica { $what }. Esos datos van con él: quítelo si no deben salir.
file-says-place = dónde se creó ({ $place })
file-says-time = cuándo ({ $time })
file-says-device = con qué aparato ({ $device })
file-says-more = Puede indicar más, que no se pudo leer.
file-says-unknown = No se pudo examinar este archivo: puede indicar dónde, cuándo y con qué aparato se creó, y esos datos van con él. Quítelo si no deben salir.

## Places with an IATA code that are no airport in use. $codes: codes beside it; $name: as listed.

place-city = ciudad: { $codes }
place-station = estación: { $name }
place-closed = cerrado, ahora { $codes }
place-former = código antiguo, ahora { $codes }
# $year (text)
currency-withdrawn = retirada en { $year }

## What a scan says beyond its fields. $text: as printed; $known: what is known of it.

scan-note-expired = Documento caducado: { $text }.
scan-note-born-partly = Fecha de nacimiento conocida en parte: { $known }. Impreso: { $text }.
scan-note-born-unknown = Fecha de nacimiento desconocida. Impreso: { $text }.
scan-note-expiry-unknown = Fecha de caducidad desconocida. Impreso: { $text }.
scan-note-no-expiry = Este tipo de tarjeta no lleva fecha de caducidad en sus líneas codificadas.
scan-note-unlimited = Documento de validez permanente. Impreso: { $text }.
scan-note-diplomatic = Pasaporte diplomático.
scan-note-official = Pasaporte oficial o de servicio.
scan-note-emergency = Pasaporte de emergencia.
scan-note-refugee = Documento de viaje de refugiado (Convención de 1951).
scan-note-crew = Certificado de miembro de la tripulación, no es un pasaporte.
scan-note-seafarer = Documento de identidad de la gente de mar.
scan-note-residence = Permiso de residencia: la nacionalidad es la del titular, no la del país emisor.
scan-note-nationality = Nacionalidad impresa: { $text }.
scan-note-nationality-unknown = Nacionalidad inexistente: { $text }. No se ha rellenado.
scan-note-issuer-unknown = Emisor inexistente: { $text }. No se ha rellenado.
scan-note-sex-unknown = Sexo impreso: { $text }.
scan-note-name-cut = El nombre puede estar cortado: ocupa todo el campo. Compárelo con la página impresa.
scan-note-title = { $text } al final del nombre puede ser un tratamiento.
scan-note-no-check-digit = Sin dígito de control impreso para { $text }: compárelo con la página.
scan-note-visa = Un visado: el número y la caducidad son los del visado.
scan-note-keyboard = El lector está configurado con teclado estadounidense y este PC con { $text }. El texto se ha convertido; haga configurar el lector.
scan-note-letters = Algunas letras pueden estar intercambiadas en el nombre, el código de reserva o el vuelo ({ $text }): compare con el original.
scan-note-flight-open = Esta tarjeta no tiene vuelo reservado. Impreso: { $text }.
scan-note-flight-unreadable = No se entiende el vuelo impreso: { $text }.
scan-note-day-open = Esta tarjeta no lleva impreso el día del vuelo.
scan-note-place-unknown = { $text } no figura en la tabla de aeropuertos y estaciones; queda como está impreso.
scan-note-bag-tags = Etiquetas de equipaje de más, omitidas: { $text }.
scan-note-frequent-flyer = Número de viajero frecuente: { $text }
scan-note-ticket = Número del pasaje: { $text }
scan-note-selectee = La compañía ha marcado a este pasajero para control (indicador { $text }).
