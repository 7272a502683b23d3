### What a sender signed, where it is read: in the window, on paper and at the command line.

statement-head = Message as signed
statement-reference = Reference
statement-kind = Kind
statement-training = Live or exercise
statement-thread = Thread
statement-corrects = Corrects
statement-retain-until = Kept until
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

# Words before a colon in the search line, several parted by blanks; those of all languages are
# understood at once, so none may mean two of these in another.
search-key-from = from
search-key-group = group
search-key-kind = kind type
search-key-urgency = urgency
search-key-route = route airport
search-key-since = since after
search-key-until = until before
search-key-words = substance goods flight name document
