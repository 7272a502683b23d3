### The help (F1): an officer's guide in short pages, and one for headquarters. A page has a title,
### one sentence that says what it is for, and its steps, numbered from 1 without a gap.
### What a button, a list, a field or a state is called is never typed here: the text refers to its
### id, and only such words stand in quotation marks. A test holds every language to that.
### $keys-… (text): the keys of that line of the sheet of shortcuts.

guide-title = Help
guide-pages = Pages of the help
guide-search = Search in the help
guide-none = No page has these words.
keys-guide = Help for where you are

## First day

guide-first-day = Your first day
guide-first-day-about = From the invitation to the first alert of an exercise.
guide-first-day-1 = “{ join-title }”: choose the invitation file, write your name and make a password. { join-password-hint }
guide-first-day-2 = “{ joining-title }”: telephone headquarters and read out the fingerprint on your screen, group by group. The desk is admitted when it is the same on theirs.
guide-first-day-3 = “{ unlock-title }”: choose your name and type your password. Each officer has one of their own: what is sent bears the name of whoever has unlocked.
guide-first-day-4 = Colleagues are added under “{ settings-title }”, “{ settings-part-officers }”.
guide-first-day-5 = To practise, choose an exercise group under “{ views-exercise }” on the side, then “{ views-new-alert }”. Everything in it is marked “{ strip-exercise }” and stays apart from live work. Without such a group, ask headquarters for one.
guide-first-day-6 = “{ strip-lock }” whenever you leave. Under “{ settings-part-security }” you say after how many minutes the desk does so by itself.
guide-first-day-7 = “{ backup-title }”: { backup-means }

## The list

guide-list = The list and what cannot wait
guide-list-about = What needs you now stands first; everything else waits in order.
guide-list-1 = The line above the panes says what is most pressing. { $keys-attention } opens it; again, the next.
guide-list-2 = { sounds-note }
guide-list-3 = “{ views-inbox }” holds what has arrived, “{ views-needs-answer }” what this office owes an answer.
guide-list-4 = { $keys-move } and { $keys-move-back } go through the list, { $keys-open } opens a message, { $keys-close } closes it.
guide-list-5 = “{ list-order }”: “{ list-order-catchable }”, or “{ list-order-arrival }”.
guide-list-6 = { $keys-filter } opens the filter. “{ filter-save }” keeps it on the side under a name.
guide-list-7 = { $keys-pick } selects a message. { $keys-read } marks all the selected as read, { $keys-acknowledge-all } acknowledges them.
guide-list-8 = { $keys-menu } or the right mouse button shows what can be done with a message.

## Reading

guide-read = Read and acknowledge
guide-read-about = The sender sees how far a message got, and which officer has taken note of it.
guide-read-1 = The card at the top says what matters first; the whole message stands below it.
guide-read-2 = That you opened a message tells its sender that it was read. “{ message-acknowledge }” ({ $keys-acknowledge }) tells them, with your name and the time, that you have taken note.
guide-read-3 = An acknowledgement leaves a few seconds later. Until then “{ app-undo }” takes it back.
guide-read-4 = Under a message that you sent, “{ message-receipts }” shows of every office whether it was delivered, read and acknowledged, and when.
guide-read-5 = “{ work-title }”: leave the thread to a colleague, or write a remark. No other office sees either.
guide-read-6 = “{ kept-until }”: { kept-until-means }
guide-read-7 = “{ kept-hold }”: { kept-hold-means }

## Alerting

guide-alert = Send an alert
guide-alert-about = Tell the desks where a passenger or a parcel will land.
guide-alert-1 = “{ views-new-alert }” ({ $keys-alert }). What must be filled in is marked “{ write-required }”.
guide-alert-2 = “{ form-scan }”: scan a passport or a boarding pass there, or paste its code, and the fields fill in. What you typed yourself stays.
guide-alert-3 = “{ write-journey }”: each airport by its code or city, with the flight and the time by the clock there.
guide-alert-4 = “{ write-to }”: choose a class, single offices or the offices on the route. The offices that you see chosen are those that will be able to read it, and no others.
guide-alert-5 = { $keys-next-field } goes to the next field, { $keys-stop } to the next part of the form. { $keys-send } sends.
guide-alert-6 = What you type is kept as a draft by itself. { $keys-close } closes the form; “{ views-drafts }” has it.
guide-alert-7 = After sending, “{ app-undo }” takes the message back for a few seconds. With the urgency “{ urgency-flash }” it leaves at once.
guide-alert-8 = “{ template-from }” ({ $keys-template }) begins with what you have kept as a template.

## Answering

guide-answer = Answer an alert
guide-answer-about = Tell the office that asks what was done and what came of it.
guide-answer-1 = “{ message-reply }” ({ $keys-reply }) in the open message.
guide-answer-2 = “{ form-status }”: “{ reply-status-received }”, “{ reply-status-in-progress }” or “{ reply-status-closed }”.
guide-answer-3 = “{ form-outcome }” says what came of it. If nothing was done, the form asks for the reason.
guide-answer-4 = “{ form-question }” asks something back. What the sender is asked cannot wait on their screen.
guide-answer-5 = “{ thread-answers }”, above the messages of the thread, shows what each office said and who has yet to answer.
guide-answer-6 = If something was seized, “{ thread-seize }” ({ $keys-seizure }) follows. The desk reminds you until the report is there.

## Seizures

guide-seizure = Record a seizure
guide-seizure-about = What was found, how it was hidden and who had it.
guide-seizure-1 = From an open alert: “{ thread-seize }” ({ $keys-seizure }). Without an alert: “{ views-new-seizure }”.
guide-seizure-2 = “{ form-seized-goods }”: each kind in a row of its own, with its quantity and unit.
guide-seizure-3 = “{ form-concealment }”: where and how it was hidden. A photo says more.
guide-seizure-4 = “{ form-offenders }”: the persons and what became of them. “{ form-case }”: who took the case over, and how it ended.
guide-seizure-5 = What becomes known later is sent as a correction: “{ thread-correct }”.
guide-seizure-6 = “{ form-seizure-withdrawn }”: { form-seizure-withdrawn-note }
guide-seizure-7 = “{ views-statistics }” adds up the seizures of this desk.

## Correcting

guide-correct = Correct and withdraw
guide-correct-about = What has left is not deleted: a later version says what holds now.
guide-correct-1 = As long as a message waits in the outbox, “{ message-recall }” makes it a draft again.
guide-correct-2 = After that, “{ thread-correct }” in the open message begins a new version for the same offices.
guide-correct-3 = The earlier version can still be read; it is marked “{ thread-corrected-mark }”.
guide-correct-4 = An office that has answered already owes an answer to the correction of an alert.
guide-correct-5 = “{ thread-withdraw }” ({ $keys-withdraw }) ends an alert of yours, with the reason. { form-withdrawing-means }
guide-correct-6 = Only the office that sent a message can correct or withdraw it.

## Files

guide-files = Photos and files
guide-files-about = Send what was seen, without sending more than you meant to.
guide-files-1 = “{ files-attach }” in the form, or drop a file on the window, or paste a picture.
guide-files-2 = A photo loses what the camera wrote into it (place, time, telephone), unless you tick “{ files-keep }”.
guide-files-3 = Say in a line under each file what it shows.
guide-files-4 = A message takes 32 files, each of up to 2 GiB.
guide-files-5 = “{ files-look }” shows a photo in the window. Only what you choose with “{ files-save }” is written into the downloads, where AIRCOP no longer protects it.
guide-files-6 = The relay keeps files for 30 days. “{ files-fetch }” gets one that has not come by itself.

## Searching

guide-search-and-watch = Search, seen before, watch list
guide-search-and-watch-about = Whether a person, a document, a number or a flight is known already.
guide-search-and-watch-1 = { $keys-search } searches all messages. Names are found in every spelling and script.
guide-search-and-watch-2 = In the search field: { list-search-hint }.
guide-search-and-watch-3 = “{ seen-title }” in a message shows earlier ones with the same person, document or number. Where something is only alike, compare and say “{ seen-same-button }” or “{ seen-not-button }”.
guide-search-and-watch-4 = “{ watch-title }”: { watch-about }
guide-search-and-watch-5 = “{ passengers-title }”: { passengers-about } { passengers-kept }
guide-search-and-watch-6 = “{ ask-others }”: { ask-intro }
guide-search-and-watch-7 = { $keys-palette } leads to a view, an office, a message or a page of this help by a few letters.

## Handing over

guide-handover = Hand over the desk
guide-handover-about = The next officer knows what is open, and it is written who had it.
guide-handover-1 = “{ views-handover }” shows what this office owes, what it waits for, which alerts are open and what has not reached every office.
guide-handover-2 = Write what is not in the messages under “{ handover-note }”.
guide-handover-3 = “{ handover-hand }”: { handover-hand-says }
guide-handover-4 = The next officer unlocks with a password of their own, reads the page and presses “{ handover-take }”. Until then what is open stays with you.
guide-handover-5 = “{ handover-records }” keeps every handover with both names and times. It can be searched, and saved as PDF.

## Trouble

guide-trouble = When something is wrong
guide-trouble-about = What the desk still does, and whom to call.
guide-trouble-1 = “{ strip-offline }”: what you send waits under “{ views-outbox }” and leaves by itself once there is a link. Reading, searching and writing go on.
guide-trouble-2 = “{ strip-directory-stale }”: { alarm-stale }
guide-trouble-3 = “{ strip-directory-frozen }”: { alarm-frozen }
guide-trouble-4 = “{ strip-directory-split }”: { alarm-split }
guide-trouble-5 = “{ views-undelivered }”: open what is late, press “{ message-resend }”, or telephone the office. Its number stands under “{ views-directory }”.
guide-trouble-6 = “{ views-quarantine }”: { quarantine-intro }
guide-trouble-7 = A PC was lost or stolen: telephone headquarters at once; they shut it out. Without a password what is on it stays encrypted.
guide-trouble-8 = The clock is wrong: set date, time and time zone of the PC. Until then times that you type and countdowns may be wrong.

## Secrecy

guide-secret = What stays secret and what does not
guide-secret-about = Who can read what, and what you may do with it.
guide-secret-1 = Only the offices that its sender chose can open a message. The relay passes it on without being able to read it; headquarters cannot read it either, unless it was chosen.
guide-secret-2 = The relay does see which PC sends to which, when and how much.
guide-secret-3 = “{ work-title }”, “{ watch-title }” and “{ views-handover }” stay with your office. A passenger list is not kept at all.
guide-secret-4 = The originator decides what may be passed on. Of what came with “{ handling-h2 }”, “{ handling-h3 }” or “{ tlp-red }”, nothing can be saved: “{ release-ask }” stands in place of “{ paper-save }”.
guide-secret-5 = Whoever sits at an unlocked desk reads everything. A photo of the screen cannot be prevented.
guide-secret-6 = What you have saved or printed is no longer protected by AIRCOP.
guide-secret-7 = “{ settings-part-wipe }”: { settings-wipe-note }

## Codes

guide-codes = What the codes mean
guide-codes-about = They stand with every message; in the form they are under “{ write-more }”.
guide-codes-1 = { handling-h0 }. { handling-h0-means }
guide-codes-2 = { handling-h1 }. { handling-h1-means }
guide-codes-3 = { handling-h2 }. { handling-h2-means }
guide-codes-4 = { handling-h3 }. { handling-h3-means }
guide-codes-5 = { tlp-clear }. { tlp-clear-means }
guide-codes-6 = { tlp-green }. { tlp-green-means }
guide-codes-7 = { tlp-amber }. { tlp-amber-means }
guide-codes-8 = { tlp-amber-strict }. { tlp-amber-strict-means }
guide-codes-9 = { tlp-red }. { tlp-red-means }
guide-codes-10 = B2, X4 and the like grade the message: the letter its source, the figure the information.
guide-codes-11 = “{ write-source }”: { source-a }; { source-b }; { source-c }; { source-x }.
guide-codes-12 = “{ write-information }”: { information-1 }; { information-2 }; { information-3 }; { information-4 }.
guide-codes-13 = Offices: { office-kind-jaitf }; { office-kind-ocu }; { office-kind-rilo }; { office-kind-cn }; { office-kind-ncb }.

## Headquarters: only a desk that holds headquarters' keys has these pages

guide-hq-admit = Invite and admit an office
guide-hq-admit-about = Only who was compared by telephone comes in.
guide-hq-admit-1 = “{ hq-tab-invitations }”, “{ hq-invite }”: name, country and place of the office, its telephone number, its groups and roles.
guide-hq-admit-2 = { hq-invited-give }
guide-hq-admit-3 = The office opens the invitation and asks to join; it then stands under “{ hq-tab-requests }”.
guide-hq-admit-4 = { hq-requests-about }
guide-hq-admit-5 = “{ hq-list-open }” invites many offices at once. { hq-list-about }
guide-hq-admit-6 = “{ hq-cancel }” takes back an invitation that nobody has used.

guide-hq-revoke = Shut out an office or a PC
guide-hq-revoke-about = After a loss, a theft or a doubt: first shut out, then look into it.
guide-hq-revoke-1 = “{ hq-tab-offices }” finds an office by name, place, country, group or fingerprint.
guide-hq-revoke-2 = “{ hq-revoke-device }” shuts out one device, “{ hq-revoke-office }” the office with all of them. It cannot be undone.
guide-hq-revoke-3 = From then on nothing more is sealed to it, and what it sends is refused everywhere. What it has already can be read there still.
guide-hq-revoke-4 = “{ hq-reason-label }”: write nothing there that may harm somebody.
guide-hq-revoke-5 = “{ hq-one-more }” invites the PC that takes its place.

guide-hq-groups = Groups and operations
guide-hq-groups-about = Who works with whom, from when until when.
guide-hq-groups-1 = “{ hq-group-new }”: “{ group-kind-permanent }”, “{ group-kind-operation }” or “{ group-kind-exercise }”. An exercise never mixes with live work.
guide-hq-groups-2 = “{ hq-add-member }” takes an office in with a role; “{ hq-leaves }” ends it.
guide-hq-groups-3 = The roles: { role-ocu }; { role-cn }; { role-rilo }; { role-ncb }; { role-plain }; { role-observer }.
guide-hq-groups-4 = “{ hq-retention-change }”: { hq-retention-means }
guide-hq-groups-5 = “{ hq-group-close }”: nothing new begins in it any more; what is there can still be read.

guide-hq-sign = Sign, alone and with others
guide-hq-sign-about = Every change of the directory is read in words before it is signed.
guide-hq-sign-1 = “{ hq-sheet-title }”: the sheet says what the change will do and how many signatures it needs. “{ hq-sheet-confirm }” comes after that.
guide-hq-sign-2 = If one signature is not enough, the change is kept under “{ hq-tab-proposals }”, and its file for the others lies in the downloads.
guide-hq-sign-3 = The others sign with their key file. { hq-proposals-about }
guide-hq-sign-4 = “{ hq-proposal-submit }” once enough have signed.
guide-hq-sign-5 = “{ hq-proposal-stale }”: { hq-proposal-stale-about }
guide-hq-sign-6 = “{ hq-tab-history }” shows every change with who signed it.

guide-hq-health = How it stands
guide-hq-health-about = Whether desks hear from you, and you from them.
guide-hq-health-1 = Leave one desk of headquarters running: it signs a sign of life every day. Without one desks warn after 48 hours and stop sending after 7 days.
guide-hq-health-2 = “{ hq-health-link }” and “{ hq-health-put-up }” say whether the relay has all that you signed.
guide-hq-health-3 = “{ hq-health-silent }”: { hq-health-silent-about }
guide-hq-health-4 = “{ hq-health-witnesses }” confirm that all offices are shown the same directory.
guide-hq-health-5 = { hq-health-relay-untold }
