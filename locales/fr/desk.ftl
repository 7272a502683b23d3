### Le poste dans son ensemble : clé de ce PC, notifications, repère près de l’horloge, modèles.

keyring-title = Clé de ce PC
keyring-note = Lie ce poste au compte utilisateur de ce PC : qui emporte le disque n’ouvre rien, même avec le mot de passe d’un agent. Si le compte est perdu, seul le code de secours ouvre le poste.
keyring-tie = Lier à ce PC
keyring-working = Un instant…
keyring-tied = Ce poste est lié à ce PC.
keyring-untie = Délier
keyring-code = Code de secours
keyring-code-note = Notez-le maintenant et mettez-le au coffre. Il ne sera plus affiché.
keyring-code-kept = Il est noté
unlock-recovery = Code de secours (au coffre)
notice-choice = Notifications hors de cette fenêtre
notice-off = Aucune
notice-private = Uniquement la présence d’un message
notice-reference = Avec le bureau et la référence
notice-note = Un objet ou un nom n’apparaît jamais hors de cette fenêtre.
# $count (number)
notify-waits = { $count ->
    [one] { $count } avis d’alerte à traiter d’urgence.
    [many] { $count } d’avis d’alerte à traiter d’urgence.
   *[other] { $count } avis d’alerte à traiter d’urgence.
}
tray-idle = Rien en attente
tray-open = Ouvrir AIRCOP
tray-lock = Verrouiller ce poste
template-from = Depuis un modèle
templates-title = Commencer depuis un modèle
templates-empty = Il n’y en a pas encore. Rédigez un message, puis choisissez « Enregistrer comme modèle » au bas du formulaire.
templates-note = Personnes, envois et heures ne sont jamais conservés dans un modèle.
template-save = Enregistrer comme modèle
template-name = Nom du modèle
# $name (text)
template-saved = Le modèle { $name } est enregistré, sans personnes ni heures.
template-remove = Supprimer le modèle { $name }
template-removed = Le modèle { $name } a été supprimé.
keys-template = Commencer depuis un modèle
filter-office = Bureau
filter-hours = Reçu
# $count (number)
filter-last-hours = { $count ->
    [one] Depuis une heure
    [many] Ces { $count } dernières heures
   *[other] Ces { $count } dernières heures
}
# $count (number)
filter-last-days = { $count ->
    [one] Ces dernières 24 heures
    [many] Ces { $count } derniers jours
   *[other] Ces { $count } derniers jours
}
# $name (text)
views-rename = Renommer la vue { $name }
views-new-name = Nouveau nom
files-look = Afficher
# $name (text)
files-photo = Photo { $name }
photo-before = Précédente
photo-next = Suivante
photo-number = { $number } sur { $count }
photo-nearer = Agrandir
photo-farther = Réduire
photo-turn = Pivoter
settings-listen = Rester à l’écoute une fois verrouillé
settings-listen-note = Le poste verrouillé signale alors qu’un pli est arrivé, jamais ce qu’il contient. Seule la clé du serveur relais reste en mémoire ; elle n’ouvre aucun message.
heard-nothing = À l’écoute. Rien n’est arrivé depuis { $time }.
# $count (number): envelopes, $time (text): of the last
heard-waits = { $count ->
    [one] { $count } pli arrivé : { $time }. Déverrouillez pour voir s’il s’agit d’un avis d’alerte.
    [many] { $count } de plis arrivés, le dernier : { $time }. Déverrouillez pour voir s’il y a un avis d’alerte parmi eux.
   *[other] { $count } plis arrivés, le dernier : { $time }. Déverrouillez pour voir s’il y a un avis d’alerte parmi eux.
}
heard-connecting = Connexion au serveur relais : aucune écoute pour l’instant.
heard-offline = Pas de liaison depuis { $time } : ce poste ne reçoit rien.
heard-deaf = Ce poste n’est pas à l’écoute. Les avis d’alerte ne sonneront qu’une fois qu’un agent l’aura déverrouillé.
# $count (number): envelopes, said outside the window
heard-notice = { $count ->
    [one] { $count } pli est arrivé. Déverrouillez le poste pour le lire.
    [many] { $count } de plis sont arrivés. Déverrouillez le poste pour les lire.
   *[other] { $count } plis sont arrivés. Déverrouillez le poste pour les lire.
}

# Enquiries: whether other offices hold something.
views-enquiries = Vérifications
enquiry-intro = Ce que d’autres bureaux vous demandent de vérifier, et ce que vous avez demandé. Celui qui demande apprend si vous détenez l’information et combien de fois, jamais quel message.
enquiry-asked = Demandé le
enquiry-why = Motif
# $time (text)
enquiry-until = Réponse attendue avant { $time }
# $count (number): messages
enquiry-decide = Rien d’identique ici, ressemblances seulement : { $count }. Comparez et tranchez.
enquiry-send = Envoyer la réponse
enquiry-hit = Concordance
enquiry-decline = Refuser de répondre
enquiry-text = Ce que votre bureau communique (facultatif)
enquiry-came = Un bureau vous demande de vérifier quelque chose. Voir Vérifications.
enquiry-answer-came = Un bureau a répondu à votre demande. Voir Vérifications.
enquiry-blind = À l’aveugle : l’objet de la demande n’apparaît pas ici. Votre poste compare sans en prendre connaissance.
enquiry-who = Bureau
enquiry-what = Objet
enquiry-state = État
enquiry-none = Aucune demande de vérification.
# $offices (text)
enquiry-waits-for = en attente de { $offices }
enquiry-all-answered = tous ont répondu
enquiry-to-answer = à traiter
enquiry-answered = réponse donnée
# $count (number)
enquiry-hits = concordances : { $count }
enquiry-no-hit = aucune concordance
enquiry-declined = réponse refusée
# $answer (text)
enquiry-proposed = Le poste propose : { $answer }
# $count (number)
enquiry-alike = ressemblances seulement : { $count }
enquiry-by-itself = par le poste lui-même
enquiry-over = Ce bureau a posé plus de 60 questions en une heure ; le poste ne répond pas de lui-même.
enquiry-evaluated = traitée, sans savoir ce qui est demandé
