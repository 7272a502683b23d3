### What the window says. Ids begin with the screen on which the text stands.
### Short words are labels of buttons and columns: keep them short in every language.

app-name = AIRCOP
app-starting = Starting…
app-failed = AIRCOP cannot start
app-try-again = Try again
app-close = Close
app-cancel = Cancel
app-dismiss = Later
app-detail = For support: { $detail }
app-undo = Undo
app-back = Back to the list
app-skip = Skip to the list

## Unlocking

unlock-title = Unlock this desk
unlock-officer = Officer
unlock-password = Password
unlock-submit = Unlock
unlock-working = Opening the vault…
unlock-show = Show password
unlock-hide = Hide password
unlock-note = Messages and keys on this PC stay encrypted until an officer unlocks them.

## Joining

join-title = Join an office
join-intro = Headquarters has sent you an invitation file. It works once and names your office and the relay.
join-invitation = Invitation
join-choose = Choose the invitation file
join-paste = or paste its text here
join-file-unreadable = The file could not be read.
join-officer = Your name
join-officer-hint = As it will stand under what you send: A. Diop
join-password = New password
join-password-hint = At least 12 characters. Nobody can recover it, not even headquarters.
join-repeat = New password again
join-differs = The two passwords differ.
join-too-short = Still { $missing } characters too short.
join-submit = Join
join-working = Making this desk’s keys…
join-missing = Choose the file or paste its text.
join-name-missing = Say who you are.

joining-title = Waiting for headquarters
joining-intro = Your request has been sent. Telephone headquarters and read this fingerprint aloud, group by group. They admit this desk when it is the same on their screen.
joining-fingerprint = Fingerprint of this desk
joining-waits = This page goes on by itself as soon as you are admitted. You may close the window meanwhile.
joining-offline = The relay cannot be reached at the moment. AIRCOP keeps trying.
joining-refused = Headquarters has refused this request. Call headquarters; a new invitation is needed.

## The strip at the top

strip-label = State of this desk
strip-officer = Officer
strip-online = Online
strip-connecting = Connecting…
strip-offline = Offline
strip-offline-since = Offline since { $time }
strip-outbox-empty = Outbox empty
strip-outbox =
    { $count ->
        [one] { $count } waits to be sent
       *[other] { $count } wait to be sent
    }
strip-sync = Try the link now
strip-directory-fresh = Directory up to date
strip-directory-stale = Directory stale
strip-directory-withheld = Directory withheld
strip-directory-uncosigned = Directory not witnessed
strip-directory-frozen = Sending stopped
strip-directory-split = SPLIT DIRECTORY
strip-heartbeat = Headquarters last heard { $time }
strip-heartbeat-never = Headquarters not heard yet
strip-utc = UTC
strip-local = Local
strip-live = LIVE
strip-exercise = EXERCISE
strip-language = Language
strip-theme = Theme
strip-theme-system = As the system
strip-theme-light = Light
strip-theme-dark = Dark
strip-theme-contrast = High contrast
strip-theme-contrast-dark = High contrast, dark
strip-lock = Lock

## Banners

alarm-split = The relay shows different directories to different offices. Someone may be listening or hiding an office. Stop sending, telephone headquarters now. The evidence is kept.
alarm-withheld = The relay does not give this desk all of the directory: headquarters has signed more, and for 15 minutes nothing has come. A revocation may be hidden. Check by telephone before you send anything that matters, and tell headquarters.
alarm-uncosigned = The relay gives a newer directory that too few outside witnesses have confirmed, and has done so for 15 minutes. This desk uses nothing of it: it may have been made for this desk alone. Check by telephone before you send anything that matters, and tell headquarters.
alarm-frozen = Headquarters has not been heard for 7 days. Sending is stopped, since a revoked office could still be listed. Reading, searching and writing drafts go on. Telephone headquarters.
alarm-stale = Headquarters has not been heard for 48 hours. Sending still works; it stops after 7 days.
alarm-clock = The clock of this computer is behind what headquarters has signed already, so it cannot be told whether the directory is up to date. Set date, time and time zone. Reading, searching and writing drafts go on.
alarm-audit = The log of who did what at this desk has lost entries, or an older copy of the archive was put in place. Messages may be missing. Tell headquarters.
alarm-audit-noted = Headquarters knows
# $since (text): date and time.
alarm-gap-older = The data of this desk are older than what the desk did last: a backup or a disk image was put in their place, or a copy of them is used elsewhere. Messages since { $since } are missing here.
alarm-gap-twin = A copy of this desk's data is in use on another PC. Telephone headquarters now: one of the two must be shut out. The copy takes mail; messages since { $since } may be missing here.
# $answered, $asked, $came (numbers).
alarm-gap-progress = The other offices are being asked for them. Answers: { $answered } of { $asked }. Messages that came back: { $came }.
alarm-gap-complete = Every office that was asked has answered ({ $asked }). Messages that came back: { $came }.
# $office, $reporter, $reference, $device, $time (texts).
alarm-clash-older = { $office } works with data that are older than they were: a backup or a disk image was put in their place, or a copy is used elsewhere. Device { $device }. Found by { $reporter }, { $time }.
alarm-device-first = A new office: { $office }. Its computer was admitted by headquarters ({ $by }) on { $time }. Fingerprint { $device }.
alarm-device-further = One more computer of { $office } was admitted by headquarters ({ $by }) on { $time }. Fingerprint { $device }. If that office knows nothing of it, telephone headquarters.
alarm-device-more = and { $count } more: open the directory
alarm-clash-twin = The data of { $office } are in use on two PCs. Telephone that office and headquarters, which must shut one of the two out. Device { $device }. Found by { $reporter }, { $time }.
alarm-clash-two-references = Two messages of { $office } bear the reference { $reference }; a copy of its data may be in use. Both are kept. Telephone headquarters. Device { $device }. Found by { $reporter }, { $time }.
alarm-clash-two-contents = A message of { $office } ({ $reference }) has come with two contents; a copy of its data may be in use. The second one is in quarantine. Telephone headquarters. Device { $device }. Found by { $reporter }, { $time }.
alarm-clash-other-content = { $reporter } has another content of a message of { $office } ({ $reference }) than this desk. Read it out to each other by telephone, and call headquarters: a copy of that office’s data may be in use, or somebody sends different offices different words. Device { $device }. Noticed { $time }.
alarm-noted = Noted
alarm-exercise = Exercise: nothing here is live.
flash-arrived = Flash alert from { $office }
flash-corrected = Flash alert corrected by { $office }
flash-open = Open

## Views

views-label = Views
views-inbox = Inbox
views-needs-answer = Needs answer
views-sent = Sent
views-outbox = Outbox
views-undelivered = Not yet delivered
views-drafts = Drafts
views-quarantine = Quarantine
views-all = Everything
views-directory = Directory
views-groups = Groups
views-exercise = Exercise
views-exercise-all = All exercise traffic
views-closed = closed
views-new-alert = New alert
views-new-note = New note
views-count =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }

## The list

list-label = Messages
list-search = Search messages
list-search-hint = Words, “exact words”, -not these; from:lagos kind:seizure route:GRU since:2026-06 until:2026-07
list-search-clear = Clear the search
list-found = Results for “{ $words }”
list-loading = Loading…
list-older = Show older messages
list-end = No older messages.
list-failed = The list could not be loaded.
list-empty-inbox = Nothing has arrived yet. New messages appear here by themselves.
list-empty-needs-answer = This office owes nobody an answer.
list-empty-sent = Nothing sent yet.
list-empty-outbox = The outbox is empty. Everything has left this desk.
list-empty-undelivered = Everything that was sent has arrived.
list-empty-exercise = No exercise traffic.
list-empty-all = No messages yet.
list-empty-search = No message holds these words. Names are found in every spelling and script.
# $count (number): messages that an older program indexed
list-unindexed = Older messages are still being read into the search, { $count } left: more may be found.
list-offline = Offline. What is here can be read and searched; new messages arrive when the link is back.
list-outbox-offline = Offline. These messages are sent by themselves when the link is back.
list-arrived =
    { $count ->
        [one] { $count } new message
       *[other] { $count } new messages
    }
row-unread = New
row-read = Read
row-acknowledged = Acknowledged
row-waiting = Waiting
row-sent = Sent
row-delivered = Delivered
row-failed = Not sent
row-recalled = Taken back
row-to = to { $count ->
    [one] { $count } office
   *[other] { $count } offices
}
row-receipts = Acknowledged by { $done } of { $all }
row-exercise = EXERCISE
row-past = Journey over
row-route = Route { $route }
row-arrow = to

## A message

message-none = Choose a message from the list, or press ? for the keyboard shortcuts.
message-loading = Opening…
message-failed = The message could not be opened.
message-thread =
    { $count ->
        [one] { $count } message in this thread
       *[other] { $count } messages in this thread
    }
message-from = From
message-group = Group
message-sent = Sent
message-received = Received
message-reply-by = Answer by
message-reply-left = { $left } left
message-reply-late = { $left } late
message-action = Requested action
message-next-at = { $airport }, { $time }
message-handling = Handling
message-grading = Grading
message-journey = Journey
message-leg-role = Role
message-airport = Airport
message-flight = Flight
message-arrives = Arrives
message-leaves = Leaves
message-aliases = Also known as
message-born = Born
message-nationality = Nationality
message-document = Document
message-pnr = Booking (PNR)
message-seat = Seat
message-goods = Suspected goods
message-reasons = Reasons
message-vector = How it travels
message-direction = Direction
message-narrative = Text
message-language = Written in { $language }
message-receipts = Recipients
message-office = Office
message-delivered = Delivered
message-read = Read
message-acknowledged = Acknowledged
message-not-yet = not yet
receipt-no-keys = its keys are out of date
message-by = { $officer }, { $time }
message-taken-back = Taken back before it left. No office has it; what was typed is in the drafts.
message-signed = Signature verified. Signed by { $officer }, { $office }.
message-device = Device
message-acknowledge = Acknowledge
message-acknowledged-here = Acknowledged at this desk
message-reply = Reply
message-recall = Take back from the outbox
message-resend = Send again
message-recalled = Taken back. It is a draft again.
message-newer = Written by a newer version of AIRCOP. { $count ->
    [one] { $count } field
   *[other] { $count } fields
} cannot be shown here.
message-local-time = { $time } there

## Writing

write-alert = New alert
write-note = New note
overtaken-corrected = This alert was corrected while you were writing. The card says what holds now.
overtaken-withdrawn = This alert was withdrawn while you were writing. Nobody is to act on it any more.
overtaken-read = I have read it
write-reply = Reply to { $reference }
write-close = Close and keep the draft
write-discard = Discard
write-discard-sure = Discard this draft for good?
write-discard-yes = Discard it
write-group = Group
write-group-none = You are not a member of an open group yet. Headquarters must add this office.
write-urgency = Urgency
write-subject = Subject
write-subject-proposed = Proposed from what is filled in below. Type to replace it.
write-subject-left = { $left } characters left
write-subject-over = { $over } characters too long
write-action = Requested action
write-choose = Choose…
write-reasons = Reasons
write-journey = Journey
write-leg = Airport { $number }
write-airport = Airport
write-airport-hint = Code or city
write-flight = Flight
write-arrives = Arrives
write-leaves = Leaves
write-date = Date
write-time = Time
write-offset = Clock there
write-time-skipped = There is no such time there that day: the clocks go forward over it. It is kept as written, with { $offset }.
write-time-twice = This time comes twice there that day, as the clocks go back. Meant is the one at { $offset }.
write-add-leg = Add an airport
write-remove-leg = Remove airport { $number }
write-persons = Persons
write-person = Person { $number }
write-add-person = Add a person
write-remove-person = Remove person { $number }
write-name = Name as on the document
write-aliases = Also known as
write-sex = Sex
write-born = Born
write-nationality = Nationality
write-document = Document
write-document-number = Document number
write-pnr = Booking (PNR)
write-seat = Seat
write-goods = Suspected goods
write-goods-row = Goods { $number }
write-add-goods = Add goods
write-remove-goods = Remove goods { $number }
write-category = Goods
write-drug = Drug
write-description = Description
write-narrative = Text
write-count = { $count } of { $limit } characters
write-over = { $over } characters too many. Nothing is cut; shorten the text to send it.
write-more = Handling and grading
write-vector = How it travels
write-direction = Direction
write-handling = Handling
write-tlp = Traffic Light Protocol
write-source = Source
write-information = Information
write-reply-by = Answer by
write-language = Language of the text
write-language-own = As this window ({ $language })
write-usual = { $label } (usual)
write-to = Recipients
write-to-all = All
write-to-none = None
write-to-classes = Classes
write-to-offices = Offices that will be able to read it
write-to-nobody = No recipient chosen
write-to-count =
    { $count ->
        [one] { $count } office
       *[other] { $count } offices
    }
write-to-devices =
    { $count ->
        [one] { $count } device
       *[other] { $count } devices
    }
write-to-loading = Asking the directory…
write-to-failed = The directory did not answer.
write-to-alone = No other office is in this group yet.
write-to-changed = The directory has changed. Look at the new list, then send again.
write-to-added = Added: { $offices }
write-to-removed = Removed: { $offices }
write-revoked = Revoked
write-saving = Saving…
write-saved = Draft saved { $time }
write-unsaved = Not saved yet
write-save-failed = The draft could not be saved.
write-faults =
    { $count ->
        [one] { $count } field needs attention
       *[other] { $count } fields need attention
    }
write-no-faults = Ready to send
write-check = Check
write-send = Send
write-sending = Sealing…
write-send-again = Send to this list
write-sent = { $reference } is ready; it leaves as soon as the line allows
write-required = required
write-none-match = Nothing matches
write-pick = Suggestions

## Drafts

drafts-title = Drafts
drafts-empty = No drafts. What you begin to write is kept here.
drafts-untitled = No subject yet
drafts-updated = Changed { $time }
drafts-open = Go on writing
drafts-failed = The drafts could not be loaded.

## Quarantine

quarantine-title = Quarantine
quarantine-intro = What arrived but could not be opened or trusted. Nothing is dropped; each entry says why.
quarantine-empty = Nothing in quarantine.
quarantine-failed = The quarantine could not be loaded.
quarantine-unknown-sender = Sender not known
quarantine-column-received = Arrived
quarantine-column-reason = Reason
quarantine-column-from = From
quarantine-column-count = Number
quarantine-column-size = Size
quarantine-bytes = { $size } KB

## Directory

directory-title = Directory
directory-flash = Flash
directory-flash-means = Of the messages of the last 30 days, how many were flash
directory-search = Office, place, country, fingerprint
directory-none = Nothing in the directory has these words.
directory-failed = The directory could not be loaded.
directory-empty = The directory is still empty.
directory-size = Entries
directory-root = Root
directory-fingerprint = Fingerprint of headquarters
directory-fingerprint-hint = Compare it by telephone with another office when in doubt.
directory-offices = Offices
directory-groups = Groups
directory-office = Office
directory-kind = Kind
directory-place = Place
directory-country = Country
directory-telephone = Telephone
directory-languages = Languages
directory-devices = Devices
directory-state = State
directory-active = Active
directory-revoked = Revoked
directory-device-fingerprint = Fingerprint
directory-device-active = Active
directory-device-revoked = Revoked
directory-group = Group
directory-role = Our role
directory-open = Open
directory-closed = Closed
directory-not-member = Not a member
directory-begins = Begins
directory-ends = Ends
directory-ahead = Not begun
directory-over = Ended
directory-members = Offices in it: { $count }

## This desk

settings-title = This desk
settings-part-screen = Screen and sound
settings-part-send = Sending
settings-part-security = Security
settings-part-officers = Officers
settings-part-about = About
settings-part-wipe = Destroy everything
about-version = Version
about-device = Fingerprint of this device
about-licence = Apache License 2.0. This program is free software.
settings-officers = Officers
settings-officers-note = Each officer opens this desk with a password of their own. Who is removed opens nothing that is saved from then on.
settings-officers-failed = The officers could not be loaded.
settings-you = You
settings-remove = Remove
settings-remove-yes = Remove for good
settings-add = Add an officer
settings-name = Name
settings-first-password = First password
settings-repeat = Once more
settings-add-submit = Add
settings-added = Added.
settings-password = Your password
settings-old-password = Password until now
settings-new-password = New password
settings-password-submit = Change the password
settings-password-changed = The password is changed.
settings-lock = Lock by itself
settings-lock-minutes = Minutes without anybody, 0 for never
settings-lock-never = This desk stays open until somebody locks it.
settings-lock-after =
    { $minutes ->
        [one] After { $minutes } minute without keyboard or mouse, the keys to the messages leave memory.
       *[other] After { $minutes } minutes without keyboard or mouse, the keys to the messages leave memory.
    }
settings-wipe = Wipe this desk
settings-wipe-note = Destroys the keys, all messages and drafts on this PC, and the settings. Nobody can bring them back. Headquarters must invite this desk anew.
settings-wipe-type = Type { $word } to confirm
settings-wipe-word = WIPE
settings-wipe-submit = Destroy everything

## Keyboard shortcuts

keys-title = Keyboard shortcuts
keys-move = Next message
keys-move-back = Previous message
keys-open = Open the message
keys-acknowledge = Acknowledge the open message
keys-alert = New alert
keys-note = New note
keys-reply = Reply to the open message
keys-search = Search
keys-find = Search, also while writing
keys-palette = Go to a view, an office, a message, an action
keys-send = Send what is being written
keys-undo = Undo what was sent or acknowledged last, while it can be
keys-close = Close; a draft is kept
keys-help = This sheet

## Files

files-title = Files
files-attach = Attach files
files-drop = or drop them here, or paste a picture
files-not-taken = “{ $name }” was not attached: it is a folder, or it cannot be opened. Choose the file itself, or one that you may read.
files-no-form = Nothing was attached: no message is being written. Begin one, then drop the file again.
files-empty = This file is empty (0 bytes): only its name would arrive.
files-keep = Leave in photos what the camera wrote: place, time, telephone
files-not-shown = This window cannot show photos of this kind; save it to look at it.
files-not-shown-there = This window cannot show photos of this kind; whoever gets it must save it to look at it.
files-caption = What it shows (optional)
files-caption-of = What { $name } shows
files-remove = Remove
files-progress = { $done } of { $size }
files-save = Save
files-saved = Saved in the downloads as { $name }
files-fetch = Fetch
files-stop = Stop

palette-title = Go to
palette-hint = A view, an office, a reference, an action
palette-search = Search for “{ $words }”
