### Texte des Fensters. Beschriftungen von Schaltflächen und Spalten bleiben kurz.

app-name = AIRCOP
app-starting = Startet…
app-failed = AIRCOP kann nicht starten
app-try-again = Erneut versuchen
app-close = Schließen
app-cancel = Abbrechen
app-dismiss = Später
app-detail = Für den Support: { $detail }
app-undo = Rückgängig
app-back = Zurück zur Liste
app-skip = Zur Liste springen

## Entsperren

unlock-title = Diesen Arbeitsplatz entsperren
unlock-officer = Bearbeiter/in
unlock-password = Passwort
unlock-submit = Entsperren
unlock-working = Schlüsseltresor wird geöffnet…
unlock-show = Passwort anzeigen
unlock-hide = Passwort verbergen
unlock-note = Nachrichten und Schlüssel auf diesem Rechner bleiben verschlüsselt, bis sie mit einem Passwort entsperrt werden.

## Anschluss

join-title = An eine Dienststelle anschließen
join-intro = Die Zentrale hat Ihnen eine Einladungsdatei gesandt. Sie gilt einmal und nennt Ihre Dienststelle und den Relais-Server.
join-invitation = Einladung
join-choose = Einladungsdatei auswählen
join-paste = oder ihren Text hier einfügen
join-file-unreadable = Die Datei ist nicht lesbar.
join-officer = Ihr Name
join-officer-hint = So, wie er unter Ihren Nachrichten stehen wird: A. Diop
join-password = Neues Passwort
join-password-hint = Mindestens 12 Zeichen. Niemand kann es wiederherstellen, auch die Zentrale nicht.
join-repeat = Neues Passwort wiederholen
join-differs = Die beiden Passwörter stimmen nicht überein.
join-too-short = Noch { $missing } Zeichen zu kurz.
join-submit = Anschließen
join-working = Schlüssel dieses Arbeitsplatzes werden erzeugt…
join-missing = Wählen Sie die Datei aus oder fügen Sie ihren Text ein.
join-name-missing = Geben Sie Ihren Namen an.

joining-title = Warten auf die Zentrale
joining-intro = Ihr Antrag ist abgesandt. Rufen Sie die Zentrale an und lesen Sie diesen Fingerabdruck Gruppe für Gruppe vor. Stimmt er mit dem dortigen Bildschirm überein, wird der Arbeitsplatz zugelassen.
joining-fingerprint = Fingerabdruck dieses Arbeitsplatzes
joining-waits = Nach der Zulassung geht es hier von selbst weiter. Sie können das Fenster inzwischen schließen.
joining-offline = Der Relais-Server ist derzeit nicht erreichbar. AIRCOP versucht es weiter.
joining-refused = Die Zentrale hat diese Anfrage abgelehnt. Rufen Sie dort an; es braucht eine neue Einladung.

## Kopfleiste

strip-label = Zustand dieses Arbeitsplatzes
strip-officer = Bearbeiter/in
strip-online = Verbunden
strip-connecting = Verbindet…
strip-offline = Getrennt
strip-offline-since = Getrennt seit { $time }
strip-outbox-empty = Postausgang leer
strip-outbox =
    { $count ->
        [one] { $count } wartet auf Versand
       *[other] { $count } warten auf Versand
    }
strip-sync = Verbindung jetzt versuchen
strip-directory-fresh = Verzeichnis aktuell
strip-directory-stale = Verzeichnis veraltet
strip-directory-withheld = Verzeichnis zurückgehalten
strip-directory-uncosigned = Verzeichnis unbezeugt
strip-directory-frozen = Senden ausgesetzt
strip-directory-split = VERZEICHNISSE WEICHEN AB
strip-heartbeat = Letztes Lebenszeichen der Zentrale: { $time }
strip-heartbeat-never = Noch kein Lebenszeichen der Zentrale
strip-utc = UTC
strip-local = Ortszeit
strip-live = ECHTBETRIEB
strip-exercise = ÜBUNG
strip-language = Sprache
strip-theme = Darstellung
strip-theme-system = Wie das System
strip-theme-light = Hell
strip-theme-dark = Dunkel
strip-theme-contrast = Hoher Kontrast
strip-theme-contrast-dark = Hoher Kontrast, dunkel
strip-lock = Sperren

## Alarme

alarm-split = Der Relais-Server zeigt verschiedenen Dienststellen verschiedene Verzeichnisse. Möglicherweise hört jemand mit oder verbirgt eine Dienststelle. Senden Sie nichts mehr und rufen Sie sofort die Zentrale an. Der Nachweis ist gesichert.
alarm-withheld = Der Relais-Server gibt diesem Arbeitsplatz nicht das ganze Verzeichnis: Die Zentrale hat mehr unterzeichnet, und seit 15 Minuten kommt nichts. Ein Widerruf könnte verborgen sein. Fragen Sie telefonisch nach, bevor Sie Wichtiges senden, und verständigen Sie die Zentrale.
alarm-uncosigned = Seit 15 Minuten gibt der Relais-Server ein neueres Verzeichnis, das zu wenige externe Zeugen bestätigt haben. Dieser Arbeitsplatz verwendet nichts davon: Es könnte allein für ihn gemacht sein. Fragen Sie telefonisch nach, bevor Sie Wichtiges senden, und verständigen Sie die Zentrale.
alarm-frozen = Seit 7 Tagen gibt es kein Lebenszeichen der Zentrale. Das Senden ist ausgesetzt, da eine Dienststelle noch verzeichnet sein könnte, deren Zulassung widerrufen ist. Lesen, Suchen und Entwürfe bleiben möglich. Rufen Sie die Zentrale an.
alarm-stale = Seit 48 Stunden gibt es kein Lebenszeichen der Zentrale. Das Senden geht noch; nach 7 Tagen wird es ausgesetzt.
alarm-audit = Im Protokoll dieses Arbeitsplatzes fehlen Einträge, oder das Archiv wurde durch eine ältere Kopie ersetzt. Es können Nachrichten fehlen. Verständigen Sie die Zentrale.
alarm-clock = Die Uhr dieses Rechners geht gegenüber dem, was die Zentrale schon unterschrieben hat, nach; ob das Verzeichnis aktuell ist, lässt sich nicht sagen. Stellen Sie Datum, Uhrzeit und Zeitzone. Lesen, Suchen und Entwürfe gehen weiter.
alarm-audit-noted = Die Zentrale weiß Bescheid
# $since (text): date and time.
alarm-gap-older = Die Daten dieses Arbeitsplatzes sind älter als das, was er zuletzt getan hat: Eine Sicherung oder ein Festplattenabbild wurde an ihre Stelle gesetzt, oder eine Kopie wird anderswo benutzt. Hier fehlen Nachrichten seit { $since }.
alarm-gap-twin = Eine Kopie der Daten dieses Arbeitsplatzes wird auf einem anderen Rechner benutzt. Rufen Sie sofort die Zentrale an: Einer der beiden muss ausgeschlossen werden. Die Kopie holt Post ab; hier können Nachrichten seit { $since } fehlen.
# $answered, $asked, $came (numbers).
alarm-gap-progress = Sie werden von den anderen Dienststellen angefordert. Antworten: { $answered } von { $asked }. Zurückgekommene Nachrichten: { $came }.
alarm-gap-complete = Alle angefragten Dienststellen haben geantwortet ({ $asked }). Zurückgekommene Nachrichten: { $came }.
# $office, $reporter, $reference, $device, $time (texts).
alarm-clash-older = { $office } arbeitet mit Daten, die älter sind als zuvor: Eine Sicherung oder ein Festplattenabbild wurde an ihre Stelle gesetzt, oder eine Kopie wird anderswo benutzt. Gerät { $device }. Festgestellt von { $reporter }, { $time }.
alarm-device-first = Neue Dienststelle: { $office }. Ihr Rechner wurde von der Zentrale ({ $by }) zugelassen, { $time }. Fingerabdruck { $device }.
alarm-device-further = Ein weiterer Rechner von { $office } wurde von der Zentrale ({ $by }) zugelassen, { $time }. Fingerabdruck { $device }. Weiß diese Dienststelle nichts davon, rufen Sie die Zentrale an.
alarm-device-more = sowie { $count } mehr: Verzeichnis öffnen
alarm-clash-twin = Die Daten von { $office } werden auf zwei Rechnern benutzt. Rufen Sie diese Dienststelle und die Zentrale an; sie muss einen der beiden ausschließen. Gerät { $device }. Festgestellt von { $reporter }, { $time }.
alarm-clash-two-references = Zwei Nachrichten von { $office } tragen das Aktenzeichen { $reference }; möglicherweise wird eine Kopie der Daten benutzt. Beide bleiben erhalten. Rufen Sie die Zentrale an. Gerät { $device }. Festgestellt von { $reporter }, { $time }.
alarm-clash-two-contents = Eine Nachricht von { $office } ({ $reference }) ist mit zwei Inhalten eingetroffen; möglicherweise wird eine Kopie der Daten benutzt. Die zweite ist in Quarantäne. Rufen Sie die Zentrale an. Gerät { $device }. Festgestellt von { $reporter }, { $time }.
alarm-clash-other-content = { $reporter } hat von einer Nachricht von { $office } ({ $reference }) einen anderen Inhalt als diese Stelle. Lesen Sie sie einander am Telefon vor und rufen Sie die Zentrale an: Vielleicht wird eine Kopie der Daten jener Stelle benutzt, oder jemand sendet verschiedenen Stellen Verschiedenes. Gerät { $device }. Bemerkt { $time }.
alarm-noted = Zur Kenntnis genommen
alarm-exercise = Übung: Nichts hier ist echt.
flash-arrived = Blitz-Warnmeldung von { $office }
flash-corrected = Blitz-Warnmeldung berichtigt von { $office }
flash-open = Öffnen

## Ansichten

views-label = Ansichten
views-inbox = Eingang
views-needs-answer = Zu beantworten
views-sent = Gesendet
views-outbox = Postausgang
views-undelivered = Noch nicht zugestellt
views-drafts = Entwürfe
views-quarantine = Quarantäne
views-all = Alle
views-directory = Verzeichnis
views-groups = Gruppen
views-exercise = Übung
views-exercise-all = Gesamter Übungsverkehr
views-closed = geschlossen
views-new-alert = Neue Warnmeldung
views-new-note = Neue Mitteilung
views-count =
    { $count ->
        [one] { $count } Nachricht
       *[other] { $count } Nachrichten
    }

## Die Liste

list-label = Nachrichten
list-search = Nachrichten suchen
list-search-hint = Wörter, „genaue Wörter“, -ohne diese; von:lagos art:sicherstellung flughafen:GRU seit:2026-06 bis:2026-07
list-search-clear = Suche leeren
list-found = Treffer für „{ $words }“
list-loading = Lädt…
list-older = Ältere anzeigen
list-end = Keine älteren Nachrichten.
list-failed = Die Liste konnte nicht geladen werden.
list-empty-inbox = Noch nichts eingegangen. Neue Nachrichten erscheinen hier von selbst.
list-empty-needs-answer = Diese Dienststelle schuldet niemandem eine Antwort.
list-empty-sent = Noch nichts gesendet.
list-empty-outbox = Der Postausgang ist leer. Alles hat diesen Arbeitsplatz verlassen.
list-empty-undelivered = Alles Gesendete ist angekommen.
list-empty-exercise = Kein Übungsverkehr.
list-empty-all = Noch keine Nachrichten.
list-empty-search = Keine Nachricht enthält diese Wörter. Namen werden in jeder Schreibweise und Schrift gefunden.
# $count (number): messages that an older program indexed
list-unindexed = Ältere Nachrichten werden noch für die Suche eingelesen, übrig: { $count }. Es kann mehr gefunden werden.
list-offline = Getrennt. Was hier ist, lässt sich lesen und durchsuchen; neue Nachrichten kommen, sobald die Verbindung wieder steht.
list-outbox-offline = Getrennt. Diese Nachrichten gehen von selbst hinaus, sobald die Verbindung wieder steht.
list-arrived =
    { $count ->
        [one] { $count } neue Nachricht
       *[other] { $count } neue Nachrichten
    }
row-unread = Neu
row-read = Gelesen
row-acknowledged = Quittiert
row-waiting = Wartet
row-sent = Gesendet
row-delivered = Zugestellt
row-failed = Nicht gesendet
row-recalled = Zurückgeholt
row-to = an { $count ->
    [one] { $count } Dienststelle
   *[other] { $count } Dienststellen
}
row-receipts = Quittiert von { $done } von { $all }
row-exercise = ÜBUNG
row-past = Reise beendet
row-route = Strecke { $route }
row-arrow = nach

## Eine Nachricht

message-none = Wählen Sie eine Nachricht aus der Liste oder drücken Sie ? für die Tastenkürzel.
message-loading = Wird geöffnet…
message-failed = Die Nachricht konnte nicht geöffnet werden.
message-thread =
    { $count ->
        [one] { $count } Nachricht in diesem Vorgang
       *[other] { $count } Nachrichten in diesem Vorgang
    }
message-from = Von
message-group = Gruppe
message-sent = Gesendet
message-received = Eingegangen
message-reply-by = Antwort bis
message-reply-left = noch { $left }
message-reply-late = { $left } überfällig
message-action = Ersuchte Maßnahme
message-next-at = { $airport }, { $time }
message-handling = Handlingcode
message-grading = Bewertung
message-journey = Reiseweg
message-leg-role = Rolle im Reiseweg
message-airport = Flughafen
message-flight = Flug
message-arrives = Ankunft
message-leaves = Abflug
message-aliases = Weitere Namen
message-born = Geburtsdatum
message-nationality = Staatsangehörigkeit
message-document = Dokument
message-pnr = Buchung (PNR)
message-seat = Sitzplatz
message-goods = Vermutete Waren
message-reasons = Verdachtsgründe
message-vector = Verkehrsweg
message-direction = Richtung
message-narrative = Text
message-language = Verfasst auf { $language }
message-receipts = Empfänger
message-office = Dienststelle
message-delivered = Zugestellt
message-read = Gelesen
message-acknowledged = Quittiert
message-not-yet = noch nicht
receipt-no-keys = ihre Schlüssel sind abgelaufen
message-by = { $officer }, { $time }
message-taken-back = Vor dem Versand zurückgeholt. Keine Dienststelle hat sie; der Text liegt in den Entwürfen.
message-signed = Signatur geprüft. Signiert von { $officer }, { $office }.
message-device = Gerät
message-acknowledge = Quittieren
message-acknowledged-here = An diesem Arbeitsplatz quittiert
message-reply = Antworten
message-recall = Aus dem Postausgang zurückholen
message-resend = Nochmals senden
message-recalled = Zurückgeholt. Sie ist wieder ein Entwurf.
message-newer = Mit einer neueren Version von AIRCOP verfasst. { $count ->
    [one] { $count } Feld kann hier nicht gezeigt werden.
   *[other] { $count } Felder können hier nicht gezeigt werden.
}
message-local-time = { $time } vor Ort

## Verfassen

write-alert = Neue Warnmeldung
write-note = Neue Mitteilung
overtaken-corrected = Diese Warnmeldung wurde berichtigt, während Sie schrieben. Die Karte zeigt, was jetzt gilt.
overtaken-withdrawn = Diese Warnmeldung wurde zurückgezogen, während Sie schrieben. Niemand soll mehr danach handeln.
overtaken-read = Gelesen
write-reply = Antwort auf { $reference }
write-close = Schließen, Entwurf behalten
write-discard = Verwerfen
write-discard-sure = Diesen Entwurf endgültig verwerfen?
write-discard-yes = Ja, verwerfen
write-group = Gruppe
write-group-none = Sie gehören noch keiner offenen Gruppe an. Die Zentrale muss Ihre Dienststelle aufnehmen.
write-urgency = Dringlichkeit
write-subject = Betreff
write-subject-proposed = Vorgeschlagen aus den Angaben weiter unten. Tippen ersetzt ihn.
write-subject-left = noch { $left } Zeichen
write-subject-over = { $over } Zeichen zu lang
write-action = Ersuchte Maßnahme
write-choose = Auswählen…
write-reasons = Verdachtsgründe
write-journey = Reiseweg
write-leg = Flughafen { $number }
write-airport = Flughafen
write-airport-hint = Code oder Stadt
write-flight = Flug
write-arrives = Ankunft
write-leaves = Abflug
write-date = Datum
write-time = Uhrzeit
write-offset = Zeitzone vor Ort
write-time-skipped = Diese Uhrzeit gibt es dort an diesem Tag nicht: Die Uhren werden darüber hinweg vorgestellt. Sie bleibt, wie sie geschrieben ist: { $offset }.
write-time-twice = Diese Uhrzeit gibt es dort an diesem Tag zweimal, da die Uhren zurückgestellt werden. Gemeint ist die mit { $offset }.
write-add-leg = Flughafen hinzufügen
write-remove-leg = Flughafen { $number } entfernen
write-persons = Personen
write-person = Person { $number }
write-add-person = Person hinzufügen
write-remove-person = Person { $number } entfernen
write-name = Name wie im Dokument
write-aliases = Weitere Namen
write-sex = Geschlecht
write-born = Geburtsdatum
write-nationality = Staatsangehörigkeit
write-document = Dokument
write-document-number = Dokumentennummer
write-pnr = Buchung (PNR)
write-seat = Sitzplatz
write-goods = Vermutete Waren
write-goods-row = Ware { $number }
write-add-goods = Ware hinzufügen
write-remove-goods = Ware { $number } entfernen
write-category = Ware
write-drug = Rauschgift
write-description = Beschreibung
write-narrative = Text
write-count = { $count } von { $limit } Zeichen
write-over = { $over } Zeichen zu viel. Nichts wird abgeschnitten; kürzen Sie den Text, um ihn zu senden.
write-more = Handlingcode und Bewertung
write-vector = Verkehrsweg
write-direction = Richtung
write-handling = Handlingcode
write-tlp = Ampelprotokoll (TLP)
write-source = Quelle
write-information = Information
write-reply-by = Antwort bis
write-language = Sprache des Textes
write-language-own = Wie dieses Fenster ({ $language })
write-usual = { $label } (üblich)
write-to = Empfänger
write-to-all = Alle
write-to-none = Keine
write-to-classes = Klassen
write-to-offices = Dienststellen, die lesen können
write-to-nobody = Kein Empfänger gewählt
write-to-count =
    { $count ->
        [one] { $count } Dienststelle
       *[other] { $count } Dienststellen
    }
write-to-devices =
    { $count ->
        [one] { $count } Gerät
       *[other] { $count } Geräte
    }
write-to-loading = Verzeichnis wird abgefragt…
write-to-failed = Das Verzeichnis hat nicht geantwortet.
write-to-alone = Noch keine andere Dienststelle in dieser Gruppe.
write-to-changed = Das Verzeichnis hat sich geändert. Prüfen Sie die neue Liste und senden Sie erneut.
write-to-added = Hinzugekommen: { $offices }
write-to-removed = Entfallen: { $offices }
write-revoked = Widerrufen
write-saving = Wird gespeichert…
write-saved = Entwurf gespeichert: { $time }
write-unsaved = Noch nicht gespeichert
write-save-failed = Der Entwurf konnte nicht gespeichert werden.
write-faults =
    { $count ->
        [one] { $count } Feld ist zu prüfen
       *[other] { $count } Felder sind zu prüfen
    }
write-no-faults = Versandbereit
write-check = Prüfen
write-send = Senden
write-sending = Wird verschlüsselt…
write-send-again = An diese Liste senden
write-sent = { $reference } ist fertig und geht hinaus, sobald die Leitung steht
write-required = Pflichtfeld
write-none-match = Keine Treffer
write-pick = Vorschläge

## Entwürfe

drafts-title = Entwürfe
drafts-empty = Keine Entwürfe. Was Sie zu schreiben beginnen, bleibt hier erhalten.
drafts-untitled = Noch ohne Betreff
drafts-updated = Geändert: { $time }
drafts-open = Weiterschreiben
drafts-failed = Die Entwürfe konnten nicht geladen werden.

## Quarantäne

quarantine-title = Quarantäne
quarantine-intro = Was eingegangen ist, aber nicht geöffnet oder nicht als vertrauenswürdig erkannt werden konnte. Nichts geht verloren; bei jedem Eintrag steht der Grund.
quarantine-empty = Nichts in Quarantäne.
quarantine-failed = Die Quarantäne konnte nicht geladen werden.
quarantine-unknown-sender = Absender unbekannt
quarantine-column-received = Eingang
quarantine-column-reason = Grund
quarantine-column-from = Von
quarantine-column-count = Anzahl
quarantine-column-size = Größe
quarantine-bytes = { $size } kB

## Verzeichnis

directory-title = Verzeichnis
directory-flash = Blitz
directory-flash-means = Wie viele der Nachrichten der letzten 30 Tage als Blitz eingestuft waren
directory-search = Dienststelle, Ort, Land, Fingerabdruck
directory-none = Im Verzeichnis steht nichts mit diesen Wörtern.
directory-failed = Das Verzeichnis konnte nicht geladen werden.
directory-empty = Das Verzeichnis ist noch leer.
directory-size = Einträge
directory-root = Wurzel
directory-fingerprint = Fingerabdruck der Zentrale
directory-fingerprint-hint = Im Zweifel telefonisch mit einer anderen Dienststelle vergleichen.
directory-offices = Dienststellen
directory-groups = Gruppen
directory-office = Dienststelle
directory-kind = Art
directory-place = Ort
directory-country = Land
directory-telephone = Telefon
directory-languages = Sprachen
directory-devices = Geräte
directory-state = Zustand
directory-active = Aktiv
directory-revoked = Widerrufen
directory-device-fingerprint = Fingerabdruck
directory-device-active = Aktiv
directory-device-revoked = Widerrufen
directory-group = Gruppe
directory-role = Unsere Rolle
directory-open = Offen
directory-closed = Geschlossen
directory-not-member = Kein Mitglied
directory-begins = Beginn
directory-ends = Ende
directory-ahead = Noch nicht begonnen
directory-over = Beendet
directory-members = Dienststellen darin: { $count }

## This desk

settings-title = Dieser Arbeitsplatz
settings-part-screen = Bildschirm und Ton
settings-part-send = Senden
settings-part-security = Sicherheit
settings-part-officers = Bearbeiter/innen
settings-part-about = Über das Programm
settings-part-wipe = Alles vernichten
about-version = Version
about-device = Fingerabdruck dieses Geräts
about-licence = Apache License 2.0. Freie Software.
settings-officers = Bearbeiter/innen
settings-officers-note = Jeder öffnet diesen Arbeitsplatz mit einem eigenen Passwort. Wer entfernt wird, öffnet nichts mehr, was danach gespeichert wird.
settings-officers-failed = Die Bearbeiter/innen konnten nicht geladen werden.
settings-you = Sie
settings-remove = Entfernen
settings-remove-yes = Endgültig entfernen
settings-add = Bearbeiter/in hinzufügen
settings-name = Name
settings-first-password = Erstes Passwort
settings-repeat = Noch einmal
settings-add-submit = Hinzufügen
settings-added = Hinzugefügt.
settings-password = Ihr Passwort
settings-old-password = Bisheriges Passwort
settings-new-password = Neues Passwort
settings-password-submit = Passwort ändern
settings-password-changed = Das Passwort ist geändert.
settings-lock = Von selbst sperren
settings-lock-minutes = Minuten ohne Eingabe (0 = nie)
settings-lock-never = Dieser Arbeitsplatz bleibt offen, bis ihn jemand sperrt.
settings-lock-after =
    { $minutes ->
        [one] Nach { $minutes } Minute ohne Eingabe werden die Schlüssel der Nachrichten aus dem Arbeitsspeicher gelöscht.
       *[other] Nach { $minutes } Minuten ohne Eingabe werden die Schlüssel der Nachrichten aus dem Arbeitsspeicher gelöscht.
    }
settings-wipe = Diesen Arbeitsplatz löschen
settings-wipe-note = Zerstört die Schlüssel, alle Nachrichten und Entwürfe auf diesem PC und die Einstellungen. Niemand kann sie zurückholen. Die Zentrale muss diesen Arbeitsplatz neu einladen.
settings-wipe-type = Zur Bestätigung { $word } eingeben
settings-wipe-word = LÖSCHEN
settings-wipe-submit = Alles zerstören

## Tastenkürzel

keys-title = Tastenkürzel
keys-move = Nächste Nachricht
keys-move-back = Vorige Nachricht
keys-open = Nachricht öffnen
keys-acknowledge = Geöffnete Nachricht quittieren
keys-alert = Neue Warnmeldung
keys-note = Neue Mitteilung
keys-reply = Geöffnete Nachricht beantworten
keys-search = Suchen
keys-find = Suchen, auch beim Schreiben
keys-palette = Zu einer Ansicht, Dienststelle, Nachricht oder Aktion gehen
keys-send = Senden, was gerade verfasst wird
keys-undo = Zuletzt Gesendetes oder Quittiertes rückgängig machen, solange es geht
keys-close = Schließen; der Entwurf bleibt
keys-help = Diese Übersicht

## Dateien

files-title = Dateien
files-attach = Dateien anhängen
files-drop = oder hier ablegen, oder ein Bild einfügen
files-not-taken = „{ $name }“ wurde nicht angehängt: Es ist ein Ordner oder lässt sich nicht öffnen. Wählen Sie die Datei selbst oder eine, die Sie lesen dürfen.
files-no-form = Nichts wurde angehängt: Es wird gerade keine Nachricht geschrieben. Beginnen Sie eine und legen Sie die Datei noch einmal ab.
files-empty = Diese Datei ist leer (0 Byte): Es käme nur ihr Name an.
files-keep = Kameradaten in Fotos belassen: Ort, Zeit, Telefon
files-not-shown = Dieses Fenster kann Fotos dieser Art nicht zeigen; speichern Sie die Datei, um sie anzusehen.
files-not-shown-there = Dieses Fenster kann Fotos dieser Art nicht zeigen; wer sie bekommt, muss sie speichern, um sie anzusehen.
files-caption = Was zu sehen ist (freiwillig)
files-caption-of = Was { $name } zeigt
files-remove = Entfernen
files-progress = { $done } von { $size }
files-save = Speichern
files-saved = In den Downloads gespeichert als { $name }
files-fetch = Abrufen
files-stop = Anhalten

palette-title = Gehe zu
palette-hint = Ansicht, Dienststelle, Aktenzeichen, Aktion
palette-search = Nach „{ $words }“ suchen
