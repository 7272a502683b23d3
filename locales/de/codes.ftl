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
urgency-urgent = Sofort
urgency-routine = Einfach

## Art der Nachricht

kind-alert = Warnmeldung
kind-reply = Antwort
kind-seizure = Sicherstellung
kind-note = Mitteilung
kind-briefing = Einweisung

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

## Handlingcodes

handling-h0 = H0 – Verhütung und Verfolgung von Straftaten
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
tlp-amber-means = Weitergabe nach dem Grundsatz „Kenntnis nur, wenn nötig“ in Ihrer Behörde und bei deren Partnern.
tlp-amber-strict-means = Weitergabe nach dem Grundsatz „Kenntnis nur, wenn nötig“ ausschließlich in Ihrer Behörde.
tlp-red-means = Nur für die genannten Empfänger. Darf niemandem sonst bekannt gegeben werden.

## Bewertung der Quelle (4x4)

source-a = A – Stets verlässlich
source-b = B – Meist verlässlich
source-c = C – Meist nicht verlässlich
source-x = X – Verlässlichkeit nicht zu beurteilen

## Bewertung der Information (4x4)

information-1 = 1 – Gesichert
information-2 = 2 – Der Quelle unmittelbar bekannt
information-3 = 3 – Vom Hörensagen, bestätigt
information-4 = 4 – Vom Hörensagen, nicht zu bestätigen

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
document-visa = Visum
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

## Altersgruppe

age-band-under-12 = Unter 12 Jahren
age-band-12-17 = 12 bis 17 Jahre
age-band-18-24 = 18 bis 24 Jahre
age-band-25-34 = 25 bis 34 Jahre
age-band-35-44 = 35 bis 44 Jahre
age-band-45-54 = 45 bis 54 Jahre
age-band-55-64 = 55 bis 64 Jahre
age-band-65-over = 65 Jahre und älter
age-band-unknown = Unbekannt

## Bezahlung des Flugscheins

payment-cash = Bar
payment-card = Karte
payment-third-party-card = Karte einer anderen Person
payment-transfer = Überweisung
payment-mobile-money = Mobile Money (Guthaben beim Mobilfunk)
payment-agency = Reisebüro
payment-miles = Bonusmeilen
payment-other = Sonstige
payment-unknown = Unbekannt

## Risikoindikatoren

risk-cash-ticket = Flugschein bar bezahlt
risk-late-booking = Kurzfristig gebucht
risk-unusual-route = Ungewöhnliche Reiseroute
risk-broken-journey = Reise auf getrennte Flugscheine verteilt
risk-short-stay = Kurzer Aufenthalt
risk-frequent-travel = Häufige Reisen
risk-third-party-booking = Von Dritten gebucht
risk-shared-contact = Kontaktdaten wie bei anderen Verdächtigen
risk-new-document = Kürzlich ausgestelltes Dokument
risk-document-anomaly = Auffälligkeit im Dokument
risk-luggage-mismatch = Gepäck passt nicht zur Reise
risk-no-luggage = Ohne Gepäck
risk-nervous-behaviour = Nervöses Verhalten
risk-evasive-answers = Ausweichende Antworten
risk-known-associate = Verbindung zu bekanntem Täter
risk-first-time-shipper = Erstmaliger Versender
risk-vague-description = Ungenaue Warenbezeichnung
risk-weight-mismatch = Gewicht nicht stimmig
risk-value-mismatch = Wert nicht stimmig
risk-seal-anomaly = Auffälligkeit am Verschluss
risk-false-address = Falsche Anschrift
risk-source-country = Herkunftsland mit erhöhtem Risiko
risk-possible-victim = Mögliches Opfer von Menschenhandel
risk-other = Sonstiges
risk-unknown = Unbekannt

## Beförderungsmittel

conveyance-aircraft = Verkehrsflugzeug
conveyance-private-aircraft = Privatflugzeug
conveyance-container = Container
conveyance-ship = Schiff
conveyance-boat = Boot
conveyance-truck = Lastkraftwagen
conveyance-van = Lieferwagen
conveyance-car = Personenkraftwagen
conveyance-bus = Omnibus
conveyance-motorcycle = Motorrad
conveyance-train = Zug
conveyance-other = Sonstiges
conveyance-unknown = Unbekannt

## Stand der Antwort

reply-status-received = Erhalten
reply-status-in-progress = In Bearbeitung
reply-status-closed = Abgeschlossen
reply-status-withdrawn = Zurückgezogen

## Why an alert is withdrawn by the office that sent it

stand-down-wrong-person = Falsche Person
stand-down-wrong-flight = Falscher Flug
stand-down-solved = Erledigt
stand-down-ordered = Auf Weisung
stand-down-other = Anderer Grund

## Ergebnis

outcome-positive-seizure = Positiv: Sicherstellung
outcome-positive-other = Positiv: anderes Ergebnis
outcome-negative = Negativ
outcome-not-located = Nicht angetroffen
outcome-no-show = Reise nicht angetreten
outcome-missed-too-late = Verpasst: Warnmeldung kam zu spät
outcome-not-checked = Nicht kontrolliert
outcome-refused-legal = Aus rechtlichen Gründen abgelehnt
outcome-other = Sonstiges
outcome-unknown = Unbekannt

## Durchgeführte Kontrollen

check-interview = Befragung
check-bag-search = Gepäckdurchsuchung
check-body-search = Körperliche Durchsuchung
check-body-xray = Röntgenuntersuchung der Person
check-urine-test = Urintest
check-canine = Spürhund
check-xray = Röntgen der Gegenstände
check-trace = Spurennachweis (Wischprobe)
check-doc-exam = Dokumentenprüfung
check-db-check = Datenbankabfrage
check-other = Sonstige
check-unknown = Unbekannt

## Ort am Flughafen

location-pax-arrival = Fluggäste, Ankunft
location-pax-transit = Fluggäste, Transit
location-pax-departure = Fluggäste, Abflug
location-baggage-hall = Gepäckausgabe
location-cargo-shed = Frachthalle
location-postal = Postzentrum
location-express = Expresszentrum
location-aircraft = Luftfahrzeug
location-landside = Landseite
location-other = Sonstiger
location-unknown = Unbekannt

## Anlass des Fundes

detection-profile = Risikoprofil
detection-intelligence = Vorliegende Erkenntnisse
detection-api-pnr = API-/PNR-Daten
detection-db-hit = Treffer in einer Datenbank
detection-prior-seizure = Frühere Sicherstellung
detection-canine = Spürhund
detection-xray = Röntgenbild
detection-routine = Routinekontrolle
detection-declaration = Anmeldung
detection-accidental = Zufallsfund
detection-other = Sonstiger
detection-unknown = Unbekannt

## Bestimmung des Stoffes

test-field = Schnelltest
test-lab = Labor
test-none = Nicht untersucht
test-unknown = Unbekannt

## Drogenausgangsstoffe (Rote Liste des INCB)

precursor-acetic-anhydride = Essigsäureanhydrid
precursor-anthranilic-acid = Anthranilsäure
precursor-acetone = Aceton
precursor-anpp = 4-Anilino-N-phenethylpiperidin (ANPP)
precursor-apaa = alpha-Phenylacetoacetamid (APAA)
precursor-apaan = alpha-Phenylacetoacetonitril (APAAN)
precursor-ephedrine = Ephedrin
precursor-ergometrine = Ergometrin
precursor-ergotamine = Ergotamin
precursor-ethyl-ether = Diethylether
precursor-hydrochloric-acid = Salzsäure
precursor-isosafrole = Isosafrol
precursor-lysergic-acid = Lysergsäure
precursor-mapa = Methyl-alpha-phenylacetoacetat (MAPA)
precursor-mdp2p = 3,4-MDP-2-P (PMK)
precursor-mek = Methylethylketon (MEK)
precursor-norephedrine = Norephedrin
precursor-npp = N-Phenethyl-4-piperidon (NPP)
precursor-p2p = 1-Phenyl-2-propanon (P-2-P, BMK)
precursor-phenylacetic-acid = Phenylessigsäure
precursor-piperidine = Piperidin
precursor-piperonal = Piperonal
precursor-potassium-permanganate = Kaliumpermanganat
precursor-pseudoephedrine = Pseudoephedrin
precursor-safrole = Safrol
precursor-sulphuric-acid = Schwefelsäure
precursor-toluene = Toluol
precursor-other = Anderer Drogenausgangsstoff
precursor-unknown = Unbekannt

## Tabelle des Übereinkommens von 1988

incb-table-table-i = Tabelle I
incb-table-table-ii = Tabelle II
incb-table-surveillance-list = Internationale Liste zur besonderen Überwachung
incb-table-not-listed = Nicht gelistet
incb-table-unknown = Unbekannt

## CITES-Anhang

cites-appendix-i = Anhang I
cites-appendix-ii = Anhang II
cites-appendix-iii = Anhang III
cites-not-listed = Nicht gelistet
cites-unknown = Unbekannt

## Waffen

weapon-pistol = Pistole
weapon-revolver = Revolver
weapon-rifle = Gewehr
weapon-hunting-rifle = Jagdbüchse
weapon-shotgun = Flinte
weapon-automatic = Vollautomatische Waffe
weapon-gas-alarm = Schreckschuss-, Reizstoff- oder Signalwaffe
weapon-air-gun = Druckluftwaffe
weapon-parts = Waffenteile
weapon-blade = Hieb- oder Stichwaffe
weapon-other = Andere Waffe
weapon-unknown = Unbekannt

## Anmeldung der Barmittel

declared-declared = Angemeldet
declared-not-declared = Nicht angemeldet
declared-falsely-declared = Falsch angemeldet
declared-unknown = Unbekannt

## Dokumentenbetrug

document-fraud-forged = Verfälscht
document-fraud-counterfeit = Totalfälschung
document-fraud-stolen = Gestohlen
document-fraud-impostor = Missbrauch durch Unberechtigte
document-fraud-other = Sonstiges
document-fraud-unknown = Unbekannt

## Versteck

concealment-place-swallowed = Verschluckt
concealment-place-inserted = In Körperöffnungen
concealment-place-on-body = Am Körper
concealment-place-clothing = In der Kleidung
concealment-place-shoes = In den Schuhen
concealment-place-wig = In einer Perücke
concealment-place-cabin-bag = Handgepäck
concealment-place-hold-bag = Aufgegebenes Gepäck
concealment-place-unaccompanied-bag = Unbegleitetes Gepäck
concealment-place-cargo = Fracht
concealment-place-mail = Post
concealment-place-aircraft-structure = Flugzeugstruktur
concealment-place-vehicle = Fahrzeug
concealment-place-other = Sonstiges
concealment-place-unknown = Unbekannt

## Art des Versteckens

concealment-method-false-bottom = Doppelter Boden
concealment-method-false-wall = Doppelte Wand
concealment-method-among-effects = Zwischen persönlichen Sachen
concealment-method-in-food = In Lebensmitteln
concealment-method-in-electronics = In Elektronik
concealment-method-impregnated = Getränkt
concealment-method-liquid = In Flüssigkeit gelöst
concealment-method-rip-on = Rip-on/rip-off
concealment-method-special = Eigens gebautes Versteck
concealment-method-none = Nicht versteckt
concealment-method-other = Sonstiges
concealment-method-unknown = Unbekannt

## Rolle der Person

offender-role-courier = Kurier
offender-role-escort = Begleitperson
offender-role-sender = Absender
offender-role-recipient = Empfänger
offender-role-driver = Fahrer
offender-role-crew = Besatzungsmitglied
offender-role-airport-staff = Flughafenpersonal
offender-role-organiser = Organisator
offender-role-holder = Besitzer
offender-role-other = Sonstige
offender-role-unknown = Unbekannt

## Verbleib der Person

offender-outcome-arrested = Festgenommen
offender-outcome-detained = In Gewahrsam
offender-outcome-released = Entlassen
offender-outcome-hospitalised = Im Krankenhaus
offender-outcome-fugitive = Flüchtig
offender-outcome-handed-over = An andere Behörde übergeben
offender-outcome-possible-victim = Mögliches Opfer
offender-outcome-other = Sonstiges
offender-outcome-unknown = Unbekannt

## Stand des Verfahrens

case-outcome-pending = Anhängig
case-outcome-investigation = In Ermittlung
case-outcome-prosecution = Vor Gericht
case-outcome-convicted = Verurteilung
case-outcome-acquitted = Freispruch
case-outcome-settlement = Gegen Geldbetrag erledigt
case-outcome-dismissed = Eingestellt
case-outcome-transferred = Abgegeben
case-outcome-other = Sonstiges
case-outcome-unknown = Unbekannt

## Übermittlung an CEN oder INTERPOL

export-state-not-sent = Nicht übermittelt
export-state-prepared = Vorbereitet
export-state-sent = Übermittelt
export-state-confirmed = Bestätigt
export-state-refused = Abgelehnt
export-state-not-applicable = Entfällt
export-state-unknown = Unbekannt

## Einheiten

unit-g = g
unit-kg = kg
unit-t = t
unit-ml = ml
unit-l = l
unit-tablet = Tabl.
unit-capsule = Kaps.
unit-blotter = Trip(s)
unit-plant = Pfl.
unit-piece = Stück
unit-package = Paket(e)
unit-carton = Stange(n)
unit-note = Banknote(n)
unit-other = andere Einheit
unit-unknown = unbekannte Einheit

## Rolle in der Gruppe

role-ocu = Koordinierung (OCU)
role-cn = Nationale Kontaktstelle (CN)
role-rilo = Regionalbüro (RILO)
role-ncb = INTERPOL-Büro (NZB)
role-plain = Nutzer
role-observer = Beobachter

## Art der Dienststelle

office-kind-jaitf = Gemeinsame Kontrollgruppe am Flughafen (JAITF)
office-kind-ocu = Operative Koordinierungsstelle (OCU)
office-kind-rilo = Regionales Verbindungsbüro für Informationsaustausch (RILO)
office-kind-cn = Nationale Kontaktstelle (CN)
office-kind-ncb = Nationales Zentralbüro INTERPOL (NZB)
office-kind-hq = Zentrale

## Art der Gruppe

group-kind-permanent = Ständige Gruppe
group-kind-operation = Operation
group-kind-exercise = Übung

## Empfängerklassen

class-all-ocu = Alle Koordinierungsstellen (OCU)
class-all-cn = Alle nationalen Kontaktstellen (CN)
class-all-plain = Alle Nutzer
class-my-country = Alle Dienststellen meines Landes
class-everyone = Die ganze Gruppe

## Dateien

carrier-quic = QUIC über UDP
carrier-tcp = TCP (UDP ist hier gesperrt)
carrier-proxy = TCP über den Proxy (UDP ist hier gesperrt)
file-state-staged = angehängt
file-state-sending = wird gesendet
file-state-sent = gesendet
file-state-offered = abrufbar
file-state-receiving = wird empfangen
file-state-here = angekommen
file-state-cancelled = angehalten
file-state-failed = fehlgeschlagen
file-size-b = { $n } B
file-size-kb = { $n } kB
file-size-mb = { $n } MB
file-size-gb = { $n } GB
file-says = Die Datei verrät { $what }. Das geht mit: Entfernen Sie die Datei, wenn es nicht hinaus darf.
file-says-place = wo sie entstanden ist ({ $place })
file-says-time = wann ({ $time })
file-says-device = mit welchem Gerät ({ $device })
file-says-more = Sie kann mehr verraten, das nicht gelesen werden konnte.
file-says-unknown = In die Datei konnte nicht hineingesehen werden: Sie kann verraten, wo, wann und womit sie entstanden ist, und das geht mit. Entfernen Sie die Datei, wenn es nicht hinaus darf.

## Places with an IATA code that are no airport in use. $codes: codes beside it; $name: as listed.

place-city = Stadt: { $codes }
place-station = Bahnhof: { $name }
place-closed = geschlossen, jetzt { $codes }
place-former = alter Code, jetzt { $codes }
# $year (text)
currency-withdrawn = { $year } eingezogen

## What a scan says beyond its fields. $text: as printed; $known: what is known of it.

scan-note-expired = Das Dokument ist abgelaufen: { $text }.
scan-note-born-partly = Geburtsdatum nur teilweise bekannt: { $known }. Gedruckt: { $text }.
scan-note-born-unknown = Geburtsdatum unbekannt. Gedruckt: { $text }.
scan-note-expiry-unknown = Ablaufdatum unbekannt. Gedruckt: { $text }.
scan-note-no-expiry = Diese Art Karte hat in ihren Codezeilen kein Ablaufdatum.
scan-note-unlimited = Das Dokument ist unbefristet gültig. Gedruckt: { $text }.
scan-note-diplomatic = Ein Diplomatenpass.
scan-note-official = Ein Dienst- oder Amtspass.
scan-note-emergency = Ein vorläufiger Pass für Notfälle.
scan-note-refugee = Ein Reiseausweis für Flüchtlinge (Abkommen von 1951).
scan-note-crew = Ein Besatzungsausweis, kein Pass.
scan-note-seafarer = Ein Personaldokument für Seeleute.
scan-note-residence = Ein Aufenthaltstitel: Die Staatsangehörigkeit ist die des Inhabers, nicht die des ausstellenden Staates.
scan-note-nationality = Staatsangehörigkeit wie gedruckt: { $text }.
scan-note-nationality-unknown = Keine solche Staatsangehörigkeit: { $text }. Nicht ausgefüllt.
scan-note-issuer-unknown = Kein solcher Aussteller: { $text }. Nicht ausgefüllt.
scan-note-sex-unknown = Geschlecht gedruckt als { $text }.
scan-note-name-cut = Der Name kann abgeschnitten sein: Er füllt sein Feld. Mit der gedruckten Seite vergleichen.
scan-note-title = { $text } am Ende des Namens kann eine Anrede sein.
scan-note-no-check-digit = Keine Prüfziffer gedruckt für { $text }: mit der Seite vergleichen.
scan-note-visa = Ein Visum: Nummer und Ablaufdatum sind die des Visums.
scan-note-keyboard = Der Leser ist auf US-Tasten eingestellt, dieser PC auf { $text }. Der Text wurde zurückübersetzt; Leser richtig einstellen lassen.
scan-note-letters = Im Namen, im Buchungscode oder im Flug können Buchstaben vertauscht sein ({ $text }): mit dem Original vergleichen.
scan-note-flight-open = Auf dieser Bordkarte ist kein Flug gebucht. Gedruckt: { $text }.
scan-note-flight-unreadable = Der gedruckte Flug wird nicht verstanden: { $text }.
scan-note-day-open = Auf dieser Bordkarte steht kein Flugtag.
scan-note-place-unknown = { $text } steht nicht in der Tabelle der Flughäfen und Bahnhöfe; bleibt wie gedruckt.
scan-note-bag-tags = Mehr Gepäckanhänger als Platz, weggelassen: { $text }.
scan-note-frequent-flyer = Vielfliegernummer: { $text }
scan-note-ticket = Flugscheinnummer: { $text }
scan-note-selectee = Die Fluggesellschaft hat diesen Fluggast zur Kontrolle markiert (Kennzeichen { $text }).
