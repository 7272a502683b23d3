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
