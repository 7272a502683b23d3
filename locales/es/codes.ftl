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
       *[other] { $days } días
    }
duration-days-hours =
    { $days ->
        [one] { $days } día { $hours } h
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

## Vía

vector-air-pax = Pasajero aéreo
vector-air-cargo = Carga aérea
vector-postal = Envío postal
vector-express = Mensajería exprés
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
handling-h1-means = No puede utilizarse como prueba judicial sin autorización del remitente original.
handling-h2-means = No puede comunicarse a terceros sin autorización del remitente original.
handling-h3-means = Restricciones indicadas en el mensaje. Consulte al remitente original antes de cualquier otro uso.

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
source-b = B – Casi siempre fiable
source-c = C – Casi nunca fiable
source-x = X – Fiabilidad no evaluable

## Evaluación de la información (4x4)

information-1 = 1 – Cierta
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
goods-counterfeit = Falsificaciones de marca
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
drug-nitazenes = Nitacenos
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
drug-khat = Cat
drug-lsd = LSD
drug-ghb = GHB/GBL
drug-benzodiazepines = Benzodiacepinas
drug-synthetic-cannabinoids = Cannabinoides sintéticos
drug-synthetic-cathinones = Catinonas sintéticas
drug-other = Otra droga
drug-unknown = Desconocida

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
