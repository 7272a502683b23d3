### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Message tel que signé
statement-reference = Référence
statement-kind = Nature
statement-training = Réel ou exercice
statement-thread = Fil d’échanges
statement-corrects = Rectifie
statement-retain-until = Conservé jusqu’au
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

# Words before a colon in the search line, several parted by blanks; those of all languages are
# understood at once, so none may mean two of these in another.
search-key-from = de bureau
search-key-group = groupe
search-key-kind = type
search-key-urgency = urgence
search-key-route = itinéraire aéroport
search-key-since = depuis après
search-key-until = jusque avant
search-key-words = substance marchandise vol nom document
