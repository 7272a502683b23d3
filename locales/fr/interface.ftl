### Textes de la fenêtre. Les libellés de boutons et de colonnes restent courts.

app-name = AIRCOP
app-starting = Démarrage…
app-failed = AIRCOP ne peut pas démarrer
app-try-again = Réessayer
app-close = Fermer
app-cancel = Annuler
app-dismiss = Plus tard
app-detail = Pour l’assistance : { $detail }
app-undo = Annuler l’action
app-back = Retour à la liste
app-skip = Aller à la liste

## Déverrouillage

unlock-title = Déverrouiller ce poste
unlock-officer = Agent
unlock-password = Mot de passe
unlock-submit = Déverrouiller
unlock-working = Ouverture du coffre de clés…
unlock-show = Afficher le mot de passe
unlock-hide = Masquer le mot de passe
unlock-note = Les messages et les clés de ce poste restent chiffrés tant qu’un agent ne les a pas déverrouillés.

## Rattachement

join-title = Rattacher ce poste à un bureau
join-intro = Le siège vous a remis un fichier d’invitation. Il ne sert qu’une fois et désigne votre bureau et le serveur relais.
join-invitation = Invitation
join-choose = Choisissez le fichier d’invitation
join-paste = ou collez son texte ici
join-file-unreadable = Le fichier est illisible.
join-officer = Votre nom
join-officer-hint = Tel qu’il figurera sous vos envois : A. Diop
join-password = Nouveau mot de passe
join-password-hint = Au moins 12 caractères. Personne ne peut le récupérer, pas même le siège.
join-repeat = Confirmer le nouveau mot de passe
join-differs = Les deux mots de passe diffèrent.
join-too-short = Caractères manquants : { $missing }.
join-submit = Rattacher
join-working = Création des clés de ce poste…
join-missing = Choisissez le fichier ou collez son texte.
join-name-missing = Indiquez votre nom.

joining-title = En attente du siège
joining-intro = Votre demande est partie. Téléphonez au siège et lisez-lui cette empreinte, groupe par groupe. Il admettra ce poste si elle est identique sur son écran.
joining-fingerprint = Empreinte de ce poste
joining-waits = Cette page se poursuit d’elle-même dès votre admission. Vous pouvez fermer la fenêtre entre-temps.
joining-offline = Le serveur relais est injoignable pour l’instant. AIRCOP continue d’essayer.
joining-refused = Le siège a refusé cette demande. Appelez le siège ; il faut une nouvelle invitation.

## Bandeau supérieur

strip-label = État de ce poste
strip-officer = Agent
strip-online = En ligne
strip-connecting = Connexion…
strip-offline = Hors ligne
strip-offline-since = Hors ligne depuis { $time }
strip-outbox-empty = Rien à envoyer
strip-outbox =
    { $count ->
        [one] { $count } message à envoyer
        [many] { $count } de messages à envoyer
       *[other] { $count } messages à envoyer
    }
strip-sync = Essayer la liaison maintenant
strip-directory-fresh = Annuaire à jour
strip-directory-stale = Annuaire non actualisé
strip-directory-withheld = Annuaire retenu
strip-directory-uncosigned = Annuaire sans témoins
strip-directory-frozen = Envoi suspendu
strip-directory-split = ANNUAIRES DIVERGENTS
strip-heartbeat = Dernier signe du siège : { $time }
strip-heartbeat-never = Aucun signe du siège à ce jour
strip-utc = UTC
strip-local = Heure locale
strip-live = RÉEL
strip-exercise = EXERCICE
strip-language = Langue
strip-theme = Apparence
strip-theme-system = Comme le système
strip-theme-light = Claire
strip-theme-dark = Sombre
strip-theme-contrast = Contraste élevé
strip-theme-contrast-dark = Contraste élevé, sombre
strip-lock = Verrouiller

## Alarmes

alarm-split = Le serveur relais présente des annuaires différents selon les bureaux. Quelqu’un intercepte peut-être les échanges ou cache un bureau. Cessez tout envoi et téléphonez immédiatement au siège. Les preuves sont conservées.
alarm-withheld = Le serveur relais ne remet pas tout l’annuaire à ce poste : le siège a signé davantage, et rien n’arrive depuis 15 minutes. Une révocation peut être cachée. Vérifiez par téléphone avant tout envoi important, et prévenez le siège.
alarm-uncosigned = Depuis 15 minutes, le serveur relais remet un annuaire plus récent que trop peu de témoins extérieurs ont confirmé. Ce poste n’en utilise rien : il a peut-être été fabriqué pour lui seul. Vérifiez par téléphone avant tout envoi important, et prévenez le siège.
alarm-frozen = Le siège ne s’est pas manifesté depuis 7 jours. L’envoi est suspendu, car un bureau révoqué pourrait encore figurer à l’annuaire. Lecture, recherche et rédaction restent possibles. Téléphonez au siège.
alarm-stale = Le siège ne s’est pas manifesté depuis 48 heures. L’envoi fonctionne encore ; il s’arrête au bout de 7 jours.
alarm-audit = Le journal des actions de ce poste a perdu des entrées, ou les archives ont été remplacées par une copie plus ancienne. Des messages peuvent manquer. Prévenez le siège.
alarm-clock = L’horloge de ce poste retarde sur ce que le siège a déjà signé ; impossible de savoir si l’annuaire est à jour. Réglez la date, l’heure et le fuseau. La lecture, la recherche et la rédaction de brouillons restent possibles.
alarm-audit-noted = Le siège est prévenu
# $since (text): date and time.
alarm-gap-older = Les données de ce poste sont plus anciennes que ce qu’il a fait en dernier : une sauvegarde ou une image disque a été remise à leur place, ou une copie est utilisée ailleurs. Il manque ici les messages depuis le { $since }.
alarm-gap-twin = Une copie des données de ce poste est utilisée sur un autre ordinateur. Téléphonez immédiatement au siège : l’un des deux doit être exclu. La copie relève du courrier ; des messages depuis le { $since } peuvent manquer ici.
# $answered, $asked, $came (numbers).
alarm-gap-progress = Ils sont demandés aux autres bureaux. Réponses : { $answered } sur { $asked }. Messages revenus : { $came }.
alarm-gap-complete = Tous les bureaux sollicités ont répondu ({ $asked }). Messages revenus : { $came }.
# $office, $reporter, $reference, $device, $time (texts).
alarm-clash-older = { $office } travaille avec des données plus anciennes qu’elles ne l’étaient : une sauvegarde ou une image disque a été remise à leur place, ou une copie est utilisée ailleurs. Appareil { $device }. Constaté par { $reporter }, { $time }.
alarm-device-first = Nouveau bureau : { $office }. Son ordinateur a été admis par le siège ({ $by }) le { $time }. Empreinte { $device }.
alarm-device-further = Un ordinateur de plus pour { $office } a été admis par le siège ({ $by }) le { $time }. Empreinte { $device }. Si ce bureau n’en sait rien, téléphonez au siège.
alarm-device-more = et { $count } de plus : ouvrir l’annuaire
alarm-clash-twin = Les données de { $office } sont utilisées sur deux ordinateurs. Téléphonez à ce bureau et au siège, qui doit exclure l’un des deux. Appareil { $device }. Constaté par { $reporter }, { $time }.
alarm-clash-two-references = Deux messages de { $office } portent la référence { $reference } ; une copie de ses données est peut-être utilisée. Les deux sont conservés. Téléphonez au siège. Appareil { $device }. Constaté par { $reporter }, { $time }.
alarm-clash-two-contents = Un message de { $office } ({ $reference }) est arrivé avec deux contenus ; une copie de ses données est peut-être utilisée. Le second est en quarantaine. Téléphonez au siège. Appareil { $device }. Constaté par { $reporter }, { $time }.
alarm-clash-other-content = { $reporter } a un autre contenu que ce poste pour un message de { $office } ({ $reference }). Lisez-le-vous par téléphone et appelez le siège : une copie des données de ce bureau est peut-être utilisée, ou quelqu’un envoie des textes différents selon les bureaux. Appareil { $device }. Constaté { $time }.
alarm-noted = Pris en note
alarm-exercise = Exercice : rien ici n’est réel.
flash-arrived = Avis d’alerte flash de { $office }
flash-corrected = Avis d’alerte flash rectifié par { $office }
flash-open = Ouvrir

## Vues

views-label = Vues
views-inbox = Réception
views-needs-answer = À traiter
views-sent = Envoyés
views-outbox = Boîte d’envoi
views-undelivered = Pas encore remis
views-drafts = Brouillons
views-quarantine = Quarantaine
views-all = Tous
views-directory = Annuaire
views-groups = Groupes
views-exercise = Exercice
views-exercise-all = Tout le trafic d’exercice
views-closed = clos
views-new-alert = Nouvel avis d’alerte
views-new-note = Nouvelle note
views-count =
    { $count ->
        [one] { $count } message
        [many] { $count } de messages
       *[other] { $count } messages
    }

## Liste

list-label = Messages
list-search = Rechercher
list-search-hint = Mots, « mots exacts », -sans ceux-ci ; de:lagos type:saisie aéroport:GRU depuis:2026-06 avant:2026-07
list-search-clear = Effacer la recherche
list-found = Résultats pour « { $words } »
list-loading = Chargement…
list-older = Afficher les plus anciens
list-end = Pas de message plus ancien.
list-failed = La liste n’a pas pu être chargée.
list-empty-inbox = Rien n’est encore arrivé. Les nouveaux messages s’affichent ici automatiquement.
list-empty-needs-answer = Ce bureau ne doit de réponse à personne.
list-empty-sent = Aucun envoi pour l’instant.
list-empty-outbox = La boîte d’envoi est vide. Tout est parti de ce poste.
list-empty-undelivered = Tout ce qui a été envoyé est arrivé.
list-empty-exercise = Aucun trafic d’exercice.
list-empty-all = Aucun message pour l’instant.
list-empty-search = Aucun message ne contient ces mots. Les noms sont trouvés dans toutes les graphies et écritures.
# $count (number): messages that an older program indexed
list-unindexed = Les messages plus anciens sont encore en cours d’indexation, il en reste { $count } : d’autres résultats peuvent apparaître.
list-offline = Hors ligne. Ce qui est ici peut être lu et recherché ; les nouveaux messages arriveront au retour de la liaison.
list-outbox-offline = Hors ligne. Ces messages partiront d’eux-mêmes au retour de la liaison.
list-arrived =
    { $count ->
        [one] { $count } nouveau message
        [many] { $count } de nouveaux messages
       *[other] { $count } nouveaux messages
    }
row-unread = Nouveau
row-read = Lu
row-acknowledged = Pris en compte
row-waiting = En attente
row-sent = Envoyé
row-delivered = Remis
row-failed = Non envoyé
row-recalled = Rappelé
row-to = à { $count ->
    [one] { $count } bureau
    [many] { $count } de bureaux
   *[other] { $count } bureaux
}
row-receipts = Pris en compte : { $done } sur { $all }
row-exercise = EXERCICE
row-past = Trajet terminé
row-route = Itinéraire { $route }
row-arrow = vers

## Un message

message-none = Choisissez un message dans la liste, ou appuyez sur ? pour les raccourcis clavier.
message-loading = Ouverture…
message-failed = Le message n’a pas pu être ouvert.
message-thread =
    { $count ->
        [one] { $count } message dans ce fil
        [many] { $count } de messages dans ce fil
       *[other] { $count } messages dans ce fil
    }
message-from = De
message-group = Groupe
message-sent = Envoyé
message-received = Reçu
message-reply-by = Réponse avant
message-reply-left = encore { $left }
message-reply-late = { $left } de retard
message-action = Action demandée
message-next-at = { $airport }, { $time }
message-handling = Code de traitement
message-grading = Évaluation
message-journey = Trajet
message-leg-role = Rôle de l’aéroport
message-airport = Aéroport
message-flight = Vol
message-arrives = Arrivée
message-leaves = Départ
message-aliases = Alias
message-born = Date de naissance
message-nationality = Nationalité
message-document = Document
message-pnr = Réservation (PNR)
message-seat = Siège
message-goods = Marchandises suspectes
message-reasons = Motifs
message-vector = Vecteur
message-direction = Sens
message-narrative = Texte
message-language = Langue du texte : { $language }
message-receipts = Destinataires
message-office = Bureau
message-delivered = Remis
message-read = Lu
message-acknowledged = Pris en compte
message-not-yet = pas encore
receipt-no-keys = ses clés sont périmées
message-by = { $officer }, { $time }
message-taken-back = Rappelé avant son départ. Aucun bureau ne l’a reçu ; le texte est dans les brouillons.
message-signed = Signature vérifiée. Signé par { $officer }, { $office }.
message-device = Appareil
message-acknowledge = Prendre en compte
message-acknowledged-here = Pris en compte à ce poste
message-reply = Répondre
message-recall = Retirer de l’envoi
message-resend = Envoyer de nouveau
message-recalled = Message retiré. C’est de nouveau un brouillon.
message-newer = Rédigé avec une version plus récente d’AIRCOP. { $count ->
    [one] { $count } champ ne peut être affiché ici.
    [many] { $count } de champs ne peuvent être affichés ici.
   *[other] { $count } champs ne peuvent être affichés ici.
}
message-local-time = { $time } sur place

## Rédaction

write-alert = Nouvel avis d’alerte
write-note = Nouvelle note
overtaken-corrected = Cet avis a été rectifié pendant que vous écriviez. La fiche dit ce qui vaut à présent.
overtaken-withdrawn = Cet avis a été retiré pendant que vous écriviez. Plus personne ne doit agir sur lui.
overtaken-read = J’en ai pris connaissance
write-reply = Réponse à { $reference }
write-close = Fermer et garder le brouillon
write-discard = Supprimer
write-discard-sure = Supprimer définitivement ce brouillon ?
write-discard-yes = Oui, supprimer
write-group = Groupe
write-group-none = Vous n’êtes encore membre d’aucun groupe ouvert. Le siège doit y inscrire votre bureau.
write-urgency = Urgence
write-subject = Objet
write-subject-proposed = Proposé d’après ce qui est saisi plus bas. Tapez pour le remplacer.
write-subject-left = caractères restants : { $left }
write-subject-over = caractères en trop : { $over }
write-action = Action demandée
write-choose = Choisir…
write-reasons = Motifs
write-journey = Trajet
write-leg = Aéroport { $number }
write-airport = Aéroport
write-airport-hint = Code ou ville
write-flight = Vol
write-arrives = Arrivée
write-leaves = Départ
write-date = Date
write-time = Heure
write-offset = Fuseau sur place
write-time-skipped = Cette heure n’existe pas ce jour-là : les horloges la sautent à cet endroit. Elle est gardée telle quelle, avec { $offset }.
write-time-twice = Cette heure revient deux fois ce jour-là, car les horloges reculent. C’est celle à { $offset } qui est retenue.
write-add-leg = Ajouter un aéroport
write-remove-leg = Retirer l’aéroport { $number }
write-persons = Personnes
write-person = Personne { $number }
write-add-person = Ajouter une personne
write-remove-person = Retirer la personne { $number }
write-name = Nom figurant sur le document
write-aliases = Alias
write-sex = Sexe
write-born = Date de naissance
write-nationality = Nationalité
write-document = Document
write-document-number = N° du document
write-pnr = Réservation (PNR)
write-seat = Siège
write-goods = Marchandises suspectes
write-goods-row = Marchandise { $number }
write-add-goods = Ajouter une marchandise
write-remove-goods = Retirer la marchandise { $number }
write-category = Marchandise
write-drug = Stupéfiant
write-description = Description
write-narrative = Texte
write-count = { $count } caractères sur { $limit }
write-over = Caractères en trop : { $over }. Rien n’est coupé ; abrégez le texte pour l’envoyer.
write-more = Code de traitement et évaluation
write-vector = Vecteur
write-direction = Sens
write-handling = Code de traitement
write-tlp = Protocole TLP
write-source = Source
write-information = Information
write-reply-by = Réponse avant
write-language = Langue du texte
write-language-own = Celle de cette fenêtre ({ $language })
write-usual = { $label } (par défaut)
write-to = Destinataires
write-to-all = Tous
write-to-none = Aucun
write-to-classes = Catégories
write-to-offices = Bureaux qui pourront lire le message
write-to-nobody = Aucun destinataire choisi
write-to-count =
    { $count ->
        [one] { $count } bureau
        [many] { $count } de bureaux
       *[other] { $count } bureaux
    }
write-to-devices =
    { $count ->
        [one] { $count } appareil
        [many] { $count } d’appareils
       *[other] { $count } appareils
    }
write-to-loading = Consultation de l’annuaire…
write-to-failed = L’annuaire n’a pas répondu.
write-to-alone = Aucun autre bureau ne fait encore partie de ce groupe.
write-to-changed = L’annuaire a changé. Relisez la nouvelle liste, puis envoyez de nouveau.
write-to-added = Ajoutés : { $offices }
write-to-removed = Retirés : { $offices }
write-revoked = Révoqué
write-saving = Enregistrement…
write-saved = Brouillon enregistré : { $time }
write-unsaved = Pas encore enregistré
write-save-failed = Le brouillon n’a pas pu être enregistré.
write-faults =
    { $count ->
        [one] { $count } champ à revoir
        [many] { $count } de champs à revoir
       *[other] { $count } champs à revoir
    }
write-no-faults = Prêt à l’envoi
write-check = Vérifier
write-send = Envoyer
write-sending = Chiffrement et signature…
write-send-again = Envoyer à cette liste
write-sent = { $reference } est prêt ; il part dès que la ligne le permet
write-required = obligatoire
write-none-match = Aucune correspondance
write-pick = Suggestions

## Brouillons

drafts-title = Brouillons
drafts-empty = Aucun brouillon. Tout ce que vous commencez à rédiger est gardé ici.
drafts-untitled = Sans objet
drafts-updated = Modifié : { $time }
drafts-open = Poursuivre la rédaction
drafts-failed = Les brouillons n’ont pas pu être chargés.

## Quarantaine

quarantine-title = Quarantaine
quarantine-intro = Messages reçus mais impossibles à ouvrir ou d’origine douteuse. Rien n’est supprimé ; le motif est indiqué pour chacun.
quarantine-empty = Rien en quarantaine.
quarantine-failed = La quarantaine n’a pas pu être chargée.
quarantine-unknown-sender = Émetteur inconnu
quarantine-column-received = Arrivée
quarantine-column-reason = Motif
quarantine-column-from = De
quarantine-column-count = Nombre
quarantine-column-size = Taille
quarantine-bytes = { $size } ko

## Annuaire

directory-title = Annuaire
directory-flash = Flash
directory-flash-means = Part des messages flash sur les 30 derniers jours
directory-search = Bureau, lieu, pays, empreinte
directory-none = Rien dans l’annuaire ne contient ces mots.
directory-failed = L’annuaire n’a pas pu être chargé.
directory-empty = L’annuaire est encore vide.
directory-size = Entrées
directory-root = Racine
directory-fingerprint = Empreinte du siège
directory-fingerprint-hint = En cas de doute, comparez-la par téléphone avec un autre bureau.
directory-offices = Bureaux
directory-groups = Groupes
directory-office = Bureau
directory-kind = Type
directory-place = Lieu
directory-country = Pays
directory-telephone = Téléphone
directory-languages = Langues
directory-devices = Appareils
directory-state = État
directory-active = Actif
directory-revoked = Révoqué
directory-device-fingerprint = Empreinte
directory-device-active = Actif
directory-device-revoked = Révoqué
directory-group = Groupe
directory-role = Notre rôle
directory-open = Ouvert
directory-closed = Clos
directory-not-member = Non membre
directory-begins = Début
directory-ends = Fin
directory-ahead = Pas commencée
directory-over = Terminée
directory-members = Bureaux membres : { $count }

## This desk

settings-title = Ce poste
settings-part-screen = Écran et son
settings-part-send = Envoi
settings-part-security = Sécurité
settings-part-officers = Agents
settings-part-about = À propos
settings-part-wipe = Tout détruire
about-version = Version
about-device = Empreinte de cet appareil
about-licence = Apache License 2.0. Logiciel libre.
settings-officers = Agents
settings-officers-note = Chaque agent ouvre ce poste avec son propre mot de passe. Un agent retiré n’ouvre plus rien de ce qui est enregistré ensuite.
settings-officers-failed = Impossible de charger les agents.
settings-you = Vous
settings-remove = Retirer
settings-remove-yes = Retirer définitivement
settings-add = Ajouter un agent
settings-name = Nom
settings-first-password = Mot de passe initial
settings-repeat = Confirmer
settings-add-submit = Ajouter
settings-added = Ajouté.
settings-password = Votre mot de passe
settings-old-password = Mot de passe actuel
settings-new-password = Nouveau mot de passe
settings-password-submit = Changer le mot de passe
settings-password-changed = Le mot de passe est changé.
settings-lock = Verrouillage automatique
settings-lock-minutes = Minutes d’inactivité (0 : jamais)
settings-lock-never = Ce poste reste ouvert jusqu’à ce que quelqu’un le verrouille.
settings-lock-after =
    { $minutes ->
        [one] Après { $minutes } minute d’inactivité, les clés des messages sont effacées de la mémoire.
        [many] Après { $minutes } de minutes d’inactivité, les clés des messages sont effacées de la mémoire.
       *[other] Après { $minutes } minutes d’inactivité, les clés des messages sont effacées de la mémoire.
    }
settings-wipe = Effacer ce poste
settings-wipe-note = Détruit les clés, tous les messages et brouillons de ce PC, ainsi que les réglages. Personne ne pourra les récupérer. Le siège devra inviter ce poste de nouveau.
settings-wipe-type = Tapez { $word } pour confirmer
settings-wipe-word = EFFACER
settings-wipe-submit = Tout détruire

## Raccourcis clavier

keys-title = Raccourcis clavier
keys-move = Message suivant
keys-move-back = Message précédent
keys-open = Ouvrir le message
keys-acknowledge = Prendre en compte le message ouvert
keys-alert = Nouvel avis d’alerte
keys-note = Nouvelle note
keys-reply = Répondre au message ouvert
keys-search = Rechercher
keys-find = Rechercher, aussi pendant la rédaction
keys-palette = Aller à une vue, un bureau, un message, une action
keys-send = Envoyer le message en cours
keys-undo = Annuler le dernier envoi ou la dernière prise en compte, tant que c’est possible
keys-close = Fermer ; le brouillon est gardé
keys-help = Cette aide

## Fichiers

files-title = Fichiers
files-attach = Joindre des fichiers
files-drop = ou déposez-les ici, ou collez une image
files-not-taken = « { $name } » n’a pas été joint : c’est un dossier, ou il ne peut pas être ouvert. Choisissez le fichier lui-même, ou un fichier que vous pouvez lire.
files-no-form = Rien n’a été joint : aucun message n’est en cours de rédaction. Commencez-en un, puis déposez de nouveau le fichier.
files-empty = Ce fichier est vide (0 octet) : seul son nom arriverait.
files-keep = Conserver dans les photos les données de prise de vue : lieu, heure, modèle du téléphone
files-not-shown = Cette fenêtre ne peut pas afficher les photos de ce type ; enregistrez le fichier pour la voir.
files-not-shown-there = Cette fenêtre ne peut pas afficher les photos de ce type ; les destinataires devront enregistrer le fichier pour la voir.
files-caption = Ce que montre le fichier (facultatif)
files-caption-of = Ce que montre { $name }
files-remove = Retirer
files-progress = { $done } sur { $size }
files-save = Enregistrer
files-saved = Enregistré dans les téléchargements sous { $name }
files-fetch = Récupérer
files-stop = Arrêter

palette-title = Aller à
palette-hint = Une vue, un bureau, une référence, une action
palette-search = Rechercher « { $words } »
