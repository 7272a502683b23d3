### What went wrong, and the one thing to do about it.

# $code (text): a code of a newer version.
error-other = Something went wrong ({ $code }). Note the code and tell support.

## The officer's input

error-invalid-draft = Some fields are not right yet. Correct the marked fields.
error-no-recipients = No office would receive this message. Choose at least one recipient.
error-recipients-changed = The recipients changed while you were writing. Check the list and send again.
error-unknown-office = That office is not in this group, or no longer. Choose another one.
error-unknown-group = That group does not exist, is closed, or is not open to your office. Choose another one.
error-group-closed = This group has closed: nothing new is sent in it. The message is kept under Drafts. What began in the group can be answered, corrected and followed by seizures for 30 days after the close.
error-unknown-message = This message is not on this computer. Refresh the list.
error-search-value = A word of the search names nothing here. Behind from:, group:, kind:, urgency:, route:, since: and until: an office, a group, a kind, an urgency, an airport or a date is expected.
error-ambiguous-reference = Several messages bear this reference. Give the id of the one you mean.
error-wrong-password = Name or password is wrong. Try again.
error-weak-password = This password is too easy to guess. Choose at least 12 characters, unlike your name.
error-too-soon = Too many wrong passwords. Wait a moment, then try again.
error-last-officer = This is the last officer of this desk. Add another one first.
error-officer-exists = There is an officer of this name already. Choose another name.
error-unknown-officer = There is no such officer at this desk, or it is you. Choose another name from the list.
error-bad-name = This name cannot be used. Write it on one line, not too long.
error-not-waiting = The message has left the outbox already. Send a correction instead.
error-attachment-too-large = The file is larger than 2 GiB. Split it.
error-not-a-photo = This file is not a photo that can be shown here. Save it to open it.
error-attachment-too-many = A message takes 32 files at most. Send the others with a second message.
error-attachment-photo = The photo cannot be cleaned of what the camera wrote into it. Send it with that on purpose, or as another file.
error-unknown-attachment = There is no such file in this message. Refresh the list.
error-attachment-not-here = The file has not arrived yet. It is fetched as soon as the sender has sent it.
error-attachment-damaged = The file that arrived is not the one that was sent. Fetch it again; if it happens again, tell headquarters.
error-attachment-expired = The relay has deleted the file after 30 days. Ask the sender for it.
error-relay-files-full = Your room for files at the relay is used up. It becomes free as older files expire.
error-file-exists = A file of this name is there already and was not changed. Choose another name.
error-file-failed = The file cannot be read or written. Check the access rights and the free space, or choose another folder.
error-not-signed = This message has not been sealed yet, so it has no signature. Wait until it has been sent.
error-malformed = The data could not be read. Check it and try again.
error-unknown-list = There is none of this name. Without a name the command lists what there is.
error-file-missing = There is no such file or folder. Check its name.
error-file-forbidden = This user may not read or write there. Change the rights of the file or folder, or choose another place.
error-file-too-long = The file is too long for what it should be. Check that it is the right one.
error-bad-json = The file is no message in JSON. Correct the place that is named; aircop schema says what is taken.
error-bad-backup = This is no whole backup of AIRCOP. Take another copy of it.
error-foreign-backup = This is the backup of another office. Nothing was taken from it. Give the backup of your own.
error-bad-evidence = This file proves nothing: a check failed. Have it made again at the desk that has the message.
error-bad-proposal = This proposal cannot be used here. Have headquarters state it again.
error-bad-key-file = This is no key file of headquarters. Check that it is the right one, or make a key with aircop hq key new.
error-bad-script = This is no exercise that can be played. Correct the place that is named.
error-bad-table = A row of this table cannot be taken; nothing was imported. Correct the row and column that are named, then import again.
error-table-closed = The file is encrypted or is neither CSV nor XLSX. Remove the password, or save the table as CSV in UTF-8, then import again.
error-columns-needed = It is not known which column holds what, or how its dates and decimals are written. Say it with --column, --dates or --decimal; it is remembered.
error-bad-question = Figures cannot be asked for like this. Correct what is named.
error-change-differs = Meanwhile the directory has changed, and this would now do something else than what you read. Nothing was signed. Read it again.
error-bad-relay-key = This is not the key of a relay. Copy the 64 digits that aircop-relay printed.
error-bad-statement = Headquarters cannot state this: a rule of the directory forbids it. Look at the directory and change what you state.
error-officer-needed = Several officers have this desk. Say which one acts with --officer.
error-group-needed = Several groups are open. Say which one with --group.
error-own-message = This office has sent this message itself. Only those who received it can acknowledge it.
error-passwords-differ = The two passwords differ. Nothing was done; type them again.
error-folder-in-use = The folder holds other files. Choose an empty one.
error-unknown-request = Nobody has asked to join with this fingerprint. Compare it with aircop hq requests, and have it read out again.
error-unknown-invitation = No invitation has this id, or several begin with these characters. aircop hq invitations lists them; give four characters or more.
error-unknown-device = No device in use has this fingerprint or key, or several begin so. aircop directory lists them; give four characters or more.
error-unknown-hq-key = This is not one of headquarters’ keys. aircop hq policy shows them.
error-nothing-to-do = It is so already; nothing was done.
error-too-many-saved = No more can be saved here. Remove one that is no longer used, then save again.
error-saved-unreadable = What is kept here was written by a newer version, or is damaged. It stays as it is, and nothing can be added. Update this desk.
error-unknown-alarm = There is no alarm of this number. aircop alarm list shows what there is.
error-unknown-entity = No message here mentions this any more.
error-unknown-watch = The watch list has no entry of this number. aircop watch list shows what there is.
error-unknown-enquiry = There is no enquiry of this number here. aircop enquiry list shows what there is.
error-own-enquiry = This enquiry is your own office’s: the offices that it asks answer it.
error-cannot-be-sealed = This message cannot leave any more: it is too long, or its time is over. Take it back and write it again.
error-disk-read-only = This computer cannot write into AIRCOP’s data folder. What is here can be read; nothing is sent, received or noted. Give this user the right to write there, or make the disk writable.
error-disk-failed = The disk of this computer does not read or write properly. Make a backup onto another disk now, and have this one checked.
error-output-failed = What you asked for is done, but the answer could not be written out. Check where the output goes, and look before you repeat the command.
error-out-of-memory = This computer has too little free memory to open the key store. Close other programs, then try again.

## This desk

error-locked = AIRCOP is locked. Unlock it with your password.
error-not-joined = This computer does not belong to an office yet. Open an invitation from headquarters.
error-already-joined = This computer belongs to an office already. Use another data folder for a second one.
error-in-use = Another window or program has this office open. Close that one first.
error-vault-damaged = The key store of this computer is damaged. Ask headquarters for a new invitation.
error-keyring-missing = This PC's user account no longer holds the key of this desk. Enter the recovery code from the safe.
error-keyring-unavailable = This PC keeps no keys for its user. Log in to the PC with its own user account and try again.
error-bad-recovery = This is not the recovery code of this desk. Compare it character by character.
error-view-exists = There is a view of this name already. Choose another name.
error-archive-damaged = The message archive is damaged. Restore it from a backup.
error-archive-newer = The archive was written by a newer version. Update AIRCOP on this computer.
error-disk-full = The disk of this computer is full. What is here can be read; nothing new is kept, sent or received. Free some space, then try again.

## Invitations

error-invitation-malformed = The invitation cannot be read. Ask headquarters for a new one.
error-invitation-unknown = The relay does not know this invitation yet, because headquarters has not exchanged with it since. AIRCOP tries again by itself; if it lasts, ask headquarters to connect (aircop sync).
error-invitation-expired = The invitation has expired. Ask headquarters for a new one.
error-invitation-withdrawn = The relay no longer takes this invitation: headquarters has taken it back, or its time is over. Ask headquarters for a new one.
error-invitation-used = The invitation has been used already. Ask headquarters for a new one.
error-invitation-outdated = The directory's key was replaced after this invitation was made. Ask headquarters for a new invitation.
error-invitation-pending = Headquarters has not confirmed this computer yet. Read out the fingerprint by telephone.

## The link

error-relay-unreachable = The relay cannot be reached. Messages wait in the outbox; check the network.
error-relay-no-network = This PC has no network. Messages wait in the outbox; check cable and Wi-Fi.
error-relay-name-unknown = The name of the relay is not known on this network. Messages wait in the outbox; check the network, or ask headquarters for the address.
error-relay-nothing-there = Nobody listens at the address of the relay: it is switched off, or the address is out of date. Messages wait in the outbox; tell headquarters if it lasts.
error-relay-silent = Nothing comes back from the relay. This network may block UDP on the port of the relay’s address. Messages wait in the outbox; try another network, or have the port opened.
error-relay-silent-port = Nothing comes back from the relay. This network may block UDP port { $port }. Messages wait in the outbox; try another network, or have the port opened.
error-relay-proxy-refused = The proxy of this network does not lead to the relay. Messages wait in the outbox; have the relay’s address allowed there, or set the proxy with its name and password.
error-relay-wrong-key = What answers is not our relay. Do not go on; tell headquarters.
error-relay-not-admitted = The relay does not know this computer. It is let in as soon as headquarters has connected; if that takes more than an hour, call headquarters.
error-relay-revoked = Headquarters has shut out this computer. What is here can still be read. Call headquarters.
error-directory-key-missing = The directory's key was replaced and this computer was not given the new one, so it cannot read what headquarters has stated since. Call headquarters.
error-relay-moved = This relay has been replaced. AIRCOP goes to the new one by itself as soon as the directory names it; messages wait. If that takes more than a few minutes, call headquarters.
error-bad-address = This is not the address of a relay. Write it as host:port, such as relay.example.org:4433.
error-bad-proxy = This is not the address of a proxy. Write it as http://proxy.example.org:3128 or socks5://proxy.example.org:1080, with name:password@ before the host where the proxy asks for them.
error-relay-over-quota = A recipient's mailbox is full. The message stays in the outbox; call that office.
error-relay-full = The relay has no space left. The message stays in the outbox; tell headquarters.
error-relay-refused = The relay refused the request. Try again; if it happens again, tell support.

## The directory

error-directory-frozen = Nothing has been heard from headquarters for 7 days, so sending is stopped. Call headquarters.
error-clock-behind = This PC's clock is more than a week behind headquarters' last signal, so offices would take the message for expired. Set the clock and send again; the draft is kept.
error-directory-split = Different offices are being shown different directories. Stop sending and call headquarters at once.
error-directory-uncosigned = Too few outside witnesses have confirmed this directory. Nothing of it was taken. Try again in a few minutes; if it stays so, call headquarters.
error-directory-invalid = The directory is not signed correctly. Call headquarters.
error-directory-behind = The directory here is older than what this installation has signed. Connect, so that it is fetched, and try again.
error-directory-file-malformed = This is not a directory file for this desk, or it is damaged. Ask headquarters for a new one.
error-bundle-malformed = This is not a bundle, or its beginning is damaged. Copy it again from the desk that exported it, or export it there once more.
error-bundle-foreign = This bundle is not from an office of your directory. Import the directory from headquarters first, or ask who gave you the stick.
error-restricted = The originator does not allow this message to be copied or passed on. Ask the originator for release: a correction with another handling code or TLP releases it.
error-prekey-expired = The keys of a recipient office are out of date. Check the date and time of this computer first; if they are right, ask that office to start AIRCOP.
error-not-headquarters = Only headquarters can do this. Ask headquarters.
error-signatures-missing = Not enough keys of headquarters have signed. Have the proposal signed by more of them.
error-proposal-stale = The directory has moved on since the proposal was made. State it again and have it signed anew.
error-clock-wrong = The clock of this computer and the relay’s, or the directory’s, say different times, so nothing was signed. Set date, time and time zone of this computer, then try again. If they are right, tell whoever runs the relay.
error-name-taken = This name is in use already, perhaps in another spelling. Choose another one.
error-several-matches = Several are called so. Give the id of the one that you mean.
error-operation-over = This operation has ended. Choose another group, or correct its dates.
error-operation-ahead = This operation has not begun yet. Send the message in another group, or when it has begun.
error-not-confirmed = Nothing was done, since nobody confirmed it. Confirm it, or leave it.
error-invitation-refused = Headquarters has refused the request of this computer. Call headquarters; a new invitation is needed.

## A fault of ours

error-internal = A fault inside AIRCOP. Try again; if it happens again, tell support.

## What is wrong with a field

fault-required = Fill in this field.
fault-too-long = Too long. Shorten the text.
fault-too-many = Too many entries. Remove some.
fault-unknown-code = Not in the list. Choose an entry of the list.
fault-unknown-airport = No such airport. Use the three-letter IATA code.
fault-unknown-country = No such country. Choose one from the list.
fault-flight-number = Not a flight number. Write it like TP1483.
fault-telephone = Write the number as it is dialled from abroad: +221 33 820 11 22.
fault-callsign = A radio call sign, not the flight number: write the number on the ticket.
fault-date = Not a date. Write it like 2026-11-25.
fault-birth-date = Not a possible date of birth. Check it against the document.
fault-time = Not a date and time with the clock’s offset from UTC. Write them like 2026-11-25 14:30 +01:00.
fault-skipped-time = The clocks there go forward over this time that day. Write another time, or the offset from UTC.
fault-doubled-time = The clocks there go back that day, so this time comes twice. Add the offset from UTC, like 2026-10-25 02:30 +02:00.
fault-order = The times are out of order. Arrival comes before departure, and each leg after the one before.
fault-characters = Contains characters that are not allowed here. Remove them.
fault-other-needs-text = Say in words what is meant.
fault-at-least-one = Add at least one entry.
fault-number = Not a number. Write it like 1810 or 1.81.
fault-ambiguous-number = Unclear: decimals or thousands? Write 1810 or 1.81; with three decimals add a zero: 1.2340.
fault-range = This number is outside what is possible here. Correct it.
fault-unknown-currency = No such currency. Use the three-letter code.
fault-check-digit = The check digit does not fit. Compare with the original.
fault-letter-for-digit = A letter stands where a digit belongs: O for 0, or I or L for 1.
fault-format = Not in the form that this number has. Compare with the original.
fault-out-of-place = Does not belong here, so it cannot be sent. Remove it, or change the kind or the category.
fault-express-waybill = Not an air waybill, which has 11 digits. An express waybill is written as item number under post and express, travelling by express.
fault-air-waybill = An air waybill. It belongs in Air waybill, under Air cargo.
fault-postal-item = A postal item number. It belongs in Item number, under Post.
fault-container-number = A container number. It belongs in Container number, under Conveyance.
fault-ship-number = The IMO number of a ship. It belongs in IMO number, under Conveyance.

## Why an envelope is in quarantine

# $reason (text): a reason of a newer version.
quarantine-reason-other = Not accepted ({ $reason })
quarantine-reason-truncated = Incomplete: a part is missing
quarantine-reason-unknown-version = Made by a newer version of AIRCOP
quarantine-reason-not-for-us = Cannot be opened with the keys of this computer
quarantine-reason-bad-commitment = Tampered with: content and key do not belong together
quarantine-reason-bad-body = Damaged on the way
quarantine-reason-bad-padding = Damaged: the length is wrong
quarantine-reason-bad-signature = The signature is not genuine
quarantine-reason-not-canonical = Not in the prescribed form
quarantine-reason-wrong-sender = Signed by another device than it claims
quarantine-reason-unsupported-kind = A kind of message that only a newer version knows
quarantine-reason-bad-content = Breaks a rule for messages of its kind
quarantine-reason-not-addressed = Addressed to others: your office is not on the signed list
quarantine-reason-expired = Expired before it arrived
quarantine-reason-unknown-sender = The sending device is not in the directory
quarantine-reason-wrong-office = The device speaks for an office that it does not belong to
quarantine-reason-revoked-sender = The sender has been revoked by headquarters
quarantine-reason-from-the-future = Dated in the future: the sender's clock is wrong
quarantine-reason-bad-payload = The message inside cannot be read
quarantine-reason-foreign-group = Sent in a group that the sender or your office does not belong to
quarantine-reason-closed-group = Begins something new in a group that has closed
quarantine-reason-exercise-mismatch = Mixes exercise and live traffic
quarantine-reason-operation-ahead = Sent before its operation had begun
quarantine-reason-not-ocu = A briefing from an office that is neither the OCU nor headquarters
quarantine-reason-two-contents = Another content under the number of a message that is here already
quarantine-reason-not-asked = An answer to an enquiry from an office that was not asked
quarantine-reason-other-content = An answer to another enquiry than the one that was sent
error-not-administrator = Only an officer who administers this desk may do that. Ask one of them.
error-last-administrator = This is the last officer who administers this desk. Name another one first.
error-panic-off = The panic key is not set at this desk. An officer who administers it can set it in the settings.
error-legal-hold = This thread is held and must not be erased. Release it first, if whoever ordered the hold agrees.
error-under-way = Something of it is still under way: in the outbox, in a draft or with a file. Wait, or finish or discard it first.
fault-doubled-name = This name stands twice in the list. Change one, or leave one out.
fault-taken-name = An office of this name, or an open invitation for it, is there already. Change the name, or leave it out.
fault-doubled = This stands in the list already. Take one of the two out.
