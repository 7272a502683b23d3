# The handover from one officer to the next, the card of an alert, and what is new in a row.

views-handover = Handover
handover-title = Handover
handover-loading = Looking at what is open …
handover-failed = The handover could not be loaded.
handover-on-duty = On duty: { $officer }, since { $time }.
handover-due = Until you take over, everything open here stays with { $officer }.
handover-take = Take over
handover-hand = Hand over
handover-note = For the next officer
handover-hand-says = Your name and the time are signed with what is open now. Lock the desk afterwards: the next officer finds this page.
handover-waits = You handed over at { $time }. It waits for the next officer.
handover-note-from = { $officer } wrote, { $time }
handover-no-note = { $officer } left without handing over.
handover-owed = We owe an answer
handover-asked = We wait for an answer
handover-open = Alerts that can still be caught
handover-undelivered = Not with every office
handover-drafts = Drafts
handover-since = Came since you were last here, { $time }
handover-first-time = You have not been at this desk before.
handover-nothing = Nothing is open. Nobody waits for this office.
handover-records = Earlier handovers
handover-search = Search in handovers
handover-records-none = None found.
handover-number = Handover { $number }
handover-signed-from = Handed over by { $officer }, { $time }
handover-signed-to = Taken over by { $officer }, { $time }
handover-not-taken = Not taken over yet
handover-by = by { $officer }
attention-asked = { $office } asks about { $reference }.
attention-stood-down = { $office } has withdrawn the alert: { $reference }.
thread-no-answer = did not answer
thread-whole = The whole thread
thread-above = shown above
row-owes = Answer owed
news-asks = { $said }, asks a question
news-becomes = { $was } becomes { $now }
news-added = new: { $now }
news-removed = no longer: { $was }
news-corrected = Corrected
news-goods = { $amount } { $unit } { $what }
list-order = Order
list-order-catchable = What can still be caught
list-order-arrival = Newest first
card-label = At a glance
card-arrived = Arrived { $airport }
card-left = Left { $airport }
card-open = Open the alert
news-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
news-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
write-send-to = { $count ->
    [one] Send to { $count } office
   *[other] Send to { $count } offices
}

# What an office notes of a thread for itself.
work-title = In this office only
work-assigned = Looked after by
work-on-duty = Whoever is on duty
work-remark = Remark for colleagues
work-add = Add remark
# $officer (text): who looks after the thread.
work-row = Looked after by { $officer }
# $officer (text): who noted it; $time (text): when.
work-by = Noted by { $officer }, { $time }
