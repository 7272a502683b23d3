### Der Arbeitsplatz als Ganzes: Schlüssel dieses PCs, Hinweise, Zeichen neben der Uhr, Vorlagen.

keyring-title = Schlüssel dieses PCs
keyring-note = Bindet diesen Arbeitsplatz an das Benutzerkonto dieses PCs: Wer die Festplatte mitnimmt, öffnet nichts, auch nicht mit dem Passwort einer Bearbeiterin oder eines Bearbeiters. Geht das Konto verloren, öffnet nur noch der Wiederherstellungscode den Arbeitsplatz.
keyring-tie = An diesen PC binden
keyring-working = Einen Moment…
keyring-tied = Dieser Arbeitsplatz ist an diesen PC gebunden.
keyring-untie = Bindung lösen
keyring-code = Wiederherstellungscode
keyring-code-note = Schreiben Sie ihn jetzt auf und legen Sie ihn in den Panzerschrank. Er wird nicht noch einmal gezeigt.
keyring-code-kept = Er ist aufgeschrieben
unlock-recovery = Wiederherstellungscode (aus dem Panzerschrank)
notice-choice = Benachrichtigungen außerhalb dieses Fensters
notice-off = Keine
notice-private = Nur, dass etwas wartet
notice-reference = Auch Dienststelle und Bezugsnummer
notice-note = Betreff und Namen erscheinen nie außerhalb dieses Fensters.
# $count (number)
notify-waits = { $count ->
    [one] { $count } Warnmeldung eilt.
   *[other] { $count } Warnmeldungen eilen.
}
tray-idle = Nichts eilt
tray-open = AIRCOP öffnen
tray-lock = Diesen Arbeitsplatz sperren
template-from = Aus einer Vorlage
templates-title = Mit einer Vorlage beginnen
templates-empty = Es gibt noch keine. Schreiben Sie eine Nachricht und wählen Sie darunter „Als Vorlage speichern“.
templates-note = Personen, Sendungen und Zeiten werden nie in einer Vorlage gespeichert.
template-save = Als Vorlage speichern
template-name = Name der Vorlage
# $name (text)
template-saved = Die Vorlage { $name } ist gespeichert, ohne Personen und Zeiten.
template-remove = Vorlage { $name } entfernen
template-removed = Die Vorlage { $name } wurde entfernt.
keys-template = Mit einer Vorlage beginnen
filter-office = Dienststelle
filter-hours = Eingang
# $count (number)
filter-last-hours = { $count ->
    [one] In der letzten Stunde
   *[other] In den letzten { $count } Stunden
}
# $count (number)
filter-last-days = { $count ->
    [one] In den letzten 24 Stunden
   *[other] In den letzten { $count } Tagen
}
# $name (text)
views-rename = Ansicht { $name } umbenennen
views-new-name = Neuer Name
files-look = Ansehen
# $name (text)
files-photo = Foto { $name }
photo-before = Zurück
photo-next = Weiter
photo-number = { $number } von { $count }
photo-nearer = Größer
photo-farther = Kleiner
photo-turn = Drehen
settings-listen = Auch gesperrt empfangen
settings-listen-note = Der gesperrte Arbeitsplatz meldet dann, dass etwas eingegangen ist, nie was. Nur der Schlüssel für den Relais-Server bleibt im Speicher; er öffnet keine Nachricht.
heard-nothing = Empfang bereit. Seit { $time } ist nichts eingegangen.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [one] { $count } verschlüsselter Eingang: { $time }. Entsperren zeigt, ob es eine Warnmeldung ist.
   *[other] { $count } verschlüsselte Eingänge, zuletzt: { $time }. Entsperren zeigt, ob eine Warnmeldung darunter ist.
}
heard-connecting = Verbindet mit dem Relais-Server: Noch kein Empfang.
heard-offline = Keine Verbindung seit { $time }: Kein Empfang.
heard-deaf = Kein Empfang im gesperrten Zustand. Warnmeldungen ertönen erst nach dem Entsperren.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [one] { $count } verschlüsselter Eingang. Zum Lesen Arbeitsplatz entsperren.
   *[other] { $count } verschlüsselte Eingänge. Zum Lesen Arbeitsplatz entsperren.
}

# Enquiries: whether other offices hold something.
views-enquiries = Anfragen
enquiry-intro = Wonach andere Dienststellen fragen und wonach Sie gefragt haben. Wer fragt, erfährt, ob und wie oft etwas vorliegt, nie in welcher Nachricht.
enquiry-asked = Gefragt am
enquiry-why = Grund
# $time (text)
enquiry-until = Antwort bis { $time }
# $count (number): messages
enquiry-decide = Nichts Gleiches liegt vor, nur Ähnliches: { $count }. Vergleichen und entscheiden.
enquiry-send = Antwort senden
enquiry-hit = Treffer
enquiry-decline = Antwort ablehnen
enquiry-text = Was Ihre Dienststelle mitteilt (freiwillig)
enquiry-came = Eine Dienststelle fragt, ob bei Ihnen etwas vorliegt. Siehe Anfragen.
enquiry-answer-came = Eine Dienststelle hat auf Ihre Anfrage geantwortet. Siehe Anfragen.
enquiry-blind = Verdeckt: Wonach gefragt wird, steht hier nicht. Ihr Platz vergleicht, ohne es zu erfahren.
enquiry-who = Dienststelle
enquiry-what = Gefragt nach
enquiry-state = Stand
enquiry-none = Keine Anfragen.
enquiry-to-answer = zu beantworten
enquiry-answered = beantwortet
# $count (number)
enquiry-hits = Treffer: { $count }
enquiry-no-hit = kein Treffer
enquiry-declined = Antwort abgelehnt
# $answer (text)
enquiry-proposed = Vorschlag: { $answer }
# $count (number)
enquiry-alike = nur ähnlich: { $count }
enquiry-by-itself = selbsttätig
enquiry-over = Diese Dienststelle hat in einer Stunde mehr als 60 Fragen gestellt; selbsttätig wird nicht geantwortet.
enquiry-evaluated = bearbeitet, ohne zu wissen, wonach gefragt wird

ask-new = Neue Anfrage
ask-intro = Fragen Sie andere Dienststellen, ob ihnen eine Person, ein Dokument oder eine Nummer vorliegt. Jede sagt, ob und wie oft, nie in welcher Nachricht.
ask-way = Art der Anfrage
ask-open = Offen.
ask-open-means = Jede gefragte Dienststelle liest, wonach Sie fragen. Dort antwortet jemand; auch ähnliche Namen werden gesucht.
ask-blind = Verdeckt.
ask-blind-means = Nur für Dokumente und Nummern. Eine Dienststelle, der nichts vorliegt, erfährt die Art und Ihren Grund, nicht die Nummer. Wo es einen Treffer gibt, wird sogleich offen gefragt. Nur gleiche Nummern. Jede Frage prüft eine Nummer, darum werden sie gezählt.
ask-blind-ours = Verdeckt gefragt: Ohne Treffer erfährt die Dienststelle die Nummer nicht. Bei einem Treffer wird allein dort offen gefragt.
ask-more = Noch etwas fragen
ask-remove = Diese Frage entfernen
ask-text = Name oder Nummer
ask-terms = Grund und Bedingungen
ask-reason = Grund (alle gefragten Dienststellen lesen ihn)
ask-hours = Antwort binnen Stunden (leer: 24)
ask-whom = Gefragte Dienststellen
ask-not-blind = Das geht nicht verdeckt: Namen sind zu leicht zu erraten. Offen fragen oder entfernen.
# $left (number), $of (number)
ask-left = Übrige Fragen in dieser Stunde: { $left } von { $of }.
# $left (number), $of (number)
ask-over = Mehr als { $of } Fragen in einer Stunde (übrig: { $left }): Kein Arbeitsplatz antwortet selbsttätig, dort muss jemand antworten. Weniger fragen, oder später.
# $count (number): offices
ask-go = Fragen ({ $count }) …
ask-send = Anfrage senden
# $offices (text)
ask-sure-open = Vollständig lesen es: { $offices }.
# $offices (text)
ask-sure-blind = Verdeckt; den Grund lesen: { $offices }. Ein Treffer wird dort offengelegt.
ask-missing-text = Angeben, wonach gefragt wird
ask-missing-blind = Namen gehen nicht verdeckt
ask-missing-reason = Grund angeben
ask-missing-office = Dienststelle wählen
ask-others = Andere Dienststellen fragen
ask-ours = Ihre Dienststelle fragt
# $time (text)
ask-waits-since = keine Antwort seit { $time }
# $time (text)
ask-leaving = noch nicht gesendet, gefragt { $time }
enquiry-say-no-hit = Kein Treffer
enquiry-let = Vergleichen lassen
enquiry-text-declined = Was Ihre Dienststelle bei Ablehnung sagt (freiwillig)
# $place (number)
enquiry-missing = Frage { $place }: zuerst Treffer oder kein Treffer wählen
enquiry-numbers = Nummern und anderes
kept-until = Aufbewahrt bis
kept-until-means = Der letzte Tag (UTC) des ganzen Vorgangs. Danach darf er gelöscht werden.
kept-hold = Sperren
kept-hold-reason = Warum und auf wessen Anordnung
kept-hold-means = Der ganze Vorgang bleibt dann an diesem Arbeitsplatz, gleich wann seine Frist endet, bis die Sperre aufgehoben wird. Andere Dienststellen erfahren es nicht.
# $time (text), $officer (text)
kept-held = Gesperrt seit { $time } durch { $officer }
kept-release = Sperre aufheben
kept-release-sure = Ist einverstanden, wer sie angeordnet hat?
# $reference (text), $time (text), $officer (text)
kept-erased = { $reference } wurde hier gelöscht: { $time }, { $officer }.
kept-by-itself = selbsttätig
kept-ground-due = Die Aufbewahrungsfrist war abgelaufen.
kept-ground-order = Auf Anordnung.
kept-certificate = Nachweis speichern
# $time (text)
kept-erased-there = Dort gelöscht { $time }
settings-part-kept = Aufbewahren und Löschen
kept-due = Was gelöscht würde
kept-due-means = Ein Vorgang wird als Ganzes gelöscht, wenn die Frist seiner letzten Nachricht vorbei ist. Ansehen löscht nichts.
kept-on = Am Tag (leer: heute)
kept-look = Ansehen
# $count (number), $day (text)
kept-count = Nachrichten, die am { $day } gelöscht würden: { $count }.
kept-kind = Art
kept-messages = Nachrichten
kept-stays-held = bleibt, gesperrt
kept-stays-under-way = bleibt, noch unterwegs
kept-automatic = Einmal täglich selbsttätig löschen, was fällig und nicht gesperrt ist
kept-holds = Gesperrte Vorgänge
kept-no-holds = Kein Vorgang ist gesperrt.
kept-erasures = Was gelöscht wurde
kept-no-erasures = Nichts wurde gelöscht.
kept-when = Wann
kept-who = Wer
kept-why = Warum
kept-erase = Jetzt löschen …
# $count (number)
kept-erase-sure = Nachrichten, die hier endgültig gelöscht werden: { $count }. Ihre Absender erfahren es. AIRCOP wartet, solange das Archiv neu geschrieben wird.
kept-erase-yes = Endgültig löschen
# $count (number)
kept-more = und { $count } weitere
kept-unswept = Es können noch Spuren da sein: Platz schaffen, es wird stündlich erneut versucht.

backup-title = Sicherung
backup-means = Alle Nachrichten dieses Arbeitsplatzes als eine Datei in Ihren Downloads, verschlüsselt mit einer Passphrase. Bewahren Sie sie getrennt von diesem PC auf. Schlüssel, Bearbeiter/innen und Passwörter sind nicht darin.
backup-never = An diesem Arbeitsplatz wurde noch nie gesichert.
backup-last = Letzte Sicherung: { $time }.
backup-due = In den letzten sieben Tagen wurde nicht gesichert.
backup-passphrase = Passphrase der Sicherung
backup-make = Sichern
backup-working = Es wird gesichert. Bei vielen Nachrichten dauert das einige Minuten.
backup-made = Die Sicherung ist fertig. Ohne ihre Passphrase nützt sie nichts.
