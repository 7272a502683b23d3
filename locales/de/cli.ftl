### Texte der Befehlszeile. Wörter und Spalten eines Terminals: so kurz wie möglich.

## Ablehnungen

cli-file-failed = { $file }: { $why }
cli-file-too-long = { $file } ist für eine Nachricht zu lang.
cli-json-malformed = { $file } ist als Nachricht nicht lesbar: Zeile { $line }, Spalte { $column }.
cli-json-addressed = { $file } nennt Empfänger oder Art der Nachricht. Geben Sie beides nur über die Argumente an.
cli-several-officers = Mehrere Personen haben diesen Schlüsseltresor: { $officers }. Geben Sie mit --officer an, wer gemeint ist.
cli-several-groups = Mehrere Gruppen sind offen: { $groups }. Geben Sie mit --group an, welche gemeint ist.
cli-relay-not-set = Unter { $address } antwortet kein Relais-Server mit diesem Schlüssel. Nichts wurde geändert. { $why } Mit --force wird er trotzdem bekanntgegeben.
cli-relay-needed = Geben Sie Adresse und Schlüssel des Relais-Servers an oder mit --statement eine Datei zum Schreiben.
cli-officer-needed = Geben Sie mit --officer an, für wen der neue Schlüsseltresor ist.
cli-data-needed = Geben Sie mit --data an, wo die Daten dieser Dienststelle liegen.
cli-directory-in-use = { $directory } enthält andere Dateien. Wählen Sie einen leeren Ordner.
cli-passwords-differ = Die beiden Passwörter stimmen nicht überein. Es wurde nichts ausgeführt.
cli-no-password = Ohne Terminal kann das Passwort nicht abgefragt werden. Legen Sie es in AIRCOP_PASSWORD ab.

## Abfragen

cli-password = Passwort von { $officer }:{" "}
cli-new-password = Neues Passwort von { $officer } (mindestens 12 Zeichen):{" "}
cli-password-again = Noch einmal:{" "}

## Hinweise

cli-waits = { $reference } wartet im Postausgang ({ $code }) und geht mit dem nächsten aircop sync hinaus. { $why }
cli-receipt-waits = Der Absender erfährt es mit dem nächsten aircop sync ({ $code }). { $why }
cli-briefing-no-roll-call = Die Rückmeldungen haben nur die absendende Dienststelle und die OCU.
cli-waits-for-turn = Wartet auf das Ende eines anderen Befehls dieses Arbeitsplatzes.
cli-proxy-set = Wo UDP nicht durchkommt, wird der Relais-Server ab jetzt über den Proxy { $proxy } erreicht.
cli-proxy-direct = Ab jetzt wird kein Proxy verwendet.
cli-proxy-environment = Ab jetzt wird der Proxy der Umgebung (HTTPS_PROXY) verwendet, falls es einen gibt.
cli-relay-silent = Unter { $address } antwortet von hier kein Relais-Server mit diesem Schlüssel. { $why }
cli-no-relay = Nur hier gespeichert: Es ist noch kein Relais-Server festgelegt.
cli-not-put-up = Hier gespeichert; geht mit dem nächsten Abgleich an den Relais-Server. { $why }
cli-request-waits = Der Antrag geht mit dem nächsten Abgleich an die Zentrale. { $why }
cli-requests-old = Neue Anträge konnten beim Relais-Server nicht abgefragt werden. { $why }
cli-missed =
    { $count ->
        [one] { $count } Ereignis wurde verpasst.
       *[other] { $count } Ereignisse wurden verpasst.
    }

## Antworten

cli-sent-done = { $reference } ist gesendet.
cli-sent-delivered = { $reference } ist bei allen Dienststellen.
cli-sent-undelivered = { $reference } ist gesendet. Dienststellen, die es haben: { $done } von { $all }.
cli-draft-saved = Der Entwurf ist gespeichert: { $draft }
cli-draft-dropped = Der Entwurf { $draft } ist verworfen.
cli-manual-written = Handbuchseiten in { $folder }: { $count }
cli-code = Code
cli-means = Bedeutung
cli-sent-waits = { $reference } liegt im Postausgang. Senden Sie es mit aircop sync.
cli-acknowledged = { $message } ist quittiert.
# $text (text): the officer who looks after it; $officer (text): who said so; $time (text): when.
cli-assigned = Zuständig: { $text } ({ $officer }, { $time })
# $text (text): a remark; $officer (text): whose; $time (text): when.
cli-remark = { $text } ({ $officer }, { $time })
cli-office-only = Nur in dieser Dienststelle:
cli-recalled = { $message } ist zurückgeholt und wieder ein Entwurf.
cli-joining = Warten auf die Zentrale. Rufen Sie dort an und lesen Sie diesen Fingerabdruck vor: { $fingerprint }
cli-founded = Die Zentrale ist eingerichtet. Richten Sie den Relais-Server mit dem obigen Schlüssel ein und geben Sie dann seine Adresse an: aircop hq relay
cli-relay-set = Der Relais-Server ist { $address }.
cli-statement-written = Das Verzeichnis steht in { $file }. Arbeitsplätze, die kein Server erreicht, übernehmen es mit: aircop relay take
cli-relay-moved = Dieser Arbeitsplatz benutzt ab jetzt den Relais-Server { $address }.
cli-directory-taken = Der Relais-Server bleibt derselbe. Neue Einträge des Verzeichnisses: { $count }.
cli-bundle-written = In { $file } geschrieben ({ $size }): Meldungen: { $messages }, Umschläge insgesamt: { $envelopes }, Dateien: { $files }. Alles wartet im Postausgang, bis der Relais-Server es hat.
cli-bundle-left = Nicht dabei: { $left }, die sich jetzt nicht verschlüsseln lassen oder zu viel sind; Dateien: { $files }. Sie gehen hinaus, sobald die Leitung wieder steht.
cli-bundle-taken = Übernommen: neue Meldungen: { $messages }, Umschläge für diesen Arbeitsplatz: { $envelopes }, Dateien: { $files }. Für andere Arbeitsplätze: { $others }.
cli-bundle-carried = Der Relais-Server hat { $envelopes } Umschläge dieses Pakets angenommen.
cli-bundle-files-stay = Dateien bleiben auf dem Stick: Nur der Arbeitsplatz, der sie sendet, kann sie dem Relais-Server geben.
cli-bundle-part = Teil { $part } des Pakets wurde nicht übernommen: { $why }.
cli-invited = Die Einladung für { $office } liegt in { $file }. Sie gilt bis { $expires } und für ein Gerät. Wer sie hat, kann den Anschluss beantragen.
cli-admitted = { $office } ist zugelassen.
cli-group-opened = { $group } ist offen.
cli-group-closed = { $group } ist geschlossen.
cli-role-given = { $office } gehört jetzt zu { $group }: { $role }.
cli-role-withdrawn = { $office } gehört nicht mehr zu { $group }.
cli-telephone-set = { $office } erreicht man unter { $telephone }.
cli-telephone-removed = Im Verzeichnis steht keine Nummer von { $office } mehr.
cli-revocation = Die Zulassung von { $who } ist widerrufen. Dafür wird nichts mehr verschlüsselt.
cli-carrier = Verbindung
cli-heartbeat-given = Die Zentrale hat ein Lebenszeichen gegeben.
cli-log-key-replaced = Das Verzeichnis hat am Relais-Server einen neuen Schlüssel. Jedes zugelassene Gerät erhält ihn beim nächsten Austausch, offene Einladungen gelten weiter.

## Beim Mitverfolgen

cli-online = verbunden, { $outbox } im Postausgang
cli-connecting = verbindet, { $outbox } im Postausgang
cli-offline = getrennt ({ $code }), { $outbox } im Postausgang. { $why }
cli-changed = geändert: { $message }
cli-quarantined = neuer Eintrag in der Quarantäne
cli-directory-changed = das Verzeichnis hat sich geändert
cli-asks-to-join = { $office } bittet um Aufnahme ({ $officer }). Lassen Sie den Fingerabdruck telefonisch vorlesen; stimmt er überein: aircop hq approve { $fingerprint }

## Nichts vorhanden

cli-no-messages = Keine Nachrichten.
# $reference, $messages (texts).
cli-ambiguous = Mehrere Nachrichten tragen das Aktenzeichen { $reference }. Geben Sie die Kennung der gemeinten an: { $messages }
cli-no-groups = Keine Gruppen.
cli-no-offices = Keine Dienststellen.
cli-no-quarantine = Nichts in Quarantäne.
cli-no-drafts = Keine Entwürfe.
cli-no-requests = Niemand hat den Anschluss beantragt.
cli-no-recipients = Keine Empfänger.
cli-more = Es gibt weitere. Erhöhen Sie --limit, um sie zu sehen.

## Beschriftungen und Spalten

cli-office = Dienststelle
cli-officer = Bearbeiter/in
cli-session = Arbeitsplatz
cli-session-not-joined = nicht angeschlossen
cli-session-joining = wartet auf Zulassung
cli-session-refused = von der Zentrale abgelehnt
cli-session-locked = gesperrt
cli-session-unlocked = angeschlossen
cli-fingerprint = Fingerabdruck
cli-fingerprint-hq = Fingerabdruck des Verzeichnisses
cli-admin-key = Schlüssel für den Relais-Server
cli-directory = Verzeichnis
cli-directory-fresh = aktuell
cli-directory-stale = veraltet: seit 48 Stunden kein Lebenszeichen der Zentrale
cli-directory-withheld = ZURÜCKGEHALTEN: die Zentrale hat mehr unterzeichnet, als der Relais-Server gibt
cli-directory-uncosigned = UNBESTÄTIGT: zu wenige externe Zeugen haben mitunterzeichnet, was der Relais-Server gibt
cli-directory-frozen = eingefroren: seit 7 Tagen kein Lebenszeichen der Zentrale, Senden ausgesetzt
cli-directory-split = WEICHT AB: Der Relais-Server zeigt verschiedene Verzeichnisse
cli-disk = Festplatte
cli-heartbeat = Lebenszeichen
cli-clock = Uhr
cli-messages = Nachrichten
cli-counts = { $unread } ungelesen, { $needs_answer } zu beantworten, { $outbox } im Postausgang, { $drafts } als Entwurf, { $quarantine } in Quarantäne, { $exercise } ungelesen in Übungen
cli-entries = Einträge
cli-root = Wurzel
cli-time = Zeit
cli-urgency = Dringlichkeit
cli-kind = Art
cli-reference = Bezugsnummer
cli-route = Strecke
cli-from = Von
cli-state = Stand
cli-state-new = neu
cli-state-read = gelesen
cli-state-acknowledged = quittiert
cli-state-waiting = wartet
cli-state-sent = gesendet
cli-state-delivered = zugestellt
cli-state-failed = nicht gesendet
cli-state-recalled = zurückgeholt
cli-state-corrected = berichtigt durch { $message }
cli-subject = Betreff
cli-exercise = ÜBUNG
cli-group = Gruppe
cli-recipients = Empfänger
cli-received = Eingegangen
cli-signed-by = Signiert von
cli-id = Kennung
cli-corrected-by = Berichtigt. Gültig ist { $message }.
cli-action = Ersuchte Maßnahme
cli-description = Beschreibung
cli-recipient = Empfänger
cli-role = Rolle
cli-problem = Hindernis
cli-our-role = Unsere Rolle
cli-open = offen
cli-closed = geschlossen
cli-unread = Ungelesen
cli-country = Land
cli-place = Ort
cli-telephone = Telefon
cli-languages = Sprachen
cli-devices = Geräte
cli-active = aktiv
cli-revoked = widerrufen
cli-number = Nr.
cli-count = Anzahl
cli-first = Erster
cli-last = Letzter
cli-bytes = Größe (Byte)
cli-reason = Grund
cli-asked = Beantragt
cli-approved = genehmigt
cli-not-approved = wartet auf Sie

## Der Arbeitsplatz selbst

cli-you = Sie
cli-passphrase = Passphrase der Sicherung:{" "}
cli-evidence-written = Der Nachweis liegt in { $file }. Jeder kann ihn prüfen: aircop verify
cli-evidence-holds = Der Nachweis ist gültig.
cli-evidence-second = Dasselbe Gerät hat unter der Nummer dieser Nachricht einen anderen Inhalt unterschrieben:
cli-evidence-bad = { $file } beweist nichts: Eine Prüfung ist fehlgeschlagen.
cli-backed-up = Die Sicherung liegt in { $file }. Ohne ihre Passphrase ist sie wertlos.
# $added, $known, $refused (numbers).
cli-restored = Aus { $file } – hinzugefügte Nachrichten: { $added }, schon vorhanden: { $known }, nach einer Prüfung abgelehnt: { $refused }.
# $kept, $file (paths), $added (a number).
cli-restored-place = Das beschädigte Archiv liegt als { $kept } bereit, an seiner Stelle steht das aus { $file }. Noch lesbare Nachrichten, die hinzugefügt wurden: { $added }.
# $count (a number). A list follows.
cli-restored-drafts = Nie gesendet, jetzt bei den Entwürfen: { $count }. Sehen Sie jede an und senden oder verwerfen Sie sie. Ihre Dateien müssen neu angehängt werden.
cli-was-draft = war ein Entwurf
cli-was-waiting = wartete auf den Versand
cli-was-recalled = war zurückgenommen
# $done, $total (numbers).
cli-salvaging = Reste des beschädigten Archivs werden gelesen: Seite { $done } von { $total }
# $done, $total (numbers).
cli-restoring = Nachrichten werden geprüft und hinzugefügt: { $done } von { $total }
# $kept, $found (numbers). The command stays as it is.
cli-audit-break = Dieses Protokoll geht nicht dort weiter, wo es war: Es hatte { $kept } Einträge, gefunden wurden { $found }. Jemand hat es gekürzt oder das Archiv durch eine ältere Kopie ersetzt. Verständigen Sie die Zentrale und nehmen Sie es dann mit aircop audit --noted zur Kenntnis.
cli-audit-break-noted-now = Es ist im Protokoll vermerkt.
cli-wipe-sure = Das lässt sich nicht rückgängig machen. Bestätigen Sie es mit --yes.
cli-wiped = Schlüssel, Nachrichten und Einstellungen sind zerstört.
cli-audit-unlocked = entsperrt
cli-audit-locked = gesperrt
cli-audit-opened = Nachricht geöffnet
cli-audit-exported = Nachricht exportiert
cli-audit-deleted = gelöscht
cli-audit-sent = Nachricht gesendet
cli-audit-officer-added = Bearbeiter/in hinzugefügt
cli-audit-officer-removed = Bearbeiter/in entfernt
cli-audit-password-changed = Passwort geändert
cli-audit-keyring-tied = an diesen PC gebunden
cli-audit-keyring-untied = Bindung an diesen PC gelöst
cli-about-needed = Geben Sie mit --about an, auf welche Nachricht sie sich bezieht.
cli-about-nothing = Eine Warnmeldung oder Mitteilung bezieht sich auf keine andere Nachricht; lassen Sie --about weg.
cli-audit-backed-up = Sicherung erstellt
cli-audit-restored = Nachrichten aus einer Sicherung übernommen
cli-audit-break-noted = Bruch im Protokoll zur Kenntnis genommen

## Dateien

cli-file = Datei
cli-size = Größe
cli-caption = Beschreibung
cli-no-files = Diese Nachricht hat keine Dateien.
cli-file-progress = { $file }: { $done } von { $size }
cli-file-waits = { $file } wartet: { $why } ({ $code }). Es geht weiter, wenn `aircop sync --watch` läuft.
cli-file-saved = { $file } ist geschrieben: { $name }, { $size }. Es ist, was der Absender signiert hat.
cli-attaching = { $file } wird angehängt ...
cli-file-says = { $file }: { $says }

## Mehrere Schlüssel der Zentrale

cli-name = Name
cli-device = Gerät
cli-device-active = aktiv
cli-device-revoked = widerrufen
cli-public-key = Öffentlicher Schlüssel
cli-nobody = niemand
cli-key-passphrase = Passphrase des Schlüssels { $name } (mindestens 12 Zeichen):{" "}
cli-key-made = Der Schlüssel liegt in { $file }. Bewahren Sie Datei und Passphrase getrennt auf. Lesen Sie den Fingerabdruck der Zentrale am Telefon vor.
cli-key-opens = { $file } lässt sich mit dieser Passphrase öffnen.
cli-key-not-in-policy = Der Schlüssel { $name } gehört nicht oder nicht mehr zu den Schlüsseln der Zentrale.
cli-needs-root = Unterschriften, um die Schlüssel zu ändern
cli-needs-admit = Unterschriften, um zuzulassen
cli-needs-revoke = Unterschriften, um zu widerrufen
cli-needs-groups = Unterschriften für Gruppen und Rollen
cli-needs-cosignatures = Zeugen, die mitunterzeichnen müssen
cli-witness = Zeuge
cli-witness-none = Dieser Arbeitsplatz ist kein externer Zeuge. So wird er einer: aircop witness --begin NAME
cli-witness-unnamed = Die Zentrale nennt diesen Schlüssel noch nicht. Dort: aircop hq policy --add-witness { $signer }
cli-witness-cosigned = Das Verzeichnis ist bis Eintrag { $size } bestätigt.
cli-witness-refused = Das Verzeichnis wird nicht mehr bestätigt: { $why }. Rufen Sie die Zentrale an.
cli-proposed = Noch ist nichts geschehen. Fehlende Unterschriften: { $missing }. Der Vorschlag liegt in { $file }. Die Schlüsselinhaber unterschreiben ihn mit aircop hq sign { $file } --key KEYFILE; danach hier: aircop hq submit { $file }
cli-signed = { $name } hat { $file } unterschrieben.
cli-signatures-missing = Fehlende Unterschriften: { $missing }.
cli-signatures-enough = Die Unterschriften reichen aus. In der Zentrale: aircop hq submit { $file }
cli-proposal-bad = { $file } darf weder unterschrieben noch eingereicht werden: Eine Prüfung ist fehlgeschlagen.
cli-proposal-unknown = { $file } enthält etwas, das nur eine neuere Version versteht. Aktualisieren Sie vor dem Unterschreiben.
cli-proposal-stale = { $file } kann nicht mehr eingereicht werden: Das Verzeichnis hat sich seither geändert. Stellen Sie den Vorschlag mit aircop hq renew { $file } neu und lassen Sie die neue Datei unterschreiben.
cli-proposal-unsigned = { $file } haben zu wenige unterschrieben. Lassen Sie unterschreiben: aircop hq sign { $file } --key KEYFILE
cli-renewed = Der Vorschlag ist neu gestellt.
cli-submitted = Es steht im Verzeichnis. Einträge: { $size }.

## Was ein Vorschlag besagt, vor der Unterschrift

cli-says-founds = Damit wird ein neues Verzeichnis gegründet.
cli-says-policy = Von nun an unterschreiben diese Schlüssel für die Zentrale:
cli-says-office = Die Dienststelle { $office } wird zugelassen ({ $kind }, { $country }, { $place }).
cli-says-device = Ein Gerät von { $office } wird zugelassen: Fingerabdruck { $fingerprint } ({ $label }).
cli-says-office-revoked = Die Zulassung der Dienststelle { $office } wird mit allen Geräten widerrufen. Grund: { $reason }
cli-says-device-revoked = Die Zulassung des Geräts { $fingerprint } von { $office } wird widerrufen. Grund: { $reason }
cli-says-group = Die Gruppe { $group } wird eröffnet ({ $kind }; Beginn { $starts }, Ende { $ends }). { $briefing }
cli-says-group-closed = Die Gruppe { $group } wird geschlossen.
cli-says-role = { $office } gehört von nun an zu { $group }: { $role }.
cli-says-role-withdrawn = { $office } verlässt { $group }.
cli-says-telephone = { $office } erreicht man unter { $telephone } (leer: keine Nummer).
cli-says-relay = Alle Arbeitsplätze wechseln zum Relais-Server { $address } (Schlüssel { $key }).
cli-says-log-key = Das Verzeichnis bekommt am Relais-Server einen neuen Schlüssel; ihn erhalten die zugelassenen Geräte ({ $devices }) und offene Einladungen ({ $invitations }). Wessen Zulassung widerrufen wird, liest keinen späteren Eintrag.
cli-says-heartbeat = Die Zentrale ist da ({ $time }).
cli-says-unknown = Etwas, das nur eine neuere Version versteht.
cli-says-signatures = Unterschriften: { $found } von { $needed } ({ $names })

## Alarm

cli-the-relay = der Relais-Server
cli-no-alarms = Kein Alarm.
cli-alarms-noted = Zur Kenntnis genommen. Was fehlt, wird weiter erfragt.
cli-alarm-no-proof = von hier aus kein Nachweis
cli-alarm-unprovable = Dieser Arbeitsplatz allein kann den Alarm nicht nachweisen: Der hier vorliegende Prüfpunkt ist älter als der andere. Eine Dienststelle, die von hier eine Nachricht erhält, kann es.
cli-root-held = Hier vorliegende Wurzel bei dieser Größe
cli-split-means = Schlüssel der Zentrale haben zwei Verzeichnisse unterschrieben, die sich in den ersten { $size } Einträgen unterscheiden. Beide zugleich können nicht stimmen: Die Zentrale oder jemand mit ihrem Schlüssel hat ein zweites angelegt.
cli-split-compare = Vergleichen Sie den Fingerabdruck des Verzeichnisses am Telefon mit der Zentrale: Die Schlüssel sind die, die dieses Verzeichnis nennt.
cli-split-not = Das beweist nicht, welches der beiden das richtige ist, und nicht, wer das zweite wem gezeigt hat.

## Exercises

# $count (number), $name (text)
cli-exercise-played = { $name } wurde durchgeführt. Gesendete Nachrichten: { $count }.
cli-exercise-sent = Gesendet: { $title } ({ $reference })
cli-exercise-step = { $file }, Schritt { $step }: So kann er nicht gesendet werden.
cli-exercise-group = { $group } ist keine offene Übungsgruppe. Übungen laufen nur in einer solchen Gruppe.
cli-audit-handed-over = Dienst übergeben
cli-audit-taken-over = Dienst übernommen
cli-audit-assigned = Vorgang übertragen
cli-audit-passengers-matched = Passagierliste abgeglichen
cli-audit-administrator-named = Verwalter ernannt
cli-audit-administrator-ended = Verwalter abberufen
cli-audit-acknowledgement-undone = Quittung zurückgenommen

## Headquarters: groups, invitations, what is asked before it is done

cli-group-begins = { $group } ist eröffnet. Ab { $starts } kann darin gesendet werden.
cli-group-ahead = noch nicht begonnen
cli-group-over = beendet
cli-begins = Beginn
cli-ends = Ende
cli-no-members = Keine Dienststellen.
cli-confirm = Das lässt sich nicht rückgängig machen. Zum Bestätigen { $yes } eingeben:
cli-yes = ja
cli-confirm-needed = Nichts wurde getan: { $what } Es gibt kein Terminal zum Nachfragen; mit --yes geschieht es ohne Nachfrage.
cli-not-confirmed = Nichts wurde getan: { $what }
cli-revokes-office = Die Dienststelle { $office } würde mit allen Geräten ({ $devices }) widerrufen.
cli-revokes-device = Das Gerät { $fingerprint } ({ $label }) von { $office } würde widerrufen. Geräte dieser Dienststelle in Gebrauch, mit diesem: { $devices }.
cli-closes-group = Die Gruppe { $group } würde für alle ihre Dienststellen ({ $members }) geschlossen.
cli-refused = abgelehnt
cli-request-refused = Die Anfrage { $fingerprint } ist abgelehnt. Wer gefragt hat, erfährt es.
cli-no-invitations = Keine Einladungen.
cli-made = Erstellt
cli-good-until = Gültig bis
cli-invitation-used = verwendet
cli-invitation-cancelled = zurückgenommen
cli-invitation-expired = abgelaufen
cli-invitation-outdated = überholt: der Schlüssel des Verzeichnisses wurde ersetzt, stellen Sie eine neue aus
cli-cancelled = Die Einladung für { $office } ist zurückgenommen. Der Server vergisst sie beim nächsten Austausch.
cli-log = Protokoll
cli-log-cut = Dem Protokoll dieses Platzes fehlen Einträge, oder eine ältere Kopie des Archivs wurde eingesetzt. Siehe aircop audit; verständigen Sie die Zentrale.
cli-says-policy-changes = Was sich an den Schlüsseln der Zentrale ändert:
cli-says-key-added = { $name } kommt hinzu: Fingerabdruck { $fingerprint }.
cli-says-key-removed = { $name } wird entfernt: Fingerabdruck { $fingerprint }.
cli-says-witness-added = Der Zeuge { $name } kommt hinzu: Fingerabdruck { $fingerprint }.
cli-says-witness-removed = Der Zeuge { $name } wird entfernt: Fingerabdruck { $fingerprint }.
cli-says-key-renamed = { $before } heißt ab jetzt { $name }.
cli-says-number = { $what }: bisher { $before }, künftig { $after }.
cli-says-nothing = Es ändert sich nichts.
cli-says-role-changed = { $office } wechselt die Rolle in { $group }: bisher { $before }, künftig { $role }.
cli-audit-invited = Einladung erstellt
cli-audit-invitation-cancelled = Einladung zurückgenommen
cli-audit-request-refused = Anfrage abgelehnt
cli-audit-office-admitted = Dienststelle zugelassen
cli-audit-device-admitted = Gerät zugelassen
cli-audit-office-revoked = Dienststelle widerrufen
cli-audit-device-revoked = Gerät widerrufen
cli-audit-group-opened = Gruppe eröffnet
cli-audit-group-closed = Gruppe geschlossen
cli-audit-role-granted = Rolle vergeben
cli-audit-role-withdrawn = Rolle entzogen
cli-audit-telephone-set = Telefonnummer angegeben
cli-audit-policy-changed = Schlüssel der Zentrale geändert
cli-audit-relay-changed = Relais-Server geändert
cli-audit-log-key-replaced = Schlüssel des Verzeichnisses ersetzt
cli-audit-proposed = zur Unterschrift vorgelegt
cli-directory-clock = nicht zu beurteilen: die Uhr dieses Rechners geht gegenüber dem letzten Zeichen der Zentrale nach; stellen Sie Datum, Uhrzeit und Zeitzone
cli-clock-wrong = Die Uhr dieses Rechners und die des Relais-Servers oder des Verzeichnisses zeigen die Zeiten unten; es wurde nichts unterschrieben. Stellen Sie Datum, Uhrzeit und Zeitzone dieses Rechners und versuchen Sie es erneut. Stimmen sie, verständigen Sie den Betreiber des Relais-Servers; mit --clock-is-right wird nach der Uhr dieses Rechners unterschrieben.

cli-seen-why = Warum
cli-watch-handling = Handlingcode
cli-audit-judged = zwei Nachrichten verglichen
cli-audit-watch-added = in die Beobachtungsliste aufgenommen
cli-audit-watch-removed = von der Beobachtungsliste gestrichen
cli-audit-watch-expired = Eintrag der Beobachtungsliste abgelaufen
cli-audit-watch-shown = Beobachtungsliste angesehen
cli-figure-saved = In { $file } geschrieben.
cli-import-would = Probelauf, nichts wurde behalten: { $rows } Zeilen, { $new } neu, { $duplicates } schon vorhanden.
cli-import-done = Importiert: { $rows } Zeilen, { $new } neu, { $duplicates } schon vorhanden.
cli-import-alike = Zeilen, die dasselbe sagen wie eine andere der Datei: { $count }. Sie werden gezählt.
cli-import-same-file = Diese Datei wurde schon als { $name } importiert.
cli-import-files-none = Nichts wurde importiert.
cli-import-forgotten = Der Import { $number } wurde zurückgenommen.
cli-import-number = Nummer
cli-import-file = Datei
cli-import-records = Datensätze
cli-audit-imported = Datensätze importiert
cli-export-restricted = Ausgelassen, weil die Ursprungsstelle es nicht erlaubt hat: { $count }.
cli-out-needed = Dieses Format wird in eine Datei geschrieben: Geben Sie sie mit --out an.

## Zustand dieses PCs

cli-doctor-verdict-good = in Ordnung
cli-doctor-verdict-note = Hinweis
cli-doctor-verdict-bad = Fehler
cli-doctor-verdict-unchecked = nicht geprüft
cli-doctor-versions = AIRCOP { $version } auf { $system }
cli-doctor-data-good = Datenordner { $folder }: nur für diesen Benutzer, und beschreibbar
cli-doctor-data-none = Datenordner { $folder }: hier ist noch keine Dienststelle beigetreten
cli-doctor-data-open = Datenordner { $folder }: andere Benutzer dieses PCs können ihn lesen
cli-doctor-data-open-do = Entziehen Sie ihnen dieses Recht: { $command }
cli-doctor-data-locked = Datenordner { $folder }: nicht beschreibbar ({ $why })
cli-doctor-data-locked-do = Geben Sie diesem Benutzer dort das Schreibrecht, oder legen Sie die Daten auf einen beschreibbaren Datenträger.
cli-doctor-disk = Datenträger: { $megabytes } MB frei
cli-doctor-disk-do = Schaffen Sie Platz auf dem Datenträger: Unter 200 MB können Nachrichten und Sicherungen fehlschlagen.
cli-doctor-clock = Uhr: { $time } UTC, Zeitzone { $zone }
cli-doctor-clock-no-zone = Uhr: { $time } UTC; das System nennt keine Zeitzone
cli-doctor-clock-no-zone-do = Stellen Sie die Zeitzone dieses PCs ein: Ortszeiten würden sonst in UTC gezeigt.
cli-doctor-clock-future = Uhr: Dateien hier wurden { $minutes } Minuten nach der Zeit geschrieben, die sie zeigt
cli-doctor-clock-off = Uhr: { $seconds } Sekunden Abweichung von der des Relais-Servers
cli-doctor-clock-do = Stellen Sie Datum und Uhrzeit dieses PCs richtig, und lassen Sie sie vom System über das Netz nachführen.
cli-doctor-keyring = Schlüsselbund: Das System bewahrt Geheimnisse für diesen Benutzer auf
cli-doctor-keyring-none = Schlüsselbund: Das System bewahrt keine Geheimnisse für diesen Benutzer auf
cli-doctor-keyring-do = Nötig nur, wenn der Schlüsselspeicher an diesen PC gebunden ist. Starten Sie unter Linux einen Secret Service wie gnome-keyring; mit dem Wiederherstellungscode öffnet sich ein solcher Speicher auch ohne.
cli-doctor-relay = Relais-Server: erreicht über { $carrier }
cli-doctor-relay-untried = Relais-Server: nicht versucht
cli-doctor-relay-untried-do = aircop doctor --connect entsperrt die Dienststelle und versucht es.
cli-doctor-relay-away = Relais-Server: nicht erreicht
cli-doctor-relay-silent = Relais-Server: nicht erreicht; von UDP-Port { $port } kam nichts zurück

# $all (number): persons on the list; $known (number): of whom something is known.
cli-passengers-known =
    { $all ->
        [one] { $all } Person auf der Liste, { $known } bekannt.
       *[other] { $all } Personen auf der Liste, { $known } bekannt.
    }
# $headings (text): headings of columns.
cli-passengers-ignored = Nicht gelesene Spalten: { $headings }
cli-passengers-not-kept = Die Liste wurde nicht behalten.
cli-enquiry-until = Antwort bis
# $count (number): messages
cli-enquiry-decide = Nur ähnlich: { $count }. Vergleichen und mit --hit oder --no-hit entscheiden.
cli-enquiry-undecided = Es konnte nicht alles nachgesehen werden: mit --hit oder --no-hit entscheiden.
cli-enquiry-not-answered = hat nicht geantwortet
cli-enquiry-leaving = Noch nicht an alle Dienststellen abgegangen.
cli-enquiry-by-itself-on = Wo nichts gefunden wird, auch nichts Ähnliches, lautet die Antwort selbsttätig „kein Treffer“.
cli-enquiry-by-itself-off = Jede Anfrage wird von einer Person beantwortet.
# $number (text)
cli-enquiry-came = eine Anfrage ist eingegangen: aircop enquiry show { $number }
# $number (text)
cli-enquiry-reply-came = Anfrage { $number } wurde beantwortet: aircop enquiry show { $number }
# $why (text), $code (text)
cli-enquiry-kept = Aufbewahrt, geht beim nächsten Abgleich ab: { $why } ({ $code })
cli-audit-enquiry-sent = Anfrage gesendet
cli-audit-enquiry-received = Anfrage eingegangen
cli-audit-enquiry-answered = Anfrage beantwortet
cli-audit-enquiry-answer-received = Antwort auf eine Anfrage eingegangen
cli-audit-enquiry-by-itself = selbsttätiges „kein Treffer“
cli-enquiry-blind = Blind: Keine gefragte Dienststelle sieht, wonach gefragt wird. Nach einem Treffer wird offen gefragt, nur dort, wo er vorliegt.
cli-enquiry-blind-on = Blinde Anfragen werden selbsttätig beantwortet.
cli-enquiry-blind-off = Jede blinde Anfrage wird von einer Person freigegeben.
cli-retention-kind = Art
cli-retention-group = Gruppe
cli-retention-messages = Nachrichten
cli-retention-references = Aktenzeichen
cli-retention-reason = Grund
cli-retention-nothing = Nichts ist fällig.
cli-retention-no-holds = Kein Vorgang ist gesperrt.
cli-retention-due = wird gelöscht
cli-retention-held = gesperrt
cli-retention-under-way = noch unterwegs
cli-retention-automatic-on = Ab jetzt löscht dieser Arbeitsplatz einmal täglich von selbst, was fällig und nicht gesperrt ist.
cli-retention-automatic-off = Dieser Arbeitsplatz löscht nichts mehr von selbst.
cli-retention-days = Warnmeldungen { $alert }, Antworten { $reply }, Sicherstellungen { $seizure }, Mitteilungen { $note } Tage; höchstens { $longest } Tage.
cli-erases-due = Nachrichten, die hier endgültig gelöscht werden: { $count }. Ihre Absender erfahren es.
cli-erases-thread = Der ganze Vorgang wird hier mit seinen Dateien endgültig gelöscht. Die Absender erfahren es.
cli-erased = Endgültig gelöschte Nachrichten: { $count } (Löschung { $number }). Den Nachweis schreibt aircop retention certificate.
cli-erased-unswept = Die Festplatte ist voll: Im verschlüsselten Archiv können noch Spuren sein. Schaffen Sie Platz; es wird jede Stunde erneut versucht.
cli-erased-at = Gelöscht bei { $office } am { $time }
cli-held = Nicht löschen: { $text } ({ $officer }, { $time })
cli-erasure-holds = Die Löschbescheinigung ist echt. Sie zeigt, was die Dienststelle unterschrieben hat, nicht, dass es keine andere Kopie gibt.
cli-erasure-ground = Grundlage
cli-erasure-due = die Aufbewahrungsfrist war abgelaufen
cli-erasure-order = auf Anordnung
cli-erasure-order-text = Anordnung
cli-audit-held = gegen Löschung gesperrt
cli-audit-released = Löschsperre aufgehoben
cli-audit-erased = Nachrichten endgültig gelöscht
cli-audit-erasure-certified = Löschbescheinigung geschrieben
cli-audit-retention-switched = selbsttätiges Löschen umgestellt
cli-audit-retention-set = Aufbewahrungsfristen festgelegt
cli-says-retention = Jede Gruppe ohne eigene Fristen bewahrt auf: Warnmeldungen { $alert }, Antworten { $reply }, Sicherstellungen { $seizure }, Mitteilungen { $note } Tage; höchstens { $longest } Tage.
cli-says-retention-group = Die Gruppe { $group } bewahrt auf: Warnmeldungen { $alert }, Antworten { $reply }, Sicherstellungen { $seizure }, Mitteilungen { $note } Tage; höchstens { $longest } Tage.
cli-offices-invited = Eingeladene Dienststellen: { $count }. Die Einladungen liegen in { $folder }, gültig bis { $expires }, jede für ein Gerät. In ihre Gruppen kommt eine Dienststelle, sobald sie zugelassen ist.
cli-office-list = Dienststellen der Liste: { $count }. Mit Fehlern: { $faulty }. Nichts wurde angelegt.
cli-office-list-ignored = Spalten, die nicht gelesen werden: { $columns }
enquiry-waits-for = offen bei { $offices }
enquiry-all-answered = alle haben geantwortet
