### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Message tel que signé
statement-reference = Référence
statement-kind = Nature
statement-training = Réel ou exercice
statement-thread = Fil d’échanges
statement-corrects = Rectifie
statement-answers = Répond à l’avis d’alerte
statement-from-alert = Fait suite à l’avis d’alerte
statement-alert = Objet de l’avis d’alerte
statement-seizure = Lieu et moment de la saisie
statement-newer = Écrit par une version plus récente
statement-offices = Liste signée des lecteurs
statement-expires = Valable jusqu’au
statement-message = Numéro du message
statement-directory = Annuaire vu par l’émetteur
message-persons = Personnes
message-name = Nom

# Between the members of a list. The space behind it stays.
list-comma = ,{" "}
