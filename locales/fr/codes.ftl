### Libellés des valeurs codées.

code-unknown = { $code } (code inconnu)

## Durées

duration-moment = moins d’une minute
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min
duration-days =
    { $days ->
        [one] { $days } jour
        [many] { $days } de jours
       *[other] { $days } jours
    }
duration-days-hours =
    { $days ->
        [one] { $days } jour { $hours } h
        [many] { $days } de jours { $hours } h
       *[other] { $days } jours { $hours } h
    }

## Urgence

urgency-flash = Flash
urgency-urgent = Urgent
urgency-routine = Routine

## Type de message

kind-alert = Avis d’alerte
kind-reply = Réponse
kind-seizure = Saisie
kind-note = Note
kind-briefing = Consignes

## Vecteur

vector-air-pax = Passager aérien
vector-air-cargo = Fret aérien
vector-postal = Envoi postal
vector-express = Fret express
vector-general-aviation = Aviation générale
vector-container = Conteneur maritime
vector-vessel = Navire
vector-vehicle = Véhicule routier
vector-other = Autre
vector-unknown = Inconnu

## Origine du soupçon

reason-profile = Profil de risque
reason-intelligence = Renseignement
reason-api-pnr = Données API/PNR
reason-db-hit = Réponse positive d’un fichier
reason-prior-seizure = Saisie antérieure
reason-canine = Équipe cynophile
reason-xray = Image radioscopique
reason-routine = Contrôle de routine
reason-other = Autre
reason-unknown = Inconnu

## Sens, vu de l’aéroport sollicité

direction-arrival = Arrivée
direction-transit = Transit
direction-departure = Départ
direction-unknown = Inconnu

## Place de l’aéroport dans le trajet

leg-role-departure = Départ
leg-role-transit = Transit
leg-role-destination = Destination

## Action demandée

action-check-full = Contrôle approfondi
action-check-discreet = Contrôle discret
action-info-only = Pour information uniquement
action-contact-before-action = Nous contacter avant toute action
action-controlled-delivery-contact = Nous contacter en vue d’une livraison surveillée

## Codes de traitement

handling-h0 = H0 – Services répressifs
handling-h1 = H1 – Pas comme preuve
handling-h2 = H2 – Pas de transmission
handling-h3 = H3 – Restrictions particulières
handling-h0-means = Utilisable pour prévenir et combattre la criminalité. Aucune autre restriction.
handling-h1-means = Ne peut servir de preuve en justice sans l’autorisation de l’émetteur.
handling-h2-means = Ne peut être transmis à un tiers sans l’autorisation de l’émetteur.
handling-h3-means = Restrictions indiquées dans le message. Consultez l’émetteur avant tout autre usage.

## TLP 2.0 : les étiquettes ne se traduisent pas

tlp-clear = TLP:CLEAR
tlp-green = TLP:GREEN
tlp-amber = TLP:AMBER
tlp-amber-strict = TLP:AMBER+STRICT
tlp-red = TLP:RED
tlp-clear-means = Diffusion sans restriction.
tlp-green-means = Diffusion limitée aux services répressifs, jamais au public.
tlp-amber-means = Diffusion à ceux qui ont besoin d’en connaître, dans votre service et chez ses partenaires.
tlp-amber-strict-means = Diffusion à ceux qui ont besoin d’en connaître, dans votre service seulement.
tlp-red-means = Réservé aux destinataires désignés. Ne doit être révélé à personne d’autre.

## Fiabilité de la source (4x4)

source-a = A – Toujours fiable
source-b = B – Le plus souvent fiable
source-c = C – Le plus souvent non fiable
source-x = X – Fiabilité non évaluable

## Valeur de l’information (4x4)

information-1 = 1 – Certaine
information-2 = 2 – Connue directement de la source
information-3 = 3 – Ouï-dire, corroboré
information-4 = 4 – Ouï-dire, impossible à corroborer

## Sexe

sex-f = Femme
sex-m = Homme
sex-x = Non précisé

## Document de voyage

document-passport = Passeport
document-identity-card = Carte d’identité
document-residence-permit = Titre de séjour
document-refugee-document = Titre de voyage pour réfugié
document-seafarer-book = Pièce d’identité des gens de mer
document-visa = Visa
document-other = Autre
document-unknown = Inconnu

## Marchandises

goods-drugs = Stupéfiants
goods-precursors = Précurseurs de drogues
goods-nps = Nouvelles substances psychoactives
goods-medicines = Médicaments
goods-tobacco = Tabac
goods-currency = Espèces et devises
goods-weapons = Armes
goods-ammunition = Munitions
goods-explosives = Explosifs
goods-cites-fauna = Faune protégée (CITES)
goods-cites-flora = Flore protégée (CITES)
goods-cultural = Biens culturels
goods-counterfeit = Contrefaçons
goods-precious = Métaux et pierres précieux
goods-strategic = Biens stratégiques
goods-waste = Déchets
goods-false-docs = Faux documents
goods-other = Autre marchandise
goods-unknown = Inconnue

## Drogues

drug-cocaine-hcl = Chlorhydrate de cocaïne
drug-cocaine-base = Cocaïne base
drug-crack = Crack
drug-cocaine-liquid = Cocaïne liquide
drug-cocaine = Cocaïne, forme inconnue
drug-coca-leaf = Feuille de coca
drug-heroin = Héroïne
drug-opium = Opium
drug-morphine = Morphine
drug-fentanyls = Fentanyl et analogues
drug-nitazenes = Nitazènes
drug-tramadol = Tramadol
drug-cannabis-herb = Herbe de cannabis
drug-cannabis-resin = Résine de cannabis
drug-cannabis-oil = Huile de cannabis
drug-cannabis-plant = Plants de cannabis
drug-amphetamine = Amphétamine
drug-methamphetamine = Méthamphétamine
drug-captagon = Captagon
drug-mdma = MDMA (ecstasy)
drug-ketamine = Kétamine
drug-khat = Khat
drug-lsd = LSD
drug-ghb = GHB/GBL
drug-benzodiazepines = Benzodiazépines
drug-synthetic-cannabinoids = Cannabinoïdes de synthèse
drug-synthetic-cathinones = Cathinones de synthèse
drug-other = Autre stupéfiant
drug-unknown = Inconnu

## Tranche d’âge

age-band-under-12 = Moins de 12 ans
age-band-12-17 = 12 à 17 ans
age-band-18-24 = 18 à 24 ans
age-band-25-34 = 25 à 34 ans
age-band-35-44 = 35 à 44 ans
age-band-45-54 = 45 à 54 ans
age-band-55-64 = 55 à 64 ans
age-band-65-over = 65 ans et plus
age-band-unknown = Inconnu

## Paiement du billet

payment-cash = Espèces
payment-card = Carte bancaire
payment-third-party-card = Carte d’un tiers
payment-transfer = Virement bancaire
payment-mobile-money = Paiement mobile
payment-agency = Agence de voyages
payment-miles = Points de fidélité
payment-other = Autre
payment-unknown = Inconnu

## Indicateurs de risque

risk-cash-ticket = Billet payé en espèces
risk-late-booking = Réservation de dernière minute
risk-unusual-route = Itinéraire inhabituel
risk-broken-journey = Trajet fractionné en billets séparés
risk-short-stay = Séjour bref
risk-frequent-travel = Voyages fréquents
risk-third-party-booking = Réservation par un tiers
risk-shared-contact = Coordonnées communes à d’autres suspects
risk-new-document = Document récemment délivré
risk-document-anomaly = Anomalie du document
risk-luggage-mismatch = Bagages sans rapport avec le voyage
risk-no-luggage = Sans bagages
risk-nervous-behaviour = Comportement nerveux
risk-evasive-answers = Réponses évasives
risk-known-associate = Lien avec un délinquant connu
risk-first-time-shipper = Premier envoi de l’expéditeur
risk-vague-description = Désignation vague des marchandises
risk-weight-mismatch = Poids incohérent
risk-value-mismatch = Valeur incohérente
risk-seal-anomaly = Anomalie du scellé
risk-false-address = Fausse adresse
risk-source-country = Pays de provenance sensible
risk-possible-victim = Victime possible de traite des personnes
risk-other = Autre
risk-unknown = Inconnu

## Moyen de transport

conveyance-aircraft = Avion de ligne
conveyance-private-aircraft = Avion privé
conveyance-container = Conteneur
conveyance-ship = Navire
conveyance-boat = Embarcation
conveyance-truck = Camion
conveyance-van = Fourgonnette
conveyance-car = Voiture
conveyance-bus = Autocar
conveyance-motorcycle = Motocyclette
conveyance-train = Train
conveyance-other = Autre
conveyance-unknown = Inconnu

## Avancement de la réponse

reply-status-received = Reçu
reply-status-in-progress = En cours
reply-status-closed = Clos
reply-status-withdrawn = Retiré

## Why an alert is withdrawn by the office that sent it

stand-down-wrong-person = Erreur sur la personne
stand-down-wrong-flight = Erreur de vol
stand-down-solved = Affaire réglée
stand-down-ordered = Sur ordre
stand-down-other = Autre motif

## Résultat

outcome-positive-seizure = Positif : saisie
outcome-positive-other = Positif : autre résultat
outcome-negative = Négatif
outcome-not-located = Non localisé
outcome-no-show = N’a pas embarqué
outcome-missed-too-late = Manqué : avis reçu trop tard
outcome-not-checked = Non contrôlé
outcome-refused-legal = Refusé pour motif juridique
outcome-other = Autre
outcome-unknown = Inconnu

## Contrôles effectués

check-interview = Entretien
check-bag-search = Fouille des bagages
check-body-search = Fouille corporelle
check-body-xray = Radiographie corporelle
check-urine-test = Test urinaire
check-canine = Équipe cynophile
check-xray = Radioscopie des objets
check-trace = Détection de traces
check-doc-exam = Examen des documents
check-db-check = Consultation des fichiers
check-other = Autre
check-unknown = Inconnu

## Lieu à l’aéroport

location-pax-arrival = Passagers à l’arrivée
location-pax-transit = Passagers en transit
location-pax-departure = Passagers au départ
location-baggage-hall = Salle des bagages
location-cargo-shed = Magasin de fret
location-postal = Centre postal
location-express = Centre de fret express
location-aircraft = À bord de l’aéronef
location-landside = Côté ville (zone publique)
location-other = Autre
location-unknown = Inconnu

## Origine de la découverte

detection-profile = Profil de risque
detection-intelligence = Renseignement
detection-api-pnr = Données API/PNR
detection-db-hit = Réponse positive d’un fichier
detection-prior-seizure = Saisie antérieure
detection-canine = Équipe cynophile
detection-xray = Image radioscopique
detection-routine = Contrôle de routine
detection-declaration = Déclaration
detection-accidental = Découverte fortuite
detection-other = Autre
detection-unknown = Inconnu

## Analyse de la substance

test-field = Test de terrain
test-lab = Laboratoire
test-none = Non effectuée
test-unknown = Inconnue

## Précurseurs (liste rouge de l’OICS)

precursor-acetic-anhydride = Anhydride acétique
precursor-anthranilic-acid = Acide anthranilique
precursor-acetone = Acétone
precursor-anpp = 4-Anilino-N-phénéthylpipéridine (ANPP)
precursor-apaa = alpha-Phénylacétoacétamide (APAA)
precursor-apaan = alpha-Phénylacétoacétonitrile (APAAN)
precursor-ephedrine = Éphédrine
precursor-ergometrine = Ergométrine
precursor-ergotamine = Ergotamine
precursor-ethyl-ether = Éther éthylique
precursor-hydrochloric-acid = Acide chlorhydrique
precursor-isosafrole = Isosafrole
precursor-lysergic-acid = Acide lysergique
precursor-mapa = alpha-Phénylacétoacétate de méthyle (MAPA)
precursor-mdp2p = 3,4-MDP-2-P (PMK)
precursor-mek = Méthyléthylcétone (MEK)
precursor-norephedrine = Noréphédrine
precursor-npp = N-Phénéthyl-4-pipéridone (NPP)
precursor-p2p = 1-Phényl-2-propanone (P-2-P, BMK)
precursor-phenylacetic-acid = Acide phénylacétique
precursor-piperidine = Pipéridine
precursor-piperonal = Pipéronal
precursor-potassium-permanganate = Permanganate de potassium
precursor-pseudoephedrine = Pseudoéphédrine
precursor-safrole = Safrole
precursor-sulphuric-acid = Acide sulfurique
precursor-toluene = Toluène
precursor-other = Autre précurseur
precursor-unknown = Inconnu

## Tableau de la Convention de 1988

incb-table-table-i = Tableau I
incb-table-table-ii = Tableau II
incb-table-surveillance-list = Liste de surveillance internationale spéciale
incb-table-not-listed = Non inscrit
incb-table-unknown = Inconnu

## Annexe CITES

cites-appendix-i = Annexe I
cites-appendix-ii = Annexe II
cites-appendix-iii = Annexe III
cites-not-listed = Non inscrite
cites-unknown = Inconnue

## Armes

weapon-pistol = Pistolet
weapon-revolver = Revolver
weapon-rifle = Fusil à canon rayé
weapon-hunting-rifle = Carabine de chasse
weapon-shotgun = Fusil à canon lisse
weapon-automatic = Arme automatique
weapon-gas-alarm = Arme d’alarme ou à gaz
weapon-air-gun = Arme à air comprimé
weapon-parts = Pièces et éléments d’armes
weapon-blade = Arme blanche
weapon-other = Autre arme
weapon-unknown = Inconnue

## Déclaration des espèces

declared-declared = Déclaré
declared-not-declared = Non déclaré
declared-falsely-declared = Fausse déclaration
declared-unknown = Inconnu

## Fraude documentaire

document-fraud-forged = Falsifié
document-fraud-counterfeit = Contrefait
document-fraud-stolen = Volé
document-fraud-impostor = Usurpation d’identité
document-fraud-other = Autre
document-fraud-unknown = Inconnu

## Lieu de dissimulation

concealment-place-swallowed = In corpore, ingéré
concealment-place-inserted = In corpore, inséré
concealment-place-on-body = À corps
concealment-place-clothing = Vêtements
concealment-place-shoes = Chaussures
concealment-place-wig = Perruque
concealment-place-cabin-bag = Bagage de cabine
concealment-place-hold-bag = Bagage de soute
concealment-place-unaccompanied-bag = Bagage non accompagné
concealment-place-cargo = Fret
concealment-place-mail = Courrier
concealment-place-aircraft-structure = Structure de l’aéronef
concealment-place-vehicle = Véhicule
concealment-place-other = Autre
concealment-place-unknown = Inconnu

## Méthode de dissimulation

concealment-method-false-bottom = Double fond
concealment-method-false-wall = Double paroi
concealment-method-among-effects = Parmi les effets personnels
concealment-method-in-food = Dans des aliments
concealment-method-in-electronics = Dans des appareils électroniques
concealment-method-impregnated = Imprégnation
concealment-method-liquid = Dissolution dans un liquide
concealment-method-rip-on = Rip-on/rip-off
concealment-method-special = Cache aménagée
concealment-method-none = Sans dissimulation
concealment-method-other = Autre
concealment-method-unknown = Inconnue

## Rôle de la personne

offender-role-courier = Passeur (mule)
offender-role-escort = Accompagnateur
offender-role-sender = Expéditeur
offender-role-recipient = Destinataire
offender-role-driver = Conducteur
offender-role-crew = Membre d’équipage
offender-role-airport-staff = Personnel de l’aéroport
offender-role-organiser = Organisateur
offender-role-holder = Détenteur
offender-role-other = Autre
offender-role-unknown = Inconnu

## Suites pour la personne

offender-outcome-arrested = Arrêté
offender-outcome-detained = Retenu
offender-outcome-released = Libéré
offender-outcome-hospitalised = Hospitalisé
offender-outcome-fugitive = En fuite
offender-outcome-handed-over = Remis à une autre autorité
offender-outcome-possible-victim = Victime possible
offender-outcome-other = Autre
offender-outcome-unknown = Inconnu

## État de la procédure

case-outcome-pending = En attente
case-outcome-investigation = Enquête en cours
case-outcome-prosecution = Poursuites engagées
case-outcome-convicted = Condamnation
case-outcome-acquitted = Acquittement
case-outcome-settlement = Transaction douanière
case-outcome-dismissed = Classée sans suite
case-outcome-transferred = Transmise à une autre autorité
case-outcome-other = Autre
case-outcome-unknown = Inconnu

## Transmission au CEN ou à INTERPOL

export-state-not-sent = Non transmis
export-state-prepared = Préparé
export-state-sent = Transmis
export-state-confirmed = Confirmé
export-state-refused = Refusé
export-state-not-applicable = Sans objet
export-state-unknown = Inconnu

## Unités

unit-g = g
unit-kg = kg
unit-t = t
unit-ml = ml
unit-l = l
unit-tablet = comprimé(s)
unit-capsule = capsule(s)
unit-blotter = buvard(s)
unit-plant = plant(s)
unit-piece = pièce(s)
unit-package = colis
unit-carton = cartouche(s)
unit-note = billet(s)
unit-other = autre unité
unit-unknown = unité inconnue

## Rôle dans le groupe

role-ocu = Coordination (OCU)
role-cn = Correspondant national (CN)
role-rilo = Bureau régional (BRLR)
role-ncb = Bureau INTERPOL (BCN)
role-plain = Utilisateur
role-observer = Observateur

## Type de bureau

office-kind-jaitf = Cellule aéroportuaire anti-trafics (CAAT/JAITF)
office-kind-ocu = Unité de coordination opérationnelle (OCU)
office-kind-rilo = Bureau régional de liaison chargé du renseignement (BRLR)
office-kind-cn = Correspondant national (CN)
office-kind-ncb = Bureau central national INTERPOL (BCN)
office-kind-hq = Siège

## Type de groupe

group-kind-permanent = Groupe permanent
group-kind-operation = Opération
group-kind-exercise = Exercice

## Catégories de destinataires

class-all-ocu = Toutes les unités de coordination (OCU)
class-all-cn = Tous les correspondants nationaux (CN)
class-all-plain = Tous les utilisateurs
class-my-country = Tous les bureaux de mon pays
class-everyone = Tout le groupe

## Fichiers

carrier-quic = QUIC sur UDP
carrier-tcp = TCP (l’UDP est bloqué ici)
carrier-proxy = TCP par le serveur proxy (l’UDP est bloqué ici)
file-state-staged = joint
file-state-sending = envoi en cours
file-state-sent = envoyé
file-state-offered = à récupérer
file-state-receiving = réception en cours
file-state-here = reçu
file-state-cancelled = arrêté
file-state-failed = échec
file-size-b = { $n } o
file-size-kb = { $n } ko
file-size-mb = { $n } Mo
file-size-gb = { $n } Go
file-says = Ce fichier indique { $what }. Ces données partent avec lui : retirez-le si elles ne doivent pas partir.
file-says-place = où il a été créé ({ $place })
file-says-time = quand ({ $time })
file-says-device = avec quel appareil ({ $device })
file-says-more = Il peut en dire plus, qui n’a pas pu être lu.
file-says-unknown = Ce fichier n’a pas pu être examiné : il peut indiquer où, quand et avec quel appareil il a été créé, et ces données partent avec lui. Retirez-le si elles ne doivent pas partir.

## Places with an IATA code that are no airport in use. $codes: codes beside it; $name: as listed.

place-city = ville : { $codes }
place-station = gare : { $name }
place-closed = fermé, à présent { $codes }
place-former = ancien code, à présent { $codes }
# $year (text)
currency-withdrawn = retirée en { $year }

## What a scan says beyond its fields. $text: as printed; $known: what is known of it.

scan-note-expired = Document expiré : { $text }.
scan-note-born-partly = Date de naissance connue en partie : { $known }. Imprimé : { $text }.
scan-note-born-unknown = Date de naissance inconnue. Imprimé : { $text }.
scan-note-expiry-unknown = Date d’expiration inconnue. Imprimé : { $text }.
scan-note-no-expiry = Ce type de carte n’a pas de date d’expiration dans ses lignes codées.
scan-note-unlimited = Document valable sans limite de durée. Imprimé : { $text }.
scan-note-diplomatic = Passeport diplomatique.
scan-note-official = Passeport officiel ou de service.
scan-note-emergency = Passeport d’urgence.
scan-note-refugee = Titre de voyage pour réfugié (convention de 1951).
scan-note-crew = Certificat de membre d’équipage, pas un passeport.
scan-note-seafarer = Pièce d’identité de marin.
scan-note-residence = Titre de séjour : la nationalité est celle du titulaire, pas celle du pays émetteur.
scan-note-nationality = Nationalité imprimée : { $text }.
scan-note-nationality-unknown = Nationalité inexistante : { $text }. Non remplie.
scan-note-issuer-unknown = Émetteur inexistant : { $text }. Non rempli.
scan-note-sex-unknown = Sexe imprimé : { $text }.
scan-note-name-cut = Le nom peut être tronqué : il remplit toute la zone. Comparez avec la page imprimée.
scan-note-title = { $text } à la fin du nom peut être un titre.
scan-note-no-check-digit = Aucun chiffre de contrôle imprimé pour { $text } : comparez avec la page.
scan-note-visa = Un visa : le numéro et la date d’expiration sont ceux du visa.
scan-note-keyboard = Le lecteur est réglé sur le clavier américain et ce PC sur { $text }. Le texte a été retraduit ; faites régler le lecteur.
scan-note-letters = Des lettres peuvent être inversées dans le nom, le code de réservation ou le vol ({ $text }) : comparez avec l’original.
scan-note-flight-open = Aucun vol n’est réservé sur cette carte. Imprimé : { $text }.
scan-note-flight-unreadable = Le vol imprimé n’est pas compris : { $text }.
scan-note-day-open = Aucun jour de vol n’est imprimé sur cette carte.
scan-note-place-unknown = { $text } n’est pas dans la table des aéroports et gares ; le code reste tel qu’imprimé.
scan-note-bag-tags = Étiquettes de bagage en trop, omises : { $text }.
scan-note-frequent-flyer = Numéro de fidélité : { $text }
scan-note-ticket = Numéro du billet : { $text }
scan-note-selectee = La compagnie a désigné ce passager pour un contrôle (indicateur { $text }).
