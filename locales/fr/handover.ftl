# Handover, card, rows: see locales/en/handover.ftl.

views-handover = Relève
handover-title = Relève
handover-loading = Recherche de ce qui est en cours…
handover-failed = La relève n’a pas pu être affichée.
handover-on-duty = De service : { $officer }, depuis { $time }.
handover-due = Tant que vous n’avez pas pris la relève, tout ce qui est en cours ici reste à { $officer }.
handover-take = Prendre la relève
handover-hand = Passer la relève
handover-note = Pour l’agent suivant
handover-hand-says = Votre nom et l’heure sont signés avec ce qui est en cours. Verrouillez ensuite le poste : l’agent suivant arrive sur cette page.
handover-waits = Vous avez passé la relève à { $time }. Elle attend l’agent suivant.
handover-note-from = { $officer } a écrit, { $time }
handover-no-note = { $officer } a quitté le poste sans passer la relève.
handover-owed = Nous devons une réponse
handover-asked = Nous attendons une réponse
handover-open = Avis d’alerte encore interceptables
handover-undelivered = Pas encore dans tous les bureaux
handover-drafts = Brouillons
handover-since = Arrivé depuis votre dernier passage, { $time }
handover-first-time = Vous n’avez encore jamais tenu ce poste.
handover-nothing = Rien n’est en cours. Personne n’attend ce bureau.
handover-records = Relèves précédentes
handover-search = Chercher dans les relèves
handover-records-none = Aucune trouvée.
handover-number = Relève n° { $number }
handover-signed-from = Passée par { $officer }, { $time }
handover-signed-to = Prise par { $officer }, { $time }
handover-not-taken = Pas encore prise
handover-by = par { $officer }
attention-asked = { $office } pose une question sur { $reference }.
attention-stood-down = { $office } a retiré l’avis : { $reference }.
thread-no-answer = n’a pas répondu
thread-whole = Tout le fil
thread-above = affiché ci-dessus
row-owes = Réponse due
news-asks = { $said }, pose une question
news-becomes = { $was } devient { $now }
news-added = ajouté : { $now }
news-removed = supprimé : { $was }
news-corrected = Rectifié
news-goods = { $what }, { $amount } { $unit }
list-order = Ordre
list-order-catchable = Ce qui est encore interceptable
list-order-arrival = Les plus récents
card-label = En bref
card-arrived = Arrivé { $airport }
card-left = Parti { $airport }
card-open = Ouvrir l’avis d’alerte
news-photos = { $count ->
    [one] { $count } photo
    [many] { $count } de photos
   *[other] { $count } photos
}
news-files = { $count ->
    [one] { $count } fichier
    [many] { $count } de fichiers
   *[other] { $count } fichiers
}
write-send-to = { $count ->
    [one] Envoyer à { $count } bureau
    [many] Envoyer à { $count } de bureaux
   *[other] Envoyer à { $count } bureaux
}

# What an office notes of a thread for itself.
work-title = Dans ce bureau seulement
work-assigned = Suivi par
work-on-duty = L’agent de service
work-remark = Remarque pour les collègues
work-add = Ajouter la remarque
# $officer (text): who looks after the thread.
work-row = Suivi par { $officer }
# $officer (text): who noted it; $time (text): when.
work-by = Noté par { $officer }, { $time }
