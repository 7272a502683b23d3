### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Nachricht wie unterschrieben
statement-reference = Aktenzeichen
statement-kind = Art
statement-training = Echt oder Übung
statement-thread = Verlauf
statement-corrects = Berichtigt
statement-retain-until = Aufbewahrt bis
statement-answers = Antwortet auf die Warnmeldung
statement-from-alert = Folgt aus der Warnmeldung
statement-alert = Worum die Warnmeldung bittet
statement-seizure = Wo und wann sichergestellt
statement-newer = Von einer neueren Fassung geschrieben
statement-offices = Unterschriebene Leserliste
statement-expires = Gültig bis
statement-message = Nachrichtennummer
statement-directory = Verzeichnis beim Absender
message-persons = Personen
message-name = Name

# Between the members of a list. The space behind it stays.
list-comma = ,{" "}

# Words before a colon in the search line, several parted by blanks; those of all languages are
# understood at once, so none may mean two of these in another.
search-key-from = von
search-key-group = gruppe
search-key-kind = art typ
search-key-urgency = dringlichkeit
search-key-route = strecke flughafen
search-key-since = seit ab
search-key-until = bis vor
search-key-words = stoff ware flug dokument
