### The forms and the thread. Labels of fields stand both where they are written and where they are read.

## The forms of reply, seizure and long alert; a field is called the same where it is read

form-reply = Réponse
form-seizure = Nouvelle saisie
form-seizure-from = Saisie à la suite de { $reference }
form-correction = Rectification de { $reference }
form-correcting = Rectification
form-long = Formulaire détaillé
form-section-empty = non renseigné

## Reply

form-status = Avancement
form-outcome = Résultat
form-stand-down = Motif du retrait
form-withdrawing = Retirer { $reference }
form-withdrawing-means = Tous les bureaux qui ont reçu l’avis en sont informés et ne sont plus alertés à son sujet. L’avis reste dans les archives, marqué comme retiré.
form-checks = Contrôles effectués
form-acted-at = Heure de l’intervention
form-other-text = « Autre », préciser
form-reason-not-done = Motif de non-exécution
form-new-leads = Nouvelles pistes
form-seizure-reference = Référence de la saisie
form-usefulness = Utilité de l’avis d’alerte
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
form-analysis = Pureté, analyse, conditionnement
form-purity = Pureté (%)
form-test = Analyse
form-packaging = Conditionnement
form-logo = Logo ou marquage
form-incb-table = Tableau OICS
form-species = Espèce
form-appendix = Annexe CITES
form-make = Marque
form-calibre = Calibre
form-serial = Numéro de série
form-declared = Déclaré
form-fraud = Type de fraude
form-concealment = Dissimulation
form-concealment-row = Cachette { $number }
form-add-concealment = Ajouter une cachette
form-remove-concealment = Retirer la cachette { $number }
form-concealment-place = Lieu de dissimulation
form-concealment-method = Méthode de dissimulation
form-offenders = Personnes mises en cause
form-role = Rôle
form-offender-outcome = Suite donnée à la personne
form-age = Âge
form-residence = Pays de résidence
form-case = Suites et transmission
form-case-outcome = Suite judiciaire
form-seizure-withdrawn = Signalée par erreur, motif
form-seizure-withdrawn-note = À remplir uniquement si cette saisie n’a pas eu lieu ou a été signalée deux fois. Elle reste lisible par tous et sort de tous les chiffres.
form-case-text = Suite judiciaire, à préciser
form-authority = Autorité compétente
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
form-risks = Indicateurs de risque
form-reason-text = Autre motif ou indicateur, préciser
form-travel = Sens et vecteur
form-cargo = Fret aérien
form-awb = Lettre de transport aérien
form-house-awb = LTA fille (HAWB)
form-shipper = Expéditeur du fret
form-consignee = Destinataire du fret
form-declared-goods = Marchandise déclarée
form-hs-code = Code SH
form-pieces = Colis
form-kg = Brut (kg)
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

form-scan = Scanner ou coller : passeport, carte d’embarquement
form-scan-filled = Rempli : { $fields }
form-scan-dates = Date du vol : { $dates }
form-scan-digit = Rien de rempli : chiffre de contrôle faux pour { $fields }. Scannez à nouveau.
form-scan-unreadable = Rien de rempli : code illisible. Scannez à nouveau.
form-scan-neither = Rien de rempli : ni zone de lecture automatique (MRZ) d’un passeport, ni carte d’embarquement.
form-scan-personal-number = Numéro personnel
form-scan-all = l’ensemble de la zone

## A thread

thread-open = Ouvert, sans réponse
thread-received = Ouvert, reçu
thread-being-checked = Contrôle en cours
thread-closed = Clos : { $outcome }
thread-by-mistake = Signalée par erreur : { $reason }
thread-by-mistake-means = Signalée par erreur : { $reason }. Cette saisie ne compte dans aucun chiffre.
thread-withdrawn = Retiré : { $reason }
thread-withdrawn-means = Retiré : { $reason }. Plus personne ne doit agir sur cet avis.
thread-show-withdrawal = Voir le retrait
thread-no-stand-down = Retrait sans effet
thread-no-stand-down-means = Ce bureau n’a pas émis l’avis et ne peut pas le retirer. L’avis reste en vigueur.
thread-answers = Réponses
thread-answered = Réponses : { $done } sur { $all }
thread-yet-to-answer = n’a pas encore répondu
thread-unreached = ne l’a pas encore reçu
thread-answered-before = n’a pas encore répondu à la rectification ; avant elle : { $answer }
thread-seizures =
    { $count ->
        [one] { $count } saisie
        [many] { $count } de saisies
       *[other] { $count } saisies
    }
thread-corrected = Rectifié : une version ultérieure fait foi.
thread-corrected-mark = Rectifié
message-shut-out = Envoyé avant la révocation de ce bureau : le serveur relais l’avait déjà, il a été relevé après. On ne peut plus répondre à ce bureau.
message-shut-out-mark = Avant révocation
thread-show-correction = La voir
thread-corrects = Rectifie un message antérieur.
thread-show-earlier = Voir le message antérieur
thread-reply = Suite donnée
thread-seize = Enregistrer la saisie
thread-correct = Rectifier
thread-withdraw = Retirer
thread-unknown = Inconnu de cette version : { $fields }
keys-seizure = Enregistrer une saisie
keys-withdraw = Retirer notre avis
views-new-seizure = Nouvelle saisie
