### Der Bereich der Zentrale im Fenster.

hq-title = Zentrale
hq-tab-requests = Anträge
hq-tab-invitations = Einladungen
hq-tab-offices = Dienststellen und Geräte
hq-tab-groups = Gruppen
hq-tab-history = Verlauf
hq-failed = Die Vorgänge der Zentrale konnten nicht gelesen werden.
hq-health-heartbeat = Letztes Zeichen der Zentrale: { $time }.
hq-health-relay = Relais-Server: { $address }.
hq-health-no-relay = Es ist kein Relais-Server eingestellt: Niemand kann sich anschließen.
hq-health-needs = Schlüssel, die unterschreiben: { $keys }. Nötig für Zulassungen: { $admit }, für Widerrufe: { $revoke }, für Gruppen: { $groups }.
hq-signed = Unterschrieben. Es geht an alle Arbeitsplätze.
hq-proposed = Sie haben unterschrieben. Noch fehlende Unterschriften: { $missing }. Die Datei für die anderen liegt in Ihren Downloads: { $file }

## Anträge

hq-requests-empty = Niemand wartet auf den Anschluss.
hq-requests-about = Rufen Sie die Dienststelle unter einer Nummer an, die Sie schon vorher kannten. Lassen Sie sich den Fingerabdruck vom dortigen Bildschirm vorlesen. Lassen Sie nur zu, wenn jede Gruppe übereinstimmt.
hq-requests-answered = Erledigt
hq-officer = Bearbeiter/in
hq-asked = Eingang
hq-request-further = Ein weiteres Gerät dieser Dienststelle
hq-request-officer = Antrag von { $officer }: { $time }
hq-request-no-telephone = Mit der Einladung wurde keine Telefonnummer vermerkt. Nehmen Sie sie aus Ihren eigenen Unterlagen, nie von dem, der fragt.
hq-request-call = Rufen Sie an:
hq-request-late = Mit dieser Einladung wurde ein anderes Gerät zugelassen. Dieser Antrag lässt sich nur ablehnen.
hq-request-approve = Stimmt überein: zulassen…
hq-request-refuse = Ablehnen…
hq-request-approved = zugelassen
hq-request-refused = abgelehnt

## Vor der Unterschrift

hq-sheet-title = Vor der Unterschrift lesen
hq-sheet-for-good = Das lässt sich nicht rückgängig machen.
hq-sheet-one = Eine Unterschrift genügt: die dieses Arbeitsplatzes.
hq-sheet-several = Nötige Unterschriften: { $needed }. Dieser Arbeitsplatz gibt die erste; eine Datei für die anderen kommt in Ihre Downloads, und vor deren Unterschrift ändert sich nichts.
hq-sheet-confirm = Unterschreiben
hq-sheet-confirm-hard = Unterschreiben und ausführen
hq-reason-label = Grund (alle Dienststellen können ihn lesen)
hq-reason = Grund: { $reason }
hq-refuse-title = Diesen Antrag ablehnen
hq-refuse-will = Wer für { $office } fragt, erfährt, dass der Antrag abgelehnt ist, nicht warum. Die Einladung ist verbraucht: Für eine spätere Zulassung ist eine neue nötig.
hq-refuse-reason = Grund (bleibt an diesem Arbeitsplatz)
hq-refuse-yes = Ablehnen

## Einladungen

hq-invite = Neue Einladung
hq-invitations-empty = Es gibt noch keine Einladung.
hq-made = Erstellt
hq-good-until = Gültig bis
hq-id = Nr.
hq-cancel = Zurücknehmen
hq-cancel-yes = Jetzt zurücknehmen
hq-invitation-open = offen
hq-invitation-asked = verwendet: wartet unter Anträge auf Sie
hq-invitation-used = verwendet: zugelassen
hq-invitation-refused = abgelehnt
hq-invitation-cancelled = zurückgenommen
hq-invitation-expired = abgelaufen
hq-invitation-outdated = überholt: neu ausstellen
hq-invite-device = Ein weiteres Gerät von { $office }
hq-telephone = Telefon der Dienststelle
hq-telephone-hint = Wie man aus dem Ausland wählt, beginnend mit +. Alle Dienststellen lesen die Nummer im Verzeichnis; dort ruft man an, um Fingerabdrücke zu vergleichen.
hq-telephone-of = Wo man { $office } anruft
hq-hours = Gültigkeit in Stunden (höchstens 720)
hq-invite-make = Einladung erstellen
hq-invite-name = Name der Dienststelle
hq-invite-name-hint = So, wie er in jeder Nachricht steht, zum Beispiel JAITF Dakar
hq-choose = Auswählen…
hq-place-hint = IATA-Code des Flughafens oder die Stadt
hq-memberships = Gruppen und Rollen
hq-no-role = nicht darin
hq-invited-title = Die Einladung ist erstellt
hq-invited = Die Einladung für { $office } liegt in Ihren Downloads: { $file }. Sie gilt bis { $time } und für ein Gerät.
hq-invited-give = Übergeben Sie sie persönlich oder auf einem Weg, dem Sie trauen: Wer sie hat, kann den Anschluss beantragen.
hq-invited-no-qr = Für einen QR-Code, der sich vom Bildschirm lesen lässt, ist sie zu lang. Nehmen Sie die Datei.
hq-qr = Die Einladung als QR-Code

## Dienststellen und Geräte

hq-offices-search = Name, Ort, Land, Gruppe, Fingerabdruck suchen
hq-offices-none = Keine Dienststelle passt.
hq-heard = Letzte Nachricht hier
hq-never = noch keine
hq-us = dieser Arbeitsplatz
hq-one-more = Weiteres Gerät
hq-set-telephone = Telefon…
hq-revoke-office = Dienststelle widerrufen…
hq-revoke-device = Widerrufen…
hq-choose-group = Gruppe auswählen…
hq-set-role = Rolle geben…

## Gruppen

hq-group-new = Neue Gruppe
hq-group-close = Gruppe schließen…
hq-group-begins = Beginn: { $time }
hq-group-until = Ende: { $time }
hq-leaves = Aus der Gruppe nehmen…
hq-add-member = Dienststelle hinzufügen…
hq-group-name = Name der Gruppe
hq-group-starts = Beginn (UTC)
hq-group-starts-hint = Etwa 2026-12-01 oder 2026-12-01 06:00; leer: sofort
hq-group-ends = Ende (UTC)
hq-group-ends-hint = Der ganze letzte Tag; leer: ohne Ende
hq-group-briefing = Wozu sie dient
hq-group-next = Lesen, was daraus wird…
hq-retention-change = Aufbewahrung…
hq-retention-all = Wie lange Meldungen aufbewahrt werden
hq-retention-of = Wie lange Meldungen in { $group } aufbewahrt werden
hq-retention-days = Aufbewahrung: Warnmeldungen { $alert }, Antworten { $reply }, Sicherstellungen { $seizure }, Mitteilungen { $note } Tage; höchstens { $longest }
hq-retention-means = In Tagen, 1 bis 3650. Es gilt für Meldungen, die von da an gesendet werden; die vorhandenen behalten ihr Datum.
hq-retention-alert = Warnmeldungen
hq-retention-reply = Antworten
hq-retention-seizure = Sicherstellungen
hq-retention-note = Mitteilungen und alles Übrige
hq-retention-longest = Höchstens, wenn jemand im Dienst länger wünscht

## Verlauf

hq-history-filter = Dienststelle, Gruppe, Fingerabdruck, Grund, Unterschrift suchen
hq-history-heartbeats = Auch Lebenszeichen
hq-history-none = Nichts passt.
hq-when = Wann
hq-what = Was
hq-signed-by = Unterschrieben von
hq-number = Eintrag
hq-will-office-admitted = { $office } wird Dienststelle im Verzeichnis ({ $kind }, { $place }, { $country }).
hq-will-device-admitted = Das Gerät { $fingerprint } von { $office } darf von nun an senden und lesen.
hq-will-office-revoked = Die Zulassung von { $office } wird mit allen Geräten widerrufen: Für diese Dienststelle wird nichts mehr verschlüsselt, und was sie von nun an sendet, wird überall abgewiesen.
hq-will-device-revoked = Die Zulassung des Geräts { $fingerprint } von { $office } wird widerrufen: Für das Gerät wird nichts mehr verschlüsselt, und was es von nun an sendet, wird überall abgewiesen.
hq-will-device-last = Es ist das letzte Gerät von { $office }: Dort kann niemand mehr senden oder lesen, bis ein anderes zugelassen ist.
hq-will-device-left = Geräte, die { $office } noch hat: { $count }.
hq-will-devices = Geräte dort in Gebrauch: { $count }.
hq-will-group-opened = Die Gruppe { $group } wird eröffnet ({ $kind }).
hq-will-group-closed = Die Gruppe { $group } wird geschlossen: Nichts wird mehr in ihr gesendet. Was da ist, bleibt lesbar.
hq-will-members = Dienststellen darin: { $count }.
hq-will-role-granted = { $office } wird Mitglied von { $group }: { $role }.
hq-will-role-changed = { $office } wechselt die Rolle in { $group }: bisher { $before }, künftig { $role }.
hq-will-role-withdrawn = { $office } verlässt { $group }: Nichts, was dort gesendet wird, erreicht die Dienststelle noch.
hq-will-telephone-set = { $office } erreicht man ab jetzt unter { $telephone }. Alle Dienststellen lesen die Nummer in ihrem Verzeichnis.
hq-will-telephone-removed = Im Verzeichnis steht keine Nummer von { $office } mehr.
hq-did-office-admitted = { $office } wurde zugelassen ({ $kind }, { $place }, { $country }).
hq-did-device-admitted = Das Gerät { $fingerprint } von { $office } wurde zugelassen.
hq-did-office-revoked = Die Zulassung von { $office } wurde mit allen Geräten widerrufen.
hq-did-device-revoked = Die Zulassung des Geräts { $fingerprint } von { $office } wurde widerrufen.
hq-did-group-opened = Die Gruppe { $group } wurde eröffnet ({ $kind }).
hq-did-group-closed = Die Gruppe { $group } wurde geschlossen.
hq-did-role-granted = { $office } wurde Mitglied von { $group }: { $role }.
hq-did-role-changed = { $office } wechselte die Rolle in { $group }: vorher { $before }, seitdem { $role }.
hq-did-role-withdrawn = { $office } verließ { $group }.
hq-did-telephone-set = { $office } erreicht man unter { $telephone }.
hq-did-telephone-removed = Die Nummer von { $office } wurde entfernt.
hq-did-policy = Von hier an unterschreiben diese Schlüssel für die Zentrale: { $keys }. Nötig für Zulassungen: { $admit }, für Widerrufe: { $revoke }, für Gruppen: { $groups }.
hq-did-witnesses = Externe Zeugen: { $witnesses }. So viele müssen das Verzeichnis bestätigen, bevor ein Arbeitsplatz es übernimmt: { $count }.
hq-did-relay-moved = Alle Arbeitsplätze wechselten zum Relais-Server { $address }.
hq-did-log-key = Das Verzeichnis bekam am Relais-Server einen neuen Schlüssel. Ihn erhielten die zugelassenen Geräte ({ $devices }) und offene Einladungen ({ $invitations }); wessen Zulassung widerrufen wurde, liest keinen späteren Eintrag.
hq-did-heartbeat = Die Zentrale gab ein Lebenszeichen.
hq-did-unknown = Etwas, das nur eine neuere Version versteht.
hq-did-retention = Jede Gruppe ohne eigene Fristen bewahrt auf: Warnmeldungen { $alert }, Antworten { $reply }, Sicherstellungen { $seizure }, Mitteilungen { $note } Tage; höchstens { $longest } Tage.
hq-did-retention-group = Die Gruppe { $group } bewahrt auf: Warnmeldungen { $alert }, Antworten { $reply }, Sicherstellungen { $seizure }, Mitteilungen { $note } Tage; höchstens { $longest } Tage.

## Liste von Dienststellen, Vorschläge, Zustand der Zentrale

hq-tab-proposals = Vorschläge
hq-tab-health = Zustand
hq-list-open = Nach Liste einladen…
hq-list-about = CSV oder XLSX mit Spalten für Dienststelle, Land und Flughafen oder Stadt; wenn gewünscht Art, Sprachen, Telefon.
hq-list-title = Einzuladende Dienststellen
hq-list-good = Alle Zeilen stimmen. Noch ist nichts angelegt.
hq-list-faulty = Zeilen zu berichtigen oder wegzulassen: { $count }. Vorher wird nichts angelegt.
hq-list-ignored = Spalten, die nicht gelesen werden: { $columns }
hq-list-groups = In ihre Gruppen kommt eine Dienststelle, sobald sie sich gemeldet hat und Sie sie zugelassen haben.
hq-list-invite = Einladen: { $count }
hq-list-away = Liste schließen
hq-list-line = Zeile
hq-list-telephone = Telefon
hq-list-change = Ändern
hq-list-out = Weglassen
hq-list-in = Wieder aufnehmen
hq-list-invited-title = Die Dienststellen sind eingeladen
hq-list-invited = Angelegte Einladungen: { $count }. Sie liegen in Ihren Downloads im Ordner { $folder }, gültig bis { $time }, jede für ein Gerät.
hq-list-invited-give = Geben Sie jeder Dienststelle ihre Datei und keine andere, persönlich oder auf einem Weg, dem Sie trauen: Wer eine hat, kann um Aufnahme bitten.
hq-list-file = Datei
hq-proposal-open = Datei eines Vorschlags öffnen…
hq-proposals-about = Eine Kopie, die jemand anders unterschrieben hat, bringt dessen Unterschrift mit.
hq-proposals-empty = Nichts wartet auf weitere Unterschriften.
hq-proposal-waiting = Wartet auf Unterschriften
hq-proposal-ready = Genug Unterschriften
hq-proposal-in-force = In Kraft
hq-proposal-stale = Überholt
hq-proposal-stale-about = Das Verzeichnis hat sich seither geändert. Stellen Sie ihn neu: Alle unterschreiben den neuen.
hq-proposal-made = Gestellt: { $time }
hq-proposal-signed = Unterschrieben von: { $names }. Nötige Unterschriften: { $needed }.
hq-proposal-missing = Es fehlen noch: { $count }. Unterschreiben können: { $names }.
hq-proposal-submit = In Kraft setzen
hq-proposal-sign = Mit dem Schlüssel dieses Arbeitsplatzes unterschreiben
hq-proposal-key = Mit einer Schlüsseldatei unterschreiben…
hq-proposal-key-title = Mit einer Schlüsseldatei unterschreiben
hq-passphrase = Passphrase der Schlüsseldatei
hq-proposal-save = Speichern und weitergeben
hq-proposal-renew = Neu stellen
hq-proposal-forget = Aus der Liste nehmen
hq-will-relay-moved = Alle Arbeitsplätze wechseln zum Relais-Server { $address }.
hq-will-log-key = Das Verzeichnis bekommt am Relais-Server einen neuen Schlüssel. Ihn erhalten die zugelassenen Geräte ({ $devices }) und offene Einladungen ({ $invitations }); wessen Zulassung widerrufen wird, liest keinen späteren Eintrag, auch nicht mit allem, was der Relais-Server aufbewahrt.
hq-health-directory = Verzeichnis
hq-health-last = Letztes Zeichen der Zentrale
hq-health-next = Nächstes fällig
hq-health-entries = Einträge
hq-health-signatures = Unterschriften
hq-health-relay-title = Relais-Server
hq-health-address = Adresse
hq-health-link = Verbindung von diesem Arbeitsplatz
hq-health-online = steht
hq-health-connecting = wird versucht
hq-health-offline = unterbrochen
hq-health-put-up = Was ihm gesagt wurde
hq-health-up-to-date = Das ganze Verzeichnis und alle Anweisungen.
hq-health-behind = Noch nicht dort: Einträge { $entries }, Anweisungen { $pending }. Sie gehen mit dem nächsten Austausch hinauf.
hq-health-relay-untold = Der Relais-Server sagt jedem Arbeitsplatz nur etwas über dessen eigenes Postfach. Wie viele Geräte verbunden sind, was auf andere wartet und wie voll die Platte ist, sagt sein Rechner selbst: aircop-relay status.
hq-health-witnesses = Externe Zeugen
hq-health-no-witnesses = Das Verzeichnis hat keine externen Zeugen.
hq-health-witnesses-needed = Nötige Bestätigungen: { $needed }. Einträge im neuesten Stand: { $covered }.
hq-health-witness = Zeuge
hq-health-confirmed = Neuester Stand bestätigt (nach seiner Uhr)
hq-health-unconfirmed = noch nicht
hq-health-silent = Dienststellen, die längste Stille zuerst
hq-health-silent-about = Wann zuletzt eine Nachricht von dort hier ankam. Was eine Dienststelle nur an andere sendet, ist hier nicht zu sehen.
hq-health-devices = Geräte
hq-did-policy-root = Um die Schlüssel oder diese Zahlen zu ändern: { $root }.
hq-passphrase-wrong = Diese Passphrase öffnet die Schlüsseldatei nicht. Versuchen Sie es noch einmal.
