### Bezeichnungen der kodierten Werte.

code-unknown = { $code } (unbekannter Code)

## Zeitspannen

duration-moment = weniger als eine Minute
duration-minutes = { $minutes } Min.
duration-hours = { $hours } Std.
duration-hours-minutes = { $hours } Std. { $minutes } Min.
duration-days =
    { $days ->
        [one] { $days } Tag
       *[other] { $days } Tage
    }
duration-days-hours =
    { $days ->
        [one] { $days } Tag { $hours } Std.
       *[other] { $days } Tage { $hours } Std.
    }

## Dringlichkeit

urgency-flash = Blitz
urgency-urgent = Dringend
urgency-routine = Einfach

## Art der Nachricht

kind-alert = Warnmeldung
kind-reply = Antwort
kind-seizure = Sicherstellung
kind-note = Mitteilung

## Verkehrsweg

vector-air-pax = Fluggast
vector-air-cargo = Luftfracht
vector-postal = Postsendung
vector-express = Kurier- und Expresssendung
vector-general-aviation = Allgemeine Luftfahrt
vector-container = Seecontainer
vector-vessel = Schiff
vector-vehicle = Straßenfahrzeug
vector-other = Sonstiger
vector-unknown = Unbekannt

## Verdachtsgrund

reason-profile = Risikoprofil
reason-intelligence = Vorliegende Erkenntnisse
reason-api-pnr = API-/PNR-Daten
reason-db-hit = Treffer in einer Datenbank
reason-prior-seizure = Frühere Sicherstellung
reason-canine = Spürhund
reason-xray = Röntgenbild
reason-routine = Routinekontrolle
reason-other = Sonstiger
reason-unknown = Unbekannt

## Richtung, vom ersuchten Flughafen aus gesehen

direction-arrival = Ankunft
direction-transit = Transit
direction-departure = Abflug
direction-unknown = Unbekannt

## Rolle des Flughafens auf der Reise

leg-role-departure = Abflug
leg-role-transit = Transit
leg-role-destination = Ziel

## Ersuchte Maßnahme

action-check-full = Eingehende Kontrolle
action-check-discreet = Verdeckte Kontrolle
action-info-only = Nur zur Kenntnis
action-contact-before-action = Vor Maßnahmen Rücksprache mit uns
action-controlled-delivery-contact = Rücksprache wegen kontrollierter Lieferung

## Bearbeitungscodes

handling-h0 = H0 – Zur Strafverfolgung
handling-h1 = H1 – Nicht als Beweis
handling-h2 = H2 – Keine Weitergabe
handling-h3 = H3 – Besondere Beschränkungen
handling-h0-means = Darf zur Verhütung und Bekämpfung von Straftaten verwendet werden. Keine weitere Beschränkung.
handling-h1-means = Darf ohne Zustimmung der Ursprungsstelle nicht als Beweis vor Gericht verwendet werden.
handling-h2-means = Darf ohne Zustimmung der Ursprungsstelle nicht weitergegeben werden.
handling-h3-means = Beschränkungen stehen in der Nachricht. Fragen Sie vor jeder anderen Verwendung die Ursprungsstelle.

## TLP 2.0: Die Kennzeichnungen werden nicht übersetzt

tlp-clear = TLP:CLEAR
tlp-green = TLP:GREEN
tlp-amber = TLP:AMBER
tlp-amber-strict = TLP:AMBER+STRICT
tlp-red = TLP:RED
tlp-clear-means = Weitergabe ohne Einschränkung.
tlp-green-means = Weitergabe nur unter Strafverfolgungsbehörden, nicht öffentlich.
tlp-amber-means = Weitergabe nach dem Grundsatz „Kenntnis nur, wenn nötig“ in Ihrer Dienststelle und bei deren Partnern.
tlp-amber-strict-means = Weitergabe nach dem Grundsatz „Kenntnis nur, wenn nötig“ ausschließlich in Ihrer Dienststelle.
tlp-red-means = Nur für die genannten Empfänger. Darf niemandem sonst bekannt gegeben werden.

## Bewertung der Quelle (4x4)

source-a = A – Stets zuverlässig
source-b = B – Meist zuverlässig
source-c = C – Meist unzuverlässig
source-x = X – Zuverlässigkeit nicht zu beurteilen

## Bewertung der Information (4x4)

information-1 = 1 – Gesichert
information-2 = 2 – Der Quelle unmittelbar bekannt
information-3 = 3 – Vom Hörensagen, bestätigt
information-4 = 4 – Vom Hörensagen, nicht überprüfbar

## Geschlecht

sex-f = Weiblich
sex-m = Männlich
sex-x = Keine Angabe

## Reisedokument

document-passport = Reisepass
document-identity-card = Personalausweis
document-residence-permit = Aufenthaltstitel
document-refugee-document = Reiseausweis für Flüchtlinge
document-seafarer-book = Ausweis für Seeleute
document-other = Sonstiges
document-unknown = Unbekannt

## Waren

goods-drugs = Rauschgift
goods-precursors = Drogenausgangsstoffe
goods-nps = Neue psychoaktive Stoffe
goods-medicines = Arzneimittel
goods-tobacco = Tabak
goods-currency = Barmittel
goods-weapons = Waffen
goods-ammunition = Munition
goods-explosives = Sprengstoffe
goods-cites-fauna = Geschützte Tiere (CITES)
goods-cites-flora = Geschützte Pflanzen (CITES)
goods-cultural = Kulturgüter
goods-counterfeit = Produktfälschungen
goods-precious = Edelmetalle und Edelsteine
goods-strategic = Dual-Use- und Rüstungsgüter
goods-waste = Abfälle
goods-false-docs = Falsche Dokumente
goods-other = Sonstige Waren
goods-unknown = Unbekannt

## Rauschgift

drug-cocaine-hcl = Kokainhydrochlorid
drug-cocaine-base = Kokainbase
drug-crack = Crack
drug-cocaine-liquid = Flüssigkokain
drug-cocaine = Kokain, Form unbekannt
drug-coca-leaf = Kokablätter
drug-heroin = Heroin
drug-opium = Opium
drug-morphine = Morphin
drug-fentanyls = Fentanyl und Analoga
drug-nitazenes = Nitazene
drug-tramadol = Tramadol
drug-cannabis-herb = Cannabiskraut (Marihuana)
drug-cannabis-resin = Cannabisharz (Haschisch)
drug-cannabis-oil = Cannabisöl
drug-cannabis-plant = Cannabispflanzen
drug-amphetamine = Amphetamin
drug-methamphetamine = Methamphetamin
drug-captagon = Captagon
drug-mdma = MDMA (Ecstasy)
drug-ketamine = Ketamin
drug-khat = Khat
drug-lsd = LSD
drug-ghb = GHB/GBL
drug-benzodiazepines = Benzodiazepine
drug-synthetic-cannabinoids = Synthetische Cannabinoide
drug-synthetic-cathinones = Synthetische Cathinone
drug-other = Anderes Rauschgift
drug-unknown = Unbekannt

## Rolle in der Gruppe

role-ocu = Koordinierung (OCU)
role-cn = Nationale Kontaktstelle (CN)
role-rilo = Regionalbüro (RILO)
role-ncb = INTERPOL-Büro (NZB)
role-plain = Nutzer
role-observer = Beobachter

## Art der Dienststelle

office-kind-jaitf = Gemeinsame Flughafen-Ermittlungsgruppe (JAITF)
office-kind-ocu = Operative Koordinierungsstelle (OCU)
office-kind-rilo = Regionales Verbindungsbüro für Informationsaustausch (RILO)
office-kind-cn = Nationale Kontaktstelle (CN)
office-kind-ncb = Nationales Zentralbüro INTERPOL (NZB)
office-kind-hq = Zentrale

## Art der Gruppe

group-kind-permanent = Ständige Gruppe
group-kind-operation = Einsatz
group-kind-exercise = Übung

## Empfängerklassen

class-all-ocu = Alle Koordinierungsstellen (OCU)
class-all-cn = Alle nationalen Kontaktstellen (CN)
class-all-plain = Alle Nutzer
class-my-country = Alle Dienststellen meines Landes
class-everyone = Die ganze Gruppe
