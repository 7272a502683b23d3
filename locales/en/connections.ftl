### What connects messages, the page of an entity, and the watch list.

entity-document = Document
entity-person = Person
entity-born = Date of birth
entity-telephone = Telephone
entity-email = E-mail address
entity-pnr = Booking code (PNR)
entity-ticket = Ticket
entity-bag-tag = Bag tag
entity-waybill = Waybill or postal item
entity-container = Container
entity-seal = Seal
entity-registration = Registration
entity-serial = Serial number
entity-party = Shipper or consignee
entity-address = Address
entity-flight = Flight
entity-route = Route
seen-same-document = same document
seen-same-telephone = same telephone
seen-same-email = same e-mail address
seen-same-pnr = same booking
seen-same-ticket = same ticket
seen-same-bag-tag = same bag tag
seen-same-waybill = same waybill or postal item
seen-same-container = same container
seen-same-seal = same seal
seen-same-registration = same registration
seen-same-serial = same serial number
seen-same-party = same shipper or consignee
seen-same-address = same address
seen-same-person = same name, born the same day
seen-alike-born-same = name alike, born the same day
seen-alike-born-exchanged = name alike, day and month of birth exchanged
seen-document-one-off = document one character off
seen-telephone-without-country = same telephone, country code missing
seen-same-name = same name, nothing else known
# $count (number): messages; $reasons (text)
seen-line = Earlier messages ({ $count }): { $reasons }
seen-title = Seen before
seen-none = No earlier message is connected to it.
seen-likeness = alike: please compare
# $text (text)
seen-theirs = there: { $text }
seen-same-button = The same
seen-not-button = Not the same
seen-undo = Take back
# $officer (text)
seen-judged-same = { $officer }: the same
# $officer (text)
seen-judged-not = { $officer }: not the same
# $count (number): messages
seen-set-aside = Set aside as not the same: { $count }
# $count (number): messages
seen-older = Older messages are still being read, { $count } left: more may be found.
# $count (number): messages that are not listed
seen-more = And { $count } more
seen-open = Open the message
seen-page = All about it
# $watched, $reason, $owner (text)
watch-hit = On the watch list: { $watched }. { $reason } (ask { $owner })
# $watched, $reason, $owner (text)
watch-hit-alike = Like an entry of the watch list: { $watched }. { $reason } (ask { $owner })
# $office, $reference (text)
attention-watched = { $reference } of { $office } meets the watch list.
watch-title = Watch list
watch-about = What arrives is compared with these entries. They stay on this PC: no other office sees them, and they go by themselves on their last day.
watch-empty = Nothing is being watched for.
watch-kind = What
watch-text = Name, number or route
watch-text-hint = In a name, * stands for any letters. A route: GRU LIS DSS.
watch-born = Date of birth
watch-country = Country that issued it
watch-reason = Reason
watch-owner = Who is responsible
watch-days = Days
watch-weekdays = On these days only
watch-until = Until
watch-hits = Hits
watch-add = Put on the list
watch-remove = Take off
watch-this = Watch for this
watch-last = Last hit
page-messages = Messages
page-offices = From
page-routes = Routes
page-connected = In the same messages
page-steps = Steps
page-through = Beside
page-graph = Connections as a drawing; the table says the same
page-close = Close
passengers-title = Passenger list
passengers-about = Who on a list is on the watch list or in earlier messages, and what the list itself shows.
passengers-what = Paste a list here, or open a file: PAXLST as the airline sends it, CSV or XLSX.
passengers-kept = The list is not kept. It stays on this screen until you leave it or the desk is locked; only what you begin an alert with is written down.
passengers-paste = List
passengers-open = Open a file
passengers-match = Compare
passengers-working = Comparing
passengers-again = Another list
passengers-nothing = Paste a list first.
passengers-file = This file could not be read. Open it again.
passengers-dates = Dates in figures, such as 03/04/2026
passengers-dates-unsaid = Ask me
passengers-dates-day = Day first
passengers-dates-month = Month first
# $count (number)
passengers-count = Passengers: { $count }
# $count (number)
passengers-crew = Crew: { $count }
# $count (number)
passengers-hits = Known here: { $count }
# $count (number)
passengers-ruled = Marked by a rule only: { $count }
# $count (number)
passengers-rest = { $count } without a mark
passengers-none = Nobody on this list is known here, and no rule marks anybody.
passengers-number = No.
passengers-known = What is known
passengers-is-crew = crew
# $reason (text)
passengers-watched = Watch list: { $reason }
# $reason (text)
passengers-watched-alike = Like the watch list: { $reason }
# $count (number)
passengers-earlier = Earlier messages: { $count }
passengers-exact = certain
passengers-alike = likeness
passengers-keys-move = up and down
passengers-keys-open = what is known
passengers-keys-begin = begins an alert with this flight and person
passengers-begin = Begin an alert
# $headings (text): headings of columns
passengers-ignored = Columns that were not read: { $headings }
# $at (text): row and column; $why (text)
passengers-refused = { $at }: { $why }
# $row (number)
passengers-at-row = Row { $row }
# $row (number), $column (text)
passengers-at-cell = Row { $row }, column { $column }
# $row (number), $column (text): tag of the segment
passengers-at-segment = Segment { $row } { $column }
passengers-fault-unreadable = This cannot be read. Correct it, or have the list sent again.
passengers-fault-date = This is no date.
passengers-fault-date-order = Day and month could be exchanged. Say below which stands first.
passengers-fault-country = No country is known by this name.
passengers-fault-segment = This is no segment of a PAXLST.
passengers-fault-cut-off = The list is cut off or something in it is missing. Have it sent again.
passengers-fault-columns = No column holds the name. Head it Name, or Surname and Given names.
# $others (text): numbers in the list
mark-shared-document = Same document number as no. { $others }
# $date (text)
mark-document-expired = Document expired on { $date }
# $date (text), $days (number)
mark-document-expires = Document expires on { $date }, days left: { $days }
# $issuer, $nationality (text): countries
mark-foreign-document = Document of { $issuer }, nationality { $nationality }
# $others (text): numbers in the list
mark-seated-apart = Same surname and booking as no. { $others }, seated far apart
mark-paid-cash = Ticket paid in cash
mark-one-way = One way, no return
# $date (text), $days (number)
mark-returns-soon = Returns on { $date }, days after the flight: { $days }
mark-booked-same-day = Booked on the day of travel
