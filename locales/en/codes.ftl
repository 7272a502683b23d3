### Labels of coded values. The id is the name of the list and the code: urgency-flash.
### Meanings of handling codes follow Europol's, those of TLP follow FIRST's TLP 2.0 (2022).

# $code (text): a code of a newer version, as it came.
code-unknown = { $code } (unknown code)

## Lengths of time. $days, $hours, $minutes (numbers).

duration-moment = less than a minute
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
duration-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
duration-days-hours =
    { $days ->
        [one] { $days } day { $hours } h
       *[other] { $days } days { $hours } h
    }

## How fast an alert must be seen

urgency-flash = Flash
urgency-urgent = Urgent
urgency-routine = Routine

## Kind of message

kind-alert = Alert
kind-reply = Reply
kind-seizure = Seizure
kind-note = Note
kind-briefing = Briefing

## How the person or the goods travel

vector-air-pax = Air passenger
vector-air-cargo = Air cargo
vector-postal = Postal item
vector-express = Express courier
vector-general-aviation = General aviation
vector-container = Sea container
vector-vessel = Vessel
vector-vehicle = Road vehicle
vector-other = Other
vector-unknown = Unknown

## What led to the suspicion

reason-profile = Risk profile
reason-intelligence = Intelligence
reason-api-pnr = API/PNR data
reason-db-hit = Database hit
reason-prior-seizure = Earlier seizure
reason-canine = Detection dog
reason-xray = X-ray image
reason-routine = Routine check
reason-other = Other
reason-unknown = Unknown

## Direction, seen from the airport that is asked to act

direction-arrival = Arrival
direction-transit = Transit
direction-departure = Departure
direction-unknown = Unknown

## Part of an airport in a journey

leg-role-departure = Departure
leg-role-transit = Transit
leg-role-destination = Destination

## What the receiving office is asked to do

action-check-full = Full check
action-check-discreet = Discreet check
action-info-only = For information only
action-contact-before-action = Contact us before acting
action-controlled-delivery-contact = Contact us about a controlled delivery

## Handling codes

handling-h0 = H0 – Law enforcement use
handling-h1 = H1 – Not as evidence
handling-h2 = H2 – Not to be passed on
handling-h3 = H3 – Special restrictions
handling-h0-means = May be used to prevent and fight crime. No further restriction.
handling-h1-means = May not be used as evidence in court without the originator's permission.
handling-h2-means = May not be passed on without the originator's permission.
handling-h3-means = Restrictions as stated in the message. Ask the originator before any other use.

## Traffic Light Protocol 2.0: the labels are the same in every language

tlp-clear = TLP:CLEAR
tlp-green = TLP:GREEN
tlp-amber = TLP:AMBER
tlp-amber-strict = TLP:AMBER+STRICT
tlp-red = TLP:RED
tlp-clear-means = May be shared without limit.
tlp-green-means = May be shared within the law enforcement community, not in public.
tlp-amber-means = May be shared on a need-to-know basis within your service and with its partners.
tlp-amber-strict-means = May be shared on a need-to-know basis within your service only.
tlp-red-means = For the named recipients only. May not be disclosed to anyone else.

## Evaluation of the source (4x4)

source-a = A – Always reliable
source-b = B – Mostly reliable
source-c = C – Mostly unreliable
source-x = X – Reliability cannot be judged

## Evaluation of the information (4x4)

information-1 = 1 – Certain
information-2 = 2 – Known first-hand to the source
information-3 = 3 – Hearsay, corroborated
information-4 = 4 – Hearsay, cannot be corroborated

## Sex as in travel documents (ICAO 9303)

sex-f = Female
sex-m = Male
sex-x = Unspecified

## Travel document

document-passport = Passport
document-identity-card = Identity card
document-residence-permit = Residence permit
document-refugee-document = Refugee travel document
document-seafarer-book = Seafarer's identity document
document-visa = Visa
document-other = Other
document-unknown = Unknown

## Goods

goods-drugs = Drugs
goods-precursors = Drug precursors
goods-nps = New psychoactive substances
goods-medicines = Medicines
goods-tobacco = Tobacco
goods-currency = Currency
goods-weapons = Weapons
goods-ammunition = Ammunition
goods-explosives = Explosives
goods-cites-fauna = Protected animals (CITES)
goods-cites-flora = Protected plants (CITES)
goods-cultural = Cultural property
goods-counterfeit = Counterfeit goods
goods-precious = Precious metals and stones
goods-strategic = Strategic goods
goods-waste = Waste
goods-false-docs = False documents
goods-other = Other goods
goods-unknown = Unknown

## Drugs

drug-cocaine-hcl = Cocaine hydrochloride
drug-cocaine-base = Cocaine base
drug-crack = Crack
drug-cocaine-liquid = Liquid cocaine
drug-cocaine = Cocaine, form not known
drug-coca-leaf = Coca leaf
drug-heroin = Heroin
drug-opium = Opium
drug-morphine = Morphine
drug-fentanyls = Fentanyl and analogues
drug-nitazenes = Nitazenes
drug-tramadol = Tramadol
drug-cannabis-herb = Cannabis herb
drug-cannabis-resin = Cannabis resin
drug-cannabis-oil = Cannabis oil
drug-cannabis-plant = Cannabis plants
drug-amphetamine = Amphetamine
drug-methamphetamine = Methamphetamine
drug-captagon = Captagon
drug-mdma = MDMA (ecstasy)
drug-ketamine = Ketamine
drug-khat = Khat
drug-lsd = LSD
drug-ghb = GHB/GBL
drug-benzodiazepines = Benzodiazepines
drug-synthetic-cannabinoids = Synthetic cannabinoids
drug-synthetic-cathinones = Synthetic cathinones
drug-other = Other drug
drug-unknown = Unknown

## Age, when the date of birth is not known

age-band-under-12 = Under 12
age-band-12-17 = 12 to 17
age-band-18-24 = 18 to 24
age-band-25-34 = 25 to 34
age-band-35-44 = 35 to 44
age-band-45-54 = 45 to 54
age-band-55-64 = 55 to 64
age-band-65-over = 65 and over
age-band-unknown = Unknown

## How the ticket was paid

payment-cash = Cash
payment-card = Card
payment-third-party-card = Card of another person
payment-transfer = Bank transfer
payment-mobile-money = Mobile money
payment-agency = Travel agency
payment-miles = Miles
payment-other = Other
payment-unknown = Unknown

## What drew attention

risk-cash-ticket = Ticket paid in cash
risk-late-booking = Booked at the last moment
risk-unusual-route = Unusual route
risk-broken-journey = Journey broken up on separate tickets
risk-short-stay = Short stay
risk-frequent-travel = Frequent travel
risk-third-party-booking = Booked by another person
risk-shared-contact = Contact details shared with other suspects
risk-new-document = Recently issued document
risk-document-anomaly = Anomaly in the document
risk-luggage-mismatch = Luggage does not fit the journey
risk-no-luggage = No luggage
risk-nervous-behaviour = Nervous behaviour
risk-evasive-answers = Evasive answers
risk-known-associate = Associate of a known offender
risk-first-time-shipper = First-time shipper
risk-vague-description = Vague description of the goods
risk-weight-mismatch = Weight does not fit
risk-value-mismatch = Value does not fit
risk-seal-anomaly = Anomaly of the seal
risk-false-address = False address
risk-source-country = Source country
risk-possible-victim = Possible victim of trafficking
risk-other = Other
risk-unknown = Unknown

## What carries the goods or the person

conveyance-aircraft = Airliner
conveyance-private-aircraft = Private aircraft
conveyance-container = Container
conveyance-ship = Ship
conveyance-boat = Boat
conveyance-truck = Lorry
conveyance-van = Van
conveyance-car = Car
conveyance-bus = Bus
conveyance-motorcycle = Motorcycle
conveyance-train = Train
conveyance-other = Other
conveyance-unknown = Unknown

## How far the answering office is

reply-status-received = Received
reply-status-in-progress = In progress
reply-status-closed = Closed
reply-status-withdrawn = Withdrawn

## Why an alert is withdrawn by the office that sent it

stand-down-wrong-person = Wrong person
stand-down-wrong-flight = Wrong flight
stand-down-solved = Settled
stand-down-ordered = Ordered from above
stand-down-other = Other reason

## What came of an alert

outcome-positive-seizure = Positive: seizure
outcome-positive-other = Positive: other result
outcome-negative = Negative
outcome-not-located = Not located
outcome-no-show = Did not travel
outcome-missed-too-late = Missed: alert came too late
outcome-not-checked = Not checked
outcome-refused-legal = Refused for legal reasons
outcome-other = Other
outcome-unknown = Unknown

## Checks that were made

check-interview = Interview
check-bag-search = Bag search
check-body-search = Body search
check-body-xray = Body X-ray
check-urine-test = Urine test
check-canine = Detection dog
check-xray = X-ray of the goods
check-trace = Trace detection
check-doc-exam = Document examination
check-db-check = Database check
check-other = Other
check-unknown = Unknown

## Where at the airport

location-pax-arrival = Passengers, arrival
location-pax-transit = Passengers, transit
location-pax-departure = Passengers, departure
location-baggage-hall = Baggage hall
location-cargo-shed = Cargo shed
location-postal = Postal centre
location-express = Express centre
location-aircraft = Aircraft
location-landside = Landside
location-other = Other
location-unknown = Unknown

## What led to the find

detection-profile = Risk profile
detection-intelligence = Intelligence
detection-api-pnr = API/PNR data
detection-db-hit = Database hit
detection-prior-seizure = Earlier seizure
detection-canine = Detection dog
detection-xray = X-ray image
detection-routine = Routine check
detection-declaration = Declaration
detection-accidental = Accidental
detection-other = Other
detection-unknown = Unknown

## How the substance was identified

test-field = Field test
test-lab = Laboratory
test-none = Not tested
test-unknown = Unknown

## Precursors (INCB Red List)

precursor-acetic-anhydride = Acetic anhydride
precursor-anthranilic-acid = Anthranilic acid
precursor-acetone = Acetone
precursor-anpp = 4-Anilino-N-phenethylpiperidine (ANPP)
precursor-apaa = alpha-Phenylacetoacetamide (APAA)
precursor-apaan = alpha-Phenylacetoacetonitrile (APAAN)
precursor-ephedrine = Ephedrine
precursor-ergometrine = Ergometrine
precursor-ergotamine = Ergotamine
precursor-ethyl-ether = Ethyl ether
precursor-hydrochloric-acid = Hydrochloric acid
precursor-isosafrole = Isosafrole
precursor-lysergic-acid = Lysergic acid
precursor-mapa = Methyl alpha-phenylacetoacetate (MAPA)
precursor-mdp2p = 3,4-MDP-2-P (PMK)
precursor-mek = Methyl ethyl ketone (MEK)
precursor-norephedrine = Norephedrine
precursor-npp = N-Phenethyl-4-piperidone (NPP)
precursor-p2p = 1-Phenyl-2-propanone (P-2-P, BMK)
precursor-phenylacetic-acid = Phenylacetic acid
precursor-piperidine = Piperidine
precursor-piperonal = Piperonal
precursor-potassium-permanganate = Potassium permanganate
precursor-pseudoephedrine = Pseudoephedrine
precursor-safrole = Safrole
precursor-sulphuric-acid = Sulphuric acid
precursor-toluene = Toluene
precursor-other = Other precursor
precursor-unknown = Unknown

## Table of the 1988 Convention

incb-table-table-i = Table I
incb-table-table-ii = Table II
incb-table-surveillance-list = International special surveillance list
incb-table-not-listed = Not listed
incb-table-unknown = Unknown

## CITES appendix

cites-appendix-i = Appendix I
cites-appendix-ii = Appendix II
cites-appendix-iii = Appendix III
cites-not-listed = Not listed
cites-unknown = Unknown

## Weapons

weapon-pistol = Pistol
weapon-revolver = Revolver
weapon-rifle = Rifle
weapon-hunting-rifle = Hunting rifle
weapon-shotgun = Shotgun
weapon-automatic = Automatic weapon
weapon-gas-alarm = Gas or alarm weapon
weapon-air-gun = Air gun
weapon-parts = Parts of weapons
weapon-blade = Bladed weapon
weapon-other = Other weapon
weapon-unknown = Unknown

## Whether currency was declared

declared-declared = Declared
declared-not-declared = Not declared
declared-falsely-declared = Falsely declared
declared-unknown = Unknown

## What is wrong with a document

document-fraud-forged = Forged
document-fraud-counterfeit = Counterfeit
document-fraud-stolen = Stolen
document-fraud-impostor = Impostor
document-fraud-other = Other
document-fraud-unknown = Unknown

## Where the goods were hidden

concealment-place-swallowed = Swallowed
concealment-place-inserted = Inserted in the body
concealment-place-on-body = On the body
concealment-place-clothing = In clothing
concealment-place-shoes = In shoes
concealment-place-wig = In a wig
concealment-place-cabin-bag = Cabin baggage
concealment-place-hold-bag = Hold baggage
concealment-place-unaccompanied-bag = Unaccompanied baggage
concealment-place-cargo = Cargo
concealment-place-mail = Mail
concealment-place-aircraft-structure = Structure of the aircraft
concealment-place-vehicle = Vehicle
concealment-place-other = Other
concealment-place-unknown = Unknown

## How the goods were hidden

concealment-method-false-bottom = False bottom
concealment-method-false-wall = False wall
concealment-method-among-effects = Among belongings
concealment-method-in-food = In food
concealment-method-in-electronics = In electronics
concealment-method-impregnated = Impregnated
concealment-method-liquid = Dissolved in liquid
concealment-method-rip-on = Rip-on/rip-off
concealment-method-special = Specially built hiding place
concealment-method-none = Not hidden
concealment-method-other = Other
concealment-method-unknown = Unknown

## Part that a person played

offender-role-courier = Courier
offender-role-escort = Escort
offender-role-sender = Sender
offender-role-recipient = Recipient
offender-role-driver = Driver
offender-role-crew = Crew member
offender-role-airport-staff = Airport staff
offender-role-organiser = Organiser
offender-role-holder = Holder
offender-role-other = Other
offender-role-unknown = Unknown

## What happened to the person

offender-outcome-arrested = Arrested
offender-outcome-detained = Detained
offender-outcome-released = Released
offender-outcome-hospitalised = In hospital
offender-outcome-fugitive = Fugitive
offender-outcome-handed-over = Handed over
offender-outcome-possible-victim = Possible victim
offender-outcome-other = Other
offender-outcome-unknown = Unknown

## Where the case stands

case-outcome-pending = Pending
case-outcome-investigation = Under investigation
case-outcome-prosecution = Before the court
case-outcome-convicted = Conviction
case-outcome-acquitted = Acquittal
case-outcome-settlement = Settlement
case-outcome-dismissed = Dismissed
case-outcome-transferred = Transferred
case-outcome-other = Other
case-outcome-unknown = Unknown

## Hand-over to CEN or INTERPOL

export-state-not-sent = Not sent
export-state-prepared = Prepared
export-state-sent = Sent
export-state-confirmed = Confirmed
export-state-refused = Refused
export-state-not-applicable = Not applicable
export-state-unknown = Unknown

## Units

unit-g = g
unit-kg = kg
unit-t = t
unit-ml = ml
unit-l = l
unit-tablet = tablet(s)
unit-capsule = capsule(s)
unit-blotter = blotter(s)
unit-plant = plant(s)
unit-piece = piece(s)
unit-package = package(s)
unit-carton = carton(s)
unit-note = banknote(s)
unit-other = other unit
unit-unknown = unknown unit

## Role of an office in a group

role-ocu = Coordination (OCU)
role-cn = National correspondent (CN)
role-rilo = Regional office (RILO)
role-ncb = INTERPOL bureau (NCB)
role-plain = User
role-observer = Observer

## Kind of office

office-kind-jaitf = Joint Airport Interdiction Task Force (JAITF)
office-kind-ocu = Operational Coordination Unit (OCU)
office-kind-rilo = Regional Intelligence Liaison Office (RILO)
office-kind-cn = National correspondent (CN)
office-kind-ncb = INTERPOL National Central Bureau (NCB)
office-kind-hq = Headquarters

## Kind of group

group-kind-permanent = Permanent group
group-kind-operation = Operation
group-kind-exercise = Exercise

## Recipient classes

class-all-ocu = All coordination units (OCU)
class-all-cn = All national correspondents (CN)
class-all-plain = All users
class-my-country = Everyone in my country
class-everyone = Everyone in the group

## Files

carrier-quic = QUIC over UDP
carrier-tcp = TCP (UDP is blocked here)
carrier-proxy = TCP through the proxy (UDP is blocked here)
file-state-staged = attached
file-state-sending = being sent
file-state-sent = sent
file-state-offered = can be fetched
file-state-receiving = being received
file-state-here = here
file-state-cancelled = stopped
file-state-failed = failed
file-size-b = { $n } B
file-size-kb = { $n } kB
file-size-mb = { $n } MB
file-size-gb = { $n } GB
# A file before it is sent. $what: the next three that hold, with “ · ” between them
file-says = It says { $what }. That goes along: remove the file if it must not leave.
file-says-place = where it was made ({ $place })
file-says-time = when ({ $time })
file-says-device = with which device ({ $device })
file-says-more = It may say more that could not be read.
file-says-unknown = It could not be looked into: it may say where, when and with what it was made, and that goes along. Remove the file if it must not leave.

## Places with an IATA code that are no airport in use. $codes: codes beside it; $name: as listed.

place-city = city: { $codes }
place-station = station: { $name }
place-closed = closed, now { $codes }
place-former = old code, now { $codes }
# $year (text)
currency-withdrawn = withdrawn { $year }

## What a scan says beyond its fields. $text: as printed; $known: what is known of it.

scan-note-expired = The document expired: { $text }.
scan-note-born-partly = Date of birth known in part: { $known }. Printed: { $text }.
scan-note-born-unknown = Date of birth unknown. Printed: { $text }.
scan-note-expiry-unknown = Date of expiry unknown. Printed: { $text }.
scan-note-no-expiry = This kind of card has no date of expiry in its code lines.
scan-note-unlimited = The document is valid without limit. Printed: { $text }.
scan-note-diplomatic = A diplomatic passport.
scan-note-official = An official or service passport.
scan-note-emergency = An emergency passport.
scan-note-refugee = A travel document for refugees (1951 Convention).
scan-note-crew = A crew member certificate, no passport.
scan-note-seafarer = A seafarer’s identity document.
scan-note-residence = A residence permit: the nationality is the holder’s, not that of the issuing country.
scan-note-nationality = Nationality as printed: { $text }.
scan-note-nationality-unknown = No such nationality: { $text }. Not filled in.
scan-note-issuer-unknown = No such issuer: { $text }. Not filled in.
scan-note-sex-unknown = Sex is printed as { $text }.
scan-note-name-cut = The name may be cut off: it fills its field. Compare it with the printed page.
scan-note-title = { $text } at the end of the name may be a title.
scan-note-no-check-digit = No check digit is printed for { $text }: compare it with the page.
scan-note-visa = A visa: the number and the date of expiry are those of the visa.
scan-note-keyboard = The reader is set to US keys and this PC to { $text }. The text was translated back; have the reader set right.
scan-note-letters = Letters in the name, the booking code or the flight may be exchanged ({ $text }): compare them with the original.
scan-note-flight-open = No flight is booked on this pass. Printed: { $text }.
scan-note-flight-unreadable = The flight on this pass is not understood. Printed: { $text }.
scan-note-day-open = No day of flight is printed on this pass.
scan-note-place-unknown = { $text } is not in the table of airports and stations; it is kept as printed.
scan-note-bag-tags = More bag tags than fit, left out: { $text }.
scan-note-frequent-flyer = Frequent flyer number: { $text }
scan-note-ticket = Ticket number: { $text }
scan-note-selectee = The airline has marked this passenger for screening (indicator { $text }).
