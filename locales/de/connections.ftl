### Was Nachrichten verbindet, die Seite eines Merkmals und die Beobachtungsliste.

entity-document = Ausweis
entity-person = Person
entity-born = Geburtsdatum
entity-telephone = Telefon
entity-email = E-Mail-Adresse
entity-pnr = Buchungscode (PNR)
entity-ticket = Flugschein
entity-bag-tag = Gepäckanhänger
entity-waybill = Frachtbrief oder Postsendung
entity-container = Container
entity-seal = Verschluss
entity-registration = Kennzeichen
entity-serial = Seriennummer
entity-party = Versender oder Empfänger der Fracht
entity-address = Anschrift
entity-flight = Flug
entity-route = Reiseweg
seen-same-document = derselbe Ausweis
seen-same-telephone = dieselbe Telefonnummer
seen-same-email = dieselbe E-Mail-Adresse
seen-same-pnr = dieselbe Buchung
seen-same-ticket = derselbe Flugschein
seen-same-bag-tag = derselbe Gepäckanhänger
seen-same-waybill = derselbe Frachtbrief oder dieselbe Postsendung
seen-same-container = derselbe Container
seen-same-seal = derselbe Verschluss
seen-same-registration = dasselbe Kennzeichen
seen-same-serial = dieselbe Seriennummer
seen-same-party = derselbe Versender oder Empfänger
seen-same-address = dieselbe Anschrift
seen-same-person = derselbe Name, am selben Tag geboren
seen-alike-born-same = ähnlicher Name, am selben Tag geboren
seen-alike-born-exchanged = ähnlicher Name, Tag und Monat der Geburt vertauscht
seen-document-one-off = Ausweisnummer um ein Zeichen anders
seen-telephone-without-country = dieselbe Telefonnummer ohne Landesvorwahl
seen-same-name = derselbe Name, sonst nichts bekannt
# $count (number): messages; $reasons (text)
seen-line = Frühere Nachrichten ({ $count }): { $reasons }
seen-title = Bereits bekannt
seen-none = Keine frühere Nachricht hängt damit zusammen.
seen-likeness = ähnlich: bitte vergleichen
# $text (text)
seen-theirs = dort: { $text }
seen-same-button = Dasselbe
seen-not-button = Nicht dasselbe
seen-undo = Zurücknehmen
# $officer (text)
seen-judged-same = { $officer }: dasselbe
# $officer (text)
seen-judged-not = { $officer }: nicht dasselbe
# $count (number): messages
seen-set-aside = Als nicht dasselbe beiseitegelegt: { $count }
# $count (number): messages
seen-older = Ältere Nachrichten werden noch eingelesen, übrig: { $count }. Es kann mehr gefunden werden.
# $count (number): messages that are not listed
seen-more = Und { $count } weitere
seen-open = Nachricht öffnen
seen-page = Alles dazu
# $watched, $reason, $owner (text)
watch-hit = Auf der Beobachtungsliste: { $watched }. { $reason } (Auskunft: { $owner })
# $watched, $reason, $owner (text)
watch-hit-alike = Ähnlich einem Eintrag der Beobachtungsliste: { $watched }. { $reason } (Auskunft: { $owner })
# $office, $reference (text)
attention-watched = { $reference } von { $office } trifft die Beobachtungsliste.
watch-title = Beobachtungsliste
watch-about = Was eingeht, wird mit diesen Einträgen verglichen. Sie bleiben auf diesem PC: Keine andere Dienststelle sieht sie, und an ihrem letzten Tag verschwinden sie von selbst.
watch-empty = Es wird nach nichts Ausschau gehalten.
watch-kind = Was
watch-text = Name, Nummer oder Reiseweg
watch-text-hint = In einem Namen steht * für beliebige Buchstaben. Ein Reiseweg: GRU LIS DSS.
watch-born = Geburtsdatum
watch-country = Ausstellendes Land
watch-reason = Grund
watch-owner = Zuständig
watch-days = Tage
watch-weekdays = Nur an diesen Tagen
watch-until = Bis
watch-hits = Treffer
watch-add = In die Liste aufnehmen
watch-remove = Streichen
watch-this = Danach Ausschau halten
watch-last = Letzter Treffer
page-messages = Nachrichten
page-offices = Von
page-routes = Reisewege
page-connected = In denselben Nachrichten
page-steps = Schritte
page-through = Neben
page-graph = Die Verbindungen als Zeichnung; die Tabelle sagt dasselbe
page-close = Schließen
passengers-title = Passagierliste
passengers-about = Wer auf einer Liste auf der Beobachtungsliste oder in früheren Nachrichten steht, und was die Liste selbst zeigt.
passengers-what = Fügen Sie eine Liste hier ein oder öffnen Sie eine Datei: PAXLST, wie die Fluggesellschaft sie schickt, CSV oder XLSX.
passengers-kept = Die Liste wird nicht behalten. Sie bleibt auf diesem Bildschirm, bis Sie ihn verlassen oder der Platz gesperrt wird; festgehalten wird nur, womit Sie eine Warnmeldung beginnen.
passengers-paste = Liste
passengers-open = Datei öffnen
passengers-match = Abgleichen
passengers-working = Wird abgeglichen
passengers-again = Andere Liste
passengers-nothing = Fügen Sie zuerst eine Liste ein.
passengers-file = Diese Datei ließ sich nicht lesen. Öffnen Sie sie noch einmal.
passengers-dates = Datum in Ziffern, etwa 03/04/2026
passengers-dates-unsaid = Nachfragen
passengers-dates-day = Tag zuerst
passengers-dates-month = Monat zuerst
# $count (number)
passengers-count = Passagiere: { $count }
# $count (number)
passengers-crew = Besatzung: { $count }
# $count (number)
passengers-hits = Hier bekannt: { $count }
# $count (number)
passengers-ruled = Nur durch eine Regel markiert: { $count }
# $count (number)
passengers-rest = Ohne Markierung: { $count }
passengers-none = Niemand auf dieser Liste ist hier bekannt, und keine Regel markiert jemanden.
passengers-number = Nr.
passengers-known = Was bekannt ist
passengers-is-crew = Besatzung
# $reason (text)
passengers-watched = Beobachtungsliste: { $reason }
# $reason (text)
passengers-watched-alike = Ähnlich der Beobachtungsliste: { $reason }
# $count (number)
passengers-earlier = Frühere Nachrichten: { $count }
passengers-exact = sicher
passengers-alike = ähnlich
passengers-keys-move = auf und ab
passengers-keys-open = was bekannt ist
passengers-keys-begin = beginnt eine Warnmeldung mit diesem Flug und dieser Person
passengers-begin = Warnmeldung beginnen
# $headings (text): headings of columns
passengers-ignored = Nicht gelesene Spalten: { $headings }
# $at (text): row and column; $why (text)
passengers-refused = { $at }: { $why }
# $row (number)
passengers-at-row = Zeile { $row }
# $row (number), $column (text)
passengers-at-cell = Zeile { $row }, Spalte { $column }
# $row (number), $column (text): tag of the segment
passengers-at-segment = Segment Nr. { $row } { $column }
passengers-fault-unreadable = Das lässt sich nicht lesen. Berichtigen Sie es oder lassen Sie die Liste neu schicken.
passengers-fault-date = Das ist kein Datum.
passengers-fault-date-order = Tag und Monat könnten vertauscht sein. Geben Sie unten an, was zuerst steht.
passengers-fault-country = Unter diesem Namen ist kein Land bekannt.
passengers-fault-segment = Das ist kein Segment einer PAXLST.
passengers-fault-cut-off = Die Liste ist abgeschnitten oder es fehlt etwas. Lassen Sie sie neu schicken.
passengers-fault-columns = Keine Spalte enthält den Namen. Überschreiben Sie sie mit Name oder mit Surname und Given names.
# $others (text): numbers in the list
mark-shared-document = Dieselbe Dokumentnummer wie Nr. { $others }
# $date (text)
mark-document-expired = Dokument abgelaufen am { $date }
# $date (text), $days (number)
mark-document-expires = Dokument gültig bis { $date }, verbleibende Tage: { $days }
# $issuer, $nationality (text): countries
mark-foreign-document = Land des Dokuments: { $issuer }, Staatsangehörigkeit: { $nationality }
# $others (text): numbers in the list
mark-seated-apart = Gleicher Nachname und gleiche Buchung wie Nr. { $others }, weit auseinander gesetzt
mark-paid-cash = Flugschein bar bezahlt
mark-one-way = Nur Hinflug, kein Rückflug
# $date (text), $days (number)
mark-returns-soon = Rückflug am { $date }, Tage nach dem Flug: { $days }
mark-booked-same-day = Am Reisetag gebucht
