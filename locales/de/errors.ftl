### Was geschehen ist, und was zu tun ist.

error-other = Ein Fehler ist aufgetreten ({ $code }). Notieren Sie den Code und verständigen Sie den Support.

## Eingaben

error-invalid-draft = Einige Felder stimmen noch nicht. Berichtigen Sie die markierten Felder.
error-no-recipients = Diese Nachricht ginge an keine Dienststelle. Wählen Sie mindestens einen Empfänger.
error-recipients-changed = Die Empfänger haben sich während des Schreibens geändert. Prüfen Sie die Liste und senden Sie erneut.
error-unknown-office = Diese Dienststelle gehört der Gruppe nicht oder nicht mehr an. Wählen Sie eine andere.
error-unknown-group = Diese Gruppe gibt es nicht, sie ist geschlossen oder steht Ihrer Dienststelle nicht offen. Wählen Sie eine andere.
error-group-closed = Diese Gruppe ist geschlossen: Neues wird darin nicht gesendet. Die Nachricht liegt bei den Entwürfen. Was in der Gruppe begonnen hat, kann bis 30 Tage nach der Schließung beantwortet, berichtigt und durch Sicherstellungen ergänzt werden.
error-unknown-message = Diese Nachricht liegt auf diesem Rechner nicht vor. Aktualisieren Sie die Liste.
error-search-value = Ein Wort der Suche bezeichnet hier nichts. Hinter von:, gruppe:, art:, dringlichkeit:, strecke:, seit: und bis: wird eine Dienststelle, eine Gruppe, eine Art, eine Dringlichkeit, ein Flughafen oder ein Datum erwartet.
error-ambiguous-reference = Mehrere Nachrichten tragen dieses Aktenzeichen. Geben Sie die Kennung der gemeinten an.
error-wrong-password = Name oder Passwort ist falsch. Versuchen Sie es erneut.
error-weak-password = Dieses Passwort ist zu leicht zu erraten. Wählen Sie mindestens 12 Zeichen und nicht Ihren Namen.
error-too-soon = Zu viele falsche Passwörter. Warten Sie einen Moment und versuchen Sie es dann erneut.
error-last-officer = Dies ist der letzte Zugang an diesem Arbeitsplatz. Fügen Sie zuerst einen weiteren hinzu.
error-officer-exists = Unter diesem Namen ist bereits jemand eingetragen. Wählen Sie einen anderen Namen.
error-unknown-officer = Diese Person ist an diesem Arbeitsplatz nicht eingetragen, oder Sie sind es selbst. Wählen Sie einen anderen Namen aus der Liste.
error-bad-name = Dieser Name ist nicht zulässig. Schreiben Sie ihn in eine Zeile und kürzer.
error-not-waiting = Die Nachricht hat den Postausgang bereits verlassen. Senden Sie stattdessen eine Berichtigung.
error-attachment-too-large = Die Datei ist größer als 2 GiB. Teilen Sie sie auf.
error-not-a-photo = Diese Datei ist kein Foto, das hier gezeigt werden kann. Speichern Sie sie, um sie zu öffnen.
error-attachment-too-many = Eine Nachricht nimmt höchstens 32 Dateien auf. Senden Sie die übrigen mit einer zweiten Nachricht.
error-attachment-photo = Die Kameradaten lassen sich nicht aus dem Foto entfernen. Wählen Sie „Kameradaten in Fotos belassen“ oder hängen Sie eine andere Datei an.
error-unknown-attachment = Diese Nachricht hat keine solche Datei. Aktualisieren Sie die Liste.
error-attachment-not-here = Die Datei ist noch nicht angekommen. Sie wird abgerufen, sobald der Absender sie übertragen hat.
error-attachment-damaged = Angekommen ist nicht die Datei, die gesendet wurde. Rufen Sie sie erneut ab; wiederholt es sich, verständigen Sie die Zentrale.
error-attachment-expired = Der Relais-Server hat die Datei nach 30 Tagen gelöscht. Fordern Sie sie beim Absender an.
error-relay-files-full = Ihr Platz für Dateien auf dem Relais-Server ist aufgebraucht. Er wird frei, wenn ältere Dateien ablaufen.
error-file-exists = Eine Datei dieses Namens gibt es schon; sie blieb unverändert. Wählen Sie einen anderen Namen.
error-file-failed = Die Datei lässt sich nicht lesen oder schreiben. Prüfen Sie Zugriffsrechte und freien Platz, oder wählen Sie einen anderen Ordner.
error-not-signed = Diese Nachricht ist noch nicht verschlüsselt und trägt daher keine Signatur. Warten Sie, bis sie gesendet ist.
error-malformed = Die Daten sind nicht lesbar. Prüfen Sie sie und versuchen Sie es erneut.
error-unknown-list = Unter diesem Namen gibt es nichts. Ohne Namen zeigt der Befehl, was es gibt.
error-file-missing = Diese Datei oder diesen Ordner gibt es nicht. Prüfen Sie den Namen.
error-file-forbidden = Dieser Benutzer darf dort weder lesen noch schreiben. Ändern Sie die Rechte der Datei oder des Ordners, oder wählen Sie einen anderen Ort.
error-file-too-long = Die Datei ist zu lang für das, was sie sein soll. Prüfen Sie, ob es die richtige ist.
error-bad-json = Die Datei ist keine Nachricht in JSON. Berichtigen Sie die genannte Stelle; aircop schema zeigt, was angenommen wird.
error-bad-backup = Das ist keine vollständige Sicherung von AIRCOP. Nehmen Sie eine andere Kopie.
error-foreign-backup = Das ist die Sicherung einer anderen Dienststelle. Nichts wurde daraus übernommen. Geben Sie die Ihrer eigenen an.
error-bad-evidence = Diese Datei beweist nichts: Eine Prüfung schlug fehl. Lassen Sie sie dort neu anfertigen, wo die Nachricht liegt.
error-bad-proposal = Dieser Vorschlag ist hier nicht verwendbar. Lassen Sie ihn von der Zentrale neu erstellen.
error-bad-key-file = Das ist keine Schlüsseldatei der Zentrale. Prüfen Sie die Datei, oder erzeugen Sie einen Schlüssel mit aircop hq key new.
error-bad-script = Das ist keine Übung, die abgespielt werden kann. Berichtigen Sie die genannte Stelle.
error-bad-table = Eine Zeile dieser Tabelle kann nicht übernommen werden; nichts wurde importiert. Berichtigen Sie die genannte Zeile und Spalte und importieren Sie erneut.
error-table-closed = Die Datei ist verschlüsselt oder weder CSV noch XLSX. Entfernen Sie das Passwort oder speichern Sie die Tabelle als CSV in UTF-8 und importieren Sie erneut.
error-columns-needed = Es ist nicht bekannt, welche Spalte was enthält oder wie Daten und Dezimalzahlen geschrieben sind. Geben Sie es mit --column, --dates oder --decimal an; es wird gemerkt.
error-bad-question = So lassen sich keine Zahlen abfragen. Berichtigen Sie das Genannte.
error-change-differs = Das Verzeichnis hat sich inzwischen geändert; die Wirkung wäre nicht mehr die, die Sie gelesen haben. Nichts wurde unterschrieben. Lesen Sie noch einmal.
error-bad-relay-key = Das ist nicht der Schlüssel eines Relais-Servers. Übernehmen Sie die 64 Stellen, die aircop-relay ausgab.
error-bad-statement = Die Zentrale kann das nicht eintragen: Eine Regel des Verzeichnisses verbietet es. Sehen Sie ins Verzeichnis und ändern Sie den Eintrag.
error-officer-needed = Mehrere Personen nutzen diesen Arbeitsplatz. Geben Sie mit --officer an, wer handelt.
error-group-needed = Mehrere Gruppen sind offen. Geben Sie mit --group an, welche.
error-own-message = Diese Dienststelle hat die Nachricht selbst gesendet. Nur wer sie empfangen hat, kann sie quittieren.
error-passwords-differ = Die beiden Passwörter sind verschieden. Nichts wurde getan; geben Sie sie erneut ein.
error-folder-in-use = Der Ordner enthält andere Dateien. Wählen Sie einen leeren.
error-unknown-request = Mit diesem Fingerabdruck hat niemand den Beitritt beantragt. Vergleichen Sie mit aircop hq requests und lassen Sie ihn noch einmal vorlesen.
error-unknown-invitation = Keine Einladung hat diese Kennung, oder mehrere beginnen so. aircop hq invitations zeigt sie; geben Sie mindestens vier Zeichen an.
error-unknown-device = Kein Gerät in Betrieb hat diesen Fingerabdruck oder Schlüssel, oder mehrere beginnen so. aircop directory zeigt sie; geben Sie mindestens vier Zeichen an.
error-unknown-hq-key = Das ist keiner der Schlüssel der Zentrale. aircop hq policy zeigt sie.
error-nothing-to-do = Es ist bereits so; nichts wurde getan.
error-too-many-saved = Hier kann nichts mehr gespeichert werden. Entfernen Sie etwas Unbenutztes und speichern Sie erneut.
error-saved-unreadable = Was hier gespeichert ist, hat eine neuere Version geschrieben, oder es ist beschädigt. Es bleibt, wie es ist, und nichts kann hinzukommen. Aktualisieren Sie diesen Arbeitsplatz.
error-unknown-alarm = Einen Alarm dieser Nummer gibt es nicht. aircop alarm list zeigt, was vorliegt.
error-unknown-entity = Keine Nachricht an diesem Arbeitsplatz erwähnt das noch.
error-unknown-watch = Die Beobachtungsliste hat keinen Eintrag dieser Nummer. aircop watch list zeigt, was vorliegt.
error-unknown-enquiry = Hier gibt es keine Anfrage dieser Nummer. aircop enquiry list zeigt, was vorliegt.
error-own-enquiry = Diese Anfrage stammt von Ihrer eigenen Dienststelle: Es antworten die, die gefragt sind.
error-cannot-be-sealed = Diese Nachricht kann nicht mehr hinaus: Sie ist zu lang, oder ihre Zeit ist abgelaufen. Nehmen Sie sie zurück und schreiben Sie sie neu.
error-disk-read-only = Dieser Rechner kann nicht in den Datenordner von AIRCOP schreiben. Was da ist, lässt sich lesen; nichts wird gesendet, empfangen oder vermerkt. Geben Sie diesem Benutzer dort Schreibrechte, oder machen Sie den Datenträger beschreibbar.
error-disk-failed = Die Festplatte dieses Rechners liest oder schreibt nicht richtig. Sichern Sie jetzt auf einen anderen Datenträger und lassen Sie diesen prüfen.
error-output-failed = Was Sie verlangten, ist getan, doch die Antwort ließ sich nicht ausgeben. Prüfen Sie, wohin die Ausgabe geht, und sehen Sie nach, bevor Sie den Befehl wiederholen.
error-out-of-memory = Dieser Rechner hat zu wenig freien Speicher, um den Schlüsselspeicher zu öffnen. Schließen Sie andere Programme und versuchen Sie es erneut.

## Dieser Arbeitsplatz

error-locked = AIRCOP ist gesperrt. Entsperren Sie es mit Ihrem Passwort.
error-not-joined = Dieser Rechner gehört noch zu keiner Dienststelle. Öffnen Sie eine Einladung der Zentrale.
error-already-joined = Dieser Rechner gehört bereits zu einer Dienststelle. Nutzen Sie für eine zweite einen anderen Datenordner.
error-in-use = Ein anderes Fenster oder Programm hat diesen Arbeitsplatz geöffnet. Schließen Sie ihn dort zuerst.
error-vault-damaged = Der Schlüsseltresor dieses Rechners ist beschädigt. Fordern Sie bei der Zentrale eine neue Einladung an.
error-keyring-missing = Das Benutzerkonto dieses PCs hält den Schlüssel dieses Arbeitsplatzes nicht mehr. Geben Sie den Wiederherstellungscode aus dem Panzerschrank ein.
error-keyring-unavailable = Dieser PC bewahrt für den angemeldeten Benutzer keine Schlüssel auf. Melden Sie sich mit dem eigenen Benutzerkonto am PC an und versuchen Sie es erneut.
error-bad-recovery = Das ist nicht der Wiederherstellungscode dieses Arbeitsplatzes. Vergleichen Sie ihn Zeichen für Zeichen.
error-view-exists = Es gibt schon eine Ansicht dieses Namens. Wählen Sie einen anderen Namen.
error-archive-damaged = Das Nachrichtenarchiv ist beschädigt. Stellen Sie es aus einer Sicherung wieder her.
error-archive-newer = Das Archiv stammt von einer neueren Version. Aktualisieren Sie AIRCOP auf diesem Rechner.
error-disk-full = Die Festplatte dieses Rechners ist voll. Was da ist, lässt sich lesen; Neues wird nicht gespeichert, gesendet oder empfangen. Schaffen Sie Platz und versuchen Sie es dann erneut.

## Einladungen

error-invitation-malformed = Die Einladung ist nicht lesbar. Fordern Sie bei der Zentrale eine neue an.
error-invitation-unknown = Der Relais-Server kennt diese Einladung noch nicht, weil sich die Zentrale seither nicht mit ihm verbunden hat. AIRCOP versucht es von selbst erneut; dauert es an, bitten Sie die Zentrale, sich zu verbinden (aircop sync).
error-invitation-expired = Die Einladung ist abgelaufen. Fordern Sie bei der Zentrale eine neue an.
error-invitation-withdrawn = Der Relais-Server nimmt diese Einladung nicht mehr an: Die Zentrale hat sie zurückgezogen, oder ihre Frist ist vorbei. Fordern Sie bei der Zentrale eine neue an.
error-invitation-used = Die Einladung wurde bereits verwendet. Fordern Sie bei der Zentrale eine neue an.
error-invitation-outdated = Der Schlüssel des Verzeichnisses wurde ersetzt, nachdem diese Einladung ausgestellt war. Fordern Sie bei der Zentrale eine neue Einladung an.
error-invitation-pending = Die Zentrale hat diesen Rechner noch nicht bestätigt. Geben Sie den Fingerabdruck telefonisch durch.

## Verbindung

error-relay-unreachable = Der Relais-Server ist nicht erreichbar. Nachrichten warten im Postausgang; prüfen Sie das Netz.
error-relay-no-network = Dieser PC hat kein Netz. Nachrichten warten im Postausgang; prüfen Sie Kabel und WLAN.
error-relay-name-unknown = Der Name des Relais-Servers ist in diesem Netz nicht bekannt. Nachrichten warten im Postausgang; prüfen Sie das Netz oder fragen Sie die Zentrale nach der Adresse.
error-relay-nothing-there = Unter der Adresse des Relais-Servers antwortet niemand: Er ist abgeschaltet, oder die Adresse gilt nicht mehr. Nachrichten warten im Postausgang; verständigen Sie die Zentrale, wenn es anhält.
error-relay-silent = Vom Relais-Server kommt nichts zurück. Dieses Netz sperrt möglicherweise UDP auf dem Port seiner Adresse. Nachrichten warten im Postausgang; versuchen Sie ein anderes Netz oder lassen Sie den Port öffnen.
error-relay-silent-port = Vom Relais-Server kommt nichts zurück. Dieses Netz sperrt möglicherweise UDP-Port { $port }. Nachrichten warten im Postausgang; versuchen Sie ein anderes Netz oder lassen Sie den Port öffnen.
error-relay-proxy-refused = Der Proxy dieses Netzes führt nicht zum Relais-Server. Nachrichten warten im Postausgang; lassen Sie dort die Adresse des Relais-Servers zu oder geben Sie den Proxy mit Name und Passwort an.
error-relay-wrong-key = Was antwortet, ist nicht unser Server. Fahren Sie nicht fort; verständigen Sie die Zentrale.
error-relay-not-admitted = Der Relais-Server kennt diesen Rechner nicht. Er wird zugelassen, sobald sich die Zentrale verbunden hat; dauert das länger als eine Stunde, rufen Sie die Zentrale an.
error-relay-revoked = Die Zentrale hat diesen Rechner ausgeschlossen. Was hier liegt, bleibt lesbar. Rufen Sie die Zentrale an.
error-directory-key-missing = Der Schlüssel des Verzeichnisses wurde ersetzt, und dieser Rechner hat den neuen nicht erhalten: Er kann nicht lesen, was die Zentrale seither erklärt hat. Rufen Sie die Zentrale an.
error-relay-moved = Dieser Relais-Server wurde ersetzt. AIRCOP wechselt von selbst zum neuen, sobald das Verzeichnis ihn nennt; Nachrichten warten. Dauert es länger als einige Minuten, rufen Sie die Zentrale an.
error-bad-address = Das ist keine Adresse eines Relais-Servers. Schreiben Sie Name:Port, etwa relay.example.org:4433.
error-bad-proxy = Das ist keine Adresse eines Proxys. Schreiben Sie http://proxy.example.org:3128 oder socks5://proxy.example.org:1080, mit Name:Passwort@ vor dem Rechner, wenn der Proxy sie verlangt.
error-relay-over-quota = Das Postfach eines Empfängers ist voll. Die Nachricht bleibt im Postausgang; rufen Sie die Dienststelle an.
error-relay-full = Der Relais-Server hat keinen Platz mehr. Die Nachricht bleibt im Postausgang; verständigen Sie die Zentrale.
error-relay-refused = Der Relais-Server hat die Anfrage abgelehnt. Versuchen Sie es erneut; wiederholt es sich, verständigen Sie den Support.

## Verzeichnis

error-directory-frozen = Seit 7 Tagen gibt es kein Lebenszeichen der Zentrale, daher ist das Senden ausgesetzt. Rufen Sie die Zentrale an.
error-clock-behind = Die Uhr dieses PCs geht gegenüber dem letzten Lebenszeichen der Zentrale mehr als eine Woche nach; die Dienststellen hielten die Nachricht für abgelaufen. Stellen Sie die Uhr und senden Sie erneut; der Entwurf bleibt erhalten.
error-directory-split = Den Dienststellen werden unterschiedliche Verzeichnisse gezeigt. Senden Sie nichts mehr und rufen Sie sofort die Zentrale an.
error-directory-uncosigned = Zu wenige externe Zeugen haben dieses Verzeichnis bestätigt. Nichts davon wurde übernommen. Versuchen Sie es in einigen Minuten wieder; bleibt es dabei, rufen Sie die Zentrale an.
error-directory-invalid = Die Signatur des Verzeichnisses ist ungültig. Rufen Sie die Zentrale an.
error-directory-behind = Das Verzeichnis hier ist älter als der Stand, den dieser Arbeitsplatz schon signiert hat. Stellen Sie die Verbindung her, damit es aktualisiert wird, und versuchen Sie es erneut.
error-directory-file-malformed = Das ist keine Verzeichnisdatei für diesen Arbeitsplatz, oder sie ist beschädigt. Fordern Sie bei der Zentrale eine neue an.
error-bundle-malformed = Das ist kein Nachrichtenpaket, oder sein Anfang ist beschädigt. Kopieren Sie es noch einmal von dem Arbeitsplatz, der es geschrieben hat, oder lassen Sie es dort neu schreiben.
error-bundle-foreign = Dieses Paket stammt von keiner Stelle Ihres Verzeichnisses. Übernehmen Sie zuerst das Verzeichnis der Zentrale, oder fragen Sie, woher der Stick kommt.
error-restricted = Die Ursprungsstelle erlaubt nicht, diese Nachricht zu kopieren oder weiterzugeben. Bitten Sie sie um Freigabe: Sie gibt die Nachricht durch eine Berichtigung mit anderem Handlingcode oder TLP frei.
error-prekey-expired = Die Schlüssel einer empfangenden Dienststelle sind abgelaufen. Prüfen Sie zuerst Datum und Uhrzeit dieses Rechners; stimmen sie, bitten Sie die Dienststelle, AIRCOP zu starten.
error-not-headquarters = Das kann nur die Zentrale. Wenden Sie sich an die Zentrale.
error-signatures-missing = Es fehlen Unterschriften der Zentrale. Lassen Sie den Vorschlag von weiteren Schlüsselinhabern unterschreiben.
error-proposal-stale = Das Verzeichnis hat sich seit dem Vorschlag geändert. Stellen Sie ihn neu und lassen Sie ihn erneut unterschreiben.
error-clock-wrong = Die Uhr dieses Rechners und die des Relais-Servers oder des Verzeichnisses gehen verschieden; es wurde nichts unterschrieben. Stellen Sie Datum, Uhrzeit und Zeitzone dieses Rechners und versuchen Sie es erneut. Stimmen sie, verständigen Sie den Betreiber des Relais-Servers.
error-name-taken = Dieser Name ist schon vergeben, vielleicht in anderer Schreibweise. Wählen Sie einen anderen.
error-several-matches = Mehrere heißen so. Geben Sie die Kennung der gemeinten Stelle oder Gruppe an.
error-operation-over = Diese Operation ist beendet. Wählen Sie eine andere Gruppe oder berichtigen Sie die Daten.
error-operation-ahead = Diese Operation hat noch nicht begonnen. Senden Sie die Nachricht in einer anderen Gruppe oder nach dem Beginn.
error-not-confirmed = Es wurde nichts getan, weil niemand bestätigt hat. Bestätigen Sie es oder lassen Sie es.
error-invitation-refused = Die Zentrale hat die Anfrage dieses Rechners abgelehnt. Rufen Sie die Zentrale an; es braucht eine neue Einladung.

## Programmfehler

error-internal = Ein interner Fehler in AIRCOP. Versuchen Sie es erneut; wiederholt es sich, verständigen Sie den Support.

## Felder

fault-required = Füllen Sie dieses Feld aus.
fault-too-long = Zu lang. Kürzen Sie den Text.
fault-too-many = Zu viele Einträge. Entfernen Sie einige.
fault-unknown-code = Nicht in der Liste. Wählen Sie einen Eintrag der Liste.
fault-unknown-airport = Unbekannter Flughafen. Verwenden Sie den dreistelligen IATA-Code.
fault-unknown-country = Unbekanntes Land. Wählen Sie eines aus der Liste.
fault-flight-number = Keine Flugnummer. Schreiben Sie sie wie TP1483.
fault-telephone = Schreiben Sie die Nummer, wie man sie aus dem Ausland wählt: +221 33 820 11 22.
fault-callsign = Das ist ein Funkrufzeichen, keine Flugnummer: Schreiben Sie die Nummer vom Flugschein.
fault-date = Kein Datum. Schreiben Sie es wie 2026-11-25.
fault-birth-date = Kein mögliches Geburtsdatum. Gleichen Sie es mit dem Dokument ab.
fault-time = Keine Zeitangabe mit Abstand zu UTC. Schreiben Sie sie wie 2026-11-25 14:30 +01:00.
fault-skipped-time = An diesem Tag überspringen die Uhren dort diese Zeit. Eine andere Zeit oder den Abstand zu UTC angeben.
fault-doubled-time = An diesem Tag werden die Uhren dort zurückgestellt, diese Zeit gibt es zweimal. Den Abstand zu UTC angeben, etwa 2026-10-25 02:30 +02:00.
fault-order = Die Zeiten passen nicht zusammen. Die Ankunft liegt vor dem Abflug, jede Etappe nach der vorigen.
fault-characters = Enthält Zeichen, die hier nicht zulässig sind. Entfernen Sie sie.
fault-other-needs-text = Erläutern Sie mit Worten, was gemeint ist.
fault-at-least-one = Fügen Sie mindestens einen Eintrag hinzu.
fault-number = Keine Zahl. Schreiben Sie sie wie 1810 oder 1.81.
fault-ambiguous-number = Mehrdeutig: Dezimalstellen oder Tausender? Schreiben Sie 1810 oder 1,81; bei drei Dezimalstellen eine Null anhängen: 1,2340.
fault-range = Diese Zahl liegt außerhalb der zulässigen Grenzen. Berichtigen Sie sie.
fault-unknown-currency = Unbekannte Währung. Verwenden Sie den dreistelligen Code.
fault-check-digit = Die Prüfziffer stimmt nicht. Vergleichen Sie mit dem Original.
fault-letter-for-digit = Ein Buchstabe steht anstelle einer Ziffer: O statt 0, I oder L statt 1.
fault-format = Diese Nummer hat nicht die vorgeschriebene Form. Vergleichen Sie mit dem Original.
fault-out-of-place = Gehört nicht hierher und kann nicht gesendet werden. Entfernen Sie es, oder ändern Sie die Art oder die Kategorie.
fault-express-waybill = Kein Luftfrachtbrief, der 11 Ziffern hat. Ein Express-Frachtbrief wird als Sendungsnummer unter Post und Express eingetragen, Beförderung Express.
fault-air-waybill = Das ist ein Luftfrachtbrief. Er gehört unter Luftfracht in das Feld Luftfrachtbrief.
fault-postal-item = Das ist die Nummer einer Postsendung. Sie gehört unter Postsendung in das Feld Sendungsnummer.
fault-container-number = Das ist eine Containernummer. Sie gehört unter Beförderungsmittel in das Feld Containernummer.
fault-ship-number = Das ist die IMO-Nummer eines Schiffs. Sie gehört unter Beförderungsmittel in das Feld IMO-Nummer.

## Quarantäne

quarantine-reason-other = Nicht angenommen ({ $reason })
quarantine-reason-truncated = Unvollständig: Ein Teil fehlt
quarantine-reason-unknown-version = Von einer neueren Version von AIRCOP erstellt
quarantine-reason-not-for-us = Mit den Schlüsseln dieses Rechners nicht zu öffnen
quarantine-reason-bad-commitment = Manipuliert: Inhalt und Schlüssel gehören nicht zusammen
quarantine-reason-bad-body = Unterwegs beschädigt
quarantine-reason-bad-padding = Beschädigt: Die Länge stimmt nicht
quarantine-reason-bad-signature = Die Signatur ist nicht echt
quarantine-reason-not-canonical = Nicht in der vorgeschriebenen Form
quarantine-reason-wrong-sender = Von einem anderen Gerät signiert als angegeben
quarantine-reason-unsupported-kind = Eine Nachrichtenart, die erst eine neuere Version kennt
quarantine-reason-bad-content = Verstößt gegen eine Regel für Nachrichten dieser Art
quarantine-reason-not-addressed = An andere gerichtet: Ihre Dienststelle steht nicht auf der signierten Liste
quarantine-reason-expired = Vor dem Eintreffen abgelaufen
quarantine-reason-unknown-sender = Das absendende Gerät steht nicht im Verzeichnis
quarantine-reason-wrong-office = Das Gerät spricht für eine Dienststelle, der es nicht angehört
quarantine-reason-revoked-sender = Die Zentrale hat die Zulassung des Absenders widerrufen
quarantine-reason-from-the-future = In die Zukunft datiert: Die Uhr des Absenders geht falsch
quarantine-reason-bad-payload = Die enthaltene Nachricht ist nicht lesbar
quarantine-reason-foreign-group = In einer Gruppe gesendet, der der Absender oder Ihre Dienststelle nicht angehört
quarantine-reason-closed-group = Beginnt Neues in einer geschlossenen Gruppe
quarantine-reason-exercise-mismatch = Vermischt Übung und Echtbetrieb
quarantine-reason-operation-ahead = Vor Beginn ihrer Operation gesendet
quarantine-reason-not-ocu = Einweisung von einer Dienststelle, die weder OCU noch Zentrale ist
quarantine-reason-two-contents = Ein anderer Inhalt unter der Nummer einer Nachricht, die schon hier ist
quarantine-reason-not-asked = Antwort auf eine Anfrage von einer Dienststelle, die nicht gefragt war
quarantine-reason-other-content = Antwort auf eine andere Anfrage als die gesendete
error-not-administrator = Das darf nur, wer diesen Platz verwaltet. Fragen Sie dort.
error-last-administrator = Das ist die letzte Person, die diesen Platz verwaltet. Ernennen Sie zuerst eine andere.
error-panic-off = Die Notfalltaste ist an diesem Platz nicht eingerichtet. Wer ihn verwaltet, kann sie in den Einstellungen einrichten.
error-legal-hold = Dieser Vorgang ist gesperrt und darf nicht gelöscht werden. Heben Sie zuerst die Sperre auf, wenn einverstanden ist, wer sie angeordnet hat.
error-under-way = Etwas davon ist noch unterwegs: im Postausgang, in einem Entwurf oder mit einer Datei. Warten Sie, oder schließen oder verwerfen Sie es zuerst.
fault-doubled-name = Dieser Name steht zweimal in der Liste. Ändern Sie einen oder lassen Sie die Zeile weg.
fault-taken-name = Eine Dienststelle dieses Namens oder eine offene Einladung für sie gibt es schon. Ändern Sie den Namen oder lassen Sie die Zeile weg.
fault-doubled = Dieser Wert steht schon in der Liste. Entfernen Sie einen der beiden.
