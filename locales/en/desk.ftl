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
# $offices (text)
enquiry-waits-for = waits for { $offices }
enquiry-all-answered = all have answered
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
