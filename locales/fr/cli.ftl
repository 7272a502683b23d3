### Textes de la ligne de commande. Mots et colonnes d’un terminal : faire court.

## Refus

cli-file-failed = { $file }: { $why }
cli-file-too-long = { $file } est trop long pour un message.
cli-json-malformed = { $file } n’est pas lisible comme message : ligne { $line }, colonne { $column }.
cli-json-addressed = { $file } indique les destinataires ou la nature du message. Donnez-les uniquement par les arguments.
cli-several-officers = Plusieurs agents ont accès à ce coffre : { $officers }. Précisez lequel avec --officer.
cli-several-groups = Plusieurs groupes sont ouverts : { $groups }. Précisez lequel avec --group.
cli-relay-not-set = Aucun serveur relais portant cette clé ne répond à { $address }. Rien n’a été changé. { $why } Avec --force, il est déclaré quand même.
cli-relay-needed = Indiquez l’adresse et la clé du serveur relais, ou un fichier à écrire avec --statement.
cli-officer-needed = Indiquez l’agent du nouveau coffre avec --officer.
cli-data-needed = Indiquez avec --data où se trouvent les données de ce bureau.
cli-directory-in-use = { $directory } contient d’autres fichiers. Choisissez un dossier vide.
cli-passwords-differ = Les deux mots de passe diffèrent. Rien n’a été fait.
cli-no-password = Sans terminal, le mot de passe ne peut être demandé. Placez-le dans AIRCOP_PASSWORD.

## Saisie

cli-password = Mot de passe de { $officer } :{" "}
cli-new-password = Nouveau mot de passe de { $officer } (12 caractères au moins) :{" "}
cli-password-again = Encore une fois :{" "}

## Remarques

cli-waits = { $reference } attend dans la boîte d’envoi ({ $code }) et partira au prochain aircop sync. { $why }
cli-receipt-waits = L’émetteur en sera informé au prochain aircop sync ({ $code }). { $why }
cli-briefing-no-roll-call = Seuls le bureau qui a envoyé les consignes et l’OCU en ont l’appel.
cli-waits-for-turn = En attente de la fin d’une autre commande de ce poste.
cli-proxy-set = Là où l’UDP ne passe pas, le serveur relais est désormais joint par le serveur proxy { $proxy }.
cli-proxy-direct = Aucun serveur proxy n’est plus utilisé.
cli-proxy-environment = Le serveur proxy de l’environnement (HTTPS_PROXY) est désormais utilisé, s’il y en a un.
cli-relay-silent = Aucun serveur relais portant cette clé ne répond à { $address } depuis ce poste. { $why }
cli-no-relay = Gardé ici seulement : aucun serveur relais n’est encore indiqué.
cli-not-put-up = Gardé ici ; transmis au serveur relais à la prochaine synchronisation. { $why }
cli-request-waits = La demande partira au siège à la prochaine synchronisation. { $why }
cli-requests-old = Le serveur relais n’a pu être interrogé sur les nouvelles demandes. { $why }
cli-missed =
    { $count ->
        [one] { $count } événement a été manqué.
        [many] { $count } d’événements ont été manqués.
       *[other] { $count } événements ont été manqués.
    }

## Réponses

cli-sent-done = { $reference } a été envoyé.
cli-sent-delivered = { $reference } est arrivé à tous les bureaux.
cli-sent-undelivered = { $reference } est parti. Bureaux qui l’ont : { $done } sur { $all }.
cli-draft-saved = Le brouillon est gardé : { $draft }
cli-draft-dropped = Le brouillon { $draft } est supprimé.
cli-manual-written = Pages de manuel dans { $folder } : { $count }
cli-code = Code
cli-means = Signification
cli-sent-waits = { $reference } est dans la boîte d’envoi. Envoyez-le avec aircop sync.
cli-acknowledged = { $message } est pris en compte.
# $text (text): the officer who looks after it; $officer (text): who said so; $time (text): when.
cli-assigned = Suivi par { $text } ({ $officer }, { $time })
# $text (text): a remark; $officer (text): whose; $time (text): when.
cli-remark = { $text } ({ $officer }, { $time })
cli-office-only = Dans ce bureau seulement :
cli-recalled = { $message } a été repris. C’est de nouveau un brouillon.
cli-joining = En attente du siège. Téléphonez-lui et lisez-lui cette empreinte : { $fingerprint }
cli-founded = Le siège est créé. Installez le serveur relais avec la clé ci-dessus, puis indiquez son adresse : aircop hq relay
cli-relay-set = Le serveur relais est { $address }.
cli-statement-written = L’annuaire est dans { $file }. Les postes qu’aucun serveur n’atteint le prennent par : aircop relay take
cli-relay-moved = Ce poste utilise désormais le serveur relais { $address }.
cli-directory-taken = Le serveur relais reste le même. Nouvelles entrées de l’annuaire : { $count }.
cli-bundle-written = Écrit dans { $file } ({ $size }) : messages : { $messages }, enveloppes en tout : { $envelopes }, fichiers : { $files }. Tout reste dans la boîte d’envoi jusqu’à ce que le serveur relais l’ait reçu.
cli-bundle-left = N’y figurent pas : { $left } qui ne peuvent être scellés maintenant ou qui sont de trop, fichiers : { $files }. Ils partiront dès que la ligne sera rétablie.
cli-bundle-taken = Repris : nouveaux messages : { $messages }, enveloppes pour ce poste : { $envelopes }, fichiers : { $files }. Pour d’autres postes : { $others }.
cli-bundle-carried = Le serveur relais a accepté { $envelopes } enveloppes de ce lot.
cli-bundle-files-stay = Les fichiers restent sur la clé : seul le poste qui les envoie peut les remettre au serveur relais.
cli-bundle-part = La partie { $part } du lot n’a pas été reprise : { $why }.
cli-invited = L’invitation pour { $office } se trouve dans { $file }. Elle vaut jusqu’au { $expires }, pour un seul appareil. Quiconque la détient peut demander à être rattaché.
cli-admitted = { $office } est admis.
cli-group-opened = { $group } est ouvert.
cli-group-closed = { $group } est clos.
cli-role-given = { $office } fait désormais partie de { $group } : { $role }.
cli-role-withdrawn = { $office } ne fait plus partie de { $group }.
cli-telephone-set = { $office } s’appelle au { $telephone }.
cli-telephone-removed = L’annuaire ne donne plus de numéro pour { $office }.
cli-revocation = { $who } est révoqué. Plus aucun message ne lui sera chiffré.
cli-carrier = Liaison
cli-heartbeat-given = Le siège a fait connaître sa présence.
cli-log-key-replaced = L’annuaire a une nouvelle clé au serveur relais. Chaque appareil en vigueur la reçoit au prochain échange ; les invitations ouvertes restent valables.

## Suivi en direct

cli-online = en ligne, { $outbox } dans la boîte d’envoi
cli-connecting = connexion, { $outbox } dans la boîte d’envoi
cli-offline = hors ligne ({ $code }), { $outbox } dans la boîte d’envoi. { $why }
cli-changed = modifié : { $message }
cli-quarantined = un élément a été mis en quarantaine
cli-directory-changed = l’annuaire a changé
cli-asks-to-join = { $office } demande à adhérer ({ $officer }). Faites lire l’empreinte au téléphone ; si elle est identique : aircop hq approve { $fingerprint }

## Rien à afficher

cli-no-messages = Aucun message.
# $reference, $messages (texts).
cli-ambiguous = Plusieurs messages portent la référence { $reference }. Indiquez l’identifiant de celui que vous voulez : { $messages }
cli-no-groups = Aucun groupe.
cli-no-offices = Aucun bureau.
cli-no-quarantine = Rien en quarantaine.
cli-no-drafts = Aucun brouillon.
cli-no-requests = Personne n’a demandé à être rattaché.
cli-no-recipients = Aucun destinataire.
cli-more = Il y en a d’autres. Augmentez --limit pour les voir.

## Intitulés et colonnes

cli-office = Bureau
cli-officer = Agent
cli-session = Poste
cli-session-not-joined = non rattaché
cli-session-joining = en attente d’admission
cli-session-refused = refusé par le siège
cli-session-locked = verrouillé
cli-session-unlocked = rattaché
cli-fingerprint = Empreinte
cli-fingerprint-hq = Empreinte de l’annuaire
cli-admin-key = Clé pour le serveur relais
cli-directory = Annuaire
cli-directory-fresh = à jour
cli-directory-stale = non actualisé : aucun signe du siège depuis 48 heures
cli-directory-withheld = RETENU : le siège a signé plus que ce que le serveur relais remet
cli-directory-uncosigned = NON CONFIRMÉ : trop peu de témoins extérieurs ont cosigné ce que le serveur relais remet
cli-directory-frozen = figé : aucun signe du siège depuis 7 jours, envoi suspendu
cli-directory-split = DIVERGENT : le serveur relais présente des annuaires différents
cli-disk = Disque
cli-heartbeat = Signe du siège
cli-clock = Horloge
cli-messages = Messages
cli-counts = non lus : { $unread }, à traiter : { $needs_answer }, boîte d’envoi : { $outbox }, brouillons : { $drafts }, quarantaine : { $quarantine }, non lus en exercice : { $exercise }
cli-entries = Entrées
cli-root = Racine
cli-time = Heure
cli-urgency = Urgence
cli-kind = Nature
cli-reference = Référence
cli-route = Itinéraire
cli-from = De
cli-state = État
cli-state-new = nouveau
cli-state-read = lu
cli-state-acknowledged = pris en compte
cli-state-waiting = en attente
cli-state-sent = envoyé
cli-state-delivered = remis
cli-state-failed = non envoyé
cli-state-recalled = repris
cli-state-corrected = rectifié par { $message }
cli-subject = Objet
cli-exercise = EXERCICE
cli-group = Groupe
cli-recipients = Destinataires
cli-received = Reçu
cli-signed-by = Signé par
cli-id = Id.
cli-corrected-by = Rectifié. En vigueur : { $message }.
cli-action = Action demandée
cli-description = Description
cli-recipient = Destinataire
cli-role = Rôle
cli-problem = Problème
cli-our-role = Notre rôle
cli-open = ouvert
cli-closed = clos
cli-unread = Non lus
cli-country = Pays
cli-place = Lieu
cli-telephone = Téléphone
cli-languages = Langues
cli-devices = Appareils
cli-active = actif
cli-revoked = révoqué
cli-number = N°
cli-count = Nombre
cli-first = Premier
cli-last = Dernier
cli-bytes = Octets
cli-reason = Motif
cli-asked = Demandé
cli-approved = approuvé
cli-not-approved = en attente de votre accord

## Le poste lui-même

cli-you = vous
cli-passphrase = Phrase secrète de la sauvegarde :{" "}
cli-evidence-written = La preuve se trouve dans { $file }. Chacun peut la vérifier : aircop verify
cli-evidence-holds = La preuve est valable.
cli-evidence-second = Le même appareil a signé un autre contenu sous le numéro de ce message :
cli-evidence-bad = { $file } ne prouve rien : une vérification a échoué.
cli-backed-up = La sauvegarde se trouve dans { $file }. Sans sa phrase secrète, elle est inutilisable.
# $added, $known, $refused (numbers).
cli-restored = Depuis { $file } — messages ajoutés : { $added }, déjà présents : { $known }, refusés faute d’avoir passé un contrôle : { $refused }.
# $kept, $file (paths), $added (a number).
cli-restored-place = Les archives endommagées sont conservées sous { $kept } et celles de { $file } ont pris leur place. Messages encore lisibles ajoutés : { $added }.
# $count (a number). A list follows.
cli-restored-drafts = Jamais envoyés, désormais dans les brouillons : { $count }. Examinez chacun d’eux, puis envoyez-le ou supprimez-le. Leurs fichiers sont à joindre de nouveau.
cli-was-draft = était un brouillon
cli-was-waiting = attendait l’envoi
cli-was-recalled = avait été repris
# $done, $total (numbers).
cli-salvaging = Lecture de ce qui reste des archives endommagées : page { $done } sur { $total }
# $done, $total (numbers).
cli-restoring = Contrôle et ajout des messages : { $done } sur { $total }
# $kept, $found (numbers). The command stays as it is.
cli-audit-break = Ce journal ne reprend pas là où il s’était arrêté : il comptait { $kept } entrées, { $found } ont été trouvées. Quelqu’un l’a tronqué ou a remplacé les archives par une copie plus ancienne. Prévenez le siège, puis prenez-en acte avec aircop audit --noted.
cli-audit-break-noted-now = Il en est pris acte dans le journal.
cli-wipe-sure = Cette opération est irréversible. Confirmez-la avec --yes.
cli-wiped = Les clés, les messages et les réglages sont détruits.
cli-audit-unlocked = déverrouillage
cli-audit-locked = verrouillage
cli-audit-opened = message ouvert
cli-audit-exported = message exporté
cli-audit-deleted = suppression
cli-audit-sent = message envoyé
cli-audit-officer-added = agent ajouté
cli-audit-officer-removed = agent retiré
cli-audit-password-changed = mot de passe modifié
cli-audit-keyring-tied = lié à ce PC
cli-audit-keyring-untied = délié de ce PC
cli-about-needed = Indiquez avec --about le message concerné.
cli-about-nothing = Un avis d’alerte ou une note ne concerne aucun autre message ; omettez --about.
cli-audit-backed-up = sauvegarde effectuée
cli-audit-restored = messages repris d’une sauvegarde
cli-audit-break-noted = rupture du journal prise en compte

## Fichiers

cli-file = Fichier
cli-size = Taille
cli-caption = Légende
cli-no-files = Ce message n’a pas de fichiers.
cli-file-progress = { $file } : { $done } sur { $size }
cli-file-waits = { $file } attend : { $why } ({ $code }). Le transfert reprend avec `aircop sync --watch`.
cli-file-saved = { $file } est enregistré : { $name }, { $size }. C’est ce que l’émetteur a signé.
cli-attaching = { $file } est joint au message ...
cli-file-says = { $file } : { $says }

## Plusieurs clés du siège

cli-name = Nom
cli-device = Appareil
cli-device-active = actif
cli-device-revoked = révoqué
cli-public-key = Clé publique
cli-nobody = personne
cli-key-passphrase = Phrase secrète de la clé { $name } (12 caractères au moins) :{" "}
cli-key-made = La clé se trouve dans { $file }. Conservez le fichier et sa phrase secrète séparément. Dictez l’empreinte au siège par téléphone.
cli-key-opens = { $file } s’ouvre avec cette phrase secrète.
cli-key-not-in-policy = La clé { $name } n’est pas une clé du siège, ou ne l’est plus.
cli-needs-root = Signatures pour changer les clés
cli-needs-admit = Signatures pour admettre
cli-needs-revoke = Signatures pour révoquer
cli-needs-groups = Signatures pour les groupes et les rôles
cli-needs-cosignatures = Témoins qui doivent cosigner
cli-witness = Témoin
cli-witness-none = Ce poste n’est pas un témoin extérieur. Pour qu’il le devienne : aircop witness --begin NOM
cli-witness-unnamed = Le siège ne nomme pas encore cette clé. Au siège : aircop hq policy --add-witness { $signer }
cli-witness-cosigned = Annuaire confirmé jusqu’à l’entrée { $size }.
cli-witness-refused = L’annuaire n’est plus confirmé : { $why }. Appelez le siège.
cli-proposed = Rien n’est encore fait. Signatures manquantes : { $missing }. La proposition se trouve dans { $file }. Les détenteurs de clés la signent avec aircop hq sign { $file } --key KEYFILE ; ensuite, ici : aircop hq submit { $file }
cli-signed = { $name } a signé { $file }.
cli-signatures-missing = Signatures manquantes : { $missing }.
cli-signatures-enough = Les signatures suffisent. Au siège : aircop hq submit { $file }
cli-proposal-bad = { $file } ne doit être ni signé ni présenté : une vérification a échoué.
cli-proposal-unknown = { $file } contient un point que seule une version plus récente comprend. Mettez à jour avant de signer.
cli-proposal-stale = { $file } ne peut plus être présenté : l’annuaire a changé entre-temps. Refaites la proposition avec aircop hq renew { $file } et faites signer le nouveau fichier.
cli-proposal-unsigned = Trop peu de personnes ont signé { $file }. Faites-le signer : aircop hq sign { $file } --key KEYFILE
cli-renewed = La proposition est refaite.
cli-submitted = C’est inscrit dans l’annuaire. Entrées : { $size }.

## Ce que dit une proposition, avant la signature

cli-says-founds = Ceci fonde un nouvel annuaire.
cli-says-policy = Désormais, ces clés signent pour le siège :
cli-says-office = Le bureau { $office } est admis ({ $kind }, { $country }, { $place }).
cli-says-device = Un appareil de { $office } est admis : empreinte { $fingerprint } ({ $label }).
cli-says-office-revoked = Le bureau { $office } est révoqué avec tous ses appareils. Motif : { $reason }
cli-says-device-revoked = L’appareil { $fingerprint } de { $office } est révoqué. Motif : { $reason }
cli-says-group = Le groupe { $group } est ouvert ({ $kind } ; début { $starts }, fin { $ends }). { $briefing }
cli-says-group-closed = Le groupe { $group } est clos.
cli-says-role = { $office } fait désormais partie de { $group } : { $role }.
cli-says-role-withdrawn = { $office } quitte { $group }.
cli-says-telephone = { $office } s’appelle au { $telephone } (vide : aucun numéro).
cli-says-relay = Tous les postes passent au serveur relais { $address } (clé { $key }).
cli-says-log-key = L’annuaire reçoit une nouvelle clé au serveur relais, remise aux appareils en vigueur ({ $devices }) et aux invitations ouvertes ({ $invitations }). Qui est révoqué ne lit plus aucune inscription postérieure.
cli-says-heartbeat = Le siège est présent ({ $time }).
cli-says-unknown = Un point que seule une version plus récente comprend.
cli-says-signatures = Signatures : { $found } sur { $needed } ({ $names })

## Alarme

cli-the-relay = le serveur relais
cli-no-alarms = Aucune alarme.
cli-alarms-noted = C’est noté. Ce qui manque continue d’être demandé.
cli-alarm-no-proof = pas de preuve d’ici
cli-alarm-unprovable = Ce poste ne peut prouver l’alarme à lui seul : l’état signé de l’annuaire qu’il détenait est plus ancien que l’autre. Un bureau qui reçoit un message de ce poste le peut.
cli-root-held = Racine détenue à cette taille
cli-split-means = Des clés du siège ont signé deux annuaires qui diffèrent dans leurs { $size } premières entrées. Aucun annuaire ne peut être les deux : le siège, ou quelqu’un qui détient sa clé, en a établi un second.
cli-split-compare = Comparez par téléphone l’empreinte de l’annuaire avec le siège : les clés sont celles que cet annuaire désigne.
cli-split-not = Cela ne prouve ni lequel des deux est le bon, ni qui a montré le second à qui.

## Exercises

# $count (number), $name (text)
cli-exercise-played = { $name } a été joué. Messages envoyés : { $count }.
cli-exercise-sent = { $title } envoyé : { $reference }
cli-exercise-step = { $file }, étape { $step } : elle ne peut être envoyée ainsi.
cli-exercise-group = { $group } n’est pas un groupe d’exercice ouvert. Un exercice ne se joue nulle part ailleurs.
cli-audit-handed-over = poste remis à la relève
cli-audit-taken-over = poste repris
cli-audit-assigned = confié à un agent
cli-audit-passengers-matched = liste de passagers comparée
cli-audit-administrator-named = administrateur nommé
cli-audit-administrator-ended = administrateur relevé
cli-audit-acknowledgement-undone = prise en compte retirée

## Headquarters: groups, invitations, what is asked before it is done

cli-group-begins = { $group } est ouvert. Des messages peuvent y être envoyés à partir du { $starts }.
cli-group-ahead = pas commencée
cli-group-over = terminée
cli-begins = Début
cli-ends = Fin
cli-no-members = Aucun bureau.
cli-confirm = C’est irréversible. Tapez { $yes } pour confirmer :
cli-yes = oui
cli-confirm-needed = Rien n’a été fait : { $what } Il n’y a pas de terminal où poser la question ; avec --yes, l’action se fait sans confirmation.
cli-not-confirmed = Rien n’a été fait : { $what }
cli-revokes-office = Le bureau { $office } serait révoqué avec tous ses appareils ({ $devices }).
cli-revokes-device = L’appareil { $fingerprint } ({ $label }) de { $office } serait révoqué. Appareils de ce bureau en service, celui-ci compris : { $devices }.
cli-closes-group = Le groupe { $group } serait clos pour tous ses bureaux ({ $members }).
cli-refused = refusée
cli-request-refused = La demande { $fingerprint } est refusée. Le demandeur en est informé.
cli-no-invitations = Aucune invitation.
cli-made = Créée
cli-good-until = Valable jusqu’au
cli-invitation-used = utilisée
cli-invitation-cancelled = annulée
cli-invitation-expired = expirée
cli-invitation-outdated = périmée : la clé de l’annuaire a été remplacée, établissez-en une nouvelle
cli-cancelled = L’invitation de { $office } est annulée. Le serveur relais l’oublie au prochain échange.
cli-log = Journal
cli-log-cut = Le journal de ce bureau a perdu des entrées, ou une copie plus ancienne des archives a été mise en place. Voyez aircop audit et prévenez le siège.
cli-says-policy-changes = Ce qui change dans les clés du siège :
cli-says-key-added = { $name } est ajoutée : empreinte { $fingerprint }.
cli-says-key-removed = { $name } est retirée : empreinte { $fingerprint }.
cli-says-witness-added = Le témoin { $name } est ajouté : empreinte { $fingerprint }.
cli-says-witness-removed = Le témoin { $name } est retiré : empreinte { $fingerprint }.
cli-says-key-renamed = { $before } s’appelle désormais { $name }.
cli-says-number = { $what } : { $before } auparavant, { $after } désormais.
cli-says-nothing = Rien ne change.
cli-says-role-changed = { $office } change de rôle dans { $group } : { $before } auparavant, { $role } désormais.
cli-audit-invited = invitation créée
cli-audit-invitation-cancelled = invitation annulée
cli-audit-request-refused = demande refusée
cli-audit-office-admitted = bureau admis
cli-audit-device-admitted = appareil admis
cli-audit-office-revoked = bureau révoqué
cli-audit-device-revoked = appareil révoqué
cli-audit-group-opened = groupe ouvert
cli-audit-group-closed = groupe clos
cli-audit-role-granted = rôle attribué
cli-audit-role-withdrawn = rôle retiré
cli-audit-telephone-set = numéro de téléphone indiqué
cli-audit-policy-changed = clés du siège modifiées
cli-audit-relay-changed = serveur relais modifié
cli-audit-log-key-replaced = clé de l’annuaire remplacée
cli-audit-proposed = proposé à la signature
cli-directory-clock = impossible à juger : l’horloge de ce poste retarde sur le dernier signe du siège ; réglez date, heure et fuseau
cli-clock-wrong = L’horloge de ce poste et celle du serveur relais, ou de l’annuaire, indiquent les heures ci-dessous ; rien n’a été signé. Réglez la date, l’heure et le fuseau de ce poste, puis réessayez. S’ils sont justes, prévenez qui gère le serveur relais ; --clock-is-right signe à l’heure de ce poste.

cli-seen-why = Pourquoi
cli-watch-handling = Traitement
cli-audit-judged = deux messages comparés
cli-audit-watch-added = ajouté à la liste de surveillance
cli-audit-watch-removed = retiré de la liste de surveillance
cli-audit-watch-expired = entrée de surveillance arrivée à échéance
cli-audit-watch-shown = liste de surveillance consultée
cli-figure-saved = Écrit dans { $file }.
cli-import-would = Essai, rien n’a été conservé : { $rows } lignes, { $new } nouvelles, { $duplicates } déjà présentes.
cli-import-done = Importé : { $rows } lignes, { $new } nouvelles, { $duplicates } déjà présentes.
cli-import-alike = Lignes identiques à une autre du fichier : { $count }. Elles sont comptées.
cli-import-same-file = Ce fichier a déjà été importé sous le nom { $name }.
cli-import-files-none = Rien n’a été importé.
cli-import-forgotten = L’importation { $number } a été annulée.
cli-import-number = Numéro
cli-import-file = Fichier
cli-import-records = Enregistrements
cli-audit-imported = données importées
cli-export-restricted = Omis, faute d’autorisation de l’émetteur : { $count }.
cli-out-needed = Ce format s’écrit dans un fichier : indiquez lequel avec --out.

## L’état de ce poste

cli-doctor-verdict-good = bon
cli-doctor-verdict-note = remarque
cli-doctor-verdict-bad = défaut
cli-doctor-verdict-unchecked = non vérifié
cli-doctor-versions = AIRCOP { $version } sous { $system }
cli-doctor-data-good = Dossier de données { $folder } : réservé à cet utilisateur, écriture possible
cli-doctor-data-none = Dossier de données { $folder } : aucun bureau n’a rejoint le réseau ici
cli-doctor-data-open = Dossier de données { $folder } : d’autres utilisateurs de ce poste peuvent le lire
cli-doctor-data-open-do = Retirez-leur ce droit : { $command }
cli-doctor-data-locked = Dossier de données { $folder } : écriture impossible ({ $why })
cli-doctor-data-locked-do = Donnez à cet utilisateur le droit d’y écrire, ou placez les données sur un disque accessible en écriture.
cli-doctor-disk = Disque : { $megabytes } Mo libres
cli-doctor-disk-do = Libérez de la place sur le disque : sous 200 Mo, messages et sauvegardes peuvent échouer.
cli-doctor-clock = Horloge : { $time } UTC, fuseau { $zone }
cli-doctor-clock-no-zone = Horloge : { $time } UTC ; le système n’indique aucun fuseau horaire
cli-doctor-clock-no-zone-do = Réglez le fuseau horaire de ce poste : les heures locales seraient affichées en UTC.
cli-doctor-clock-future = Horloge : des fichiers d’ici ont été écrits { $minutes } minutes après l’heure qu’elle indique
cli-doctor-clock-off = Horloge : { $seconds } secondes d’écart avec celle du serveur relais
cli-doctor-clock-do = Réglez la date et l’heure de ce poste, et laissez le système les tenir à jour par le réseau.
cli-doctor-keyring = Trousseau : le système garde des secrets pour cet utilisateur
cli-doctor-keyring-none = Trousseau : le système ne garde aucun secret pour cet utilisateur
cli-doctor-keyring-do = Nécessaire seulement si le coffre est lié à ce poste. Sous Linux, démarrez un service de secrets tel que gnome-keyring ; le code de secours ouvre un tel coffre sans lui.
cli-doctor-relay = Serveur relais : joint par { $carrier }
cli-doctor-relay-untried = Serveur relais : non essayé
cli-doctor-relay-untried-do = aircop doctor --connect déverrouille le bureau et essaie.
cli-doctor-relay-away = Serveur relais : injoignable
cli-doctor-relay-silent = Serveur relais : injoignable ; rien n’est revenu du port UDP { $port }

# $all (number): persons on the list; $known (number): of whom something is known.
cli-passengers-known =
    { $all ->
        [one] { $all } personne sur la liste, { $known } connue.
        [many] { $all } de personnes sur la liste, { $known } connues.
       *[other] { $all } personnes sur la liste, { $known } connues.
    }
# $headings (text): headings of columns.
cli-passengers-ignored = Colonnes non lues : { $headings }
cli-passengers-not-kept = La liste n’a pas été conservée.
cli-enquiry-until = Réponse attendue avant
# $count (number): messages
cli-enquiry-decide = Ressemblances seulement : { $count }. À comparer, puis à trancher avec --hit ou --no-hit.
cli-enquiry-undecided = Tout n’a pas pu être recherché : à trancher avec --hit ou --no-hit.
cli-enquiry-not-answered = n’a pas répondu
cli-enquiry-leaving = La demande n’est pas encore partie pour tous les bureaux.
cli-enquiry-by-itself-on = Ce poste répond de lui-même « aucune concordance » lorsqu’il ne trouve rien, pas même une ressemblance.
cli-enquiry-by-itself-off = Un agent répond à chaque demande.
# $number (text)
cli-enquiry-came = une demande de vérification est arrivée : aircop enquiry show { $number }
# $number (text)
cli-enquiry-reply-came = la demande { $number } a reçu une réponse : aircop enquiry show { $number }
# $why (text), $code (text)
cli-enquiry-kept = Elle est conservée et partira au prochain échange : { $why } ({ $code })
cli-audit-enquiry-sent = demande de vérification envoyée
cli-audit-enquiry-received = demande de vérification reçue
cli-audit-enquiry-answered = réponse à une demande de vérification
cli-audit-enquiry-answer-received = réponse reçue à une demande de vérification
cli-audit-enquiry-by-itself = « aucune concordance » par le poste lui-même
cli-enquiry-blind = En aveugle : aucun bureau interrogé ne voit ce qui est demandé. Une concordance fait l’objet d’une demande ouverte à son seul détenteur.
cli-enquiry-blind-on = Ce poste répond de lui-même aux demandes en aveugle.
cli-enquiry-blind-off = Un agent autorise la réponse à chaque demande en aveugle.
cli-retention-kind = Type
cli-retention-group = Groupe
cli-retention-messages = Messages
cli-retention-references = Références
cli-retention-reason = Motif
cli-retention-nothing = Rien n’est arrivé à échéance.
cli-retention-no-holds = Aucun fil n’est gelé.
cli-retention-due = à effacer
cli-retention-held = gelé
cli-retention-under-way = encore en cours
cli-retention-automatic-on = Désormais, ce poste efface de lui-même, une fois par jour, ce qui est arrivé à échéance et n’est pas gelé.
cli-retention-automatic-off = Ce poste n’efface plus rien de lui-même.
cli-retention-days = Avis d’alerte { $alert }, réponses { $reply }, saisies { $seizure }, notes { $note } jours ; { $longest } jours au plus.
cli-erases-due = Messages effacés ici définitivement : { $count }. Leurs expéditeurs en sont informés.
cli-erases-thread = Tout le fil est effacé ici définitivement, avec ses fichiers. Les expéditeurs en sont informés.
cli-erased = Messages effacés définitivement : { $count } (effacement { $number }). aircop retention certificate en écrit la preuve.
cli-erased-unswept = Le disque est plein : des traces peuvent subsister dans l’archive chiffrée. Libérez de la place ; un nouvel essai a lieu chaque heure.
cli-erased-at = Effacé par { $office } le { $time }
cli-held = À ne pas effacer : { $text } ({ $officer }, { $time })
cli-erasure-holds = Le certificat d’effacement est authentique. Il montre ce que le bureau a signé, non qu’aucune autre copie n’existe.
cli-erasure-ground = Fondement
cli-erasure-due = la date de conservation était dépassée
cli-erasure-order = sur ordre
cli-erasure-order-text = Ordre
cli-audit-held = gelé contre l’effacement
cli-audit-released = gel levé
cli-audit-erased = messages effacés définitivement
cli-audit-erasure-certified = certificat d’effacement écrit
cli-audit-retention-switched = effacement automatique modifié
cli-audit-retention-set = durées de conservation fixées
cli-says-retention = Tout groupe sans durées propres conserve : avis d’alerte { $alert }, réponses { $reply }, saisies { $seizure }, notes { $note } jours ; { $longest } jours au plus.
cli-says-retention-group = Le groupe { $group } conserve : avis d’alerte { $alert }, réponses { $reply }, saisies { $seizure }, notes { $note } jours ; { $longest } jours au plus.
cli-offices-invited = Bureaux invités : { $count }. Les invitations sont dans { $folder }, valables jusqu’au { $expires }, chacune pour un appareil. Un bureau entre dans ses groupes une fois admis.
cli-office-list = Bureaux de la liste : { $count }. Avec erreurs : { $faulty }. Rien n’a été créé.
cli-office-list-ignored = Colonnes non lues : { $columns }
enquiry-waits-for = en attente de { $offices }
enquiry-all-answered = tous ont répondu
