### La section du siège dans la fenêtre.

hq-title = Siège
hq-tab-requests = Demandes
hq-tab-invitations = Invitations
hq-tab-offices = Bureaux et appareils
hq-tab-groups = Groupes
hq-tab-history = Historique
hq-failed = Les affaires du siège n’ont pas pu être lues.
hq-health-heartbeat = Dernier signe du siège : { $time }.
hq-health-relay = Serveur relais : { $address }.
hq-health-no-relay = Aucun serveur relais n’est défini : personne ne peut être raccordé.
hq-health-needs = Clés qui signent : { $keys }. Nécessaires pour admettre : { $admit }, pour révoquer : { $revoke }, pour les groupes : { $groups }.
hq-signed = Signé. Tous les postes le reçoivent.
hq-proposed = Vous avez signé. Signatures encore manquantes : { $missing }. Le fichier pour les autres signataires est dans vos téléchargements : { $file }

## Demandes

hq-requests-empty = Aucune demande en attente.
hq-requests-about = Appelez le bureau à un numéro que vous connaissiez déjà. Faites lire l’empreinte affichée à l’écran là-bas. N’admettez que si chaque groupe est identique.
hq-requests-answered = Traitées
hq-officer = Agent
hq-asked = Reçue
hq-request-further = Un appareil de plus pour ce bureau
hq-request-officer = Demande de { $officer } : { $time }
hq-request-no-telephone = Aucun numéro de téléphone n’a été noté avec l’invitation. Prenez-le dans vos propres dossiers, jamais auprès du demandeur.
hq-request-call = Appelez le
hq-request-late = Un autre appareil a été admis avec cette invitation. Celui-ci ne peut être que refusé.
hq-request-approve = C’est identique : admettre…
hq-request-refuse = Refuser…
hq-request-approved = admise
hq-request-refused = refusée

## Avant de signer

hq-sheet-title = À lire avant de signer
hq-sheet-for-good = C’est irréversible.
hq-sheet-one = Une seule signature suffit : celle de ce poste.
hq-sheet-several = Signatures nécessaires : { $needed }. Ce poste donne la première ; un fichier pour les autres signataires est placé dans vos téléchargements, et rien ne change avant qu’ils aient signé.
hq-sheet-confirm = Signer
hq-sheet-confirm-hard = Signer et exécuter
hq-reason-label = Motif (lisible par tous les bureaux)
hq-reason = Motif : { $reason }
hq-refuse-title = Refuser cette demande
hq-refuse-will = Le demandeur pour { $office } apprend que la demande est refusée, sans le motif. L’invitation ne sert plus : pour admettre le bureau plus tard, créez-en une nouvelle.
hq-refuse-reason = Motif (conservé à ce poste seulement)
hq-refuse-yes = Refuser

## Invitations

hq-invite = Nouvelle invitation
hq-invitations-empty = Aucune invitation n’a été créée.
hq-made = Créée
hq-good-until = Valable jusqu’au
hq-id = N°
hq-cancel = Annuler l’invitation
hq-cancel-yes = L’annuler maintenant
hq-invitation-open = ouverte
hq-invitation-asked = utilisée : vous attend sous Demandes
hq-invitation-used = utilisée : appareil admis
hq-invitation-refused = refusée
hq-invitation-cancelled = annulée
hq-invitation-expired = expirée
hq-invitation-outdated = périmée : en établir une nouvelle
hq-invite-device = Un appareil de plus pour { $office }
hq-telephone = Téléphone du bureau
hq-telephone-hint = Tel qu’on le compose de l’étranger, avec + devant. Tous les bureaux le lisent dans l’annuaire ; on y appelle pour comparer les empreintes.
hq-telephone-of = Où appeler { $office }
hq-hours = Validité en heures (720 au plus)
hq-invite-make = Créer l’invitation
hq-invite-name = Nom du bureau
hq-invite-name-hint = Tel qu’il figure dans chaque message, par exemple JAITF Dakar
hq-choose = Choisir…
hq-place-hint = Code IATA de l’aéroport, ou la ville
hq-memberships = Groupes et rôles
hq-no-role = n’en fait pas partie
hq-invited-title = L’invitation est créée
hq-invited = L’invitation pour { $office } est dans vos téléchargements : { $file }. Elle est valable jusqu’au { $time } et pour un seul appareil.
hq-invited-give = Remettez-la en main propre ou par une voie sûre : qui la détient peut demander le raccordement.
hq-invited-no-qr = Elle est trop longue pour un code QR lisible à l’écran. Utilisez le fichier.
hq-qr = L’invitation sous forme de code QR

## Bureaux et appareils

hq-offices-search = Chercher nom, lieu, pays, groupe, empreinte
hq-offices-none = Aucun bureau ne correspond.
hq-heard = Dernier message ici
hq-never = aucun
hq-us = ce poste
hq-one-more = Un appareil de plus
hq-set-telephone = Téléphone…
hq-revoke-office = Révoquer le bureau…
hq-revoke-device = Révoquer…
hq-choose-group = Choisir un groupe…
hq-set-role = Attribuer le rôle…

## Groupes

hq-group-new = Nouveau groupe
hq-group-close = Clore le groupe…
hq-group-begins = Début : { $time }
hq-group-until = Fin : { $time }
hq-leaves = Retirer du groupe…
hq-add-member = Ajouter un bureau…
hq-group-name = Nom du groupe
hq-group-starts = Début (UTC)
hq-group-starts-hint = Par exemple 2026-12-01 ou 2026-12-01 06:00 ; vide : tout de suite
hq-group-ends = Fin (UTC)
hq-group-ends-hint = Le dernier jour en entier ; vide : sans fin
hq-group-briefing = À quoi il sert
hq-group-next = Lire ce qui en résulte…
hq-retention-change = Durée de conservation…
hq-retention-all = Durée de conservation des messages
hq-retention-of = Durée de conservation des messages de { $group }
hq-retention-days = Conservation : avis d’alerte { $alert }, réponses { $reply }, saisies { $seizure }, notes { $note } jours ; { $longest } au plus
hq-retention-means = En jours, de 1 à 3 650. Cela vaut pour les messages envoyés à partir de là ; ceux qui existent gardent leur date.
hq-retention-alert = Avis d’alerte
hq-retention-reply = Réponses
hq-retention-seizure = Saisies
hq-retention-note = Notes et le reste
hq-retention-longest = Au plus, si un agent demande davantage

## Historique

hq-history-filter = Chercher bureau, groupe, empreinte, motif, signataire
hq-history-heartbeats = Aussi les signes de présence
hq-history-none = Rien ne correspond.
hq-when = Quand
hq-what = Quoi
hq-signed-by = Signé par
hq-number = Entrée
hq-will-office-admitted = { $office } devient un bureau de l’annuaire ({ $kind }, { $place }, { $country }).
hq-will-device-admitted = L’appareil { $fingerprint } de { $office } peut désormais envoyer et lire.
hq-will-office-revoked = { $office } est révoqué avec tous ses appareils : plus rien n’est chiffré pour ce bureau, et ce qu’il envoie désormais est refusé partout.
hq-will-device-revoked = L’appareil { $fingerprint } de { $office } est révoqué : plus rien n’est chiffré pour lui, et ce qu’il envoie désormais est refusé partout.
hq-will-device-last = C’est le dernier appareil de { $office } : plus personne ne peut y envoyer ni lire tant qu’un autre n’est pas admis.
hq-will-device-left = Appareils qui restent à { $office } : { $count }.
hq-will-devices = Appareils en service dans ce bureau : { $count }.
hq-will-group-opened = Le groupe { $group } est ouvert ({ $kind }).
hq-will-group-closed = Le groupe { $group } est clos : plus rien n’y est envoyé. Ce qui s’y trouve reste lisible.
hq-will-members = Bureaux qui en font partie : { $count }.
hq-will-role-granted = { $office } devient membre de { $group } : { $role }.
hq-will-role-changed = { $office } change de rôle dans { $group } : { $before } jusqu’ici, { $role } désormais.
hq-will-role-withdrawn = { $office } quitte { $group } : rien de ce qui y est envoyé ne parvient plus à ce bureau.
hq-will-telephone-set = { $office } s’appelle désormais au { $telephone }. Tous les bureaux lisent ce numéro dans leur annuaire.
hq-will-telephone-removed = L’annuaire ne donne plus de numéro pour { $office }.
hq-did-office-admitted = { $office } a été admis ({ $kind }, { $place }, { $country }).
hq-did-device-admitted = L’appareil { $fingerprint } de { $office } a été admis.
hq-did-office-revoked = { $office } a été révoqué avec tous ses appareils.
hq-did-device-revoked = L’appareil { $fingerprint } de { $office } a été révoqué.
hq-did-group-opened = Le groupe { $group } a été ouvert ({ $kind }).
hq-did-group-closed = Le groupe { $group } a été clos.
hq-did-role-granted = { $office } est devenu membre de { $group } : { $role }.
hq-did-role-changed = { $office } a changé de rôle dans { $group } : { $before } auparavant, { $role } depuis.
hq-did-role-withdrawn = { $office } a quitté { $group }.
hq-did-telephone-set = { $office } s’appelle au { $telephone }.
hq-did-telephone-removed = Le numéro de { $office } a été retiré.
hq-did-policy = À partir d’ici, ces clés signent pour le siège : { $keys }. Nécessaires pour admettre : { $admit }, pour révoquer : { $revoke }, pour les groupes : { $groups }.
hq-did-witnesses = Témoins extérieurs : { $witnesses }. Nombre de confirmations nécessaires avant qu’un poste reprenne l’annuaire : { $count }.
hq-did-relay-moved = Tous les postes sont passés au serveur relais { $address }.
hq-did-log-key = L’annuaire a reçu une nouvelle clé au serveur relais. Elle a été remise aux appareils en vigueur ({ $devices }) et aux invitations ouvertes ({ $invitations }) ; qui a été révoqué ne lit plus aucune inscription postérieure.
hq-did-heartbeat = Le siège a donné signe de présence.
hq-did-unknown = Un point que seule une version plus récente comprend.
hq-did-retention = Tout groupe sans durées propres conserve : avis d’alerte { $alert }, réponses { $reply }, saisies { $seizure }, notes { $note } jours ; { $longest } jours au plus.
hq-did-retention-group = Le groupe { $group } conserve : avis d’alerte { $alert }, réponses { $reply }, saisies { $seizure }, notes { $note } jours ; { $longest } jours au plus.

## Liste de bureaux, propositions, état du siège

hq-tab-proposals = Propositions
hq-tab-health = État
hq-list-open = Inviter d’après une liste…
hq-list-about = CSV ou XLSX avec des colonnes pour le bureau, le pays et l’aéroport ou la ville ; au besoin le type, les langues, le téléphone.
hq-list-title = Bureaux à inviter
hq-list-good = Toutes les lignes sont justes. Rien n’a encore été créé.
hq-list-faulty = Lignes à corriger ou à laisser de côté : { $count }. Rien n’est créé avant.
hq-list-ignored = Colonnes non lues : { $columns }
hq-list-groups = Un bureau entre dans ses groupes une fois qu’il s’est présenté et que vous l’avez admis.
hq-list-invite = Les inviter : { $count }
hq-list-away = Fermer la liste
hq-list-line = Ligne
hq-list-telephone = Téléphone
hq-list-change = Modifier
hq-list-out = Laisser de côté
hq-list-in = Reprendre
hq-list-invited-title = Les bureaux sont invités
hq-list-invited = Invitations créées : { $count }. Elles sont dans vos téléchargements, dans le dossier { $folder }, valables jusqu’au { $time }, chacune pour un appareil.
hq-list-invited-give = Remettez à chaque bureau son fichier et aucun autre, en main propre ou par une voie sûre : qui en détient un peut demander l’adhésion.
hq-list-file = Fichier
hq-proposal-open = Ouvrir le fichier d’une proposition…
hq-proposals-about = Une copie signée par quelqu’un d’autre apporte sa signature.
hq-proposals-empty = Rien n’attend d’autres signatures.
hq-proposal-waiting = En attente de signatures
hq-proposal-ready = Signatures suffisantes
hq-proposal-in-force = En vigueur
hq-proposal-stale = Dépassée
hq-proposal-stale-about = L’annuaire a changé depuis. Refaites-la : chacun signe la nouvelle.
hq-proposal-made = Faite : { $time }
hq-proposal-signed = Signée par : { $names }. Signatures nécessaires : { $needed }.
hq-proposal-missing = Manquent encore : { $count }. Peuvent signer : { $names }.
hq-proposal-submit = Mettre en vigueur
hq-proposal-sign = Signer avec la clé de ce poste
hq-proposal-key = Signer avec un fichier de clé…
hq-proposal-key-title = Signer avec un fichier de clé
hq-passphrase = Phrase secrète du fichier de clé
hq-proposal-save = Enregistrer pour transmettre
hq-proposal-renew = La refaire
hq-proposal-forget = Retirer de la liste
hq-will-relay-moved = Tous les postes passent au serveur relais { $address }.
hq-will-log-key = L’annuaire reçoit une nouvelle clé au serveur relais. Elle est remise aux appareils en vigueur ({ $devices }) et aux invitations ouvertes ({ $invitations }) ; qui est révoqué ne lit plus aucune inscription postérieure, même avec tout ce que le serveur conserve.
hq-health-directory = Annuaire
hq-health-last = Dernier signe du siège
hq-health-next = Prochain prévu
hq-health-entries = Entrées
hq-health-signatures = Signatures requises
hq-health-relay-title = Serveur relais
hq-health-address = Adresse
hq-health-link = Liaison depuis ce poste
hq-health-online = établie
hq-health-connecting = en cours
hq-health-offline = interrompue
hq-health-put-up = Ce qui lui a été transmis
hq-health-up-to-date = Il a tout l’annuaire et tous les ordres.
hq-health-behind = Pas encore transmis : entrées { $entries }, ordres { $pending }. Ils partent au prochain échange.
hq-health-relay-untold = Le serveur relais ne renseigne chaque poste que sur sa propre boîte. Les appareils connectés, ce qui attend pour d’autres et l’espace disque se lisent sur sa machine : aircop-relay status.
hq-health-witnesses = Témoins extérieurs
hq-health-no-witnesses = L’annuaire n’a pas de témoins extérieurs.
hq-health-witnesses-needed = Confirmations nécessaires : { $needed }. Entrées du dernier état : { $covered }.
hq-health-witness = Témoin
hq-health-confirmed = Dernier état confirmé (à son horloge)
hq-health-unconfirmed = pas encore
hq-health-silent = Bureaux, du plus long silence au plus court
hq-health-silent-about = Dernier message de ce bureau reçu à ce poste. Ce qu’un bureau n’envoie qu’à d’autres n’est pas vu ici.
hq-health-devices = Appareils
hq-did-policy-root = Pour changer les clés ou ces nombres : { $root }.
hq-passphrase-wrong = Cette phrase secrète n’ouvre pas le fichier de clé. Réessayez.
