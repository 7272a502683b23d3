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
# $offices (text)
enquiry-waits-for = offen bei { $offices }
enquiry-all-answered = alle haben geantwortet
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
