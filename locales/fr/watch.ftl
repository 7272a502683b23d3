### Appels de l’horloge d’alerte, filtres des listes, marquage groupé et sons.

attention-label = Ce qui ne peut attendre
attention-none = Rien qui ne puisse attendre
# $office, $reference (text)
attention-unacknowledged = { $office } attend : personne ici n’a pris en compte { $reference }.
attention-answer-due = Ce bureau n’a pas encore répondu à { $reference } de { $office }.
attention-undelivered = { $reference } n’est pas parvenu à tous les bureaux.
attention-unanswered = Personne n’a encore répondu à { $reference }.
attention-report-due = { $reference } annonce une saisie. Le rapport de saisie manque encore.
# $count (number): others
attention-more = { $count ->
    [one] et { $count } autre
    [many] et { $count } d’autres
   *[other] et { $count } autres
}
attention-open = Voir
filter-toggle = Filtrer
filter-urgency = Urgence
filter-any = Tous
filter-urgent = Urgent et flash
filter-kind = Nature
filter-country = Pays de l’émetteur
filter-airport = Aéroport du trajet
filter-unread = Non lus seulement
filter-here = Mon aéroport sur le trajet
filter-clear = Tout afficher
filter-name = Nom de cette vue
filter-save = Enregistrer la vue
list-empty-filter = Rien ici ne répond au filtre.
views-saved = Vues enregistrées
# $name (text)
views-remove = Supprimer la vue { $name }
views-removed = La vue { $name } a été supprimée.
# $count (number)
pick-count = { $count ->
    [one] { $count } sélectionné
    [many] { $count } sélectionnés
   *[other] { $count } sélectionnés
}
pick-read = Marquer comme lus
pick-acknowledge = Prendre en compte
pick-clear = Tout désélectionner
keys-attention = Aller à ce qui ne peut attendre
keys-pick = Sélectionner ou désélectionner
keys-pick-on = Sélectionner et continuer
keys-read = Marquer la sélection comme lue
keys-acknowledge-all = Prendre en compte la sélection
keys-filter = Filtrer la liste
sounds-title = Sons
sounds-note = Un avis d’alerte flash sonne de nouveau toutes les 20 secondes jusqu’à ce que quelqu’un le prenne en compte ou coupe le son de ce poste.
sounds-flash = Avis d’alerte flash
sounds-urgent = Message urgent
sounds-routine = Autres messages
sounds-off = Aucun
sounds-chime = Une tonalité
sounds-double = Deux tonalités
sounds-siren = Montant et descendant
sounds-try = Essayer
sounds-mute = Couper le son de ce poste
strip-muted = Son coupé
strip-mute = Couper le son
strip-unmute = Remettre le son
keys-stop = Partie suivante du formulaire
# $count (number)
write-to-route = { $count ->
    [one] Bureau sur le trajet
    [many] { $count } de bureaux sur le trajet
   *[other] { $count } bureaux sur le trajet
}
write-to-on-route = sur le trajet
# $time (text)
write-to-heard = dernier message : { $time }
write-to-never-heard = aucun message encore
paper-save = Enregistrer en PDF
# $name (text)
paper-saved = Enregistré dans vos téléchargements : { $name }
release-ask = Demander l’autorisation
# $reference (text)
release-subject = Autorisation d’usage : { $reference }
release-text =
    Nous vous demandons d’autoriser l’usage de { $reference } hors de notre bureau.
    Motif :
# $office, $officer, $time (text)
paper-foot = Imprimé à { $office } par { $officer }, { $time } UTC

keys-next-field = Champ suivant
reader-typed = Un lecteur a saisi : { $text }. Rien n’en a été fait.
reader-begin = Commencer une alerte avec ces données
reader-fill = Mettre dans cette alerte
row-mark-read = Marquer comme lu
row-copy-reference = Copier la référence
row-copied = Copié : { $reference }
row-menu = Ce qu’on peut faire de ce message
keys-menu = Afficher ce qu’on peut faire du message
sent-leaves = { $reference } part dans { $seconds } s
acknowledge-leaves = Pris en compte : { $count }. L’émetteur en est informé dans { $seconds } s
panic-again = Appuyez encore pour tout détruire sur ce poste
settings-send-wait = Secondes pendant lesquelles un message peut être repris (0 à 60)
settings-send-note = Ce qui est envoyé part ensuite, et l’émetteur de ce que vous prenez en compte en est informé ensuite. Un message flash part aussitôt. Quand le poste est verrouillé ou fermé, tout part.
settings-administers = administre ce poste
settings-administer = Nommer administrateur
settings-administer-end = N’est plus administrateur
settings-not-administrator = Seul un agent qui administre ce poste peut retirer des agents.
settings-wipe-password = Votre mot de passe
settings-panic = Touche d’urgence :
settings-panic-note = Pressée deux fois en deux secondes, elle détruit aussitôt tout ce que contient ce poste, même verrouillé, sans rien demander. Un agent qui administre le poste décide s’il y en a une.
row-no-times = Sans horaires
write-missing-readers = Choisissez les destinataires
write-too-long = Raccourcissez le texte
settings-text = Affichage
settings-text-size = Taille du texte
settings-text-note = Aussi au clavier, ou Ctrl avec la molette :
