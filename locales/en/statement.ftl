### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Message as signed
statement-reference = Reference
statement-kind = Kind
statement-training = Live or exercise
statement-thread = Thread
statement-corrects = Corrects
statement-answers = Answers the alert
statement-from-alert = Follows from the alert
statement-alert = What the alert asks
statement-seizure = Where and when it was seized
statement-newer = Written by a newer version
statement-offices = Signed list of readers
statement-expires = Valid until
statement-message = Message number
statement-directory = Directory as the sender saw it
message-persons = Persons
message-name = Name

# Between the members of a list. The space behind it stays.
list-comma = ,{" "}
