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

ask-new = Nouvelle demande
ask-intro = Demandez à d’autres bureaux s’ils détiennent une personne, un document ou un numéro. Chacun dit si oui et combien de fois, jamais dans quel message.
ask-way = Manière de demander
ask-open = Ouverte.
ask-open-means = Chaque bureau interrogé lit ce que vous demandez. Un agent y répond ; les noms ressemblants sont aussi recherchés.
ask-blind = À l’aveugle.
ask-blind-means = Pour les documents et les numéros seulement. Un bureau qui n’a rien apprend le type et votre motif, pas le numéro. Celui qui a une concordance est aussitôt interrogé ouvertement. Numéros identiques seulement. Chaque question essaie un numéro, c’est pourquoi elles sont comptées.
ask-blind-ours = Demandé à l’aveugle : sans concordance, le bureau n’apprend pas le numéro. En cas de concordance, seul le bureau qui la détient est interrogé ouvertement.
ask-more = Demander autre chose encore
ask-remove = Retirer cette question
ask-text = Nom ou numéro
ask-terms = Motif et conditions
ask-reason = Motif (lu par chaque bureau interrogé)
ask-hours = Réponse sous (heures, 24 par défaut)
ask-whom = Bureaux interrogés
ask-not-blind = Impossible à l’aveugle : les noms se devinent trop facilement. Demandez ouvertement ou retirez-le.
# $left (number), $of (number)
ask-left = Questions restantes pour cette heure : { $left } sur { $of }.
# $left (number), $of (number)
ask-over = Plus que les { $of } questions par heure (reste : { $left }) : aucun poste n’y répond de lui-même, un agent doit s’en charger. Demandez moins, ou plus tard.
# $count (number): offices
ask-go = Demander ({ $count })…
ask-send = Envoyer la demande
# $offices (text)
ask-sure-open = Lu en entier par : { $offices }.
# $offices (text)
ask-sure-blind = À l’aveugle ; votre motif est lu par : { $offices }. Une concordance est révélée à son détenteur.
ask-missing-text = Indiquez ce que vous demandez
ask-missing-blind = Un nom ne se demande pas à l’aveugle
ask-missing-reason = Indiquez le motif
ask-missing-office = Choisissez un bureau
ask-others = Interroger d’autres bureaux
ask-ours = Votre bureau demande
# $time (text)
ask-waits-since = sans réponse depuis { $time }
# $time (text)
ask-leaving = pas encore envoyée, demandé { $time }
enquiry-say-no-hit = Aucune concordance
enquiry-let = Laisser le poste comparer
enquiry-text-declined = Ce que dit votre bureau s’il refuse (facultatif)
# $place (number)
enquiry-missing = Question { $place } : dites d’abord s’il y a concordance
enquiry-numbers = Numéros et autres
kept-until = Conservé jusqu’au
kept-until-means = Dernier jour (UTC) de tout le fil. Ensuite, il peut être effacé.
kept-hold = Geler
kept-hold-reason = Motif du gel et autorité qui l’ordonne
kept-hold-means = Tout le fil est alors conservé à ce poste, quelle que soit sa date, jusqu’à ce qu’un agent lève le gel. Les autres bureaux n’en savent rien.
# $time (text), $officer (text)
kept-held = Gelé depuis { $time } par { $officer }
kept-release = Lever le gel
kept-release-sure = L’autorité qui l’a ordonné est-elle d’accord ?
# $reference (text), $time (text), $officer (text)
kept-erased = { $reference } a été effacé ici : { $time }, { $officer }.
kept-by-itself = par le poste lui-même
kept-ground-due = La durée de conservation était échue.
kept-ground-order = Sur ordre.
kept-certificate = Enregistrer l’attestation
# $time (text)
kept-erased-there = Effacé là-bas { $time }
settings-part-kept = Conservation et effacement
kept-due = Ce qui serait effacé
kept-due-means = Un fil part en entier, une fois passée la date de son dernier message. Regarder n’efface rien.
kept-on = À la date du (vide : aujourd’hui)
kept-look = Regarder
# $count (number), $day (text)
kept-count = Messages qui seraient effacés le { $day } : { $count }.
kept-kind = Type
kept-messages = Messages
kept-stays-held = reste, gelé
kept-stays-under-way = reste, encore en cours
kept-automatic = Effacer de lui-même, une fois par jour, ce qui est échu et non gelé
kept-holds = Fils gelés
kept-no-holds = Aucun fil n’est gelé.
kept-erasures = Ce qui a été effacé
kept-no-erasures = Rien n’a été effacé.
kept-when = Quand
kept-who = Qui
kept-why = Motif
kept-erase = Effacer maintenant…
# $count (number)
kept-erase-sure = Messages effacés ici définitivement : { $count }. Leurs expéditeurs en sont informés. AIRCOP attend pendant la réécriture de l’archive.
kept-erase-yes = Effacer définitivement
# $count (number)
kept-more = et { $count } de plus
kept-unswept = Des traces peuvent subsister : libérez de la place, un nouvel essai a lieu chaque heure.

backup-title = Sauvegarde
backup-means = Tous les messages de ce poste en un seul fichier dans vos téléchargements, chiffré par une phrase secrète. Gardez-le loin de ce PC. Il ne contient ni clés, ni agents, ni mots de passe.
backup-never = Aucune sauvegarde n’a encore été faite sur ce poste.
backup-last = Dernière sauvegarde : { $time }.
backup-due = Aucune sauvegarde ces sept derniers jours.
backup-passphrase = Phrase secrète de la sauvegarde
backup-make = Sauvegarder
backup-working = Sauvegarde en cours. Avec beaucoup de messages, cela prend quelques minutes.
backup-made = La sauvegarde est faite. Sans sa phrase secrète, elle ne sert à rien.
