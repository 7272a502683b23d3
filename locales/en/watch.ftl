### The alert clock's calls, filters of lists, bulk marks and sounds.

attention-label = What cannot wait
attention-none = Nothing that cannot wait
# $office, $reference (text)
attention-unacknowledged = { $office } waits: nobody here has acknowledged { $reference }.
attention-answer-due = { $reference } of { $office } has no answer from here yet.
attention-undelivered = { $reference } has not reached every office.
attention-unanswered = Nobody has answered { $reference } yet.
attention-report-due = { $reference } says that something was seized. The seizure report is still missing.
# $count (number): others
attention-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
attention-open = Go to it
filter-toggle = Filter
filter-urgency = Urgency
filter-any = All
filter-urgent = Urgent and flash
filter-kind = Kind
filter-country = Country of the sender
filter-airport = Airport on route
filter-unread = Unread only
filter-here = My airport on the route
filter-clear = Show all
filter-name = Name of this view
filter-save = Save view
list-empty-filter = Nothing here fits the filter.
views-saved = Saved views
# $name (text)
views-remove = Remove the view { $name }
views-removed = The view { $name } was removed.
# $count (number)
pick-count = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
pick-read = Mark as read
pick-acknowledge = Acknowledge
pick-clear = Select none
keys-attention = Go to what cannot wait
keys-pick = Select, or no longer
keys-pick-on = Select and go on
keys-read = Mark the selected as read
keys-acknowledge-all = Acknowledge the selected
keys-filter = Filter the list
sounds-title = Sounds
sounds-note = A flash alert sounds again every 20 seconds until somebody acknowledges it or mutes this desk.
sounds-flash = Flash alert
sounds-urgent = Urgent message
sounds-routine = Other messages
sounds-off = None
sounds-chime = One tone
sounds-double = Two tones
sounds-siren = Rising and falling
sounds-try = Try
sounds-mute = Mute this desk
strip-muted = Muted
strip-mute = Mute
strip-unmute = Turn the sound on
keys-stop = Next part of the form
# $count (number)
write-to-route = { $count ->
    [one] Office on the route
   *[other] { $count } offices on the route
}
write-to-on-route = on the route
# $time (text)
write-to-heard = last message { $time }
write-to-never-heard = no message yet
paper-save = Save as PDF
# $name (text)
paper-saved = Saved in your downloads: { $name }
release-ask = Ask for release
# $reference (text)
release-subject = Release of { $reference }
release-text =
    We ask you to release { $reference } for use outside our office.
    Purpose:
# $office, $officer, $time (text)
paper-foot = Printed at { $office } by { $officer }, { $time } UTC

keys-next-field = Next field
reader-typed = A reader typed: { $text }. Nothing was done with it.
reader-begin = Begin an alert with it
reader-fill = Put it into this alert
row-mark-read = Mark as read
row-copy-reference = Copy the reference
row-copied = Copied: { $reference }
row-menu = What can be done with this message
keys-menu = Show what can be done with the message
sent-leaves = { $reference } leaves in { $seconds } s
acknowledge-leaves = Acknowledged: { $count }. The sender is told in { $seconds } s
panic-again = Press again to destroy everything at this desk
settings-send-wait = Seconds in which a message can be taken back (0 to 60)
settings-send-note = What is sent leaves after that, and the sender of what you acknowledge is told after that. A flash message leaves at once. When the desk is locked or closed, everything leaves.
settings-administers = administrator of this desk
settings-administer = Name as administrator
settings-administer-end = No longer administrator
settings-not-administrator = Only an officer who administers this desk can remove officers.
settings-wipe-password = Your password
settings-panic = Panic key:
settings-panic-note = Pressed twice within two seconds, it destroys everything at this desk at once, also while it is locked, and asks for nothing. An officer who administers the desk decides whether there is one.
row-no-times = No times
write-missing-readers = Choose who is to read it
write-too-long = Shorten the text
settings-text = Display
settings-text-size = Size of the text
settings-text-note = Also by key, or Ctrl with the wheel:
