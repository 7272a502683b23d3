### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Nachricht wie unterschrieben
statement-reference = Aktenzeichen
statement-kind = Art
statement-training = Echt oder Übung
statement-thread = Verlauf
statement-corrects = Berichtigt
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
