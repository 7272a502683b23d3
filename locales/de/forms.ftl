### The forms and the thread. Labels of fields stand both where they are written and where they are read.

## The forms of reply, seizure and long alert; a field is called the same where it is read

form-reply = Antwort
form-seizure = Neue Sicherstellung
form-seizure-from = Sicherstellung aus { $reference }
form-correction = Berichtigung von { $reference }
form-correcting = Berichtigung
form-long = Ausführliches Formular
form-section-empty = nichts eingetragen

## Reply

form-status = Stand
form-outcome = Ergebnis
form-stand-down = Grund der Rücknahme
form-withdrawing = { $reference } zurückziehen
form-withdrawing-means = Jede Dienststelle, welche die Warnmeldung hat, erfährt es und wird ihretwegen nicht mehr gerufen. Die Warnmeldung bleibt als zurückgezogen im Archiv.
form-checks = Durchgeführte Kontrollen
form-acted-at = Zeitpunkt der Maßnahme
form-other-text = „Sonstiges“ in Worten
form-reason-not-done = Warum nicht durchgeführt
form-new-leads = Neue Ermittlungsansätze
form-seizure-reference = Bezugsnummer der Sicherstellung
form-usefulness = Nutzen der Warnmeldung
form-usefulness-scale = 1 nutzlos, 5 sehr nützlich
form-question = Rückfrage

## Seizure

form-at = Sichergestellt am
form-place = Ort, falls kein Flughafen
form-location = Wo am Flughafen
form-detection = Entdeckt durch
form-seized-goods = Sichergestellte Waren
form-precursor = Drogenausgangsstoff
form-weapon = Waffe
form-quantity = Menge
form-unit = Einheit
form-units = Stückzahl
form-value = Wert
form-currency = Währung
form-analysis = Reinheit, Test, Verpackung
form-purity = Reinheit (%)
form-test = Nachweis
form-packaging = Verpackung
form-logo = Logo oder Kennzeichen
form-incb-table = INCB-Tabelle
form-species = Tier- oder Pflanzenart
form-appendix = CITES-Anhang
form-make = Hersteller
form-calibre = Kaliber
form-serial = Seriennummer
form-declared = Angemeldet
form-fraud = Art der Fälschung
form-concealment = Versteck
form-concealment-row = Versteck { $number }
form-add-concealment = Versteck hinzufügen
form-remove-concealment = Versteck { $number } entfernen
form-concealment-place = Wo versteckt
form-concealment-method = Wie versteckt
form-offenders = Beteiligte Personen
form-role = Rolle
form-offender-outcome = Verbleib der Person
form-age = Alter
form-residence = Wohnsitzland
form-case = Verfahren und Weitergabe
form-case-outcome = Ausgang des Verfahrens
form-seizure-withdrawn = Irrtümlich gemeldet, Grund
form-seizure-withdrawn-note = Nur ausfüllen, wenn diese Sicherstellung nicht stattgefunden hat oder doppelt gemeldet wurde. Sie bleibt für alle lesbar und zählt nirgends mehr.
form-case-text = Ausgang in Worten
form-authority = Zuständige Behörde
form-cen-export = Meldung an CEN
form-ncb-export = Meldung an INTERPOL

## The long alert

form-person-further = Weitere Angaben
form-document-country = Ausstellerstaat
form-document-expiry = Gültig bis
form-age-band = Geschätztes Alter
form-bag-tags = Gepäckanhänger
form-ticket-payment = Zahlungsart des Flugscheins
form-companions = Reist mit
form-risks = Risikomerkmale
form-reason-text = Sonstiger Grund in Worten
form-travel = Richtung und Verkehrsweg
form-cargo = Luftfracht
form-awb = Luftfrachtbrief
form-house-awb = House-AWB (HAWB)
form-shipper = Versender
form-consignee = Empfänger der Fracht
form-declared-goods = Angemeldete Ware
form-hs-code = HS-Code
form-pieces = Packstücke
form-kg = Brutto kg
form-post = Postsendung
form-item = Sendungsnummer
form-sender = Absender
form-addressee = Empfänger
form-conveyance = Beförderungsmittel
form-conveyance-kind = Art
form-registration = Kennzeichen
form-imo = IMO-Nummer
form-container = Containernummer
form-seal = Verschlussnummer

## Scan to fill

form-scan = Scannen oder einfügen: Pass, Bordkarte
form-scan-filled = Ausgefüllt: { $fields }
form-scan-dates = Flugdatum: { $dates }
form-scan-digit = Nichts ausgefüllt: falsche Prüfziffer bei { $fields }. Erneut scannen.
form-scan-unreadable = Nichts ausgefüllt: Code nicht lesbar. Erneut scannen.
form-scan-neither = Nichts ausgefüllt: weder maschinenlesbare Zone (MRZ) eines Passes noch Bordkarte.
form-scan-personal-number = Persönliche Nummer
form-scan-all = die ganze MRZ

## A thread

thread-open = Offen, noch keine Antwort
thread-received = Offen, erhalten
thread-being-checked = In Prüfung
thread-closed = Abgeschlossen: { $outcome }
thread-by-mistake = Irrtümlich gemeldet: { $reason }
thread-by-mistake-means = Irrtümlich gemeldet: { $reason }. Diese Sicherstellung zählt nirgends.
thread-withdrawn = Zurückgezogen: { $reason }
thread-withdrawn-means = Zurückgezogen: { $reason }. Aufgrund dieser Warnmeldung ist nichts mehr zu veranlassen.
thread-show-withdrawal = Rücknahme anzeigen
thread-no-stand-down = Rücknahme ohne Wirkung
thread-no-stand-down-means = Diese Dienststelle hat die Warnmeldung nicht gesendet und kann sie nicht zurückziehen. Die Warnmeldung bleibt in Kraft.
thread-answers = Antworten
thread-answered = Antworten: { $done } von { $all }
thread-yet-to-answer = hat noch nicht geantwortet
thread-unreached = hat sie noch nicht erhalten
thread-answered-before = hat auf die Berichtigung noch nicht geantwortet; davor: { $answer }
thread-seizures =
    { $count ->
        [one] { $count } Sicherstellung
       *[other] { $count } Sicherstellungen
    }
thread-corrected = Berichtigt: eine spätere Fassung gilt.
thread-corrected-mark = Berichtigt
message-shut-out = Gesendet, bevor die Zulassung dieser Dienststelle widerrufen wurde: Der Relais-Server hatte sie da schon, abgeholt wurde sie danach. Dieser Dienststelle kann nicht mehr geantwortet werden.
message-shut-out-mark = Vor dem Widerruf
thread-show-correction = Anzeigen
thread-corrects = Berichtigt eine frühere Nachricht.
thread-show-earlier = Frühere anzeigen
thread-reply = Was getan wurde
thread-seize = Sicherstellung erfassen
thread-correct = Berichtigen
thread-withdraw = Zurückziehen
thread-unknown = Dieser Version unbekannt: { $fields }
keys-seizure = Sicherstellung erfassen
keys-withdraw = Eigene Warnmeldung zurückziehen
views-new-seizure = Neue Sicherstellung
