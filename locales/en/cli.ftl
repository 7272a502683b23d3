### What the command line says. Words and columns of a terminal: keep them short in every language.

## Refusals that say more than their code

# $file (text): name of the file as it was given; $why (text): the words of its error code.
cli-file-failed = { $file }: { $why }
cli-file-too-long = { $file } is too long for a message.
# $line, $column (text): where the mistake is.
cli-json-malformed = { $file } cannot be read as a message: line { $line }, column { $column }.
cli-json-addressed = { $file } says whom the message is for or of what kind it is. Give that by the arguments alone.
# $officers (text): names.
cli-several-officers = Several officers have this vault: { $officers }. Say which one with --officer.
# $groups (text): names.
cli-several-groups = Several groups are open: { $groups }. Say which one with --group.
cli-relay-not-set = No relay with this key answers at { $address }. Nothing was changed. { $why } With --force it is stated all the same.
cli-relay-needed = Give the address and the key of the relay, or a file to write with --statement.
cli-officer-needed = Name the officer of the new vault with --officer.
cli-data-needed = Say with --data where the data of this office are.
cli-directory-in-use = { $directory } holds other files. Choose an empty directory.
cli-passwords-differ = The two passwords differ. Nothing was done.
cli-no-password = The password cannot be asked for without a terminal. Put it into AIRCOP_PASSWORD.

## Asking

# $officer (text): a name. The trailing space stays.
cli-password = Password of { $officer }:{" "}
cli-new-password = New password of { $officer } (12 characters or more):{" "}
cli-password-again = Once more:{" "}

## Notes

# $why (text): the words of an error; $code (text): its code.
cli-waits = { $reference } waits in the outbox ({ $code }) and goes out with the next aircop sync. { $why }
cli-receipt-waits = The sender is told with the next aircop sync ({ $code }). { $why }
cli-briefing-no-roll-call = Only the office that sent a briefing, and the OCU, have its roll-call.
cli-waits-for-turn = Waiting for another command of this office to end.
cli-proxy-set = Where UDP does not get through, the relay is reached through the proxy { $proxy } from now on.
cli-proxy-direct = No proxy is used from now on.
cli-proxy-environment = The proxy of the environment (HTTPS_PROXY) is used from now on, if there is one.
cli-relay-silent = No relay with this key answers at { $address } from here. { $why }
cli-no-relay = Kept here only: no relay is set yet.
cli-not-put-up = Kept here; it goes to the relay with the next sync. { $why }
cli-request-waits = The request goes to headquarters with the next sync. { $why }
cli-requests-old = The relay could not be asked for new requests. { $why }
# $count (number)
cli-missed =
    { $count ->
        [one] { $count } event was missed.
       *[other] { $count } events were missed.
    }

## Answers

cli-sent-done = { $reference } has been sent.
cli-sent-delivered = { $reference } has reached every office.
cli-sent-undelivered = { $reference } has been sent. Offices that have it: { $done } of { $all }.
cli-draft-saved = The draft is kept: { $draft }
cli-draft-dropped = The draft { $draft } is thrown away.
cli-manual-written = Manual pages in { $folder }: { $count }
cli-code = Code
cli-means = Meaning
cli-sent-waits = { $reference } is in the outbox. Send it with aircop sync.
cli-acknowledged = { $message } is acknowledged.
# $text (text): the officer who looks after it; $officer (text): who said so; $time (text): when.
cli-assigned = Looked after by { $text } ({ $officer }, { $time })
# $text (text): a remark; $officer (text): whose; $time (text): when.
cli-remark = { $text } ({ $officer }, { $time })
cli-office-only = In this office only:
cli-recalled = { $message } was taken back. It is a draft again.
# $fingerprint (text): to be read out by telephone.
cli-joining = Waiting for headquarters. Telephone them and read out this fingerprint: { $fingerprint }
cli-founded = Headquarters is founded. Set up the relay with the key above, then say where it is: aircop hq relay
cli-relay-set = The relay is { $address }.
cli-statement-written = The directory is in { $file }. Desks that no relay reaches take it with: aircop relay take
cli-relay-moved = This desk uses the relay at { $address } from now on.
cli-directory-taken = The relay stays the same. New entries of the directory: { $count }.
cli-bundle-written = Written to { $file } ({ $size }): messages: { $messages }, envelopes in all: { $envelopes }, files: { $files }. Everything waits in the outbox until the relay has it.
cli-bundle-left = Not in it: { $left } that cannot be sealed now or are too much, files: { $files }. They go when there is a line.
cli-bundle-taken = Taken: new messages: { $messages }, envelopes for this desk: { $envelopes }, files: { $files }. For other desks: { $others }.
cli-bundle-carried = The relay has accepted { $envelopes } envelopes of this bundle.
cli-bundle-files-stay = Files stay on the stick: only the desk that sends them can give them to the relay.
cli-bundle-part = Part { $part } of the bundle was not taken: { $why }.
# $expires (text): date and time.
cli-invited = The invitation for { $office } is in { $file }. It is good until { $expires } and for one device. Whoever has it can ask to join.
cli-admitted = { $office } is admitted.
cli-group-opened = { $group } is open.
cli-group-closed = { $group } is closed.
cli-role-given = { $office } is now in { $group }: { $role }.
cli-role-withdrawn = { $office } is no longer in { $group }.
# $office, $telephone (text)
cli-telephone-set = { $office } is called at { $telephone }.
# $office (text)
cli-telephone-removed = No number of { $office } stands in the directory any more.
# $who (text): an office or the key of a device.
cli-revocation = { $who } is revoked. Nothing more is sealed to it.
cli-carrier = Connection
cli-heartbeat-given = Headquarters has said that it is there.
cli-log-key-replaced = The directory has a new key at the relay. Every device in force gets it with the next exchange, open invitations stay good.

## While watching

# $outbox (number): messages that wait to be sent.
cli-online = online, { $outbox } in the outbox
cli-connecting = connecting, { $outbox } in the outbox
cli-offline = offline ({ $code }), { $outbox } in the outbox. { $why }
cli-changed = changed: { $message }
cli-quarantined = something went into quarantine
cli-directory-changed = the directory changed
cli-asks-to-join = { $office } asks to join ({ $officer }). Have the fingerprint read out by telephone; if it is the same: aircop hq approve { $fingerprint }

## Nothing there

cli-no-messages = No messages.
# $reference, $messages (texts).
cli-ambiguous = Several messages bear the reference { $reference }. Give the id of the one you mean: { $messages }
cli-no-groups = No groups.
cli-no-offices = No offices.
cli-no-quarantine = Nothing in quarantine.
cli-no-drafts = No drafts.
cli-no-requests = Nobody has asked to join.
cli-no-recipients = No recipients.
cli-more = There are more. Raise --limit to see them.

## Labels and columns

cli-office = Office
cli-officer = Officer
cli-session = Session
cli-session-not-joined = not joined
cli-session-joining = waiting to be admitted
cli-session-refused = refused by headquarters
cli-session-locked = locked
cli-session-unlocked = joined
cli-fingerprint = Fingerprint
cli-fingerprint-hq = Directory fingerprint
cli-admin-key = Key for the relay
cli-directory = Directory
cli-directory-fresh = fresh
cli-directory-stale = stale: headquarters not heard for 48 hours
cli-directory-withheld = WITHHELD: headquarters has signed more than the relay gives
cli-directory-uncosigned = UNCONFIRMED: too few outside witnesses have cosigned what the relay gives
cli-directory-frozen = frozen: headquarters not heard for 7 days, sending stopped
cli-directory-split = SPLIT: the relay shows different directories
cli-disk = Disk
cli-heartbeat = Heartbeat
cli-clock = Clock
cli-messages = Messages
# All are numbers.
cli-counts = { $unread } unread, { $needs_answer } to answer, { $outbox } in the outbox, { $drafts } drafts, { $quarantine } in quarantine, { $exercise } unread in exercises
cli-entries = Entries
cli-root = Root
cli-time = Time
cli-urgency = Urgency
cli-kind = Kind
cli-reference = Reference
cli-route = Route
cli-from = From
cli-state = State
cli-state-new = new
cli-state-read = read
cli-state-acknowledged = acknowledged
cli-state-waiting = waiting
cli-state-sent = sent
cli-state-delivered = delivered
cli-state-failed = not sent
cli-state-recalled = taken back
cli-state-corrected = corrected by { $message }
cli-subject = Subject
cli-exercise = EXERCISE
cli-group = Group
cli-recipients = Recipients
cli-received = Received
cli-signed-by = Signed by
cli-id = Id
cli-corrected-by = Corrected. In force is { $message }.
cli-action = Action
cli-description = Description
cli-recipient = Recipient
cli-role = Role
cli-problem = Problem
cli-our-role = Our role
cli-open = open
cli-closed = closed
cli-unread = Unread
cli-country = Country
cli-place = Place
cli-telephone = Telephone
cli-languages = Languages
cli-devices = Devices
cli-active = active
cli-revoked = revoked
cli-number = No.
cli-count = Count
cli-first = First
cli-last = Last
cli-bytes = Bytes
cli-reason = Reason
cli-asked = Asked
cli-approved = approved
cli-not-approved = waits for you

## The desk itself

cli-you = you
# The trailing space stays.
cli-passphrase = Passphrase of the backup:{" "}
cli-evidence-written = The evidence is in { $file }. Anyone can check it: aircop verify
cli-evidence-holds = The evidence holds.
cli-evidence-second = The same device has signed another content under the number of this message:
cli-evidence-bad = { $file } proves nothing: a check failed.
cli-backed-up = The backup is in { $file }. Without its passphrase it is of no use.
# $added, $known, $refused (numbers).
cli-restored = From { $file } – messages added: { $added }, here already: { $known }, refused because a check failed: { $refused }.
# $kept, $file (paths), $added (a number).
cli-restored-place = The damaged archive is kept as { $kept }, and that of { $file } is in its place. Messages that could still be read and were added: { $added }.
# $count (a number). A list follows.
cli-restored-drafts = Never sent, now under Drafts: { $count }. Look at each and send it, or discard it. Their files must be attached again.
cli-was-draft = was a draft
cli-was-waiting = waited to be sent
cli-was-recalled = was taken back
# $done, $total (numbers).
cli-salvaging = Reading what is left of the damaged archive: page { $done } of { $total }
# $done, $total (numbers).
cli-restoring = Checking and adding messages: { $done } of { $total }
# $kept, $found (numbers). The command stays as it is.
cli-audit-break = This log does not go on from where it was: there had been { $kept } entries and { $found } were found. Somebody cut it, or put an older copy of the archive in place. Tell headquarters, then take note with aircop audit --noted.
cli-audit-break-noted-now = It is noted in the log.
cli-wipe-sure = This cannot be undone. Say so with --yes.
cli-wiped = The keys, the messages and the settings are destroyed.
cli-audit-unlocked = unlocked
cli-audit-locked = locked
cli-audit-opened = message opened
cli-audit-exported = message exported
cli-audit-deleted = deleted
cli-audit-sent = message sent
cli-audit-officer-added = officer added
cli-audit-officer-removed = officer removed
cli-audit-password-changed = password changed
cli-audit-keyring-tied = tied to this PC
cli-audit-keyring-untied = untied from this PC
cli-about-needed = Say with --about which message it is about.
cli-about-nothing = An alert or a note is about no other message; leave --about away.
cli-audit-backed-up = backup made
cli-audit-restored = messages taken from a backup
cli-audit-break-noted = break in the log noted

## Files

cli-file = File
cli-size = Size
cli-caption = Caption
cli-no-files = This message has no files.
cli-file-progress = { $file }: { $done } of { $size }
cli-file-waits = { $file } waits: { $why } ({ $code }). It goes on when `aircop sync --watch` runs.
cli-file-saved = { $file } was written: { $name }, { $size }. It is what the sender signed.
cli-attaching = Attaching { $file } ...
cli-file-says = { $file }: { $says }

## Several keys of headquarters

cli-name = Name
cli-device = Device
cli-device-active = active
cli-device-revoked = revoked
cli-public-key = Public key
cli-nobody = nobody
# $name (text): a key's name. The trailing space stays.
cli-key-passphrase = Passphrase of the key { $name } (12 characters or more):{" "}
cli-key-made = The key is in { $file }. Keep the file and its passphrase apart. Read out the fingerprint to headquarters by telephone.
cli-key-opens = { $file } opens with this passphrase.
cli-key-not-in-policy = The key { $name } is not one of headquarters’ keys, or no longer.
cli-needs-root = Signatures to change the keys
cli-needs-admit = Signatures to admit
cli-needs-revoke = Signatures to revoke
cli-needs-groups = Signatures for groups and roles
cli-needs-cosignatures = Witnesses that must cosign
cli-witness = Witness
cli-witness-none = This desk is no outside witness. To make it one: aircop witness --begin NAME
cli-witness-unnamed = Headquarters does not name this key yet. There: aircop hq policy --add-witness { $signer }
cli-witness-cosigned = Confirmed up to entry { $size } of the directory.
cli-witness-refused = The directory is not confirmed any more: { $why }. Call headquarters.
# $missing (number). The commands stay as they are.
cli-proposed = Nothing is done yet. Signatures missing: { $missing }. The proposal is in { $file }. Key holders sign it with aircop hq sign { $file } --key KEYFILE; afterwards, here: aircop hq submit { $file }
cli-signed = { $name } has signed { $file }.
cli-signatures-missing = Signatures missing: { $missing }.
cli-signatures-enough = The signatures are enough. At headquarters: aircop hq submit { $file }
cli-proposal-bad = { $file } must not be signed or submitted: a check failed.
cli-proposal-unknown = { $file } says something that only a newer version understands. Update before you sign.
cli-proposal-stale = { $file } cannot be submitted any more: the directory has moved on. State it again with aircop hq renew { $file } and have the new file signed.
cli-proposal-unsigned = Too few people have signed { $file }. Have it signed: aircop hq sign { $file } --key KEYFILE
cli-renewed = It is stated again.
# $size (text): a number.
cli-submitted = It is in the directory. Entries: { $size }.

## What a proposal says, before it is signed

cli-says-founds = This founds a new directory.
cli-says-policy = These keys sign for headquarters from now on:
cli-says-office = The office { $office } is admitted ({ $kind }, { $country }, { $place }).
# $fingerprint (text): as it was read out by telephone; $label (text): what the device calls itself.
cli-says-device = A device of { $office } is admitted: fingerprint { $fingerprint } ({ $label }).
cli-says-office-revoked = The office { $office } is revoked with all its devices. Reason: { $reason }
cli-says-device-revoked = The device { $fingerprint } of { $office } is revoked. Reason: { $reason }
cli-says-group = The group { $group } is opened ({ $kind }; begins { $starts }, ends { $ends }). { $briefing }
cli-says-group-closed = The group { $group } is closed.
cli-says-role = { $office } is in { $group } from now on: { $role }.
cli-says-role-withdrawn = { $office } leaves { $group }.
# $office, $telephone (text)
cli-says-telephone = { $office } is called at { $telephone } (empty: no number).
cli-says-relay = All desks move to the relay at { $address } (key { $key }).
# $devices, $invitations (number)
cli-says-log-key = The directory gets a new key at the relay, handed to the devices in force ({ $devices }) and to open invitations ({ $invitations }). Who is revoked reads no later entry.
cli-says-heartbeat = Headquarters is there ({ $time }).
cli-says-unknown = Something that only a newer version understands.
# $found, $needed (numbers); $names (text): names of keys.
cli-says-signatures = Signatures: { $found } of { $needed } ({ $names })

## Alarm

cli-the-relay = the relay
cli-no-alarms = No alarm.
cli-alarms-noted = Noted. What is missing goes on being asked for.
cli-alarm-no-proof = no proof from here
cli-alarm-unprovable = This desk alone cannot prove the alarm: the checkpoint that it held is older than the other one. An office that gets a message from here can.
cli-root-held = Root held at that size
# $size (text): a number.
cli-split-means = Keys of headquarters have signed two directories that differ within their first { $size } entries. No directory can be both: headquarters, or somebody who has its key, has made a second one.
cli-split-compare = Compare the directory fingerprint with headquarters by telephone: the keys are those that this directory names.
cli-split-not = It does not prove which of the two is the right one, nor who showed the second one to whom.

## Exercises

# $count (number), $name (text)
cli-exercise-played = { $name } has been played. Messages sent: { $count }.
cli-exercise-sent = { $title } sent: { $reference }
cli-exercise-step = { $file }, step { $step }: it cannot be sent like this.
cli-exercise-group = { $group } is no open exercise group. An exercise is played into nothing else.
cli-audit-handed-over = desk handed over
cli-audit-taken-over = desk taken over
cli-audit-assigned = left to an officer
cli-audit-passengers-matched = passenger list matched
cli-audit-administrator-named = administrator named
cli-audit-administrator-ended = administrator ended
cli-audit-acknowledgement-undone = acknowledgement taken back

## Headquarters: groups, invitations, what is asked before it is done

cli-group-begins = { $group } is opened. Messages can be sent in it from { $starts } on.
cli-group-ahead = not begun
cli-group-over = ended
cli-begins = Begins
cli-ends = Ends
cli-no-members = No offices.
cli-confirm = This cannot be undone. Type { $yes } to do it:
cli-yes = yes
cli-confirm-needed = Nothing was done: { $what } There is no terminal to ask at; with --yes it is done without asking.
cli-not-confirmed = Nothing was done: { $what }
cli-revokes-office = The office { $office } would be revoked with all its devices ({ $devices }).
cli-revokes-device = The device { $fingerprint } ({ $label }) of { $office } would be revoked. Devices of that office in use, with this one: { $devices }.
cli-closes-group = The group { $group } would be closed for all its offices ({ $members }).
cli-refused = refused
cli-request-refused = The request { $fingerprint } is refused. Who asked is told.
cli-no-invitations = No invitations.
cli-made = Made
cli-good-until = Good until
cli-invitation-used = used
cli-invitation-cancelled = cancelled
cli-invitation-expired = expired
cli-invitation-outdated = outdated: the directory's key was replaced, make a new one
cli-cancelled = The invitation for { $office } is cancelled. The relay forgets it with the next exchange.
cli-log = Log
cli-log-cut = The log of who did what at this desk has lost entries, or an older copy of the archive was put in place. See aircop audit, and tell headquarters.
cli-says-policy-changes = What changes in headquarters’ keys:
cli-says-key-added = { $name } is added: fingerprint { $fingerprint }.
cli-says-key-removed = { $name } is removed: fingerprint { $fingerprint }.
cli-says-witness-added = The witness { $name } is added: fingerprint { $fingerprint }.
cli-says-witness-removed = The witness { $name } is removed: fingerprint { $fingerprint }.
cli-says-key-renamed = { $before } is called { $name } from now on.
cli-says-number = { $what }: { $before } before, { $after } from now on.
cli-says-nothing = Nothing changes.
cli-says-role-changed = { $office } changes its role in { $group }: { $before } before, { $role } from now on.
cli-audit-invited = invitation made
cli-audit-invitation-cancelled = invitation cancelled
cli-audit-request-refused = request refused
cli-audit-office-admitted = office admitted
cli-audit-device-admitted = device admitted
cli-audit-office-revoked = office revoked
cli-audit-device-revoked = device revoked
cli-audit-group-opened = group opened
cli-audit-group-closed = group closed
cli-audit-role-granted = role given
cli-audit-role-withdrawn = role withdrawn
cli-audit-telephone-set = telephone number set
cli-audit-policy-changed = keys of headquarters changed
cli-audit-relay-changed = relay changed
cli-audit-log-key-replaced = directory key replaced
cli-audit-proposed = proposed for signature
cli-directory-clock = cannot be judged: this PC’s clock is behind headquarters’ last word; set date, time and time zone
cli-clock-wrong = This PC’s clock and the relay’s, or the directory’s, say the times below, so nothing was signed. Set date, time and time zone of this PC and try again. If they are right, tell whoever runs the relay; --clock-is-right signs by this PC’s clock.

cli-seen-why = Why
cli-watch-handling = Handling
cli-audit-judged = two messages compared
cli-audit-watch-added = put on the watch list
cli-audit-watch-removed = taken off the watch list
cli-audit-watch-expired = watch list entry expired
cli-audit-watch-shown = watch list looked at
cli-figure-saved = Written to { $file }.
cli-import-would = Dry run, nothing was kept: { $rows } rows, { $new } new, { $duplicates } here already.
cli-import-done = Imported: { $rows } rows, { $new } new, { $duplicates } here already.
cli-import-alike = Rows that say the same as another row of the file: { $count }. They are counted.
cli-import-same-file = This file was imported before as { $name }.
cli-import-files-none = Nothing was imported.
cli-import-forgotten = The import { $number } was taken back.
cli-import-number = Number
cli-import-file = File
cli-import-records = Records
cli-audit-imported = records imported
cli-export-restricted = Left out, since their originator has not allowed it: { $count }.
cli-out-needed = This format is written into a file: say where with --out.

## The state of this PC

cli-doctor-verdict-good = good
cli-doctor-verdict-note = note
cli-doctor-verdict-bad = bad
cli-doctor-verdict-unchecked = not checked
cli-doctor-versions = AIRCOP { $version } on { $system }
cli-doctor-data-good = Data folder { $folder }: for this user alone, and can be written
cli-doctor-data-none = Data folder { $folder }: no office has joined here
cli-doctor-data-open = Data folder { $folder }: others on this PC can read it
cli-doctor-data-open-do = Take that right from them: { $command }
cli-doctor-data-locked = Data folder { $folder }: cannot be written ({ $why })
cli-doctor-data-locked-do = Give this user the right to write there, or put the data on a disk that can be written.
cli-doctor-disk = Disk: { $megabytes } MB free
cli-doctor-disk-do = Make room on the disk: with less than 200 MB messages and backups may fail.
cli-doctor-clock = Clock: { $time } UTC, time zone { $zone }
cli-doctor-clock-no-zone = Clock: { $time } UTC; the system names no time zone
cli-doctor-clock-no-zone-do = Set this PC’s time zone: local times would be shown in UTC.
cli-doctor-clock-future = Clock: files here were written { $minutes } minutes after the time that it shows
cli-doctor-clock-off = Clock: { $seconds } seconds off the relay’s
cli-doctor-clock-do = Set date and time of this PC right, and let the system keep them by the network.
cli-doctor-keyring = Keyring: the system keeps secrets for this user
cli-doctor-keyring-none = Keyring: the system keeps no secrets for this user
cli-doctor-keyring-do = Needed only where the vault is tied to this PC. On Linux start a Secret Service, such as gnome-keyring; the recovery code opens such a vault without one.
cli-doctor-relay = Relay: reached by { $carrier }
cli-doctor-relay-untried = Relay: not tried
cli-doctor-relay-untried-do = aircop doctor --connect unlocks the office and tries.
cli-doctor-relay-away = Relay: not reached
cli-doctor-relay-silent = Relay: not reached; nothing came back from UDP port { $port }

# $all (number): persons on the list; $known (number): of whom something is known.
cli-passengers-known =
    { $all ->
        [one] { $all } person on the list, { $known } known.
       *[other] { $all } persons on the list, { $known } known.
    }
# $headings (text): headings of columns.
cli-passengers-ignored = Columns that were not read: { $headings }
cli-passengers-not-kept = The list was not kept.
cli-enquiry-until = Answer by
# $count (number): messages
cli-enquiry-decide = Only alike: { $count }. Compare and decide with --hit or --no-hit.
cli-enquiry-undecided = Not everything could be looked up: decide with --hit or --no-hit.
cli-enquiry-not-answered = has not answered
cli-enquiry-leaving = It has not left for every office yet.
cli-enquiry-by-itself-on = This desk answers “no hit” by itself where it finds nothing, not even alike.
cli-enquiry-by-itself-off = An officer answers every enquiry.
# $number (text)
cli-enquiry-came = an enquiry came: aircop enquiry show { $number }
# $number (text)
cli-enquiry-reply-came = enquiry { $number } was answered: aircop enquiry show { $number }
# $why (text), $code (text)
cli-enquiry-kept = It is kept and leaves with the next exchange: { $why } ({ $code })
cli-audit-enquiry-sent = enquiry sent
cli-audit-enquiry-received = enquiry received
cli-audit-enquiry-answered = enquiry answered
cli-audit-enquiry-answer-received = answer to an enquiry received
cli-audit-enquiry-by-itself = “no hit” by the desk itself
cli-enquiry-blind = Blind: no asked office sees what is asked for. A hit is asked about openly, at its holder alone.
cli-enquiry-blind-on = This desk answers blind enquiries by itself.
cli-enquiry-blind-off = An officer lets each blind enquiry be answered.
cli-retention-kind = Kind
cli-retention-group = Group
cli-retention-messages = Messages
cli-retention-references = References
cli-retention-reason = Reason
cli-retention-nothing = Nothing is due.
cli-retention-no-holds = No thread is held.
cli-retention-due = is erased
cli-retention-held = held
cli-retention-under-way = still under way
cli-retention-automatic-on = From now on this desk erases once a day, by itself, what is due and not held.
cli-retention-automatic-off = This desk erases nothing by itself any more.
cli-retention-days = Alerts { $alert }, replies { $reply }, seizures { $seizure }, notes { $note } days; { $longest } days at most.
cli-erases-due = Messages that are erased here for good: { $count }. Their senders are told.
cli-erases-thread = The whole thread is erased here for good, with its files. Its senders are told.
cli-erased = Messages erased for good: { $count } (erasure { $number }). aircop retention certificate writes the proof.
cli-erased-unswept = The disk is full: traces may still be in the encrypted archive. Make room; it is tried again every hour.
cli-erased-at = Erased at { $office } on { $time }
cli-held = Not to be erased: { $text } ({ $officer }, { $time })
cli-erasure-holds = The certificate of erasure is genuine. It shows what the office signed, not that no other copy exists.
cli-erasure-ground = Ground
cli-erasure-due = the retention date had passed
cli-erasure-order = by order
cli-erasure-order-text = Order
cli-audit-held = held against erasure
cli-audit-released = hold released
cli-audit-erased = messages erased for good
cli-audit-erasure-certified = certificate of erasure written
cli-audit-retention-switched = erasing by itself switched
cli-audit-retention-set = days of keeping set
cli-says-retention = Every group without numbers of its own keeps alerts { $alert }, replies { $reply }, seizures { $seizure }, notes { $note } days; { $longest } days at most.
cli-says-retention-group = The group { $group } keeps alerts { $alert }, replies { $reply }, seizures { $seizure }, notes { $note } days; { $longest } days at most.
# $count (number), $folder, $expires (text)
cli-offices-invited = Offices invited: { $count }. The invitations are in { $folder }, good until { $expires }, each for one device. An office is in its groups once it is admitted.
# $count, $faulty (numbers)
cli-office-list = Offices in the list: { $count }. With faults: { $faulty }. Nothing was made.
# $columns (text)
cli-office-list-ignored = Columns that are not read: { $columns }
enquiry-waits-for = waits for { $offices }
enquiry-all-answered = all have answered
