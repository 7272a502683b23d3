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
       *[other] { $days } jours
    }
duration-days-hours =
    { $days ->
        [one] { $days } jour { $hours } h
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
reason-unknown = Inconnue

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

handling-h0 = H0 – Usage répressif
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
drug-other = Autre drogue
drug-unknown = Inconnue

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
