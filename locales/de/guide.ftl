guide-title = Hilfe
guide-pages = Seiten der Hilfe
guide-search = In der Hilfe suchen
guide-none = Diese Wörter stehen auf keiner Seite.
keys-guide = Hilfe zu dem, was auf dem Bildschirm ist

guide-first-day = Ihr erster Tag
guide-first-day-about = Von der Einladung bis zur ersten Warnmeldung einer Übung.
guide-first-day-1 = „{ join-title }“: Wählen Sie die Einladungsdatei, geben Sie Ihren Namen an und legen Sie ein Kennwort fest. { join-password-hint }
guide-first-day-2 = „{ joining-title }“: Rufen Sie dort an und lesen Sie den Fingerabdruck von Ihrem Bildschirm vor, Gruppe für Gruppe. Stimmt er dort überein, wird der Arbeitsplatz zugelassen.
guide-first-day-3 = „{ unlock-title }“: Wählen Sie Ihren Namen und geben Sie Ihr Kennwort ein. Alle haben ein eigenes: Was gesendet wird, trägt den Namen dessen, der entsperrt hat.
guide-first-day-4 = Kolleginnen und Kollegen kommen unter „{ settings-title }“, „{ settings-part-officers }“ hinzu.
guide-first-day-5 = Zum Üben wählen Sie an der Seite unter „{ views-exercise }“ eine Gruppe, dann „{ views-new-alert }“. Alles darin ist mit „{ strip-exercise }“ gekennzeichnet und bleibt vom Ernstfall getrennt. Fehlt eine solche Gruppe, bitten Sie die Zentrale darum.
guide-first-day-6 = „{ strip-lock }“, sooft Sie weggehen. Unter „{ settings-part-security }“ legen Sie fest, nach wie vielen Minuten der Arbeitsplatz das von selbst tut.
guide-first-day-7 = „{ backup-title }“: { backup-means }

guide-list = Die Liste und was eilt
guide-list-about = Was Sie jetzt braucht, steht vorn; alles andere wartet der Reihe nach.
guide-list-1 = Die Zeile über den Fenstern nennt das Dringendste. { $keys-attention } öffnet es; noch einmal gedrückt, das nächste.
guide-list-2 = { sounds-note }
guide-list-3 = „{ views-inbox }“ enthält, was eingegangen ist, „{ views-needs-answer }“, worauf diese Dienststelle eine Antwort schuldet.
guide-list-4 = { $keys-move } und { $keys-move-back } führen durch die Liste, { $keys-open } öffnet eine Nachricht, { $keys-close } schließt sie.
guide-list-5 = „{ list-order }“: „{ list-order-catchable }“ oder „{ list-order-arrival }“.
guide-list-6 = { $keys-filter } öffnet den Filter. „{ filter-save }“ behält ihn unter einem Namen an der Seite.
guide-list-7 = { $keys-pick } wählt eine Nachricht aus. { $keys-read } kennzeichnet alle ausgewählten als gelesen, { $keys-acknowledge-all } quittiert sie.
guide-list-8 = { $keys-menu } oder die rechte Maustaste zeigt, was mit einer Nachricht getan werden kann.

guide-read = Lesen und quittieren
guide-read-about = Der Absender sieht, wie weit eine Nachricht kam und wer sie quittiert hat.
guide-read-1 = Die Karte oben sagt das Wichtigste; darunter steht die ganze Nachricht.
guide-read-2 = Öffnen Sie eine Nachricht, so erfährt der Absender, dass sie gelesen wurde. „{ message-acknowledge }“ ({ $keys-acknowledge }) sagt ihm mit Ihrem Namen und der Zeit, dass Sie sie zur Kenntnis genommen haben.
guide-read-3 = Eine Quittung geht erst nach einigen Sekunden hinaus. Bis dahin nimmt „{ app-undo }“ sie zurück.
guide-read-4 = Unter einer eigenen Nachricht zeigt „{ message-receipts }“ für jede Dienststelle, ob und wann sie zugestellt, gelesen und quittiert wurde.
guide-read-5 = „{ work-title }“: Übertragen Sie den Vorgang jemandem oder schreiben Sie eine Bemerkung. Keine andere Dienststelle sieht das.
guide-read-6 = „{ kept-until }“: { kept-until-means }
guide-read-7 = „{ kept-hold }“: { kept-hold-means }

guide-alert = Eine Warnmeldung senden
guide-alert-about = Denen Bescheid geben, bei denen ein Fluggast oder ein Paket landen wird.
guide-alert-1 = „{ views-new-alert }“ ({ $keys-alert }). Was ausgefüllt werden muss, ist mit „{ write-required }“ gekennzeichnet.
guide-alert-2 = „{ form-scan }“: Scannen Sie dort einen Pass oder eine Bordkarte oder fügen Sie den Code ein, und die Felder füllen sich. Was Sie selbst eingegeben haben, bleibt.
guide-alert-3 = „{ write-journey }“: jeder Flughafen mit Code oder Stadt, dazu der Flug und die dortige Uhrzeit.
guide-alert-4 = „{ write-to }“: Wählen Sie eine Klasse, einzelne Dienststellen oder die auf der Strecke. Lesen können genau die Dienststellen, die Sie als gewählt sehen.
guide-alert-5 = { $keys-next-field } führt zum nächsten Feld, { $keys-stop } zum nächsten Teil des Formulars. { $keys-send } sendet.
guide-alert-6 = Was Sie eingeben, wird von selbst als Entwurf behalten. { $keys-close } schließt das Formular; es liegt unter „{ views-drafts }“.
guide-alert-7 = Nach dem Senden holt „{ app-undo }“ die Nachricht einige Sekunden lang zurück. Mit der Dringlichkeit „{ urgency-flash }“ geht sie sofort hinaus.
guide-alert-8 = „{ template-from }“ ({ $keys-template }) beginnt mit dem, was Sie als Vorlage behalten haben.

guide-answer = Auf eine Warnmeldung antworten
guide-answer-about = Der fragenden Dienststelle sagen, was getan wurde und was es ergab.
guide-answer-1 = „{ message-reply }“ ({ $keys-reply }) in der geöffneten Nachricht.
guide-answer-2 = „{ form-status }“: „{ reply-status-received }“, „{ reply-status-in-progress }“ oder „{ reply-status-closed }“.
guide-answer-3 = „{ form-outcome }“ sagt, was es ergab. Wurde nichts getan, fragt das Formular nach dem Grund.
guide-answer-4 = „{ form-question }“ fragt etwas zurück. Beim Absender gehört das zu dem, was eilt.
guide-answer-5 = „{ thread-answers }“ über den Nachrichten des Vorgangs zeigt, was jede Dienststelle sagte und wer noch antworten muss.
guide-answer-6 = Wurde etwas sichergestellt, folgt „{ thread-seize }“ ({ $keys-seizure }). Der Arbeitsplatz erinnert daran, bis der Bericht da ist.

guide-seizure = Eine Sicherstellung erfassen
guide-seizure-about = Was gefunden wurde, wie es versteckt war und wer es hatte.
guide-seizure-1 = Aus einer geöffneten Warnmeldung: „{ thread-seize }“ ({ $keys-seizure }). Ohne Warnmeldung: „{ views-new-seizure }“.
guide-seizure-2 = „{ form-seized-goods }“: jede Art in einer eigenen Zeile, mit Menge und Einheit.
guide-seizure-3 = „{ form-concealment }“: wo und wie es versteckt war. Ein Foto sagt mehr.
guide-seizure-4 = „{ form-offenders }“: die Personen und was aus ihnen wurde. „{ form-case }“: wer den Fall übernahm und wie er ausging.
guide-seizure-5 = Was später bekannt wird, geht als Berichtigung hinaus: „{ thread-correct }“.
guide-seizure-6 = „{ form-seizure-withdrawn }“: { form-seizure-withdrawn-note }
guide-seizure-7 = „{ views-statistics }“ zählt die Sicherstellungen dieses Arbeitsplatzes zusammen.

guide-correct = Berichtigen und zurückziehen
guide-correct-about = Was hinausging, wird nicht gelöscht: Eine spätere Fassung sagt, was nun gilt.
guide-correct-1 = Solange eine Nachricht im Postausgang wartet, macht „{ message-recall }“ wieder einen Entwurf aus ihr.
guide-correct-2 = Danach beginnt „{ thread-correct }“ in der geöffneten Nachricht eine neue Fassung an dieselben Dienststellen.
guide-correct-3 = Die frühere Fassung bleibt lesbar; sie ist mit „{ thread-corrected-mark }“ gekennzeichnet.
guide-correct-4 = Eine Dienststelle, die schon geantwortet hat, schuldet auf die Berichtigung einer Warnmeldung eine neue Antwort.
guide-correct-5 = „{ thread-withdraw }“ ({ $keys-withdraw }) beendet eine eigene Warnmeldung, mit dem Grund. { form-withdrawing-means }
guide-correct-6 = Berichtigen oder zurückziehen kann eine Nachricht nur die Dienststelle, die sie gesendet hat.

guide-files = Fotos und Dateien
guide-files-about = Zeigen, was zu sehen war, und nicht mehr, als Sie wollten.
guide-files-1 = „{ files-attach }“ im Formular, oder eine Datei auf das Fenster ziehen, oder ein Bild einfügen.
guide-files-2 = Ein Foto verliert, was die Kamera hineingeschrieben hat (Ort, Zeit, Telefon), außer Sie wählen „{ files-keep }“.
guide-files-3 = Sagen Sie unter jeder Datei in einer Zeile, was sie zeigt.
guide-files-4 = Eine Nachricht nimmt 32 Dateien auf, jede bis zu 2 GiB.
guide-files-5 = „{ files-look }“ zeigt ein Foto im Fenster. Nur was Sie mit „{ files-save }“ wählen, wird in die Downloads geschrieben; dort schützt AIRCOP es nicht mehr.
guide-files-6 = Der Relais-Server behält Dateien 30 Tage. „{ files-fetch }“ holt eine, die nicht von selbst gekommen ist.

guide-search-and-watch = Suchen, bereits bekannt, Beobachtungsliste
guide-search-and-watch-about = Ob eine Person, ein Dokument, eine Nummer oder ein Flug schon bekannt ist.
guide-search-and-watch-1 = { $keys-search } sucht in allen Nachrichten. Namen werden in jeder Schreibweise und Schrift gefunden.
guide-search-and-watch-2 = Im Suchfeld: { list-search-hint }.
guide-search-and-watch-3 = „{ seen-title }“ in einer Nachricht zeigt frühere mit derselben Person, demselben Dokument oder derselben Nummer. Ist etwas nur ähnlich, vergleichen Sie und sagen Sie „{ seen-same-button }“ oder „{ seen-not-button }“.
guide-search-and-watch-4 = „{ watch-title }“: { watch-about }
guide-search-and-watch-5 = „{ passengers-title }“: { passengers-about } { passengers-kept }
guide-search-and-watch-6 = „{ ask-others }“: { ask-intro }
guide-search-and-watch-7 = { $keys-palette } führt mit wenigen Buchstaben zu einer Ansicht, einer Dienststelle, einer Nachricht oder einer Seite dieser Hilfe.

guide-handover = Den Dienst übergeben
guide-handover-about = Wer folgt, weiß, was offen ist, und es steht geschrieben, bei wem es lag.
guide-handover-1 = „{ views-handover }“ zeigt, was diese Dienststelle schuldet, worauf sie wartet, welche Warnmeldungen offen sind und was nicht bei allen angekommen ist.
guide-handover-2 = Was nicht in den Nachrichten steht, schreiben Sie unter „{ handover-note }“.
guide-handover-3 = „{ handover-hand }“: { handover-hand-says }
guide-handover-4 = Wer folgt, entsperrt mit dem eigenen Kennwort, liest die Seite und drückt „{ handover-take }“. Bis dahin bleibt das Offene bei Ihnen.
guide-handover-5 = „{ handover-records }“ behält jede Übergabe mit beiden Namen und Zeiten. Sie lassen sich durchsuchen und als PDF speichern.

guide-trouble = Wenn etwas nicht stimmt
guide-trouble-about = Was der Arbeitsplatz noch tut und wen Sie anrufen.
guide-trouble-1 = „{ strip-offline }“: Was Sie senden, wartet unter „{ views-outbox }“ und geht von selbst hinaus, sobald es eine Verbindung gibt. Lesen, Suchen und Schreiben gehen weiter.
guide-trouble-2 = „{ strip-directory-stale }“: { alarm-stale }
guide-trouble-3 = „{ strip-directory-frozen }“: { alarm-frozen }
guide-trouble-4 = „{ strip-directory-split }“: { alarm-split }
guide-trouble-5 = „{ views-undelivered }“: Öffnen Sie, was sich verspätet, und drücken Sie „{ message-resend }“, oder rufen Sie die Dienststelle an. Ihre Nummer steht unter „{ views-directory }“.
guide-trouble-6 = „{ views-quarantine }“: { quarantine-intro }
guide-trouble-7 = Ein PC ist verloren oder gestohlen: Rufen Sie sofort die Zentrale an; sie schließt ihn aus. Ohne Kennwort bleibt verschlüsselt, was darauf ist.
guide-trouble-8 = Die Uhr geht falsch: Stellen Sie Datum, Uhrzeit und Zeitzone des PCs ein. Bis dahin können eingegebene Zeiten und Restzeiten falsch sein.

guide-secret = Was geheim bleibt und was nicht
guide-secret-about = Wer was lesen kann und was Sie damit tun dürfen.
guide-secret-1 = Nur die Dienststellen, die der Absender gewählt hat, können eine Nachricht öffnen. Der Relais-Server gibt sie weiter und kann sie nicht lesen; auch die Zentrale kann es nicht, es sei denn, sie wurde gewählt.
guide-secret-2 = Der Relais-Server sieht aber, welcher PC welchem sendet, wann und wie viel.
guide-secret-3 = „{ work-title }“, „{ watch-title }“ und „{ views-handover }“ bleiben in Ihrer Dienststelle. Eine Passagierliste wird gar nicht behalten.
guide-secret-4 = Die Ursprungsstelle entscheidet, was weitergegeben werden darf. Was mit „{ handling-h2 }“, „{ handling-h3 }“ oder „{ tlp-red }“ kam, lässt sich nicht speichern: Statt „{ paper-save }“ steht dort „{ release-ask }“.
guide-secret-5 = Wer an einem entsperrten Arbeitsplatz sitzt, liest alles. Ein Foto des Bildschirms lässt sich nicht verhindern.
guide-secret-6 = Was Sie gespeichert oder gedruckt haben, schützt AIRCOP nicht mehr.
guide-secret-7 = „{ settings-part-wipe }“: { settings-wipe-note }

guide-codes = Was die Codes bedeuten
guide-codes-about = Sie stehen bei jeder Nachricht; im Formular sind sie unter „{ write-more }“.
guide-codes-1 = { handling-h0 }. { handling-h0-means }
guide-codes-2 = { handling-h1 }. { handling-h1-means }
guide-codes-3 = { handling-h2 }. { handling-h2-means }
guide-codes-4 = { handling-h3 }. { handling-h3-means }
guide-codes-5 = { tlp-clear }. { tlp-clear-means }
guide-codes-6 = { tlp-green }. { tlp-green-means }
guide-codes-7 = { tlp-amber }. { tlp-amber-means }
guide-codes-8 = { tlp-amber-strict }. { tlp-amber-strict-means }
guide-codes-9 = { tlp-red }. { tlp-red-means }
guide-codes-10 = B2, X4 und dergleichen bewerten die Nachricht: der Buchstabe die Quelle, die Ziffer die Information.
guide-codes-11 = „{ write-source }“: { source-a }; { source-b }; { source-c }; { source-x }.
guide-codes-12 = „{ write-information }“: { information-1 }; { information-2 }; { information-3 }; { information-4 }.
guide-codes-13 = Dienststellen: { office-kind-jaitf }; { office-kind-ocu }; { office-kind-rilo }; { office-kind-cn }; { office-kind-ncb }.

guide-hq-admit = Eine Dienststelle einladen und zulassen
guide-hq-admit-about = Herein kommt nur, wer am Telefon verglichen wurde.
guide-hq-admit-1 = „{ hq-tab-invitations }“, „{ hq-invite }“: Name, Land und Ort der Dienststelle, ihre Telefonnummer, ihre Gruppen und Rollen.
guide-hq-admit-2 = { hq-invited-give }
guide-hq-admit-3 = Die Dienststelle öffnet die Einladung und beantragt den Anschluss; dann steht sie unter „{ hq-tab-requests }“.
guide-hq-admit-4 = { hq-requests-about }
guide-hq-admit-5 = „{ hq-list-open }“ lädt viele Dienststellen auf einmal ein. { hq-list-about }
guide-hq-admit-6 = „{ hq-cancel }“ nimmt eine Einladung zurück, die niemand benutzt hat.

guide-hq-revoke = Eine Dienststelle oder einen PC ausschließen
guide-hq-revoke-about = Nach Verlust, Diebstahl oder Zweifel: erst ausschließen, dann klären.
guide-hq-revoke-1 = „{ hq-tab-offices }“ findet eine Dienststelle nach Name, Ort, Land, Gruppe oder Fingerabdruck.
guide-hq-revoke-2 = „{ hq-revoke-device }“ schließt ein Gerät aus, „{ hq-revoke-office }“ die Dienststelle mit allen. Das lässt sich nicht rückgängig machen.
guide-hq-revoke-3 = Von da an wird nichts mehr dafür verschlüsselt, und was von dort kommt, wird überall abgelehnt. Was dort schon liegt, bleibt dort lesbar.
guide-hq-revoke-4 = „{ hq-reason-label }“: Schreiben Sie dort nichts hin, was jemandem schaden kann.
guide-hq-revoke-5 = „{ hq-one-more }“ lädt den PC ein, der an seine Stelle tritt.

guide-hq-groups = Gruppen und Operationen
guide-hq-groups-about = Wer mit wem arbeitet, von wann bis wann.
guide-hq-groups-1 = „{ hq-group-new }“: „{ group-kind-permanent }“, „{ group-kind-operation }“ oder „{ group-kind-exercise }“. Eine Übung vermischt sich nie mit dem Ernstfall.
guide-hq-groups-2 = „{ hq-add-member }“ nimmt eine Dienststelle mit einer Rolle auf; „{ hq-leaves }“ beendet das.
guide-hq-groups-3 = Die Rollen: { role-ocu }; { role-cn }; { role-rilo }; { role-ncb }; { role-plain }; { role-observer }.
guide-hq-groups-4 = „{ hq-retention-change }“: { hq-retention-means }
guide-hq-groups-5 = „{ hq-group-close }“: Darin beginnt nichts Neues mehr; was da ist, bleibt lesbar.

guide-hq-sign = Unterschreiben, allein und mit anderen
guide-hq-sign-about = Jede Änderung des Verzeichnisses wird in Worten gelesen, bevor sie unterschrieben wird.
guide-hq-sign-1 = „{ hq-sheet-title }“: Das Blatt sagt, was die Änderung bewirkt und wie viele Unterschriften sie braucht. Erst danach kommt „{ hq-sheet-confirm }“.
guide-hq-sign-2 = Genügt eine Unterschrift nicht, so liegt die Änderung unter „{ hq-tab-proposals }“ und ihre Datei für die anderen in den Downloads.
guide-hq-sign-3 = Die anderen unterschreiben mit ihrer Schlüsseldatei. { hq-proposals-about }
guide-hq-sign-4 = „{ hq-proposal-submit }“, sobald genug unterschrieben haben.
guide-hq-sign-5 = „{ hq-proposal-stale }“: { hq-proposal-stale-about }
guide-hq-sign-6 = „{ hq-tab-history }“ zeigt jede Änderung und wer sie unterschrieben hat.

guide-hq-health = Wie es steht
guide-hq-health-about = Ob die Arbeitsplätze von Ihnen hören und Sie von ihnen.
guide-hq-health-1 = Lassen Sie einen Arbeitsplatz der Zentrale laufen: Er unterschreibt jeden Tag ein Lebenszeichen. Ohne dieses warnen die Arbeitsplätze nach 48 Stunden und senden nach 7 Tagen nicht mehr.
guide-hq-health-2 = „{ hq-health-link }“ und „{ hq-health-put-up }“ sagen, ob der Relais-Server alles hat, was Sie unterschrieben haben.
guide-hq-health-3 = „{ hq-health-silent }“: { hq-health-silent-about }
guide-hq-health-4 = „{ hq-health-witnesses }“ bestätigen, dass alle Dienststellen dasselbe Verzeichnis sehen.
guide-hq-health-5 = { hq-health-relay-untold }
