### Der Arbeitsplatz als Ganzes: Schlüssel dieses PCs, Hinweise, Zeichen neben der Uhr, Vorlagen.

keyring-title = Schlüssel dieses PCs
keyring-note = Bindet diesen Arbeitsplatz an das Benutzerkonto dieses PCs: Wer die Festplatte mitnimmt, öffnet nichts, auch nicht mit dem Passwort eines Beamten. Geht das Konto verloren, öffnet ihn nur der Wiederherstellungscode.
keyring-tie = An diesen PC binden
keyring-working = Einen Moment …
keyring-tied = Dieser Arbeitsplatz ist an diesen PC gebunden.
keyring-untie = Bindung lösen
keyring-code = Wiederherstellungscode
keyring-code-note = Schreiben Sie ihn jetzt auf und legen Sie ihn in den Tresor. Er wird nicht noch einmal gezeigt.
keyring-code-kept = Er ist aufgeschrieben
unlock-recovery = Wiederherstellungscode (aus dem Tresor)
notice-choice = Hinweise außerhalb dieses Fensters
notice-off = Keine
notice-private = Nur, dass etwas wartet
notice-reference = Auch Dienststelle und Aktenzeichen
notice-note = Betreff und Namen erscheinen nie außerhalb dieses Fensters.
# $count (number)
notify-waits = { $count ->
    [one] { $count } Warnmeldung kann nicht warten.
   *[other] { $count } Warnmeldungen können nicht warten.
}
tray-idle = Nichts wartet
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
    [one] Am letzten Tag
   *[other] In den letzten { $count } Tagen
}
# $name (text)
views-rename = Ansicht { $name } umbenennen
views-new-name = Neuer Name
files-look = Ansehen
# $name (text)
files-photo = Foto { $name }
settings-listen = Auch gesperrt mithören
settings-listen-note = Der gesperrte Arbeitsplatz meldet dann, dass etwas eingegangen ist, nie was. Nur der Schlüssel für den Relais-Server bleibt im Speicher; er öffnet keine Nachricht.
heard-nothing = Hört mit. Seit { $time } ist nichts eingegangen.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [one] { $count } Umschlag ist eingegangen, um { $time }. Entsperren zeigt, ob es eine Warnmeldung ist.
   *[other] { $count } Umschläge sind eingegangen, der letzte um { $time }. Entsperren zeigt, ob eine Warnmeldung darunter ist.
}
heard-connecting = Verbindet mit dem Relais-Server: Noch ist nichts zu hören.
heard-offline = Keine Verbindung seit { $time }: Nichts kann gehört werden.
heard-deaf = Dieser Arbeitsplatz hört nicht mit. Warnmeldungen ertönen erst, wenn er entsperrt ist.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [one] { $count } Umschlag ist eingegangen. Arbeitsplatz entsperren, um ihn zu lesen.
   *[other] { $count } Umschläge sind eingegangen. Arbeitsplatz entsperren, um sie zu lesen.
}
