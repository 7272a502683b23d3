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
