### Rufe der Warnuhr, Filter der Listen, Markieren mehrerer und Töne.

attention-label = Eilt
attention-none = Nichts Eiliges
# $office, $reference (text)
attention-unacknowledged = { $office } wartet: { $reference } hat hier noch niemand quittiert.
attention-answer-due = { $reference } von { $office } ist von hier noch nicht beantwortet.
attention-undelivered = { $reference } ist nicht bei allen Dienststellen angekommen.
attention-unanswered = { $reference } hat noch niemand beantwortet.
attention-report-due = { $reference } meldet eine Sicherstellung. Die Sicherstellungsmeldung dazu fehlt noch.
# $count (number): others
attention-more = { $count ->
    [one] und { $count } weitere
   *[other] und { $count } weitere
}
attention-open = Dorthin
filter-toggle = Filtern
filter-urgency = Dringlichkeit
filter-any = Alle
filter-urgent = Sofort und Blitz
filter-kind = Art
filter-country = Land des Absenders
filter-airport = Flughafen auf der Strecke
filter-unread = Nur ungelesene
filter-here = Mein Flughafen auf der Strecke
filter-clear = Alle zeigen
filter-name = Name dieser Ansicht
filter-save = Ansicht speichern
list-empty-filter = Nichts hier passt zum Filter.
views-saved = Gespeicherte Ansichten
# $name (text)
views-remove = Ansicht { $name } entfernen
views-removed = Die Ansicht { $name } wurde entfernt.
# $count (number)
pick-count = { $count ->
    [one] { $count } ausgewählt
   *[other] { $count } ausgewählt
}
pick-read = Als gelesen markieren
pick-acknowledge = Quittieren
pick-clear = Nichts auswählen
keys-attention = Zu dem, was eilt
keys-pick = Auswählen oder Auswahl aufheben
keys-pick-on = Auswählen und weiter
keys-read = Ausgewählte als gelesen markieren
keys-acknowledge-all = Ausgewählte quittieren
keys-filter = Liste filtern
sounds-title = Töne
sounds-note = Eine Blitz-Warnmeldung ertönt alle 20 Sekunden wieder, bis jemand sie quittiert oder diesen Arbeitsplatz stummschaltet.
sounds-flash = Blitz-Warnmeldung
sounds-urgent = Sofort-Nachricht
sounds-routine = Andere Nachrichten
sounds-off = Keiner
sounds-chime = Ein Ton
sounds-double = Zwei Töne
sounds-siren = Steigend und fallend
sounds-try = Probieren
sounds-mute = Diesen Arbeitsplatz stummschalten
strip-muted = Stumm
strip-mute = Ton ausschalten
strip-unmute = Ton einschalten
keys-stop = Nächster Teil des Formulars
# $count (number)
write-to-route = { $count ->
    [one] Dienststelle auf der Strecke
   *[other] { $count } Dienststellen auf der Strecke
}
write-to-on-route = auf der Strecke
# $time (text)
write-to-heard = letzte Nachricht: { $time }
write-to-never-heard = noch keine Nachricht
paper-save = Als PDF speichern
# $name (text)
paper-saved = In Ihren Downloads gespeichert: { $name }
release-ask = Um Freigabe bitten
# $reference (text)
release-subject = Freigabe von { $reference }
release-text =
    Wir bitten um Freigabe von { $reference } für den Gebrauch außerhalb unserer Dienststelle.
    Zweck:
# $office, $officer, $time (text)
paper-foot = Gedruckt bei { $office } von { $officer }, { $time } UTC

keys-next-field = Nächstes Feld
reader-typed = Ein Lesegerät hat getippt: { $text }. Damit wurde nichts gemacht.
reader-begin = Warnmeldung damit beginnen
reader-fill = In diese Warnmeldung übernehmen
row-mark-read = Als gelesen markieren
row-copy-reference = Aktenzeichen kopieren
row-copied = Kopiert: { $reference }
row-menu = Was mit dieser Nachricht getan werden kann
keys-menu = Zeigen, was mit der Nachricht getan werden kann
sent-leaves = { $reference } geht in { $seconds } s hinaus
acknowledge-leaves = Quittiert: { $count }. Der Absender erfährt es in { $seconds } s
panic-again = Noch einmal drücken, um alles an diesem Platz zu vernichten
settings-send-wait = Sekunden, in denen eine Nachricht zurückgeholt werden kann (0 bis 60)
settings-send-note = Was gesendet wird, geht danach hinaus, und der Absender erfährt danach, dass Sie quittiert haben. Eine Blitznachricht geht sofort hinaus. Wird der Platz gesperrt oder geschlossen, geht alles hinaus.
settings-administers = verwaltet diesen Platz
settings-administer = Zum Verwalter ernennen
settings-administer-end = Nicht mehr Verwalter
settings-not-administrator = Nur wer diesen Platz verwaltet, kann Personen entfernen.
settings-wipe-password = Ihr Passwort
settings-panic = Notfalltaste:
settings-panic-note = Zweimal innerhalb von zwei Sekunden gedrückt, vernichtet sie sofort alles an diesem Platz, auch wenn er gesperrt ist, und fragt nichts. Ob es sie gibt, entscheidet, wer den Platz verwaltet.
row-no-times = Ohne Zeiten
write-missing-readers = Empfänger wählen
write-too-long = Text kürzen
settings-text = Anzeige
settings-text-size = Textgröße
settings-text-note = Auch mit der Tastatur, oder Strg mit dem Rad:
