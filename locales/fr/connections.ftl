### Ce qui relie les messages, la fiche d’un élément et la liste de surveillance.

entity-document = Document
entity-person = Personne
entity-born = Date de naissance
entity-telephone = Téléphone
entity-email = Adresse électronique
entity-pnr = Code de réservation (PNR)
entity-ticket = Billet
entity-bag-tag = Étiquette de bagage
entity-waybill = Lettre de transport ou envoi postal
entity-container = Conteneur
entity-seal = Scellé
entity-registration = Immatriculation
entity-serial = Numéro de série
entity-party = Expéditeur ou destinataire du fret
entity-address = Adresse
entity-flight = Vol
entity-route = Itinéraire
seen-same-document = même document
seen-same-telephone = même téléphone
seen-same-email = même adresse électronique
seen-same-pnr = même réservation
seen-same-ticket = même billet
seen-same-bag-tag = même étiquette de bagage
seen-same-waybill = même lettre de transport ou envoi postal
seen-same-container = même conteneur
seen-same-seal = même scellé
seen-same-registration = même immatriculation
seen-same-serial = même numéro de série
seen-same-party = même expéditeur ou destinataire du fret
seen-same-address = même adresse
seen-same-person = même nom, né le même jour
seen-alike-born-same = nom semblable, né le même jour
seen-alike-born-exchanged = nom semblable, jour et mois de naissance inversés
seen-document-one-off = document à un caractère près
seen-telephone-without-country = même téléphone, sans l’indicatif du pays
seen-same-name = même nom, rien d’autre de connu
# $count (number): messages; $reasons (text)
seen-line = Messages antérieurs ({ $count }) : { $reasons }
seen-title = Déjà vu
seen-none = Aucun message antérieur n’y est relié.
seen-likeness = ressemblance : à comparer
# $text (text)
seen-theirs = là : { $text }
seen-same-button = C’est le même
seen-not-button = Ce n’est pas le même
seen-undo = Annuler
# $officer (text)
seen-judged-same = { $officer } : c’est le même
# $officer (text)
seen-judged-not = { $officer } : ce n’est pas le même
# $count (number): messages
seen-set-aside = Écartés comme différents : { $count }
# $count (number): messages
seen-older = Les messages plus anciens sont encore en cours de lecture, il en reste { $count } : d’autres liens peuvent apparaître.
# $count (number): messages that are not listed
seen-more = Et { $count } autres
seen-open = Ouvrir le message
seen-page = Tout à ce sujet
# $watched, $reason, $owner (text)
watch-hit = Sur la liste de surveillance : { $watched }. { $reason } (voir { $owner })
# $watched, $reason, $owner (text)
watch-hit-alike = Ressemble à une entrée de la liste de surveillance : { $watched }. { $reason } (voir { $owner })
# $office, $reference (text)
attention-watched = { $reference } de { $office } correspond à la liste de surveillance.
watch-title = Liste de surveillance
watch-about = Ce qui arrive est comparé à ces entrées. Elles restent sur ce PC : aucun autre bureau ne les voit, et elles disparaissent d’elles-mêmes à leur échéance.
watch-empty = Rien n’est surveillé.
watch-kind = Quoi
watch-text = Nom, numéro ou itinéraire
watch-text-hint = Dans un nom, * remplace des lettres quelconques. Un itinéraire : GRU LIS DSS.
watch-born = Date de naissance
watch-country = Pays de délivrance
watch-reason = Motif
watch-owner = Responsable
watch-days = Jours
watch-weekdays = Ces jours seulement
watch-until = Jusqu’au
watch-hits = Correspondances
watch-add = Ajouter à la liste
watch-remove = Retirer
watch-this = Surveiller
watch-last = Dernière correspondance
page-messages = Messages
page-offices = De
page-routes = Itinéraires
page-connected = Dans les mêmes messages
page-steps = Pas
page-through = À côté de
page-graph = Les liens en dessin ; le tableau dit la même chose
page-close = Fermer
passengers-title = Liste de passagers
passengers-about = Qui, sur une liste, figure sur la liste de surveillance ou dans des messages antérieurs, et ce que la liste montre elle-même.
passengers-what = Collez une liste ici, ou ouvrez un fichier : PAXLST tel que la compagnie l’envoie, CSV ou XLSX.
passengers-kept = La liste n’est pas conservée. Elle reste sur cet écran jusqu’à ce que vous le quittiez ou que le poste soit verrouillé ; seul est enregistré ce que vous reprenez dans une alerte.
passengers-paste = Liste
passengers-open = Ouvrir un fichier
passengers-match = Comparer
passengers-working = Comparaison en cours
passengers-again = Autre liste
passengers-nothing = Collez d’abord une liste.
passengers-file = Ce fichier n’a pas pu être lu. Ouvrez-le de nouveau.
passengers-dates = Dates en chiffres, comme 03/04/2026
passengers-dates-unsaid = Me demander
passengers-dates-day = Jour d’abord
passengers-dates-month = Mois d’abord
# $count (number)
passengers-count = Passagers : { $count }
# $count (number)
passengers-crew = Équipage : { $count }
# $count (number)
passengers-hits = Connus ici : { $count }
# $count (number)
passengers-ruled = Signalés par une règle seulement : { $count }
# $count (number)
passengers-rest = Rien à signaler : { $count }
passengers-none = Personne sur cette liste n’est connu ici, et aucune règle ne signale quelqu’un.
passengers-number = N°
passengers-known = Ce qui est connu
passengers-is-crew = équipage
# $reason (text)
passengers-watched = Liste de surveillance : { $reason }
# $reason (text)
passengers-watched-alike = Ressemble à la liste de surveillance : { $reason }
# $count (number)
passengers-earlier = Messages antérieurs : { $count }
passengers-exact = sûr
passengers-alike = ressemblance
passengers-keys-move = monter et descendre
passengers-keys-open = ce qui est connu
passengers-keys-begin = commence une alerte avec ce vol et cette personne
passengers-begin = Commencer une alerte
# $headings (text): headings of columns
passengers-ignored = Colonnes non lues : { $headings }
# $at (text): row and column; $why (text)
passengers-refused = { $at } : { $why }
# $row (number)
passengers-at-row = Ligne { $row }
# $row (number), $column (text)
passengers-at-cell = Ligne { $row }, colonne { $column }
# $row (number), $column (text): tag of the segment
passengers-at-segment = Segment n° { $row } { $column }
passengers-fault-unreadable = Illisible. Corrigez, ou faites renvoyer la liste.
passengers-fault-date = Ce n’est pas une date.
passengers-fault-date-order = Jour et mois pourraient être inversés. Indiquez ci-dessous lequel vient d’abord.
passengers-fault-country = Aucun pays n’est connu sous ce nom.
passengers-fault-segment = Ce n’est pas un segment d’un PAXLST.
passengers-fault-cut-off = La liste est coupée ou il en manque une partie. Faites-la renvoyer.
passengers-fault-columns = Aucune colonne ne contient le nom. Intitulez-la Name, ou Nom et Prénom.
# $others (text): numbers in the list
mark-shared-document = Même numéro de document que le n° { $others }
# $date (text)
mark-document-expired = Document périmé depuis le { $date }
# $date (text), $days (number)
mark-document-expires = Document valable jusqu’au { $date }, jours restants : { $days }
# $issuer, $nationality (text): countries
mark-foreign-document = Pays du document : { $issuer }, nationalité : { $nationality }
# $others (text): numbers in the list
mark-seated-apart = Même nom et même réservation que le n° { $others }, assis loin l’un de l’autre
mark-paid-cash = Billet payé en espèces
mark-one-way = Aller simple, sans retour
# $date (text), $days (number)
mark-returns-soon = Retour le { $date }, jours après le vol : { $days }
mark-booked-same-day = Réservé le jour du voyage
