# Handover, card, rows: see locales/en/handover.ftl.

views-handover = Dienstübergabe
handover-title = Dienstübergabe
handover-loading = Offenes wird zusammengestellt …
handover-failed = Die Dienstübergabe konnte nicht geladen werden.
handover-on-duty = Im Dienst: { $officer }, seit { $time }.
handover-due = Bis Sie übernehmen, bleibt alles Offene bei { $officer }.
handover-take = Dienst übernehmen
handover-hand = Dienst übergeben
handover-note = Für den Nächsten im Dienst
handover-hand-says = Ihr Name und die Uhrzeit werden mit allem Offenen gezeichnet. Sperren Sie danach den Arbeitsplatz: Der Nächste findet diese Seite vor.
handover-waits = Sie haben um { $time } übergeben. Die Übernahme steht noch aus.
handover-note-from = { $officer } schreibt, { $time }
handover-no-note = { $officer } ist ohne Übergabe gegangen.
handover-owed = Wir schulden eine Antwort
handover-asked = Wir warten auf Antwort
handover-open = Warnmeldungen, die noch zu erreichen sind
handover-undelivered = Noch nicht bei jeder Dienststelle
handover-drafts = Entwürfe
handover-since = Seit Ihrem letzten Dienst eingegangen, { $time }
handover-first-time = Sie sind zum ersten Mal an diesem Arbeitsplatz.
handover-nothing = Nichts ist offen. Niemand wartet auf diese Dienststelle.
handover-records = Frühere Übergaben
handover-search = In Übergaben suchen
handover-records-none = Keine gefunden.
handover-number = Dienstübergabe Nr. { $number }
handover-signed-from = Übergeben von { $officer }, { $time }
handover-signed-to = Übernommen von { $officer }, { $time }
handover-not-taken = Noch nicht übernommen
handover-by = von { $officer }
attention-asked = { $office } fragt zu { $reference } zurück.
attention-stood-down = { $office } hat die Warnmeldung zurückgezogen: { $reference }.
thread-no-answer = hat nicht geantwortet
thread-whole = Der ganze Verlauf
thread-above = steht oben
row-owes = Antwort offen
news-asks = { $said }, mit Rückfrage
news-becomes = { $was } wird { $now }
news-added = neu: { $now }
news-removed = entfällt: { $was }
news-corrected = Berichtigt
news-goods = { $amount } { $unit } { $what }
list-order = Reihenfolge
list-order-catchable = Was noch zu erreichen ist
list-order-arrival = Neueste zuerst
card-label = Auf einen Blick
card-arrived = Angekommen { $airport }
card-left = Abgeflogen { $airport }
card-open = Warnmeldung öffnen
news-photos = { $count ->
    [one] { $count } Foto
   *[other] { $count } Fotos
}
news-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
write-send-to = { $count ->
    [one] An { $count } Dienststelle senden
   *[other] An { $count } Dienststellen senden
}

# What an office notes of a thread for itself.
work-title = Nur in dieser Dienststelle
work-assigned = Zuständig
work-on-duty = Wer im Dienst ist
work-remark = Bemerkung für Kolleginnen und Kollegen
work-add = Bemerkung hinzufügen
# $officer (text): who looks after the thread.
work-row = Zuständig: { $officer }
# $officer (text): who noted it; $time (text): when.
work-by = Vermerkt von { $officer }, { $time }
