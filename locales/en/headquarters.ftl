### Headquarters' own section of the window.

hq-title = Headquarters
hq-tab-requests = Requests
hq-tab-invitations = Invitations
hq-tab-offices = Offices and devices
hq-tab-groups = Groups
hq-tab-history = History
hq-failed = What headquarters sees to could not be read.
# $time (text)
hq-health-heartbeat = Last sign of headquarters: { $time }.
# $address (text)
hq-health-relay = Relay: { $address }.
hq-health-no-relay = No relay is set: nobody can join.
# $keys, $admit, $revoke, $groups (numbers)
hq-health-needs = Keys that sign: { $keys }. Needed to admit: { $admit }, to revoke: { $revoke }, for groups: { $groups }.
hq-signed = Signed. It goes to every desk.
# $missing (number), $file (text)
hq-proposed = You have signed. Signatures still missing: { $missing }. The file for the other signers is in your downloads: { $file }

## Requests

hq-requests-empty = Nobody is waiting to join.
hq-requests-about = Call the office at a number that you knew before. Let its officer read out the fingerprint from the screen there. Admit it only if every group is the same.
hq-requests-answered = Answered
hq-officer = Officer
hq-asked = Asked
hq-request-further = One more device of this office
# $officer, $time (text)
hq-request-officer = { $officer } asked: { $time }
hq-request-no-telephone = No telephone number was noted with the invitation. Take it from your own records, never from the one who asks.
hq-request-call = Call
hq-request-late = Another device was admitted with this invitation. This one can only be refused.
hq-request-approve = It is the same: admit…
hq-request-refuse = Refuse…
hq-request-approved = admitted
hq-request-refused = refused

## Before a signature

hq-sheet-title = Read before you sign
hq-sheet-for-good = It cannot be undone.
hq-sheet-one = One signature is enough: this desk’s.
# $needed (number)
hq-sheet-several = Signatures needed: { $needed }. This desk gives the first; a file for the other signers is written into your downloads, and nothing changes before they have signed.
hq-sheet-confirm = Sign
hq-sheet-confirm-hard = Sign: do it
hq-reason-label = Reason (every office can read it)
# $reason (text)
hq-reason = Reason: { $reason }
hq-refuse-title = Refuse this request
# $office (text)
hq-refuse-will = Who asks for { $office } is told that the request was refused, not why. The invitation is used up: to admit the office later, make a new one.
hq-refuse-reason = Reason (kept at this desk only)
hq-refuse-yes = Refuse

## Invitations

hq-invite = New invitation
hq-invitations-empty = No invitation has been made.
hq-made = Made
hq-good-until = Good until
hq-id = No.
hq-cancel = Take back
hq-cancel-yes = Take it back now
hq-invitation-open = open
hq-invitation-asked = used: waits for you under Requests
hq-invitation-used = used: admitted
hq-invitation-refused = refused
hq-invitation-cancelled = taken back
hq-invitation-expired = expired
hq-invitation-outdated = outdated: make a new one
# $office (text)
hq-invite-device = One more device of { $office }
hq-telephone = Telephone of the office
hq-telephone-hint = As it is dialled from abroad, beginning with +. Every office reads it in the directory; it is called to compare fingerprints.
# $office (text)
hq-telephone-of = Where { $office } is called
hq-hours = Hours it is good (at most 720)
hq-invite-make = Make the invitation
hq-invite-name = Name of the office
hq-invite-name-hint = As it stands in every message, for instance JAITF Dakar
hq-choose = Choose…
hq-place-hint = IATA code of the airport, or the city
hq-memberships = Groups and roles
hq-no-role = not in it
hq-invited-title = The invitation is made
# $office, $file, $time (text)
hq-invited = The invitation for { $office } is in your downloads: { $file }. It is good until { $time } and for one device.
hq-invited-give = Hand it over in person, or by a way that you trust: whoever has it can ask to join.
hq-invited-no-qr = It is too long for a QR code that can be read off a screen. Use the file.
hq-qr = The invitation as a QR code

## Offices and devices

hq-offices-search = Search name, place, country, group, fingerprint
hq-offices-none = No office fits.
hq-heard = Last message here
hq-never = none yet
hq-us = this desk
hq-one-more = One more device
hq-set-telephone = Telephone…
hq-revoke-office = Revoke office…
hq-revoke-device = Revoke…
hq-choose-group = Choose a group…
hq-set-role = Set the role…

## Groups

hq-group-new = New group
hq-group-close = Close group…
# $time (text)
hq-group-begins = Begins { $time }
# $time (text)
hq-group-until = Ends { $time }
hq-leaves = Take out of the group…
hq-add-member = Add an office…
hq-group-name = Name of the group
hq-group-starts = Begins (UTC)
hq-group-starts-hint = Such as 2026-12-01 or 2026-12-01 06:00; empty for at once
hq-group-ends = Ends (UTC)
hq-group-ends-hint = The whole of the last day; empty for no end
hq-group-briefing = What it is for
hq-group-next = Read what it will be…
hq-retention-change = Days of keeping…
hq-retention-all = How long messages are kept
# $group (text)
hq-retention-of = How long messages of { $group } are kept
# $alert, $reply, $seizure, $note, $longest (numbers)
hq-retention-days = Kept: alerts { $alert }, replies { $reply }, seizures { $seizure }, notes { $note } days; { $longest } at most
hq-retention-means = In days, 1 to 3,650. It holds for messages that are sent from then on; those that are there keep their date.
hq-retention-alert = Alerts
hq-retention-reply = Replies
hq-retention-seizure = Seizures
hq-retention-note = Notes and all else
hq-retention-longest = At most, where an officer asks for longer

## History

hq-history-filter = Search office, group, fingerprint, reason, signer
hq-history-heartbeats = Also signs of life
hq-history-none = Nothing fits.
hq-when = When
hq-what = What
hq-signed-by = Signed by
hq-number = Entry
# $office, $kind, $place, $country (text)
hq-will-office-admitted = { $office } becomes an office of the directory ({ $kind }, { $place }, { $country }).
# $office, $fingerprint (text)
hq-will-device-admitted = The device { $fingerprint } of { $office } may send and read from now on.
# $office (text)
hq-will-office-revoked = { $office } is revoked with all its devices: nothing more is sealed to it, and what it sends from now on is refused everywhere.
# $office, $fingerprint (text)
hq-will-device-revoked = The device { $fingerprint } of { $office } is revoked: nothing more is sealed to it, and what it sends from now on is refused everywhere.
# $office (text)
hq-will-device-last = It is the last device of { $office }: nobody there can send or read until another one is admitted.
# $office (text), $count (number)
hq-will-device-left = Devices that { $office } still has: { $count }.
# $count (number)
hq-will-devices = Devices in use there: { $count }.
# $group, $kind (text)
hq-will-group-opened = The group { $group } is opened ({ $kind }).
# $group (text)
hq-will-group-closed = The group { $group } is closed: nothing more is sent in it. What is there can still be read.
# $count (number)
hq-will-members = Offices in it: { $count }.
# $group, $office, $role (text)
hq-will-role-granted = { $office } becomes a member of { $group }: { $role }.
# $group, $office, $role, $before (text)
hq-will-role-changed = { $office } changes its role in { $group }: { $before } until now, { $role } from now on.
# $group, $office (text)
hq-will-role-withdrawn = { $office } leaves { $group }: nothing that is sent in it reaches the office any more.
# $office, $telephone (text)
hq-will-telephone-set = { $office } is called at { $telephone } from now on. Every office reads the number in its directory.
# $office (text)
hq-will-telephone-removed = No number of { $office } stands in the directory any more.
# $office, $kind, $place, $country (text)
hq-did-office-admitted = { $office } was admitted ({ $kind }, { $place }, { $country }).
# $office, $fingerprint (text)
hq-did-device-admitted = The device { $fingerprint } of { $office } was admitted.
# $office (text)
hq-did-office-revoked = { $office } was revoked with all its devices.
# $office, $fingerprint (text)
hq-did-device-revoked = The device { $fingerprint } of { $office } was revoked.
# $group, $kind (text)
hq-did-group-opened = The group { $group } was opened ({ $kind }).
# $group (text)
hq-did-group-closed = The group { $group } was closed.
# $group, $office, $role (text)
hq-did-role-granted = { $office } became a member of { $group }: { $role }.
# $group, $office, $role, $before (text)
hq-did-role-changed = { $office } changed its role in { $group }: { $before } before, { $role } since.
# $group, $office (text)
hq-did-role-withdrawn = { $office } left { $group }.
# $office, $telephone (text)
hq-did-telephone-set = { $office } is called at { $telephone }.
# $office (text)
hq-did-telephone-removed = The number of { $office } was taken out.
# $keys (text), $admit, $revoke, $groups (numbers)
hq-did-policy = From here on these keys sign for headquarters: { $keys }. Needed to admit: { $admit }, to revoke: { $revoke }, for groups: { $groups }.
hq-did-witnesses = Outside witnesses: { $witnesses }. That many must confirm the directory before a desk takes it: { $count }.
# $address (text)
hq-did-relay-moved = All desks moved to the relay at { $address }.
# $devices, $invitations (number)
hq-did-log-key = The directory was given a new key at the relay. It was handed to the devices in force ({ $devices }) and to open invitations ({ $invitations }); who was revoked reads no later entry.
hq-did-heartbeat = Headquarters gave a sign of life.
hq-did-unknown = Something that only a newer version understands.
hq-did-retention = Every group without numbers of its own keeps alerts { $alert }, replies { $reply }, seizures { $seizure }, notes { $note } days; { $longest } days at most.
hq-did-retention-group = The group { $group } keeps alerts { $alert }, replies { $reply }, seizures { $seizure }, notes { $note } days; { $longest } days at most.

## A list of offices, proposals, how headquarters stands

hq-tab-proposals = Proposals
hq-tab-health = How it stands
hq-list-open = Invite from a list…
hq-list-about = CSV or XLSX with columns for office, country and airport or city; if wanted kind, languages, telephone.
hq-list-title = Offices to invite
hq-list-good = Every line is right. Nothing has been made yet.
# $count (number)
hq-list-faulty = Lines to mend or leave out: { $count }. Nothing is made before.
# $columns (text)
hq-list-ignored = Columns that are not read: { $columns }
hq-list-groups = An office is in its groups once it has joined and you have admitted it.
# $count (number)
hq-list-invite = Invite them: { $count }
hq-list-away = Put the list away
hq-list-line = Line
hq-list-telephone = Telephone
hq-list-change = Change
hq-list-out = Leave out
hq-list-in = Take in again
hq-list-invited-title = The offices are invited
# $count (number), $folder, $time (text)
hq-list-invited = Invitations made: { $count }. They are in your downloads, in the folder { $folder }, and good until { $time }, each for one device.
hq-list-invited-give = Give each office its own file and no other, in person or by a way that you trust: whoever has one can ask to join.
hq-list-file = File
hq-proposal-open = Open a proposal’s file…
hq-proposals-about = A copy that somebody else has signed brings that signature.
hq-proposals-empty = Nothing waits for more signatures.
hq-proposal-waiting = Waits for signatures
hq-proposal-ready = Enough have signed
hq-proposal-in-force = In force
hq-proposal-stale = Out of date
hq-proposal-stale-about = The directory has moved on since. State it again: everybody signs the new one.
# $time (text)
hq-proposal-made = Made { $time }
# $names (text), $needed (number)
hq-proposal-signed = Signed by: { $names }. Signatures needed: { $needed }.
# $count (number), $names (text)
hq-proposal-missing = Still missing: { $count }. These may sign: { $names }.
hq-proposal-submit = Put in force
hq-proposal-sign = Sign with this desk’s key
hq-proposal-key = Sign with a key file…
hq-proposal-key-title = Sign with a key file
hq-passphrase = Passphrase of the key file
hq-proposal-save = Save, to pass it on
hq-proposal-renew = State it again
hq-proposal-forget = Put away
# $address (text)
hq-will-relay-moved = All desks move to the relay at { $address }.
# $devices, $invitations (number)
hq-will-log-key = The directory gets a new key at the relay. It is handed to the devices in force ({ $devices }) and to open invitations ({ $invitations }); who is revoked reads no later entry, even with everything that the relay keeps.
hq-health-directory = Directory
hq-health-last = Last sign of headquarters
hq-health-next = Next one due
hq-health-entries = Entries
hq-health-signatures = Signatures
hq-health-relay-title = Relay
hq-health-address = Address
hq-health-link = Link from this desk
hq-health-online = connected
hq-health-connecting = being tried
hq-health-offline = not connected
hq-health-put-up = What it was told
hq-health-up-to-date = It has the whole directory and every order.
# $entries, $pending (numbers)
hq-health-behind = Not there yet: entries { $entries }, orders { $pending }. They go up with the next exchange.
hq-health-relay-untold = The relay tells each desk only of its own mailbox. How many devices are connected, what waits for others and how full the disk is, its own machine says: aircop-relay status.
hq-health-witnesses = Outside witnesses
hq-health-no-witnesses = The directory has no outside witnesses.
# $needed, $covered (numbers)
hq-health-witnesses-needed = That many must confirm: { $needed }. Entries in the newest state: { $covered }.
hq-health-witness = Witness
hq-health-confirmed = Newest state confirmed (by its clock)
hq-health-unconfirmed = not yet
hq-health-silent = Offices, the longest silent first
hq-health-silent-about = When a message from there last came to this desk. What an office sends to others alone is not seen here.
hq-health-devices = Devices
# $root (number)
hq-did-policy-root = To change the keys or these numbers: { $root }.
hq-passphrase-wrong = This passphrase does not open the key file. Try again.
