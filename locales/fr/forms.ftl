### The forms and the thread. Labels of fields stand both where they are written and where they are read.

## The forms of reply, seizure and long alert; a field is called the same where it is read

form-reply = Réponse
form-seizure = Nouvelle saisie
form-seizure-from = Saisie suite à { $reference }
form-correction = Rectification de { $reference }
form-correcting = Rectification
form-long = Formulaire détaillé
form-section-empty = rien de saisi

## Reply

form-status = Avancement
form-outcome = Résultat
form-checks = Contrôles effectués
form-acted-at = Heure de l’intervention
form-other-text = « Autre », préciser
form-reason-not-done = Motif de non-exécution
form-new-leads = Nouvelles pistes
form-seizure-reference = Référence de la saisie
form-usefulness = Utilité de l’alerte
form-usefulness-scale = 1 inutile, 5 très utile
form-question = Question en retour

## Seizure

form-at = Saisi le
form-place = Lieu, hors aéroport
form-location = Endroit dans l’aéroport
form-detection = Mode de détection
form-seized-goods = Marchandises saisies
form-precursor = Précurseur
form-weapon = Arme
form-quantity = Quantité
form-unit = Unité
form-units = Pièces
form-value = Valeur
form-currency = Monnaie
form-analysis = Pureté, test, emballage
form-purity = Pureté (%)
form-test = Analyse
form-packaging = Emballage
form-logo = Logo ou marquage
form-incb-table = Tableau OICS
form-species = Espèce
form-appendix = Annexe CITES
form-make = Marque
form-calibre = Calibre de l’arme
form-serial = Numéro de série
form-declared = Déclaré
form-fraud = Type de fraude
form-concealment = Dissimulation
form-concealment-row = Cachette { $number }
form-add-concealment = Ajouter une cachette
form-remove-concealment = Retirer la cachette { $number }
form-concealment-place = Où c’était caché
form-concealment-method = Comment c’était caché
form-offenders = Personnes mises en cause
form-role = Rôle
form-offender-outcome = Suite donnée à la personne
form-age = Âge
form-residence = Pays de résidence
form-case = Suites et transmission
form-case-outcome = Suite judiciaire
form-case-text = Suite, en clair
form-authority = Autorité saisie
form-cen-export = Transmission au CEN
form-ncb-export = Transmission à INTERPOL

## The long alert

form-person-further = Autres renseignements
form-document-country = Pays émetteur
form-document-expiry = Valable jusqu’au
form-age-band = Âge estimé
form-bag-tags = Étiquettes bagages
form-ticket-payment = Paiement du billet
form-companions = Voyage avec
form-risks = Indices de risque
form-reason-text = Autre motif ou indice, préciser
form-travel = Sens et moyen de transport
form-cargo = Fret aérien
form-awb = Lettre de transport aérien
form-house-awb = LTA de groupage
form-shipper = Expéditeur du fret
form-consignee = Destinataire du fret
form-declared-goods = Marchandise déclarée
form-hs-code = Code SH
form-pieces = Colis
form-kg = Kg brut
form-post = Envoi postal
form-item = Numéro d’envoi
form-sender = Expéditeur
form-addressee = Destinataire
form-conveyance = Moyen de transport
form-conveyance-kind = Catégorie
form-registration = Immatriculation
form-imo = Numéro OMI
form-container = Numéro de conteneur
form-seal = Scellé

## Scan to fill

form-scan = Scanner ou coller : passeport, carte d’embarquement
form-scan-filled = Rempli : { $fields }
form-scan-left = Laissé tel quel, la lecture diffère : { $fields }
form-scan-dates = Date du vol : { $dates }
form-scan-digit = Rien de rempli : chiffre de contrôle faux pour { $fields }. Scannez à nouveau.
form-scan-unreadable = Rien de rempli : code illisible. Scannez à nouveau.
form-scan-neither = Rien de rempli : ni zone de lecture d’un passeport ni carte d’embarquement.
form-scan-personal-number = Numéro personnel
form-scan-all = l’ensemble de la zone

## A thread

thread-open = Ouverte, sans réponse
thread-received = Ouverte, reçue
thread-being-checked = Contrôle en cours
thread-closed = Close : { $outcome }
thread-answers = Réponses
thread-answered = { $done } sur { $all } ont répondu
thread-yet-to-answer = n’a pas encore répondu
thread-unreached = ne l’a pas encore reçu
thread-seizures =
    { $count ->
        [one] { $count } saisie
       *[other] { $count } saisies
    }
thread-corrected = Rectifié : une version ultérieure fait foi.
thread-corrected-mark = Rectifié
thread-show-correction = La voir
thread-corrects = Rectifie un message antérieur.
thread-show-earlier = Voir l’ancien
thread-reply = Suite donnée
thread-seize = Enregistrer la saisie
thread-correct = Rectifier
thread-unknown = Inconnu de cette version : { $fields }
keys-seizure = Enregistrer une saisie
views-new-seizure = Nouvelle saisie
