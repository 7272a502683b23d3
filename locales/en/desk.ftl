### The desk as a whole: this PC's keyring, notifications, the mark beside the clock, templates.

keyring-title = This PC's key
keyring-note = Ties this desk to the user account of this PC: whoever takes the disk opens nothing, even with an officer's password. If the account is lost, only the recovery code opens the desk.
keyring-tie = Tie to this PC
keyring-working = One moment…
keyring-tied = This desk is tied to this PC.
keyring-untie = Untie
keyring-code = Recovery code
keyring-code-note = Write it down now and put it in the safe. It is not shown again.
keyring-code-kept = It is written down
unlock-recovery = Recovery code from the safe
notice-choice = Notifications outside this window
notice-off = None
notice-private = Only that something waits
notice-reference = Also the office and the reference
notice-note = A subject or a name is never shown outside this window.
# $count (number)
notify-waits = { $count ->
    [one] { $count } alert cannot wait.
   *[other] { $count } alerts cannot wait.
}
tray-idle = Nothing waits
tray-open = Open AIRCOP
tray-lock = Lock this desk
template-from = From a template
templates-title = Begin from a template
templates-empty = There are none yet. Write a message and choose “Save as template” below it.
templates-note = Persons, consignments and times are never kept in a template.
template-save = Save as template
template-name = Name of the template
# $name (text)
template-saved = The template { $name } is saved, without persons and times.
template-remove = Remove the template { $name }
template-removed = The template { $name } was removed.
keys-template = Begin from a template
filter-office = Office
filter-hours = Received
# $count (number)
filter-last-hours = { $count ->
    [one] In the last hour
   *[other] In the last { $count } hours
}
# $count (number)
filter-last-days = { $count ->
    [one] In the last day
   *[other] In the last { $count } days
}
# $name (text)
views-rename = Rename the view { $name }
views-new-name = New name
files-look = Look at it
# $name (text)
files-photo = Photo { $name }
photo-before = Previous
photo-next = Next
photo-number = { $number } of { $count }
photo-nearer = Nearer
photo-farther = Farther
photo-turn = Turn
settings-listen = Listen while locked
settings-listen-note = A locked desk then says that something has come, never what. Only the key for the relay stays in memory; it opens no message.
heard-nothing = Listening. Nothing has come since { $time }.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [one] { $count } envelope has come, at { $time }. Unlock to see whether it is an alert.
   *[other] { $count } envelopes have come, the last at { $time }. Unlock to see whether there is an alert among them.
}
heard-connecting = Connecting to the relay: nothing is heard yet.
heard-offline = No connection since { $time }: nothing can be heard.
heard-deaf = This desk does not listen. Alerts sound only once an officer has unlocked it.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [one] { $count } envelope has come. Unlock the desk to read it.
   *[other] { $count } envelopes have come. Unlock the desk to read them.
}

# Enquiries: whether other offices hold something.
views-enquiries = Enquiries
enquiry-intro = What other offices ask whether you hold it, and what you asked. Whoever asks is told whether and how often, never which message.
enquiry-asked = Asked
enquiry-why = Reason
# $time (text)
enquiry-until = Answer by { $time }
# $count (number): messages
enquiry-decide = Nothing equal is here, only alike: { $count }. Compare and decide.
enquiry-send = Send the answer
enquiry-hit = Hit
enquiry-decline = Decline to answer
enquiry-text = What your office releases (optional)
enquiry-came = An office asks whether you hold something. See Enquiries.
enquiry-answer-came = An office has answered your enquiry. See Enquiries.
enquiry-blind = Blind: what is asked for is not shown here. Your desk compares it without learning it.
enquiry-who = Office
enquiry-what = Asked for
enquiry-state = State
enquiry-none = No enquiries.
enquiry-to-answer = to be answered
enquiry-answered = answered
# $count (number)
enquiry-hits = hits: { $count }
enquiry-no-hit = no hit
enquiry-declined = declined
# $answer (text)
enquiry-proposed = The desk proposes: { $answer }
# $count (number)
enquiry-alike = only alike: { $count }
enquiry-by-itself = by the desk itself
enquiry-over = This office has asked more than 60 questions within an hour; the desk does not answer by itself.
enquiry-evaluated = evaluated, without knowing what is asked for

ask-new = New enquiry
ask-intro = Ask other offices whether they hold a person, a document or a number. Each tells you whether and how often, never which message.
ask-way = How it is asked
ask-open = Open.
ask-open-means = Every asked office reads what you ask for. An officer there answers; the desk also looks for names that are alike.
ask-blind = Blind.
ask-blind-means = For documents and numbers alone. An office that has nothing learns the kind and your reason, not the number. One that has a hit is then asked openly, at once. Equal numbers only. Each question tries one number, so they are counted.
ask-blind-ours = Asked blind: where there is no hit, the office does not learn the number. A hit is asked about openly, at its holder alone.
ask-more = Ask for one thing more
ask-remove = Remove this question
ask-text = Name or number
ask-terms = Why, and what may be done with it
ask-reason = Reason (every asked office reads it)
ask-hours = Answer within hours (24 if empty)
ask-whom = Offices that are asked
ask-not-blind = This cannot be asked blind: names are few enough to be guessed. Ask openly, or remove it.
# $left (number), $of (number)
ask-left = Questions left in this hour: { $left } of { $of }.
# $left (number), $of (number)
ask-over = More than the { $of } questions of an hour (left: { $left }): no desk answers these by itself; they wait for an officer there. Ask fewer, or later.
# $count (number): offices
ask-go = Ask ({ $count }) …
ask-send = Send the enquiry
# $offices (text)
ask-sure-open = Read in full by: { $offices }.
# $offices (text)
ask-sure-blind = Asked blind, your reason is read by: { $offices }. A hit is shown to its holder.
ask-missing-text = Say what you ask for
ask-missing-blind = A name cannot be asked blind
ask-missing-reason = Give the reason
ask-missing-office = Choose an office
ask-others = Ask other offices
ask-ours = Your office asks
# $time (text)
ask-waits-since = no answer since { $time }
# $time (text)
ask-leaving = not sent yet, asked { $time }
enquiry-say-no-hit = No hit
enquiry-let = Let the desk compare
enquiry-text-declined = What your office says if it declines (optional)
# $place (number)
enquiry-missing = Question { $place }: say hit or no hit first
enquiry-numbers = Numbers and more
kept-until = Kept until
kept-until-means = The last day, in UTC, of the whole thread. After it, it may be erased.
kept-hold = Hold
kept-hold-reason = Why it is held, and by whose order
kept-hold-means = The whole thread is then kept at this desk, whatever its day, until an officer releases it. Other offices are not told.
# $time (text), $officer (text)
kept-held = Legal hold since { $time } by { $officer }
kept-release = End the hold
kept-release-sure = Does whoever ordered it agree?
# $reference (text), $time (text), $officer (text)
kept-erased = { $reference } was erased here: { $time }, { $officer }.
kept-by-itself = by the desk itself
kept-ground-due = The days for which it is kept were over.
kept-ground-order = By an order.
kept-certificate = Save the certificate
# $time (text)
kept-erased-there = Erased there { $time }
settings-part-kept = Keeping and erasing
kept-due = What would be erased
kept-due-means = A thread goes as a whole, once the day of its last message is over. Looking erases nothing.
kept-on = On the day (empty: today)
kept-look = Look
# $count (number), $day (text)
kept-count = Messages that would be erased on { $day }: { $count }.
kept-kind = Kind
kept-messages = Messages
kept-stays-held = stays, it is held
kept-stays-under-way = stays, something of it is still under way
kept-automatic = Erase by itself, once a day, what is due and not held
kept-holds = Held threads
kept-no-holds = No thread is held.
kept-erasures = What was erased
kept-no-erasures = Nothing was erased.
kept-when = When
kept-who = Who
kept-why = Why
kept-erase = Erase now …
# $count (number)
kept-erase-sure = Messages that are erased here for good: { $count }. Their senders are told. AIRCOP waits while the archive is written anew.
kept-erase-yes = Erase for good
# $count (number)
kept-more = and { $count } more
kept-unswept = Traces may still be here: make room on the disk, it is tried every hour.

# Backups, in the settings.
# $time (string): date and time by this desk's clock
backup-title = Backup
backup-means = All messages of this desk as one file in your downloads, encrypted to a passphrase. Keep it away from this PC. Keys, officers and passwords are not in it.
backup-never = No backup was ever made at this desk.
backup-last = Last backup: { $time }.
backup-due = The last seven days have no backup.
backup-passphrase = Passphrase of the backup
backup-make = Back up
backup-working = Backing up. With many messages that takes minutes.
backup-made = The backup is made. Without its passphrase it is of no use.
