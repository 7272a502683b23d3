### The forms and the thread. Labels of fields stand both where they are written and where they are read.

## The forms of reply, seizure and long alert; a field is called the same where it is read

form-reply = Reply
form-seizure = New seizure
form-seizure-from = Seizure from { $reference }
form-correction = Correction of { $reference }
form-correcting = Correction
form-long = Long form
form-section-empty = nothing entered

## Reply

form-status = Status
form-outcome = Outcome
form-stand-down = Why it is withdrawn
form-withdrawing = Withdraw { $reference }
form-withdrawing-means = Every office that has the alert is told, and is not called for it any more. The alert stays in the archive, marked as withdrawn.
form-checks = Checks made
form-acted-at = Time of action
form-other-text = “Other” in words
form-reason-not-done = Why it was not done
form-new-leads = New leads
form-seizure-reference = Seizure reference
form-usefulness = Usefulness of the alert
form-usefulness-scale = 1 no use, 5 very useful
form-question = Question back

## Seizure

form-at = Seized at
form-place = Place, if no airport
form-location = Where at the airport
form-detection = Detected by
form-seized-goods = Goods seized
form-precursor = Precursor
form-weapon = Weapon
form-quantity = Quantity
form-unit = Unit
form-units = Pieces
form-value = Value
form-currency = Currency
form-analysis = Purity, test, packaging
form-purity = Purity (%)
form-test = Test
form-packaging = Packaging
form-logo = Logo or mark
form-incb-table = INCB table
form-species = Species
form-appendix = CITES appendix
form-make = Make
form-calibre = Calibre
form-serial = Serial number
form-declared = Declared
form-fraud = Kind of fraud
form-concealment = Concealment
form-concealment-row = Hiding place { $number }
form-add-concealment = Add a hiding place
form-remove-concealment = Remove hiding place { $number }
form-concealment-place = Where hidden
form-concealment-method = How hidden
form-offenders = Offenders
form-role = Role
form-offender-outcome = What became of the person
form-age = Age
form-residence = Country of residence
form-case = Case and hand-over
form-case-outcome = Case outcome
form-seizure-withdrawn = Reported by mistake, because
form-seizure-withdrawn-note = Fill in only if this seizure did not take place or was reported twice. It stays readable for everybody and leaves every figure.
form-case-text = Case outcome in words
form-authority = Authority in charge
form-cen-export = Report to CEN
form-ncb-export = Report to INTERPOL

## The long alert

form-person-further = Further details
form-document-country = Issued by
form-document-expiry = Valid until
form-age-band = Estimated age
form-bag-tags = Bag tags
form-ticket-payment = Ticket paid by
form-companions = Travelling with
form-risks = Risk indicators
form-reason-text = Other reason or risk, in words
form-travel = Direction and means of travel
form-cargo = Air cargo
form-awb = Air waybill
form-house-awb = House air waybill
form-shipper = Shipper
form-consignee = Consignee
form-declared-goods = Declared goods
form-hs-code = HS code
form-pieces = Packages
form-kg = Gross kg
form-post = Post
form-item = Item number
form-sender = Sender
form-addressee = Addressee
form-conveyance = Conveyance
form-conveyance-kind = Type
form-registration = Registration
form-imo = IMO number
form-container = Container number
form-seal = Seal

## Scan to fill

form-scan = Scan or paste: passport, boarding pass
form-scan-filled = Filled in: { $fields }
form-scan-dates = Date of the flight: { $dates }
form-scan-digit = Nothing filled in: wrong check digit for { $fields }. Scan again.
form-scan-unreadable = Nothing filled in: the code cannot be read. Scan again.
form-scan-neither = Nothing filled in: neither a passport’s code lines nor a boarding pass.
form-scan-personal-number = Personal number
form-scan-all = the whole zone

## A thread

thread-open = Open, no answer yet
thread-received = Open, received
thread-being-checked = Being checked
thread-closed = Closed: { $outcome }
thread-by-mistake = Reported by mistake: { $reason }
thread-by-mistake-means = Reported by mistake: { $reason }. This seizure is in no figure.
thread-withdrawn = Withdrawn: { $reason }
thread-withdrawn-means = Withdrawn: { $reason }. Nobody is to act on this alert any more.
thread-show-withdrawal = Show the withdrawal
thread-no-stand-down = Withdrawal without effect
thread-no-stand-down-means = This office did not send the alert and cannot withdraw it. The alert stays in force.
thread-answers = Answers
thread-answered = Answers: { $done } of { $all }
thread-yet-to-answer = has yet to answer
thread-unreached = has not received it yet
thread-answered-before = has yet to answer the correction; before it: { $answer }
thread-seizures =
    { $count ->
        [one] { $count } seizure
       *[other] { $count } seizures
    }
thread-corrected = Corrected: a later version is in force.
thread-corrected-mark = Corrected
message-shut-out = Sent before this office was shut out: the relay had it by then, and it was fetched after. Nothing can be answered to this office.
message-shut-out-mark = Before shut-out
thread-show-correction = Show it
thread-corrects = This corrects an earlier message.
thread-show-earlier = Show the earlier one
thread-reply = What was done
thread-seize = Record seizure
thread-correct = Correct
thread-withdraw = Withdraw
thread-unknown = Unknown to this version: { $fields }
keys-seizure = Record a seizure
keys-withdraw = Withdraw our alert
views-new-seizure = New seizure
